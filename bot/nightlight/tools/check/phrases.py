"""Phrases as they are looked for in what is said: forbidden ones, and the words that carry a meaning."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

TAG: Final = re.compile(r"<[^<>]*>")
NUMBER: Final = r"\d++(?:[.,]\d++)?+"
APART: Final = re.compile(r"[\s*#]+")
REMEMBERED: Final = 4096  # phrases; those of all lists of our languages several times over


@dataclass(frozen=True, slots=True)
class Search:
    """A phrase, and how it is looked for: what it finds holds `part`, which is seen much sooner."""

    phrase: str
    part: str
    pattern: re.Pattern[str]

    def stands_in(self, text: str) -> bool:
        """Whether a folded text holds the phrase."""
        return self.part in text and self.pattern.search(text) is not None

    def count(self, text: str) -> int:
        """How often a folded text holds the phrase."""
        return len(self.spans(text))

    def spans(self, text: str) -> list[tuple[int, int]]:
        """Where a folded text holds the phrase."""
        return [found.span() for found in self.pattern.finditer(text)] if self.part in text else []


def folded(text: str) -> str:
    """A text as phrases are looked for in it: without tags, case, line breaks and doubled spaces."""
    return " ".join(TAG.sub("", text).casefold().split())


def searches(phrases: Iterable[str]) -> list[Search]:
    """Phrases as searches: `*` stands for letters, `#` for a number; whole words where there are words."""
    return [_search(phrase) for phrase in phrases]


@lru_cache(REMEMBERED)
def _search(phrase: str) -> Search:
    said = phrase.casefold()
    return Search(phrase, max(APART.split(said), key=len), re.compile(_pattern(said)))


def _pattern(phrase: str) -> str:
    words = bool(re.search(r"[^\W\d_]", phrase)) and not re.search(r"[\u3400-\u9fff]", phrase)
    gap, rest = (r"\s+", r"\w*+") if words else (r"\s*", r"\w*")
    body = gap.join(_with_stars(word, rest) for word in phrase.split(" "))
    return rf"(?<!\w){body}(?!\w)" if words else body


def _with_stars(word: str, rest: str) -> str:
    """One word of a phrase. Between two stars what comes first counts, so that no way is tried twice."""
    first, *more = (re.escape(part).replace(r"\#", NUMBER) for part in re.split(r"\*+", word))
    if not more:
        return first
    *between, last = more
    return first + "".join(rf"(?>\w*?{part})" for part in between) + (rf"\w*{last}" if last else rest)
