"""The decision table: facts in, urgency out, the highest rule wins.

A condition is kept as its alternatives (cases); a case is a set of literals that must all hold; a literal
says which values of one fact satisfy it. There is no negation. For an ordered fact the values of a literal
are a floor and everything above it, so a worse answer can satisfy more literals and never fewer: the
table is monotone by construction.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import IntEnum
from functools import cached_property
from typing import ClassVar

Facts = Mapping[str, str]


class Urgency(IntEnum):
    """How soon to act, low to high."""

    ROUTINE_WATCH = 0
    SOON_24H = 1
    URGENT_TODAY = 2
    EMERGENCY_NOW = 3

    @property
    def id(self) -> str:
        """The name used in files, messages and JSON."""
        return self.name.lower()


@dataclass(frozen=True, slots=True)
class Quantity:
    """What a number says of a fact: the range it may be in, and the value of each band by its lower end.

    A band goes up to the next, the last to the end of the range, which is open. Numbers are in PARTS of the
    unit, so that 37.5 is exact. `bare`: a number counts without its unit too.
    """

    PARTS: ClassVar[int] = 1000

    kind: str
    unit: str
    low: int
    high: int
    bands: tuple[tuple[int, str], ...]
    bare: bool = False

    @property
    def ranges(self) -> tuple[tuple[int, int, str], ...]:
        """Each value with the number that it begins at and the one that it ends before."""
        ends = (*(begin for begin, _ in self.bands[1:]), self.high)
        return tuple((begin, end, value) for (begin, value), end in zip(self.bands, ends, strict=True))


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact and its values in rising order of concern; a sign has the values no and yes.

    What is `of_place` is said by the country and never asked.
    """

    id: str
    values: tuple[str, ...]
    ordered: bool = True
    unknown_as: str | None = None
    of_place: bool = False
    quantity: Quantity | None = None

    @property
    def mildest(self) -> str:
        """The value that raises nothing."""
        return self.values[0]

    def worse(self, one: str, other: str) -> str:
        """The value of more concern; of an unordered fact the later one said."""
        if not self.ordered:
            return other
        return max(one, other, key=self.values.index)


@dataclass(frozen=True, slots=True)
class Literal:
    """One fact has one of these values."""

    fact: str
    values: frozenset[str]

    def holds(self, facts: Facts) -> bool:
        """Whether the facts satisfy it; a fact that is not known satisfies nothing."""
        return facts.get(self.fact) in self.values


Case = tuple[Literal, ...]


def all_hold(case: Case, facts: Facts) -> bool:
    """Whether the facts satisfy every literal."""
    for literal in case:  # noqa: SIM110 - by hand: this is much of a turn
        if facts.get(literal.fact) not in literal.values:
            return False
    return True


@dataclass(frozen=True)
class Condition:
    """Alternatives of which at least one must hold; the empty case always holds."""

    cases: tuple[Case, ...]

    def holds(self, facts: Facts) -> bool:
        """Whether one of the cases holds."""
        for case in self.cases:  # noqa: SIM110 - as above
            if all_hold(case, facts):
                return True
        return False

    @cached_property
    def facts(self) -> frozenset[str]:
        """Every fact it reads."""
        return frozenset(literal.fact for case in self.cases for literal in case)


@dataclass(frozen=True, slots=True)
class Rule:
    """A row of the table. The reason shown to the person is the message `reason-<id>`."""

    id: str
    urgency: Urgency
    when: Condition
    evidence: str
    sources: tuple[str, ...]


Cases = Sequence[tuple[Urgency, Case]]
"""Cases of rules, each with the urgency that it leads to."""
ByValue = Mapping[str, Mapping[str, Cases]]
"""Such cases by a fact and a value of it: only with this value they can hold."""


def _by_value(fact: str, cases: Cases) -> Mapping[str, Cases]:
    """Cases that read a fact, by each value that all of their literals take."""
    found: dict[str, list[tuple[Urgency, Case]]] = {}
    for one in cases:
        taken = (literal.values for literal in one[1] if literal.fact == fact)
        for value in frozenset.intersection(*taken):
            found.setdefault(value, []).append(one)
    return found


@dataclass(frozen=True, slots=True)
class Assessment:
    """What the table says of a person: the urgency, the rules that fired, the overlays."""

    urgency: Urgency
    fired: tuple[str, ...]
    reasons: tuple[str, ...]
    overlays: tuple[str, ...]


