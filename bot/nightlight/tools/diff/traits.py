"""What people differ in, for two versions: the traits, their values, and how a version hears them.

The traits are where somebody is, each fact that an answer of either version tells, and for each tick list
whether they answer it with "not sure". The values are those of both versions. Where one version does not
know a value, people answer the next worse one in the old version and the next milder one in the new, so
that nobody who may have become less urgent is missed. A value that was split, by `renamed.yaml` of the new
version, is no value of theirs: they have one of its parts, and answer the old one in the old version.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from nightlight.content.release import Decisions
from nightlight.engine.content import Content
from nightlight.engine.dialog import COUNTRY, NOT_SURE, State
from nightlight.tools.play.person import Asked, asked_apart, on_results

WHERE = "country"
CARE_KNOWN, CARE_FAR, NOT_SAID = "care_known", "care_far", "not_said"
SURE = "sure"
UNSURE = "unsure of "

STEP, RARE = 3, 8  # how far from ordinary: a step of an ordered fact or another value, and not being sure


@dataclass(frozen=True)
class Trait:
    """Something that people differ in. `costs` tells how far each value is from the ordinary."""

    id: str
    values: tuple[str, ...]
    costs: tuple[int, ...]

    @cached_property
    def ordinary(self) -> int:
        """The place of the most ordinary value."""
        return self.costs.index(min(self.costs))


def _of_first(content: Content) -> tuple[Asked, ...]:
    return tuple((content.first, state) for state in content.first.line)


@dataclass(frozen=True)
class Traits:
    """All traits of two versions."""

    old: Decisions
    new: Decisions

    @cached_property
    def all(self) -> tuple[Trait, ...]:
        """The traits in the order in which the dialogs ask for them, the new version first."""
        found = {WHERE: self._where()}
        for questions in (asked_apart, _of_first, on_results):
            for version in (self.new, self.old):
                for _, state in questions(version.content):
                    if state.multiple and questions is _of_first:
                        name = self.unsure(state, version)
                        found.setdefault(name, Trait(name, (SURE, NOT_SURE), (0, RARE)))
                    for fact in told_by(state):
                        found.setdefault(fact, self._fact(fact))
        return tuple(found.values())

    @cached_property
    def level(self) -> Mapping[str, int]:
        """The place of each trait."""
        return {trait.id: i for i, trait in enumerate(self.all)}

    @cached_property
    def countries(self) -> Mapping[str, str]:
        """A country for each value: one where care is known, one where not, and each where that changed."""
        old, new = self.old.content, self.new.content
        found: dict[str, str] = {}
        for code in sorted({*old.places, *new.places}):
            before, after = old.place(code).facts, new.place(code).facts
            found.setdefault(code if before != after else CARE_FAR if after else CARE_KNOWN, code)
        return found

    def unsure(self, state: State, version: Decisions) -> str:
        """The trait that tells whether a tick list is answered with "not sure".

        A list that has another name in the new version is found again by the facts it shares.
        """
        new = self.new.content.first.states
        if version is self.new or state.id in new:
            return UNSURE + state.id
        before = self.old.content.first.states
        shared = {
            other.id: len(other.sets & state.sets)
            for other in new.values()
            if other.multiple and other.id not in before
        }
        twin = max(shared, key=shared.__getitem__, default=state.id)
        return UNSURE + (twin if shared.get(twin) else state.id)

    def heard(self, fact: str, value: str, version: Decisions) -> str:
        """What somebody of whom a value is true answers in a version, which may not know that value."""
        known, other = values_of(version, fact), self.new if version is self.old else self.old
        if value in known or not known:
            return value
        if version is self.old and value in self._whole.get(fact, {}):
            return self._whole[fact][value]
        if value in {NOT_SURE, _own_unsure(other, fact)} or not version.content.table.facts[fact].ordered:
            return _own_unsure(version, fact)
        values = self.all[self.level[fact]].values
        here = values.index(value)
        worse = [v for v in values[here:] if v in known]
        milder = [v for v in reversed(values[:here]) if v in known]
        return (worse + milder if version is self.old else milder + worse)[0]

    @cached_property
    def _whole(self) -> Mapping[str, Mapping[str, str]]:
        """Of each fact the values that an old one became, each with that old one."""
        new, found = self.new.content, dict[str, dict[str, str]]()
        for state in new.first.states.values():
            for fact in state.facts if not state.multiple else ():
                for old in values_of(self.old, fact):
                    parts = new.renamed.parts(new.first.id, state.id, old)
                    found.setdefault(fact, {}).update({part: old for part in parts if part != old})
        return found

    def _where(self) -> Trait:
        costs = {CARE_KNOWN: 0, CARE_FAR: 1, NOT_SAID: 2}
        values = (*self.countries, NOT_SAID)
        return Trait(WHERE, values, tuple(costs.get(value, 0) for value in values))

    def _fact(self, fact: str) -> Trait:
        versions = (self.old, self.new)
        gone = set(self._whole.get(fact, {}).values())
        old = tuple(value for value in values_of(self.old, fact) if value not in gone)
        values = _merged(old, values_of(self.new, fact))
        costs = self._costs(fact, values)
        own = any(_own_unsure(version, fact) in values for version in versions)
        if not own and any(True for version in versions for _ in _asking(version, fact)):
            values, costs = (*values, NOT_SURE), (*costs, RARE)
        return Trait(fact, values, costs)

    def _costs(self, fact: str, values: tuple[str, ...]) -> tuple[int, ...]:
        entries = [entry for v in (self.new, self.old) if (entry := v.words.facts.get(fact))]
        named = (entry.ordinary for entry in entries if entry.ordinary in values)
        middle = values.index(next(named, None) or values[0])
        ordered = all(entry.ordered for entry in entries)
        return tuple(STEP * (abs(i - middle) if ordered else i != middle) for i in range(len(values)))


def told_by(state: State) -> tuple[str, ...]:
    """The facts of a question and of its answers, in their order."""
    if state.id == COUNTRY:
        return ()
    return tuple(dict.fromkeys((*state.facts, *(f for a in state.answers.values() for f in a.sets))))


def values_of(version: Decisions, fact: str) -> tuple[str, ...]:
    """The values of a fact in a version; none where it does not know the fact."""
    known = version.content.table.facts.get(fact)
    return known.values if known else ()


def _asking(version: Decisions, fact: str) -> Iterator[State]:
    """The questions that ask for a fact alone."""
    states = version.content.first.states.values()
    return (state for state in states if fact in state.facts and not state.multiple)


def _own_unsure(version: Decisions, fact: str) -> str:
    """The value by which a fact itself says "not sure", or else the answer of that name."""
    answers = (a for state in _asking(version, fact) for a in state.answers.values())
    return next((a.sets[fact] for a in answers if a.unsure and a.id != NOT_SURE), NOT_SURE)


def _merged(old: tuple[str, ...], new: tuple[str, ...]) -> tuple[str, ...]:
    """The values of both: those of the new version, and each that is gone behind the one it followed."""
    found = list(new)
    for i, value in enumerate(old):
        if value not in found:
            found.insert(found.index(old[i - 1]) + 1 if i else 0, value)
    return tuple(found)
