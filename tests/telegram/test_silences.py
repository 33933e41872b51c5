"""What time brings is said until none is left, the most urgent first, beside the people who talk."""

import asyncio
from types import SimpleNamespace
from typing import Any

import pytest
from nightlight.app import silences
from nightlight.app.silences import AT_ONCE, BATCH, Silences
from nightlight.channels.telegram.people import People
from nightlight.i18n.reply import ClosingFacts, Reply
from nightlight.storage.sqlite import Due

from tests.telegram.jumping import jump, now

URGENCIES = ("routine_watch", "urgent_today", None, "emergency_now")


def reply(urgency: str | None) -> Reply:
    facts = ClosingFacts(urgency, (), (), None, ("112",), "en")
    return Reply(None, (), multiple=False, messages=(), buttons=(), closing=facts, locale="en")


class World:
    """A store with rows that are due, and what was said of them."""

    def __init__(self, rows: int, seconds: float = 0.0) -> None:
        self.due = {f"tg:1:{n}": 0.0 for n in range(rows)}  # person → claimed until
        self.seconds = seconds
        self.said: list[tuple[float, str]] = []
        self.at_once = self.most_at_once = 0
        self.fails: set[str] = set()
        self.old = 5

    async def claim_due(self, _: Any, most: int = 50) -> list[Due]:
        found = [person for person, until in self.due.items() if until <= now()][:most]
        self.due |= dict.fromkeys(found, now() + 60)
        return [Due(person, now() + 60) for person in found]

    async def expire(self, _: Any) -> int:
        self.old -= 1
        return max(self.old, 0)

    async def came(self, person: str) -> Reply | None:
        return reply(URGENCIES[int(person.rpartition(":")[2]) % 4])

    async def closing(self, person: str, _: Reply) -> bool:
        self.at_once += 1
        self.most_at_once = max(self.at_once, self.most_at_once)
        await asyncio.sleep(1000 if person in self.fails else self.seconds)
        self.at_once -= 1
        self.said.append((now(), person))
        return True

    async def said_of(self, due: Due, then: Any) -> None:
        self.due.pop(due.person, None)

    def silences(self) -> Silences:
        kept = SimpleNamespace(expire=lambda _: None)
        store = SimpleNamespace(
            claim_due=self.claim_due, expire=self.expire, said=self.said_of, said_before=kept
        )
        app = SimpleNamespace(store=store, conversation=SimpleNamespace(came=self.came))
        return Silences(app, SimpleNamespace(closing=self.closing), People(), lambda: None)

    def run(self, seconds: float) -> None:
        async def run() -> None:
            stop = asyncio.Event()
            asyncio.get_running_loop().call_later(seconds, stop.set)
            await self.silences().run(stop)

        jump(run())


def test_all_that_is_due_is_said_without_waiting_for_the_next_round() -> None:
    world = World(2_000, seconds=0.05)
    world.run(20)
    assert len(world.said) == 2_000
    assert max(at for at, _ in world.said) < silences.SILENCE_EVERY
    assert world.most_at_once <= AT_ONCE


def test_the_most_urgent_of_a_batch_are_said_first() -> None:
    world = World(BATCH)
    world.run(1)
    named = [URGENCIES[int(person.rpartition(":")[2]) % 4] for _, person in world.said]
    order = ["emergency_now", "urgent_today", "routine_watch", None]
    assert named == sorted(named, key=order.index)


def test_some_that_take_long_hold_up_nobody_elses() -> None:
    world = World(500, seconds=0.05)
    world.fails = {f"tg:1:{n}" for n in range(100)}
    world.run(30)
    assert len(world.said) == 400


def test_what_is_old_is_erased_in_batches_until_none_is_left() -> None:
    world = World(0)
    world.run(1)
    assert world.old <= 0


@pytest.mark.parametrize("where", ["claim_due", "came", "closing"])
def test_what_fails_is_tried_again_in_the_next_round(where, caplog) -> None:
    world, real, fails = World(3), None, [True, True]
    real = getattr(world, where)

    async def failing(*args: Any) -> Any:
        if fails:
            fails.pop()
            raise OSError("hers")
        return await real(*args)

    setattr(world, where, failing)
    world.run(200)
    assert {person for _, person in world.said} == {f"tg:1:{n}" for n in range(3)}
    assert "hers" not in caplog.text
