"""One thread writes: everything that waits goes into one transaction, and is answered after its commit.

What cannot be written for the moment (another process holds the file) waits with what comes meanwhile. What
fails (a full disk) is told at once; what must be written all the same (`again`) is tried until it is. A
store in memory needs no thread: there, what is put is written at once.
"""

import logging
import queue
import sqlite3
import threading
import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from typing import Final, TypeVar

from nightlight.storage.files import PAUSE, Files, is_locked, is_spoilt
from nightlight.storage.job import Job, Waiting, wake_all
from nightlight.storage.scrub import rewrite, scrub
from nightlight.storage.turn import StoreError

log = logging.getLogger("nightlight")

T = TypeVar("T")

MOST: Final = 256  # in one transaction
BUSY_GAP: Final = 0.004  # seconds: when one comes so soon after another was written …
GATHER: Final = 0.006  # … more are waited for, because each commit waits for the disk …
ALONE: Final = 10  # … but for so many rounds after one to which nothing more came
RETRY: Final = 1.0
LOCKED_LONG: Final = 2.0
LAST_WORDS: Final = 5.0
TIDYING: Final = {"main": 200, "data": 400}  # rewriting: at most a two-hundredth of the time, and half that


class Writer:
    """Writes what is put, with a connection of its own. `lost` is called where files were begun anew."""

    def __init__(self, files: Files, lost: Callable[[], None]) -> None:
        self.trouble: str | None = None
        self.opened = 0  # how often: a reader whose files were begun anew opens them again
        self._files = files
        self._lost = lost
        self._db, _ = files.open()
        self._open = True
        self._put: queue.SimpleQueue[Job[object] | None] = queue.SimpleQueue()
        self._thread: threading.Thread | None = None
        self._written_at = 0.0  # when something was, last
        self._never = threading.Event()  # to wait with: time.sleep fails where a clock is made to lie
        self._alone = 0  # rounds in which nothing more is waited for
        self._held: list[Job[object]] = []  # another process holds the file
        self._locked_since: float | None = None
        self._later: list[Job[object]] = []  # failed, and must be written all the same
        self._later_at = 0.0
        self._unclean = False
        self._untidy: set[str] = set()  # files that are to be rewritten, each not before its time
        self._tidy_at = dict.fromkeys(TIDYING, 0.0)

    @property
    def db(self) -> sqlite3.Connection:
        """The connection: of the thread alone, but for a store in memory, which has no other."""
        return self._db

    def put(self, job: Job[T]) -> Job[T]:
        """Write this as soon as it can be."""
        if self._files.path is None:
            self._round([job])  # type: ignore[list-item]
            return job
        if self._thread is None:
            self._thread = threading.Thread(target=self._run, name="nightlight-store", daemon=True)
            self._thread.start()
        self._put.put(job)  # type: ignore[arg-type]
        return job

    def close(self) -> None:
        """Write what is left, and close the files."""
        if self._thread is not None:
            self._put.put(None)
            self._thread.join(LAST_WORDS)
        if self._thread is None or not self._thread.is_alive():
            self._db.close()

    def _run(self) -> None:
        going = True
        while going:
            try:
                going, jobs = self._arrived()
                self._round(jobs)
                self._written_at = time.monotonic() if jobs else 0.0
            except Exception as error:  # noqa: BLE001 - without this thread nothing is ever written again
                self._trouble(error)
        end = time.monotonic() + LAST_WORDS / 2
        while (self._held or self._later) and time.monotonic() < end:
            self._later_at = 0.0
            self._round(())
            self._never.wait(PAUSE)
        if lost := [job for job in (*self._held, *self._later) if not (job.erases or job.dropped)]:
            log.error("not written before the end, and lost: %d turns (%s)", len(lost), self.trouble)

    def _arrived(self) -> tuple[bool, list[Job[object]]]:
        """Whether to go on, and what was put; waits for it where there is nothing else to do."""
        jobs: list[Job[object]] = []
        with suppress(queue.Empty):
            pause = 0.0 if self._held else RETRY if self._later or self._unclean or self._untidy else None
            job = self._put.get(timeout=pause) if pause != 0.0 else self._put.get_nowait()
            self._gather()
            while job is not None and len(jobs) < MOST:
                jobs.append(job)
                job = self._put.get_nowait()
            if job is None:
                return False, jobs
            jobs.append(job)
        return True, jobs

    def _gather(self) -> None:
        """Wait for more to be written at once, while very much is and it does not come one by one."""
        if time.monotonic() - self._written_at > BUSY_GAP:
            return
        if self._alone:
            self._alone -= 1
            return
        self._never.wait(GATHER)
        self._alone = 0 if self._put.qsize() else ALONE

    def _round(self, jobs: Iterable[Job[object]]) -> None:
        later: list[Job[object]] = []
        if time.monotonic() >= self._later_at:
            later, self._later = self._later, []
            self._later_at = time.monotonic() + RETRY
        every = [job for job in (*later, *self._held, *jobs) if not job.dropped]
        self._held = []
        try:
            if every and self._ready(every):
                self._write(every)
            self._clean()
        except Exception as error:  # noqa: BLE001 - the thread goes on, whatever fails
            self._trouble(error)

    def _ready(self, jobs: list[Job[object]]) -> bool:
        """Begin a transaction; where another process is in the way, everything waits for the next round."""
        try:
            if not self._open or self._files.moved():
                self._mend()
            self._db.execute("BEGIN IMMEDIATE")
        except (sqlite3.Error, StoreError, OSError) as error:
            if not is_locked(error):
                self._failed(jobs, error)
                return False
            self._held += jobs
            self._locked_since = self._locked_since or time.monotonic()
            if time.monotonic() - self._locked_since > LOCKED_LONG:
                self._trouble(error)
            return False
        self._locked_since = None
        return True

    def _write(self, jobs: list[Job[object]]) -> None:
        """Everything in the transaction that was begun; where that fails, each in one of its own."""
        jobs = [job for job in jobs if not job.dropped]  # while the transaction was waited for
        try:
            outcomes = [job.work(self._db) for job in jobs]
            self._db.execute("COMMIT")
        except Exception as error:  # noqa: BLE001 - of whatever class: it is told to those who wait
            self._undo()
            if len(jobs) > 1:
                for job in jobs:
                    if self._ready([job]):
                        self._write([job])
            else:
                self._failed(jobs, error)
            return
        self._well()
        done = list(zip(jobs, outcomes, strict=True))
        if self._files.path is not None and any(job.erases and outcome for job, outcome in done):
            self._unclean = True
            self._untidy |= set(TIDYING)
        self._tell([(job, outcome) for job, outcome in done if not job.clean])
        self._clean()
        self._tell([(job, outcome) for job, outcome in done if job.clean])

    def _tell(self, done: list[tuple[Job[object], object]]) -> None:
        """Wake everybody in one call a loop. What can still be read is not told as erased."""
        waiting: Waiting = {}
        for job, outcome in done:
            if job.clean and self._unclean:
                reads = StoreError(f"{self._files.path}: another process reads what was erased")
                self._failed([job], reads)
            else:
                job.finish(outcome)
            job.joins(waiting)
        wake_all(waiting)

    def _failed(self, jobs: list[Job[object]], error: Exception) -> None:
        """Tell those who wait; keep what must be written all the same. A damaged file is begun anew."""
        self._trouble(error)
        waiting: Waiting = {}
        for job in jobs:
            if job.again:
                self._later.append(job)
            else:
                job.finish(None, error)
                job.joins(waiting)
        if is_spoilt(error):
            with suppress(sqlite3.Error, StoreError, OSError):
                self._mend()
        wake_all(waiting)

    def _mend(self) -> None:
        """Open the files anew: what is damaged is set aside, and who is remembered is told of it."""
        self._db.close()
        self._open = False
        self._db, lost = self._files.open()
        self._open = True
        if lost:
            log.error("%s: begun anew while running", self._files.path)
            self._lost()  # before a reader knows that there are other files
        self.opened += 1

    def _clean(self) -> None:
        """Leave no trace of what was erased; what another process holds up is tried again."""
        untidy = [name for name in self._untidy if time.monotonic() >= self._tidy_at[name]]
        if not self._unclean and not untidy:
            return
        try:
            with self._files.shrinking(self._db):
                for name in untidy:
                    self._rewrite(name)
                self._unclean = not scrub(self._db)
        except sqlite3.Error as error:
            self._unclean = True
            if not is_locked(error):
                self._trouble(error)

    def _rewrite(self, name: str) -> None:
        """Rewrite a file. Everybody waits meanwhile, so it rests long after it."""
        began = time.monotonic()
        rewrite(self._db, name)
        self._untidy.discard(name)
        self._tidy_at[name] = time.monotonic() + TIDYING[name] * (time.monotonic() - began)

    def _undo(self) -> None:
        with suppress(sqlite3.Error):
            if self._db.in_transaction:
                self._db.execute("ROLLBACK")

    def _trouble(self, error: Exception) -> None:
        told, self.trouble = self.trouble, self._why(error)
        if told is None:
            log.error("the store cannot be written: %s", self.trouble)

    def _why(self, error: Exception) -> str:
        if isinstance(error, StoreError):
            return str(error)
        if isinstance(error, sqlite3.Error | OSError):
            return self._files.cause(error)
        return f"{self._files.path}: {type(error).__name__}"  # its words may hold what was to be written

    def _well(self) -> None:
        if self.trouble is not None:
            self.trouble = None
            log.warning("the store is written again")
