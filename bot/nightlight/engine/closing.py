"""The closing: no conversation can end without one, and none without a place that has a number."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from nightlight.engine.triage import Facts, Urgency

UNKNOWN_NUMBERS = ("112", "911")


@dataclass(frozen=True, slots=True)
class Line:
    """Somebody else who can help: a phone line or a page, as its source gives it."""

    name: str
    number: str = ""
    web: str = ""
    hours: str = ""
    days: str = ""
    word: str = ""
    option: str = ""
    by: str = ""
    names: tuple[tuple[str, str], ...] = ()

    def called(self, locale: str) -> str:
        """Its name as it is known there, and for readers of this language what that means."""
        meant = dict(self.names).get(locale, self.name)
        return self.name if meant == self.name else f"{self.name} ({meant})"


@dataclass(frozen=True, slots=True)
class Place:
    """Where the person is. `confidence` is high, medium, low, none or unknown.

    `facts` are known of anyone who is there; `has_words`: the message place-<code> says where to turn.
    `police` are the numbers that reach the police, none where they are not known; `languages` is what is
    spoken at the emergency number.
    """

    code: str | None
    numbers: tuple[str, ...]
    confidence: str
    facts: Facts
    date_checked: str = ""
    has_words: bool = False
    lines: Mapping[str, tuple[Line, ...]] = field(default_factory=dict)
    police: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()

    @property
    def police_apart(self) -> bool:
        """Whether the police are called by another number than the ambulance."""
        return bool(self.police) and self.police[0] != self.numbers[0]

    @property
    def numbers_are_guesses(self) -> bool:
        """Whether no number of this place is known and the most widely working ones stand in."""
        return self.confidence in {"none", "unknown"}

    def __post_init__(self) -> None:
        if not self.numbers or not all(self.numbers):
            raise ValueError(f"place {self.code}: a place needs an emergency number")


UNKNOWN_PLACE = Place(None, UNKNOWN_NUMBERS, "unknown", facts={})
"""Nobody knows where. What that says of a person the content alone knows: `Content.nowhere`."""


@dataclass(frozen=True, slots=True)
class Closing:
    """Everything the last messages say. `urgency` is None when too little is known to name one.

    An unfinished conversation has an urgency only from "urgent today" up: it may warn, never
    reassure. `unsure` are the facts that were answered with "not sure". `mind` is true when every reason
    is a danger from oneself or from another person, `threat` when every one is from another person.
    `advised`: it is unfinished because it was closed after its advice, which still counts.
    """

    place: Place
    urgency: Urgency | None
    finished: bool
    fired: tuple[str, ...]
    reasons: tuple[str, ...]
    nearest: tuple[str, ...]
    overlays: tuple[str, ...]
    facts: Facts
    unsure: frozenset[str]
    mind: bool = False
    threat: bool = False
    seen_before: bool = False
    often: bool = False
    advised: bool = False

    def __post_init__(self) -> None:
        if self.finished and self.urgency is None:
            raise ValueError("a finished conversation has an urgency")
