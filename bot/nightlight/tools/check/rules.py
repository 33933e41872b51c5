"""Checks of the rules: each can fire in a real conversation, and its mark is that of its sources."""

import re
from collections.abc import Iterator, Mapping
from itertools import product

from nightlight.content.load import Files
from nightlight.content.problem import Problem
from nightlight.engine.content import Content
from nightlight.engine.triage import Case, Rule
from nightlight.tools.play.person import play, told_in_full

MARKS = ("V", "V2", "K", "P")  # the best first
MARK = re.compile(r"\[(V|V2|K|P)\]")


def rule_problems(files: Files) -> Iterator[Problem]:
    """Rules that no conversation can make fire, or whose evidence is not that of their sources."""
    for row, rule in enumerate(files.content.table.rules):
        if not can_fire(files.content, rule):
            first = _stopped_by(files.content, rule)
            why = (
                f"{first} is an emergency and stops the chat before"
                if first
                else "no conversation asks all it reads"
            )
            message = f"{rule.id} can never fire: {why}; fix the rule or the dialog"
            yield files.table.problem(("rules", row, "when"), "R301", message)
        wrong = _evidence(rule)
        if wrong:
            yield files.table.problem(("rules", row, "evidence"), "R305", wrong)


def _evidence(rule: Rule) -> str:
    """What is wrong with the mark of a rule: it is the best one that its sources carry."""
    found = {mark for source in rule.sources for mark in MARK.findall(source)}
    best = next((mark for mark in MARKS if mark in found), None)
    if best is None:
        return f"no source of {rule.id} carries a mark; end each with its own, such as [V]"
    if best != rule.evidence:
        return f"{rule.id} says {rule.evidence}, the best mark of its sources is {best}; write {best}"
    return ""


def can_fire(content: Content, rule: Rule) -> bool:
    """Whether somebody can answer so that the rule fires: tried on the smallest people that fit a case."""
    return any(
        rule.id in play(content, person, country)[0].closing.fired
        for person, country in tried(content, rule)
    )


def _stopped_by(content: Content, rule: Rule) -> str | None:
    """The rule that ends the chat of somebody for whom this one would fire if all questions were asked."""
    for person, country in tried(content, rule):
        if rule.when.holds(told_in_full(content, person, country)):
            return play(content, person, country)[0].closing.fired[0]
    return None


def tried(content: Content, rule: Rule) -> Iterator[tuple[Mapping[str, str], str | None]]:
    """The people on whom a rule is tried, the smallest that fit it, and where they are."""
    near = next((code for code, place in content.places.items() if not place.facts), None)
    for case in rule.when.cases:
        for person in _people(content, case):
            yield person, near if content.nowhere.facts.keys().isdisjoint(person) else None


def _guards(content: Content, case: Case) -> tuple[str, ...]:
    """The facts that decide whether the questions of a case are asked."""
    read = {literal.fact for literal in case}
    states = [
        state for state in content.first.states.values() if read & state.sets and state.when is not None
    ]
    decisive = frozenset().union(*(state.when.facts for state in states if state.when is not None))
    return tuple(fact for fact in content.table.facts if fact in decisive)


def _people(content: Content, case: Case) -> Iterator[Mapping[str, str]]:
    """The smallest people that fit a case, with every value of what else decides the way."""
    facts, guards = content.table.facts, _guards(content, case)
    fitting = {lit.fact: [v for v in facts[lit.fact].values if v in lit.values] for lit in case}
    wide = {fact: list(facts[fact].values) for fact in guards if fact not in fitting}
    for fact, values in fitting.items():
        wide[fact] = values if fact in guards or not facts[fact].ordered else values[:1]
    for chosen in product(*wide.values()):
        yield dict(zip(wide, chosen, strict=True))
