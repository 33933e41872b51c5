"""Words and numbers held in few objects. Ten thousands of them, as Python's own strings, tuples and sets
took 30 MB of every process; as runs of bytes they take three, and are loaded without being looked at."""

from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from typing import TypeVar, overload
from zlib import crc32

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Names(Sequence[str]):
    """A row of strings without line ends, each made when it is asked for."""

    held: str = ""

    @staticmethod
    def of(names: Iterable[str]) -> "Names":
        """The strings, packed. Raises ValueError for a line end, which none of them may hold."""
        listed = [*names]
        held = "".join(f"{name}\n" for name in listed)
        if held.count("\n") != len(listed):
            raise ValueError("a name holds a line end")
        return Names(held)

    def __iter__(self) -> Iterator[str]:
        return iter(self.held.split("\n")[:-1])

    def __len__(self) -> int:
        return self.held.count("\n")

    def __contains__(self, name: object) -> bool:
        return isinstance(name, str) and "\n" not in name and f"\n{name}\n" in f"\n{self.held}"

    def __getitem__(self, place):  # type: ignore[no-untyped-def] # noqa: ANN001, ANN204 - as of a tuple
        return (*self,)[place]


@dataclass(frozen=True)
class Numbers:
    """Rows of whole numbers from 0 on, one behind the other."""

    held: bytes
    starts: bytes

    @staticmethod
    def of(rows: Iterable[Iterable[int]]) -> "Numbers":
        """The rows, packed."""
        held, starts = array("I"), array("I", [0])
        for row in rows:
            held.extend(row)
            starts.append(len(held))
        return Numbers(held.tobytes(), starts.tobytes())

    def __len__(self) -> int:
        return len(self._starts) - 1

    def __getitem__(self, row: int) -> list[int]:
        starts = self._starts
        return self._numbers[starts[row] : starts[row + 1]].tolist()

    @cached_property
    def _numbers(self) -> memoryview:
        return memoryview(self.held).cast("I")

    @cached_property
    def _starts(self) -> memoryview:
        return memoryview(self.starts).cast("I")


@dataclass(frozen=True)
class Table(Mapping[str, str]):
    """A mapping of names to texts, neither with tabs or line ends. Names of one shelf lie together."""

    held: str
    starts: bytes

    @staticmethod
    def of(texts: Mapping[str, str]) -> "Table":
        """The mapping, packed. Raises ValueError for a tab or a line end."""
        most = (1 << len(texts).bit_length()) - 1
        shelves = ["" for _ in range(most + 1)]
        for name, text in texts.items():
            if any(sign in part for part in (name, text) for sign in "\t\n"):
                raise ValueError("a name or text holds a tab or a line end")
            shelves[_shelf(name, most)] += f"{name}\t{text}\n"
        starts = array("I", accumulate(map(len, shelves), initial=1))
        return Table("\n" + "".join(shelves), starts.tobytes())

    @overload
    def get(self, name: str, default: None = None, /) -> str | None: ...

    @overload
    def get(self, name: str, default: T, /) -> str | T: ...

    def get(self, name: str, default: object = None, /) -> object:
        """The text of a name."""
        starts = self._starts
        shelf = _shelf(name, len(starts) - 2)
        start, end = starts[shelf], starts[shelf + 1]
        if start == end:
            return default
        key = f"\n{name}\t"
        at = self.held.find(key, start - 1, end)
        return default if at < 0 else self.held[at + len(key) : self.held.index("\n", at + len(key))]

    def __getitem__(self, name: str) -> str:
        found = self.get(name)
        if found is None:
            raise KeyError(name)
        return found

    def __contains__(self, name: object) -> bool:
        return isinstance(name, str) and self.get(name) is not None

    def __iter__(self) -> Iterator[str]:
        return (line.partition("\t")[0] for line in self.held.split("\n")[1:-1])

    def __len__(self) -> int:
        return self.held.count("\n") - 1

    @cached_property
    def _starts(self) -> memoryview:
        return memoryview(self.starts).cast("I")


def _shelf(name: str, most: int) -> int:
    return crc32(name.encode("utf-8", "surrogatepass")) & most
