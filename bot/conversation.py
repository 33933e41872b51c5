"""The shell: one event in, one reply out, saved before it is said.

Whatever fails on the way becomes the last-resort closing. A person never meets an exception, an id, an
empty message or silence.
"""

import logging
from collections.abc import Callable, Mapping
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Protocol

from bot.engine.closing import UNKNOWN_NUMBERS
from bot.engine.content import Content
from bot.engine.session import AnyEvent, Choose, Command, Lost, Session, Silence
from bot.engine.step import Ended, Step, step, view
from bot.engine.view import SILENT, STOPPED
from bot.i18n.countries import Countries
from bot.i18n.localizer import Localizer
from bot.i18n.render import render, speaker
from bot.i18n.reply import Button, ClosingFacts, Message, Reply
from bot.i18n.understand import TypedWords, heard, understand

log = logging.getLogger("nightlight")

REFUSED = {"notice-lost", "notice-old", "notice-country-lost"}
LAST_RESORT = "last-resort"
LAST_RESORT_WORDS = (
    "Call 112 or 911, or your local emergency number, now if you are worried, bleed heavily, feel faint, "
    "have strong pain or fever, or feel unsafe. Something went wrong here. This is not a diagnosis. "
    "If in doubt, call."
)


class Turn(Protocol):
    """One person's turn with the store."""

    session: Session | None
    due: datetime | None

    def keep(self, session: Session, due: datetime | None) -> None:
        """Keep this session; `due` is when a silence must be answered, if ever."""

    def forget(self) -> None:
        """Keep nothing."""


class Store(Protocol):
    """Where sessions are kept."""

    def turn(self, person: str, now: datetime) -> AbstractAsyncContextManager[Turn]:
        """Lock, read, and write what the turn keeps."""

    async def forget(self, person: str) -> None:
        """Erase everything of a person."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What a channel heard: a choice of options, a command, or text. `id` tells a repeat from a new one."""

    choose: tuple[str, ...] | None = None
    command: str | None = None
    text: str | None = None
    state: str | None = None
    id: str = ""


