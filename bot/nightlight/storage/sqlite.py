"""Sessions in two SQLite files: what was said, sealed, and apart from it the keys, one for each person.

A turn reads, decides without any lock on the files, and hands what changed to the one who writes; it ends
after the commit that holds it. Where that takes longer than `PATIENCE` and no other process shares the
files, the turn is answered from memory and written as soon as it can be. `due` is when a silence must be
answered; it is cleared only when that was said: a crash in between repeats the message and never loses it.

Longer than its budget: how a turn reads, decides, is written or held is one story, told in one place.
"""

import asyncio
import sqlite3
from collections.abc import Callable, Iterable
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from functools import cached_property, partial
from os import urandom
from pathlib import Path
from typing import Final, TypeVar
from weakref import WeakValueDictionary

from nightlight.engine.session import SESSION_LIFE, Session
from nightlight.storage import records
from nightlight.storage.alone import Company
from nightlight.storage.erasing import Erasing
from nightlight.storage.files import PAUSE, Files, is_locked, is_spoilt
from nightlight.storage.job import Job
from nightlight.storage.memory import Known, Memory
from nightlight.storage.reader import Reader
from nightlight.storage.records import Found, Now
from nightlight.storage.said import SaidBefore
from nightlight.storage.sealed import Seal, Unreadable
from nightlight.storage.turn import Due, NotErased, Place, StoreError, Turn
from nightlight.storage.uptime import boot, uptime
from nightlight.storage.writer import Writer

__all__ = ["Due", "NotErased", "SqliteStore", "StoreError", "Turn"]

T = TypeVar("T")

LEASE: Final = timedelta(seconds=60)
PATIENCE: Final = 2.0  # for the whole of waiting: for a person's own turn, for the writer, for the disk
BRIEFLY: Final = 0.3  # where it is known that nothing can be written just now
BATCH: Final = 500


