"""Replay: from the answers to the place in the dialog.

No current state is stored anywhere. The walk starts at the first question and follows the answers until one
is missing. It stops at the first emergency, and once the urgency is "today" it passes over every question
that can no longer raise it.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.engine.content import Content
from bot.engine.dialog import COUNTRY, State
from bot.engine.session import Session
from bot.engine.triage import Case, Condition, Facts, Urgency


@dataclass(frozen=True, slots=True)
class Position:
    """Where a session stands: the open question (None: all is asked) and what is known so far."""

    state: State | None
    asked: tuple[str, ...]
    facts: Facts
    urgency: Urgency
    unsure: frozenset[str]


def walk(content: Content, session: Session) -> Position:
    """Follow the answers from the start to the first question without one."""
    facts, unsure = _told_aside(content, session)
    urgency = content.table.raised_by(tuple(facts), facts, Urgency.ROUTINE_WATCH)
    answers: Mapping[str, tuple[str, ...]] = dict(session.answers)
    asked: list[str] = []
    state: State | None = content.dialog.states[content.dialog.start]
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


def _told_aside(content: Content, session: Session) -> tuple[dict[str, str], set[str]]:
    """What the always-on buttons and the place say; the worst of what was said in this run."""
    facts: dict[str, str] = {}
    if content.place(session.country).who_profile:
        facts["who_profile"] = "yes"
    for asked, chosen in session.answers:
        state = content.dialog.aside.get(asked)
        if state is not None and state.accepts(chosen):
            _learn(content, facts, state.told(chosen, content.table.facts))
    return facts, set()


def _learn(content: Content, facts: dict[str, str], told: Facts) -> None:
    """Add what was told; of two values of one fact the worse stays."""
    for fact, value in told.items():
        facts[fact] = content.table.facts[fact].worse(facts.get(fact, value), value)


def _is_asked(content: Content, state: State, facts: Facts, urgency: Urgency, session: Session) -> bool:
    if state.id == COUNTRY:
        return session.country is None
    if state.when is not None and not state.when.holds(facts):
        return False
    if all(fact in facts for fact in state.facts):
        return False
    return urgency < Urgency.URGENT_TODAY or can_raise(content, state, facts, urgency)


def can_raise(content: Content, state: State, facts: Facts, urgency: Urgency) -> bool:
    """Whether some answer here, with some answers still to come, leads above this urgency.

    A case is still possible when each of its literals holds already or reads a fact that will yet be
    asked. The question matters when a possible case of a higher urgency waits for one of its facts, or for
    a fact of a later question that it decides whether to ask.
    """
    still_open = _still_open(content, state, facts)

    def possible(case: Case) -> bool:
        return all(literal.holds(facts) or literal.fact in still_open for literal in case)

    return any(
        reached > urgency and possible(case)
        for fact in _decided(content, state, facts)
        for reached, case in content.table.reading.get(fact, ())
    )


def _decided(content: Content, state: State, facts: Facts) -> frozenset[str]:
    """The open facts of this question, and of every later one whose guard waits for one of them."""
    decided = {fact for fact in state.sets if fact not in facts}
    later = content.dialog.after(state)
    while later is not None:
        guard = later.when
        if guard is not None and not guard.holds(facts) and guard.facts & decided:
            decided.update(fact for fact in later.sets if fact not in facts)
        later = content.dialog.after(later)
    return frozenset(decided)


def _still_open(content: Content, state: State, facts: Facts) -> frozenset[str]:
    """The facts that this question and those after it may still make known."""
    still_open: set[str] = set()
    ahead: State | None = state
    while ahead is not None:
        if ahead.when is None or _may_hold(ahead.when, facts, still_open):
            still_open.update(fact for fact in ahead.sets if fact not in facts)
        ahead = content.dialog.after(ahead)
    return frozenset(still_open)


def _may_hold(condition: Condition, facts: Facts, still_open: set[str]) -> bool:
    return any(
        all(literal.holds(facts) or literal.fact in still_open for literal in case)
        for case in condition.cases
    )
