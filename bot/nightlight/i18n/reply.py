"""What a channel says: messages, buttons, and for programs the facts behind them."""

import html
import re
from dataclasses import dataclass
from datetime import datetime

from nightlight.engine.buttons import MENU
from nightlight.engine.screen import Kind, Question, Screen
from nightlight.engine.triage import Fact

FOLD, END = "<fold>", "</fold>"  # around what a small screen may close to its first lines
MARKUP = re.compile(r"</?[a-z]+>")
ISOLATION = re.compile("[\u2066-\u2069]")
RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\u200f\u202e\ufb1d-\ufdff\ufe70-\ufefc]")


@dataclass(frozen=True, slots=True)
class Message:
    """One message. `html` carries a few tags; arguments in it are escaped. What is in <fold> can be closed.

    A message of `safety` stands last and alone: the closing, or what is said where all else fails.
    """

    id: str
    html: str
    safety: bool = False

    @property
    def plain(self) -> str:
        """The same without markup; and without isolation marks where nothing runs from right to left."""
        text = html.unescape(MARKUP.sub("", self.html))
        return text if RIGHT_TO_LEFT.search(text) else ISOLATION.sub("", text)


@dataclass(frozen=True, slots=True)
class Button:
    """Something to press or type; what is `folded` stands behind "Menu", where a screen is small.

    A `grave` answer is an emergency by itself: it counts on an older screen too.
    """

    id: str
    label: str
    kind: Kind
    folded: bool = False
    grave: bool = False


@dataclass(frozen=True, slots=True)
class ClosingFacts:
    """What the closing rests on, for programs."""

    urgency: str | None
    rules: tuple[str, ...]
    overlays: tuple[str, ...]
    country: str | None
    numbers: tuple[str, ...]
    locale: str
    police: tuple[str, ...] = ()  # where another person is the danger


@dataclass(frozen=True)  # without slots: `changed` copies it several times a turn
class Reply:
    """One turn, rendered. `heard` repeats the labels of the answer it replies to.

    `screen` is what is open, None at a closing. A screen that is `held` is never left for a page.
    `dues` are the timers that run, the soonest first.

    For channels with buttons: `token` names this very screen, `ticked` are the signs put on so far,
    `remembered` those that a check before was told of, `trail` are the questions answered before with their
    answers below the words `told`, and `top` is the line with the number to call. `measured` is the fact
    that a number answers too.
    `ticking` means that a tick changed and nothing else, `stale` that a press was of another screen,
    `double` that it was refused right after an answer, `refused` that it was no answer here,
    `unfolded` that what stands behind "Menu" is wanted, `fresh` that it must not be overlooked: it stands
    at the bottom, and `alert` is said over everything; `brief` that the closing is the short end,
    `erased` that she hid or deleted: what stood there must go.
    """

    screen: Screen | None
    facts: tuple[str, ...]
    multiple: bool
    messages: tuple[Message, ...]
    buttons: tuple[Button, ...]
    closing: ClosingFacts | None
    locale: str
    heard: tuple[str, ...] = ()
    token: str = ""
    ticked: tuple[str, ...] = ()
    remembered: tuple[str, ...] = ()
    trail: tuple[tuple[str, str], ...] = ()
    told: str = ""
    top: str = ""
    measured: Fact | None = None
    ticking: bool = False
    stale: bool = False
    double: bool = False
    refused: bool = False
    held: bool = False
    unfolded: bool = False
    fresh: bool = False
    alert: str = ""
    brief: bool = False
    erased: bool = False
    dues: tuple[tuple[str, datetime], ...] = ()

    @property
    def due(self) -> datetime | None:
        """When time brings something next; None where nothing waits."""
        return next((at for _, at in self.dues), None)

    @property
    def dialog(self) -> str | None:
        """The dialog that asks; None where none does."""
        return self.screen.dialog if isinstance(self.screen, Question) else None

    @property
    def depth(self) -> int:
        """How many dialogs lie below the one that asks."""
        return self.screen.depth if isinstance(self.screen, Question) else 0

    @property
    def state(self) -> str:
        """The name of the open screen; closing where nothing is asked."""
        return "closing" if self.screen is None else self.screen.name

    @property
    def says(self) -> str:
        """The words of the open question: what is typed for its answers goes by them."""
        return "closing" if self.screen is None else self.screen.says

    @property
    def ended(self) -> bool:
        """Whether this turn carries the closing."""
        return self.closing is not None

    @property
    def numbered(self) -> tuple[Button, ...]:
        """The buttons a number stands for: the answers. A bare number never deletes or starts anew."""
        return tuple(button for button in self.buttons if button.kind != "command")

    @property
    def beside(self) -> tuple[Button, ...]:
        """The buttons beside the answers that a small screen shows now: without the menu, or all of it."""
        others = (button for button in self.buttons if button.kind == "command")
        return tuple(
            button for button in others if (button.id != MENU if self.unfolded else not button.folded)
        )

    @property
    def choices(self) -> tuple[str, ...]:
        """The answers as lines, each whole and behind the number that can be typed for it."""
        return tuple(f"{number}. {button.label}" for number, button in enumerate(self.numbered, 1))
