"""Says messages to one person: in their language, of their place, in the right person."""

import html
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Protocol

from nightlight.engine.closing import Line, Place
from nightlight.engine.dialog import NONE, NOT_SURE
from nightlight.engine.log import Chosen
from nightlight.engine.screen import Option
from nightlight.engine.session import Session
from nightlight.engine.text import Text
from nightlight.i18n.reply import Button, Message
from nightlight.i18n.territories import languages, territories

Trail = tuple[tuple[str, Chosen], ...]
"""The words of each question that was answered, and its answer."""

BULLET = "• "
SAID_OF_LINE = ("name", "number", "web", "hours", "days", "word", "option")
VOICES = 64


class Words(Hashable, Protocol):
    """The messages of every language."""

    def say(self, locale: str, id: str, args: Mapping[str, str | int] | None = None) -> str:  # noqa: A002
        """The message in this language, or all of it in the fallback."""

    def has(self, locale: str, id: str) -> bool:  # noqa: A002
        """Whether this language or the fallback has the message or attribute."""


@dataclass(frozen=True, slots=True)
class Memory:
    """What a voice has said already: words that need nothing else, so nothing about anybody."""

    messages: dict[str, str] = field(default_factory=dict)
    labels: dict[str, str] = field(default_factory=dict)
    buttons: dict[tuple[str, str, str, bool, bool], Button] = field(default_factory=dict)
    questions: dict[str, str] = field(default_factory=dict)
    numbers: dict[str, str] = field(default_factory=dict)
    counted: dict[tuple[str, int], str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Speaker:
    """Says messages to one person: in their language, of their place, in the right person."""

    words: Words
    locale: str
    asker: str
    place: Place
    trail: Trail | None = None
    word: str = "pregnancy"
    memory: Memory = field(default_factory=Memory, compare=False, repr=False)

    def say(self, id: str, args: Mapping[str, str | int] | None = None) -> str:  # noqa: A002
        """The message with the number and country filled in and every argument escaped."""
        if args:
            return self._say(id, args)
        said = self.memory.messages
        if id not in said:
            said[id] = self._say(id, {})
        return said[id]

    def count(self, id: str, count: int) -> str:  # noqa: A002
        """A message that counts what the chat holds, never what somebody told."""
        said, key = self.memory.counted, (id, count)
        if key not in said:
            said[key] = self._say(id, {"count": count})
        return said[key]

    def _say(self, id: str, args: Mapping[str, str | int]) -> str:  # noqa: A002
        country = html.escape(self._country(self.place.code), quote=False)
        common = {
            "asker": self.asker, "number": self.number(), "country": country, "word": self.word,
            "first": self.place.numbers[0], "police": self.police(),
            "apart": "yes" if self.place.police_apart else "no",
        }  # fmt: skip
        escaped = {k: html.escape(v, quote=False) if isinstance(v, str) else v for k, v in args.items()}
        return self.words.say(self.locale, id, {**common, **escaped})

    def label(self, text: Text) -> str:
        """The words of a button; "none" and "not sure" are shared unless a question has its own."""
        if text.id == "country-name":
            return self._country(str(dict(text.args)["code"]))
        if text.id == "language-name":
            return self.words.say(str(dict(text.args)["locale"]), text.id)
        said = self.memory.labels
        if text.id not in said:
            shared = text.id.rpartition(".")[2]
            own = shared not in {NONE, NOT_SURE} or self.words.has(self.locale, text.id)
            said[text.id] = Message("", self.say(text.id if own else shared)).plain
        return said[text.id]

    def button(self, option: Option) -> Button:
        """An option as it is shown."""
        kind, folded, grave = option.kind, option.folded, option.grave
        if option.label.args:
            return Button(option.id, self.label(option.label), kind, folded, grave)
        said, key = self.memory.buttons, (option.id, option.label.id, kind, folded, grave)
        if key not in said:
            said[key] = Button(option.id, self.label(option.label), kind, folded, grave)
        return said[key]

    def question(self, state: str) -> str:
        """The first line of a question, without markup; empty if it has no words."""
        said = self.memory.questions
        if state not in said:
            words = self.say(state) if self.words.has(self.locale, state) else ""
            said[state] = Message("", words.partition("\n")[0]).plain
        return said[state]

    def lines(self, kind: str, most: int = 2) -> list[str]:
        """The place's lines of one kind, as bullets."""
        return [BULLET + self._line(line) for line in self.place.lines.get(kind, ())[:most]]

    def _line(self, line: Line) -> str:
        args = {name: str(getattr(line, name)) for name in SAID_OF_LINE}
        args["name"] = line.called(self.locale)
        if line.by:
            return self.say(f"line-by-{line.by}", args)
        if line.word:
            return self.say("line-text", args)
        if line.option:
            return self.say("line-option", args)
        if not line.number:
            return self.say("line-web", args)
        if line.hours == "day_and_night":
            return self.say("line-hours-day-night", args)
        if line.days:
            return self.say(f"line-days-{line.days}", args)
        return self.say("line-hours" if line.hours else "line-number", args)

    def police(self) -> str:
        """The number for danger from another person; where the police have none of their own, any."""
        if not self.place.police_apart:
            return self.number()
        first, *others = self.place.police
        form = "police-two" if others else "police-one"
        return self._numbers(form, first, others)

    def languages(self) -> str:
        """What is spoken at the emergency number, in the reader's words; empty where it is not known."""
        names = languages(self.locale)
        return ", ".join(names.get(tag, tag) for tag in self.place.languages)

    def number(self) -> str:
        """The number to call, or both that may work, in words."""
        first, *others = self.place.numbers
        form = (
            "number-unknown" if self.place.numbers_are_guesses else "number-two" if others else "number-one"
        )
        return self._numbers(form, first, others)

    def _numbers(self, form: str, first: str, others: Sequence[str]) -> str:
        said = self.memory.numbers
        if form not in said:
            args = {"first": first, "second": others[0] if others else ""}
            said[form] = self.words.say(self.locale, form, args)
        return said[form]

    def _country(self, code: str | None) -> str:
        return territories(self.locale).get(code or "", code or "")


def speaker(
    words: Words, session: Session, place: Place, locale: str, trail: Trail | None = None
) -> Speaker:
    """The speaker of a session; with a `trail` a reply repeats what was asked and answered before."""
    heard = (locale, session.asker, session.word)
    memory = _memory(words, *heard, place.code, place.numbers, place.numbers_are_guesses, place.police)
    return Speaker(words, locale, session.asker, place, trail, session.word, memory)


@lru_cache(maxsize=VOICES)
def _memory(*_: object) -> Memory:
    """One memory for each of the voices heard last."""
    return Memory()
