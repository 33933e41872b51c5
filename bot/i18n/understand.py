"""Typed text into events. Numbers, labels and listed words decide; everything else asks again.

Text is never interpreted for urgency, with two exceptions that can raise care and never lower it: words of
despair or of violence open the screen for them, and words of bodily alarm show the emergency number.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from itertools import product

from bot.engine.dialog import COUNTRY, NONE
from bot.engine.session import SUPPORTER, AnyEvent, Choose, Command, Lost, Propose
from bot.engine.text import Text
from bot.i18n.countries import Countries, every_name
from bot.i18n.phrases import STRETCHED, bare, mentions
from bot.i18n.reply import Button, Reply
from bot.i18n.weeks import band, weeks_in

LONGEST = 4096
SHORTEST_CUT = 12
DONE = "done"  # a command that sends a tick list off, and means nothing elsewhere
GAPS = re.compile(r"[\s,;，、；]+")
LISTED = re.compile(r"\s*[☐☑]?\s*(\d{1,2})[.)、]\s*(.+)", re.DOTALL)
FIRST_PHRASE = re.compile(r"[,;:(，；：（]")
EDGES = " .!?…\"'«»“”‘’。！？,;:()（）*-–—\u200e\u200f\u2066\u2067\u2068\u2069\u200b"


@dataclass(frozen=True)
class TypedWords:
    """What people type (locales/<lang>/words.yaml).

    Answers, commands and weeks are of one language; alarm, crisis, safety and their exceptions of all.
    """

    answers: Mapping[str, tuple[str, ...]]
    commands: Mapping[str, tuple[str, ...]]
    alarm: tuple[str, ...]
    crisis: tuple[str, ...]
    safety: tuple[str, ...]
    weeks: tuple[str, ...]
    days: tuple[str, ...] = ()
    not_weeks: tuple[str, ...] = ()
    exceptions: tuple[str, ...] = ()
    supporter: tuple[str, ...] = ()


def understand(
    text: str,
    reply: Reply,
    words: TypedWords,
    countries: Countries,
    *,
    at: datetime,
    id: str,  # noqa: A002
) -> AnyEvent:
    """The event that a text means as an answer to this reply."""
    said = text[:LONGEST]
    typed = _numbers(said, reply) or _line(said, reply) or _labels(said, reply, words)
    ids = _with_ticks(typed, reply)
    command = None if ids else _command(said, words)
    if command == DONE:
        ids, command = _ticks(reply), None
    if ids:
        return Choose(ids=ids, state=reply.state, at=at, id=id)
    if command is not None:
        return Command(name=command, at=at, id=id)
    meant = raised(said, words) or _supporter(said, reply, words)
    if meant is not None:
        return Command(name=meant, at=at, id=id)
    if reply.state == COUNTRY:
        return _country(said, reply, countries, at, id)
    weeks = _weeks(said, words, at.date()) if "weeks" in reply.facts else None
    if weeks is not None:
        note = Text("notice-weeks", (("weeks", weeks),))
        return Choose(ids=(band(weeks),), state=reply.state, note=note, at=at, id=id)
    return Lost(at=at, id=id)


def prepare(languages: Iterable[TypedWords]) -> None:
    """Read and compile what typed words are looked up in: a second, for which else everybody would wait."""
    every_name()
    for words in languages:
        raised("", words)
        mentions("", words.supporter)


def plain(text: str) -> str:
    """Text without case, surrounding punctuation, wide digits and doubled spaces."""
    folded = unicodedata.normalize("NFKC", text).casefold().replace("ё", "е").replace("’", "'")
    return " ".join(folded.split()).strip(EDGES)


def _numbers(said: str, reply: Reply) -> tuple[str, ...]:
    """The options that typed numbers stand for; several for a tick list."""
    parts = [
        part.strip(EDGES) for part in GAPS.split(unicodedata.normalize("NFKC", said)) if part.strip(EDGES)
    ]
    if not parts or not all(part.isascii() and part.isdigit() and len(part) < 4 for part in parts):
        return ()
    numbers = [int(part) for part in parts]
    fits = all(1 <= number <= len(reply.numbered) for number in numbers)
    if not fits or (len(numbers) > 1 and not reply.multiple):
        return ()
    return tuple(reply.numbered[number - 1].id for number in numbers)


def _line(said: str, reply: Reply) -> tuple[str, ...]:
    """The option of which a line was copied: its number, and its words or the first of them behind it."""
    found = LISTED.fullmatch(unicodedata.normalize("NFKC", said))
    number, typed = (int(found[1]), plain(found[2])) if found else (0, "")
    worded = any(sign.isalpha() for sign in typed)  # 2.5 is no second answer
    numbered = enumerate(reply.numbered, 1) if worded else ()
    return tuple(b.id for n, b in numbered if n == number and plain(b.label).startswith(typed))


def _with_ticks(ids: tuple[str, ...], reply: Reply) -> tuple[str, ...]:
    """What was typed beside what is ticked: no sign that was put on is lost by a word, not even "none"."""
    answers = {button.id for button in reply.numbered}
    if not ids or not _ticks(reply) or not answers.issuperset(ids):
        return ids
    return tuple(dict.fromkeys((*_ticks(reply), *(i for i in ids if i != NONE))))


def _ticks(reply: Reply) -> tuple[str, ...]:
    """The signs that are on, where their list is open."""
    return reply.ticked if reply.multiple else ()


def _labels(said: str, reply: Reply, words: TypedWords) -> tuple[str, ...]:
    """The one option that the words name exactly; of a tick list several, parted by commas."""
    whole = _label(said, reply, words)
    if whole or not reply.multiple:
        return whole
    parts = [_label(part, reply, words) for part in re.split(r"[,;\n，、；]|\+", said) if part.strip()]
    found = tuple(option for part in parts for option in part)
    return found if parts and all(parts) and NONE not in found else ()


def _label(said: str, reply: Reply, words: TypedWords) -> tuple[str, ...]:
    typed = plain(said)
    readings = (
        lambda button: {plain(button.label), button.id},
        lambda button: {plain(w) for w in words.answers.get(f"{reply.state}.{button.id}", ())},
        lambda button: {plain(FIRST_PHRASE.split(button.label)[0])},
        lambda button: {plain(w) for w in words.answers.get(button.id, ())},
        lambda button: {typed} if _quotes(typed, plain(button.label)) else set(),
        lambda button: {typed} if _begins(said, plain(button.label)) else set(),
    )
    for reading, kinds in product(readings, (("answer", "unsure"), ("command",))):
        found = [b.id for b in reply.buttons if b.kind in kinds and typed and typed in reading(b)]
        if len(found) == 1:
            return (found[0],)
    return ()


def _quotes(typed: str, label: str) -> bool:
    """Whether a few words of the label were typed as they stand in it: two words, or three signs."""
    if any("\u3400" <= c <= "\u9fff" for c in typed):
        return len(typed) > 2 and typed in label
    return " " in typed and f" {typed} " in f" {bare(label)} "


def _begins(said: str, label: str) -> bool:
    """Whether a label was typed as a narrow button shows it: cut short with an ellipsis."""
    return (
        len(said) > min(len(label) // 2, SHORTEST_CUT)
        and said.rstrip().endswith("…")
        and label.startswith(plain(said))
    )


def _command(said: str, words: TypedWords) -> str | None:
    typed = plain(said).removeprefix("/")
    readings = {typed, STRETCHED.sub(r"\1", typed)}
    for name, phrases in words.commands.items():
        if typed == name or not readings.isdisjoint(plain(phrase) for phrase in phrases):
            return name
    return None


def raised(said: str, words: TypedWords) -> str | None:
    """The screen that words of despair or violence, or of bodily alarm, ask for."""
    if mentions(said, words.crisis, words.exceptions) or mentions(said, words.safety, words.exceptions):
        return "unsafe"
    return "urgent" if mentions(said, words.alarm) else None


def _supporter(said: str, reply: Reply, words: TypedWords) -> str | None:
    """Whether somebody asks for another person, where that can be chosen."""
    offered = any(button.id == SUPPORTER for button in reply.buttons)
    return SUPPORTER if offered and mentions(said, words.supporter) else None


def _country(said: str, reply: Reply, countries: Countries, at: datetime, id: str) -> AnyEvent:  # noqa: A002
    locales = tuple(dict.fromkeys((reply.locale, "en", "ru", "zh")))
    found = countries.find(said, locales) or countries.inside(said, locales)
    if len(found) == 1:
        return Choose(ids=found, state=COUNTRY, at=at, id=id)
    return Propose(countries=found or countries.near(said, locales), at=at, id=id)


def _weeks(said: str, words: TypedWords, today: date) -> int | None:
    units, days = ([plain(unit) for unit in listed] for listed in (words.weeks, words.days))
    return weeks_in(plain(said), tuple(units), tuple(days), words.not_weeks, today)


def heard(event: AnyEvent, buttons: Iterable[Button]) -> tuple[str, ...]:
    """The labels of what was chosen, to repeat beside the question."""
    chosen = event.ids if isinstance(event, Choose) else ()
    return tuple(button.label for button in buttons if button.id in chosen)
