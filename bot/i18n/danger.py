"""Words of despair, of violence and of bodily danger in typed text. They can raise care and never lower it.

What is denied does not count ("not dizzy"), nor does what is asked in general ("what causes bleeding") or
named as harmless. Where a "not" could belong to something else, the danger counts.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Final, Literal

from bot.i18n.denials import marked, undenied
from bot.i18n.passage import NOT, Passage, Span
from bot.i18n.phrase_lists import PhraseLists
from bot.i18n.phrases import HELD, STRETCHED, sentences, stretched
from bot.i18n.spelling import LATIN, Slips, readings

CUT = "¤"  # something was said here that does not count
LINE_END: Final = f"\n¶{NOT}\n"  # over which no phrase goes

Meaning = Literal["crisis", "safety", "danger"]
Phrases = tuple[str, ...]

SEARCHED: Final = ("alarm", "crisis", "safety", "exceptions", "harmless", "general", "personal")
BESIDE: Final = ("between", "go_on", "after")
TOGETHER: Final = (
    ("keep", "before"), ("exceptions", "harmless"), ("general", "personal"),
    ("crisis", "safety", "alarm", *BESIDE),
)  # fmt: skip
GRAVE: Final[tuple[tuple[str, Meaning], ...]] = (
    ("crisis", "crisis"),
    ("safety", "safety"),
    ("alarm", "danger"),
)


@dataclass(frozen=True)
class Negations:
    """How a language says not: before and behind what is denied, what may stand between, what goes on.

    `keep` holds a not and denies nothing, such as "not sure".
    """

    before: Phrases = ()
    after: Phrases = ()
    between: Phrases = ()
    go_on: Phrases = ()
    keep: Phrases = ()


@dataclass(frozen=True)
class DangerWords:
    """The lists of danger.yaml, of all languages together: whatever was chosen, all are heard."""

    alarm: Phrases = ()
    crisis: Phrases = ()
    safety: Phrases = ()
    exceptions: Phrases = ()
    harmless: Phrases = ()
    general: Phrases = ()
    personal: Phrases = ()
    slips: Phrases = ()
    negations: Negations = Negations()

    @cached_property
    def lists(self) -> PhraseLists:
        """The lists made ready to be looked for."""
        nots = vars(self.negations)
        groups = (
            {name: nots[name] if name in nots else getattr(self, name) for name in group}
            for group in TOGETHER
        )
        return PhraseLists.of(*groups)

    @cached_property
    def spelled(self) -> Slips:
        """The words that may hold a slip, made ready."""
        return Slips.of(self.slips)


def meaning(said: str, words: DangerWords) -> Meaning | None:
    """The gravest thing that a text says; None where it says none of these."""
    found = _said(readings(sentences(said), words.spelled), words, (UNSAFE, BODY))
    return next((meant for name, meant in GRAVE if name in found), None)


def bodily(said: str, words: DangerWords) -> bool:
    """Whether a text that speaks of violence says besides that the body is in danger."""
    left = sentences(said)
    for letters in HELD:
        passage = marked(Passage(STRETCHED.sub(letters, left), words.lists))
        cut = passage.without(undenied(passage, "safety"), CUT)
        left = left if cut is passage else sentences(cut.text.replace(CUT, " "))
    return bool(_said(readings(left, words.spelled), words, (BODY,)))


def without(said: str, names: Iterable[str], lists: PhraseLists) -> dict[str, str]:
    """The text without the first phrase that is not denied, of each list that has one."""
    left: dict[str, str] = {}
    for way in stretched(sentences(said)):
        passage = marked(Passage(way, lists))
        for name in names:
            span = next(undenied(passage, name), None)
            if span is not None:
                left.setdefault(name, passage.without((span,), CUT).text)
    return left


@dataclass(frozen=True)
class _Look:
    """What does not count, and the lists that are looked for in what is left."""

    cut: Callable[[Passage], Passage]
    names: Phrases


def _said(ways: Iterable[str], words: DangerWords, looks: Iterable[_Look]) -> set[str]:
    """The lists of which something is said, in one of these readings or as Russian in Latin letters."""
    found, latin = set[str](), dict[_Look, str]()
    for way in ways:
        passage = marked(Passage(way, words.lists))
        for look in looks:
            named, left = _left(passage, look)
            found |= named
            if look not in latin and LATIN.search(left):
                latin[look] = left
    for look, text in latin.items():
        russian = Passage.of(words.spelled.cyrillic(text), words.lists)
        found |= _grave(look.cut(marked(russian)), look.names)
    return found


def _left(passage: Passage, look: _Look) -> tuple[set[str], str]:
    """What is said in what a look leaves of a text, and that."""
    left = look.cut(passage)
    return _grave(left, look.names), left.written


def _grave(passage: Passage, names: Phrases) -> set[str]:
    return {name for name in names if next(undenied(passage, name), None)}


def _cut(passage: Passage, name: str) -> Passage:
    return passage.without(passage.phrases(name).spans(), CUT)


def _without_general(passage: Passage) -> Passage:
    """The text without what is asked in general and names nobody, to the end of the sentence."""
    if not passage.phrases("general").starts:
        return passage
    parted = Passage.of(passage.written.replace("\n", LINE_END), passage.lists)
    left = parted.without(_asked(parted), CUT)
    return passage if left is parted else Passage.of(left.written.replace(LINE_END, "\n"), passage.lists)


def _asked(parted: Passage) -> Iterator[Span]:
    general, personal = (parted.phrases(name).starts for name in ("general", "personal"))
    start, edge = 0, LINE_END.replace(NOT, "")
    for line in parted.text.split(edge):
        end = start + len(line)
        asked = _first(general, start, end)
        if asked is not None and _first(personal, asked, end) is None:
            yield asked, end
        start = end + len(edge)


def _first(starts: list[int], start: int, end: int) -> int | None:
    place = bisect_left(starts, start)
    return starts[place] if place < len(starts) and starts[place] < end else None


UNSAFE: Final = _Look(lambda passage: _cut(passage, "exceptions"), ("crisis", "safety"))
BODY: Final = _Look(lambda passage: _without_general(_cut(passage, "harmless")), ("alarm",))
