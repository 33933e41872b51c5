"""The session is the list of answers; the place in the dialog is a consequence of it."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.engine.text import Text
from bot.engine.triage import Urgency

SESSION_LIFE = timedelta(hours=24)
OFTEN = timedelta(hours=6)
REMEMBERED_EVENTS = 32

SELF = "self"
SUPPORTER = "supporter"

Chosen = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Session:
    """All that decides. `answers` holds (state, chosen answers) in the order they were given."""

    touched: datetime
    answers: tuple[tuple[str, Chosen], ...] = ()
    locale: str | None = None
    country: str | None = None
    asker: str = SELF
    aside: str | None = None
    proposals: Chosen = ()
    ticked: Chosen = ()
    closed: str | None = None
    notices: tuple[Text, ...] = ()
    told_to_go: tuple[tuple[Urgency, datetime], ...] = ()
    checks: tuple[datetime, ...] = ()
    seen: Chosen = ()

    def chosen(self, state: str) -> Chosen | None:
        """What was answered at a state, if it was."""
        found = [chosen for asked, chosen in self.answers if asked == state]
        return found[-1] if found else None

    def expired(self, now: datetime) -> bool:
        """Whether it must be erased: nothing is kept longer than a day."""
        return now - self.touched >= SESSION_LIFE


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Something happened. `id` tells a repeated delivery from a new event; `at` is in UTC."""

    at: datetime
    id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choose(Event):
    """Answers were chosen. `state` is the question the buttons belonged to, where it is known."""

    ids: Chosen
    state: str | None = None
    note: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Command(Event):
    """An always-on button was pressed."""

    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Propose(Event):
    """A country name was typed that may mean one of these, or none that is known."""

    countries: Chosen


@dataclass(frozen=True, slots=True, kw_only=True)
class Lost(Event):
    """Something was said that is no answer.

    `why` is lost, edited (an old message), media (no text) or changed (it answered what is there no more).
    """

    why: str = "lost"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tick(Event):
    """One sign of a tick list was ticked or unticked; the list is not sent yet.

    `on` is what the tick becomes; None turns it over.
    """

    answer: str
    state: str
    on: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Silence(Event):
    """Time passed without an answer."""


AnyEvent = Choose | Command | Propose | Lost | Tick | Silence
