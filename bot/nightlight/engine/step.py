"""One event in, one step out. Total: any event in any state gives a question or a closing."""

from dataclasses import replace
from datetime import timedelta
from typing import Final, assert_never
from weakref import ref

from nightlight.engine.changed import changed
from nightlight.engine.chosen import chosen, seem
from nightlight.engine.commands import command, unclear
from nightlight.engine.content import Content
from nightlight.engine.dialog import COUNTRY
from nightlight.engine.flow import asked_again, bare, settled, then
from nightlight.engine.lasting import asked_by, taken_off, ticked_again
from nightlight.engine.library import LIBRARY, opened
from nightlight.engine.log import Chosen, Entry, is_answer, runs
from nightlight.engine.rest import lists_of
from nightlight.engine.screen import (
    Question,
    Understood,
    kind_of,
)
from nightlight.engine.session import (
    BRIEF,
    ERASED,
    REMEMBERED_EVENTS,
    SILENCE,
    SUPPORTER,
    AnyEvent,
    Came,
    Choose,
    Command,
    Find,
    Lost,
    Outcome,
    Propose,
    Seem,
    Session,
    Tick,
    Why,
)
from nightlight.engine.text import Text
from nightlight.engine.timers import is_due, rung
from nightlight.engine.triage import Urgency
from nightlight.engine.view import Ended, Going, Step, awake, standing, uncovered, view
from nightlight.engine.walk import Position, Walked, walk

__all__ = ["DOUBLE", "Ended", "Going", "Step", "step", "view"]

UNCLEAR: Final = frozenset({"lost", "sign", "first", "foreign", "emoji"})
OUTCOMES: Final = {"changed": Outcome.ANSWERED} | dict.fromkeys(UNCLEAR, Outcome.REFUSED)
DOUBLE: Final = timedelta(seconds=3)
"""A press of the screen before, so soon after an answer, is the second of a double tap."""


def step(content: Content, session: Session, event: AnyEvent, here: Step | None = None) -> Step:
    """The answer to an event. A repeated delivery is answered again and changes nothing.

    `here` is the view of this very session, where somebody has it already.
    """
    here = here or view(content, session)
    if event.id and event.id in session.seen:
        return here
    if event.beneath:
        here = uncovered(content, here)
        session = here.session
    if event.for_other:
        session = asked_by(session, SUPPORTER)
    if isinstance(event, Came) and not is_due(content, here, event.timer, event.at):
        return here
    if isinstance(event, Came) and event.timer == SILENCE:
        return _silence(content, here)
    now = changed(
        session,
        touched=max(session.touched, event.at),
        notices=(),
        outcome=Outcome.ANSWERED,
        seen=(*session.seen, event.id)[-REMEMBERED_EVENTS:] if event.id else session.seen,
    )
    was = here.position or standing(content, session)
    turned = asked_again(content, now, _turn(content, now, here, event))
    if event.for_other:
        turned = replace(turned, notices=(*turned.notices, Text(f"notice-{SUPPORTER}")))
    answer = turned.log[-1] if len(turned.log) == len(session.log) + 1 else None
    turned, position = settled(content, was, session, turned)
    if isinstance(event, Choose) and answer is not None and is_answer(answer):
        turned = _told(content, was, position, turned, answer, event.note)
    headed = _headed(now, turned, ended=isinstance(here, Ended))
    after = _ticks(content, was, position, now, _doubled(session, event, headed))
    after = ticked_again(content, after, position)
    return _remember(content, here, view(content, after, Walked(ref(content), turned, position)))


def _headed(before: Session, after: Session, *, ended: bool) -> Session:
    """That something may never have arrived heads the next answer; after a deletion nothing does.

    An end is said whole again, whatever was pressed: nobody knows whether she ever saw it.
    """
    if not before.unheard:
        return after
    head = Text("notice-unheard")
    if ended and after.outcome in BRIEF:
        beside = after.notices if after.outcome is Outcome.BESIDE else ()
        return replace(after, unheard=False, notices=(head, *beside), outcome=Outcome.AGAIN)
    notices = (head, *(text for text in after.notices if text != head))
    return replace(after, unheard=False, notices=after.notices if after.closed in ERASED else notices)


def _doubled(before: Session, event: AnyEvent, after: Session) -> Session:
    """The second of a double tap: the time of the answer stays, so that a third one later is answered."""
    soon = timedelta(0) <= event.at - before.touched < DOUBLE
    if after.outcome is not Outcome.OLD or not soon or before.unheard or not before.seen:
        return after
    return replace(after, touched=before.touched, outcome=Outcome.DOUBLE)


def _ticks(content: Content, was: Position, now: Position, before: Session, after: Session) -> Session:
    """Ticks stay while their list is open: an older message that shows them can still send them off.

    They also stay while a question is asked that an edit put before their list.
    """
    if not after.ticked:
        return after
    is_same = (was.dialog.id, was.state) == (now.dialog.id, now.state)
    is_back = before.ticked != after.ticked and now.state is not None and now.state.accepts(after.ticked)
    if is_same or is_back:
        return after
    of_others = tuple(tick for tick in after.ticked if was.state is None or tick not in was.state.answers)
    ahead = lists_of(content, after, now, runs(after.log)[-1], of_others)
    return replace(after, ticked=tuple(sign for _, signs in ahead for sign in signs))


