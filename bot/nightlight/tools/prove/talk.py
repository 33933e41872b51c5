"""A person as a chat, and a chat as lines to read."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from nightlight.engine.dialog import COUNTRY, NONE, NOT_SURE, State
from nightlight.engine.log import Chosen, is_answer
from nightlight.engine.session import AnyEvent, Came, Choose, Command, Session
from nightlight.engine.step import Ended, Going, Step, step, view
from nightlight.engine.text import Text
from nightlight.engine.triage import Urgency
from nightlight.i18n.say.voice import Speaker, speaker
from nightlight.i18n.words.localizer import NotSaid
from nightlight.tools.play.person import LONGEST, NIGHT, answer, begin
from nightlight.tools.prove.world import NEAREST, Broken, World


def talk(world: World, person: Mapping[str, str], floor: Urgency | None = None) -> Session:
    """The chat of a person, to its end; of two ways to say the same, the one that ends below the floor."""
    country = world.near if world.content.nowhere.facts.keys().isdisjoint(person) else None
    sessions = [_talked(world, person, country, first=first) for first in (False, True)]
    low = [s for s in sessions if floor is not None and _urgency(world, s) < floor]
    return (low or sessions)[0]


def _urgency(world: World, session: Session) -> Urgency:
    shown = view(world.content, session)
    found = shown.closing.urgency if isinstance(shown, Ended) else None
    return found or Urgency.ROUTINE_WATCH


def _talked(world: World, person: Mapping[str, str], country: str | None, *, first: bool) -> Session:
    shown = begin(world.content, person, country)
    for _ in range(LONGEST):
        if not isinstance(shown, Going):
            break
        ids = answer(world.content, shown.state, person)
        state = world.content.first.states.get(shown.state)
        if first and state is not None:
            ids = _plainest(state, person) or ids
        shown = step(world.content, shown.session, Choose(ids=ids, at=NIGHT))
    return shown.session


def _plainest(state: State, person: Mapping[str, str]) -> Chosen:
    """The answer that says the question's own fact and nothing else."""
    if state.multiple:
        return ()
    own = set(state.facts)
    return next(
        (
            (a.id,)
            for a in state.answers.values()
            if a.sets.keys() == own and all(person.get(f) == v for f, v in a.sets.items())
        ),
        (),
    )


def nearest_rules(world: World, person: Mapping[str, str], floor: Urgency) -> list[str]:
    """The rules of the urgency that should have fired which this person misses by the least."""
    ranked = []
    for row, rule in enumerate(world.content.table.rules):
        if rule.urgency >= floor:
            missing = min(sum(not lit.holds(person) for lit in case) for case in rule.when.cases)
            shared = len(rule.when.facts & person.keys())
            ranked.append((missing, -shared, row, rule.id))
    return [rule for missing, shared, _, rule in sorted(ranked)[:NEAREST] if shared and missing <= 2]


# ---- as lines


def chat(world: World, broken: Broken, locale: str) -> Iterator[str]:
    """The chat that shows what is broken: each question, what is answered, and what is said in the end."""
    if broken.session is None:
        return
    session = broken.session
    if session.country:
        yield f"({session.country})"
    shown: Step = view(
        world.content, replace(session, log=(), locale=locale, notices=(), closed=None, aside=None)
    )
    for entry in session.log:
        if is_answer(entry):
            yield from _asked(world, shown, locale)
            yield f"  > {_answered(world, *entry, shown, locale)}"
        shown = view(world.content, replace(shown.session, log=(*shown.session.log, entry)))
    if session.closed or session.aside:
        shown = view(world.content, replace(shown.session, closed=session.closed, aside=session.aside))
    for event in broken.then:
        yield from _asked(world, shown, locale)
        yield f"  > {_happened(world, event, shown, locale)}"
        shown = step(world.content, shown.session, event)
    yield from _asked(world, shown, locale)


def _voice(world: World, shown: Step, locale: str) -> Speaker:
    place = world.content.place(shown.session.country)
    return speaker(world.words, shown.session, place, shown.session.locale or locale)


def _asked(world: World, shown: Step, locale: str) -> Iterator[str]:
    voice = _voice(world, shown, locale)
    if isinstance(shown, Going):
        yield f"  {voice.question(shown.screen.says) or shown.state}"
        return
    try:
        said = next(
            (m.plain for m in world.reply(shown, voice).messages if m.id in {"result", "closing"}), ""
        )
    except NotSaid as missing:
        said = f"(the message {missing} cannot be said)"
    urgency = "no urgency yet" if shown.closing.urgency is None else shown.closing.urgency.id
    reasons = ", ".join(shown.closing.reasons)
    yield f"  {said.partition(chr(10))[0]}"
    yield f"  = {urgency}{f' ({reasons})' if reasons else ''}"


def _answered(world: World, state: str, chosen: Chosen, shown: Step, locale: str) -> str:
    voice = _voice(world, shown, locale)
    says = shown.screen.says if isinstance(shown, Going) and shown.state == state else state
    labels = []
    for id_ in chosen or (NONE,):
        name = f"{says}.{id_}"
        skip = state == COUNTRY and id_ == NOT_SURE
        known = voice.words.has(voice.locale, name) or id_ in {NONE, NOT_SURE} or skip
        labels.append(voice.label(Text(name)) if known else name)
    return "; ".join(labels)


def _happened(world: World, event: AnyEvent, shown: Step, locale: str) -> str:
    voice = _voice(world, shown, locale)
    if isinstance(event, Command):
        name = f"button-{event.name}"
        return f"[{voice.say(name) if voice.words.has(voice.locale, name) else event.name}]"
    if isinstance(event, Came):
        return "(silence)"
    if isinstance(event, Choose):
        state = shown.state if isinstance(shown, Going) else "closing"
        return _answered(world, state, event.ids, shown, locale)
    return f"({type(event).__name__.lower()})"
