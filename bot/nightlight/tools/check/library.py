"""Checks of the library: every claim is carried, and no text says the other side of a contradiction."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from pathlib import Path

from nightlight.content.library import LibraryFiles, pages
from nightlight.content.problem import Problem, shown
from nightlight.content.shapes.library import LibraryWordsFile
from nightlight.content.strict_yaml import Document
from nightlight.i18n.hear.passage import mentions
from nightlight.i18n.words.catalog import ASKERS, Catalog, Entry
from nightlight.tools.check.phrases import TAG
from nightlight.tools.check.plain import long_problems

SAID = "-said"
NUMBERS = "numbers"
REMEMBERED = 8192  # texts; twice as many as those of all languages
RATIO = re.compile(r"%|分之|\b1 (?:in|из)\b|\b\d+ (?:in|out of|из) (?:every )?\d+")

Lists = Mapping[str, tuple[LibraryWordsFile, Document]]


def library_problems(
    files: LibraryFiles, lists: Lists, catalogs: Mapping[str, Catalog], root: Path
) -> Iterator[Problem]:
    """What is wrong with the library beyond its own names."""
    yield from _claims(files, catalogs)
    yield from _sides(files, catalogs)
    for locale, (file, document) in lists.items():
        yield from _typed(file, document, files)
        yield from _contradicted(file, document, files)
        if locale in catalogs:
            yield from _other_side(file, catalogs[locale], root)
    read = {text.id for page in pages(files).values() for text in (page.title, *page.says)}
    for catalog in catalogs.values():
        yield from _figures(catalog, root)
        for name in read & catalog.entries.keys():
            yield from long_problems(catalog.entries[name], root)


# ---- claims


def carried_by(files: LibraryFiles) -> dict[str, list[str]]:
    """The messages that carry each claim of the articles."""
    found: dict[str, list[str]] = {
        claim: list(entry.said_in) for claim, entry in files.claims[0].claims.items()
    }
    for topic, _ in files.topics.values():
        for part, claims in topic.claims.items():
            for claim in claims:
                found.setdefault(claim, []).append(f"topic-{topic.topic}-{part}")
    for name, myth in files.myths.myths.items():
        for claim in myth.claims:
            found.setdefault(claim, []).append(f"myth-{name}-known")
    return found


def _claims(files: LibraryFiles, catalogs: Mapping[str, Catalog]) -> Iterator[Problem]:
    register, document = files.claims
    for claim, messages in carried_by(files).items():
        entry, where = register.claims.get(claim), ("claims", claim)
        if entry is None:
            message = f"{messages[0]} carries {claim}, which the register does not have; fix its number"
            yield document.problem(("claims",), "L702", message)
        elif not messages and not entry.left_out:
            message = (
                f"no text carries {claim}; name it in a topic or a myth, or say under left_out why not"
            )
            yield document.problem(where, "L702", message)
        elif messages and entry.left_out:
            message = f"{claim} is left out and said in {messages[0]}; keep one of the two"
            yield document.problem(where, "L702", message)
        yield from _there(entry.said_in if entry else (), catalogs, where, document)


def _there(
    messages: Iterable[str], catalogs: Mapping[str, Catalog], where: tuple[str, ...], document: Document
) -> Iterator[Problem]:
    for name in messages:
        if not any(name in catalog.entries for catalog in catalogs.values()):
            yield document.problem(
                (*where, "said_in"), "L702", f"no message is called {name}; fix its name"
            )


# ---- contradictions


def _sides(files: LibraryFiles, catalogs: Mapping[str, Catalog]) -> Iterator[Problem]:
    register, document = files.contradictions
    for name, entry in register.contradictions.items():
        yield from _there(entry.said_in, catalogs, ("contradictions", name), document)


def _contradicted(file: LibraryWordsFile, document: Document, files: LibraryFiles) -> Iterator[Problem]:
    for name in files.contradictions[0].contradictions.keys() - file.contradicted.keys():
        message = f"{name} has no patterns of what no text may say; write them, and an example"
        yield document.problem(("contradicted",), "L703", message)
    for name, entry in file.contradicted.items():
        if not mentions(entry.example, tuple(entry.never)):
            message = f"no pattern of {name} finds its own example; fix the one or the other"
            yield document.problem(("contradicted", name, "example"), "L703", message)


def _other_side(file: LibraryWordsFile, catalog: Catalog, root: Path) -> Iterator[Problem]:
    every = tuple(pattern for sides in file.contradicted.values() for pattern in sides.never)
    for entry in catalog.entries.values():
        if entry.id.endswith(SAID):
            continue
        texts = {TAG.sub("", wording.text) for asker in ASKERS for wording in entry.wordings[asker]}
        found = [text for text in texts if _mentions(text, every)]  # all at once: it takes half the time
        for name, sides in file.contradicted.items():
            if any(mentions(text, tuple(sides.never)) for text in found):
                side = "say the one that dialogs/contradictions.yaml follows"
                yield _at(entry, root, "L703", f"{entry.id} says the other side of {name}; {side}")


@lru_cache(REMEMBERED)
def _mentions(text: str, phrases: tuple[str, ...]) -> bool:
    """Remembered, for of an edit most texts are what they were."""
    return mentions(text, phrases)


# ---- typed words, figures


def _typed(file: LibraryWordsFile, document: Document, files: LibraryFiles) -> Iterator[Problem]:
    for kind, listed, known in (
        ("topics", file.topics, files.topics),
        ("myths", file.myths, files.myths.myths),
    ):
        for name in listed.keys() - known.keys():
            message = f"no page is called {name}; fix its name"
            yield document.problem((kind, name), "L701", message)
        for name in known.keys() - listed.keys():
            message = f"nobody can find {name} by typing; write what people call it"
            yield document.problem((kind,), "L701", message)


def _figures(catalog: Catalog, root: Path) -> Iterator[Problem]:
    """How often something happens is said on request: on a page for numbers, and nowhere else."""
    for entry in catalog.entries.values():
        asked = entry.id.endswith(f"-{NUMBERS}")
        library = entry.id.startswith(("topic-", "myth-"))
        found = next(filter(None, map(RATIO.search, entry.texts)), None)
        if library and found and not asked:
            message = f"{entry.id} says how often ({found[0]}); move it to a page called {NUMBERS}"
            yield _at(entry, root, "L704", message)


def _at(entry: Entry, root: Path, code: str, message: str) -> Problem:
    return Problem(shown(entry.file, root), entry.line, entry.column, code, message)
