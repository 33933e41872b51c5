"""What is said to the two files in SQL. Every function works inside somebody else's transaction.

`main` holds the keys: (name, id, sealed key, made). `data` holds the records: (id, version, sealed session,
sealed address, due, expires, boot, ends). Without its key a record is noise, and its id leads to nobody.
`tally` counts answers of nobody.
"""

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass

from nightlight.engine.session import SESSION_LIFE

LIFE = SESSION_LIFE.total_seconds()

KEYS = """
CREATE TABLE IF NOT EXISTS main.key (
    name BLOB PRIMARY KEY, id BLOB NOT NULL UNIQUE, sealed BLOB NOT NULL, made REAL NOT NULL
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS main.key_made ON key (made);
CREATE TABLE IF NOT EXISTS main.proof (sealed BLOB NOT NULL);
"""
DATA = """
CREATE TABLE IF NOT EXISTS data.record (
    id BLOB PRIMARY KEY, version INTEGER NOT NULL, sealed BLOB NOT NULL, address BLOB NOT NULL,
    due REAL, expires REAL NOT NULL, boot INTEGER NOT NULL, ends REAL NOT NULL
);
CREATE TABLE IF NOT EXISTS data.tally (name TEXT PRIMARY KEY, count INTEGER NOT NULL) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS data.record_due ON record (due) WHERE due IS NOT NULL;
CREATE INDEX IF NOT EXISTS data.record_expires ON record (expires);
CREATE INDEX IF NOT EXISTS data.record_ends ON record (boot, ends);
"""
FOUND = (
    "SELECT key.id, key.sealed, version, due, expires, boot, ends "
    "FROM main.key LEFT JOIN data.record USING (id) WHERE name = ?"
)
OVERDUE = (
    "SELECT id FROM data.record WHERE expires <= :now LIMIT :most",
    "SELECT id FROM data.record WHERE boot = :boot AND ends <= :up LIMIT :most",
    """SELECT id FROM main.key WHERE (made <= :now - :life OR made > :now + :life)
    AND NOT EXISTS (SELECT 1 FROM data.record WHERE record.id = key.id) LIMIT :most""",
)
UPDATE = """
UPDATE data.record
SET version = max(version + 1, ?), sealed = ?, due = ?, expires = ?, boot = ?, ends = ?
WHERE id = ? AND EXISTS (SELECT 1 FROM main.key WHERE id = ?)
"""
DUE = """
SELECT name, id, key.sealed, address FROM data.record JOIN main.key USING (id)
WHERE due <= :now ORDER BY due LIMIT :most
"""
DUE_OF_ONE = """
SELECT name, id, key.sealed, address FROM main.key JOIN data.record USING (id)
WHERE name = :name AND due <= :now LIMIT :most
"""
NEXT = "SELECT due FROM data.record JOIN main.key USING (id) WHERE due IS NOT NULL ORDER BY due LIMIT 1"
NEXT_OF_ONE = "SELECT due FROM main.key JOIN data.record USING (id) WHERE name = ? AND due IS NOT NULL"


@dataclass(frozen=True, slots=True)
class Found:
    """A row that lies there. Without a version there is a key and nothing that it opens."""

    id: bytes
    key: bytes
    version: int | None
    due: float | None
    expires: float
    boot: int
    ends: float


@dataclass(frozen=True, slots=True)
class Record:
    """A row to be written."""

    name: bytes
    id: bytes
    key: bytes
    version: int
    sealed: bytes
    address: bytes
    due: float | None
    expires: float
    boot: int
    ends: float


@dataclass(frozen=True, slots=True)
class Now:
    """The time by both clocks, in seconds: of the wall, and of this start of the machine."""

    now: float
    boot: int
    up: float

    def over(self, expires: float, boot: int, ends: float) -> bool:
        """Whether what is kept until then, by the wall's clock or by that of a start, must be gone."""
        return expires <= self.now or (boot == self.boot and ends <= self.up)


def find(db: sqlite3.Connection, name: bytes) -> Found | None:
    """What lies there of a person, without what is sealed."""
    rows = db.execute(FOUND, (name,)).fetchall()
    return Found(*rows[0]) if rows else None


def sealed(db: sqlite3.Connection, found: Found) -> bytes:
    """The sealed session of a row; empty when it is gone or newer by now."""
    asked = "SELECT sealed FROM data.record WHERE id = ? AND version = ?"
    rows = db.execute(asked, (found.id, found.version)).fetchall()
    return bytes(rows[0][0]) if rows else b""


def save_next(db: sqlite3.Connection, record: Record) -> bool:
    """Write the version after the one that was read; False where another process wrote meanwhile."""
    if record.version > 1:
        return _update(db, record, "version = ?", record.version - 1)
    if db.execute("SELECT 1 FROM main.key WHERE name = ?", (record.name,)).fetchall():
        return False
    _insert(db, record)
    return True


def save_instead(db: sqlite3.Connection, record: Record) -> bool:
    """Write this, whatever lies there."""
    erase(db, record.name)
    _insert(db, record)
    return True


