"""The update loop: poison, a second poller, stopping; nothing of a person in any log."""

import asyncio
import functools
import logging

import pytest
from nightlight.channels.telegram.loop import Poller

from tests.telegram.chats import button
from tests.telegram.conftest import FRAMEWORKS, MODES

HERS = "my own words 4711"
POISON = [
    {"message": {"message_id": "x", "text": HERS}},
    {"message": {"message_id": 5, "from": None, "chat": {"id": 7, "type": "private"}, "text": HERS}},
    {"message": {"message_id": 5, "from": {"id": 7}, "chat": [HERS]}},
    {
        "message": {
            "message_id": 5,
            "from": {"id": 7},
            "chat": {"id": HERS, "type": "private"},
            "text": "x",
        }
    },
    {
        "message": {
            "message_id": 5,
            "from": {"id": 7},
            "chat": {"id": 7, "type": "private"},
            "text": [HERS],
        }
    },
    {"callback_query": {"id": "1", "data": HERS}},
    {
        "callback_query": {
            "id": "1",
            "from": {"id": 7},
            "message": {"chat": {"title": HERS}},
            "data": HERS,
        }
    },
    {
        "my_chat_member": {
            "chat": {"id": 7, "type": "private"},
            "from": {"id": 7},
            "new_chat_member": HERS,
        }
    },
    {"edited_message": {"text": HERS}},
]


def stopped(caplog) -> str:
    return next(r.getMessage() for r in caplog.records if r.getMessage().startswith("stopped:"))


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("framework", FRAMEWORKS)
async def test_malformed_updates_are_skipped_counted_and_hold_up_nobody(
    bots, caplog, framework, mode
) -> None:
    caplog.set_level(logging.DEBUG)
    async with bots.run(framework, mode) as bot:
        she = bot.api.user(7, language_code="en")
        await bot.say(she, "/start")
        for raw in POISON:
            bot.api.inject(raw, queue="chat 7")
        await she.send("3")
        await bot.settled(10)
        assert [state for state, _ in (await bot.session(7)).log] == ["danger"]
    assert f"{len(POISON)} malformed, 0 unsaid" in stopped(caplog)
    assert HERS not in caplog.text


@pytest.mark.parametrize("raw", [{}, {"poll": {"id": "1"}}, {"message": None}, {"message": "text"}])
async def test_updates_that_nobody_asked_for_are_passed_over(bot, raw) -> None:
    bot.api.inject(raw)
    await bot.settled()
    assert not bot.api.calls.refused()


@pytest.mark.parametrize("framework", FRAMEWORKS)
async def test_a_second_poller_is_reported_and_waited_for(bots, caplog, monkeypatch, framework) -> None:
    monkeypatch.setattr("nightlight.channels.telegram.loop.PAUSE", 0.01)
    async with bots.run(framework) as bot:
        fault = bot.api.faults.add("getUpdates", error=409, count=4)
        she = bot.api.user(7, language_code="en")
        await bot.say(she, "/start", "3")
        assert she.screen().last.buttons
    assert fault.hits == 4
    warned = [
        r for r in caplog.records if r.levelno == logging.WARNING and "somebody else" in r.getMessage()
    ]
    assert len(warned) == 4


@pytest.mark.parametrize("framework", FRAMEWORKS)
async def test_an_api_that_is_gone_is_waited_for(bots, monkeypatch, framework) -> None:
    monkeypatch.setattr("nightlight.channels.telegram.loop.PAUSE", 0.01)
    async with bots.run(framework) as bot:
        she = bot.api.user(7, language_code="en")
        for how in ("drop", "refuse", "502"):
            await bot.api.go_away(how)
            await she.send("/start")
            await bot.api.come_back()
            await bot.settled()
        assert len(she.screen().said) == 3


@pytest.mark.parametrize("how", ["refuse", "502"])
@pytest.mark.parametrize("framework", FRAMEWORKS)
async def test_what_telegram_brought_before_it_was_gone_is_answered_when_it_is_back(
    bots, monkeypatch, framework, how
) -> None:
    monkeypatch.setattr("nightlight.channels.telegram.sender.FIRST_PAUSE", 0.05)
    async with bots.run(framework, "webhook") as bot:
        people = [bot.api.user(number, language_code="en") for number in (7, 8, 9)]
        await bot.api.go_away(how)
        for she in people:
            await she.send("/start")
        await bot.api.pulse.wait(0.3)
        assert not any(she.screen().said for she in people)
        await bot.api.come_back()
        await bot.settled(20)
        sure = (
            people if how == "502" else people[1:]
        )  # the first went into a connection that was still open
        assert [len(she.screen().said) for she in sure] == [1] * len(sure)


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("framework", FRAMEWORKS)
async def test_told_to_stop_it_says_and_confirms_what_is_in_hand(bots, framework, mode) -> None:
    async with bots.run(framework, mode) as bot:
        she = bot.api.user(7, language_code="en")
        await bot.say(she, "/start")
        bot.api.faults.add("editMessageText", delay=0.3)
        await she.press(button(she, "No, none of these"))
        await bot.api.pulse.until(lambda: bot.api.calls.of("editMessageText"), 5)
        bot.stop.set()
        await asyncio.wait_for(bot.task, 20)
        assert "→ No, none of these" in she.screen().text
        assert not bot.api.updates.pending


@pytest.mark.parametrize("framework", FRAMEWORKS)
async def test_what_it_had_no_time_for_comes_again(bots, monkeypatch, framework) -> None:
    monkeypatch.setattr("nightlight.app.telegram.Poller", functools.partial(Poller, drain=0.01))
    async with bots.run(framework) as bot:
        she = bot.api.user(7, language_code="en")
        await bot.say(she, "/start")
        bot.api.faults.add("editMessageText", hang="before", count=1)
        await she.press(button(she, "No, none of these"))
        await bot.api.pulse.until(lambda: bot.api.calls.of("editMessageText"), 5)
    assert len(bot.api.updates.pending) == 1
    async with bots.run(framework) as bot:
        await she.wait(lambda screen: "→ No, none of these" in screen.text)
        assert len((await bot.session(7)).log) == 1


async def test_what_was_said_before_a_crash_is_not_said_again_after_it(bots) -> None:
    async with bots.run("ptb") as bot:
        she = bot.api.user(7, language_code="en")
        await bot.say(she, "/start")
    said, kept = len(she.screen().said), bots.api.calls.of("getUpdates")
    (again,) = {u["update_id"]: u for call in kept for u in call.result or ()}.values()
    bots.api.inject(again)
    async with bots.run("aiogram") as bot:
        await bot.settled()
    assert len(she.screen().said) == said


async def test_somebody_who_cannot_be_answered_makes_the_bot_deaf_to_nobody(bots, monkeypatch) -> None:
    monkeypatch.setattr("nightlight.channels.telegram.loop.STUCK", 0.3)
    monkeypatch.setattr("nightlight.channels.telegram.sender.LONGEST_PAUSE", 0.2)
    async with bots.run("ptb") as bot:
        bot.api.faults.add("send*", chat=7, error=500)
        first = bot.api.user(7, language_code="en")
        await first.command("/start")
        others = [bot.api.user(number, language_code="en") for number in range(1000, 1130)]
        for she in others:
            await she.command("/start")
        for she in others:
            await she.wait(lambda screen: screen.buttons, timeout=20)
        bot.api.faults.clear()
        await first.wait(lambda screen: screen.buttons)  # nor is she forgotten
