"""The people whom two versions are tried on: every combination of the values of all traits."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property

from nightlight.content.release import Decisions
from nightlight.engine.dialog import NOT_SURE, State
from nightlight.engine.session import Session
from nightlight.engine.triage import Urgency
from nightlight.engine.walk import Position, walk
from nightlight.tools.diff.sets import NOBODY, Sets
from nightlight.tools.diff.traits import NOT_SAID, UNSURE, Trait, Traits, values_of
from nightlight.tools.play.person import NIGHT, answer, begin, later

Person = tuple[int, ...]
Common = dict[str, tuple[str, ...]]  # of each fact the values that occur; "not sure" of each question


@dataclass(frozen=True)
class People:
    """Everybody, for two versions."""

    old: Decisions
    new: Decisions

    @cached_property
    def traits(self) -> Traits:
        """What they differ in."""
        return Traits(self.old, self.new)

    @cached_property
    def sets(self) -> Sets:
        """The sets that they can be in."""
        return Sets([len(trait.values) for trait in self.traits.all])

    def are(self, trait: str, *values: str) -> int:
        """Everybody who has one of these values; nobody where there is no such trait."""
        level = self.traits.level.get(trait)
        if level is None:
            return NOBODY
        known = self.traits.all[level].values
        return self.sets.where(level, [known.index(value) for value in values if value in known])

    def saying(self, fact: str, value: str, version: Decisions) -> int:
        """Everybody who means this value when this version asks."""
        values = self.traits.all[self.traits.level[fact]].values
        return self.are(fact, *(v for v in values if self.traits.heard(fact, v, version) == value))

    def unsure(self, state: State, version: Decisions) -> int:
        """Everybody who answers a question with "not sure", where it has that answer."""
        if NOT_SURE not in state.answers:
            return NOBODY
        of_list = self.are(self.traits.unsure(state, version), NOT_SURE) if state.multiple else NOBODY
        of_fact = self.sets.any(self.saying(fact, NOT_SURE, version) for fact in state.facts)
        return self.sets.either(of_list, of_fact)

    # ---- one person

    def facts(self, person: Person, version: Decisions) -> dict[str, str]:
        """What a person means of each fact when this version asks."""
        return {
            trait.id: self.traits.heard(trait.id, trait.values[i], version)
            for trait, i in zip(self.traits.all, person, strict=True)
            if trait.id in version.content.table.facts
        }

    def country(self, person: Person) -> str | None:
        """Where a person is; None for somebody who does not say."""
        value = self.traits.all[0].values[person[0]]
        return None if value == NOT_SAID else self.traits.countries[value]

    def talk(self, person: Person, version: Decisions) -> tuple[Session, Position]:
        """The conversation of a person as the engine leads it: all they would answer, and where it ends."""
        content, said, country = version.content, self.facts(person, version), self.country(person)
        log = [*begin(content, said, country).session.log]
        for state in content.first.line:
            level = self.traits.level.get(self.traits.unsure(state, version)) if state.multiple else None
            unsure = level is not None and self.traits.all[level].values[person[level]] == NOT_SURE
            log.append((state.id, (NOT_SURE,) if unsure else answer(content, state.id, said)))
        session = Session(NIGHT, country=country, log=tuple(log))
        for run in later(content, said):
            if walk(content, session).urgency is not Urgency.EMERGENCY_NOW:
                session = replace(session, log=(*session.log, *run))
        return session, walk(content, session)

    # ---- many people

    def who_say(self, name: str, values: Iterable[str]) -> int:
        """Everybody of whom one of these values of a fact is true; "not sure" may also be of a question."""
        unsure = self.are(UNSURE + name, NOT_SURE) if NOT_SURE in values else NOBODY
        return self.sets.either(self.are(name, *values), unsure)

    def knows(self, name: str) -> bool:
        """Whether a fact or a question has this name."""
        return not self.traits.level.keys().isdisjoint({name, UNSURE + name})

    def common(self, who: int) -> Common:
        """What all these people have in common: of each fact that must be there, the values that occur."""
        found: Common = {}
        occurring = self.sets.values(who)
        for trait, places in zip(self.traits.all, occurring, strict=True):
            mild = self._ordered(trait) and 0 in places
            if len(places) < len(trait.values) and not mild:
                name = trait.id.removeprefix(UNSURE)
                found.setdefault(name, tuple(trait.values[i] for i in sorted(places)))
        return found

    def _ordered(self, trait: Trait) -> bool:
        """Whether the first value of a trait is one that raises nothing."""
        known = [v.content.table.facts[trait.id] for v in (self.new, self.old) if values_of(v, trait.id)]
        return known[0].ordered if known else trait.id.startswith(UNSURE)
