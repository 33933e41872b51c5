"""What a session looks like: a question with its choices, or a closing.

A function of the session alone, so the same thing can be said again at any time.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import timedelta

from nightlight.engine.buttons import AWAY, commands, of_closing, of_countries, of_page, of_question
from nightlight.engine.closing import Closing
from nightlight.engine.content import Content
from nightlight.engine.count import count
from nightlight.engine.dialog import COUNTRY, NOT_SURE, SILENCE, State
from nightlight.engine.ending import closing_of
from nightlight.engine.lasting import told_before
from nightlight.engine.library import LIBRARY, Lead
from nightlight.engine.library import Page as LibraryPage
from nightlight.engine.log import Chosen, answers
from nightlight.engine.screen import (
    LANGUAGE,
    NO,
    UNDERSTOOD,
    YES,
    Countries,
    Kind,
    Languages,
    Option,
    Page,
    Question,
    Screen,
    Understood,
)
from nightlight.engine.session import Session
from nightlight.engine.text import Text
from nightlight.engine.triage import Urgency
from nightlight.engine.walk import Position, Walked, walk, walk_on


@dataclass(frozen=True, slots=True)
class Going:
    """The conversation goes on: there is a question, and it has choices.

    `count`: which question of how many at most it is, where the first dialog asks.
    """

    session: Session
    screen: Screen
    question: Text
    options: tuple[Option, ...]
    facts: tuple[str, ...] = ()
    multiple: bool = False
    held: bool = False
    count: tuple[int, int] | None = None
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
    """What lies under a page of the library, the choice of languages or what was understood, if not held.

    Otherwise the same as is here.
    """
    there = awake(content, here)
    if not isinstance(there, Going) or not isinstance(there.screen, Page | Languages | Understood):
        return here
    if there.held and not isinstance(there.screen, Understood):
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
    begins = position.below is None and not position.asked
    languages = _language_options(content, "command", folded=True) if begins else ()
    return Going(
        session=session,
        screen=Question(dialog.id, state.id, state.says, position.depth),
        facts=state.facts,
        multiple=state.multiple,
        question=Text(state.says),
        options=(*_answers(content, state), *of_question(content, session, position), *languages),
        silence=state.silence,
        before=(*((Text("hello"),) if begins else ()), *session.notices, *told_before(session, state)),
        held=dialog.held,
        count=None if begins or position.below is not None else count(content, position),
        position=position,
    )


def _aside(content: Content, session: Session, position: Position) -> Going:
    """A screen of the platform, over whatever is asked."""
    if session.aside == COUNTRY:
        return _countries(content, session, position)
    if session.aside == LIBRARY:
        return _page(content, session, position)
    if session.aside == UNDERSTOOD:
        return _understood(content, session, position)
    return Going(
        session,
        Languages(),
        Text(LANGUAGE),
        (*_language_options(content, "answer"), *commands(*AWAY)),
        before=session.notices,
        position=position,
    )


def _understood(content: Content, session: Session, position: Position) -> Going:
    """Whether an answer that was understood is right; the question, where another is open by now.

    Below it may lie the question that a word of danger opened: its silence comes as soon.
    """
    name, chosen = session.proposals[0], session.proposals[1:]
    of = position.below or position
    of = of if of.state is not None and of.state.id == name else position
    top = _question(content, session, position)
    if of.state is None or of.state.id != name or not of.state.accepts(chosen):
        return top
    asked = top if of is position else _question(content, session, of)
    labels = tuple(f"{of.state.says}.{answer}" for answer in chosen)
    yes_no = (Option(name, "answer", Text(f"{UNDERSTOOD}.{name}")) for name in (YES, NO))
    beside = (option for option in asked.options if option.kind == "command")
    return replace(
        asked,
        screen=Understood(),
        question=Text(UNDERSTOOD, (("told", " ".join(labels)),)),
        options=(*yes_no, *beside),
        facts=(),
        multiple=False,
        silence=min(asked.silence, top.silence),
        before=session.notices,
        position=position,
    )


def _countries(content: Content, session: Session, position: Position) -> Going:
    codes = session.proposals or content.country_buttons[content.locale(session.locale)]
    question = "country-which" if session.proposals else COUNTRY
    choices = [Option(c, "answer", Text("country-name", (("code", c),))) for c in codes]
    skip = Option(NOT_SURE, "unsure", Text(f"{question}.{NOT_SURE}"))
    return Going(
        session, Countries(which=bool(session.proposals)), Text(question),
        (*choices, skip, *of_countries(content, session, position)),
        before=session.notices, position=position,
    )  # fmt: skip


def _page(content: Content, session: Session, position: Position) -> Going:
    """A page of the library; or what the typed words may have meant."""
    page, leads = _open_page(content, session), ways_on(content, session)
    says = (Text("library-which"),) if session.proposals else page.says
    more = of_page(page, frozenset({page.id, *(lead.id for lead in leads)}))
    leads_away = "check" in page.commands or session.proposals  # no page may soften that she was told to go
    told = bool(leads_away) and session.peak() >= Urgency.URGENT_TODAY
    return Going(
        session, Page(page.id), says[-1],
        (*(Option(lead.id, "answer", lead.label) for lead in leads), *more),
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


def _answers(content: Content, state: State) -> tuple[Option, ...]:
    grave = content.grave.get((state.says, state.id), frozenset())
    return tuple(
        Option(a.id, "unsure" if a.unsure else "answer", Text(f"{state.says}.{a.id}"), grave=a.id in grave)
        for a in state.answers.values()
    )


def _language_options(content: Content, kind: Kind, *, folded: bool = False) -> tuple[Option, ...]:
    names = ((code, Text("language-name", (("locale", code),))) for code in content.locales)
    return tuple(Option(code, kind, name, folded=folded) for code, name in names)


def _ended(content: Content, session: Session, position: Position) -> Ended:
    finished = session.closed is None
    closing = closing_of(content, session, position, finished=finished)
    return Ended(
        session=session,
        closing=closing,
        options=of_closing(content, session, closing),
        before=session.notices,
        position=position,
    )
