"""Something to be written, between the loop that waits for it and the thread that writes it."""

import asyncio
import sqlite3
from collections.abc import Callable
from contextlib import suppress
from typing import Generic, TypeVar

T = TypeVar("T")
Waiting = dict[asyncio.AbstractEventLoop, list["asyncio.Future[None]"]]


class Job(Generic[T]):
    """Something to be written, and what came of it: an outcome or an error, once it is `finished`.

    What `erases` is followed by scrubbing; with `clean` it is finished only when no trace can be read.
    With `again` it is tried until it is done.
    """

    def __init__(
        self,
        work: Callable[[sqlite3.Connection], T],
        *,
        erases: bool = False,
        clean: bool = False,
        again: bool = False,
    ) -> None:
        self.work = work
        self.erases = erases
        self.clean = clean
        self.again = again
        self.dropped = False
        self.finished = False
        self.outcome: T | None = None
        self.error: Exception | None = None
        self.after: Callable[[T], None] | None = (
            None  # called by the writer, where an `again` is done at last
        )
        self._waiting: tuple[asyncio.AbstractEventLoop, asyncio.Future[None]] | None = None

    async def wait(self, end: float) -> bool:
        """Wait until it is finished, but no longer than until `end` (time of the loop); whether it is."""
        if self.finished:
            return True
        loop = asyncio.get_running_loop()
        waiting = loop.create_future()
        self._waiting = loop, waiting
        if not self.finished:  # the other thread sets that first, and then looks for who waits
            late = loop.call_at(end, _wake, [waiting])
            try:
                await waiting
            finally:
                late.cancel()
        return self.finished

    def finish(self, outcome: T | None, error: Exception | None = None) -> None:
        """This came of it."""
        self.outcome, self.error, self.finished = outcome, error, True
        if self.after is not None and outcome is not None:
            self.after(outcome)

    def joins(self, waiting: Waiting) -> None:
        """Put anyone who waits for this to those who are woken."""
        if self._waiting is not None:
            loop, future = self._waiting
            waiting.setdefault(loop, []).append(future)


def wake_all(waiting: Waiting) -> None:
    """Wake everybody, in one call a loop."""
    for loop, futures in waiting.items():
        with suppress(RuntimeError):  # this loop is closed: nobody waits there any more
            loop.call_soon_threadsafe(_wake, futures)


def _wake(futures: list["asyncio.Future[None]"]) -> None:
    for future in futures:
        if not future.done():
            future.set_result(None)