class SqliteStore:
    """The store of one file of data and one of keys, or of memory when there is no path."""

    def __init__(
        self, path: Path | None, seal: Seal, keys: Path | None = None, up: Callable[[], float] = uptime
    ) -> None:
        self._path, self._seal = path, seal
        self._up, self._boot = up, boot()
        self._files = Files(path, keys, seal)
        self._lost = False
        self._writer = Writer(self._files, self._begun_anew)
        self._reader = Reader(self._files, self._writer)
        self._company = self._met(path)
        self._erasing = Erasing(path and path.parent, self._writer)
        self._memory = Memory(seal, self._writer, self._erasing, self._company)
        self._orders: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()

    @property
    def trouble(self) -> str | None:
        """Why nothing can be written just now: file and cause, nothing of anybody. None if all is well."""
        return self._writer.trouble

    @cached_property
    def said_before(self) -> SaidBefore:
        """Which updates were answered, in a file beside; made when a channel asks for it."""
        return SaidBefore(self._path and self._path.with_name("said.db"))

    def known(self, person: str) -> Session | None:
        """What is remembered of a person without looking: for the last words, where nothing can be read."""
        found = self._memory.get(person)
        return found.session if found else None

    async def turn(self, person: str, now: datetime, decide: Callable[[Turn], T]) -> T:
        """Read, decide, write; what was decided, when it is safe.

        `decide` gets the turn; it is called again where another process wrote meanwhile.
        What is expired or unreadable is erased. Raises NotErased, and StoreError where nothing is safe.
        """
        end = self._end()
        order = await self._in_order(person, end)
        try:
            while True:
                turn = await self._read(person, now, end)
                decided = decide(turn)
                if await self._safe(person, turn, end):
                    return decided
                if asyncio.get_running_loop().time() > end:
                    raise StoreError(f"{self._path}: another process writes the same all the time")
        finally:
            order.release()

    async def forget(self, person: str) -> bool:
        """Erase everything of a person; whether there was anything. NotErased: it goes on by itself."""
        end = self._end()
        order = await self._in_order(person, end)
        try:
            return await self._erase(person, end)
        finally:
            order.release()

    async def claim_due(self, now: datetime, most: int = 50, person: str | None = None) -> list[Due]:
        """People, or only this one, whose silence must be answered now; call it until there is none left.

        Claimed for a minute; `said` ends it.
        """
        first = self.next_due(person)
        if first is None or first > now:
            return []
        name = None if person is None else self._seal.name(person)
        until = (now + LEASE).timestamp()
        rows = await self._written(
            partial(records.claim_due, now=now.timestamp(), until=until, most=most, name=name)
        )
        people = [person for row in rows if (person := self._address(*row)) is not None]
        if people:
            self._memory.changed(*people)
        return [Due(person, until) for person in people]

    async def said(self, due: Due, then: datetime | None = None) -> None:
        """What was due is said, and something is due `then`. What an answer made due meanwhile stays."""
        next_ = None if then is None else then.timestamp()
        name = self._seal.name(due.person)
        await self._written(partial(records.said, name=name, until=due.until, then=next_))
        self._memory.changed(due.person)

    async def expire(self, now: datetime) -> int:
        """Erase what is older than a day, a batch at a time; the number of sessions erased."""
        self._tend(now)
        erased, over = 0, partial(records.anything_over, now=self._now(now))
        while self.trouble or self._reader.ask(over):
            work = partial(records.expire, now=self._now(now), most=BATCH)
            count = await self._written(work, erases=True)
            erased += count
            if not count:
                break
            self._memory.changed()
        if erased:
            await self._written(_nothing)  # after it the files are scrubbed
        return erased

    def next_due(self, person: str | None = None) -> datetime | None:
        """When the next silence must be answered, of anybody or of one person."""
        name = None if person is None else self._seal.name(person)
        found = self._reader.ask(partial(records.next_due, name=name))
        return None if found is None else datetime.fromtimestamp(found, UTC)

    async def count(self, names: Iterable[str]) -> None:
        """Count these, which say nothing of anybody, once more."""
        await self._written(partial(records.count, names=tuple(names)))

    def counts(self) -> dict[str, int]:
        """Everything that was counted, by name."""
        return self._reader.ask(records.counts)

    def close(self) -> None:
        """Write what is left and close the files; SQLite folds its logs into them."""
        self._reader.close()
        self._writer.close()
        self._company.close()
        if "said_before" in self.__dict__:
            self.said_before.close()

    def _met(self, path: Path | None) -> Company:
        try:
            return Company(path and path.with_name("sessions.lock"))
        except OSError as error:
            self._writer.close()
            raise StoreError(f"{self._files.cause(error)}; sessions cannot be kept there") from error

    def _end(self) -> float:
        return asyncio.get_running_loop().time() + (BRIEFLY if self.trouble else PATIENCE)

    def _now(self, now: datetime) -> Now:
        return Now(now.timestamp(), self._boot, self._up())

    async def _in_order(self, person: str, end: float) -> asyncio.Lock:
        """One turn of a person after another; nobody waits for anybody else."""
        order = self._orders.setdefault(person, asyncio.Lock())
        if not order.locked():
            await order.acquire()
            return order
        try:
            async with asyncio.timeout_at(end):
                await order.acquire()
        except TimeoutError:
            raise StoreError(f"{self._path}: an earlier turn is still waited for") from None
        return order

    async def _read(self, person: str, now: datetime, end: float) -> Turn:
        """The turn of a person as it lies there, or as it is remembered where nothing can be read."""
        while True:
            known = self._memory.held(person) or self._at_hand(person, now)
            if known is not None:
                return _remembered(known, now)
            try:
                turn = self._reader.ask(partial(self._found, person=person, now=now))
                if self._lost:  # it is remembered what these files hold no more
                    self._tend(now)
                    continue
                if turn.session is None:
                    self._memory.forget(person)
                return turn  # noqa: TRY300 - the loop is left here
            except StoreError as error:
                if await self._readable(error, end):
                    continue
                known = self._memory.get(person) if self._memory.alone() else None
                if known is None:
                    raise
                return _remembered(known, now)

    async def _readable(self, error: StoreError, end: float) -> bool:
        """Wait for another process, or have a damaged file begun anew; whether to read again."""
        cause = error.__cause__ if isinstance(error.__cause__, Exception) else error
        if asyncio.get_running_loop().time() >= end:
            return False
        if is_locked(cause):
            await asyncio.sleep(PAUSE)
            return True
        with suppress(StoreError):
            await self._written(partial(_damaged, cause if is_spoilt(cause) else None), end=end)
        return self._reader.behind or (cause is error and not self._files.moved())

    def _at_hand(self, person: str, now: datetime) -> Known | None:
        return None if self._lost else self._memory.at_hand(person, self._now(now))

    def _found(self, db: sqlite3.Connection, person: str, now: datetime) -> Turn:
        name = self._seal.name(person)
        found = records.find(db, name)
        if found is None or self._erasing.hides(name, found.id):
            return Turn(None)
        known = self._memory.get(person)
        if known is None or (known.place.id, known.place.version) != (found.id, found.version):
            known = self._opened(db, person, name, found)
        if (
            known is None
            or self._now(now).over(found.expires, found.boot, found.ends)
            or known.session.expired(now)
        ):
            return Turn(None, gone=(found.id, found.version))
        known.due = None if found.due is None else datetime.fromtimestamp(found.due, UTC)
        known.stale = False
        self._memory.remember(person, known)
        return _remembered(known, now)

    def _opened(self, db: sqlite3.Connection, person: str, name: bytes, found: Found) -> Known | None:
        """What lies there, unsealed; None where it is unreadable."""
        if found.version is None:
            return None
        try:
            own = self._seal.open_key(name, found.key)
            session = own.open(person, records.sealed(db, found))
        except Unreadable:
            return None
        return Known(session, None, Place(found.id, own, found.key, found.version), found.boot, found.ends)

    async def _safe(self, person: str, turn: Turn, end: float) -> bool:
        """Write what the turn keeps; False where another process wrote meanwhile."""
        if turn.changed and turn.kept is None:
            await self._erase(person, end)
        if turn.gone and not turn.changed:
            with suppress(StoreError):  # it is not used, and `expire` erases it too
                work = partial(records.erase_gone, name=self._seal.name(person), gone=turn.gone)
                return await self._written(work, erases=True, end=end)
        if turn.kept is None or not turn.changed:
            return True
        known = self._next(person, turn.kept, turn)
        job = self._memory.save(person, known, turn.gone)
        try:
            written = await job.wait(end) and job.error is None
        except asyncio.CancelledError:
            job.dropped = True
            self._memory.go_on(person)
            raise
        if not written:
            job.dropped = True
            self._memory.hold(person, known, job.error)
            return True
        if job.outcome or not self._lost:  # else the files were begun anew meanwhile, and she goes on
            self._memory.written(person, known, newest=bool(job.outcome))
        return bool(job.outcome)

    def _next(self, person: str, session: Session, turn: Turn) -> Known:
        """The version after the one that was read; for somebody new a place and a key."""
        ends = self._up() + SESSION_LIFE.total_seconds()
        place = turn.place or Place(urandom(16), *self._seal.new_key(self._seal.name(person)), 0)
        place = Place(place.id, place.own, place.key, place.version + 1)
        return Known(session, turn.due, place, self._boot, ends, turn.walked)

    async def _erase(self, person: str, end: float) -> bool:
        """Destroy key and record; what cannot be erased now is not used any more, and erased later."""
        self._memory.forget(person)
        return await self._erasing.erase(self._seal.name(person), end)

    async def _written(
        self, work: Callable[[sqlite3.Connection], T], *, erases: bool = False, end: float | None = None
    ) -> T:
        """The outcome of a work on the files, safe on the disk. Raises StoreError."""
        job = self._writer.put(Job(work, erases=erases))
        if not await job.wait(self._end() if end is None else end):
            job.dropped = True
            raise StoreError(self.trouble or f"{self._path}: not written in time")
        if job.error is not None:
            raise StoreError(self.trouble or f"{self._path}: not written") from job.error
        return job.outcome  # type: ignore[return-value]

    def _address(self, name: bytes, _: bytes, key: bytes, address: bytes) -> str | None:
        try:
            return self._seal.open_key(name, key).open_text(address)
        except Unreadable:
            return None

    def _tend(self, now: datetime) -> None:
        """What time brings, apart from the sessions on the disk."""
        if self._lost:
            self._lost = False
            self._memory.write_again()
        self._memory.tend(now)
        self._erasing.tend()
        self._files.sweep()

    def _begun_anew(self) -> None:
        """Told by the writer: the next turn, or the next `expire`, has everybody written again."""
        self._lost = True


def _remembered(known: Known, now: datetime) -> Turn:
    if known.session.expired(now):
        return Turn(None)
    return Turn(known.session, known.due, known.place, walked=known.walked)


def _nothing(_: sqlite3.Connection) -> None:
    """Wait for what was put before."""


def _damaged(cause: Exception | None, db: sqlite3.Connection) -> None:
    """What was seen in reading, told to the one who can fix it."""
    if cause is not None:
        raise cause
