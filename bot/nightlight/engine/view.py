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
from nightlight.engine.dialog import COUNTRY, NOT_SURE, State
from nightlight.engine.library import CRISIS, HELPER, LIBRARY, OF_HELPER, SAFE, Lead
from nightlight.engine.session import OFTEN, SELF, SESSION_LIFE, SUPPORTER, Session
from nightlight.engine.text import Text
from nightlight.engine.triage import Urgency
from nightlight.engine.walk import Position, Walked, walk, walk_on

LANGUAGE: Final = "language"
UNSAFE: Final = "unsafe"
MOOD: Final = "mood"
HAPPENING: Final = "happening"
HURT: Final = "hurt"
HURT_BADLY: Final = "hurt_badly"
PAGE: Final = "page-"
WRONG: Final = "wrong"
STOPPED: Final = "stop"
HIDDEN: Final = "hide"
ERASED: Final = frozenset({STOPPED, HIDDEN})
SILENT: Final = "silence"
LEFT: Final = "left"
CHANGED: Final = "changed"
SIDE_SILENCE: Final = timedelta(minutes=15)

ALWAYS: Final = ("urgent", "got_worse", "wrong", "unsafe", "back", "start", "language", "country")
OF_MIND: Final = frozenset({"mood", "safety"})
READS: Final = ("library",)
OF_PAGE: Final = ("back", "return", *READS, "urgent", "unsafe", "start")
EXPLAINS: Final = ("why", "change", "next", "ask")
LAST: Final = ("about", "stop")
AFTER_STOP: Final = ("start", "urgent")


@dataclass(frozen=True, slots=True)
class Option:
    """One thing that can be pressed. `kind` is answer, unsure or command."""

    id: str
    kind: str
    label: Text


@dataclass(frozen=True, slots=True)
class Going:
    """The conversation goes on: there is a question, and it has choices."""

    session: Session
    state: str
    facts: tuple[str, ...]
    multiple: bool
    question: Text
    options: tuple[Option, ...]
    silence: timedelta
    before: tuple[Text, ...] = ()
    position: Position | None = field(default=None, compare=False, repr=False)

    def __post_init__(self) -> None:
        if all(option.kind == "command" for option in self.options):
            raise ValueError(f"state {self.state}: a question needs choices")


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
    if isinstance(since, Walked) and since.content() is not content:
        since = None
    if since is None or since.position is None:
        position = walk(content, session)
    else:
        position = walk_on(content, session, since.session, since.position)
    return replace(_shown(content, session, position), position=position)


def _shown(content: Content, session: Session, position: Position) -> Step:
    if session.closed is not None:
        return _ended(content, session, _with_ticks(content, session, position))
    if session.aside is None and position.state is None:
        return _ended(content, session, position)
    if session.aside is None and position.state is not None:
        return _question(content, session, position.state, position)
    return _side_screen(content, session)


def _with_ticks(content: Content, session: Session, position: Position) -> Position:
    """Where a closing finds somebody who ticked signs and did not send them: as if she had."""
    state = position.state
    if not session.ticked or state is None or not state.accepts(session.ticked):
        return position
    return walk(content, replace(session, answers=(*session.answers, (state.id, session.ticked))))


def _question(content: Content, session: Session, state: State, position: Position) -> Going:
    first = not position.asked
    hello = (Text("hello"),) * first
    privacy = (Text("hello-privacy"),) if first and not session.notices else ()
    askers = _other_asker(session) if state.id in {content.dialog.start, "status"} else ()
    languages = [_language_option(code, "command") for code in content.locales if first]
    if state.id == COUNTRY:
        return _country_screen(content, session)
    return Going(
        session=session,
        state=state.id,
        facts=state.facts,
        multiple=state.multiple,
        question=Text(state.id),
        options=(*_answers(state), *languages, *_commands(*askers, *_always(content))),
        silence=state.silence,
        before=(*hello, *session.notices, *privacy),
    )


def _side_screen(content: Content, session: Session) -> Step:
    if session.aside == COUNTRY:
        return _country_screen(content, session)
    if session.aside == LIBRARY:
        return _page(content, session)
    commands = _commands("return", "urgent", "start", *LAST)
    state = content.dialog.aside.get(session.aside or "")
    if state is None:
        choices = tuple(_language_option(code, "answer") for code in content.locales)
        return Going(
            session, LANGUAGE, (), multiple=False, question=Text(LANGUAGE), silence=SIDE_SILENCE,
            options=(*choices, *commands), before=session.notices,
        )  # fmt: skip
    return Going(
        session, state.id, state.facts, multiple=False, question=Text(state.id),
        silence=state.silence, options=(*_answers(state), *commands), before=session.notices,
    )  # fmt: skip


def _country_screen(content: Content, session: Session) -> Going:
    codes = session.proposals or content.country_buttons[content.locale(session.locale)]
    question = "country-which" if session.proposals else COUNTRY
    choices = [Option(c, "answer", Text("country-name", (("code", c),))) for c in codes]
    skip = Option(NOT_SURE, "unsure", Text(f"{question}.{NOT_SURE}"))
    aside = ("return",) if session.aside else ()
    return Going(
        session, COUNTRY, (), multiple=False, question=Text(question), silence=SIDE_SILENCE,
        options=(*choices, skip, *_commands(*aside, *_always(content))),
        before=session.notices,
    )  # fmt: skip


