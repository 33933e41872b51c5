"""What an answer does to the screen that it was given on."""

from dataclasses import replace
from typing import assert_never

from nightlight.engine.commands import ALARM, choose_language, command, said_first, unclear
from nightlight.engine.content import Content
from nightlight.engine.dialog import COUNTRY, NONE, NOT_SURE
from nightlight.engine.flow import answered, bare, open_dialog
from nightlight.engine.library import left, opened
from nightlight.engine.log import Chosen
from nightlight.engine.screen import NO, UNDERSTOOD, YES, Countries, Languages, Page, Question, Understood
from nightlight.engine.session import Choose, Outcome, Seem, Session
from nightlight.engine.understood import meant
from nightlight.engine.view import Going, ways_on
from nightlight.engine.walk import walk


def chosen(content: Content, session: Session, here: Going, event: Choose) -> Session:
    """The session in which this was chosen on the screen that is open."""
    match here.screen:
        case Question():
            return _answer(content, session, here, event)
        case Countries():
            return _country(content, session, event.ids)
        case Languages():
            return choose_language(content, session, event.ids)
        case Understood():
            return _confirmed(content, session, here, event.ids)
        case Page():
            return _read(content, session, event.ids)
        case _:
            assert_never(here.screen)


def _answer(content: Content, session: Session, here: Going, event: Choose) -> Session:
    position = here.position or walk(content, session)
    state, dialog = position.state, position.dialog
    if state is None:
        return session.refused()
    ids = tuple(dict.fromkeys(i for i in event.ids if not (state.multiple and i == NONE)))
    if not state.accepts(ids):
        return session.refused()
    if dialog.unclear is not None and ids and ids[0] in dialog.unclear.asks_again:
        return unclear(content, session, dialog.unclear.again or dialog.says or "")
    return answered(content, session, state.id, ids)


def seem(content: Content, session: Session, here: Going, event: Seem) -> Session:
    """Ask whether what was understood is the answer.

    After words of danger the dialog for them waits below: a no comes to it, and silence counts as a yes.
    """
    state = here.position.state if here.position is not None else None
    understood = () if state is None else meant(content, state, event.ids)
    if state is None or not understood or not isinstance(here.screen, Question | Understood):
        return session.refused()
    if here.held and not isinstance(here.screen, Understood):
        if understood == meant(content, state, tuple(state.answers)):  # the gravest is taken at its word
            return _answer(content, session, here, Choose(ids=understood, at=session.touched))
        dialog = here.position.dialog if here.position is not None else None
        if dialog is None or dialog.unclear is None or not dialog.unclear.counts_as:
            return unclear(content, session)  # where three of these are a yes, it is asked about instead
    below = command(content, session, ALARM) if event.danger else session
    return replace(below, aside=UNDERSTOOD, proposals=(state.id, *understood))


def _confirmed(content: Content, session: Session, here: Going, ids: Chosen) -> Session:
    """What was understood is the answer, or the question stands again."""
    understood, there = session.proposals[1:], replace(session, aside=None, proposals=())
    position = here.position or walk(content, session)
    over = position.state is not None and position.state.id != session.proposals[0]
    if ids == (NO,):
        return there.saying(position.dialog.says) if over and position.dialog.says else there
    if ids != (YES,):
        return session.refused()
    if over:  # what was understood is the danger that was heard
        there = bare(session)
        position = walk(content, there)
        here = replace(here, position=position)
    ticked = (*(sign for sign in there.ticked if sign not in understood), *understood)
    has_more = position.state is not None and position.state.multiple and not over
    if has_more and not {NONE, NOT_SURE} & set(understood):
        return replace(there, ticked=ticked).saying("notice-ticked")  # she may have more of them
    return _answer(content, there, here, Choose(ids=ticked, at=session.touched))


def _country(content: Content, session: Session, ids: Chosen) -> Session:
    if ids == (NOT_SURE,):
        skipped = ((COUNTRY, ids),) if _skips_country(content, session) else ()
        return replace(session, aside=None, proposals=(), log=(*session.log, *skipped))
    if len(ids) != 1 or ids[0] not in content.places:
        return session.saying("notice-country-lost", outcome=Outcome.REFUSED)
    there = replace(session, country=ids[0], aside=None, proposals=())
    return there.saying(*said_first(content, there), "notice-country")


def _skips_country(content: Content, session: Session) -> bool:
    """Whether "skip" answers the open question; over it or for a proposal it only leads back."""
    asked = walk(content, session).state
    return asked is not None and asked.id == COUNTRY and not session.proposals


def _read(content: Content, session: Session, ids: Chosen) -> Session:
    """Go on from a page: to another, to a dialog, by a button among its answers, or with another word."""
    lead = next((lead for lead in ways_on(content, session) if ids == (lead.id,)), None)
    if lead is None:
        return session.refused()
    match lead.to:
        case "page":
            return opened(session, lead.id)
        case "dialog":
            return open_dialog(content, session, content.dialogs[lead.id])
        case "command":
            return command(content, session, lead.id)
        case "word":
            return left(replace(session, word=lead.id))
        case _:
            assert_never(lead.to)
