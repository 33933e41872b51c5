"""What one person said that is not answered yet."""

import asyncio
from collections import Counter, deque
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Final

from nightlight.channels.telegram.answered import Answered
from nightlight.channels.telegram.heard import Heard, Kind

FLOOD: Final = 10  # of one person waiting: from here on it is a flood
MOST_TEXTS: Final = 30  # of one person …
WITHIN: Final = 10.0  # … within so many seconds; more are a flood, however fast they are answered
MOST_WAITING: Final = 40  # presses and commands of a flood that are answered each
QUIET: Final = 1.0  # seconds without anything new after which the last of a flood is answered …
LONGEST_FLOOD: Final = 60.0  # … and how long it is waited for at most
WEIGHT: Final = 300  # of a text, in signs, besides its words
WORDS: Final = frozenset({Kind.TEXT, Kind.OTHER})


@dataclass(slots=True)
class Waiting:
    """One update and what becomes of it. `taken`, and not before `at`: by the loop's clock.

    `answer` says who answers it, where that is not who answers all. `insists`: nobody brings it again, so
    it is tried again here.
    """

    update: Heard
    done: asyncio.Future[Answered]
    taken: float
    at: float
    answer: Callable[[Heard], Awaitable[Answered]] | None = None
    insists: bool = False
    tries: int = 0

    @property
    def weight(self) -> int:
        """How much memory it takes, in signs."""
        return len(self.update.text) + len(self.update.payload) + WEIGHT

    @property
    def light(self) -> bool:
        """Whether it is a button or a bare command: nothing of it needs to be read."""
        return self.update.kind is Kind.PRESS or (
            self.update.kind is Kind.COMMAND and not self.update.payload
        )


@dataclass(slots=True)
class Line:
    """One person's updates. In a flood her texts wait in `unread`, and `last` is the newest of all.

    Times are the loop's.
    """

    waiting: deque[Waiting] = field(default_factory=deque)
    at_work: Waiting | None = None
    answered: float = float("-inf")  # when the last of hers was, or was left
    rests: float = 0.0  # nothing of hers is worked on before
    reads: float = 0.0  # nothing more of a flood of hers is looked through before
    flood: bool = False
    began: float = 0.0  # the flood
    unread: dict[str, Waiting] = field(default_factory=dict)
    alarmed: set[str] = field(default_factory=set)  # what help was asked for in this flood
    last: Waiting | None = None
    wake: asyncio.Event = field(default_factory=asyncio.Event)
    _signs: int = 0

    def ahead(self, item: Waiting) -> bool:
        """Put what is urgent before everything else; False where the same is on its way already."""
        if any(_same(item, other) for other in (*self.waiting, *filter(None, (self.at_work,)))):
            return False
        item.at = 0.0
        self.waiting.appendleft(item)
        return True

    def floods(self, item: Waiting, *, fast: bool) -> bool:
        """Whether this gets no answer of its own: it is too much, or comes too fast."""
        if not self.flood and not fast and len(self.waiting) < FLOOD:
            return False
        return item.update.kind in WORDS or len(self.waiting) >= MOST_WAITING

    def begin_flood(self, told: Waiting) -> list[Waiting]:
        """From now on texts are set aside, and this is said of it; what others would wait behind."""
        self.flood, self.began = True, told.taken
        texts = [item for item in self.waiting if item.update.kind in WORDS]
        kept = [item for item in self.waiting if item.update.kind not in WORDS]
        for item in texts:
            self._remember(item)
        self.waiting = deque((told, *kept))
        return [*texts, *kept, *filter(None, (self.at_work,))]

    def set_aside(self, item: Waiting) -> list[Waiting]:
        """Keep the newest of a flood to be answered when it is over; the one before it, which is not."""
        before, self.last = self.last, item
        item.at = min(item.taken + QUIET, self.began + LONGEST_FLOOD)
        self._remember(item)
        return [before] if before else []

    def _remember(self, item: Waiting) -> None:
        words = item.update.text + item.update.payload
        if words and words not in self.unread:
            self.unread[words] = item
            self._signs += item.weight

    def pop_unread(self) -> Waiting:
        """The oldest text that waits to be looked through."""
        item = self.unread.pop(next(iter(self.unread)))
        self._signs -= item.weight
        return item

    def bound(self, signs: int) -> int:
        """Forget the oldest unread texts beyond so many signs; how many they were."""
        before = len(self.unread)
        while self._signs > signs and self.unread:
            self.pop_unread()
        return before - len(self.unread)

    def next(self, now: float, *, closed: bool) -> Waiting | None:
        """What is to be answered now, if anything. With `closed` nothing waits for its time.

        The last of a flood waits until all of it was looked through: danger is answered before it.
        """
        if self.waiting:
            return self.waiting.popleft() if closed or self.waiting[0].at <= now else None
        looks = self.unread and now < self.began + LONGEST_FLOOD
        if self.last is None or not (closed or (self.last.at <= now and not looks)):
            return None
        item, self.last, self.flood = self.last, None, False
        self.alarmed.clear()
        return item

    def resting(self, now: float) -> bool:
        """Whether nothing is worked on yet; a button goes all the same, with what is before it."""
        goes = any(item.light for item in self.waiting) and self.waiting[0].at <= now
        return now < self.rests and not goes

    def due(self) -> float | None:
        """When the next is to be answered."""
        item = self.waiting[0] if self.waiting else self.last
        return None if item is None else item.at

    def open(self) -> list[Waiting]:
        """All that is not answered yet."""
        return [item for item in (self.at_work, *self.waiting, self.last) if item is not None]


@dataclass(slots=True)
class Fast:
    """How many texts each person sent in these seconds; nothing of it is kept longer."""

    _began: float = float("-inf")
    _texts: Counter[int] = field(default_factory=Counter)

    def __call__(self, item: Waiting) -> bool:
        """Whether a text is one of too many."""
        if item.taken - self._began >= WITHIN:
            self._began = item.taken
            self._texts.clear()
        if item.update.kind not in WORDS:
            return False
        self._texts[item.update.person] += 1
        return self._texts[item.update.person] > MOST_TEXTS


def _same(one: Waiting, other: Waiting) -> bool:
    """Whether both say the same."""
    said, also = one.update, other.update
    return (said.kind, said.text, said.payload) == (also.kind, also.text, also.payload)
