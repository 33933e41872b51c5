"""Time that tests move by hand, and waiting for things to happen without sleeping on luck."""

import asyncio
import time
from collections.abc import Callable
from contextlib import suppress
from typing import TypeVar

T = TypeVar("T")


class Pulse:
    """Beats whenever anything in the server changes; anyone who waits looks again."""

    def __init__(self):
        self._event = asyncio.Event()

    def beat(self) -> None:
        """Wake everybody who waits."""
        self._event.set()
        self._event = asyncio.Event()

    async def wait(self, seconds: float) -> None:
        """Return at the next beat, at the latest after so many seconds."""
        with suppress(TimeoutError):
            async with asyncio.timeout(max(seconds, 0.001)):  # wait_for of Python 3.11 may swallow a cancel
                await self._event.wait()

    async def until(self, predicate: Callable[[], T], timeout: float, tell: Callable[[], str] = str) -> T:
        """Return what the predicate finds; when the time is up fail, telling what there is instead."""
        deadline = time.monotonic() + timeout
        while True:
            if found := predicate():
                return found
            left = deadline - time.monotonic()
            if left <= 0:
                raise AssertionError(f"still not so after {timeout} s\n{tell()}")
            await self.wait(left)


class Clock:
    """The server's time: the real one, plus what tests added, or standing still."""

    def __init__(self, pulse: Pulse):
        self._pulse = pulse
        self._skew = 0.0
        self._frozen: float | None = None

    def now(self) -> float:
        """Seconds since 1970."""
        return (time.time() if self._frozen is None else self._frozen) + self._skew

    def advance(self, seconds: float) -> None:
        """Move on; everything that became due happens now."""
        self._skew += seconds
        self._pulse.beat()

    def freeze(self) -> None:
        """Stand still; only `advance` moves time."""
        self._frozen = time.time()

    def thaw(self) -> None:
        """Run again from the time shown now."""
        self._skew = self.now() - time.time()
        self._frozen = None

    async def sleep(self, seconds: float) -> None:
        """Wait by this clock."""
        end = self.now() + seconds
        while (left := end - self.now()) > 0:
            await self._pulse.wait(left)
