"""`python -m tests.telegram.crash --kills 200`: the bot is killed again and again while people talk to it.

The bot is a process of its own (`python -m nightlight telegram`, SQLite in a folder). Fifty people talk
to it at any time: whose conversation ended makes room for somebody new. It gets kill -9 at a random
moment of its life, at the very moment of a call, or while it starts, and is started again. In the end
everybody who is in the middle finishes, and what people saw is held against what they must be told.
Before that one text ends the process each time that it is about to be answered (`--no-poison`: it does
not).
"""

import argparse
import asyncio
import random
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

from nightlight.app import build, memory_store

from tests.botapi.server import BotApi
from tests.telegram.conftest import FRAMEWORKS, MODES
from tests.telegram.faults import count
from tests.telegram.hostile import Passers
from tests.telegram.logs import read_log
from tests.telegram.people import Crowd, Story, stories
from tests.telegram.poison import Poison
from tests.telegram.process import Process

LIFE = 2.0
CALLS = 300
EVERY = 10
PATIENCE = 20.0
GIVEN_UP = "an update was given up"  # in the log


@dataclass
class Run:
    """One run: people who keep talking, and somebody with a gun."""

    crowd: Crowd
    bot: Process
    chance: random.Random
    known: list[Story]
    poison: Poison | None = None
    life: float = LIFE  # seconds at most from when it is ready to its end
    calls: int = CALLS  # made at most in that time
    over: bool = False
    between: int = 0
    lost: int = 0
    middle: list[int] = field(default_factory=list)  # conversations in progress, at each kill
    kills: dict[str, int] = field(default_factory=lambda: dict.fromkeys(("random", "call", "start"), 0))

    async def people(self, at_once: int) -> None:
        """So many conversations at a time until it is over; then each is talked to its end."""

        async def one() -> None:
            while not self.over:
                try:
                    await self.crowd.person(self.chance.choice(self.known)).talk()
                except AssertionError as error:
                    self.lost += 1
                    print(f"lost: {error}", file=sys.stderr)
                self.between += not self.over

        await asyncio.gather(*(one() for _ in range(at_once)))

    async def kill(self, kills: int, tell: Callable[[str], None]) -> None:
        """Kill it so often, and leave it running in the end."""
        for number in range(1, kills + 1):
            await self.bot.start()
            how = self.chance.choices(tuple(self.kills), (9, 9, 2))[0]
            if how == "start":
                await asyncio.sleep(self.chance.uniform(0, self.bot.starts[-1] if self.bot.starts else 1))
            else:
                await self.bot.ready()
                await self._moment(how)
            await self.bot.kill()
            self.kills[how] += 1
            self.middle.append(self.crowd.total(lambda person: not person.ended) - self.lost)
            if number % EVERY == 0 or number == kills:
                tell(f"{number} of {kills} kills: {self.middle[-1]} talk, {self.between} have ended")
        await self.bot.start()
        await self.bot.ready()
        if self.poison:
            await self.poison.swallow()
            tell(f"a text that ends the process: {self.poison.tries} tries")
        self.over = True

    async def _moment(self, how: str) -> None:
        if how == "random":
            await asyncio.sleep(self.chance.uniform(0, self.life))
            return
        calls = self.crowd.api.calls
        wanted = len(calls) + self.chance.randrange(1, self.calls)
        with suppress(AssertionError):  # nobody said so much
            await self.crowd.api.pulse.until(lambda: len(calls) >= wanted, self.life)


def silent(_: str) -> None:
    """Tell nobody."""


@dataclass(frozen=True)
class Plan:
    """What to do to whom."""

    framework: str
    mode: str = "polling"
    kills: int = 200
    people: int = 50
    seed: int = 1
    life: float = LIFE
    calls: int = CALLS
    poison: bool = True


