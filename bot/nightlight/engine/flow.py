"""Dialogs that lie on others: how one is opened, is answered, is left, and returns."""

from dataclasses import replace

from nightlight.engine.changed import changed
from nightlight.engine.content import After, Content
from nightlight.engine.dialog import COUNTRY, NOT_SURE, Dialog
from nightlight.engine.library import opened
from nightlight.engine.log import (
    CUT,
    RETURNED,
    Chosen,
    Entry,
    dialog_of,
    is_answer,
    opening,
    returned,
    runs,
    without_untold,
)
from nightlight.engine.screen import LANGUAGE, UNDERSTOOD
from nightlight.engine.session import ERASED, SILENCE, Session
from nightlight.engine.text import Text
from nightlight.engine.triage import Facts, Urgency
from nightlight.engine.walk import Position, walk, walk_on


def bare(session: Session) -> Session:
    """The session with nothing over its questions: no screen, and no dialog without an answer."""
    log, ticks = without_untold(session.log)
    return replace(
        session, aside=None, proposals=(), closed=None, log=log,
        ticked=session.ticked if ticks is None else ticks,
    )  # fmt: skip


def open_dialog(content: Content, session: Session, dialog: Dialog) -> Session:
    """A dialog on top of what is open. Opening it may be its answer; if it needs more, nothing opens."""
    session = bare(not_dropped(content, session, dialog))
    if dialog is content.first:
        return session
    if dialog.needs and not dialog.is_ready(walk(content, session).facts):
        return session
    session = replace(session, log=(*session.log, opening(dialog.id, session.ticked)), ticked=(), unclear=0)
    session = session.naming(dialog.left)
    if dialog.says:
        session = session.saying(dialog.says)
    return pressed(content, session, dialog) if dialog.press else session


def not_dropped(content: Content, session: Session, dialog: Dialog | None = None) -> Session:
    """The session in which a dialog that counts when it is left is not dropped for another, or for a page.

    Despair was heard, and then blood: what was not answered counts as "not sure". Blood, and then despair:
    it counts as yes, as after a silence.
    """
    top = content.dialog_named(runs(session.log)[-1].dialog) if _is_open(session) else None
    counts = None if top is None or top is dialog or not _is_untold(session) else _unanswered(top)
    is_as_grave = dialog is None or bool(dialog.left) or waiting(content, session) is None
    if top is None or counts is None or not is_as_grave:
        return session
    return _returning(content, answered(content, session, top.start, (counts,)), CUT)


def waiting(content: Content, session: Session) -> Dialog | None:
    """The dialog that a word of danger opened, if nothing was answered in it."""
    alarm = content.role("alarm")
    is_open = alarm is not None and _is_untold(session) and dialog_of(session.log[-1]) == alarm.id
    return alarm if is_open and session.closed in {None, SILENCE} else None


def asked_again(content: Content, before: Session, after: Session) -> Session:
    """The session after an event, in which a word of danger still waits for its answer if it did before.

    Answers, hiding and deleting end that, and what is as grave: then it counts as yes (`not_dropped`). A
    choice of language or country lies over it. Whatever else would drop it asks it again.
    """
    asks = waiting(content, before)
    if asks is None or after.closed in ERASED:
        return after
    says = tuple(filter(None, (asks.says,)))
    if after.log == before.log:
        is_back = before.aside is not None and after.aside is None and not after.notices
        return after.saying(*says) if is_back else after
    is_told = len(after.log) == len(before.log) and is_answer(after.log[-1])  # as what it was understood
    if is_told or after.log[: len(before.log)] == before.log:
        return after
    if after.aside in {LANGUAGE, COUNTRY}:
        return replace(after, log=before.log, ticked=before.ticked)
    there = before if before.aside == UNDERSTOOD else replace(before, aside=None, proposals=())
    return replace(there, closed=None).saying(*says)


def _unanswered(dialog: Dialog) -> str | None:
    """What a dialog counts as that was opened, and left for another without an answer."""
    if dialog.unclear is not None and dialog.unclear.counts_as:
        return dialog.unclear.counts_as
    return NOT_SURE if dialog.left and NOT_SURE in dialog.first.answers else None


def pressed(content: Content, session: Session, dialog: Dialog, answer: str = "") -> Session:
    """The session in which a dialog is answered by itself: with this answer, or its first."""
    chosen = answer or next(iter(dialog.first.answers))
    return answered(content, session, dialog.start, (chosen,))


