"""Everybody gets a turn: floods, danger in them, what is tried again; by a clock that jumps."""

import asyncio
import logging
from collections.abc import Callable
from typing import Any

import pytest
from nightlight.channels.telegram import people as module
from nightlight.channels.telegram.answered import SAID, UNSAID, Answered
from nightlight.channels.telegram.line import FLOOD, MOST_TEXTS
from nightlight.channels.telegram.people import MOST_AGAIN, People
from nightlight.channels.telegram.timed import Timed

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

    def alarms(self, update: Any) -> str | None:
        self.read.append(update.text)
        return next((kind for kind in ("blood", "afraid") if kind in update.text), None)

    def words(self, person: int) -> list[str]:
        return [words for _, who, words in self.said if who == person]


def run(work: Callable[[], Any]) -> Any:
    return jump(work())


def test_of_a_flood_of_danger_each_kind_is_answered_once_and_before_the_last_of_all() -> None:
    bot = Bot()

    async def flood() -> list[Answered]:
        calm = [bot.people.take(text(n, FIRST, f"words {n}")) for n in range(1, 301)]
        grave = [f"{kind} {n}" for n in range(300) for kind in ("blood", "afraid")]
        taken = [bot.people.take(text(1000 + n, FIRST, words)) for n, words in enumerate(grave)]
        last = bot.people.take(text(5000, FIRST, "the last"))
        return await asyncio.gather(*calm, *taken, last)

    run(flood)
    said = bot.words(FIRST)
    assert sorted(words.partition(" ")[0] for words in said[-3:-1]) == ["afraid", "blood"]
    assert said[-1] == "the last"
    assert len(said) <= 4
    assert bot.told == [FIRST]


def test_what_waited_while_she_was_answered_is_known_to_be_early() -> None:
    bot, early = Bot(), []

    async def answer(update: Any) -> Answered:
        early.append((update.id, update.early))
        await asyncio.sleep(1)
        return SAID

    bot.people.answer = answer

    async def write() -> None:
        first = [bot.people.take(text(n, FIRST, "1")) for n in (1, 2)]
        await bot.people.take(text(3, OTHER, "1"))
        await asyncio.gather(*first)
        await bot.people.take(text(4, FIRST, "1"))

    run(write)
    assert sorted(early) == [(1, False), (2, True), (3, False), (4, False)]


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


def test_texts_that_come_faster_than_anybody_types_are_a_flood_however_fast_they_are_answered() -> None:
    bot = Bot(0.001)

    async def flood() -> None:
        taken = []
        for n in range(1, 401):  # each is answered before the next comes, as by a slow webhook
            taken.append(bot.people.take(text(n, FIRST, f"words {n}")))
            await asyncio.sleep(0.02)
        await asyncio.gather(*taken)

    run(flood)
    assert bot.told == [FIRST]
    assert len(bot.words(FIRST)) <= MOST_TEXTS + 1
    assert bot.words(FIRST)[-1] == "words 400"


def test_whoever_types_as_people_do_is_always_answered() -> None:
    bot = Bot()

    async def typing() -> None:
        for n in range(1, 61):
            await bot.people.take(text(n, FIRST, f"words {n}"))
            await asyncio.sleep(0.5)

    run(typing)
    assert (bot.told, len(bot.words(FIRST))) == ([], 60)


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
