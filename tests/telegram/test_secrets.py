"""The token and the words of people: never in a log, an exception, a representation or a process list."""

import asyncio
import logging
import os
import signal
import sys
import threading
import traceback
from pathlib import Path

import pytest
from nightlight.app.telegram import api_of, quiet
from nightlight.channels.telegram.inbox import Conflict, Gone
from nightlight.settings import from_environment

from tests.telegram.chats import button
from tests.telegram.conftest import FRAMEWORKS, MODES, free_port, settings_of

WORDS = "Zephyrine 4711"


@pytest.fixture(autouse=True)
def process(monkeypatch):
    """Leaves the process as it was: `quiet` changes how it logs and ends."""
    kept = logging.getLogRecordFactory()
    for module, name in ((sys, "excepthook"), (sys, "unraisablehook"), (threading, "excepthook")):
        monkeypatch.setattr(module, name, getattr(module, name))
    yield
    logging.captureWarnings(capture=False)
    logging.setLogRecordFactory(kept)


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("framework", FRAMEWORKS)
async def test_no_log_holds_a_token_a_name_a_text_or_an_answer(bots, caplog, framework, mode) -> None:
    for name in ("httpx", "httpcore", "aiogram", "telegram", "aiohttp"):
        caplog.set_level(logging.DEBUG, logger=name)  # put back after the test
    caplog.set_level(logging.DEBUG)
    quiet(settings_of(bots.api, bots.home, mode))
    async with bots.run(framework, mode) as bot:
        she = bot.api.user(7_654_321, language_code="en", first_name="Zephyrine")
        bot.api.faults.add("sendMessage", error=400, count=1, skip=1)
        await bot.say(she, "/start", WORDS, "/urgent")
        await bot.press(she, "No, none of these", "United Kingdom", "Pregnant")
        await she.block()
        await bot.settled()
    for hidden in (
        bot.api.token,
        "s3cret",
        "Zephyrine",
        "4711",
        "7654321",
        "Kingdom",
        "Pregnant",
        "pregnant",
    ):
        assert hidden not in caplog.text, hidden


@pytest.mark.parametrize("framework", FRAMEWORKS)
async def test_no_exception_holds_the_token(brisk, tmp_path, framework) -> None:
    api = api_of(framework, settings_of(brisk, tmp_path, "polling"))
    raised = []
    for rule in (
        {"error": 401},
        {"error": 404},
        {"error": 409},
        {"error": 500},
        {"body": "<html>", "status": 200},
        {"drop": "before"},
        {"error": 429, "retry_after": 9},
        {"body": "{}", "status": 403},
        {"body": "<html>", "status": 502},
        {"body": "[]", "status": 200},
    ):
        brisk.faults.clear()
        brisk.faults.add("getMe", **rule)
        with pytest.raises((Gone, Conflict)) as found:
            await api.ask("getMe", {})
        raised.append("".join(traceback.format_exception(found.value)) + repr(found.value))
    await brisk.go_away("refuse")
    with pytest.raises(Gone) as found:
        await api.ask("getMe", {})
    raised.append("".join(traceback.format_exception(found.value)))
    await api.close()
    assert not [text for text in raised if brisk.token in text]


@pytest.mark.parametrize("framework", FRAMEWORKS)
async def test_no_fault_of_the_server_is_an_exception_of_a_call(brisk, tmp_path, framework) -> None:
    api = api_of(framework, settings_of(brisk, tmp_path, "polling"))
    for rule in (
        {"error": 401},
        {"error": 404},
        {"error": 409},
        {"error": 418},
        {"body": "<html>", "status": 200},
        {"body": "[]", "status": 200},
        {"body": '{"ok": true}', "status": 200},
        {"drop": "after"},
        {"body": "<html>", "status": 502},
        {"body": "[]", "status": 400},
    ):
        brisk.faults.clear()
        brisk.faults.add("sendMessage", **rule)
        outcome = await api.call("sendMessage", {"chat_id": 7, "text": "x"})
        assert brisk.token not in repr(outcome)
    await api.close()


def test_settings_do_not_show_their_secrets(tmp_path) -> None:
    file = tmp_path / "token"
    file.write_text("1:from-a-file\n")
    env = {"NIGHTLIGHT_TOKEN_FILE": str(file), "NIGHTLIGHT_WEBHOOK_SECRET": "hush"}
    settings = from_environment(env)
    assert (settings.token, settings.webhook_secret) == ("1:from-a-file", "hush")
    assert not [word for word in ("from-a-file", "hush") if word in f"{settings!r} {settings}"]


def environment(api, home: Path) -> dict[str, str]:
    own = {"NIGHTLIGHT_TOKEN": api.token, "NIGHTLIGHT_API": api.url, "NIGHTLIGHT_HOME": str(home)}
    return {**os.environ, **own, "NIGHTLIGHT_PORT": str(free_port())}


@pytest.mark.parametrize("framework", FRAMEWORKS)
async def test_the_real_process_finishes_on_sigterm_and_shows_no_token(brisk, tmp_path, framework) -> None:
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "nightlight", "telegram", "--framework", framework),
        env=environment(brisk, tmp_path),
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )
    try:
        await brisk.wait_call("deleteWebhook", timeout=40)
        she = brisk.user(7, language_code="en")
        await she.send("/start")
        await she.wait(lambda screen: screen.buttons, timeout=10)
        await brisk.quiet()
        await she.send(WORDS)
        await brisk.quiet()
        brisk.faults.add("editMessageText", delay=0.3)
        await she.press(button(she, "No, none of these"))
        await brisk.pulse.until(lambda: brisk.calls.of("editMessageText"), 10)
        shown = Path(f"/proc/{process.pid}/cmdline").read_bytes()
        process.send_signal(signal.SIGTERM)
        output, _ = await asyncio.wait_for(process.communicate(), 30)
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()
    assert process.returncode == 0
    assert "→ No, none of these" in she.screen().text
    assert not brisk.updates.pending
    assert b"3 answered, 0 malformed, 0 unsaid" in output
    assert not [one for one in (brisk.token, WORDS, "Zephyrine") if one.encode() in output + shown]
