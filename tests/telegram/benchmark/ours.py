"""Our bot as `nightlight telegram` starts it.

With BENCHMARK_PROFILE set to a file, a profile of the whole run is written there when it stops; with
BENCHMARK_COMMITS, how many commits it waited for the disk with.
"""

import asyncio
import inspect
import json
import os
import sqlite3
import sys
from collections import Counter
from functools import partial
from pathlib import Path
from typing import ClassVar

import nightlight.app.telegram as telegram

THIRTY = 30.0
ENDS = {
    "COMMIT",
    "END",
    "INSERT",
    "UPDATE",
    "DELETE",
    "REPLACE",
}  # a commit, or a write that is one by itself
if (
    inspect.signature(telegram.Pace).parameters["rate"].default == THIRTY
):  # a pace that is fixed, not learnt
    telegram.Pace = partial(telegram.Pace, 1e9)


class Counting(sqlite3.Connection):
    """A database that counts its commits that wait for the disk, by the name of its file."""

    commits: ClassVar[Counter[str]] = Counter()

    def __init__(self, database, *args, **more) -> None:
        super().__init__(database, *args, **more)
        self.name, self.full = Path(database).name, True  # SQLite's own default is FULL

    def execute(self, statement, *args):
        found = super().execute(statement, *args)
        words = statement.upper().replace("=", " ").split()
        if words[:2] == ["PRAGMA", "SYNCHRONOUS"] and len(words) > 2:
            self.full = words[2] in {"FULL", "EXTRA", "2", "3"}
        if self.full and not self.in_transaction and words[0] in ENDS:
            self.commits[self.name] += 1
        return found


def main() -> None:
    framework = sys.argv[1]
    profile, count = os.environ.get("BENCHMARK_PROFILE"), os.environ.get("BENCHMARK_COMMITS")
    if count:
        sqlite3.connect = partial(sqlite3.connect, factory=Counting)
        asyncio.run(telegram.run(framework))
        Path(count).write_text(json.dumps(Counting.commits))
    elif profile:
        import cProfile

        found = cProfile.Profile()
        found.enable()
        asyncio.run(telegram.run(framework))
        found.disable()
        found.dump_stats(profile)
    else:
        asyncio.run(telegram.run(framework))


if __name__ == "__main__":
    main()
