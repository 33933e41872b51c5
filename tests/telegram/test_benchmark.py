"""The benchmark is fair: what ours is measured against stays, and what cannot hold a rate is told."""

import asyncio
import hashlib
import json
from collections import defaultdict
from pathlib import Path

import pytest

from tests.telegram.benchmark import bare, peer, people
from tests.telegram.benchmark.people import Invalid, People, part
from tests.telegram.benchmark.texts import WORST

BARE = "f2fca1ed1bd51fe20ebbd62f082bd758938dc7750dbd532247a9a86e19a2db43"
ANSWERS = "c806dd4d0b5ec17f6f00466f6f8b4714dad7b49d8c9ab02a8e9d60830deb3186"


def test_the_bare_bots_are_frozen() -> None:
    """Figures of different days are compared: with another bare bot all are measured anew."""
    assert hashlib.sha256(Path(bare.__file__).read_bytes()).hexdigest() == BARE


def test_the_answers_of_the_bot_api_are_frozen() -> None:
    answers = [peer.message(buttons, text) for buttons, text in ((3, "Question?"), (17, "x"))]
    assert hashlib.sha256(json.dumps([answers, peer.BOT]).encode()).hexdigest() == ANSWERS


def test_a_hostile_typist_writes_as_much_as_telegram_takes() -> None:
    assert {len(text) for text in WORST} == {4096}
    assert len(set(WORST)) == len(WORST)


def test_the_people_answer_what_is_asked() -> None:
    assert {len(presses) for presses in people.our_presses()} == {people.QUESTIONS}


def test_a_part_of_the_values_lies_below() -> None:
    assert part([3.0, 1.0, 2.0], 0.5) == 2.0
    assert part([1.0], 0.99) == 1.0


class Slow:
    """A bot that answers nobody before it was asked so often, or shows nothing new at a press."""

    name, hook = "ours", ""

    def __init__(self, after: int = 0, edits: int = 1) -> None:
        self.peer, self.calls = self, defaultdict(int)
        self.asked, self.after, self.edits = 0, after, edits
        self.enough = asyncio.Event()

    def cpu(self) -> float:
        return self.asked / 1000

    def start(self, _: int) -> str:
        return "start"

    def press(self, *_: object) -> str:
        return "press"

    async def turn(self, _: str, __: int, update: str) -> float:
        self.asked += 1
        self.calls["editMessageText"] += self.edits * (update == "press")
        if self.asked >= self.after:
            self.enough.set()
        await self.enough.wait()
        return 0.0


async def test_a_bot_that_cannot_hold_the_rate_is_waited_for_by_more_people_and_told(monkeypatch) -> None:
    slow = Slow(after=30)
    found = await People(slow, []).steady(0.05, 1000)
    assert len(found.took) == 50
    monkeypatch.setattr(people, "BEHIND", 0.02)
    with pytest.raises(Invalid, match="does not hold 1000 turns"):
        await People(Slow(after=10**9), []).steady(1, 1000)


async def test_a_round_in_which_a_press_was_refused_is_not_valid() -> None:
    assert (await People(Slow(), []).saturated(2)).cpu > 0
    with pytest.raises(Invalid, match="0 edits for 20 presses"):
        await People(Slow(edits=0), []).saturated(2)
