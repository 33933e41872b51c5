"""Updates as a framework hands them over in somebody's bot: of any shape, and none is lost."""

import pytest
from aiogram import Bot
from aiogram.types import Update as AiogramUpdate
from nightlight.channels.telegram import aiogram
from nightlight.channels.telegram.heard import heard
from telegram import Update as PtbUpdate

from tests.telegram.conftest import FRAMEWORKS
from tests.telegram.test_mounting import HOSTS, BoomError

SHE = {"id": 7, "is_bot": False, "first_name": "A", "language_code": "en"}
CHAT = {"id": 7, "first_name": "A", "type": "private"}
CHANNEL = {"id": -1007, "title": "News", "type": "channel"}
PREVIEW = {"url": "https://example.org/", "is_disabled": False, "prefer_small_media": True}
PHOTO = {"file_id": "f", "file_unique_id": "u", "width": 1, "height": 1}
ORIGIN = {"type": "channel", "date": 1_780_000_000, "chat": CHANNEL, "message_id": 4}
LINK = {"type": "url", "offset": 0, "length": 9}


def message(**more: object) -> dict:
    said = {"message_id": 9, "from": SHE, "chat": CHAT, "date": 1_780_000_000}
    return said | ({"text": "/nightlight"} if "text" not in more else {}) | more


BEFORE = message(text="see https://example.org", link_preview_options=PREVIEW, entities=[LINK])
SHAPES = {
    "a link preview": message(link_preview_options=PREVIEW, entities=[LINK]),
    "a link preview of nothing but an address": message(
        link_preview_options={"url": "https://example.org"}
    ),
    "an empty link preview": message(link_preview_options={}),
    "a reply to a link preview": message(reply_to_message=BEFORE),
    "pinned": message(reply_to_message=message(text="x", pinned_message=BEFORE)),
    "a reply to another chat": message(
        external_reply={
            "origin": ORIGIN,
            "chat": CHANNEL,
            "message_id": 4,
            "link_preview_options": PREVIEW,
        },
        quote={"text": "see", "position": 0, "is_manual": True},
    ),
    "a topic that is gone": message(message_thread_id=3, is_topic_message=True),
    "a reply to a story": message(reply_to_story={"chat": CHANNEL, "id": 3}),
    "by way of another bot": message(via_bot=SHE | {"id": 8, "is_bot": True}),
    "with effects and what is not known yet": message(effect_id="1", hologram={"depth": [1, {"x": None}]}),
    "sender's boosts": message(sender_boost_count=2, author_signature="A", has_protected_content=True),
    "a web page's button": message(
        reply_markup={"inline_keyboard": [[{"text": "x", "web_app": {"url": "https://example.org"}}]]}
    ),
    "a date of an entity": message(
        entities=[{"type": "date_time", "offset": 0, "length": 3, "unix_time": 1_780_000_000}]
    ),
}
OTHERS = {
    "a forwarded page": message(text="x", forward_origin=ORIGIN, link_preview_options=PREVIEW),
    "a picture": message(photo=[PHOTO], caption="x", show_caption_above_media=True) | {"text": None},
    "something bought": message(text="x", effect_id="5", paid_star_count=1),
}


def update_of(shape: dict) -> dict:
    return {"update_id": 5, "message": {key: value for key, value in shape.items() if value is not None}}


@pytest.mark.parametrize("framework", FRAMEWORKS)
async def test_a_message_of_any_shape_is_answered_in_somebodys_bot(bots, framework) -> None:
    async with HOSTS[framework](bots).open() as host:
        she = host.api.user(7, language_code="en")
        she.chat.started = True
        for number, (name, shape) in enumerate(SHAPES.items()):
            before = len(she.screen().said)
            await host.feed(update_of(shape) | {"update_id": 100 + number})
            assert len(she.screen().said) > before, name
        press = {"id": "1", "from": SHE, "chat_instance": "1", "data": "n0123456789"}
        await host.feed({"update_id": 200, "callback_query": press | {"message": BEFORE}})
        assert host.got == ["callback_query"]  # no button of ours
        assert host.errors == []


@pytest.mark.parametrize("framework", FRAMEWORKS)
async def test_a_message_of_any_shape_that_is_not_ours_reaches_the_host(bots, framework) -> None:
    async with HOSTS[framework](bots).open() as host:
        for number, shape in enumerate([*SHAPES.values(), *OTHERS.values()]):
            text = {} if shape["text"] is None else {"text": "hello"}
            await host.feed(update_of(shape | text) | {"update_id": 100 + number})
        assert host.got == ["message"] * (len(SHAPES) + len(OTHERS))
        assert host.errors == []


class Unreadable:
    """Nobody of ours who could read an update."""

    async def is_ours(self, _: object) -> bool:
        raise BoomError

    async def answer(self, _: object) -> None:
        raise AssertionError("it was not ours")


@pytest.mark.parametrize("framework", FRAMEWORKS)
async def test_what_ours_cannot_read_the_host_gets(bots, framework) -> None:
    async with HOSTS[framework](bots).open() as host:
        host.plug(Unreadable())
        await host.say(host.api.user(7), "/nightlight")
        assert (host.got, host.errors) == (["message"], [])


@pytest.mark.parametrize("shape", [*SHAPES, *OTHERS])
def test_what_aiogram_hands_over_is_heard_as_what_telegram_sent(shape) -> None:
    raw = update_of((SHAPES | OTHERS)[shape])
    update = AiogramUpdate.model_validate(raw, context={"bot": Bot("1:a")})
    assert heard(aiogram.raw_of(update)) == heard(raw)


@pytest.mark.parametrize("shape", [*SHAPES, *OTHERS])
def test_what_python_telegram_bot_hands_over_is_heard_as_what_telegram_sent(shape) -> None:
    raw = update_of((SHAPES | OTHERS)[shape])
    assert heard(PtbUpdate.de_json(raw, None).to_dict()) == heard(raw)
