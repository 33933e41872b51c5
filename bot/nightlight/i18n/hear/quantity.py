"""A number with its unit in typed text, as the answer of a question whose fact takes one.

It is read alone: beside words that the lists know to change nothing. What stands beside other words is told
as what it may mean, so that nothing milder is taken from the rest of the text.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Final

from nightlight.engine.triage import Fact, Quantity
from nightlight.i18n.hear.amounts import THINGS, Amount, Value, amounts, bare, shared, signs
from nightlight.i18n.hear.clock import Time, all_of, is_of_times, marked, timed, told, zeros
from nightlight.i18n.hear.dates import TERM, joined, parted, real, weeks_of
from nightlight.i18n.hear.measures import DATED, TIMED, Measures, Token
from nightlight.i18n.hear.spelling import readings
from nightlight.i18n.hear.typed import plain

LONGEST: Final = 100  # signs; anyone who writes more says more than a number
SIGNED: Final = re.compile(r"(?<!\w)[-−–]\d")  # -8 weeks are no weeks
WEAK: Final = re.compile("[-~]")  # a dash that joins nothing
FITS: Final[Mapping[str, Set[str]]] = {  # words of days beside an amount: ago, since the last period
    "gestation": {"", "gp"},
    "date": {"", "g", "gp"},
}


@dataclass(frozen=True, slots=True)
class Which:
    """Several things a text may mean, and why: date, day (which is the month?), unit, time or wide."""

    readings: tuple[Value, ...]
    why: str


@dataclass(frozen=True, slots=True)
class OutOfRange:
    """A number that cannot be."""


@dataclass(frozen=True, slots=True)
class NotOne:
    """No quantity alone; `readings` are those that stand beside other words."""

    readings: tuple[Value, ...] = ()


Read = Value | Which | OutOfRange | NotOne


def read(said: str, fact: Fact, measures: Measures, today: date, lines: int) -> Read:
    """What a text says for a fact with a quantity; a bare number counts above the lines of the list."""
    if fact.quantity is None or len(said) > LONGEST:
        return NotOne()
    beside: dict[Value, None] = {}
    slips = measures.clock_slips if fact.quantity.kind == TIMED else measures.slips
    for way in readings(plain(said), slips):
        found = _Text(way, fact, fact.quantity, measures, today, lines).read()
        if not (isinstance(found, NotOne) or SIGNED.search(said) or _is_milder(found, beside, fact)):
            return found
        beside |= dict.fromkeys(_of(found))
    return NotOne(tuple(beside))


def _is_milder(found: Read, others: Iterable[Value], fact: Fact) -> bool:
    """Whether an amount is less grave than what another way of reading has found."""
    worst = [value for other in others for value in values(other, fact)]
    if not isinstance(found, Value) or not worst:
        return False
    return gravest((*values(found, fact), gravest(worst, fact)), fact) not in values(found, fact)


def _of(found: Read) -> tuple[Value, ...]:
    """Every amount that was read."""
    if isinstance(found, Value):
        return (found,)
    return () if isinstance(found, OutOfRange) else found.readings


def values(read: Value, fact: Fact) -> tuple[str, ...]:
    """The values of a fact that an amount touches, by the order of their bands."""
    quantity = fact.quantity
    if quantity is None:
        return ()
    return tuple(
        value
        for begin, end, value in quantity.ranges
        if read.high >= Fraction(begin, quantity.PARTS) and read.low < Fraction(end, quantity.PARTS)
    )


def gravest(named: Iterable[str], fact: Fact) -> str:
    """The value of most concern."""
    return max(named, key=fact.values.index)


class _Text:
    """One way to read a text."""

    def __init__(
        self, typed: str, fact: Fact, quantity: Quantity, measures: Measures, today: date, lines: int
    ) -> None:
        self._fact, self._quantity, self._today, self._lines = fact, quantity, today, lines
        self._tokens = _decimals(list(_tokens(typed, fact, measures)))
        self._signs = signs(self._tokens)

    def read(self) -> Read:
        """What it says."""
        if self._quantity.kind == TIMED:
            return self._timed(marked(self._tokens))
        days = [token for token in self._tokens if token.sign == "d"]
        found = [*amounts(self._tokens, self._quantity)]
        if days:
            return self._dated(days, found)
        if self._quantity.kind == "temperature":
            found = [one for one in found if self._may_be(one)]
        rest = self._rest(found)
        told = self._told(found, "".join(sorted(set(rest)))) if found else None
        if told is not None:
            return self._within([told])
        numbers = [*bare(self._tokens, self._quantity)]
        if len(numbers) == 1 and not found and not self._rest(numbers):
            return self._alone(numbers[0].value)
        return NotOne(tuple(self._beside(found, numbers)))

    def _rest(self, found: Iterable[Amount]) -> str:
        """The signs that belong to no amount and to no thing, without dashes that join nothing."""
        left = list(self._signs)
        for one in found:
            left[one.start : one.end] = " " * (one.end - one.start)
        return WEAK.sub("", THINGS.sub("i", "".join(left)).replace(" ", ""))

    def _may_be(self, one: Amount) -> bool:
        """Whether a number of degrees without a unit is a temperature and no line of the list."""
        has_unit = any(token.sign == "u" for token in self._tokens[one.start : one.end])
        return has_unit or (self._quantity.bare and one.value.low > self._lines)

    def _told(self, found: list[Amount], words: str) -> Value | None:
        """The amount of a text that says nothing else; None where its words do not fit together."""
        value, kind = _all_of(found), self._quantity.kind
        if words == "i":
            return shared(value, self._things(found))
        if words == "qw" and kind == "gestation":
            return Value(TERM - value.high, TERM - value.low)
        return value if words in FITS.get(kind, {""}) else None

    def _things(self, found: list[Amount]) -> list[Token]:
        """The tokens of what is counted against the time."""
        taken = {place for one in found for place in range(one.start, one.end)}
        left = [token for place, token in enumerate(self._tokens) if place not in taken]
        return [token for token in left if token.sign in "ni"]

    def _alone(self, number: Value) -> Read:
        """A number without its unit, which may be the line of an answer."""
        if number.low <= self._lines:
            return NotOne()
        if not self._quantity.bare:
            return Which((), "unit")
        dotted = any("." in token.name or "," in token.name for token in self._tokens)
        if self._quantity.kind in DATED and dotted:
            return NotOne((number,))  # 8.5 may be a day of May
        return self._within([number])

    def _beside(self, found: list[Amount], numbers: list[Amount]) -> Iterator[Value]:
        """What stands in a text that says something else too."""
        for value in (one.value for one in found):
            yield value
            split = shared(value, self._things(found)) if "i" in self._signs else None
            yield from [split] if split else []
        if self._quantity.bare:
            yield from (one.value for one in numbers if one.value.high > self._lines)

    # ---- days of the calendar

    def _dated(self, days: list[Token], found: list[Amount]) -> Read:
        named = [day for token in days for day in real(token.days, self._today)]
        period, due = "p" in self._signs, "q" in self._signs
        meant = [value for day in named for value in self._meant(day, period=period, due=due)]
        possible = tuple(dict.fromkeys(value for value in meant if self._is_in(value)))
        if found or len(days) > 1 or (period and due) or set(self._signs) - set("-~dpq"):
            return NotOne((*possible, *(one.value for one in found)))
        written = {(day.month, day.day) for day in named if self._is_possible(day, possible)}
        why = "day" if len(written) > 1 else "date"
        return self._within(possible, why)

    def _meant(self, day: date, *, period: bool, due: bool) -> Iterator[Value]:
        if self._quantity.kind == "date":
            ago = Fraction((self._today - day).days)
            yield Value(ago, ago)
        else:
            for weeks in weeks_of(day, self._today, period=period, due=due):
                yield Value(weeks, weeks)

    def _is_possible(self, day: date, possible: tuple[Value, ...]) -> bool:
        period, due = "p" in self._signs, "q" in self._signs
        return any(value in possible for value in self._meant(day, period=period, due=due))

    # ---- times of the day

    def _timed(self, tokens: list[Token]) -> Read:
        """A time, if the text is one. Two, or one that goes on, are asked again."""
        one = told(tokens)
        if one is not None and (one.bare is None or one.bare > self._lines):
            return self._time(one)
        found = [time for time in all_of(tokens) if time.bare is None or time.bare > self._lines]
        beside = tuple(dict.fromkeys(value for time in found for value in _values(time)))
        several = one is None and beside and is_of_times(tokens)
        return Which(beside, "wide") if several else NotOne(beside)

    def _time(self, one: Time) -> Read:
        """A time; one that may be two, or a number that may be no time, is asked again."""
        possible = tuple(value for value in _values(one) if self._is_in(value))
        if possible and one.bare is not None and not self._quantity.bare:
            return Which(possible, "time")
        return self._within(possible, "time")

    # ---- the range

    def _is_in(self, value: Value) -> bool:
        low, high = (
            Fraction(end, self._quantity.PARTS) for end in (self._quantity.low, self._quantity.high)
        )
        return low <= value.high and value.low < high and value.low <= value.high

    def _within(self, meant: Iterable[Value], why: str = "") -> Read:
        """The one thing meant, if it can be; several of one band are one."""
        possible = [value for value in meant if self._is_in(value)]
        if not possible:
            return OutOfRange()
        whole = Value(min(v.low for v in possible), max(v.high for v in possible))
        if len(possible) == 1 or len({values(v, self._fact) for v in possible}) == 1:
            return whole
        return Which(tuple(possible), why)


def _values(time: Time) -> Iterator[Value]:
    return (Value(Fraction(minute), Fraction(minute)) for minute in time.minutes)


def _all_of(found: Iterable[Amount]) -> Value:
    """From the least to the greatest."""
    ends = [one.value for one in found]
    return Value(min(value.low for value in ends), max(value.high for value in ends))


def _tokens(typed: str, fact: Fact, measures: Measures) -> Iterator[Token]:
    """The tokens of a plain text, with its days or its times where the fact takes them."""
    kind = fact.quantity.kind if fact.quantity else ""
    typed = measures.figures(zeros(typed) if kind == TIMED else typed)
    if kind not in {*DATED, TIMED}:
        yield from measures.tokens(typed, fact)
        return
    parts: list[Token] = []
    for part in timed(typed) if kind == TIMED else parted(typed):
        parts += [part] if isinstance(part, Token) else measures.tokens(part, fact)
    yield from parts if kind == TIMED else joined(parts)


def _decimals(tokens: list[Token]) -> list[Token]:
    """The same with one number for "38 point 5"."""
    made: list[Token] = []
    for token in tokens:
        if token.sign == "n" and len(made) > 1 and made[-1].sign == "." and made[-2].sign == "n":
            _, whole = made.pop(), made.pop()
            name = f"{whole.name}.{token.name}"
            token = Token("n", whole.value + token.value / 10 ** len(token.name), name)
        made.append(token)
    return made
