"""Checks of the words: complete, formattable, taken by Telegram, and free of what must never be said."""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import takewhile
from pathlib import Path

from nightlight.bounded import OutOfBounds, text_of
from nightlight.content.problem import Problem, shown
from nightlight.content.shapes.words import WordsFile
from nightlight.engine.content import Content
from nightlight.engine.dialog import Dialog
from nightlight.i18n.words.catalog import Catalog, Entry, Junk
from nightlight.i18n.words.localizer import FALLBACK, SAFETY
from nightlight.i18n.words.needed import needed, noted, optional, words_of
from nightlight.tools.check.phrases import TAG, Search, folded, searches

TAKEN = re.compile(r"</?(?:b|i|u|code|fold)>")
LOOSE = re.compile(r"[<>]|&(?!(?:amp|lt|gt|quot);)")

COMMON = "common.ftl"
LIBRARY = ("topic-", "myth-")
TITLE = re.compile(r"(topic|myth|library)-[A-Za-z0-9_]+")

# What the reader of Fluent says, and what is meant, for those who do not know its words.
MEANT = {
    'Expected token: "="': "a name and = belong here; begin a further line of a text with 4 spaces",
    "Expected an entry start": "no name begins with this; begin a further line of a text with 4 spaces",
    'Expected token: "}"': "a { has no }, or what stands in the braces was changed; "
    "compare it with English",
    "Unbalanced closing brace": "a } has no { before it; compare it with English",
    'Expected token: "]"': "only a name in English letters stands in [ ]; write [supporter] or [self]",
    "Expected a character from range": "only a name in English letters stands in [ ] and behind $; "
    "write [supporter], [self] or the name that English has",
    "Expected one of the variants": "none of the lines with [ ] has a star; write *[self]",
    "Expected at least one variant": "nothing stands below the ->; compare it with English",
    "Message references cannot": "a $ is missing in front of the name; write { $asker ->",
    "Expected message": "the name has no text; write it behind the =",
}

Catalogs = Mapping[str, Catalog]


def text_problems(catalogs: Catalogs, root: Path) -> Iterator[Problem]:
    """What is wrong in a file whatever the content asks: Junk, repeats, markup."""
    for catalog in catalogs.values():
        for junk in catalog.junk:
            yield Problem(shown(junk.file, root), junk.line, junk.column, junk.code, _meant(junk))
        for entry in catalog.repeated:
            yield _at(
                entry, root, "T409", f"{entry.id} is defined a second time; the first hides it, keep one"
            )
        for entry in catalog.entries.values():
            yield from _markup(entry, root)


def forbidden_problems(
    catalogs: Catalogs,
    lists: Mapping[str, WordsFile],
    named: Mapping[str, frozenset[str]],
    content: Content,
    root: Path,
) -> Iterator[Problem]:
    """What must never be said.

    `named` are the forbidden phrases that the library of a language may say: its topics, its myths, and the
    words that she may choose for the pregnancy.
    """
    leads = (lead for page in content.library.values() for lead in page.leads)
    chosen = {lead.label.id for lead in leads if lead.to == "word"}
    for locale in catalogs.keys() & lists.keys():
        forbidden = searches(lists[locale].forbidden)
        elsewhere = [search for search in forbidden if search.phrase not in named.get(locale, frozenset())]
        for entry in catalogs[locale].entries.values():
            free = entry.id.startswith(LIBRARY) or entry.id in chosen
            excepted = lists[locale].exceptions.get(entry.id, ())
            refused = [
                search for search in (elsewhere if free else forbidden) if search.phrase not in excepted
            ]
            yield from _forbidden(entry, refused, root)


def _meant(junk: Junk) -> str:
    meant = (right for said, right in MEANT.items() if junk.message.startswith(said))
    own = junk.message if ";" in junk.message else None
    return own or next(meant, f"not readable as Fluent ({junk.message.rstrip('.')}); fix this")


def _markup(entry: Entry, root: Path) -> Iterator[Problem]:
    for text in entry.texts:
        wrong = [tag for tag in TAG.findall(text) if not TAKEN.fullmatch(tag)]
        if wrong or LOOSE.search(TAG.sub("", text)):
            what = wrong[0] if wrong else "a bare < > or &"
            yield _at(
                entry,
                root,
                "T407",
                f"{entry.id}: {what} is not taken by Telegram; use <b>, <i>, <u>, <code>, <fold>, &lt;",
            )
            return
        if TAKEN.search(text) and is_label(entry.id):
            message = f"{entry.id}: a button shows tags as they are written; take them out"
            yield _at(entry, root, "T407", message)
            return
        if not _balanced(text):
            message = f"{entry.id}: a tag is not closed in its turn; write <b>…</b> around the words"
            yield _at(entry, root, "T407", message)
            return


def is_label(name: str) -> bool:
    """Whether a message is the text of a button."""
    titled = TITLE.fullmatch(name) is not None and name != "library-which"
    return titled or name.startswith("button-") or ("." in name and not name.endswith(".change"))


def _balanced(text: str) -> bool:
    stack: list[str] = []
    for tag in TAKEN.findall(text):
        if not tag.startswith("</"):
            stack.append(tag)
        elif not stack or stack.pop() != tag.replace("/", ""):
            return False
    return not stack


