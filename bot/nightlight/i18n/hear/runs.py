"""Names that are looked for as whole runs of words or of signs, by how they begin."""

from collections.abc import Iterator, Mapping, Sequence


class Runs:
    """Names, each a run of words or of signs. Few begin alike, so few are tried at each place of a text."""

    def __init__(self, names: Mapping[tuple[str, ...], str]) -> None:
        self._names = names
        self._alone = {run[0]: name for run, name in names.items() if len(run) == 1}
        lengths: dict[tuple[str, ...], set[int]] = {}
        for run in names:
            lengths.setdefault(run[:2], set()).add(len(run))
        self._lengths = {begin: sorted(found) for begin, found in lengths.items() if len(begin) > 1}

    def inside(self, text: Sequence[str]) -> Iterator[str]:
        """The names that stand in a text of words or signs, each as often as it does."""
        for place, begin in enumerate(zip(text, (*text[1:], ""), strict=False)):
            if begin[0] in self._alone:
                yield self._alone[begin[0]]
            for length in self._lengths.get(begin, ()):
                name = self._names.get(tuple(text[place : place + length]))
                if name is not None and place + length <= len(text):
                    yield name
