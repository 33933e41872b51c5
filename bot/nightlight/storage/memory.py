"""What is remembered of people who spoke lately: what was read or written last, or is not written yet.

It answers where the files cannot, for one process alone: what one remembers, another cannot know.
"""

import logging
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Final

from nightlight.engine.session import SESSION_LIFE, Session
from nightlight.engine.walk import Walked
from nightlight.storage import records
from nightlight.storage.alone import Company
from nightlight.storage.erasing import Erasing
from nightlight.storage.job import Job
from nightlight.storage.records import Now, Record
from nightlight.storage.sealed import Seal
from nightlight.storage.turn import Place, StoreError
from nightlight.storage.writer import Writer

log = logging.getLogger("nightlight")

MOST: Final = 4096


@dataclass(slots=True)
class Known:
    """A session as it was read or written last; `boot` and `ends` bound its life by the machine's clock.

    It is `stale` where the store has changed the row since.
    """

    session: Session
    due: datetime | None
    place: Place
    boot: int
    ends: float
    walked: Walked | None = None
    stale: bool = False

    @property
    def expires(self) -> float:
        """When it must be gone by the clock on the wall, in seconds since 1970."""
        return (self.session.touched + SESSION_LIFE).timestamp()

    def record(self, seal: Seal, person: str) -> Record:
        """The row of it, sealed."""
        return Record(
            *(seal.name(person), self.place.id, self.place.key, self.place.version),
            sealed=self.place.own.close(person, self.session),
            address=self.place.own.close_text(person),
            due=None if self.due is None else self.due.timestamp(),
            expires=self.expires,
            boot=self.boot,
            ends=self.ends,
        )


@dataclass(slots=True)
class Held:
    """Said already, and being written."""

    known: Known
    job: Job[bool]


class Memory:
    """The latest people; of those whose turn is not written yet, nobody is left out."""

    def __init__(self, seal: Seal, writer: Writer, erasing: Erasing, company: Company) -> None:
        self._seal, self._writer, self._erasing, self._company = seal, writer, erasing, company
        self._known: dict[str, Known] = {}
        self._held: dict[str, Held] = {}

    def get(self, person: str) -> Known | None:
        """What is remembered of a person."""
        return self.held(person) or self._known.get(person)

    def held(self, person: str) -> Known | None:
        """What was said to a person and is not written yet."""
        held = self._held.get(person)
        if held is not None and held.job.finished:
            del self._held[person]
            if not held.job.outcome:  # another process had written something newer
                self._known.pop(person, None)
            return None
        return held.known if held else None

    def at_hand(self, person: str, now: Now) -> Known | None:
        """What lies there of a person, without looking: where nobody else can have changed it."""
        if not self.alone() or self._erasing.busy:
            return None
        known = self._known.get(person)
        if known is None or known.stale or now.over(known.expires, known.boot, known.ends):
            return None
        return known

    def changed(self, *people: str) -> None:
        """The store has changed the rows of these, or of anybody: they are to be read again."""
        for person in people or self._known:
            if person in self._known:
                self._known[person].stale = True

    def remember(self, person: str, known: Known) -> None:
        """This is what lies there now."""
        self._known.pop(person, None)
        self._known[person] = known
        if len(self._known) > MOST:
            del self._known[next(iter(self._known))]

    def forget(self, person: str) -> None:
        """Know nothing of a person."""
        self._known.pop(person, None)
        held = self._held.pop(person, None)
        if held is not None:
            held.job.dropped = True

    def save(self, person: str, known: Known, gone: tuple[bytes, int | None] | None) -> Job[bool]:
        """Hand this to the writer: over what is `gone`, and after what was said from memory before it."""
        held = self._held.get(person)
        if held is not None:
            held.job.dropped = True
        record = known.record(self._seal, person)
        work = self._work(record, held=held is not None)
        if gone is not None and held is None:
            work = partial(records.save_over, record=record, gone=gone)
        return self._writer.put(Job(work, erases=gone is not None))

    def written(self, person: str, known: Known, *, newest: bool) -> None:
        """This lies there now and nothing older is held; or another process had written something newer."""
        self._held.pop(person, None)
        self._known.pop(person, None)
        if newest:
            self.remember(person, known)

    def go_on(self, person: str) -> None:
        """The turn was given up: what was said from memory before it is still to be written."""
        held = self._held.get(person)
        if held is not None and held.job.dropped:
            self._write(person, held.known)

    def hold(self, person: str, known: Known, cause: Exception | None) -> None:
        """Go on from memory with what was not written. Raises StoreError where others share the files."""
        if not self.alone() or len(self._held) >= MOST:
            self.go_on(person)
            raise StoreError(self._writer.trouble or "not written in time") from cause
        log.warning("a turn is answered from memory; it is saved as soon as it can be")
        self._write(person, known)

    def alone(self) -> bool:
        """Whether what is remembered is all there is to know; what was remembered before a visit is not."""
        if self._company.visited():
            self._known.clear()
        return self._company.alone()

    def tend(self, now: datetime) -> None:
        """Forget whose day is over, and what another process may have changed."""
        if self._company.visited():
            self._known.clear()
        for person in [person for person, known in self._known.items() if known.session.expired(now)]:
            del self._known[person]
        for person, held in list(self._held.items()):
            if held.known.session.expired(now):
                self.forget(person)
            else:
                self.held(person)

    def write_again(self) -> None:
        """The files were begun anew: anyone who is remembered goes on."""
        if self.alone():
            for person, known in list(self._known.items()):
                if person not in self._held:
                    self._write(person, known)

    def _write(self, person: str, known: Known) -> None:
        record = known.record(self._seal, person)
        job: Job[bool] = Job(self._work(record, held=True), again=True)
        self._held[person] = Held(known, job)
        self.remember(person, known)
        self._writer.put(job)

    def _work(self, record: Record, *, held: bool) -> Callable[[sqlite3.Connection], bool]:
        """How to write it: over what is to be erased, over what is older, or after what was read."""
        if self._erasing.spares(record.name, record.id):
            return partial(records.save_instead, record=record)
        return partial(records.save_newest if held else records.save_next, record=record)