def answered(content: Content, session: Session, state: str, chosen: Chosen) -> Session:
    """The session with one answer more: from now on that says which help is for her."""
    dialog = content.dialog_named(runs(session.log)[-1].dialog)
    left = "" if dialog is None else dialog.left
    named = tuple(name for name in session.named if name != left)
    return changed(session, log=(*session.log, (state, chosen)), aside=None, named=named)


def leave(content: Content, session: Session) -> Session:
    """Back from the dialog on top to what lies below; what was told in it counts."""
    session = bare(session)
    return _returning(content, session, CUT) if _is_open(session) else session


def settled(
    content: Content, here: Position, before: Session, session: Session
) -> tuple[Session, Position]:
    """The session after its dialogs have returned that have nothing left to ask, and where it stands then.

    An emergency that is new ends them all, but not one in which nothing was told: that opened as the
    emergency began. `here` is where `before` stood.
    """
    position = walk_on(content, session, before, here)
    while position.below is not None:
        is_new = position.urgency is Urgency.EMERGENCY_NOW and here.urgency < Urgency.EMERGENCY_NOW
        if is_new and _is_untold(session):
            return _above_all(content, session)
        if is_new:
            session = _all_cut(content, session)
        elif position.state is None:
            session = _said_at_the_end(content, position, _returning(content, session, RETURNED))
        else:
            break
        position = walk(content, session)
    return session, position


def newly_counted(content: Content, before: Session, after: Session) -> tuple[str, ...]:
    """The answers of counted dialogs that have just returned, as dialog.state.answer."""
    fresh = (run for place, run in runs(after.log)[-1].returned if place >= len(before.log))
    counted = (run for run in fresh if (dialog := content.dialogs.get(run.dialog or "")) and dialog.counted)
    said = ((run.dialog, state, chosen) for run in counted for state, (_, chosen) in run.answers.items())
    return tuple(f"{dialog}.{state}.{one}" for dialog, state, chosen in said for one in chosen)


def closed_by_itself(content: Content, session: Session) -> Session:
    """The session after an edit took from its dialogs what they had left to ask."""
    return settled(content, walk(content, session), session, session)[0] if _is_open(session) else session


def _above_all(content: Content, session: Session) -> tuple[Session, Position]:
    """The dialog that was just opened, with all below it ended."""
    opens, below = session.log[-1], replace(session, log=session.log[:-1])
    session = replace(session, log=(*_all_cut(content, below).log, opens))
    return session, walk(content, session)


def _all_cut(content: Content, session: Session) -> Session:
    while _is_open(session):
        session = _returning(content, session, CUT)
    return session


def _is_untold(session: Session) -> bool:
    """Whether a dialog was opened last, and nothing was answered since."""
    return bool(session.log) and dialog_of(session.log[-1]) is not None


def _is_open(session: Session) -> bool:
    """Whether a dialog lies on the first."""
    return any(dialog_of(entry) is not None for entry in session.log) and len(runs(session.log)) > 1


def _returning(content: Content, session: Session, entry: Entry) -> Session:
    run = runs(session.log)[-1]
    dialog = content.dialog_named(run.dialog)
    log = returned(session.log, entry, in_order=dialog is not None and dialog.anew)
    return replace(session, log=log, ticked=run.ticks)


def _said_at_the_end(content: Content, position: Position, session: Session) -> Session:
    """With the ending of the dialog that returned, which is said below "today" alone."""
    if max(walk(content, session).urgency, session.peak()) >= Urgency.URGENT_TODAY:
        return session
    facts = {**position.facts, **position.own}  # it speaks of what was said now, though it was worse before
    for ending in position.dialog.ends:
        if ending.when is None or ending.when.holds(facts):
            return replace(session, notices=(*session.notices, Text(ending.says)))
    return session


def then(content: Content, session: Session, told: Facts, note: Text | None, *, raised: bool) -> Session:
    """What is said after an answer, and the page that it opens; none over a new emergency."""
    row = next((row for row in content.after if _fits(content, session, row, told)), None)
    said = row.says if row is not None else ()
    notes = (*((note,) if note else ()), *map(Text, said))
    if notes:
        session = replace(session, notices=(*notes, *session.notices))
    return opened(session, row.page) if row is not None and row.page is not None and not raised else session


def _fits(content: Content, session: Session, row: After, told: Facts) -> bool:
    """Whether a row is for this person now."""
    is_there = row.page is None or row.page in content.library
    is_new = row.unless_read is None or row.unless_read not in session.reading
    return is_there and is_new and row.asker in {None, session.asker} and row.when.holds(told)
