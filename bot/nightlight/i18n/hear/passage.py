"""A text, and the phrases of lists that stand in it; what is asked for twice is looked for once."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, reduce
from itertools import accumulate, pairwise
from operator import or_
from typing import Any, Final, TypeVar, cast

from nightlight.i18n.hear.phrase_lists import Found, PhraseLists, Row, bits
from nightlight.i18n.hear.phrases import sentences, stretched
from nightlight.i18n.hear.standing import Filled, Standing

NOT: Final = "¬"
WORD: Final = re.compile(r"\S+")
SPACE: Final = re.compile(r"\s")

ALONE: Final = "alone"

T = TypeVar("T")
Span = tuple[int, int]
Places = Sequence[int]
Stood = tuple[int, "Ending"]  # a bit for each place where a row begins, and what knows where it ends


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
        for name in ("_words", "_behind", "_found", "_filled", "_tried"):
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
            known = self._looked_for[name] = self._look_for(name)
        return known

    def _look_for(self, name: str) -> "Phrases":
        tried, (begin, signs, end) = self._tried, self.lists.names[name]
        first, last = bisect_left(tried, begin), bisect_left(tried, end)
        if first == last:
            return NOWHERE
        parted = bisect_left(tried, signs)
        spaced = self._stood(self._standing[0], tried[first:parted], self._behind)
        among_signs = self._stood(self._standing[1], tried[parted:last], self._signs)
        return Phrases(((self._words, spaced), (self._signs, among_signs)))

    def _stood(self, standing: Standing, tried: Iterable[int], behind: Places) -> list[Stood]:
        """The rows that stand in the text: where each begins, and what knows where it ends."""
        rows = map(self.lists.rows.__getitem__, tried)
        ways = [(row, standing.ways(row)) for row in rows]
        return [(way[0], Ending(standing, row, way, behind)) for row, way in ways if way[0]]

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
        _, signs = self._found
        closed = bits({bisect_right(self._words, place - 1) - 1 for place in self.nots})
        before = bits(place - 1 for place in self.nots)
        spaces = bits(found.start() for found in SPACE.finditer(self.text)) if signs else 0
        return (
            Standing(self._filled[0], len(self._words), closed),
            Standing(self._filled[1], len(self.text), before, spaces),
        )

    @cached_property
    def _filled(self) -> tuple[Filled, Filled]:
        spaced, signs = self._found
        numbers = {start: number for number, start in enumerate(self._words)} if spaced else {}
        return Filled(self.lists, spaced, numbers), Filled(self.lists, signs, numbers)

    @cached_property
    def _tried(self) -> list[int]:
        rarest = self.lists.rarest
        return sorted({number for found in self._found for word in found for number in rarest[word]})

    @cached_property
    def _found(self) -> tuple[Found, Found]:
        return self.lists.find(self.text)


def mentions(said: str, phrases: tuple[str, ...]) -> bool:
    """Whether a phrase stands anywhere in the text, as whole words where the script has words."""
    return stands(said, ALONE, _alone(phrases))


class Heard(str):
    """A text of somebody, which remembers what was found in it as long as it lasts itself."""

    @cached_property
    def found(self) -> dict[object, Any]:
        """Whatever was found, by what was looked for."""
        return {}


def once(said: str, asked: object, look: Callable[[], T]) -> T:
    """What a look at a text finds; of a Heard it is looked for once."""
    if not isinstance(said, Heard):
        return look()
    if asked not in said.found:
        said.found[asked] = look()
    return cast("T", said.found[asked])


def passages(said: str, lists: PhraseLists) -> tuple[Passage, ...]:
    """A text in the ways that its letters may be meant."""
    return once(said, id(lists), lambda: tuple(Passage(way, lists) for way in stretched(lined(said))))


def lined(said: str) -> str:
    """The sentences of a text."""
    return once(said, "lined", lambda: sentences(said))


def stands(said: str, name: str, lists: PhraseLists) -> bool:
    """Whether a phrase of a list stands anywhere in the text, denied or not."""
    return any(one.phrases(name).starts for one in passages(said, lists))


def consists(said: str, name: str, lists: PhraseLists) -> bool:
    """Whether a text is made of phrases of a list and holds no other word."""
    texts = passages(said, lists)
    return any(one.text and not one.without(one.phrases(name).spans(), " ").text.strip() for one in texts)


@cache
def _alone(phrases: tuple[str, ...]) -> PhraseLists:
    return PhraseLists.of({ALONE: phrases})


class Phrases:
    """The phrases of one list in a text, by the sign where they begin."""

    def __init__(self, found: Iterable[tuple[Places, list[Stood]]]) -> None:
        self._found = [(signs, rows) for signs, rows in found if rows]
        begins = [(signs, reduce(or_, (where for where, _ in rows))) for signs, rows in self._found]
        starts = [signs[place] for signs, where in begins for place in ones(where)]
        self.starts = starts if len(begins) < 2 else sorted({*starts})

    @cached_property
    def _at(self) -> Mapping[int, list[tuple[int, "Ending"]]]:
        """The rows that begin at each sign, with their places, as the list has them."""
        at: dict[int, list[tuple[int, Ending]]] = {start: [] for start in self.starts}
        for signs, rows in self._found:
            for where, ending in rows:
                for place in ones(where):
                    at[signs[place]].append((place, ending))
        return at

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


NOWHERE: Final = Phrases(())


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
