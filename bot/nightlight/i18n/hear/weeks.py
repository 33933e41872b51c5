"""Weeks of pregnancy in typed text: a number and its unit, the last period, or the due date."""

import re
from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from nightlight.i18n.hear.passage import stands
from nightlight.i18n.hear.phrase_lists import PhraseLists

DATES = (
    re.compile(r"(?P<y>\d{4})[-./](?P<m>\d{1,2})[-./](?P<d>\d{1,2})"),
    re.compile(r"(?P<d>\d{1,2})\.(?P<m>\d{1,2})\.(?P<y>\d{4})"),
    re.compile(r"(?P<y>\d{4})\s*年\s*(?P<m>\d{1,2})\s*月\s*(?P<d>\d{1,2})\s*日?"),
)
ORDINAL = r"(?:-?(?:я|й|ая|ой|ю|th|st|nd|rd))?"
TENS = 10
TERM = timedelta(weeks=40)
LONGEST_TERM = 45
BANDS = ((6, "under_6"), (13, "w6_12"), (24, "w13_23"), (LONGEST_TERM, "w24_plus"))
SHORT = 60


def weeks_in(typed: str, units: tuple[str, ...], days: tuple[str, ...], but: PhraseLists,
             today: date) -> int | None:  # fmt: skip
    """The weeks that a plain text names; None where it names none, several, or something near them."""
    weeks = _counted(typed, units, days, but)
    return _since(typed, today) if weeks is None else weeks


def in_figures(typed: str, numerals: Mapping[str, int]) -> str:
    """The text with numbers in words as figures: "thirty-eight weeks" is "38 weeks", 二十八周 is 28周."""
    return _figures_of_words(_figures_of_signs(typed, numerals), numerals)


def _figures_of_words(typed: str, numerals: Mapping[str, int]) -> str:
    """Words parted by spaces or hyphens; tens and the units behind them are one number."""
    left: list[str] = []
    for word in re.split(r"([\s-]+)", typed):
        value, tens = numerals.get(word), left[-2:-1]
        if value is None or not _spaced(word):
            left.append(word)
        elif value < TENS and tens and tens[0] in {"20", "30", "40"}:
            left[-2:] = [str(int(tens[0]) + value)]
        else:
            left.append(str(value))
    return "".join(left)


def _figures_of_signs(typed: str, numerals: Mapping[str, int]) -> str:
    """Chinese numerals: [二]十[八]."""
    signs = {sign: value for sign, value in numerals.items() if not _spaced(sign)}
    ten = next((sign for sign, value in signs.items() if value == TENS), None)
    if ten is None:
        return typed
    unit = "".join(sign for sign in signs if sign != ten)

    def figure(found: re.Match[str]) -> str:
        tens, is_ten, ones, alone = found.groups()
        return str(signs.get(tens, 1) * TENS + signs.get(ones, 0) if is_ten else signs[alone])

    return re.sub(rf"([{unit}])?({ten})([{unit}])?|([{unit}])", figure, typed)


def band(weeks: int) -> str:
    """The answer of the question for a number of weeks."""
    return next(name for limit, name in BANDS if weeks < limit)


def _counted(typed: str, units: tuple[str, ...], days: tuple[str, ...], but: PhraseLists) -> int | None:
    """A bare number that is no option's, or the only number of a short text, beside its unit."""
    left = re.sub(rf"\+\s*\d(?!\d)|(?<!\d)\d\s*(?:{_any(days)})", " ", typed)
    if re.fullmatch(r"\d{1,2}", left.strip()):
        return int(left) if len(BANDS) < int(left) < LONGEST_TERM else None
    if len(typed) > SHORT or stands(typed, "not_weeks", but):
        return None
    numbers = re.findall(r"\d+", left)
    unit = _any(units)
    beside = re.search(
        rf"(?<![.,\d])(\d{{1,2}}){ORDINAL}\s*(?:{unit})|(?:{unit})\s*(\d{{1,2}})(?!\d)", left
    )
    if len(numbers) != 1 or not beside or int(numbers[0]) >= LONGEST_TERM:
        return None
    return int(numbers[0])


def _any(units: Iterable[str]) -> str:
    """Any unit as a whole word; Chinese writing needs no end of a word."""
    longest = sorted(units, key=len, reverse=True)
    ends = (rf"(?<![^\W\d_]){re.escape(u)}(?![^\W\d_])" if _spaced(u) else re.escape(u) for u in longest)
    return "|".join(ends) or "(?!)"


def _spaced(unit: str) -> bool:
    return not any("\u3400" <= c <= "\u9fff" for c in unit)


def _since(typed: str, today: date) -> int | None:
    """Weeks from the first day of the last period, or from the due date."""
    day = next((_day(found) for form in DATES if (found := form.fullmatch(typed))), None)
    if day is None:
        return None
    period = day if day <= today else day - TERM
    weeks = (today - period).days // 7
    return weeks if 0 <= weeks < LONGEST_TERM else None


def _day(found: re.Match[str]) -> date | None:
    try:
        return date(int(found["y"]), int(found["m"]), int(found["d"]))
    except ValueError:
        return None
