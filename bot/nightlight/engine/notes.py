"""Notes: what is said beside an advice, each to those whom it is for. They decide no urgency."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from nightlight.engine.closing import Closing
from nightlight.engine.triage import Condition, Urgency

WAITING: Final = "waiting"
PLACE: Final = "place"
HOSPITAL: Final = "hospital"
SIGNS: Final = "signs"
TODAY: Final = "today"
WHO: Final = "who"
PARTS: Final = (WAITING, PLACE, HOSPITAL, SIGNS, TODAY, WHO)
OF_URGENCY: Final = "$urgency"
OF_PLACE: Final = "$place"
EVERYBODY: Final = Condition(((),))
NOBODY: Final = Condition(())


@dataclass(frozen=True, slots=True)
class Note:
    """One row: a message or the lines of a kind, and of whom it is said.

    `when` must hold and `unless` not; of the facts `unsure` one at least was answered with "not sure".
    Nobody is left out by `at_least` who is not known to be less urgent, nor by `at_most` who is not known
    to be more. What is not known satisfies neither condition. A message whose name ends in $urgency or
    $place is said where that is known.
    """

    says: str = ""
    lines: str = ""
    when: Condition = EVERYBODY
    unless: Condition = NOBODY
    unsure: frozenset[str] = frozenset()
    at_least: Urgency = Urgency.ROUTINE_WATCH
    at_most: Urgency = Urgency.EMERGENCY_NOW

    def __post_init__(self) -> None:
        if bool(self.says) == bool(self.lines):
            raise ValueError("a note says one thing: a message, or the lines of a kind")

    @property
    def name(self) -> str:
        """What stands in its row."""
        return self.says or self.lines

    @property
    def is_guarded(self) -> bool:
        """Whether there may be somebody of whom it is not said."""
        bounded = self.at_least > Urgency.ROUTINE_WATCH or self.at_most < Urgency.EMERGENCY_NOW
        named = OF_URGENCY in self.says or OF_PLACE in self.says
        return bounded or named or bool(self.unsure) or () not in self.when.cases or self.unless.cases != ()

    def holds(self, closing: Closing) -> bool:
        """Whether it is said of the person whom this closing is for."""
        if closing.urgency is not None and not self.at_least <= closing.urgency <= self.at_most:
            return False
        if self.unsure and self.unsure.isdisjoint(closing.unsure):
            return False
        facts = closing.facts
        known = bool(self.lines or self.message(closing))
        return known and self.when.holds(facts) and not self.unless.holds(facts)

    def message(self, closing: Closing) -> str:
        """The id of its message; empty where what the name waits for is not known, and of lines."""
        urgency, place = closing.urgency, closing.place
        if (OF_URGENCY in self.says and urgency is None) or (OF_PLACE in self.says and not place.has_words):
            return ""
        filled = self.says.replace(OF_URGENCY, urgency.id if urgency is not None else "")
        return filled.replace(OF_PLACE, place.code or "")


@dataclass(frozen=True, slots=True)
class Part:
    """The rows of one part of what is said: all that hold in their order, or the first one alone."""

    rows: tuple[Note, ...]
    one: bool = False

    def of(self, closing: Closing) -> Iterator[Note]:
        """What is said of this person."""
        for note in self.rows:
            if note.holds(closing):
                yield note
                if self.one:
                    return


@dataclass(frozen=True, slots=True)
class Notes:
    """The parts by name; the kinds of lines beside a text, by its message; and the facts of the mind alone.

    Reasons that read no other facts than those speak with words of their own; of these `of_threat` are the
    facts of danger from another person.
    """

    parts: Mapping[str, Part] = field(default_factory=dict)
    beside: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    of_mind: frozenset[str] = frozenset()
    of_threat: frozenset[str] = frozenset()

    def of(self, part: str, closing: Closing) -> Iterator[Note]:
        """What one part says of this person. Raises KeyError where the notes lack it."""
        return self.parts[part].of(closing)
