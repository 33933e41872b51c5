"""What the Telegram channel needs of the store besides the conversation."""

from datetime import datetime
from typing import Protocol


class SaidBefore(Protocol):
    """Which updates were answered, also before a crash."""

    def __contains__(self, event: str) -> bool: ...

    def add(self, event: str, now: datetime) -> None:
        """This was answered now."""


class Kept(Protocol):
    """The store, as the channel sees it."""

    @property
    def said_before(self) -> SaidBefore:
        """Which updates were answered."""

    async def forget(self, person: str) -> bool:
        """Erase everything of a person; whether there was anything."""
