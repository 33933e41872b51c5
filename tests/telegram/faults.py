"""`python -m tests.telegram.faults --conversations 300`: conversations while Telegram is in a mood.

The moods are those of `moods.py`: mild, unknown outcomes, pages of HTML, garbled answers, polls that bring
nonsense, or all of them. One press in ten is tapped twice; who is heard first is chance, the same every
time. Beside the conversations people write once and never again, and with `--hostile` one writes without a
pause what hurts. What came of it is read from what people saw, the store's file, the log and the process.
"""

import argparse
import asyncio
import logging
import random
import sys
import tempfile
import time
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from nightlight.app import build, file_store, memory_store
from nightlight.storage.sqlite import SqliteStore

from tests.botapi.server import BotApi
from tests.telegram.conftest import FRAMEWORKS, running, settings_of
from tests.telegram.counts import Beside, Count
from tests.telegram.hostile import FIRST, HOSTILE, Hostile, Passers
from tests.telegram.hosts import hosted
from tests.telegram.logs import read_log
from tests.telegram.moods import MOODS, set_mood
from tests.telegram.people import Crowd, Person, stories
from tests.telegram.process import Process

AT_ONCE = 60
SHOWN = 200  # signs of what was sent to somebody who came to no end
BOUND = 60.0  # seconds in which somebody who writes once must have heard the number
WAYS = ("polling", "webhook", "mounted")


@dataclass(frozen=True)
class Plan:
    """What is to be played. `way` "inside" is a bot that polls in this process, for tests."""

    framework: str
    conversations: int
    way: str = "polling"
    mood: str = "mild"
    hostile: bool = False
    flood: int = 10_000
    seed: int = 1
    patience: float = 5.0


async def play(
    framework: str, conversations: int, home: Path, seed: int = 1, patience: float = 5.0
) -> Count:
    """All these conversations over one bot in this process that polls; what came of them."""
    return await campaign(Plan(framework, conversations, "inside", seed=seed, patience=patience), home)


async def campaign(plan: Plan, home: Path) -> Count:
    """Play it; what came of it."""
    chance, known = random.Random(plan.seed), stories(build(memory_store(), trailing=True))
    async with BotApi() as api:
        set_mood(api, plan.mood, plan.seed, polls=plan.way == "polling")
        crowd = Crowd(api, plan.seed, patience=plan.patience)
        people = [crowd.person(chance.choice(known)) for _ in range(plan.conversations)]
        passers, hostile = Passers(api, random.Random(plan.seed)), Hostile(api, flood=plan.flood)
        started, beside = time.monotonic(), Beside(early=plan.way == "mounted")
        async with _bot(plan, api, home) as process, crowd.watching():
            writing = (hostile.write(),) if plan.hostile else ()
            once = 0 if plan.way == "inside" else plan.conversations // 2
            await asyncio.gather(_all(people, chance), passers.write(once, 0.3), *writing)
            await passers.wait(BOUND)
            beside.unconfirmed = await _unconfirmed(api, webhook=plan.way == "webhook")
            if plan.way == "polling" and not beside.unconfirmed:
                await _lower(api, beside)
            beside.peak = process.peak() if process else 0
            beside.status = await process.end() if process else 0
        seconds = time.monotonic() - started
        beside.once, beside.silent, beside.slowest = len(passers.all), passers.silent(), passers.slowest()
        beside.hostile = hostile.wrote
        beside.log = read_log(home / "log", _secrets(api, passers, hostile))
        return await count(crowd, home, seconds, beside)


@asynccontextmanager
async def _bot(plan: Plan, api: BotApi, home: Path):
    """The bot, from ready to stopped; the process, where it is one of its own."""
    if plan.way in ("inside", "mounted"):
        settings = settings_of(api, home, "polling")
        async with (
            running(plan.framework, settings) if plan.way == "inside" else hosted(plan.framework, settings)
        ):
            yield None
        return
    process = Process(api, home, plan.framework, plan.way)
    try:
        await process.start()
        await process.ready()
        yield process
    finally:
        await process.clear()


async def _unconfirmed(api: BotApi, *, webhook: bool = False) -> list[str]:
    """Whose updates are not confirmed within a bound after all have spoken.

    The last of a flood is answered a minute after it began. By webhook one person's texts come one after
    another, as Telegram brings them, so that they are no flood: for those of the hostile one nobody waits.
    """

    def left() -> list[str]:
        hostile = [str(HOSTILE) in str(update.body) for update in api.updates.pending]
        return ["the hostile one's" if his else "somebody's" for his in hostile if not (his and webhook)]

    try:
        await api.pulse.until(lambda: not left(), 2 * BOUND)
    except AssertionError:
        return left()
    return []


