"""Pace and patience, by a clock that jumps: ten minutes pass in no time."""

import asyncio
from typing import Any

import pytest

from bot.channels.telegram.inbox import Conflict, Gone
from bot.channels.telegram.loop import People, Poller
from bot.channels.telegram.sender import NORMAL, SAFETY, Outcome, Pace, Result, Sender
from bot.channels.telegram.talker import SAID
from tests.telegram.jumping import jump, now

SENT = Outcome(Result.SENT)


class Telegram:
    """Answers what it was told to, then that it was sent; notes what went out and when."""

    def __init__(self, *outcomes: Outcome) -> None:
        self.outcomes = list(outcomes)
        self.said: list[tuple[float, Any]] = []

    async def call(self, method: str, params: Any) -> Outcome:
        self.said.append((now(), params.get("text", method)))
        return self.outcomes.pop(0) if self.outcomes else SENT

    def sender(self, rate: float = 30.0) -> Sender:
        return Sender(self.call, Pace(rate))


@pytest.mark.parametrize("seconds", [0.5, 7, 120])
def test_after_429_it_waits_as_long_as_it_was_told(seconds) -> None:
    telegram = Telegram(Outcome(Result.LATER, seconds))
    assert jump(telegram.sender().say("sendMessage", {})).result is Result.SENT
    assert [at for at, _ in telegram.said] == [0, seconds]


def test_an_api_that_is_gone_for_ten_minutes_gets_the_message_within_half_a_minute() -> None:
    said: list[float] = []

    async def call(method: str, params: Any) -> Outcome:
        said.append(now())
        return SENT if now() >= 600 else Outcome(Result.FAILED)

    assert jump(Sender(call, Pace()).say("sendMessage", {})).result is Result.SENT
    assert 600 <= said[-1] <= 630
    assert len(said) < 60


def test_patience_has_a_bound() -> None:
    async def call(method: str, params: Any) -> Outcome:
        return Outcome(Result.FAILED)

    async def asked() -> tuple[Outcome, float]:
        return await Sender(call, Pace()).say("sendMessage", {}, SAFETY), now()

    outcome, ended = jump(asked())
    assert outcome.result is Result.FAILED
    assert 800 < ended <= 900


@pytest.mark.parametrize(
    ("method", "priority", "times"),
    [("sendMessage", SAFETY, 2), ("sendMessage", NORMAL, 1), ("editMessageText", NORMAL, 2)],
)
def test_only_a_safety_message_or_an_edit_is_said_again_when_its_fate_is_unknown(
    method, priority, times
) -> None:
    telegram = Telegram(Outcome(Result.UNKNOWN))
    jump(telegram.sender().say(method, {}, priority))
    assert len(telegram.said) == times


def test_a_safety_message_whose_fate_stays_unknown_is_said_three_times_and_no_more() -> None:
    telegram = Telegram(*[Outcome(Result.UNKNOWN)] * 9)
    assert jump(telegram.sender().say("sendMessage", {}, SAFETY)).result is Result.UNKNOWN
    assert len(telegram.said) == 3


@pytest.mark.parametrize("result", [Result.BLOCKED, Result.MARKUP, Result.REFUSED])
def test_what_will_never_be_taken_is_said_once(result) -> None:
    telegram = Telegram(Outcome(result))
    assert jump(telegram.sender().say("sendMessage", {}, SAFETY)).result is result
    assert len(telegram.said) == 1


def test_a_closing_goes_ahead_of_everything_that_waits() -> None:
    telegram = Telegram()

    async def crowd() -> None:
        sender = telegram.sender(rate=2)
        async with asyncio.TaskGroup() as group:
            for n in range(20):
                group.create_task(sender.say("sendMessage", {"text": n}))
            await asyncio.sleep(0)
            group.create_task(sender.say("sendMessage", {"text": "closing"}, SAFETY))

    jump(crowd())
    said = [text for _, text in telegram.said]
    assert said.index("closing") == 2  # two were let through before it was there
    assert [text for text in said if text != "closing"] == list(range(20))


def test_no_second_sees_more_messages_than_telegram_takes() -> None:
    telegram = Telegram()

    async def crowd() -> None:
        sender = telegram.sender(rate=10)
        await asyncio.gather(*(sender.say("sendMessage", {}) for _ in range(100)))

    jump(crowd())
    times = [at for at, _ in telegram.said]
    assert len(times) == 100
    assert 8.9 <= times[-1] <= 9.5
    assert all(later - earlier >= 0.9 for earlier, later in zip(times[10:], times[20:], strict=False))


def test_somebody_who_gives_up_waiting_holds_nobody_up() -> None:
    telegram = Telegram()

    async def crowd() -> None:
        sender = telegram.sender(rate=1)
        waiting = [asyncio.create_task(sender.say("sendMessage", {"text": n})) for n in range(4)]
        await asyncio.sleep(0)
        waiting[1].cancel()
        await asyncio.gather(*waiting, return_exceptions=True)

    jump(crowd())
    assert [text for _, text in telegram.said] == [0, 2, 3]


def test_nobody_waits_for_the_limit_of_somebody_else() -> None:
    telegram = Telegram(Outcome(Result.LATER, 300))

    async def two() -> None:
        sender = telegram.sender()
        await asyncio.gather(
            *(sender.say("sendMessage", {"text": who}, SAFETY) for who in ("first", "second"))
        )

    jump(two())
    assert telegram.said == [(0, "first"), (0, "second"), (300, "first")]


def test_a_crowd_that_waits_sets_one_alarm_clock() -> None:
    telegram = Telegram()

    async def crowd() -> int:
        sender = telegram.sender(rate=1)
        waiting = [asyncio.create_task(sender.say("sendMessage", {})) for _ in range(50)]
        await asyncio.sleep(0.5)
        timers = len(asyncio.get_running_loop()._scheduled)
        await asyncio.gather(*waiting)
        return timers

    assert jump(crowd()) == 1


class Silent:
    """An inbox that is gone, or somebody else's, for ten minutes; then one update, then nothing."""

    def __init__(self, error: type[Exception], stop: asyncio.Event) -> None:
        self.error, self.stop, self.asked = error, stop, 0
        self.confirmed: int | None = None

    async def updates(self, offset: int | None, seconds: int) -> list[dict[str, Any]]:
        self.asked += 1
        if now() < 600:
            raise self.error
        self.confirmed = offset
        if offset is None:
            return [{"update_id": 7, "message": {"from": {"id": 1}, "chat": {"id": 1, "type": "private"},
                                                 "message_id": 1, "text": "hello"}}]  # fmt: skip
        self.stop.set()
        return []


@pytest.mark.parametrize("error", [Gone, Conflict])
def test_polling_outlives_ten_minutes_without_telegram(error) -> None:
    async def outlive() -> Silent:
        stop = asyncio.Event()
        inbox = Silent(error, stop)

        async def answer(update: Any) -> Any:
            return SAID

        await Poller(inbox, People(answer)).run(stop)
        return inbox

    inbox = jump(outlive())
    assert inbox.confirmed == 8
    assert inbox.asked < 60
