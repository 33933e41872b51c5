"""Pace and patience, by a clock that jumps: ten minutes pass in no time."""

import asyncio
import itertools
import math
from typing import Any

import pytest
from nightlight.channels.telegram.answered import SAID
from nightlight.channels.telegram.inbox import Conflict, Gone
from nightlight.channels.telegram.loop import Poller
from nightlight.channels.telegram.pace import SEVERAL, Pace
from nightlight.channels.telegram.people import People
from nightlight.channels.telegram.sender import MOST_UNKNOWN, NORMAL, SAFETY, Outcome, Result, Sender

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

    def sender(self, rate: float = math.inf) -> Sender:
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


@pytest.mark.parametrize("method", ["sendMessage", "editMessageText"])
@pytest.mark.parametrize("priority", [SAFETY, NORMAL])
def test_what_may_have_been_lost_is_said_again_after_growing_gaps_until_it_is_known(
    method, priority
) -> None:
    telegram = Telegram(*[Outcome(Result.UNKNOWN)] * 5)
    assert jump(telegram.sender().say(method, {"chat_id": 7}, priority)).result is Result.SENT
    times = [at for at, _ in telegram.said]
    gaps = [later - earlier for earlier, later in itertools.pairwise(times)]
    assert gaps == sorted(set(gaps))
    assert len(times) == 6


def test_what_stays_unknown_is_said_a_bounded_number_of_times_counted_and_logged(caplog) -> None:
    telegram = Telegram(*[Outcome(Result.UNKNOWN)] * 99)
    sender = telegram.sender()
    assert jump(sender.say("sendMessage", {"chat_id": 7, "text": "hers"}, SAFETY)).result is Result.UNKNOWN
    assert 5 < len(telegram.said) <= MOST_UNKNOWN
    assert sender.counts.unknown == 1
    assert "never known to arrive (1 so far)" in caplog.text
    assert "hers" not in caplog.text


def test_it_is_not_repeated_any_more_once_she_says_something_newer() -> None:
    telegram = Telegram(*[Outcome(Result.UNKNOWN)] * 9)

    async def newer() -> tuple[Outcome, float]:
        sender = telegram.sender()
        asyncio.get_running_loop().call_later(5, sender.newer, 7)
        return await sender.say("sendMessage", {"chat_id": 7}), now()

    outcome, ended = jump(newer())
    assert (outcome.result, ended) == (Result.UNKNOWN, 5)


def test_an_api_that_answers_nonsense_for_ten_minutes_gets_the_message_soon_after() -> None:
    said: list[float] = []

    async def call(method: str, params: Any) -> Outcome:
        said.append(now())
        return SENT if now() >= 600 else Outcome(Result.UNKNOWN)

    assert jump(Sender(call, Pace()).say("sendMessage", {"chat_id": 7})).result is Result.SENT
    assert 600 <= said[-1] <= 725
    assert len(said) < 15


class Forms:
    """Answers each form of a message by what the test says of it; keeps what went out."""

    def __init__(self, judge: Any) -> None:
        self.judge, self.said = judge, []

    async def call(self, method: str, params: Any) -> Outcome:
        self.said.append(dict(params))
        return self.judge(params)

    def deliver(self, **params: Any) -> Outcome:
        whole = {
            "chat_id": 7,
            "text": "<b>Call 112</b>",
            "parse_mode": "HTML",
            "reply_markup": {},
            **params,
        }
        return jump(Sender(self.call, Pace()).deliver(whole, "Call 112"))


def test_a_message_whose_thread_is_gone_is_said_without_it() -> None:
    forms = Forms(lambda p: Outcome(Result.NO_THREAD) if "message_thread_id" in p else SENT)
    assert forms.deliver(message_thread_id=5).result is Result.SENT
    assert forms.said[-1]["text"] == "<b>Call 112</b>"


def test_a_message_to_a_chat_that_has_moved_is_said_where_it_is_now() -> None:
    forms = Forms(lambda p: SENT if p["chat_id"] == -100 else Outcome(Result.MOVED, chat=-100))
    assert forms.deliver(message_thread_id=5).result is Result.SENT
    assert (forms.said[-1]["chat_id"], forms.said[-1]["text"]) == (-100, "<b>Call 112</b>")


@pytest.mark.parametrize("result", [Result.MARKUP, Result.REFUSED])
@pytest.mark.parametrize("key", ["parse_mode", "reply_markup", "message_thread_id"])
def test_a_message_that_telegram_refuses_is_said_in_a_plainer_form(key, result) -> None:
    forms = Forms(lambda p: Outcome(result) if key in p else SENT)
    assert forms.deliver(message_thread_id=5).result is Result.SENT
    assert forms.said[-1]["text"] == "Call 112"


def test_a_message_that_is_refused_in_every_form_is_counted_and_logged(caplog) -> None:
    forms = Forms(lambda p: Outcome(Result.REFUSED))
    assert forms.deliver().result is Result.REFUSED
    assert 1 < len(forms.said) <= 4
    assert "refused in every form (1 so far)" in caplog.text
    assert "112" not in caplog.text


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
    assert said.index("closing") == 1  # one was let through before it was there
    assert [text for text in said if text != "closing"] == list(range(20))


class Limited:
    """Telegram with a limit of so many messages a second over all chats."""

    def __init__(self, most: int) -> None:
        self.most, self.taken, self.refused = most, [], 0

    async def call(self, method: str, params: Any) -> Outcome:
        if sum(at > now() - 1 for at in self.taken) >= self.most:
            self.refused += 1
            return Outcome(Result.LATER, 1)
        self.taken.append(now())
        return SENT


def test_nothing_is_held_back_before_telegram_asks_for_it() -> None:
    telegram = Telegram()

    async def crowd() -> None:
        sender = telegram.sender()
        await asyncio.gather(*(sender.say("sendMessage", {"chat_id": n}) for n in range(500)))

    jump(crowd())
    assert {at for at, _ in telegram.said} == {0}


def test_a_limit_of_the_whole_bot_is_found_kept_and_used() -> None:
    telegram = Limited(30)

    async def crowd() -> float:
        sender, started = Sender(telegram.call, Pace()), []
        for n in range(1500):
            started.append(asyncio.create_task(sender.say("sendMessage", {"chat_id": n})))
            await asyncio.sleep(0.025)  # 40 a second
        await asyncio.gather(*started)
        return now()

    ended = jump(crowd())
    assert ended < 1500 / 30 * 1.6
    assert telegram.refused < 300


def test_the_pace_recovers_when_telegram_takes_more_again() -> None:
    async def recover() -> float:
        pace = Pace()
        for chat in range(SEVERAL):
            pace.limited(chat, 1)
        await asyncio.sleep(200)
        began = now()
        await asyncio.gather(*(pace.turn(NORMAL) for _ in range(2000)))
        await asyncio.sleep(0)
        return now() - began

    assert jump(recover()) < 60


def test_one_chat_that_is_told_to_wait_again_and_again_slows_nobody() -> None:
    async def crowd() -> float:
        pace = Pace()
        for _ in range(50):
            pace.limited(7, 60)
        began = now()
        await asyncio.gather(*(pace.turn(NORMAL) for _ in range(200)))
        return now() - began

    assert jump(crowd()) == 0


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