@dataclass(frozen=True)
class Table:
    """All rules, and the vocabulary they read."""

    facts: Mapping[str, Fact]
    rules: tuple[Rule, ...]
    otherwise: str
    overlays: Mapping[str, Condition] = field(default_factory=dict)
    changing: frozenset[str] = frozenset()

    @cached_property
    def reading(self) -> Mapping[str, Cases]:
        """For each fact the cases that read it, with the urgency they lead to."""
        found: dict[str, list[tuple[Urgency, Case]]] = {}
        for rule in self.rules:
            for case in rule.when.cases:
                for fact in {literal.fact for literal in case}:
                    found.setdefault(fact, []).append((rule.urgency, case))
        return {fact: tuple(cases) for fact, cases in found.items()}

    @cached_property
    def weighed(self) -> frozenset[str]:
        """The facts that a rule or an overlay reads: of these what was told stays, the worst of it."""
        read = (condition.facts for condition in self.overlays.values())
        return frozenset(self.reading).union(*read)

    @cached_property
    def above(self) -> Mapping[Urgency, Mapping[str, Cases]]:
        """The same for each urgency, of the cases that lead higher."""
        return {
            urgency: {
                fact: tuple((reached, case) for reached, case in cases if reached > urgency)
                for fact, cases in self.reading.items()
            }
            for urgency in Urgency
        }

    @cached_property
    def raising(self) -> Mapping[Urgency, ByValue]:
        """The same by fact and value: the cases that this value leaves possible."""
        return {
            urgency: {fact: _by_value(fact, cases) for fact, cases in by_fact.items()}
            for urgency, by_fact in self.above.items()
        }

    @cached_property
    def telling(self) -> ByValue:
        """Every case that reads a fact, under the one of its facts that the fewest cases read."""
        found: dict[str, list[tuple[Urgency, Case]]] = {}
        for rule in self.rules:
            for case in filter(None, rule.when.cases):
                rarest = min((literal.fact for literal in case), key=lambda fact: len(self.reading[fact]))
                found.setdefault(rarest, []).append((rule.urgency, case))
        return {fact: _by_value(fact, cases) for fact, cases in found.items()}

    def assess(self, facts: Facts) -> Assessment:
        """Read every rule; total over any facts, also none."""
        fired = [rule for rule in self.rules if rule.when.holds(facts)]
        urgency = max((rule.urgency for rule in fired), default=Urgency.ROUTINE_WATCH)
        return Assessment(
            urgency=urgency,
            fired=tuple(rule.id for rule in fired) or (self.otherwise,),
            reasons=tuple(r.id for r in fired if r.urgency is urgency) or (self.otherwise,),
            overlays=tuple(o for o, condition in self.overlays.items() if condition.holds(facts)),
        )

    def raised_by(self, fresh: Iterable[str], facts: Facts, urgency: Urgency) -> Urgency:
        """The urgency after the facts named `fresh` became known, given the urgency before."""
        raising = self.raising[urgency]
        for fact in fresh:
            by_value = raising.get(fact)
            for reached, case in by_value.get(facts.get(fact, ""), ()) if by_value else ():
                if reached > urgency and all_hold(case, facts):
                    urgency = reached
        return urgency

    def highest(self, facts: Facts) -> Urgency:
        """The urgency of these facts alone: what `raised_by` comes to when all of them are fresh."""
        urgency = Urgency.ROUTINE_WATCH
        for fact, by_value in self.telling.items():
            for reached, case in by_value.get(facts.get(fact, ""), ()):
                if reached > urgency and all_hold(case, facts):
                    urgency = reached
        return urgency

    def nearest(self, facts: Facts, urgency: Urgency, limit: int = 8) -> tuple[str, ...]:
        """Rules of a higher urgency that wait for the fewest changes of what can still change."""
        ranked: list[tuple[int, int, int, str]] = []
        for row, rule in enumerate(self.rules):
            if rule.urgency <= urgency:
                continue
            distances = [self._distance(c, facts) for c in rule.when.cases]
            reachable = [d for d in distances if d is not None]
            if reachable:
                ranked.append((*min(reachable), row, rule.id))
        return tuple(rule for *_, rule in sorted(ranked)[:limit])

    def _distance(self, case: Case, facts: Facts) -> tuple[int, int] | None:
        """Steps still to climb, then fewer shared answers last; None if it waits for the fixed."""
        missing = []
        for literal in case:
            if facts.get(literal.fact) not in literal.values:
                if literal.fact not in self.changing:
                    return None
                missing.append(literal)
        if not missing:
            return None
        return sum(self._steps(literal, facts) for literal in missing), len(missing) - len(case)

    def _steps(self, literal: Literal, facts: Facts) -> int:
        values = self.facts[literal.fact].values
        here = values.index(facts.get(literal.fact, values[0]))
        return min(values.index(value) for value in literal.values) - here
