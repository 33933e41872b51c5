"""What is confirmed and what comes again, by a clock that jumps."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import Any

from nightlight.channels.telegram.answered import SAID, UNSAID, Answered
from nightlight.channels.telegram.inbox import Gone
from nightlight.channels.telegram.loop import MOST_TRIES, Poller
from nightlight.channels.telegram.people import DRAIN, People

from tests.telegram.jumping import jump, now


def text(number: int, person: int) -> dict[str, Any]:
    chat = {"id": person, "type": "private"}
    message = {"message_id": number, "from": {"id": person}, "chat": chat, "text": "hello"}
    return {"update_id": number, "message": message}


class Inbox:
    """Telegram's queue: an update stays until somebody asks from beyond it."""

    def __init__(self, *updates: dict[str, Any]) -> None:
        self.waiting = {update["update_id"]: update for update in updates}
        self.asked: list[tuple[int | None, int]] = []
        self.calls = 0

    async def updates(self, offset: int | None, seconds: int) -> list[Any]:
        self.calls += 1
        assert self.calls < 2000, "it spins"
        self.waiting = {n: u for n, u in self.waiting.items() if offset is None or n >= offset}
        if not self.waiting:
            await asyncio.sleep(seconds)
        return list(self.waiting.values())


def poll(
    inbox: Inbox,
    answer: Callable[[Any], Awaitable[Answered]],
    seconds: float,
    *,
    hurry: float | None = None,
) -> tuple[People, float]:
    """Poll so long, then stop (and so much later tell it again); when it ended."""

    async def run() -> tuple[People, float]:
        stop, people = asyncio.Event(), People(answer)
        loop = asyncio.get_running_loop()
        loop.call_later(seconds, stop.set)
        if hurry is not None:
            loop.call_later(seconds + hurry, people.hurry)
        await Poller(inbox, people).run(stop)
        return people, now()

    return jump(run())


def test_what_could_not_be_said_comes_again_without_a_restart() -> None:
    inbox, tries = Inbox(text(7, 1)), []

    async def answer(update: Any) -> Answered:
        tries.append(now())
        return SAID if len(tries) > 5 else UNSAID

    people, _ = poll(inbox, answer, 300)
    assert len(tries) == 6
    assert inbox.waiting == {}
    assert (people.counts.answered, people.counts.unsaid) == (1, 5)
    assert inbox.calls < 300 * 5


def test_what_could_not_be_said_is_not_confirmed() -> None:
    inbox = Inbox(text(7, 1), text(8, 2))

    async def answer(update: Any) -> Answered:
        return UNSAID if update.id == 7 else SAID

    poll(inbox, answer, 300)
    assert set(inbox.waiting) == {7, 8}


def test_an_update_that_breaks_the_answering_is_tried_again_and_then_holds_up_nobody(caplog) -> None:
    inbox, tries = Inbox(text(7, 1), text(8, 2)), []

    async def answer(update: Any) -> Answered:
        if update.id == 7:
            tries.append(now())
            raise LookupError("her own words")
        return SAID

    with caplog.at_level(logging.INFO):
        poll(inbox, answer, 60)
    assert len(tries) == MOST_TRIES
    assert tries == sorted(set(tries)), "with a pause between them"
    assert inbox.waiting == {}
    assert f"an update was given up after {MOST_TRIES} tries" in caplog.text
    assert "her own words" not in caplog.text


def test_others_are_answered_at_once_while_one_is_tried_again() -> None:
    inbox, said = Inbox(text(7, 1)), {}

    async def answer(update: Any) -> Answered:
        said[update.id] = now()
        return UNSAID if update.id == 7 else SAID

    async def run() -> None:
        stop = asyncio.Event()
        polling = asyncio.create_task(Poller(inbox, People(answer)).run(stop))
        await asyncio.sleep(100)
        inbox.waiting[8] = text(8, 2)
        await asyncio.sleep(5)
        stop.set()
        await polling

    jump(run())
    assert said[8] - 100 <= 1


def test_stopping_gives_what_is_in_hand_its_time_and_no_more() -> None:
    inbox = Inbox(text(7, 1), text(8, 2), text(9, 2))

    async def answer(update: Any) -> Answered:
        await asyncio.sleep(3 if update.id == 7 else 1000)
        return SAID

    people, ended = poll(inbox, answer, 1)
    assert set(inbox.waiting) == {8, 9}
    assert 1 + DRAIN <= ended <= 1 + DRAIN + 5
    assert (people.counts.answered, people.counts.unsaid) == (1, 2)


def test_told_twice_it_ends_at_once_and_confirms_only_what_was_said() -> None:
    inbox = Inbox(text(6, 3), text(7, 1), text(8, 2))

    async def answer(update: Any) -> Answered:
        await asyncio.sleep({6: 0.1, 7: 1000, 8: 0.1}[update.id])
        return SAID

    people, ended = poll(inbox, answer, 1, hurry=2)
    assert set(inbox.waiting) == {7, 8}, "8 was said, but comes after 7: it comes again and is known"
    assert ended < 5
    assert (people.counts.answered, people.counts.unsaid) == (2, 1)


def test_nothing_is_taken_while_it_stops() -> None:
    answered = []

    async def answer(update: Any) -> Answered:
        answered.append(update.id)
        return SAID

    async def run() -> Answered:
        people = People(answer)
        await people.drain()
        return await people.take(text(7, 1))

    assert not jump(run()).said
    assert answered == []


def test_a_request_that_hangs_does_not_hold_up_the_end() -> None:
    class Hangs(Inbox):
        async def updates(self, offset: int | None, seconds: int) -> list[Any]:
            await asyncio.sleep(10_000)
            raise Gone("hangs")

    async def answer(update: Any) -> Answered:
        return SAID

    assert poll(Hangs(), answer, 3)[1] < 10
