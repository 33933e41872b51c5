"""What a person types, into pages of the library: titles, other names and lay words, typos included.

Words that stand in a list and are most of a text open the page. Where much else is said, or a word is near
to one listed, the page is offered and never decides. Anyone who looks for something is offered the pages
whose lines are most like what was typed.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import ClassVar, Final

from nightlight.i18n.hear.alike import Alike
from nightlight.i18n.hear.lines import Lines
from nightlight.i18n.hear.phrases import CJK, bare
from nightlight.i18n.hear.runs import Runs
from nightlight.i18n.held import Table

MOST: Final = 4
MOST_OFFERED: Final = 5  # by somebody who looks for something
SURE: Final = 92
NEAR: Final = 78
MOSTLY: Final = 0.5  # of the letters of a text, which a phrase must be to open its page
SHORTEST: Final = 4  # letters a word needs to be looked for with typos; of Chinese signs two
SHORTEST_SIGNS: Final = 2
SHORTEST_WORD: Final = 6  # letters of one word among several: "hits" is like "whites"
LONGEST: Final = 12  # words of a text in which slips are looked for: who writes more tells of herself

Pages = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """Pages that words name, best first. Where it is not sure, they are offered."""

    pages: Pages = ()
    sure: bool = False


NOTHING: Final = Found()


@dataclass(frozen=True)
class Finder:
    """The names of pages in one language: each phrase with the page it names."""

    names: tuple[tuple[str, str], ...] = field(compare=False, repr=False)
    lines: Lines = field(default_factory=Lines)
    MADE: ClassVar = ("phrases", "_runs")  # is kept with the compiled content
    SPARED: ClassVar = ("names",)  # is not

    def find(self, text: str) -> Found:
        """The pages that a text names; nothing for what is like nothing."""
        typed = bare(text)
        if not typed:
            return NOTHING
        whole = self._pages(typed)
        if whole:
            return Found(whole[:MOST], sure=len(whole) == 1)
        inside, letters = self._inside(typed)
        if inside:
            return Found(inside[:MOST], sure=len(inside) == 1 and letters >= MOSTLY * len(typed))
        return NOTHING if len(typed.split()) > LONGEST else self._near(typed)

    def is_name(self, text: str) -> bool:
        """Whether a text is nothing but listed words for a page."""
        return bare(text) in self.phrases

    def is_named(self, text: str) -> bool:
        """Whether listed words for a page stand in a text."""
        typed = bare(text)
        return typed in self.phrases or bool(self._inside(typed)[0])

    def search(self, text: str) -> Found:
        """The page that a text names, or else those whose lines are most like it, to be chosen from."""
        named = self.find(text)
        offered = () if named.sure else self.lines.find(text, MOST_OFFERED)
        return Found(offered) if offered else named

    @cached_property
    def phrases(self) -> Table:
        """The pages by each name, without case and punctuation, behind the number of the name."""
        found: dict[str, dict[str, None]] = {}
        for phrase, page in self.names:
            found.setdefault(bare(phrase), {})[page] = None
        return Table.of({name: " ".join((str(n), *found[name])) for n, name in enumerate(found)})

    def _pages(self, name: str) -> Pages:
        """The pages that a name is of."""
        return (*self.phrases.get(name, "").split(" ")[1:],)

    @cached_property
    def _runs(self) -> tuple[Runs, Runs]:
        """The names in words, and those in Chinese signs."""
        names = [name for name in self.phrases if name]
        words = {tuple(name.split()): name for name in names if not CJK.search(name)}
        signs = {tuple(name.replace(" ", "")): name for name in names if CJK.search(name)}
        return Runs.of(words, " "), Runs.of(signs, "")

    @cached_property
    def _alike(self) -> Alike:
        given = sorted(self.phrases.items(), key=lambda one: int(one[1].partition(" ")[0]))
        return Alike(sorted((name for name, _ in given), key=len))

    def _inside(self, typed: str) -> tuple[Pages, int]:
        """The pages of the longest phrases that stand in the text as whole words, and their letters."""
        words, signs = self._runs
        named = self.phrases
        standing = {*words.inside(typed.split(), named), *signs.inside(typed.replace(" ", ""), named)}
        ranked = sorted(standing, key=lambda name: (-len(name), name))
        longer, kept = "", list[str]()
        for name in ranked:
            if name not in longer:
                kept.append(name)
            longer += f"{name}\n"
        pages = dict.fromkeys(page for name in kept for page in self._pages(name))
        return tuple(pages), sum(map(len, kept))

    def _near(self, typed: str) -> Found:
        """The pages whose phrases are nearly what was typed, or nearly one of its words."""
        scores: dict[str, float] = {}
        parts = [typed, *(word for word in typed.split() if len(word) >= SHORTEST_WORD)]
        for part in dict.fromkeys(parts):
            if len(part) < (SHORTEST_SIGNS if CJK.search(part) else SHORTEST):
                continue
            for name, score in self._like(part):
                for page in self._pages(name):
                    scores[page] = max(scores.get(page, 0), score)
        ranked = sorted(scores, key=lambda page: -scores[page])
        sure = len(ranked) == 1 and any(score >= SURE for _, score in self._like(typed))
        return Found(tuple(ranked[:MOST]), sure=sure)

    def _like(self, part: str) -> list[tuple[str, float]]:
        return self._alike.near(part, NEAR, MOST)


def finder(lists: Iterable[Mapping[str, Iterable[str]]], lines: Iterable[tuple[str, str]] = ()) -> Finder:
    """A finder over lists of phrases by page, and the lines of the pages, each behind its page."""
    names = tuple((p, page) for names in lists for page, phrases in names.items() for p in phrases)
    return Finder(names, Lines.of((*((page, name) for name, page in names), *lines)))
