"""Which updates were answered, for a day: after a crash they come again, and nobody hears them again.

A file of its own beside the sessions, written without waiting for the disk: what a killed process wrote
stays, and what a power cut loses is only said twice. It holds numbers of updates and nothing of anybody.
Whatever fails here is as if it were not known: then something is said again, never left unsaid.
"""

import logging
import sqlite3
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from bot.engine.session import SESSION_LIFE

log = logging.getLogger("nightlight")

PATIENCE = 0.1
TABLE = """
CREATE TABLE IF NOT EXISTS said (event TEXT PRIMARY KEY, at REAL NOT NULL) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS said_at ON said (at);
"""


class SaidBefore:
    """The answered updates of one file, or of memory when `path` is None."""

    def __init__(self, path: Path | None) -> None:
        try:
            self._db = self._opened(path)
        except (sqlite3.Error, OSError) as error:
            log.warning("answered updates are not remembered: %s", type(error).__name__)
            self._db = self._opened(None)

    def _opened(self, path: Path | None) -> sqlite3.Connection:
        db = sqlite3.connect(path or ":memory:", isolation_level=None, timeout=PATIENCE)
        db.execute("PRAGMA journal_mode = WAL")
        db.execute("PRAGMA synchronous = NORMAL")
        db.executescript(TABLE)
        return db

    def __contains__(self, event: str) -> bool:
        try:
            return self._db.execute("SELECT 1 FROM said WHERE event = ?", (event,)).fetchone() is not None
        except sqlite3.Error:
            return False

    def add(self, event: str, now: datetime) -> None:
        """This was answered now."""
        with suppress(sqlite3.Error):
            self._db.execute("INSERT OR IGNORE INTO said VALUES (?, ?)", (event, now.timestamp()))

    def expire(self, now: datetime) -> None:
        """Forget what is older than a day, as Telegram does."""
        with suppress(sqlite3.Error):
            self._db.execute("DELETE FROM said WHERE at <= ?", ((now - SESSION_LIFE).timestamp(),))

    def close(self) -> None:
        """Close the file."""
        self._db.close()