async def crash(plan: Plan, home: Path, tell: Callable[[str], None] = silent) -> dict[str, object]:
    """Kill the bot so often while so many people talk to it; the printed count."""
    known, chance = stories(build(memory_store(), trailing=True)), random.Random(plan.seed)
    async with BotApi() as api:
        crowd = Crowd(api, plan.seed, patience=PATIENCE)
        bot = Process(api, home, plan.framework, plan.mode)
        poison = Poison(api, bot) if plan.poison else None
        run = Run(crowd, bot, chance, known, poison, plan.life, plan.calls)
        passers = Passers(api, random.Random(plan.seed))
        began = time.monotonic()
        try:
            async with crowd.watching():
                once = passers.write(plan.kills, plan.life / 2)
                await asyncio.gather(run.people(plan.people), run.kill(plan.kills, tell), once)
                await passers.wait(60)
                await api.quiet(60)
            status = await bot.end()
        finally:
            await bot.clear()
        found = await count(crowd, home, time.monotonic() - began)
        log = read_log(home / "log", {"token": [api.token]})
        given_up = sum(n for error, n in log.errors.items() if GIVEN_UP in error)
        return {
            "kills": f"{sum(run.kills.values())} ({run.kills})",
            "conversations": found.conversations,
            "in progress at a kill, least": min(run.middle),
            "ended between the kills": run.between,
            "conversations lost": found.lost,
            "closings said": crowd.total(lambda person: min(person.closings, 1)),
            "closings missing": found.conversations - found.right,
            "of those who wrote once": len(passers.all),
            "silent": len(passers.silent()) + crowd.total(lambda person: not person.sent),
            "doubled decisions (stored answers that are not the answers given)": found.twice,
            "text that ends the process, tries": poison.tries if poison else "not tried",
            "not given up with the number": int(poison is not None and not poison.given_up),
            "given up though they ended nothing": given_up - int(poison is not None and poison.given_up),
            "answers asked for again that were confirmed": found.asked_again,
            "messages said twice (allowed)": found.repeats,
            "closings said twice (allowed)": crowd.total(lambda person: max(person.closings - 1, 0)),
            "double taps": found.taps,
            "pressed again because nothing came": found.nudges,
            "calls refused": dict(Counter(call.description for call in api.calls.refused())) or 0,
            "exit status after SIGTERM": status,
            "token in the log": log.leaked["token"],
            "exceptions in the log": log.exceptions.total(),
            "errors in the log": dict(log.errors) or 0,
            "told to go until ready, median": f"{median(bot.starts):.2f} s",
            "whole run": f"{found.seconds:.0f} s",
        }


HARM = (
    "conversations lost",
    "closings missing",
    "silent",
    "doubled decisions (stored answers that are not the answers given)",
    "not given up with the number",
    "given up though they ended nothing",
    "exceptions in the log",
    "answers asked for again that were confirmed",
    "exit status after SIGTERM",
    "token in the log",
)


def main() -> int:
    """Kill and count, on one framework or on each in turn; 0 if nobody came to harm."""
    parser = argparse.ArgumentParser(prog="python -m tests.telegram.crash", description=__doc__)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--people", type=int, default=50)
    parser.add_argument("--framework", choices=FRAMEWORKS, help="only this one (default: both)")
    parser.add_argument("--mode", choices=MODES, default="polling")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--life", type=float, default=LIFE, help="seconds that a bot lives at most")
    parser.add_argument("--calls", type=int, default=CALLS, help="calls that a bot makes at most")
    parser.add_argument("--no-poison", dest="poison", action="store_false", help="no text ends the process")
    options = vars(parser.parse_args())
    only = options.pop("framework")
    return max([killed(Plan(framework, **options)) for framework in ([only] if only else FRAMEWORKS)])


def killed(plan: Plan) -> int:
    """One run, told as it goes; 1 if anybody came to harm."""
    print(f"{plan.framework}, {plan.mode}", flush=True)
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as home:
        found = asyncio.run(
            crash(
                plan,
                Path(home),
                lambda text: print(f"{time.monotonic() - began:4.0f} s  {text}", flush=True),
            )
        )
    for what, number in found.items():
        print(f"{what}: {number}")
    return int(any(found[what] for what in HARM))


if __name__ == "__main__":
    sys.exit(main())
