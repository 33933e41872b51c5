"""A text that ends the process: each time that an answer to it is about to be said the bot gets kill -9.

Seen from outside: the server holds every message to its sender. What looks like the ordinary answer, as
somebody else got it for the same words, ends the process before it is said; anything else is let through.
A bot that gives such an update up says so, with the number, after a bounded number of tries.
"""

import json
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from tests.botapi.server import BotApi
from tests.botapi.state import Call
from tests.telegram.hostile import NUMBER
from tests.telegram.process import Process

CONTROL, SENDER = 7_600_000_001, 7_600_000_002
WORDS = "I do not know what to do"
MOST = 10  # tries after which it should have been given up
HELD = 10.0  # seconds for which a message to the sender is held: longer than this takes to see it
BOUND = 60.0


@dataclass
class Poison:
    """One such text and its sender."""

    api: BotApi
    bot: Process
    tries: int = 0
    given_up: bool = False
    seconds: float = 0.0
    ordinary: list[set[str]] = field(default_factory=list)

    async def swallow(self) -> None:
        """Learn the ordinary answer, then let the bot die of it until it gives up; it runs in the end."""
        began = time.monotonic()
        await self.api.user(CONTROL, language_code="en").send(WORDS)
        await self._until(lambda: any(call.happened for call in self._to(CONTROL)))
        self.ordinary = [_labels(call) for call in self._to(CONTROL)]
        hold = self.api.faults.add("sendMessage", chat=SENDER, delay=HELD)
        await self.api.user(SENDER, language_code="en").send(WORDS)
        seen = 0
        while not self.given_up and self.tries < MOST:
            if not await self._until(lambda seen=seen: len(self._to(SENDER)) > seen):
                break  # it came up, and says nothing at all
            if _labels(self._to(SENDER)[seen]) in self.ordinary:
                seen = await self._die()
            else:
                self.given_up, seen = await self._until(self._was_told), seen + 1
        hold.count = hold.hits
        self.seconds = time.monotonic() - began

    async def _die(self) -> int:
        """Die and live again; how many messages were said to the sender before: the next comes soon."""
        self.tries += 1
        await self.bot.kill()
        seen = len(self._to(SENDER))
        await self.bot.start()
        await self.bot.ready()
        return seen

    def _to(self, chat: int) -> list[Call]:
        return [call for call in self.api.calls.of("sendMessage") if call.chat == chat]

    def _was_told(self) -> bool:
        """Whether the sender knows the number."""
        said = [str(call.params.get("text")) for call in self._to(SENDER) if call.happened]
        return any(NUMBER.search(text) for text in said)

    async def _until(self, seen: Callable[[], Any]) -> bool:
        try:
            await self.api.pulse.until(seen, BOUND)
        except AssertionError:
            return False
        return True


def _labels(call: Call) -> set[str]:
    markup = call.params.get("reply_markup") or {}
    rows = (json.loads(markup) if isinstance(markup, str) else markup).get("inline_keyboard", ())
    return {key["text"] for row in rows for key in row}
