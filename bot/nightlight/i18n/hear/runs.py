"""Names that are looked for as whole runs of words or of signs, by how they begin."""

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass

from nightlight.i18n.held import Table


@dataclass(frozen=True)
class Runs:
    """Names, each a run of words or of signs. Few begin alike, so few are tried at each place of a text.

    `begins` has of the first part of a name, and of its first two, how many parts such names have; what
    stands `between` two parts is behind the second as well. `names` has those that are not written so.
    """

    between: str
    begins: Table
    names: Table

    @staticmethod
    def of(names: Mapping[tuple[str, ...], str], between: str) -> "Runs":
        """The names by their parts, made ready."""
        lengths: dict[str, set[int]] = {}
        for run in names:
            alone = lengths.setdefault(run[0], set())
            more = lengths.setdefault(_begin(run, between), set()) if len(run) > 1 else alone
            more.add(len(run))
        begins = {begin: " ".join(map(str, sorted(found))) for begin, found in lengths.items()}
        joined = ((between.join(parts), name) for parts, name in names.items())
        return Runs(between, Table.of(begins), Table.of({run: name for run, name in joined if name != run}))

    def inside(self, text: Sequence[str], names: Container[str]) -> Iterator[str]:
        """Those of the names that stand in a text of words or signs, each as often as it does."""
        known: dict[str, tuple[int, ...] | None] = {}
        named: dict[str, str | None] = {}
        for place in range(len(text)):
            alone = self._lengths(text[place], known)
            pair = text[place : place + 2]
            more = (
                None
                if alone is None or len(pair) == 1
                else self._lengths(_begin(pair, self.between), known)
            )
            for length in (*(alone or ()), *(more or ())):
                run = self.between.join(text[place : place + length])
                if run not in named:
                    spelt = self.names.get(run, run)
                    named[run] = spelt if spelt in names else None
                name = named[run]
                if name is not None and place + length <= len(text):
                    yield name

    def _lengths(self, begin: str, known: dict[str, tuple[int, ...] | None]) -> tuple[int, ...] | None:
        """How many parts names have that begin so; None where none does."""
        if begin not in known:
            found = self.begins.get(begin)
            known[begin] = None if found is None else tuple(map(int, found.split()))
        return known[begin]


def _begin(run: Sequence[str], between: str) -> str:
    return f"{run[0]}{between}{run[1]}{between}"
