"""Properties of the paths: of every situation of every chat, and every answer in it."""

from dataclasses import replace
from functools import cache

from nightlight.content.safety import Property
from nightlight.engine.content import Content
from nightlight.engine.dialog import Dialog, State
from nightlight.engine.log import opening
from nightlight.engine.session import Choose
from nightlight.engine.step import Ended, Going, step, view
from nightlight.engine.triage import Urgency
from nightlight.tools.play.ahead import Key
from nightlight.tools.play.explore import Explorer, Situation
from nightlight.tools.play.person import NIGHT
from nightlight.tools.prove.world import Broken, Found, World


def answers_never_lower(world: World, _: Property) -> Found:
    """No answer in any situation leads to a lower urgency."""
    for situation, chosen, there in world.edges:
        if there.urgency < situation.position.urgency:
            why = f"this answer lowers {situation.position.urgency.id} to {there.urgency.id}"
            yield Broken(why, world.after(situation, chosen))


def first_questions(world: World, entry: Property) -> Found:
    """Nothing else is asked before the last of these questions is behind."""
    wanted = entry.entry.questions
    ahead = [state.id for state in _all(world.content)][: len(wanted)]
    if ahead != wanted:
        yield Broken(f"the first questions are {', '.join(ahead)}; they should be {', '.join(wanted)}",
                     rows=tuple(map(world.state, ahead)))  # fmt: skip
    for situation in world.situations():
        state = situation.position.state
        if state is not None and not situation.position.asked and state.id != wanted[0]:
            yield Broken(
                f"the first screen is {state.id}", situation.session, rows=(world.state(state.id),)
            )


def _all(content: Content) -> tuple[State, ...]:
    """The questions in the order in which they come."""
    return content.first.line


def stops_at_once(world: World, entry: Property) -> Found:
    """In every situation where a red flag can be answered, that answer is the last."""
    facts = world.content.table.facts
    for situation in world.situations():
        shown, first = situation.step, world.content.first
        asked = [(first, situation.position.state)] if isinstance(shown, Going) else []
        for dialog, state in (*asked, *((dialog, dialog.first) for dialog in world.apart)):
            for answer in state.answers.values() if state else ():
                if state and entry.whoever.holds(state.told((answer.id,), facts)):
                    yield from _goes_on(world, situation, dialog, state, answer.id)


def _goes_on(world: World, situation: Situation, dialog: Dialog, state: State, answer: str) -> Found:
    session, here = situation.session, situation.step
    if dialog is not world.content.first:
        session = replace(session, log=(*session.log, opening(dialog.id)))
        here = view(world.content, session, here)
    after = step(world.content, session, Choose(ids=(answer,), at=NIGHT), here)
    if not isinstance(after, Ended) or after.closing.urgency is not Urgency.EMERGENCY_NOW:
        why = f"{answer} at {state.id} is a red flag, and the chat goes on"
        yield Broken(why, session, (Choose(ids=(answer,), at=NIGHT),), rows=(world.state(state.id),))


def every_path_ends(world: World, _: Property) -> Found:
    """Every answer leads further along the line; where no answer is left a closing is said."""
    line = {state.id: row for row, state in enumerate(_all(world.content))}
    for situation, chosen, there in world.edges:
        asked = situation.position.state
        if asked is not None and there.state is not None and line[there.state.id] <= line[asked.id]:
            yield Broken(
                "this answer leads back", world.after(situation, chosen), rows=(world.state(asked.id),)
            )
    for situation in world.situations():
        if not situation.ways and not isinstance(situation.step, Ended):
            yield Broken("nothing can be answered here and no closing is said", situation.session)


def end_is_reachable(world: World, _: Property) -> Found:
    """Backwards from the endings every situation is met."""
    for explorer in world.explorers.values():
        reached = {key for key, s in explorer.situations.items() if isinstance(s.step, Ended)}
        before = len(reached) - 1
        while before < len(reached):
            before = len(reached)
            reached |= {
                k for k, s in explorer.situations.items() if not reached.isdisjoint(s.ways.values())
            }
        for key in explorer.situations.keys() - reached:
            yield Broken("no answers lead to an ending from here", explorer.situations[key].session)


def screens_at_most(world: World, entry: Property) -> Found:
    """The longest way to any ending, the side screens not counted."""
    most = entry.entry.most or 0
    for explorer in world.explorers.values():
        for key, situation in explorer.situations.items():
            if isinstance(situation.step, Ended) and explorer.most[key] - 1 > most:
                yield Broken(f"{explorer.most[key] - 1} screens come before the advice", situation.session)


def ways(explorer: Explorer) -> int:
    """How many ways lead through the situations from a first one to an end."""

    @cache
    def onward(key: Key) -> int:
        return sum(onward(after) for after in explorer.situations[key].ways.values()) or 1

    return sum(onward(first) for first in explorer.firsts)


# ---- what is asked


def asked_only_if_it_can_matter(world: World, _: Property) -> Found:
    """From every question that is asked after "today" some answers lead to an emergency."""
    for explorer in world.explorers.values():
        can = _leading_to_emergency(explorer)
        for key, situation in explorer.situations.items():
            state = situation.position.state
            today = situation.position.urgency is Urgency.URGENT_TODAY
            if today and isinstance(situation.step, Going) and state and state.facts and key not in can:
                why = f"{state.id} is asked after 'today' and can change nothing"
                yield Broken(why, situation.session, rows=(world.state(state.id),))


def _leading_to_emergency(explorer: Explorer) -> set[Key]:
    situations = explorer.situations
    found = {key for key, s in situations.items() if s.position.urgency is Urgency.EMERGENCY_NOW}
    before = -1
    while before < len(found):
        before = len(found)
        found |= {key for key, s in situations.items() if not found.isdisjoint(s.ways.values())}
    return found
