"""Checks of the vignettes: whole, asked what they say, and coming out as written, in every language."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from nightlight.content.load import Files
from nightlight.content.problem import Problem
from nightlight.content.shapes.vignettes import VignetteEntry
from nightlight.content.strict_yaml import Document, Where
from nightlight.engine.content import Content
from nightlight.engine.session import SELF, SUPPORTER, Asker, Choose
from nightlight.engine.step import Going, step
from nightlight.engine.triage import Urgency
from nightlight.i18n.say.render import render
from nightlight.i18n.say.voice import speaker
from nightlight.i18n.words.localizer import Localizer, NotSaid
from nightlight.tools.play.person import NIGHT, answer, apart, begin, play, told_in_full

NOWHERE = "unknown"
URGENCIES = tuple(urgency.id for urgency in Urgency)

ASKERS: tuple[Asker, ...] = (SUPPORTER, SELF)


def vignette_problems(files: Files, words: Localizer | None = None) -> Iterator[Problem]:
    """Vignettes that are not whole, that come out otherwise, or that a language of `words` cannot say."""
    speech = _Speech(files.content, words) if words else None
    seen: set[str] = set()
    for file, document in files.vignettes:
        for i, vignette in enumerate(file.vignettes):
            where: Where = ("vignettes", i)
            wrong = list(_unknown(files.content, vignette, document, where))
            wrong += _twice(vignette, seen, document, where)
            wrong = wrong or list(_not_whole(files.content, vignette, document, where))
            yield from wrong or _outcome(files.content, vignette, document, where)
            if not wrong and speech:
                yield from speech.unsaid(vignette, document, where)
            seen.add(vignette.id)


def person_of(vignette: VignetteEntry) -> dict[str, str]:
    """The facts of a vignette, its signs among them."""
    facts = {name: value for name, value in vignette.person.items() if name != "signs"}
    return facts | dict.fromkeys(vignette.person.get("signs", []), "yes")


def country_of(vignette: VignetteEntry) -> str | None:
    """The country of a vignette; None for somebody who does not say where they are."""
    return None if vignette.country == NOWHERE else vignette.country


def _unknown(
    content: Content, vignette: VignetteEntry, document: Document, where: Where
) -> Iterator[Problem]:
    signs = vignette.person.get("signs", [])
    if not isinstance(signs, list) or not all(isinstance(sign, str) for sign in signs):
        yield document.problem(
            (*where, "person", "signs"), "Y104", "signs is not right; write a list, such as [fever]"
        )
        return
    if vignette.country not in content.places and vignette.country != NOWHERE:
        message = f"there is no places/{vignette.country}.yaml; mend the code or add the place"
        yield document.problem((*where, "country"), "P505", message)
    if vignette.urgency not in URGENCIES:
        message = f"no urgency is called {vignette.urgency!r}; there are: {', '.join(URGENCIES)}"
        yield document.problem((*where, "urgency"), "D202", message)
    for name, value in person_of(vignette).items():
        fact = content.table.facts.get(name)
        if fact is None:
            message = f"no fact is called {name!r}; facts.yaml lists them all"
            yield document.problem(_place(vignette, name, where), "D201", message)
        elif value not in (*fact.values, "not_sure"):
            known = ", ".join(fact.values)
            message = f"{name} has no value {value!r}; its values are: {known}"
            yield document.problem(_place(vignette, name, where), "D202", message)


def _place(vignette: VignetteEntry, name: str, where: Where) -> Where:
    """Where a fact of the person stands."""
    signs = vignette.person.get("signs", [])
    return (*where, "person", "signs", signs.index(name)) if name in signs else (*where, "person", name)


def _twice(vignette: VignetteEntry, seen: set[str], document: Document, where: Where) -> Iterator[Problem]:
    if vignette.id in seen:
        message = f"{vignette.id} stands here a second time; give each vignette its own id"
        yield document.problem((*where, "id"), "V602", message)


def _not_whole(
    content: Content, vignette: VignetteEntry, document: Document, where: Where
) -> Iterator[Problem]:
    if not vignette.rules:
        message = (
            f"{vignette.id} names no rule; name those that decide, or {content.table.otherwise} for none"
        )
        yield document.problem((*where, "rules"), "V602", message)
    person = person_of(vignette)
    asked = told_in_full(content, person, country_of(vignette))
    asked = {fact: value for fact, value in asked.items() if not content.table.facts[fact].of_place}
    asked |= {fact: "" for dialog in apart(content) for fact in dialog.sets}
    for name in person:
        if name not in asked:
            message = f"nobody asks this person for {name}; remove it, or mend what the person says before"
            yield document.problem(_place(vignette, name, where), "V602", message)


def _outcome(
    content: Content, vignette: VignetteEntry, document: Document, where: Where
) -> Iterator[Problem]:
    person, country = person_of(vignette), country_of(vignette)
    closing = play(content, person, country)[0].closing
    found = closing.urgency.id if closing.urgency is not None else "none"
    if found != vignette.urgency:
        why = ", ".join(closing.reasons)
        message = f"{vignette.id} comes out {found} ({why}); it should be {vignette.urgency}"
        yield document.problem((*where, "urgency"), "V601", message)
    reasons = content.table.assess(told_in_full(content, person, country)).reasons
    if not set(vignette.rules) <= set(reasons):
        message = _silent([rule for rule in vignette.rules if rule not in reasons], content)
        message = f"{vignette.id} is decided by {', '.join(reasons)} and not by {message}"
        yield document.problem((*where, "rules"), "V601", message)


def _silent(rules: list[str], content: Content) -> str:
    known = {content.table.otherwise, *(rule.id for rule in content.table.rules)}
    unknown = [rule for rule in rules if rule not in known]
    if unknown:
        return f"{', '.join(unknown)}, which is no rule; write it, or mend its name"
    return f"{', '.join(rules)}; mend the rule, or the vignette's rules"


@dataclass(frozen=True)
class _Speech:
    """Says what a vignette is shown, in each language without the help of English; a screen once."""

    content: Content
    words: Localizer
    said: set[tuple[str, str, str]] = field(default_factory=set)

    def unsaid(self, vignette: VignetteEntry, document: Document, where: Where) -> Iterator[Problem]:
        for locale in self.words.locales:
            missing = next(
                (name for asker in ASKERS for name in self._missing(vignette, locale, asker)), None
            )
            if missing:
                message = f"{vignette.id} cannot be told all in {locale}; mend the message {missing}"
                yield document.problem((*where, "id"), "V601", message)

    def _missing(self, vignette: VignetteEntry, locale: str, asker: Asker) -> Iterator[str]:
        alone = Localizer({locale: self.words.bundles[locale]})
        content = replace(self.content, locales=(locale,))
        person = person_of(vignette)
        shown = begin(content, person, country_of(vignette), asker)
        while True:
            key = (locale, asker, shown.state if isinstance(shown, Going) else vignette.id)
            if key not in self.said:
                self.said.add(key)
                try:
                    render(
                        shown, speaker(alone, shown.session, content.place(shown.session.country), locale)
                    )
                except NotSaid as missing:
                    yield str(missing)
            if not isinstance(shown, Going):
                return
            ids = answer(content, shown.state, person)
            shown = step(content, shown.session, Choose(ids=ids, at=NIGHT))
