"""What waits for the bot, and getUpdates: offsets that confirm, redelivery, expiry, one poller."""

import math
import random
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from tests.botapi.clock import Clock, Pulse
from tests.botapi.errors import bad, conflict
from tests.botapi.state import MESSAGE_LIFE, QUERY_LIFE
from tests.botapi.validate import Params

AHEAD = 10  # an offset further ahead of the newest number is none
LIFE = {"callback_query": QUERY_LIFE}
ASKED_FOR = {"chat_member", "message_reaction", "message_reaction_count"}
TWO_POLLERS = "terminated by other getUpdates request; make sure that only one bot instance is running"
WEBHOOK_SET = (
    "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
)


def known_types() -> set[str]:
    """Every type of update there is."""
    from aiogram.types import Update as Model  # heavy

    return set(Model.model_fields) - {"update_id"}


@dataclass(eq=False)
class Update:
    """One update that waits."""

    id: int
    body: dict[str, Any]
    queue: str  # updates of one queue are delivered in order
    expires: float
    wake_at: float = 0.0  # webhook: not before
    delay: float = 1.0
    failures: int = 0
    again: bool = False  # a second delivery of something already confirmed
    shown: bool = False  # at least once in an answer


class Updates:
    """The queue of one bot."""

    def __init__(self, clock: Clock, pulse: Pulse, *, throttle: bool):
        self.clock, self.pulse, self.throttle = clock, pulse, throttle
        self.pending: list[Update] = []
        self.next_id = random.Random(7).randrange(10**8, 9 * 10**8)
        self.allowed: list[str] | None = None  # None: never said, so the default
        self.duplicates = 0
        self.held = False
        self._first_end = math.inf  # when the first of them expires, or earlier
        self.webhook_active: Callable[[], bool] = lambda: False
        self._poller: object | None = None
        self._before: tuple[int, float] = (-1, 0.0)  # the poll before: offset and when

    def wanted(self, kind: str) -> bool:
        """Did the bot ask for this kind?"""
        return kind in self.allowed if self.allowed else kind not in ASKED_FOR

    def allow(self, params: Params) -> None:
        """Remember allowed_updates; not specified keeps what was."""
        if (kinds := params.get("allowed_updates")) is None:
            return
        if unknown := set(kinds) - known_types():
            raise bad(f"unknown update type {sorted(unknown)[0]} in allowed_updates")
        self.allowed = list(kinds)

    def push(self, kind: str, body: Any, queue: str) -> Update | None:
        """Queue an update if the bot wants its kind."""
        return self.inject({kind: body}, queue, LIFE.get(kind, MESSAGE_LIFE)) if self.wanted(kind) else None

    def inject(self, raw: dict[str, Any], queue: str = "raw", life: float = MESSAGE_LIFE) -> Update:
        """Queue anything, however broken."""
        number = raw.get("update_id")
        if not isinstance(number, int):
            number, self.next_id = self.next_id, self.next_id + 1
        update = Update(number, {"update_id": number} | raw, queue, self.clock.now() + life)
        self.pending.append(update)
        self._first_end = min(self._first_end, update.expires)
        self.pulse.beat()
        return update

    def drop_expired(self) -> None:
        """Telegram forgets."""
        now = self.clock.now()
        if self._first_end <= now:
            self.pending = [u for u in self.pending if u.expires >= now]
            self._first_end = min((u.expires for u in self.pending), default=math.inf)

    def done(self, update: Update) -> None:
        """Confirmed or answered with 200: gone, unless it is to be delivered once more."""
        with suppress(ValueError):  # expired meanwhile
            self.pending.remove(update)
        if self.duplicates > 0 and not update.again:
            self.duplicates -= 1
            copy = Update(update.id, update.body, update.queue, update.expires, again=True)
            self.pending.insert(0, copy)
        self.pulse.beat()

    def duplicate(self, count: int = 1) -> None:
        """The next so many updates come a second time after they were confirmed."""
        self.duplicates += count

    def hold(self) -> None:
        """Keep everything back for now."""
        self.held = True

    def release(self, *, backwards: bool = False) -> None:
        """Let go, if wanted in the wrong order."""
        self.held = False
        if backwards:
            self.pending.reverse()
        self.pulse.beat()

    def wake(self) -> None:
        """A new webhook begins without a back-off."""
        for update in self.pending:
            update.wake_at, update.delay, update.failures = 0.0, 1.0, 0
        self.pulse.beat()

    def start_again(self) -> None:
        """A week without updates: the next number is chosen by chance, and may be lower."""
        assert not self.pending, "only after all was confirmed"
        self.next_id = random.Random(self.next_id).randrange(10**6, self.next_id // 2)

    def clear(self) -> None:
        """drop_pending_updates."""
        self.pending.clear()

    async def poll(self, params: Params) -> list[dict[str, Any]]:
        """getUpdates."""
        if self.webhook_active():
            raise conflict(WEBHOOK_SET)
        offset, limit, timeout = (
            params.get(k, d) for k, d in (("offset", 0), ("limit", 100), ("timeout", 0))
        )
        if not 1 <= limit <= 100 or not 0 <= timeout <= 50:
            raise bad("limit must be 1-100 and timeout 0-50 (Telegram would silently change them)")
        self.allow(params)
        limit, timeout = self._slow_down(offset, limit, timeout)
        if offset > self.next_id + AHEAD:  # of numbers that are not given any more
            offset = 0
        self._confirm(offset)
        ticket = self._poller = object()
        self.pulse.beat()  # an earlier poll sees that it was replaced
        try:
            return await self._wait(ticket, offset, limit, self.clock.now() + timeout)
        finally:
            if self._poller is ticket:
                self._poller = None

    def _slow_down(self, offset: int, limit: int, timeout: int) -> tuple[int, int]:
        """Asking again at once with the same offset gets one update at a time, or a wait of 3 seconds."""
        now, (before, when) = self.clock.now(), self._before
        self._before = (offset, now)
        if not self.throttle or offset != before:
            return limit, timeout
        return (1 if now < when + 0.5 else limit), (3 if timeout < 3 and now < when + 3 else timeout)

    def _confirm(self, offset: int) -> None:
        if offset < 0:
            keep = sorted(self.pending, key=lambda u: u.id)[offset:]
            self.pending = [u for u in self.pending if u in keep]
            return
        gone = [u for u in self.pending if u.id < offset and (u.shown or not u.again)]
        for update in gone:  # they stand in front: each is found at once
            self.done(update)

    async def _wait(self, ticket: object, offset: int, limit: int, deadline: float) -> list[dict[str, Any]]:
        while True:
            if self._poller is not ticket:
                raise conflict(TWO_POLLERS)
            if self.webhook_active():
                raise conflict("terminated by setWebhook request")
            batch = self._batch(offset, limit)
            left = deadline - self.clock.now()
            if batch or left <= 0:
                break
            await self.pulse.wait(left)
        for update in batch:
            update.shown = True
        return [update.body for update in batch]

    def _batch(self, offset: int, limit: int) -> list[Update]:
        self.drop_expired()
        if self.held:
            return []
        return [u for u in self.pending if u.again or u.id >= offset][:limit]
