"""Properties of the dialogs that lie on others: each alone, over everything that may lie below it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from nightlight.content.safety import Property
from nightlight.engine.dialog import Dialog
from nightlight.engine.log import runs, without_untold
from nightlight.engine.screen import Question
from nightlight.engine.session import Came, Closed, Command, Lost, Session
from nightlight.engine.step import Ended, Going, Step, step, view
from nightlight.engine.timers import dues
from nightlight.engine.triage import Urgency
from nightlight.engine.walk import walk
from nightlight.tools.play.belows import Stand
from nightlight.tools.play.explore import Situation
from nightlight.tools.play.person import NIGHT
from nightlight.tools.prove.world import Broken, Found, World

FINAL: tuple[Closed, ...] = ("stop", "hide", "left", "silence")
MOST_RINGS = 100


def every_run_returns(world: World, _: Property) -> Found:
    """Over anything below, every answer of a dialog leads further along its line, or it returns."""
    for dialog, stand in _stands(world):
        line = {state.id: place for place, state in enumerate(dialog.line)}
        asked = stand.position.state
        for _chosen, there in stand.ways:
            if asked is not None and there.state is not None and line[there.state.id] <= line[asked.id]:
                yield Broken(f"{dialog.id}: an answer to {asked.id} leads back to {there.state.id}",
                             rows=(world.state(asked.id),))  # fmt: skip


def opening_asks(world: World, _: Property) -> Found:
    """Over anything below, a dialog that is opened asks a question; else its button would be broken."""
    for dialog, stand in _stands(world):
        if not stand.position.asked and stand.position.state is None and not dialog.press:
            yield Broken(f"{dialog.id} can be opened and asks nothing", rows=(world.state(dialog.start),))


def memory_never_lowers(world: World, _: Property) -> Found:
    """Over anything below, no answer makes it less urgent, but in a dialog that asks anew."""
    for dialog, stand in _stands(world):
        for chosen, there in stand.ways:
            lower = there.urgency < stand.position.urgency and not dialog.anew
            if lower and stand.position.state is not None:
                why = f"{', '.join(chosen)} at {stand.position.state.id} lowers {stand.position.urgency.id}"
                yield Broken(f"{dialog.id}: {why}", rows=(world.state(stand.position.state.id),))


def lasting_is_offered(world: World, _: Property) -> Found:
    """After "Start again" nothing is known but where she is; what lasts is ticked, until its list is sent.

    With all of it remembered nothing else is asked, and a chat that is closed is no less urgent.
    """
    for situation in world.situations():
        for session in (situation.session, *_all_told(world, situation)):
            event = Command(name="start", at=NIGHT)
            why = _begun_wrong(world, session, step(world.content, session, event).session)
            if why:
                yield Broken(why, session, (event,))
        yield from _with_memory(world, situation)


def _all_told(world: World, situation: Situation) -> Iterator[Session]:
    """Where the list is open that asks for what lasts: it is sent with all of it ticked."""
    state = situation.position.state
    signs = tuple(sign for sign in world.content.lasting if state is not None and sign in state.answers)
    if signs:
        yield world.after(situation, signs)


def _begun_wrong(world: World, before: Session, begun: Session) -> str:
    """What is wrong with a run that is begun anew; empty if nothing is."""
    facts, table = walk(world.content, before).facts, world.content.table.facts
    told = {sign for sign in world.content.lasting if facts.get(sign) == table[sign].values[-1]}
    remembered = {sign for sign, _ in begun.lasting}
    if begun.log or not set(begun.ticked) <= remembered <= set(world.content.lasting):
        return "an answer of the run before counts in the new one"
    lost = told - (remembered & set(begun.ticked))
    return f"{min(lost)} was told and is not offered again" if lost else ""


def _with_memory(world: World, situation: Situation) -> Found:
    """The same situation in a chat that remembers everything that lasts."""
    event = Lost(at=NIGHT)
    all_of_it = tuple((sign, NIGHT) for sign in world.content.lasting)
    plain = step(world.content, situation.session, event)
    known = step(world.content, replace(situation.session, lasting=all_of_it), event)
    if (known.options, known.session.log) != (plain.options, plain.session.log):
        yield Broken("what is remembered changes what is asked", known.session, (event,))
    if isinstance(known, Going) and isinstance(known.screen, Question) and known.multiple:
        state = situation.position.state
        asked = set(world.content.lasting).intersection(state.answers if state else ())
        if not asked <= set(known.session.ticked):
            yield Broken("a list asks for what is remembered, not ticked", known.session, (event,))
    closed = [view(world.content, replace(one.session, closed="silence")) for one in (plain, known)]
    before, after = (_closing(shown) for shown in closed)
    if after < before:
        yield Broken("what is remembered makes a closing less urgent", known.session, (event,))


def emergency_ends_all(world: World, _: Property) -> Found:
    """An emergency that an answer newly brings ends the dialog, and every other that is open."""
    for dialog, stand in _stands(world):
        below = stand.position.below
        if below is not None and below.urgency is Urgency.EMERGENCY_NOW:
            continue  # that has ended the questions already
        for chosen, there in stand.ways:
            was = stand.position.urgency
            if was < Urgency.EMERGENCY_NOW <= there.urgency and there.state is not None:
                why = f"{', '.join(chosen)} is an emergency and {there.state.id} is asked"
                yield Broken(f"{dialog.id}: {why}", rows=(world.state(there.state.id),))
    for dialog, before, event, after in world.played:
        is_new = _urgency(before) < Urgency.EMERGENCY_NOW <= _urgency(after)
        if is_new and len(runs(after.session.log)) > 1:
            yield Broken(f"{dialog.id}: an emergency leaves a dialog open", before.session, (event,))


def anew_never_undoes(world: World, _: Property) -> Found:
    """What asks anew is not opened on an emergency; a calmer result says what was told before."""
    for dialog, _before, event, after in world.played:
        if not dialog.anew or not isinstance(after, Ended) or not after.closing.finished:
            continue
        told, urgency = after.session.peak(), after.closing.urgency or Urgency.ROUTINE_WATCH
        if urgency < told and not after.closing.seen_before:
            why = f"{dialog.id}: it was {told.id}, and the lower result does not say so"
            yield Broken(why, after.session, (event,))
    for name, (opening, dialog) in world.content.buttons.items():
        if dialog.anew and opening.at_emergency:
            yield Broken(f"the button {name} asks anew on an emergency", rows=(world.state(dialog.start),))


def ending_below_today(world: World, _: Property) -> Found:
    """A dialog says its own ending below "today" alone, now and of all that was told in the last day."""
    for dialog, before, event, after in world.played:
        endings = {ending.says for ending in dialog.ends}
        said = [text.id for text in after.before if text.id in endings]
        if said and max(_urgency(after), before.session.peak()) >= Urgency.URGENT_TODAY:
            why = f"{dialog.id}: {said[0]} is said, and somebody was told to go"
            yield Broken(why, before.session, (event,))


def timer_bounded(world: World, _: Property) -> Found:
    """A timer rings for nobody who did not say yes, and not oftener than it says."""
    for name, timer in world.content.timers.items():
        for session in world.finished:
            wished = _wishing(world, session, timer.consent)
            rings = 0 if wished is None else _rings(world, wished, name)
            if rings > timer.most:
                yield Broken(f"{name} rings {rings} times", session)
            if _rings(world, session, name):
                yield Broken(f"{name} rings for somebody who did not say yes", session)


def timer_dies_with_stop(world: World, _: Property) -> Found:
    """Nothing is due after stop, hide, a silence or leaving, in any situation."""
    for situation in world.situations():
        for closed in FINAL:
            shown = view(world.content, replace(situation.session, closed=closed), situation.step)
            if dues(world.content, shown):
                yield Broken(f"something is due after {closed}", shown.session)


# ---- what is played


def _urgency(shown: Step) -> Urgency:
    return Urgency.ROUTINE_WATCH if shown.position is None else shown.position.urgency


def _closing(shown: Step) -> Urgency:
    """What a closing names, or the lowest."""
    named = shown.closing.urgency if isinstance(shown, Ended) else None
    return Urgency.ROUTINE_WATCH if named is None else named


def _stands(world: World) -> Iterator[tuple[Dialog, Stand]]:
    for dialog in (dialog for dialog in world.content.others if dialog.opens):
        yield from ((dialog, stand) for stand in world.stands[dialog.id])


def _wishing(world: World, session: Session, consent: str) -> Session | None:
    """The same with a yes to a timer; None where no dialog asks for it."""
    for dialog in world.content.others:
        for state in dialog.line:
            for answer in state.answers.values():
                if answer.sets.get(consent) == "yes":
                    run = ((f"+{dialog.id}", ()), (state.id, (answer.id,)), ("-", ()))
                    return replace(session, log=(*session.log, *run))
    return None


def _rings(world: World, session: Session, timer: str) -> int:
    """How often a timer rings, while nobody answers what it asks."""
    shown, count = view(world.content, session), 0
    while count < MOST_RINGS:
        at = next((at for name, at in dues(world.content, shown) if name == timer), None)
        if at is None:
            return count
        rung = step(world.content, shown.session, Came(timer=timer, at=at), shown)
        log, _ = without_untold(rung.session.log)
        later = replace(rung.session, log=log, touched=at + timedelta(minutes=1))
        shown, count = view(world.content, later), count + 1
    return count
