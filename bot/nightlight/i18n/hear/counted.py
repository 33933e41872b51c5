"""A number that was typed, as an answer to the open question; of two answers the graver one."""

from collections.abc import Mapping
from datetime import datetime

from nightlight.engine.dialog import NOT_SURE
from nightlight.engine.session import AnyEvent, Choose, Lost, Unread
from nightlight.engine.text import Text
from nightlight.engine.triage import Fact
from nightlight.i18n.hear.amounts import Value
from nightlight.i18n.hear.options import with_ticks
from nightlight.i18n.hear.quantity import NotOne, Read, Which, gravest, read, values
from nightlight.i18n.hear.typed import TypedWords
from nightlight.i18n.reply import Reply

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


def number_in(said: str, reply: Reply, words: TypedWords, at: datetime) -> Read:
    """What a text says in numbers, where the open question takes one."""
    if reply.measured is None:
        return NotOne()
    return read(said, reply.measured, words.measures, at.date(), len(reply.numbered))


def measured(number: Read, reply: Reply, at: datetime, id: str) -> AnyEvent:  # noqa: A002
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
    ids = with_ticks((answer,), reply)
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
    return as_grave(ids, number_in(said, reply, words, at), reply.measured)


def as_grave(spoken: tuple[str, ...], number: Read, fact: Fact | None) -> tuple[str, ...]:
    """What a sentence speaks of, if it is not milder than a number that stands beside it."""
    beside = number.readings if isinstance(number, NotOne) else ()
    touched = {value for one in beside if fact for value in values(one, fact)}
    if fact is None or not touched:
        return spoken
    worst = fact.values.index(gravest(touched, fact))
    told = (fact.unknown_as if option == NOT_SURE else option for option in spoken)
    return spoken if all(value in fact.values[worst:] for value in told) else ()
