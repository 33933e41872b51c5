"""Who makes the loop stand still again and again waits herself, so that the others hardly do.

What is long is measured by what turns cost lately, each person counted once: on a slow machine everything
takes longer, and nobody is made to wait for that.
"""

from collections.abc import MutableMapping
from dataclasses import dataclass, field
from statistics import median_low
from typing import Any, Final

ORDINARY: Final = 0.0015  # seconds of the loop that a turn takes on a machine that is not slow
HEAVY: Final = 0.002  # seconds from which on a rest follows there
REST: Final = 10_000.0  # seconds of rest for each second squared: 3 ms → 0.1 s, 20 ms → 4 s
LONGEST_REST: Final = 10.0
FREE: Final = 5  # times that somebody may be heavy without a rest: what is said first takes longer
VERY: Final = 0.01  # seconds, each of which counts once more
FORGIVEN: Final = 60.0  # seconds
MOST_HEAVY: Final = 1000  # people
LATELY: Final = 64  # people


@dataclass
class Rests:
    """How long whom the loop has worked for is not worked for again. Times are the loop's."""

    _heavy: dict[int, tuple[int, float]] = field(default_factory=dict)  # how often, and when last
    _lately: dict[int, float] = field(default_factory=dict)  # what each person's last turn took

    def took(self, person: int, longest: float) -> None:
        """A turn of hers held the loop so long at a stretch."""
        _put(self._lately, person, longest, LATELY)

    def after(self, person: int, longest: float, now: float) -> float:
        """Seconds of rest for who held the loop so long at a stretch, by reading what she wrote."""
        if longest <= HEAVY:
            return 0.0
        as_if = longest / self._slowness()
        if as_if <= HEAVY:
            return 0.0
        times, last = self._heavy.get(person, (0, now))
        times = (times if now - last < FORGIVEN else 0) + 1 + int(as_if / VERY)
        _put(self._heavy, person, (times, now), MOST_HEAVY)
        return min(LONGEST_REST, REST * as_if**2) if times > FREE else 0.0

    def _slowness(self) -> float:
        """By how much turns take longer than they should, at least 1."""
        return max(1.0, median_low(self._lately.values()) / ORDINARY) if self._lately else 1.0


def _put(kept: MutableMapping[int, Any], person: int, what: Any, most: int) -> None:
    """Keep this of her, and of so many people: those who came last."""
    kept.pop(person, None)
    kept[person] = what
    if len(kept) > most:
        del kept[next(iter(kept))]
