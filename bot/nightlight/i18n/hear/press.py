"""Buttons into events: a button means something on its own screen and nothing on another."""

from dataclasses import dataclass
from datetime import datetime

from nightlight.engine.commands import ALARM
from nightlight.engine.dialog import NONE
from nightlight.engine.session import AnyEvent, Choose, Command, Tick
from nightlight.i18n.reply import Button, Reply

ALWAYS_HEARD = {"urgent", "unsafe"}  # who asks for help on an older screen is never told that it is old
ELSEWHERE = "another screen"


@dataclass(frozen=True, slots=True)
class Press:
    """A button: the token of its screen, and which one; None sends a tick list off.

    `on` is what a tick becomes, so that a double tap on a sign cannot take it off again. `command` is what
    a button means on every screen.
    """

    token: str
    index: int | None
    on: bool | None = None
    command: str | None = None


def ticks(button: Button) -> bool:
    """Whether a button of a list puts a sign on or off; the others end the list."""
    return button.kind == "answer" and button.id != NONE


def pressed(press: Press, reply: Reply, *, at: datetime, id: str, counts: bool = True) -> AnyEvent:  # noqa: A002
    """The event that a button of this screen means; of another those alone count that ask for help.

    So do answers that are an emergency by themselves, if they still `counts`.
    """
    if press.token != reply.token or (press.index or 0) >= len(reply.buttons):
        if press.command in ALWAYS_HEARD or (press.command == ALARM and counts):
            return Command(name=press.command, at=at, id=id)
        return Choose(ids=(), state=ELSEWHERE, at=at, id=id)
    if press.index is None:
        return Choose(ids=reply.ticked, state=reply.state, at=at, id=id)
    button = reply.buttons[press.index]
    if button.kind == "command":
        return Command(name=button.id, at=at, id=id)
    if reply.multiple and ticks(button):
        return Tick(answer=button.id, state=reply.state, on=press.on, at=at, id=id)
    ticked = reply.ticked if button.kind == "unsure" else ()
    return Choose(ids=(*ticked, button.id), state=reply.state, at=at, id=id)
