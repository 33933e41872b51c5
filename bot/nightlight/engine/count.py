"""How far somebody has come: the number of the open question, and the most that there can be."""

from typing import Final

from nightlight.engine.content import Content
from nightlight.engine.dialog import State
from nightlight.engine.raising import may_hold
from nightlight.engine.triage import Facts
from nightlight.engine.walk import Position

MOST_KEPT: Final = 10_000
MOST_TOLD: Final = 15  # more is no count: nobody knows yet which questions are for her


def count(content: Content, position: Position) -> tuple[int, int] | None:
    """The number of the open question of the first dialog, and the most there can be, once it is known.

    There may be fewer: what cannot raise the urgency any more is passed over.
    """
    number, state = len(position.asked) + 1, position.state
    most = number + (0 if state is None else _ahead(content, state, position.facts))
    return (number, most) if most <= MOST_TOLD else None


def _ahead(content: Content, state: State, facts: Facts) -> int:
    """The most questions that can still come, whatever is answered here; worked out once."""
    key, known = (state.id, tuple(map(facts.get, content.guarding))), content.most_ahead
    if key not in known:
        if len(known) >= MOST_KEPT:
            known.clear()
        guards = [later.when for later in content.first.later(state)]
        told = ({**facts, **state.told((one,), content.table.facts)} for one in state.answers)
        counts = [sum(guard is None or may_hold(guard, then) for guard in guards) for then in told]
        known[key] = max(counts, default=len(guards))
    return known[key]
