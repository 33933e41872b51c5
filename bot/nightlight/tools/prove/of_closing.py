"""Properties of the closing and the result: in every language, to each asker, in every country."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from itertools import product
from types import MappingProxyType

from nightlight.content.problem import Problem
from nightlight.content.safety import Property
from nightlight.content.shapes.safety import PropertyEntry
from nightlight.engine.closing import Closing, Place
from nightlight.engine.session import ASKERS, Closed, Outcome, Session
from nightlight.engine.step import Ended
from nightlight.engine.triage import Facts, Urgency
from nightlight.i18n.reply import Message, Reply
from nightlight.i18n.say.voice import Speaker, speaker
from nightlight.i18n.words.localizer import NotSaid
from nightlight.i18n.words.needed import threats
from nightlight.tools.prove.world import Broken, Found, World

MIND = "-mind"
THREAT = "-threat"
NUMBER = re.compile(r"\d+")
MOST_NEAREST = 8
CLOSED: tuple[Closed, ...] = ("stop", "silence", "left")
NOTHING: Facts = MappingProxyType({})

Missing = tuple[str, tuple[Problem, ...]]  # what is missing, and the rows concerned


def closing_of(
    world: World,
    urgency: Urgency | None,
    place: Place,
    *,
    mind: bool = False,
    threat: bool = False,
    facts: Facts = NOTHING,
) -> Closing:
    """The longest closing of an urgency: every rule of it a reason, every nearest rule a change."""
    rules = tuple(rule.id for rule in world.content.table.rules)
    reasons = tuple(rule.id for rule in world.content.table.rules if rule.urgency is urgency)
    return Closing(
        place=place,
        urgency=urgency,
        finished=urgency is not None,
        fired=reasons or (world.content.table.otherwise,),
        reasons=reasons or (world.content.table.otherwise,),
        nearest=rules[:MOST_NEAREST],
        overlays=tuple(world.content.table.overlays),
        facts={**place.facts, **facts},
        unsure=frozenset(world.content.table.facts),
        mind=mind or threat,
        threat=threat,
        seen_before=True,
        often=True,
    )


def closings(world: World, place: Place) -> Iterator[Closing]:
    """Every kind of closing in a place."""
    for urgency in (None, *Urgency):
        for mind in (False, True)[: 1 + (urgency is not None and urgency > Urgency.ROUTINE_WATCH)]:
            yield closing_of(world, urgency, place, mind=mind)
    for urgency in threats(world.content):
        yield closing_of(world, urgency, place, threat=True)
    yield replace(closing_of(world, None, place), advised=True)


def places(world: World) -> tuple[Place, ...]:
    """Everywhere, the country not known first."""
    return (world.content.nowhere, *world.content.places.values())


def voices(world: World, place: Place, *, helped: bool = False) -> Iterator[tuple[Session, Speaker]]:
    """Everybody who can be spoken to in a place: each language and asker."""
    for locale, asker in product(world.words.locales, ASKERS):
        session = Session(world.begun().touched, locale=locale, asker=asker, country=place.code)
        yield session, speaker(world.words if helped else world.words.alone[locale], session, place, locale)


# ---- the closing


def every_end_closes(world: World, entry: Property) -> Found:
    """Every closing is last and whole, in each language and place; `Ended` cannot be without one."""
    for place in places(world):
        for session, voice in voices(world, place):
            rows: tuple[Problem, ...] = ()
            try:
                why = _of_voice(world, entry, session, voice)
            except NotSaid as missing:
                why, rows = f"{missing} cannot be said", world.wording(voice.locale, str(missing))
            if why:
                where = place.code or "country not known"
                yield Broken(f"{voice.locale}, {session.asker}, {where}: {why}", rows=rows)


def _of_voice(world: World, entry: Property, session: Session, voice: Speaker) -> str:
    """What is wrong with a closing in one place, language and person; each urgency, each way to close."""
    parts = [Message("", voice.say(name)).plain for name in entry.entry.messages]
    brief = (replace(closing, reasons=(), nearest=()) for closing in closings(world, voice.place))
    ended = [Ended(session, closing, ()) for closing in brief]
    ended += [replace(ended[0], session=replace(session, closed=closed)) for closed in CLOSED]
    wrong = [_not_whole(world, entry, shown, parts, voice) for shown in ended]
    wrong += [_no_end(world, shown, voice)[1] for shown in _beside(ended)]
    return next(filter(None, wrong), "")


def _beside(ended: list[Ended]) -> Iterator[Ended]:
    """The short ends, which answer what is asked or typed on a result; also where more was told before."""
    for shown in (shown for shown in ended if shown.closing.finished):
        session = replace(shown.session, outcome=Outcome.AFTER)
        for again in (False, True):
            yield replace(shown, closing=replace(shown.closing, seen_before=again), session=session)


def _not_whole(world: World, entry: Property, shown: Ended, parts: list[str], voice: Speaker) -> str:
    said, why = _no_end(world, shown, voice)
    if why:
        return why
    found = [said.find(part) for part in parts]
    if -1 in found:
        return f"{entry.entry.messages[found.index(-1)]} is not in the closing"
    return "" if found == sorted(found) else "the parts of the closing are not in their order"


def _no_end(world: World, shown: Ended, voice: Speaker) -> tuple[str, str]:
    """The last message, and what is wrong with it whether it is the whole closing or the short end."""
    last = world.reply(shown, voice).messages[-1]
    return last.plain, _lacks(last, shown, voice)


def _lacks(last: Message, shown: Ended, voice: Speaker) -> str:
    said = last.plain
    if last.id != "closing":
        return f"the last message is {last.id}, and not the closing"
    if not all(number in said.partition("\n")[0] for number in voice.place.numbers):
        return "the first line of the closing does not name the number"
    if not all(number in said.rpartition("\n")[2] for number in voice.place.numbers):
        return "the last line of the closing does not name the number"
    if not said.startswith(_action(shown.closing, voice)):
        return "the closing does not begin with what to do"
    return ""


def _action(closing: Closing, voice: Speaker) -> str:
    cause = THREAT if closing.threat else MIND if closing.mind else ""
    nothing = "result-over" if closing.advised else "result-unfinished"
    name = nothing if closing.urgency is None else f"closing-{closing.urgency.id}{cause}"
    return Message("", voice.say(name)).plain


def nothing_after_emergency(world: World, _: Property) -> Found:
    """At an emergency no question is open, and the first line of what is said holds the number."""
    for place in places(world):
        for session, voice in voices(world, place):
            for closing in _emergencies(world, place):
                first = world.reply(Ended(session, closing, ()), voice).messages[0]
                line = first.plain.partition("\n")[0]
                if not all(number in line for number in place.numbers):
                    why = f"{voice.locale}, {place.code}: {first.id} does not name the number first"
                    cause = THREAT if closing.threat else MIND * closing.mind
                    said = f"result-{Urgency.EMERGENCY_NOW.id}{cause}" if first.id == "result" else first.id
                    yield Broken(why, rows=world.wording(voice.locale, said))
    for situation in world.situations():
        if situation.position.urgency is Urgency.EMERGENCY_NOW and not isinstance(situation.step, Ended):
            yield Broken("this is an emergency and a question is still asked", situation.session)


def _emergencies(world: World, place: Place) -> Iterator[Closing]:
    """Every emergency, by what it is of, under no help on top, each alone, and all."""
    emergency = partial(closing_of, world, Urgency.EMERGENCY_NOW, place)
    threatened = Urgency.EMERGENCY_NOW in threats(world.content)
    for closing in (emergency(), emergency(mind=True), *([emergency(threat=True)] if threatened else [])):
        for overlays in ((), *((one,) for one in closing.overlays), closing.overlays):
            yield replace(closing, overlays=overlays)


def police_or_ambulance_first(world: World, entry: Property) -> Found:
    """Each message names in its first line whom to call first, and the other after that."""
    for place in (p for p in places(world) if p.police_apart):
        for session, voice in voices(world, place):
            for id_ in (*entry.entry.police, *entry.entry.ambulance):
                orders = [place.police, place.numbers]
                first, then = orders if id_ in entry.entry.police else reversed(orders)
                line = Message("", voice.say(id_)).plain.partition("\n")[0]
                if not _in_order(line, first, then):
                    why = (
                        f"{voice.locale}, {session.asker}, {place.code}: the first line of {id_} does not "
                    )
                    why += f"name {' or '.join(first)} before {' or '.join(then)}"
                    yield Broken(why, rows=world.wording(voice.locale, id_))


def _in_order(line: str, first: tuple[str, ...], then: tuple[str, ...]) -> bool:
    """Whether a line holds all these numbers, and begins with the first of the first."""
    found = NUMBER.findall(line)
    return found[: len(first)] == list(first) and found[len(first) :] == list(then)


def unknown_country(world: World, entry: Property) -> Found:
    """Where no country, or no number of it, is known: these numbers, said with the words for it."""
    numbers = tuple(entry.entry.numbers)
    for place in (p for p in places(world) if p.numbers_are_guesses):
        if place.numbers != numbers:
            yield Broken(
                f"{place.code}: {' and '.join(place.numbers)} stand in, and not {' and '.join(numbers)}"
            )
        for session, voice in voices(world, place):
            message = entry.entry.message or ""
            if not _says_guesses(world, session, voice, message, numbers):
                why = f"{voice.locale}: the closing does not say {message} with its numbers"
                yield Broken(why, rows=world.wording(voice.locale, message))


def _says_guesses(
    world: World, session: Session, voice: Speaker, message: str, numbers: tuple[str, ...]
) -> bool:
    try:
        words = voice.words.say(voice.locale, message, dict(zip(("first", "second"), numbers, strict=True)))
        reply = world.reply(Ended(session, closing_of(world, None, voice.place), ()), voice)
    except NotSaid:
        return False
    return Message("", words).plain in reply.messages[-1].plain and all(n in words for n in numbers)


# ---- what the result of somebody says


def unsaid(world: World, entry: Property, told: Facts) -> Missing | None:
    """What a result of these facts lacks in some language, and where it stands; None if nothing."""
    wanted = entry.entry
    if not (wanted.first or wanted.says or wanted.figure):
        return None
    assessed = world.content.table.assess(told)
    for urgency in (u for u in Urgency if u >= assessed.urgency):
        closing = replace(
            closing_of(world, urgency, world.content.nowhere, facts=told),
            overlays=assessed.overlays,
            unsure=frozenset(),
        )
        for session, voice in voices(world, world.content.nowhere):
            rows = world.wording(voice.locale, wanted.says or wanted.first or "")
            try:
                missing = _missing(wanted, world.reply(Ended(session, closing, ()), voice), voice)
            except NotSaid as name:
                missing, rows = f"{name} cannot be said", world.wording(voice.locale, str(name))
            if missing:
                return f"{voice.locale}: {missing}", rows
    return None


def _missing(wanted: PropertyEntry, reply: Reply, voice: Speaker) -> str:
    waiting = next((m.plain for m in reply.messages if m.id == "waiting"), "")
    if wanted.first and reply.messages[0].id != wanted.first:
        return f"{reply.messages[0].id} comes first, and not {wanted.first}"
    if wanted.says and Message("", voice.say(wanted.says)).plain not in waiting:
        return f"the result does not say {wanted.says}"
    if wanted.figure and wanted.figure not in waiting:
        return f"what to do meanwhile does not name {wanted.figure}"
    return ""
