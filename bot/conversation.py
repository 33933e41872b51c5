"""The shell: one event in, one reply out, saved before it is said.

Whatever fails on the way becomes the last-resort closing. A person never meets an exception, an id, an
empty message or silence. A turn that is decided but cannot be saved is said, and saved with the next one.
"""

import logging
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Protocol

from bot.engine.carry import carried
from bot.engine.content import Content
from bot.engine.library import shielded
from bot.engine.session import Lost, Session, Silence, Tick
from bot.engine.step import Ended, Step, step, view
from bot.engine.view import CHANGED, ERASED, LEFT, SILENT
from bot.i18n.interpreter import Interpreter, Said, is_command
from bot.i18n.localizer import Localizer
from bot.i18n.reply import Reply
from bot.i18n.understand import heard

__all__ = ["Conversation", "Said", "Store", "Turn", "due"]

log = logging.getLogger("nightlight")

REFUSED = {"notice-lost", "notice-old", "notice-country-lost"}
DOUBLE = timedelta(seconds=3)


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


@dataclass
class Conversation:
    """Talks with everybody; knows nobody between two turns.

    The interpreter may be exchanged between two turns; chats that are going on are carried over.
    """

    interpreter: Interpreter
    store: Store
    clock: Callable[[], datetime]
    unsaved: dict[str, Session] = field(default_factory=dict, init=False)

    @property
    def content(self) -> Content:
        """What decides."""
        return self.interpreter.content

    @property
    def words(self) -> Localizer:
        """What every language says."""
        return self.interpreter.words

    async def handle(self, person: str, said: Said, start: Session | None = None) -> Reply:
        """The reply to what was said. `start` gives a new session its language and country."""
        session, reply, there = self.unsaved.get(person) or start, None, None
        try:
            async with self.store.turn(person, self.clock()) as turn:
                found = self._latest(person, turn)
                session = said.linked(found or start or Session(self.clock()))
                reply, there = self._turn(session, said, first=found is None)
                self._keep(turn, there)
        except Exception as error:  # noqa: BLE001 - nothing may leave a person without an answer
            if reply is None or there is None or there.session.closed in ERASED:
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

        With `back` she has come back: a silence is counted from now, and a page on danger is shielded."""
        session = self.unsaved.get(person) or start
        try:
            async with self.store.turn(person, self.clock()) as turn:
                now, found = self.clock(), self._latest(person, turn)
                session = found or replace(
                    start or Session(now), touched=now
                )  # known also if the rest fails
                session = carried(self.content, shielded(session) if back else session)
                if found is None or back:
                    self._keep(turn, view(self.content, session), now)
                return self.interpreter.reply(view(self.content, session))
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
                    return self.interpreter.last_resort(None)
                there = step(self.content, session, Silence(at=self.clock()))
                if there.session.closed == SILENT:
                    turn.keep(there.session, turn.due)
                    reply = self.interpreter.reply(there)
                elif person in self.unsaved:
                    self._keep(turn, there)
        except Exception as error:  # noqa: BLE001 - as above
            return self._failed(error, session)
        self.unsaved.pop(person, None)
        return reply

    async def unheard(self, person: str) -> None:
        """Note that what was said last was never known to arrive: that heads the next reply."""
        if person in self.unsaved:
            self.unsaved[person] = replace(self.unsaved[person], unheard=True)
        try:
            async with self.store.turn(person, self.clock()) as turn:
                if turn.session is not None:
                    turn.keep(replace(turn.session, unheard=True), turn.due)
        except Exception as error:  # noqa: BLE001 - what was said is not undone by it
            log.error("not noted as unheard: %s", type(error).__name__)  # noqa: TRY400

    async def given_up(self, person: str | None, start: Session) -> Reply:
        """The closing for what cannot be answered, in the language and with the number of her session.

        Without `person` nothing that is kept is read: it may be what cannot be answered.
        """
        session = (person and self.unsaved.get(person)) or start
        try:
            if person is not None:
                async with self.store.turn(person, self.clock()) as turn:
                    session = self._latest(person, turn) or start
        except Exception as error:  # noqa: BLE001 - as above
            log.error("session not read: %s", type(error).__name__)  # noqa: TRY400
        return self.interpreter.last_resort(session.locale, session.country)

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
                return self.interpreter.reply(view(self.content, replace(session, closed=LEFT, notices=())))
        except Exception as error:  # noqa: BLE001 - as above
            return self._failed(error, session)

    def _failed(self, error: Exception, session: Session | None) -> Reply:
        """Log the class of an error and nothing else: its message may hold an answer."""
        log.error("turn failed: %s", type(error).__name__)
        known = (session.locale, session.country) if session else (None, None)
        return self.interpreter.last_resort(*known)

    def _turn(self, session: Session, said: Said, *, first: bool) -> tuple[Reply, Step]:
        kept, session = session, carried(self.content, session)
        now = view(self.content, session)
        event, here = self.interpreter.event(now, said, self.clock(), first=first)
        if session is not kept and session.closed == CHANGED and not is_command(event, here):
            event = Lost(at=event.at, id=event.id, why=CHANGED)  # it answered what is there no more
        there = step(self.content, session, event, now)
        notices = {text.id for text in there.before}
        old = "notice-old" in notices
        repeated = said.id != "" and said.id in session.seen
        reply = replace(
            self.interpreter.reply(there),
            heard=() if repeated or notices & REFUSED else heard(event, here.buttons),
            ticking=isinstance(event, Tick) and not old and not repeated,
            stale=old or (said.press is not None and said.press.token != here.token and not repeated),
            double=old and not first and event.at - session.touched < DOUBLE,
        )
        return reply, there

    def _keep(self, turn: Turn, there: Step, since: datetime | None = None) -> None:
        """Save the session, or nothing of it once the person asked to delete it."""
        if there.session.closed in ERASED:
            turn.forget()
        else:
            turn.keep(there.session, due(there, since))


def due(shown: Step, since: datetime | None = None) -> datetime | None:
    """When a silence must be answered; a conversation that has its closing waits for nothing."""
    if isinstance(shown, Ended):
        return None
    return (since or shown.session.touched) + shown.silence
