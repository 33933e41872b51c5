"""What is no text: pictures, voices, edits, what was sent on. Always a kind answer with the number."""

import pytest
from nightlight.channels.telegram.once import Once
from nightlight.engine.log import answers

from tests.telegram.chats import NIGHT, keys, shown
from tests.telegram.test_presses import begun, question

ODD = {
    "sticker": lambda she: she.sticker(),
    "voice": lambda she: she.voice(),
    "photo": lambda she: she.photo(),
    "photo with words": lambda she: she.photo("no"),
    "location": lambda she: she.location(),
    "contact": lambda she: she.contact(),
    "forwarded": lambda she: she.forward("No, none of these"),
    "dice": lambda she: she.put({"dice": {"emoji": "🎲", "value": 3}}),
    "video note": lambda she: she.put({"video_note": {"file_id": "1", "length": 9, "duration": 1}}),
    "document": lambda she: she.put({"document": {"file_id": "1", "file_name": "scan.pdf"}}),
    "poll": lambda she: she.put({"poll": {"id": "1", "question": "help me?", "options": []}}),
    "story": lambda she: she.put({"story": {"id": 1, "chat": she.chat.info}}),
    "nothing known": lambda she: she.put({"hologram": {}}),
}


@pytest.mark.parametrize("kind", ODD)
async def test_what_is_no_text_gets_the_number_and_the_question_again(bot, kind) -> None:
    she = await begun(bot, 7, "No, none of these", "United Kingdom")
    kept, buttons = await bot.session(7), she.screen().buttons
    asked = question(she)
    assert asked.startswith("Which fits you?\n• The test was negative")
    await ODD[kind](she)
    await bot.settled()
    said = she.screen().text
    assert "999" in said
    assert asked in said
    assert "Press a button" in said
    assert she.screen().buttons == buttons
    assert (await bot.session(7)).log == kept.log


async def test_who_sends_where_she_is_learns_that_nobody_comes_because_of_it(bot) -> None:
    she = await begun(bot, 7, "No, none of these")
    await she.location()
    await bot.settled()
    assert "cannot send anyone" in she.screen().text
    assert "/country" in she.screen().text
    assert (await bot.session(7)).country is None


async def test_a_place_on_the_move_is_answered_once(bot) -> None:
    she = await begun(bot, 7)
    message, before = await she.location(), len(she.screen().said)
    await bot.settled()
    for _ in range(3):
        bot.api.inject({"edited_message": dict(message.body)})
    await bot.settled()
    assert len(she.screen().said) == before + 1


async def test_an_album_is_answered_once_unless_words_stand_below(bot) -> None:
    she = await begun(bot, 7)
    before, picture = len(she.screen().said), {"photo": [], "media_group_id": "77"}
    for caption in ({}, {}, {}):
        await she.put({**picture, **caption})
    await bot.settled()
    assert len(she.screen().said) == before + 1
    await she.put({**picture, "caption": "blood is pouring"})
    await bot.settled()
    assert len(she.screen().said) == before + 2
    await she.put({**picture, "media_group_id": "78"})
    await bot.settled()
    assert len(she.screen().said) == before + 3


@pytest.mark.parametrize("what", ["pinned_message", "message_auto_delete_timer_changed"])
async def test_what_is_done_to_the_chat_is_no_message_to_answer(bot, what) -> None:
    she = await begun(bot, 7)
    before = shown(she)
    await she.put({what: {}})
    await bot.settled()
    assert shown(she) == before


async def test_words_chosen_from_an_inline_bot_are_hers(bot) -> None:
    she, inline = bot.api.user(7, language_code="en"), {"id": 9, "is_bot": True, "first_name": "x"}
    await bot.say(she, "/start")
    await she.put({"text": "3", "via_bot": inline})
    await bot.settled()
    assert [state for state, _ in (await bot.session(7)).log] == ["danger"]


