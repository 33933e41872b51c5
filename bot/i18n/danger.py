"""Words of despair, of violence and of bodily danger in typed text. They can raise care and never lower it.

What is denied does not count ("not dizzy"), nor does what is asked in general ("what causes bleeding") or
named as harmless. Where a "not" could belong to something else, the danger counts.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from typing import Literal

from bot.i18n.phrases import NOT, search, sentences, stretched
from bot.i18n.spelling import LATIN, cyrillic, readings

CUT = "¤"  # something was said here that does not count
DENIED = "¨"  # something was denied here: "or" may go on denying

Meaning = Literal["crisis", "safety", "danger"]
Phrases = tuple[str, ...]


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


def meaning(said: str, words: DangerWords) -> Meaning | None:
    """The gravest thing that a text says; None where it says none of these."""
    ways = readings(said, words.slips)
    unsafe = _each(ways, words, lambda way: _cut(way, words.exceptions))
    if _says(unsafe, words.crisis, words.negations):
        return "crisis"
    if _says(unsafe, words.safety, words.negations):
        return "safety"
    return "danger" if _bodily(ways, words) else None


def bodily(said: str, words: DangerWords) -> bool:
    """Whether a text that speaks of violence says besides that the body is in danger."""
    left, rest = said, without(said, words.safety, words.negations)
    while rest is not None:
        left, rest = rest, without(rest, words.safety, words.negations)
    return _bodily(readings(left, words.slips), words)


def _bodily(ways: Phrases, words: DangerWords) -> bool:
    own = _each(ways, words, lambda way: _without_general(_cut(way, words.harmless), words))
    return _says(own, words.alarm, words.negations)


def _each(ways: Iterable[str], words: DangerWords, cut: Callable[[str], str]) -> list[str]:
    """Each reading, its nots marked, without what does not count; one as Russian in Latin letters."""
    left = [cut(_marked(way, words.negations)) for way in ways]
    russian = [cyrillic(way, words.slips) for way in left if LATIN.search(way)]
    return left + [cut(_marked(way, words.negations)) for way in russian[:1]]


def without(said: str, phrases: Phrases, negations: Negations) -> str | None:
    """The text without the first of these phrases that is not denied; None where there is none."""
    ways = (_marked(way, negations) for way in stretched(sentences(said)))
    found = (_left(way, phrases, negations) for way in ways) if phrases else ()
    return next((left.replace(NOT, "") for left in found if left is not None), None)


def _says(ways: Iterable[str], phrases: Phrases, negations: Negations) -> bool:
    return any(_left(text, phrases, negations) is not None for text in dict.fromkeys(ways))


def _left(text: str, phrases: Phrases, negations: Negations) -> str | None:
    before, after = _beside(negations)
    at = 0
    while found := search(phrases).search(text, at):
        head, tail = text[: found.start()], text[found.end() :]
        gone = None if before.search(head) else after.match(tail)
        if not (gone or before.search(head)):
            return head + CUT + tail
        text = head + DENIED + tail[gone.end() if gone else 0 :]
        at = len(head) + 1
    return None


@cache
def _beside(negations: Negations) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What stands before and after a phrase that is denied."""
    lists = (negations.between, negations.go_on, negations.after)
    between, go_on, after = (f"(?:{search(phrases).pattern})" for phrases in lists)
    return (
        re.compile(rf"(?:{NOT}|{DENIED} ?{go_on})(?: ?{between})* ?\Z"),
        re.compile(rf"(?: ?{between})* ?{after}"),
    )


def _marked(text: str, negations: Negations) -> str:
    """The text with a sign behind every word that denies."""
    kept = [found.span() for found in search(negations.keep).finditer(text)]
    found = search(negations.before).finditer(text)
    ends = [f.end() for f in found if not f[0].endswith(NOT) and not _inside(f, kept)]
    for end in reversed(ends):
        text = text[:end] + NOT + text[end:]
    return text


def _inside(found: re.Match[str], spans: Iterable[tuple[int, int]]) -> bool:
    return any(start <= found.start() < end for start, end in spans)


def _cut(text: str, phrases: Phrases) -> str:
    return search(phrases).sub(CUT, text)


def _without_general(text: str, words: DangerWords) -> str:
    """The text without what is asked in general and names nobody, to the end of the sentence."""
    return "\n".join(_own(line, words) for line in text.split("\n"))


def _own(line: str, words: DangerWords) -> str:
    found = search(words.general).search(line)
    if found and not search(words.personal).search(line, found.start()):
        return line[: found.start()] + CUT
    return line
