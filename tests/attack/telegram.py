"""A second Bot API, from Telegram's public documentation alone, that can break an answer at any byte.

It knows what a bot and its people see: getMe, getUpdates with offset and long polling, setWebhook with its
secret, sendMessage, edits, answers to presses. Whether something was said is what stands in the chat.
"""

import asyncio
import itertools
import json
import re
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from tests.attack.http import ask, error, read, told
from tests.attack.shapes import ME, Call, Message, Strike, blocked, head, pressed, written

TOKEN = "770077:AAattacked_from_outside_not_a_secret"  # noqa: S105
NUMBER = re.compile(r"(?<!\d)\d{3}(?!\d)")  # 112, 911, 999: any number to call
SHOWN_AT_ONCE = 100
AHEAD = 10
JSON = {"Content-Type": "application/json"}


@dataclass
class Telegram:
    """One bot's Bot API on this machine."""

    token: str = TOKEN
    port: int = 0
    strike: Callable[[Call], Strike | None] = lambda _: None
    calls: list[Call] = field(default_factory=list)
    waiting: list[dict[str, Any]] = field(default_factory=list)
    chats: dict[int, list[Message]] = field(default_factory=dict)
    hook: str = ""
    secret: str = ""
    next_update: int = 500_000_000
    _ids: Any = field(default_factory=lambda: itertools.count(1000))
    _news: asyncio.Event = field(default_factory=asyncio.Event)
    _poll: object | None = None
    _writers: set[asyncio.StreamWriter] = field(default_factory=set)
    _server: asyncio.Server | None = None
    _deliveries: dict[int, asyncio.Task[None]] = field(default_factory=dict)

    # --- there and gone ---

    async def __aenter__(self) -> "Telegram":
        await self.open()
        return self

    async def __aexit__(self, *_: object) -> None:
        for task in self._deliveries.values():
            task.cancel()
        await self.close()

    async def open(self) -> None:
        """Listen, again at the same port."""
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", self.port, limit=2**24)
        self.port = self._server.sockets[0].getsockname()[1]

    async def close(self) -> None:
        """Gone: connections end, new ones are refused."""
        self._server.close()
        for writer in list(self._writers):
            writer.transport.abort()
        await asyncio.sleep(0)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    # --- people ---

    def write(self, person: int, text: str, **more: Any) -> float:
        """Somebody writes; the time."""
        return self.give({"message": written(person, next(self._ids), text) | more}, person)

    def press(self, person: int, which: int = 0) -> float:
        """Press a button of the newest message that has any; the time."""
        message = next(m for m in reversed(self.chats[person]) if m.markup.get("inline_keyboard"))
        keys = [key for row in message.markup["inline_keyboard"] for key in row if "callback_data" in key]
        shown = head(person, message.id) | {"text": message.text}
        return self.give({"callback_query": pressed(shown, next(self._ids), keys[which])}, person)

    def block(self, person: int) -> float:
        """Somebody blocks the bot; the time."""
        return self.give({"my_chat_member": blocked(person)}, person)

    def give(self, content: dict[str, Any], person: int = 0) -> float:
        """An update waits for the bot; the time."""
        update = {"update_id": self.next_update} | content
        self.next_update += 1
        self.waiting.append(update)
        if self.hook:
            before = self._deliveries.get(person)
            self._deliveries[person] = asyncio.create_task(self._deliver(update, before))
        self.beat()
        return time.monotonic()

    def said(self, person: int) -> list[Message]:
        """What the bot has said to her."""
        return self.chats.get(person, [])

    def heard(self, person: int) -> bool:
        """Whether the number stands in her chat."""
        return any(NUMBER.search(message.text) for message in self.said(person))

    async def until(self, seen: Callable[[], Any], seconds: float) -> bool:
        """Wait until it is so, at most so long; whether it is."""
        end = time.monotonic() + seconds
        while not seen():
            if time.monotonic() > end:
                return False
            with suppress(TimeoutError):
                async with asyncio.timeout(0.2):  # wait_for of Python 3.11 may swallow being cancelled
                    await self._news.wait()
        return True

    def beat(self) -> None:
        """Something is new."""
        self._news.set()
        self._news = asyncio.Event()

    # --- calls ---

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._writers.add(writer)
        try:
            while request := await read(reader):
                match = re.fullmatch(r"/bot([^/]+)/(\w+)", urlsplit(request.path).path)
                if match is None or match[1] != self.token:
                    writer.write(error(401 if match else 404, "Unauthorized"))
                    continue
                call = Call(time.monotonic(), match[2], request.params())
                self.calls.append(call)
                raw, over = await self._answered(call)
                writer.write(raw)
                await writer.drain()
                self.beat()
                if over or request.headers.get("connection", "").lower() == "close":
                    break
        except (ConnectionError, asyncio.CancelledError):  # cancelled: the loop ends while a poll hangs
            return
        finally:
            self._writers.discard(writer)
            writer.close()

    async def _answered(self, call: Call) -> tuple[bytes, bool]:
        """The bytes of the answer, and whether the connection ends after them."""
        strike = self.strike(call) or Strike()
        await asyncio.sleep(strike.hang)
        raw = await self._done(call) if strike.effect else told(True)
        if strike.raw is not None:
            return strike.raw, True
        return (raw, False) if strike.cut is None else (raw[: strike.cut], True)

    async def _done(self, call: Call) -> bytes:
        params = call.params
        if call.method == "getUpdates":
            return await self._updates(int(params.get("offset", 0)), float(params.get("timeout", 0)))
        if call.method in ("setWebhook", "deleteWebhook"):
            self.hook, self.secret = params.get("url", ""), params.get("secret_token", "")
            return told(True)
        if call.method == "getMe":
            return told(ME)
        if call.method == "sendMessage":
            return told(self._sent(call))
        if call.method.startswith("editMessage"):
            return self._edited(call)
        return told(True)

    def _sent(self, call: Call) -> dict[str, Any]:
        params = call.params
        thread = params.get("message_thread_id")
        message = Message(
            next(self._ids), call.chat, params["text"], _markup(params), time.monotonic(), thread
        )
        self.chats.setdefault(call.chat, []).append(message)
        return head(call.chat, message.id) | {"text": message.text}

    def _edited(self, call: Call) -> bytes:
        number = int(call.params.get("message_id", 0))
        found = [message for message in self.said(call.chat) if message.id == number]
        if not found:
            return error(400, "Bad Request: message to edit not found")
        found[0].text, found[0].markup = call.params.get("text", found[0].text), _markup(call.params)
        return told(head(call.chat, number) | {"text": found[0].text})

    async def _updates(self, offset: int, timeout: float) -> bytes:
        mine = self._poll = object()
        self.beat()
        if offset <= self.next_update + AHEAD:  # else of numbers that are not given any more
            self.waiting = [update for update in self.waiting if update["update_id"] >= offset]
        await self.until(lambda: self.waiting or self._poll is not mine, timeout)
        if self._poll is not mine:
            return error(409, "Conflict: terminated by other getUpdates request")
        return told(self.waiting[:SHOWN_AT_ONCE])

    async def _deliver(self, update: dict[str, Any], before: "asyncio.Task[None] | None") -> None:
        """Knock at the webhook until it takes the update, one of a person after the other."""
        if before is not None:
            await asyncio.wait([before])
        where, secret = urlsplit(self.hook), {"X-Telegram-Bot-Api-Secret-Token": self.secret}
        while True:
            body = json.dumps(update).encode()
            status, _ = await ask(where.port, "POST", where.path or "/", body, JSON | secret)
            if 200 <= status < 300:
                self.waiting.remove(update)
                return self.beat()
            await asyncio.sleep(0.5)


def _markup(params: dict[str, Any]) -> dict[str, Any]:
    markup = params.get("reply_markup") or {}
    found: dict[str, Any] = json.loads(markup) if isinstance(markup, str) else markup
    return found
