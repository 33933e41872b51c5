"""In a group: a button into a private chat, no word of health, silence for talk not meant for it."""

import pytest

from tests.telegram.chats import keys, shown

HEALTH = (
    "bleed",
    "blood",
    "pregnan",
    "clot",
    "womb",
    "кров",
    "беремен",
    "матк",
    "出血",
    "血",
    "孕",
    "子宫",
)


@pytest.mark.parametrize("code", ["en", "ru", "zh"])
@pytest.mark.parametrize("text", ["/start", "/help", "/start@{name}", "@{name} hello", "hello @{NAME}"])
async def test_who_calls_it_in_a_group_gets_a_button_to_the_private_chat(bot, text, code) -> None:
    name = bot.api.world.bot["username"]
    group, she = bot.api.group(-7, privacy=False, type="supergroup"), bot.api.user(7, language_code=code)
    await group.send(she, text.format(name=name, NAME=name.upper()))
    await bot.settled()
    (line,) = group.screen().said
    (key,) = keys(line)
    assert key["url"] == f"https://t.me/{name}?start={code}"
    assert not [word for word in HEALTH if word in (line.text + key["text"]).lower()]
    assert await bot.session(7) is None
    assert not she.screen().said


@pytest.mark.parametrize("text", ["hello", "1", "Pregnant", "/start@another_bot", "@another_bot hi"])
async def test_talk_that_is_not_meant_for_it_meets_silence(bot, text) -> None:
    group, she = bot.api.group(-7, privacy=False), bot.api.user(7, language_code="en")
    await group.send(she, text)
    await bot.settled()
    assert not group.screen().said
    assert await bot.session(7) is None


async def test_joining_leaving_and_becoming_a_supergroup_meet_silence(bot) -> None:
    group, she = bot.api.group(-7, privacy=False), bot.api.user(7)
    await group.add_bot(she)
    await bot.settled()
    await group.upgrade(she, -1007)
    await bot.settled()
    await group.remove_bot(she)
    await bot.settled()
    assert not group.screen().said
    assert not bot.api.calls.refused()


async def test_a_press_in_a_group_is_answered_and_tells_nothing(bot) -> None:
    group, she = bot.api.group(-7, privacy=False), bot.api.user(7, language_code="en")
    await group.send(she, "/start")
    await bot.settled()
    press = group._press(she.person, group.screen().said[0], {"callback_data": "n00000000000"})
    await press.answered()
    await bot.settled()
    assert not [word for word in HEALTH for text in group.screen().said if word in text.text.lower()]
    assert await bot.session(7) is None


async def test_a_topic_of_a_group_is_answered_in_the_topic(bot) -> None:
    group, she = bot.api.group(-7, privacy=False, type="supergroup", is_forum=True), bot.api.user(7)
    await group.send(she, "/start", thread=5)
    await bot.settled()
    assert group.screen().said[0].body["message_thread_id"] == 5


async def test_a_group_changes_nothing_of_a_private_conversation(bot) -> None:
    group, she = bot.api.group(-7, privacy=False), bot.api.user(7, language_code="en")
    await bot.say(she, "/start", "3")
    kept, before = await bot.session(7), shown(she)
    await group.send(she, "/stop")
    await bot.settled()
    assert await bot.session(7) == kept
    assert shown(she) == before
