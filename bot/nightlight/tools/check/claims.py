"""Checks that the meaning of a safety message survives: every "not", every "now", and what it must name.

Each language lists in words.yaml, under `claims`, the words that carry a meaning. English decides by its
own words where "not" and "now" stand; what a message must say besides stands below `carried` in
dialogs/safety.yaml.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from nightlight.content.problem import Problem, shown
from nightlight.content.shapes.danger import DangerFile
from nightlight.content.shapes.file import File
from nightlight.content.shapes.words import WordsFile
from nightlight.content.strict_yaml import Document
from nightlight.i18n.words.catalog import ASKERS, Catalog, Entry
from nightlight.i18n.words.localizer import FALLBACK, SAFETY
from nightlight.tools.check.phrases import Search, folded, searches

Lists = Mapping[str, tuple[WordsFile, Document]]
Words = Mapping[str, list[Search]]

LISTS: Final = ("answers", "commands", "forbidden")
DANGER_LISTS: Final = ("alarm", "crisis", "safety", "exceptions")
QUOTED: Final = 60
Carried = Mapping[str, list[str]]
"""Of messages what each must say."""


@dataclass(frozen=True)
class _Language:
    catalog: Catalog
    words: Words

    def times(self, claim: str, text: str) -> int:
        """How often a text says a meaning."""
        said = folded(text)
        return sum(search.count(said) for search in self.words.get(claim, ()))

    def says(self, claim: str, text: str) -> bool:
        """Whether a text says a meaning; a language without words for it is complained of elsewhere."""
        return not self.words.get(claim) or self.times(claim, text) > 0


OWN: Final = (
    *(*LISTS, "supporter", "not_me", "oneself", "vague", "as_before"),
    *("languages", "wish", "units", "claims"),
)


def claim_problems(
    catalogs: Mapping[str, Catalog], lists: Lists, carried: Carried, root: Path
) -> Iterator[Problem]:
    """What a translation lost of the meaning, and lists of words that are missing to tell."""
    languages = {
        code: _Language(catalog, _words(lists[code][0]))
        for code, catalog in catalogs.items()
        if code in lists
    }
    fallback = languages.get(FALLBACK)
    for language in languages.values():
        file, document = lists[language.catalog.locale]
        copied = _is_other(language, fallback) and file.claims == lists[FALLBACK][0].claims
        if not copied:  # else each message would be complained of, and the list alone is wrong
            yield from _carried(language, carried, root)
        if fallback and language is not fallback:
            yield from _unlisted(file, document, lists[FALLBACK][0])
            yield from () if copied else _lost(language, fallback, root)
        if fallback and _is_other(language, fallback):
            yield from _copied(
                OWN,
                file,
                document,
                lists[FALLBACK][0],
            )


def _is_other(language: _Language, fallback: _Language | None) -> bool:
    """Whether people type other words in it than in English; `en-GB` is no other language."""
    return fallback is not None and language.catalog.locale.partition("-")[0] != FALLBACK


def _words(file: WordsFile) -> Words:
    return {claim: searches(said) for claim, said in file.claims.items()}


# ---- lists of words


def danger_problems(danger: Mapping[str, tuple[DangerFile, Document]]) -> Iterator[Problem]:
    """Lists of danger.yaml that English has and another language left empty or copied."""
    for locale, (file, document) in danger.items() if FALLBACK in danger else ():
        yield from _empty(DANGER_LISTS, file, document, danger[FALLBACK][0])
        if locale.partition("-")[0] != FALLBACK:
            yield from _copied(DANGER_LISTS, file, document, danger[FALLBACK][0])


def _empty(names: Iterable[str], file: File, document: Document, fallback: File) -> Iterator[Problem]:
    for name in names:
        if getattr(fallback, name) and not getattr(file, name):
            message = f"{name} is empty and English fills it; write here what people say in your language"
            yield document.problem((name,), "T420", message)


def _unlisted(file: WordsFile, document: Document, fallback: WordsFile) -> Iterator[Problem]:
    """Lists that English has and this language left empty: what they are for would not happen at all."""
    yield from _empty(LISTS, file, document, fallback)
    for claim in fallback.claims:
        if not file.claims.get(claim):
            message = f"claims: {claim} has no words and English has some; write your words for it"
            yield document.problem(("claims", claim), "T420", message)


def _copied(names: Iterable[str], file: File, document: Document, fallback: File) -> Iterator[Problem]:
    """Lists that are the English ones: nobody would be heard in this language."""
    for name in names:
        if getattr(file, name) and getattr(file, name) == getattr(fallback, name):
            message = f"{name} is still the English list; write what people say in your language"
            yield document.problem((name,), "T420", message)


# ---- what must be named


def _carried(language: _Language, carried: Carried, root: Path) -> Iterator[Problem]:
    for name, claims in carried.items():
        entry = language.catalog.entries.get(name)
        texts = [wording.text for asker in ASKERS for wording in entry.wordings[asker]] if entry else []
        missing = [c for c in claims if not all(language.says(c, text) for text in texts)]
        if entry and missing:
            named = ", ".join(missing)
            message = f"{name} does not say {named} each time; say it, or list your words under claims"
            yield _at(entry, root, "T419", message)


# ---- "not" and "now"


def _lost(language: _Language, fallback: _Language, root: Path) -> Iterator[Problem]:
    for name, entry in language.catalog.entries.items():
        source = fallback.catalog.entries.get(name)
        claims = ("not", "now") if source and source.file.name == SAFETY else ("not",)
        for claim in claims if source else ():
            line = next(_losing(claim, entry, source, language, fallback), None) if source else None
            if line is not None:
                quoted = line if len(line) <= QUOTED else line[: QUOTED - 1] + "…"
                message = (
                    f"{name} lost the “{claim}” of “{quoted}”; say it, or list your words under claims"
                )
                yield _at(entry, root, "T418", message)


def _losing(
    claim: str, entry: Entry, source: Entry, language: _Language, fallback: _Language
) -> Iterator[str]:
    """The English lines whose meaning a translation does not say, for one asker after the other."""
    for asker in ASKERS:
        english = source.wordings[asker][0].text
        for wording in entry.wordings[asker]:
            for theirs, ours in _lines(english, wording.text):
                if language.words.get(claim) and language.times(claim, ours) < fallback.times(
                    claim, theirs
                ):
                    yield " ".join(theirs.split())


def _lines(english: str, text: str) -> list[tuple[str, str]]:
    """Line beside line where both have as many, otherwise the whole."""
    theirs, ours = english.splitlines(), text.splitlines()
    return list(zip(theirs, ours, strict=True)) if len(theirs) == len(ours) else [(english, text)]


def _at(entry: Entry, root: Path, code: str, message: str) -> Problem:
    return Problem(shown(entry.file, root), entry.line, entry.column, code, message)
