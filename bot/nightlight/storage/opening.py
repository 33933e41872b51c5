"""A store in its folders: data here, keys there; what an older version left elsewhere is fixed."""

import logging
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from nightlight.storage.causes import cause
from nightlight.storage.damage import foreign
from nightlight.storage.private import (
    DATA_FILE,
    KEY_FILE,
    KEYS_FILE,
    is_key,
    key_from,
    move_key,
    private_folder,
)
from nightlight.storage.sealed import Seal
from nightlight.storage.sqlite import SqliteStore
from nightlight.storage.turn import StoreError

log = logging.getLogger("nightlight")

HOME: Final = "NIGHTLIGHT_HOME: where sessions are"
KEYS: Final = "NIGHTLIGHT_KEYS: where the keys of people are"
KEY: Final = "NIGHTLIGHT_KEY_FILE: the key that seals these keys"


def opened(home: Path, keys: Path, key_file: Path) -> SqliteStore:
    """The store with data in `home`, keys in `keys`, sealed with the key of `key_file`.

    Raises StoreError, which names the file and the setting that led to it.
    """
    with _led_by(HOME, home):
        _refuse_foreign(home / DATA_FILE, keys / KEYS_FILE)
        private_folder(home)
    with _led_by(KEYS, keys):
        private_folder(keys, secret=True)
    if home.resolve() in (keys.resolve(), key_file.parent.resolve()):
        log.warning("keys and data lie in one folder, %s: its copy can be read; set NIGHTLIGHT_KEYS", home)
    with _led_by(KEY, key_file):
        if not key_file.exists():
            _mend(home, keys, key_file)
        seal = Seal(key_from(key_file))
    try:
        return SqliteStore(home / DATA_FILE, seal, keys / KEYS_FILE)
    except StoreError as error:
        led = KEYS if str(error).startswith(str(keys / KEYS_FILE)) else HOME
        raise StoreError(f"{error} ({led})") from error


@contextmanager
def _led_by(setting: str, path: Path) -> Iterator[None]:
    """Say which setting it is that names what cannot be used. Raises StoreError."""
    try:
        yield
    except (OSError, sqlite3.Error) as error:
        raise StoreError(f"{cause(error, path)} ({setting})") from error
    except (StoreError, ValueError) as error:
        raise StoreError(f"{error} ({setting})") from error


def _refuse_foreign(data: Path, keys: Path) -> None:
    """Before anything is begun: a file of this name that another program made is not touched."""
    if not keys.exists() and foreign(data):
        raise StoreError(f"{data}: another program made this file; name another folder")


def _mend(home: Path, keys: Path, key_file: Path) -> None:
    """Before a new key is made: the first versions put it beside the data, and a lost one is no new one."""
    if is_key(home / KEY_FILE) and (home / DATA_FILE).is_file():
        move_key(home / KEY_FILE, key_file)
    elif (keys / KEYS_FILE).is_file() and (keys / KEYS_FILE).stat().st_size:
        lost = f"{key_file}: the key of {keys / KEYS_FILE} is not there"
        raise StoreError(f"{lost}; put it back, or remove that file to begin anew")
