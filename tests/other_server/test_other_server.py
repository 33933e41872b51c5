"""The bot on a Bot API server that others wrote (npm telegram-test-api): a second opinion on Telegram."""

import asyncio
import shutil
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace

import pytest
from nightlight.i18n.reply import Message

aiohttp = pytest.importorskip("aiohttp")
from tests.telegram.chats import Bots, Clock, flat, listening  # noqa: E402
from tests.telegram.conftest import FRAMEWORKS, MODES, running, settings_of  # noqa: E402

HERE = Path(__file__).parent
NODE = shutil.which("node")
READY = NODE and (HERE / "node_modules/telegram-test-api").is_dir()
MISSING = "telegram-test-api is not installed: run `make other-server`" if NODE else "Node is not installed"
pytestmark = pytest.mark.skipif(not READY, reason=MISSING)

# What is done (words of a button's label; `> …` is typed), and what must then be shown.
ALARM = {
    "en": [("> /start", "Is any of this"), ("Yes, one", "number now. Do not wait. I am not a doctor")],
    "ru": [("> /start", "Есть ли у вас сейчас"), ("Да, хотя", "экстренной помощи. Не ждите. Я не врач")],
}
CALM = {
    "en": [
        ("> /start", "Is any of this"), ("No, none", "Where are you"), ("> uk", "999 or 112"),
        ("Pregnant", "How many weeks"), ("> 8 weeks", "How much do you"), ("Spots", "clots or tissue"),
        ("Back", "Blood pours"), ("Spots", "clots or tissue"), ("No clots", "How strong is the pain"),
        ("No pain", "any of these too"), ("Diarrhoea", "☑"), ("Done", "call 999 or 112. I am not a doctor"),
    ],
    "ru": [
        ("> /start", "Есть ли у вас сейчас"), ("Нет, ничего", "Где вы"), ("> казахстан", "103 или 112"),
        ("Беременность есть", "Какой у вас срок"), ("> 8 недель", "Сколько крови"), ("Мажет", "Насколько"),
        ("Назад", "Кровь льётся"), ("Мажет", "Насколько"), ("Боли нет", "ещё что-то из этого"),
        ("Понос", "☑"), ("Готово", "звоните: 103 или 112. Я не врач"),
    ],
}  # fmt: skip


@pytest.fixture(scope="module")
def url():
    """Where the server listens. It is ended by its own process, or ends when ours is gone."""
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
    with subprocess.Popen([NODE, HERE / "adapter.js"], text=True, **pipes) as server:
        yield server.stdout.readline().strip()
        server.terminate()


@dataclass
class Person:
    """Talks to the bot through the server's own client calls."""

    http: aiohttp.ClientSession
    url: str
    token: str
    language: str
    presses: int = 0

    async def ask(self, path: str, **body):
        """One client call."""
        body |= {"botToken": self.token, "token": self.token}
        async with self.http.post(self.url + path, json=body) as answer:
            return (await answer.json())["result"]

    async def said(self) -> list[dict]:
        """The messages of the bot, newest first; the server leaves HTML as it is."""
        told = [told.get("message", {}) | told for told in await self.ask("/getUpdatesHistory")]
        return [x | {"text": Message("", x["text"]).plain} for x in reversed(told) if "chat_id" in x]

    async def do(self, what: str) -> None:
        """Type, or press a button of the newest message."""
        sender = {"id": 7, "is_bot": False, "first_name": "She", "language_code": self.language}
        common = {"from": sender, "chat": {"id": 7, "type": "private"}, "date": int(time.time())}
        if what.startswith("> "):
            marks = [{"type": "bot_command", "offset": 0, "length": 6}] if "/" in what else []
            path = "/sendCommand" if marks else "/sendMessage"
            await self.ask(path, text=what[2:], entities=marks, **common)
            return
        newest = (await self.said())[0]
        data = next(key["callback_data"] for key in keys(newest) if what in key["text"])
        message = {**common, "message_id": newest["messageId"], "text": newest["text"]}
        self.presses += 1
        await self.ask("/sendCallback", data=data, message=message, **{"from": sender})

    async def sees(self, expected: str) -> dict:
        """Wait until the newest message or its buttons say so, and no press spins."""
        end, shown, spins = time.monotonic() + 10, "", 0
        while time.monotonic() < end:
            spins = self.presses - await self.ask("/answered")
            for newest in (await self.said())[:1]:
                shown = flat(" ".join([newest["text"], *(key["text"] for key in keys(newest))]))
                if expected in shown and not spins:
                    return newest
            await asyncio.sleep(0.005)
        raise AssertionError(f"no {expected!r}, {spins} presses spin: {shown!r}")


def keys(message: dict) -> list[dict]:
    """The buttons of a message."""
    return [key for row in message.get("reply_markup", {}).get("inline_keyboard", []) for key in row]


@pytest.mark.parametrize("language", ["en", "ru"])
@pytest.mark.parametrize("story", [ALARM, CALM], ids=["alarm", "calm"])
@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("framework", FRAMEWORKS)
async def test_a_conversation_reaches_its_closing_on_their_server(
    url, app, tmp_path, monkeypatch, framework, mode, story, language
):
    server = SimpleNamespace(url=url, token=f"666:{tmp_path.name}")
    bots, settings = Bots(server, app, Clock(), tmp_path), settings_of(server, tmp_path, mode)
    monkeypatch.setattr("nightlight.app.telegram.build", bots.build)
    monkeypatch.setattr("nightlight.app.telegram.utc_now", bots.clock)
    async with aiohttp.ClientSession() as http, running(framework, settings):
        await listening(settings.port)
        she = Person(http, url, server.token, language)
        for what, expected in story[language]:
            await she.do(what)
            last = await she.sees(expected)
            bots.clock.move(10)
        assert any("copy_text" in key for key in keys(last))
        texts = [message["text"] for message in await she.said()]
        assert len(texts) == len(set(texts)), "something was said twice"
