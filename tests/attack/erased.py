"""`python -m tests.attack.erased`: what is deleted is looked for in every byte that is left.

People talk to a bot that is a process of its own. Then one writes /stop, one blocks the bot, one is silent
until a day is over; one is never forgotten, to see that the search can find. Searched is every file below
the folders of data, keys and temporary files, while the bot runs and after it has ended, for the number of
the chat as text and as 8 bytes and in the forms that SQLite, protocol buffers and Base64 would keep, for
what was typed, and for every value that has gone from a table: sealed rows and keys that are left in a log
or on a free page. Then an old copy of the data, taken before, is put back beside the keys of now: whoever
asked to be forgotten is greeted as a stranger. What is seen does not depend on any schema.
"""

import argparse
import asyncio
import base64
import os
import shutil
import signal
import sqlite3
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from dataclasses import dataclass, field
from pathlib import Path

from tests.attack.bot import Bot
from tests.attack.telegram import Telegram

FRAMEWORKS = ("aiogram", "ptb")
FIRST = 7_312_345_671
WAYS = ("stop", "block", "expiry", "kept")
WORDS = "Zanzibarquux"  # what nobody else would write
LIBRARIES = (
    os.environ.get("FAKETIME_LIBRARY", ""),
    "/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1",
    "/usr/lib/aarch64-linux-gnu/faketime/libfaketimeMT.so.1",
    "/usr/lib/faketime/libfaketimeMT.so.1",
)
SETTLED = 20.0  # seconds in which what was asked for must be gone from the disk
DAY = "+25h"
LEAST = 12  # bytes of a value that nobody else has by chance


def spellings(number: int) -> dict[str, bytes]:
    """All ways in which a number may stand in a file."""
    varint, left = b"", number
    while left:
        varint += bytes([left & 0x7F | (0x80 if left > 0x7F else 0)])
        left >>= 7
    text = str(number).encode()
    return {
        "text": text,
        "UTF-16": str(number).encode("utf-16-le"),
        "hexadecimal": f"{number:x}".encode(),
        "8 bytes, little end first": number.to_bytes(8, "little"),
        "8 bytes, big end first": number.to_bytes(8, "big"),
        "6 bytes, as SQLite keeps it": number.to_bytes(6, "big"),
        "varint": varint,
        "Base64": base64.b64encode(text)[:-4],
    }


def searched(folders: list[Path], wanted: dict[str, bytes]) -> list[str]:
    """Where any of it stands: file and spelling."""
    found = []
    for folder in folders:
        for path in sorted(folder.rglob("*")):
            with suppress(OSError):
                content = path.read_bytes() if path.is_file() else b""
                content += path.name.encode()
                found += [f"{path.name}: {how}" for how, what in wanted.items() if what in content]
    return found


@dataclass
class Erased:
    """One run over one bot."""

    bot: Bot
    telegram: Telegram
    people: dict[str, int] = field(
        default_factory=lambda: dict(zip(WAYS, range(FIRST, FIRST + 4), strict=True))
    )
    harm: Counter[str] = field(default_factory=Counter)
    known: dict[bytes, str] = field(default_factory=dict)  # what tables have held: value → where

    @property
    def places(self) -> list[Path]:
        """Where anything of anybody may lie; the log is no folder and stands in none of them."""
        return [self.bot.home, self.bot.keys, self.bot.temporary]

    def must(self, holds: object, what: str) -> None:
        """Count and tell what must not be."""
        if not holds:
            self.harm[what] += 1
            print(f"  BROKEN {what}", flush=True)

    async def talk(self) -> None:
        """Everybody answers two questions and types a word that nobody else would."""
        for person in self.people.values():
            await self._turn(person, lambda p=person: self.telegram.write(p, "/start en-GB"))
            await self._turn(person, lambda p=person: self.telegram.press(p, 2))
            await self._turn(person, lambda p=person: self.telegram.press(p, 2))
            await self._turn(person, lambda p=person: self.telegram.write(p, WORDS))

    async def _turn(self, person: int, do: Callable[[], float]) -> None:
        before = [(message.id, message.text) for message in self.telegram.said(person)]
        do()
        new = lambda: [(m.id, m.text) for m in self.telegram.said(person)] != before  # noqa: E731
        assert await self.telegram.until(new, 60), "the bot does not answer"
        await self.telegram.until(lambda: not self.telegram.waiting, 60)

    async def leave(self) -> None:
        """One asks to be deleted, one blocks."""
        await self._turn(self.people["stop"], lambda: self.telegram.write(self.people["stop"], "/stop"))
        self.telegram.block(self.people["block"])
        await self.telegram.until(lambda: not self.telegram.waiting, 60)

    def copy(self, name: str) -> Path:
        """The data as it is now, as a backup would take it: log and all."""
        there = self.bot.folder / name
        shutil.copytree(self.bot.home, there)
        return there

    async def search(self, ways: tuple[str, ...], when: str) -> None:
        """Nothing of them is in any file, at the latest after some seconds."""
        await self._left(when)
        for way in ways:
            wanted = spellings(self.people[way]) | {"what was typed": WORDS.encode()}
            if way == "kept":
                continue
            for _ in range(int(SETTLED)):
                if not (found := searched(self.places, wanted)):
                    break
                await asyncio.sleep(1)
            print(f"  {when}, {way}: found in {found or 'nothing'}", flush=True)
            self.must(not found, f"{way}: bytes found {when}")
            self.must(str(self.people[way]) not in self.bot.log(), f"{way}: the log names the chat")

    async def _left(self, when: str) -> None:
        """What has gone from the tables has gone from the files, too."""
        gone: dict[str, bytes] = {}
        found: list[str] = []
        for _ in range(int(SETTLED)):
            now = self.values()
            lost = ((value, where) for value, where in self.known.items() if value not in now)
            gone = {f"{number} of {where}": value for number, (value, where) in enumerate(lost)}
            found = searched(self.places, gone)
            if gone and not found:
                break
            await asyncio.sleep(1)
        files = dict(Counter(one.partition(":")[0] for one in found))
        print(f"  {when}: {len(gone)} values gone from tables, left in {files or 'no file'}", flush=True)
        self.must(gone and not found, f"deleted values are left in files, {when}")

    async def expired(self) -> None:
        """Nobody's key of a day ago is left in the tables, at the latest after some seconds."""
        keys = {value for value, where in self.known.items() if where == "keys.db, key"}
        for _ in range(int(SETTLED)):
            if keys.isdisjoint(self.values()):
                break
            await asyncio.sleep(1)
        self.must(keys.isdisjoint(self.values()), "keys outlive their day")

    def values(self) -> dict[bytes, str]:
        """What the tables of data and keys hold now, and where."""
        return dict(pair for place in self.places[:2] for pair in opened(place))

    async def restored(self, copy: Path, ways: tuple[str, ...], when: str, more: dict[str, str]) -> None:
        """The old data beside the keys of now: anyone who was forgotten is greeted as a stranger."""
        kept = self.copy(f"now-{when}".replace(" ", "-"))
        shutil.rmtree(self.bot.home)
        shutil.copytree(copy, self.bot.home)
        self.bot.more = more
        await self.bot.start()
        strangers = await self._greeting(FIRST + 100)
        for way in ways:
            greeted = await self._greeting(self.people[way])
            known = greeted != strangers
            print(f"  old copy, {when}, {way}: {'is known' if known else 'a stranger'}", flush=True)
            if way == "kept":
                self.must(known or more, "the search cannot find: who was not forgotten is a stranger too")
            else:
                self.must(not known, f"{way}: an old copy of the data still tells, {when}")
        await self.bot.end()
        shutil.rmtree(self.bot.home)
        shutil.copytree(kept, self.bot.home)

    async def _greeting(self, person: int) -> str:
        """What she is told who writes a word that says nothing."""
        self.telegram.chats.pop(person, None)
        self.telegram.write(person, "hm")
        assert await self.telegram.until(lambda: self.telegram.said(person), 60), "the bot does not answer"
        await self.telegram.until(lambda: not self.telegram.waiting, 60)
        return " ".join(message.text for message in self.telegram.said(person))


