"""Play a whole conversation as a person whose facts are known."""

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime

from nightlight.engine.content import Content
from nightlight.engine.dialog import COUNTRY, NONE, NOT_SURE, Answer, Dialog, State
from nightlight.engine.log import Chosen, whole
from nightlight.engine.session import SELF, Asker, Choose, Session
from nightlight.engine.step import Ended, Going, Step, step, view

NIGHT = datetime(2026, 1, 1, 2, 0, tzinfo=UTC)
LONGEST = 40


def play(content: Content, person: Mapping[str, str], country: str | None) -> tuple[Ended, list[str]]:
    """The closing of a person who answers by these facts, and the screens on the way.

    A fact that the person does not name is answered with its mildest value; "not_sure" with not sure.
    """
    shown = begin(content, person, country)
    screens: list[str] = []
    while isinstance(shown, Going):
        if len(screens) > LONGEST:
            raise RuntimeError(f"no end after {LONGEST} screens: {screens}")
        screens.append(shown.state)
        ids = answer(content, shown.state, person)
        shown = step(content, shown.session, Choose(ids=ids, at=NIGHT))
    return shown, screens


def told_in_full(content: Content, person: Mapping[str, str], country: str | None) -> dict[str, str]:
    """Everything that this person would be asked and say if no answer ended the questions early."""
    facts = dict(content.place(country).facts)
    for dialog, asked, ids in _beside(content, person):
        facts |= dialog.states[asked].told(ids, content.table.facts)
    state: State | None = content.first.first
    while state is not None:
        open_still = any(fact not in facts for fact in state.facts)
        if open_still and (state.when is None or state.when.holds(facts)):
            told = state.told(answer(content, state.id, person), content.table.facts)
            known = content.table.facts
            facts |= {
                fact: known[fact].worse(facts.get(fact, value), value) for fact, value in told.items()
            }
        state = content.first.after(state)
    return facts


def begin(content: Content, person: Mapping[str, str], country: str | None, asker: Asker = SELF) -> Step:
    """The first screen, with what the person said in dialogs that buttons open."""
    runs = (whole(dialog.id, (asked, ids)) for dialog, asked, ids in _beside(content, person))
    log = tuple(entry for run in runs for entry in run)
    return view(content, Session(NIGHT, country=country, asker=asker, log=log))


def _beside(content: Content, person: Mapping[str, str]) -> Iterator[tuple[Dialog, str, Chosen]]:
    """What the person says in the other dialogs, where that is not the mildest; each answer in a run."""
    for dialog in apart(content):
        for state in dialog.line:
            found = (a.id for a in state.answers.values() if says(a) and _fits(a.sets, person))
            for choice in found:
                if not _is_mild(content, state, choice):
                    yield dialog, state.id, (choice,)


def apart(content: Content) -> tuple[Dialog, ...]:
    """The dialogs in which facts are told that the first does not ask for, or is asked in another way."""
    return tuple(dialog for dialog in content.others if dialog.opens and not dialog.anew)


def _is_mild(content: Content, state: State, choice: str) -> bool:
    sets = state.answers[choice].sets
    return all(content.table.facts[fact].mildest == value for fact, value in sets.items())


def says(answer: Answer) -> bool:
    """Whether an answer states a value of its own, and is not a way of not knowing."""
    return bool(answer.sets) and (answer.id != NOT_SURE or NOT_SURE in answer.sets.values())


def _fits(sets: Mapping[str, str], person: Mapping[str, str]) -> bool:
    return all(person.get(fact) == value for fact, value in sets.items())


def answer(content: Content, asked: str, person: Mapping[str, str]) -> Chosen:
    """The answer of this person at a question of the first dialog."""
    return (NOT_SURE,) if asked == COUNTRY else answer_to(content, content.first.states[asked], person)


def answer_to(content: Content, state: State, person: Mapping[str, str]) -> Chosen:
    """The answer of this person to a question of any dialog."""
    if any(person.get(fact) == NOT_SURE and NOT_SURE in state.answers for fact in state.facts):
        return (NOT_SURE,)
    fitting = tuple(a.id for a in state.answers.values() if says(a) and _fits(a.sets, person))
    if state.multiple:
        return fitting or (NONE,)
    return fitting[-1:] or (mildest(content, state),)


def mildest(content: Content, state: State) -> str:
    """The answer that raises nothing, or the first where none is mild."""
    milds = ((fact, content.table.facts[fact].mildest) for fact in state.facts)
    mild = (a.id for fact, value in milds for a in state.answers.values() if a.sets.get(fact) == value)
    return next(mild, next(iter(state.answers)))
