"""What a text says in one breath: the signs and the times that are named together.

A breath is a sentence (a question with its answer), or one item of a list with the line above
the list. Where several words fit at one place, the longest count: "more blood than spots" names neither
blood nor spots.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from nightlight.content.shapes.said import SaidWordsFile
from nightlight.engine.triage import Urgency
from nightlight.tools.check.phrases import TAG, Search, folded, searches

BULLET: Final = "•"
ENDS: Final = re.compile(r"(?<=[.!?])\s+|(?<=[。！？])")
HEADS: Final = (":", "：")
QUESTIONS: Final = ("?", "？")
VAGUE: Final = "vague"
ASIDE: Final = "aside"
LISTENERS: Final = 8  # those of our languages, and of an edit
REMEMBERED: Final = 32_768  # breaths; those of all languages, and of an edit

Searches = tuple[tuple[str, Search], ...]


@dataclass(frozen=True)
class Breath:
    """The words of one breath, the times it names, and the signs named at each place of it."""

    text: str
    times: frozenset[str]
    named: tuple[frozenset[str], ...]

    @property
    def signs(self) -> frozenset[str]:
        """All signs that it names."""
        return frozenset[str]().union(*self.named)

    def says(self, urgency: Urgency) -> bool:
        """Whether it says this time to act."""
        return urgency.id in self.times


@dataclass(frozen=True, eq=False)
class Listener:
    """Hears the signs and times of one language."""

    signs: Searches
    times: Searches

    @classmethod
    def of(cls, file: SaidWordsFile) -> "Listener":
        """The words of a language, as searches."""
        times = {name: getattr(file.times, name) for name in type(file.times).model_fields}
        return _listener(_listed({**file.signs, ASIDE: file.aside}), _listed(times))

    def breaths(self, text: str) -> tuple[Breath, ...]:
        """Everything that a text says, breath by breath."""
        return tuple(_breath(self, part) for part in parts(text))


Listed = tuple[tuple[str, tuple[str, ...]], ...]


def _listed(words: Mapping[str, list[str]]) -> Listed:
    return tuple((name, tuple(said)) for name, said in words.items())


@lru_cache(LISTENERS)
def _listener(signs: Listed, times: Listed) -> Listener:
    """One for the same words: of an edit most texts stay as they are, and what they say is known."""
    return Listener(_searches(signs), _searches(times))


@lru_cache(REMEMBERED)
def _breath(listener: Listener, text: str) -> Breath:
    said = folded(text)
    times = frozenset(name for spot in _longest(listener.times, said) for name in spot)
    named = tuple(spot for spot in _longest(listener.signs, said) if ASIDE not in spot)
    return Breath(" ".join(text.split()), times, named)


def parts(text: str) -> Iterator[str]:
    """The breaths of a text: its sentences, and each item of a list with the line above."""
    head = ""
    for line in TAG.sub("", text).splitlines():
        line = line.strip()
        if line.startswith(BULLET):
            yield f"{head} {line}"
            continue
        sentences = list(_answered(part for part in ENDS.split(line) if part))
        head = sentences[-1] if line.endswith(HEADS) else ""
        yield from sentences


def _answered(sentences: Iterable[str]) -> Iterator[str]:
    """Sentences, a question together with what follows it: “Bleeding? Call now.”"""
    asked = ""
    for sentence in sentences:
        asked = f"{asked} {sentence}".strip()
        if not asked.endswith(QUESTIONS):
            yield asked
            asked = ""
    if asked:
        yield asked


def _searches(words: Listed) -> Searches:
    return tuple((name, search) for name, said in words for search in searches(said))


def _longest(searches: Searches, text: str) -> Iterator[frozenset[str]]:
    """What is named at each place; a place inside a longer one does not count."""
    spots: dict[tuple[int, int], set[str]] = {}
    for name, search in searches:
        for span in search.spans(text):
            spots.setdefault(span, set()).add(name)
    for (begin, end), names in sorted(spots.items()):
        if not any(b <= begin and end <= e and (b, e) != (begin, end) for b, e in spots):
            yield frozenset(names)
