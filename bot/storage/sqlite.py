"""Sessions in one SQLite file: WAL, one transaction a turn, several processes side by side.

A row is (name, sealed session, sealed address, due, expires). `due` is when a silence must be answered; it
is cleared only when that was said, so a crash in between repeats the message and never loses it.

Longer than its budget of 200 lines: opening, locking and time stay together, because they share one schema.
"""

import asyncio
import sqlite3
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cached_property
from pathlib import Path

from bot.engine.session import SESSION_LIFE, Session
from bot.storage.said import SaidBefore
from bot.storage.sealed import Seal, Unreadable

SCHEMA = 1
LEASE = timedelta(seconds=60)
PATIENCE = 10.0
PAUSE = 0.002

TABLE = """
CREATE TABLE IF NOT EXISTS session (
    name BLOB PRIMARY KEY, sealed BLOB NOT NULL, address BLOB NOT NULL, due REAL, expires REAL NOT NULL
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS session_due ON session (due) WHERE due IS NOT NULL;
CREATE INDEX IF NOT EXISTS session_expires ON session (expires);
"""


class StoreError(Exception):
    """The store cannot be used; the message says which file and why, and nothing of what it holds."""


@dataclass(frozen=True, slots=True)
class Due:
    """A person whose silence is claimed until a time (seconds since 1970)."""

    person: str
    until: float


class Turn:
    """One person's turn: the session as it was, and what is to be kept of it."""

    def __init__(self, session: Session | None, due: datetime | None = None) -> None:
        self.session = session
        self.kept: Session | None = session
        self.due = due
        self.changed = False

    def keep(self, session: Session, due: datetime | None) -> None:
        """Keep this session; `due` is when a silence must be answered, if ever."""
        self.kept, self.due, self.changed = session, due, True

    def forget(self) -> None:
        """Keep nothing of this person."""
        self.kept, self.due, self.changed = None, None, True


