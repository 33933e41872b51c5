"""The webhook: whom it lets in, and that 200 means said."""

import asyncio
import functools
import io
import json

import pytest
from aiohttp import ClientSession
from nightlight.channels.telegram.sender import Sender
from nightlight.channels.telegram.webhook import LARGEST, SECRET_HEADER

from tests.telegram.conftest import FRAMEWORKS

HEAD = {SECRET_HEADER: "s3cret"}


@pytest.fixture(params=FRAMEWORKS)
async def hook(bots, request):
    """A bot that is knocked at."""
    async with bots.run(request.param, "webhook") as bot:
        yield bot


@pytest.fixture
async def knock(hook):
    async with ClientSession() as session:

        async def knock(method="POST", path="/knock", *, headers=HEAD, **body):
            url = f"http://127.0.0.1:{hook.settings.port}{path}"
            async with session.request(method, url, headers=headers, **body) as answer:
                return answer.status, await answer.text()

        yield knock


def update(user, text: str = "/start", number: int = 1) -> dict:
    who = {"id": user.id, "is_bot": False, "first_name": "P"}
    chat = {"id": user.id, "type": "private"}
    message = {"message_id": 5, "from": who, "chat": chat, "date": 0, "text": text}
    user.chat.started = True
    return {"update_id": number, "message": message}


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {SECRET_HEADER: ""},
        {SECRET_HEADER: "s3cre"},
        {SECRET_HEADER: "s3cret " * 9},
        {SECRET_HEADER: "é"},
        {"X-Secret": "s3cret"},
    ],
)
async def test_a_wrong_secret_is_refused_and_nothing_is_done(hook, knock, headers) -> None:
    she = hook.api.user(7)
    assert (await knock(headers=headers, json=update(she)))[0] == 401
    assert await hook.session(7) is None
    assert not she.screen().said


async def test_a_secret_of_broken_bytes_is_refused(hook) -> None:
    reader, writer = await asyncio.open_connection("127.0.0.1", hook.settings.port)
    head = b"POST /knock HTTP/1.1\r\nHost: x\r\n" + SECRET_HEADER.encode() + b": \xff\xfe\r\n"
    writer.write(head + b"Content-Length: 2\r\nConnection: close\r\n\r\n{}")
    assert (await asyncio.wait_for(reader.readline(), 5)).split()[1] in {b"400", b"401"}
    writer.close()
    await writer.wait_closed()


@pytest.mark.parametrize("method", ["GET", "PUT", "DELETE", "PATCH"])
async def test_another_method_is_refused(hook, knock, method) -> None:
    assert (await knock(method))[0] == 405


@pytest.mark.parametrize("path", ["/", "/knock/", "/knock2", "/telegram", "/../knock/x"])
async def test_another_path_is_refused(hook, knock, path) -> None:
    assert (await knock(path=path, json=update(hook.api.user(7))))[0] == 404
    assert await hook.session(7) is None


async def test_a_body_that_is_too_large_is_refused(hook, knock) -> None:
    she = hook.api.user(7)
    body = io.BytesIO(json.dumps(update(she, "x" * LARGEST)).encode())
    assert (await knock(data=body))[0] == 413
    assert not she.screen().said


@pytest.mark.parametrize("data", [b"", b"{", b"[]", b"7", b"\xff", b"null", b"[" * 100_000])
async def test_what_is_no_update_is_taken_so_that_it_does_not_come_for_ever(hook, knock, data) -> None:
    assert (await knock(data=data))[0] == 200
    assert not hook.api.calls.of("sendMessage")


@pytest.mark.parametrize("path", ["/healthz", "/readyz"])
async def test_whoever_watches_is_told_that_it_is_well(hook, knock, path) -> None:
    assert (await knock("GET", path, headers={}))[0] == 200


async def test_200_comes_only_after_the_answer_was_said(hook, knock) -> None:
    she = hook.api.user(7)
    hook.api.faults.add("sendMessage", delay=0.3)
    knocking = asyncio.create_task(knock(json=update(she)))
    await hook.api.pulse.until(lambda: hook.api.calls.of("sendMessage"), 5)
    assert not knocking.done()
    assert (await knocking)[0] == 200
    assert she.screen().said


async def test_an_answer_that_could_not_be_said_is_asked_for_again(bots, monkeypatch) -> None:
    monkeypatch.setattr("nightlight.app.telegram.Sender", functools.partial(Sender, patience=0.01))
    async with bots.run("ptb", "webhook") as bot, ClientSession() as session:
        she, url = bot.api.user(7), f"http://127.0.0.1:{bot.settings.port}/knock"
        bot.api.faults.add("sendMessage", error=500, count=1)
        statuses = []
        for _ in range(2):
            async with session.post(url, json=update(she), headers=HEAD) as answer:
                statuses.append(answer.status)
        assert statuses == [503, 200]
        assert len(she.screen().said) == 1


async def test_a_press_is_answered_in_the_body_of_the_response(hook) -> None:
    she = hook.api.user(7, language_code="en")
    await hook.say(she, "/start")
    await hook.press(she, "No, none of these")
    (call,) = hook.api.calls.of("answerCallbackQuery")
    assert call.via == "webhook"
