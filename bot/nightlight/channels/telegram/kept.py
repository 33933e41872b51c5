"""What the Telegram channel needs of the store besides the conversation."""

from datetime import datetime
from typing import Protocol


class SaidBefore(Protocol):
    """Which updates were answered, also before a crash, and how often answering one was begun."""

    def begin(self, event: str, now: datetime) -> float | None:
        """Count a try, before the work begins; the tries before it. None where it was answered."""

    def settle(self, event: str, tries: float, *, at_once: bool = False) -> None:
        """So many tries count from now on."""

    def add(self, event: str) -> None:
        """This was answered."""


class Kept(Protocol):
    """The store, as the channel sees it."""

    @property
    def said_before(self) -> SaidBefore:
        """Which updates were answered."""
