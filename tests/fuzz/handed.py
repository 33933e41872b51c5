"""Updates as dicts, changed, to the bot in this process: thousands where HTTP carries tens.

They go to whatever answers (`People`), and by both frameworks' models to what a host mounts. The loop's
clock jumps, so that no rest and no gap is waited for.
"""

import asyncio
import json
import logging
import random
import re
import sys
import time
import warnings
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import replace
from typing import Any

from nightlight.app import App, build, memory_store
from nightlight.app.telegram import talker_of
from nightlight.channels.telegram.answers import encoded
from nightlight.channels.telegram.heard import Heard, Kind, Malformed, heard
from nightlight.channels.telegram.people import People
from nightlight.channels.telegram.sender import Outcome, Params, Result
from nightlight.channels.telegram.talker import Talker

from tests.attack.shapes import ME, head
from tests.fuzz import mutate
from tests.fuzz.files import where
from tests.fuzz.report import Report
from tests.fuzz.updates import MUTANT, seeds
from tests.telegram.jumping import jump

NUMBER = re.compile(r"(?<!\d)\d{2,4}(?!\d)")
BATCH = 10
MOST_TIME = 1000  # ms of CPU for a batch
MOST_MEMORY = 50  # MB
SHRINKING = 30  # seconds for one found case
ANSWERED = frozenset({Kind.TEXT, Kind.COMMAND, Kind.PRESS, Kind.OTHER})
TOKEN = "770077:AAhanded-over-and-never-used-anywhere"  # noqa: S105

Raw = dict[str, Any]
Hand = Callable[[Raw], Awaitable[Any]]


class Errors(logging.Handler):
    """Whatever is logged as an error, and where it came from."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        error = sys.exc_info()[1]
        self.lines.append(f"{record.getMessage()} from {where(error)}" if error else record.getMessage())


class World:
    """One bot, and what it said to whom."""

    token = TOKEN

    def __init__(self, app: App, way: str) -> None:
        self.said: dict[Any, list[str]] = {}
        self.people, store = People(), memory_store()
        app = replace(app, conversation=replace(app.conversation, store=store), store=store)
        talker = talker_of(app, self, ME, self.people)  # type: ignore[arg-type] - nobody asks it
        talker = replace(talker, people=self.people)
        self.hand: Hand = MOUNTED[way](talker) if way in MOUNTED else self._taken

    async def _taken(self, raw: Raw) -> None:
        await self.people.take(raw)

    async def call(self, method: str, params: Params) -> Outcome:
        """Everything arrives, if it can be written."""
        json.loads(encoded(params))
        self.said.setdefault(params.get("chat_id"), []).append(str(params.get("text", method)))
        return Outcome(Result.SENT)


def _aiogram(talker: Talker) -> Hand:
    """By a host's dispatcher; what the library cannot read it never hands over."""
    from aiogram import Bot, Dispatcher
    from nightlight.channels.telegram.aiogram import build_router
    from pydantic import ValidationError

    dispatcher, bot = Dispatcher(), Bot(TOKEN)
    dispatcher.include_router(build_router(talker, whole=True))

    warnings.filterwarnings("ignore", "Detected unknown update type", RuntimeWarning)

    async def hand(raw: Raw) -> None:
        with suppress(ValidationError, ValueError, OverflowError):
            await dispatcher.feed_raw_update(bot, raw)

    return hand


def _ptb(talker: Talker) -> Hand:
    """By the handler itself; what the library cannot read it never hands over."""
    from nightlight.channels.telegram.ptb import build_handlers
    from telegram import Bot, Update
    from telegram.ext import ApplicationHandlerStop

    bot, (handler,) = Bot(TOKEN), build_handlers(talker, whole=True)

    async def hand(raw: Raw) -> None:
        try:
            update = Update.de_json(raw, bot)
        except Exception:  # noqa: BLE001 - the library's, whatever it is
            return
        with suppress(ApplicationHandlerStop):
            await handler.callback(update, None)

    return hand


MOUNTED = {"aiogram": _aiogram, "ptb": _ptb}


