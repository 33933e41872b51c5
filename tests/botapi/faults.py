"""Everything that goes wrong on purpose, by rule, and Telegram's pace."""

import fnmatch
import math
import random
from collections import deque
from dataclasses import asdict, dataclass, field
from typing import Any

from tests.botapi.clock import Clock
from tests.botapi.errors import ApiError, too_many

TEXTS = {
    400: "Bad Request", 401: "Unauthorized", 403: "Forbidden: bot was blocked by the user",
    404: "Not Found", 409: "Conflict", 500: "Internal Server Error",
    502: "Bad Gateway", 503: "Service Unavailable", 504: "Gateway Timeout",
}  # fmt: skip
WHEN = ("", "before", "after")
PACED = ("send", "edit", "copy", "forward")
NOT_PACED = ("sendchataction",)


@dataclass
class Fault:
    """One rule: whom it meets and what it does.

    `drop` closes the connection without an answer and `hang` never answers; "before": it did not
    happen, "after": it happened and nobody was told. `body` answers garbage; with `took` it happened
    all the same. `cut` (0 to 1) breaks the connection after so much of the answer to what happened. `error`
    refuses (429 with `retry_after`; `parameters` says anything else). `delay` alone is only slow.
    """

    method: str = "*"  # a name or a pattern: "send*"
    chat: int | None = None
    probability: float = 1.0
    seed: int = 0
    count: int | None = None  # at most so many times
    skip: int = 0  # let so many pass first
    delay: float = 0.0
    error: int | None = None
    description: str = ""
    retry_after: int | None = None
    drop: str = ""
    hang: str = ""
    body: str | bytes | None = None
    took: bool = False
    cut: float | None = None
    parameters: dict[str, Any] | None = None
    status: int = 200  # of `body`
    hits: int = 0
    _random: random.Random = field(init=False, repr=False)

    def __post_init__(self):
        if self.drop not in WHEN or self.hang not in WHEN:
            raise ValueError('drop and hang are "before" or "after"')
        self._random = random.Random(self.seed)

    def meets(self, method: str, chat: Any) -> bool:
        """Does it strike this call? Counts when it does."""
        if not fnmatch.fnmatch(method.lower(), self.method.lower()):
            return False
        if self.chat is not None and str(chat) != str(self.chat):
            return False
        if self.count is not None and self.hits >= self.count:
            return False
        if self._random.random() >= self.probability:
            return False
        if self.skip > 0:
            self.skip -= 1
            return False
        self.hits += 1
        return True

    def refusal(self) -> ApiError | None:
        """The error it answers with."""
        if self.error is None:
            return None
        if self.parameters is not None:
            text = self.description or TEXTS.get(self.error, "Too Many Requests")
            return ApiError(self.error, text, self.parameters)
        if self.error == 429 and not self.description:
            return too_many(self.retry_after or 1)
        parameters = {"retry_after": self.retry_after} if self.retry_after else {}
        return ApiError(self.error, self.description or TEXTS.get(self.error, "Error"), parameters)

    @property
    def content_type(self) -> str:
        """Of `body`: a page where it looks like one."""
        body = self.body.encode() if isinstance(self.body, str) else self.body or b""
        return "text/html" if body.lstrip().startswith(b"<") else "application/json"

    def __str__(self):
        told = ("delay", "error", "drop", "hang", "body", "cut", "parameters", "took")
        what = {k: v for k, v in asdict(self).items() if k in told and v not in (None, "", 0.0, False)}
        if self.cut is not None:
            what["cut"] = self.cut
        if self.body is not None:
            what = {"status": self.status, **what, "body": str(self.body)[:24]}
        return ", ".join(f"{k} {v}" for k, v in what.items())


class Faults(list[Fault]):
    """The rules; the first that meets a call decides."""

    def add(self, method: str = "*", **rule: Any) -> Fault:
        """Add a rule; `fault.hits` says how often it struck."""
        fault = Fault(method, **rule)
        self.append(fault)
        return fault

    def find(self, method: str, chat: Any) -> Fault | None:
        """The rule that strikes this call."""
        return next((fault for fault in self if fault.meets(method, chat)), None)


@dataclass
class Pacing:
    """Telegram's limits: overall, per chat with some burst, and per group."""

    clock: Clock
    enabled: bool = False
    overall: int = 30
    per_second: float = 1.0
    burst: int = 5
    per_minute_in_group: int = 20
    _all: deque[float] = field(default_factory=deque)
    _chats: dict[str, tuple[float, float]] = field(default_factory=dict)  # chat → tokens left, when
    _groups: dict[str, deque[float]] = field(default_factory=dict)

    def check(self, method: str, chat: Any) -> None:
        """429 when this call comes too fast."""
        name = method.lower()
        if not self.enabled or not name.startswith(PACED) or name in NOT_PACED:
            return
        now, key = self.clock.now(), str(chat)
        group = self._groups.setdefault(key, deque()) if key.startswith("-") else deque()
        tokens, when = self._chats.get(key, (float(self.burst), now))
        tokens = min(self.burst, tokens + (now - when) * self.per_second)
        wait = max(
            _window(self._all, now, 1.0, self.overall),
            _window(group, now, 60.0, self.per_minute_in_group),
            (1 - tokens) / self.per_second,
        )
        if wait > 0:
            raise too_many(max(1, math.ceil(wait)))
        self._chats[key] = (tokens - 1, now)
        self._all.append(now)
        group.append(now)


def _window(times: deque[float], now: float, length: float, most: int) -> float:
    """Seconds until another fits into a sliding window."""
    while times and times[0] <= now - length:
        times.popleft()
    return 0.0 if len(times) < most else times[-most] + length - now
