"""Words and numbers held in few objects. Ten thousands of them, as Python's own strings, tuples and sets
took 30 MB of every process; as runs of bytes they take three, and are loaded without being looked at."""

from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from typing import Final, TypeVar, overload
from zlib import crc32

T = TypeVar("T")

END: Final = b"\n"
TAB: Final = b"\t"
NULL: Final = b"\0"
SHARED: Final = 4  # names for each text, from which on it is held once for all of them


@dataclass(frozen=True, slots=True)
class Names(Sequence[str]):
    """A row of strings without line ends, each made when it is asked for."""

    held: bytes = b""

    @staticmethod
    def of(names: Iterable[str]) -> "Names":
        """The strings, packed. Raises ValueError for a line end, which none of them may hold."""
        listed = [_bytes(name) for name in names]
        if any(END in name for name in listed):
            raise ValueError("a name holds a line end")
        return Names(b"".join(name + END for name in listed))

    @staticmethod
    def union(lists: Iterable[Iterable[str]]) -> "Names":
        """The strings of several lists, each once, in the order in which they come first."""
        return Names.of(dict.fromkeys(name for listed in lists for name in listed))

    def __iter__(self) -> Iterator[str]:
        return iter(_text(self.held).split("\n")[:-1])

    def __len__(self) -> int:
        return self.held.count(END)

    def __contains__(self, name: object) -> bool:
        if not isinstance(name, str) or "\n" in name:
            return False
        line = _bytes(name) + END
        return self.held.startswith(line) or END + line in self.held

    @overload
    def __getitem__(self, place: int) -> str: ...

    @overload
    def __getitem__(self, place: slice) -> Sequence[str]: ...

    def __getitem__(self, place: int | slice) -> str | Sequence[str]:
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
    """A mapping of names, without tabs, to texts. Names of one shelf lie together.

    Where few texts belong to many names the shelves have their numbers.
    """

    held: bytes
    starts: bytes
    shared: tuple[str, ...] = ()

    @staticmethod
    def of(texts: Mapping[str, str]) -> "Table":
        """The mapping, packed. Raises ValueError for a name with a tab, and for a null sign."""
        if any("\t" in name or "\0" in name or "\0" in text for name, text in texts.items()):
            raise ValueError("a name holds a tab, or a name or text a null sign")
        numbers = {text: str(number) for number, text in enumerate(dict.fromkeys(texts.values()))}
        shared = SHARED * len(numbers) < len(texts)
        held = ((name, numbers[text] if shared else text) for name, text in texts.items())
        lines = [_bytes(f"{name}\t{text}\0") for name, text in held]
        return Table.read(lambda: lines, (*numbers,) if shared else ())

    @staticmethod
    def read(lines: Callable[[], Iterable[bytes]], shared: tuple[str, ...] = ()) -> "Table":
        """Lines of a name, a tab, its text and a null sign, packed; gone through three times, not kept."""
        shelves = array("I", (crc32(line[: line.index(TAB)]) for line in lines()))
        most = (1 << len(shelves).bit_length()) - 1
        sizes = array("I", bytes((most + 1) * shelves.itemsize))
        for shelf, line in zip(shelves, lines(), strict=True):
            sizes[shelf & most] += len(line)
        starts = array("I", accumulate(sizes, initial=len(NULL)))
        held, free = bytearray(NULL * starts[-1]), starts[:]
        for shelf, line in zip(shelves, lines(), strict=True):
            at = free[shelf & most]
            free[shelf & most] = end = at + len(line)
            held[at:end] = line
        return Table(bytes(held), starts.tobytes(), shared)

    @overload
    def get(self, name: str, default: None = None, /) -> str | None: ...

    @overload
    def get(self, name: str, default: T, /) -> str | T: ...

    def get(self, name: str, default: object = None, /) -> object:
        """The text of a name."""
        starts, key = self._starts, name.encode("utf-8", "surrogatepass")
        shelf = crc32(key) & len(starts) - 2
        start, end = starts[shelf], starts[shelf + 1]
        if start == end:
            return default
        held, line = self.held, NULL + key + TAB
        at = held.find(line, start - 1, end)
        if at < 0 or TAB in key:
            return default
        at += len(line)
        text = held[at : held.index(NULL, at)]
        return self.shared[int(text)] if self.shared else _text(text)

    def __getitem__(self, name: str) -> str:
        found = self.get(name)
        if found is None:
            raise KeyError(name)
        return found

    def __contains__(self, name: object) -> bool:
        return isinstance(name, str) and self.get(name) is not None

    def __iter__(self) -> Iterator[str]:
        return (_text(line.partition(TAB)[0]) for line in self.held.split(NULL)[1:-1])

    def __len__(self) -> int:
        return self.held.count(NULL) - 1

    @cached_property
    def _starts(self) -> memoryview:
        return memoryview(self.starts).cast("I")


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


def _text(held: bytes) -> str:
    return held.decode("utf-8", "surrogatepass")
