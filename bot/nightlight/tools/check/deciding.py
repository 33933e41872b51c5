"""Checks of what each rule is there for: it decides for somebody, or it informs and says so.

A rule decides for a person whose urgency falls when it is taken out. What informs gives its reason beside
others, and is proved to decide for nobody: the smallest people that fit each of its cases are played, with
every value of what else decides the way; a worse answer only makes more rules fire.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from nightlight.content.load import Files
from nightlight.content.problem import Problem
from nightlight.engine.content import Content
from nightlight.engine.triage import Rule, Urgency
from nightlight.tools.check.rules import can_fire, tried
from nightlight.tools.check.steps import Outcome, Outcomes
from nightlight.tools.check.vignettes import country_of, people, person_of
from nightlight.tools.play.person import play, told_in_full

Person = Mapping[str, str]
SIGN = ("no", "yes")


@dataclass(frozen=True)
class Decided:
    """Somebody for whom a rule decides: what she says, where she is, what she is told without it."""

    person: Person
    country: str | None
    without: Urgency

    def written(self, content: Content) -> str:
        """Her as a vignette writes her."""
        known = content.table.facts
        signs = [f for f in known if f in self.person and known[f].values == SIGN and not known[f].of_place]
        facts = [f"{f}: {self.person[f]}" for f in known if f in self.person and known[f].values != SIGN]
        ticked = [f"signs: [{', '.join(signs)}]"] if signs else []
        return f"{{{', '.join([*facts, *ticked])}}}, country: {self.country or 'unknown'}"


def deciding_problems(files: Files) -> Iterator[Problem]:
    """Rules that decide for nobody and do not say that they inform, and those that say so and decide."""
    yield from _idle(files)
    yield from _informing(files)


def deciding(files: Files) -> Content:
    """The content with the rules that decide, without those that inform."""
    rules = files.content.table.rules
    return _with(files.content, [rule for rule in rules if rule.id not in files.informing])


def needed_problems(files: Files, played: Outcomes) -> Iterator[Problem]:
    """Rules that decide and that no vignette needs; `played` are the outcomes of those with steps."""
    content = deciding(files)
    needed = {alone(content, person_of(entry), country_of(entry)) for entry in people(files)}
    needed |= {_alone_in(found, files.informing) for found in played.values() if isinstance(found, Outcome)}
    for row, rule in enumerate(files.content.table.rules):
        her = None if rule.id in needed | files.informing else decided_by(content, rule)
        if her:
            such = her.written(content)
            message = f"no vignette is decided by {rule.id} alone; write one, such as {such}"
            yield files.table.problem(("rules", row, "id"), "R310", message)


def _alone_in(found: Outcome, informing: frozenset[str]) -> str | None:
    """The rule that alone decides in a chat by steps: its person says nothing more than that."""
    reasons = [rule for rule in found.reasons if rule not in informing]
    return reasons[0] if len(reasons) == 1 else None


def decided_by(content: Content, rule: Rule) -> Decided | None:
    """Somebody for whom this rule decides, as small as can be."""
    return _decides(rule, content, _without(content, rule))


def alone(content: Content, person: Person, country: str | None) -> str | None:
    """The rule that alone decides for somebody: taken out, she is told something else."""
    closing = play(content, person, country)[0].closing
    rule = next((r for r in content.table.rules if closing.reasons == (r.id,)), None)
    if rule is None:
        return None
    without = play(_without(content, rule), person, country)[0].closing
    return None if without.urgency == closing.urgency else rule.id


def _idle(files: Files) -> Iterator[Problem]:
    content = deciding(files)
    for row, rule in reversed(list(enumerate(files.content.table.rules))):
        others = _without(content, rule)
        if rule.id in files.informing or _decides(rule, content, others) or not can_fire(content, rule):
            continue
        content = others  # of two alike one is complained of
        yield files.table.problem(("rules", row, "when"), "R308", _needless(rule, others))


def _informing(files: Files) -> Iterator[Problem]:
    content = deciding(files)
    for row, rule in enumerate(files.content.table.rules):
        full = _with(content, [*content.table.rules, rule])
        found = _decides(rule, full, content) if rule.id in files.informing else None
        if found:
            told = f"somebody is told {found.without.id} without it: {found.written(content)}"
            message = f"{rule.id} informs, it says, and decides: {told}; take informs out, or fix the rule"
            yield files.table.problem(("rules", row, "informs"), "R309", message)


def _decides(rule: Rule, full: Content, others: Content) -> Decided | None:
    """Somebody whom the full table tells something more urgent than the others do, by this rule alone."""
    for person, country in tried(full, rule):
        closing = play(full, person, country)[0].closing
        if closing.reasons == (rule.id,):
            without = play(others, person, country)[0].closing.urgency
            if without != closing.urgency:
                return Decided(person, country, without or Urgency.ROUTINE_WATCH)
    return None


def _needless(rule: Rule, others: Content) -> str:
    """Why a rule decides for nobody, and what can be done."""
    same = next((r for r in others.table.rules if set(r.when.cases) == set(rule.when.cases)), None)
    if same and same.urgency >= rule.urgency:
        how = "as urgent" if same.urgency == rule.urgency else "more urgent"
        return (
            f"{rule.id} decides for nobody: {same.id} asks for the same and is {how}; take one of them out"
        )
    covering = _covering(rule, others)
    one = covering[0] if len(covering) == 1 else f"one of {', '.join(covering)}"
    return (
        f"{rule.id} decides for nobody: {one} fires for everybody whom it fits, as urgent or more; "
        "take it out, or write informs: and why its reason is wanted"
    )


def _covering(rule: Rule, others: Content) -> list[str]:
    """Rules of which one fires, as urgent or more, for each person on whom a rule was tried."""
    named: list[str] = []
    high = {r.id for r in others.table.rules if r.urgency >= rule.urgency}
    for person, country in tried(others, rule):
        facts = told_in_full(others, person, country)
        fired = [name for name in others.table.assess(facts).fired if name in high]
        if rule.when.holds(facts) and fired and not set(named) & set(fired):
            named.append(fired[0])
    return named


def _with(content: Content, rules: list[Rule]) -> Content:
    return replace(content, table=replace(content.table, rules=tuple(rules)))


def _without(content: Content, rule: Rule) -> Content:
    return _with(content, [r for r in content.table.rules if r.id != rule.id])
