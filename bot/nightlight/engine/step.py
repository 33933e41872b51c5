"""One event in, one step out. Total: any event in any state gives a question or a closing."""

from dataclasses import replace
from typing import assert_never

from nightlight.engine.commands import choose_language, command, unclear
from nightlight.engine.content import Content
from nightlight.engine.dialog import COUNTRY, NONE, NOT_SURE
from nightlight.engine.library import CRISIS, DANGER, LIBRARY, OF_FEELINGS, SAFE, WORDS, left, opened
from nightlight.engine.session import (
    REMEMBERED_EVENTS,
    SUPPORTER,
    AnyEvent,
    Choose,
    Chosen,
    Command,
    Find,
    Lost,
    Propose,
    Session,
    Silence,
    Tick,
)
from nightlight.engine.text import Text
from nightlight.engine.triage import Facts
from nightlight.engine.view import (
    ERASED,
    HAPPENING,
    LANGUAGE,
    PAGE,
    SILENT,
    UNSAFE,
    Ended,
    Going,
    Step,
    view,
)
from nightlight.engine.walk import walk

__all__ = ["Ended", "Going", "Step", "step", "view"]

Answered = Command | Choose | Propose | Find | Lost | Tick


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
    after = _headed(session, _turn(content, session, here, event))
    return _remember(content, here, view(content, _ticks(content, session, after), here))


def _headed(before: Session, after: Session) -> Session:
    """That something may never have arrived heads the next answer; after a deletion nothing does."""
    if not before.unheard:
        return after
    head = Text("notice-unheard")
    notices = (head, *(text for text in after.notices if text != head))
    return replace(after, unheard=False, notices=after.notices if after.closed in ERASED else notices)


def _ticks(content: Content, before: Session, after: Session) -> Session:
    """Ticks stay while their list is open: an older message that shows them can still send them off."""
    if not after.ticked or walk(content, before).state == walk(content, after).state:
        return after
    return replace(after, ticked=())


def _turn(content: Content, session: Session, here: Step, event: Answered) -> Session:
    match event:
        case Command():
            return command(content, session, event.name)
        case Choose():
            return _choose(content, session, here, event)
        case Propose():
            return _propose(session, event.countries)
        case Find():
            return _find(content, session, here, event)
        case Lost():
            return _lost(content, session, here, event)
        case Tick():
            return _tick(session, here, event)
        case _:
            assert_never(event)


def _lost(content: Content, session: Session, here: Step, event: Lost) -> Session:
    """What is no answer. What may never have arrived is said again, and nobody answered that."""
    if event.why == "early":
        return replace(session, notices=(Text("notice-early"),))
    if event.why == "unheard" or (session.unheard and isinstance(here, Ended)):
        return replace(session, notices=())
    if session.aside == HAPPENING:
        return unclear(content, session)
    return replace(session, notices=(_not_understood(here, event.why),))


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
    session = there.session.told(there.closing.urgency)
    was = here.position or walk(content, here.session)
    if there.closing.finished and was.state is not None:
        session = replace(session, checks=(*session.checks, session.touched)[-5:])
    return there if session is there.session else view(content, session, there)


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
        return command(content, session, event.ids[0])
    if isinstance(here, Ended):
        return replace(session, notices=(Text("notice-lost"),))
    if event.state is not None and event.state != here.state:
        return replace(session, notices=(Text("notice-old"),))
    if here.state == LANGUAGE:
        return choose_language(content, session, event.ids)
    if here.state == COUNTRY:
        return _country(content, session, event.ids)
    if here.state.startswith(PAGE):
        return _read(content, session, event.ids)
    return _answer(content, session, here.state, event)


def _answer(content: Content, session: Session, asked: str, event: Choose) -> Session:
    state = content.dialog.states.get(asked) or content.dialog.aside[asked]
    ids = tuple(dict.fromkeys(i for i in event.ids if not (state.multiple and i == NONE)))
    if not state.accepts(ids):
        return replace(session, notices=(Text("notice-lost"),))
    if asked == HAPPENING and ids == (NOT_SURE,):
        return unclear(content, session)
    told = state.told(ids, content.table.facts)
    notes = ((event.note,) if event.note else ()) + _comfort(told)
    answered = replace(session.answering(asked, ids), aside=None, notices=notes)
    return _in_private(content, answered, told)


def _in_private(content: Content, session: Session, told: Facts) -> Session:
    """What somebody reads next who is low, thinks of dying, is afraid, or was hurt."""
    if told.get("mood") == "thoughts" and CRISIS in content.library:
        return opened(replace(session, notices=()), CRISIS)
    if told.get("mood") == "low" and OF_FEELINGS in content.library:
        return opened(session, OF_FEELINGS)
    if session.reading[-1:] == (SAFE,) and session.answers[-1] == (HAPPENING, ("no",)):
        return replace(session, aside=LIBRARY)
    afraid = told.get("safety") == "afraid"
    if not afraid or session.asker == SUPPORTER or SAFE not in content.library or DANGER in session.reading:
        return session
    return opened(replace(session, notices=()), SAFE)


def _comfort(told: Facts) -> tuple[Text, ...]:
    """First words when somebody says they may die or are in danger, before anything else."""
    crisis = told.get("mood") in {"thoughts", "plan"}
    danger = told.get("safety") in {"afraid", "danger_now"}
    return (Text("notice-crisis"),) * crisis + (Text("notice-safety"),) * danger


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


def _read(content: Content, session: Session, ids: Chosen) -> Session:
    """Go on from a page: to another, to a side screen, or by a button that stands among its answers."""
    here = view(content, session)
    if isinstance(here, Ended) or len(ids) != 1 or ids[0] not in {option.id for option in here.options}:
        return replace(session, notices=(Text("notice-lost"),))
    (lead,) = ids
    if lead in WORDS:
        return left(replace(session, word=lead))
    if lead in content.library:
        return opened(session, lead)
    if lead in content.dialog.aside:
        return replace(session, aside=lead, proposals=())
    return command(content, session, lead)


def _find(content: Content, session: Session, here: Step, event: Find) -> Session:
    """Open the page that was named; offer what may be meant."""
    known = tuple(page for page in event.pages if page in content.library)
    if len(known) == 1 and event.sure:
        return opened(session, known[0])
    if not known:
        return replace(session, notices=(_not_understood(here, "lost"),))
    return replace(session, aside=LIBRARY, proposals=known, closed=None)


def _propose(session: Session, countries: Chosen) -> Session:
    lost = () if countries else (Text("notice-country-lost"),)
    return replace(session, aside=COUNTRY, proposals=countries, closed=None, notices=lost)
