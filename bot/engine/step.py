"""One event in, one step out. Total: any event in any state gives a question or a closing.

Longer than 250 lines: every event and every always-on button stands here, so that none can be forgotten.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Final, assert_never

from bot.engine.content import Content
from bot.engine.dialog import COUNTRY, NONE, NOT_SURE
from bot.engine.session import (
    REMEMBERED_EVENTS,
    SELF,
    SUPPORTER,
    AnyEvent,
    Choose,
    Chosen,
    Command,
    Lost,
    Propose,
    Session,
    Silence,
    Tick,
)
from bot.engine.text import Text
from bot.engine.triage import Facts, Urgency
from bot.engine.view import (
    LANGUAGE,
    MOOD,
    SILENT,
    STOPPED,
    UNSAFE,
    WRONG,
    Ended,
    Going,
    Step,
    view,
)
from bot.engine.walk import walk

__all__ = ["Ended", "Going", "Step", "step", "view"]

Answered = Command | Choose | Propose | Lost | Tick


def step(content: Content, session: Session, event: AnyEvent, here: Step | None = None) -> Step:
    """The answer to an event. A repeated delivery is answered again and changes nothing.

    `here` is the view of this very session, where somebody has it already.
    """
    here = here or view(content, session)
    if event.id and event.id in session.seen:
        return here
    if isinstance(event, Silence):
        return _silence(content, here, event)
    session = replace(
        session,
        touched=max(session.touched, event.at),
        notices=(),
        seen=(*session.seen, event.id)[-REMEMBERED_EVENTS:] if event.id else session.seen,
    )
    there = view(content, _ticks(content, session, _turn(content, session, here, event)), here)
    return _remember(content, here, there)


def _ticks(content: Content, before: Session, after: Session) -> Session:
    """Ticks stay while their list is open: an older message that shows them can still send them off."""
    if not after.ticked or walk(content, before).state == walk(content, after).state:
        return after
    return replace(after, ticked=())


def _turn(content: Content, session: Session, here: Step, event: Answered) -> Session:
    match event:
        case Command():
            return _command(content, session, event.name)
        case Choose():
            return _choose(content, session, here, event)
        case Propose():
            return _propose(session, event.countries)
        case Lost():
            return replace(session, notices=(_not_understood(here, event.why),))
        case Tick():
            return _tick(session, here, event)
        case _:
            assert_never(event)


def _not_understood(here: Step, why: str) -> Text:
    """After a result nothing is asked any more; at the screen for despair, help comes before anything."""
    if why != "lost":
        return Text(f"notice-{why}")
    if isinstance(here, Ended):
        return Text("notice-after" if here.closing.finished else "notice-lost")
    return Text("notice-crisis" if here.state == UNSAFE else "notice-lost")


def _silence(content: Content, here: Step, event: Silence) -> Step:
    """Close an unfinished conversation once; it can be taken up again."""
    session = here.session
    if isinstance(here, Ended) or event.at - session.touched < here.silence:
        return here
    closed = replace(session, closed=SILENT, notices=(Text("notice-silence"),))
    return _remember(content, here, view(content, closed, here))


def _remember(content: Content, here: Step, there: Step) -> Step:
    """Keep, for a day, that somebody was told to go; and when a check was finished."""
    if isinstance(there, Going):
        return there
    session = _told_to_go(there.session, there.closing.urgency)
    was = here.position or walk(content, here.session)
    if there.closing.finished and was.state is not None:
        session = replace(session, checks=(*session.checks, session.touched)[-5:])
    return there if session is there.session else view(content, session, there)


def _told_to_go(session: Session, urgency: Urgency | None) -> Session:
    """Of each urgency from "today" up, when it was named last."""
    if urgency is None or urgency < Urgency.URGENT_TODAY:
        return session
    others = tuple((told, at) for told, at in session.told_to_go if told is not urgency)
    return replace(session, told_to_go=(*others, (urgency, session.touched)))


def _tick(session: Session, here: Step, event: Tick) -> Session:
    """Put a sign of the open list on or off; what is no part of it changes nothing."""
    if isinstance(here, Ended) or here.state != event.state or not here.multiple:
        return replace(session, notices=(Text("notice-old"),))
    ticked = tuple(i for i in here.session.ticked if i != event.answer)
    was_on = len(ticked) < len(here.session.ticked)
    if not was_on if event.on is None else event.on:
        ticked = (*ticked, event.answer)
    return replace(session, ticked=ticked)


def _choose(content: Content, session: Session, here: Step, event: Choose) -> Session:
    shown = here
    if session.closed == SILENT:  # an answer takes the conversation up again
        session = replace(session, closed=None)
        here = view(content, session)
    options = reversed((*here.options, *shown.options))  # of equal ids the answer wins
    offered = {option.id: option.kind for option in options}
    if len(event.ids) == 1 and offered.get(event.ids[0]) == "command":
        return _command(content, session, event.ids[0])
    if isinstance(here, Ended):
        return replace(session, notices=(Text("notice-lost"),))
    if event.state is not None and event.state != here.state:
        return replace(session, notices=(Text("notice-old"),))
    if here.state == LANGUAGE:
        return _language(content, session, event.ids)
    if here.state == COUNTRY:
        return _country(content, session, event.ids)
    return _answer(content, session, here.state, event)


def _answer(content: Content, session: Session, asked: str, event: Choose) -> Session:
    state = content.dialog.states.get(asked) or content.dialog.aside[asked]
    ids = tuple(dict.fromkeys(i for i in event.ids if not (state.multiple and i == NONE)))
    if not state.accepts(ids):
        return replace(session, notices=(Text("notice-lost"),))
    told = state.told(ids, content.table.facts)
    notes = ((event.note,) if event.note else ()) + _comfort(told)
    return replace(session, answers=_added(session, (asked, ids)), aside=None, notices=notes)


def _added(session: Session, answer: tuple[str, Chosen]) -> tuple[tuple[str, Chosen], ...]:
    """The answers and one more; of what is said again and again the first and the latest are kept."""
    first = session.answers.index(answer) if answer in session.answers else -1
    kept = (said for i, said in enumerate(session.answers) if said != answer or i == first)
    return (*kept, answer)


def _comfort(told: Facts) -> tuple[Text, ...]:
    """First words when somebody says they may die or are in danger, before anything else."""
    crisis = told.get("mood") in {"thoughts", "plan"}
    danger = told.get("safety") in {"afraid", "danger_now"}
    return (Text("notice-crisis"),) * crisis + (Text("notice-safety"),) * danger


def _language(content: Content, session: Session, ids: Chosen) -> Session:
    if len(ids) != 1 or ids[0] not in content.locales:
        return replace(session, notices=(Text("notice-lost"),))
    return replace(session, locale=ids[0], aside=None, notices=(Text("notice-locale"),))


def _country(content: Content, session: Session, ids: Chosen) -> Session:
    if ids == (NOT_SURE,):
        skipped = ((COUNTRY, ids),) if _skips_country(content, session) else ()
        return replace(session, aside=None, proposals=(), answers=(*session.answers, *skipped))
    if len(ids) != 1 or ids[0] not in content.places:
        return replace(session, notices=(Text("notice-country-lost"),))
    return replace(session, country=ids[0], aside=None, proposals=(), notices=(Text("notice-country"),))


def _skips_country(content: Content, session: Session) -> bool:
    """Whether "skip" answers the open question; on a side screen or a proposal it only leads back."""
    asked = walk(content, session).state
    return asked is not None and asked.id == COUNTRY and not session.proposals


def _propose(session: Session, countries: Chosen) -> Session:
    lost = () if countries else (Text("notice-country-lost"),)
    return replace(session, aside=COUNTRY, proposals=countries, closed=None, notices=lost)


def _command(content: Content, session: Session, name: str) -> Session:
    if name in content.locales:
        return _language(content, session, (name,))
    act = _COMMANDS.get(name)
    return act(content, session) if act else replace(session, notices=(Text("notice-lost"),))


def _fresh(content: Content, session: Session) -> Session:
    """A new run. Where and who the person is stays; every answer goes."""
    session = _told_to_go(session, walk(content, session).urgency)
    return replace(session, answers=(), aside=None, proposals=(), ticked=(), closed=None)


def _back(content: Content, session: Session) -> Session:
    if session.aside or session.closed:
        return replace(session, aside=None, proposals=(), closed=None)
    if not session.answers:
        return replace(session, notices=(Text("notice-back-start"),))
    return replace(session, answers=session.answers[:-1])


def _wrong(content: Content, session: Session) -> Session:
    """The press is the answer: the one that its side screen has."""
    pressed = (WRONG, (next(iter(content.dialog.aside[WRONG].answers)),))
    return replace(
        session, answers=_added(session, pressed), aside=None, closed=None, notices=(Text("notice-wrong"),)
    )


def _note(message: str) -> Callable[[Content, Session], Session]:
    return lambda _, session: replace(session, notices=(Text(message),))


def _open(screen: str) -> Callable[[Content, Session], Session]:
    return lambda _, session: replace(session, aside=screen, proposals=(), closed=None)


def _ask_as(asker: str) -> Callable[[Content, Session], Session]:
    return lambda _, session: replace(session, asker=asker, notices=(Text(f"notice-{asker}"),))


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
    "return": lambda _, session: replace(session, aside=None, proposals=()),
    "continue": lambda _, session: replace(
        session, closed=None, aside=None, notices=(Text("notice-resumed"),)
    ),
    "stop": lambda _, session: replace(
        session, closed=STOPPED, aside=None, notices=(Text("notice-deleted"),)
    ),
    SELF: _ask_as(SELF),
    SUPPORTER: _ask_as(SUPPORTER),
}
