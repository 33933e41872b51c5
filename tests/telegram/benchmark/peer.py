"""The other side: a Bot API that agrees to everything, and people who press.

The strict server in tests/botapi validates every request; here its work would be most of what is measured.
This one answers each method with a constant of the size Telegram answers with, and remembers of a call only
the chat and the token of its keyboard.
"""

import asyncio
import json
import re
import time
from collections import defaultdict
from dataclasses import dataclass, field

from aiohttp import ClientOSError, ClientSession, ServerDisconnectedError, TCPConnector, web

SECRET = "benchmark-secret"  # noqa: S105
TOKEN = "123456:benchmark"  # noqa: S105
BOT = {"id": 123456, "is_bot": True, "first_name": "Nightlight", "username": "nightlight_bot"}
CHAT = re.compile(rb"chat_id\W{1,8}(\d+)")
SCREEN = re.compile(rb"callback_data\W+n([0-9a-f]{10})")
SHOWN = ("sendMessage", "editMessageText", "editMessageReplyMarkup")
TEXT = "Question: how was it over the last two days, as you remember it?"
DATE = 1_780_000_000


@dataclass
class Chat:
    """What is known of one chat: the last keyboard, and whether something was shown since the last turn."""

    token: str = ""
    shown: asyncio.Event = field(default_factory=asyncio.Event)


def message(buttons: int, text: str) -> dict:
    rows = [
        [{"text": f"An answer to press {n}", "callback_data": f"n0123456789{n}"}] for n in range(buttons)
    ]
    chat = {"id": 7, "first_name": "A", "type": "private"}
    shown = {"message_id": 5, "from": BOT, "chat": chat, "date": DATE, "edit_date": DATE, "text": text}
    return shown | {"reply_markup": {"inline_keyboard": rows}}


class Peer:
    """A Bot API on the loopback, and the people of its chats. `buttons` is how many its answers show."""

    def __init__(self, buttons: int, text: str = TEXT) -> None:
        self.chats: dict[int, Chat] = defaultdict(Chat)
        self.calls: dict[str, int] = defaultdict(int)
        self.message = message(buttons, text)
        self._said = json.dumps({"ok": True, "result": self.message}).encode()
        self._me = json.dumps({"ok": True, "result": BOT}).encode()
        self._true = json.dumps({"ok": True, "result": True}).encode()
        self._next_update = 1
        self.url = ""

    async def __aenter__(self) -> "Peer":
        app = web.Application()
        app.router.add_post("/bot{token}/{method}", self._call)
        app.router.add_get("/bot{token}/{method}", self._call)
        self._runner = web.AppRunner(app, access_log=None)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        self.url = f"http://127.0.0.1:{self._runner.addresses[0][1]}"
        self._client = ClientSession(connector=TCPConnector(limit=0))
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._client.close()
        await self._runner.cleanup()

    async def _call(self, request: web.Request) -> web.Response:
        method = request.match_info["method"]
        body = await request.read()
        self.calls[method] += 1
        answer = self._true
        if method in SHOWN:
            answer = self._said
            chat = self.chats[int(CHAT.search(body)[1])]
            screen = SCREEN.search(body)
            chat.token = screen[1].decode() if screen else chat.token
            chat.shown.set()
        elif method == "getMe":
            answer = self._me
        return web.Response(body=answer, content_type="application/json")

    async def turn(self, hook: str, person: int, update: dict) -> float:
        """Deliver one update; the seconds until it was answered and something new was shown."""
        chat = self.chats[person]
        chat.shown.clear()
        start = time.perf_counter()
        status = await self.deliver(hook, update)
        if status != 200:
            raise RuntimeError(f"the bot answered {status}")
        await asyncio.wait_for(chat.shown.wait(), 30)
        return time.perf_counter() - start

    async def deliver(self, hook: str, update: dict) -> int:
        """Deliver one update, whatever becomes of it; the status of the answer."""
        self._next_update += 1
        raw = {"update_id": self._next_update, **update}
        headers = {"X-Telegram-Bot-Api-Secret-Token": SECRET}
        try:
            return await self._posted(hook, raw, headers)
        except (ServerDisconnectedError, ClientOSError):  # an idle connection was closed just then
            return await self._posted(hook, raw, headers)

    async def _posted(self, hook: str, raw: dict, headers: dict) -> int:
        async with self._client.post(hook, json=raw, headers=headers) as answer:
            await answer.read()
            return answer.status

    def said(self, person: int, text: str) -> dict:
        """The update of a text."""
        said = {"message_id": 4, "date": DATE, "text": text, "from": _user(person)}
        return {"message": {**said, "chat": _chat(person)}}

    def start(self, person: int) -> dict:
        """The update of somebody who opens the bot by a link that names the language and the country."""
        said = {"message_id": 3, "date": DATE, "text": "/start en-GB", "from": _user(person)}
        entity = {"type": "bot_command", "offset": 0, "length": 6}
        return {"message": {**said, "chat": _chat(person), "entities": [entity]}}

    def press(self, person: int, data: str) -> dict:
        """The update of a press; Telegram sends the whole message with it."""
        query = {"id": str(person * 1000 + self._next_update), "from": _user(person), "chat_instance": "1"}
        return {
            "callback_query": {**query, "message": {**self.message, "chat": _chat(person)}, "data": data}
        }


def _user(person: int) -> dict:
    return {"id": person, "is_bot": False, "first_name": "A", "language_code": "en"}


def _chat(person: int) -> dict:
    return {"id": person, "first_name": "A", "type": "private"}
