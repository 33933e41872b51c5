"""The phrases of lists in one text, found in one way through it: from its end, a word at a time.

At each word stand the places of phrases from which the rest of the phrase follows. Which phrases a word
fits is looked up and never tried out, and gaps are bounded: the work grows with the text alone.
"""

import re
from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import accumulate, pairwise
from typing import Final

from bot.i18n.phrase_lists import Hits, PhraseLists, Rows
from bot.i18n.phrases import sentences, stretched

NOT: Final = "¬"
GAP_WORDS: Final = 4
GAP_SIGNS: Final = 8
WORD: Final = re.compile(r"\S+")
SPACE: Final = re.compile(r"\s")

ALONE: Final = "alone"

Span = tuple[int, int]


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
        for name in ("_words", "_hits", "_found"):
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
        number = self.lists.group_of[name]
        spaced, signs = self._matches.get(number) or self._matched(number)
        firsts = self.lists.groups[number].firsts[name]
        return Phrases(spaced, signs, firsts, self._words, self.text)

    def _matched(self, number: int) -> "tuple[Matches, Matches]":
        group, (spaced, signs), (words, letters) = self.lists.groups[number], self._hits, self._found
        self._matches[number] = (
            Matches(group.spaced, spaced, words, self._closed),
            Matches(group.signs, signs, letters, {place - 1 for place in self.nots}, self._spaces),
        )
        return self._matches[number]

    @cached_property
    def _matches(self) -> "dict[int, tuple[Matches, Matches]]":
        return {}

    def _written(self, place: int) -> int:
        return place + bisect_right(self.nots, place)

    @cached_property
    def _words(self) -> list[int]:
        return [found.start() for found in WORD.finditer(self.text)]

    @cached_property
    def _spaces(self) -> set[int]:
        return {found.start() for found in SPACE.finditer(self.text)}

    @cached_property
    def _closed(self) -> set[int]:
        return {bisect_right(self._words, place - 1) - 1 for place in self.nots}

    @cached_property
    def _found(self) -> tuple[frozenset[str], ...]:
        return tuple(frozenset(word for at in hits.values() for _, word in at) for hits in self._hits)

    @cached_property
    def _hits(self) -> tuple[Hits, Hits]:
        return self.lists.hits(self.text, {start: number for number, start in enumerate(self._words)})


def mentions(said: str, phrases: tuple[str, ...]) -> bool:
    """Whether a phrase stands anywhere in the text, as whole words where the script has words."""
    lists = _alone(phrases)
    return any(Passage(text, lists).phrases(ALONE).starts for text in stretched(sentences(said)))


@cache
def _alone(phrases: tuple[str, ...]) -> PhraseLists:
    return PhraseLists.of({ALONE: phrases})


class Phrases:
    """The phrases of one list in a text, by the sign where they begin."""

    def __init__(
        self, spaced: "Matches", signs: "Matches", firsts: tuple[int, int], words: list[int], text: str
    ) -> None:
        self._spaced, self._signs, self._firsts, self._words, self._text = (
            spaced,
            signs,
            firsts,
            words,
            text,
        )
        self._numbers = {words[number]: number for number in spaced.starts(firsts[0])}
        self._places = frozenset(signs.starts(firsts[1]))
        self.starts = sorted({*self._numbers, *self._places})

    def spans(self) -> Iterator[Span]:
        """Where they stand, none over another; of those that begin together the first of the list."""
        at = 0
        for start in self.starts:
            if start >= at:
                at = next(self.ends(start))
                yield start, at

    def ends(self, start: int) -> Iterator[int]:
        """Where each phrase that begins here ends, the first of the list first."""
        number = self._numbers.get(start)
        if number is not None:
            for after in self._spaced.ends(number, self._firsts[0]):
                yield len(self._text) if after == len(self._words) else self._words[after] - 1
        if start in self._places:
            yield from self._signs.ends(start, self._firsts[1])


