"""The two files of a store: keys and data, in two folders, opened, checked, begun anew where damaged.

One connection sees both: the keys are `main`, the data is attached as `data`. SQLite commits the keys
first: a crash in between leaves a key without a record, or a record without a key, and erasing never leaves
both.
"""

import logging
import os
import sqlite3
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from nightlight.storage import carried
from nightlight.storage.alone import LOCKS, flock
from nightlight.storage.causes import cause, code_of, proves_damage
from nightlight.storage.damage import PATIENCE, destroy, fault, set_aside, sweep
from nightlight.storage.private import private_file, private_folder
from nightlight.storage.records import DATA, KEYS
from nightlight.storage.scrub import SCHEMA, rewrite, scrub, size_of
from nightlight.storage.sealed import Seal
from nightlight.storage.turn import StoreError

log = logging.getLogger("nightlight")

PAUSE = 0.002
BUSY = 0.05
LOCKED = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_PROTOCOL}


def is_locked(error: Exception) -> bool:
    """Whether somebody else holds the file just now."""
    return code_of(error) in LOCKED


def is_spoilt(error: Exception) -> bool:
    """Whether the file may be damaged, so that it is to be looked at again."""
    return proves_damage(error) or "no such table" in str(error)


class Files:
    """Where keys and data lie; both in memory when there is no path."""

    def __init__(self, path: Path | None, keys: Path | None, seal: Seal) -> None:
        self.path, self.keys = path, keys
        self._seal = seal
        self._seen: dict[Path, tuple[int, int, int]] = {}
        self._looking = threading.Lock()
        self._shrinks = False

    def open(self) -> tuple[sqlite3.Connection, bool]:
        """A connection, and whether something that lay there was lost. Raises StoreError."""
        try:
            with self._one_at_a_time():
                lost = [self._sound(file, name) for name, file in self._files()]
                db = self.connect(PATIENCE)
                lost.append(self._prepare(db))
                self.look()
        except (sqlite3.Error, OSError) as error:
            raise StoreError(f"{self.cause(error)}; sessions cannot be kept there") from error
        db.execute(f"PRAGMA busy_timeout = {int(BUSY * 1000)}")
        return db, any(lost)

    def cause(self, error: Exception) -> str:
        """Which of the files cannot be used, and why."""
        return cause(error, self.path, self.keys)

    def connect(self, patience: float = 0.0) -> sqlite3.Connection:
        """A connection to files that are there already."""
        db = sqlite3.connect(
            self.keys or ":memory:", isolation_level=None, timeout=patience, check_same_thread=False
        )
        try:
            db.execute("ATTACH ? AS data", (str(self.path or ":memory:"),))
            db.execute("PRAGMA temp_store = MEMORY")
            for name in SCHEMA:
                for pragma in ("journal_mode = WAL", "synchronous = FULL", "secure_delete = ON"):
                    _patiently(db, f"PRAGMA {name}.{pragma}", patience)
        except BaseException:
            db.close()
            raise
        return db

    def moved(self) -> bool:
        """Whether a file was deleted, replaced or cut short under this process."""
        with self._looking:
            try:
                now = {file: _stat(file) for file in self._seen}
            except OSError:
                return True
            for file, seen in self._seen.items():
                if now[file][:2] != seen[:2] or (now[file][2] < seen[2] and not self._shrinks):
                    return True
            if not self._shrinks:
                self._seen = now
            return False

    def look(self) -> None:
        """Remember the files as they are now."""
        with self._looking:
            self._seen = {file: _stat(file) for _, file in self._files()}

    @contextmanager
    def shrinking(self, db: sqlite3.Connection) -> Iterator[None]:
        """Meanwhile this program makes the files smaller: readers must not take that for damage."""
        with self._looking:
            self._shrinks = True
        try:
            yield
        finally:
            sizes: dict[Path, int] = {}
            with suppress(sqlite3.Error):
                sizes = {file: size_of(db, name) for name, file in self._files()}
            with self._looking, suppress(OSError):
                self._shrinks = False
                for file, size in sizes.items():
                    now = _stat(file)
                    if now[:2] == self._seen[file][:2] and now[2] >= size:
                        self._seen[file] = now

    def sweep(self) -> None:
        """Erase what was set aside a day ago."""
        for _, file in self._files():
            sweep(file)

    def _files(self) -> Iterator[tuple[str, Path]]:
        if self.keys is not None and self.path is not None:
            yield from (("main", self.keys), ("data", self.path))

    def _sound(self, file: Path, name: str) -> bool:
        """Make the file where there is none; set it aside where it is damaged, and tell so."""
        try:
            private_folder(file.parent, secret=name == "main")
            private_file(file)
            why = fault(file, name, known=file in self._seen)
        except (sqlite3.Error, OSError) as error:
            raise StoreError(f"{cause(error, file)}; sessions cannot be kept there") from error
        if why and name == "main":
            destroy(file, why)
        elif why:
            set_aside(file, why)
        return bool(why)

    def _prepare(self, db: sqlite3.Connection) -> bool:
        """Make the tables, know the key, carry over what an older version left; whether a file is new."""
        db.execute("BEGIN IMMEDIATE")
        try:
            new = not all(_tables(db, name) for name in SCHEMA)
            for statement in (*KEYS.split(";"), *DATA.split(";")):
                db.execute(statement)
            carried.over(db, self._seal, self.path)
            self._know(db)
            noise = "DELETE FROM data.record WHERE id NOT IN (SELECT id FROM main.key)"
            if left := db.execute(noise).rowcount:
                log.warning("%s: %d sessions have no key: erased", self.path, left)
            for name, version in SCHEMA.items():
                if db.execute(f"PRAGMA {name}.user_version").fetchall() != [(version,)]:
                    db.execute(f"PRAGMA {name}.user_version = {version}")
            db.execute("COMMIT")
        except BaseException:
            if db.in_transaction:
                db.execute("ROLLBACK")
            db.close()
            raise
        with suppress(sqlite3.Error):  # another process is at it: what it erased, it scrubs
            for name in SCHEMA:  # what a crash kept from being rewritten
                rewrite(db, name)
            scrub(db)
        return new

    def _know(self, db: sqlite3.Connection) -> None:
        """Refuse another key than the one that seals what lies there."""
        proofs = db.execute("SELECT sealed FROM main.proof").fetchall()
        if not proofs:
            db.execute("INSERT INTO main.proof VALUES (?)", (self._seal.proof(),))
        elif not self._seal.proves(proofs[0][0]):
            raise StoreError(
                f"{self.keys}: another key sealed this; put that key back, or remove this file"
            )

    @contextmanager
    def _one_at_a_time(self) -> Iterator[None]:
        """Of several processes one opens or fixes, so that none sets aside what another has just made."""
        if self.path is None or not LOCKS:
            yield
            return
        private_folder(self.path.parent)
        folder = os.open(self.path.parent, os.O_RDONLY)
        try:
            flock(folder, "LOCK_EX")
            yield
        finally:
            os.close(folder)


def _tables(db: sqlite3.Connection, name: str) -> bool:
    return bool(db.execute(f"PRAGMA {name}.table_list").fetchall()[1:])


def _patiently(db: sqlite3.Connection, statement: str, patience: float) -> None:
    """SQLite refuses WAL at once, whatever its timeout, while another process makes the same file."""
    end = time.monotonic() + patience
    while True:
        try:
            db.execute(statement).fetchall()
        except sqlite3.OperationalError as error:
            if not is_locked(error) or time.monotonic() > end:
                raise
            time.sleep(PAUSE)
        else:
            return


def _stat(file: Path) -> tuple[int, int, int]:
    found = os.stat(file)  # noqa: PTH116 - twice as fast, and asked for at each turn
    return found.st_ino, found.st_dev, found.st_size
