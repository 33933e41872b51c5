"""The always-on buttons and typed commands: what each does with a session."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Final

from nightlight.engine.content import Content
from nightlight.engine.dialog import COUNTRY
from nightlight.engine.library import CRISIS, HELPER, LIBRARY, OF_HELPER, SAFE, left, opened, shielded
from nightlight.engine.session import SELF, SUPPORTER, Chosen, Session
from nightlight.engine.text import Text
from nightlight.engine.view import (
    EXPLAINS,
    HAPPENING,
    HIDDEN,
    HURT,
    HURT_BADLY,
    LANGUAGE,
    MOOD,
    STOPPED,
    UNSAFE,
    WRONG,
)
from nightlight.engine.walk import walk

UNCLEAR: Final = 3


def command(content: Content, session: Session, name: str) -> Session:
    """What a button or a typed command does; one that nobody knows is not understood."""
    if name in content.locales:
        return choose_language(content, session, (name,))
    act = _COMMANDS.get(name)
    return act(content, session) if act else replace(session, notices=(Text("notice-lost"),))


def choose_language(content: Content, session: Session, ids: Chosen) -> Session:
    """The session in another language."""
    if len(ids) != 1 or ids[0] not in content.locales:
        return replace(session, notices=(Text("notice-lost"),))
    return replace(session, locale=ids[0], aside=None, notices=(Text("notice-locale"),))


def _fresh(content: Content, session: Session) -> Session:
    """A new run. Where and who the person is stays; every answer goes."""
    session = session.told(walk(content, session).urgency)
    return replace(session, answers=(), aside=None, proposals=(), ticked=(), closed=None, reading=())


def _back(content: Content, session: Session) -> Session:
    if session.aside == LIBRARY and session.closed is None:
        return replace(session, proposals=()) if session.proposals and session.reading else left(session)
    if session.aside or session.closed:
        return replace(session, aside=None, proposals=(), closed=None)
    if not session.answers:
        return replace(session, notices=(Text("notice-back-start"),))
    return replace(session, answers=session.answers[:-1])


def _wrong(content: Content, session: Session) -> Session:
    """The press is the answer: the one that its side screen has."""
    pressed = next(iter(content.dialog.aside[WRONG].answers))
    notices = (Text("notice-wrong"),)
    return replace(session.answering(WRONG, (pressed,)), aside=None, closed=None, notices=notices)


def _note(message: str) -> Callable[[Content, Session], Session]:
    return lambda _, session: replace(session, notices=(Text(message),))


def _open(screen: str) -> Callable[[Content, Session], Session]:
    return lambda _, session: replace(session, aside=screen, proposals=(), closed=None)


def _ask_as(asker: str) -> Callable[[Content, Session], Session]:
    return lambda _, session: replace(session, asker=asker, notices=(Text(f"notice-{asker}"),))


def _happening(content: Content, session: Session) -> Session:
    """After a word of danger: the number at once, and whether it is happening now."""
    if HAPPENING not in content.dialog.aside:
        return replace(session, notices=(Text("notice-urgent"),))
    if session.aside == HAPPENING:
        return unclear(content, session)
    asked = replace(session, aside=HAPPENING, unclear=0, proposals=(), closed=None)
    return replace(asked, notices=(Text("notice-urgent"),))


def unclear(content: Content, session: Session) -> Session:
    """What is unclear after a word of danger is asked again, and the third time taken as a yes."""
    asked = replace(session, unclear=session.unclear + 1, notices=(Text("notice-urgent"),))
    if asked.unclear < UNCLEAR:
        return asked
    worst = next(iter(content.dialog.aside[HAPPENING].answers))
    return replace(asked.answering(HAPPENING, (worst,)), aside=None, unclear=0, notices=())


def _check(content: Content, session: Session) -> Session:
    """From a page to the questions: the open one, or a new run after a result. The page is kept."""
    way = session.reading
    if walk(content, session).state is None:
        session = _fresh(content, session)
    return replace(session, aside=None, proposals=(), closed=None, reading=way)


def _reading(content: Content, session: Session) -> Session:
    if not session.reading:
        return _library(content, session)
    return replace(shielded(session), aside=LIBRARY, proposals=(), closed=None)


def _library(content: Content, session: Session) -> Session:
    if not content.library:
        return replace(session, notices=(Text("notice-lost"),))
    return opened(replace(session, reading=()), LIBRARY)


def _hurt(content: Content, session: Session) -> Session:
    """After words of violence: first whether it is safe to read on; a helper chooses on the open screen."""
    return (_open(UNSAFE) if session.asker == SUPPORTER else _page(SAFE))(content, session)


def _hurt_badly(content: Content, session: Session) -> Session:
    """Words of violence and of bodily danger at once: the body first, and then the rest in private."""
    if session.asker == SUPPORTER or SAFE not in content.library or HAPPENING not in content.dialog.aside:
        return _hurt(content, session)
    return replace(_happening(content, session), reading=(*session.reading, SAFE))


def _page(page: str) -> Callable[[Content, Session], Session]:
    return lambda content, session: (
        opened(session, page) if page in content.library else _open(UNSAFE)(content, session)
    )


def _explain(what: str) -> Callable[[Content, Session], Session]:
    """Says one part of the advice again; before there is advice it is no answer."""

    def explained(content: Content, session: Session) -> Session:
        advised = session.closed is None and walk(content, session).state is None
        said = Text(f"explain-{what}" if advised else "notice-lost")
        return replace(session, aside=None, notices=(said,))

    return explained


_COMMANDS: Final[Mapping[str, Callable[[Content, Session], Session]]] = {
    "start": _fresh,
    "got_worse": _fresh,
    "back": _back,
    "wrong": _wrong,
    "urgent": _note("notice-urgent"),
    "about": _note("about"),
    "help": _note("help"),
    "privacy": _note("privacy"),
    "unsafe": _open(UNSAFE),
    "feelings": _open(MOOD),
    "language": _open(LANGUAGE),
    "country": _open(COUNTRY),
    "library": _library,
    "reading": _reading,
    "check": _check,
    HURT: _hurt,
    HURT_BADLY: _hurt_badly,
    HELPER: _page(OF_HELPER),
    CRISIS: _page(CRISIS),
    SAFE: _page(SAFE),
    HAPPENING: _happening,
    **{what: _explain(what) for what in EXPLAINS},
    "return": lambda _, session: replace(session, aside=None, proposals=(), reading=()),
    "continue": lambda _, session: replace(
        session, closed=None, aside=None, notices=(Text("notice-resumed"),)
    ),
    "stop": lambda _, session: replace(
        session, closed=STOPPED, aside=None, notices=(Text("notice-deleted"),)
    ),
    "hide": lambda _, session: replace(session, closed=HIDDEN, aside=None, notices=(Text("hidden"),)),
    SELF: _ask_as(SELF),
    SUPPORTER: _ask_as(SUPPORTER),
}
