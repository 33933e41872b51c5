"""`python -m tests.attack`: the bot as a process of its own, attacked through a second Bot API."""

import argparse
import asyncio
import signal
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from tests.attack.bot import SECRET, Bot
from tests.attack.broken import broken_answers, broken_polls
from tests.attack.crowd import HOSTILE, hostile
from tests.attack.scenes import (
    FIRST,
    Found,
    Scene,
    Scope,
    doors,
    gone,
    revoked,
    two_pollers,
)
from tests.attack.telegram import Telegram
from tests.telegram.logs import read_log

FRAMEWORKS, WAYS = ("aiogram", "ptb"), ("polling", "webhook")
FILES = 256  # that it may open where idle connections use them up
LINES = 300  # of log that a scene may leave
MEMORY = 300  # MB


@dataclass(frozen=True)
class Plan:
    """One scene, and in which ways the bot gets its updates in it."""

    scene: Scene
    ways: tuple[str, ...] = ("polling",)
    ends: bool = False  # it is right that the process ends
    files: int = 0


PLANS = {
    "answers": Plan(broken_answers, WAYS),
    "polls": Plan(broken_polls),
    "hostile": Plan(hostile, WAYS),
    "two-pollers": Plan(two_pollers),
    "revoked": Plan(revoked, ends=True),
    "gone": Plan(gone),
    "doors": Plan(doors, ("webhook",), files=FILES),
}


async def attacked(plan: Plan, framework: str, way: str, scope: Scope) -> Found:
    """One scene on one bot, and what is asked of it after each."""
    with tempfile.TemporaryDirectory() as folder:
        async with Telegram() as telegram:
            bot = Bot(telegram, Path(folder), framework, way, files=plan.files)
            try:
                await bot.start()
                found = await plan.scene(telegram, bot, scope)
                found.must(bot.lives != plan.ends, "the process ended" if not plan.ends else "it goes on")
                found.counts["largest memory, MB"] = bot.memory()
                found.must(bot.memory() < MEMORY, f"{bot.memory()} MB")
                if bot.lives:
                    found.must(await bot.end() == 0, "SIGTERM does not end it with status 0")
            finally:
                if bot.lives:
                    bot.process.kill()
                    await bot.process.wait()
            _look(found, bot, telegram)
            return found


def _look(found: Found, bot: Bot, telegram: Telegram) -> None:
    """What the log says and must not say."""
    chats = {str(call.chat) for call in telegram.calls if call.chat >= FIRST} | {str(HOSTILE)}
    texts = {message.text[:40] for said in telegram.chats.values() for message in said}
    texts |= {"I bleed", "没有血", "no blood", "\u3316\u3316"}
    token = {telegram.token, telegram.token.partition(":")[2], SECRET}
    log = read_log(bot.log_file, {"token": token, "chat": chats, "text": texts})
    found.counts["log"] = f"{log.lines} lines, errors {dict(log.errors) or 0}"
    found.must(not log.leaked, f"the log holds {dict(log.leaked)}")
    found.must(not log.exceptions, f"exceptions {dict(log.exceptions)}")
    found.must(log.lines < LINES, f"{log.lines} lines of log")


def main() -> int:
    """Attack; 0 if nothing was broken."""
    parser = argparse.ArgumentParser(prog="python -m tests.attack", description=__doc__)
    parser.add_argument("--framework", choices=FRAMEWORKS, help="only this one (default: both)")
    parser.add_argument("--way", choices=WAYS, help="only so (default: each that the scene knows)")
    parser.add_argument("--scene", choices=PLANS, action="append", help="only this one (default: all)")
    parser.add_argument("--short", action="store_true", help="fewer broken answers, and less of each")
    parser.add_argument("--gone", type=float, default=120.0, help="seconds for which the API is gone")
    parser.add_argument("--flood", type=int, default=10_000, help="texts of one chat")
    options = parser.parse_args()
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # the bot that was started ends with us
    scope = Scope(options.short, options.gone, options.flood)
    frameworks = (options.framework,) if options.framework else FRAMEWORKS
    harm = 0
    for name in options.scene or PLANS:
        plan = PLANS[name]
        for framework in frameworks:
            for way in (way for way in plan.ways if options.way in (None, way)):
                began = time.monotonic()
                found = asyncio.run(attacked(plan, framework, way, scope))
                harm += len(found.harm)
                counts = "; ".join(f"{what}: {count}" for what, count in found.counts.items())
                print(f"{name}, {framework}, {way} ({time.monotonic() - began:.0f} s): {counts}")
                print(
                    "".join(f"  BROKEN {what}\n" for what in found.harm) or "  kept\n", end="", flush=True
                )
    print(f"broken promises: {harm}")
    return 1 if harm else 0


if __name__ == "__main__":
    sys.exit(main())
