"""Everybody gets a turn: floods, danger in them, what is heavy to read; by a clock that jumps."""

import asyncio
import logging
import time
from collections.abc import Callable
from typing import Any

import pytest

from bot.channels.telegram import people as module
from bot.channels.telegram.answered import SAID, UNSAID, Answered
from bot.channels.telegram.line import FLOOD
from bot.channels.telegram.people import FREE, MOST_AGAIN, People
from bot.channels.telegram.timed import Timed
from tests.telegram.jumping import jump, now

FIRST, OTHER = 1, 2


def text(number: int, person: int, words: str = "hello") -> dict[str, Any]:
    chat = {"id": person, "type": "private"}
    message = {"message_id": number, "from": {"id": person}, "chat": chat, "text": words}
    return {"update_id": number, "message": message}


def press(number: int, person: int, data: str) -> dict[str, Any]:
    return {"update_id": number, "callback_query": {"id": "1", "from": {"id": person}, "data": data}}


class Bot:
    """Answers everybody in `seconds`; notes what it answered, to whom and when."""

    def __init__(self, seconds: float = 0.01) -> None:
        self.seconds = seconds
        self.said: list[tuple[float, int, str]] = []
        self.read: list[str] = []
        self.told: list[int] = []
        self.people = People(self.answer, urgent=self.urgent, alarms=self.alarms, flooded=self.flooded)

    async def answer(self, update: Any) -> Answered:
        await asyncio.sleep(self.seconds)
        self.said.append((now(), update.person, update.text))
        return SAID

    async def flooded(self, update: Any) -> Answered:
        self.told.append(update.person)
        return SAID

    def urgent(self, update: Any) -> bool:
        return update.text == "n!"

    def alarms(self, update: Any) -> bool:
        self.read.append(update.text)
        return "blood" in update.text

    def words(self, person: int) -> list[str]:
        return [words for _, who, words in self.said if who == person]


def run(work: Callable[[], Any]) -> Any:
    return jump(work())


def test_a_flood_is_told_once_and_of_what_follows_only_the_last_is_answered(caplog) -> None:
    bot = Bot()

    async def flood() -> list[Answered]:
        taken = [bot.people.take(text(n, FIRST, f"words {n}")) for n in range(1, 10_001)]
        return await asyncio.gather(*taken)

    with caplog.at_level(logging.INFO):
        answers = run(flood)
    assert all(answer.said for answer in answers)
    assert bot.told == [FIRST]
    assert bot.words(FIRST)[-1] == "words 10000"
    assert len(bot.words(FIRST)) <= 2
    assert len(bot.read) == 10_000
    assert bot.people.idle
    assert "words" not in caplog.text


def test_others_are_answered_at_once_while_somebody_floods() -> None:
    bot = Bot()

    async def flood() -> float:
        for n in range(1, 5_001):
            bot.people.take(text(n, FIRST, f"words {n}"))
        await asyncio.sleep(0.2)
        began = now()
        await bot.people.take(text(9_999, OTHER))
        found = now() - began
        await bot.people.drain()
        return found

    assert run(flood) < 0.05


@pytest.mark.parametrize("place", [15, 500, 999])
def test_danger_in_a_flood_goes_ahead(place) -> None:
    bot = Bot()

    async def flood() -> None:
        for n in range(1, 1_001):
            bot.people.take(text(n, FIRST, "blood" if n == place else f"words {n}"))
        await asyncio.sleep(0.5)
        assert "blood" in bot.words(FIRST), "before the flood is over"
        await bot.people.drain()

    run(flood)
    assert bot.words(FIRST).count("blood") == 1


def test_a_press_for_help_goes_ahead_of_everything_of_hers() -> None:
    bot = Bot(seconds=1)

    async def hurry() -> None:
        for n in range(1, 6):
            bot.people.take(text(n, FIRST, f"words {n}"))
        await asyncio.sleep(0.5)
        await asyncio.gather(*(bot.people.take(press(10 + n, FIRST, "n!")) for n in range(2)))

    run(hurry)
    assert bot.words(FIRST)[:2] == ["words 1", "n!"]


def test_presses_and_commands_of_a_flood_are_each_answered_up_to_a_bound() -> None:
    bot = Bot()

    async def flood() -> None:
        for n in range(1, 21):
            bot.people.take(text(n, FIRST, f"words {n}"))
        for n in range(21, 30):
            bot.people.take(press(n, FIRST, f"press {n}"))
        await asyncio.sleep(3)
        for n in range(100, 10_100):
            bot.people.take(press(n, FIRST, f"late {n}"))
        await asyncio.sleep(120)

    run(flood)
    assert [words for words in bot.words(FIRST) if words.startswith("press")] == [
        f"press {n}" for n in range(21, 30)
    ]
    assert len(bot.words(FIRST)) < 100
    assert bot.words(FIRST)[-1] == "late 10099"


