"""The start: it listens before Telegram knocks; what waiting would not fix ends it with one clear line."""

import asyncio
import logging
import os
import re
import signal
import socket
import sys
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from aiohttp import ClientSession
from nightlight.app import telegram as wired
from nightlight.app.profile import profile
from nightlight.channels.telegram.webhook import SECRET_HEADER
from nightlight.settings import SettingsError

from tests.telegram.chats import listening
from tests.telegram.conftest import FRAMEWORKS, MODES, free_port, settings_of
from tests.telegram.test_webhook import update

HEAD = {SECRET_HEADER: "s3cret"}


class Starting:
    """A bot that is starting, and what answers at its door."""

    def __init__(self, session, settings, stop) -> None:
        self.session, self.settings, self.stop = session, settings, stop
        self.task = None

    async def get(self, path: str) -> int:
        url = f"http://127.0.0.1:{self.settings.port}{path}"
        async with self.session.get(url) as answer:
            return answer.status

    async def knock(self, raw: dict) -> int:
        url = f"http://127.0.0.1:{self.settings.port}/knock"
        async with self.session.post(url, json=raw, headers=HEAD) as answer:
            return answer.status


@pytest.fixture
def start(bots, tmp_path):
    """Starts a bot; the test goes on as soon as it listens."""

    @asynccontextmanager
    async def start(framework: str, mode: str):
        settings, stop = settings_of(bots.api, tmp_path, mode), asyncio.Event()
        async with ClientSession() as session:
            found = Starting(session, settings, stop)
            found.task = asyncio.create_task(wired.talk(framework, settings, stop))
            try:
                await listening(settings.port)
                yield found
            finally:
                stop.set()
                await asyncio.wait_for(found.task, 40)

    return start


@pytest.mark.parametrize("framework", FRAMEWORKS)
async def test_who_knocks_before_telegram_has_answered_is_answered(start, brisk, framework, caplog) -> None:
    caplog.set_level(logging.INFO)
    brisk.faults.add("setWebhook", delay=0.4)
    async with start(framework, "webhook") as bot:
        await brisk.pulse.until(lambda: brisk.calls.of("setWebhook"), 5)
        she = brisk.user(7, language_code="en")
        assert await bot.knock(update(she)) == 200
        assert she.screen().said
        assert [await bot.get("/healthz"), await bot.get("/readyz")] == [200, 503]
        assert "ready" not in caplog.text
        await brisk.wait_call("setWebhook")
        while "ready: webhook" not in caplog.text:
            await asyncio.sleep(0.005)
        assert [await bot.get("/healthz"), await bot.get("/readyz")] == [200, 200]


@pytest.mark.parametrize(("mode", "method"), [("polling", "deleteWebhook"), ("webhook", "setWebhook")])
async def test_it_is_well_but_not_ready_while_telegram_is_gone(
    start, brisk, mode, method, monkeypatch
) -> None:
    monkeypatch.setattr("nightlight.channels.telegram.loop.PAUSE", 0.01)
    gone = brisk.faults.add("getMe", error=502)
    async with start("ptb", mode) as bot:
        await brisk.wait_call("getMe", count=3)
        assert [await bot.get("/healthz"), await bot.get("/readyz")] == [200, 503]
        if mode == "webhook":
            assert await bot.knock(update(brisk.user(7))) == 503
        brisk.faults.remove(gone)
        await brisk.wait_call(method)
        while await bot.get("/readyz") != 200:
            await asyncio.sleep(0.005)


@pytest.mark.parametrize("framework", FRAMEWORKS)
async def test_while_it_stops_nothing_new_is_taken(start, brisk, framework) -> None:
    async with start(framework, "webhook") as bot:
        await brisk.wait_call("setWebhook")
        she, late = brisk.user(7), brisk.user(8)
        brisk.faults.add("sendMessage", delay=0.3, count=1)
        knocking = asyncio.create_task(bot.knock(update(she)))
        await brisk.pulse.until(lambda: brisk.calls.of("sendMessage"), 5)
        bot.stop.set()
        while await bot.get("/readyz") != 503:
            await asyncio.sleep(0.005)
        assert await bot.knock(update(late, number=2)) == 503
        assert await knocking == 200
    assert she.screen().said
    assert not late.screen().said


