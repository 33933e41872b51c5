"""The shell: one event in, one reply out, saved before it is said.

Whatever fails on the way becomes the last-resort closing. A person never meets an exception, an id, an
empty message or silence.
"""

import logging
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Protocol, TypeVar
from weakref import ref

from nightlight.engine.carry import carried
from nightlight.engine.changed import changed
from nightlight.engine.content import Content
from nightlight.engine.flow import newly_counted
from nightlight.engine.library import shielded
from nightlight.engine.session import ERASED, Came, Lost, Outcome, Session, Tick
from nightlight.engine.step import Ended, Step, step, view
from nightlight.engine.text import Text
from nightlight.engine.timers import dues
from nightlight.engine.walk import Walked
from nightlight.i18n.hear.understand import heard
from nightlight.i18n.interpreter import Interpreter
from nightlight.i18n.loud import loud
from nightlight.i18n.reply import Reply
from nightlight.i18n.said import Said, is_command
from nightlight.i18n.words.localizer import Localizer
from nightlight.storage.turn import NotErased, Turn, told

__all__ = ["Conversation", "Said", "Store", "Turn", "due"]

log = logging.getLogger("nightlight")

T = TypeVar("T")

R = TypeVar("R", Reply, Reply | None)

NOT_HEARD = frozenset({Outcome.REFUSED, Outcome.OLD, Outcome.DOUBLE, Outcome.AGAIN})


class Store(Protocol):
    """Where sessions are kept."""

    async def turn(self, person: str, now: datetime, decide: Callable[[Turn], T]) -> T:
        """Read, decide, and write what the turn keeps; what was decided, once it is safe."""

    async def forget(self, person: str) -> bool:
        """Erase everything of a person; whether there was anything."""

    async def count(self, names: Sequence[str]) -> None:
        """Count these, which say nothing of anybody, once more."""

    def known(self, person: str) -> Session | None:
        """What is remembered of a person without looking."""


@dataclass
class Way:
    """What is known of a turn so far: for the last words, whatever fails."""

    session: Session | None
    there: Step | None = None


