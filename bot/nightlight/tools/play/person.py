"""Play a whole conversation as a person whose facts are known."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime

from nightlight.engine.content import Content
from nightlight.engine.dialog import COUNTRY, NONE, NOT_SURE, Answer, Dialog, State
from nightlight.engine.log import Chosen, Log, whole
from nightlight.engine.session import SELF, Asker, Choose, Session
from nightlight.engine.step import Ended, Going, Step, step, view
from nightlight.engine.text import Text
from nightlight.engine.told import learn
from nightlight.engine.triage import Urgency

NIGHT = datetime(2026, 1, 1, 2, 0, tzinfo=UTC)
LONGEST = 40
Asked = tuple[Dialog, State]
LATER = {None, "start", "worse"}  # the roles that open nothing before there is advice


def play(content: Content, person: Mapping[str, str], country: str | None) -> tuple[Ended, list[str]]:
    """The closing of a person who answers by these facts, and the screens on the way.

    A fact that the person does not name is answered with its mildest value; "not_sure" with not sure.
    """
    screens: list[str] = []
    shown = _asked(content, begin(content, person, country), person, screens)
    for said in later(content, person):
        if shown.closing.urgency is not Urgency.EMERGENCY_NOW:  # which offers none of these
            told = replace(shown.session, log=(*shown.session.log, *said))
            shown = _asked(content, view(content, told), person, screens)
    return shown, screens


def _asked(content: Content, shown: Step, person: Mapping[str, str], screens: list[str]) -> Ended:
    """The end of the questions that are open, and their screens."""
    while isinstance(shown, Going):
        if len(screens) > LONGEST:
            raise RuntimeError(f"no end after {LONGEST} screens: {screens}")
        screens.append(shown.state)
        ids = answer(content, shown.state, person)
        shown = step(content, shown.session, Choose(ids=ids, at=NIGHT), shown)
    return shown


def in_own_words(shown: Step, locale: str) -> Step:
    """The same in one language; the names of the others, which are in their own words, left out."""
    name = Text("language-name", (("locale", locale),))
    options = tuple(replace(o, label=name) if o.label.id == name.id else o for o in shown.options)
    return replace(shown, session=replace(shown.session, locale=locale), options=options)


def told_in_full(content: Content, person: Mapping[str, str], country: str | None) -> dict[str, str]:
    """Everything that this person would be asked and say if no answer ended the questions early."""
    facts = dict(content.place(country).facts)
    for dialog, asked, ids in _beside(content, person, asked_apart(content)):
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
    for dialog, asked, ids in _beside(content, person, on_results(content)):
        learn(content, facts, dialog.states[asked].told(ids, content.table.facts))
    return facts


def begin(content: Content, person: Mapping[str, str], country: str | None, asker: Asker = SELF) -> Step:
    """The first screen, with what the person said in dialogs that buttons open."""
    runs = (
        whole(dialog.id, (asked, ids))
        for dialog, asked, ids in _beside(content, person, asked_apart(content))
    )
    log = tuple(entry for run in runs for entry in run)
    return view(content, Session(NIGHT, country=country, asker=asker, log=log))


def later(content: Content, person: Mapping[str, str]) -> Iterator[Log]:
    """What the person says on a result, in the dialogs that it alone opens."""
    for dialog, asked, ids in _beside(content, person, on_results(content)):
        yield whole(dialog.id, (asked, ids))


def _beside(
    content: Content, person: Mapping[str, str], asked: Iterable[Asked]
) -> Iterator[tuple[Dialog, str, Chosen]]:
    """What the person says at these questions, where that is not the mildest; each answer in a run."""
    for dialog, state in asked:
        found = (a.id for a in state.answers.values() if says(a) and _fits(a.sets, person))
        for choice in found:
            if not _is_mild(content, state, choice):
                yield dialog, state.id, (choice,)


def apart(content: Content) -> tuple[Dialog, ...]:
    """The dialogs that can be opened at any moment: what is told there may come before the questions."""
    led = {lead.id for page in content.library.values() for lead in page.leads if lead.to == "dialog"}
    return tuple(
        dialog
        for dialog in content.others
        if dialog.id in led or any(o.at_emergency or o.menu or o.role not in LATER for o in dialog.opens)
    )


def on_results(content: Content) -> tuple[Asked, ...]:
    """The questions of dialogs that a result alone opens; where they ask anew what is new in them."""
    sooner = apart(content)
    known = content.first.sets.union(*(dialog.sets for dialog in sooner))
    return tuple(
        (dialog, state)
        for dialog in content.others
        for state in dialog.line
        if dialog.opens and dialog not in sooner and not (dialog.anew and state.sets <= known)
    )


def asked_apart(content: Content) -> tuple[Asked, ...]:
    """The questions of the dialogs that can be opened at any moment."""
    return tuple((dialog, state) for dialog in apart(content) for state in dialog.line)


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
