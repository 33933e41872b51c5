"""What a text is known by where words have endings and slips: runs of letters, and signs of Chinese."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from nightlight.i18n.hear.phrases import CJK, bare

READ: Final = 300  # signs of a text; what stands behind them is not looked at
EDGE: Final = "0"  # of a word: a letter to SQLite, and alone between letters it stands in no text


def letter_runs(text: str, lengths: tuple[int, ...]) -> Iterator[str]:
    """Runs of so many letters of each word with its edges, a shorter word whole; Chinese signs, pairs."""
    typed = bare(text[:READ])
    signs = "".join(CJK.findall(typed))
    yield from signs
    yield from map("".join, pairwise(signs))
    for word in CJK.sub(" ", typed).split():
        edged = f"{EDGE}{word}{EDGE}"
        for length in lengths:
            yield from (edged[at : at + length] for at in range(max(len(edged) - length + 1, 1)))
