"""Properties of the closing and the result: in every language, to each asker, in every country."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import product
from types import MappingProxyType

from bot.content.safety import Property
from bot.engine.closing import UNKNOWN_PLACE, Closing, Place
from bot.engine.session import Session
from bot.engine.step import Ended
from bot.engine.triage import Facts, Urgency
from bot.engine.view import LEFT, SILENT, STOPPED
from bot.i18n.localizer import NotSaid
from bot.i18n.render import Speaker, render, speaker
from bot.i18n.reply import Message, Reply
from bot.tools.prove.world import ASKERS, Broken, Found, World

MIND = "-mind"
MOST_NEAREST = 8
NOTHING: Facts = MappingProxyType({})


def closing_of(
    world: World, urgency: Urgency | None, place: Place, *, mind: bool = False, facts: Facts = NOTHING
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
        facts=facts,
        unsure=frozenset(world.content.dialog.states),
        mind=mind,
        seen_before=True,
        often=True,
    )


def closings(world: World, place: Place) -> Iterator[Closing]:
    """Every kind of closing in a place."""
    for urgency in (None, *Urgency):
        for mind in (False, True)[: 1 + (urgency is not None and urgency > Urgency.ROUTINE_WATCH)]:
            yield closing_of(world, urgency, place, mind=mind)


def places(world: World) -> tuple[Place, ...]:
    """Everywhere, the country not known first."""
    return (UNKNOWN_PLACE, *world.content.places.values())


def voices(world: World, place: Place, *, helped: bool = False) -> Iterator[tuple[Session, Speaker]]:
    """Everybody who can be spoken to in a place: each language and asker."""
    for locale, asker in product(world.words.locales, ASKERS):
        session = Session(world.begun().touched, locale=locale, asker=asker, country=place.code)
        yield session, speaker(world.words if helped else world.alone[locale], session, place, locale)


# ---- the closing


def every_end_closes(world: World, entry: Property) -> Found:
    """Every closing is last and whole, in each language and place; `Ended` cannot be without one."""
    for place in places(world):
        for session, voice in voices(world, place):
            try:
                why = _of_voice(world, entry, session, voice)
            except NotSaid as missing:
                why = f"the closing cannot be said, {missing} is missing"
            if why:
                yield Broken(f"{voice.locale}, {session.asker}, {place.code or 'country not known'}: {why}")


def _of_voice(world: World, entry: Property, session: Session, voice: Speaker) -> str:
    """What is wrong with a closing in one place, language and person; each urgency, each way to close."""
    parts = [Message("", voice.say(name)).plain for name in entry.entry.messages]
    ended = [Ended(session, closing, ()) for closing in closings(world, voice.place)]
    ended += [
        replace(ended[0], session=replace(session, closed=closed)) for closed in (STOPPED, SILENT, LEFT)
    ]
    wrong = (_not_whole(entry, shown, parts, voice) for shown in ended)
    return next(filter(None, wrong), "")


def _not_whole(entry: Property, shown: Ended, parts: list[str], voice: Speaker) -> str:
    last = render(shown, voice).messages[-1]
    if last.id != "closing":
        return f"the last message is {last.id}, and not the closing"
    if not all(number in last.plain.partition("\n")[0] for number in voice.place.numbers):
        return "the first line of the closing does not name the number"
    found = [last.plain.find(part) for part in parts]
    if -1 in found:
        return f"{entry.entry.messages[found.index(-1)]} is not in the closing"
    return "" if found == sorted(found) else "the parts of the closing are not in their order"


def nothing_after_emergency(world: World, _: Property) -> Found:
    """At an emergency no question is open, and the first line of what is said holds the number."""
    for place in places(world):
        for session, voice in voices(world, place):
            for mind in (False, True):
                closing = closing_of(world, Urgency.EMERGENCY_NOW, place, mind=mind)
                for overlays in ((), closing.overlays):
                    first = render(Ended(session, replace(closing, overlays=overlays), ()), voice).messages[
                        0
                    ]
                    line = first.plain.partition("\n")[0]
                    if not all(number in line for number in place.numbers):
                        yield Broken(
                            f"{voice.locale}, {place.code}: {first.id} does not name the number first"
                        )
    for situation in world.situations():
        if situation.position.urgency is Urgency.EMERGENCY_NOW and not isinstance(situation.step, Ended):
            yield Broken("this is an emergency and a question is still asked", situation.session)


def unknown_country(world: World, entry: Property) -> Found:
    """Where no country, or no number of it, is known: these numbers, said with the words for it."""
    numbers = tuple(entry.entry.numbers)
    for place in (p for p in places(world) if p.numbers_are_guesses):
        if place.numbers != numbers:
            yield Broken(
                f"{place.code}: {' and '.join(place.numbers)} stand in, and not {' and '.join(numbers)}"
            )
        for session, voice in voices(world, place):
            args = dict(zip(("first", "second"), numbers, strict=True))
            try:
                words = voice.words.say(voice.locale, entry.entry.message or "", args)
            except NotSaid:
                yield Broken(f"{voice.locale}: {entry.entry.message} cannot be said")
                continue
            reply = render(Ended(session, closing_of(world, None, place), ()), voice)
            if Message("", words).plain not in reply.messages[-1].plain or not all(
                n in words for n in numbers
            ):
                yield Broken(
                    f"{voice.locale}: the closing does not say {entry.entry.message} with its numbers"
                )


# ---- what the result of somebody says


def unsaid(world: World, entry: Property, told: Facts) -> str:
    """What a result of these facts lacks in some language; empty if it says all that was promised."""
    wanted = entry.entry
    if not (wanted.first or wanted.says or wanted.figure):
        return ""
    assessed = world.content.table.assess(told)
    for urgency in (u for u in Urgency if u >= assessed.urgency):
        closing = replace(
            closing_of(world, urgency, UNKNOWN_PLACE, facts=told),
            overlays=assessed.overlays,
            unsure=frozenset(),
        )
        for session, voice in voices(world, UNKNOWN_PLACE):
            try:
                reply = render(Ended(session, closing, ()), voice)
                missing = _missing(wanted.first, wanted.says, wanted.figure, reply, voice)
            except NotSaid as name:
                missing = f"{name} cannot be said"
            if missing:
                return f"{voice.locale}: {missing}"
    return ""


def _missing(first: str | None, says: str | None, figure: str | None, reply: Reply, voice: Speaker) -> str:
    waiting = next((m.plain for m in reply.messages if m.id == "waiting"), "")
    if first and reply.messages[0].id != first:
        return f"{reply.messages[0].id} comes first, and not {first}"
    if says and Message("", voice.say(says)).plain not in waiting:
        return f"the result does not say {says}"
    if figure and figure not in waiting:
        return f"what to do meanwhile does not name {figure}"
    return ""
