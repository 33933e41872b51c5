"""Hands updates out: one person's in order, people side by side, and everybody gets a turn.

Anyone who sends very much at once is told the number, once. What comes from then on is looked through for
danger, which goes ahead, and only the last of it is answered. What takes long to read makes her wait, and
nobody else (rests.py); a button never waits for that.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import dataclass, field, replace
from time import thread_time
from typing import Any, Final

from nightlight.channels.telegram.answered import BROKEN, SAID, UNSAID, Answered, Counts
from nightlight.channels.telegram.heard import Heard, Malformed, Raw, heard
from nightlight.channels.telegram.line import Fast, Line, Waiting
from nightlight.channels.telegram.rests import Rests
from nightlight.channels.telegram.timed import Timed

log = logging.getLogger("nightlight")

Answer = Callable[[Heard], Awaitable[Answered]]

DRAIN: Final = 20.0
MOST_AGAIN: Final = 5
OTHERS: Final = 3  # times as long as the text of a flood took to read, until the next of it is read
MOST_UNREAD: Final = 8_000_000  # signs of all floods that wait to be looked through: some 20 MB


async def not_yet(_: Heard) -> Answered:
    """Nobody can answer before the bot knows who it is: the update comes again."""
    return UNSAID


@dataclass
class People:
    """Hands updates out. `answer` says whether it was said.

    `urgent` tells what asks for help at a glance, `alarms` what help words ask for; `flooded` says that
    there was too much at once, and `newer` hears of each new thing somebody said.
    """

    answer: Answer = not_yet
    counts: Counts = field(default_factory=Counts)
    ready: bool = False  # Telegram was told where updates go
    closed: bool = False  # nothing more is taken
    urgent: Callable[[Heard], bool] = lambda _: False
    alarms: Callable[[Heard], str | None] = lambda _: None
    flooded: Answer | None = None
    newer: Callable[[int], None] = lambda _: None
    finished_at: float = 0.0  # when an update was finished last, by the loop's clock
    _lines: dict[int, Line] = field(default_factory=dict)
    _floods: set[int] = field(default_factory=set)
    _rests: Rests = field(default_factory=Rests)
    _fast: Fast = field(default_factory=Fast)
    _tasks: set[asyncio.Task[None]] = field(default_factory=set)

    def take(
        self, raw: Raw, after: float = 0.0, answer: Answer | None = None, *, insists: bool = False
    ) -> asyncio.Future[Answered]:
        """Queue an update; the future tells when it is finished, and whether its reply was said.

        When its turn comes it waits so many seconds: only this person waits with it. With `insists` what
        was not said is tried again here, because nobody brings it again.
        """
        loop = asyncio.get_running_loop()
        done: asyncio.Future[Answered] = loop.create_future()
        if self.closed:
            self._finish(done, UNSAID)
            return done
        try:
            update = heard(raw)
        except Malformed as error:
            self.counts.malformed += 1
            log.warning("skipped a malformed update: no usable %s", error)
            done.set_result(SAID)
            return done
        self._queue(Waiting(update, done, loop.time(), loop.time() + after, answer, insists))
        return done

    def _queue(self, item: Waiting) -> None:
        person, fast = item.update.person, self._fast(item)
        line = self._lines.get(person)
        if line is None:
            line = self._lines[person] = Line()
            self.begin(self._work(person, line))
        if self.urgent(item.update) and line.ahead(item):
            pass
        elif self.flooded is not None and line.floods(item, fast=fast):
            self._coalesce(line, item)
        else:
            line.waiting.append(item)
        if line.resting(asyncio.get_running_loop().time()):
            _confirm(item)  # she was told the number before, and polling shows what is unconfirmed at once
        line.wake.set()
        self.newer(person)

    def _coalesce(self, line: Line, item: Waiting) -> None:
        """Confirm what no longer gets an answer of its own, and what the others would wait behind."""
        if not line.flood:
            log.warning("somebody sends very much at once: it is looked through for danger, not answered")
            done: asyncio.Future[Answered] = asyncio.get_running_loop().create_future()
            told = Waiting(item.update, done, item.taken, 0.0, self.flooded)
            self.counts.coalesced += sum(map(_confirm, line.begin_flood(told)))
            self._floods.add(item.update.person)
        self.counts.coalesced += sum(map(_confirm, line.set_aside(item)))
        self.counts.unread += line.bound(MOST_UNREAD // len(self._floods))

    def begin(self, work: Coroutine[Any, Any, None]) -> None:
        """Do this beside the updates; it is waited for, and given up, like them."""
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _work(self, person: int, line: Line) -> None:
        try:
            while (item := await self._next(line)) is not None:
                line.at_work = item
                work = Timed(self._answered(line, item))
                answered = await work
                self._rests.took(person, work.longest)
                if not item.light:
                    self._rest(line, person, work.longest)
                line.at_work, line.answered = None, asyncio.get_running_loop().time()
                if answered.said or not self._again(line, item):
                    self._finish(item.done, answered)
        finally:
            self._floods.discard(person)
            if not line.open():
                self._lines.pop(person, None)

    def _again(self, line: Line, item: Waiting) -> bool:
        """Try once more what nobody would bring again: it is confirmed, or the host's."""
        if self.closed or item.tries >= MOST_AGAIN or not (item.insists or item.done.done()):
            return False
        item.tries += 1
        item.at = asyncio.get_running_loop().time() + 2.0**item.tries
        line.waiting.appendleft(item)
        return True

    async def _next(self, line: Line) -> Waiting | None:
        """Whatever is next, when its time has come; None where nothing is left."""
        loop = asyncio.get_running_loop()
        while True:
            if line.resting(loop.time()) and not self.closed:
                await _woken(line, line.rests)
                continue
            if line.unread and not self.closed and loop.time() >= max(line.rests, line.reads):
                self._read(line)
            item = line.next(loop.time(), closed=self.closed)
            if item is not None:
                return item
            if line.unread and not self.closed:
                await _woken(line, line.reads)
            elif (due := line.due()) is None:
                return None
            else:
                await _woken(line, due)

    def _read(self, line: Line) -> None:
        """Look through one text of a flood; danger goes ahead, the first of each kind."""
        item, began = line.pop_unread(), thread_time()
        try:
            asks = self.alarms(item.update)
            if asks is not None and asks not in line.alarmed and line.ahead(item):
                line.alarmed.add(asks)
                line.last = None if line.last is item else line.last
        except Exception as error:  # noqa: BLE001 - one text must not stop the others
            log.error("a text was not read: %s", type(error).__name__)  # noqa: TRY400
        took = thread_time() - began
        line.reads = asyncio.get_running_loop().time() + OTHERS * took
        self._rest(line, item.update.person, took)

    def _rest(self, line: Line, person: int, longest: float) -> None:
        """Let her wait, if that was long; the others do not wait behind what is confirmed meanwhile."""
        now = asyncio.get_running_loop().time()
        pause = self._rests.after(person, longest, now)
        if pause:
            line.rests = now + pause
            for item in line.waiting:
                _confirm(item)

    def _finish(self, done: asyncio.Future[Answered], answered: Answered) -> None:
        self.counts.answered += answered.said
        self.counts.unsaid += not answered.said
        self.finished_at = asyncio.get_running_loop().time()
        if not done.done():
            done.set_result(answered)

    async def _answered(self, line: Line, item: Waiting) -> Answered:
        early = item.taken < line.answered and not item.tries
        update = replace(item.update, early=True) if early else item.update
        try:
            return await (item.answer or self.answer)(update)
        except Exception as error:  # noqa: BLE001 - one update must not stop the others
            log.error("an update was not answered: %s", type(error).__name__)  # noqa: TRY400
            return BROKEN

    async def drain(self, bound: float = DRAIN) -> None:
        """Take nothing more and wait for what is in hand, no longer than the bound (seconds)."""
        self.ready, self.closed = False, True
        for line in self._lines.values():
            line.wake.set()
        if self._tasks:
            await asyncio.wait(self._tasks, timeout=bound)
            self.hurry()
        if self._tasks:
            await asyncio.wait(self._tasks, timeout=1.0)  # for what was given up
        for line in self._lines.values():
            for item in line.open():
                self._finish(item.done, UNSAID)
        self._lines.clear()

    def hurry(self) -> None:
        """Give up what is in hand: not said, so not confirmed, so it comes again."""
        for task in self._tasks:
            task.cancel()

    def behind(self, person: object) -> bool:
        """Whether more of this person waits behind what is in hand."""
        line = self._lines.get(person) if isinstance(person, int) else None
        return line is not None and bool(line.waiting)

    @property
    def idle(self) -> bool:
        """Whether nothing is in hand."""
        return not self._lines

    def oldest(self) -> float | None:
        """When the update was taken that waits longest, by the loop's clock."""
        return min((item.taken for line in self._lines.values() for item in line.open()), default=None)


def _confirm(item: Waiting) -> bool:
    """Nobody waits for this any more, whatever becomes of it; False where nobody did."""
    if item.done.done():
        return False
    item.done.set_result(SAID)
    return True


async def _woken(line: Line, due: float) -> None:
    """Wait until then, or until something came."""
    line.wake.clear()
    timer = asyncio.get_running_loop().call_at(due, line.wake.set)
    try:
        await line.wake.wait()
    finally:
        timer.cancel()
