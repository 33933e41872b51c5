"""Times of the day in typed text, in minutes from midnight: every one that the text may mean.

Signs of their own stand for the words of clocks (measures.CLOCK). Beside them t is a time in figures, k a
number of two digits, n one of a single digit.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final

from nightlight.i18n.hear.measures import Token

TEN, HALF_DAY, DAY = 10, 12, 24
HOUR_LONG, QUARTER = 60, 15
# For the hours from 1 to 12: a before noon, p behind it, ? either. 12 with a is 0:00.
PARTS: Final[Mapping[str, str]] = {
    "am": "aaaaaaaaaaaa",
    "pm": "pppppppppppp",
    "morning": "aaaaaaaaaaa?",
    "day": "pppppp???aap",
    "evening": "???ppppppppa",
    "night": "aaaa??pppppa",
}
NAMED: Final = {"noon": "day", "midnight": "night"}  # beside a number, as in 12 noon
FIGURES: Final = re.compile(
    r"(?<![\d.,:/])(\d{1,2})(?:\s?:\s?|\.)(\d{2})(?::\d{2})?(?![\d/:]|[.,]\d)"
    r"|(?<![\d.,:/-])(\d{1,2})-(00|2[5-9]|[3-5]\d)(?![\d/:.-])",  # 19-30, but from 19 to 20
    re.ASCII,
)
ZERO: Final = re.compile("(?<=[点點时時])[零〇]")  # 两点零五 is 2:05 and no range
HOUR: Final = "(?:[nk](?:[HE]|(?![HEMQ]))|E)"
PAST: Final = "(?:[nk]M?|[nk]?Q)"
FORMS: Final = tuple(
    re.compile(rf"[AWNO]*(?:{form})[AWNO]*")
    for form in (
        "(?P<hour>t)H?",
        # 7 o'clock, 19点30分, 3点一刻, 7点半, seven thirty
        rf"(?P<hour>{HOUR})(?P<more>P?&?[nk]M|(?:(?<=[HE])|P)[nk]?Q|&?h|k)?",
        rf"(?P<more>F)(?P<hour>{HOUR})",  # half past 7
        rf"(?P<more>{PAST})P(?P<hour>{HOUR})",  # 10 past 7
        rf"(?P<more>{PAST})(?P<hour>S)H?",  # четверть восьмого
        "(?P<hour>T)",  # полвосьмого
        rf"(?P<more>{PAST})B(?P<hour>{HOUR})",  # a quarter to 8
        rf"B(?P<more>{PAST})(?P<hour>{HOUR})",  # без четверти восемь
        rf"(?P<hour>{HOUR})B(?P<more>[nk]M|[nk]?Q)",  # 八点差五分
        "B(?P<both>k)",  # без двадцати восемь, which the numerals took for 28
        "(?P<hour>[NO])",
    )
)
OF_TIMES: Final = frozenset("nktHEMFQPBTSWNOAL-~&<>[]h")
ALONE: Final = re.compile("[nk]")


@dataclass(frozen=True, slots=True)
class Time:
    """A time that was read: the minutes of the day that it may be; `bare` is a number and nothing more."""

    minutes: tuple[int, ...]
    bare: int | None = None


def zeros(typed: str) -> str:
    """A text with figures for the zeros in front of minutes."""
    return ZERO.sub("0", typed)


def timed(typed: str) -> Iterator[str | Token]:
    """A text in figures: its times as tokens, and what stands between them."""
    at = 0
    for found in FIGURES.finditer(typed):
        yield typed[at : found.start()]
        yield Token("t", name=f"{found[1] or found[3]}:{found[2] or found[4]}")
        at = found.end()
    yield typed[at:]


def marked(tokens: list[Token]) -> list[Token]:
    """The tokens with the signs of clocks, without dashes around the whole."""
    made = [_numbered(token) if token.sign == "n" else token for token in tokens]
    while made and made[0].sign == "~":
        made.pop(0)
    while made and made[-1].sign == "~":
        made.pop()
    for place in re.finditer("(?<=[nk])B(?=[nk](?![MQ]))", _signs(made)):
        if made[place.start() - 1].value <= HALF_DAY:  # 7 to 9 is from one to the other
            made[place.start()] = Token("-")
    return made


def told(tokens: list[Token]) -> Time | None:
    """The time that the whole text is."""
    signs = _signs(tokens)
    found = next((match for form in FORMS if (match := form.fullmatch(signs))), None)
    return _time(found, tokens) if found else None


def all_of(tokens: list[Token]) -> Iterator[Time]:
    """Every time that stands in a text, however its parts are put together."""
    signs = _signs(tokens)
    for form in FORMS:
        yield from (_time(found, tokens) for found in form.finditer(signs))


def is_of_times(tokens: list[Token]) -> bool:
    """Whether a text speaks of times alone: of two, from one on, or up to one."""
    return OF_TIMES.issuperset(_signs(tokens))


def _signs(tokens: list[Token]) -> str:
    return "".join(token.sign for token in tokens)


def _numbered(token: Token) -> Token:
    """A whole number by its digits; no other number is of a time."""
    sign = {1: "n", 2: "k"}.get(len(token.name), "?") if token.name.isdigit() else "?"
    return replace(token, sign=sign)


def _time(found: re.Match[str], tokens: list[Token]) -> Time:
    """What the tokens of a form say."""
    hour, minute = _said(found, tokens)
    around = tokens[found.start() : found.end()]
    parts = [PARTS[NAMED.get(token.name, token.name)] for token in around if token.sign in {"W", "N", "O"}]
    meant = _before if "B" in found[0] else _at
    bare = hour if ALONE.fullmatch(found[0]) else None
    return Time(tuple(dict.fromkeys(meant(hour, minute, parts))), bare)


def _said(found: re.Match[str], tokens: list[Token]) -> tuple[int, int]:
    """The hour and the minutes of a form."""
    groups = found.groupdict()
    if groups.get("both"):
        value = int(tokens[found.start("both")].value)
        return value % TEN, value - value % TEN
    hour, minute = _hour_and_minute(tokens[found.start("hour")])
    return hour, _more(tokens[slice(*found.span("more"))]) if groups.get("more") else minute


def _hour_and_minute(first: Token) -> tuple[int, int]:
    """The hour of a time, and its minute where the two are one token."""
    if first.sign == "t":
        hour, minute = first.name.split(":")
        return int(hour), int(minute)
    if first.sign == "T":
        return int(first.value) // HOUR_LONG or HALF_DAY, int(first.value) % HOUR_LONG
    if first.sign == "S":
        return int(first.value) - 1 or HALF_DAY, 0
    return {"N": HALF_DAY, "O": DAY, "E": 1}.get(first.sign, int(first.value)), 0


def _more(parts: list[Token]) -> int:
    """The minutes behind or before an hour."""
    numbers = [int(part.value) for part in parts if part.sign in "nk"]
    signs = _signs(parts)
    if "Q" in signs:
        return QUARTER * (numbers or [1])[0]
    return numbers[0] if numbers else HOUR_LONG // 2


def _at(hour: int, minute: int, parts: list[str]) -> Iterator[int]:
    """The minutes of the day that a time may be; none for one that there is not."""
    if minute >= HOUR_LONG or hour > DAY or (hour == DAY and minute):
        return
    hours = [hour % DAY] if hour > HALF_DAY or not hour else [hour % HALF_DAY, hour % HALF_DAY + HALF_DAY]
    for one in hours:
        half = "p" if one >= HALF_DAY else "a"
        if all(part[one % HALF_DAY - 1] in {half, "?"} for part in parts):
            yield one * HOUR_LONG + minute


def _before(hour: int, minute: int, parts: list[str]) -> Iterator[int]:
    """The same for so many minutes before an hour: "pm" may be said of the hour, or of the time itself."""
    if not 0 < minute < HOUR_LONG:
        return
    for at in _at(hour, 0, parts):
        yield (at - minute) % (DAY * HOUR_LONG)
    if 0 < hour <= HALF_DAY:
        yield from _at((hour - 2) % HALF_DAY + 1, HOUR_LONG - minute, parts)
