"""Whatever comes instead of updates ends nothing and makes nothing spin; by a clock that jumps."""

import asyncio
import json
import math
from typing import Any

import pytest
from nightlight.channels.telegram.answered import SAID, UNSAID, Answered
from nightlight.channels.telegram.heard import Malformed, heard, number_of
from nightlight.channels.telegram.inbox import Gone, NoSuchBot
from nightlight.channels.telegram.loop import CERTAIN, WINDOW, Poller
from nightlight.channels.telegram.people import People

from tests.telegram.jumping import jump, now
from tests.telegram.test_people import text

DEEP = json.loads("[" * 900 + "]" * 900)
RESULTS = ["text", 7, None, True, {}, {"a": 1}, [None], ["text"], [7], [[]], [{}], [DEEP], []]
NUMBERS = [True, False, None, "7", 7.5, math.inf, math.nan, -7, 0, 10**400, 2**53, [], {}, DEEP]


class Inbox:
    """Answers what the test says, again and again; notes when it was asked, and from where."""

    def __init__(self, answer: Any) -> None:
        self.answer = answer
        self.asked: list[tuple[float, int | None]] = []

    async def updates(self, offset: int | None, seconds: int) -> Any:
        self.asked.append((now(), offset))
        assert len(self.asked) < 5000, "it spins"
        found = self.answer(offset) if callable(self.answer) else self.answer
        if isinstance(found, Exception):
            raise found
        return found


def poll(inbox: Inbox, seconds: float, answer: Any = None) -> People:
    """Poll so long."""

    async def said(update: Any) -> Answered:
        return SAID

    async def run() -> People:
        stop, people = asyncio.Event(), People(answer or said)
        asyncio.get_running_loop().call_later(seconds, stop.set)
        await Poller(inbox, people).run(stop)
        return people

    return jump(run())


@pytest.mark.parametrize("result", RESULTS, ids=lambda one: str(one)[:9])
def test_a_result_that_is_no_list_of_updates_ends_nothing_and_never_makes_it_spin(result) -> None:
    inbox = Inbox(result)
    poll(inbox, 60)
    assert 10 < len(inbox.asked) < 60 / 0.05


@pytest.mark.parametrize("number", NUMBERS, ids=lambda one: str(one)[:9])
def test_an_update_without_a_usable_number_holds_up_nobody(number) -> None:
    said: list[int] = []

    async def answer(update: Any) -> Answered:
        said.append(update.id)
        return SAID

    def found(offset: int | None) -> Any:
        return [text(1, 1) | {"update_id": number}, *([] if offset else [text(7, 2)])]

    inbox = Inbox(found)
    poll(inbox, 10, answer)
    assert said == [7]
    assert inbox.asked[-1][1] == 8


@pytest.mark.parametrize("number", NUMBERS, ids=lambda one: str(one)[:9])
@pytest.mark.parametrize("where", ["update", "from", "chat", "message_id"])
def test_numbers_that_are_none_are_malformed(number, where) -> None:
    raw = text(5, 7)
    if where == "update":
        raw["update_id"] = number
        assert number_of(raw) is None
    elif where == "message_id":
        raw["message"]["message_id"] = number
    else:
        raw["message"][where]["id"] = number
    if where != "update" and number in (0, -7):  # a group's number is below zero
        return
    with pytest.raises(Malformed):
        heard(raw)


def test_numbers_that_begin_again_lower_are_followed_and_never_asked_for_without_a_pause() -> None:
    waiting = [text(n, n) for n in (900, 901)]
    said: list[int] = []

    async def answer(update: Any) -> Answered:
        said.append(update.id)
        return SAID

    def found(offset: int | None) -> Any:
        if now() > 10 and not [n for n in said if n < 100]:
            return [text(n, n) for n in (5, 6)]  # whatever was asked for
        if now() > 20 and 7 not in said:
            return [text(7, 7)]
        return [u for u in waiting if offset is None or u["update_id"] >= offset] if now() < 10 else []

    inbox = Inbox(found)
    poll(inbox, 40, answer)
    assert said == [900, 901, 5, 6, 7]
    assert inbox.asked[-1][1] == 8


