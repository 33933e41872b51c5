"""Calls to the Bot API: paced, retried with a bound, the safety messages ahead of everything else.

A 429 delays the message that it answers and no other: most limits are of one chat, and a limit of the whole
bot is told to each message by itself. So nobody's closing waits for somebody else's limit.
"""

import asyncio
import heapq
import itertools
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any, Final

Params = Mapping[str, Any]


class Result(Enum):
    """What became of a call."""

    SENT = auto()
    LATER = auto()  # 429: after `seconds`
    BLOCKED = auto()  # 403: the person does not want to hear from us
    MARKUP = auto()  # 400: the text cannot be parsed
    REFUSED = auto()  # 400 of any other kind: gone, not modified, too old
    FAILED = auto()  # it did not happen: refused connection, a 5xx that the Bot API wrote
    UNKNOWN = auto()  # it may have happened: a time-out, a connection that broke off, an unreadable answer
    NO_THREAD = auto()  # 400: the chat is there, the thread is not; say it again without one
    MOVED = auto()  # 400: the chat has another id now, `chat`


@dataclass(frozen=True, slots=True)
class Outcome:
    """The result of one call; of 429 the seconds to wait; of a chat that moved its new id."""

    result: Result
    seconds: float = 0.0
    chat: int | None = None


Call = Callable[[str, Params], Awaitable[Outcome]]

SAFETY: Final = 0
NORMAL: Final = 1
PATIENCE: Final = 900.0
FIRST_PAUSE: Final = 0.5
LONGEST_PAUSE: Final = 30.0
ALL_CHATS: Final = 30.0  # messages a second that Telegram takes
MOST_UNKNOWN: Final = 3


class Pace:
    """At most so many messages a second over all chats; who waits longest goes first, safety before all."""

    def __init__(self, rate: float = ALL_CHATS) -> None:
        self._rate = rate
        self._tokens = rate
        self._at = 0.0
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

    def _take(self) -> bool:
        now = asyncio.get_running_loop().time()
        self._tokens = min(self._rate, self._tokens + (now - self._at) * self._rate)
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
                pause = max((1 - self._tokens) / self._rate, 0.001)
                self._waker = asyncio.get_running_loop().call_later(pause, self._wake)
                return


@dataclass(frozen=True)
class Sender:
    """Says things through one bot. `call` makes one request and never raises."""

    call: Call
    pace: Pace
    patience: float = PATIENCE

    async def say(self, method: str, params: Params, priority: int = NORMAL) -> Outcome:
        """Make a call until it is known to have happened, refused, or no longer worth it.

        When it is unknown whether a message went out, a safety message is said again and another is not;
        an edit is made again, which nobody sees.
        """
        again = priority == SAFETY or method.startswith("edit")
        loop = asyncio.get_running_loop()
        end, pause, unknown = loop.time() + self.patience, FIRST_PAUSE, 0
        while True:
            await self.pace.turn(priority)
            outcome = await self.call(method, params)
            if outcome.result is Result.UNKNOWN:
                unknown += 1
                if not again or unknown >= MOST_UNKNOWN:
                    return outcome
            elif outcome.result not in {Result.LATER, Result.FAILED}:
                return outcome
            wait = outcome.seconds or pause
            if loop.time() + wait > end:
                return outcome
            await asyncio.sleep(wait)
            pause = min(pause * 2, LONGEST_PAUSE)


def unmarked(params: Params, text: str) -> dict[str, Any]:
    """The same message as plain text."""
    return {key: value for key, value in params.items() if key != "parse_mode"} | {"text": text}
