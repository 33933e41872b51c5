"""What was told of lasting facts in a run before: in the next its signs are ticked again, to be confirmed.

It counts as any sign that is ticked and not sent: where the chat is closed in the middle, and nowhere else.
Sending the list off is what confirms it; taking the tick off takes it back.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from nightlight.engine.content import Content
from nightlight.engine.dialog import State
from nightlight.engine.log import Entry, dialog_of, runs
from nightlight.engine.rest import at_rest, lists_of
from nightlight.engine.session import ERASED, SESSION_LIFE, Asker, Session
from nightlight.engine.text import Text
from nightlight.engine.walk import Position, walk

Remembered = tuple[tuple[str, datetime], ...]


def remembered(content: Content, session: Session) -> Remembered:
    """The lasting signs that a new run begins with, each with the time at which it was told.

    What this run was told anew counts from now; what it did not come to is kept as old as it was.
    """
    if session.closed in ERASED or not content.lasting:
        return ()
    position = walk(content, session)
    sent, told = position.facts, at_rest(content, session, position).facts
    before = dict(session.lasting)
    found: dict[str, datetime] = {}
    for sign in content.lasting:
        mildest = content.table.facts[sign].mildest
        if sent.get(sign, mildest) != mildest:
            found[sign] = session.touched
        elif sign in before and sign not in sent:
            found[sign] = before[sign]
        elif told.get(sign, mildest) != mildest:
            found[sign] = session.touched
    return tuple(found.items())


def ticked_again(content: Content, session: Session, position: Position) -> Session:
    """The session in which what is remembered is ticked, in the first list that may still ask it.

    What is a day old, or is declared lasting no more, is not remembered any longer.
    """
    lasting = tuple((sign, at) for sign, at in session.lasting if _lasts(content, session, sign, at))
    if lasting != session.lasting:
        session = replace(session, lasting=lasting)
    signs = tuple(sign for sign, _ in lasting if sign not in session.ticked)
    if not signs or position.below is not None:
        return session
    ahead = lists_of(content, session, position, runs(session.log)[-1], signs)
    found = tuple(sign for _, of_list in ahead for sign in of_list)
    return replace(session, ticked=(*session.ticked, *found)) if found else session


def _lasts(content: Content, session: Session, sign: str, at: datetime) -> bool:
    return sign in content.lasting and session.touched - at < SESSION_LIFE


def told_before(session: Session, state: State) -> tuple[Text, ...]:
    """What is said above a list in which signs are ticked that were told before."""
    known = {sign for sign, _ in session.lasting}
    signs = [sign for sign in session.ticked if sign in known and sign in state.answers]
    labels = " ".join(f"{state.says}.{sign}" for sign in signs)
    return (Text("notice-lasting", (("told", labels),)),) if signs else ()


def taken_off(session: Session, sign: str) -> Session:
    """The session that does not remember a sign any more."""
    return replace(session, lasting=tuple(one for one in session.lasting if one[0] != sign))


def asked_by(session: Session, asker: Asker) -> Session:
    """The session with another asker: what was told of one person is offered of no other."""
    if asker == session.asker or not session.lasting:
        return replace(session, asker=asker)
    signs = {sign for sign, _ in session.lasting}
    log = tuple(_without(session, signs))
    ticked = tuple(sign for sign in session.ticked if sign not in signs)
    return replace(session, asker=asker, log=log, ticked=ticked, lasting=())


def _without(session: Session, signs: set[str]) -> Iterator[Entry]:
    """The log whose dialogs have interrupted no list in which these signs are ticked."""
    for name, chosen in session.log:
        opens = dialog_of((name, chosen)) is not None
        yield name, tuple(one for one in chosen if not (opens and one in signs))
