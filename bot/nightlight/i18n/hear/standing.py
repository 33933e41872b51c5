"""Where words of lists stand in a text, and the rows of a list that stand there.

The places of a word are one whole number with a bit for each. A row is followed from its last word to its
first for all places at once, with a few operations a word, however often a text repeats something.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from nightlight.i18n.hear.phrase_lists import Found, PhraseLists, Row

Places = tuple[tuple[int, int], ...]  # of words: how many places each takes, and a bit for each place

GAP_WORDS: Final = 4
GAP_SIGNS: Final = 8
# What a gap reaches is doubled, so that few steps are enough: 1 + 2 + 1 words, 1 + 2 + 4 + 1 signs.
STEPS_WORDS: Final = (1, 2, 1)
STEPS_SIGNS: Final = (1, 2, 4, 1)
STEPS_OVER_SPACE: Final = (1, 2, 4, 2)


class Filled:
    """Where the words of choices stand in a text, each choice looked up once."""

    def __init__(self, lists: PhraseLists, found: Found, numbers: Mapping[int, int]) -> None:
        self._lists, self._found, self._numbers = lists, found, numbers
        self._choices: dict[int, Places] = {}
        self._words: dict[int, tuple[int, int]] = {}

    def of(self, choice: int) -> Places:
        """The words of a choice that stand somewhere: how far behind them the next begins, and where."""
        known = self._choices.get(choice)
        if known is None:
            found = self._found
            known = tuple([self._word(word) for word in self._lists.choices[choice] if word in found])
            self._choices[choice] = known
        return known

    def _word(self, word: int) -> tuple[int, int]:
        known = self._words.get(word)
        if known is None:
            lasts = self._found[word]
            known = self._words[word] = self._lists.standing(word, lasts, self._numbers)
        return known


class Standing:
    """The words of lists in a text, in one way of writing; places are numbers of words, or of signs.

    No gap goes over a `closed` place. Between Chinese signs `spaces` do not count.
    """

    def __init__(self, filled: Filled, length: int, closed: int, spaces: int | None = None) -> None:
        self._filled, self._closed = filled.of, closed
        self._signs, self._spaces = spaces is not None, spaces or 0
        over = (1 << length) - 1 & ~closed
        self._open = {1: over, 2: (two := over & over >> 1), 4: two & two >> 2}

    def ways(self, row: Row) -> list[int]:
        """For each word of a row the places from which it goes on to its end; the first may be none."""
        ways = [0] * len(row)
        after = -1
        for number in range(len(row) - 1, -1, -1):
            gap = row[number] & 1
            if number < len(row) - 1:
                after = self._reaching(after) if gap else after | (after >> 1 & self._spaces)
            here = 0
            for width, places in self._filled(row[number] >> 1):
                here |= places & after >> width
            if not here:
                break
            ways[number] = after = here
        return ways

    def width(self, row: Row) -> int:
        """How many places a row takes wherever it stands; 0 where that may differ."""
        widths = [{width for width, _ in self._filled(place >> 1)} for place in row]
        loose = any(place & 1 for place in row) or (len(row) > 1 and self._spaces)
        return 0 if loose or any(len(found) > 1 for found in widths) else sum(map(sum, widths))

    def end(self, row: Row, ways: Sequence[int], start: int) -> int:
        """The place behind a row that is known to begin here."""
        for number, place in enumerate(row):
            ends = [start + width for width, places in self._filled(place >> 1) if places >> start & 1]
            if number == len(row) - 1:
                return ends[0]
            further = (self._next(after, ways[number + 1], gap=bool(place & 1)) for after in ends)
            start = next(onward for onward in further if onward is not None)
        return start

    def _reaching(self, starts: int) -> int:
        """The places from which a gap reaches one of these: at most so far, and over no closed one."""
        reached = self._stepped(starts, STEPS_SIGNS if self._signs else STEPS_WORDS)
        beside = starts & self._spaces << 1
        return reached | self._stepped(beside, STEPS_OVER_SPACE) if beside else reached

    def _stepped(self, starts: int, steps: Sequence[int]) -> int:
        for step in steps:
            starts |= starts >> step & self._open[step]
        return starts

    def _next(self, after: int, going_on: int, *, gap: bool) -> int | None:
        """Where a row goes on behind a place: over as many words as the gap allows, or as few signs."""
        if not gap:
            within = [after + 1, after] if self._spaces >> after & 1 else [after]
        else:
            within = [*self._over(after)]
            within = within if self._signs else within[::-1]
        return next((place for place in within if going_on >> place & 1), None)

    def _over(self, after: int) -> Iterator[int]:
        """The places up to which a gap may go that begins here."""
        for place in range(after, after + GAP_SIGNS + 2):
            longest = (
                GAP_SIGNS + (place > 0 and self._spaces >> place - 1 & 1) if self._signs else GAP_WORDS
            )
            if place - after <= longest:
                yield place
            if self._closed >> place & 1:
                return
