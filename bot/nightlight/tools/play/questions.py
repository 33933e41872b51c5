"""What hangs on a question: the rules that read its answers, and the questions that they open."""

from collections.abc import Iterator

from nightlight.engine.content import Content
from nightlight.engine.dialog import State
from nightlight.engine.triage import Case, Rule


def in_line(content: Content) -> tuple[State, ...]:
    """The questions of the dialog in the order in which people meet them."""
    return content.first.line


def rules_reading(content: Content, state: State) -> tuple[Rule, ...]:
    """The rules that read a fact of this question for somebody who is asked it, as the table lists them."""
    return tuple(rule for rule in content.table.rules if any(_cases(rule, state)))


def rules_completed(content: Content, state: State) -> frozenset[str]:
    """The rules that an answer here can make fire: what else they need was asked before, or can be."""
    line = in_line(content)
    before = line
    if content.first.states.get(state.id) is state:  # and not one of another dialog that asks the same
        before = line[: line.index(state)]
    of_place = {fact.id for fact in content.table.facts.values() if fact.of_place}
    known = state.sets.union(of_place, *(s.sets for s in before), *(d.sets for d in content.others))
    reading = rules_reading(content, state)
    return frozenset(rule.id for rule in reading if any(_reads(c) <= known for c in _cases(rule, state)))


def _cases(rule: Rule, state: State) -> Iterator[Case]:
    """The cases of a rule that read this question and can hold for those who are asked it."""
    asked = state.when.cases if state.when else ((),)
    for case in rule.when.cases:
        if _reads(case) & state.sets and any(_agree(case, guard) for guard in asked):
            yield case


def _agree(one: Case, other: Case) -> bool:
    allowed = {literal.fact: literal.values for literal in one}
    return all(literal.values & allowed.get(literal.fact, literal.values) for literal in other)


def _reads(case: Case) -> frozenset[str]:
    return frozenset(literal.fact for literal in case)


def opens(content: Content, state: State) -> Iterator[str]:
    """The later questions that are asked or passed over by what is answered here."""
    for later in content.first.later(state):
        if later.when is not None and later.when.facts & state.sets:
            yield later.id
