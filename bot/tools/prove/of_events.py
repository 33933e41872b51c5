"""Properties of what may happen in any situation: always-on buttons, silence, repeats, another language."""

from collections.abc import Iterator
from dataclasses import fields, replace
from datetime import timedelta
from itertools import product

from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from bot.content.safety import Property
from bot.engine.dialog import NONE
from bot.engine.session import Choose, Command, Lost, Propose, Session, Silence
from bot.engine.step import Ended, Going, Step, step, view
from bot.engine.text import Text
from bot.engine.triage import Urgency
from bot.engine.view import ALWAYS, LAST, SILENT, STOPPED
from bot.engine.walk import walk
from bot.i18n.render import render, speaker
from bot.storage.sealed import Seal
from bot.tools.explore import Situation
from bot.tools.play import NIGHT
from bot.tools.prove.world import ASKERS, Broken, Found, World

REFUSED = Text("notice-lost")
PERSON = "she"
NO_ANSWER = (
    Lost(at=NIGHT),
    Lost(why="media", at=NIGHT),
    Propose(countries=(), at=NIGHT),
    Choose(ids=("no such answer",), at=NIGHT),
    Choose(ids=(NONE,), state="another", at=NIGHT),
)

# ---- heard everywhere


def every_screen_offers(world: World, entry: Property) -> Found:
    """Each of these buttons is on every screen."""
    for situation in world.situations():
        offered = {option.id for option in situation.step.options}
        for missing in (name for name in entry.entry.commands if name not in offered):
            yield Broken(f"the button {missing} is not on this screen", situation.session)


def every_state_accepts(world: World, entry: Property) -> Found:
    """Each command is understood in every situation, lowers nothing, and leaves a way on."""
    for situation in world.situations():
        for name in entry.entry.commands:
            event = Command(name=name, at=NIGHT)
            after = step(world.content, situation.session, event, situation.step)
            why = _refused(situation, after)
            if why:
                yield Broken(f"{name}: {why}", situation.session, (event,))


def _refused(situation: Situation, after: Step) -> str:
    if REFUSED in after.before:
        return "is not understood here"
    if after.position is not None and after.position.urgency < situation.position.urgency:
        return "lowers the urgency"
    return ""


# ---- language, asker, country


def never_matters(world: World, _: Property) -> Found:
    """The same answers in another language, or for somebody else, are the same place and the same closing."""
    for situation in world.situations():
        for locale, asker in product(world.content.locales, ASKERS):
            shown = view(world.content, replace(situation.session, locale=locale, asker=asker))
            if not _alike(shown, situation.step):
                yield Broken(f"it is another place or another advice in {locale} for {asker}", shown.session)


def _alike(one: Step, other: Step) -> bool:
    if isinstance(one, Ended) and isinstance(other, Ended):
        return one.closing == other.closing
    return isinstance(one, Going) and isinstance(other, Going) and one.state == other.state


def country_only_raises(world: World, _: Property) -> Found:
    """A country decides nothing but `who_profile`, and that only raises; language and asker decide nothing."""
    for situation in world.situations():
        facts = situation.position.facts
        here = world.content.table.assess(facts).urgency
        if world.content.table.assess({**facts, "who_profile": "yes"}).urgency < here:
            yield Broken("care that is far lowers the urgency", situation.session)
    for code, place in world.content.places.items():
        told = walk(world.content, Session(NIGHT, country=code)).facts
        if told != ({"who_profile": "yes"} if place.who_profile else {}):
            yield Broken(f"{code} says more of a person than whether care is near")
    yield from never_matters(world, _)


def language_keeps_everything(world: World, _: Property) -> Found:
    """After choosing a language, by its button or its screen, all but the language is as before."""
    for situation in world.situations():
        for locale in world.content.locales:
            direct = (Command(name=locale, at=NIGHT),)
            screen = (Command(name="language", at=NIGHT), Choose(ids=(locale,), at=NIGHT))
            for events in (direct, screen):
                shown: Step = situation.step
                for event in events:
                    shown = step(world.content, shown.session, event, shown)
                was, now = situation.session, shown.session
                kept = (was.answers, was.country, was.asker) == (now.answers, now.country, now.asker)
                if now.locale != locale or not kept or not _alike(shown, situation.step):
                    yield Broken(f"choosing {locale} changes more than the language", was, events)


# ---- silence


