"""Amounts among the tokens of a text: "2-3 hours", "8 weeks 3 days", "3 pads an hour", "38 and 5"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from nightlight.engine.triage import Quantity
from nightlight.i18n.hear.measures import Token

BOTH: Final = r"n(?:[-~&[<]n)?"  # a number, or from one to another
UNIT: Final = r"(?:u+o?|o)u*"  # said twice, but "2 hours an hour" are two amounts
UNITS_OF: Final = rf"(?:[~&+]?(?:n{UNIT}|a))*(?:&?h)?"  # smaller units behind the first, or half of one
OF_THINGS: Final = r"(?:[-~&]n)?i"
COUNTED: Final = (
    rf"[<>[\]]?(?:n\+n[uo]*|{BOTH}[+~]?h?{UNIT}{UNITS_OF}"
    rf"|[ao]{UNITS_OF}(?!n(?!{OF_THINGS}))|[uo]{BOTH}(?!{OF_THINGS}))[<>[\]+]?"
)
WARM: Final = rf"[<>[\]]?u*(?:n[&u]n|{BOTH})u*[<>[\]]?"
BARE: Final = rf"(?<![uo])[<>[\]]?(?>{BOTH}\+?)(?![uoxih])[<>[\]]?"
THINGS: Final = re.compile(r"(?:n(?:[-~&]n)?)?i")
PIECE: Final = re.compile(rf"{BOTH}[+~]?h?{UNIT}|[ao](?!n(?![uo]))|[uo]{BOTH}")
FAHRENHEIT: Final = (90, 110)  # a number in here has no other scale
BELOW, HALF, TEN = Fraction(1, 100), Fraction(1, 2), 10
WHOLE: Final = frozenset({"minute"})  # counted in whole ones: "more than 3 hours" is 181 minutes


@dataclass(frozen=True, slots=True)
class Value:
    """What a text says in the unit of its question: from `low` to `high`, often one number."""

    low: Fraction
    high: Fraction


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount, and where it stands among the tokens."""

    value: Value
    start: int
    end: int


def signs(tokens: list[Token]) -> str:
    """The tokens by their signs."""
    return "".join(token.sign for token in tokens)


def amounts(tokens: list[Token], quantity: Quantity) -> Iterator[Amount]:
    """Every amount with its unit; of temperatures without one too."""
    warm = quantity.kind == "temperature"
    for found in re.finditer(WARM if warm else COUNTED, signs(tokens)):
        parts = tokens[found.start() : found.end()]
        if "n+n" in found[0] and quantity.kind != "gestation":
            continue
        value = _warm(parts) if warm else _counted(parts, quantity)
        yield Amount(_bounded(value, found[0], quantity), found.start(), found.end())


def bare(tokens: list[Token], quantity: Quantity) -> Iterator[Amount]:
    """Every number without a unit of its own or of another question."""
    for found in re.finditer(BARE, signs(tokens)):
        numbers = [token.value for token in tokens[found.start() : found.end()] if token.sign == "n"]
        value = _bounded(Value(min(numbers), max(numbers)), found[0], quantity)
        yield Amount(value, found.start(), found.end())


def shared(value: Value, things: list[Token]) -> Value | None:
    """The time for each of some things: 3 pads an hour are 20 minutes each. None for no things at all."""
    counts = [token.value for token in things if token.sign == "n"] or [Fraction(1)]
    return Value(value.low / max(counts), value.high / min(counts)) if all(counts) else None


# ---- a number with its unit


def _counted(parts: list[Token], quantity: Quantity) -> Value:
    """Units that grow smaller are one amount; otherwise from the least to the greatest of them."""
    if "n+n" in signs(parts):
        return _weeks_and_days(parts)
    found = [_piece(parts[p.start() : p.end()]) for p in PIECE.finditer(signs(parts))]
    if parts[-1].sign == "h":
        found[-1] = _more(found[-1])
    worths = [worth for _, worth in found]
    values = [_whole(value, worth, quantity) for value, worth in found]
    if len(values) > 1 and worths == sorted(set(worths), reverse=True):
        *before, (last, _) = [(value, worth) for value, worth in zip(values, worths, strict=True)]
        whole = sum((value.low for value, _ in before), Fraction(0))
        return Value(whole + last.low, whole + last.high)
    return Value(min(v.low for v in values), max(v.high for v in values))


def _weeks_and_days(parts: list[Token]) -> Value:
    """8+3, as doctors write it."""
    weeks, days = (part.value for part in parts if part.sign == "n")
    return Value(weeks + days / 7, weeks + days / 7)


def _piece(parts: list[Token]) -> tuple[Value, Fraction]:
    """A number and its unit in full, and how much that unit is."""
    numbers = [part.value for part in parts if part.sign == "n"] or [Fraction(1)]
    worth = next(part.value for part in parts if part.sign in "uoa")
    half = HALF * any(part.sign == "h" for part in parts)
    return Value((min(numbers) + half) * worth, (max(numbers) + half) * worth), worth


def _more(piece: tuple[Value, Fraction]) -> tuple[Value, Fraction]:
    """The same and half a unit more: 2 hours and a half."""
    value, worth = piece
    return Value(value.low + HALF * worth, value.high + HALF * worth), worth


def _whole(value: Value, worth: Fraction, quantity: Quantity) -> Value:
    """Months of a pregnancy are said when they are full: 2 months go on until there are 3."""
    if quantity.kind != "gestation" or worth <= 1:
        return value
    return Value(value.low, (value.high // worth + 1) * worth // 1 - BELOW)  # 3 months are 13 weeks


def _bounded(value: Value, sign: str, quantity: Quantity) -> Value:
    """What "less than", "up to", "more than" and "at least" make of an amount."""
    low, high = Fraction(quantity.low, quantity.PARTS), Fraction(quantity.high, quantity.PARTS)
    step = Fraction(1) if quantity.unit in WHOLE else BELOW
    ends = sign[0] + sign[-1]
    if "<" in ends or "[" in ends:
        return Value(min(low, value.low), value.high - step * ("<" in ends))
    if ">" in ends or "]" in ends or re.search(r"\+(?!n)", sign):
        return Value(value.low + step * (">" in ends), max(high - BELOW, value.high))
    return value


# ---- temperatures


def _warm(parts: list[Token]) -> Value:
    """Degrees of Celsius. 38 and 5, and 38度5, are 38.5."""
    numbers = [part for part in parts if part.sign == "n"]
    between = re.search(r"n[&u]n", signs(parts))
    values = [number.value for number in numbers]
    if between and values[0] < 100 and values[1] < TEN:
        values = [values[0] + values[1] / TEN]
    scales = {part.name for part in parts if part.sign == "u"}
    celsius = [_celsius(value, scales) for value in values]
    return Value(min(celsius), max(celsius))


def _celsius(value: Fraction, scales: set[str]) -> Fraction:
    low, high = FAHRENHEIT
    if "fahrenheit" in scales or ("celsius" not in scales and low <= value <= high):
        return (value - 32) * 5 / 9
    return value
