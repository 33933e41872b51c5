"""Everything the engine knows of the clinicians' house: one frozen value."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from nightlight.engine.closing import UNKNOWN_PLACE, Place
from nightlight.engine.dialog import Dialog
from nightlight.engine.library import Library
from nightlight.engine.triage import Table


@dataclass(frozen=True, slots=True)
class Renamed:
    """Questions that had another name, and answers, by the name that their question has today."""

    states: Mapping[str, str] = field(default_factory=dict)
    answers: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    def state(self, name: str) -> str:
        """The name of a question today."""
        return self.states.get(name, name)

    def answer(self, state: str, name: str) -> str:
        """The name of an answer today."""
        return self.answers.get(state, {}).get(name, name)

    def tick(self, name: str) -> str:
        """The same of a sign whose list is not sent yet; a sign has one name in all lists."""
        found = (answers[name] for answers in self.answers.values() if name in answers)
        return next(found, name)


@dataclass(frozen=True, slots=True, weakref_slot=True)
class Content:
    """The dialog, the table, the places, and the languages that are complete."""

    dialog: Dialog
    table: Table
    places: Mapping[str, Place]
    locales: tuple[str, ...]
    country_buttons: Mapping[str, tuple[str, ...]]
    renamed: Renamed = field(default_factory=Renamed)
    library: Library = field(default_factory=dict)

    def place(self, code: str | None) -> Place:
        """The place of a country code; the unknown place has the numbers that work most widely."""
        return self.places.get(code or "", UNKNOWN_PLACE)

    def locale(self, chosen: str | None) -> str:
        """The language chosen, or the first of the list."""
        return chosen if chosen in self.locales else self.locales[0]
