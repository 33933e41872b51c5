"""Names that are looked for as whole runs of words or of signs, by how they begin."""

from collections.abc import Iterator, Mapping, Sequence


class Runs:
    """Names, each a run of words or of signs. Few begin alike, so few are tried at each place of a text."""

    def __init__(self, names: Mapping[tuple[str, ...], str]) -> None:
        self._names = names
        lengths: dict[str, set[int]] = {}
        for run in names:
            lengths.setdefault(run[0], set()).add(len(run))
        self._lengths = {first: sorted(found) for first, found in lengths.items()}

    def inside(self, text: Sequence[str]) -> Iterator[str]:
        """The names that stand in a text of words or signs, each as often as it does."""
        for place, first in enumerate(text):
            for length in self._lengths.get(first, ()):
                name = self._names.get(tuple(text[place : place + length]))
                if name is not None:
                    yield name
