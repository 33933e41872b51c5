"""People who press buttons in one bot: all at once, at a steady rate, or beside somebody hostile."""

import asyncio
import itertools
import time
from collections import deque
from dataclasses import dataclass, field

from nightlight.app import build, memory_store
from nightlight.engine.content import Content
from nightlight.engine.session import Choose, Session
from nightlight.engine.step import Ended, step, view
from nightlight.tools.play.person import NIGHT

from tests.telegram.benchmark.process import Process
from tests.telegram.benchmark.texts import WORST

SIDE_BY_SIDE = 24
AT_ONCE = 40  # connections that Telegram opens to a webhook, as it does by default
BEHIND = 5.0  # seconds of turns that may be open before a bot counts as not holding the rate
MILD = (
    *(("danger", "no"), ("status", "maybe"), ("weeks", "unsure"), ("flow", "none"), ("clots", "none")),
    *(("pain", "none"), ("signs", "none"), ("later", "none"), ("scan", "not_sure"), ("history", "none")),
)
TODAY = (
    *(("danger", "not_sure"), ("danger_signs", "none"), ("status", "pregnant"), ("weeks", "w20_23")),
    *(("flow", "none"), ("pain", "not_sure"), ("signs", "none"), ("later", "none")),
    *(("scan", "heartbeat"), ("history", "none")),
)
QUESTIONS = len(MILD)
assert len(TODAY) == QUESTIONS


class Invalid(Exception):  # noqa: N818 - it names a state of a round
    """A round that measured something else than it should; the message says what."""


def our_presses() -> list[list[int]]:
    """The buttons of two ways through ten questions: nothing urgent, and "today" from the first answer on.

    The second is dear: every question is weighed before it is asked.
    """
    content = build(memory_store()).files.content
    return [_presses(content, way) for way in (MILD, TODAY)]


def _presses(content: Content, way: tuple[tuple[str, str], ...]) -> list[int]:
    shown = view(content, Session(NIGHT, locale="en", country="GB"))
    found = []
    for state, answer in way:
        assert shown.state == state, f"{shown.state} is asked, not {state}"
        found.append([option.id for option in shown.options].index(answer))
        shown = step(content, shown.session, Choose(ids=(answer,), at=NIGHT, state=state))
    assert isinstance(shown, Ended)
    return found


@dataclass(frozen=True)
class Saturated:
    """A round in which everybody goes on at once."""

    cpu: float  # milliseconds of CPU a turn
    rate: float  # turns a second
    idle: float  # share of the time in which the bot's core had nothing to do


@dataclass(frozen=True)
class Steady:
    """Some seconds at a steady rate."""

    cpu: float
    took: list[float]  # seconds of each turn


@dataclass
class People:
    """The people of one bot."""

    process: Process
    presses: list[list[int]]
    ids: itertools.count = field(default_factory=lambda: itertools.count(1000))

    @property
    def name(self) -> str:
        return self.process.name

    def _data(self, person: int, index: int) -> str:
        if not self.presses:
            return f"q{index}:1"
        return f"n{self.process.peer.chats[person].token}{self.presses[person % 2][index]}"

    async def _turns(self, questions: int = QUESTIONS):
        """The turns of one person after another: the seconds that each took."""
        peer, hook = self.process.peer, self.process.hook
        while True:
            person = next(self.ids)
            yield await peer.turn(hook, person, peer.start(person))
            for index in range(questions):
                yield await peer.turn(hook, person, peer.press(person, self._data(person, index)))

    async def saturated(self, conversations: int, questions: int = QUESTIONS) -> Saturated:
        """That many conversations, some side by side."""
        left = itertools.islice(itertools.count(), conversations)

        async def talk() -> None:
            turns = self._turns(questions)
            for _ in left:
                for _ in range(questions + 1):
                    await anext(turns)

        calls, turns = self.process.peer.calls, conversations * (questions + 1)
        edited, cpu, start = calls["editMessageText"], self.process.cpu(), time.perf_counter()
        await asyncio.gather(*(talk() for _ in range(SIDE_BY_SIDE)))
        spent, wall = self.process.cpu() - cpu, time.perf_counter() - start
        edited = calls["editMessageText"] - edited
        if edited != conversations * questions:  # a press that was refused is cheap
            raise Invalid(f"{self.name}: {edited} edits for {conversations * questions} presses")
        return Saturated(1000 * spent / turns, turns / wall, max(0.0, 1 - spent / wall))

    async def steady(self, seconds: float, rate: float) -> Steady:
        """So many turns a second whatever the bot does. Raises Invalid if it falls ever further behind."""
        took: list[float] = []
        free = deque(self._turns() for _ in range(int(rate)))
        tasks: set[asyncio.Task] = set()
        cpu, start = self.process.cpu(), time.perf_counter()

        async def one(due: float) -> None:
            turns = free.popleft() if free else self._turns()  # who is slow makes room for more people
            await anext(turns)
            took.append(time.perf_counter() - due)
            free.append(turns)

        for n in range(int(seconds * rate)):
            due = start + n / rate
            await asyncio.sleep(max(0.0, due - time.perf_counter()))
            if len(tasks) > BEHIND * rate:
                await _cancelled(*tasks)
                raise Invalid(f"{self.name} does not hold {rate:.0f} turns a second")
            task = asyncio.create_task(one(due))
            tasks.add(task)
            task.add_done_callback(tasks.discard)
        await asyncio.gather(*tasks)
        return Steady(1000 * (self.process.cpu() - cpu) / len(took), took)

    async def beside_a_typist(self, seconds: float, rate: float) -> Steady:
        """The same, while one chat sends the worst texts without a pause."""
        typist = asyncio.create_task(self._type())
        try:
            return await self.steady(seconds, rate)
        finally:
            await _cancelled(typist)

    async def _type(self) -> None:
        person, peer = next(self.ids), self.process.peer
        for text in itertools.cycle(WORST):
            await peer.deliver(self.process.hook, peer.said(person, text))

    async def beside_a_flood(self, seconds: float, rate: float, texts: int) -> Steady:
        """The same, while one chat sends so many texts as fast as they are taken."""
        flood = asyncio.create_task(self._flood(texts))
        try:
            return await self.steady(seconds, rate)
        finally:
            if flood.done():
                flood.result()
            await _cancelled(flood)

    async def _flood(self, texts: int) -> None:
        person, peer = next(self.ids), self.process.peer
        left = iter(range(texts))

        async def send() -> None:
            for n in left:
                await peer.deliver(self.process.hook, peer.said(person, f"hello {n}"))

        await asyncio.gather(*(send() for _ in range(AT_ONCE)))


async def _cancelled(*tasks: asyncio.Task) -> None:
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)


def part(values: list[float], share: float) -> float:
    """The value below which that share of the values lies."""
    return sorted(values)[min(int(len(values) * share), len(values) - 1)]