@pytest.mark.parametrize("hang", ["getMe", "setWebhook"])
async def test_a_start_that_hangs_can_be_stopped(start, brisk, hang) -> None:
    brisk.faults.add(hang, hang="before")
    async with start("ptb", "webhook") as bot:
        await brisk.pulse.until(lambda: brisk.calls.of(hang), 5)
        bot.stop.set()
        await asyncio.wait_for(asyncio.shield(bot.task), 5)


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("framework", FRAMEWORKS)
@pytest.mark.parametrize(
    ("method", "error"), [("getMe", 400), ("getMe", 403), ("*Webhook", 400), ("*Webhook", 403)]
)
async def test_what_telegram_refuses_ends_the_start_with_its_reason_and_no_secret(
    bots, brisk, tmp_path, framework, mode, method, error
) -> None:
    settings = settings_of(brisk, tmp_path, mode)
    fault = f"no, not with {brisk.token} nor {settings.webhook_secret}"
    brisk.faults.add(method, error=error, description=f"Bad Request: {fault}")
    with pytest.raises(SettingsError) as found:
        await wired.talk(framework, settings, asyncio.Event())
    named = {"getMe": "getMe", "*Webhook": "setWebhook" if mode == "webhook" else "deleteWebhook"}[method]
    assert str(found.value).startswith(f"Telegram refuses {named}: ")
    assert "not with … nor …" in str(found.value).lower()
    assert len(brisk.calls.of(named)) == 1


@pytest.mark.parametrize("framework", FRAMEWORKS)
@pytest.mark.parametrize(
    ("url", "why"),
    [("http://bot.example.org/telegram", "https"), ("https://bot.example.org:8080/telegram", "port")],
)
async def test_an_address_that_telegram_does_not_take_is_told(
    bots, brisk, tmp_path, framework, url, why
) -> None:
    settings = replace(settings_of(brisk, tmp_path, "webhook"), webhook_url=url)
    with pytest.raises(SettingsError, match=f"(?i)Telegram refuses setWebhook: .*{why}"):
        await wired.talk(framework, settings, asyncio.Event())


@pytest.mark.parametrize(
    ("field", "value", "name"),
    [
        ("webhook_secret", None, "NIGHTLIGHT_WEBHOOK_SECRET"),
        ("webhook_secret", "hush hush", "NIGHTLIGHT_WEBHOOK_SECRET"),
        ("webhook_secret", "é", "NIGHTLIGHT_WEBHOOK_SECRET"),
        ("webhook_secret", "x" * 257, "NIGHTLIGHT_WEBHOOK_SECRET"),
        ("webhook_url", "bot.example.org/telegram", "NIGHTLIGHT_WEBHOOK_URL"),
        ("webhook_url", "https://", "NIGHTLIGHT_WEBHOOK_URL"),
        ("webhook_url", "https://bot.example.org/{x}", "NIGHTLIGHT_WEBHOOK_URL"),
        ("webhook_url", "https://bot.example.org/a?b=c", "NIGHTLIGHT_WEBHOOK_URL"),
    ],
)
async def test_a_webhook_that_cannot_be_is_told_before_anything_begins(
    bots, brisk, tmp_path, field, value, name
) -> None:
    settings = replace(settings_of(brisk, tmp_path, "webhook"), **{field: value})
    with pytest.raises(SettingsError, match=name) as found:
        await wired.talk("ptb", settings, asyncio.Event())
    assert not brisk.calls
    assert "hush" not in str(found.value)


@pytest.mark.parametrize("mode", MODES)
async def test_a_port_that_is_taken_is_told(bots, brisk, tmp_path, mode) -> None:
    settings = settings_of(brisk, tmp_path, mode)
    with socket.socket() as other:
        other.bind(("127.0.0.1", settings.port))
        other.listen()
        with pytest.raises(
            SettingsError, match=rf"NIGHTLIGHT_PORT.*:{settings.port}: Address already in use"
        ):
            await wired.talk("ptb", settings, asyncio.Event())
    assert not brisk.calls


async def test_a_host_that_nobody_knows_is_told(bots, brisk, tmp_path) -> None:
    settings = replace(settings_of(brisk, tmp_path, "polling"), host="no such host")
    with pytest.raises(SettingsError, match=r"NIGHTLIGHT_HOST.*no such host"):
        await wired.talk("ptb", settings, asyncio.Event())


@pytest.mark.parametrize("framework", FRAMEWORKS)
async def test_a_profile_that_is_refused_is_told_once(brisk, tmp_path, monkeypatch, framework) -> None:
    monkeypatch.setenv("NIGHTLIGHT_TOKEN", brisk.token)
    monkeypatch.setenv("NIGHTLIGHT_API", brisk.url)
    monkeypatch.setattr("nightlight.app.profile.quiet", lambda _: None)
    brisk.faults.add("setMyCommands", error=400, description=f"Bad Request: {brisk.token} cannot")
    with pytest.raises(SettingsError, match=r"Telegram refuses setMyCommands: .*… cannot"):
        await profile(framework, apply=True)


@pytest.fixture
async def process(brisk, tmp_path):
    """Runs `nightlight` with these settings; its status and what it said."""
    started = []

    async def process(*arguments: str, limit=None, **settings: str):
        own = {"NIGHTLIGHT_TOKEN": brisk.token, "NIGHTLIGHT_API": brisk.url, "HOME": str(tmp_path)}
        own |= {"NIGHTLIGHT_HOME": str(tmp_path / "home"), "NIGHTLIGHT_PORT": str(free_port())}
        clean = {name: value for name, value in os.environ.items() if not name.startswith("NIGHTLIGHT_")}
        found = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "nightlight", *arguments),
            env={**clean, **own, **settings},
            stdin=asyncio.subprocess.DEVNULL,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.STDOUT,
            preexec_fn=limit,
        )
        started.append(found)
        output, _ = await asyncio.wait_for(found.communicate(), 40)
        return found.returncode, output.decode()

    yield process
    for found in started:
        if found.returncode is None:
            found.kill()
            await found.wait()


