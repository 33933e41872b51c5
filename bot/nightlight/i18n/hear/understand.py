"""Typed text into events. Numbers, labels and listed words decide; everything else asks again.

Text is never interpreted for urgency, with two exceptions that can raise care and never lower it: words of
despair or of violence open the screen for them, and words of bodily danger show the emergency number. What
speaks of one option of the open question answers it, if nothing grave is left beside it.
"""

import re
from collections.abc import Iterable, Mapping
from datetime import date, datetime

from nightlight.engine.commands import ALARM, VIOLENCE, VIOLENCE_AND_ALARM
from nightlight.engine.dialog import COUNTRY, NONE
from nightlight.engine.screen import Countries as CountryScreen
from nightlight.engine.session import SUPPORTER, AnyEvent, Choose, Command, Lost, Propose
from nightlight.engine.text import Text
from nightlight.engine.view import UNSAFE
from nightlight.i18n.hear.countries import Countries
from nightlight.i18n.hear.danger import Meaning, bodily, meaning, without
from nightlight.i18n.hear.options import named, spoken_of
from nightlight.i18n.hear.passage import stands
from nightlight.i18n.hear.phrases import STRETCHED
from nightlight.i18n.hear.typed import TypedWords, plain
from nightlight.i18n.hear.weeks import band, in_figures, weeks_in
from nightlight.i18n.reply import Button, Reply

DONE = "done"  # a command that sends a tick list off, and means nothing elsewhere
OPENS: Mapping[Meaning, str] = {"crisis": UNSAFE, "safety": VIOLENCE, "danger": ALARM}
SIGNED = re.compile(r"(?<!\w)[-−–]\d")  # -8 weeks are no weeks


def understand(
    said: str,
    reply: Reply,
    words: TypedWords,
    countries: Countries,
    *,
    at: datetime,
    id: str,  # noqa: A002
) -> AnyEvent:
    """The event that a clean text means as an answer to this reply."""
    ids = _with_ticks(named(said, reply, words), reply)
    command = None if ids else _command(said, words)
    if command == DONE:
        ids, command = _ticks(reply), None
    spoken, rest = ((), said) if ids or command else spoken_of(said, reply, words)
    if not ids and command is None:
        command = raised(rest, words) or _supporter(rest, reply, words)
    if command is not None:
        return Command(name=command, at=at, id=id)
    if not ids and isinstance(reply.screen, CountryScreen):
        return _country(said, reply, countries, at, id)
    weeks = None if ids or "weeks" not in reply.facts else _weeks(said, words, at.date())
    if weeks is not None:
        note = Text("notice-weeks", (("weeks", weeks),))
        return Choose(ids=(band(weeks),), state=reply.state, note=note, at=at, id=id)
    ids = ids or _with_ticks(spoken, reply)
    return Choose(ids=ids, state=reply.state, at=at, id=id) if ids else Lost(at=at, id=id)


def prepare(languages: Iterable[TypedWords]) -> None:
    """Make ready what typed words are looked up in, for which else the first who types would wait."""
    for words in languages:
        raised("", words)
        stands("", "supporter", words.spoken)
        without("", (), words.lists)


def _with_ticks(ids: tuple[str, ...], reply: Reply) -> tuple[str, ...]:
    """What was typed beside what is ticked: no sign that was put on is lost by a word, not even "none"."""
    answers = {button.id for button in reply.numbered}
    if not ids or not _ticks(reply) or not answers.issuperset(ids):
        return ids
    return tuple(dict.fromkeys((*_ticks(reply), *(i for i in ids if i != NONE))))


def _ticks(reply: Reply) -> tuple[str, ...]:
    """The signs that are on, where their list is open."""
    return reply.ticked if reply.multiple else ()


def _command(text: str, words: TypedWords) -> str | None:
    typed = plain(text).removeprefix("/")
    readings = {typed, STRETCHED.sub(r"\1", typed)}
    return next(
        (name for name, said in words.plain_commands.items() if not readings.isdisjoint(said)), None
    )


def raised(said: str, words: TypedWords) -> str | None:
    """The screen that words of danger, of despair or of violence ask for."""
    meant = meaning(said, words.danger)
    if meant == "safety" and bodily(said, words.danger):
        return VIOLENCE_AND_ALARM
    return OPENS[meant] if meant else None


def _supporter(said: str, reply: Reply, words: TypedWords) -> str | None:
    """Whether somebody asks for another person, where that can be chosen."""
    offered = any(button.id == SUPPORTER for button in reply.buttons)
    return SUPPORTER if offered and stands(said, "supporter", words.spoken) else None


def _country(said: str, reply: Reply, countries: Countries, at: datetime, id: str) -> AnyEvent:  # noqa: A002
    locales = tuple(dict.fromkeys((reply.locale, "en", "ru", "zh")))
    found = countries.find(said, locales) or countries.inside(said, locales)
    if len(found) == 1:
        return Choose(ids=found, state=COUNTRY, at=at, id=id)
    return Propose(countries=found or countries.near(said, locales), at=at, id=id)


def _weeks(said: str, words: TypedWords, today: date) -> int | None:
    if SIGNED.search(said):
        return None
    typed = in_figures(plain(said), words.numerals)
    return weeks_in(typed, *words.plain_units, words.spoken, today)


def heard(event: AnyEvent, buttons: Iterable[Button]) -> tuple[str, ...]:
    """The labels of what was chosen, to repeat beside the question."""
    chosen = event.ids if isinstance(event, Choose) else ()
    return tuple(button.label for button in buttons if button.id in chosen)
