"""Names that are nearly what was typed. RapidFuzz measures how near two words are."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from typing import Final

from rapidfuzz import fuzz, process

ALL: Final = 100


class Alike:
    """Names by their length: what is much longer or shorter than a text cannot be nearly the same."""

    def __init__(self, names: Iterable[str]) -> None:
        self._given = {name: place for place, name in enumerate(names)}
        self._names = sorted(self._given, key=len)
        self._lengths = [len(name) for name in self._names]

    def near(self, typed: str, least: float, most: int) -> list[tuple[str, float]]:
        """At most so many names and how near they are, of a hundred; of equal ones the first given."""
        times = (2 * ALL - least) / least
        first = bisect_left(self._lengths, len(typed) / times)
        last = bisect_right(self._lengths, len(typed) * times)
        found = process.extract(
            typed, self._names[first:last], scorer=fuzz.ratio, score_cutoff=least, limit=None
        )
        found.sort(key=lambda one: (-one[1], self._given[one[0]]))
        return [(name, score) for name, score, _ in found[:most]]
