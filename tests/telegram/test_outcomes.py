"""One call, one outcome: by our own transports, and by the stock ones of somebody else's bot."""

import asyncio
from contextlib import asynccontextmanager

import pytest
from aiogram import Bot as AiogramBot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.session.base import BaseSession
from aiogram.client.telegram import TelegramAPIServer
from nightlight.channels.telegram import aiogram, ptb
from nightlight.channels.telegram.inbox import Conflict, Gone, NoSuchBot, Refused
from nightlight.channels.telegram.sender import Outcome, Result
from telegram import Bot as PtbBot
from telegram.request import BaseRequest

from tests.telegram.conftest import FRAMEWORKS
from tests.telegram.test_answers import DEEP, PAGE, refusal

CHANNELS = {"aiogram": aiogram, "ptb": ptb}
HELLO = {"chat_id": 7, "text": "x", "reply_markup": {"inline_keyboard": []}}
OWNERS = ("own", "host's")


def stock(framework: str, server):
    """A bot as its framework makes it."""
    if framework == "aiogram":
        session = AiohttpSession(api=TelegramAPIServer.from_base(server.url))
        return AiogramBot(server.token, session=session)
    return PtbBot(server.token, base_url=f"{server.url}/bot")


@asynccontextmanager
async def api_of(framework: str, owner: str, server):
    channel = CHANNELS[framework]
    own = owner == "own"
    api = channel.Api(channel.bot_of(server.token, server.url) if own else stock(framework, server))
    if framework == "ptb":
        await api.bot.request.initialize()
    yield api
    await api.close()


SAID = '{"ok":true,"result":{"message_id":5,"date":0,"chat":{"id":7,"type":"private"}}}'
NOT_MODIFIED = "Bad Request: message is not modified: …"
SAME = {  # anyone who makes the call
    "said": ({"body": SAID}, Result.SENT),
    "a page of 200": ({"body": PAGE.decode()}, Result.UNKNOWN),
    "a page of 502": ({"body": PAGE.decode(), "status": 502}, Result.UNKNOWN),
    "a page of 403": ({"body": PAGE.decode(), "status": 403}, Result.UNKNOWN),
    "a page of 400": ({"body": PAGE.decode(), "status": 400}, Result.UNKNOWN),
    "half": ({"body": '{"ok":true,"result":{"mess'}, Result.UNKNOWN),
    "a list": ({"body": "[]"}, Result.UNKNOWN),
    "nothing": ({"body": ""}, Result.UNKNOWN),
    "lists in lists": ({"body": DEEP.decode()}, Result.UNKNOWN),
    "a refusal of 200": ({"body": refusal(400).decode()}, Result.UNKNOWN),
    "it broke off before": ({"drop": "before"}, Result.UNKNOWN),
    "it broke off after": ({"drop": "after"}, Result.UNKNOWN),
    "blocked": ({"error": 403}, Result.BLOCKED),
    "its fault": ({"error": 500}, Result.FAILED),
    "its gateway's": ({"error": 502}, Result.FAILED),
    "no token": ({"error": 401}, Result.FAILED),
    "later": ({"error": 429, "retry_after": 3}, Result.LATER),
    "there already": ({"error": 400, "description": NOT_MODIFIED}, Result.SENT),
    "markup": ({"error": 400, "description": "Bad Request: can't parse entities: x"}, Result.MARKUP),
    "thread": ({"error": 400, "description": "Bad Request: message thread not found"}, Result.NO_THREAD),
    "moved": (
        {"body": refusal(400, "Bad Request: upgraded", migrate_to_chat_id=-1007).decode(), "status": 400},
        Result.MOVED,
    ),
    "refused": ({"error": 400}, Result.REFUSED),
}  # fmt: skip


@pytest.mark.parametrize("case", SAME)
@pytest.mark.parametrize("owner", OWNERS)
@pytest.mark.parametrize("framework", FRAMEWORKS)
async def test_a_call_has_one_outcome_whoever_makes_it(brisk, framework, owner, case) -> None:
    rule, expected = SAME[case]
    brisk.user(7).chat.started = True
    async with api_of(framework, owner, brisk) as api:
        brisk.faults.add("sendMessage", **rule)
        outcome = await api.call("sendMessage", HELLO)
    assert outcome.result is expected
    assert outcome.seconds == (3 if expected is Result.LATER else 0)
    assert outcome.chat == (-1007 if expected is Result.MOVED else None)


