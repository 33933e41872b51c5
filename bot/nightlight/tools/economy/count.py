"""How many questions people are asked until the advice, and which of them decide.

Counted is each screen that waits for an answer, the one for the country among them. Over the vignettes each
person is played; over every conversation the situations of `play.explore` are followed, once where the
country is not known and once where it has a known way into maternity care.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from nightlight.content.load import Files
from nightlight.engine.content import Content
from nightlight.engine.dialog import COUNTRY
from nightlight.engine.log import is_answer
from nightlight.engine.session import Session
from nightlight.engine.triage import Urgency
from nightlight.engine.walk import Position, walk
from nightlight.tools.check.vignettes import country_of, people, person_of
from nightlight.tools.play.ahead import Key
from nightlight.tools.play.explore import Explorer
from nightlight.tools.play.person import play


@dataclass(frozen=True)
class Told:
    """One person of the vignettes: the result, the questions, and the one that settled it (None: none)."""

    id: str
    urgency: Urgency
    asked: tuple[str, ...]
    decided: str | None


@dataclass(frozen=True)
class Everywhere:
    """Every conversation: numbers of questions by result, and situations by question."""

    situations: tuple[int, ...] = ()
    lengths: Mapping[Urgency, frozenset[int]] = field(default_factory=dict)
    asked: Mapping[str, int] = field(default_factory=dict)
    raises: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True)
class Economy:
    """What was counted over the people of the vignettes and over every conversation."""

    people: tuple[Told, ...]
    everywhere: Everywhere

    def of(self, urgency: Urgency) -> list[Told]:
        """The people with this result, who was asked least first."""
        return sorted((p for p in self.people if p.urgency is urgency), key=lambda told: len(told.asked))


def economy(files: Files) -> Economy:
    """Count both."""
    return Economy(tuple(_people(files)), _everywhere(files.content))


def _people(files: Files) -> Iterator[Told]:
    for vignette in people(files):
        ended, screens = play(files.content, person_of(vignette), country_of(vignette))
        asked = _with_country(files.content, screens)
        urgency = walk(files.content, ended.session).urgency
        yield Told(vignette.id, urgency, asked, _decided(files.content, ended.session, urgency))


def _with_country(content: Content, screens: list[str]) -> tuple[str, ...]:
    """The screens, with the question for the country where its place was passed: a vignette knows it."""
    at = next((i for i, screen in enumerate(screens) if screen in _after_country(content)), None)
    if at is None or COUNTRY in screens:
        return tuple(screens)
    return (*screens[:at], COUNTRY, *screens[at:])


def _after_country(content: Content) -> frozenset[str]:
    state = content.first.states.get(COUNTRY)
    return frozenset(later.id for later in content.first.later(state)) if state else frozenset()


def _decided(content: Content, session: Session, urgency: Urgency) -> str | None:
    """The question after whose answer the urgency was reached; None where nothing raised it."""
    if urgency is Urgency.ROUTINE_WATCH:
        return None
    for i, entry in enumerate(session.log, 1):
        so_far = replace(session, log=session.log[:i])
        if is_answer(entry) and walk(content, so_far).urgency is urgency:
            return entry[0]
    return None


def _everywhere(content: Content) -> Everywhere:
    near = next((code for code, place in content.places.items() if not place.facts), None)
    explorers = [Explorer(content, country) for country in dict.fromkeys((None, near))]
    lengths: dict[Urgency, frozenset[int]] = {}
    asked: Counter[str] = Counter()
    raises: Counter[str] = Counter()
    for explorer in explorers:
        for urgency, found in _lengths(explorer).items():
            lengths[urgency] = lengths.get(urgency, frozenset()) | found
        for state, raised in _questions(explorer):
            asked[state] += 1
            raises[state] += raised
    return Everywhere(tuple(len(explorer.situations) for explorer in explorers), lengths, asked, raises)


def _questions(explorer: Explorer) -> Iterator[tuple[str, bool]]:
    """Of each situation the open question, and whether some answer to it raises the urgency."""
    for situation in explorer.situations.values():
        if situation.position.state is not None:
            after = [explorer.situations[key].position.urgency for key in situation.ways.values()]
            yield situation.position.state.id, max(after) > situation.position.urgency


def _lengths(explorer: Explorer) -> dict[Urgency, frozenset[int]]:
    """For each result all numbers of questions after which it can come."""
    first = next(iter(explorer.situations))
    reached: dict[Key, set[int]] = {key: set() for key in explorer.situations}
    reached[first] = {0}
    waiting = [first]
    while waiting:
        here = waiting.pop()
        for after in explorer.situations[here].ways.values():
            step = _screens(explorer, here, after)
            fresh = {count + step for count in reached[here]} - reached[after]
            if fresh:
                reached[after] |= fresh
                waiting.append(after)
    found: dict[Urgency, frozenset[int]] = {}
    for key, situation in explorer.situations.items():
        if situation.position.state is None:
            urgency = situation.position.urgency
            found[urgency] = found.get(urgency, frozenset()) | reached[key]
    return found


def _screens(explorer: Explorer, here: Key, after: Key) -> int:
    """One screen for an answer, and one more where the country is known and would have been asked."""
    if explorer.country is None:
        return 1
    behind = _after_country(explorer.content)
    before, then = (_open(explorer.situations[key].position) for key in (here, after))
    return 1 + (then in behind and before not in behind)


def _open(position: Position) -> str:
    return position.state.id if position.state else ""
