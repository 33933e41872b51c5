"""SIGTERM and SIGINT at the real process: told once it finishes, twice it ends; unsaid is unconfirmed."""

import asyncio
import os
import signal
import sys
import time

import pytest

from tests.telegram.chats import button, listening
from tests.telegram.conftest import FRAMEWORKS, MODES, free_port


@pytest.fixture
async def process(brisk, tmp_path):
    """Starts the bot; waits until it takes updates."""
    started = []

    async def process(framework: str, mode: str):
        port = free_port()
        own = {"NIGHTLIGHT_TOKEN": brisk.token, "NIGHTLIGHT_API": brisk.url, "NIGHTLIGHT_PORT": str(port)}
        own |= {"NIGHTLIGHT_HOME": str(tmp_path), "NIGHTLIGHT_WEBHOOK_SECRET": "s3cret"}
        if mode == "webhook":
            own |= {"NIGHTLIGHT_WEBHOOK_URL": f"http://127.0.0.1:{port}/knock"}
        found = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "nightlight", "telegram", "--framework", framework),
            env={**os.environ, **own},
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.STDOUT,
        )
        started.append(found)
        await brisk.wait_call("setWebhook" if mode == "webhook" else "deleteWebhook", timeout=40)
        await listening(port)
        return found

    yield process
    for found in started:
        if found.returncode is None:
            found.kill()
            await found.communicate()


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("framework", FRAMEWORKS)
async def test_told_twice_it_ends_at_once_and_what_was_not_said_comes_again(
    brisk, process, framework, mode
) -> None:
    bot = await process(framework, mode)
    she = brisk.user(7, language_code="en")
    await she.send("/start")
    await she.wait(lambda screen: screen.buttons, timeout=10)
    await brisk.quiet()
    brisk.faults.add("editMessageText", hang="before", count=1)
    await she.press(button(she, "No, none of these"))
    await brisk.pulse.until(lambda: brisk.calls.of("editMessageText"), 10)
    bot.send_signal(signal.SIGTERM)
    with pytest.raises(TimeoutError):
        await asyncio.wait_for(bot.wait(), 0.4)  # it would give it 20 s
    bot.send_signal(signal.SIGINT if framework == "ptb" else signal.SIGTERM)
    began = time.monotonic()
    output, _ = await asyncio.wait_for(bot.communicate(), 20)
    assert time.monotonic() - began < 6
    assert bot.returncode == 0
    assert b"Traceback" not in output
    assert b"1 answered, 0 malformed, 1 unsaid" in output
    assert len(brisk.updates.pending) == 1


@pytest.mark.parametrize("name", ["SIGTERM", "SIGINT"])
async def test_told_while_telegram_is_gone_it_ends_at_once(brisk, process, name) -> None:
    bot = await process("ptb", "polling")
    await brisk.go_away("refuse")
    bot.send_signal(getattr(signal, name))
    output, _ = await asyncio.wait_for(bot.communicate(), 10)
    assert bot.returncode == 0
    assert b"Traceback" not in output
