"""A chat that is going on while the dialog is edited: it goes on, is carried over, or is closed safely.

Nothing is asked of an edit that changes words, rules, guards or the order of questions, or adds some: the
place in the dialog is found anew from the answers. A question or an answer that has another name now keeps
its place by what `renamed` says. One that is gone was somebody's answer: what it said of her is lost, so
the chat is closed with its safety message, and may go on from what still holds.
"""

from dataclasses import replace

from nightlight.engine.content import Content
from nightlight.engine.dialog import COUNTRY, State
from nightlight.engine.library import LIBRARY
from nightlight.engine.session import Chosen, Session
from nightlight.engine.text import Text
from nightlight.engine.view import CHANGED, LANGUAGE


def carried(content: Content, session: Session) -> Session:
    """The session as this content understands it; the same object if there is nothing to carry over."""
    session = _with_pages(content, session)
    answers = tuple(_renamed(content, asked, chosen) for asked, chosen in session.answers)
    known = tuple(answer for answer in answers if _accepts(content, *answer))
    aside = session.aside and content.renamed.state(session.aside)
    ticked = tuple(map(content.renamed.tick, session.ticked))
    if len(known) < len(answers) or not _ticks_known(content, ticked) or not _opens(content, aside):
        return replace(session, answers=known, aside=None, ticked=(), proposals=(),
                       closed=session.closed or CHANGED, notices=(Text("notice-changed"),))  # fmt: skip
    if (answers, aside, ticked) == (session.answers, session.aside, session.ticked):
        return session
    return replace(session, answers=answers, aside=aside, ticked=ticked)


def _renamed(content: Content, asked: str, chosen: Chosen) -> tuple[str, Chosen]:
    state = content.renamed.state(asked)
    return state, tuple(content.renamed.answer(state, one) for one in chosen)


def _accepts(content: Content, asked: str, chosen: Chosen) -> bool:
    state = _state(content, asked)
    return state is not None and state.accepts(chosen)


def _state(content: Content, name: str) -> State | None:
    return content.dialog.states.get(name) or content.dialog.aside.get(name)


def _ticks_known(content: Content, ticked: Chosen) -> bool:
    """Whether some tick list still has all of these signs."""
    lists = (state for state in content.dialog.states.values() if state.multiple)
    return not ticked or any(state.accepts(ticked) for state in lists)


def _opens(content: Content, aside: str | None) -> bool:
    return aside is None or aside in {LANGUAGE, COUNTRY, LIBRARY} or aside in content.dialog.aside


def _with_pages(content: Content, session: Session) -> Session:
    """The session without pages that are gone; nothing that was answered is lost with them."""
    reading = _known(content, session.reading)
    if session.aside != LIBRARY:
        return session if reading == session.reading else replace(session, reading=reading)
    proposed = _known(content, session.proposals)
    aside = LIBRARY if reading or proposed else None
    if (aside, reading, proposed) == (session.aside, session.reading, session.proposals):
        return session
    return replace(session, aside=aside, reading=reading, proposals=proposed)


def _known(content: Content, pages: Chosen) -> Chosen:
    return tuple(page for page in pages if page in content.library)