@pytest.mark.parametrize("owner", OWNERS)
@pytest.mark.parametrize("framework", FRAMEWORKS)
async def test_where_nobody_listens_a_call_has_not_happened(brisk, framework, owner) -> None:
    async with api_of(framework, owner, brisk) as api:
        await brisk.go_away("refuse")
        assert await api.call("sendMessage", HELLO) == Outcome(Result.FAILED)
        with pytest.raises(Gone):
            await api.ask("getMe", {})


GARBLED = {
    "a page": ({"body": PAGE.decode()}, Gone),
    "a page of 404": ({"body": PAGE.decode(), "status": 404}, Gone),
    "lists in lists": ({"body": DEEP.decode()}, Gone),
    "text": ({"body": '{"ok":true,"result":"none"}'}, Gone),
    "a number": ({"body": '{"ok":true,"result":1e400}'}, Gone),
    "numbers": ({"body": '{"ok":true,"result":[1,2]}'}, Gone),
    "no token": ({"error": 401}, NoSuchBot),
    "two pollers": ({"error": 409}, Conflict),
    "refused": ({"error": 400}, Refused),
    "later": ({"error": 429, "retry_after": 9}, Gone),
}


@pytest.mark.parametrize("case", GARBLED)
@pytest.mark.parametrize("owner", OWNERS)
@pytest.mark.parametrize("framework", FRAMEWORKS)
async def test_updates_that_do_not_come_are_raised_by_their_kind(brisk, framework, owner, case) -> None:
    rule, kind = GARBLED[case]
    async with api_of(framework, owner, brisk) as api:
        brisk.faults.add("getUpdates", **rule)
        with pytest.raises((Gone, Conflict)) as found:
            await api.updates(None, 0)
    assert type(found.value) is kind
    assert getattr(found.value, "seconds", 0) == (9 if case == "later" else 0)
    assert brisk.token not in f"{found.value!r} {found.value}"


class OddError(Exception):
    """What a host's own transport raises."""


class OddSession(BaseSession):
    async def make_request(self, bot, method, timeout=None):
        raise self.error

    async def close(self) -> None: ...

    async def stream_content(self, *_, **__):
        yield b""


class OddRequest(BaseRequest):
    read_timeout = 1.0

    async def initialize(self) -> None: ...

    async def shutdown(self) -> None: ...

    async def do_request(self, *_, **__):
        raise self.error


def odd(framework: str, error: BaseException):
    """A bot whose transport raises that."""
    if framework == "aiogram":
        session = OddSession()
        session.error = error
        return aiogram.Api(AiogramBot("1:a", session=session))
    request = OddRequest()
    request.error = error
    return ptb.Api(PtbBot("1:a", request=request, get_updates_request=request))


@pytest.mark.parametrize(
    "error", [OddError("1:a"), OSError(5), TimeoutError(), RecursionError(), UnicodeError()]
)
@pytest.mark.parametrize("framework", FRAMEWORKS)
async def test_what_a_hosts_transport_raises_may_have_happened(framework, error) -> None:
    api = odd(framework, error)
    assert await api.call("sendMessage", HELLO) == Outcome(Result.UNKNOWN)
    with pytest.raises(Gone) as found:
        await api.ask("getMe", {})
    assert "1:a" not in repr(found.value)


@pytest.mark.parametrize("framework", FRAMEWORKS)
async def test_who_cancels_a_call_is_obeyed(framework) -> None:
    api = odd(framework, asyncio.CancelledError())
    for work in (api.call("sendMessage", HELLO), api.ask("getMe", {})):
        with pytest.raises(asyncio.CancelledError):
            await work


async def test_a_bot_with_our_transport_is_a_bot_of_its_framework(brisk) -> None:
    brisk.user(7).chat.started = True
    async with api_of("aiogram", "own", brisk) as api:
        assert (await api.bot.send_message(7, "x")).text == "x"
    async with api_of("ptb", "own", brisk) as api:
        assert (await api.bot.send_message(7, "y")).text == "y"