class Handed:
    """One campaign, in one way."""

    def __init__(self, seed: int, way: str) -> None:
        self.report, self.chance = (
            Report(f"updates handed over, {way}", seed),
            random.Random(f"{seed} {way}"),
        )
        self.way, self.errors, self.person, self.number = way, Errors(), MUTANT, 1
        self.app = build(memory_store(), trailing=True)
        self.app.conversation.interpreter.prepare()
        self.seeds = seeds()
        logging.getLogger().addHandler(self.errors)
        logging.getLogger("nightlight").setLevel(logging.ERROR)

    def run(self, seconds: float) -> Report:
        """Batch after batch, for so long."""
        try:
            jump(self._run(time.monotonic() + seconds))
        finally:
            logging.getLogger().removeHandler(self.errors)
        return self.report

    async def _run(self, end: float) -> None:
        asyncio.get_running_loop().set_exception_handler(
            lambda _, found: self.errors.lines.append(f"in the loop: {found.get('exception')!r}")
        )
        await self._tried([])  # imports, and what is made once
        while not self.report.executions or time.monotonic() < end:
            batch = [raw for _ in range(BATCH) if (raw := self._changed()) is not None]
            began, before = time.process_time(), self.report.memory
            kind = await self._tried(batch)
            milliseconds = (time.process_time() - began) * 1000
            self.report.executions += len(batch) - 1
            self.report.timed(milliseconds, f"{BATCH} updates")
            self.report.own_memory()
            if milliseconds > MOST_TIME:
                kind = kind or f"over {MOST_TIME} ms of CPU"
            if before and self.report.memory - before > MOST_MEMORY:
                kind = kind or f"over {MOST_MEMORY} MB"
            if kind and kind not in self.report.findings:
                self.report.found(kind, repr(await self._least(kind, batch)))

    def _changed(self) -> Raw | None:
        """A changed update of somebody new, as it comes out of JSON; None where it is none."""
        self.person, self.number = self.person + 1, self.number + 1
        changed = mutate.tree(self.chance, self.chance.choice(self.seeds), self.seeds)
        if isinstance(changed, dict) and changed.get("update_id") == 1:
            changed["update_id"] = self.number
        body = mutate.written(changed).replace(str(MUTANT).encode(), str(self.person).encode())
        try:
            raw = json.loads(body)
        except (ValueError, RecursionError):
            return None
        return raw if isinstance(raw, dict) else None

    async def _tried(self, batch: list[Raw]) -> str:
        """Hand over a batch to a bot, and then what somebody writes; what went wrong."""
        self.errors.lines.clear()
        world, last = World(self.app, self.way), max(self.person, self.number) + 1
        ends = await asyncio.gather(*(world.hand(raw) for raw in batch), return_exceptions=True)
        await world.hand({"update_id": last, "message": head(last, 1) | {"text": "/start"}})
        await world.people.drain()
        raised = [
            f"{type(end).__name__} from {where(end)}" for end in ends if isinstance(end, BaseException)
        ]
        if self.errors.lines or raised:
            return (self.errors.lines + raised)[0]
        if not any(NUMBER.search(text) for text in world.said.get(last, [])):
            return "somebody who writes after it has no number"
        silent = [read.kind.name for read in _waiting(batch) if read.chat not in world.said]
        return f"no answer to {silent[0]}" if silent and self.way == "dicts" else ""

    async def _least(self, kind: str, batch: list[Raw]) -> list[Raw]:
        """The one update that does it, with only what it needs, as far as it is found in time."""
        until = time.monotonic() + SHRINKING

        async def fails(less: list[Raw]) -> bool:
            return time.monotonic() < until and await self._tried(less) == kind

        alone = [raw for raw in batch if await fails([raw])][:1] or batch
        for holder, key in reversed(list(mutate.places(alone[0])) if len(alone) == 1 else []):
            if isinstance(holder, dict) and key in holder:
                kept = holder.pop(key)
                if not await fails(alone):
                    holder[key] = kept
        return alone


def _waiting(batch: list[Raw]) -> list[Heard]:
    """What somebody new must have an answer to: one update of each number."""
    found: dict[int, Heard] = {}
    for raw in batch:
        with suppress(Malformed):
            read = heard(raw)
            found.setdefault(read.id, read)
    return [
        read
        for read in found.values()
        if read.private and read.kind in ANSWERED and read.person == read.chat > MUTANT and not read.album
    ]
