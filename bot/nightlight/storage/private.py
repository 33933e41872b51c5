"""Folders, files and the key that nobody else may read: made so, fixed with a warning, or refused.

Nothing is changed before it is known to be ours: a setting may name what belongs to somebody else.
"""

import errno
import logging
import os
import stat
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from nightlight.storage.sealed import KEY, new_key

log = logging.getLogger("nightlight")

FOLDER, FILE = 0o700, 0o600
GROUP_OR_OTHERS, OTHERS = 0o077, 0o007
DATA_FILE, KEYS_FILE, KEY_FILE = "sessions.db", "keys.db", "key"
OURS = {DATA_FILE, KEYS_FILE, "sessions.lock"}
OF_DISKS = {"lost+found"}  # what a new disk holds of itself


def private_folder(path: Path, *, secret: bool = False) -> None:
    """A folder for its owner alone, made where it is not there, whatever the umask.

    One that is somebody else's, `secret` and open to all is refused with PermissionError, and so is an
    open one that holds other things and nothing of ours: those who use them would be shut out.
    """
    if not path.exists():
        path.mkdir(parents=True, exist_ok=True, mode=FOLDER)
        path.chmod(FOLDER)
    _closed(path, FOLDER, secret=secret)


def _shared(folder: Path) -> bool:
    """Whether a folder is for others too: they keep things in it, or the system says so, as of /tmp."""
    found = {path.name for path in folder.iterdir()} - OF_DISKS
    if found & OURS or is_key(folder / KEY_FILE):
        return False
    return bool(found) or bool(folder.stat().st_mode & stat.S_ISVTX)


def private_file(path: Path, *, secret: bool = False) -> None:
    """A file for its owner alone, made empty where it is not there, whatever the umask."""
    try:
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, FILE))
        path.chmod(FILE)
    except FileExistsError:
        _closed(path, FILE, secret=secret)


def _closed(path: Path, mode: int, *, secret: bool) -> None:
    """Take the rights of others away where it is ours."""
    found = path.stat()
    if not stat.S_IMODE(found.st_mode) & GROUP_OR_OTHERS or stat.S_ISDIR(found.st_mode) != (mode == FOLDER):
        return
    if found.st_uid == os.geteuid():
        if mode == FOLDER and _shared(path):
            why = "others use this folder; name an empty one, or close this one yourself (chmod 700)"
            raise PermissionError(0, why, str(path))
        log.warning("%s could be read by others: fixed, it is %o now", path, mode)
        path.chmod(mode)
    elif secret and stat.S_IMODE(found.st_mode) & OTHERS:
        raise PermissionError(0, "it is somebody else's and everybody may use it; chmod o-rwx", str(path))
    else:
        log.warning("%s is somebody else's and can be read by others", path)


def key_from(path: Path) -> bytes:
    """The key of a file, made at the first start, readable by its owner and nobody else.

    Two processes that start at the same moment end up with the same key: the first to link it wins. A file
    that holds no key is refused with ValueError, and left as it is.
    """
    if not path.exists():
        if not path.parent.exists():  # else the key alone is closed, whoever keeps things beside it
            private_folder(path.parent)
        with suppress(FileExistsError), _fresh(path, new_key()) as fresh:
            os.link(fresh, path)
    if path.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
    if not is_key(path):
        has = f"this file has {path.stat().st_size}" if path.is_file() else "this is no file"
        raise ValueError(
            f"{path}: a key of {KEY} bytes is needed, {has}; put the key back, or name another"
        )
    _closed(path, FILE, secret=True)
    return path.read_bytes()


def is_key(path: Path) -> bool:
    """Whether a file may be a key: it is as long as one."""
    return path.is_file() and path.stat().st_size == KEY


@contextmanager
def _fresh(path: Path, key: bytes) -> Iterator[Path]:
    """A key in a file of its own beside its place, whole and on the disk; what is left of it is removed."""
    descriptor, name = tempfile.mkstemp(prefix=f"{path.name}.", dir=path.parent)  # 0600
    try:
        with os.fdopen(descriptor, "wb") as file:
            os.fchmod(descriptor, FILE)
            file.write(key)
            file.flush()
            os.fsync(file.fileno())
        yield Path(name)
    finally:
        Path(name).unlink(missing_ok=True)


def move_key(old: Path, new: Path) -> None:
    """Take a key out of the folder of the data, where the first versions put it."""
    if not new.parent.exists():
        private_folder(new.parent, secret=True)
    with _fresh(new, old.read_bytes()) as fresh:
        fresh.rename(new)
    with old.open("r+b") as file:
        file.write(bytes(old.stat().st_size))
        file.flush()
        os.fsync(file.fileno())
    old.unlink()
    log.warning("the key lay beside the data: moved from %s to %s", old, new)