class SqliteStore:
    """The store of one file, or of memory when `path` is None."""

    def __init__(self, path: Path | None, seal: Seal) -> None:
        self._path = path
        self._seal = seal
        self._lock = asyncio.Lock()
        try:
            if path is not None:
                path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            self._db = sqlite3.connect(path or ":memory:", isolation_level=None, timeout=PATIENCE)
            if path is not None:
                with suppress(PermissionError):  # of somebody else, who lets us write
                    path.chmod(0o600)
            self._prepare()
        except (sqlite3.Error, OSError) as error:
            raise StoreError(f"{path}: cannot be opened as a session store ({error})") from error

    def _prepare(self) -> None:
        for pragma in ("journal_mode = WAL", "synchronous = FULL", "secure_delete = ON"):
            self._patiently(f"PRAGMA {pragma}")
        self._db.execute("BEGIN IMMEDIATE")
        version = self._db.execute("PRAGMA user_version").fetchone()[0]
        if version not in (0, SCHEMA):
            self._db.execute("ROLLBACK")
            raise StoreError(
                f"{self._path}: schema {version}, this program knows {SCHEMA}; use its own version"
            )
        for statement in TABLE.split(";"):
            self._db.execute(statement)
        self._db.execute(f"PRAGMA user_version = {SCHEMA}")
        self._db.execute("COMMIT")
        self._db.execute("PRAGMA busy_timeout = 0")

    def _patiently(self, statement: str) -> None:
        """SQLite refuses WAL at once, whatever its timeout, while another process makes the same file."""
        end = time.monotonic() + PATIENCE
        while True:
            try:
                self._db.execute(statement)
            except sqlite3.OperationalError as error:
                if "locked" not in str(error) or time.monotonic() > end:
                    raise
                time.sleep(PAUSE)
            else:
                return

    @cached_property
    def said_before(self) -> SaidBefore:
        """Which updates were answered, in a file beside; made when a channel asks for it."""
        return SaidBefore(self._path and self._path.with_name("said.db"))

    @asynccontextmanager
    async def turn(self, person: str, now: datetime) -> AsyncIterator[Turn]:
        """Lock, read, and write in one transaction. What is expired or unreadable is erased."""
        async with self._transaction():
            turn = self._read(person, now)
            yield turn
            if turn.changed or turn.session is None:
                self._write(person, turn)

    async def forget(self, person: str) -> bool:
        """Erase everything of a person; whether there was anything under this key."""
        async with self._transaction():
            erased = self._db.execute("DELETE FROM session WHERE name = ?", (self._seal.name(person),))
            return erased.rowcount > 0

    async def claim_due(self, now: datetime, most: int = 50, person: str | None = None) -> list[Due]:
        """People, or only this one, whose silence must be answered now.

        Claimed for a minute; `said` ends it.
        """
        name = None if person is None else self._seal.name(person)
        until = (now + LEASE).timestamp()
        async with self._transaction():
            rows = self._db.execute(
                "SELECT name, address FROM session WHERE due <= ? AND ifnull(name = ?, 1) "
                "ORDER BY due LIMIT ?",
                (now.timestamp(), name, most),
            ).fetchall()
            for name, _ in rows:
                self._db.execute(
                    "UPDATE session SET due = ? WHERE name = ?", ((now + LEASE).timestamp(), name)
                )
        people = [self._person(address) for _, address in rows]
        return [Due(person, until) for person in people if person is not None]

    async def said(self, due: Due) -> None:
        """This silence was answered. A newer one, of an answer given meanwhile, stays."""
        row = (self._seal.name(due.person), due.until)
        async with self._transaction():
            self._db.execute("UPDATE session SET due = NULL WHERE name = ? AND due = ?", row)

    async def expire(self, now: datetime) -> int:
        """Erase what is older than a day; the number of sessions erased."""
        async with self._transaction():
            return self._db.execute("DELETE FROM session WHERE expires <= ?", (now.timestamp(),)).rowcount

    def next_due(self, person: str | None = None) -> datetime | None:
        """When the next silence must be answered, of anybody or of one person."""
        name = None if person is None else self._seal.name(person)
        asked = "SELECT min(due) FROM session WHERE ifnull(name = ?, 1)"
        found = self._db.execute(asked, (name,)).fetchone()[0]
        return None if found is None else datetime.fromtimestamp(found, UTC)

    def close(self) -> None:
        """Close the file; SQLite folds its log into it."""
        self._db.close()
        if "said_before" in self.__dict__:
            self.said_before.close()

    def _read(self, person: str, now: datetime) -> Turn:
        row = self._db.execute(
            "SELECT sealed, due FROM session WHERE name = ?", (self._seal.name(person),)
        ).fetchone()
        if row is None:
            return Turn(None)
        try:
            session = self._seal.open(person, row[0])
        except Unreadable:
            return Turn(None)
        due = None if row[1] is None else datetime.fromtimestamp(row[1], UTC)
        return Turn(None) if session.expired(now) else Turn(session, due)

    def _write(self, person: str, turn: Turn) -> None:
        name = self._seal.name(person)
        if turn.kept is None:
            self._db.execute("DELETE FROM session WHERE name = ?", (name,))
            return
        due = None if turn.due is None else turn.due.timestamp()
        expires = (turn.kept.touched + SESSION_LIFE).timestamp()
        sealed, address = self._seal.close(person, turn.kept), self._seal.close_text(person)
        row = (name, sealed, address, due, expires)
        self._db.execute("INSERT OR REPLACE INTO session VALUES (?, ?, ?, ?, ?)", row)

    def _person(self, address: bytes) -> str | None:
        try:
            return self._seal.open_text(address)
        except Unreadable:
            return None

    @asynccontextmanager
    async def _transaction(self) -> AsyncIterator[None]:
        """One write transaction; waits its turn without holding up the loop."""
        async with self._lock:
            await self._begin()
            try:
                yield
                self._db.execute("COMMIT")
            except sqlite3.Error as error:
                self._undo()
                raise StoreError(
                    f"{self._path}: not written ({error.__class__.__name__}: {error})"
                ) from error
            except BaseException:
                self._undo()
                raise

    async def _begin(self) -> None:
        loop = asyncio.get_running_loop()
        end = loop.time() + PATIENCE
        while True:
            try:
                self._db.execute("BEGIN IMMEDIATE")
            except sqlite3.OperationalError as error:
                busy = "locked" in str(error) or "busy" in str(error)
                if not busy or loop.time() > end:
                    raise StoreError(f"{self._path}: cannot be written ({error})") from error
                await asyncio.sleep(PAUSE)
            else:
                return

    def _undo(self) -> None:
        if self._db.in_transaction:
            self._db.execute("ROLLBACK")
