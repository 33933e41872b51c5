"""The session is the log of answers; the place in the dialogs is a consequence of it."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final, Literal

from nightlight.engine.log import Chosen, Log
from nightlight.engine.text import Text
from nightlight.engine.triage import Urgency

SESSION_LIFE = timedelta(hours=24)
OFTEN = timedelta(hours=6)
MANY = 3
REMEMBERED_EVENTS = 32

SILENCE: Final = "silence"
SELF: Final = "self"
SUPPORTER: Final = "supporter"

Asker = Literal["self", "supporter"]
ASKERS: Final[tuple[Asker, ...]] = (SELF, SUPPORTER)
Closed = Literal["stop", "hide", "silence", "left", "changed"]
Aside = Literal["language", "country", "library", "understood"]
Unread = Literal[
    "quantity-range",
    "quantity-wide",
    "quantity-unit",
    "quantity-date",
    "quantity-day",
    "quantity-time",
]
Why = (
    Literal[
        "lost",
        "sign",
        "first",
        "edited",
        "media",
        "location",
        "flood",
        "changed",
        "early",
        "unheard",
        "foreign",
        "emoji",
    ]
    | Unread
)
ERASED: frozenset[Closed] = frozenset({"stop", "hide"})


class Outcome(StrEnum):
    """What became of the last event, where it was no answer: how much a closing says again rests on it."""

    ANSWERED = ""
    REFUSED = "refused"
    OLD = "old"
    DOUBLE = "double"
    BESIDE = "beside"
    AFTER = "after"
    AGAIN = "again"
    WHY = "why"
    CHANGE = "change"
    NEXT = "next"
    ASK = "ask"
    MENU = "menu"


EXPLAINED = (Outcome.WHY, Outcome.CHANGE, Outcome.NEXT, Outcome.ASK)
BRIEF = frozenset(
    {Outcome.REFUSED, Outcome.OLD, Outcome.DOUBLE, Outcome.BESIDE, Outcome.AFTER, Outcome.MENU, *EXPLAINED}
)
"""What is answered at an end with the short end, and not with all of it again."""


@dataclass(frozen=True)  # without slots: `changed` copies it several times a turn
class Session:
    """All that decides. `log` holds what was answered, and which dialogs were opened and have returned.

    `aside` is a screen of the platform that lies over the questions, `proposals` is what it offers:
    countries, pages, or a question and the answers to it that were understood. `reading` are the pages of
    the library from the first to the open one, `word` is what the pregnancy is called, `unclear` counts
    what was not understood since a word of danger, `unheard` means that nobody knows whether what was said
    last arrived, `timed` are the timers that rang, how often, and when last. `lasting` are the signs that
    a run before was told and that this one offers again, and when each was told. `named` is the help that
    typed words or a dialog spoke of, where nothing was answered to it.
    """

    touched: datetime
    log: Log = ()
    locale: str | None = None
    country: str | None = None
    asker: Asker = SELF
    aside: Aside | None = None
    proposals: Chosen = ()
    ticked: Chosen = ()
    closed: Closed | None = None
    notices: tuple[Text, ...] = ()
    outcome: Outcome = Outcome.ANSWERED
    told_to_go: tuple[tuple[Urgency, datetime], ...] = ()
    checks: tuple[datetime, ...] = ()
    seen: Chosen = ()
    reading: Chosen = ()
    word: str = "pregnancy"
    unclear: int = 0
    unheard: bool = False
    timed: tuple[tuple[str, int, datetime], ...] = ()
    lasting: tuple[tuple[str, datetime], ...] = ()
    named: Chosen = ()

    def saying(self, *messages: str, outcome: Outcome = Outcome.ANSWERED) -> "Session":
        """The session in which these messages are said first."""
        return replace(self, notices=tuple(map(Text, messages)), outcome=outcome)

    def refused(self) -> "Session":
        """What was said is no answer here."""
        return self.saying("notice-lost", outcome=Outcome.REFUSED)

    def linked(self, locale: str | None, country: str | None) -> "Session":
        """In the language and the country of a link, where it names any."""
        return replace(self, locale=locale or self.locale, country=country or self.country)

    def not_heard(self) -> "Session":
        """Nobody knows whether what was said last arrived."""
        return replace(self, unheard=True)

    def left(self) -> "Session":
        """Somebody leaves now."""
        return replace(self, closed="left", notices=(), outcome=Outcome.ANSWERED)

    def naming(self, *overlays: str) -> "Session":
        """This help was spoken of: it stands in every closing, also if it is waved away."""
        new = tuple(name for name in overlays if name and name not in self.named)
        return replace(self, named=(*self.named, *new)) if new else self

    def at(self, now: datetime) -> "Session":
        """Begun at this time."""
        return replace(self, touched=now)

    def told(self, urgency: Urgency | None) -> "Session":
        """Remembering of each urgency from "today" up when it was named last."""
        if urgency is None or urgency < Urgency.URGENT_TODAY:
            return self
        others = tuple((told, at) for told, at in self.told_to_go if told is not urgency)
        return replace(self, told_to_go=(*others, (urgency, self.touched)))

    def peak(self) -> Urgency:
        """The highest urgency named in the last 24 hours."""
        recent = [told for told, at in self.told_to_go if self.touched - at < SESSION_LIFE]
        return max(recent, default=Urgency.ROUTINE_WATCH)

    def is_often(self) -> bool:
        """Whether several checks were finished within a few hours."""
        return len([at for at in self.checks if self.touched - at < OFTEN]) >= MANY

    def expired(self, now: datetime) -> bool:
        """Whether it must be erased: nothing is kept longer than a day."""
        return now - self.touched >= SESSION_LIFE


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Something happened. `id` tells a repeated delivery from a new event; `at` is in UTC.

    `beneath` means that it is said to the question under the page that is open, `for_other` that it is said
    about another person, of whom all questions are from then on.
    """

    at: datetime
    id: str = ""
    beneath: bool = False
    for_other: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Choose(Event):
    """Answers were chosen. `state` is the question the buttons belonged to, where it is known."""

    ids: Chosen
    state: str | None = None
    note: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Seem(Event):
    """Words were typed that seem to speak of these answers of a question; it is asked whether they do.

    Where the same words are of bodily `danger`, a no is followed by the question whether it is happening.
    """

    ids: Chosen
    state: str | None = None
    danger: bool = False


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
    """Words were typed that name one of these pages of the library; if not `sure`, they are offered.

    `danger` means that they hold a word of danger too, and tell of nobody.
    """

    pages: Chosen
    sure: bool = True
    danger: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Lost(Event):
    """Something was said that is no answer.

    `why` is lost, sign (a word such as blood stands in it), edited (an old message), media or location
    (no text), flood (of very many at once), changed (it answered what is there no more), early (sent before
    the question was said), unheard (the question may never have arrived), foreign (in a language that is
    not the chosen one), emoji (pictures alone), or quantity-… (a number that must be written otherwise).
    """

    why: Why = "lost"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tick(Event):
    """One sign of a tick list was ticked or unticked; the list is not sent yet.

    `on` is what the tick becomes; None turns it over.
    """

    answer: str
    state: str
    on: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Came(Event):
    """A timer is over: nobody answered, or something is to be asked."""

    timer: str = SILENCE


AnyEvent = Choose | Seem | Command | Propose | Find | Lost | Tick | Came
