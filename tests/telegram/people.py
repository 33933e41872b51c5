"""People who talk to a bot as people do: they look at what is new, answer it, tap twice, lose patience.

What each of them must be told is worked out beforehand from dialog and words, without Telegram.
"""

import asyncio
import random
import re
from collections.abc import Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

from nightlight.app import App
from nightlight.channels.telegram.screen import joined, whole
from nightlight.engine.session import Choose, Session
from nightlight.engine.step import Ended, Step, step, view
from nightlight.i18n.reply import ISOLATION, Message, Reply
from nightlight.i18n.say.render import render
from nightlight.i18n.say.voice import speaker
from nightlight.tools.check.vignettes import country_of, people, person_of
from nightlight.tools.play.person import LONGEST, NIGHT, answer, begin

from tests.botapi.server import BotApi
from tests.telegram.chats import worded

SHOWN = ("sendMessage", "editMessageText", "editMessageReplyMarkup")
TICKED = "☑"
OPTIONS = re.compile(r"(\n+[☐☑]? ?\d+\. .*)+$")  # listed below a question whose buttons would cut them
BOUND = 120.0


@dataclass(frozen=True)
class Turn:
    """One question and what this person answers: ticks to put on, then the button that sends it off."""

    question: str
    ticks: tuple[str, ...]
    press: str


@dataclass(frozen=True)
class Story:
    """A person whose facts are known, and what must come of it."""

    id: str
    link: str
    turns: tuple[Turn, ...]
    closing: tuple[str, ...]  # the messages that it is said in: a long one takes two
    log: tuple[Any, ...]
    blind: tuple[str, ...]  # what is said to who typed an answer to what she may not have seen
    told: str  # how the list begins of what she answered so far, below each question


def stories(app: App) -> list[Story]:
    """Everybody told by facts who begins with the first question, in every language, here and nowhere."""
    files = app.files
    plain = [v for v in people(files) if not begin(files.content, person_of(v), country_of(v)).session.log]
    where = [(v, country) for v in plain for country in dict.fromkeys((country_of(v), None))]
    return [_story(app, v, locale, country) for v, country in where for locale in app.words.locales]


def _story(app: App, vignette: Any, locale: str, country: str | None) -> Story:
    content, facts = app.files.content, person_of(vignette)
    shown, turns = view(content, Session(NIGHT, locale=locale, country=country)), []
    while not isinstance(shown, Ended):
        assert len(turns) < LONGEST
        chosen = answer(content, shown.state, facts)
        turns.append(_turn(_rendered(app, shown), chosen, app.words.say(locale, "button-done")))
        shown = step(content, shown.session, Choose(ids=chosen, at=NIGHT))
    link = f"{locale}-{country}" if country else locale
    said = whole(joined([_rendered(app, shown).messages[-1].html]))
    closing = tuple(_seen(Message("", html).plain) for html in said)
    blind = tuple(
        app.words.say(locale, name, {"number": ""}).splitlines()[-1]
        for name in ("notice-early", "notice-unheard")
    )
    told = app.words.say(locale, "question-told", {"count": 0}).partition("0")[0]
    told = ISOLATION.sub("", told)
    return Story(f"{vignette.id} {link}", link, tuple(turns), closing, shown.session.log, blind, told)


def _rendered(app: App, shown: Step) -> Reply:
    content = app.files.content
    place = content.place(shown.session.country)
    return render(shown, speaker(app.words, shown.session, place, str(shown.session.locale)), content.notes)


def _seen(text: str) -> str:
    """What a person reads of a text: isolation marks show nothing, and the options stand on the buttons."""
    return OPTIONS.sub("", ISOLATION.sub("", text)).strip()


def _stands_for(shown: str, label: str) -> bool:
    """Whether a button, with its mark and number and perhaps cut, shows this label."""
    words = worded(shown)
    return words == label or (words.endswith("…") and label.startswith(words[:-1]))


def _turn(reply: Reply, chosen: tuple[str, ...], done: str) -> Turn:
    labels = {button.id: button.label for button in reversed(reply.buttons)}
    question, picked = _seen(reply.messages[-1].plain), tuple(labels[one] for one in chosen)
    if reply.multiple and chosen not in (("none",), ("not_sure",)):
        return Turn(question, picked, done)
    return Turn(question, (), picked[0])


@dataclass
class Crowd:
    """Everybody who talks to one bot, and what they see: each looks only when her own chat changes."""

    api: BotApi
    seed: int = 1
    double: float = 0.1
    typed: float = 0.1
    patience: float = 5.0
    people: dict[int, "Person"] = field(default_factory=dict)
    _over: bool = False

    def person(self, story: Story) -> "Person":
        """Somebody new."""
        number = 1000 + len(self.people)
        found = Person(self, number, story, random.Random(f"{self.seed}/{number}"))
        self.people[number] = found
        return found

    @asynccontextmanager
    async def watching(self):
        """Tell people what their chats show, as long as this lasts."""
        task = asyncio.create_task(self._watch())
        try:
            yield self
        finally:
            self._over = True
            self.api.pulse.beat()
            await task

    async def _watch(self) -> None:
        running, seen = [], 0
        while not self._over:
            running += self.api.calls[seen:]
            seen = len(self.api.calls)
            for call in running:
                person = self.people.get(call.chat)
                if call.happened and person and call.method in SHOWN:
                    person.look(call.method, dict(call.result))
            running = [call for call in running if not (call.happened or call.done)]
            await self.api.pulse.wait(5)

    def total(self, count: Callable[["Person"], int]) -> int:
        """A sum over everybody."""
        return sum(map(count, self.people.values()))


