"""What typed words seem to mean: which of the answers they may speak of is asked about."""

from functools import partial

from nightlight.engine.content import Content
from nightlight.engine.dialog import State
from nightlight.engine.log import Chosen


def meant(content: Content, state: State, ids: Chosen) -> Chosen:
    """Of several answers the gravest, of a list of signs all of them; none of what is no answer here."""
    known = tuple(answer for answer in dict.fromkeys(ids) if answer in state.answers)
    if state.multiple or not known:
        return known if state.accepts(known) else ()
    return (max(known, key=partial(_gravity, content, state)),)


def _gravity(content: Content, state: State, answer: str) -> tuple[int, ...]:
    facts = content.table.facts
    told = state.told((answer,), facts)
    return tuple(facts[name].values.index(told[name]) for name in state.facts if name in told)
