"""Words of despair, of violence and of bodily danger in typed text. They can raise care and never lower it.

What is denied does not count ("not dizzy"), nor does what is asked in general ("what causes bleeding"), is
long ago or of a story, or is named as harmless. Where a "not" could belong to something else, the danger
counts.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import ClassVar, Final, Literal

from nightlight.i18n.hear.denials import marked, undenied
from nightlight.i18n.hear.passage import NOT, Passage, Span, lined, once, passages
from nightlight.i18n.hear.phrase_lists import PhraseLists
from nightlight.i18n.hear.phrases import HELD, STRETCHED, sentences
from nightlight.i18n.hear.spelling import LATIN, Slips, readings

CUT = "¤"  # something was said here that does not count
LINE_END: Final = f"\n¶{NOT}\n"  # over which no phrase goes

Meaning = Literal["crisis", "safety", "danger", "sign"]
Phrases = Sequence[str]

SEARCHED: Final = (
    "alarm", "signs", "crisis", "safety",
    "exceptions", "harmless", "general", "personal", "distant", "present",
)  # fmt: skip
TOGETHER: Final = {"alarm": ("signs",), "signs": ("alarm",)}  # a denial of the one ends before the other


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
    signs: Phrases = ()
    crisis: Phrases = ()
    safety: Phrases = ()
    exceptions: Phrases = ()
    harmless: Phrases = ()
    general: Phrases = ()
    personal: Phrases = ()
    distant: Phrases = ()
    present: Phrases = ()
    slips: Phrases = ()
    negations: Negations = Negations()
    MADE: ClassVar = ("lists", "spelled")  # is kept with the compiled content

    @cached_property
    def lists(self) -> PhraseLists:
        """The lists made ready to be looked for."""
        return PhraseLists.of({name: getattr(self, name) for name in SEARCHED} | vars(self.negations))

    @cached_property
    def spelled(self) -> Slips:
        """The words that may hold a slip, made ready."""
        return Slips.of((*self.slips,))


def meaning(said: str, words: DangerWords) -> Meaning | None:
    """The gravest thing that a text says, a sign where no more; None where it says none."""
    return once(said, (id(words), "meaning"), lambda: _meaning(said, words))


def _meaning(said: str, words: DangerWords) -> Meaning | None:
    known = _marked(said, words)
    read = _Once(map(known.of, readings(lined(said), words.spelled)))
    left = {look: _Once(_left(read, look, known)) for look in (UNSAFE, BODY)}
    return next((meant for name, meant, look in GRAVE if _says(left[look], name)), None)


def bodily(said: str, words: DangerWords) -> bool:
    """Whether a text that speaks of violence says besides that the body is in danger."""
    left, known = lined(said), _marked(said, words)
    for letters in HELD:
        passage = known.of(STRETCHED.sub(letters, left))
        cut = passage.without(undenied(passage, "safety"), CUT)
        if cut is passage and not STRETCHED.search(left):
            break  # it can be read in no other way
        left = left if cut is passage else sentences(cut.text.replace(CUT, " "))
    told = _Once(_left(map(known.of, readings(left, words.spelled)), BODY, known))
    return any(_says(told, name) for name in ("alarm", "signs"))


def without(said: str, names: Iterable[str], lists: PhraseLists) -> dict[str, str]:
    """The text without the first phrase that is not denied, of each list that has one."""
    left: dict[str, str] = {}
    for passage in map(marked, passages(said, lists)):
        for name in names:
            span = next(undenied(passage, name), None)
            if span is not None:
                left.setdefault(name, passage.without((span,), CUT).text)
    return left


def bare_of(said: str, names: Iterable[str], lists: PhraseLists) -> str:
    """The text without every phrase of these lists that is not denied."""
    left = lined(said)
    for name in names:
        passage = marked(Passage(left, lists))
        left = passage.without(undenied(passage, name), CUT).text
    return left


class _Once:
    """Passages that are made when they are come to, gone through as often as one likes and made once."""

    def __init__(self, passages: Iterator[Passage]) -> None:
        self._made, self._more = list[Passage](), passages

    def __iter__(self) -> Iterator[Passage]:
        yield from self._made
        for passage in self._more:
            self._made.append(passage)
            yield passage


class _Marked:
    """Texts with what denies marked in them, each read once."""

    def __init__(self, read: Iterable[Passage], words: DangerWords) -> None:
        self._read, self._words = {one.text: one for one in read}, words
        self._made: dict[str, Passage] = {}
        self._cyrillic: dict[str, Passage] = {}

    def of(self, text: str) -> Passage:
        """A text of sentences."""
        if text not in self._made:
            self._made[text] = marked(self._read.get(text) or Passage(text, self._words.lists))
        return self._made[text]

    def cyrillic(self, latin: str) -> Passage:
        """A text with its NOTs, with Latin letters read as Russian."""
        if latin not in self._cyrillic:
            read = Passage.of(self._words.spelled.cyrillic(latin), self._words.lists)
            self._cyrillic[latin] = marked(read)
        return self._cyrillic[latin]


def _marked(said: str, words: DangerWords) -> _Marked:
    """What is known of a text, and of what is left of it, to the lists of danger."""
    lists = words.lists
    return once(said, (id(lists), "marked"), lambda: _Marked(passages(said, lists), words))


def _left(passages: Iterable[Passage], look: "_Look", known: _Marked) -> Iterator[Passage]:
    """What a look leaves of each passage, and of the first with Latin letters read as Russian."""
    latin = None
    for passage in passages:
        left = look(passage)
        yield left
        if latin is None and LATIN.search(left.text):
            latin = left.written
    if latin is not None:
        yield look(known.cyrillic(latin))


def _says(passages: Iterable[Passage], name: str) -> bool:
    """Whether in one of these a phrase of a list stands and is not denied."""
    beside = TOGETHER.get(name, ())
    return any(next(undenied(passage, name, *beside), None) for passage in passages)


def _cut(passage: Passage, name: str) -> Passage:
    return passage.without(passage.phrases(name).spans(), CUT)


def _without_distant(passage: Passage) -> Passage:
    """The text without the sentences that tell of long ago or of a story, if nothing in it is of now."""
    distant = passage.phrases("distant").starts
    if not distant or passage.phrases("present").starts:
        return passage
    return passage.without(_sentences_with(distant, passage.text), CUT)


def _sentences_with(places: list[int], text: str) -> Iterator[Span]:
    return ((start, end) for start, end in _lines(text, "\n") if _first(places, start, end) is not None)


def _lines(text: str, edge: str) -> Iterator[Span]:
    start = 0
    for line in text.split(edge):
        end = start + len(line)
        yield start, end
        start = end + len(edge)


def _without_general(passage: Passage) -> Passage:
    """The text without what is asked in general and names nobody, to the end of the sentence."""
    if not passage.phrases("general").starts:
        return passage
    several = "\n" in passage.text
    parted = Passage.of(passage.written.replace("\n", LINE_END), passage.lists) if several else passage
    left = parted.without(_asked(parted), CUT)
    if left is parted:
        return passage
    return Passage.of(left.written.replace(LINE_END, "\n"), passage.lists) if several else left


def _asked(parted: Passage) -> Iterator[Span]:
    general, personal = (parted.phrases(name).starts for name in ("general", "personal"))
    for start, end in _lines(parted.text, LINE_END.replace(NOT, "")):
        asked = _first(general, start, end)
        if asked is not None and _first(personal, asked, end) is None:
            yield asked, end


def _first(starts: list[int], start: int, end: int) -> int | None:
    place = bisect_left(starts, start)
    return starts[place] if place < len(starts) and starts[place] < end else None


def _unsafe(passage: Passage) -> Passage:
    return _cut(passage, "exceptions")


def _body(passage: Passage) -> Passage:
    return _without_general(_without_distant(_cut(passage, "harmless")))


_Look = Callable[[Passage], Passage]
UNSAFE: Final[_Look] = _unsafe
BODY: Final[_Look] = _body
GRAVE: Final[tuple[tuple[str, Meaning, _Look], ...]] = (
    ("crisis", "crisis", UNSAFE),
    ("safety", "safety", UNSAFE),
    ("alarm", "danger", BODY),
    ("signs", "sign", BODY),
)
