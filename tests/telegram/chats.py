"""Bots for tests of behaviour: content loaded once, a clock that tests move, a look into the store."""

import asyncio
import re
from collections.abc import Iterable, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from nightlight.app import App, file_store
from nightlight.app import telegram as wired
from nightlight.engine.session import Session
from nightlight.storage.sqlite import SqliteStore

from tests.telegram.conftest import settings_of

FRONT = re.compile(r"^[☐☑]? ?(?:\d+\. )?")
# Around a question a phone shows the number, which question it is, and the answers; the console does not.
NUMBER = r"If it gets worse, call .*?\.|Станет хуже — звоните .*?\.|情况加重，请马上拨打 .*?。"
TOP = re.compile(rf"\A(?:{NUMBER})\n?")
COUNT = re.compile(r"(?m)^\d+/\d+ ")
SO_FAR = re.compile(r"\n*(?:Your answers so far \(|Ваши ответы \(|已经回答的（)\d.*\Z", re.DOTALL)
NIGHT = datetime(2026, 1, 1, 2, 0, tzinfo=UTC)


class Clock:
    """Stands still until it is moved."""

    def __init__(self) -> None:
        self.now = NIGHT

    def __call__(self) -> datetime:
        return self.now

    def move(self, seconds: float) -> None:
        """So much later."""
        self.now += timedelta(seconds=seconds)


@dataclass
class Bots:
    """Starts bots whose clock and store a test holds."""

    api: object
    app: App
    clock: Clock
    home: Path
    store: SqliteStore | None = None

    def build(self, store: SqliteStore, *_: object, trailing: bool = False) -> App:
        """What nightlight.app.build does, with the content that was loaded once."""
        self.store = store
        interpreter = replace(self.app.conversation.interpreter, trailing=trailing)
        talk = replace(self.app.conversation, interpreter=interpreter, store=store, clock=self.clock)
        return replace(self.app, conversation=talk, store=store)

    @asynccontextmanager
    async def run(self, framework: str, mode: str = "polling"):
        """A bot from ready to stopped; the settings it runs with."""
        settings, stop = settings_of(self.api, self.home, mode), asyncio.Event()
        task = asyncio.create_task(wired.talk(framework, settings, stop))
        try:
            await self.api.wait_call("setWebhook" if mode == "webhook" else "deleteWebhook", timeout=60)
            await listening(settings.port)
            yield Bot(self, settings, stop, task)
        finally:
            stop.set()
            await asyncio.wait_for(task, 40)

    async def session(self, user: int) -> Session | None:
        """What is kept of a person, while a bot runs or after."""
        opened = file_store(settings_of(self.api, self.home, "polling"))
        try:
            person = f"tg:{self.api.world.bot['id']}:{user}"
            return await opened.turn(person, self.clock(), lambda turn: turn.session)
        finally:
            opened.close()


async def listening(port: int, seconds: float = 10) -> None:
    """Wait until somebody listens."""
    async with asyncio.timeout(seconds):
        while True:
            try:
                _, writer = await asyncio.open_connection("127.0.0.1", port)
            except OSError:
                await asyncio.sleep(0.005)
            else:
                writer.close()
                return


@dataclass
class Bot:
    """A bot that runs."""

    bots: Bots
    settings: object
    stop: asyncio.Event
    task: asyncio.Task

    @property
    def api(self):
        return self.bots.api

    @property
    def clock(self) -> Clock:
        return self.bots.clock

    async def session(self, user: int) -> Session | None:
        """What is kept of a person."""
        return await self.bots.session(user)

    async def settled(self, seconds: float = 5) -> None:
        """All updates are answered; ten seconds later."""
        await self.api.quiet(seconds)
        self.clock.move(10)

    async def say(self, user, *texts: str) -> str:
        """Write, one after another; what the bot shows last."""
        for text in texts:
            await user.send(text)
            await self.settled()
        return user.screen().text

    async def press(self, user, *labels: str) -> str:
        """Press buttons by the beginnings of their labels, first the menu where they stand behind it; what
        the bot shows last.
        """
        for label in with_menu(user, labels):
            press = await user.press(button(user, label))
            await press.answered()
            await self.settled()
        return user.screen().text


def button(user, label: str) -> str:
    """The whole label of the button that begins so."""
    found = [one for one in user.screen().buttons if worded(one).startswith(label)]
    assert found, f"no button {label!r} on\n{user.screen()}"
    return found[0]


def with_menu(user, labels: Iterable[str]) -> Iterator[str]:
    """The labels, and before each that is not on the screen that of the menu, if there is one."""
    for label in labels:
        fronts = [worded(one) for one in user.screen().buttons]
        menu = next((front for front in fronts if front.startswith("☰")), None)
        if menu is not None and not any(front.startswith(label) for front in fronts):
            yield menu
        yield label


def worded(label: str) -> str:
    """A button's words, without its mark and number."""
    return FRONT.sub("", label)


def whole(user, label: str) -> str:
    """All the words of a button: where it is cut, they stand in the message behind the same number."""
    if not label.endswith("…"):
        return worded(label)
    number = label.lstrip("☐☑ ").partition(". ")[0]
    (line,) = [one for one in user.screen().text.splitlines() if one.startswith(f"{number}. ")]
    return worded(line)


def keys(line) -> list[dict]:
    """The inline buttons of a message."""
    return [key for row in line.rows for key in row]


def shown(user) -> dict[int, str]:
    """What the bot's messages say now."""
    return {line.id: line.text for line in user.screen().said}


def news(user, before: dict[int, str]) -> str:
    """What is new on the screen, without what was asked and answered before, or put away; spaces do not
    count.
    """
    changed = [text for number, text in shown(user).items() if text not in {before.get(number), "…"}]
    return flat(" ".join(map(bare, changed)))


def bare(text: str) -> str:
    """What a message says, without what stands around a question."""
    return COUNT.sub("", TOP.sub("", SO_FAR.sub("", text)))


def flat(text: str) -> str:
    """The same words, parted by single spaces; the marks around numbers and names are no words."""
    return " ".join(text.translate(dict.fromkeys(range(0x2066, 0x206A))).split())
