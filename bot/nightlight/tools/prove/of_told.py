"""That what was said once is not taken back: who was told to go is told again, and reasons are true."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import product

from nightlight.content.safety import Property
from nightlight.engine.buttons import ALWAYS, LAST
from nightlight.engine.closing import Closing
from nightlight.engine.session import ASKERS, AnyEvent, Came, Command, Lost, Session
from nightlight.engine.step import Ended, Step, step, view
from nightlight.engine.triage import Table, Urgency
from nightlight.i18n.say.voice import speaker
from nightlight.tools.play.explore import Situation
from nightlight.tools.play.person import NIGHT
from nightlight.tools.prove.world import Broken, Found, World

ANEW = {"back", "start", "got_worse"}


def told_to_go_is_repeated(world: World, entry: Property) -> Found:
    """Who was told to go and then lowers the urgency is told again, in each reply that names less."""
    calm = _calmest(world)
    for situation in world.endings():
        if situation.position.urgency < Urgency.URGENT_TODAY:
            continue
        told = step(world.content, situation.session, Lost(at=NIGHT))  # it was shown, and is remembered
        for name in entry.entry.commands:
            event = Command(name=name, at=NIGHT)
            after = step(world.content, told.session, event).session
            later = NIGHT + (entry.entry.within or timedelta()) - timedelta(minutes=1)
            for end in calm:
                lower = replace(end.session, told_to_go=after.told_to_go, touched=later)
                yield from _reminded(world, entry, lower, situation.position.urgency)


def _calmest(world: World) -> list[Situation]:
    """An ending of each urgency in each kind of country."""
    found: dict[object, Situation] = {}
    for situation in world.endings():
        found.setdefault((situation.session.country, situation.position.urgency), situation)
    return list(found.values())


def _reminded(world: World, entry: Property, session: Session, urgency: Urgency) -> Found:
    shown = view(world.content, session)
    if not isinstance(shown, Ended) or (shown.closing.urgency or Urgency.ROUTINE_WATCH) >= urgency:
        return
    if not shown.closing.seen_before:
        yield Broken(f"it was {urgency.id}, and the lower result does not say so", session)
        return
    for events in ((), *((event,) for event in _afterwards(session.touched))):
        after = step(world.content, session, events[0], shown) if events else shown
        for locale, asker in product(world.words.locales, ASKERS):
            person = replace(after, session=replace(after.session, locale=locale, asker=asker))
            why = _silent(world, entry, person, urgency)
            if why:
                yield Broken(why, session, events)


def _afterwards(at: datetime) -> Iterator[AnyEvent]:
    """What may happen over a result and begins nothing anew."""
    yield Lost(at=at)
    yield Lost(why="media", at=at)
    yield Came(at=at + timedelta(hours=1))
    yield from (Command(name=name, at=at) for name in (*ALWAYS, *LAST, "help") if name not in ANEW)


def _silent(world: World, entry: Property, shown: Step, told: Urgency) -> str:
    """Why a reply to somebody who was told to go says too little; empty if it does not."""
    if not isinstance(shown, Ended) or (shown.closing.urgency or Urgency.ROUTINE_WATCH) >= told:
        return ""
    place = shown.closing.place
    voice = speaker(world.words, shown.session, place, shown.session.locale or "")
    reply = world.reply(shown, voice)
    text = "\n".join(message.html for message in reply.messages)
    if voice.say(entry.entry.message or "") in text:
        return ""
    calm = [name for name in entry.entry.messages if voice.say(name) in text]
    if calm or (not entry.entry.messages and any(m.id == "result" for m in reply.messages)):
        return f"{voice.locale}: says {calm[0] if calm else 'a result'} without {entry.entry.message}"
    return ""


def reasons_fired(world: World, _: Property) -> Found:
    """Finished or broken off: each reason fired at the urgency named; unfinished, it never reassures."""
    table = world.content.table
    for situation in world.situations():
        for shown in (situation.step, view(world.content, replace(situation.session, closed="silence"))):
            why = _untrue(table, shown.closing) if isinstance(shown, Ended) else ""
            if why:
                yield Broken(why, shown.session)


def _untrue(table: Table, closing: Closing) -> str:
    """Why the reasons of a closing are not those of its urgency; empty if they are."""
    if closing.urgency is None:
        return ""
    urgencies = {rule.id: rule.urgency for rule in table.rules} | {table.otherwise: Urgency.ROUTINE_WATCH}
    holds = {rule.id for rule in table.rules if rule.when.holds(closing.facts)} or {table.otherwise}
    if not set(closing.reasons) <= holds or {urgencies[r] for r in closing.reasons} != {closing.urgency}:
        return "a reason is given that did not fire at this urgency"
    calm = not closing.finished and closing.urgency < Urgency.URGENT_TODAY
    return "an unfinished chat names a calm urgency" if calm else ""


def ticks_count(world: World, _: Property) -> Found:
    """In every list of signs, whatever is ticked: a silence closes as if it had been sent off."""
    lists = (s for s in world.situations() if s.position.state is not None and s.position.state.multiple)
    for situation in lists:
        for chosen in situation.ways:
            ticked = replace(situation.session, ticked=chosen, closed="silence")
            sent = replace(world.after(situation, chosen), closed="silence")
            closings = [view(world.content, session) for session in (ticked, sent)]
            urgencies = [shown.closing.urgency for shown in closings if isinstance(shown, Ended)]
            if urgencies[:1] != urgencies[1:]:
                yield Broken("signs that are ticked and not sent off do not count", ticked)
