"""One who writes without a pause among a hundred who write now and then: how long these wait."""

import asyncio
import time
from contextlib import suppress

from tests.attack.bot import Bot
from tests.attack.scenes import FIRST, Found, Scope
from tests.attack.telegram import Telegram

OTHERS = 100
RATE = 25.0  # turns a second of all others together
QUIET = 10.0
HOSTILE = FIRST + 66_000_000
TEXTS = (
    "\u3316" * 4096,
    "\ufdfa" * 4096,
    "没有血" * 1365,
    "no blood " * 455,
    "нет крови " * 409,
    "a" * 4096,
    "a b " * 1024,
    "no " * 1365,
    "血" * 4096,
    "e\u0301\u0327" * 1365,
    "\u202e\u200d" * 2048,
    "12 " * 1365,
)


async def hostile(telegram: Telegram, bot: Bot, scope: Scope) -> Found:
    """Others alone, others beside texts that hurt, others beside a flood."""
    found = Found()
    for number in range(OTHERS):
        telegram.write(FIRST + number, "/start")
    await telegram.until(lambda: all(telegram.heard(FIRST + number) for number in range(OTHERS)), 60)
    quiet = await _turns(telegram, QUIET)
    memory = bot.memory()
    beside = asyncio.create_task(_turns(telegram, QUIET * 2))
    typing = asyncio.create_task(_type(telegram))
    hurt = await beside
    typing.cancel()
    with suppress(asyncio.CancelledError):
        await typing
    wrote = HOSTILE in telegram.chats
    for number in range(scope.flood):
        telegram.write(HOSTILE + 1, f"and {number}")
        if number % 200 == 199:
            await asyncio.sleep(0)
    flooded = await _turns(telegram, QUIET * 2)
    for name, waits in (("alone", quiet), ("beside texts", hurt), ("beside a flood", flooded)):
        found.counts[f"p50/p99 {name}, ms"] = f"{_at(waits, 0.5)}/{_at(waits, 0.99)}"
        found.counts[f"unanswered {name}"] = waits.count(float("inf"))
        found.must(float("inf") not in waits, f"somebody was not answered {name}")
    found.counts |= {"memory before and after, MB": f"{memory}/{bot.memory()}"}
    found.must(bot.lives, "the process ended")
    found.must(bot.memory() < 300, f"{bot.memory()} MB")
    found.must(_at(hurt, 0.99) <= max(2 * _at(quiet, 0.99), 50), "p99 beside texts more than doubled")
    found.must(_at(flooded, 0.99) < 1000, "p99 beside a flood over 1 s")
    found.must(wrote and telegram.heard(HOSTILE), "the hostile one was not told the number")
    found.must(telegram.heard(HOSTILE + 1) or not scope.flood, "who flooded was not told the number")
    said = len(telegram.said(HOSTILE + 1))
    found.counts["answers to the flood"] = said
    found.must(said < max(scope.flood / 10, 20), "each text of a flood is answered")
    return found


async def _type(telegram: Telegram) -> None:
    """Texts that hurt, the next as soon as the one before was taken, three ahead."""
    while True:
        for text in TEXTS:
            telegram.write(HOSTILE, text)
            await telegram.until(lambda: _open(telegram) < 3, 30)


def _open(telegram: Telegram) -> int:
    return sum(u.get("message", {}).get("chat", {}).get("id") == HOSTILE for u in telegram.waiting)


async def _turns(telegram: Telegram, seconds: float) -> list[float]:
    """The others write, one after another, 25 times a second; how long each waited (inf: for ever)."""
    waits: list[asyncio.Task[float]] = []
    began = time.monotonic()
    for turn in range(int(seconds * RATE)):
        waits.append(asyncio.create_task(_turn(telegram, FIRST + turn % OTHERS)))
        await asyncio.sleep(max(began + (turn + 1) / RATE - time.monotonic(), 0))
    return sorted(await asyncio.gather(*waits))


async def _turn(telegram: Telegram, person: int) -> float:
    before, wrote = len(telegram.said(person)), telegram.write(person, "/help")
    if await telegram.until(lambda: len(telegram.said(person)) > before, 60):
        return telegram.said(person)[before].at - wrote
    return float("inf")


def _at(waits: list[float], share: float) -> float:
    """So many waited at most so long, in ms."""
    return round(waits[min(int(len(waits) * share), len(waits) - 1)] * 1000, 1)