async def _lower(api: BotApi, beside: Beside) -> None:
    """After a week without updates their numbers begin again lower: people are heard, and nothing spins."""
    for fault in api.faults:
        fault.count = fault.hits  # Telegram is well again
    api.updates.start_again()
    passers = Passers(api, random.Random(0))
    passers.first = FIRST + 10**6
    before, began = len(api.calls.of("getUpdates")), time.monotonic()
    await passers.write(6, 0.3)
    await passers.wait(BOUND)
    beside.lower_silent = len(passers.silent()) + len(await _unconfirmed(api))
    polls = len(api.calls.of("getUpdates")) - before
    beside.polls = polls / (time.monotonic() - began)


def _secrets(api: BotApi, passers: Passers, hostile: Hostile) -> dict[str, set[str]]:
    chats = {str(abs(chat)) for once in passers.all for chat in once.chats} | {str(HOSTILE)}
    texts = {text[:30] for text in hostile.texts} | {"I faint", "blood everywhere"}
    return {"token": {api.token, api.token.partition(":")[2]}, "chat": chats, "text": texts}


async def _all(people: list[Person], chance: random.Random) -> None:
    waiting, free = chance.sample(people, len(people)), asyncio.Semaphore(AT_ONCE)

    async def one(person: Person) -> None:
        async with free:
            await asyncio.sleep(chance.random())
            await person.talk()

    done = await asyncio.gather(*map(one, waiting), return_exceptions=True)
    for person, ended in zip(waiting, done, strict=True):
        if ended is not None:
            print(f"lost: {ended}", file=sys.stderr)
            print(*(f"  was sent: {text[:SHOWN]!r}" for text in person.sent), sep="\n", file=sys.stderr)


async def count(crowd: Crowd, home: Path, seconds: float, beside: Beside | None = None) -> Count:
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
        waits=sorted(seconds for person in crowd.people.values() for seconds in person.waits),
        seconds=seconds,
        beside=beside or Beside(),
    )


async def _acted_twice(store: SqliteStore, api: BotApi, person: Person) -> bool:
    bot = api.world.bot["id"]
    kept = await store.turn(f"tg:{bot}:{person.number}", datetime.now(UTC), lambda turn: turn.session)
    return kept is None or kept.log != person.story.log or len(kept.checks) != 1


def main() -> int:
    """Play on both frameworks, in each way; 0 if nobody came to harm."""
    parser = argparse.ArgumentParser(prog="python -m tests.telegram.faults", description=__doc__)
    parser.add_argument(
        "--conversations", type=int, default=300, help="of each mood, over all that is played"
    )
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--framework", choices=FRAMEWORKS, help="only this one (default: both)")
    parser.add_argument(
        "--way", choices=WAYS, help="only so (default: polling, webhook, mounted in a host)"
    )
    parser.add_argument("--mood", choices=[*MOODS, "all"], action="append", help="(default: all in one)")
    parser.add_argument("--hostile", action="store_true", help="one writes without a pause what hurts")
    parser.add_argument("--flood", type=int, default=10_000, help="of so many texts at the end")
    options = parser.parse_args()
    for name in ("nightlight", "aiogram", "telegram"):
        logging.getLogger(name).setLevel(logging.ERROR if name == "nightlight" else logging.CRITICAL)
    frameworks = (options.framework,) if options.framework else FRAMEWORKS
    ways = (options.way,) if options.way else WAYS
    number = max(options.conversations // (len(frameworks) * len(ways)), 1)
    harmed = 0
    for mood in options.mood or ["all"]:
        for framework in frameworks:
            for way in ways:
                plan = Plan(framework, number, way, mood, options.hostile, options.flood, options.seed)
                harmed += played(plan)
    print(f"came to harm: {harmed}")
    return 1 if harmed else 0


def played(plan: Plan) -> int:
    """Play it and tell; how many came to harm."""
    with tempfile.TemporaryDirectory() as home:
        found = asyncio.run(campaign(plan, Path(home)))
    hostile = ", one hostile" if plan.hostile else ""
    print(f"{plan.framework}, {plan.way}, {plan.mood}{hostile}: {found}", flush=True)
    return found.harm


if __name__ == "__main__":
    sys.exit(main())
