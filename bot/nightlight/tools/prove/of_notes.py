"""Properties of the notes: each is said to everybody it is for, and somebody is one of them."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import product

from nightlight.content.problem import Problem
from nightlight.content.safety import Property
from nightlight.content.shapes.notes import kinds_beside
from nightlight.engine.closing import Closing, Place
from nightlight.engine.dialog import NONE, NOT_SURE
from nightlight.engine.notes import HOSPITAL, OF_PLACE, SIGNS, TODAY, WAITING, WHO, Note, Part
from nightlight.engine.screen import Option, Page
from nightlight.engine.session import Session
from nightlight.engine.step import Ended, Going
from nightlight.engine.text import Text
from nightlight.engine.triage import Case, Urgency
from nightlight.i18n.say.voice import Speaker
from nightlight.i18n.words.localizer import NotSaid
from nightlight.tools.play.people import smallest_told
from nightlight.tools.play.person import play
from nightlight.tools.prove.of_closing import closing_of, voices
from nightlight.tools.prove.world import Broken, Found, World

CLOSING = "closing"
OF_CLOSING = {SIGNS, TODAY, WHO}
OF_BODY = {WAITING, HOSPITAL}  # not said where all reasons are of the mind
CHOICE = Option(NONE, "answer", Text(NONE))


def note_said(world: World, entry: Property) -> Found:
    """Anyone who fits a promised row is told it, whatever else is known; and some chat ends so."""
    for part, promised in entry.notes.items():
        for note in promised:
            for why in (_left_out(world, part, note), _unheard(world, part, note)):
                if why:
                    yield Broken(why, rows=_rows(world, part, note))


def _rows(world: World, part: str, note: Note) -> tuple[Problem, ...]:
    names = [row.name for row in world.content.notes.parts[part].rows]
    place = (part, "rows", names.index(note.name)) if note.name in names else (part,)
    return (world.files.notes.problem(place, note.name, ""),)


# ---- to everybody


def _left_out(world: World, name: str, note: Note) -> str:
    """Somebody who fits and is not told it; empty if there is nobody."""
    part = world.content.notes.parts[name]
    rows = part.rows if part.one else tuple(row for row in part.rows if row.name == note.name)
    for closing in _everybody(world, note, rows):
        if note.holds(closing) and note.name not in (row.name for row in Part(rows, part.one).of(closing)):
            known = ", ".join(f"{fact} {value}" for fact, value in closing.facts.items())
            unsure = f", not sure of {', '.join(sorted(closing.unsure))}" if closing.unsure else ""
            urgency = closing.urgency.id if closing.urgency is not None else "no urgency yet"
            return f"{note.name} is not said with {known or 'nothing known'}{unsure}, at {urgency}"
    return ""


def _everybody(world: World, note: Note, rows: Iterable[Note]) -> Iterator[Closing]:
    """A closing of each kind that these rows tell apart, of those whom the conditions of the note fit.

    That is all values of all that they read, also unknown.
    """
    every = (note, *rows)
    read = sorted({fact for row in every for fact in (*row.when.facts, *row.unless.facts)})
    values = [(None, *world.content.table.facts[fact].values) for fact in read]
    told = ({f: v for f, v in zip(read, one, strict=True) if v is not None} for one in product(*values))
    fitting = [facts for facts in told if note.when.holds(facts) and not note.unless.holds(facts)]
    unsures = _unsures(every)
    for urgency, place in product((None, *Urgency), (world.content.nowhere, *_with_words(world))):
        base = closing_of(world, urgency, place)
        for facts, unsure in product(fitting, unsures):
            yield replace(base, facts=facts, unsure=unsure)


def _unsures(rows: Iterable[Note]) -> list[frozenset[str]]:
    """What somebody can be not sure of, as far as these rows tell it apart."""
    lists = {row.unsure for row in rows}
    alike = {tuple(fact in unsure for unsure in lists): fact for unsure in lists for fact in unsure}
    return [frozenset(filter(None, some)) for some in product(*((None, fact) for fact in alike.values()))]


def _with_words(world: World) -> list[Place]:
    """One place that has words of its own, if any does."""
    return [place for place in world.content.places.values() if place.has_words][:1]


# ---- to somebody


def _unheard(world: World, part: str, note: Note) -> str:
    """Why no chat is found that ends with it, or who hears it not in words; empty if all is well."""
    for person, place in product(_people(world, note), _places(world, note)):
        closing = play(world.content, person, place.code)[0].closing
        if note.holds(closing) and not (closing.mind and part in OF_BODY):
            wrong = (_unspoken(world, part, note, closing, *voice) for voice in voices(world, place))
            return next(filter(None, wrong), "")
    return f"no chat is found that ends with {note.name}"


def _people(world: World, note: Note) -> Iterator[dict[str, str]]:
    """People who fit a row, by as little as they can, in each way in which the questions may go."""
    rules = [rule for rule in world.content.table.rules if note.at_least <= rule.urgency <= note.at_most]
    urgent: list[Case] = [case for rule in rules for case in rule.when.cases] if note.at_least else [()]
    unsure = [{fact: NOT_SURE} for fact in sorted(note.unsure)] or [{}]
    cases = product(note.when.cases, urgent, world.people.groups, _outside(world, note), unsure)
    for case, more, group, outside, not_sure in cases:
        for person in world.people.smallest((*case, *more), group):
            yield {**outside, **person, **not_sure}


def _outside(world: World, note: Note) -> list[dict[str, str]]:
    """Every way to say what a row leaves out by, and not to be left out."""
    read = sorted(note.unless.facts)
    ways = product(*(world.content.table.facts[fact].values for fact in read))
    said = [dict(zip(read, values, strict=True)) for values in ways]
    return [facts for facts in said if not note.unless.holds(facts)]


def _places(world: World, note: Note) -> list[Place]:
    """Where a row may be said: a place that has its lines or words; else one near care, and anywhere."""
    if note.lines:
        return _with_lines(world, note.lines)
    if OF_PLACE in note.says:
        return _with_words(world)
    return [world.content.place(world.near), world.content.nowhere]


def _with_lines(world: World, kind: str) -> list[Place]:
    """One place that has lines of a kind, if any does."""
    return [place for place in world.content.places.values() if place.lines.get(kind)][:1]


def _unspoken(
    world: World, part: str, note: Note, closing: Closing, session: Session, voice: Speaker
) -> str:
    """Why somebody does not hear a row in a language; empty if it is heard."""
    try:
        reply = world.reply(Ended(session, closing, ()), voice)
        said = next(
            (m.html for m in reply.messages if m.id == (CLOSING if part in OF_CLOSING else part)), ""
        )
        wanted = voice.lines(note.lines) if note.lines else [voice.say(note.message(closing))]
    except NotSaid as missing:
        return f"{voice.locale}: {missing} cannot be said"
    return (
        ""
        if all(words in said for words in wanted)
        else f"{voice.locale}: {note.name} is not in what is said"
    )


# ---- lines below a text, and words for what is of the mind


def lines_beside(world: World, entry: Property) -> Found:
    """Below each text stand the lines of its kind, in every language, where a place has some."""
    beside = kinds_beside(entry.entry.beside)
    for text, kind in ((text, kind) for text, kinds in beside.items() for kind in kinds):
        where = (world.files.notes.problem(("beside", text), text, ""),)
        places = _with_lines(world, kind)
        if not places:
            yield Broken(f"no place has lines of the kind {kind}", rows=where)
        for place in places:
            for session, voice in voices(world, place):
                why = _without_lines(world, text, kind, session, voice)
                if why:
                    yield Broken(f"{voice.locale}, {session.asker}, {place.code}: {why}", rows=where)


def _without_lines(world: World, text: str, kind: str, session: Session, voice: Speaker) -> str:
    screen = Going(session, Page(text), Text(text), (CHOICE,))
    try:
        said = world.reply(screen, voice).messages[0].html
    except NotSaid as missing:
        return f"{missing} cannot be said"
    return "" if all(line in said for line in voice.lines(kind)) else f"{text} is said without its lines"


def of_mind(world: World, entry: Property) -> Found:
    """Whose reasons read these facts and nothing else hears the words for that."""
    return _of_facts(world, entry, lambda closing: closing.mind, "told as if it were of the body")


def of_threat(world: World, entry: Property) -> Found:
    """Whose reasons are danger from another person and nothing else is told to call the police first."""
    return _of_facts(world, entry, lambda closing: closing.threat, "not told as danger from another person")


def _of_facts(world: World, entry: Property, told: Callable[[Closing], bool], why: str) -> Found:
    facts = set(entry.entry.facts)
    rules = {rule.id: rule for rule in world.content.table.rules if rule.when.facts <= facts}
    if not rules:
        yield Broken("no rule reads these facts alone")
    for name, rule in rules.items():
        for case in rule.when.cases:
            for person in smallest_told(world.content.table, case):
                shown = play(world.content, person, world.near)[0]
                if rules.keys() >= set(shown.closing.reasons) and not told(shown.closing):
                    yield Broken(f"{name} is {why}", shown.session, rows=(world.rule(name),))
