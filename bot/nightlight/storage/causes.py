"""Why a file of the store cannot be used, in plain words.

SQLite calls a full disk, a file that may not grow and a disk that may not be written all the same "disk I/O
error", and keeps the system's own word for itself. So the disk is asked again.
"""

import errno
import sqlite3
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import Final

PROOF: Final = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})
DISK: Final = frozenset(
    {sqlite3.SQLITE_IOERR, sqlite3.SQLITE_FULL, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY}
)
PLAIN: Final = {
    errno.ENOSPC: "the disk is full",
    errno.EDQUOT: "the quota of this disk is used up",
    errno.EFBIG: "no file may grow so large here (ulimit -f)",
    errno.EROFS: "the disk is read-only",
    errno.EIO: "the disk cannot be read or written: I/O error",
}
SOME: Final = 64 * 1024  # bytes: more than SQLite needs to begin with a file


def code_of(error: Exception) -> int:
    """What kind of error it is to SQLite; 0 if it is none of SQLite's."""
    return (getattr(error, "sqlite_errorcode", None) or 0) & 0xFF


def proves_damage(error: Exception) -> bool:
    """Whether SQLite says that a file is corrupt or no database: that it cannot be read proves nothing."""
    return code_of(error) in PROOF


def cause(error: Exception, *files: Path | None) -> str:
    """Which of these files cannot be used, and why."""
    if isinstance(error, OSError):
        why = f"{error.filename or files[0]}: {in_words(error)}"  # the folder above may be what is refused
        return why if str(files[0]) in why else f"{files[0]}: {why}"
    for file in files if code_of(error) in DISK else ():
        if file is not None and (refused := _refused(file)) is not None:
            return f"{file}: {in_words(refused)}"
    return f"{files[0]}: {error}"


def in_words(error: OSError) -> str:
    """What the system said."""
    return PLAIN.get(error.errno or 0) or error.strerror or type(error).__name__


def _refused(file: Path) -> OSError | None:
    """What the system says to some more bytes beside a file, as far into it as that is long already."""
    size = 0
    with suppress(OSError):
        size = file.stat().st_size
    try:
        with tempfile.TemporaryFile(dir=file.parent) as spare:
            spare.seek(size)
            spare.write(bytes(SOME))
            spare.flush()
    except OSError as error:
        return error
    return None
