"""Replay: from the log to the place in the dialogs.

No current state is stored anywhere. Each open run is walked from the start of its dialog, the lowest first,
along its answers until one is missing. A run sees what lies below it; what it has told already, or what
returned to it, it does not ask again. It stops at an emergency that it raises itself; a question that an
edit put before the answer which raised it is not asked then. A dialog that shortens passes over, once the
urgency is "today", every question that can no longer raise it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from weakref import ReferenceType

from nightlight.engine.content import Content
from nightlight.engine.dialog import COUNTRY, Dialog, State
from nightlight.engine.log import Chosen, Run, dialog_of, runs
from nightlight.engine.raising import can_raise, may_hold
from nightlight.engine.session import Session
from nightlight.engine.told import join, learn, replaced_in, still_told
from nightlight.engine.triage import Facts, Urgency


@dataclass(frozen=True, slots=True)
class Position:
    """Where a run stands: the open question (None: all is asked) and what is known so far.

    `facts` are seen by guards and rules, `own` were told in this run or returned to it, `below` is the run
    that it lies on.
    """

    dialog: Dialog
    state: State | None
    asked: tuple[str, ...]
    facts: Facts
    own: Facts
    urgency: Urgency
    unsure: frozenset[str]
    below: "Position | None" = None

    @property
    def depth(self) -> int:
        """How many runs lie below; 0 for the first dialog."""
        return 0 if self.below is None else self.below.depth + 1

    @property
    def lowest(self) -> "Position":
        """The run of the first dialog."""
        return self if self.below is None else self.below.lowest


@dataclass(frozen=True, slots=True)
class Walked:
    """How a session was walked by a content: it saves doing it anew, and is worth nothing for another."""

    content: ReferenceType[Content]
    session: Session
    position: Position

    def leads_elsewhere(self, position: Position) -> bool:
        """Whether another content asks something else now than what was asked."""
        return _asked(self.position) != _asked(position)


def _asked(position: Position) -> tuple[str, str | None]:
    return position.dialog.id, None if position.state is None else position.state.id


def walk(content: Content, session: Session) -> Position:
    """Walk every open run to its first question without an answer; where the highest one stands."""
    position: Position | None = None
    for run in runs(session.log):
        position = _through(content, session, run, position)
    assert position is not None  # noqa: S101 - the lowest run is always there
    return position


def walk_on(content: Content, session: Session, before: Session, position: Position) -> Position:
    """What walk gives; it starts where the session stood before if all that is new lies there."""
    if session.country != before.country:
        return walk(content, session)
    if session.log == before.log:
        return position
    if session.log[:-1] == before.log:
        name, chosen = session.log[-1]
        opened = dialog_of(session.log[-1])
        if opened is not None:
            return _through(content, session, Run(opened, chosen), position)
        if position.state is not None and position.state.id == name:
            run = runs(session.log)[-1]
            return _on(content, session, position, run.answers, replaced_in(content, run))
    return walk(content, session)


def beyond(content: Content, session: Session, position: Position) -> Position:
    """The same place in the first dialog, and all that was told behind it.

    An edit that adds a question leads back to it; what was answered behind it still holds, but where a
    guard says that it is no longer asked.
    """
    run = runs(session.log)[0]
    return _with_later(content, position, run.answers, replaced_in(content, run))


def on_top(content: Content, session: Session, dialog: Dialog, below: Position) -> Position:
    """Where a dialog begins that is opened on what lies below."""
    return _through(content, session, Run(dialog.id), below)


def with_answer(content: Content, session: Session, position: Position, chosen: Chosen) -> Position:
    """Where a run stands after an answer to its open question."""
    answers = {} if position.state is None else {position.state.id: (0, chosen)}
    return _on(content, session, position, answers, {})


def _through(content: Content, session: Session, run: Run, below: Position | None) -> Position:
    """Walk one run, on what lies below it."""
    dialog = content.dialog_named(run.dialog) or content.first
    own = dict(content.place(session.country).facts) if below is None else {}
    for _, within in run.returned:
        join(content, own, within)
    start = Position(dialog, dialog.first, (), *_seen(content, dialog, own, below), frozenset(), below)
    return _on(content, session, start, run.answers, replaced_in(content, run))


def _seen(
    content: Content, dialog: Dialog, own: dict[str, str], below: Position | None
) -> tuple[Facts, Facts, Urgency]:
    """What guards and rules see, what was told here, and how urgent it is."""
    facts = own if below is None else dict(below.facts)
    if below is not None:
        facts |= own if dialog.anew else _unweighed(content, own)
        learn(content, facts, own)
    return facts, own, _weighed(content, facts)


def _unweighed(content: Content, told: Facts) -> Facts:
    """What no rule reads of it."""
    return {fact: value for fact, value in told.items() if fact not in content.table.weighed}


Answers = Mapping[str, tuple[int, Chosen]]


def _on(
    content: Content, session: Session, position: Position, answers: Answers, replaced: Mapping[str, int]
) -> Position:
    """Go on from a position, which stays as it is. What was `replaced` is told no more before its place."""
    facts, below = dict(position.facts), position.below
    own = facts if below is None else dict(position.own)
    way = _Way(content, position.dialog, facts, own, position.urgency, below)
    asked, unsure, state = list(position.asked), set(position.unsure), position.state
    while state is not None and not way.is_over:
        asks = way.asks(state, session)
        place, chosen = answers.get(state.id, (0, None)) if asks or way.knows(state) else (0, None)
        if chosen is not None and state.accepts(chosen):
            way.learn(still_told(state.told(chosen, content.table.facts), replaced, place))
            asked += [state.id] * asks
            unsure.update({state.id} if any(state.answers[c].unsure for c in chosen) else ())
        elif asks:
            break
        state = position.dialog.after(state)
    open_ = None if way.is_over else state
    there = Position(
        position.dialog, open_, tuple(asked), facts, own, way.urgency, frozenset(unsure), position.below
    )
    if open_ is None or below is not None or len(answers) <= len(asked):
        return there  # nothing lies behind it
    told = _with_later(content, there, answers, replaced)
    return replace(told, state=None) if told.urgency is Urgency.EMERGENCY_NOW else there


def _with_later(
    content: Content, position: Position, answers: Answers, replaced: Mapping[str, int]
) -> Position:
    """The same place, and what was answered behind it."""
    later = () if position.state is None else position.dialog.later(position.state)
    if not any(state.id in answers for state in later):
        return position
    facts, unsure = dict(position.facts), set(position.unsure)
    for state in later:
        place, chosen = answers.get(state.id, (0, None))
        is_asked = state.when is None or may_hold(state.when, facts)
        if chosen is not None and is_asked and state.accepts(chosen):
            learn(content, facts, still_told(state.told(chosen, content.table.facts), replaced, place))
            unsure.update({state.id} if any(state.answers[c].unsure for c in chosen) else ())
    return replace(
        position, facts=facts, own=facts, urgency=_weighed(content, facts), unsure=frozenset(unsure)
    )


@dataclass(slots=True)
class _Way:
    """One run on its way along the line of its dialog. The lowest one has `own` and `facts` in one."""

    content: Content
    dialog: Dialog
    facts: dict[str, str]
    own: dict[str, str]
    urgency: Urgency
    below: Position | None

    @property
    def is_over(self) -> bool:
        """Whether an emergency ends it that did not lie below already."""
        is_new = self.below is None or self.below.urgency < Urgency.EMERGENCY_NOW
        return is_new and self.urgency is Urgency.EMERGENCY_NOW

    def asks(self, state: State, session: Session) -> bool:
        """Whether a question is asked here, or passed over."""
        if state.id == COUNTRY:
            return session.country is None
        if state.when is not None and not state.when.holds(self.facts):
            return False
        if state.facts and all(map(self.own.__contains__, state.facts)):
            return False
        if self.urgency < Urgency.URGENT_TODAY or not self.dialog.shortens:
            return True
        return can_raise(self.content, self.dialog, state, self._final(), self.urgency)

    def knows(self, state: State) -> bool:
        """Whether its facts are known, so it is not asked; what was answered here counts all the same."""
        guarded = state.when is not None and not state.when.holds(self.facts)
        return bool(state.facts) and not guarded and all(map(self.own.__contains__, state.facts))

    def learn(self, told: Facts) -> None:
        """What was told, and how urgent it is then."""
        if self.below is None:
            learn(self.content, self.facts, told)
            self.urgency = self.content.table.raised_by(told, self.facts, self.urgency)
            return
        learn(self.content, self.own, told)
        said = {fact: self.own[fact] for fact in told}
        self.facts |= said if self.dialog.anew else _unweighed(self.content, said)
        learn(self.content, self.facts, told)
        self.urgency = _weighed(self.content, self.facts)

    def _final(self) -> Facts:
        """What will not change: of what lies below nothing that is asked here."""
        if self.below is None:
            return self.facts
        asked = self.dialog.sets.difference(self.own)
        return {fact: value for fact, value in self.facts.items() if fact not in asked}


def _weighed(content: Content, facts: Facts) -> Urgency:
    return content.table.highest(facts)
