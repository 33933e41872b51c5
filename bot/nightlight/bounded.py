"""Files that people edit, read up to a bound: whatever stands in one, memory and process go on."""

import errno
import os
from pathlib import Path
from typing import Final

LARGEST: Final = 512_000  # bytes; twice the largest of ours


class OutOfBounds(Exception):  # noqa: N818 - it says where the file is, not what went wrong
    """A file is too large, or too deep somewhere: its path, and the line and column where that begins."""

    def __init__(self, file: Path, line: int, column: int, message: str) -> None:
        super().__init__(message)
        self.file, self.line, self.column = file, line, column


def unopened(error: OSError) -> str:
    """Why a file cannot be read, and what to do."""
    if isinstance(error, IsADirectoryError):
        return "this is a folder and should be a file; put the file in its place"
    why = error.strerror or type(error).__name__
    return f"the file cannot be read: {why}; fix that, or put another in its place"


def text_of(path: Path, encoding: str = "utf-8") -> str:
    """The text of a file, lines ended by a line feed. Raises OutOfBounds, OSError, UnicodeDecodeError."""
    if path.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
    if path.exists() and not path.is_file():  # a pipe would be waited for without an end
        raise OSError(errno.EINVAL, "this is no file", str(path))
    with path.open("rb") as file:
        raw = file.read(LARGEST + 1)
    if len(raw) > LARGEST:
        raise OutOfBounds(
            path, 1, 1, f"the file is larger than {LARGEST} bytes; split it, or take out what is too much"
        )
    return raw.decode(encoding).replace("\r\n", "\n").replace("\r", "\n")
