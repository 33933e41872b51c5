"""Typed text into events. Numbers, labels and listed words decide; everything else asks again.

Text is never interpreted for urgency, with two exceptions that can raise care and never lower it: words of
despair or of violence open the screen for them, and words of bodily danger show the emergency number. What
only seems to speak of an answer is asked about before it counts, and words of danger beside it come first.
A number with its unit answers a question that takes one, if it stands alone: its own words are no danger
("a pad lasts 20 minutes"), what stands beside it is read for danger first.
"""

from collections.abc import Collection, Iterable, Mapping
from datetime import datetime

from nightlight.engine.buttons import UNSAFE
from nightlight.engine.commands import ALARM, VIOLENCE, VIOLENCE_AND_ALARM
from nightlight.engine.dialog import COUNTRY, NONE, NOT_SURE
from nightlight.engine.screen import NO, UNDERSTOOD, Page, Question, Understood, kind_of
from nightlight.engine.screen import Countries as CountryScreen
from nightlight.engine.session import SUPPORTER, AnyEvent, Choose, Command, Lost, Propose, Seem, Unread
from nightlight.engine.text import Text
from nightlight.engine.triage import Fact
from nightlight.i18n.hear.amounts import Value
from nightlight.i18n.hear.countries import Countries
from nightlight.i18n.hear.danger import Meaning, bodily, meaning, without
from nightlight.i18n.hear.languages import wished
from nightlight.i18n.hear.net import net
from nightlight.i18n.hear.options import ASKS, doubtful, named, quoted, spoken_of
from nightlight.i18n.hear.passage import consists, stands
from nightlight.i18n.hear.phrases import CJK, STRETCHED, bare
from nightlight.i18n.hear.quantity import NotOne, Read, Which, gravest, read, values
from nightlight.i18n.hear.typed import TypedWords, plain
from nightlight.i18n.reply import Button, Reply

DONE = "done"  # a command that sends a tick list off, and means nothing elsewhere
OPENS: Mapping[Meaning, str] = {"crisis": UNSAFE, "safety": VIOLENCE, "danger": ALARM, "sign": ALARM}
RAISED = frozenset({*OPENS.values(), VIOLENCE_AND_ALARM})
GESTATION = "gestation"
UNREAD: Mapping[str, Unread] = {
    "range": "quantity-range",
    "unit": "quantity-unit",
    "date": "quantity-date",
    "day": "quantity-day",
    "time": "quantity-time",
    "wide": "quantity-wide",
}
MOST_BANDS = 2  # what touches more is asked again


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
    number = NotOne() if ids else _number(said, reply, words, at)
    ids = _with_ticks(ids, reply)
    command = None if ids else wished(said, words) or _command(said, words)
    if command == DONE:
        ids, command = _ticks(reply), None
    spoken, screen = ((), None) if ids or command else _spoken(said, number, reply, words)
    if command or screen:
        return _opened(command or screen or "", spoken, reply, at, id)
    if not ids and not isinstance(number, NotOne):
        return _measured(number, reply, at, id)
    if not ids and isinstance(reply.screen, CountryScreen):
        return _country(said, reply, countries, at, id)
    if spoken and isinstance(reply.screen, Question):
        return Seem(ids=spoken, state=reply.state, at=at, id=id)
    if not isinstance(reply.screen, Understood):  # there a part of a sentence is no yes
        ids = ids or _with_ticks(spoken, reply)
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
    if part := _as_grave(part, number, reply.measured):
        return part, None
    spoken, rest = spoken_of(said, reply, words)
    spoken = _as_grave(spoken, number, reply.measured)
    asked = _asks_on(reply)
    left, whole = rest if spoken else said, raised(said, words, asked=asked)
    # "light cramps" without "light" would be an alarm that it is not
    grave = raised(left, words, asked=asked) if whole and left != said else whole
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


def _with_ticks(ids: tuple[str, ...], reply: Reply) -> tuple[str, ...]:
    """What was typed beside what is ticked: no sign that was put on is lost by a word, not even "none".

    Where nothing is ticked but what was told before, "none" answers whether that is still so.
    """
    if ids == (NONE,) and set(_ticks(reply)) <= set(reply.remembered):
        return ids
    answers = {button.id for button in reply.numbered}
    if not ids or not _ticks(reply) or not answers.issuperset(ids):
        return ids
    return tuple(dict.fromkeys((*_ticks(reply), *(i for i in ids if i != NONE))))


def _ticks(reply: Reply) -> tuple[str, ...]:
    """The signs that are on, where their list is open."""
    return reply.ticked if reply.multiple else ()


def _command(text: str, words: TypedWords) -> str | None:
    typed = plain(text).removeprefix("/")
    found = {words.plain_commands.get(reading) for reading in (typed, STRETCHED.sub(r"\1", typed))}
    return next((name for name in words.commands if name in found), None)


