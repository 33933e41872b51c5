"""What may still raise the urgency: which questions can matter after "today"."""

from collections.abc import Container, Iterable

from nightlight.engine.content import Content
from nightlight.engine.dialog import Dialog, State
from nightlight.engine.triage import Case, Condition, Facts, Urgency


def can_raise(content: Content, dialog: Dialog, state: State, facts: Facts, urgency: Urgency) -> bool:
    """Whether some answer here, with some answers still to come, leads above this urgency.

    A case is still possible when each of its literals holds already or reads a fact that will yet be
    asked. The question matters when a possible case of a higher urgency waits for one of its facts, or for
    a fact of a later question that it decides whether to ask.
    """
    here = state.sets.difference(facts)
    asked = state.when is None or state.when.holds(facts)
    if asked and _raises(content, urgency, facts, here, here):
        return True  # mostly an answer here is enough, and what comes later need not be looked at
    decided, still_open = _decided(dialog, state, facts), _still_open(dialog, state, facts)
    return _raises(content, urgency, facts, decided, still_open)


def may_hold(condition: Condition, facts: Facts) -> bool:
    """Whether it holds, or waits for a fact that is not known."""
    return any(
        all(one.fact not in facts or facts[one.fact] in one.values for one in case)
        for case in condition.cases
    )


def _raises(
    content: Content, urgency: Urgency, facts: Facts, waiting: Iterable[str], still_open: Container[str]
) -> bool:
    """Whether a case above this urgency that reads one of the facts waited for is possible."""
    above = content.table.above[urgency]
    for fact in waiting:
        for _, case in above.get(fact, ()):
            if _possible(case, facts, still_open):
                return True
    return False


def _decided(dialog: Dialog, state: State, facts: Facts) -> set[str]:
    """The open facts of this question, and of every later one whose guard waits for one of them."""
    decided = set(state.sets.difference(facts))
    for later in dialog.later(state):
        guard = later.when
        if guard is not None and not guard.facts.isdisjoint(decided) and not guard.holds(facts):
            decided.update(later.sets.difference(facts))
    return decided


def _still_open(dialog: Dialog, state: State, facts: Facts) -> set[str]:
    """The facts that this question and those after it may still make known."""
    still_open: set[str] = set()
    for ahead in (state, *dialog.later(state)):
        if ahead.when is None or _may_hold(ahead.when, facts, still_open):
            still_open |= ahead.sets.difference(facts)
    return still_open


def _may_hold(condition: Condition, facts: Facts, still_open: Container[str]) -> bool:
    for case in condition.cases:  # noqa: SIM110 - as below
        if _possible(case, facts, still_open):
            return True
    return False


def _possible(case: Case, facts: Facts, still_open: Container[str]) -> bool:
    """Whether each literal holds, or waits for a fact that is still open."""
    for literal in case:  # by hand: this is most of a turn
        fact = literal.fact
        if facts.get(fact) not in literal.values and fact not in still_open:
            return False
    return True
