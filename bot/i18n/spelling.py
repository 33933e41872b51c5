"""Other readings of typed text: a slip of one letter, Russian in Latin letters, a letter held down."""

import re
from collections.abc import Iterator
from functools import cache

from bot.i18n.phrases import sentences, stretched

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


def readings(said: str, known: tuple[str, ...]) -> tuple[str, ...]:
    """The sentences of a text in the ways they may be meant; `known` are words that may hold a slip."""
    text = sentences(said)
    return tuple(dict.fromkeys((*stretched(text), corrected(text, known))))


def corrected(text: str, known: tuple[str, ...]) -> str:
    """The text with each word that is one letter away from a known one replaced by it."""
    return re.sub(r"[^\W\d_]{4,}", lambda found: _nearest(found[0], known), text)


def cyrillic(text: str, known: tuple[str, ...]) -> str:
    """Latin letters read as Russian; the soft sign, which they lack, comes back to known words."""
    for latin, letter in FROM_LATIN:
        text = text.replace(latin, letter)
    soft = _soft(known)
    text = re.sub(r"[^\W\d_]+", lambda found: soft.get(found[0], found[0]), text)
    return corrected(text, known)


def _nearest(word: str, known: tuple[str, ...]) -> str:
    near = _near(known)
    found = [near[form] for form in (word, *_without_one(word)) if form in near]
    if word in found:
        return word
    ends = (word[0], word[-1])  # other ends are other words, and other endings of the same
    return next((w for w in found if (w[0], w[-1]) == ends and abs(len(w) - len(word)) < 2), word)


@cache
def _soft(known: tuple[str, ...]) -> dict[str, str]:
    return {word.replace("ь", ""): word for word in known if "ь" in word}


@cache
def _near(known: tuple[str, ...]) -> dict[str, str]:
    """Each long known word by itself and by what is left of it without one of its letters."""
    long = [word for word in known if len(word) >= SHORTEST]
    near = {form: word for word in long for form in _without_one(word)}
    return near | {word: word for word in long}


def _without_one(word: str) -> Iterator[str]:
    return (word[:place] + word[place + 1 :] for place in range(1, len(word)))
