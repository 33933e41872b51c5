"""After erasing: no trace of it in pages, and none in the logs of the database."""

import sqlite3

SCHEMA = {"main": 1, "data": 2}
LARGEST = 32_000_000  # bytes: what is rewritten in the time that others can wait


def rewrite(db: sqlite3.Connection, name: str) -> None:
    """Leave nothing of what was erased in the pages of one file.

    `secure_delete` overwrites a row where it lay, but not copies that SQLite left in pages when it moved
    rows; rewriting does.
    """
    if size_of(db, name) <= LARGEST:
        db.execute(f"VACUUM {name}")


def scrub(db: sqlite3.Connection) -> bool:
    """Empty the logs of both files; False where another process reads just now, so that one was not."""
    emptied = [db.execute(f"PRAGMA {name}.wal_checkpoint(TRUNCATE)").fetchall() for name in SCHEMA]
    return not any(busy for ((busy, *_),) in emptied)


def size_of(db: sqlite3.Connection, name: str) -> int:
    """Bytes of a file as the database sees it."""
    pages, size = (
        db.execute(f"PRAGMA {name}.{what}").fetchall()[0][0] for what in ("page_count", "page_size")
    )
    return int(pages * size)
