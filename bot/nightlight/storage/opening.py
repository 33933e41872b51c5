"""A store in its folders: data here, keys there; what an older version left elsewhere is fixed."""

import logging
from pathlib import Path

from nightlight.storage.private import key_from, move_key, private_folder
from nightlight.storage.sealed import Seal
from nightlight.storage.sqlite import SqliteStore
from nightlight.storage.turn import StoreError

log = logging.getLogger("nightlight")

DATA, KEYS, KEY = "sessions.db", "keys.db", "key"


def opened(home: Path, keys: Path, key_file: Path) -> SqliteStore:
    """The store with data in `home`, keys in `keys`, sealed with the key of `key_file`.

    Raises StoreError, ValueError and OSError, which name the file.
    """
    private_folder(home)
    private_folder(keys, secret=True)
    if home.resolve() in (keys.resolve(), key_file.parent.resolve()):
        log.warning("keys and data lie in one folder, %s: its copy can be read; set NIGHTLIGHT_KEYS", home)
    if not key_file.exists():
        _mend(home, keys, key_file)
    return SqliteStore(home / DATA, Seal(key_from(key_file)), keys / KEYS)


def _mend(home: Path, keys: Path, key_file: Path) -> None:
    """Before a new key is made: the first versions put it beside the data, and a lost one is no new one."""
    if (home / KEY).is_file():
        move_key(home / KEY, key_file)
    elif (keys / KEYS).is_file() and (keys / KEYS).stat().st_size:
        lost = f"{key_file}: the key of {keys / KEYS} is not there"
        raise StoreError(f"{lost}; put it back, or remove that file to begin anew")
