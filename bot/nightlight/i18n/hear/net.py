"""A second net below the lists: whether a text that nothing understood sounds like danger. It only raises.

The lists hear what somebody listed. This is a linear model of runs of letters (`letters.py`), made of the
repository's own lists and texts by `make net` (tests/typed/net.py). It names nothing and answers nothing:
where it fires, it is asked whether that is happening now. A word for a sign, such as blood, it raises to a
word of danger.
"""

import math
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from nightlight.i18n.hear.letters import letter_runs
from nightlight.i18n.hear.passage import once
from nightlight.i18n.held import Table

FILE: Final = Path(__file__).with_name("net.weights.txt")  # made by tests/typed/net.py
FIGURES: Final = re.compile(r"\d+")
RUNS: Final = (3, 4)  # letters
BIAS: Final = ""  # in place of a run: the weight of every text
UNIT: Final = 100  # of the file: its weights are whole hundredths
FIRES: Final = 0.75  # from this on it is asked about; chosen on texts that it had not seen (decision 0025)
SURE: Final = 2.0  # from this on also where pages would be offered
BACKS: Final = -1.25  # from this on a word for a sign is one of danger


@dataclass(frozen=True)
class Net:
    """The weight of each run of letters: above 0 it speaks for danger."""

    weights: Mapping[str, str]  # in hundredths

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
        return int(self.weights.get(BIAS, "0")) / UNIT + sum(weight for _, weight in self._parts(text))

    def strongest(self, text: str) -> list[tuple[str, float]]:
        """What decides: each known run of a text with its part of the score, the strongest first."""
        return sorted(self._parts(text), key=lambda found: -abs(found[1]))

    def _parts(self, text: str) -> Iterator[tuple[str, float]]:
        runs = runs_of(text)
        part = 1 / (UNIT * math.sqrt(len(runs) or 1))
        found = ((run, self.weights.get(run)) for run in runs)
        return ((run, int(weight) * part) for run, weight in found if weight is not None)


def runs_of(text: str) -> tuple[str, ...]:
    """The runs of letters of a text, each once; figures say nothing without what they count."""
    return tuple(dict.fromkeys(letter_runs(FIGURES.sub(" ", text), RUNS)))


@cache
def net() -> Net:
    """The net that is shipped."""
    return Net(Table.read(_lines))


def _lines() -> Iterator[bytes]:
    with FILE.open("rb") as lines:
        yield from (line.replace(b"\n", b"\0") for line in lines if not line.startswith(b"#"))
