"""Which updates were answered, for a day, and how often answering one was begun.

After a crash they come again, and nobody hears them again. One that ends the process each time it is read
is known by its tries, which are written before the work begins: they outlive kill -9 and a lack of memory.

A file of its own beside the sessions, written without waiting for the disk: what a killed process wrote
stays, and what a power cut loses is only said twice. It holds numbers of updates and nothing of anybody.
Whatever fails here is as if it were not known: then something is said again, never left unsaid.
"""

import asyncio
import logging
import sqlite3
import time
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Final

from nightlight.engine.session import SESSION_LIFE

log = logging.getLogger("nightlight")

PATIENCE: Final = 0.01  # for a lock of somebody else's: the loop stands still meanwhile
SOON: Final = 0.03  # until what was answered is written: many at once
AT_ONCE: Final = 1000  # rows erased in one go
SELDOM: Final = 10.0  # seconds until the log is emptied again: the loop waits for the disk meanwhile
MOST_IN_MEMORY: Final = 10_000
ANSWERED: Final = -1  # in place of the number of tries
TABLE: Final = """
CREATE TABLE IF NOT EXISTS said (event TEXT PRIMARY KEY, at REAL NOT NULL) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS said_at ON said (at);
"""
TRIES: Final = f"ALTER TABLE said ADD COLUMN tries INTEGER NOT NULL DEFAULT {ANSWERED}"
BEGIN: Final = (
    "INSERT INTO said VALUES (?, ?, 1) ON CONFLICT DO UPDATE SET tries = tries + (tries >= 0) "
    "RETURNING tries"
)
MARK: Final = "UPDATE said SET tries = ? WHERE event = ?"
EXPIRE: Final = "DELETE FROM said WHERE event IN (SELECT event FROM said WHERE at <= ? LIMIT ?)"


class SaidBefore:
    """The updates of one file, or of memory when `path` is None."""

    def __init__(self, path: Path | None) -> None:
        self._unwritten: dict[str, float] = {}  # event → tries that count, or ANSWERED
        self._memory: dict[str, float] = {}  # tries, where they cannot be written
        self._timer: asyncio.TimerHandle | None = None
        self._unclean, self._cleaned = False, float("-inf")
        try:
            self._db = self._opened(path)
        except (sqlite3.Error, OSError) as error:
            log.warning("answered updates are not remembered: %s", type(error).__name__)
            self._db = self._opened(None)

    def _opened(self, path: Path | None) -> sqlite3.Connection:
        if path is not None:
            _private(path)
        try:
            return _prepared(sqlite3.connect(path or ":memory:", isolation_level=None, timeout=PATIENCE))
        except sqlite3.OperationalError:
            raise
        except sqlite3.DatabaseError:  # it is no database (any more), and holds only what may be forgotten
            if path is None:
                raise
            log.warning("the file of answered updates is damaged: begun anew")
            for file in _files(path):
                file.unlink(missing_ok=True)
            return self._opened(path)

    def begin(self, event: str, now: datetime) -> float | None:
        """Count a try of answering an update, on disk before the work begins.

        None where it was answered; else how many tries had been begun before, or what was settled of them.
        """
        try:
            tries = self._write((event, now.timestamp()))
        except sqlite3.Error:
            tries = self._in_memory(event)
        return None if tries == ANSWERED else tries - 1

    def _in_memory(self, event: str) -> float:
        if len(self._memory) >= MOST_IN_MEMORY:
            del self._memory[next(iter(self._memory))]
        before = self._memory.get(event, 0)
        self._memory[event] = tries = before if before == ANSWERED else before + 1
        return tries

    def settle(self, event: str, tries: float, *, at_once: bool = False) -> None:
        """So many tries count from now on: fewer, where the process outlived reading the update.

        What is not written `at_once` counts whole if the process ends within `SOON`.
        """
        self._mark(event, tries)
        if at_once:
            self._write_soon()

    def add(self, event: str) -> None:
        """This was answered, within a day of when it was begun."""
        self._mark(event, ANSWERED)

    def _mark(self, event: str, tries: float) -> None:
        if event in self._memory:
            self._memory[event] = tries
        self._unwritten[event] = tries
        try:
            loop = asyncio.get_running_loop()
        except RuntimeError:
            self._write_soon()
        else:
            self._timer = self._timer or loop.call_later(SOON, self._write_soon)

    def _write_soon(self) -> None:
        """Write what was answered, all at once; what cannot be written now is tried again with the next."""
        with suppress(sqlite3.Error):
            self._write()
        while len(self._unwritten) > MOST_IN_MEMORY:
            del self._unwritten[next(iter(self._unwritten))]

    def _write(self, begun: tuple[str, float] | None = None) -> float:
        """Write what was answered and what is begun, in one commit; of that how many tries it has now."""
        tries = 0.0
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        self._db.execute("BEGIN IMMEDIATE")
        try:
            self._db.executemany(MARK, [(tries, event) for event, tries in self._unwritten.items()])
            if begun is not None:
                tries = self._db.execute(BEGIN, begun).fetchall()[0][0]
            self._db.execute("COMMIT")
            self._unwritten.clear()
        finally:
            if self._db.in_transaction:
                self._db.execute("ROLLBACK")
        return tries

    def expire(self, now: datetime) -> None:
        """Forget what is older than a day, as Telegram does; soon it is left in no file."""
        with suppress(sqlite3.Error):
            gone = self._db.execute(EXPIRE, ((now - SESSION_LIFE).timestamp(), AT_ONCE)).rowcount
            self._unclean = self._unclean or gone > 0
            if self._unclean and time.monotonic() - self._cleaned >= SELDOM:
                self._cleaned = time.monotonic()
                [(busy, *_)] = self._db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
                self._unclean = bool(busy)

    def close(self) -> None:
        """Close the file."""
        if self._unwritten:
            self._write_soon()
        self._db.close()


def _prepared(db: sqlite3.Connection) -> sqlite3.Connection:
    try:
        for pragma in ("journal_mode = WAL", "synchronous = NORMAL", "secure_delete = ON"):
            db.execute(f"PRAGMA {pragma}")
        db.executescript(TABLE)
        if not any(column[1] == "tries" for column in db.execute("PRAGMA table_info(said)")):
            with suppress(sqlite3.OperationalError):  # another process was quicker
                db.execute(TRIES)
    except BaseException:
        db.close()
        raise
    return db


def _files(path: Path) -> list[Path]:
    """The file and what SQLite keeps beside it."""
    return [path, *(path.with_name(path.name + end) for end in ("-wal", "-shm"))]


def _private(path: Path) -> None:
    """Make the file for its owner alone, before anything is in it; SQLite gives its log the same rights."""
    with suppress(PermissionError):  # of somebody else, who lets us write
        path.touch(mode=0o600)
        for file in _files(path):
            if file.exists():
                file.chmod(0o600)
