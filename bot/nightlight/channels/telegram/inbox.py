"""Where updates come from, as the loop sees it."""

from collections.abc import Mapping
from typing import Any, Protocol

from nightlight.channels.telegram.heard import UPDATES, Raw


class Conflict(Exception):  # noqa: N818 - Telegram's word
    """Another process takes the updates of this token."""

    def __init__(self) -> None:
        super().__init__("somebody else takes its updates")


class Gone(Exception):  # noqa: N818 - it names a state of the API
    """The API does not answer; the message names no token. `seconds`: it asked to wait so long, or 0."""

    def __init__(self, why: str = "", seconds: float = 0.0) -> None:
        super().__init__(why)
        self.seconds = seconds


class NoSuchBot(Gone):
    """Telegram does not know the token."""

    def __init__(self) -> None:
        super().__init__("it knows no bot with this token")


class Refused(Gone):
    """Telegram will not do this; the message says why, in its words."""


class Inbox(Protocol):
    """One getUpdates request."""

    async def updates(self, offset: int | None, seconds: int) -> list[Raw]:
        """Updates from offset on. Raises Conflict when somebody else polls, Gone when nothing answers."""


def polled(offset: int | None, seconds: int) -> Mapping[str, Any]:
    """The parameters of getUpdates; what is not named here stays as another bot has left it."""
    asked: dict[str, Any] = {"timeout": seconds, "allowed_updates": list(UPDATES)}
    return asked if offset is None else {**asked, "offset": offset}
