"""What those who watch are told: whether the process is alive, and whether it can do its work.

A container restarts on the first, which fixes no Telegram: it says only that the loop moves. The second
tells the truth about Telegram, the store, the content and the queue; a reason names nothing of a person.
"""

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from nightlight.channels.telegram.heard import Raw
from nightlight.channels.telegram.inbox import Conflict, NoSuchBot
from nightlight.channels.telegram.people import People
from nightlight.channels.telegram.sender import Outcome, Params, Result

BEAT: Final = 1.0  # seconds between two looks at the clock
LATE: Final = 10.0  # seconds by which the loop may be late and still count as moving
LATELY: Final = 45.0  # Telegram must have answered within: longer than a long poll
CONFLICT: Final = 60.0  # seconds for which two that fight over the updates are told of
OLDEST: Final = 120.0  # seconds an update may wait while nothing at all is finished
ANSWERED: Final = frozenset({Result.SENT, Result.LATER, Result.BLOCKED, Result.MARKUP, Result.REFUSED})
OK: Final = "ok"


@dataclass
class Health:
    """What is known of how the bot is. Times are the loop's."""

    people: People
    trouble: Callable[[], str | None] = lambda: None  # why the store cannot be written
    content: bool = False
    telegram_at: float | None = None  # when it answered last
    telegram: str = ""  # what is wrong with it, as far as it said
    hook: str = ""  # what is wrong with where it brings updates
    conflict_at: float | None = None  # when somebody else took the updates
    lag: float = 0.0  # seconds by which the loop was late, at worst lately
    _beat: float = field(default=0.0)

    def answered(self, *, wrong: str = "") -> None:
        """Telegram answered: all is well with it, or this is wrong."""
        if not wrong:
            self.telegram_at = asyncio.get_running_loop().time()
        self.telegram = wrong

    async def beat(self) -> None:
        """Look at the clock again and again: how late the loop is."""
        loop = asyncio.get_running_loop()
        while True:
            self._beat = loop.time()
            await asyncio.sleep(BEAT)
            late = loop.time() - self._beat - BEAT
            self.lag = max(late, self.lag * 0.9)  # the worst of the last half minute or so

    def alive(self) -> tuple[bool, Mapping[str, Any]]:
        """Whether the loop moves; by how many seconds it is late."""
        now = asyncio.get_running_loop().time()
        late = max(self.lag, now - self._beat - BEAT) if self._beat else self.lag
        return late < LATE, {"status": OK if late < LATE else "late", "late_by_seconds": round(late, 3)}

    def readiness(self) -> tuple[bool, Mapping[str, Any]]:
        """Whether it takes updates and can answer them; what is wrong, for each part."""
        parts = {
            "telegram": self._telegram(),
            "store": self.trouble() or OK,
            "content": OK if self.content else "not loaded",
            "queue": self._queue(),
        }
        well = all(found == OK for found in parts.values())
        return well, {"status": "ready" if well else "not ready", **parts}

    def _telegram(self) -> str:
        if self.people.closed:
            return "told to stop"
        now = asyncio.get_running_loop().time()
        if self.conflict_at is not None and now - self.conflict_at < CONFLICT:
            return "somebody else takes the updates of this token"
        if self.telegram or self.hook:
            return self.telegram or self.hook
        if not self.people.ready or self.telegram_at is None:
            return "does not know yet where updates go"
        silent = now - self.telegram_at
        return OK if silent < LATELY else f"has not answered for {silent:.0f} seconds"

    def _queue(self) -> str:
        oldest = self.people.oldest()
        if oldest is None:
            return OK
        now = asyncio.get_running_loop().time()
        stands = now - max(oldest, self.people.finished_at)
        return OK if stands < OLDEST else f"nothing was finished for {stands:.0f} seconds"


class Watched:
    """The Bot API, whose every answer tells how Telegram is."""

    def __init__(self, api: Any, health: Health) -> None:
        self._api, self._health = api, health
        self.close, self.token = api.close, api.token

    async def call(self, method: str, params: Params) -> Outcome:
        """Make one call."""
        outcome: Outcome = await self._api.call(method, params)
        if outcome.result in ANSWERED:
            self._health.answered()
        return outcome

    async def ask(self, method: str, params: Params) -> Any:
        """A call whose result is needed. Raises Conflict, Gone and its kinds."""
        return await self._noted(self._api.ask(method, params))

    async def updates(self, offset: int | None, seconds: int) -> list[Raw]:
        """Updates from offset on."""
        found: list[Raw] = await self._noted(self._api.updates(offset, seconds))
        return found

    async def _noted(self, request: Any) -> Any:
        try:
            found = await request
        except Conflict:
            self._health.conflict_at = asyncio.get_running_loop().time()
            raise
        except NoSuchBot:
            self._health.answered(wrong="knows no bot with this token")
            raise
        self._health.answered()
        return found
