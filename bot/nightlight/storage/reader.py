"""Reads in the thread of the loop, without a transaction: it waits for nobody and nobody waits for it."""

import sqlite3
from collections.abc import Callable
from typing import TypeVar

from nightlight.storage.files import Files
from nightlight.storage.turn import StoreError
from nightlight.storage.writer import Writer

T = TypeVar("T")


class Reader:
    """A connection that only reads; where the files were begun anew it opens them again."""

    def __init__(self, files: Files, writer: Writer) -> None:
        self._files = files
        self._writer = writer
        self._db: sqlite3.Connection | None = None
        self._opened = -1

    @property
    def behind(self) -> bool:
        """Whether the files were opened anew since they were read last."""
        return self._opened != self._writer.opened

    def ask(self, question: Callable[[sqlite3.Connection], T]) -> T:
        """The answer of the files. Raises StoreError; its cause is what SQLite said."""
        try:
            if self.behind or self._db is None:
                self._db = self._open()
            if self._files.moved():
                raise StoreError(f"{self._files.path}: deleted, replaced or cut short")
            return question(self._db)
        except (sqlite3.Error, OSError) as error:
            raise StoreError(self._files.cause(error)) from error

    def close(self) -> None:
        """Read no more."""
        if self._db is not None and self._files.path is not None:
            self._db.close()
        self._db = None

    def _open(self) -> sqlite3.Connection:
        self.close()
        self._opened = self._writer.opened
        if self._files.path is None:
            return self._writer.db  # in memory there is one for all
        db = self._files.connect()
        db.execute("PRAGMA query_only = ON")
        return db