def opened(copy: Path) -> Iterator[tuple[bytes, str]]:
    """Every value of any length that the SQLite files of a folder hold, and in which table."""
    with tempfile.TemporaryDirectory() as folder:  # opening changes files
        for path in sorted(shutil.copytree(copy, Path(folder) / "read").glob("*.db")):
            with suppress(sqlite3.Error), closing(sqlite3.connect(path)) as database:
                tables = "SELECT name FROM sqlite_master WHERE type = 'table'"
                for (name,) in database.execute(tables).fetchall():
                    for row in database.execute(f'SELECT * FROM "{name}"'):  # noqa: S608
                        values = (v.encode() if isinstance(v, str) else v for v in row)
                        whole = (v for v in values if isinstance(v, bytes) and len(v) >= LEAST)
                        yield from ((value, f"{path.name}, {name}") for value in whole)


def library() -> str:
    """What moves the clock of a process; nothing where it is not installed."""
    return next((path for path in LIBRARIES if path and Path(path).is_file()), "")


async def erased(framework: str, folder: Path) -> Counter[str]:
    """Talk, leave, search, put back; a day later again."""
    async with Telegram() as telegram:
        run = Erased(Bot(telegram, folder, framework), telegram)
        try:
            await run.bot.start()
            await run.talk()
            old = run.copy("old")
            run.known = run.values()
            print(f"  the old copy: {dict(Counter(run.known.values()))}", flush=True)
            await run.leave()
            await run.search(("stop", "block"), "while it runs")
            run.must(await run.bot.end() == 0, "SIGTERM does not end it with status 0")
            await run.search(("stop", "block"), "after it has ended")
            await run.restored(old, ("stop", "block", "kept"), "the same day", {})
            if library():
                await _a_day_later(run, old)
            else:
                print("  a day later: NOT TRIED, libfaketime is not installed (apt install libfaketime)")
        finally:
            if run.bot.lives:
                run.bot.process.kill()
                await run.bot.process.wait()
        return run.harm


async def _a_day_later(run: Erased, old: Path) -> None:
    later = {"LD_PRELOAD": library(), "FAKETIME": DAY, "FAKETIME_DONT_FAKE_MONOTONIC": "1"}
    run.bot.more = later
    await run.bot.start()
    await run.expired()
    await run.search(WAYS, "a day later, while it runs")
    await run.bot.end()
    await run.search(WAYS, "a day later, after it has ended")
    await run.restored(old, ("stop", "block", "expiry"), "a day later", later)
    await run.restored(old, ("stop", "block", "expiry"), "a day later, with a clock of today", {})


def main() -> int:
    """Search on each framework; 0 if nothing was found."""
    parser = argparse.ArgumentParser(prog="python -m tests.attack.erased", description=__doc__)
    parser.add_argument("--framework", choices=FRAMEWORKS, help="only this one (default: both)")
    options = parser.parse_args()
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # the bot that was started ends with us
    harm = 0
    for framework in (options.framework,) if options.framework else FRAMEWORKS:
        print(framework, flush=True)
        with tempfile.TemporaryDirectory() as folder:
            harm += asyncio.run(erased(framework, Path(folder))).total()
    print(f"broken promises: {harm}")
    return 1 if harm else 0


if __name__ == "__main__":
    sys.exit(main())
