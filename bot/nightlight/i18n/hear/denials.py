"""Phrases that are not denied. A denial reaches over words that may stand between, and no others."""

from bisect import bisect_right
from collections.abc import Iterator
from heapq import heappop, heappush

from nightlight.i18n.hear.passage import Passage, Phrases, Span, lined, once
from nightlight.i18n.hear.phrase_lists import PhraseLists


def marked(passage: Passage) -> Passage:
    """The text with a NOT behind every word that denies."""
    kept = [*passage.phrases("keep").spans()]
    starts = [start for start, _ in kept]

    def is_kept(place: int) -> bool:
        before = bisect_right(starts, place)
        return before > 0 and place < kept[before - 1][1]

    ends = [end for start, end in passage.phrases("before").spans() if not is_kept(start)]
    return passage.denying(ends) if ends else passage


def denies(said: str, lists: PhraseLists) -> bool:
    """Whether something is denied in a text: "blood at any time" is no part of "no blood at any time"."""
    return once(said, (id(lists), "denies"), lambda: bool(marked(Passage(lined(said), lists)).nots))


def undenied(passage: Passage, name: str, *beside: str) -> Iterator[Span]:
    """The phrases of a list in this text that are not denied, in order.

    One that goes on behind the end of a sentence is denied no further than to there: "no pain. I faint". No
    denial reaches over a phrase of the lists `beside` either: "no blood blood pours".
    """
    found = passage.phrases(name)
    if not found.starts:
        return
    denials, at = Denials(passage), 0
    for start, end, own in _together(found, *map(passage.phrases, beside)):
        if start < at:
            continue
        at = _sentence_end(passage.text, start, end) if denials.before(start) else denials.behind(end)
        denied, at = at >= 0, end if at < 0 else at
        if own and not denied:
            yield start, end
        denials.pass_over(at, denied=denied)


def _together(found: Phrases, *beside: Phrases) -> Iterator[tuple[int, int, bool]]:
    """The phrases of several lists in order; of those that begin together that of the first list."""
    owners = {start: one for one in reversed((found, *beside)) for start in one.starts}
    starts = sorted(owners) if any(one.starts for one in beside) else found.starts
    return ((start, owners[start].end(start), owners[start] is found) for start in starts)


def _sentence_end(text: str, start: int, end: int) -> int:
    """Where the first sentence ends of a phrase that stands from start to end."""
    line = text.find("\n", start, end)
    return end if line < 0 else line


class Denials:
    """How far denials reach in a text, followed from its beginning on."""

    def __init__(self, passage: Passage) -> None:
        self._text, self._nots = passage.text, passage.nots
        self._between, self._go_on, self._after = map(passage.phrases, ("between", "go_on", "after"))
        self._passed = 0  # of the nots
        self._reached: set[int] = set()
        self._ahead: list[int] = []  # reached as well, further on
        self._in_vain: set[int] = set()  # from here nothing denies what stands before it

    def before(self, start: int) -> bool:
        """Whether a denial reaches what begins here."""
        while self._passed < len(self._nots) and self._nots[self._passed] <= start:
            heappush(self._ahead, self._nots[self._passed])
            self._passed += 1
        while self._ahead and self._ahead[0] <= start:
            place = heappop(self._ahead)
            if place not in self._reached:
                self._reached.add(place)
                for end in self._onward(self._between, place):
                    heappush(self._ahead, end)
        return start in self._reached or (
            self._text[start - 1 : start] == " " and start - 1 in self._reached
        )

    def behind(self, end: int) -> int:
        """Where a denial ends that follows here; -1 where none does."""
        places, todo = set[int](), [end]
        while todo:
            place = todo.pop()
            if place not in places and place not in self._in_vain:
                places.add(place)
                todo += self._onward(self._between, place)
        for place in sorted(places, reverse=True):
            for gone in self._onward(self._after, place):
                return gone
        self._in_vain |= places
        return -1

    def pass_over(self, end: int, *, denied: bool) -> None:
        """Go on behind a phrase: no denial reaches over it, but "or" goes on with its own."""
        self._ahead.clear()
        while self._passed < len(self._nots) and self._nots[self._passed] <= end:
            self._passed += 1
        for place in self._onward(self._go_on, end) if denied else ():
            heappush(self._ahead, place)

    def _onward(self, phrases: Phrases, place: int) -> Iterator[int]:
        yield from phrases.ends(place)
        if self._text[place : place + 1] == " ":
            yield from phrases.ends(place + 1)
