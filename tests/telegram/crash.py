"""`python -m tests.telegram.crash --kills 200`: the bot is killed again and again while people talk to it.

The bot is a process of its own (`python -m bot telegram`, polling, SQLite in a folder). While fifty people
talk to it, one after the other's place being taken when a conversation ended, it gets kill -9: at a random
moment of its life, at the very moment of a call, or while it starts. Then it is started again. In the end
everybody who is in the middle finishes, and what people saw is held against what they must be told.
"""

import argparse
import asyncio
import os
import random
import signal
import sys
import tempfile
import time
from collections import Counter
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

from bot.app import build, memory_store
from tests.botapi.server import BotApi
from tests.telegram.conftest import FRAMEWORKS, free_port
from tests.telegram.faults import count
from tests.telegram.people import Crowd, Story, stories

READY = 60.0
LIFE = 3.0
CALLS = 300
PATIENCE = 20.0


@dataclass
class Process:
    """The bot as a process; never two at once."""

    api: BotApi
    home: Path
    framework: str
    process: asyncio.subprocess.Process | None = None
    starts: list[float] = field(default_factory=list)

    async def start(self) -> None:
        """Start it; it may not be ready yet."""
        env = {key: value for key, value in os.environ.items() if not key.startswith("NIGHTLIGHT_")}
        env |= {"NIGHTLIGHT_HOME": str(self.home), "NIGHTLIGHT_TOKEN": self.api.token}
        env |= {"NIGHTLIGHT_API": self.api.url, "NIGHTLIGHT_PORT": str(free_port())}
        command = [sys.executable, "-m", "bot", "telegram", "--framework", self.framework]
        with (self.home / "log").open("ab") as log:
            self.process = await asyncio.create_subprocess_exec(*command, env=env, stdout=log, stderr=log)

    async def ready(self) -> None:
        """Wait until it asks for updates."""
        began, first = time.monotonic(), len(self.api.calls)
        await self.api.pulse.until(
            lambda: [c for c in self.api.calls[first:] if c.method == "getUpdates"], READY, self.log
        )
        self.starts.append(time.monotonic() - began)

    async def kill(self) -> None:
        """Kill -9."""
        self.process.kill()
        await self.process.wait()

    async def end(self) -> int:
        """SIGTERM; the exit status."""
        self.process.send_signal(signal.SIGTERM)
        return await asyncio.wait_for(self.process.wait(), 30)

    def log(self) -> str:
        """The end of what it logged."""
        return (self.home / "log").read_text("utf-8")[-2000:]


@dataclass
class Run:
    """One run: people who keep talking, and somebody with a gun."""

    crowd: Crowd
    bot: Process
    chance: random.Random
    known: list[Story]
    life: float = LIFE  # seconds at most from its first getUpdates to its end
    calls: int = CALLS  # made at most in that time
    over: bool = False
    between: int = 0
    kills: dict[str, int] = field(default_factory=lambda: dict.fromkeys(("random", "call", "start"), 0))

    async def people(self, at_once: int) -> None:
        """So many conversations at a time until it is over; then each is talked to its end."""

        async def one() -> None:
            while True:
                await self.crowd.person(self.chance.choice(self.known)).talk()
                if self.over:
                    return
                self.between += 1

        for ended in await asyncio.gather(*(one() for _ in range(at_once)), return_exceptions=True):
            if ended is not None:
                print(f"lost: {ended!r}", file=sys.stderr)

    async def kill(self, kills: int) -> None:
        """Kill it so often, and leave it running in the end."""
        for _ in range(kills):
            await self.bot.start()
            how = self.chance.choices(tuple(self.kills), (9, 9, 2))[0]
            if how == "start":
                await asyncio.sleep(self.chance.uniform(0, self.bot.starts[-1] if self.bot.starts else 1))
            else:
                await self.bot.ready()
                await self._moment(how)
            await self.bot.kill()
            self.kills[how] += 1
        await self.bot.start()
        await self.bot.ready()
        self.over = True

    async def _moment(self, how: str) -> None:
        if how == "random":
            await asyncio.sleep(self.chance.uniform(0, self.life))
            return
        calls = self.crowd.api.calls
        wanted = len(calls) + self.chance.randrange(1, self.calls)
        with suppress(AssertionError):  # nobody said so much
            await self.crowd.api.pulse.until(lambda: len(calls) >= wanted, self.life)


async def crash(
    framework: str,
    kills: int,
    people: int,
    home: Path,
    seed: int = 1,
    life: float = LIFE,
    calls: int = CALLS,
) -> dict[str, object]:
    """Kill the bot so often while so many people talk to it; the printed count."""
    known, chance = stories(build(memory_store(), trailing=True)), random.Random(seed)
    async with BotApi() as api:
        crowd = Crowd(api, seed, patience=PATIENCE)
        run = Run(crowd, Process(api, home, framework), chance, known, life, calls)
        began = time.monotonic()
        try:
            async with crowd.watching():
                await asyncio.gather(run.people(people), run.kill(kills))
                await api.quiet(60)
            status = await run.bot.end()
        finally:
            with suppress(ProcessLookupError, AttributeError):
                await run.bot.kill()
        found = await count(crowd, home, time.monotonic() - began)
        return {
            "kills": f"{sum(run.kills.values())} ({run.kills})",
            "conversations": found.conversations,
            "people at once": people,
            "ended between the kills": run.between,
            "conversations lost": found.lost,
            "closings said": crowd.total(lambda person: min(person.closings, 1)),
            "closings missing": found.conversations - found.right,
            "stored answers that are not the answers given": found.twice,
            "answers asked for again that were confirmed": found.asked_again,
            "messages said twice (allowed)": found.repeats,
            "closings said twice (allowed)": crowd.total(lambda person: max(person.closings - 1, 0)),
            "double taps": found.taps,
            "pressed again because nothing came": found.nudges,
            "calls refused": dict(Counter(call.description for call in api.calls.refused())) or 0,
            "exit status after SIGTERM": status,
            "token in the log": int(api.token in (home / "log").read_text("utf-8")),
            "start to first getUpdates, median": f"{median(run.bot.starts):.2f} s",
            "whole run": f"{found.seconds:.0f} s",
        }


HARM = (
    "conversations lost",
    "closings missing",
    "stored answers that are not the answers given",
    "answers asked for again that were confirmed",
    "exit status after SIGTERM",
    "token in the log",
)


def main() -> int:
    """Kill and count; 0 if nobody came to harm."""
    parser = argparse.ArgumentParser(prog="python -m tests.telegram.crash", description=__doc__)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--people", type=int, default=50)
    parser.add_argument("--framework", choices=FRAMEWORKS, default="aiogram")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--life", type=float, default=LIFE, help="seconds that a bot lives at most")
    parser.add_argument("--calls", type=int, default=CALLS, help="calls that a bot makes at most")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as home:
        found = asyncio.run(
            crash(
                options.framework,
                options.kills,
                options.people,
                Path(home),
                options.seed,
                options.life,
                options.calls,
            )
        )
    for what, number in found.items():
        print(f"{what}: {number}")
    return 1 if any(found[what] for what in HARM) else 0


if __name__ == "__main__":
    sys.exit(main())