def _forbidden(entry: Entry, forbidden: Iterable[Search], root: Path) -> Iterator[Problem]:
    text = " | ".join(folded(said) for said in entry.texts)
    for search in forbidden:
        if search.stands_in(text):
            message = f"{entry.id} says {search.phrase!r}, which must never be said; word it anew"
            yield _at(entry, root, "T408", message)


def word_problems(catalogs: Catalogs, content: Content, root: Path) -> Iterator[Problem]:
    """What the content asks and a language does not have, or has and nothing asks for."""
    must, may = needed(content), optional(content)
    fallback = catalogs.get(FALLBACK, Catalog(FALLBACK))
    unwritten = unwritten_notes(catalogs, content)  # complained of at their rows
    for catalog in catalogs.values():
        unsafe = fallback.of(SAFETY) - catalog.of(SAFETY)
        for name in must:
            if name not in catalog.entries and name not in unsafe and name not in unwritten:
                yield _missing(name, catalog, fallback, _home(name, fallback, content.dialogs), root)
        for entry in catalog.entries.values():
            yield from _entry_problems(entry, must | may, root)
            yield from _references(entry, catalog, root)
        yield from _against_fallback(catalog, fallback, root)


def unwritten_notes(catalogs: Catalogs, content: Content) -> frozenset[str]:
    """Messages that a row of the notes says, and no language has."""
    return frozenset(noted(content)).difference(*(catalog.entries for catalog in catalogs.values()))


def _missing(name: str, catalog: Catalog, fallback: Catalog, home: str, root: Path) -> Problem:
    """A missing attribute, at its message; or a missing message, below which it belongs in its file."""
    message, dot, _ = name.partition(".")
    code, kind = ("T403", "attribute") if dot else ("T401", "message")
    text = f"the {kind} {name} is missing in {catalog.locale}; add it"
    if message in catalog.entries:
        return _at(catalog.entries[message], root, code, text)
    file = root / "locales" / catalog.locale / home
    return Problem(shown(file, root), _before(message, catalog, fallback, file), 1, code, text)


def _before(message: str, catalog: Catalog, fallback: Catalog, file: Path) -> int:
    """The line of the message that stands before this one in English; where English has none, the last."""
    if message not in fallback.entries:
        return _last_line(file)
    here = {entry.id: entry.line for entry in catalog.entries.values() if entry.file.name == file.name}
    english = [entry.id for entry in fallback.entries.values() if entry.file.name == file.name]
    before = takewhile(lambda id_: id_ != message, english)
    return next((here[id_] for id_ in reversed([*before]) if id_ in here), 1)


def _home(name: str, fallback: Catalog, dialogs: Mapping[str, Dialog]) -> str:
    """The name of the file a message belongs in: where the fallback has it, its dialog's, or its kin's."""
    for dialog in dialogs.values() if name not in fallback.entries else ():
        words, own = set(words_of(dialog)), f"{dialog.id}.ftl"
        if name in words and (fallback.of(own) or words.isdisjoint(fallback.entries)):
            return own
    kin = f"{name.partition('-')[0]}-"
    near = (entry.file.name for entry in fallback.entries.values() if entry.id.startswith(kin))
    return fallback.entries[name].file.name if name in fallback.entries else next(near, COMMON)


def _last_line(file: Path) -> int:
    try:
        return max(1, len(text_of(file).splitlines()))
    except (OutOfBounds, OSError, UnicodeDecodeError):  # complained of for itself
        return 1


def _references(entry: Entry, catalog: Catalog, root: Path) -> Iterator[Problem]:
    for name in sorted(entry.references - catalog.entries.keys()):
        message = f"{entry.id} quotes {{ {name} }}, which {catalog.locale} does not have; fix the name"
        yield _at(entry, root, "T404", message)


def _entry_problems(entry: Entry, known: Mapping[str, frozenset[str]], root: Path) -> Iterator[Problem]:
    if entry.id not in known:
        code = "T403" if "." in entry.id else "T402"
        yield _at(entry, root, code, f"nothing asks for {entry.id}; remove it or fix its name")
        return
    for variable in sorted(entry.variables - known[entry.id]):
        allowed = ", ".join(f"${name}" for name in sorted(known[entry.id])) or "none"
        yield _at(entry, root, "T404", f"{entry.id} knows no ${variable}; its variables are: {allowed}")


def _against_fallback(catalog: Catalog, fallback: Catalog, root: Path) -> Iterator[Problem]:
    for name, entry in catalog.entries.items():
        source = fallback.entries.get(name)
        lost = (source.variables - entry.variables - {"asker"}) if source else set()
        for variable in sorted(lost):
            yield _at(
                entry, root, "T405", f"{name} lost ${variable}, which {fallback.locale} says; put it in"
            )
    missing = sorted(fallback.of(SAFETY) - catalog.of(SAFETY))
    if missing:
        file = root / "locales" / catalog.locale / SAFETY
        names = ", ".join(missing)
        message = f"{catalog.locale} cannot be chosen yet; {SAFETY} still needs {names}"
        yield Problem(shown(file, root), _last_line(file), 1, "T410", message)


def _at(entry: Entry, root: Path, code: str, message: str) -> Problem:
    return Problem(shown(entry.file, root), entry.line, entry.column, code, message)
