"""What a store gives and takes: a person's turn, what is due, and what can go wrong."""

from dataclasses import dataclass, field
from datetime import datetime

from nightlight.engine.session import Session
from nightlight.engine.walk import Walked
from nightlight.storage.sealed import Seal


class StoreError(Exception):
    """The store cannot be used; the message says which file and why, and nothing of what it holds."""


class NotErased(StoreError):  # noqa: N818 - it names what has not happened yet
    """What was to be erased is still there. It is not used any more, and erasing goes on by itself."""


def told(error: Exception) -> str:
    """What a log may say of an error: its class alone; of the store also the cause."""
    return f"{type(error).__name__}: {error}" if isinstance(error, StoreError) else type(error).__name__


@dataclass(frozen=True, slots=True)
class Due:
    """A person whose silence is claimed until a time (seconds since 1970)."""

    person: str
    until: float


@dataclass(frozen=True, slots=True)
class Place:
    """Where a record lies: its id, the key of its person, open and sealed, and which version was read."""

    id: bytes
    own: Seal
    key: bytes
    version: int


@dataclass(slots=True)
class Turn:
    """One person's turn: the session as it was, and what is to be kept of it.

    `gone` is what lies there (id and version) and must not be kept any longer: a day old, or unreadable.
    `walked` is remembered beside the session, never written.
    """

    session: Session | None
    due: datetime | None = None
    place: Place | None = None
    gone: tuple[bytes, int | None] | None = None
    walked: Walked | None = None
    kept: Session | None = field(init=False)
    changed: bool = field(default=False, init=False)

    def __post_init__(self) -> None:
        self.kept = self.session

    def keep(self, session: Session, due: datetime | None, walked: Walked | None = None) -> None:
        """Keep this session; `due` is when a silence must be answered, if ever."""
        self.kept, self.due, self.walked, self.changed = session, due, walked, True

    def forget(self) -> None:
        """Keep nothing of this person."""
        self.kept, self.due, self.changed = None, None, True
