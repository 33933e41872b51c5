"""Properties of what may happen in any situation: always-on buttons, silence, repeats, another language."""

from collections.abc import Iterator
from dataclasses import fields, replace
from datetime import timedelta
from itertools import product

from nightlight.content.safety import Property
from nightlight.engine.buttons import MENU
from nightlight.engine.dialog import NONE
from nightlight.engine.log import answers
from nightlight.engine.screen import UNDERSTOOD, YES, Question
from nightlight.engine.session import (
    ASKERS,
    Came,
    Choose,
    Closed,
    Command,
    Lost,
    Outcome,
    Propose,
    Seem,
    Session,
)
from nightlight.engine.step import Ended, Going, Step, step, view
from nightlight.engine.walk import walk
from nightlight.storage.sealed import Seal, new_key
from nightlight.tools.play.explore import Situation
from nightlight.tools.play.person import NIGHT
from nightlight.tools.prove.world import Broken, Found, World

PERSON = "she"
CLOSED: tuple[Closed, ...] = ("silence", "stop")
NO_ANSWER = (
    Lost(at=NIGHT),
    Lost(why="media", at=NIGHT),
    Propose(countries=(), at=NIGHT),
    Choose(ids=("no such answer",), at=NIGHT),
    Choose(ids=(NONE,), state="another", at=NIGHT),
)

# ---- heard everywhere


def every_screen_offers(world: World, entry: Property) -> Found:
    """Each of these buttons is on every screen; some never behind the menu, which is there if needed."""
    for situation in world.situations():
        offered = {option.id: option.folded for option in situation.step.options}
        for missing in (name for name in entry.entry.commands if name not in offered):
            yield Broken(f"the button {missing} is not on this screen", situation.session)
        for hidden in (name for name in entry.entry.shown if offered.get(name)):
            yield Broken(f"the button {hidden} stands behind the menu", situation.session)
        if any(offered.values()) and offered.get(MENU, True):
            yield Broken("no menu opens what stands behind it", situation.session)


def seeming_asks(world: World, entry: Property) -> Found:
    """What only seems to be an answer changes nothing, and confirmed it does what the answer does.

    A sign of a list is ticked, and the list sent then.
    """
    seen = set[tuple[str, object]]()
    for situation in world.situations():
        here, key = situation.step, (getattr(situation.step, "state", ""), situation.position.urgency)
        if key in seen:  # it reads nothing else than the open question
            continue
        seen.add(key)
        asked = here.position.state if isinstance(here, Going) and here.position is not None else None
        if asked is None or not isinstance(here, Going) or not isinstance(here.screen, Question):
            continue
        for answer in asked.answers:
            event = Seem(ids=(answer,), state=here.state, at=NIGHT)
            seems = step(world.content, situation.session, event, here)
            if seems.session.log != situation.session.log:
                yield Broken(f"{answer} counts before it is confirmed", situation.session, (event,))
            yes = Choose(ids=(YES,), state=UNDERSTOOD, at=NIGHT)
            confirmed = step(world.content, seems.session, yes, seems)
            if asked.multiple and confirmed.session.ticked:
                sent = Choose(ids=confirmed.session.ticked, state=here.state, at=NIGHT)
                confirmed = step(world.content, confirmed.session, sent, confirmed)
            chosen = step(
                world.content, situation.session, Choose(ids=(answer,), at=NIGHT), here
            ).session.log
            if confirmed.session.log != chosen and answer != NONE:
                yield Broken(f"{answer} confirmed is not {answer} chosen", situation.session, (event, yes))


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
    if after.session.outcome is Outcome.REFUSED:
        return "is not understood here"
    if after.position is not None and after.position.urgency < situation.position.urgency:
        return "lowers the urgency"
    return ""


# ---- language, asker, country


def never_matters(world: World, _: Property) -> Found:
    """The same answers in another language, or for somebody else, come to the same place and closing."""
    for situation in world.situations():
        for locale, asker in product(world.content.locales, ASKERS):
            shown = view(world.content, replace(situation.session, locale=locale, asker=asker))
            if not _alike(shown, situation.step):
                yield Broken(
                    f"it is another place or another advice in {locale} for {asker}", shown.session
                )


def _alike(one: Step, other: Step) -> bool:
    if isinstance(one, Ended) and isinstance(other, Ended):
        return one.closing == other.closing
    return isinstance(one, Going) and isinstance(other, Going) and one.state == other.state


def country_only_raises(world: World, _: Property) -> Found:
    """A country decides nothing but the facts that it says, and these only raise."""
    far = world.content.nowhere.facts
    for situation in world.situations():
        facts = situation.position.facts
        here = world.content.table.assess(facts).urgency
        if world.content.table.assess({**facts, **far}).urgency < here:
            yield Broken("care that is far lowers the urgency", situation.session)
    for code, place in world.content.places.items():
        told = walk(world.content, Session(NIGHT, country=code)).facts
        if told != place.facts or not place.facts.items() <= far.items():
            yield Broken(f"{code} says more of a person than whether care is near")


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
                kept = (was.log, was.country, was.asker) == (now.log, now.country, now.asker)
                if now.locale != locale or not kept or not _alike(shown, situation.step):
                    yield Broken(f"choosing {locale} changes more than the language", was, events)