def raised(said: str, words: TypedWords, *, asked: bool = False) -> str | None:
    """The screen that words of danger, of despair or of violence ask for.

    Where questions are `asked` that will come to it, a word for a sign counts if the text sounds like it.
    """
    meant = meaning(said, words.danger)
    if meant == "safety" and bodily(said, words.danger):
        return VIOLENCE_AND_ALARM
    if meant == "sign" and asked and not net().backs(said):
        return None
    return OPENS[meant] if meant else None


def is_grave(ids: Collection[str], reply: Reply) -> bool:
    """Whether one of these is an answer that is an emergency by itself, where it can be asked about."""
    is_open = isinstance(reply.screen, Question) and not reply.held
    return is_open and any(button.grave and button.id in ids for button in reply.numbered)


def is_sign(said: str, words: TypedWords) -> bool:
    """Whether a text holds a word for a sign, such as blood, and nothing graver."""
    return meaning(said, words.danger) == "sign"


def _asks_on(reply: Reply) -> bool:
    """Whether the questions are open that will come to each sign, or a page where it may be looked for."""
    return isinstance(reply.screen, Question | Understood | Page) and not reply.held


def for_other(said: str, event: AnyEvent, words: TypedWords) -> bool:
    """Whether a text that is danger or nothing else plainly speaks of another person than the writer."""
    if isinstance(event, Command) and event.name in RAISED:
        about_her = stands(said, "supporter", words.spoken) and not stands(said, "oneself", words.spoken)
        return about_her or stands(said, "not_me", words.spoken)
    return isinstance(event, Lost) and event.why == "lost" and stands(said, "not_me", words.spoken)


def is_alarm(event: AnyEvent) -> bool:
    """Whether words of bodily danger, and of nothing graver, were heard."""
    return isinstance(event, Command) and event.name == ALARM


def asks(said: str, words: TypedWords) -> bool:
    """Whether a text asks about something, and tells of nobody here and now."""
    question = bool(ASKS.search(said)) or stands(said, "general", words.danger.lists)
    return question and not tells(said, words)


def tells(said: str, words: TypedWords) -> bool:
    """Whether a text speaks of somebody here and now."""
    return stands(said, "personal", words.danger.lists)


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


def _number(said: str, reply: Reply, words: TypedWords, at: datetime) -> Read:
    """What a text says in numbers, where the open question takes one."""
    if reply.measured is None:
        return NotOne()
    return read(said, reply.measured, words.measures, at.date(), len(reply.numbered))


def _measured(number: Read, reply: Reply, at: datetime, id: str) -> AnyEvent:  # noqa: A002
    """The answer that a number is; of two the graver one. What may be more is asked again, and why."""
    fact = reply.measured
    if fact is None or not isinstance(number, Value):
        return Lost(why=UNREAD[number.why if isinstance(number, Which) else "range"], at=at, id=id)
    touched = values(number, fact)
    if not 0 < len(touched) <= MOST_BANDS:
        return Lost(why="quantity-wide", at=at, id=id)
    answer = gravest(touched, fact)
    if answer not in {button.id for button in reply.numbered}:
        return Lost(at=at, id=id)
    ids = _with_ticks((answer,), reply)
    note = Text("notice-graver") if len(touched) > 1 else _weeks(number, fact)
    return Choose(ids=ids, state=reply.state, note=note, at=at, id=id)


def _weeks(number: Value, fact: Fact) -> Text | None:
    """The weeks that a day or other units come to, to be seen by her who typed them."""
    weeks = int(number.low)
    counted = fact.quantity is not None and fact.quantity.kind == GESTATION and int(number.high) == weeks
    return Text("notice-weeks", (("count", weeks),)) if counted else None


def not_milder(
    ids: tuple[str, ...], said: str, reply: Reply, words: TypedWords, at: datetime
) -> tuple[str, ...]:
    """These answers, if none is milder than a number that stands in the text."""
    return _as_grave(ids, _number(said, reply, words, at), reply.measured)


def _as_grave(spoken: tuple[str, ...], number: Read, fact: Fact | None) -> tuple[str, ...]:
    """What a sentence speaks of, if it is not milder than a number that stands beside it."""
    beside = number.readings if isinstance(number, NotOne) else ()
    touched = {value for one in beside if fact for value in values(one, fact)}
    if fact is None or not touched:
        return spoken
    worst = fact.values.index(gravest(touched, fact))
    told = (fact.unknown_as if option == NOT_SURE else option for option in spoken)
    return spoken if all(value in fact.values[worst:] for value in told) else ()


def heard(event: AnyEvent, buttons: Iterable[Button]) -> tuple[str, ...]:
    """The labels of what was chosen, to repeat beside the question."""
    chosen = event.ids if isinstance(event, Choose) else ()
    return tuple(button.label for button in buttons if button.id in chosen)