ALARMS = {
    "below a picture": lambda she, words: she.photo(words),
    "sent on": lambda she, words: she.forward(words),
    "behind a command": lambda she, words: she.send(f"/help {words}"),
    "behind no command": lambda she, words: she.send(f"/please {words}"),
    "on a new line": lambda she, words: she.send(f"/start\n{words}"),
}


@pytest.mark.parametrize("where", [*ALARMS, "edited"])
@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("look, blood is pouring out", "Say where you are and what is happening."),
        ("у меня кровь льётся", "Say where you are and what is happening."),
        ("我想死", "In danger now?"),
    ],
)
async def test_words_of_alarm_are_heard_wherever_they_stand(bot, where, words, said) -> None:
    she = await begun(bot, 7, "No, none of these", "United Kingdom")
    kept = await bot.session(7)
    if where == "edited":
        message = await she.send("hmm")
        await bot.settled()
        await she.edit(message, words)
    else:
        await ALARMS[where](she, words)
    await bot.settled()
    assert said in she.screen().text
    assert "999" in she.screen().text
    assert list(answers((await bot.session(7)).log)) == list(answers(kept.log))


async def test_another_bot_is_told_once_a_day_who_is_answered_here(bot) -> None:
    other = bot.api.user(9, is_bot=True, first_name="Other")
    for text in ("hello", "/start", "I am bleeding", "3"):
        await bot.say(other, text)
    (line,) = other.screen().said
    assert "112" in line.text
    assert [key["url"] for key in keys(line)] == [f"https://t.me/{bot.api.world.bot['username']}?start=en"]
    assert await bot.session(9) is None
    await other.edit(other.screen().lines[0].id, "hello again")
    await bot.settled()
    assert len(other.screen().said) == 1
    bot.clock.move(24 * 3600)
    await bot.say(other, "hello")
    assert len(other.screen().said) == 2


async def test_an_answer_to_a_bot_that_could_not_be_sent_is_sent_later(bot, monkeypatch) -> None:
    monkeypatch.setattr("nightlight.channels.telegram.sender.FIRST_PAUSE", 0.01)
    other = bot.api.user(9, is_bot=True)
    bot.api.faults.add("sendMessage", chat=9, error=500, count=2)
    await bot.say(other, "hello")
    await other.wait(lambda screen: len(screen.said) == 1)


def test_of_more_than_it_can_hold_it_forgets_the_oldest_and_nobody_else(monkeypatch) -> None:
    monkeypatch.setattr("nightlight.channels.telegram.once.MOST", 2)
    once = Once()
    assert [once.first(bot, bot, NIGHT) for bot in (1, 2, 3)] == [True] * 3
    assert [once.first(bot, 9, NIGHT) for bot in (2, 3)] == [False] * 2
    assert once.first(1, 9, NIGHT)
    assert once.first(1, 9, NIGHT)  # the very same update comes again: it was not said


async def test_an_edited_message_gets_an_answer_and_changes_nothing(bot) -> None:
    she = await begun(bot)
    message = await she.send("3")
    await bot.settled()
    kept, before = await bot.session(7), len(she.screen().said)
    await she.edit(message, "1")
    await bot.settled()
    assert (await bot.session(7)).log == kept.log
    assert len(she.screen().said) == before + 1
    assert she.screen().last.buttons


async def test_somebody_new_who_sends_a_picture_is_told_the_numbers(bot) -> None:
    she = bot.api.user(7, language_code="en")
    await she.photo()
    await bot.settled()
    assert "112" in she.screen().text
    assert she.screen().last.buttons


async def test_nothing_that_is_said_meets_silence(bot) -> None:
    she = bot.api.user(7, language_code="en")
    for text in (
        "",
        " ",
        "\n",
        "/",
        "//",
        "/start@",
        "😀",
        "0",
        "-1",
        "999999999999",
        "x" * 4096,
        "‮",
        "<b>&",
    ):
        before = len(she.screen().said)
        await she.put({"text": text})
        await bot.settled()
        assert len(she.screen().said) > before, repr(text)
    assert not bot.api.calls.refused()