@pytest.fixture
def places(tmp_path):
    """Settings whose store cannot be, and what must be named."""
    (tmp_path / "file").write_text("x")
    (tmp_path / "folder").mkdir()
    (tmp_path / "short").write_bytes(b"x" * 31)
    (tmp_path / "short").chmod(0o600)
    return {
        "below a file": ("NIGHTLIGHT_HOME", tmp_path / "file" / "home", "file/home"),
        "where nobody may write": ("NIGHTLIGHT_HOME", "/proc/nightlight", "/proc/nightlight"),
        "key is a folder": ("NIGHTLIGHT_KEY_FILE", tmp_path / "folder", "folder: Is a directory"),
        "key too short": ("NIGHTLIGHT_KEY_FILE", tmp_path / "short", "short: a key of 32 bytes"),
        "key nowhere": ("NIGHTLIGHT_KEY_FILE", "/proc/nightlight/key", "/proc/nightlight"),
        "keys nowhere": ("NIGHTLIGHT_KEYS", "/proc/nightlight", "/proc/nightlight"),
    }


PLACES = (
    "below a file",
    "where nobody may write",
    "key is a folder",
    "key too short",
    "key nowhere",
    "keys nowhere",
)


@pytest.mark.parametrize("place", PLACES)
async def test_a_store_that_cannot_be_is_one_line_and_status_2(process, places, place) -> None:
    setting, value, named = places[place]
    status, output = await process("telegram", "--framework", "ptb", **{setting: str(value)})
    assert status == 2, output
    assert named in output
    assert re.findall("NIGHTLIGHT_[A-Z_]+", output) == [setting]
    assert len(output.splitlines()) == 1, output


@pytest.mark.parametrize("place", PLACES)
async def test_a_named_chat_goes_on_without_its_store_and_says_so_in_one_line(
    process, places, place
) -> None:
    setting, value, named = places[place]
    status, output = await process("chat", "--session", "tonight", **{setting: str(value)})
    assert status == 0, output
    first = output.splitlines()[0]
    assert named in first
    assert "This chat is kept in memory" in first
    assert "Traceback" not in output
    assert "112" in output, "and it begins and ends as ever"


def full_disk() -> None:
    """No file can grow: what a full disk looks like to a process."""
    import resource

    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))


@pytest.mark.parametrize(
    "arguments", [("telegram", "--framework", "ptb"), ("chat", "--session", "tonight")]
)
async def test_a_full_disk_at_the_start_is_one_line(process, tmp_path, arguments) -> None:
    status, output = await process(*arguments, limit=full_disk)
    assert status == (2 if arguments[0] == "telegram" else 0), output
    assert str(tmp_path) in output.splitlines()[0]
    assert "Traceback" not in output
    assert not list(tmp_path.rglob("key.*")), "no half a key stays behind"


async def test_who_reads_only_the_first_line_of_the_profile_sees_no_traceback(brisk, tmp_path) -> None:
    own = {"NIGHTLIGHT_TOKEN": brisk.token, "NIGHTLIGHT_API": brisk.url, "PYTHONUNBUFFERED": "1"}
    reader, writer = os.pipe()
    found = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "nightlight", "telegram", "profile", "--framework", "ptb"),
        env={**os.environ, **own},
        stdout=writer,
        stderr=asyncio.subprocess.PIPE,
    )
    os.close(writer)
    os.close(reader)
    _, complaints = await asyncio.wait_for(found.communicate(), 40)
    assert (found.returncode, complaints) == (141, b"")


async def test_without_the_library_one_line_says_what_to_install(process, tmp_path) -> None:
    (tmp_path / "aiohttp").mkdir()
    (tmp_path / "aiohttp" / "__init__.py").write_text("raise ModuleNotFoundError('no', name='aiohttp')")
    root = os.pathsep.join([str(tmp_path), str(Path.cwd() / "bot")])
    status, output = await process("telegram", PYTHONPATH=root)
    assert status == 2
    assert output == "The library is not installed (aiohttp): make telegram installs it\n"


@pytest.mark.parametrize(
    ("token", "why"),
    [("", "No token"), ("987654", "no token"), ("1:ab cd", "no token"), ("1:x", "knows no bot")],
)
async def test_a_wrong_token_is_one_line_that_does_not_show_it(process, token, why) -> None:
    status, output = await process("telegram", "--framework", "ptb", NIGHTLIGHT_TOKEN=token)
    assert status == 2
    assert why in output
    assert not token or token not in output
    assert len(output.splitlines()) == 1, output
