"""Our own update loop: an update is confirmed only after its reply was said.

Both frameworks' pollers confirm before they answer, stall on one malformed update, and write it to the log.
Here one person's updates go in order, people go side by side, and the offset moves to the lowest update
that is not finished. SIGTERM finishes what is in hand within a bound, confirms that and no more.
"""

import asyncio
import logging
from collections import Counter, deque
from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import dataclass, field
from typing import Any, Final, TypeVar

from bot.channels.telegram.heard import Malformed, Raw, heard
from bot.channels.telegram.inbox import Conflict, Gone, Inbox
from bot.channels.telegram.talker import SAID, Answered

log = logging.getLogger("nightlight")

Answer = Callable[[Raw], Awaitable[Answered]]
T = TypeVar("T")

DRAIN: Final = 20.0
PAUSE: Final = 1.0
LONGEST_PAUSE: Final = 30.0
LONG_POLL: Final = 30
WINDOW: Final = 100  # updates that Telegram shows at once, from the lowest unconfirmed on
STUCK: Final = 10.0
MOST_TRIES: Final = 3  # of an update whose answering breaks: it must not hold up the others for ever
UNSAID: Final = Answered(said=False)
BROKEN: Final = Answered(said=False)  # not by Telegram's fault; known by its identity


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


async def not_yet(_: Raw) -> Answered:
    """Nobody can answer before the bot knows who it is: the update comes again."""
    return UNSAID


@dataclass
class Counts:
    """What an operator sees: how many, never what."""

    answered: int = 0
    malformed: int = 0
    unsaid: int = 0


@dataclass
class People:
    """Hands updates out: one person's in order, people side by side. `answer` says whether it was said."""

    answer: Answer = not_yet
    counts: Counts = field(default_factory=Counts)
    ready: bool = False  # Telegram was told where updates go
    closed: bool = False  # nothing more is taken
    _queues: dict[int, deque[tuple[Raw, float, asyncio.Future[Answered]]]] = field(default_factory=dict)
    _tasks: set[asyncio.Task[None]] = field(default_factory=set)

    def take(self, raw: Raw, after: float = 0.0) -> asyncio.Future[Answered]:
        """Queue an update; the future tells when it is finished, and whether its reply was said.

        When its turn comes it waits so many seconds: only this person waits with it.
        """
        done: asyncio.Future[Answered] = asyncio.get_running_loop().create_future()
        if self.closed:
            self._finish(done, UNSAID)
            return done
        try:
            person = heard(raw).person
        except Malformed as error:
            self.counts.malformed += 1
            log.warning("skipped a malformed update: no usable %s", error)
            done.set_result(SAID)
            return done
        queue = self._queues.setdefault(person, deque())
        queue.append((raw, after, done))
        if len(queue) == 1:
            self.begin(self._work(person))
        return done

    def begin(self, work: Coroutine[Any, Any, None]) -> None:
        """Do this beside the updates; it is waited for, and given up, like them."""
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _work(self, person: int) -> None:
        queue = self._queues[person]
        while queue:
            raw, after, done = queue[0]
            if after:
                await asyncio.sleep(after)
            self._finish(done, await self._answered(raw))
            queue.popleft()
        del self._queues[person]

    def _finish(self, done: asyncio.Future[Answered], answered: Answered) -> None:
        self.counts.answered += answered.said
        self.counts.unsaid += not answered.said
        if not done.done():
            done.set_result(answered)

    async def _answered(self, raw: Raw) -> Answered:
        try:
            return await self.answer(raw)
        except Exception as error:  # noqa: BLE001 - one update must not stop the others
            log.error("an update was not answered: %s", type(error).__name__)  # noqa: TRY400
            return BROKEN

    async def drain(self, bound: float = DRAIN) -> None:
        """Take nothing more and wait for what is in hand, no longer than the bound (seconds)."""
        self.ready, self.closed = False, True
        if self._tasks:
            await asyncio.wait(self._tasks, timeout=bound)
            self.hurry()
        if self._tasks:
            await asyncio.wait(self._tasks, timeout=PAUSE)
        for queue in self._queues.values():
            for *_, done in queue:
                self._finish(done, UNSAID)
        self._queues.clear()

    def hurry(self) -> None:
        """Give up what is in hand: not said, so not confirmed, so it comes again."""
        for task in self._tasks:
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
    _tries: Counter[int] = field(default_factory=Counter)
    _next: int | None = None
    _lowest: tuple[int, float] = (-1, 0.0)  # the lowest unfinished update, and since when

    async def run(self, stop: asyncio.Event) -> None:
        """Poll until told to stop, then finish what is in hand and confirm it."""
        pause = PAUSE
        while not stop.is_set():
            try:
                raws = await until(stop, self.inbox.updates(self._offset(), self._wait()))
            except (Conflict, Gone) as error:
                if isinstance(error, Gone):
                    log.warning("Telegram does not answer (%s); waiting", error)
                else:
                    log.warning("somebody else takes the updates of this token; waiting")
                await rest(stop, pause)
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
        if number in self._open and not self._unsaid(number):
            return
        self._next = max(self._next or 0, number + 1)
        tries = self._tries[number]
        self._tries[number] += 1
        after = min(PAUSE * 2**tries, LONGEST_PAUSE) if tries else 0.0
        self._open[number] = self.people.take(raw, after)

    def _offset(self) -> int | None:
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
        if len(self._open) < WINDOW or now - self._lowest[1] < STUCK or self.people.closed:
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

    async def _breathe(self, stop: asyncio.Event) -> None:
        """Let some updates finish before asking again, so that a busy bot does not spin."""
        waiting = [done for done in self._open.values() if not done.done()]
        if waiting:
            first = asyncio.wait(waiting, timeout=PAUSE, return_when=asyncio.FIRST_COMPLETED)
            await until(stop, first)

    async def _confirm(self) -> None:
        """One last request that confirms what was finished and takes nothing."""
        offset = self._offset()
        if offset is not None:
            try:
                await asyncio.wait_for(self.inbox.updates(offset, 0), PAUSE * 5)
            except (Conflict, Gone, TimeoutError):
                log.warning("the last updates could not be confirmed; they will come again")
