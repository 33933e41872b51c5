"""Our own update loop: an update is confirmed only after its reply was said.

Both frameworks' pollers confirm before they answer, stall on one malformed update, and write it to the log.
Here the offset moves to the lowest update that is not finished. Nothing that comes instead of updates ends
the loop or makes it spin. SIGTERM finishes what is in hand within a bound, confirms that and no more.
"""

import asyncio
import logging
from collections import Counter
from collections.abc import Coroutine
from dataclasses import dataclass, field
from typing import Any, Final, TypeVar

from nightlight.channels.telegram.answered import BROKEN, Answered
from nightlight.channels.telegram.heard import number_of
from nightlight.channels.telegram.inbox import Conflict, Gone, Inbox, NoSuchBot
from nightlight.channels.telegram.people import DRAIN, People

log = logging.getLogger("nightlight")

T = TypeVar("T")

PAUSE: Final = 1.0
LONGEST_PAUSE: Final = 30.0
LONG_POLL: Final = 30
BREATH: Final = 0.05  # seconds between two requests while something is in hand, if nothing is finished …
LONGEST_BREATH: Final = 0.3  # … and the longest, while nothing new comes
AT_ONCE: Final = 0.01  # and where all that came was confirmed at once, as of who rests
WINDOW: Final = 100  # updates that Telegram shows at once, from the lowest unconfirmed on
SLOW: Final = 1.0  # seconds that the lowest may hold up others who stand behind answered ones …
STUCK: Final = 10.0  # … and those who stand behind unanswered ones
MOST_TRIES: Final = 4  # of an update whose answering breaks: it must not hold up the others for ever
CERTAIN: Final = 3  # times that Telegram must say it knows no such bot, one after another


async def until(stop: asyncio.Event, request: Coroutine[Any, Any, T]) -> T | None:
    """The request's result, or None when told to stop meanwhile."""
    asked, ending = asyncio.create_task(request), asyncio.create_task(stop.wait())
    both: list[asyncio.Future[Any]] = [asked, ending]
    try:
        await asyncio.wait(both, return_when=asyncio.FIRST_COMPLETED)
        return asked.result() if asked.done() else None
    finally:
        ending.cancel()
        asked.cancel()


async def rest(stop: asyncio.Event, seconds: float) -> None:
    """Wait so long, or until told to stop."""
    await until(stop, asyncio.sleep(seconds))


class Pauses:
    """How long to wait after a request that failed: longer each time, and as long as was asked for.

    Raises NoSuchBot when that was said often enough to be no slip.
    """

    def __init__(self) -> None:
        self._pause, self._unknown = PAUSE, 0

    def after(self, error: Gone | Conflict) -> float:
        """Seconds to wait after this error."""
        self._unknown = self._unknown + 1 if isinstance(error, NoSuchBot) else 0
        if self._unknown >= CERTAIN:
            raise error
        asked = error.seconds if isinstance(error, Gone) else 0.0
        pause, self._pause = self._pause, min(self._pause * 2, LONGEST_PAUSE)
        return max(pause, asked)


