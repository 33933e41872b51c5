"""Numbers said in words as figures: half of "twenty eight" is never taken for eight."""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

CJK: Final = re.compile(r"[\u3400-\u9fff]")
TEN, HUNDRED = 10, 100
WORDS: Final = re.compile(r"([\W_]+)")
GAP: Final = re.compile(r"[\s-]+")
FRACTION: Final = re.compile(r"(\d*)([13])\u2044([24])")  # what ½, ¼ and ¾ unfold to


def in_figures(typed: str, numerals: Mapping[str, str], joins: Collection[str] = ()) -> str:
    """A plain text with figures for its numbers: "thirty-eight weeks" is "38 weeks", 二三十 is 20-30."""
    typed = FRACTION.sub(_fraction, typed)
    return _figures_of_words(_figures_of_signs(typed, numerals), numerals, joins)


def _fraction(found: re.Match[str]) -> str:
    whole, above, below = found.groups()
    return str(int(whole or 0) + int(above) / int(below))


# ---- words parted by spaces or hyphens


@dataclass(slots=True)
class _Number:
    """A number in the making. What is added to it stays below `room`; `end` is where it ends."""

    value: str
    room: int
    start: int
    end: int


def _figures_of_words(typed: str, numerals: Mapping[str, str], joins: Collection[str]) -> str:
    """Tens and the units behind them are one number, hundreds and what follows them too."""
    parts = WORDS.split(typed)  # words, each with the gap behind it
    for number in reversed(list(_numbers(parts, numerals, joins))):
        parts[number.start : number.end + 1] = [number.value]
    return "".join(parts)


def _numbers(parts: list[str], numerals: Mapping[str, str], joins: Collection[str]) -> Iterator[_Number]:
    last: _Number | None = None
    for place in range(0, len(parts), 2):
        value = None if CJK.search(parts[place]) else numerals.get(parts[place])
        if value is None:
            continue
        if last is not None and _follows(parts, last, place, joins) and _grows(last, value):
            last.end = place
            continue
        if last is not None:
            yield last
        last = _Number(value, _room(value), place, place)
    if last is not None:
        yield last


def _follows(parts: list[str], last: _Number, place: int, joins: Collection[str]) -> bool:
    """Whether a word comes next to a number, or next to the "and" behind its hundreds."""
    between, gaps = parts[last.end + 2 : place : 2], parts[last.end + 1 : place : 2]
    if not all(GAP.fullmatch(gap) for gap in gaps):
        return False
    return between == [] or (last.room == HUNDRED and len(between) == 1 and between[0] in joins)


def _grows(number: _Number, value: str) -> bool:
    """Take a word into the number before it, if it belongs there."""
    if not (value.isdigit() and number.value.isdigit()):
        return False
    whole, more = int(number.value), int(value)
    if more == HUNDRED and 0 < whole < TEN:
        number.value, number.room = str(whole * HUNDRED), HUNDRED
    elif 0 < more < number.room:
        number.value, number.room = str(whole + more), _room(value)
    else:
        return False
    return True


def _room(value: str) -> int:
    if value == str(HUNDRED):
        return HUNDRED
    return TEN if value.isdigit() and int(value) >= 2 * TEN and int(value) % TEN == 0 else 0


# ---- Chinese signs


def _figures_of_signs(typed: str, numerals: Mapping[str, str]) -> str:
    """二十八 is 28, 一百二十 is 120; two digits beside each other are "so many or so many"."""
    signs = {sign: int(value) for sign, value in numerals.items() if CJK.search(sign) and value.isdigit()}
    if not signs:
        return typed
    return re.sub(rf"[{''.join(signs)}]+", lambda found: _figure(found[0], signs), typed)


def _figure(run: str, signs: Mapping[str, int]) -> str:
    """A run of signs in figures; left as it is where nobody would say it."""
    digits = "".join(
        str(signs[sign]) if signs[sign] < TEN else "TH"[signs[sign] // HUNDRED] for sign in run
    )
    if digits.isdigit():
        return _beside(digits) or run
    found = re.fullmatch(r"(?:(\d?)H)?0?(?:(\d{0,2})T)?(\d{0,2})", digits)
    if found is None:
        return run
    hundreds, tens, ones = found.groups()
    if hundreds is not None and tens is None and len(ones) == 1 and "0" not in digits:
        tens, ones = ones, ""  # 一百二 is 120
    begin = (int(hundreds or 1) if hundreds is not None else 0) * HUNDRED
    return _around(begin, tens, ones) or run


def _beside(digits: str) -> str | None:
    """Digits without tens: one, a year, or two that stand for a range."""
    if len(digits) in {1, 4}:
        return digits
    return f"{digits[0]}-{digits[1]}" if len(digits) == 2 and digits[0] < digits[1] else None


def _around(begin: int, tens: str | None, ones: str) -> str | None:
    """A number of tens and ones; where one of them is two digits, from the first to the second."""
    several = max(len(tens or ""), len(ones))
    if several == 2 and len(tens or "") == len(ones):
        return None
    ends = []
    for place in range(several or 1):
        ten = 0 if tens is None else int(tens[place % len(tens)] if tens else 1)
        one = int(ones[place % len(ones)]) if ones else 0
        ends.append(begin + ten * TEN + one)
    return "-".join(map(str, ends)) if ends == sorted(set(ends)) else None