def _turn(content: Content, session: Session, here: Step, event: AnyEvent) -> Session:
    match event:
        case Command():
            return command(content, session, event.name)
        case Choose() | Seem():
            return _choose(content, session, here, event)
        case Propose():
            return _propose(session, event.countries)
        case Find():
            return _find(content, session, here, event)
        case Lost():
            return _lost(content, session, here, event.why)
        case Tick():
            return _tick(session, here, event)
        case Came():
            return rung(content, session, event.timer, event.at)
        case _:
            assert_never(event)


def _lost(content: Content, session: Session, here: Step, why: Why) -> Session:
    """What is no answer. What may never have arrived is said again, and nobody answered that."""
    if why == "early":
        return session.saying("notice-early", outcome=Outcome.BESIDE)
    if why == "unheard" or (session.unheard and isinstance(here, Ended)):
        return session
    asks = isinstance(here, Going) and isinstance(here.screen, Question | Understood)
    dialog = here.position.dialog if asks and here.position is not None else None
    if dialog is not None and dialog.unclear is not None and (dialog.unclear.most or why in UNCLEAR):
        return unclear(content, session)
    if why != "lost":
        outcome = OUTCOMES.get(why, Outcome.BESIDE)
        return session.saying(f"notice-{why}", outcome=outcome)
    return _after(session, here) if isinstance(here, Ended) and here.closing.finished else session.refused()


def _silence(content: Content, here: Step) -> Step:
    """Close an unfinished conversation once; it can be taken up again."""
    closed = replace(here.session, closed="silence").saying("notice-silence")
    return _remember(content, here, view(content, closed, here))


def _remember(content: Content, here: Step, there: Step) -> Step:
    """Keep, for a day, that somebody was told to go; and when a check was finished."""
    if isinstance(there, Going):
        return there
    session = there.session.told(there.closing.urgency)
    was = here.position or walk(content, here.session)
    if there.closing.finished and was.lowest.state is not None:
        session = replace(session, checks=(*session.checks, session.touched)[-5:])
    if session is there.session:
        return there
    return replace(there, session=session, closing=replace(there.closing, often=session.is_often()))


def _tick(session: Session, here: Step, event: Tick) -> Session:
    """Put a sign of the open list on or off; what is no part of it changes nothing."""
    if isinstance(here, Ended) or here.state != event.state or not here.multiple:
        return _old(session)
    ticked = tuple(i for i in here.session.ticked if i != event.answer)
    was_on = len(ticked) < len(here.session.ticked)
    if not was_on if event.on is None else event.on:
        ticked = (*ticked, event.answer)
        return replace(session, ticked=ticked)
    return replace(taken_off(session, event.answer), ticked=ticked)


def _choose(content: Content, session: Session, shown: Step, event: Choose | Seem) -> Session:
    here = awake(content, shown)
    if here is not shown:
        session = replace(session, closed=None)
    offered = (*here.options, *shown.options)
    if len(event.ids) == 1 and kind_of(event.ids[0], offered) == "command":
        return command(content, session, event.ids[0])
    if isinstance(here, Ended):
        return session.refused()
    is_old = event.state is not None and event.state != here.state
    if is_old:
        return _old(session)
    if isinstance(event, Seem):
        return seem(content, session, here, event)
    return chosen(content, session, here, event)


def _old(session: Session) -> Session:
    """What answers another screen."""
    return session.saying("notice-old", outcome=Outcome.OLD)


def _after(session: Session, here: Ended) -> Session:
    """What is typed after a result, where nothing is asked any more. Who is to call may be unable to."""
    closing = here.closing
    is_now = closing.urgency is Urgency.EMERGENCY_NOW and not (closing.mind or closing.threat)
    return session.saying("notice-after-now" if is_now else "notice-after", outcome=Outcome.AFTER)


def _told(
    content: Content, was: Position, position: Position, session: Session, answer: Entry, note: Text | None
) -> Session:
    """What comes after an answer: messages, and a page; after a word of danger beside one of violence that
    page which waits until the body is safe.
    """
    state = was.dialog.states.get(answer[0])
    told = {} if state is None else state.told(answer[1], content.table.facts)
    if note is None and told and content.moving.isdisjoint(told):
        return session
    raised = was.urgency < Urgency.EMERGENCY_NOW <= position.urgency
    after = then(content, session, told, note, raised=raised)
    waits = "alarm" in was.dialog.roles and after.reading[-1:] == (content.page_role("violence"),)
    return replace(after, aside=LIBRARY) if waits and not told and after.aside is None else after


def _find(content: Content, session: Session, here: Step, event: Find) -> Session:
    """Open the page that was named; offer what may be meant."""
    known = tuple(page for page in event.pages if page in content.library)
    if len(known) == 1 and event.sure:
        return opened(session, known[0])
    if not known:
        return _lost(content, session, here, "lost")
    offered = replace(bare(session), aside=LIBRARY, proposals=known)
    return offered.saying("notice-if-now") if event.danger else offered


def _propose(session: Session, countries: Chosen) -> Session:
    there = replace(bare(session), aside=COUNTRY, proposals=countries)
    return there if countries else there.saying("notice-country-lost", outcome=Outcome.REFUSED)
