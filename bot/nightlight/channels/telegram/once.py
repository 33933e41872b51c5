"""What is answered once and then left alone: another bot, and the pictures of one album."""

from collections.abc import Hashable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Final

AGAIN_AFTER: Final = timedelta(days=1)
MOST: Final = 1000


@dataclass(frozen=True)
class Once:
    """Remembers in memory, for a day, what was answered; of more than it can hold it forgets the oldest."""

    _answered: dict[Hashable, tuple[int, datetime]] = field(default_factory=dict)

    def first(self, what: Hashable, update: int, now: datetime) -> bool:
        """Whether to answer: nothing of this was answered in the last day but this very update."""
        found, at = self._answered.get(what, (None, now))
        if found is None or now - at >= AGAIN_AFTER:
            self._answered.pop(what, None)
            self._answered[what] = (update, now)
            found = update
        if len(self._answered) > MOST:
            del self._answered[next(iter(self._answered))]
        return found == update
