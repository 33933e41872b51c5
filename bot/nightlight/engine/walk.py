"""Replay: from the answers to the place in the dialog.

No current state is stored anywhere. The walk starts at the first question and follows the answers until one
is missing. It stops at the first emergency, and once the urgency is "today" it passes over every question
that can no longer raise it.
"""

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass
from weakref import ReferenceType

from nightlight.engine.content import Content
from nightlight.engine.dialog import COUNTRY, State
from nightlight.engine.session import Session
from nightlight.engine.triage import Case, Condition, Facts, Urgency


@dataclass(frozen=True, slots=True)
class Position:
    """Where a session stands: the open question (None: all is asked) and what is known so far."""

    state: State | None
    asked: tuple[str, ...]
    facts: Facts
    urgency: Urgency
    unsure: frozenset[str]


@dataclass(frozen=True, slots=True)
class Walked:
    """How a session was walked by a content: it saves doing it anew, and is worth nothing for another."""

    content: ReferenceType[Content]
    session: Session
    position: Position

    def leads_elsewhere(self, position: Position) -> bool:
        """Whether another content asks something else now than what was asked."""
        asked = self.position.state and self.position.state.id
        return asked != (position.state and position.state.id)


def walk(content: Content, session: Session) -> Position:
    """Follow the answers from the start to the first question without one."""
    facts = _told_aside(content, session)
    urgency = content.table.raised_by(tuple(facts), facts, Urgency.ROUTINE_WATCH)
    start = content.dialog.states[content.dialog.start]
    return _on(content, session, Position(start, (), facts, urgency, frozenset()))


def walk_on(content: Content, session: Session, before: Session, position: Position) -> Position:
    """What walk gives; it starts where the session stood before if all that is new is an answer there."""
    if session.country != before.country:
        return walk(content, session)
    if session.answers == before.answers:
        return position
    open_ = None if position.state is None else position.state.id
    further = session.answers[:-1] == before.answers and session.answers[-1][0] == open_
    return _on(content, session, position) if further else walk(content, session)


def _on(content: Content, session: Session, position: Position) -> Position:
    """Go on from a position, which stays as it is."""
    state, urgency, facts = position.state, position.urgency, dict(position.facts)
    asked, unsure = list(position.asked), set(position.unsure)
    answers: Mapping[str, tuple[str, ...]] = dict(session.answers)
    while state is not None and urgency < Urgency.EMERGENCY_NOW:
        if _is_asked(content, state, facts, urgency, session):
            chosen = answers.get(state.id)
            if chosen is None or not state.accepts(chosen):
                return Position(state, tuple(asked), facts, urgency, frozenset(unsure))
            told = state.told(chosen, content.table.facts)
            _learn(content, facts, told)
            urgency = content.table.raised_by(told, facts, urgency)
            asked.append(state.id)
            unsure.update({state.id} if any(state.answers[c].unsure for c in chosen) else ())
        state = content.dialog.after(state)
    return Position(None, tuple(asked), facts, urgency, frozenset(unsure))


def _told_aside(content: Content, session: Session) -> dict[str, str]:
    """What the always-on buttons and the place say; the worst of what was said in this run."""
    facts: dict[str, str] = {}
    if content.place(session.country).who_profile:
        facts["who_profile"] = "yes"
    for asked, chosen in session.answers:
        state = content.dialog.aside.get(asked)
        if state is not None and state.accepts(chosen):
            _learn(content, facts, state.told(chosen, content.table.facts))
    return facts


def _learn(content: Content, facts: dict[str, str], told: Facts) -> None:
    """Add what was told; of two values of one fact the worse stays."""
    for fact, value in told.items():
        known = facts.get(fact, value)
        facts[fact] = value if known == value else content.table.facts[fact].worse(known, value)


def _is_asked(content: Content, state: State, facts: Facts, urgency: Urgency, session: Session) -> bool:
    if state.id == COUNTRY:
        return session.country is None
    if state.when is not None and not state.when.holds(facts):
        return False
    if all(map(facts.__contains__, state.facts)):
        return False
    return urgency < Urgency.URGENT_TODAY or can_raise(content, state, facts, urgency)


def can_raise(content: Content, state: State, facts: Facts, urgency: Urgency) -> bool:
    """Whether some answer here, with some answers still to come, leads above this urgency.

    A case is still possible when each of its literals holds already or reads a fact that will yet be
    asked. The question matters when a possible case of a higher urgency waits for one of its facts, or for
    a fact of a later question that it decides whether to ask.
    """
    here = state.sets.difference(facts)
    asked = state.when is None or state.when.holds(facts)
    if asked and _raises(content, urgency, facts, here, here):
        return True  # mostly an answer here is enough, and what comes later need not be looked at
    decided, still_open = _decided(content, state, facts), _still_open(content, state, facts)
    return _raises(content, urgency, facts, decided, still_open)


def _raises(
    content: Content, urgency: Urgency, facts: Facts, waiting: Iterable[str], still_open: Container[str]
) -> bool:
    """Whether a case above this urgency that reads one of the facts waited for is possible."""
    above = content.table.above[urgency]
    for fact in waiting:
        for _, case in above.get(fact, ()):
            if _possible(case, facts, still_open):
                return True
    return False


def _decided(content: Content, state: State, facts: Facts) -> set[str]:
    """The open facts of this question, and of every later one whose guard waits for one of them."""
    decided = set(state.sets.difference(facts))
    for later in content.dialog.later(state):
        guard = later.when
        if guard is not None and not guard.facts.isdisjoint(decided) and not guard.holds(facts):
            decided.update(later.sets.difference(facts))
    return decided


def _still_open(content: Content, state: State, facts: Facts) -> set[str]:
    """The facts that this question and those after it may still make known."""
    still_open: set[str] = set()
    for ahead in (state, *content.dialog.later(state)):
        if ahead.when is None or _may_hold(ahead.when, facts, still_open):
            still_open |= ahead.sets.difference(facts)
    return still_open


def _may_hold(condition: Condition, facts: Facts, still_open: Container[str]) -> bool:
    for case in condition.cases:  # noqa: SIM110 - as below
        if _possible(case, facts, still_open):
            return True
    return False


def _possible(case: Case, facts: Facts, still_open: Container[str]) -> bool:
    """Whether each literal holds, or waits for a fact that is still open."""
    for literal in case:  # by hand: this is most of a turn
        fact = literal.fact
        if facts.get(fact) not in literal.values and fact not in still_open:
            return False
    return True
