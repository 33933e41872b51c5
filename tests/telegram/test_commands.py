"""Slash commands, links that carry language and country, and the language of the app."""

import pytest

from tests.telegram.chats import NIGHT, bare
from tests.telegram.test_presses import begun, question

CYRILLIC = range(0x400, 0x500)


async def test_start_begins_and_restart_begins_again(bot) -> None:
    she = await begun(bot, 7, "No, none of these")
    assert (await bot.session(7)).log
    first = await bot.say(she, "/restart")
    assert (await bot.session(7)).log == ()
    await bot.press(she, "No, none of these")
    assert await bot.say(she, "/start") == first
    assert (await bot.session(7)).log == ()


@pytest.mark.parametrize("command", ["/help", "/urgent", "/privacy", "/about", "/nosuchcommand"])
async def test_a_command_that_tells_something_keeps_the_question(bot, command) -> None:
    she = await begun(bot, 7, "No, none of these", "United Kingdom")
    asked, buttons = question(she), she.screen().buttons
    kept = await bot.session(7)
    said = bare(await bot.say(she, command))
    assert said != asked
    assert said.endswith(asked)
    assert she.screen().buttons == buttons
    assert (await bot.session(7)).log == kept.log


@pytest.mark.parametrize("command", ["/help", "/urgent"])
async def test_help_and_urgent_name_the_number_of_the_country(bot, command) -> None:
    she = await begun(bot, 7, "No, none of these", "United Kingdom")
    assert "999" in await bot.say(she, command)


async def test_back_takes_one_answer_back(bot) -> None:
    she = await begun(bot, 7, "No, none of these", "United Kingdom", "Pregnant")
    await bot.say(she, "/back")
    assert [state for state, _ in (await bot.session(7)).log] == ["danger"]


@pytest.mark.parametrize("command", ["language", "country"])
async def test_language_and_country_open_their_screens(bot, command) -> None:
    she = await begun(bot, 7, "No, none of these", "United Kingdom")
    await bot.say(she, f"/{command}")
    assert (await bot.session(7)).aside == command


@pytest.mark.parametrize("command", ["/stop", "/forget"])
async def test_stop_and_forget_erase_everything_and_say_a_closing(bot, command) -> None:
    she = await begun(bot, 7, "No, none of these", "United Kingdom")
    assert "999" in await bot.say(she, command)
    assert await bot.session(7) is None


async def test_a_command_may_name_the_bot_and_be_shouted(bot) -> None:
    she = await begun(bot, 7, "No, none of these")
    await bot.say(she, f"/RESTART@{bot.api.world.bot['username']}")
    assert (await bot.session(7)).log == ()


@pytest.mark.parametrize(
    ("payload", "code", "locale", "country"),
    [
        ("ru-KZ", "en", "ru", "KZ"),
        ("zh", "en", "zh", None),
        ("RU-gb", None, "ru", "GB"),
        ("xx-ZZ", "ru", "ru", None),
        ("__--__", None, None, None),
        ("", "zh-hans", "zh", None),
        ("", "de", None, None),
        ("", None, None, None),
    ],
)
async def test_a_link_and_the_app_tell_language_and_country(bot, payload, code, locale, country) -> None:
    she = bot.api.user(7, language_code=code)
    await bot.say(she, f"/start {payload}".strip())
    session = await bot.session(7)
    assert (session.locale, session.country) == (locale, country)
    assert session.touched == NIGHT


async def test_a_link_with_a_country_saves_the_question_for_it(bot) -> None:
    she = bot.api.user(7, language_code="en")
    await bot.say(she, "/start ru-KZ")
    assert any(ord(c) in CYRILLIC for c in she.screen().text)
    await bot.say(she, "3")
    await bot.say(she, "1")
    assert [state for state, _ in (await bot.session(7)).log] == ["danger", "status"]


async def test_words_after_another_command_or_in_a_text_are_no_link(bot) -> None:
    she = await begun(bot, 7, "No, none of these")
    await bot.say(she, "/help ru-KZ", "hello ru-KZ")
    assert ((await bot.session(7)).locale, (await bot.session(7)).country) == ("en", None)
    await bot.say(bot.api.user(8, language_code="en"), "hello ru-KZ")
    assert (await bot.session(8)).locale == "en"


async def test_a_link_begins_again_in_its_language_for_somebody_known(bot) -> None:
    she = await begun(bot, 7, "No, none of these")
    await bot.say(she, "/start ru-KZ")
    session = await bot.session(7)
    assert (session.log, session.locale, session.country) == ((), "ru", "KZ")