def test_who_is_told_to_wait_before_asking_again_waits_as_told() -> None:
    error = Gone("429")
    error.seconds = 40
    inbox = Inbox(lambda _: error if now() < 41 else [])
    poll(inbox, 60)
    assert [at for at, _ in inbox.asked][:2] == [0, 40]


def test_a_token_that_is_revoked_ends_it_and_one_slip_does_not() -> None:
    slip = Inbox(lambda _: NoSuchBot() if 1 < len(slip.asked) < CERTAIN + 1 else [])
    poll(slip, 60)
    gone = Inbox(NoSuchBot())
    with pytest.raises(NoSuchBot):
        poll(gone, 600)
    assert len(gone.asked) == CERTAIN


class Telegram:
    """Telegram's queue; who asks twice from the same offset within half a second gets one update."""

    def __init__(self) -> None:
        self.waiting: dict[int, Any] = {}
        self.before: tuple[int | None, float] = (None, -10.0)
        self.calls = 0

    async def updates(self, offset: int | None, seconds: int) -> list[Any]:
        self.calls += 1
        limit = 1 if (offset, now() < self.before[1] + 0.5) == (self.before[0], True) else WINDOW
        self.before = (offset, now())
        self.waiting = {n: u for n, u in self.waiting.items() if n >= (offset or 0)}
        end = now() + seconds
        while not self.waiting and now() < end:
            await asyncio.sleep(0.005)
        return list(self.waiting.values())[:limit]


@pytest.mark.parametrize("stuck", [0, 1, 3])
def test_one_chat_that_cannot_be_answered_for_a_minute_slows_nobody(stuck) -> None:
    telegram, came, took = Telegram(), {}, []

    async def answer(update: Any) -> Answered:
        await asyncio.sleep(60 if update.person < 10 else 0.005)
        if update.person >= 10:
            took.append(now() - came[update.id])
        return SAID

    async def run() -> None:
        stop = asyncio.Event()
        polling = asyncio.create_task(Poller(telegram, People(answer)).run(stop))
        for n in range(1, stuck + 1):
            telegram.waiting[1000 + n] = text(1000 + n, n)
        await asyncio.sleep(1)
        for n in range(2000, 3000):
            telegram.waiting[n], came[n] = text(n, 10 + n % 100), now()
            await asyncio.sleep(0.04)
        stop.set()
        await polling

    jump(run())
    took.sort()
    assert len(took) == 1000
    assert took[990] < 0.2
    assert telegram.calls < 45 * 60


def test_a_flood_is_passed_through_quickly_so_that_the_others_come_in() -> None:
    telegram, took = Telegram(), []

    async def answer(update: Any) -> Answered:
        await asyncio.sleep(0.01)
        took.append((update.person, now()))
        return SAID

    async def run() -> None:
        stop, people = asyncio.Event(), People(answer, flooded=answer)
        telegram.waiting = {n: text(n, 1, f"words {n}") for n in range(1, 10_001)}
        telegram.waiting |= {n: text(n, n) for n in range(10_001, 10_051)}
        polling = asyncio.create_task(Poller(telegram, people).run(stop))
        await asyncio.sleep(5)
        stop.set()
        await polling

    jump(run())
    others = [at for person, at in took if person != 1]
    assert len(others) == 50
    assert max(others) < 1


def test_what_cannot_be_said_is_asked_for_again_seldom() -> None:
    telegram = Telegram()
    telegram.waiting[7] = text(7, 1)

    async def answer(update: Any) -> Answered:
        return UNSAID

    async def run() -> None:
        stop = asyncio.Event()
        asyncio.get_running_loop().call_later(300, stop.set)
        await Poller(telegram, People(answer)).run(stop)

    jump(run())
    assert telegram.calls < 300 * 5