@dataclass(frozen=True)
class Conversation:
    """Talks with everybody; knows nobody between two turns."""

    content: Content
    words: Localizer
    typed: Mapping[str, TypedWords]
    countries: Countries
    store: Store
    clock: Callable[[], datetime]

    async def handle(self, person: str, said: Said, start: Session | None = None) -> Reply:
        """The reply to what was said. `start` gives a new session its language and country."""
        locale = start.locale if start else None
        try:
            async with self.store.turn(person, self.clock()) as turn:
                session = turn.session or start or Session(self.clock())
                locale = session.locale
                return self._turn(turn, session, said, first=turn.session is None)
        except Exception as error:  # noqa: BLE001 - nothing may leave a person without an answer
            return self._failed(error, locale)

    async def show(self, person: str, start: Session | None = None, *, back: bool = False) -> Reply:
        """What the person sees now; says nothing new and changes nothing but a first visit.

        With `back` the person has come back, so that a silence is counted from now.
        """
        locale = start.locale if start else None
        try:
            async with self.store.turn(person, self.clock()) as turn:
                now = self.clock()
                session = turn.session or replace(start or Session(now), touched=now)
                locale = session.locale
                if turn.session is None or back:
                    self._keep(turn, view(self.content, session), now)
                return self._render(view(self.content, session))
        except Exception as error:  # noqa: BLE001 - as above
            return self._failed(error, locale)

    async def silence(self, person: str) -> Reply | None:
        """The closing of somebody who stopped answering; None when an answer came meanwhile.

        What is due stays due until the channel has said it, so a crash repeats and never loses it.
        """
        locale = None
        try:
            async with self.store.turn(person, self.clock()) as turn:
                if turn.session is None:  # older than a day before anybody could answer it
                    return self.last_resort(None)
                locale = turn.session.locale
                there = step(self.content, turn.session, Silence(at=self.clock()))
                if there.session.closed != SILENT:
                    return None
                turn.keep(there.session, turn.due)
                return self._render(there)
        except Exception as error:  # noqa: BLE001 - as above
            return self._failed(error, locale)

    async def leave(self, person: str) -> Reply:
        """The closing of somebody who leaves now; the session stays as it is."""
        locale = None
        try:
            async with self.store.turn(person, self.clock()) as turn:
                session = turn.session or Session(self.clock())
                locale = session.locale
                return self._render(view(self.content, replace(session, closed=SILENT, notices=())))
        except Exception as error:  # noqa: BLE001 - as above
            return self._failed(error, locale)

    def _failed(self, error: Exception, locale: str | None) -> Reply:
        """Log the class of an error and nothing else: its message may hold an answer."""
        log.error("turn failed: %s", type(error).__name__)
        return self.last_resort(locale)

    def last_resort(self, locale: str | None) -> Reply:
        """The closing that needs no session and no answers; in English where even words fail."""
        code = self.content.locale(locale)
        text = self._said(code, LAST_RESORT) or LAST_RESORT_WORDS
        again = self._said(code, "button-start") or "Start again"
        facts = ClosingFacts(None, (), (), None, UNKNOWN_NUMBERS, code)
        buttons = (Button("start", again, "command"),)
        return Reply("closing", (), multiple=False, messages=(Message(LAST_RESORT, text),),
                     buttons=buttons, closing=facts, locale=code)  # fmt: skip

    def _said(self, code: str, message: str) -> str:
        try:
            return self.words.say(code, message)
        except Exception:  # noqa: BLE001 - the constants need no words
            return ""

    def _turn(self, turn: Turn, session: Session, said: Said, *, first: bool) -> Reply:
        event, here = self._event(session, said)
        if first and said.text is not None and _answers(event, here):
            event = Command(name="start", at=event.at, id=event.id)  # nothing was asked yet
        there = step(self.content, session, event)
        self._keep(turn, there)
        repeated = said.id != "" and said.id in session.seen
        taken = not repeated and not {text.id for text in there.before} & REFUSED
        return replace(self._render(there), heard=heard(event, here.buttons) if taken else ())

    def _event(self, session: Session, said: Said) -> tuple[AnyEvent, Reply]:
        """The event, and the reply whose words it answers."""
        at = self.clock()
        here = self._render(view(self.content, session))
        if said.command is not None:
            return Command(name=said.command, at=at, id=said.id), here
        event: AnyEvent = Lost(at=at, id=said.id)
        if said.choose is not None:
            event = Choose(ids=said.choose, state=said.state, at=at, id=said.id)
        elif said.text is not None:
            event = self._understood(said.text, here, at, said.id)
        if session.closed == SILENT and isinstance(event, Choose | Lost):  # it may answer the open question
            here = self._render(view(self.content, replace(session, closed=None)))
            if isinstance(event, Lost) and said.text is not None:
                event = self._understood(said.text, here, at, said.id)
        return event, here

    def _understood(self, text: str, here: Reply, at: datetime, id: str) -> AnyEvent:  # noqa: A002
        return understand(text, here, self.typed[here.locale], self.countries, at=at, id=id)

    def _keep(self, turn: Turn, there: Step, since: datetime | None = None) -> None:
        """Save the session, or nothing of it once the person asked to delete it."""
        if there.session.closed == STOPPED:
            turn.forget()
        else:
            turn.keep(there.session, due(there, since))

    def _render(self, shown: Step) -> Reply:
        session = shown.session
        locale = self.content.locale(session.locale)
        place = self.content.place(session.country)
        return render(shown, speaker(self.words, session, place, locale))


def _answers(event: AnyEvent, here: Reply) -> bool:
    """Whether it is an answer; a button of the always-on ones is none, however it was named."""
    kinds = {button.id: button.kind for button in reversed(here.buttons)}  # of equal ids the answer wins
    return isinstance(event, Choose) and any(kinds.get(chosen) != "command" for chosen in event.ids)


def due(shown: Step, since: datetime | None = None) -> datetime | None:
    """When a silence must be answered; a conversation that has its closing waits for nothing."""
    if isinstance(shown, Ended):
        return None
    return (since or shown.session.touched) + shown.silence
