"""What became of an update, and how many of each kind there were."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final


@dataclass(frozen=True, slots=True)
class Answered:
    """Whether the answer to an update was said; `body` is a call that the webhook's response may carry."""

    said: bool
    body: Mapping[str, Any] | None = None


SAID: Final = Answered(said=True)
UNSAID: Final = Answered(said=False)
BROKEN: Final = Answered(said=False)  # not by Telegram's fault; known by its identity


@dataclass
class Counts:
    """What an operator sees: how many, never what.

    `unknown` are messages that were never known to arrive, `refused` those that Telegram takes in no form,
    `given_up` updates whose answering broke again and again, `coalesced` those of a flood that got no
    answer of their own, and `unread` those of them that were not even looked through for danger.
    """

    answered: int = 0
    malformed: int = 0
    unsaid: int = 0
    unknown: int = 0
    refused: int = 0
    given_up: int = 0
    coalesced: int = 0
    unread: int = 0

    def __str__(self) -> str:
        """All that is not zero, and what everybody looks for."""
        always = f"{self.answered} answered, {self.malformed} malformed, {self.unsaid} unsaid"
        seldom = ("unknown", "refused", "given_up", "coalesced", "unread")
        more = (
            f", {number} {name.replace('_', ' ')}" for name in seldom if (number := getattr(self, name))
        )
        return always + "".join(more)
