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
from nightlight.engine.triage import Urgency
from nightlight.engine.walk import Position, walk, walk_on
from nightlight.tools.play.ahead import Ahead, Key
from nightlight.tools.play.person import NIGHT


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
        differences = self._ahead.differences(state, facts, urgency, facts)
        return (urgency, *differences, *sorted(sizes.items()))

    def _key(self, position: Position) -> Key:
        state = position.state
        if state is None:
            return (None, position.urgency)
        facts = position.facts
        return (state.id, position.urgency, *self._ahead.differences(state, facts, position.urgency, facts))

    @cached_property
    def _ahead(self) -> Ahead:
        return Ahead(self.content, self.content.first)

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
