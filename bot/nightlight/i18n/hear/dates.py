"""Days of the calendar in typed text, and the weeks or days that they are from today."""

import re
from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from typing import Final

from nightlight.i18n.hear.measures import Token

Day = tuple[int | None, int, int]  # year, month, day
Weeks = Fraction

TERM: Final = 40  # weeks from the last period to the due date
NEAR: Final = 21  # days: a day so near to today may be either of the two
WEEK: Final = 7
CENTURY: Final = 100
DATES: Final = re.compile(
    r"(?<!\d)(?:(?P<y1>\d{4})\s*[-./年]\s*(?P<m1>\d{1,2})\s*[-./月]\s*(?P<d1>\d{1,2})\s*[日号號]?"
    r"|(?P<a>\d{1,2})(?P<by>[-./])(?P<b>\d{1,2})(?P=by)(?P<y2>\d{4}|\d{2})"
    r"|(?P<m3>\d{1,2})\s*月\s*(?P<d3>\d{1,2})\s*[日号號]?)(?!\d)",
    re.ASCII,
)
WRITTEN: Final = re.compile(r"nm(?:y|n(?![uo]))?|mn(?![uo])(?:y|n(?![uo]))?")  # 20 april 2026, april 20


def parted(typed: str) -> Iterator[str | Token]:
    """A text in figures: its days as tokens, and what stands between them."""
    at = 0
    for found in DATES.finditer(typed):
        yield typed[at : found.start()]
        yield Token("d", days=tuple(_meant(found)))
        at = found.end()
    yield typed[at:]


def joined(tokens: list[Token]) -> list[Token]:
    """The tokens with a day for each number and month that are one."""
    signs = "".join(
        "y" if t.sign == "n" and re.fullmatch(r"(?:19|20)\d\d", t.name) else t.sign for t in tokens
    )
    made, at = list[Token](), 0
    for found in WRITTEN.finditer(signs):
        made += tokens[at : found.start()]
        made.append(_written(tokens[found.start() : found.end()]))
        at = found.end()
    return made + tokens[at:]


def _written(parts: list[Token]) -> Token:
    month = next(part.value for part in parts if part.sign == "m")
    day, *year = (int(part.value) for part in parts if part.sign == "n")
    return Token("d", days=((_full(year[0]) if year else None, int(month), day),))


def _meant(found: re.Match[str]) -> Iterator[Day]:
    """The days that figures may mean: of 05/06 both orders, with points the day first."""
    if found["y1"]:
        yield int(found["y1"]), int(found["m1"]), int(found["d1"])
    elif found["m3"]:
        yield None, int(found["m3"]), int(found["d3"])
    else:
        first, second, year = int(found["a"]), int(found["b"]), int(found["y2"])
        yield _full(year), second, first
        if found["by"] != ".":
            yield _full(year), first, second
        if year < CENTURY:
            yield _full(first), second, year


def _full(year: int) -> int:
    return year + 2000 if year < CENTURY else year


def real(days: tuple[Day, ...], today: date) -> list[date]:
    """The days that there are, each once; of those without a year the nearest ones."""
    found: dict[date, None] = {}
    for year, month, day in days:
        for one in [year] if year else [today.year - 1, today.year, today.year + 1]:
            try:
                found[date(one, month, day)] = None
            except ValueError:
                continue
    return list(found)


def weeks_of(day: date, today: date, *, period: bool, due: bool) -> Iterator[Weeks]:
    """The weeks of pregnancy that a day may mean, as the first of the last period or as the due date.

    Where neither is said the past is a period and what is to come a due date; near today it may be either.
    """
    ago = (today - day).days
    unsaid = not period and not due
    if period or (unsaid and ago >= 0):
        yield Fraction(ago, WEEK)
    if due or (unsaid and ago <= NEAR):
        yield TERM + Fraction(ago, WEEK)
