"""The session is the list of answers; the place in the dialog is a consequence of it."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from nightlight.engine.text import Text
from nightlight.engine.triage import Urgency

SESSION_LIFE = timedelta(hours=24)
OFTEN = timedelta(hours=6)
REMEMBERED_EVENTS = 32

SELF = "self"
SUPPORTER = "supporter"

Chosen = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Session:
    """All that decides. `answers` holds (state, chosen answers) in the order they were given.

    `reading` are the pages of the library from the first to the open one, `word` is what she calls the
    pregnancy, `unclear` counts what was not understood since a word of danger, `unheard` means that nobody
    knows whether what was said last arrived.
    """

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
    reading: Chosen = ()
    word: str = "pregnancy"
    unclear: int = 0
    unheard: bool = False

    def chosen(self, state: str) -> Chosen | None:
        """What was answered at a state, if it was."""
        found = [chosen for asked, chosen in self.answers if asked == state]
        return found[-1] if found else None

    def answering(self, state: str, chosen: Chosen) -> "Session":
        """With one answer more; of what is said again and again the first and the latest are kept."""
        answer = (state, chosen)
        first = self.answers.index(answer) if answer in self.answers else -1
        kept = (said for i, said in enumerate(self.answers) if said != answer or i == first)
        return replace(self, answers=(*kept, answer))

    def told(self, urgency: Urgency | None) -> "Session":
        """Remembering of each urgency from "today" up when it was named last."""
        if urgency is None or urgency < Urgency.URGENT_TODAY:
            return self
        others = tuple((told, at) for told, at in self.told_to_go if told is not urgency)
        return replace(self, told_to_go=(*others, (urgency, self.touched)))

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
class Find(Event):
    """Words were typed that name one of these pages of the library; if not `sure`, they are offered."""

    pages: Chosen
    sure: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Lost(Event):
    """Something was said that is no answer.

    `why` is lost, edited (an old message), media (no text), flood (of very many at once), changed (it
    answered what is there no more), early (sent before the question was said) or unheard (the question may
    never have arrived).
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


AnyEvent = Choose | Command | Propose | Find | Lost | Tick | Silence
