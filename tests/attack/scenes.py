"""What is done to the bot, one scene after another, and what is asked of it each time."""

import asyncio
import gzip
import time
from collections import Counter
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any

from tests.attack.bot import Bot
from tests.attack.http import ask, error
from tests.attack.shapes import Strike
from tests.attack.telegram import Telegram

FIRST = 7_200_000_000


@dataclass
class Found:
    """What a scene counted, and what of it must not be."""

    counts: dict[str, Any] = field(default_factory=dict)
    harm: list[str] = field(default_factory=list)

    def must(self, holds: object, what: str) -> None:
        """Note a broken promise."""
        if not holds:
            self.harm.append(what)


@dataclass(frozen=True)
class Scope:
    """How much of it."""

    short: bool = False
    gone: float = 120.0
    flood: int = 10_000
    seed: int = 1


Scene = Callable[[Telegram, Bot, Scope], Awaitable[Found]]


async def revoked(telegram: Telegram, bot: Bot, scope: Scope) -> Found:
    """The token is revoked while it runs: it ends as the guide says, with one line and status 2."""
    telegram.write(FIRST, "/start")
    await telegram.until(lambda: telegram.heard(FIRST), 20)
    telegram.strike = lambda _: Strike(False, error(401, "Unauthorized"))
    telegram.give({"poll": {}})
    found, began = Found(), time.monotonic()
    while bot.lives and time.monotonic() < began + 60:
        await asyncio.sleep(0.2)
    status = bot.process.returncode
    found.counts |= {"exit status": status, "seconds": round(time.monotonic() - began, 1)}
    found.must(status == 2, "does not end with status 2")
    found.must("token" in bot.log().splitlines()[-1], "the last line does not name the token")
    return found


async def two_pollers(telegram: Telegram, bot: Bot, scope: Scope) -> Found:
    """Somebody else takes the updates for 20 s: alive, not ready, and back when they stop."""
    telegram.strike = lambda call: (
        Strike(False, error(409, "Conflict: terminated by other getUpdates request"))
        if call.method == "getUpdates"
        else None
    )
    telegram.give({"poll": {}})
    return await _unwell(telegram, bot, 20.0)


async def gone(telegram: Telegram, bot: Bot, scope: Scope) -> Found:
    """The API is gone for so long: alive, not ready; back when it is, and who wrote meanwhile is heard."""
    await telegram.close()
    return await _unwell(telegram, bot, scope.gone, reopen=True)


async def _unwell(telegram: Telegram, bot: Bot, seconds: float, *, reopen: bool = False) -> Found:
    found, began, unready, alive = Found(), time.monotonic(), 0.0, True
    reason: Any = ""
    while time.monotonic() < began + seconds:
        (status, body), (healthy, _) = await bot.health("/readyz"), await bot.health("/healthz")
        alive = alive and healthy == 200
        if status == 503 and not unready:
            unready, reason = time.monotonic() - began, body
        await asyncio.sleep(0.5)
    if reopen:
        await telegram.open()
    telegram.strike = lambda _: None
    telegram.write(FIRST, "/start")
    heard = await telegram.until(lambda: telegram.heard(FIRST), 60)
    found.counts |= {"not ready after, s": round(unready, 1) or "never", "reason": reason}
    found.must(unready, "/readyz says ready all the time")
    found.must(isinstance(reason, dict) or not unready, "/readyz names no reason in JSON")
    found.must(alive, "/healthz said that it is not alive")
    found.must(heard, "silent when it was over")
    found.must(await bot.health_is("/readyz", 200, 60), "/readyz is not ready again")
    return found


def bombs(number: int) -> list[bytes]:
    """Bodies that unpack to 10 MB each."""
    return [gzip.compress(b'{"update_id":1,"message":"' + b" " * 10_000_000 + b'"}')] * number


async def doors(telegram: Telegram, bot: Bot, scope: Scope) -> Found:
    """Connections that say nothing, and packed bodies without the secret; others are heard."""
    found, held = Found(), []
    for _ in range(400):  # more than it may have open
        try:
            held.append(await asyncio.open_connection("127.0.0.1", bot.port))
            held[-1][1].write(b"POST /knock HTTP/1.1\r\nHost: x\r\nX-Half: ")
        except OSError:
            break
    telegram.write(FIRST, "/start")
    heard = await telegram.until(lambda: telegram.heard(FIRST), 30)
    found.counts |= {"idle connections": len(held)}
    found.must(heard, "silent behind idle connections")
    for _, writer in held:
        writer.close()
    await bot.health_is("/healthz", 200, 90)
    head = {"Content-Encoding": "gzip", "Content-Type": "application/json"}
    began = time.monotonic()
    statuses = await asyncio.gather(*(ask(bot.port, "POST", "/knock", body, head) for body in bombs(100)))
    found.counts["100 packed bodies, s"] = round(time.monotonic() - began, 2)
    found.counts["answered with"] = dict(Counter(status for status, _ in statuses))
    telegram.write(FIRST + 1, "/start")
    found.must(await telegram.until(lambda: telegram.heard(FIRST + 1), 30), "silent after packed bodies")
    return found
