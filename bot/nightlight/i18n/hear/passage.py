"""A text, and the phrases of lists that stand in it; what is asked for twice is looked for once."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import accumulate, pairwise
from typing import Final

from nightlight.i18n.hear.phrase_lists import Found, PhraseLists, Row, bits
from nightlight.i18n.hear.phrases import sentences, stretched
from nightlight.i18n.hear.standing import Standing

NOT: Final = "¬"
WORD: Final = re.compile(r"\S+")
SPACE: Final = re.compile(r"\s")

ALONE: Final = "alone"

Span = tuple[int, int]
Places = Sequence[int]
Start = tuple[int, int, "Ending"]  # the sign where a row begins, its place, and what knows its end


@dataclass(frozen=True)
class Passage:
    """A text, and where in it a word ended that denies. No phrase has a gap over such a place."""

    text: str
    lists: PhraseLists
    nots: tuple[int, ...] = ()

    @classmethod
    def of(cls, written: str, lists: PhraseLists) -> "Passage":
        """A text with NOT behind each word that denies."""
        parts = written.split(NOT)
        return cls("".join(parts), lists, tuple(accumulate(map(len, parts[:-1]))))

    @cached_property
    def written(self) -> str:
        """The text with its NOTs."""
        places = [0, *self.nots, len(self.text)]
        return NOT.join(self.text[start:end] for start, end in pairwise(places))

    def denying(self, ends: Iterable[int]) -> "Passage":
        """The same text with a NOT at these places too."""
        made = Passage(self.text, self.lists, tuple(sorted({*self.nots, *ends})))
        for name in ("_words", "_behind", "_found", "_tried"):
            made.__dict__[name] = getattr(self, name)
        return made

    def without(self, spans: Iterable[Span], sign: str) -> "Passage":
        """The text with a sign in the place of each span."""
        pieces, at = list[str](), 0
        for start, end in spans:
            pieces += (self.written[at : self._written(start)], sign)
            at = self._written(end)
        return Passage.of("".join((*pieces, self.written[at:])), self.lists) if pieces else self

    def phrases(self, name: str) -> "Phrases":
        """The phrases of a list in this text."""
        known = self._looked_for.get(name)
        if known is None:
            begin, signs, end = self.lists.names[name]
            known = self._looked_for[name] = Phrases(
                (
                    *self._stood(self._standing[0], self._rows(begin, signs), self._words, self._behind),
                    *self._stood(self._standing[1], self._rows(signs, end), self._signs, self._signs),
                )
            )
        return known

    @staticmethod
    def _stood(standing: Standing, rows: Iterable[Row], starts: Places, behind: Places) -> Iterator[Start]:
        """Where rows begin in the text, each time with what knows where it ends."""
        for row in rows:
            ways = standing.ways(row)
            if ways[0]:
                ending = Ending(standing, row, ways, behind)
                for place in ones(ways[0]):
                    yield starts[place], place, ending

    def _rows(self, start: int, stop: int) -> list[Row]:
        """The rows of a list that may stand here."""
        tried = self._tried
        numbers = tried[bisect_left(tried, start) : bisect_left(tried, stop)]
        return [self.lists.rows[number] for number in numbers]

    @cached_property
    def _looked_for(self) -> "dict[str, Phrases]":
        return {}

    def _written(self, place: int) -> int:
        return place + bisect_right(self.nots, place)

    @cached_property
    def _words(self) -> list[int]:
        return [found.start() for found in WORD.finditer(self.text)]

    @cached_property
    def _behind(self) -> list[int]:
        """Where the word before each word ends."""
        return [*(start - 1 for start in self._words), len(self.text)]

    @cached_property
    def _signs(self) -> range:
        return range(len(self.text) + 1)

    @cached_property
    def _standing(self) -> tuple[Standing, Standing]:
        spaced, signs = self._found
        closed = bits({bisect_right(self._words, place - 1) - 1 for place in self.nots})
        before = bits(place - 1 for place in self.nots)
        spaces = bits(found.start() for found in SPACE.finditer(self.text)) if signs else 0
        return (
            Standing(self.lists, spaced, len(self._words), closed),
            Standing(self.lists, signs, len(self.text), before, spaces),
        )

    @cached_property
    def _tried(self) -> list[int]:
        rarest = self.lists.rarest
        return sorted({number for found in self._found for word in found for number in rarest[word]})

    @cached_property
    def _found(self) -> tuple[Found, Found]:
        return self.lists.find(self.text, {start: number for number, start in enumerate(self._words)})


def mentions(said: str, phrases: tuple[str, ...]) -> bool:
    """Whether a phrase stands anywhere in the text, as whole words where the script has words."""
    return stands(said, ALONE, _alone(phrases))


def stands(said: str, name: str, lists: PhraseLists) -> bool:
    """Whether a phrase of a list stands anywhere in the text, denied or not."""
    return any(Passage(text, lists).phrases(name).starts for text in stretched(sentences(said)))


def consists(said: str, name: str, lists: PhraseLists) -> bool:
    """Whether a text is made of phrases of a list and holds no other word."""
    texts = [Passage(text, lists) for text in stretched(sentences(said))]
    return any(one.text and not one.without(one.phrases(name).spans(), " ").text.strip() for one in texts)


@cache
def _alone(phrases: tuple[str, ...]) -> PhraseLists:
    return PhraseLists.of({ALONE: phrases})


class Phrases:
    """The phrases of one list in a text, by the sign where they begin."""

    def __init__(self, found: Iterable[Start]) -> None:
        self._at: dict[int, list[tuple[int, Ending]]] = {}
        for start, place, ending in found:
            self._at.setdefault(start, []).append((place, ending))
        self.starts = sorted(self._at)

    def spans(self) -> Iterator[Span]:
        """Where they stand, none over another; of those that begin together the first of the list."""
        at = 0
        for start in self.starts:
            if start >= at:
                at = self.end(start)
                yield start, at

    def end(self, start: int) -> int:
        """Where the first phrase of the list ends that begins here, where one does."""
        place, ending = self._at[start][0]
        return ending.of(place)

    def ends(self, start: int) -> Iterator[int]:
        """Where each phrase that begins here ends, the first of the list first."""
        return (ending.of(place) for place, ending in self._at.get(start, ()))


class Ending:
    """Where a row ends that stands in a text, by the place where it begins."""

    def __init__(self, standing: Standing, row: Row, ways: Sequence[int], behind: Places) -> None:
        self._standing, self._row, self._ways, self._behind = standing, row, ways, behind
        self._width = standing.width(row)

    def of(self, place: int) -> int:
        """The sign behind the row that begins here."""
        width = self._width or self._standing.end(self._row, self._ways, place) - place
        return self._behind[place + width]


def ones(number: int) -> Iterator[int]:
    """The places of the bits of a whole number that are set, the lowest first."""
    digits = f"{number:b}"[::-1]
    place = digits.find("1")
    while place >= 0:
        yield place
        place = digits.find("1", place + 1)
