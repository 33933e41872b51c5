"""Chat in the terminal: lines of 60 columns, what matters in bold; plain ones in a pipe.

With NO_COLOR or TERM=dumb, as a screen reader may want it, nothing is bold.
"""

import asyncio
import os
import re
import sys
import textwrap
import threading
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import suppress
from datetime import timedelta
from typing import Any, TextIO

from nightlight.conversation import Conversation, Said
from nightlight.engine.session import Session
from nightlight.i18n.hear.press import Press, ticks
from nightlight.i18n.reply import Button, Message, Reply
from nightlight.i18n.say.voice import BULLET
from nightlight.i18n.width import columns
from nightlight.storage.sqlite import SqliteStore, StoreError

PERSON = "console"
TICK = 1.0
LONG = timedelta(hours=1)  # less than that changes nothing but the silence, which is noted itself
MINUTE = timedelta(minutes=1)

WIDEST = 60
NO_BREAK = "\u00a0"
BOLD, END = "\x1b[1m", "\x1b[0m"
MARKED = re.compile(r"<(/?)b>")
NUMBERS = re.compile(r"[0-9]{1,2}(?:[ ,]+[0-9]{1,2})*")
ON, OFF = "[x]", "[ ]"

Note = Callable[[dict[str, Any], Reply, Reply], None]


class Console:
    """One person at one terminal. `news` is asked before each turn for what a maintainer should know.

    `note` is told each step as JSON lines name it, the turn before it, and what came of it.
    """

    def __init__(
        self,
        conversation: Conversation,
        store: SqliteStore,
        start: Session,
        *,
        person: str = PERSON,
        output: TextIO | None = None,
        news: Callable[[], str] = lambda: "",
        note: Note | None = None,
    ) -> None:
        self._news = news
        self._note = note
        self._since = conversation.clock()
        self._conversation = conversation
        self._store = store
        self._start = start
        self._person = person
        self._output = output or sys.stdout

    async def run(self, lines: AsyncIterator[str | None]) -> None:
        """Talk until the input ends; whatever ends it, the closing is said.

        `lines` yields None while nothing is typed, so that a silence can be answered.
        """
        reply = await self._conversation.show(self._person, self._start, back=True)
        self._say(reply)
        try:
            async for line in lines:
                reply = await self._answer(line, reply)
        finally:
            if not reply.ended:
                self._say(await self._conversation.leave(self._person), buttons=False)

    async def _answer(self, line: str | None, reply: Reply) -> Reply:
        if news := self._news():
            print(f"\n({news})", file=self._output)
            if line is None:
                reply = await self._conversation.show(self._person, self._start)
                self._say(reply)
        if line is None:
            return await self._silence(reply) or reply
        if self._waited() >= LONG:
            self._noted({"wait": _minutes(self._waited())}, reply, reply)
        heard = reply
        for said in self._read(line, reply):
            heard = await self._conversation.handle(self._person, said, self._start)
        self._say(heard)
        if not heard.ticking:
            ends = self._ends(line, reply)
            self._noted({"choose": list(reply.ticked)} if ends else {"text": line}, reply, heard)
        return heard

    def _read(self, line: str, reply: Reply) -> list[Said]:
        """What a line means: in a list numbers tick signs, and its last number or word sends it off."""
        if self._ends(line, reply):
            return [Said(press=Press(reply.token, None))]
        if ticks := _ticks(line, reply):
            return [Said(press=Press(reply.token, reply.buttons.index(button))) for button in ticks]
        return [Said(text=line, state=reply.state)]

    def _ends(self, line: str, reply: Reply) -> bool:
        done = (self._done(reply).casefold(), str(len(reply.numbered) + 1))
        return reply.multiple and line.strip().casefold() in done

    def _done(self, reply: Reply) -> str:
        return self._conversation.words.say(reply.locale, "button-done")

    def _waited(self) -> timedelta:
        return self._conversation.clock() - self._since

    def _noted(self, step: dict[str, Any], before: Reply, after: Reply) -> None:
        self._since = self._conversation.clock()
        if self._note:
            self._note(step, before, after)

    async def _silence(self, before: Reply) -> Reply | None:
        """The closing when it is due. Where the store fails, it is tried again at the next tick."""
        with suppress(StoreError):
            for due in await self._store.claim_due(self._conversation.clock(), person=self._person):
                reply = await self._conversation.came(due.person)
                if reply is not None:
                    self._say(reply)
                    await self._store.said(due, reply.due)
                    self._noted({"wait": _minutes(self._waited() + MINUTE)}, before, reply)
                    return reply
        return None

    def _say(self, reply: Reply, *, buttons: bool = True) -> None:
        blocks = [f"→ {'; '.join(reply.heard)}"] if reply.heard else []
        blocks += [self._shown(message) for message in reply.messages if not reply.ticking]
        blocks += [self._choices(reply)] if buttons else []
        print("\n" + "\n\n".join(blocks), file=self._output)
        if buttons:
            print("> ", end="", file=self._output)
        self._output.flush()

    def _shown(self, message: Message) -> str:
        """A message as a terminal shows it; in a pipe its words alone."""
        if not self._output.isatty():
            return message.plain
        is_bold = "NO_COLOR" not in os.environ and os.environ.get("TERM") != "dumb"
        text = MARKED.sub(lambda tag: (END if tag[1] else BOLD) if is_bold else "", message.html)
        return "\n".join(map(wrapped, Message("", text).plain.splitlines()))

    def _choices(self, reply: Reply) -> str:
        others = " ".join(f"[{button.label}]".replace(" ", NO_BREAK) for button in reply.beside)
        last = [f"{len(reply.numbered) + 1}. {self._done(reply)}"] if reply.multiple else []
        lines = [*_boxed(reply), *last, *filter(None, [others])]
        shown = "\n".join(map(wrapped, lines) if self._output.isatty() else lines)
        return shown.replace(NO_BREAK, " ")


