"""Which buttons stand on a screen beside its answers, and which of them behind "Menu".

They stand here together, so that no screen is without a way out.
"""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache, lru_cache
from typing import Final

from nightlight.engine.closing import Closing
from nightlight.engine.content import Content
from nightlight.engine.dialog import Dialog, Opening
from nightlight.engine.library import Page, PageCommand
from nightlight.engine.screen import Option
from nightlight.engine.session import ERASED, SELF, SUPPORTER, Session
from nightlight.engine.text import Text
from nightlight.engine.triage import Facts, Urgency
from nightlight.engine.walk import Position

UNSAFE: Final = "unsafe"
ALWAYS: Final = ("urgent", UNSAFE, "got_worse", "back", "wrong", "start", "language", "country")
AT_ONCE: Final = ("urgent", UNSAFE)
READS: Final = ("library",)
OF_PAGE: Final[tuple[PageCommand, ...]] = ("urgent", "unsafe", "back", "return", "library", "start")
EXPLAINS: Final = ("why", "change", "next", "ask")
LAST: Final = ("about", "stop")
AFTER_STOP: Final = ("start", "urgent")
AWAY: Final = ("urgent", UNSAFE, "return", "start", *LAST)
MENU: Final = "menu"
FEW: Final = 6  # so many buttons beside the answers need no menu
MENU_OF_RESULT: Final = f"button-{MENU}.result"
IN_MENU: Final = frozenset({"wrong", "start", "language", "country", *READS, *LAST, SELF, SUPPORTER})
IN_MENU_OF_RESULT: Final = (IN_MENU - {"start", "stop"}) | {"back", *EXPLAINS}
AT_FIRST: Final = frozenset({"got_worse", "back"})  # mean little on the first screen, and stand in its menu


@cache
def commands(*names: str) -> tuple[Option, ...]:
    """The buttons of these names."""
    return tuple(Option(name, "command", Text(f"button-{name}")) for name in names)


@lru_cache(maxsize=1000)
def folded(
    names: tuple[str, ...], menu: frozenset[str], label: str = f"button-{MENU}"
) -> tuple[Option, ...]:
    """The buttons beside the answers: what is wanted at once, "Menu", and what stands behind it."""
    options = commands(*names)
    if len(options) <= FEW:
        return options
    front = [option for option in options if option.id not in menu]
    behind = (replace(option, folded=True) for option in options if option.id in menu)
    last = [front.pop()] if front and front[-1].id == LAST[-1] else []  # its place is the end
    return (*front, Option(MENU, "command", Text(label)), *last, *behind)


def of_question(content: Content, session: Session, position: Position) -> tuple[Option, ...]:
    """Below a question: of the first dialog, of one that lies on it, and of one that is held."""
    menu = IN_MENU.union(content.buttons)
    if position.below is not None:
        names = AWAY if position.dialog.held else ("return", *_always(content, session, position))
        asked = "alarm" in position.dialog.roles  # its own "no" leads back
        return folded(tuple(name for name in names if not (asked and name == "return")), menu)
    asks = position.state is not None and position.state.asker
    asker = (SELF if session.asker == SUPPORTER else SUPPORTER,) if asks else ()
    if not position.asked:
        menu = menu.union(AT_FIRST).difference(asker, {"language"})
    return folded((*_always(content, session, position), *asker), menu)


def of_countries(content: Content, session: Session, position: Position) -> tuple[Option, ...]:
    """Below the list of countries."""
    names = (*("return",) * bool(session.aside), *_always(content, session, position))
    return folded(names, IN_MENU.union(content.buttons))


def of_page(page: Page, stands_there: frozenset[str]) -> tuple[Option, ...]:
    """Below a page, without what stands there already or is too plain for it."""
    names = (*page.commands, *OF_PAGE, *LAST)
    left = tuple(name for name in names if name not in stands_there.union(page.without))
    return folded(left, IN_MENU.difference(page.commands))


def of_closing(content: Content, session: Session, closing: Closing) -> tuple[Option, ...]:
    """Below a closing."""
    if session.closed in ERASED:
        return commands(*AFTER_STOP)
    resume = ("continue",) if session.closed in {"silence", "changed"} else ()
    explains = EXPLAINS if closing.finished else ()
    opens = _opens(content, session, closing) if closing.finished else ()
    stays = _stays(content, session, closing)
    names = tuple(dict.fromkeys((*resume, *AT_ONCE, *stays, *explains, *opens, *_always(content, session))))
    label = MENU_OF_RESULT if closing.finished else f"button-{MENU}"
    plain = (name for name, opening in content.page_buttons.items() if not opening.overlay)
    return folded(names, IN_MENU_OF_RESULT.union(content.buttons, plain), label)


def _always(content: Content, session: Session, position: Position | None = None) -> tuple[str, ...]:
    """What is on every screen; on a question also the menu of dialogs that can be opened there."""
    menu = () if position is None else tuple(_menu(content, session, position))
    return (*ALWAYS, *menu, *(READS if content.library else ()), *LAST)


def _menu(content: Content, session: Session, position: Position) -> Iterator[str]:
    for name, opening, dialog in _ready(content, session, position.facts):
        if opening.menu and dialog is not position.dialog:
            yield name


def _opens(content: Content, session: Session, closing: Closing) -> Iterator[str]:
    """The dialogs that a result offers."""
    for name, opening, _ in _ready(content, session, closing.facts):
        if opening.at_emergency or closing.urgency is not Urgency.EMERGENCY_NOW:
            yield name


def _ready(content: Content, session: Session, facts: Facts) -> Iterator[tuple[str, Opening, Dialog]]:
    """The buttons of dialogs that would open now, and were not answered if they are offered once."""
    for name, (opening, dialog) in content.buttons.items():
        told = opening.once and content.was_answered(session, dialog)
        if not told and dialog.is_ready(facts):
            yield name, opening, dialog


def _stays(content: Content, session: Session, closing: Closing) -> Iterator[str]:
    """Ways back to help that was told of, and to what was being read."""
    for name, opening in content.page_buttons.items():
        told = not opening.overlay or opening.overlay in closing.overlays
        if told and opening.asker in {None, session.asker}:
            yield name
    yield from ("reading",) * bool(session.reading)