# ---- silence


def silence_closes(world: World, entry: Property) -> Found:
    """Each question, also at the side, waits no longer; then comes the closing with these buttons."""
    longest = entry.entry.within or timedelta()
    for situation in world.situations():
        for shown in _open(world, situation):
            if shown.silence > longest:
                why = f"{shown.state} waits {_minutes(shown.silence)} minutes, not {_minutes(longest)}"
                rows = (world.state(shown.state),) if shown.facts else ()
                yield Broken(why, shown.session, rows=rows)
            event = Came(at=shown.session.touched + shown.silence)
            why = _unanswered(step(world.content, shown.session, event, shown), entry.entry.commands)
            if why:
                yield Broken(why, shown.session, (event,))


def _minutes(time: timedelta) -> int:
    return int(time.total_seconds() // 60)


def _unanswered(closed: Step, commands: list[str]) -> str:
    """What is wrong with the answer to a silence; empty if nothing is."""
    if not isinstance(closed, Ended):
        return "silence is not answered with the closing"
    missing = set(commands) - {option.id for option in closed.options}
    return f"after a silence the button {min(missing)} is missing" if missing else ""


def _open(world: World, situation: Situation) -> Iterator[Going]:
    """The question of a situation, and each side screen over it."""
    return (shown for shown in world.screens(situation) if isinstance(shown, Going))


def silence_speaks_once(world: World, _: Property) -> Found:
    """After the closing of a silence, and after stop, a further silence says nothing new."""
    later = NIGHT + timedelta(hours=1)
    for situation in world.situations():
        for closed in CLOSED:
            shown = view(world.content, replace(situation.session, closed=closed), situation.step)
            again = step(world.content, shown.session, Came(at=later), shown)
            if again.session != shown.session:
                yield Broken("a second silence is answered again", shown.session, (Came(at=later),))


# ---- stop, repeats, what is kept


def stop_deletes(world: World, entry: Property) -> Found:
    """Stop closes and says that everything is gone; what was kept before was sealed and could be opened."""
    seal = Seal(new_key())
    for situation in world.situations():
        event = Command(name="stop", at=NIGHT)
        after = step(world.content, situation.session, event, situation.step)
        said = {text.id for text in after.before}
        if (
            not isinstance(after, Ended)
            or after.session.closed != "stop"
            or entry.entry.message not in said
        ):
            yield Broken("stop does not say that everything is deleted", situation.session, (event,))
        kept = seal.close(PERSON, situation.session)
        clear = [name for name, _ in situation.session.log if len(name) > 1 and name.encode() in kept]
        if clear or seal.open(PERSON, kept) != situation.session:
            yield Broken("what is kept is readable, or cannot be opened again", situation.session)


def repeats_change_nothing(world: World, _: Property) -> Found:
    """The same press again is answered alike; a press of an earlier question, or nonsense, adds nothing."""
    for situation in world.situations():
        for nonsense in NO_ANSWER:
            after = step(world.content, situation.session, nonsense, situation.step).session
            if after.log != situation.session.log:
                yield Broken("what is no answer changes an answer", situation.session, (nonsense,))
        if not isinstance(situation.step, Going) or not situation.ways:
            continue
        asked, chosen = situation.step.state, next(iter(situation.ways))
        press = Choose(ids=chosen, state=asked, at=NIGHT, id="press")
        once = step(world.content, situation.session, press, situation.step)
        if step(world.content, once.session, press, once) != view(world.content, once.session):
            yield Broken(
                "a press that comes twice is not answered alike", situation.session, (press, press)
            )
        for stale in (replace(press, id="late"), replace(press, id="late", state="another")):
            late = step(world.content, once.session, stale, once)
            open_again = isinstance(once, Going) and once.state == stale.state
            if not open_again and late.session.log != once.session.log:
                yield Broken("a late press changes an answer", situation.session, (press, stale))


def keeps_only(world: World, entry: Property) -> Found:
    """A session has these fields and no other; its answers are ids of the dialog, its facts declared."""
    found = [field.name for field in fields(Session)]
    for name in (name for name in found if name not in entry.entry.keeps):
        yield Broken(f"a session keeps {name}, which is not declared")
    for situation in world.situations():
        for opened, asked, chosen in answers(situation.session.log):
            dialog = world.content.dialog_named(opened)
            state = dialog.states.get(asked) if dialog is not None else None
            if state is None or not set(chosen) <= state.answers.keys():
                yield Broken(f"an answer is kept that {asked} does not have", situation.session)
        for name in situation.position.facts.keys() - world.content.table.facts.keys():
            yield Broken(f"{name} is known of a person and is not in facts.yaml", situation.session)
