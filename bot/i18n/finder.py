"""What a person types, into pages of the library: titles, other names and lay words, typos included.

Words that stand in a list, whole or inside a short text, open the page. What is nearly such a word is
offered and never decides. RapidFuzz measures how near two words are.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from rapidfuzz import fuzz, process

from bot.i18n.phrases import CJK, bare

MOST: Final = 4
SURE: Final = 90
NEAR: Final = 74
SHORTEST: Final = 4  # letters a word needs to be looked for with typos; of Chinese signs two
SHORTEST_SIGNS: Final = 2
SHORTEST_WORD: Final = 6  # letters of one word among several: "hits" is like "whites"
LONGEST: Final = 12  # words of a text in which a page is looked for: who writes more tells of herself

Pages = tuple[str, ...]


@dataclass(frozen=True)
class Finder:
    """The names of pages in one language: each phrase with the page it names."""

    names: tuple[tuple[str, str], ...]

    def find(self, text: str) -> Pages:
        """One page that is meant, several that may be, best first; none for what is like nothing."""
        typed = bare(text)
        if not typed or len(typed.split()) > LONGEST:
            return ()
        whole = self._phrases.get(typed) or self._inside(typed)
        return whole[:MOST] if whole else self._near(typed)

    @cached_property
    def _phrases(self) -> Mapping[str, Pages]:
        found: dict[str, Pages] = {}
        for phrase, page in self.names:
            name = bare(phrase)
            found[name] = tuple(dict.fromkeys((*found.get(name, ()), page)))
        return found

    @cached_property
    def _listed(self) -> list[str]:
        return list(self._phrases)

    def _inside(self, typed: str) -> Pages:
        """The pages of the longest phrases that stand in the text as whole words."""
        standing = [name for name in self._phrases if _stands(name, typed)]
        kept = [name for name in standing if not any(name != one and name in one for one in standing)]
        ranked = sorted(kept, key=len, reverse=True)
        return tuple(dict.fromkeys(page for name in ranked for page in self._phrases[name]))

    def _near(self, typed: str) -> Pages:
        """The pages whose phrases are nearly what was typed, or nearly one of its words."""
        scores: dict[str, float] = {}
        parts = [typed, *(word for word in typed.split() if len(word) >= SHORTEST_WORD)]
        for part in dict.fromkeys(parts):
            if len(part) < (SHORTEST_SIGNS if CJK.search(part) else SHORTEST):
                continue
            for name, score, _ in process.extract(
                part, self._listed, scorer=fuzz.ratio, score_cutoff=NEAR, limit=MOST
            ):
                for page in self._phrases[name]:
                    scores[page] = max(scores.get(page, 0), score)
        ranked = sorted(scores, key=lambda page: -scores[page])
        sure = [page for page in ranked if scores[page] >= SURE]
        return tuple(sure[:1] if len(sure) == 1 else ranked[:MOST])


def finder(lists: Iterable[Mapping[str, Iterable[str]]]) -> Finder:
    """A finder over lists of phrases by page."""
    return Finder(tuple((p, page) for names in lists for page, phrases in names.items() for p in phrases))


def _stands(name: str, typed: str) -> bool:
    if CJK.search(name):
        return name.replace(" ", "") in typed.replace(" ", "")
    return f" {name} " in f" {typed} "
