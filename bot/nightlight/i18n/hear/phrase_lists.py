"""Lists of phrases, made ready to be looked for together: plain data, and what finds their words.

A phrase is a row of places, and a place takes one of several words. A text is looked through for the words
of all lists at once; then only those rows are tried whose rarest word stands in it (`standing`).
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import product
from typing import Final, NamedTuple

from nightlight.i18n.hear.literals import Literals
from nightlight.i18n.hear.phrases import APOSTROPHES, BESIDE_CJK, CJK, folded
from nightlight.i18n.held import Names, Numbers

GAP: Final = "…"
PUNCTUATION: Final = re.compile(r"[^\w\s🩸🆘🚑、]")

MANY: Final = 20  # bits: from here on it is quicker to write them down as digits
ONE: Final = ord("1")

Words = tuple[str, ...]
Row = list[int]  # of each place twice its choice of words, and one more where others may follow
Found = dict[int, list[int]]  # by number of a word: its last signs, in the text behind a space


@dataclass(frozen=True)
class PhraseLists:
    """Lists by name, and what finds their words. In a list what needs more words comes first.

    A word with spaces around it stands alone; with one before it, it begins a word; others are signs, as in
    Chinese. Words, choices and rows are known by their numbers.
    """

    words: Names
    choices: Numbers  # the words of each
    rows: Numbers
    names: Mapping[str, tuple[int, int, int]]  # its first row, its first one in signs, and their end
    rarest: Numbers  # of each word the rows that are tried where it stands
    lengths: bytes  # of each word its letters
    widths: bytes  # and how many words it is; 0 of signs

    @classmethod
    def of(cls, named: Mapping[str, Iterable[str]]) -> "PhraseLists":
        """The lists made ready."""
        rows, names = list[_Row](), dict[str, tuple[int, int, int]]()
        for name, phrases in named.items():
            kinds = _by_kind(phrases)
            begin, signs = len(rows), len(rows) + len(kinds[0])
            rows += (*kinds[0], *kinds[1])
            names[name] = begin, signs, len(rows)
        choices = {words: n for n, words in enumerate(dict.fromkeys(p.words for row in rows for p in row))}
        words = {word: n for n, word in enumerate(dict.fromkeys(w for words in choices for w in words))}
        rarest = _rarest(rows)
        return cls(
            Names.of(words),
            Numbers.of([words[word] for word in choice] for choice in choices),
            Numbers.of([2 * choices[place.words] + place.gap for place in row] for row in rows),
            names,
            Numbers.of(rarest.get(word, ()) for word in words),
            bytes(map(len, words)),
            bytes((word.count(" ", 2) or 1) if word[0] == " " else 0 for word in words),
        )

    def find(self, text: str) -> tuple[Found, Found]:
        """The listed words in a text: those that are words there, and those that are signs."""
        found = defaultdict[int, list[int]](list)
        for last, word in self._literals.find(f" {text} ".replace("\n", " ")):
            found[word].append(last)
        widths = self.widths
        spaced = {word: lasts for word, lasts in found.items() if widths[word]}
        return spaced, {word: lasts for word, lasts in found.items() if not widths[word]}

    def standing(self, word: int, lasts: Iterable[int], numbers: Mapping[int, int]) -> tuple[int, int]:
        """How many words or signs a listed word is, and bits for where it begins, by where it was found.

        Of a word that is the place among the words of the text, which `numbers` has.
        """
        before, width = self.lengths[word], self.widths[word]
        if width:
            return width, bits(numbers[last - before + 1] for last in lasts)
        return before, bits(lasts) >> before

    @cached_property
    def _literals(self) -> Literals:
        return Literals(self.words)


def bits(places: Iterable[int]) -> int:
    """A whole number with a bit for each of these places."""
    listed, number = [*places], 0
    if len(listed) < MANY:
        for place in listed:
            number |= 1 << place
        return number
    digits = bytearray(b"0") * (max(listed) + 1)
    for place in listed:
        digits[place] = ONE
    return int(digits[::-1], 2)


class _Place(NamedTuple):
    """The words that may stand somewhere in a phrase, and whether others may follow."""

    words: Words
    gap: bool = False


_Row = list[_Place]


def _by_kind(phrases: Iterable[str]) -> tuple[list[_Row], list[_Row]]:
    """The rows of phrases made of words, and of those made of Chinese signs."""
    kinds: tuple[list[_Row], list[_Row]] = [], []
    for phrase in sorted(phrases, key=lambda phrase: -len(re.split(r"[ …]", phrase))):
        unspaced = bool(CJK.search(phrase))
        kinds[unspaced].extend(_parsed(phrase, unspaced=unspaced))
    return kinds


def _rarest(rows: Sequence[_Row]) -> dict[str, tuple[int, ...]]:
    """Each row by the words of that place of it of which the words are in the fewest rows."""
    used = Counter(word for row in rows for place in row for word in place.words)
    found = defaultdict[str, list[int]](list)
    for number, row in enumerate(rows):
        for word in min((place.words for place in row), key=lambda words: sum(used[w] for w in words)):
            found[word].append(number)
    return {word: tuple(numbers) for word, numbers in found.items()}


def _parsed(phrase: str, *, unspaced: bool) -> Iterator[_Row]:
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
