"""Who says nothing is not kept, who floods the door keeps nobody out, and the log stays short."""

import asyncio
import errno
import gzip
import json
import logging
import socket
from contextlib import asynccontextmanager

import pytest
from aiohttp import ClientSession
from nightlight.channels.telegram import door, webhook
from nightlight.channels.telegram.answered import SAID
from nightlight.channels.telegram.health import Health
from nightlight.channels.telegram.people import People
from nightlight.channels.telegram.webhook import SECRET_HEADER, Listening

from tests.telegram.conftest import free_port
from tests.telegram.test_people import text

HEAD = {SECRET_HEADER: "s3cret"}


@asynccontextmanager
async def listening(monkeypatch, **bounds):
    """A webhook with these bounds of its door; its port and what was taken."""
    for name, value in bounds.items():
        monkeypatch.setattr(door if hasattr(door, name) else webhook, name, value)
    taken = []

    async def answer(update):
        taken.append(update.id)
        return SAID

    people, port = People(answer), free_port()
    found = Listening(webhook.webhook(people, Health(people), "/knock", "s3cret"))
    await found.open("127.0.0.1", port)
    try:
        yield port, taken
    finally:
        await found.close()


async def knock(port: int, **request) -> int:
    async with ClientSession() as session:
        url = f"http://127.0.0.1:{port}/knock"
        async with session.post(url, **{"headers": HEAD, **request}) as answer:
            return answer.status


async def closed(reader: asyncio.StreamReader) -> bytes:
    """What came until it was closed."""
    try:
        return await asyncio.wait_for(reader.read(), 10)
    except ConnectionError:
        return b""


HALF = {
    "nothing": b"",
    "half a head": b"POST /knock HTTP/1.1\r\nHost: x\r\nX-A: ",
    "a body that is not hers to send": b"POST /knock HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n{",
    "chunks": b"POST /knock HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{\"a\":\r\n",
    "noise": bytes(range(256)) * 4,
}  # fmt: skip


@pytest.mark.parametrize("sent", HALF.values(), ids=HALF)
async def test_who_says_half_a_thing_is_not_kept(monkeypatch, sent) -> None:
    async with listening(monkeypatch, IDLE=0.2, SWEEP=0.05) as (port, taken):
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(sent)
        await closed(reader)
        writer.close()
        assert await knock(port, json=text(1, 1)) == 200
        assert taken == [1]


async def test_a_body_that_comes_too_slowly_is_refused_though_the_secret_is_right(monkeypatch) -> None:
    async with listening(monkeypatch, SLOWEST=0.1) as (port, taken):
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        head = f"POST /knock HTTP/1.1\r\nHost: x\r\n{SECRET_HEADER}: s3cret\r\nContent-Length: 99\r\n\r\n{{"
        writer.write(head.encode())
        assert b"408" in await asyncio.wait_for(reader.readline(), 5)
        writer.close()
        assert taken == []


async def test_a_full_house_makes_room_for_who_knocks(monkeypatch) -> None:
    async with listening(monkeypatch, MOST=8) as (port, taken):
        crowd = [await asyncio.open_connection("127.0.0.1", port) for _ in range(40)]
        assert await knock(port, json=text(1, 1)) == 200
        assert taken == [1]
        for _, writer in crowd:
            writer.close()


@pytest.mark.parametrize("headers", [{}, HEAD])
async def test_a_packed_body_is_not_unpacked(monkeypatch, headers) -> None:
    packed = gzip.compress(json.dumps(text(1, 1, "x" * 900_000)).encode())
    async with listening(monkeypatch) as (port, taken):
        status = await knock(port, data=packed, headers={"Content-Encoding": "gzip", **headers})
        assert status == (415 if headers else 401)
        assert taken == []


async def test_without_the_secret_nothing_of_a_body_is_waited_for(monkeypatch) -> None:
    async with listening(monkeypatch) as (port, _):
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(b"POST /knock HTTP/1.1\r\nHost: x\r\nContent-Length: 1000000\r\n\r\n")
        assert (await closed(reader)).startswith(b"HTTP/1.1 401")
        writer.close()


@pytest.mark.parametrize(("secret", "told"), [("wrong", b"401"), ("s3cret", b"100")])
async def test_who_asks_whether_to_send_a_body_is_told_so_only_with_the_secret(
    monkeypatch, secret, told
) -> None:
    async with listening(monkeypatch) as (port, taken):
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        body = json.dumps(text(1, 1)).encode()
        head = f"POST /knock HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\n{SECRET_HEADER}: {secret}\r\n"
        writer.write(f"{head}Content-Length: {len(body)}\r\n\r\n".encode())
        assert told in await reader.readline()
        if told == b"100":
            await reader.readline()
            writer.write(body)
            assert b"200" in await reader.readline()
        writer.close()
        assert taken == ([1] if told == b"100" else [])


async def test_when_no_file_can_be_opened_the_log_stays_short_and_it_recovers(monkeypatch, caplog) -> None:
    loop, fails = asyncio.get_running_loop(), [True]
    real = loop.sock_accept

    async def accept(listening: socket.socket):
        if fails[0]:
            raise OSError(errno.EMFILE, "Too many open files")
        return await real(listening)

    monkeypatch.setattr(loop, "sock_accept", accept)
    with caplog.at_level(logging.DEBUG):
        async with listening(monkeypatch, PAUSE=0.02) as (port, taken):
            await asyncio.sleep(0.2)
            fails[0] = False
            assert await knock(port, json=text(1, 1)) == 200
            assert taken == [1]
    assert 1 <= caplog.text.count("nobody is let in just now: Too many open files") <= 12
