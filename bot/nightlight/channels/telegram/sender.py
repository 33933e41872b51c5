"""Calls to the Bot API: paced, retried with a bound, the safety messages ahead of everything else.

A 429 delays the message that it answers and no other, unless several chats get one at once (see pace.py).
So nobody's closing waits for somebody else's limit. Unknown is not said: what may be lost is said again.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import Any, Final

from nightlight.channels.telegram.answered import Counts
from nightlight.channels.telegram.pace import Pace

log = logging.getLogger("nightlight")

Params = Mapping[str, Any]


class Result(Enum):
    """What became of a call."""

    SENT = auto()
    LATER = auto()  # 429: after `seconds`
    BLOCKED = auto()  # 403: the person does not want to hear from us
    MARKUP = auto()  # 400: the text cannot be parsed
    REFUSED = auto()  # 400 of any other kind: gone, not modified, too old
    FAILED = auto()  # it did not happen: refused connection, a 5xx that the Bot API wrote
    UNKNOWN = auto()  # it may have happened: a time-out, a connection that broke off, an unreadable answer
    NO_THREAD = auto()  # 400: the chat is there, the thread is not; say it again without one
    MOVED = auto()  # 400: the chat has another id now, `chat`


@dataclass(frozen=True, slots=True)
class Outcome:
    """The result of one call; of 429 the seconds to wait; of a chat that moved its new id.

    `at` is when a message was said, by Telegram's clock: seconds since 1970, 0 where that is not known;
    `message` is its id, 0 where that is not known.
    """

    result: Result
    seconds: float = 0.0
    chat: int | None = None
    at: int = 0
    message: int = 0


Call = Callable[[str, Params], Awaitable[Outcome]]

SAFETY: Final = 0
NORMAL: Final = 1
PATIENCE: Final = 900.0
FIRST_PAUSE: Final = 0.5
LONGEST_PAUSE: Final = 30.0
LONGEST_GAP: Final = 120.0  # before what may have been lost is said again
MOST_UNKNOWN: Final = 14  # times that it is said: a quarter of an hour of growing gaps
ELSEWHERE: Final = frozenset({Result.NO_THREAD, Result.MOVED})
NOT_SO: Final = frozenset({Result.MARKUP, Result.REFUSED})


@dataclass(frozen=True)
class Sender:
    """Says things through one bot. `call` makes one request and never raises."""

    call: Call
    pace: Pace
    patience: float = PATIENCE
    counts: Counts = field(default_factory=Counts)
    behind: Callable[[Any], bool] = lambda _: False  # whether this chat has said something newer
    _gaps: dict[Any, asyncio.Future[None]] = field(default_factory=dict)

    async def say(self, method: str, params: Params, priority: int = NORMAL) -> Outcome:
        """Make a call until it is known to have happened, refused, or no longer worth it.

        While it is unknown whether it happened it is made again, after gaps that grow: a doubled message is
        the lesser harm. Where it stays unknown, or this person has said something newer, that is counted.
        """
        loop, chat = asyncio.get_running_loop(), params.get("chat_id")
        end, pause, unknown = loop.time() + self.patience, FIRST_PAUSE, 0
        while True:
            await self.pace.turn(priority)
            outcome = await self.call(method, params)
            if outcome.result not in {Result.LATER, Result.FAILED, Result.UNKNOWN}:
                return outcome
            gap = outcome.result is Result.UNKNOWN
            unknown += gap
            wait = outcome.seconds or min(pause, LONGEST_GAP if gap else LONGEST_PAUSE)
            if outcome.result is Result.LATER:
                self.pace.limited(chat, wait)
            pause *= 2
            if unknown >= MOST_UNKNOWN or loop.time() + wait > end:
                return self._left(outcome)
            if not gap:
                await asyncio.sleep(wait)
            elif not await self._gap(chat, wait):
                return self._left(outcome)

    async def _gap(self, chat: Any, seconds: float) -> bool:
        """Whether a whole gap before a repeat passed: it ends when something newer is to be said."""
        if self.behind(chat):
            return False
        newer = self._gaps.setdefault(chat, asyncio.get_running_loop().create_future())
        try:
            await asyncio.wait((newer,), timeout=seconds)
            return not newer.done()
        finally:
            self._gaps.pop(chat, None)

    def newer(self, chat: int) -> None:
        """This chat said something newer: what may have been lost is not repeated before it is answered."""
        found = self._gaps.get(chat)
        if found is not None and not found.done():
            found.set_result(None)

    def _left(self, outcome: Outcome) -> Outcome:
        if outcome.result is Result.UNKNOWN:
            self.counts.unknown += 1
            log.warning("a message was never known to arrive (%d so far)", self.counts.unknown)
        return outcome

    async def deliver(self, params: Params, plain: str, priority: int = NORMAL) -> Outcome:
        """Send a message in the best form that Telegram takes: whole, as plain text, without buttons.

        Where its thread is gone it goes to the chat, and where the chat has moved to its new place.
        """
        outcome = Outcome(Result.REFUSED)
        for form in (_whole, unmarked, _bare):
            outcome = await self.say("sendMessage", form(params, plain), priority)
            for _ in ELSEWHERE:
                if outcome.result in ELSEWHERE:
                    params = _elsewhere(params, outcome)
                    outcome = await self.say("sendMessage", form(params, plain), priority)
            if outcome.result not in NOT_SO:
                return outcome
        self.counts.refused += 1
        log.error("a message was refused in every form (%d so far)", self.counts.refused)
        return outcome


def _whole(params: Params, _: str) -> dict[str, Any]:
    """The message as it was meant."""
    return dict(params)


def _bare(params: Params, text: str) -> dict[str, Any]:
    """Nothing but a chat and a text."""
    return {"chat_id": params["chat_id"], "text": text}


def _elsewhere(params: Params, outcome: Outcome) -> dict[str, Any]:
    """The same to where the chat is now."""
    found = {key: value for key, value in params.items() if key != "message_thread_id"}
    return found if outcome.chat is None else found | {"chat_id": outcome.chat}


def unmarked(params: Params, text: str) -> dict[str, Any]:
    """The same message as plain text."""
    return {key: value for key, value in params.items() if key != "parse_mode"} | {"text": text}
