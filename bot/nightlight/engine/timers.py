"""What time brings: the closing after a silence, and what a dialog asks again where that was wished.

Nothing is due by itself: when something is due follows from the session, as everything does. What a store
keeps of it is a hint when to look.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from nightlight.engine.content import Content
from nightlight.engine.dialog import Timer
from nightlight.engine.flow import open_dialog
from nightlight.engine.session import SILENCE, Session
from nightlight.engine.triage import Urgency
from nightlight.engine.view import Ended, Step

Due = tuple[str, datetime]


def dues(content: Content, here: Step) -> tuple[Due, ...]:
    """The timers that run, each with the time when it is over, the soonest first."""
    if not isinstance(here, Ended):
        return ((SILENCE, here.session.touched + here.silence),)
    return tuple(sorted(_of_result(content, here), key=lambda due: due[1]))


def is_due(content: Content, here: Step, timer: str, at: datetime) -> bool:
    """Whether a timer is over."""
    return any(name == timer and time <= at for name, time in dues(content, here))


def rung(content: Content, session: Session, timer: str, at: datetime) -> Session:
    """The session in which a timer has opened its dialog; it counts once more."""
    found = content.timers.get(timer)
    dialog = content.dialogs.get(found.opens) if found is not None else None
    if dialog is None:
        return session
    others = tuple(one for one in session.timed if one[0] != timer)
    often = _often(session, timer) + 1
    return open_dialog(content, replace(session, timed=(*others, (timer, often, at))), dialog)


def _of_result(content: Content, here: Ended) -> Iterator[Due]:
    """The timers that run after a result: wished for, not too often, and none after it was closed."""
    session, closing = here.session, here.closing
    if session.closed is not None or closing.urgency is Urgency.EMERGENCY_NOW:
        return
    for timer in content.timers.values():
        wished = closing.facts.get(timer.consent) == "yes"
        if wished and _often(session, timer.id) < timer.most:
            yield timer.id, _since(session, timer) + timer.after


def _since(session: Session, timer: Timer) -> datetime:
    """When a timer began: at the result, or when it rang last."""
    began = session.checks[-1] if session.checks else session.touched
    return max([began, *(at for name, _, at in session.timed if name == timer.id)])


def _often(session: Session, timer: str) -> int:
    return next((count for name, count, _ in session.timed if name == timer), 0)
