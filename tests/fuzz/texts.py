"""Texts through `Conversation.handle`, in each language, wherever a conversation may be.

Asked of each turn: an answer, no empty message, the number in the first and in each closing, nothing logged
as an error; and after words of danger help at once, whatever was said before and between.
"""

import logging
import random
import re
import time
from pathlib import Path

import yaml
from nightlight.app import App, build, memory_store, utc_now
from nightlight.conversation import Said, Turn
from nightlight.engine.triage import Urgency
from nightlight.engine.walk import walk
from nightlight.i18n.reply import Reply

from tests.fuzz import mutate
from tests.fuzz.report import Report

NUMBER = re.compile(r"(?<!\d)\d{2,4}(?!\d)")
MESSAGES = Path(__file__).parents[1] / "i18n" / "messages.yaml"
TURNS = 12
MOST_TIME = 500  # ms of CPU: far above what a turn may cost, which the benchmark measures
MOST_MEMORY = 50  # MB
MOST_BESIDE = 3000  # signs: of what is longer than 4,096 only the ends are read
PLACES = ("GB", "KZ", "CN", "US", "DE", None)
DANGER = {
    "en": "blood is pouring out of me and I faint",
    "ru": "кровь льётся ручьём, теряю сознание",
    "zh": "血流不止，我快晕倒了",
}
NOISE = ("???", "🩸", "qzxw", "...", "\u200d")


class Errors(logging.Handler):
    """Whatever is logged as an error."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(record.getMessage())


class Texts:
    """One campaign."""

    def __init__(self, seed: int) -> None:
        self.report, self.chance = Report("text", seed), random.Random(seed)
        self.app: App = build(memory_store())
        self.errors, self.person = Errors(), 0
        logging.getLogger().addHandler(self.errors)
        logging.getLogger("nightlight").setLevel(logging.ERROR)
        self.seeds = _seeds(self.app)

    async def run(self, seconds: float) -> Report:
        """Talk for so long."""
        end = time.monotonic() + seconds
        while not self.report.executions or time.monotonic() < end:
            await self._conversation(self.chance.choice(self.app.words.locales), self.chance.choice(PLACES))
        return self.report

    async def _conversation(self, locale: str, country: str | None) -> None:
        """Somebody walks by numbers and writes what comes to mind; in the end, perhaps, words of danger."""
        self.person += 1
        begin = Said(command="start", locale=locale, country=country)
        said, reply = [begin], await self._turn([], begin)
        for _ in range(self.chance.randrange(1, TURNS)):
            walks = reply.numbered and self.chance.random() < 0.6
            text = str(self.chance.randrange(len(reply.numbered)) + 1) if walks else self._text(locale)
            reply = await self._turn(said, Said(text=text))
            said.append(Said(text=text))
        if self.chance.random() < 0.5 and locale in DANGER:
            await self._danger(said, locale)
        elif locale in DANGER:
            self._beside(locale)

    def _text(self, locale: str) -> str:
        return mutate.text(self.chance, self.chance.choice(self.seeds[locale]))

    def _beside(self, locale: str) -> None:
        """No other sentence makes words of danger unheard."""
        other, plain = self._text(locale)[:MOST_BESIDE], DANGER[locale]
        for text in (f"{plain}. {other}", f"{other}. {plain}", f"{other}\n{plain}"):
            if not self._asks(text, locale):
                self.report.found("danger is not heard beside other words", text)

    def _asks(self, text: str, locale: str) -> bool:
        """Whether words of danger, despair or violence stand in it."""
        return self.app.conversation.interpreter.raised(text, locale) is not None

    async def _urgency(self) -> Urgency:
        """The urgency of what was answered so far."""

        def decide(turn: Turn) -> Urgency:
            session, content = turn.session, self.app.conversation.content
            return walk(content, session).urgency if session else Urgency.ROUTINE_WATCH

        return await self.app.store.turn(f"p{self.person}", utc_now(), decide)

    async def _turn(self, before: list[Said], said: Said) -> Reply:
        """One turn, and what is asked of it."""
        self.errors.lines.clear()
        urgency = await self._urgency() if said.text else None
        began = time.process_time()
        reply = await self.app.conversation.handle(f"p{self.person}", said)
        milliseconds, was = (time.process_time() - began) * 1000, self.report.memory
        self.report.timed(milliseconds, str(said.text or said.command))
        self.report.own_memory()
        if milliseconds > MOST_TIME:
            self.report.found(f"over {MOST_TIME} ms of CPU for one turn", str(said.text))
        if was and self.report.memory - was > MOST_MEMORY:
            self.report.found(f"over {MOST_MEMORY} MB for one turn", str(said.text))
        lowered = urgency is not None and (now := await self._urgency()) < urgency
        if lowered and self._asks(str(said.text), reply.locale):
            self.report.found(f"from {urgency} to {now}", f"{_walked(before)} | {said.text}")
        if complaint := self._complaint(reply, first=not before):
            least = await self._smaller([*before, said], complaint)
            self.report.found(complaint, _walked(least))
        return reply

    def _complaint(self, reply: Reply, *, first: bool) -> str:
        if self.errors.lines:
            return f"logged: {self.errors.lines[0]}"
        if not reply.messages or not all(message.plain.strip() for message in reply.messages):
            return f"an empty message at {reply.state}"
        said = " ".join(message.plain for message in reply.messages)
        if reply.closing and not all(number in said for number in reply.closing.numbers):
            return "a closing without its number"
        return "" if NUMBER.search(said) or not first else f"no number at first, at {reply.state}"

    async def _smaller(self, said: list[Said], complaint: str) -> list[Said]:
        """The last thing said alone, if it is enough; else all."""
        for less in ([said[0], said[-1]], said):
            self.person += 1
            self.errors.lines.clear()
            for one in less:
                reply = await self.app.conversation.handle(f"p{self.person}", one)
            if self._complaint(reply, first=len(less) == 1) == complaint:
                return less
        return said

    async def _danger(self, said: list[Said], locale: str) -> None:
        """Words of danger, what cannot be understood, and "yes, now": help at once."""
        plain = DANGER[locale]
        words = self.chance.choice((plain, f"  {plain.upper()}!!!", f"🩸{plain}"))
        noise = self.chance.sample(NOISE, self.chance.randrange(3))
        for text in (words, *noise):
            reply = await self._turn(said, Said(text=text))
        if not reply.ended:
            reply = await self.app.conversation.handle(f"p{self.person}", Said(text="1"))
        urgency = str(reply.closing.urgency) if reply.closing else "no closing"
        if "emergency" not in urgency.lower():
            self.report.found(
                f"after danger and yes: {urgency} at {reply.state}", f"{_walked(said)} | {words} | {noise}"
            )


def _walked(said: list[Said]) -> str:
    return " | ".join(str(one.text or one.command) for one in said)


def _seeds(app: App) -> dict[str, list[str]]:
    """Real messages of each language, and what a keyboard can do."""
    found: dict[str, list[str]] = {code: ["1", "/help", *mutate.WORDS[3:]] for code in app.words.locales}
    for by_language in yaml.safe_load(MESSAGES.read_text("utf-8")).values():
        for code, messages in by_language.items():
            found[code] += [str(text) for text in _leaves(messages)]
    return found


def _leaves(value: object) -> list[object]:
    if isinstance(value, dict):
        return [leaf for one in value.values() for leaf in _leaves(one)]
    return [leaf for one in value for leaf in _leaves(one)] if isinstance(value, list) else [value]