def test_a_flood_that_never_ends_is_answered_now_and_then() -> None:
    bot = Bot()

    async def flood() -> None:
        for n in range(1, 40_000):
            bot.people.take(text(n, FIRST, f"words {n}"))
            await asyncio.sleep(0.005)
        await bot.people.drain()

    run(flood)
    assert 3 <= len(bot.words(FIRST)) <= 100
    assert 3 <= len(bot.told) <= 5


def test_a_flood_takes_bounded_memory(monkeypatch) -> None:
    monkeypatch.setattr(module, "MOST_UNREAD", 100_000)
    bot = Bot(seconds=1000)

    async def flood() -> int:
        for n in range(1, 10_001):
            bot.people.take(text(n, FIRST, f"{n}" * 100))
        line = bot.people._lines[FIRST]
        kept = len(line.unread) + len(line.open())
        bot.people.hurry()
        return kept

    assert run(flood) < 500
    assert bot.people.counts.unread > 9_000


def test_a_few_texts_in_a_row_are_no_flood() -> None:
    bot = Bot()

    async def few() -> None:
        await asyncio.gather(*(bot.people.take(text(n, FIRST, f"words {n}")) for n in range(1, FLOOD)))

    run(few)
    assert bot.told == []
    assert len(bot.words(FIRST)) == FLOOD - 1


def test_who_makes_the_loop_stand_still_rests_and_the_others_do_not() -> None:
    starts: list[tuple[float, int]] = []

    async def answer(update: Any) -> Answered:
        starts.append((now(), update.person))
        if update.person == FIRST:
            end = time.thread_time() + 0.02
            while time.thread_time() < end:
                pass
        return SAID

    async def both() -> None:
        people = People(answer)
        hers = [people.take(text(n, FIRST)) for n in range(1, FREE + 4)]
        others = [people.take(text(10 + n, OTHER)) for n in range(5)]
        await asyncio.gather(*hers, *others)

    run(both)
    first = [at for at, who in starts if who == FIRST]
    assert {at for at, who in starts if who == OTHER} == {0}
    assert first[FREE] == 0, "the first are forgiven"
    assert first[FREE + 1] >= 3.9
    assert first[FREE + 2] >= 7.8


def test_time_is_measured_between_waits_and_not_over_them() -> None:
    async def work() -> str:
        await asyncio.sleep(100)
        with pytest.raises(TimeoutError):
            await asyncio.wait_for(asyncio.Event().wait(), 5)
        return "done"

    async def timed() -> tuple[str, float]:
        found = Timed(work())
        return await found, found.longest

    result, longest = run(timed)
    assert result == "done"
    assert longest < 1


@pytest.mark.parametrize("insists", [True, False])
def test_what_nobody_brings_again_is_tried_again_here(insists) -> None:
    tries: list[float] = []

    async def answer(update: Any) -> Answered:
        tries.append(now())
        return UNSAID

    async def one() -> Answered:
        return await People(answer).take(text(1, FIRST), insists=insists)

    assert not run(one).said
    assert len(tries) == (1 + MOST_AGAIN if insists else 1)


class Crowd:
    """100 others at 25 turns a second beside one who types without a pause; work moves the loop's clock."""

    def __init__(self, cost: float, *, closed: bool) -> None:
        self.cost, self.closed = cost, closed
        self.took: list[float] = []
        self.people = People(self.answer, alarms=self.alarms, flooded=self.answer)

    def work(self, seconds: float) -> None:
        asyncio.get_running_loop().jumping.now += seconds

    async def answer(self, update: Any) -> Answered:
        self.work(self.cost if update.person == FIRST else 0.0015)
        await asyncio.sleep(0.003)
        return SAID

    def alarms(self, _: Any) -> bool:
        self.work(self.cost)
        return False

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
def test_one_hostile_typist_at_most_doubles_what_the_others_wait(monkeypatch, cost, closed) -> None:
    for where in ("timed", "people"):
        monkeypatch.setattr(f"bot.channels.telegram.{where}.thread_time", lambda: now())
    alone = Crowd(cost, closed=closed).p99(hostile=False)
    assert Crowd(cost, closed=closed).p99(hostile=True) <= 2 * alone
