"""The people whom two versions are tried on: everybody that either version can tell from somebody else.

A person has one value of each trait: each fact that a question of either version can learn, whether they
are sure about it, and where they are. The values are those of both versions. Where one version does not
know a value, the person answers the next worse one in the old version and the next milder one in the new,
so that nobody who may have become less urgent is missed.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from bot.content.release import Decisions
from bot.engine.content import Content
from bot.engine.dialog import COUNTRY, NOT_SURE, State
from bot.engine.session import Session
from bot.engine.walk import Position, walk
from bot.tools.diff_sets import NOBODY, Sets
from bot.tools.play import NIGHT, answer, begin

WHERE = "country"
CARE_KNOWN, CARE_FAR, NOT_SAID = "care_known", "care_far", "not_said"
SURE = "sure"

Person = tuple[int, ...]
Common = dict[str, tuple[str, ...]]  # of each fact the values that occur


@dataclass(frozen=True)
class Trait:
    """Something that differs between people. `costs` tells how far a value is from the ordinary."""

    id: str
    values: tuple[str, ...]
    costs: tuple[int, ...]


@dataclass(frozen=True)
class People:
    """Everybody, for two versions."""

    old: Decisions
    new: Decisions

    @cached_property
    def traits(self) -> tuple[Trait, ...]:
        """All traits, in the order in which the dialogs ask for them."""
        topics: dict[str, None] = {}
        found = [self._where()]
        for fact in self._learned():
            topic = self.topic.get(fact)
            if topic is not None and topic not in topics:
                topics[topic] = None
                found.append(Trait(topic, (SURE, NOT_SURE), (0, 8)))
            found.append(self._trait(fact))
        return tuple(found)

    @cached_property
    def sets(self) -> Sets:
        """The sets that these people can be in."""
        return Sets([len(trait.values) for trait in self.traits])

    @cached_property
    def level(self) -> Mapping[str, int]:
        """The place of each trait."""
        return {trait.id: i for i, trait in enumerate(self.traits)}

    @cached_property
    def topic(self) -> Mapping[str, str]:
        """Of each sign that a question lists, the topic about which somebody may be unsure."""
        found: dict[str, str] = {}
        asked = {fact for version in (self.old, self.new) for fact in _asked(version.content)}
        for version in (self.old, self.new):
            for topic, signs in version.words.signs.items():
                found |= {sign: f"unsure: {topic}" for sign in signs if sign in asked}
        return found

    def are(self, trait: str, *values: str) -> int:
        """Everybody who has one of these values."""
        known = self.traits[self.level[trait]].values
        return self.sets.where(self.level[trait], [known.index(v) for v in values if v in known])

    def saying(self, fact: str, value: str, version: Decisions) -> int:
        """Everybody who says this value when this version asks."""
        topic, sets = self.topic.get(fact), self.sets
        if fact not in self.level:
            return NOBODY
        if topic is not None and value == NOT_SURE:
            return self.are(topic, NOT_SURE)
        trait = self.traits[self.level[fact]]
        said = self.are(fact, *(v for v in trait.values if self._said(fact, v, version) == value))
        return said if topic is None else sets.both(said, self.are(topic, SURE))

    def who_say(self, trait: str, values: Iterable[str]) -> int:
        """Everybody who would say one of these values; of a sign, "not sure" stands for its whole list."""
        topic = self.topic.get(trait)
        said = self.are(trait, *values)
        if topic is None:
            return said
        unsure = self.are(topic, NOT_SURE) if NOT_SURE in values else NOBODY
        return self.sets.either(self.sets.both(said, self.are(topic, SURE)), unsure)

    def common(self, who: int) -> Common:
        """What all these people have in common: of each fact that must be there, the values that occur."""
        found: Common = {}
        unsure: set[str] = set()
        for trait in self.traits:
            topic = self.topic.get(trait.id, "")
            values = self._occurring(trait, who)
            must = values != self._any(trait) and (
                not self._ordered(trait) or trait.values[0] not in values
            )
            if trait.id in self.topic.values() or not must or topic in unsure:
                continue
            found[trait.id] = values
            unsure |= {topic} if values == (NOT_SURE,) and topic else set()
        return found

    def _occurring(self, trait: Trait, who: int) -> tuple[str, ...]:
        """The values that somebody of these says."""
        topic, level = self.topic.get(trait.id), self.level[trait.id]
        sure = who if topic is None else self.sets.both(who, self.are(topic, SURE))
        values = tuple(trait.values[i] for i in sorted(self.sets.values(sure)[level]))
        return values if sure == who else (*values, NOT_SURE)

    def _any(self, trait: Trait) -> tuple[str, ...]:
        return (*trait.values, NOT_SURE) if trait.id in self.topic else trait.values

    def _ordered(self, trait: Trait) -> bool:
        known = [v.content.table.facts[trait.id] for v in (self.new, self.old) if _values(v, trait.id)]
        return bool(known) and known[0].ordered

    def facts(self, person: Person, version: Decisions) -> dict[str, str]:
        """What a person says of each fact when this version asks."""
        found: dict[str, str] = {}
        for trait, i in zip(self.traits, person, strict=True):
            if trait.id in version.content.table.facts:
                found[trait.id] = self._said(trait.id, trait.values[i], version)
        unsure = {sign for sign, topic in self.topic.items() if person[self.level[topic]] == 1}
        return found | dict.fromkeys(unsure & found.keys(), NOT_SURE)

    def country(self, person: Person) -> str | None:
        """Where a person is; None for somebody who does not say."""
        value = self.traits[0].values[person[0]]
        if value == NOT_SAID:
            return None
        return self.countries[value]

    def talk(self, person: Person, version: Decisions) -> tuple[Session, Position]:
        """The conversation of a person as the engine leads it: all they would answer, and where it ends."""
        content, said = version.content, self.facts(person, version)
        country = self.country(person)
        answers = tuple((state, answer(content, state, said)) for state in content.dialog.states)
        session = begin(content, said, country).session
        session = Session(NIGHT, country=country, answers=(*session.answers, *answers))
        return session, walk(content, session)

    # ---- where they are

    def _where(self) -> Trait:
        ordinary = {CARE_KNOWN: 0, CARE_FAR: 1, NOT_SAID: 2}
        values = (*self.countries, NOT_SAID)
        return Trait(WHERE, values, tuple(ordinary.get(value, 0) for value in values))

    @cached_property
    def countries(self) -> dict[str, str]:
        """A country for each value: one where care is known, one where not, and each where that changed."""
        old, new = self.old.content, self.new.content
        found: dict[str, str] = {}
        for code in sorted({*old.places, *new.places}):
            before, after = old.place(code).who_profile, new.place(code).who_profile
            found.setdefault(code if before != after else CARE_FAR if after else CARE_KNOWN, code)
        return found

    # ---- what is true of them

    def _learned(self) -> Iterator[str]:
        """The facts that the answers of either version set: what is said at any time first."""
        found: dict[str, None] = {}
        for version in (self.new, self.old):
            for state in version.content.dialog.aside.values():
                found |= dict.fromkeys(_sets(state))
        for version in (self.new, self.old):
            found |= dict.fromkeys(_asked(version.content))
        return iter(found)

    def _trait(self, fact: str) -> Trait:
        values = _merged(*(_values(version, fact) for version in (self.old, self.new)))
        asked = any(fact in _asked(version.content) for version in (self.old, self.new))
        unsure = any(_unsure(version, fact) in values for version in (self.old, self.new))
        costs = self._costs(fact, values)
        if asked and fact not in self.topic and not unsure:
            values, costs = (*values, NOT_SURE), (*costs, 8)
        return Trait(fact, values, costs)

    def _costs(self, fact: str, values: tuple[str, ...]) -> tuple[int, ...]:
        entries = [version.words.facts.get(fact) for version in (self.new, self.old)]
        ordinary = next((e.ordinary for e in entries if e and e.ordinary in values), values[0])
        ordered = all(entry.ordered for entry in entries if entry)
        middle = values.index(ordinary or values[0])
        return tuple(3 * (abs(i - middle) if ordered else i != middle) for i in range(len(values)))

    def _said(self, fact: str, value: str, version: Decisions) -> str:
        """What somebody of whom a value is true says in a version, which may not know that value."""
        known = _values(version, fact)
        other = self.new if version is self.old else self.old
        if value in known or not known:
            return value
        if value in {NOT_SURE, _unsure(other, fact)} or not version.content.table.facts[fact].ordered:
            return _unsure(version, fact)
        values = self.traits[self.level[fact]].values
        here = values.index(value)
        worse = [v for v in values[here:] if v in known]
        milder = [v for v in reversed(values[:here]) if v in known]
        return (worse + milder if version is self.old else milder + worse)[0]


def _values(version: Decisions, fact: str) -> tuple[str, ...]:
    known = version.content.table.facts.get(fact)
    return known.values if known else ()


def _sets(state: State) -> tuple[str, ...]:
    """The facts of a question and of its answers, in their order."""
    if state.id == COUNTRY:
        return ()
    return tuple(dict.fromkeys((*state.facts, *(f for a in state.answers.values() for f in a.sets))))


def _asked(content: Content) -> tuple[str, ...]:
    """The facts that the questions ask for."""
    return tuple(dict.fromkeys(fact for state in content.dialog.states.values() for fact in _sets(state)))


def _unsure(version: Decisions, fact: str) -> str:
    """The value by which a fact itself says "not sure", or the answer of that name."""
    asked = (s for s in version.content.dialog.states.values() if fact in s.facts and not s.multiple)
    own = (a.sets[fact] for s in asked for a in s.answers.values() if a.unsure and a.id != NOT_SURE)
    return next(own, NOT_SURE)


def _merged(old: tuple[str, ...], new: tuple[str, ...]) -> tuple[str, ...]:
    """The values of both: those of the new version, and each that is gone behind the one it followed."""
    found = list(new)
    for i, value in enumerate(old):
        if value not in found:
            found.insert(found.index(old[i - 1]) + 1 if i else 0, value)
    return tuple(found)
