"""Closings for people who fell silent: until none is left to say, the most urgent first."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final, TypeVar

from nightlight.app import App
from nightlight.channels.telegram.loop import rest
from nightlight.channels.telegram.people import People
from nightlight.channels.telegram.talker import Talker
from nightlight.engine.triage import Urgency
from nightlight.i18n.reply import Reply
from nightlight.storage.sqlite import Due

T = TypeVar("T")

log = logging.getLogger("nightlight")

SILENCE_EVERY: Final = 5.0
BATCH: Final = 50
MOST_BATCHES: Final = 100
AT_ONCE: Final = 200  # closings that are being said
URGENCIES: Final = {urgency.id: urgency for urgency in Urgency}


@dataclass
class Silences:
    """Says what time brings, beside the people who talk: half of the loop is theirs."""

    app: App
    talker: Talker
    people: People
    clock: Callable[[], datetime]
    _closing: dict[str, Due] = field(default_factory=dict)
    _freed: asyncio.Event = field(default_factory=asyncio.Event)  # one of those at once was said

    async def run(self, stop: asyncio.Event) -> None:
        """Say what is due and erase what is old, until told to stop."""
        while not stop.is_set():
            more = await _tried(self._some())
            if not more:
                await _tried(self._expire())
            await rest(stop, 0.0 if more else SILENCE_EVERY)

    async def _some(self) -> bool:
        """Begin some closings; nobody's waits for somebody else's. Whether more may be due."""
        most = min(BATCH, AT_ONCE - len(self._closing))
        if most <= 0:
            self._freed.clear()
            await rest(self._freed, SILENCE_EVERY)
            return self._freed.is_set()
        claimed = await self.app.store.claim_due(self.clock(), most)
        fresh = [due.person for due in claimed if due.person not in self._closing]
        self._closing |= {due.person: due for due in claimed}  # the newest claim, where it takes long
        decided: list[tuple[str, Reply | None]] = []
        for person in fresh:
            await _tried(self._decide(person, decided))
        for person, reply in sorted(decided, key=lambda one: _urgency(one[1]), reverse=True):
            self.people.begin(_tried(self._close(person, reply)))
        return len(claimed) == most

    async def _decide(self, person: str, decided: list[tuple[str, Reply | None]]) -> None:
        """Note what is to be said; then as long a pause as that took."""
        loop = asyncio.get_running_loop()
        began = loop.time()
        try:
            decided.append((person, await self.app.conversation.came(person)))
        except Exception:
            del self._closing[person]
            raise
        await asyncio.sleep(loop.time() - began)

    async def _close(self, person: str, reply: Reply | None) -> None:
        try:
            if reply is None or await self.talker.closing(person, reply):
                await self.app.store.said(self._closing[person], None if reply is None else reply.due)
        finally:
            del self._closing[person]
            self._freed.set()

    async def _expire(self) -> None:
        now = self.clock()
        for _ in range(MOST_BATCHES):  # many short transactions, and people between them
            if not await self.app.store.expire(now):
                break
            await asyncio.sleep(0)
        self.app.store.said_before.expire(now)


def _urgency(reply: Reply | None) -> int:
    named = reply.closing.urgency if reply and reply.closing else None
    return -1 if named is None else URGENCIES[named]


async def _tried(work: Awaitable[T]) -> T | None:
    try:
        return await work
    except Exception as error:  # noqa: BLE001 - what is due stays due: the next round tries again
        log.error("silences not answered: %s", type(error).__name__)  # noqa: TRY400
        return None
