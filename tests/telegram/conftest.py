"""A running bot over the Bot API server of the tests: both frameworks, polling and webhook."""

import asyncio
import socket
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path

import pytest
from nightlight.app.telegram import talk
from nightlight.channels.telegram.pace import Pace
from nightlight.settings import Settings

from tests.botapi.fixtures import api  # noqa: F401

FRAMEWORKS = ("aiogram", "ptb")
MODES = ("polling", "webhook")


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return found.getsockname()[1]


def settings_of(server, home: Path, mode: str) -> Settings:
    port = free_port()
    url = f"http://127.0.0.1:{port}/knock" if mode == "webhook" else None
    asks = (server.token, server.url, url, "s3cret", "127.0.0.1", port)
    return Settings(home, home / "keys/key", None, *asks, keys=home / "keys")


@asynccontextmanager
async def running(framework: str, settings: Settings):
    """The bot, from ready to stopped."""
    stop = asyncio.Event()
    task = asyncio.create_task(talk(framework, settings, stop))
    try:
        yield task
    finally:
        stop.set()
        await asyncio.wait_for(task, 60)


@pytest.fixture
def unpaced(monkeypatch):
    """Bots say as much as they can, not 30 messages a second, and try again soon."""
    monkeypatch.setattr("nightlight.app.telegram.Pace", partial(Pace, 1e9))
    monkeypatch.setattr("nightlight.channels.telegram.sender.FIRST_PAUSE", 0.05)
    monkeypatch.setattr("nightlight.channels.telegram.loop.PAUSE", 0.1)


@pytest.fixture
async def brisk(unpaced):
    """The server, without Telegram's slowing of hasty polls: bots of it stop at once."""
    pytest.importorskip("aiogram", reason="the Bot API server judges requests by aiogram's models")
    from tests.botapi.server import BotApi

    async with BotApi(throttle=False) as server:
        yield server


@pytest.fixture
def bots(brisk, app, tmp_path, monkeypatch):
    """Starts bots with a clock that the test moves: `async with bots.run("ptb") as bot`."""
    from tests.telegram.chats import Bots, Clock

    found = Bots(brisk, app, Clock(), tmp_path)
    monkeypatch.setattr("nightlight.app.telegram.build", found.build)
    monkeypatch.setattr("nightlight.app.telegram.utc_now", found.clock)
    monkeypatch.setattr("nightlight.app.silences.SILENCE_EVERY", 0.05)
    return found


@pytest.fixture(params=FRAMEWORKS)
async def bot(bots, request):
    """A bot that polls, on each framework."""
    async with bots.run(request.param) as running_bot:
        yield running_bot
