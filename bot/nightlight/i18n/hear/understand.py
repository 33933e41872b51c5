"""Typed text into events. Numbers, labels and listed words decide; everything else asks again.

Text is never interpreted for urgency, with two exceptions that can raise care and never lower it: words of
despair or of violence open the screen for them, and words of bodily danger show the emergency number. What
only seems to speak of an answer is asked about before it counts, and words of danger beside it come first.
A number with its unit answers a question that takes one, if it stands alone: its own words are no danger
("a pad lasts 20 minutes"), what stands beside it is read for danger first.
"""

from collections.abc import Collection, Iterable
from datetime import datetime

from nightlight.engine.buttons import UNSAFE
from nightlight.engine.commands import ALARM
from nightlight.engine.dialog import COUNTRY
from nightlight.engine.screen import NO, UNDERSTOOD, Question, Understood, kind_of
from nightlight.engine.screen import Countries as CountryScreen
from nightlight.engine.session import SUPPORTER, AnyEvent, Choose, Command, Lost, Propose, Seem
from nightlight.i18n.hear.counted import as_grave, measured, number_in
from nightlight.i18n.hear.countries import Countries
from nightlight.i18n.hear.danger import without
from nightlight.i18n.hear.languages import wished
from nightlight.i18n.hear.net import net
from nightlight.i18n.hear.options import doubtful, named, quoted, spoken_of, ticks_of, with_ticks
from nightlight.i18n.hear.passage import consists, stands
from nightlight.i18n.hear.phrases import CJK, STRETCHED, bare
from nightlight.i18n.hear.quantity import NotOne, Read
from nightlight.i18n.hear.raised import asks_on, is_grave, raised
from nightlight.i18n.hear.typed import TypedWords, plain
from nightlight.i18n.reply import Button, Reply

DONE = "done"  # a command that sends a tick list off, and means nothing elsewhere


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
    if isinstance(reply.screen, Question) and (doubts := doubtful(said, reply, words)):
        return Seem(ids=doubts, state=reply.state, at=at, id=id)
    ids = named(said, reply, words)
    number = NotOne() if ids else number_in(said, reply, words, at)
    ids = with_ticks(ids, reply)
    command = None if ids else wished(said, words) or _command(said, words)
    if command == DONE:
        ids, command = ticks_of(reply), None
    spoken, screen = ((), None) if ids or command else _spoken(said, number, reply, words)
    if command or screen:
        return _opened(command or screen or "", spoken, reply, at, id)
    if not ids and not isinstance(number, NotOne):
        return measured(number, reply, at, id)
    if not ids and isinstance(reply.screen, CountryScreen):
        return _country(said, reply, countries, at, id)
    if spoken and isinstance(reply.screen, Question):
        return Seem(ids=spoken, state=reply.state, at=at, id=id)
    if not isinstance(reply.screen, Understood):  # there a part of a sentence is no yes
        ids = ids or with_ticks(spoken, reply)
    return Choose(ids=ids, state=reply.state, at=at, id=id) if ids else Lost(at=at, id=id)


def _opened(name: str, spoken: tuple[str, ...], reply: Reply, at: datetime, id: str) -> AnyEvent:  # noqa: A002
    """The screen that was asked for; of danger that is the answer to the open question the answer."""
    if name == ALARM and is_grave(spoken, reply):
        return Seem(ids=spoken, state=reply.state, danger=True, at=at, id=id)
    return Command(name=name, at=at, id=id)


def _spoken(said: str, number: Read, reply: Reply, words: TypedWords) -> tuple[tuple[str, ...], str | None]:
    """The option that a text speaks of, and the screen that its other words ask for.

    The words of a quantity that stands alone are no bodily danger where it is asked for.
    """
    if not isinstance(number, NotOne):
        grave = raised(said, words)
        return (), None if grave == ALARM else grave
    part = quoted(said, reply, words)  # of a label, and nothing else
    if part and kind_of(part[0], reply.buttons) == "command":
        return (), part[0]
    if part := as_grave(part, number, reply.measured):
        return part, None
    spoken, rest = spoken_of(said, reply, words)
    spoken = as_grave(spoken, number, reply.measured)
    waits = asks_on(reply)  # where questions come to each sign, one alone counts as the whole text sounds
    whole = raised(said, words, lambda: not waits or net().backs(said))
    left, grave = said, whole
    if spoken and rest != said:  # "it hurts but i can bear it": what is told besides must sound like danger
        left, grave = rest, whole and raised(rest, words, lambda: not waits or net().fires(said))
    if whole == UNSAFE or (whole == ALARM and is_grave(spoken, reply)):
        grave = whole  # no answer cuts a word out of despair, nor a no to a grave one the danger
    return spoken, grave or _supporter(left, reply, words)


def prepare(languages: Iterable[TypedWords]) -> None:
    """Make ready what typed words are looked up in, for which else the first who types would wait."""
    for words in languages:
        raised("", words)
        stands("", "supporter", words.spoken)
        is_vague("", words)
        without("", (), words.lists)


def _command(text: str, words: TypedWords) -> str | None:
    typed = plain(text).removeprefix("/")
    found = {words.plain_commands.get(reading) for reading in (typed, STRETCHED.sub(r"\1", typed))}
    return next((name for name in words.commands if name in found), None)


def begins_with_no(said: str, words: TypedWords) -> bool:
    """Whether a text begins with a no to what was understood, whatever follows."""
    typed, name = plain(said), f"{UNDERSTOOD}.{NO}"
    noes = map(plain, words.answers.get(name, ()))
    return name in words.answered(bare(typed).partition(" ")[0]) or any(
        len(no) > 1 and CJK.search(no) and typed.startswith(no) for no in noes
    )


def is_vague(said: str, words: TypedWords) -> bool:
    """Whether a text is yes, no or don't know and nothing more, so that it answers nothing out of sight."""
    return consists(said, "vague", words.spoken)


def as_before(said: str, reply: Reply, words: TypedWords, told: Collection[str]) -> tuple[str, ...]:
    """The answer that words such as "same as now" mean, by the question.answer pairs that were told."""
    if not consists(said, "as_before", words.spoken):
        return ()
    shared = ((b.id, words.shared.get(f"{reply.says}.{b.id}", ())) for b in reply.numbered)
    return tuple(option for option, others in shared if not set(told).isdisjoint(others))


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


def heard(event: AnyEvent, buttons: Iterable[Button]) -> tuple[str, ...]:
    """The labels of what was chosen, to repeat beside the question."""
    chosen = event.ids if isinstance(event, Choose) else ()
    return tuple(button.label for button in buttons if button.id in chosen)
