"""Checks that every said threshold is marked, and that every mark is said: in each language.

dialogs/said.yaml marks what the English texts say about how soon to act. Translations inherit the marks;
each language lists its words of a sign and of a time in locales/<language>/said.yaml.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Final

from nightlight.content.problem import Problem, shown
from nightlight.content.said import OF_RULE, REASON, TIMES, Claim, Said
from nightlight.content.shapes.said import SaidWordsFile
from nightlight.content.strict_yaml import Document
from nightlight.i18n.words.catalog import ASKERS, Catalog, Entry
from nightlight.i18n.words.localizer import FALLBACK
from nightlight.tools.check.breaths import VAGUE, Breath, Listener

Lists = Mapping[str, tuple[SaidWordsFile, Document]]
CHANGE: Final = ".change"
QUOTED: Final = 70


def said_problems(
    said: Said, lists: Lists, catalogs: Mapping[str, Catalog], root: Path
) -> Iterator[Problem]:
    """What is said and not marked, marked and not said, and marks of what is not there."""
    english = catalogs[FALLBACK]
    listeners = {locale: Listener.of(file) for locale, (file, _) in lists.items() if locale in catalogs}
    yield from _gone(said, english)
    for locale in lists:
        yield from _unlisted(said, locale, lists)
        if locale in listeners and not _is_copy(locale, lists):
            yield from _under(said, catalogs[locale], listeners[locale])
            yield from _language(said, catalogs[locale], listeners[locale], root)
    if FALLBACK in listeners:
        yield from _needless(said, listeners, catalogs)


# ---- the marks themselves


def _gone(said: Said, english: Catalog) -> Iterator[Problem]:
    """Marks and exemptions of texts that are not there, or that are both."""
    marked = {claim.text: claim.place for claim in reversed((*said.claims, *said.changes))}
    for text, place in {**said.exempt, **marked}.items():
        if text not in english.entries:
            yield _of_mark(place, "S104", f"there is no text {text}; fix its name or remove it")
    for text in said.exempt.keys() & marked.keys():
        message = f"{text} is marked and exempt; keep one of the two"
        yield _of_mark(said.exempt[text], "S104", message)


def _needless(
    said: Said, listeners: Mapping[str, Listener], catalogs: Mapping[str, Catalog]
) -> Iterator[Problem]:
    """Exemptions of texts that name no sign and time in any language."""
    for text, place in said.exempt.items():
        entries = [
            (code, catalogs[code].entries[text]) for code in listeners if text in catalogs[code].entries
        ]
        heard = (
            breath
            for code, entry in entries
            for _, said_ in _heard(entry, listeners[code])
            for breath in said_
        )
        if entries and not any(breath.named and breath.times for breath in heard):
            message = f"{text} names no sign and time in one breath; take it out of exempt"
            yield _of_mark(place, "S104", message)


def _under(said: Said, catalog: Catalog, listener: Listener) -> Iterator[Problem]:
    """Texts that lend a time to others and do not say it."""
    for name, urgency in dict.fromkeys(
        (claim.under, claim.urgency) for claim in said.claims if claim.under
    ):
        entry = catalog.entries.get(name)
        ways = _heard(entry, listener) if entry else ()
        if not all(any(breath.says(urgency) for breath in breaths) for _, breaths in ways):
            place = next(c.place for c in said.claims if (c.under, c.urgency) == (name, urgency))
            message = f"{name} should say {urgency.id} for texts under it; in {catalog.locale} it does not"
            yield _of_mark(place, "S103", message)
        if entry is None and catalog.locale == FALLBACK:
            place = next(c.place for c in said.claims if c.under == name)
            yield _of_mark(place, "S104", f"there is no text {name}; fix the name behind under")


def _unlisted(said: Said, locale: str, lists: Lists) -> Iterator[Problem]:
    """Signs without words in a language, words of no sign, and lists that are still English."""
    file, document = lists[locale]
    known = {*said.file.signs, *said.file.unasked}
    for name in sorted(known - file.signs.keys()):
        yield document.problem(("signs",), "S105", f"{name} has no words in this language; add them")
    for name in file.signs.keys() - known:
        message = f"no sign is called {name!r}; dialogs/said.yaml lists them all"
        yield document.problem(("signs", name), "S101", message)
    if _is_copy(locale, lists):
        message = "these are the English words; write how your language says how soon to act"
        yield document.problem(("times",), "S105", message)


def _is_copy(locale: str, lists: Lists) -> bool:
    """Whether these are still the English words: then one list is wrong, and not each text."""
    if FALLBACK not in lists or locale.partition("-")[0] == FALLBACK:  # en-GB may say what English says
        return False
    return lists[locale][0].times == lists[FALLBACK][0].times


def _of_mark(place: Problem, code: str, message: str) -> Problem:
    return Problem(place.file, place.line, place.column, code, message)


# ---- each text in one language


def _language(said: Said, catalog: Catalog, listener: Listener, root: Path) -> Iterator[Problem]:
    changes: dict[str, list[Claim]] = {}
    for claim in said.changes:
        changes.setdefault(claim.text, []).append(claim)
    for text, entry in catalog.entries.items():
        heard = list(_heard(entry, listener))
        if text in said.by_text:
            yield from _marked(entry, said.by_text[text], heard, root)
        elif text in changes:
            yield from _changed(entry, changes[text], heard, root)
        elif text not in said.exempt and not text.endswith(CHANGE):
            yield from _unmarked(entry, heard, root)


def _heard(entry: Entry, listener: Listener) -> Iterator[tuple[str, tuple[Breath, ...]]]:
    """Each way in which a text is said, once, as breaths."""
    ways = dict.fromkeys(wording.text for asker in ASKERS for wording in entry.wordings[asker])
    return ((way, listener.breaths(way)) for way in ways)


def _unmarked(entry: Entry, heard: list[tuple[str, tuple[Breath, ...]]], root: Path) -> Iterator[Problem]:
    for _, breaths in heard:
        for breath in breaths:
            if breath.named and breath.times:
                signs = ", ".join(sorted(breath.signs))
                message = (
                    f"{entry.id} names a sign ({signs}) and a time in “{_quoted(breath)}”; "
                    "mark it in dialogs/said.yaml, or exempt it with a reason"
                )
                yield _at(entry, root, "S102", message)
                return


def _marked(
    entry: Entry, claims: tuple[Claim, ...], heard: list[tuple[str, tuple[Breath, ...]]], root: Path
) -> Iterator[Problem]:
    above = frozenset(claim.urgency.id for claim in claims if claim.under)
    for _, told in heard:
        breaths = [replace(breath, times=breath.times | above) for breath in _joined(entry, told)]
        for claim in claims:
            if not any(_names(breath, claim) for breath in breaths):
                message = (
                    f"{claim.id} is marked {claim.urgency.id}, and no breath of the text names both; "
                    "fix the text or the mark, or add the words to said.yaml of this language"
                )
                yield _at(entry, root, "S103", message)
        for breath in breaths:
            yield from _beyond(entry, claims, breath, root)


def _joined(entry: Entry, breaths: tuple[Breath, ...]) -> tuple[Breath, ...]:
    """A reason is one or two short sentences about one thing, and so one breath."""
    if not entry.id.startswith(REASON):
        return breaths
    times = frozenset[str]().union(*(breath.times for breath in breaths))
    named = tuple(spot for breath in breaths for spot in breath.named)
    return (Breath(" ".join(breath.text for breath in breaths), times, named),)


def _names(breath: Breath, claim: Claim) -> bool:
    """Whether a breath names the signs and the time of a claim; a reason may speak of haste vaguely.

    What every reader has need not be named again.
    """
    timed = breath.says(claim.urgency) or (claim.reader == OF_RULE and VAGUE in breath.times)
    return timed and (breath.signs | claim.implied).issuperset(claim.signs)


def _beyond(entry: Entry, claims: tuple[Claim, ...], breath: Breath, root: Path) -> Iterator[Problem]:
    """Signs that a breath names beside a time at which none of them is marked."""
    times = [urgency for urgency in TIMES if breath.says(urgency)]
    here = [claim for claim in claims if claim.urgency in times]
    marked = frozenset[str]().union(*(claim.implied.union(claim.signs) for claim in here))
    for spot in breath.named if times else ():
        if not spot & marked:
            said, when = " or ".join(sorted(spot)), " and ".join(urgency.id for urgency in times)
            message = (
                f"{entry.id} names {said} beside {when} in “{_quoted(breath)}”; mark it, or word it anew"
            )
            yield _at(entry, root, "S102", message)


def _changed(
    entry: Entry, claims: list[Claim], heard: list[tuple[str, tuple[Breath, ...]]], root: Path
) -> Iterator[Problem]:
    """A change has no time of its own: the rule has it."""
    for _, breaths in heard:
        named = frozenset[str]().union(*(breath.signs for breath in breaths))
        for claim in claims:
            if not named.issuperset(claim.signs):
                yield _at(
                    entry, root, "S103", f"{claim.id} is marked and not named; fix the text or the mark"
                )


def _quoted(breath: Breath) -> str:
    return breath.text if len(breath.text) <= QUOTED else f"{breath.text[: QUOTED - 1]}…"


def _at(entry: Entry, root: Path, code: str, message: str) -> Problem:
    return Problem(shown(entry.file, root), entry.line, entry.column, code, message)
