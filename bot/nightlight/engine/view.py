"""What a session looks like: a question with its choices, or a closing.

A function of the session alone, so the same thing can be said again at any time.
Longer than 250 lines: every screen and its buttons stand here, so that none is without a way out.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import timedelta
from functools import cache
from typing import Final

from nightlight.engine.closing import Closing
from nightlight.engine.content import Content
from nightlight.engine.dialog import COUNTRY, NOT_SURE, SILENCE, State
from nightlight.engine.library import LIBRARY, Lead, PageCommand
from nightlight.engine.library import Page as LibraryPage
from nightlight.engine.log import Chosen, answers
from nightlight.engine.screen import LANGUAGE, Countries, Kind, Languages, Option, Page, Question, Screen
from nightlight.engine.session import ERASED, SELF, SUPPORTER, Session
from nightlight.engine.text import Text
from nightlight.engine.triage import Urgency
from nightlight.engine.walk import Position, Walked, at_rest, walk, walk_on

UNSAFE: Final = "unsafe"
ALWAYS: Final = ("urgent", "got_worse", "wrong", UNSAFE, "back", "start", "language", "country")
READS: Final = ("library",)
OF_PAGE: Final[tuple[PageCommand, ...]] = ("back", "return", "library", "urgent", "unsafe", "start")
EXPLAINS: Final = ("why", "change", "next", "ask")
LAST: Final = ("about", "stop")
AFTER_STOP: Final = ("start", "urgent")
AWAY: Final = ("return", "urgent", "start", *LAST)


@dataclass(frozen=True, slots=True)
class Going:
    """The conversation goes on: there is a question, and it has choices."""

    session: Session
    screen: Screen
    question: Text
    options: tuple[Option, ...]
    facts: tuple[str, ...] = ()
    multiple: bool = False
    held: bool = False
    silence: timedelta = SILENCE
    before: tuple[Text, ...] = ()
    position: Position | None = field(default=None, compare=False, repr=False)

    def __post_init__(self) -> None:
        if all(option.kind == "command" for option in self.options):
            raise ValueError(f"state {self.state}: a question needs choices")

    @property
    def state(self) -> str:
        """The name of the open screen."""
        return self.screen.name


@dataclass(frozen=True, slots=True)
class Ended:
    """The conversation is over, or rests: there is a closing."""

    session: Session
    closing: Closing
    options: tuple[Option, ...]
    before: tuple[Text, ...] = ()
    position: Position | None = field(default=None, compare=False, repr=False)


Step = Going | Ended


def view(content: Content, session: Session, since: Step | Walked | None = None) -> Step:
    """What a session looks like now; asking twice gives the same.

    `since` is what it looked like one event ago, or how it was walked: it saves the way there and changes
    nothing.
    """
    position = standing(content, session, since)
    return _shown(content, session, position)


def standing(content: Content, session: Session, since: Step | Walked | None = None) -> Position:
    """Where a session stands, by the way there that is known already."""
    if isinstance(since, Walked) and since.content() is not content:
        since = None
    if since is None or since.position is None:
        return walk(content, session)
    return walk_on(content, session, since.session, since.position)


def awake(content: Content, here: Step) -> Step:
    """What an answer answers: after a silence the question that is open still."""
    if here.session.closed != "silence":
        return here
    return view(content, replace(here.session, closed=None), here)


def uncovered(content: Content, here: Step) -> Step:
    """What lies under an open page of the library or the choice of languages, if that is not held.

    Otherwise the same as is here.
    """
    there = awake(content, here)
    if not isinstance(there, Going) or not isinstance(there.screen, Page | Languages) or there.held:
        return here
    return view(content, replace(there.session, aside=None, proposals=()), there)


def said_so_far(content: Content, session: Session) -> Iterator[tuple[str, Chosen]]:
    """The words of each question that was answered, and its answer; what is discreet is not repeated."""
    for name, asked, chosen in answers(session.log):
        dialog = content.dialog_named(name)
        state = dialog.states.get(asked) if dialog is not None and not dialog.discreet else None
        if state is not None:
            yield state.says, chosen


def _shown(content: Content, session: Session, position: Position) -> Step:
    if session.closed is not None:
        return _ended(content, session, position)
    if session.aside is not None:
        return _aside(content, session, position)
    if position.state is None and position.below is None:
        return _ended(content, session, position)
    if position.state is not None and position.state.id == COUNTRY:
        return _countries(content, session, position)
    return _question(content, session, position)


def _question(content: Content, session: Session, position: Position) -> Going:
    state, dialog = position.state or position.dialog.first, position.dialog
    if position.below is not None:
        before, more = (
            session.notices,
            _commands(*(AWAY if dialog.held else ("return", *_always(content, position)))),
        )
    else:
        before, more = _of_line(content, session, state, position)
    return Going(
        session=session,
        screen=Question(dialog.id, state.id, state.says, position.depth),
        facts=state.facts,
        multiple=state.multiple,
        question=Text(state.says),
        options=(*_answers(state), *more),
        silence=state.silence,
        before=before,
        held=dialog.held,
        position=position,
    )


def _of_line(
    content: Content, session: Session, state: State, position: Position
) -> tuple[tuple[Text, ...], tuple[Option, ...]]:
    """What is said before a question of the first dialog, and its buttons beside the answers."""
    first = not position.asked
    hello = (Text("hello"),) * first
    privacy = (Text("hello-privacy"),) if first and not session.notices else ()
    askers = _other_asker(session) if state.asker else ()
    languages = [_language_option(code, "command") for code in content.locales if first]
    return (*hello, *session.notices, *privacy), (
        *languages,
        *_commands(*askers, *_always(content, position)),
    )


def _aside(content: Content, session: Session, position: Position) -> Going:
    """A screen of the platform, over whatever is asked."""
    if session.aside == COUNTRY:
        return _countries(content, session, position)
    if session.aside == LIBRARY:
        return _page(content, session, position)
    choices = tuple(_language_option(code, "answer") for code in content.locales)
    return Going(
        session,
        Languages(),
        Text(LANGUAGE),
        (*choices, *_commands(*AWAY)),
        before=session.notices,
        position=position,
    )


def _countries(content: Content, session: Session, position: Position) -> Going:
    codes = session.proposals or content.country_buttons[content.locale(session.locale)]
    question = "country-which" if session.proposals else COUNTRY
    choices = [Option(c, "answer", Text("country-name", (("code", c),))) for c in codes]
    skip = Option(NOT_SURE, "unsure", Text(f"{question}.{NOT_SURE}"))
    away = ("return",) if session.aside else ()
    more = _commands(*away, *_always(content, position))
    return Going(
        session, Countries(which=bool(session.proposals)), Text(question),
        (*choices, skip, *more), before=session.notices, position=position,
    )  # fmt: skip


def _page(content: Content, session: Session, position: Position) -> Going:
    """A page of the library; or what the typed words may have meant."""
    page, leads = _open_page(content, session), ways_on(content, session)
    says = (Text("library-which"),) if session.proposals else page.says
    left_out = {page.id, *(lead.id for lead in leads), *page.without}  # what stands there, or is too plain
    commands = _commands(*(name for name in (*page.commands, *OF_PAGE, *LAST) if name not in left_out))
    leads_away = "check" in page.commands or session.proposals  # no page may soften that she was told to go
    told = bool(leads_away) and session.peak() >= Urgency.URGENT_TODAY
    return Going(
        session, Page(page.id), says[-1],
        (*(Option(lead.id, "answer", lead.label) for lead in leads), *commands),
        before=(*session.notices, *(Text("notice-told"),) * told, *says[:-1]),
        held=page.held and not session.proposals,
        position=position,
    )  # fmt: skip


def _open_page(content: Content, session: Session) -> LibraryPage:
    return content.library[session.reading[-1] if session.reading else LIBRARY]


def ways_on(content: Content, session: Session) -> tuple[Lead, ...]:
    """Where the open page leads; where words may have meant several pages, to these and to the menu."""
    if not session.proposals:
        return _open_page(content, session).leads
    found = (content.library[name] for name in (*session.proposals, LIBRARY))
    return tuple(Lead(page.id, page.title) for page in found)


def _answers(state: State) -> tuple[Option, ...]:
    return tuple(
        Option(a.id, "unsure" if a.unsure else "answer", Text(f"{state.says}.{a.id}"))
        for a in state.answers.values()
    )


def _always(content: Content, position: Position | None = None) -> tuple[str, ...]:
    """What is on every screen; on a question also the menu of dialogs that can be opened there."""
    menu = () if position is None else tuple(_menu(content, position))
    return (*ALWAYS, *menu, *(READS if content.library else ()), *LAST)


def _menu(content: Content, position: Position) -> Iterator[str]:
    for name, (opening, dialog) in content.buttons.items():
        is_open = dialog is position.dialog or not position.facts.keys() >= set(dialog.needs)
        if opening.menu and not is_open:
            yield name


@cache
def _commands(*names: str) -> tuple[Option, ...]:
    return tuple(Option(name, "command", Text(f"button-{name}")) for name in names)


def _other_asker(session: Session) -> tuple[str, ...]:
    return (SELF if session.asker == SUPPORTER else SUPPORTER,)


def _language_option(code: str, kind: Kind) -> Option:
    return Option(code, kind, Text("language-name", (("locale", code),)))


def _ended(content: Content, session: Session, position: Position) -> Ended:
    finished = session.closed is None
    closing = _closing(content, session, position, finished=finished)
    return Ended(
        session=session,
        closing=closing,
        options=_commands(*_of_closing(content, session, closing)),
        before=session.notices,
        position=position,
    )


def _of_closing(content: Content, session: Session, closing: Closing) -> tuple[str, ...]:
    """The buttons below a closing."""
    if session.closed in ERASED:
        return AFTER_STOP
    resume = ("continue",) if session.closed in {"silence", "changed"} else ()
    explains = EXPLAINS if closing.finished else ()
    opens = _opens(content, session, closing) if closing.finished else ()
    return (*resume, *_stays(content, session, closing), *explains, *opens, *_always(content))


def _opens(content: Content, session: Session, closing: Closing) -> Iterator[str]:
    """The dialogs that a result offers."""
    for name, (opening, dialog) in content.buttons.items():
        told = opening.once and content.was_answered(session, dialog)
        told = told or not closing.facts.keys() >= set(dialog.needs)
        if not told and (opening.at_emergency or closing.urgency is not Urgency.EMERGENCY_NOW):
            yield name


def _stays(content: Content, session: Session, closing: Closing) -> Iterator[str]:
    """Ways back to help that was told of, and to what was being read."""
    for name, opening in content.page_buttons.items():
        told = not opening.overlay or opening.overlay in closing.overlays
        if told and opening.asker in {None, session.asker}:
            yield name
    yield from ("reading",) * bool(session.reading)


def _was_advised(content: Content, session: Session, position: Position) -> bool:
    """Whether a chat that was closed had its advice, and nothing that counts was asked since.

    Who opened "it got worse" or a question about danger and fell silent is not told that it still counts.
    """
    if session.closed == "changed" or session.ticked:
        return False
    while position.below is not None:
        if position.dialog.held or not position.dialog.sets.isdisjoint(content.table.weighed):
            return False
        position = position.below
    return position.state is None


def _closing(content: Content, session: Session, position: Position, *, finished: bool) -> Closing:
    there = position if finished else at_rest(content, session, position)
    found = content.table.assess(there.facts)
    known = finished or found.urgency >= Urgency.URGENT_TODAY
    return Closing(
        place=content.place(session.country),
        urgency=found.urgency if known else None,
        finished=finished,
        fired=found.fired if known else (),
        reasons=found.reasons if known else (),
        mind=_is_of_mind(content, found.reasons),
        nearest=content.table.nearest(there.facts, found.urgency) if known else (),
        overlays=_overlays(position, found.overlays),
        facts=there.facts,
        unsure=_unsure(there),
        seen_before=session.peak() > found.urgency,
        advised=not finished and _was_advised(content, session, position),
        often=session.is_often(),
    )


def _overlays(position: Position | None, told: tuple[str, ...]) -> tuple[str, ...]:
    """What was told, and the help for somebody who leaves a dialog for it without a word."""
    while position is not None:
        left = position.dialog.left
        if left and not position.own and position.below is not None and left not in told:
            told = (left, *told)
        position = position.below
    return told


def _unsure(position: Position) -> frozenset[str]:
    """The facts of the questions that were answered with "not sure"."""
    states = (position.dialog.states[name] for name in position.unsure)
    return frozenset(fact for state in states for fact in state.facts)


def _is_of_mind(content: Content, reasons: tuple[str, ...]) -> bool:
    rules = {rule.id: rule.when.facts for rule in content.table.rules}
    return all(rules.get(reason, frozenset({""})) <= content.notes.of_mind for reason in reasons)
