"""The lines of all pages of the library, looked through by SQLite's full-text search.

A word is kept as its runs of four letters, Chinese as single signs and pairs, so that endings, slips and
texts without spaces are found. The work is bounded: a text is read up to 300 signs.
"""

import sqlite3
import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from nightlight.i18n.hear.letters import letter_runs

LINES: Final = 60  # the best of which the pages are ranked
LEAST: Final = 23.0  # how well the best line must fit (bm25): greetings and nonsense stay below it
RUN: Final = (4,)  # letters
TABLE: Final = (
    "CREATE VIRTUAL TABLE lines USING fts5(runs, page UNINDEXED, detail=none,"
    """ tokenize="ascii tokenchars '_'")"""  # parts at spaces alone: others do at letters new to them
)
BEST: Final = "SELECT page, bm25(lines) FROM lines WHERE lines MATCH ? ORDER BY rank LIMIT ?"


@dataclass(frozen=True)
class Lines:
    """All lines of a language as the packed bytes of a database in memory; empty where there are none.

    Packed, because most chats never look for anything: it is unpacked when the first one does.
    """

    image: bytes = b""

    @staticmethod
    def of(lines: Iterable[tuple[str, str]]) -> "Lines":
        """Lines, each behind its page, made ready to be looked for."""
        with sqlite3.connect(":memory:") as found:
            found.execute(TABLE)
            rows = ((" ".join(letter_runs(line, RUN)), page) for page, line in lines)
            found.executemany("INSERT INTO lines VALUES (?, ?)", rows)
            found.execute("INSERT INTO lines(lines) VALUES ('optimize')")
        return Lines(zlib.compress(found.serialize()))

    def find(self, text: str, most: int, least: float = LEAST) -> tuple[str, ...]:
        """At most so many pages whose lines are most like a text, the best first, if any is."""
        wanted = " OR ".join(f'"{run}"' for run in dict.fromkeys(letter_runs(text, RUN)))
        if not wanted or not self.image:
            return ()
        found = self._made.execute(BEST, (wanted, LINES)).fetchall()
        if not found or -found[0][1] < least:
            return ()
        worth: dict[str, float] = {}
        for page, rank in found:
            worth[page] = worth.get(page, 0.0) + rank * rank
        return tuple(sorted(worth, key=lambda page: -worth[page])[:most])

    @cached_property
    def _made(self) -> sqlite3.Connection:
        made = sqlite3.connect(":memory:", check_same_thread=False)
        made.deserialize(zlib.decompress(self.image))
        return made
