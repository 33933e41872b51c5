"""Who blocks the bot is forgotten; who falls silent is told the closing once."""

import asyncio

from tests.telegram.test_presses import begun

QUARTER = 16 * 60


def rows(bot) -> int:
    return bot.bots.store._reader.ask(
        lambda db: db.execute("SELECT count(*) FROM data.record").fetchall()[0][0]
    )


async def ticks(bot, monkeypatch, count: int) -> None:
    """Wait until silences were looked for so often."""
    store, seen = bot.bots.store, asyncio.Queue()
    real = store.claim_due

    async def claim_due(*args):
        found = await real(*args)
        seen.put_nowait(None)
        return found

    monkeypatch.setattr(store, "claim_due", claim_due)
    for _ in range(count):
        await asyncio.wait_for(seen.get(), 5)
    monkeypatch.setattr(store, "claim_due", real)


async def test_who_blocks_the_bot_is_forgotten(bot) -> None:
    she = await begun(bot, 7, "No, none of these", "United Kingdom")
    assert rows(bot) == 1
    await she.block()
    await bot.settled()
    assert rows(bot) == 0


async def test_who_unblocks_it_begins_anew(bot) -> None:
    she = await begun(bot, 7, "No, none of these", "United Kingdom")
    await she.block()
    await she.unblock()
    await bot.say(she, "/start")
    assert (await bot.session(7)).log == ()
    assert (await bot.session(7)).country is None


async def test_a_refusal_because_of_a_block_forgets_too(bot) -> None:
    she = await begun(bot, 7, "No, none of these", "United Kingdom")
    bot.api.faults.add("sendMessage", chat=7, error=403)
    await she.send("hello")
    await bot.settled()
    assert rows(bot) == 0


async def test_a_press_refused_because_of_a_block_forgets_too(bot) -> None:
    she = await begun(bot)
    bot.api.faults.add("editMessageText", chat=7, error=403)
    await bot.press(she, "No, none of these")
    assert rows(bot) == 0


async def test_a_quarter_of_an_hour_of_silence_brings_the_closing_once(bot, monkeypatch) -> None:
    she = await begun(bot, 7, "No, none of these", "United Kingdom")
    before = len(she.screen().said)
    bot.clock.move(QUARTER)
    await she.wait(lambda screen: len(screen.said) > before and screen.last.buttons)
    assert "999" in she.screen().text
    assert she.screen().last.buttons
    said = len(she.screen().said)
    for _ in range(3):
        bot.clock.move(QUARTER)
        await ticks(bot, monkeypatch, 2)
    assert len(she.screen().said) == said


async def test_less_than_a_quarter_of_an_hour_brings_nothing(bot, monkeypatch) -> None:
    she = await begun(bot)
    before = len(she.screen().said)
    bot.clock.move(14 * 60)
    await ticks(bot, monkeypatch, 2)
    assert len(she.screen().said) == before


async def test_after_a_result_silence_brings_nothing(bot, monkeypatch) -> None:
    she = await begun(bot, 7, "Yes, one or more")
    before = len(she.screen().said)
    bot.clock.move(QUARTER)
    await ticks(bot, monkeypatch, 2)
    assert len(she.screen().said) == before


async def test_a_conversation_goes_on_after_its_closing(bot) -> None:
    she = await begun(bot, 7, "No, none of these", "United Kingdom")
    before = len(she.screen().said)
    bot.clock.move(QUARTER)
    await she.wait(lambda screen: len(screen.said) > before and screen.last.buttons)
    await bot.say(she, "1")
    assert len((await bot.session(7)).log) >= 1
    await bot.press(she, "Go on") if any(b.startswith("Go on") for b in she.screen().buttons) else None
    assert (await bot.session(7)).closed is None


async def test_the_closing_of_a_silence_that_failed_is_said_later(bot, monkeypatch) -> None:
    monkeypatch.setattr("nightlight.channels.telegram.sender.FIRST_PAUSE", 0.01)
    she = await begun(bot)
    fault = bot.api.faults.add("sendMessage", chat=7, error=500, count=2)
    before = len(she.screen().said)
    bot.clock.move(QUARTER)
    await she.wait(lambda screen: len(screen.said) > before and screen.last.buttons)
    assert fault.hits == 2


async def test_a_closing_that_takes_long_holds_up_nobody_elses_and_is_said_once(bot, monkeypatch) -> None:
    slow, other = await begun(bot, 7, "No, none of these"), await begun(bot, 8, "No, none of these")
    before = len(slow.screen().said), len(other.screen().said)
    bot.api.faults.add("sendMessage", chat=7, delay=1000, count=1)
    bot.clock.move(QUARTER)
    await other.wait(lambda screen: len(screen.said) > before[1] and screen.last.buttons)
    for _ in range(2):
        bot.clock.move(61)  # longer than a silence is claimed for
        await ticks(bot, monkeypatch, 2)
    assert len(slow.screen().said) == before[0]
    bot.api.clock.advance(1000)
    await slow.wait(lambda screen: len(screen.said) > before[0] and screen.last.buttons)
    said = len(slow.screen().said), len(other.screen().said)
    for _ in range(2):
        bot.clock.move(61)
        await ticks(bot, monkeypatch, 2)
    assert (len(slow.screen().said), len(other.screen().said)) == said


async def test_who_blocked_it_meanwhile_is_forgotten_at_the_silence(bot, monkeypatch) -> None:
    await begun(bot)
    bot.api.faults.add("sendMessage", chat=7, error=403)
    bot.clock.move(QUARTER)
    await bot.api.wait_call("sendMessage", count=2)
    await ticks(bot, monkeypatch, 2)
    assert rows(bot) == 0


async def test_after_a_day_nothing_is_kept(bot, monkeypatch) -> None:
    await begun(bot, 7, "Yes, one or more")
    bot.clock.move(25 * 3600)
    await ticks(bot, monkeypatch, 2)
    assert rows(bot) == 0
