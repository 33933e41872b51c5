"""What was to be erased and is not yet: hidden from that moment on, and erased as soon as it can be.

An empty file named by the person's name in the store remembers it over a restart: that mostly fits on a
full disk too. Where not even that does, the record is gone with its day.
"""

import sqlite3
from contextlib import suppress
from pathlib import Path

from nightlight.storage import records
from nightlight.storage.job import Job
from nightlight.storage.private import private_file
from nightlight.storage.turn import NotErased
from nightlight.storage.writer import Writer

MARK = "forget-"


class Wanted:
    """One person's erasing. `spare` is the record that she began after asking for it."""

    def __init__(self, name: bytes, *, again: bool) -> None:
        self._name = name
        self.spare: bytes | None = None
        self.job: Job[bool] = Job(self._erase, erases=True, clean=True, again=again)

    def _erase(self, db: sqlite3.Connection) -> bool:
        return records.erase(db, self._name, self.spare)


class Erasing:
    """All that is to be erased."""

    def __init__(self, folder: Path | None, writer: Writer) -> None:
        self._folder = folder
        self._writer = writer
        self._wanted: dict[bytes, Wanted] = {}
        self.tend()

    @property
    def busy(self) -> bool:
        """Whether anything is still to be erased."""
        return bool(self._wanted)

    def hides(self, name: bytes, record: bytes) -> bool:
        """Whether a record must not be used."""
        wanted = self._wanted.get(name)
        return wanted is not None and wanted.spare != record

    def spares(self, name: bytes, record: bytes) -> bool:
        """A new record of this person begins; whether an old one is still to be erased."""
        wanted = self._wanted.get(name)
        if wanted is not None:
            wanted.spare = record
        return wanted is not None

    async def erase(self, name: bytes, end: float) -> bool:
        """Erase now; whether there was anything. Raises NotErased where it goes on by itself."""
        job = self._begin(name, again=False)
        if await job.wait(end) and job.error is None:
            self._done(name)
            return bool(job.outcome)
        self._mark(name)
        self._begin(name, again=True)
        raise NotErased(self._writer.trouble or "not erased in time") from job.error

    def tend(self) -> None:
        """Erase also what an earlier or another process could not."""
        for mark in self._folder.glob(f"{MARK}*") if self._folder else ():
            with suppress(ValueError):
                name = bytes.fromhex(mark.name.removeprefix(MARK))
                if name not in self._wanted:
                    self._begin(name, again=True)

    def _begin(self, name: bytes, *, again: bool) -> Job[bool]:
        earlier = self._wanted.get(name)
        if earlier is not None:
            earlier.job.dropped = True
        wanted = self._wanted[name] = Wanted(name, again=again)
        if again:
            wanted.job.after = lambda _: self._done(name)
        return self._writer.put(wanted.job)

    def _done(self, name: bytes) -> None:
        self._wanted.pop(name, None)
        mark = self._marked(name)
        if mark is not None:
            with suppress(OSError):
                mark.unlink(missing_ok=True)

    def _mark(self, name: bytes) -> None:
        mark = self._marked(name)
        if mark is not None:
            with suppress(OSError):
                private_file(mark)

    def _marked(self, name: bytes) -> Path | None:
        return self._folder and self._folder / f"{MARK}{name.hex()}"
