"""The always-on buttons and typed commands: what each does with a session."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Final

from nightlight.engine.buttons import MENU
from nightlight.engine.content import Content
from nightlight.engine.dialog import COUNTRY, Role
from nightlight.engine.flow import answered, bare, leave, not_dropped, open_dialog, waiting
from nightlight.engine.lasting import asked_by, remembered
from nightlight.engine.library import LIBRARY, left, opened, shielded
from nightlight.engine.log import Chosen, runs, taken_back, without_untold
from nightlight.engine.screen import LANGUAGE
from nightlight.engine.session import SELF, SUPPORTER, Aside, Asker, Outcome, Session
from nightlight.engine.text import Text
from nightlight.engine.triage import Urgency
from nightlight.engine.walk import walk

ALARM: Final = "alarm"
VIOLENCE: Final = "violence"
VIOLENCE_AND_ALARM: Final = "violence_and_alarm"

Act = Callable[[Content, Session], Session]


def command(content: Content, session: Session, name: str) -> Session:
    """What a button or a typed command does; one that nobody knows is not understood."""
    if name in content.locales:
        return choose_language(content, session, (name,))
    if name in content.buttons:
        return _offered(content, session, name)
    if name in content.page_buttons:
        return opened(session, content.page_buttons[name].page)
    act = _COMMANDS.get(name)
    return act(content, session) if act else session.refused()


def choose_language(content: Content, session: Session, ids: Chosen) -> Session:
    """The session in another language."""
    if len(ids) != 1 or ids[0] not in content.locales:
        return session.refused()
    aside = session.aside if session.aside == LIBRARY else None  # who reads goes on reading
    there = replace(session, locale=ids[0], aside=aside)
    return there.saying(*said_first(content, there), "notice-locale")


def said_first(content: Content, session: Session) -> tuple[str, ...]:
    """What the open dialog says first: it is said again where somebody or something else is meant by it."""
    dialog = walk(content, session).dialog
    return (dialog.says,) if dialog.says and session.aside is None and session.closed is None else ()


def unclear(content: Content, session: Session, says: str = "") -> Session:
    """What is no answer in a dialog that says so itself; asked too often it is taken as one.

    What was understood, such as "not sure", has words of its own, `says`.
    """
    dialog = walk(content, session).dialog
    if dialog.unclear is None:
        return session.refused()
    says = says or dialog.unclear.says
    asked = replace(session, unclear=session.unclear + 1).saying(says)
    if not dialog.unclear.most or asked.unclear < dialog.unclear.most:
        return asked
    counted = answered(content, asked, dialog.start, (dialog.unclear.counts_as,))
    said = (Text(dialog.unclear.counted),) if dialog.unclear.counted else ()
    return replace(counted, unclear=0, notices=said)


def _offered(content: Content, session: Session, name: str) -> Session:
    """A dialog by its button: where results below an emergency have it, on questions, or at any moment."""
    opening, dialog = content.buttons[name]
    position = walk(content, bare(session))
    has_advice = session.closed is None and position.state is None and position.below is None
    is_late = position.urgency is Urgency.EMERGENCY_NOW or not (has_advice or opening.menu)
    if (is_late and not opening.at_emergency) or not dialog.is_ready(position.facts):
        return session.refused()
    return open_dialog(content, session, dialog)


def _fresh(content: Content, session: Session) -> Session:
    """The chat from its beginning. Where and who the person is stays; every answer goes.

    What was told of lasting facts is remembered, and asked about again.
    """
    session = session.told(walk(content, session).urgency)
    return replace(
        session, log=(), aside=None, proposals=(), ticked=(), closed=None, reading=(),
        lasting=remembered(content, session),
    )  # fmt: skip


def _back(content: Content, session: Session) -> Session:
    if session.aside == LIBRARY and session.closed is None:
        return replace(session, proposals=()) if session.proposals and session.reading else left(session)
    if session.aside or session.closed or without_untold(session.log)[0] != session.log:
        return bare(session)
    if not session.log:
        return session.saying("notice-back-start")
    return replace(session, log=taken_back(session.log))


def _role(role: Role) -> Act:
    """Opens the dialog that has a role; without one nothing is understood."""

    def opens(content: Content, session: Session) -> Session:
        dialog = content.role(role)
        return session.refused() if dialog is None else open_dialog(content, session, dialog)

    return opens


def _worse(content: Content, session: Session) -> Session:
    """It got worse: below an emergency the dialog for it, where there is advice already; else all anew."""
    dialog, position = content.role("worse"), walk(content, session)
    has_advice = session.closed is None and position.lowest.state is None
    is_last = not has_advice or position.urgency is Urgency.EMERGENCY_NOW
    if dialog is None or is_last or not dialog.is_ready(walk(content, bare(session)).facts):
        return _fresh(content, session)
    return open_dialog(content, session, dialog)


def _alarm(content: Content, session: Session) -> Session:
    """After a word of danger: the number at once, and whether it is happening now."""
    dialog = content.role("alarm")
    if dialog is None:
        return session.saying("notice-urgent", outcome=Outcome.BESIDE)
    open_now = session.aside is None and session.closed is None and len(runs(session.log)) > 1
    if open_now and walk(content, session).dialog is dialog:
        return unclear(content, session, dialog.says or "")
    return open_dialog(content, session, dialog)


def _says(message: str) -> Act:
    return lambda _, session: session.saying(message, outcome=Outcome.BESIDE)


def _screen(screen: Aside) -> Act:
    return lambda _, session: replace(bare(session), aside=screen)


def _ask_as(asker: Asker) -> Act:
    """Who asks; over an open dialog what that says first is said again, in the other person."""

    def asks(content: Content, session: Session) -> Session:
        return asked_by(session, asker).saying(*said_first(content, session), f"notice-{asker}")

    return asks


def _check(content: Content, session: Session) -> Session:
    """From a page to the questions: the open one, or a new run after a result. The page is kept."""
    there = bare(session)
    position = walk(content, there)
    if position.state is None and position.below is None:
        there = _fresh(content, there)
    return replace(there, reading=session.reading)


def _reading(content: Content, session: Session) -> Session:
    if not session.reading:
        return _library(content, session)
    there = shielded(bare(session), content.library, content.page_role("shield"))
    return replace(there, aside=LIBRARY)


def _library(content: Content, session: Session) -> Session:
    if not content.library:
        return session.refused()
    return opened(replace(session, reading=()), LIBRARY)


def _violence(content: Content, session: Session) -> Session:
    """After words of violence: the page for them; where there is none, the dialog that asks what it is."""
    session = session.naming(*content.page_help(VIOLENCE))
    page = content.page_role(VIOLENCE, session.asker)
    if page is None:
        return _role("despair")(content, session)
    waits = waiting(content, session) is not None
    return opened(not_dropped(content, session) if waits else session, page)


def _violence_and_alarm(content: Content, session: Session) -> Session:
    """Words of violence and of bodily danger at once: the body first, and then the rest in private."""
    page = content.page_role(VIOLENCE, session.asker)
    if page is None or content.role("alarm") is None:
        return _violence(content, session)
    named = session.naming(*content.page_help(VIOLENCE))
    return replace(_alarm(content, named), reading=(*named.reading, page))


def _return(content: Content, session: Session) -> Session:
    """Back to the questions: from a screen of the platform, or from the dialog on top."""
    there = (
        replace(session, aside=None, proposals=()) if session.aside is not None else leave(content, session)
    )
    return replace(there, reading=(), closed=session.closed)


def _explain(what: Outcome) -> Act:
    """Says one part of the advice again; before there is advice it is no answer."""

    def explained(content: Content, session: Session) -> Session:
        there = bare(session)
        position = walk(content, there)
        if session.closed is None and position.state is None and position.below is None:
            return there.saying(outcome=what)
        return replace(there, closed=session.closed).refused()

    return explained


_COMMANDS: Final[Mapping[str, Act]] = {
    "start": _fresh,
    "got_worse": _worse,
    "back": _back,
    "wrong": _role("wrong"),
    "urgent": _says("notice-urgent"),
    "about": _says("about"),
    "help": _says("help"),
    "privacy": _says("privacy"),
    "unsafe": _role("despair"),
    "language": _screen(LANGUAGE),
    "country": _screen(COUNTRY),
    "library": _library,
    "reading": _reading,
    "check": _check,
    VIOLENCE: _violence,
    VIOLENCE_AND_ALARM: _violence_and_alarm,
    ALARM: _alarm,
    "why": _explain(Outcome.WHY),
    "change": _explain(Outcome.CHANGE),
    "next": _explain(Outcome.NEXT),
    "ask": _explain(Outcome.ASK),
    "return": _return,
    MENU: lambda _, session: session.saying(outcome=Outcome.MENU),
    "continue": lambda _, session: bare(session).saying("notice-resumed"),
    "stop": lambda _, session: replace(bare(session), closed="stop").saying("notice-deleted"),
    "hide": lambda _, session: replace(bare(session), closed="hide").saying("hidden"),
    SELF: _ask_as("self"),
    SUPPORTER: _ask_as("supporter"),
}
COMMANDS: Final = frozenset(_COMMANDS)
"""The names of all of them: nothing else that is pressed may be called so."""