@dataclass
class Poller:
    """Long polling that confirms by what was said."""

    inbox: Inbox
    people: People
    drain: float = DRAIN
    _open: dict[int, asyncio.Future[Answered]] = field(default_factory=dict)
    _tries: Counter[int] = field(default_factory=Counter)
    _next: int | None = None
    _asked: int | None = None  # the offset of the last request
    _breath: float = BREATH
    _lowest: tuple[int, float] = (-1, 0.0)  # the lowest unfinished update, and since when

    async def run(self, stop: asyncio.Event) -> None:
        """Poll until told to stop, then finish what is in hand and confirm it. Raises NoSuchBot."""
        pauses, loop = Pauses(), asyncio.get_running_loop()
        try:
            while not stop.is_set():
                began = loop.time()
                try:
                    raws = await until(stop, self.inbox.updates(self._offset(), self._wait()))
                except (Conflict, Gone) as error:
                    pause = pauses.after(error)
                    _tell(error)
                    await rest(stop, pause)
                    continue
                pauses = Pauses()
                await self._breathe(stop, self._take_all(raws), loop.time() - began)
        finally:
            await self.people.drain(self.drain)
        await self._confirm()

    def _take_all(self, raws: Any) -> int:
        """Take what is new; how many. Numbers that begin anew are followed."""
        listed = raws if isinstance(raws, list) else []
        numbers = [number_of(raw) for raw in listed]
        known = [number for number in numbers if number is not None]
        self.people.counts.malformed += len(numbers) - len(known)
        if known and self._asked is not None and max(known) < self._asked:
            self._next = None
        taken = [self._take(raw, number) for raw, number in zip(listed, numbers, strict=True) if number]
        return sum(taken)

    def _take(self, raw: Any, number: int) -> bool:
        if number in self._open and not self._unsaid(number):
            return False
        self._next = max(self._next or 0, number + 1)
        tries = self._tries[number]
        self._tries[number] += 1
        after = min(PAUSE * 2**tries, LONGEST_PAUSE) if tries else 0.0
        self._open[number] = self.people.take(raw, after)
        return True

    def _offset(self) -> int | None:
        """From where to ask; the same offset twice in a row would get a wait, so then it is one below."""
        offset = self._confirmed()
        if offset is not None and offset == self._asked and offset > 1 and self._open:
            offset -= 1
        self._asked = offset
        return offset

    def _confirmed(self) -> int | None:
        """The lowest update that is not finished; everything below it is confirmed by asking from there."""
        for number in sorted(self._open):
            done = self._open[number]
            if (not done.done() or self._unsaid(number)) and not self._deafens(number):
                return number
            if done.done() and not done.result().said:
                log.error("an update was given up after %d tries", self._tries[number])
            del self._open[number], self._tries[number]
        return self._next

    def _deafens(self, number: int) -> bool:
        """Whether nothing new comes until this is confirmed: then it is, and is worked on all the same."""
        now = asyncio.get_running_loop().time()
        if self._lowest[0] != number:
            self._lowest = (number, now)
        waited = now - self._lowest[1]
        if len(self._open) < WINDOW // 2 or waited < SLOW or self.people.closed:
            return False
        done = sum(done.done() for done in self._open.values())
        if done < len(self._open) // 2 and (len(self._open) < WINDOW or waited < STUCK):
            return False
        log.warning("an update is confirmed before it was answered: others wait behind it")
        return True

    def _unsaid(self, number: int) -> bool:
        """Whether this was not said and shall come again."""
        done = self._open[number]
        if not done.done() or done.result().said:
            return False
        return done.result() is not BROKEN or self._tries[number] < MOST_TRIES or self.people.closed

    def _wait(self) -> int:
        """Long while nothing is in hand; at once-ish while something is, so that it is confirmed soon."""
        return LONG_POLL if self.people.idle else 1

    async def _breathe(self, stop: asyncio.Event, taken: int, seconds: float) -> None:
        """Let some updates finish before asking again; where asking was in vain, wait longer each time."""
        waiting = [done for done in self._open.values() if not done.done()]
        self._breath = BREATH if taken else min(self._breath * 1.1, LONGEST_BREATH)
        if taken >= WINDOW // 2 > len(waiting):
            await asyncio.sleep(0)  # a flood was set aside: the others stand behind it
        elif waiting:
            first = asyncio.wait(waiting, timeout=self._breath, return_when=asyncio.FIRST_COMPLETED)
            await until(stop, first)
        elif taken or seconds < BREATH:
            await rest(stop, AT_ONCE if taken else self._breath)

    async def _confirm(self) -> None:
        """One last request that confirms what was finished and takes nothing."""
        offset = self._confirmed()
        if offset is not None:
            try:
                async with asyncio.timeout(PAUSE * 5):
                    await self.inbox.updates(offset, 0)
            except (Conflict, Gone, TimeoutError):
                log.warning("the last updates could not be confirmed; they will come again")


def _tell(error: Gone | Conflict) -> None:
    if isinstance(error, Gone):
        log.warning("Telegram does not answer (%s); waiting", error)
    else:
        log.warning("somebody else takes the updates of this token; waiting")
