"""Names that are nearly what was typed. RapidFuzz measures how near two words are."""

import sys
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from typing import Final

ALL: Final = 100


class Alike:
    """Names by their length: what is much longer or shorter than a text cannot be nearly the same."""

    def __init__(self, names: Iterable[str]) -> None:
        given = sorted(enumerate(dict.fromkeys(names)), key=lambda one: len(one[1]))
        self._given = array("I", (place for place, _ in given))
        self._names = [sys.intern(name) for _, name in given]  # most names are those of every language
        self._lengths = array("H", map(len, self._names))

    def near(self, typed: str, least: float, most: int) -> list[tuple[str, float]]:
        """At most so many names and how near they are, of a hundred; of equal ones the first given."""
        from rapidfuzz import fuzz, process  # 3 MB, which few ask for

        times = (2 * ALL - least) / least
        first = bisect_left(self._lengths, len(typed) / times)
        last = bisect_right(self._lengths, len(typed) * times)
        found = process.extract(
            typed, self._names[first:last], scorer=fuzz.ratio, score_cutoff=least, limit=None
        )
        found.sort(key=lambda one: (-one[1], self._given[first + one[2]]))
        return [(name, score) for name, score, _ in found[:most]]
