"""A second net below the lists: whether a text that nothing understood sounds like danger. It only raises.

The lists hear what somebody listed. This is a linear model of runs of letters (`letters.py`), made of the
repository's own lists and texts by `make net` (tests/typed/net.py). It names nothing and answers nothing:
where it fires, it is asked whether that is happening now. A word for a sign, such as blood, it raises to a
word of danger.
"""

import math
import re
from array import array
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final
from zlib import crc32

from nightlight.i18n.hear.letters import letter_runs
from nightlight.i18n.hear.passage import once

FILE: Final = Path(__file__).with_name("net.weights.txt")  # made by tests/typed/net.py
FIGURES: Final = re.compile(r"\d+")
RUNS: Final = (3, 4)  # letters
BIAS: Final = ""  # in place of a run: the weight of every text
UNIT: Final = 100  # of the file: its weights are whole hundredths
FIRES: Final = 0.75  # from this on it is asked about; chosen on texts that it had not seen (decision 0025)
SURE: Final = 2.0  # from this on also where pages would be offered
BACKS: Final = -1.25  # from this on a word for a sign is one of danger


class Weights:
    """The weight of each run of letters in hundredths, by its check sum: six bytes for each of two places.

    Twice as many places as runs, each run at the first free one from its check sum on.
    """

    def __init__(self, known: Iterable[tuple[str, int]]) -> None:
        runs = {_sum(run): weight for run, weight in known}
        self._last = (2 << len(runs).bit_length()) - 1
        self._sums, self._weights = (
            array("I", bytes(4 * self._last + 4)),
            array("h", bytes(2 * self._last + 2)),
        )
        for run, weight in runs.items():
            at = self._place(run)
            self._sums[at], self._weights[at] = run, weight

    def of(self, run: str) -> int:
        """The weight of a run; 0 of one that it does not know."""
        return self._weights[self._place(_sum(run))]

    def _place(self, run: int) -> int:
        """Where a run stands, or the free place where it would."""
        at, sums = run & self._last, self._sums
        while sums[at] not in (run, 0):
            at = at + 1 & self._last
        return at


@dataclass(frozen=True)
class Net:
    """The weight of every text, and of each run of letters: above 0 it speaks for danger."""

    bias: int
    weights: Weights

    @staticmethod
    def of(known: Iterable[tuple[str, int]]) -> "Net":
        """The weights in hundredths, that of every text among them under the name for it."""
        named = dict(known)
        return Net(named.pop(BIAS, 0), Weights(named.items()))

    def fires(self, text: str, least: float = FIRES) -> bool:
        """Whether a clean text sounds like danger."""
        return self.score(text) >= least

    def backs(self, text: str) -> bool:
        """Whether a clean text with a word for a sign, such as blood, sounds like danger at all.

        Pictures alone, of which it knows nothing, do.
        """
        return not runs_of(text) or self.score(text) >= BACKS

    def score(self, text: str) -> float:
        """How much a text sounds like danger: the logarithm of the odds; below 0 rather not."""
        return once(text, (id(self), "score"), lambda: self._score(text))

    def _score(self, text: str) -> float:
        runs = runs_of(text)
        return self.bias / UNIT + sum(map(self.weights.of, runs)) / (UNIT * math.sqrt(len(runs) or 1))

    def strongest(self, text: str) -> list[tuple[str, float]]:
        """What decides: each known run of a text with its part of the score, the strongest first."""
        runs = runs_of(text)
        part = 1 / (UNIT * math.sqrt(len(runs) or 1))
        found = ((run, self.weights.of(run) * part) for run in runs)
        return sorted((one for one in found if one[1]), key=lambda found: -abs(found[1]))


def runs_of(text: str) -> tuple[str, ...]:
    """The runs of letters of a text, each once; figures say nothing without what they count."""
    return tuple(dict.fromkeys(letter_runs(FIGURES.sub(" ", text), RUNS)))


@cache
def net() -> Net:
    """The net that is shipped."""
    with FILE.open(encoding="utf-8") as lines:
        rows = (line.split("\t") for line in lines if not line.startswith("#"))
        return Net.of((run, int(weight)) for run, weight in rows)


def _sum(run: str) -> int:
    """The check sum of a run; 0 is no run's but that of every text."""
    return crc32(run.encode("utf-8", "surrogatepass"))
