"""Folders, files and the key that nobody else may read: made so, fixed with a warning, or refused."""

import logging
import os
import stat
import tempfile
from pathlib import Path

from nightlight.storage.sealed import KEY, new_key

log = logging.getLogger("nightlight")

FOLDER, FILE = 0o700, 0o600
GROUP_OR_OTHERS, OTHERS = 0o077, 0o007


def private_folder(path: Path, *, secret: bool = False) -> None:
    """A folder for its owner alone, made where it is not there, whatever the umask.

    A `secret` one that is somebody else's and open to everybody is refused with PermissionError.
    """
    if not path.exists():
        path.mkdir(parents=True, exist_ok=True, mode=FOLDER)
        path.chmod(FOLDER)
    _closed(path, FOLDER, secret=secret)


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
        log.warning("%s could be read by others: fixed, it is %o now", path, mode)
        path.chmod(mode)
    elif secret and stat.S_IMODE(found.st_mode) & OTHERS:
        raise PermissionError(0, "it is somebody else's and everybody may use it; chmod o-rwx", str(path))
    else:
        log.warning("%s is somebody else's and can be read by others", path)


def key_from(path: Path) -> bytes:
    """The key of a file, made at the first start, readable by its owner and nobody else.

    Two processes that start at the same moment end up with the same key: the first to link it wins.
    """
    private_folder(path.parent) if not path.exists() else _closed(path, FILE, secret=True)
    if not path.exists():
        descriptor, name = tempfile.mkstemp(prefix=f"{path.name}.", dir=path.parent)  # 0600
        fresh = Path(name)
        try:
            os.fchmod(descriptor, FILE)
            with os.fdopen(descriptor, "wb") as file:
                file.write(new_key())
                file.flush()
                os.fsync(file.fileno())
            os.link(fresh, path)
        except FileExistsError:
            pass
        finally:
            fresh.unlink()
    key = path.read_bytes()
    if len(key) != KEY:
        raise ValueError(
            f"{path}: a key of {KEY} bytes is needed, this file has {len(key)}; remove it or fix it"
        )
    return key


def move_key(old: Path, new: Path) -> None:
    """Take a key out of the folder of the data, where the first versions put it."""
    private_folder(new.parent, secret=True)
    descriptor, name = tempfile.mkstemp(prefix=f"{new.name}.", dir=new.parent)
    os.fchmod(descriptor, FILE)
    with os.fdopen(descriptor, "wb") as file:
        file.write(old.read_bytes())
        file.flush()
        os.fsync(file.fileno())
    Path(name).rename(new)
    with old.open("r+b") as file:
        file.write(bytes(old.stat().st_size))
        file.flush()
        os.fsync(file.fileno())
    old.unlink()
    log.warning("the key lay beside the data: moved from %s to %s", old, new)
