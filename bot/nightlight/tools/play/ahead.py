"""What may still matter at each place of a dialog: the guards ahead, and the rules that wait for an answer.

Two places at which this is the same go on alike. The cases of the rules are bits of one number: a place is
compared by an `and` for each fact that is known, and looked at case by case once for each outcome.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from nightlight.engine.content import Content
from nightlight.engine.dialog import Dialog, State
from nightlight.engine.triage import Case, Facts, Literal, Urgency
from nightlight.engine.walk import Position

Key = tuple[object, ...]
Unmet = frozenset[tuple[Urgency, frozenset[Literal]]]


@dataclass(frozen=True)
class Waiting:
    """Cases, and what is left of them once some facts are known.

    Each case has a bit for itself, which goes when a fact rules it out, and one for each literal, which
    goes when it holds.
    """

    cases: tuple[tuple[Urgency, Case], ...]
    _gone: dict[tuple[str, str], int] = field(default_factory=dict, repr=False, compare=False)
    _seen: dict[int, Unmet] = field(default_factory=dict, repr=False, compare=False)

    @cached_property
    def _bits(self) -> tuple[tuple[int, int], ...]:
        """For each case its own bit, and those of all its literals."""
        found, place = [], 0
        for _, case in self.cases:
            found.append((1 << place, ((1 << len(case)) - 1) << place + 1))
            place += 1 + len(case)
        return tuple(found)

    @cached_property
    def _all(self) -> int:
        return sum(own | literals for own, literals in self._bits)

    def mask(self, facts: Facts) -> int:
        """What is left, as bits: the same for facts that leave the same."""
        left = self._all
        for item in facts.items():
            gone = self._gone.get(item)
            if gone is None:
                gone = self._gone[item] = self._without(*item)
            left &= ~gone
        return left

    def _without(self, fact: str, value: str) -> int:
        """The bits that go when a fact has a value."""
        gone = 0
        for (own, literals), (_, case) in zip(self._bits, self.cases, strict=True):
            for place, literal in enumerate(case, 1):
                if literal.fact == fact:
                    gone |= own << place if value in literal.values else own | literals
        return gone

    def left(self, facts: Facts) -> Unmet:
        """The cases that may still come true: where each leads, and the literals that it waits for."""
        mask = self.mask(facts)
        if mask not in self._seen:
            self._seen[mask] = frozenset(self._living(mask))
        return self._seen[mask]

    def _living(self, mask: int) -> Iterable[tuple[Urgency, frozenset[Literal]]]:
        for (own, _), (reached, case) in zip(self._bits, self.cases, strict=True):
            if mask & own:
                yield reached, frozenset(one for place, one in enumerate(case, 1) if mask & own << place)


@dataclass(frozen=True)
class Ahead:
    """What may still matter at each state of a dialog: the facts asked, the guards, the rules that wait."""

    content: Content
    dialog: Dialog

    def key(self, position: Position) -> Key:
        """What makes a place in a dialog that lies on others different."""
        below = position.below is not None and position.below.urgency is Urgency.EMERGENCY_NOW
        state = position.state
        if state is None:
            return (None, below, position.urgency, bool(position.asked))
        differences = self.differences(state, position.facts, position.urgency, position.own)
        return (state.id, below, position.urgency, bool(position.asked), *differences)

    def differences(self, state: State, facts: Facts, urgency: Urgency, known: Iterable[str]) -> Key:
        """What guards from here on read, what rules of a higher urgency wait for, what is known already."""
        asked, guards = self._of[state.id]
        read = tuple((fact, facts[fact]) for fact in guards if fact in facts)
        return (read, self._waiting[state.id, urgency].left(facts), asked.intersection(known))

    @cached_property
    def _of(self) -> Mapping[str, tuple[frozenset[str], tuple[str, ...]]]:
        """For each state the facts that it and those after it ask, and those that their guards read."""
        found = {}
        for state in self.dialog.line:
            later = (state, *self.dialog.later(state))
            asked = frozenset[str]().union(*(one.sets for one in later))
            read = frozenset[str]().union(*(one.when.facts for one in later if one.when is not None))
            found[state.id] = asked, tuple(sorted(read))
        return found

    @cached_property
    def _waiting(self) -> Mapping[tuple[str, Urgency], Waiting]:
        """For each state and urgency the cases that lead higher and read what is still asked."""
        every = [(rule.urgency, case) for rule in self.content.table.rules for case in rule.when.cases]
        return {
            (name, low): Waiting(
                tuple(
                    (high, case)
                    for high, case in every
                    if high > low and any(literal.fact in asked for literal in case)
                )
            )
            for name, (asked, _) in self._of.items()
            for low in Urgency
        }
