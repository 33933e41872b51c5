"""What a channel heard, and what an event that was made of it is."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from nightlight.engine.screen import kind_of
from nightlight.engine.session import (
    SUPPORTER,
    AnyEvent,
    Choose,
    Command,
    Lost,
    Propose,
    Seem,
    Session,
    Why,
)
from nightlight.engine.step import DOUBLE, Going, Step
from nightlight.engine.triage import Urgency
from nightlight.i18n.hear.press import Press
from nightlight.i18n.reply import Reply


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What a channel heard: a choice of options, a press, a command, or text.

    `odd` is media or edited for what is neither. `id` tells a repeat from a new one. A command may carry
    the language and the country of the link that it came by. `early` means that it was sent before the last
    reply was said: it cannot answer what that asks, and "start" does not undo what was answered since.
    """

    choose: tuple[str, ...] | None = None
    command: str | None = None
    text: str | None = None
    state: str | None = None
    press: Press | None = None
    odd: Why | None = None
    locale: str | None = None
    country: str | None = None
    id: str = ""
    early: bool = False

    def linked(self, session: Session) -> Session:
        """The session in the language and the country of the link, if there was one."""
        return session.linked(self.locale, self.country) if self.locale or self.country else session


def begins(said: Said, event: AnyEvent, here: Reply) -> bool:
    """Whether somebody of whom nothing is kept begins: by an answer to nothing, or the button for it."""
    if said.press is not None:
        return said.press.command == "start"
    greets = isinstance(event, Command) and event.name == "help"
    return said.text is not None and (isinstance(event, Lost) or greets or answers_it(event, here))


def is_blind(said: Said, session: Session) -> bool:
    """Whether this was typed by somebody who may never have seen the list that is open now."""
    return said.text is not None and said.state is None and (said.early or session.unheard)


def is_late_start(said: Said, now: Step) -> bool:
    """Whether a second "start" comes behind what was answered since: it undoes nothing.

    By webhook messages and presses overtake each other.
    """
    answered = isinstance(now, Going) and bool(now.session.log)
    return said.command == "start" and said.early and answered


def is_news(now: Step, at: datetime) -> bool:
    """Whether an answer of an older screen that is an emergency tells anything new: no double tap does."""
    told = now.position is not None and now.position.urgency is Urgency.EMERGENCY_NOW
    return not told and not timedelta(0) <= at - now.session.touched < DOUBLE


def is_command(event: AnyEvent, here: Reply) -> bool:
    """Whether it is one of the always-on buttons, however it was named."""
    chosen = event.ids if isinstance(event, Choose) else ()
    kinds = {kind_of(name, here.buttons) for name in chosen}
    return isinstance(event, Command) or kinds == {"command"}


def is_lost(event: AnyEvent) -> bool:
    """Whether words were not understood."""
    return isinstance(event, Lost) and event.why == "lost"


def about_other(event: AnyEvent) -> AnyEvent:
    """The same about another person; what says nothing else is the button for it."""
    if isinstance(event, Lost):
        return Command(name=SUPPORTER, at=event.at, id=event.id)
    return replace(event, for_other=True)


def is_nothing(event: AnyEvent) -> bool:
    """Whether nothing is made of it, neither here nor as the name of a country."""
    return is_lost(event) or (isinstance(event, Propose) and not event.countries)


def answers_it(event: AnyEvent, here: Reply) -> bool:
    """Whether it answers, or seems to answer, what is asked."""
    chosen = isinstance(event, Choose) and event.ids != ()
    return (chosen or isinstance(event, Seem | Propose)) and not is_command(event, here)
