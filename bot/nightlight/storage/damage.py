"""Damaged files: found, set aside for a day or destroyed, and begun anew."""

import logging
import re
import sqlite3
import time
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from nightlight.storage.causes import PROOF, proves_damage
from nightlight.storage.private import private_file
from nightlight.storage.records import LIFE
from nightlight.storage.scrub import SCHEMA
from nightlight.storage.turn import StoreError

log = logging.getLogger("nightlight")

PATIENCE = 10.0
DAMAGED = ".damaged-"
TIME = "%Y%m%dT%H%M%SZ"
CODE = re.compile(r"error code=(\d+)")  # quick_check says so of a page that it could not read
AT_ONCE = 1 << 20
OURS = {"record", "session"}  # tables of our data, today's and the first


def fault(file: Path, name: str, *, known: bool) -> str:
    """What is wrong with a file, if anything. Raises StoreError where a newer program made it.

    One that was `known` and is empty now is no new one: anyone who has it open still holds its locks.

    It is believed when it is seen again after the file was read to its end: what is called damaged is lost,
    and a disk that does not answer just now damages nothing. Raises sqlite3.Error and OSError for that.
    """
    if not _seen(file, name, known=known):
        return ""
    _read_to_the_end(file)
    return _seen(file, name, known=known)


def _seen(file: Path, name: str, *, known: bool) -> str:
    try:
        return _checked(file, name, known=known)
    except sqlite3.Error as error:
        if not proves_damage(error):
            raise
        return str(error)


def _checked(file: Path, name: str, *, known: bool) -> str:
    db = sqlite3.connect(file, isolation_level=None, timeout=PATIENCE)
    try:
        version = db.execute("PRAGMA user_version").fetchall()[0][0]
        if version > SCHEMA[name]:
            raise StoreError(
                f"{file}: schema {version}, this program knows {SCHEMA[name]}; use its own version"
            )
        if known and version == 0:
            return "deleted, replaced or cut short"
        found = db.execute("PRAGMA quick_check(1)").fetchall()
    finally:
        db.close()
    why = "" if found == [("ok",)] else str(found[0][0]).replace("\n", " ")
    unread = CODE.search(why)
    if unread and int(unread[1]) & 0xFF not in PROOF:
        raise StoreError(f"{file}: cannot be read ({why})")
    return why


def _read_to_the_end(file: Path) -> None:
    for part in (file, file.with_name(f"{file.name}-wal")):
        with suppress(FileNotFoundError), part.open("rb", buffering=0) as bytes_:
            while bytes_.read(AT_ONCE):
                pass


def foreign(file: Path) -> bool:
    """Whether another program made this file: it is not empty, and no database with a table of ours.

    Raises sqlite3.Error and OSError where that cannot be known.
    """
    if not file.exists() or not file.stat().st_size:
        return False
    db = sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro", uri=True, timeout=PATIENCE)
    try:
        tables = {name for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    except sqlite3.Error as error:
        if not proves_damage(error):
            raise
        return True
    finally:
        db.close()
    return bool(tables) and not tables & OURS


def destroy(file: Path, why: str) -> None:
    """Damaged keys are kept nowhere: who asks to be deleted meanwhile would still be in them."""
    for left in (file, file.with_name(f"{file.name}-wal"), file.with_name(f"{file.name}-shm")):
        left.unlink(missing_ok=True)
    private_file(file)
    log.error("%s is damaged (%s): destroyed, and begun anew", file, why)


def set_aside(file: Path, why: str) -> None:
    """Keep damaged data under a name with the time, and begin it anew."""
    aside = file.with_name(f"{file.name}{DAMAGED}{datetime.now(UTC).strftime(TIME)}")
    file.rename(aside)
    with suppress(FileNotFoundError):
        file.with_name(f"{file.name}-wal").rename(f"{aside}-wal")
    file.with_name(f"{file.name}-shm").unlink(missing_ok=True)
    private_file(file)
    log.error("%s is damaged (%s): set aside as %s for a day, and begun anew", file, why, aside.name)


def sweep(file: Path) -> None:
    """Erase what of this file was set aside a day ago."""
    for old in file.parent.glob(f"{file.name}{DAMAGED}*"):
        if not 0 <= time.time() - _set_aside_at(old) < LIFE:
            with suppress(OSError):  # a disk that is read-only just now: with the next look
                old.unlink(missing_ok=True)


def _set_aside_at(file: Path) -> float:
    text = file.name.partition(DAMAGED)[2].partition("-")[0]
    try:
        return datetime.strptime(text, TIME).replace(tzinfo=UTC).timestamp()
    except ValueError:
        return 0.0
