"""The shipped content, read once and kept: in the wheel from its build, else beside the code like a .pyc.

Reading 400 files with all their checks takes seconds; what comes of it is loaded in milliseconds. It counts
only for exactly these files and this code, by their digest. Where it is missing, old, broken or not to be
trusted the files are read, without a word. docs/decisions/0014 says why it is a pickle, and of what.
"""

import hashlib
import io
import os
import pickle
import sys
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import fields, is_dataclass, replace
from datetime import date, timedelta
from enum import Enum
from functools import cache
from importlib.util import cache_from_source
from pathlib import Path
from typing import Any, Final

from nightlight.i18n.interpreter import Interpreter

PACKAGE: Final = Path(__file__).resolve().parent.parent
SHIPPED: Final = "content.compiled"
CODE: Final = (".", "app", "content", "engine", "i18n")  # what reads, and what is read into
DEPTH: Final = 2  # folders below dialogs/ and locales/
DIGEST: Final = 32
OTHERS: Final = 0o022  # the rights to write of anyone who is not the owner
EVERYBODY: Final = 0o002
FLAGS: Final = ("O_NOFOLLOW", "O_NONBLOCK", "O_BINARY")  # where the system has them
PLAIN: Final = frozenset({("datetime", "timedelta"), ("datetime", "date")})
OURS: Final = ("nightlight.engine.", "nightlight.i18n.")


def interpreter(root: Path, *, trailing: bool = False) -> Interpreter:
    """The interpreter over the content below root. Raises ContentError if that is broken."""
    try:
        key = digest(root)
    except OSError:  # the reader says what is wrong with it
        return replace(_read(root), trailing=trailing)
    found = next(filter(None, (_found(path, key) for path in _places(root))), None)
    return replace(found or _made(root, key), trailing=trailing)


def write(root: Path, path: Path) -> None:
    """Compile the content below root into a file, for a release. Raises ContentError, OSError."""
    path.write_bytes(_packed(_read(root), digest(root)))


def digest(root: Path) -> bytes:
    """What names exactly these files of the content and this code."""
    tops = ("dialogs", "locales")
    content = (file for top in tops for file in _below(root, top, (".yaml", ".ftl"), DEPTH))
    return hashlib.sha256(_digest_of(content) + _code()).digest()


@cache
def _code() -> bytes:
    """What names this code, as it is when first asked for: what is edited later does not run here."""
    return _digest_of(file for room in CODE for file in _below(PACKAGE, room, (".py",), room != "."))


def _digest_of(files: Iterable[tuple[str, bytes]]) -> bytes:
    found = hashlib.sha256(sys.byteorder.encode())  # numbers are kept as the machine has them
    for name, data in files:
        found.update(f"{name}\0{len(data)}\0".encode() + data)
    return found.digest()


def _below(root: Path, name: str, ends: tuple[str, ...], depth: int) -> Iterator[tuple[str, bytes]]:
    """The files of a folder that end so, by their path from root, in its order."""
    with os.scandir(root / name) as entries:
        listed = sorted(entries, key=lambda entry: entry.name)
    for entry in listed:
        below = f"{name}/{entry.name}"
        if depth and entry.is_dir():
            yield from _below(root, below, ends, depth - 1)
        elif entry.name.endswith(ends) and entry.is_file():
            yield below, Path(entry.path).read_bytes()


def _made(root: Path, key: bytes) -> Interpreter:
    """Read everything, and keep it unless somebody edits it meanwhile."""
    made = _read(root)
    *_, beside = _places(root)
    with suppress(OSError):
        if digest(root) == key:
            _keep(beside, _packed(made, key))
    return made


def _read(root: Path) -> Interpreter:
    from nightlight.reading import read_content

    return read_content(root).interpreter


def _places(root: Path) -> tuple[Path, ...]:
    """Where it may lie: in the wheel, and where Python keeps what it has compiled of this module."""
    return root / SHIPPED, Path(cache_from_source(__file__)).with_suffix(".content")


# ---- the file: the digest of what it was made of, the digest of what follows, and that


def _packed(made: Interpreter, key: bytes) -> bytes:
    written = io.BytesIO()
    _Pickler(written, protocol=5).dump(made)
    body = written.getvalue()
    return key + hashlib.sha256(body).digest() + body


def _keep(path: Path, data: bytes) -> None:
    """Write the file whole or not at all, for its owner alone. Raises OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    descriptor, name = tempfile.mkstemp(prefix=f"{path.name}.", dir=path.parent)  # 0600
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
        Path(name).replace(path)
    except OSError:
        Path(name).unlink()
        raise


def _found(path: Path, key: bytes) -> Interpreter | None:
    """What the file holds, if it was made of just these files and nobody else can have written it."""
    try:
        with _trusted(path) as file:
            head = file.read(2 * DIGEST)
            if head != key + hashlib.file_digest(file, "sha256").digest():
                return None
            file.seek(2 * DIGEST)
            found = _Unpickler(file).load()
    except Exception:  # noqa: BLE001 - whatever it is, the files themselves are read instead
        return None
    return found if isinstance(found, Interpreter) else None


@contextmanager
def _trusted(path: Path) -> Iterator[io.BufferedReader]:
    """A file that only its owner, who also owns the code, can write. Raises OSError."""
    descriptor = os.open(path, os.O_RDONLY | sum(getattr(os, name, 0) for name in FLAGS))
    with os.fdopen(descriptor, "rb") as file:
        if hasattr(os, "geteuid"):
            found, folder = os.fstat(descriptor), path.parent.stat()
            owners = {0, os.geteuid(), Path(__file__).stat().st_uid}
            if found.st_uid not in owners or found.st_mode & OTHERS or folder.st_mode & EVERYBODY:
                raise PermissionError(path)
        yield file


class _Pickler(pickle.Pickler):
    """Keeps what the fields of our values hold, and what is worked out of that if it is named as MADE.

    A field that is named as SPARED is not kept: what is made of it is enough, and to read it is an error.
    """

    def reducer_override(self, value: Any) -> Any:
        """How a value is made again; NotImplemented for what pickle knows itself."""
        if isinstance(value, type) or not is_dataclass(value) or not hasattr(value, "__dict__"):
            return NotImplemented
        made: Any = object.__reduce_ex__(value, 5)
        names = (*(part.name for part in fields(value)), *getattr(value, "MADE", ()))
        spared = getattr(value, "SPARED", ())
        return *made[:2], {name: getattr(value, name) for name in names if name not in spared}


class _Unpickler(pickle.Unpickler):
    """Builds nothing but the engine's and i18n's own values: a file can call no function."""

    def find_class(self, module: str, name: str) -> Any:
        """A class of values. Raises UnpicklingError for anything else, before it is imported."""
        if (module, name) not in PLAIN and (not module.startswith(OURS) or "." in name):
            raise pickle.UnpicklingError(f"{module}.{name}")
        found = super().find_class(module, name)
        if isinstance(found, type) and found.__module__ == module and _holds_values(found):
            return found
        raise pickle.UnpicklingError(f"{module}.{name}")


def _holds_values(found: type) -> bool:
    return is_dataclass(found) or issubclass(found, Enum | date | timedelta)
