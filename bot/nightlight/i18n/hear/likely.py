"""Which answer of a question a text is most like, by its runs of letters: for what no list understood.

A simple Bayes: of each answer it knows the label, the listed words and what people typed for it
(locales/<language>/examples.yaml), and of each question what answers nothing. It decides nothing: what it
finds is asked about.
"""

import math
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import ClassVar, Final
from zlib import crc32

from nightlight.engine.dialog import NONE
from nightlight.i18n.hear.denials import denies
from nightlight.i18n.hear.letters import letter_runs
from nightlight.i18n.hear.typed import Phrases, TypedWords, plain
from nightlight.i18n.reply import Reply

SHORT: Final = 3  # letters of a word that says nothing alone
RUNS: Final = (2, 3, 4)  # letters
MINUTES: Final = "minute"
TIMES: Final = frozenset("nuoa")  # tokens of a number, a unit or an amount
NOTHING: Final = ""  # in place of an answer: what answers nothing there
LITTLE: Final = 0.1  # counted for what was never seen; chosen on texts that it had not seen, as the next
KNOWN: Final = 0.3  # of the runs of a text that some answer must know
WELL_KNOWN: Final = 0.75  # the same where it must be clear
CLEAR: Final = 0.5  # how likely an answer must be among those that are offered
CALM: Final = 0.8  # the same of "none of these", and of anything where something is denied
MOST: Final = 255  # times that a run is counted


@dataclass(frozen=True)
class Likely:
    """What is known of the answers of one question: how many of their texts hold each run of letters."""

    answers: tuple[str, ...]
    runs: bytes  # the check sum of each, in order: four bytes
    counts: bytes  # for each run as many as there are answers
    totals: tuple[int, ...]  # of the runs of each answer

    @classmethod
    def of(cls, phrases: Mapping[str, Iterable[str]]) -> "Likely":
        """Made of the phrases of each answer."""
        answers, rows = tuple(phrases), dict[int, bytearray]()
        totals = [0] * len(answers)
        for place, known in enumerate(phrases.values()):
            for phrase in set(known):
                found = set(letter_runs(phrase, RUNS))
                totals[place] += len(found)
                for run in found:
                    row = rows.setdefault(_sum(run), bytearray(len(answers)))
                    row[place] = min(row[place] + 1, MOST)
        runs = array("I", sorted(rows))
        return cls(answers, runs.tobytes(), b"".join(rows[run] for run in runs), tuple(totals))

    def find(self, text: str, offered: Iterable[str], least: float = KNOWN) -> tuple[str, float]:
        """Of the answers offered the one that a text is most like, and how likely it is, from 0 to 1.

        What answers nothing is the name for nothing, and so is a text of whose runs less than `least` are
        known.
        """
        places = [self.answers.index(one) for one in (*offered, NOTHING) if one in self.answers]
        found = [self._row(run) for run in dict.fromkeys(letter_runs(text, RUNS))]
        rows = [row for row in found if row]
        if not places or not rows or len(rows) < least * len(found):
            return NOTHING, 1.0
        scores = self._scores(rows, places)
        best = max(scores, key=lambda place: scores[place])
        return self.answers[best], 1 / sum(math.exp(score - scores[best]) for score in scores.values())

    def _scores(self, rows: list[bytes], places: list[int]) -> dict[int, float]:
        """How much more each answer is like the text than the others are together."""
        whole = sum(self.totals)
        more = LITTLE * (len(self.runs) // 4)
        part = 1 / math.sqrt(len(rows))
        counted = [(row, sum(row) + LITTLE) for row in rows]
        found = dict[int, float]()
        for place in places:
            own, others = self.totals[place] + more, whole - self.totals[place] + more
            told = sum(math.log((row[place] + LITTLE) / (all_of - row[place])) for row, all_of in counted)
            found[place] = part * (told + len(rows) * math.log(others / own))
        return found

    def _row(self, run: str) -> bytes:
        """How many texts of each answer hold a run; nothing where none does."""
        runs, wanted, width = self._runs, _sum(run), len(self.answers)
        place = bisect_left(runs, wanted)
        known = place < len(runs) and runs[place] == wanted
        return self.counts[place * width : (place + 1) * width] if known else b""

    @cached_property
    def _runs(self) -> memoryview:
        return memoryview(self.runs).cast("I")


@dataclass(frozen=True)
class Guesses:
    """What is known of the answers of every question of a language, by question and answer."""

    known: Mapping[str, Mapping[str, Phrases]] = field(repr=False, compare=False)  # not there when compiled
    SPARED: ClassVar = ("known",)
    MADE: ClassVar = ("all",)  # is kept with the compiled content

    @cached_property
    def all(self) -> Mapping[str, Likely]:
        """All of it made ready."""
        return {question: Likely.of(answers) for question, answers in self.known.items()}

    def of(self, question: str) -> Likely | None:
        """That of one question, made ready when it is asked for first."""
        if "all" in vars(self):
            return self.all.get(question)
        if question not in self._some and question in self.known:
            self._some[question] = Likely.of(self.known[question])
        return self._some.get(question)

    @cached_property
    def _some(self) -> dict[str, Likely]:
        return {}


def likely(
    said: str, reply: Reply, words: TypedWords, guesses: Guesses, *, strict: bool = False
) -> str | None:
    """The answer that a text is clearly most like; None where it is like none, or a guess could lose
    something.

    In private nothing is asked twice. Where a number is asked for, a figure or a time says more than the
    words beside it. If `strict`, where something is denied, and for "none of these" it must be clearer.
    """
    known = None if reply.held or _is_measured(said, reply, words) else guesses.of(reply.says)
    if known is None or len(reply.numbered) < 2:
        return None
    offered = (button.id for button in reply.numbered)
    answer, chance = known.find(said, offered, WELL_KNOWN if strict else KNOWN)
    strict = strict or answer == NONE or denies(said, words.lists)
    return answer if answer and chance >= (CALM if strict else CLEAR) else None


def phrases_of(listed: Iterable[str], inside: Iterable[str]) -> Iterator[str]:
    """What is known of an answer by its lists: whole phrases, and the first way of those in a sentence."""
    yield from listed
    for phrase in inside:
        choices = [
            word.replace("_", " ").strip("*").split("|") for word in phrase.replace("…", " ").split()
        ]
        yield " ".join(one[0] for one in choices)
        yield from (word for one in choices if len(one) > 1 for word in one if len(word) > SHORT)


def _is_measured(said: str, reply: Reply, words: TypedWords) -> bool:
    """Whether a text may hold a number: figures, or where times count any word for one."""
    fact = reply.measured
    if fact is None or fact.quantity is None:
        return False
    if fact.quantity.unit != MINUTES:
        return any(map(str.isnumeric, said))
    tokens = words.measures.tokens(words.measures.figures(plain(said)), fact)
    return any(token.sign in TIMES for token in tokens)


def _sum(run: str) -> int:
    return crc32(run.encode("utf-8", "surrogatepass"))
