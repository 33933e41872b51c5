"""Every conversation there can be, by way of the few that differ.

Two sessions behave alike from here on when they have the same open question, the same urgency, the same
answers to what later guards read, and the same rules of a higher urgency waiting for the same facts. Of
such sessions one is followed. Nothing is lost: the engine reads nothing else to choose the next question or
to raise the urgency, so every sequence of screens and every urgency that can come up does come up here.

A tick list is followed sign by sign, merging after each, so that all of its subsets are covered.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from nightlight.engine.content import Content
from nightlight.engine.dialog import COUNTRY, NONE, NOT_SURE, State
from nightlight.engine.log import Chosen, Log
from nightlight.engine.session import Session
from nightlight.engine.step import Ended, Step, view
from nightlight.engine.triage import Case, Facts, Literal, Urgency
from nightlight.engine.walk import Position, walk, walk_on
from nightlight.tools.play.person import NIGHT

Key = tuple[object, ...]


@dataclass(frozen=True)
class Situation:
    """One session out of those that behave alike, how it was reached, and where each answer leads."""

    step: Step
    position: Position
    fewest: int
    ways: dict[Chosen, Key]

    @property
    def session(self) -> Session:
        """The session that stands for its like."""
        return self.step.session


@dataclass(frozen=True)
class Explorer:
    """All situations of a content for somebody in one country (None: not known and never said).

    `said` is what was said in other dialogs to begin with; the walk reads what returned first, whenever it
    was said, so a conversation with it is one that began with it.
    """

    content: Content
    country: str | None = None
    said: tuple[Log, ...] = ((),)

    @cached_property
    def situations(self) -> dict[Key, Situation]:
        """Every situation by what makes it different, the first screen first."""
        found: dict[Key, Situation] = {}
        waiting = list(self._firsts())
        for session, position, key, screens in waiting:
            if key in found:
                continue
            ways: dict[Chosen, Key] = {}
            for chosen in self.choices(position):
                after = self._answered(session, position, chosen)
                there = walk_on(self.content, after, session, position)
                ways[chosen] = self._key(there)
                if ways[chosen] not in found:
                    waiting.append((after, there, ways[chosen], screens + 1))
            found[key] = Situation(view(self.content, session), position, screens, ways)
        return found

    @cached_property
    def firsts(self) -> tuple[Key, ...]:
        """The situations that a conversation can begin with."""
        return tuple(dict.fromkeys(key for _, _, key, _ in self._firsts()))

    def _firsts(self) -> Iterator[tuple[Session, Position, Key, int]]:
        for said in self.said:
            session = Session(NIGHT, country=self.country, log=said)
            position = walk(self.content, session)
            yield session, position, self._key(position), 1

    def _answered(self, session: Session, position: Position, chosen: Chosen) -> Session:
        """The session with one more answer, as `step` keeps it."""
        asked = position.state.id if position.state else ""
        return replace(session, log=(*session.log, (asked, chosen)))

    @cached_property
    def most(self) -> dict[Key, int]:
        """The most screens that can have been shown when a situation is met, its own included."""
        longest = dict.fromkeys(self.situations, 0)
        longest |= dict.fromkeys(self.firsts, 1)
        for key in self._in_order():
            for after in self.situations[key].ways.values():
                longest[after] = max(longest[after], longest[key] + 1)
        return longest

    def endings(self) -> Iterator[tuple[Urgency, int, int]]:
        """Of each ending its urgency, and the fewest and most questions that lead to it."""
        for key, situation in self.situations.items():
            if isinstance(situation.step, Ended):
                yield situation.position.urgency, situation.fewest - 1, self.most[key] - 1

    def choices(self, position: Position) -> Iterator[Chosen]:
        """Answers of the open question that cover all there are, up to what behaves alike."""
        state = position.state
        if state is None:
            return
        if state.id == COUNTRY:
            yield (NOT_SURE,)
        elif not state.multiple:
            yield from ((answer,) for answer in state.answers)
        else:
            yield (NOT_SURE,)
            yield from self._subsets(state, position)

    def _subsets(self, state: State, position: Position) -> Iterator[Chosen]:
        """Subsets of a tick list: built answer by answer, one kept of those that behave alike."""
        kept: dict[Key, Chosen] = {self._ticked(state, (), position, 0): ()}
        ticks = [answer for answer in state.answers if answer not in {NONE, NOT_SURE}]
        for done, tick in enumerate(ticks, 1):
            wider = [*kept.values(), *((*chosen, tick) for chosen in kept.values())]
            kept = {}
            for chosen in wider:
                kept.setdefault(self._ticked(state, chosen, position, done), chosen)
        yield from kept.values()

    def _ticked(self, state: State, chosen: Chosen, position: Position, done: int) -> Key:
        """What makes a partly ticked list different; the answers after `done` are still open."""
        rest = [a for a in state.answers.values() if a.id not in {NONE, NOT_SURE}][done:]
        still = {fact for answer in rest for fact in answer.sets}
        told = {f: v for f, v in state.told(chosen, self.content.table.facts).items() if f not in still}
        sizes = {f: v for c in chosen for f, v in state.answers[c].sets.items() if f in still}
        facts = {**position.facts, **told}
        urgency = self.content.table.raised_by((*told, *sizes), {**facts, **sizes}, position.urgency)
        return (urgency, *self._differences(facts, urgency, state), *sorted(sizes.items()))

    def _key(self, position: Position) -> Key:
        state = position.state
        if state is None:
            return (None, position.urgency)
        return (state.id, position.urgency, *self._differences(position.facts, position.urgency, state))

    def _differences(self, facts: Facts, urgency: Urgency, state: State) -> tuple[object, ...]:
        """What later guards read, and what the rules of a higher urgency still wait for."""
        guards = self._guards[state.id]
        read = tuple((fact, facts[fact]) for fact in guards if fact in facts)
        waiting = set()
        for reached, case in self._waiting[state.id, urgency]:
            unmet = _unmet(case, facts)
            if unmet is not None:
                waiting.add((reached, unmet))
        return (read, frozenset(waiting), frozenset(facts) & self._askable[state.id])

    @cached_property
    def _waiting(self) -> dict[tuple[str, Urgency], tuple[tuple[Urgency, Case], ...]]:
        """The cases that lead above each urgency and read what is asked from each state on."""
        return {
            (name, low): tuple(
                (high, case)
                for high, case in cases
                if any(literal.fact in self._askable[name] for literal in case)
            )
            for low, cases in self._cases.items()
            for name in self.content.first.states
        }

    @cached_property
    def _cases(self) -> dict[Urgency, tuple[tuple[Urgency, Case], ...]]:
        """The cases that lead above each urgency."""
        every = [(rule.urgency, case) for rule in self.content.table.rules for case in rule.when.cases]
        return {low: tuple((high, case) for high, case in every if high > low) for low in Urgency}

    @cached_property
    def _guards(self) -> dict[str, tuple[str, ...]]:
        """The facts that the guards of a state and of those after it read."""
        return {name: tuple(sorted(self._ahead(name, guards=True))) for name in self.content.first.states}

    @cached_property
    def _askable(self) -> dict[str, frozenset[str]]:
        return {name: frozenset(self._ahead(name, guards=False)) for name in self.content.first.states}

    def _ahead(self, name: str, *, guards: bool) -> set[str]:
        found: set[str] = set()
        state: State | None = self.content.first.states[name]
        while state is not None:
            if guards:
                found |= state.when.facts if state.when else frozenset()
            else:
                found |= state.sets
            state = self.content.first.after(state)
        return found

    def _in_order(self) -> list[Key]:
        """Situations so that each comes after all that lead to it."""
        done: dict[Key, None] = {}

        def visit(key: Key) -> None:
            if key not in done:
                for after in self.situations[key].ways.values():
                    visit(after)
                done[key] = None

        for first in self.firsts:
            visit(first)
        return list(reversed(done))


def _unmet(case: Case, facts: Facts) -> frozenset[Literal] | None:
    """The literals that wait for a fact not known yet; None where a known fact rules the case out."""
    unmet = []
    for literal in case:  # by hand: this is most of the exploring
        value = facts.get(literal.fact)
        if value is None:
            unmet.append(literal)
        elif value not in literal.values:
            return None
    return frozenset(unmet)
