"""People who write once and must hear the number, and one who writes what hurts, among them."""

import asyncio
import random
import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

from tests.botapi.driver import User
from tests.botapi.server import BotApi

NUMBER = re.compile(r"\b\d{3}\b")  # 112, 999, 911 …: whatever country, the number to call
FIRST = 7_100_000_000  # ids that are found in a log by searching for them
HOSTILE = 6_660_000_666
PREVIEW = {"is_disabled": True, "prefer_small_media": True, "show_above_text": False}

# At most 4096 signs: that NFKC makes long, that are one word, that begin a "no …" again and again.
POISON = (
    "\u3316" * 4096,
    "\ufdfa" * 4096,
    "没有血" * 1365,
    "no blood " * 455,
    "нет крови " * 409,
    "a" * 4096,
    "blood " * 682,
    "血" * 4096,
    "ё́" * 2048,
    "\u200d" * 4095 + "x",
    "1 " * 2048,
    "/" * 4096,
    "🩸" * 2048,
    " ".join("qwertyuiopasdfghjklzxcvbnm"[n % 20 :][:7] for n in range(580)),
)


async def _start(user: User) -> None:
    await user.command("/start")


async def _words(user: User) -> None:
    await user.send("hello, can you help me")


async def _danger(user: User) -> None:
    await user.send("I am bleeding so much, I faint")


async def _picture(user: User) -> None:
    await user.photo("blood everywhere")


async def _voice(user: User) -> None:
    await user.voice()


async def _preview(user: User) -> None:
    await user.put({"text": "see https://example.org", "link_preview_options": PREVIEW})


async def _topic(user: User) -> None:
    await user.send("I am bleeding so much, I faint", thread=3)
    user.close_topic(3)


ONCE: tuple[Callable[[User], Awaitable[None]], ...] = (
    _start, _words, _danger, _picture, _voice, _preview, _topic,
)  # fmt: skip


@dataclass
class Once:
    """Somebody who writes once, never again, and waits; the group is one that moves meanwhile."""

    kind: str
    chats: tuple[int, ...]
    wrote: float

    def heard(self, api: BotApi) -> float | None:
        """Seconds until something with the number was in her chat, by what happened there; None: never."""
        said = (call for call in api.calls if call.happened and call.chat in self.chats)
        found = (call.time for call in said if NUMBER.search(str(call.params.get("text", ""))))
        return next((max(at - self.wrote, 0.0) for at in found), None)


@dataclass
class Passers:
    """Everybody who writes once."""

    api: BotApi
    chance: random.Random
    all: list[Once] = field(default_factory=list)
    first: int = FIRST  # the number of the first of them

    async def write(self, number: int, every: float) -> None:
        """So many people, one after another."""
        for index in range(number):
            await self._one(index)
            await asyncio.sleep(self.chance.uniform(0, 2 * every))

    async def _one(self, index: int) -> None:
        chat, kinds = self.first + index, (*ONCE, None)
        kind, user = kinds[index % len(kinds)], self.api.user(chat, language_code="en")
        wrote = self.api.clock.now()
        if kind is None:
            group = self.api.group(-chat)
            await group.send(user, f"/start@{self.api.world.bot['username']}")
            await group.upgrade(user, -chat - 10**11)
            self.all.append(Once("moved group", (-chat, -chat - 10**11), wrote))
        else:
            await kind(user)
            self.all.append(Once(kind.__name__.strip("_"), (chat,), wrote))

    async def wait(self, bound: float) -> None:
        """Until all have heard, or so many seconds passed."""
        try:
            await self.api.pulse.until(lambda: not self.silent(), bound)
        except AssertionError:
            return

    def silent(self) -> list[str]:
        """What kinds of people heard nothing."""
        return [once.kind for once in self.all if once.heard(self.api) is None]

    def slowest(self) -> float:
        """Seconds until the last of them was answered."""
        return max((once.heard(self.api) or 0.0 for once in self.all), default=0.0)


@dataclass
class Hostile:
    """One who writes without a pause: a text that hurts, or many short ones."""

    api: BotApi
    texts: tuple[str, ...] = POISON
    flood: int = 0
    wrote: int = 0

    async def write(self) -> None:
        """Each text that hurts when the one before is confirmed, then the flood at once."""
        user = self.api.user(HOSTILE, language_code="en")
        for text in self.texts:
            await self._put(user, text)
            last = self.api.updates.pending[-1].id
            await self._confirmed(last)
        for number in range(self.flood):
            await self._put(user, f"and {number}")
            if number % 100 == 99:
                await asyncio.sleep(0)

    async def _put(self, user: User, text: str) -> None:
        await user.put({"text": text})
        self.wrote += 1

    async def _confirmed(self, number: int) -> None:
        try:
            await self.api.pulse.until(lambda: all(u.id != number for u in self.api.updates.pending), 60)
        except AssertionError:
            return

    def heard(self) -> bool:
        """Whether the hostile one, who may be in need too, was told the number."""
        return Once("hostile", (HOSTILE,), 0.0).heard(self.api) is not None