def silence_closes(world: World, entry: Property) -> Found:
    """Each question, also at the side, waits no longer than this; then comes the closing with these buttons."""
    longest = entry.entry.within or timedelta()
    for situation in world.situations():
        for shown in _open(world, situation):
            if shown.silence > longest:
                name = situation.position.state.id if situation.position.state else shown.state
                minutes = int(shown.silence.total_seconds() // 60)
                why = f"{shown.state} waits {minutes} minutes; at most {int(longest.total_seconds() // 60)} are promised"
                yield Broken(why, shown.session, rows=(world.state(name if shown.session.aside is None else shown.state),))
                continue
            event = Silence(at=shown.session.touched + shown.silence)
            closed = step(world.content, shown.session, event, shown)
            if not isinstance(closed, Ended):
                yield Broken("silence is not answered with the closing", shown.session, (event,))
                continue
            offered = {option.id for option in closed.options}
            for missing in (name for name in entry.entry.commands if name not in offered):
                yield Broken(f"after a silence the button {missing} is missing", shown.session, (event,))


def _open(world: World, situation: Situation) -> Iterator[Going]:
    """The question of a situation, and each side screen over it."""
    return (shown for shown in world.screens(situation) if isinstance(shown, Going))


def silence_speaks_once(world: World, _: Property) -> Found:
    """After the closing of a silence, and after stop, a further silence says nothing new."""
    later = NIGHT + timedelta(hours=1)
    for situation in world.situations():
        for closed in (SILENT, STOPPED):
            shown = view(world.content, replace(situation.session, closed=closed), situation.step)
            again = step(world.content, shown.session, Silence(at=later), shown)
            if again.session != shown.session:
                yield Broken("a second silence is answered again", shown.session, (Silence(at=later),))


# ---- stop, repeats, what is kept


def stop_deletes(world: World, entry: Property) -> Found:
    """Stop closes and says that everything is gone; what was kept before was sealed and could be opened."""
    seal = Seal(ChaCha20Poly1305.generate_key())
    for situation in world.situations():
        event = Command(name="stop", at=NIGHT)
        after = step(world.content, situation.session, event, situation.step)
        said = {text.id for text in after.before}
        if not isinstance(after, Ended) or after.session.closed != STOPPED or entry.entry.message not in said:
            yield Broken("stop does not say that everything is deleted", situation.session, (event,))
        kept = seal.close(PERSON, situation.session)
        clear = [name for name, _ in situation.session.answers if name.encode() in kept]
        if clear or seal.open(PERSON, kept) != situation.session:
            yield Broken("what is kept is readable, or cannot be opened again", situation.session)


def repeats_change_nothing(world: World, _: Property) -> Found:
    """The same press again is answered alike; a press of an earlier question, or nonsense, changes no answer."""
    for situation in world.situations():
        for nonsense in NO_ANSWER:
            after = step(world.content, situation.session, nonsense, situation.step).session
            if after.answers != situation.session.answers:
                yield Broken("what is no answer changes an answer", situation.session, (nonsense,))
        if not isinstance(situation.step, Going) or not situation.ways:
            continue
        asked, chosen = situation.step.state, next(iter(situation.ways))
        press = Choose(ids=chosen, state=asked, at=NIGHT, id="press")
        once = step(world.content, situation.session, press, situation.step)
        if step(world.content, once.session, press, once) != view(world.content, once.session):
            yield Broken("a press that comes twice is not answered alike", situation.session, (press, press))
        for stale in (replace(press, id="late"), replace(press, id="late", state="another")):
            late = step(world.content, once.session, stale, once)
            open_again = isinstance(once, Going) and once.state == stale.state
            if not open_again and late.session.answers != once.session.answers:
                yield Broken("a late press changes an answer", situation.session, (press, stale))


def keeps_only(world: World, entry: Property) -> Found:
    """A session has these fields and no other; its answers are ids of the dialog, its facts are declared."""
    found = [field.name for field in fields(Session)]
    for name in (name for name in found if name not in entry.entry.keeps):
        yield Broken(f"a session keeps {name}, which is not declared")
    dialog = world.content.dialog
    known = {**dialog.states, **dialog.aside}
    for situation in world.situations():
        for state, chosen in situation.session.answers:
            if state not in known or not set(chosen) <= known[state].answers.keys():
                yield Broken(f"an answer is kept that {state} does not have", situation.session)
        for name in situation.position.facts.keys() - world.content.table.facts.keys():
            yield Broken(f"{name} is known of a person and is not in facts.yaml", situation.session)


# ---- what was told stays told


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
    touched = session.touched
    events = [None, Lost(at=touched), Lost(why="media", at=touched), Silence(at=touched + timedelta(hours=1))]
    events += [Command(name=name, at=touched) for name in (*ALWAYS, *LAST, "help") if name not in {"back", "start", "got_worse"}]
    for event in events:
        after = shown if event is None else step(world.content, session, event)
        for locale, asker in product(world.words.locales, ASKERS):
            person = replace(after, session=replace(after.session, locale=locale, asker=asker))
            why = _silent(world, entry, person, urgency)
            if why:
                yield Broken(why, session, () if event is None else (event,))


def _silent(world: World, entry: Property, shown: Step, told: Urgency) -> str:
    """Why a reply to somebody who was told to go says too little; empty if it does not."""
    if not isinstance(shown, Ended) or (shown.closing.urgency or Urgency.ROUTINE_WATCH) >= told:
        return ""
    place = shown.closing.place
    voice = speaker(world.words, shown.session, place, shown.session.locale or "")
    reply = render(shown, voice)
    text = "\n".join(message.html for message in reply.messages)
    if voice.say(entry.entry.message or "") in text:
        return ""
    calm = [name for name in entry.entry.messages if voice.say(name) in text]
    if calm or (not entry.entry.messages and any(m.id == "result" for m in reply.messages)):
        return f"{voice.locale}: says {calm[0] if calm else 'a result'} without {entry.entry.message}"
    return ""


def reasons_fired(world: World, _: Property) -> Found:
    """Finished or broken off: each reason fired at the urgency that is named; unfinished, it never reassures."""
    table = world.content.table
    urgencies = {rule.id: rule.urgency for rule in table.rules} | {table.otherwise: Urgency.ROUTINE_WATCH}
    for situation in world.situations():
        for shown in (situation.step, view(world.content, replace(situation.session, closed=SILENT))):
            if not isinstance(shown, Ended) or shown.closing.urgency is None:
                continue
            closing = shown.closing
            holds = {rule.id for rule in table.rules if rule.when.holds(closing.facts)} or {table.otherwise}
            if not set(closing.reasons) <= holds or {urgencies[r] for r in closing.reasons} != {closing.urgency}:
                yield Broken("a reason is given that did not fire at this urgency", shown.session)
            if not closing.finished and closing.urgency < Urgency.URGENT_TODAY:
                yield Broken("an unfinished chat names a calm urgency", shown.session)
