"""Other readings of typed text: a slip of one letter, Russian in Latin letters, a letter held down."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from nightlight.i18n.hear.phrases import stretched
from nightlight.i18n.held import Table

SHORTEST = 5
LATIN = re.compile(r"[a-z]")
FROM_LATIN = (  # what is longer comes first
    ("tsya", "тся"), ("shch", "щ"), ("sch", "щ"), ("zh", "ж"), ("kh", "х"), ("ch", "ч"), ("sh", "ш"),
    ("ts", "ц"), ("yu", "ю"), ("ju", "ю"), ("iu", "ю"), ("ya", "я"), ("ja", "я"), ("ia", "я"),
    ("yo", "е"), ("jo", "е"), ("ye", "е"), ("je", "е"), ("ij", "ий"), ("iy", "ий"), ("ey", "ей"),
    ("ej", "ей"), ("oy", "ой"), ("oj", "ой"), ("ay", "ай"), ("aj", "ай"), ("a", "а"), ("b", "б"),
    ("v", "в"), ("w", "в"), ("g", "г"), ("d", "д"), ("e", "е"), ("z", "з"), ("i", "и"), ("y", "ы"),
    ("j", "й"), ("k", "к"), ("l", "л"), ("m", "м"), ("n", "н"), ("o", "о"), ("p", "п"), ("r", "р"),
    ("s", "с"), ("t", "т"), ("u", "у"), ("f", "ф"), ("h", "х"), ("c", "ц"), ("x", "х"), ("q", "к"),
)  # fmt: skip


LONG_WORD: Final = re.compile(r"[^\W\d_]{4,}")
ANY_WORD: Final = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True)
class Slips:
    """Words that are also known with one letter wrong, missing or too many, never the first or the last."""

    near: Table  # each word by itself, and by what is left of it without one of its letters
    ends: Table  # how words begin and end, and lengths that are near theirs
    soft: Table  # words by what is left of them without their soft signs

    @classmethod
    def of(cls, known: tuple[str, ...]) -> "Slips":
        """The words made ready."""
        long = [word for word in known if len(word) >= SHORTEST]
        near = {form: word for word in long for form in _without_one(word)} | {word: word for word in long}
        ends = {_ends(word, len(word) + more): "" for word in long for more in (-1, 0, 1)}
        soft = {word.replace("ь", ""): word for word in known if "ь" in word}
        return cls(Table.of(near), Table.of(ends), Table.of(soft))

    def corrected(self, text: str) -> str:
        """The text with each word that is one letter away from a known one replaced by it."""
        return _exchanged(LONG_WORD, self._nearest, text)

    def cyrillic(self, text: str) -> str:
        """Latin letters read as Russian; the soft sign, which they lack, comes back to known words."""
        for latin, letter in FROM_LATIN:
            text = text.replace(latin, letter)
        return self.corrected(_exchanged(ANY_WORD, lambda word: self.soft.get(word, word), text))

    def _nearest(self, word: str) -> str:
        begins, ends = word[0], word[-1]  # other ends are other words, and other endings of the same
        if _ends(word, len(word)) not in self.ends or self.near.get(word) == word:
            return word
        found = (self.near.get(form) for form in (word, *_without_one(word)))
        alike = (w for w in found if w and (w[0], w[-1]) == (begins, ends) and abs(len(w) - len(word)) < 2)
        return next(alike, word)


def _ends(word: str, length: int) -> str:
    return f"{word[0]}{word[-1]}{length}"


def readings(text: str, slips: Slips) -> Iterator[str]:
    """The sentences of a text in the ways they may be meant, each once, made when it is asked for."""
    ways = stretched(text)
    yield from ways
    corrected = slips.corrected(text)
    if corrected not in ways:
        yield corrected


def _exchanged(words: re.Pattern[str], made: Callable[[str], str], text: str) -> str:
    """The text with other words for some; each word is looked up once, however often it stands there."""
    others = {word: other for word in set(words.findall(text)) if (other := made(word)) != word}
    return words.sub(lambda found: others.get(found[0], found[0]), text) if others else text


def _without_one(word: str) -> Iterator[str]:
    return (word[:place] + word[place + 1 :] for place in range(1, len(word)))
