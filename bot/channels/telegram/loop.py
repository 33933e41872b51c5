"""Our own update loop: an update is confirmed only after its reply was said.

Both frameworks' pollers confirm before they answer, stall on one malformed update, and write it to the log.
Here one person's updates go in order, people go side by side, and the offset moves to the lowest update
that is not finished. SIGTERM finishes what is in hand within a bound, confirms that and no more.
"""

import asyncio
import logging
from collections import deque
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any, Final

from bot.channels.telegram.heard import Malformed, Raw, heard
from bot.channels.telegram.inbox import Conflict, Gone, Inbox
from bot.channels.telegram.talker import SAID, Answered

log = logging.getLogger("nightlight")

Answer = Callable[[Raw], Awaitable[Answered]]

DRAIN: Final = 20.0
PAUSE: Final = 1.0
LONGEST_PAUSE: Final = 30.0
LONG_POLL: Final = 30


@dataclass
class Counts:
    """What an operator sees: how many, never what."""

    answered: int = 0
    malformed: int = 0
    unsaid: int = 0


@dataclass
class People:
    """Hands updates out: one person's in order, people side by side. `answer` says whether it was said."""

    answer: Answer
    counts: Counts = field(default_factory=Counts)
    _queues: dict[int, deque[tuple[Raw, asyncio.Future[Answered]]]] = field(default_factory=dict)
    _tasks: set[asyncio.Task[None]] = field(default_factory=set)

    def take(self, raw: Raw) -> asyncio.Future[Answered]:
        """Queue an update; the future tells when it is finished, and whether its reply was said."""
        done: asyncio.Future[Answered] = asyncio.get_running_loop().create_future()
        try:
            person = heard(raw).person
        except Malformed as error:
            self.counts.malformed += 1
            log.warning("skipped a malformed update: no usable %s", error)
            done.set_result(SAID)
            return done
        queue = self._queues.setdefault(person, deque())
        queue.append((raw, done))
        if len(queue) == 1:
            task = asyncio.create_task(self._work(person))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)
        return done

    async def _work(self, person: int) -> None:
        queue = self._queues[person]
        while queue:
            raw, done = queue[0]
            answered = await self._answered(raw)
            self.counts.answered += answered.said
            self.counts.unsaid += not answered.said
            if not done.done():
                done.set_result(answered)
            queue.popleft()
        del self._queues[person]

    async def _answered(self, raw: Raw) -> Answered:
        try:
            return await self.answer(raw)
        except Exception as error:  # noqa: BLE001 - one update must not stop the others
            log.error("an update was not answered: %s", type(error).__name__)  # noqa: TRY400
            return Answered(said=False)

    async def drain(self, bound: float = DRAIN) -> None:
        """Wait for what is in hand, no longer than the bound (seconds)."""
        if self._tasks:
            _, late = await asyncio.wait(self._tasks, timeout=bound)
            for task in late:  # not said, so not confirmed: it comes again
                task.cancel()

    @property
    def idle(self) -> bool:
        """Whether nothing is in hand."""
        return not self._queues


@dataclass
class Poller:
    """Long polling that confirms by what was said."""

    inbox: Inbox
    people: People
    drain: float = DRAIN
    _open: dict[int, asyncio.Future[Answered]] = field(default_factory=dict)
    _next: int | None = None

    async def run(self, stop: asyncio.Event) -> None:
        """Poll until told to stop, then finish what is in hand and confirm it."""
        pause = PAUSE
        while not stop.is_set():
            try:
                raws = await self._until(stop, self.inbox.updates(self._offset(), self._wait()))
            except Conflict:
                log.warning("somebody else polls with this token; waiting")
                await self._rest(stop, pause)
                pause = min(pause * 2, LONGEST_PAUSE)
                continue
            except Gone as error:
                log.warning("Telegram does not answer (%s); waiting", error)
                await self._rest(stop, pause)
                pause = min(pause * 2, LONGEST_PAUSE)
                continue
            pause = PAUSE
            for raw in raws or ():
                self._take(raw)
            await self._breathe(stop)
        await self.people.drain(self.drain)
        await self._confirm()

    def _take(self, raw: Raw) -> None:
        number = raw.get("update_id")
        if not isinstance(number, int):
            self.people.counts.malformed += 1
            return
        if number in self._open or (self._next is not None and number < self._lowest()):
            return
        self._next = max(self._next or 0, number + 1)
        self._open[number] = self.people.take(raw)

    def _offset(self) -> int | None:
        """The lowest update that is not finished; everything below it is confirmed by asking from there."""
        for number in sorted(self._open):
            done = self._open[number]
            if not done.done():
                return number
            if not done.result().said:  # not said: it comes again
                del self._open[number]
                return number
            del self._open[number]
        return self._next

    def _lowest(self) -> int:
        return min(self._open, default=self._next or 0)

    def _wait(self) -> int:
        """Long while nothing is in hand; at once-ish while something is, so that it is confirmed soon."""
        return LONG_POLL if self.people.idle else 1

    async def _breathe(self, stop: asyncio.Event) -> None:
        """Let some updates finish before asking again, so that a busy bot does not spin."""
        waiting = [done for done in self._open.values() if not done.done()]
        if waiting:
            ending = asyncio.create_task(stop.wait())
            pending: list[asyncio.Future[Any]] = [*waiting, ending]
            await asyncio.wait(pending, timeout=PAUSE, return_when=asyncio.FIRST_COMPLETED)
            ending.cancel()

    async def _until(self, stop: asyncio.Event, request: Awaitable[list[Raw]]) -> list[Raw] | None:
        """The request's result, or None when told to stop meanwhile."""
        asked = asyncio.ensure_future(request)
        ending = asyncio.create_task(stop.wait())
        both: list[asyncio.Future[Any]] = [asked, ending]
        await asyncio.wait(both, return_when=asyncio.FIRST_COMPLETED)
        ending.cancel()
        if asked.done():
            return asked.result()
        asked.cancel()
        return None

    async def _rest(self, stop: asyncio.Event, seconds: float) -> None:
        try:
            await asyncio.wait_for(stop.wait(), seconds)
        except TimeoutError:
            return

    async def _confirm(self) -> None:
        """One last request that confirms what was finished and takes nothing."""
        offset = self._offset()
        if offset is not None:
            try:
                await asyncio.wait_for(self.inbox.updates(offset, 0), PAUSE * 5)
            except (Conflict, Gone, TimeoutError):
                log.warning("the last updates could not be confirmed; they will come again")