class Matches:
    """The phrases of a group in one way of writing; places are numbers of words, or of Chinese signs."""

    def __init__(
        self,
        rows: Rows,
        hits: Hits,
        words: Collection[str],
        closed: Collection[int],
        spaces: Collection[int] | None = None,
    ) -> None:
        self._rows, self._hits, self._closed = rows, hits, closed
        self._signs = spaces is not None
        self._spaces = spaces or ()  # between Chinese signs they do not count
        self._places: dict[int, int] = {}  # by word: the places from which a phrase goes on to its end
        self._masks = rows.alive(words)  # of phrases that have all their words in the text
        if self._masks:
            self._look()

    def starts(self, firsts: int) -> list[int]:
        """Where phrases begin that have one of these first places."""
        return [start for start, bits in self._places.items() if bits & firsts] if firsts else []

    def ends(self, start: int, firsts: int) -> Iterator[int]:
        """The word behind each phrase that begins here, the first of the list first."""
        bits = self._places[start] & firsts
        while bits:
            yield self._end(start, (bits & -bits).bit_length() - 1)
            bits &= bits - 1

    def _look(self) -> None:
        rows, masks, places, spaces = self._rows, self._masks, self._places, self._spaces
        beyond: dict[int, int] = {}  # places that a gap reaches from which a phrase goes on to its end
        lasts, joined, gapped, behind = rows.lasts, rows.joined, rows.gapped, rows.gapped << 1
        for start in sorted(self._hits, reverse=True):
            bits = 0
            for after, word in self._hits[start]:
                mask = masks.get(word)
                if mask is None:
                    continue
                beside = places.get(after, 0)
                if after in spaces:
                    beside |= places.get(after + 1, 0)
                fits = (beside >> 1 & joined) | (beyond.get(after, 0) >> 1 & gapped) | lasts
                bits |= mask & fits
            if bits:
                places[start] = bits
                if bits & behind:
                    self._reach(start, bits & behind, beyond)

    def _reach(self, start: int, bits: int, beyond: dict[int, int]) -> None:
        """Note what begins here where a gap begins that reaches it: at most so far, and over no NOT."""
        beyond[start] = beyond.get(start, 0) | bits
        for place in range(start - 1, start - self._gap(start) - 1, -1):
            if place in self._closed:
                break
            beyond[place] = beyond.get(place, 0) | bits

    def _gap(self, start: int) -> int:
        return GAP_SIGNS + (start - 1 in self._spaces) if self._signs else GAP_WORDS

    def _end(self, start: int, bit: int) -> int:
        """The word behind a phrase that is known to stand here; its first place has this bit."""
        while not self._rows.lasts >> bit & 1:
            ways = (self._next(after, bit) for after in self._filled(start, bit))
            start, bit = next(way for way in ways if way is not None), bit + 1
        return self._filled(start, bit)[0]

    def _filled(self, start: int, bit: int) -> list[int]:
        """The words behind those that fill this place here, what is listed first first."""
        hits = [(after, w) for after, w in self._hits[start] if self._masks.get(w, 0) >> bit & 1]
        order = self._rows.order.get(bit)
        if order and len(hits) > 1:
            hits.sort(key=lambda hit: order.index(hit[1]))
        return [after for after, _ in hits]

    def _next(self, after: int, bit: int) -> int | None:
        """Where a phrase goes on behind a place: over as many words as the gap allows, or as few signs."""
        if not self._rows.gapped >> bit & 1:
            within = [after + 1, after] if after in self._spaces else [after]
        else:
            within = [*self._over(after)]
            within = within if self._signs else within[::-1]
        return next((start for start in within if self._places.get(start, 0) >> bit + 1 & 1), None)

    def _over(self, after: int) -> Iterator[int]:
        """The places up to which a gap may go that begins here."""
        for start in range(after, after + GAP_SIGNS + 2):
            if start - after <= self._gap(start):
                yield start
            if start in self._closed:
                return
