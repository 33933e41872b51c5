"""A chat step by step, on a clock that moves by what is waited: for programs, and to play stories.

A step is one thing that a person does: choose, text, command or wait (docs/reference/json-lines.md).
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, Final

from nightlight.conversation import Conversation, Said
from nightlight.engine.session import Session
from nightlight.i18n.reply import Reply
from nightlight.storage.sqlite import SqliteStore

Doing = Said | timedelta

STEPS: Final = ("choose", "text", "command", "wait")
DURATION: Final = re.compile(
    r"P(?:(?P<days>\d+)D)?(?:T(?:(?P<hours>\d+)H)?(?:(?P<minutes>\d+)M)?(?:(?P<seconds>\d+)S)?)?"
)
LONGEST_WAIT: Final = timedelta(days=3650)
MOST_DIGITS: Final = 8  # beyond these it is longer than the longest anyway
LATEST: Final = datetime(9000, 1, 1, tzinfo=UTC)  # nobody waits past this


class BadStep(ValueError):  # noqa: N818 - the name of the step, said to anyone who wrote it
    """A step that is none of the known forms."""


class MovingClock:
    """The real clock, moved forward by what is waited."""

    def __init__(self, real: Callable[[], datetime]) -> None:
        self._real = real
        self._moved = timedelta()

    def __call__(self) -> datetime:
        """The time as the chat sees it."""
        return self._real() + self._moved

    def move_to(self, time: datetime) -> None:
        """Move forward to a time; never back."""
        self._moved += max(timedelta(), time - self())


@dataclass
class Simulator:
    """One chat of one person, who begins with the session `start`."""

    conversation: Conversation
    store: SqliteStore
    start: Session
    clock: MovingClock
    person: str

    async def show(self) -> Reply:
        """What the person sees now."""
        return await self.conversation.show(self.person, self.start)

    async def do(self, doing: Doing) -> Reply:
        """What comes of one step."""
        if isinstance(doing, timedelta):
            return await self._wait(doing)
        return await self.conversation.handle(self.person, doing, self.start)

    async def leave(self) -> Reply:
        """The closing of somebody who leaves without one."""
        return await self.conversation.leave(self.person)

    async def _wait(self, wait: timedelta) -> Reply:
        """Let time pass, with everything that falls due on the way."""
        end = min(self.clock() + wait, LATEST)
        told: Reply | None = None
        while (due := self.store.next_due(self.person)) is not None and due <= end:
            self.clock.move_to(due)
            for claimed in await self.store.claim_due(self.clock(), person=self.person):
                came = await self.conversation.came(claimed.person)
                await self.store.said(claimed, None if came is None else came.due)
                told = came or told
        self.clock.move_to(end)
        return told or await self.show()


def read_step(form: object) -> Doing:
    """What a step means. Raises BadStep, which says what is right."""
    if not isinstance(form, Mapping) or len(form) != 1 or next(iter(form)) not in STEPS:
        raise BadStep(f"exactly one of {', '.join(STEPS)} belongs here")
    kind, value = next(iter(form.items()))
    if kind == "wait":
        return _duration(value)
    if kind == "choose":
        if not isinstance(value, list) or not all(isinstance(option, str) for option in value):
            raise BadStep('choose needs a list of option ids, such as {"choose": ["spots"]}')
        return Said(choose=tuple(value))
    if not isinstance(value, str):
        raise BadStep(f"{kind} needs text")
    return Said(command=value) if kind == "command" else Said(text=value)


def refused(doing: Doing, reply: Reply) -> bool:
    """Whether a choice or a command was none of those offered; typed words may always be unclear."""
    named = isinstance(doing, Said) and doing.text is None
    return named and reply.refused


def _duration(text: Any) -> timedelta:
    found = DURATION.fullmatch(text) if isinstance(text, str) else None
    if found is None or not any(found.groups()):
        raise BadStep('wait needs an ISO 8601 duration such as "PT12H" or "P1DT30M"')
    parts = {unit: _amount(digits or "0") for unit, digits in found.groupdict().items()}
    return min(timedelta(**parts), LONGEST_WAIT)


def _amount(digits: str) -> int:
    return int(digits) if len(digits) <= MOST_DIGITS else 10**MOST_DIGITS
