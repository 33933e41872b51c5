"""What the first schema left: one table, sealed with one key for all. Nothing of it is lost."""

import os
import sqlite3
from pathlib import Path

from nightlight.storage import records
from nightlight.storage.records import Record
from nightlight.storage.sealed import Seal, Unreadable
from nightlight.storage.turn import StoreError


def over(db: sqlite3.Connection, seal: Seal, path: Path | None) -> int:
    """Give each person of an old table a key of her own, and drop the table; how many were carried over.

    Raises StoreError where nothing of it opens with this key.
    """
    if not db.execute("SELECT 1 FROM data.sqlite_master WHERE name = 'session'").fetchall():
        return 0
    rows = db.execute("SELECT name, sealed, address, due, expires FROM data.session").fetchall()
    read = [record for row in rows if (record := _record(seal, *row))]
    if rows and not read:
        raise StoreError(f"{path}: another key sealed this; put that key back, or remove this file")
    for record in read:
        records.save_instead(db, record)
    db.execute("DROP TABLE data.session")
    return len(read)


def _record(
    seal: Seal, name: bytes, sealed: bytes, address: bytes, due: float | None, expires: float
) -> Record | None:
    try:
        person = seal.open_text(address)
        session = seal.open(person, sealed)
    except Unreadable:
        return None
    own, key = seal.new_key(name)
    closed = own.close(person, session), own.close_text(person)
    return Record(name, os.urandom(16), key, 1, *closed, due, expires, boot=0, ends=0.0)
