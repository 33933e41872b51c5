"""The words of numbers and units of a language, and a text as the tokens that a question makes of it.

A token is one sign, so that what may stand together is a regular expression over them (amounts.py):
n number, u unit, o unit that stands for one without a number, a number and unit in one, i thing that is
counted, d day of the calendar, m month, x unit of another question, f what changes nothing, ? all else.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cached_property
from typing import ClassVar, Final

from nightlight.engine.triage import Fact
from nightlight.i18n.hear.numerals import in_figures
from nightlight.i18n.hear.phrases import folded
from nightlight.i18n.hear.spelling import Slips
from nightlight.i18n.held import Table

Lists = Mapping[str, Sequence[str]]
Role = tuple[str, str, str]  # what a phrase is; of which unit, question or mark; how much

NUMBER: Final = re.compile(r"[0-9]+(?:[.,][0-9]+)?")
THOUSANDS: Final = re.compile(r"[0-9]+,[0-9]{3}")  # nobody knows whether it is a decimal
ATOM: Final = re.compile(rf"{NUMBER.pattern}|[\u3400-\u9fff]|[^\W\d_\u3400-\u9fff]+|\S")
ASIDE: Final = frozenset(',;:()!.…"«»“”‘’`')
BLOOD: Final = frozenset("🩸🆘🚑")  # pictures that say something
ANY: Final = "any"  # words that may stand beside a quantity of any question
DATED: Final = frozenset({"gestation", "date"})
TEMPERATURES: Final = frozenset({"celsius", "fahrenheit", "degree"})
MARKS: Final = {"to": "-", "half": "h", "point": ".", "under": "<", "most": "[", "over": ">", "least": "]"}
JOINS: Final = {"and": "&", "plus": "+"}
OF_DAYS: Final = {"period": "p", "due": "q", "ago": "g", "ahead": "w"}
TIMED: Final = "time_of_day"  # the kind of quantity that the words of clocks are for
CLOCK: Final = (
    dict.fromkeys(("am", "pm", "morning", "day", "evening", "night"), "W")
    | {
        "noon": "N",
        "midnight": "O",
        "hour": "H",
        "one": "E",
        "minute": "M",
        "half_past": "F",
        "quarter": "Q",
    }
    | {"past": "P", "before": "B", "at": "A", "open": "L", "running": "S", "halved": "T"}
)


@dataclass(frozen=True, slots=True)
class Token:
    """A part of a text and what it is: its sign, and for a number, a unit or a day what it says."""

    sign: str
    value: Fraction = Fraction(0)
    name: str = ""
    days: tuple[tuple[int | None, int, int], ...] = ()


@dataclass(frozen=True)
class Measures:
    """The words of words.yaml for numbers: `units` and `amounts` by unit and how many of it they are.

    `beside` are by fact or kind the words that change nothing, `things` by fact what is counted against a
    time; `marks` are the words between and around numbers, `numerals` numbers as words. `clock`
    are the words of times of the day, `running` by hour what says that it runs: a quarter of the eighth.
    """

    units: Mapping[str, Lists] = field(default_factory=dict)
    amounts: Mapping[str, Lists] = field(default_factory=dict)
    numerals: Mapping[str, str] = field(default_factory=dict)
    marks: Lists = field(default_factory=dict)
    months: Lists = field(default_factory=dict)
    beside: Lists = field(default_factory=dict)
    things: Lists = field(default_factory=dict)
    clock: Lists = field(default_factory=dict)
    running: Lists = field(default_factory=dict)
    MADE: ClassVar = (
        "table",
        "roles",
        "longest",
        "slips",
        "clock_slips",
    )  # is kept with the compiled content

    @cached_property
    def table(self) -> Table:
        """What each phrase may be, by its atoms with a space between: where that stands among the roles."""
        numbers = {roles: str(number) for number, roles in enumerate(self.roles)}
        return Table.of({phrase: numbers[roles] for phrase, roles in self._read.items()})

    @cached_property
    def roles(self) -> tuple[tuple[Role, ...], ...]:
        """Everything that a phrase may be."""
        return (*dict.fromkeys(self._read.values()),)

    @cached_property
    def _read(self) -> Mapping[str, tuple[Role, ...]]:
        made: dict[str, tuple[Role, ...]] = {}
        for role, phrase in self._phrases():
            key = " ".join(atoms(self.figures(folded(phrase))))
            made[key] = (*made.get(key, ()), role)
        return made

    @cached_property
    def longest(self) -> int:
        """The atoms of the longest phrase."""
        return max((phrase.count(" ") + 1 for phrase in self.table), default=0)

    @cached_property
    def slips(self) -> Slips:
        """Units, things and months with a letter wrong; what changes nothing must be written right."""
        return self._slips("unit", "amount", "thing", "month")

    @cached_property
    def clock_slips(self) -> Slips:
        """Words of clocks with a letter wrong, for the times of the day alone."""
        return self._slips("clock")

    def _slips(self, *named: str) -> Slips:
        found = (phrase for phrase, roles in self._read.items() if any(role[0] in named for role in roles))
        return Slips.of(tuple(dict.fromkeys(atom for phrase in found for atom in phrase.split(" "))))

    def _phrases(self) -> Iterator[tuple[Role, str]]:
        for kind, lists in (("unit", self.units), ("amount", self.amounts)):
            for unit, worths in lists.items():
                for worth, phrases in worths.items():
                    yield from (((kind, unit, worth), phrase) for phrase in phrases)
        flat = {"thing": self.things, "beside": self.beside, "month": self.months, "mark": self.marks}
        for kind, named in flat.items():
            for name, phrases in named.items():
                yield from (((kind, name, ""), phrase) for phrase in phrases)
        yield from self._of_clocks()

    def _of_clocks(self) -> Iterator[tuple[Role, str]]:
        """The words of times; half of the running hour is one word or two: полвосьмого."""
        for name, phrases in self.clock.items():
            yield from ((("clock", name, ""), phrase) for phrase in phrases if name in CLOCK)
        for hour, words in self.running.items():
            yield from ((("clock", "running", hour), word) for word in words)
            halved = str(int(hour) * 60 - 30)
            for half in self.clock.get("half_of", ()):
                yield from (
                    (("clock", "halved", halved), half + gap + w) for w in words for gap in ("", "-", " ")
                )

    def figures(self, typed: str) -> str:
        """The text with figures for its numbers."""
        return in_figures(typed, self.numerals, self.marks.get("and", ()))

    def tokens(self, typed: str, fact: Fact) -> list[Token]:
        """A part of a text in figures as its tokens, for the question of a fact."""
        parts = atoms(typed)
        made: list[Token] = []
        place = 0
        while place < len(parts):
            length, token = self._next(parts, place, fact)
            place += length
            if token.sign != "f":
                made.append(token)
        return made

    def _next(self, parts: list[str], place: int, fact: Fact) -> tuple[int, Token]:
        """The longest phrase that begins here and means something, and how many atoms it has."""
        lengths = range(min(self.longest, len(parts) - place), 0, -1)
        found = ((n, self.table.get(" ".join(parts[place : place + n]))) for n in lengths)
        here = [(n, self.roles[int(number)]) for n, number in found if number is not None]
        for means in (_own, _foreign):
            for length, roles in here:
                token = means(roles, fact)
                if token is not None:
                    return length, token
        return 1, _alone(parts[place])


def atoms(text: str) -> list[str]:
    """A text as numbers, words, Chinese signs and other signs."""
    return ATOM.findall(text.replace("'", ""))


def _alone(atom: str) -> Token:
    """What an atom is that no list holds."""
    if NUMBER.fullmatch(atom) and not THOUSANDS.fullmatch(atom):
        return Token("n", Fraction(atom.replace(",", ".")), atom)
    picture = unicodedata.category(atom[0]) in {"So", "Sk"} and atom not in BLOOD
    return Token("f" if atom in ASIDE or picture else "?")


def _own(roles: tuple[Role, ...], fact: Fact) -> Token | None:
    """What a phrase is at the question of a fact; None where it is nothing there."""
    return _of_unit(roles, fact) or _of_clock(roles, fact) or _of_mark(roles, fact)


def _of_unit(roles: tuple[Role, ...], fact: Fact) -> Token | None:
    quantity = fact.quantity
    kind, unit = (quantity.kind, quantity.unit) if quantity else ("", "")
    wanted = TEMPERATURES if kind == "temperature" else {unit}
    own = {role: (name, worth) for role, name, worth in reversed(roles) if name in wanted}
    if "unit" in own:
        name, worth = own["unit"]
        return Token("o" if "amount" in own else "u", Fraction(worth), name)
    if "amount" in own:
        return Token("a", Fraction(own["amount"][1]))
    return Token("i") if ("thing", fact.id, "") in roles else None


def _of_clock(roles: tuple[Role, ...], fact: Fact) -> Token | None:
    """A word of a time of the day, where one is asked for."""
    if fact.quantity is None or fact.quantity.kind != TIMED:
        return None
    named = ((name, worth) for role, name, worth in roles if role == "clock")
    return next((Token(CLOCK[name], Fraction(worth or 0), name) for name, worth in named), None)


def _of_mark(roles: tuple[Role, ...], fact: Fact) -> Token | None:
    """A word between numbers or around them; what may stand anywhere besides is weaker."""
    kind = fact.quantity.kind if fact.quantity else ""
    dated = kind in DATED
    marks = MARKS | JOINS | (OF_DAYS if dated else {})
    calm = any(role == "beside" and name in {ANY, kind, fact.id} for role, name, _ in roles)
    for role, name, _ in roles:
        if role == "mark" and name in marks:
            return Token("~" if calm and name == "to" else marks[name])
        if role == "month" and dated:
            return Token("m", Fraction(name))
    return Token("f") if calm else None


def _foreign(roles: tuple[Role, ...], _: Fact) -> Token | None:
    return Token("x") if any(role in {"unit", "amount"} for role, *_ in roles) else None
