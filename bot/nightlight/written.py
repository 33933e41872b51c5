"""Files that a command writes where somebody named a place: whole, or not at all and one line says why."""

import os
import shutil
from collections.abc import Mapping
from pathlib import Path

from nightlight.settings import SettingsError


def write_files(folder: Path, texts: Mapping[str, str]) -> list[Path]:
    """Write these by name into a folder, made where it is not there; the paths. Raises SettingsError."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        why = "there is a file of this name" if isinstance(error, FileExistsError) else error.strerror
        raise SettingsError(f"{folder} cannot be a folder: {why}; name another") from None
    return [write_file(folder / name, text) for name, text in texts.items()]


def write_file(path: Path, text: str) -> Path:
    """Write a text in place of what is there, which stays where that fails. Raises SettingsError."""
    try:
        if path.exists() and not path.is_file():  # such as /dev/stdout, which nothing can replace
            path.write_text(text, encoding="utf-8", newline="\n")
        else:
            _replace(path.resolve(), text)
    except OSError as error:
        raise SettingsError(f"{path} cannot be written: {error.strerror}; name another") from None
    return path


def _replace(path: Path, text: str) -> None:
    beside = path.with_name(f".{path.name}.{os.getpid()}.new")
    try:
        beside.write_text(text, encoding="utf-8", newline="\n")
        if path.exists():
            shutil.copymode(path, beside)
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)
