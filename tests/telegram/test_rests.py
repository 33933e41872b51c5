"""What is heavy to read makes its sender wait and nobody else; work moves the clock, which jumps."""

import asyncio
from typing import Any

import pytest
from nightlight.channels.telegram.answered import SAID, Answered
from nightlight.channels.telegram.people import People
from nightlight.channels.telegram.rests import FREE, LATELY, Rests

from tests.telegram.jumping import jump, now
from tests.telegram.test_people import FIRST, OTHER, press, text

COST = 0.009  # seconds of CPU of a turn that is heavy
SLOW = 0.008  # seconds of CPU of an ordinary turn on a machine that is slow


@pytest.fixture(autouse=True)
def _work_moves_the_clock(monkeypatch) -> None:
    for where in ("timed", "people"):
        monkeypatch.setattr(f"nightlight.channels.telegram.{where}.thread_time", lambda: now())


def work(seconds: float) -> None:
    """Hold the loop."""
    asyncio.get_running_loop().jumping.now += seconds


class Bot:
    """Holds the loop for `cost` seconds by each text of the first person; notes when it began what."""

    def __init__(self, cost: float) -> None:
        self.cost = cost
        self.starts: list[tuple[float, int, str]] = []
        self.people = People(self.answer)

    async def answer(self, update: Any) -> Answered:
        self.starts.append((now(), update.person, update.text))
        if update.person == FIRST and update.text == "hello":
            work(self.cost)
        return SAID

    async def heavy_once_too_often(self) -> None:
        """What others take is known, and then the first person takes longer, until she rests."""
        await self.people.take(text(1, OTHER))
        for n in range(2, FREE + 3):
            await self.people.take(text(n, FIRST))

    def of(self, person: int) -> list[float]:
        return [at for at, who, _ in self.starts if who == person]


def test_who_makes_the_loop_stand_still_rests_and_the_others_do_not() -> None:
    bot = Bot(COST)

    async def both() -> None:
        await bot.people.take(text(1, OTHER))
        hers = [bot.people.take(text(n, FIRST)) for n in range(2, FREE + 5)]
        others = [bot.people.take(text(10 + n, OTHER)) for n in range(5)]
        await asyncio.gather(*hers, *others)
        while not bot.people.idle:
            await asyncio.sleep(1)

    jump(both())
    first = bot.of(FIRST)
    assert max(bot.of(OTHER)) < COST * (FREE + 2)
    assert first[FREE] <= COST * FREE + 0.001, "the first are forgiven"
    assert first[FREE + 1] >= 0.8
    assert first[FREE + 2] >= 1.6


def test_a_button_never_waits_for_a_rest() -> None:
    bot = Bot(COST)

    async def she() -> float:
        await bot.heavy_once_too_often()
        began = now()
        await bot.people.take(press(50, FIRST, "n1"))
        return now() - began

    assert jump(she()) == 0


def test_what_comes_during_a_rest_is_confirmed_at_once_and_answered_after_it() -> None:
    bot = Bot(COST)

    async def she() -> tuple[float, bool]:
        await bot.heavy_once_too_often()
        rested = now()
        taken = bot.people.take(text(50, FIRST, "and this"))
        confirmed = taken.done() and taken.result().said
        while not bot.people.idle:
            await asyncio.sleep(1)
        return rested, confirmed

    rested, confirmed = jump(she())
    assert confirmed
    assert bot.starts[-1][2] == "and this"
    assert bot.starts[-1][0] >= rested + 0.8


def test_on_a_slow_machine_nobody_waits_for_an_ordinary_turn() -> None:
    rests = Rests()
    for person in range(10):
        rests.took(100 + person, SLOW)
    assert [rests.after(FIRST, SLOW * 1.2, float(turn)) for turn in range(50)] == [0.0] * 50
    heavy = [rests.after(FIRST, SLOW * 10, float(turn)) for turn in range(50)]
    assert heavy[FREE:] == [pytest.approx(2.25, rel=0.01)] * (50 - FREE)


def test_what_is_very_heavy_is_forgiven_once() -> None:
    rests = Rests()
    rests.took(OTHER, 0.001)
    assert rests.after(FIRST, 0.04, 0.0) == 0
    assert rests.after(FIRST, 0.04, 1.0) > 5


def test_who_is_heavy_does_not_make_heavy_ordinary() -> None:
    rests = Rests()
    for person in range(3):
        rests.took(100 + person, 0.001)
    for turn in range(10 * LATELY):
        rests.took(FIRST, 0.02)
        rest = rests.after(FIRST, 0.02, float(turn))
    assert rest == pytest.approx(4)


class Crowd:
    """100 others at 25 turns a second beside one who types without a pause; work moves the loop's clock."""

    def __init__(self, cost: float, *, closed: bool) -> None:
        self.cost, self.closed = cost, closed
        self.took: list[float] = []
        self.people = People(self.answer, alarms=self.alarms, flooded=self.answer)

    async def answer(self, update: Any) -> Answered:
        work(self.cost if update.person == FIRST else 0.0015)
        await asyncio.sleep(0.003)
        return SAID

    def alarms(self, _: Any) -> None:
        work(self.cost)

    async def typist(self) -> None:
        """Type without a pause; `closed` waits for each answer."""
        for n in range(1, 100_000):
            taken = self.people.take(text(n, FIRST, f"words {n}"))
            if self.closed:
                await taken
            await asyncio.sleep(0.002)

    async def other(self, number: int) -> None:
        began = now()
        await self.people.take(text(number, 100 + number % 100))
        self.took.append(now() - began)

    async def run(self, *, hostile: bool) -> None:
        typing = asyncio.create_task(self.typist()) if hostile else None
        others = []
        for n in range(1000):
            others.append(asyncio.create_task(self.other(1_000_000 + n)))
            await asyncio.sleep(0.04)
        await asyncio.gather(*others)
        if typing:
            typing.cancel()
        self.people.hurry()

    def p99(self, *, hostile: bool) -> float:
        jump(self.run(hostile=hostile))
        return sorted(self.took)[990]


@pytest.mark.parametrize("cost", [0.001, 0.005, 0.02])
@pytest.mark.parametrize("closed", [True, False])
def test_one_hostile_typist_at_most_doubles_what_the_others_wait(cost, closed) -> None:
    alone = Crowd(cost, closed=closed).p99(hostile=False)
    assert Crowd(cost, closed=closed).p99(hostile=True) <= 2 * alone
