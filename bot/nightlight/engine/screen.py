"""What can be open: a question of a dialog, a page of the library, or a screen of the platform."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, Literal, Protocol

from nightlight.engine.dialog import COUNTRY
from nightlight.engine.text import Text

LANGUAGE: Final = "language"
UNDERSTOOD: Final = "understood"
YES: Final = "yes"
NO: Final = "no"

Kind = Literal["answer", "unsure", "command"]


@dataclass(frozen=True, slots=True)
class Question:
    """A question of a dialog. `name` is its place in the line, its words are `says`."""

    dialog: str
    name: str
    says: str
    depth: int = 0


@dataclass(frozen=True, slots=True)
class Countries:
    """Where are you? With `which` one of a few names that may have been meant."""

    which: bool = False
    name: str = COUNTRY
    says: str = COUNTRY


@dataclass(frozen=True, slots=True)
class Languages:
    """Which language?"""

    name: str = LANGUAGE
    says: str = LANGUAGE


@dataclass(frozen=True, slots=True)
class Understood:
    """Is that what was meant?"""

    name: str = UNDERSTOOD
    says: str = UNDERSTOOD


@dataclass(frozen=True, slots=True)
class Page:
    """A page of the library."""

    page: str

    @property
    def name(self) -> str:
        """Its name among all screens."""
        return f"page-{self.page}"

    @property
    def says(self) -> str:
        """As above: words that are typed for an answer of a page go by it."""
        return self.name


Screen = Question | Countries | Languages | Understood | Page


@dataclass(frozen=True, slots=True)
class Option:
    """One thing that can be pressed. What is `folded` stands behind "Menu", where a screen is small.

    A `grave` answer is an emergency whatever else is so.
    """

    id: str
    kind: Kind
    label: Text
    folded: bool = False
    grave: bool = False


class Pressable(Protocol):
    """An option, or the button of one."""

    @property
    def id(self) -> str:
        """What it stands for."""

    @property
    def kind(self) -> Kind:
        """Answer, unsure or command."""


def kind_of(name: str, offered: Iterable[Pressable]) -> Kind | None:
    """What an id is among what is offered, where it is there; of equal ids the answer wins."""
    found: Kind | None = None
    for one in offered:
        if one.id == name:
            found = one.kind
            if found != "command":
                return found
    return found
