"""Everything the engine knows of the clinicians' house: one frozen value."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.engine.closing import UNKNOWN_PLACE, Place
from bot.engine.dialog import Dialog
from bot.engine.triage import Table


@dataclass(frozen=True, slots=True)
class Content:
    """The dialog, the table, the places, and the languages that are complete."""

    dialog: Dialog
    table: Table
    places: Mapping[str, Place]
    locales: tuple[str, ...]
    country_buttons: Mapping[str, tuple[str, ...]]

    def place(self, code: str | None) -> Place:
        """The place of a country code; the unknown place has the numbers that work most widely."""
        return self.places.get(code or "", UNKNOWN_PLACE)

    def locale(self, chosen: str | None) -> str:
        """The language chosen, or the first of the list."""
        return chosen if chosen in self.locales else self.locales[0]
