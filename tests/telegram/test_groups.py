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
    assert key["url"] == link(bot, code)
    assert not health(line)
    assert await bot.session(7) is None
    assert not she.screen().said


def link(bot, code: str) -> str:
    return f"https://t.me/{bot.api.world.bot['username']}?start={code}"


def health(line) -> list[str]:
    """The words of health in a message and on its buttons."""
    said = " ".join((line.text, *line.buttons)).lower()
    return [word for word in HEALTH if word in said]


@pytest.mark.parametrize(
    "text",
    ["hello", "1", "Pregnant", "/start@another_bot", "@another_bot hi", "/weather", "@{name}s hello"],
)
async def test_talk_that_is_not_meant_for_it_meets_silence(bot, text) -> None:
    group, she = bot.api.group(-7, privacy=False), bot.api.user(7, language_code="en")
    await group.send(she, text.format(name=bot.api.world.bot["username"]))
    await bot.settled()
    assert not group.screen().said
    assert await bot.session(7) is None


@pytest.mark.parametrize("code", ["en", "ru", "zh"])
async def test_added_to_a_group_it_says_once_where_it_answers(bot, code) -> None:
    group, she = bot.api.group(-7, privacy=False), bot.api.user(7, language_code=code)
    await group.add_bot(she)
    await bot.settled()
    (line,) = group.screen().said
    assert [key["url"] for key in keys(line)] == [link(bot, code)]
    assert "112" in line.text
    assert not health(line)


async def test_leaving_and_becoming_a_supergroup_meet_silence(bot) -> None:
    group, she = bot.api.group(-7, privacy=False), bot.api.user(7)
    await group.upgrade(she, -1007)
    await bot.settled()
    await group.remove_bot(she)
    await bot.settled()
    assert not [call for call in bot.api.calls if call.method == "sendMessage"]


async def test_made_an_administrator_or_added_to_a_channel_it_says_nothing(bot) -> None:
    group, she = bot.api.group(-7, privacy=False), bot.api.user(7)
    group._member(she.person, "member", "administrator")
    group.chat.info["type"] = "channel"
    group._member(she.person, "left", "administrator")
    await bot.settled()
    assert not group.screen().said


async def test_who_replies_to_it_is_shown_the_way(bot) -> None:
    group, she = bot.api.group(-7), bot.api.user(7, language_code="en")
    await group.send(she, "/start")
    await bot.settled()
    await group.send(she, "I am bleeding", reply_to=group.screen().last.id)
    await bot.settled()
    first, second = group.screen().said
    assert second.text == first.text


ANONYMOUS = {"id": 1087968824, "is_bot": True, "first_name": "Group", "username": "GroupAnonymousBot"}
CHANNEL = {"id": 136817688, "is_bot": True, "first_name": "Channel", "username": "Channel_Bot"}
TELEGRAM = {"id": 777000, "is_bot": False, "first_name": "Telegram"}


async def put(bot, group, sender: dict | None, text: str, **content: object) -> list:
    """A message as Telegram shows it of an odd sender; what the bot has said."""
    message = group._message(
        sender or TELEGRAM, {"text": text, **content}, thread=None, reply_to=content.get("reply_to")
    )
    body = dict(message.body) if sender else {k: v for k, v in message.body.items() if k != "from"}
    bot.api.inject({"message": body})
    await bot.settled()
    return group.screen().said


@pytest.mark.parametrize("sender", [ANONYMOUS, CHANNEL, None])
async def test_who_speaks_as_a_group_or_a_channel_is_a_person(bot, sender, caplog) -> None:
    group = bot.api.group(-7, privacy=False, type="supergroup")
    behind = {"id": -7 if sender is ANONYMOUS else -100500, "type": "channel", "title": "One"}
    name = bot.api.world.bot["username"]
    for number in (1, 2):  # each time, as for anybody
        said = await put(bot, group, sender, f"@{name} hello", sender_chat=behind)
        assert [len(said), keys(said[-1])[0]["url"]] == [number, link(bot, "en")]
    assert len(await put(bot, group, sender, "hello", sender_chat=behind)) == 2
    assert not [record for record in caplog.records if "malformed" in record.getMessage()]


async def test_a_post_that_telegram_forwards_from_a_channel_meets_silence(bot) -> None:
    group, name = bot.api.group(-7, privacy=False, type="supergroup"), bot.api.world.bot["username"]
    behind = {"id": -100500, "type": "channel", "title": "One"}
    assert not await put(
        bot, group, TELEGRAM, f"@{name} /start", sender_chat=behind, is_automatic_forward=True
    )


async def test_another_bot_that_names_it_is_answered_once_a_day(bot) -> None:
    group, name = bot.api.group(-7, privacy=False), bot.api.world.bot["username"]
    other = {"id": 99, "is_bot": True, "first_name": "Other", "username": "other_bot"}
    assert not await put(bot, group, other, "/start")  # a command to nobody in particular
    (line,) = await put(bot, group, other, f"/start@{name}")
    assert "112" in line.text
    assert [key["url"] for key in keys(line)] == [link(bot, "en")]
    assert not health(line)
    assert f"@{name}" not in line.text  # nothing that calls this bot or another again
    assert "/" not in line.text
    for _ in range(5):
        assert len(await put(bot, group, other, f"@{name} {line.text}")) == 1
    assert len(await put(bot, group, {**other, "id": 98}, f"@{name} hello")) == 2
    bot.clock.move(24 * 3600)
    assert len(await put(bot, group, other, f"@{name} hello")) == 3


async def test_it_never_answers_itself(bot) -> None:
    group, name = bot.api.group(-7, privacy=False), bot.api.world.bot["username"]
    await put(bot, group, bot.api.world.bot, f"@{name} hello")
    assert not [call for call in bot.api.calls if call.method == "sendMessage"]


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
