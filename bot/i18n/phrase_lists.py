"""Lists of phrases, made ready to be looked for together: plain data, and what finds their words.

A phrase is a row of places, and a place takes one of several words. Each place of a list is one bit, and a
word has the bits of all places that it may fill. So a text is gone through once for all phrases of a group,
however many of them begin alike (`bot.i18n.passage`).
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property, reduce
from itertools import accumulate, pairwise, product
from operator import or_
from typing import Final, NamedTuple

from bot.i18n.literals import Literals
from bot.i18n.phrases import APOSTROPHES, BESIDE_CJK, CJK, folded

GAP: Final = "…"
PUNCTUATION: Final = re.compile(r"[^\w\s🩸🆘🚑、]")

Words = tuple[str, ...]
Hits = dict[int, list[tuple[int, str]]]  # by where a word begins: where the next one does, and which it is


@dataclass(frozen=True, slots=True)
class Rows:
    """The phrases of a list that are written in one way. What needs more words comes first.

    A word with spaces around it stands alone; with one before it, it begins a word.
    """

    masks: Mapping[str, int]  # the places that a word may fill
    firsts: int
    lasts: int
    joined: int  # places with the next one right behind them
    gapped: int  # places with a gap behind them
    order: Mapping[int, Words]  # which word is tried first, where one begins another
    longest: int

    def alive(self, words: Iterable[str]) -> dict[str, int]:
        """The places of the phrases for each place of which one of these words stands."""
        masks = {word: mask for word in words if (mask := self.masks.get(word))}
        missing = (1 << self.lasts.bit_length()) - 1 & ~reduce(or_, masks.values(), 0)
        for _ in range(self.longest - 1):
            missing |= (missing >> 1 & ~self.lasts) | (missing << 1 & ~self.firsts)
        return {word: left for word, mask in masks.items() if (left := mask & ~missing)}


@dataclass(frozen=True, slots=True)
class Group:
    """Lists that are looked for together: phrases made of words, and phrases made of Chinese signs.

    A list has some of the first places of each of them.
    """

    spaced: Rows
    signs: Rows
    firsts: Mapping[str, tuple[int, int]]


@dataclass(frozen=True)
class PhraseLists:
    """Lists by name, in groups, and what finds their words."""

    groups: tuple[Group, ...]
    _words: Literals = field(repr=False, compare=False)

    @classmethod
    def of(cls, *groups: Mapping[str, Iterable[str]]) -> "PhraseLists":
        """The lists made ready."""
        return cls.ready(tuple(map(group, groups)))

    @classmethod
    def ready(cls, groups: tuple[Group, ...]) -> "PhraseLists":
        """Groups that were made before."""
        rows = (row for one in groups for row in (one.spaced, one.signs))
        return cls(groups, Literals(word for row in rows for word in row.masks))

    @cached_property
    def group_of(self) -> Mapping[str, int]:
        """The number of the group of each list."""
        return {name: number for number, one in enumerate(self.groups) for name in one.firsts}

    def hits(self, text: str, numbers: Mapping[int, int]) -> tuple[Hits, Hits]:
        """The listed words in a text: among its words, of which `numbers` has the place, and its signs."""
        spaced, signs = Hits(), Hits()
        for last, word in self._words.find(f" {text} ".replace("\n", " ")):
            start = last - len(word)
            if word[0] != " ":
                signs.setdefault(start, []).append((last, word))
            else:
                number = numbers[start + 1]
                spaced.setdefault(number, []).append((number + (word.count(" ", 2) or 1), word))
        return spaced, signs


def group(named: Mapping[str, Iterable[str]]) -> Group:
    """Lists made ready to be looked for together; in each, what needs more words comes first."""
    rows: tuple[list[Row], list[Row]] = [], []
    bits = [0, 0]
    firsts: dict[str, tuple[int, int]] = {}
    for name, phrases in named.items():
        own = [0, 0]
        for phrase in sorted(phrases, key=lambda phrase: -len(re.split(r"[ …]", phrase))):
            kind = bool(CJK.search(phrase))
            for row in _parsed(phrase, unspaced=kind):
                rows[kind].append(row)
                own[kind] |= 1 << bits[kind]
                bits[kind] += len(row)
        firsts[name] = (own[0], own[1])
    return Group(_rows(rows[0]), _rows(rows[1]), firsts)


class _Place(NamedTuple):
    """The words that may stand somewhere in a phrase, and whether others may follow."""

    words: Words
    gap: bool = False


Row = list[_Place]


def _rows(rows: Sequence[Row]) -> Rows:
    places = [place for row in rows for place in row]
    ends = [*accumulate(map(len, rows))]
    lasts = _bits(end - 1 for end in ends)
    gapped = _bits(bit for bit, place in enumerate(places) if place.gap)
    return Rows(
        masks=_masks(places),
        firsts=_bits(end - len(row) for end, row in zip(ends, rows, strict=True)),
        lasts=lasts,
        joined=(1 << len(places)) - 1 & ~(lasts | gapped),
        gapped=gapped,
        order={bit: place.words for bit, place in enumerate(places) if _nested(place.words)},
        longest=max(map(len, rows), default=0),
    )


def _masks(places: Sequence[_Place]) -> dict[str, int]:
    filled: dict[str, list[int]] = {}
    for bit, place in enumerate(places):
        for word in place.words:
            filled.setdefault(word, []).append(bit)
    masks = {
        bits: _bits(bits) for bits in {tuple(bits) for bits in filled.values()}
    }  # a set has one number
    return {word: masks[tuple(bits)] for word, bits in filled.items()}


def _bits(places: Iterable[int]) -> int:
    return sum(1 << place for place in places)


def _parsed(phrase: str, *, unspaced: bool) -> Iterator[Row]:
    """The places of a phrase; several rows where a choice is of several beginnings, or of nothing."""
    parts = [[word for word in part.split() if _signs(word)] for part in phrase.split(GAP)]
    words = [(word, n == len(part) - 1) for part in parts for n, word in enumerate(part)]
    for ways in product(*(_ways(word, unspaced=unspaced) for word, _ in words)):
        row = [
            _Place(choices, gap and n == len(way) - 1)
            for way, (_, gap) in zip(ways, words, strict=True)
            for n, choices in enumerate(way)
        ]
        yield [*row[:-1], _Place(row[-1].words)]


def _ways(word: str, *, unspaced: bool) -> list[list[Words]]:
    """What a word stands for: its choices of one word, each row of several and, in Chinese, of none."""
    choices = [_choice(choice, unspaced=unspaced) for choice in word.split("|") if _signs(choice)]
    single = tuple(dict.fromkeys(choice[0] for choice in choices if len(choice) == 1))
    several = (choice for choice in choices if len(choice) > 1 or (unspaced and not choice))
    ways: list[list[Words]] = [[single]] if single else []
    for choice in several:
        ways.append([(one,) for one in choice])
    return ways


@cache
def _choice(choice: str, *, unspaced: bool) -> Words:
    """A choice as the automaton has it, several words where each of them is only begun."""
    signs = _signs(choice).replace("_", " ")
    words = signs.split()
    if CJK.search(signs):
        return (BESIDE_CJK.sub(" ", "".join(words)),)
    if unspaced or not words:
        return (" ".join(words),) if words else ()
    return tuple(f" {word}" for word in words) if choice.endswith("*") else (f" {' '.join(words)} ",)


@cache
def _signs(word: str) -> str:
    """A word of a phrase as it stands in a text."""
    return " ".join(PUNCTUATION.sub(" ", folded(APOSTROPHES.sub("", word))).split())


def _nested(words: Words) -> bool:
    """Whether one of the words begins another, so that it matters which is tried first."""
    ordered = sorted(words)
    return any(later.startswith(word) for word, later in pairwise(ordered))