def _page(content: Content, session: Session) -> Going:
    """A page of the library; or what the typed words may have meant."""
    page = content.library[session.reading[-1] if session.reading else LIBRARY]
    says, leads = page.says, page.leads
    if session.proposals:
        found = (content.library[name] for name in session.proposals)
        menu = Lead(LIBRARY, content.library[LIBRARY].title)
        says, leads = (Text("library-which"),), (*(Lead(near.id, near.title) for near in found), menu)
    led = {page.id, *(lead.id for lead in leads)}  # what stands there already
    led |= (
        {UNSAFE, *READS} if page.id == SAFE else set()
    )  # and what is too plain where somebody may look on
    commands = _commands(*(name for name in (*page.commands, *OF_PAGE, *LAST) if name not in led))
    leads_away = "check" in page.commands or session.proposals  # no page may soften that she was told to go
    told = bool(leads_away) and peak(session) >= Urgency.URGENT_TODAY
    return Going(
        session, PAGE + page.id, (), multiple=False, question=says[-1], silence=SIDE_SILENCE,
        options=(*(Option(lead.id, "answer", lead.label) for lead in leads), *commands),
        before=(*session.notices, *(Text("notice-told"),) * told, *says[:-1]),
    )  # fmt: skip


def _answers(state: State) -> tuple[Option, ...]:
    return tuple(
        Option(a.id, "unsure" if a.unsure else "answer", Text(f"{state.id}.{a.id}"))
        for a in state.answers.values()
    )


def _always(content: Content) -> tuple[str, ...]:
    return (*ALWAYS, *(READS if content.library else ()), *LAST)


@cache
def _commands(*names: str) -> tuple[Option, ...]:
    return tuple(Option(name, "command", Text(f"button-{name}")) for name in names)


def _other_asker(session: Session) -> tuple[str, ...]:
    return (SELF if session.asker == SUPPORTER else SUPPORTER,)


def _language_option(code: str, kind: str) -> Option:
    return Option(code, kind, Text("language-name", (("locale", code),)))


def _ended(content: Content, session: Session, position: Position) -> Ended:
    finished = position.state is None and session.closed is None
    closing = _closing(content, session, position, finished=finished)
    return Ended(
        session=session,
        closing=closing,
        options=_commands(*_of_closing(content, session, closing)),
        before=session.notices,
    )


def _of_closing(content: Content, session: Session, closing: Closing) -> tuple[str, ...]:
    """The buttons below a closing."""
    if session.closed in ERASED:
        return AFTER_STOP
    resume = ("continue",) if session.closed in {SILENT, CHANGED} else ()
    feelings = ("feelings",) if closing.finished and session.chosen(MOOD) is None else ()
    explains = EXPLAINS if closing.finished else ()
    return (*resume, *_stays(content, session, closing), *explains, *feelings, *_always(content))


def _stays(content: Content, session: Session, closing: Closing) -> Iterator[str]:
    """Ways back to help that was told of, and to what was being read."""
    offered = {CRISIS: "crisis" in closing.overlays, SAFE: "safety" in closing.overlays}
    offered[SAFE] &= session.asker == SELF
    yield from (name for name, told in offered.items() if told and name in content.library)
    yield from (HELPER,) * (session.asker == SUPPORTER and OF_HELPER in content.library)
    yield from ("reading",) * bool(session.reading)


def _closing(content: Content, session: Session, position: Position, *, finished: bool) -> Closing:
    found = content.table.assess(position.facts)
    known = finished or found.urgency >= Urgency.URGENT_TODAY
    often = [at for at in session.checks if session.touched - at < OFTEN]
    return Closing(
        place=content.place(session.country),
        urgency=found.urgency if known else None,
        finished=finished,
        fired=found.fired if known else (),
        reasons=found.reasons if known else (),
        mind=_is_of_mind(content, found.reasons),
        nearest=content.table.nearest(position.facts, found.urgency) if known else (),
        overlays=_overlays(session, found.overlays),
        facts=position.facts,
        unsure=position.unsure,
        seen_before=peak(session) > found.urgency,
        often=len(often) >= 3,
    )


def _overlays(session: Session, told: tuple[str, ...]) -> tuple[str, ...]:
    """What was told, and the crisis lines for somebody who leaves the screen for it without a word."""
    silent = session.aside == UNSAFE and "crisis" not in told
    return ("crisis", *told) if silent else told


def _is_of_mind(content: Content, reasons: tuple[str, ...]) -> bool:
    rules = {rule.id: rule.when.facts for rule in content.table.rules}
    return all(rules.get(reason, frozenset({""})) <= OF_MIND for reason in reasons)


def peak(session: Session) -> Urgency:
    """The highest urgency named in the last 24 hours."""
    recent = [told for told, at in session.told_to_go if session.touched - at < SESSION_LIFE]
    return max(recent, default=Urgency.ROUTINE_WATCH)
