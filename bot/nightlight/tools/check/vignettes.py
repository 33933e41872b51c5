"""Checks of the vignettes: whole, asked what they say, and coming out as written, in every language."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from nightlight.content.load import Files
from nightlight.content.problem import Problem
from nightlight.content.shapes.vignettes import NO_ADVICE, VignetteEntry
from nightlight.content.strict_yaml import Document, Where
from nightlight.engine.content import Content
from nightlight.engine.session import SELF, SUPPORTER, Asker, Choose
from nightlight.engine.step import Going, Step, step
from nightlight.engine.triage import Urgency
from nightlight.i18n.say.render import render
from nightlight.i18n.say.voice import speaker
from nightlight.i18n.words.localizer import Localizer, NotSaid
from nightlight.tools.check.steps import NOWHERE, Misfit, Outcome, Outcomes
from nightlight.tools.play.person import (
    NIGHT,
    answer,
    asked_apart,
    begin,
    in_own_words,
    on_results,
    play,
    told_in_full,
)

URGENCIES = tuple(urgency.id for urgency in Urgency)

ASKERS: tuple[Asker, ...] = (SUPPORTER, SELF)


@dataclass(frozen=True)
class Row:
    """A vignette, the document it stands in, and where."""

    content: Content
    entry: VignetteEntry
    document: Document
    index: int

    def problem(self, where: Where, code: str, message: str) -> Problem:
        """A complaint at a place within it."""
        return self.document.problem(("vignettes", self.index, *where), code, message)


def rows(files: Files) -> Iterator[Row]:
    """Every vignette, file by file."""
    for file, document in files.vignettes:
        for i, entry in enumerate(file.vignettes):
            yield Row(files.content, entry, document, i)


def people(files: Files) -> list[VignetteEntry]:
    """The vignettes that are told by facts."""
    return [row.entry for row in rows(files) if row.entry.person is not None]


def vignette_problems(
    files: Files, words: Localizer | None = None, played: Outcomes | None = None
) -> Iterator[Problem]:
    """Vignettes that are not whole, that come out otherwise, or that a language of `words` cannot say.

    Those with steps come out as `played` says; without it nothing is said of how.
    """
    speech = _Speech(files.content, words) if words else None
    seen: set[str] = set()
    for row in rows(files):
        wrong = [*_unknown(row), *_twice(row, seen)] or list(_not_whole(row))
        seen.add(row.entry.id)
        if wrong:
            yield from wrong
        elif row.entry.steps:
            yield from _of_steps(row, (played or {}).get((row.document.file, row.index)))
        else:
            yield from _of_person(row)
            yield from speech.unsaid(row) if speech else ()


def person_of(vignette: VignetteEntry) -> dict[str, str]:
    """The facts of a vignette, its signs among them; none where it is told by steps."""
    facts = {name: value for name, value in (vignette.person or {}).items() if name != "signs"}
    return facts | dict.fromkeys(_signs(vignette), "yes")


def country_of(vignette: VignetteEntry) -> str | None:
    """The country of a vignette; None for somebody who does not say where they are."""
    return None if vignette.country == NOWHERE else vignette.country


def _signs(vignette: VignetteEntry) -> Any:
    """What stands below signs: a list, where it is right."""
    return (vignette.person or {}).get("signs", [])


def _unknown(row: Row) -> Iterator[Problem]:
    entry, content = row.entry, row.content
    signs = _signs(entry)
    if not isinstance(signs, list) or not all(isinstance(sign, str) for sign in signs):
        message = "signs is not right; write a list, such as [fever]"
        yield row.problem(("person", "signs"), "Y104", message)
        return
    if entry.country not in content.places and entry.country != NOWHERE:
        message = f"there is no places/{entry.country}.yaml; fix the code or add the place"
        yield row.problem(("country",), "P505", message)
    if entry.locale is not None and entry.locale not in content.locales:
        message = f"no language is called {entry.locale}; there are: {', '.join(content.locales)}"
        yield row.problem(("locale",), "V602", message)
    known = (*URGENCIES, NO_ADVICE) if entry.steps else URGENCIES
    if entry.urgency not in known:
        message = f"no urgency is called {entry.urgency!r}; there are: {', '.join(known)}"
        yield row.problem(("urgency",), "D202", message)
    yield from _unknown_facts(row)


def _unknown_facts(row: Row) -> Iterator[Problem]:
    for name, value in person_of(row.entry).items():
        fact = row.content.table.facts.get(name)
        if fact is None:
            message = f"no fact is called {name!r}; facts.yaml lists them all"
            yield row.problem(_place(row.entry, name), "D201", message)
        elif value not in (*fact.values, "not_sure"):
            message = f"{name} has no value {value!r}; its values are: {', '.join(fact.values)}"
            yield row.problem(_place(row.entry, name), "D202", message)


def _place(vignette: VignetteEntry, name: str) -> Where:
    """Where a fact of the person stands."""
    signs: list[str] = _signs(vignette)
    return ("person", "signs", signs.index(name)) if name in signs else ("person", name)


def _twice(row: Row, seen: set[str]) -> Iterator[Problem]:
    if row.entry.id in seen:
        message = f"{row.entry.id} stands here a second time; give each vignette its own id"
        yield row.problem(("id",), "V602", message)


def _not_whole(row: Row) -> Iterator[Problem]:
    entry, content = row.entry, row.content
    if not entry.rules and entry.urgency != NO_ADVICE:
        message = f"{entry.id} names no rule; name those that decide, or {content.table.otherwise} for none"
        yield row.problem(("rules",), "V602", message)
    person = person_of(entry)
    asked = told_in_full(content, person, country_of(entry))
    asked = {fact: value for fact, value in asked.items() if not content.table.facts[fact].of_place}
    others = (*asked_apart(content), *on_results(content))
    asked |= {fact: "" for _, state in others for fact in state.sets}
    for name in person:
        if name not in asked:
            message = f"nobody asks this person for {name}; remove it, or fix what the person says before"
            yield row.problem(_place(entry, name), "V602", message)


def _of_person(row: Row) -> Iterator[Problem]:
    """How the person of a vignette comes out; a rule may decide behind an early end of the chat."""
    person, country = person_of(row.entry), country_of(row.entry)
    closing = play(row.content, person, country)[0].closing
    found = closing.urgency.id if closing.urgency is not None else NO_ADVICE
    reasons = row.content.table.assess(told_in_full(row.content, person, country)).reasons
    yield from _otherwise(row, Outcome(found, closing.reasons), reasons)


def _of_steps(row: Row, found: Outcome | Misfit | None) -> Iterator[Problem]:
    """How the steps of a vignette come out."""
    if isinstance(found, Misfit):
        message = f"step {found.step + 1} of {row.entry.id} does not fit: {found}"
        yield row.problem(("steps", found.step), "V603", message)
    elif found is not None:
        yield from _otherwise(row, found, found.reasons)


def _otherwise(row: Row, found: Outcome, reasons: tuple[str, ...]) -> Iterator[Problem]:
    """Whether it comes out as written; `reasons` are the rules that it may name."""
    entry = row.entry
    if found.urgency != entry.urgency:
        why = f" ({', '.join(found.reasons)})" if found.reasons else ""
        message = f"{entry.id} comes out {found.urgency}{why}; it should be {entry.urgency}"
        yield row.problem(("urgency",), "V601", message)
    silent = [rule for rule in entry.rules if rule not in reasons]
    if silent:
        decides = ", ".join(reasons) or "no rule"
        message = f"{entry.id} is decided by {decides} and not by {_silent(silent, row.content)}"
        yield row.problem(("rules",), "V601", message)


def _silent(rules: list[str], content: Content) -> str:
    known = {content.table.otherwise, *(rule.id for rule in content.table.rules)}
    unknown = [rule for rule in rules if rule not in known]
    if unknown:
        return f"{', '.join(unknown)}, which is no rule; write it, or fix its name"
    return f"{', '.join(rules)}; fix the rule, or the vignette's rules"


@dataclass(frozen=True)
class _Speech:
    """Says what a vignette is shown, in each language without the help of English; a screen once."""

    content: Content
    words: Localizer
    said: set[tuple[str, str, str]] = field(default_factory=set)

    def unsaid(self, row: Row) -> Iterator[Problem]:
        shown = [step for asker in ASKERS for step in self._steps(row.entry, asker)]
        for locale in self.words.locales:
            name = next(self._missing(row.entry.id, shown, locale), None)
            if name:
                message = f"{row.entry.id} cannot be told all in {locale}; fix the message {name}"
                yield row.problem(("id",), "V601", message)

    def _steps(self, vignette: VignetteEntry, asker: Asker) -> Iterator[Step]:
        """What is shown, which is the same in every language."""
        person = person_of(vignette)
        shown = begin(self.content, person, country_of(vignette), asker)
        while isinstance(shown, Going):
            yield shown
            ids = answer(self.content, shown.state, person)
            shown = step(self.content, shown.session, Choose(ids=ids, at=NIGHT), shown)
        yield shown

    def _missing(self, vignette: str, steps: list[Step], locale: str) -> Iterator[str]:
        for shown in steps:
            key = (locale, shown.session.asker, shown.state if isinstance(shown, Going) else vignette)
            if key not in self.said:
                self.said.add(key)
                place = self.content.place(shown.session.country)
                try:
                    own = in_own_words(shown, locale)
                    render(
                        own,
                        speaker(self.words.alone[locale], own.session, place, locale),
                        self.content.notes,
                    )
                except NotSaid as missing:
                    yield str(missing)
