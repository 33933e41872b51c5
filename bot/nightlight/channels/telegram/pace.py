"""How fast messages go out: as fast as Telegram takes them.

Nothing is slowed before Telegram asks for it. One chat that is told to wait waits alone (the sender sees to
that). Where several chats are told so within a moment, the limit is the whole bot's: then nothing goes out
for as long as was told, and from there at three quarters of the pace that was too much, growing again.
"""

import asyncio
import heapq
import itertools
import math
from collections import deque
from collections.abc import Hashable
from typing import Final

MOMENT: Final = 2.0  # seconds in which several chats must be told to wait …
SEVERAL: Final = 3  # … for it to be a limit of the bot
CALMER: Final = 0.75
SLOWEST: Final = 5.0  # messages a second
FREE: Final = 1000.0  # from here on nothing is held back
DOUBLES: Final = 15.0  # seconds in which the pace doubles again
LONGEST_STOP: Final = 60.0


class Pace:
    """Lets messages through, `rate` a second; who waits longest goes first, safety before all."""

    def __init__(self, rate: float = math.inf) -> None:
        self._rate = rate
        self._tokens = 1.0
        self._at = 0.0  # when the tokens were counted
        self._stopped = 0.0  # until then nothing goes
        self._told: dict[
            Hashable, tuple[float, float]
        ] = {}  # chat → when it was told to wait, and how long
        self._gone: deque[float] = deque()  # when messages went, of the last second
        self._waiting: list[tuple[int, int, asyncio.Future[None]]] = []
        self._order = itertools.count()
        self._waker: asyncio.TimerHandle | None = None

    async def turn(self, priority: int) -> None:
        """Wait until a message may go."""
        if not self._waiting and self._take():
            return
        future: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        heapq.heappush(self._waiting, (priority, next(self._order), future))
        if self._waker is None:
            self._wake()
        await future

    def limited(self, chat: Hashable, seconds: float) -> None:
        """Telegram told this chat to wait so long."""
        now = asyncio.get_running_loop().time()
        self._told = {who: (at, s) for who, (at, s) in self._told.items() if now - at < MOMENT}
        self._told[chat] = (now, seconds)
        if len(self._told) < SEVERAL:
            return
        self._stopped = now + min(LONGEST_STOP, *(wait for _, wait in self._told.values()))
        self._rate = max(SLOWEST, CALMER * min(self._rate, self._seen(now)))
        self._tokens, self._at = 0.0, self._stopped
        self._told.clear()

    def _seen(self, now: float) -> float:
        """How many went in the last second."""
        while self._gone and now - self._gone[0] > 1:
            self._gone.popleft()
        return float(len(self._gone))

    def _take(self) -> bool:
        now = asyncio.get_running_loop().time()
        if self._rate < FREE and not self._may(now):
            return False
        self._gone.append(now)
        self._seen(now)
        return True

    def _may(self, now: float) -> bool:
        if now < self._stopped:
            return False
        passed = max(now - self._at, 0.0)
        self._tokens = min(max(self._rate / 4, 1.0), self._tokens + passed * self._rate)
        self._rate *= 2 ** (passed / DOUBLES)
        self._at = now
        if self._tokens < 1:
            return False
        self._tokens -= 1
        return True

    def _wake(self) -> None:
        """Let through who may go; come back when the next may."""
        self._waker = None
        while self._waiting:
            if self._waiting[0][2].done():
                heapq.heappop(self._waiting)
            elif self._take():
                heapq.heappop(self._waiting)[2].set_result(None)
            else:
                loop = asyncio.get_running_loop()
                stopped = self._stopped - loop.time()
                pause = stopped if stopped > 0 else (1 - self._tokens) / self._rate
                self._waker = loop.call_later(max(pause, 0.001), self._wake)
                return
