"""What is no text: pictures, voices, edits, what was sent on. Always a kind answer with the number."""

import pytest

from tests.telegram.test_presses import begun

ODD = {
    "sticker": lambda she: she.sticker(),
    "voice": lambda she: she.voice(),
    "photo": lambda she: she.photo(),
    "photo with words": lambda she: she.photo("no"),
    "location": lambda she: she.location(),
    "contact": lambda she: she.contact(),
    "forwarded": lambda she: she.forward("No, none of these"),
    "dice": lambda she: she.put({"dice": {"emoji": "🎲", "value": 3}}),
    "nothing known": lambda she: she.put({"hologram": {}}),
}


@pytest.mark.parametrize("kind", ODD)
async def test_what_is_no_text_gets_the_number_and_the_question_again(bot, kind) -> None:
    she = await begun(bot, 7, "No, none of these", "United Kingdom")
    kept, buttons = await bot.session(7), she.screen().buttons
    question = she.screen().text.rpartition("\n\n")[2]
    await ODD[kind](she)
    await bot.settled()
    said = she.screen().text
    assert "999" in said
    assert said.endswith(question)
    assert she.screen().buttons == buttons
    assert (await bot.session(7)).answers == kept.answers


async def test_an_edited_message_gets_an_answer_and_changes_nothing(bot) -> None:
    she = await begun(bot)
    message = await she.send("3")
    await bot.settled()
    kept, before = await bot.session(7), len(she.screen().said)
    await she.edit(message, "1")
    await bot.settled()
    assert (await bot.session(7)).answers == kept.answers
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