@dataclass
class Conversation:
    """Talks with everybody; knows nobody between two turns.

    The interpreter may be exchanged between two turns; chats that are going on are carried over.
    """

    interpreter: Interpreter
    store: Store
    clock: Callable[[], datetime]

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

        def decide(turn: Turn, way: Way) -> Reply:
            found = turn.session
            way.session = said.linked(found or start or Session(self.clock()))
            leads_on = found is not None and way.session != found  # to another language or place
            sent = replace(said, early=False) if leads_on else said
            reply, way.there = self._turn(way.session, sent, turn.walked, first=found is None)
            self._keep(turn, way.there)
            counted[:] = newly_counted(self.content, way.session, way.there.session)
            return reply

        counted: list[str] = []
        reply = await self._answered(person, decide, start)
        await self._count(counted)
        return reply

    async def show(self, person: str, start: Session | None = None, *, back: bool = False) -> Reply:
        """What the person sees now; says nothing new and changes nothing but a first visit.

        With `back` she has come back: a silence is counted from now, a result and its closing are said
        whole, and a private page is shielded.
        """

        def decide(turn: Turn, way: Way) -> Reply:
            now, found = self.clock(), turn.session
            way.session = found or (start or Session(now)).at(now)
            content = self.content
            if back:
                all_again = replace(way.session, outcome=Outcome.ANSWERED)
                way.session = shielded(all_again, content.library, content.page_role("shield"))
            way.there = view(content, carried(content, way.session))
            if found is None or back:
                self._keep(turn, way.there, now)
            return self.interpreter.reply(way.there)

        return await self._answered(person, decide, start)

    async def came(self, person: str) -> Reply | None:
        """What time brings to somebody, such as the closing after a silence; None when nothing is due now.

        What is due stays due until the channel has said it, so a crash repeats and never loses it.
        """

        def decide(turn: Turn, way: Way) -> Reply | None:
            way.session = turn.session
            if turn.session is None:  # older than a day before anybody could answer it
                return self.interpreter.last_resort(None)
            here, now = view(self.content, turn.session), self.clock()
            over = [timer for timer, at in dues(self.content, here) if at <= now]
            if not over and turn.session.closed != "silence":
                later = due(self.content, here)
                if later != turn.due:
                    turn.keep(turn.session, later)
                return None
            there = step(self.content, turn.session, Came(timer=over[0], at=now), here) if over else here
            turn.keep(there.session, turn.due)
            return self.interpreter.reply(there)

        return await self._answered(person, decide)

    async def unheard(self, person: str) -> None:
        """Note that what was said last was never known to arrive: that heads the next reply."""

        def decide(turn: Turn) -> None:
            if turn.session is not None:
                turn.keep(turn.session.not_heard(), turn.due)

        try:
            await self.store.turn(person, self.clock(), decide)
        except Exception as error:  # noqa: BLE001 - what was said is not undone by it
            log.error("not noted as unheard: %s", told(error))  # noqa: TRY400

    async def given_up(self, person: str | None, start: Session) -> Reply:
        """The closing for what cannot be answered, in the language and with the number of her session.

        Without `person` nothing that is kept is read: it may be what cannot be answered.
        """
        session: Session | None = None

        def decide(turn: Turn) -> Session | None:
            return turn.session

        if person is not None:
            try:
                session = await self.store.turn(person, self.clock(), decide)
            except Exception as error:  # noqa: BLE001 - as above
                log.error("session not read: %s", told(error))  # noqa: TRY400
                session = self.store.known(person)
        session = session or start
        return self.interpreter.last_resort(session.locale, session.country)

    async def forget(self, person: str) -> None:
        """Erase everything of somebody who left; what cannot be now is erased as soon as it can be."""
        try:
            await self.store.forget(person)
        except NotErased as error:
            log.error("not erased yet: %s", error)  # noqa: TRY400

    async def is_open(self, person: str) -> bool:
        """Whether this person is in the middle of a conversation; False where that cannot be known."""

        def decide(turn: Turn) -> bool:
            return turn.session is not None and not isinstance(view(self.content, turn.session), Ended)

        try:
            return await self.store.turn(person, self.clock(), decide)
        except Exception as error:  # noqa: BLE001 - somebody else's bot answers then
            log.error("session not read: %s", told(error))  # noqa: TRY400
            return False

    async def leave(self, person: str) -> Reply:
        """The closing of somebody who leaves now; the session stays as it is."""

        def decide(turn: Turn, way: Way) -> Reply:
            way.session = turn.session or Session(self.clock())
            return self.interpreter.reply(view(self.content, way.session.left()))

        return await self._answered(person, decide)

    async def _count(self, names: Sequence[str]) -> None:
        """Count answers without the person; where that fails nobody is kept waiting for it."""
        try:
            if names:
                await self.store.count(names)
        except Exception as error:  # noqa: BLE001 - as above
            log.error("not counted: %s", told(error))  # noqa: TRY400

    async def _answered(
        self, person: str, decide: Callable[[Turn, Way], R], start: Session | None = None
    ) -> R | Reply:
        """What was decided, once it is safe; the last resort where anything fails."""
        way = Way(self.store.known(person) or start)
        try:
            return await self.store.turn(person, self.clock(), lambda turn: decide(turn, way))
        except Exception as error:  # noqa: BLE001 - nothing may leave a person without an answer
            return self._failed(error, way)

    def _failed(self, error: Exception, way: Way) -> Reply:
        """What is said where something failed: what is not erased yet, or the last resort."""
        log.error("turn failed: %s", told(error))
        if isinstance(error, NotErased) and isinstance(way.there, Ended):
            with suppress(Exception):
                return self.interpreter.reply(_not_erased(way.there))
        known = (way.session.locale, way.session.country) if way.session else (None, None)
        return self.interpreter.last_resort(*known)

    def _turn(
        self, session: Session, said: Said, walked: Walked | None, *, first: bool
    ) -> tuple[Reply, Step]:
        kept, session = session, carried(self.content, session)
        now = view(self.content, session, walked)
        moved = walked is not None and now.position is not None and walked.leads_elsewhere(now.position)
        if moved and said.command is None:
            said = replace(said, early=True)  # the questions were changed since she was asked
        event, here = self.interpreter.event(now, said, self.clock(), first=first)
        if session is not kept and session.closed == "changed" and not is_command(event, here):
            event = Lost(at=event.at, id=event.id, why="changed")  # it answered what is there no more
        there = step(self.content, session, event, now)
        outcome = there.session.outcome
        old = outcome in {Outcome.OLD, Outcome.DOUBLE}
        repeated = said.id != "" and said.id in session.seen
        reply = changed(
            self.interpreter.reply(there),
            heard=() if repeated or outcome in NOT_HEARD else heard(event, here.buttons),
            ticking=isinstance(event, Tick) and not old and not repeated,
            stale=old or (said.press is not None and said.press.token != here.token and not repeated),
            double=outcome is Outcome.DOUBLE,
            refused=outcome in NOT_HEARD,
        )
        return loud(reply, now, there, event), there

    def _keep(self, turn: Turn, there: Step, since: datetime | None = None) -> None:
        """Save the session, or nothing of it once the person asked to delete it."""
        if there.session.closed in ERASED:
            turn.forget()
        else:
            position = there.position
            walked = None if position is None else Walked(ref(self.content), there.session, position)
            turn.keep(there.session, due(self.content, there, since), walked)


def _not_erased(there: Ended) -> Ended:
    """The same closing, which does not say that everything is deleted."""
    said = (Text("notice-not-deleted") if text.id == "notice-deleted" else text for text in there.before)
    return replace(there, before=tuple(said))


def due(content: Content, shown: Step, since: datetime | None = None) -> datetime | None:
    """When time brings something next, such as the closing after a silence; None where nothing waits.

    With `since` a silence counts from then.
    """
    if since is not None and not isinstance(shown, Ended):
        return since + shown.silence
    return next((at for _, at in dues(content, shown)), None)
