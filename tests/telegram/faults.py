"""`python -m tests.telegram.faults --conversations 300`: conversations while Telegram is in a mood.

Of all calls that say something 5 % are answered 429, 2 % 500, 2 % lose their connection (half of them after
the message went out); one press in ten is tapped twice; who is heard first is chance, the same every time.
"""

import argparse
import asyncio
import logging
import random
import sys
import tempfile
import time
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from bot.app import build, file_store, memory_store
from bot.storage.sqlite import SqliteStore
from tests.botapi.server import BotApi
from tests.telegram.conftest import FRAMEWORKS, running, settings_of
from tests.telegram.people import Crowd, Person, stories

AT_ONCE = 60


@dataclass(frozen=True)
class Count:
    """What came of it."""

    conversations: int
    right: int
    lost: int
    twice: int  # the stored answers are not the answers given, or the check was counted more than once
    asked_again: int
    struck: dict[str, int]
    taps: int
    repeats: int
    nudges: int
    seconds: float

    def __str__(self) -> str:
        struck = ", ".join(f"{what}: {number}" for what, number in self.struck.items())
        return (
            f"{self.conversations} conversations in {self.seconds:.0f} s: "
            f"{self.right} with the right closing, {self.lost} lost, "
            f"{self.twice} acted twice, {self.asked_again} asked again what was answered\n"
            f"  faults {struck}; double taps: {self.taps}; messages said twice: {self.repeats}; "
            f"pressed again because nothing came: {self.nudges}"
        )


def moods(api: BotApi, seed: int) -> None:
    """The faults, each with its own chance."""
    rules = [
        (0.05, {"error": 429, "retry_after": 1}),
        (0.02, {"error": 500}),
        (0.01, {"drop": "before"}),
        (0.01, {"drop": "after"}),
    ]
    for number, (probability, rule) in enumerate(rules):
        for method in ("send*", "edit*", "answer*"):
            api.faults.add(method, probability=probability, seed=seed * 100 + number, **rule)


async def play(
    framework: str, conversations: int, home: Path, seed: int = 1, patience: float = 5.0
) -> Count:
    """All these conversations over one bot; what came of them."""
    chance, known = random.Random(seed), stories(build(memory_store(), trailing=True))
    async with BotApi() as api:
        moods(api, seed)
        crowd = Crowd(api, seed, patience=patience)
        people = [crowd.person(chance.choice(known)) for _ in range(conversations)]
        started = time.monotonic()
        async with running(framework, settings_of(api, home, "polling")), crowd.watching():
            await _all(people, chance)
            await api.quiet(30)
        seconds = time.monotonic() - started
        return await count(crowd, home, seconds)


async def _all(people: list[Person], chance: random.Random) -> None:
    waiting, free = chance.sample(people, len(people)), asyncio.Semaphore(AT_ONCE)

    async def one(person: Person) -> None:
        async with free:
            await asyncio.sleep(chance.random())
            await person.talk()

    for ended in await asyncio.gather(*map(one, waiting), return_exceptions=True):
        if ended is not None:
            print(f"lost: {ended}", file=sys.stderr)


async def count(crowd: Crowd, home: Path, seconds: float) -> Count:
    """Count what people saw and what the store holds of them."""
    struck: dict[str, int] = {}
    for fault in crowd.api.faults:
        struck[str(fault)] = struck.get(str(fault), 0) + fault.hits
    store = file_store(settings_of(crowd.api, home, "polling"))
    twice = [await _acted_twice(store, crowd.api, person) for person in crowd.people.values()]
    store.close()
    return Count(
        conversations=len(crowd.people),
        right=crowd.total(lambda person: person.ended and person.closings > 0),
        lost=crowd.total(lambda person: not person.ended),
        twice=sum(twice),
        asked_again=crowd.total(lambda person: person.asked_again),
        struck=struck,
        taps=crowd.total(lambda person: person.taps),
        repeats=crowd.total(lambda person: person.repeats),
        nudges=crowd.total(lambda person: person.nudges),
        seconds=seconds,
    )


async def _acted_twice(store: SqliteStore, api: BotApi, person: Person) -> bool:
    bot = api.world.bot["id"]
    async with store.turn(f"tg:{bot}:{person.number}", datetime.now(UTC)) as turn:
        kept = turn.session
    return kept is None or kept.answers != person.story.answers or len(kept.checks) != 1


def main() -> int:
    """Play on both frameworks, half of the conversations each; 0 if nobody came to harm."""
    parser = argparse.ArgumentParser(prog="python -m tests.telegram.faults", description=__doc__)
    parser.add_argument("--conversations", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--framework", choices=FRAMEWORKS, help="only this one (default: half on each)")
    options = parser.parse_args()
    logging.getLogger("nightlight").setLevel(logging.ERROR)
    frameworks = (options.framework,) if options.framework else FRAMEWORKS
    harmed = 0
    for framework in frameworks:
        with tempfile.TemporaryDirectory() as home:
            number = options.conversations // len(frameworks)
            found = asyncio.run(play(framework, number, Path(home), options.seed))
        print(f"{framework}: {found}", flush=True)
        harmed += found.conversations - found.right + found.twice + found.asked_again
    return 1 if harmed else 0


if __name__ == "__main__":
    sys.exit(main())
