"""A store in memory that can go down, words that can be missing, and a clock that stands still."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TypeVar

from nightlight.conversation import Conversation
from nightlight.engine.session import Session
from nightlight.i18n.words.localizer import Localizer, NotSaid
from nightlight.storage.turn import Turn

T = TypeVar("T")
NIGHT = datetime(2026, 1, 1, 2, 0, tzinfo=UTC)
ANSWER = "I-bleed-a-lot"


class StoreDownError(Exception):
    """The store cannot be used; as careless libraries do, its message repeats what it was given."""


class MemoryStore:
    """Keeps what a turn kept, unless it is down: at "enter" nothing is read, at "commit" not written."""

    def __init__(self, sessions: Mapping[str, Session] | None = None, down_at: str = "") -> None:
        self.sessions = dict(sessions or {})
        self.due: dict[str, datetime | None] = {}
        self.down_at = down_at
        self.writes = 0

    async def turn(self, person: str, now: datetime, decide: Callable[[Turn], T]) -> T:
        if self.down_at == "enter":
            raise StoreDownError(ANSWER)
        turn = Turn(self.sessions.get(person), self.due.get(person))
        decided = decide(turn)
        if self.down_at == "commit":
            raise StoreDownError(ANSWER)
        if turn.changed:
            self._write(person, turn)
        return decided

    def known(self, person: str) -> Session | None:
        return None

    async def forget(self, person: str) -> bool:
        return self.sessions.pop(person, None) is not None

    def _write(self, person: str, turn: Turn) -> None:
        self.writes += 1
        self.sessions.pop(person, None)
        self.due[person] = turn.due
        if turn.kept is not None:
            self.sessions[person] = turn.kept


class FewWords:
    """Knows the messages named and no others."""

    def __init__(self, words: Localizer, *ids: str) -> None:
        self._words = words
        self._ids = ids

    def say(self, locale: str, id: str, args: Mapping[str, str | int] | None = None) -> str:  # noqa: A002
        if id not in self._ids:
            raise NotSaid(f"{id} {ANSWER}")
        return self._words.say(locale, id, args)

    def has(self, locale: str, id: str) -> bool:  # noqa: A002
        return id in self._ids


class Clock:
    """Stands still until it is moved."""

    def __init__(self, now: datetime = NIGHT) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now

    def move(self, minutes: int) -> None:
        self.now += timedelta(minutes=minutes)


def speaking(talk: Conversation, **changed: object) -> Conversation:
    """The same conversation with other words or content."""
    return replace(talk, interpreter=replace(talk.interpreter, **changed))  # type: ignore[arg-type]