def save_over(db: sqlite3.Connection, record: Record, gone: tuple[bytes, int | None]) -> bool:
    """Write this over what was not to be kept; False where that has become something else.

    A reader may see the key of another process's turn before its record; here there are both or neither.
    """
    return erase_gone(db, record.name, gone) and save_instead(db, record)


def save_newest(db: sqlite3.Connection, record: Record) -> bool:
    """Write what was said from memory; False where something newer lies there."""
    found = find(db, record.name)
    if found is None or found.version is None:
        return save_instead(db, record)
    goes_on = found.id == record.id and found.version < record.version
    if not goes_on and found.expires >= record.expires:
        return False
    if found.id == record.id:
        return _update(db, record, "version > ?", 0)
    return save_instead(db, record)


def _update(db: sqlite3.Connection, record: Record, only: str, version: int) -> bool:
    row = (record.version, record.sealed, record.due, record.expires, record.boot, record.ends)
    done = db.execute(f"{UPDATE} AND {only}", (*row, record.id, record.id, version))
    return done.rowcount > 0


def _insert(db: sqlite3.Connection, record: Record) -> None:
    key = (record.name, record.id, record.key, record.expires - LIFE)
    db.execute("INSERT OR REPLACE INTO main.key VALUES (?, ?, ?, ?)", key)
    row = (record.version, record.sealed, record.address, record.due, record.expires)
    db.execute(
        "INSERT OR REPLACE INTO data.record VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (record.id, *row, record.boot, record.ends),
    )


def erase(db: sqlite3.Connection, name: bytes, spare: bytes | None = None) -> bool:
    """Destroy the key of a person, and what it opened; but not what began since (`spare`)."""
    found = find(db, name)
    if found is None or found.id == spare:
        return False
    _erase_ids(db, [found.id])
    return True


def erase_gone(db: sqlite3.Connection, name: bytes, gone: tuple[bytes, int | None]) -> bool:
    """Erase what was not to be kept; False where that has become something else."""
    found = find(db, name)
    return found is not None and (found.id, found.version) == gone and erase(db, name)


def _erase_ids(db: sqlite3.Connection, ids: Iterable[bytes]) -> None:
    every = [(one,) for one in ids]
    db.executemany("DELETE FROM main.key WHERE id = ?", every)
    db.executemany("DELETE FROM data.record WHERE id = ?", every)


def expire(db: sqlite3.Connection, now: Now, most: int) -> int:
    """Erase a batch of what is a day old by either clock; how many rows.

    Where the clock was set back, what would live longer than a day from now is bound to a day from now.
    """
    bound = now.now + LIFE
    db.execute("UPDATE data.record SET expires = ? WHERE expires > ?", (bound, bound))
    ids = _overdue(db, now, most)
    _erase_ids(db, ids)
    return len(ids)


def anything_over(db: sqlite3.Connection, now: Now) -> bool:
    """Whether there is anything for `expire`."""
    ahead = db.execute("SELECT 1 FROM data.record WHERE expires > ? LIMIT 1", (now.now + LIFE,)).fetchall()
    return bool(ahead or _overdue(db, now, 1))


def _overdue(db: sqlite3.Connection, now: Now, most: int) -> set[bytes]:
    """Records whose day is over, and keys without a record for a day: a crash left them, or a lost file."""
    asked = {"now": now.now, "boot": now.boot, "up": now.up, "most": most, "life": LIFE}
    return {row[0] for overdue in OVERDUE for row in db.execute(overdue, asked).fetchall()}


def claim_due(
    db: sqlite3.Connection, now: float, until: float, most: int, name: bytes | None
) -> list[tuple[bytes, bytes, bytes, bytes]]:
    """(name, id, sealed key, sealed address) of those whose silence must be answered, the longest first.

    They are claimed until a time. `name` asks for one person alone.
    """
    whose = DUE if name is None else DUE_OF_ONE
    rows = db.execute(whose, {"now": now, "most": most, "name": name}).fetchall()
    db.executemany("UPDATE data.record SET due = ? WHERE id = ?", [(until, row[1]) for row in rows])
    return rows


def said(db: sqlite3.Connection, name: bytes, until: float, then: float | None) -> bool:
    """This claim was answered, and something else is due `then`; a newer due time stays."""
    done = db.execute(
        "UPDATE data.record SET due = ? WHERE due = ? AND id = (SELECT id FROM main.key WHERE name = ?)",
        (then, until, name),
    )
    return done.rowcount > 0


def next_due(db: sqlite3.Connection, name: bytes | None) -> float | None:
    """When the next silence must be answered, of anybody or of one person."""
    asked, whose = (NEXT, ()) if name is None else (NEXT_OF_ONE, (name,))
    rows = db.execute(asked, whose).fetchall()
    return rows[0][0] if rows else None


def count(db: sqlite3.Connection, names: Iterable[str]) -> None:
    """Count each of these once more."""
    once = "INSERT INTO data.tally VALUES (?, 1) ON CONFLICT (name) DO UPDATE SET count = count + 1"
    db.executemany(once, [(name,) for name in names])


def counts(db: sqlite3.Connection) -> dict[str, int]:
    """Everything that was counted, by name."""
    return dict(db.execute("SELECT name, count FROM data.tally ORDER BY name").fetchall())