def _ticks(line: str, reply: Reply) -> list[Button]:
    """The signs that a line of numbers ticks; nothing where it is anything else."""
    if not reply.multiple or not NUMBERS.fullmatch(line.strip()):
        return []
    named = dict.fromkeys(map(int, re.split("[ ,]+", line.strip())))
    signs = dict(enumerate(reply.numbered, 1))
    return [signs[n] for n in named] if all(n in signs and ticks(signs[n]) for n in named) else []


def _boxed(reply: Reply) -> Iterator[str]:
    """The answers behind their numbers; those of a list with a box, crossed where it is ticked."""
    for number, (button, line) in enumerate(zip(reply.numbered, reply.choices, strict=True), 1):
        box = ON if button.id in reply.ticked else OFF
        yield f"{number}. {box} {button.label}" if reply.multiple and ticks(button) else line


def wrapped(line: str) -> str:
    """A line in several that a narrow window shows whole; Chinese signs are as wide as two letters."""
    widest = WIDEST * len(line) // max(columns(line), 1)
    begins = "  " if line.startswith(BULLET) else ""
    return textwrap.fill(line, max(widest, 20), subsequent_indent=begins, break_on_hyphens=False)


def _minutes(span: timedelta) -> str:
    """A time in whole minutes, as JSON lines write it."""
    return f"PT{span // MINUTE}M"


async def typed_lines(source: TextIO) -> AsyncIterator[str | None]:
    """Lines as they are typed, and None once a second while nothing is."""
    loop = asyncio.get_running_loop()
    queue: asyncio.Queue[str | None] = asyncio.Queue()

    def read() -> None:
        with suppress(RuntimeError):  # the chat is over and its loop closed
            with suppress(OSError, ValueError, EOFError):  # the terminal is gone: an end of input like any
                for line in _lines(source):
                    loop.call_soon_threadsafe(queue.put_nowait, line)
            loop.call_soon_threadsafe(queue.put_nowait, None)

    threading.Thread(target=read, daemon=True).start()
    while True:
        try:
            line = await asyncio.wait_for(queue.get(), TICK)
        except TimeoutError:
            yield None
            continue
        if line is None:
            return
        yield line.rstrip("\n")


def _lines(source: TextIO) -> Iterator[str]:
    """What is typed; at a terminal with its history and the keys that edit a line."""
    if source is not sys.stdin or not source.isatty():
        yield from source
        return
    with suppress(ImportError):  # Windows has none, and its terminal does that itself
        import readline  # noqa: F401 - input() uses it once it is there
    while True:
        yield input()
