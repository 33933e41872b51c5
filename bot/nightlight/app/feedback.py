"""`nightlight feedback`: what people answered where answers are counted without the person."""

from collections.abc import Iterator, Mapping
from itertools import groupby
from typing import Final

from nightlight.app import file_store
from nightlight.settings import from_environment

FEW: Final = 5  # below it a count could be somebody that the reader knows


def feedback() -> int:
    """Print the counts of this bot's folder; 0. Raises SettingsError."""
    store = file_store(from_environment())
    try:
        print("\n".join(lines(store.counts())))
    finally:
        store.close()
    return 0


def lines(counts: Mapping[str, int]) -> Iterator[str]:
    """A line a question, with the answers and how often each was given."""
    if not counts:
        yield "nothing was counted yet"
    for question, named in groupby(sorted(counts), key=lambda name: name.rpartition(".")[0]):
        answers = (f"{name.rpartition('.')[2]} {_shown(counts[name])}" for name in named)
        yield f"{question}: {', '.join(answers)}"


def _shown(count: int) -> str:
    return str(count) if count >= FEW else f"fewer than {FEW}"
