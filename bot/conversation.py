"""The shell: one event in, one reply out, saved before it is said.

Whatever fails on the way becomes the last-resort closing. A person never meets an exception, an id, an
empty message or silence. A turn that is decided but cannot be saved is said, and saved with the next one.

Longer than its budget of 200 lines: the nets stand where the falls are, one for each thing that can happen.
"""

import logging
from collections.abc import Callable, Mapping
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Protocol

from bot.engine.closing import UNKNOWN_PLACE, Place
from bot.engine.content import Content
from bot.engine.session import AnyEvent, Choose, Command, Lost, Propose, Session, Silence, Tick
from bot.engine.step import Ended, Step, step, view
from bot.engine.view import LEFT, SILENT, STOPPED
from bot.i18n.countries import Countries
from bot.i18n.localizer import Localizer
from bot.i18n.press import Press, pressed
from bot.i18n.render import Speaker, outline, render, speaker
from bot.i18n.reply import Button, ClosingFacts, Message, Reply
from bot.i18n.understand import TypedWords, heard, understand

log = logging.getLogger("nightlight")

REFUSED = {"notice-lost", "notice-old", "notice-country-lost"}
LAST_RESORT = "last-resort"
DOUBLE = timedelta(seconds=3)
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

    async def forget(self, person: str) -> bool:
        """Erase everything of a person; whether there was anything."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What a channel heard: a choice of options, a press, a command, or text.

    `odd` is media or edited for what is neither. `id` tells a repeat from a new one. A command may carry
    the language and the country of the link that it came by.
    """

    choose: tuple[str, ...] | None = None
    command: str | None = None
    text: str | None = None
    state: str | None = None
    press: Press | None = None
    odd: str | None = None
    locale: str | None = None
    country: str | None = None
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
    trailing: bool = False
    unsaved: dict[str, Session] = field(default_factory=dict, init=False)

    async def handle(self, person: str, said: Said, start: Session | None = None) -> Reply:
        """The reply to what was said. `start` gives a new session its language and country."""
        session, reply, there = self.unsaved.get(person) or start, None, None
        try:
            async with self.store.turn(person, self.clock()) as turn:
                found = self._latest(person, turn)
                session = _linked(found or start or Session(self.clock()), said)
                reply, there = self._turn(session, said, first=found is None)
                self._keep(turn, there)
        except Exception as error:  # noqa: BLE001 - nothing may leave a person without an answer
            if reply is None or there is None or there.session.closed == STOPPED:
                return self._failed(error, session)
            log.error("turn not saved: %s", type(error).__name__)  # noqa: TRY400 - it may hold an answer
            self.unsaved[person] = there.session  # decided and said; the disk gets it with the next turn
            return reply
        self.unsaved.pop(person, None)
        return reply

    def _latest(self, person: str, turn: Turn) -> Session | None:
        """The session of a turn that could not be saved, unless it is a day old or a newer one is saved."""
        now = self.clock()
        for name in [name for name, session in self.unsaved.items() if session.expired(now)]:
            del self.unsaved[name]
        unsaved, saved = self.unsaved.get(person), turn.session
        return saved if unsaved is None or (saved and saved.touched > unsaved.touched) else unsaved

    async def show(self, person: str, start: Session | None = None, *, back: bool = False) -> Reply:
        """What the person sees now; says nothing new and changes nothing but a first visit.

        With `back` the person has come back, so that a silence is counted from now.
        """
        session = self.unsaved.get(person) or start
        try:
            async with self.store.turn(person, self.clock()) as turn:
                now, found = self.clock(), self._latest(person, turn)
                session = found or replace(start or Session(now), touched=now)
                if found is None or back:
                    self._keep(turn, view(self.content, session), now)
                return self._render(view(self.content, session))
        except Exception as error:  # noqa: BLE001 - as above
            return self._failed(error, session)

    async def silence(self, person: str) -> Reply | None:
        """The closing of somebody who stopped answering; None when an answer came meanwhile.

        What is due stays due until the channel has said it, so a crash repeats and never loses it.
        """
        session, reply = self.unsaved.get(person), None
        try:
            async with self.store.turn(person, self.clock()) as turn:
                session = self._latest(person, turn)
                if session is None:  # older than a day before anybody could answer it
                    return self.last_resort(None)
                there = step(self.content, session, Silence(at=self.clock()))
                if there.session.closed == SILENT:
                    turn.keep(there.session, turn.due)
                    reply = self._render(there)
                elif person in self.unsaved:
                    self._keep(turn, there)
        except Exception as error:  # noqa: BLE001 - as above
            return self._failed(error, session)
        self.unsaved.pop(person, None)
        return reply

    async def is_open(self, person: str) -> bool:
        """Whether this person is in the middle of a conversation; False where that cannot be known."""
        try:
            async with self.store.turn(person, self.clock()) as turn:
                return turn.session is not None and not isinstance(view(self.content, turn.session), Ended)
        except Exception as error:  # noqa: BLE001 - somebody else's bot answers then
            log.error("session not read: %s", type(error).__name__)  # noqa: TRY400
            return False

    async def leave(self, person: str) -> Reply:
        """The closing of somebody who leaves now; the session stays as it is."""
        session = self.unsaved.get(person)
        try:
            async with self.store.turn(person, self.clock()) as turn:
                session = self._latest(person, turn) or Session(self.clock())
                return self._render(view(self.content, replace(session, closed=LEFT, notices=())))
        except Exception as error:  # noqa: BLE001 - as above
            return self._failed(error, session)

    def _failed(self, error: Exception, session: Session | None) -> Reply:
        """Log the class of an error and nothing else: its message may hold an answer."""
        log.error("turn failed: %s", type(error).__name__)
        return self.last_resort(session.locale, session.country) if session else self.last_resort(None)

    def last_resort(self, locale: str | None, country: str | None = None) -> Reply:
        """The closing that needs no answers; in English where even words fail, with the known number."""
        code, place = self.content.locale(locale), self._place(country)
        text = self._said(code, LAST_RESORT) or LAST_RESORT_WORDS
        if place.code is not None and not place.numbers_are_guesses:
            text = f"{place.code}: {' / '.join(place.numbers)}\n\n{text}"
        again = self._said(code, "button-start") or "Start again"
        facts = ClosingFacts(None, (), (), place.code, place.numbers, code)
        buttons = (Button("start", again, "command"),)
        return Reply("closing", (), multiple=False, messages=(Message(LAST_RESORT, text),),
                     buttons=buttons, closing=facts, locale=code)  # fmt: skip

    def _place(self, country: str | None) -> Place:
        try:
            return self.content.place(country)
        except Exception:  # noqa: BLE001 - the unknown place needs no content
            return UNKNOWN_PLACE

    def _said(self, code: str, message: str) -> str:
        try:
            return self.words.say(code, message)
        except Exception:  # noqa: BLE001 - the constants need no words
            return ""

    def _turn(self, session: Session, said: Said, *, first: bool) -> tuple[Reply, Step]:
        now = view(self.content, session)
        event, here = self._event(now, said)
        if first and said.text is not None and (isinstance(event, Lost) or _answers(event, here)):
            event = Command(name="start", at=event.at, id=event.id)  # nothing was asked yet
        there = step(self.content, session, event, now)
        notices = {text.id for text in there.before}
        stale = "notice-old" in notices
        repeated = said.id != "" and said.id in session.seen
        reply = replace(
            self._render(there),
            heard=() if repeated or notices & REFUSED else heard(event, here.buttons),
            ticking=isinstance(event, Tick) and not stale and not repeated,
            stale=stale,
            double=stale and event.at - session.touched < DOUBLE,
        )
        return reply, there

    def _event(self, now: Step, said: Said) -> tuple[AnyEvent, Reply]:
        """The event, and the reply whose buttons and words it answers."""
        at, session = self.clock(), now.session
        here = shown = outline(now, self._voice(session))
        if said.command is not None:
            return Command(name=said.command, at=at, id=said.id), here
        event = self._read(said, here, at)
        if session.closed == SILENT and isinstance(event, Choose | Lost):  # it may answer the open question
            awake = view(self.content, replace(session, closed=None), now)
            here = outline(awake, self._voice(session))
            again = isinstance(event, Lost) or said.press is not None
            event = self._read(said, here, at) if again else event
        typed_there = said.text is not None and said.state not in {None, shown.state, here.state}
        if typed_there and _answers(event, shown) and _answers(event, here):
            event = Choose(ids=(), state=said.state, at=at, id=said.id)  # refused as old
        return event, here

    def _read(self, said: Said, here: Reply, at: datetime) -> AnyEvent:
        """What was said, as an answer to this reply."""
        if said.choose is not None:
            return Choose(ids=said.choose, state=said.state, at=at, id=said.id)
        if said.press is not None:
            return pressed(said.press, here, at=at, id=said.id)
        if said.text is not None:
            return self._understood(said.text, here, at, said.id)
        return Lost(at=at, id=said.id, why=said.odd or "lost")

    def _understood(self, text: str, here: Reply, at: datetime, id: str) -> AnyEvent:  # noqa: A002
        return understand(text, here, self.typed[here.locale], self.countries, at=at, id=id)

    def _keep(self, turn: Turn, there: Step, since: datetime | None = None) -> None:
        """Save the session, or nothing of it once the person asked to delete it."""
        if there.session.closed == STOPPED:
            turn.forget()
        else:
            turn.keep(there.session, due(there, since))

    def _render(self, shown: Step) -> Reply:
        return render(shown, self._voice(shown.session))

    def _voice(self, session: Session) -> Speaker:
        locale = self.content.locale(session.locale)
        place = self.content.place(session.country)
        return speaker(self.words, session, place, locale, trailing=self.trailing)


def _linked(session: Session, said: Said) -> Session:
    """The session in the language and the country of a link, if it came by one."""
    if said.locale is None and said.country is None:
        return session
    locale, country = said.locale or session.locale, said.country or session.country
    return replace(session, locale=locale, country=country)


def _answers(event: AnyEvent, here: Reply) -> bool:
    """Whether it is an answer; a button of the always-on ones is none, however it was named."""
    kinds = {button.id: button.kind for button in reversed(here.buttons)}  # of equal ids the answer wins
    chosen = event.ids if isinstance(event, Choose) else ()
    return isinstance(event, Propose) or any(kinds.get(name) != "command" for name in chosen)


def due(shown: Step, since: datetime | None = None) -> datetime | None:
    """When a silence must be answered; a conversation that has its closing waits for nothing."""
    if isinstance(shown, Ended):
        return None
    return (since or shown.session.touched) + shown.silence