@dataclass
class Person:
    """One conversation, from /start to the closing."""

    crowd: Crowd
    number: int
    story: Story
    chance: random.Random
    newest: dict[str, Any] = field(default_factory=dict)
    sent: list[str] = field(default_factory=list)  # every text that was sent to her, in order
    given: list[tuple[str, int]] = field(default_factory=list)  # (question, update that answered it)
    typed: set[int] = field(default_factory=set)  # the updates that were typed
    asked_again: int = 0
    nudges: int = 0
    taps: int = 0
    waits: list[float] = field(default_factory=list)  # seconds until each thing she waited for was there
    ended: bool = False
    answered: Turn | None = None  # the last one
    answering: Callable[[], object] = lambda: None  # called before each answer
    _news: asyncio.Event = field(default_factory=asyncio.Event)

    def __post_init__(self) -> None:
        self.user = self.crowd.api.user(self.number, language_code=self.story.link[:2])

    def look(self, method: str, body: dict[str, Any]) -> None:
        """Something in her chat is new; counts a question whose answer the bot had confirmed.

        An older message that loses its buttons is nothing that she looks at.
        """
        if method == "editMessageReplyMarkup" and body["message_id"] < self.newest.get("message_id", 0):
            return
        shown = _seen(body["text"].partition(self.story.told)[0])
        self.newest = body | {"text": shown}
        if method == "sendMessage":
            self.sent.append(shown)
        waiting = {update.id for update in self.crowd.api.updates.pending}
        if any(notice in shown for notice in self.story.blind):  # it says that it took no typed answer
            self.given = [answer for answer in self.given if answer[1] not in self.typed]
        self.asked_again += any(
            shown.endswith(question) and number not in waiting for question, number in self.given
        )
        self._news.set()

    async def talk(self) -> None:
        """Answer until the closing came. Raises AssertionError when it never comes."""
        await self._until(lambda: self._asks(self.story.turns[0]), self._start, now=True)
        for turn in self.story.turns:
            await self._until(lambda turn=turn: self._asks(turn), self._again)
            await self._tick_all(turn)
            await self._answer(turn)
            self.answered = turn
        await self._until(lambda: self.closings > 0, self._again)
        self.ended = True

    @property
    def closings(self) -> int:
        """How often her closing was said: whole, and in its order."""
        came, parts = 0, self.story.closing
        for text in self.sent:
            came += text == parts[came % len(parts)]
        return came // len(parts)

    @property
    def repeats(self) -> int:
        """How many messages were said again."""
        return len(self.sent) - len(set(self.sent))

    def _asks(self, turn: Turn) -> bool:
        text: str = self.newest.get("text", "")
        return text.endswith(turn.question) and bool(self._buttons())

    def _buttons(self) -> list[dict[str, Any]]:
        rows = self.newest.get("reply_markup", {}).get("inline_keyboard", ())
        return [key for row in rows for key in row]

    def _button(self, label: str) -> dict[str, Any]:
        found = [key for key in self._buttons() if _stands_for(key["text"], label)]
        assert found, f"{self.story.id}: no button {label!r} below {self.newest.get('text', '')[-80:]!r}"
        return found[0]

    async def _tick_all(self, turn: Turn) -> None:
        for label in turn.ticks:
            await self._ticked(label)

    async def _ticked(self, label: str) -> None:
        def on() -> bool:
            return self._button(label)["text"].startswith(TICKED)

        await self._until(on, lambda: self._tap(label), now=True)

    async def _answer(self, turn: Turn) -> None:
        self.answering()
        if not turn.ticks and self.chance.random() < self.crowd.typed:
            self._last = (self.newest["message_id"], self._button(turn.press)["callback_data"])
            await self.user.send(turn.press)
            number = self.crowd.api.updates.pending[-1].id
            self.typed.add(number)
        else:
            number = await self._tap(turn.press)
        self.given.append((turn.question, number))

    async def _tap(self, label: str) -> int:
        """Press a button of the newest message, sometimes twice; the number of the first update."""
        self._last = (self.newest["message_id"], self._button(label)["callback_data"])
        number = await self._again(counted=False) or 0
        if self.chance.random() < self.crowd.double:
            self.taps += 1
            await self._again(counted=False)
        return number

    async def _again(self, *, counted: bool = True) -> int | None:
        """Press what was pressed last, where it was: what people do when nothing comes.

        Where the same is asked again below, they answer it there.
        """
        again = self.answered
        below = counted and again is not None and self._last[0] < self.newest["message_id"]
        if below and again is not None and self._asks(again):
            self.nudges += 1
            await self._tick_all(again)
            return await self._tap(again.press)
        message, data = self._last
        line = self.user.screen().line(message)
        there = line is not None and any(
            key.get("callback_data") == data for row in line.rows for key in row
        )
        if not there:  # there is something new, or nothing but to wait
            return None
        self.nudges += counted
        await self.user.press(data, message=message)
        return self.crowd.api.updates.pending[-1].id

    async def _start(self) -> None:
        await self.user.command("/start", self.story.link)

    async def _until(
        self, seen: Callable[[], bool], nudge: Callable[[], Any], *, now: bool = False
    ) -> None:
        """Look until it is so; nudge when nothing comes for too long."""
        loop = asyncio.get_running_loop()
        began = loop.time()
        bound = began + BOUND
        if now and not seen():
            await nudge()
        while not seen():
            assert loop.time() < bound, f"{self.story.id}: {self.newest.get('text', 'nothing')[-80:]!r}"
            self._news.clear()
            try:
                async with asyncio.timeout(self.crowd.patience):
                    await self._news.wait()
            except TimeoutError:
                if not seen():
                    await nudge()
        self.waits.append(loop.time() - began)
