"""Which message of each person has the buttons that count: those of older ones are taken away.

Kept in memory alone: after a restart an older screen keeps its buttons, which then count for nothing.
"""

from dataclasses import dataclass, field
from typing import Final

MOST: Final = 10_000  # people


@dataclass(frozen=True, slots=True)
class Newest:
    """The message that shows the open screen, by person. A whole closing is none: it stays as it is."""

    _of: dict[int, tuple[int, int]] = field(default_factory=dict)
    _outdated: dict[int, tuple[int, int]] = field(default_factory=dict)

    def seen(self, person: int, chat: int, message: int | None) -> None:
        """This message shows the open screen now."""
        if message:
            self._of.pop(person, None)
            self._of[person] = (chat, message)
            if len(self._of) > MOST:
                del self._of[next(iter(self._of))]

    def of(self, person: int) -> tuple[int, int] | None:
        """The chat and the message of the open screen; None where that is not known."""
        return self._of.get(person)

    def replaced(self, person: int, older: tuple[int, int]) -> None:
        """She has a newer screen than this one, whose buttons are to go."""
        self._outdated[person] = older

    def outdated(self, person: int) -> tuple[int, int] | None:
        """The chat and the message whose buttons are to go, once."""
        return self._outdated.pop(person, None)

    def closed(self, person: int) -> None:
        """No screen is open any more."""
        self._of.pop(person, None)
