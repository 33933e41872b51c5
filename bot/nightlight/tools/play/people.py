"""Everybody who can answer the questions, by what they are asked.

Which questions a person is asked, if none is passed over, depends on the facts that guards read; these are
few, and of their values only the sets that some guard tells apart. So all people fall into a few groups; in
a group everybody is asked for the same facts. Of the people in a group who fit a case of a condition,
one is milder than all others in every fact told: the smallest. The table is monotone (property M2), so the
urgency of the smallest is the least of all of them.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import product

from nightlight.content.safety import Safety
from nightlight.engine.content import Content
from nightlight.engine.dialog import COUNTRY, State
from nightlight.engine.triage import Case, Condition, Fact, Facts, Literal, Table

Values = Mapping[str, frozenset[str]]
Person = dict[str, str]


@dataclass(frozen=True)
class Group:
    """People who are asked for the same facts; `among` are the values of those that decide it.

    `mildest` are the mildest of these values. `unset` are (state, fact): a guard that reads a fact which
    these people were not asked for.
    """

    among: Values = field(default_factory=dict)
    asked: frozenset[str] = frozenset()
    unset: tuple[tuple[str, str], ...] = ()
    mildest: Facts = field(default_factory=dict)


@dataclass(frozen=True)
class People:
    """All groups of a content."""

    content: Content
    safety: Safety
    _found: dict[tuple[str, ...], tuple[Group, ...]] = field(
        default_factory=dict, compare=False, repr=False
    )

    @property
    def facts(self) -> Mapping[str, Fact]:
        """The vocabulary."""
        return self.content.table.facts

    @cached_property
    def groups(self) -> tuple[Group, ...]:
        """Every group of people, in the order of the questions."""
        found = [Group()]
        state: State | None = self.content.first.first
        while state is not None:
            found = [further for group in found for further in self._further(group, state)]
            state = self.content.first.after(state)
        return tuple(replace(group, mildest=self._mildest_of(group)) for group in found)

    def smallest(self, case: Case, group: Group) -> Iterator[Person]:
        """The mildest people of a group who fit a case; none if nobody there fits it."""
        among = group.among
        if any(lit.fact in among and lit.values.isdisjoint(among[lit.fact]) for lit in case):
            return
        fixed: dict[str, tuple[str, ...]] = {}
        for literal in case:
            here = literal.values & among.get(literal.fact, literal.values)
            fact = self.facts[literal.fact]
            ordered = tuple(value for value in fact.values if value in here)
            told = literal.fact in group.asked and fact.ordered
            fixed[literal.fact] = ordered[:1] if told else ordered
        for values in product(*fixed.values()):
            person = {**group.mildest, **dict(zip(fixed, values, strict=True))}
            if not self.is_nobody(person):
                yield person

    def is_nobody(self, person: Person) -> bool:
        """Whether these answers are given together by no person."""
        return any(nobody.when.holds(person) for nobody in self.safety.nobody)

    def worse(self, person: Person) -> Iterator[tuple[str, str]]:
        """Each answer of somebody made worse, so far that another question may be asked or none."""
        for name, classes in self.decisive.items():
            fact = self.facts[name]
            if fact.ordered and name in person:
                now = fact.values.index(person[name])
                for values in (values for values in classes if person[name] not in values):
                    yield from ((name, v) for v in fact.values[now + 1 :] if v in values)

    def all_told(self, person: Person) -> Iterator[Person]:
        """What somebody has told in the end, in each way to say it; what is not known is mildest."""
        deciding = {name: person.get(name, mildest) for name, mildest in self._deciding.items()}
        key = tuple(deciding.values())
        if key not in self._found:
            self._found[key] = tuple(
                group
                for group in self.groups
                if all(deciding[f] in values for f, values in group.among.items())
            )
        for group in self._found[key]:
            own = {f: v for f, v in person.items() if f in group.asked or f in self.aside}
            yield {**own, **{f: deciding[f] for f in group.among}}

    @cached_property
    def _deciding(self) -> Mapping[str, str]:
        """The mildest value of each fact that decides a group."""
        names = dict.fromkeys(name for group in self.groups for name in group.among)
        return {name: self.facts[name].mildest for name in names}

    def told(self, person: Person, group: Group, case: Case = ()) -> Person:
        """What a person of a group has told in the end; facts of side screens and the country too."""
        aside = self.aside
        own = {literal.fact for literal in case}
        return {f: v for f, v in person.items() if f in group.asked or (f in aside and f in own)}

    @cached_property
    def aside(self) -> frozenset[str]:
        """The facts that no question of the line asks for: side screens and the country say them."""
        return frozenset(self.facts) - frozenset().union(*(state.sets for state in self.content.first.line))

    @cached_property
    def decisive(self) -> Mapping[str, tuple[frozenset[str], ...]]:
        """The facts that guards read, each with the sets of values that they tell apart."""
        literals = [
            literal for condition in self._telling_apart() for case in condition for literal in case
        ]
        return {
            name: self._classes(name, [lit for lit in literals if lit.fact == name])
            for name in self.facts
            if any(literal.fact == name for literal in literals)
        }

    def _telling_apart(self) -> Iterator[tuple[Case, ...]]:
        """The cases of all guards, and what of the safety file is no floor."""
        for state in self.content.first.line:
            yield state.when.cases if state.when else ()
        for entry in (*(n.when for n in self.safety.nobody), *(p.unless for p in self.safety.properties)):
            yield tuple(tuple(lit for lit in case if not self._floor(lit)) for case in entry.cases)

    def _floor(self, literal: Literal) -> bool:
        fact = self.facts[literal.fact]
        lowest = min(fact.values.index(value) for value in literal.values)
        return fact.ordered and literal.values == frozenset(fact.values[lowest:])

    def _classes(self, name: str, literals: list[Literal]) -> tuple[frozenset[str], ...]:
        fact, classes = self.facts[name], dict[object, list[str]]()
        for value in fact.values:
            apart = tuple(value in lit.values for lit in literals) if fact.ordered else value
            classes.setdefault(apart, []).append(value)
        return tuple(map(frozenset, classes.values()))

    def _mildest_of(self, group: Group) -> Person:
        return {name: self._mildest(name, values) for name, values in group.among.items()}

    def _mildest(self, name: str, values: frozenset[str]) -> str:
        return next(value for value in self.facts[name].values if value in values)

    # ---- through the questions

    def _further(self, group: Group, state: State) -> Iterator[Group]:
        """The groups that a group falls into at a question."""
        facts = self._mildest_of(group)
        unset = tuple((state.id, name) for name in _unset(state.when, facts, group.asked))
        group = Group(group.among, group.asked, (*group.unset, *unset))
        closed = all(fact in group.asked for fact in state.facts)
        if state.id == COUNTRY or closed or (state.when is not None and not state.when.holds(facts)):
            yield group
            return
        for told in self._told(state):
            new = {fact: values for fact, values in told.items() if fact not in group.asked}
            among = {f: v for f, v in new.items() if f in self.decisive or f not in state.facts}
            yield Group({**group.among, **among}, group.asked | new.keys(), group.unset)

    def _told(self, state: State) -> Iterator[dict[str, frozenset[str]]]:
        """What the answers of a question tell, as far as it makes people different."""
        whole = {name: (frozenset(self.facts[name].values),) for name in state.facts}
        classes = {name: self.decisive.get(name, whole[name]) for name in state.facts}
        for values in product(*classes.values()):
            yield dict(zip(classes, values, strict=True))
        for answer in state.answers.values():
            if not answer.sets.keys() <= set(state.facts):
                yield {fact: frozenset({value}) for fact, value in answer.sets.items()}


def _unset(guard: Condition | None, facts: Facts, asked: frozenset[str]) -> Iterator[str]:
    """Facts that a guard would have to know and that were not asked for."""
    for case in guard.cases if guard else ():
        open_ = [literal.fact for literal in case if literal.fact not in asked]
        known = [literal for literal in case if literal.fact in asked]
        if open_ and all(literal.holds(facts) for literal in known):
            yield from open_


def smallest_told(table: Table, case: Case) -> Iterator[Person]:
    """People who have told no more than a case asks, with each value of what has no order."""
    values = [
        tuple(v for v in table.facts[lit.fact].values if v in lit.values)[
            : 1 if table.facts[lit.fact].ordered else None
        ]
        for lit in case
    ]
    for chosen in product(*values):
        yield {literal.fact: value for literal, value in zip(case, chosen, strict=True)}
