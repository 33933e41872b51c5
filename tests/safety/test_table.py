"""The decision table, proved.

Why a few people prove it for all. In the engine a rule's condition is a list of cases, a case a list of
literals, a literal "this fact has one of these values". `test_every_literal_is_a_floor` shows that for
every ordered fact these values are a floor and all above it, and that nothing asks for absence. So a
person who is worse in an ordered fact, or of whom more is known, satisfies every case that held before.
If the smallest person who fits a premise gets an urgency, everybody who fits it gets at least that.
`status` has no order: all of its values are tried. That is a proof, not a sample.
"""

import random
from itertools import product

import pytest
import reference

from bot.engine.content import Content
from bot.engine.triage import Urgency

FLOORS = {urgency.id: urgency for urgency in Urgency}
STATUSES = (*reference.FACTS["status"], None)


def urgency_of(content: Content, person: dict[str, str | None]) -> Urgency:
    return content.table.assess({k: v for k, v in person.items() if v is not None}).urgency


def smallest(content: Content, case: dict[str, tuple[str, ...]]):
    """The people of a case with nothing more than it asks, once for each status it allows."""
    facts = content.table.facts
    mild = {
        f: next(v for v in facts[f].values if v in values) for f, values in case.items() if f != "status"
    }
    for status in case.get("status", STATUSES):
        yield {**mild, "status": status}


def test_every_literal_is_a_floor(content: Content) -> None:
    for rule in content.table.rules:
        for case in rule.when.cases:
            for literal in case:
                fact = content.table.facts[literal.fact]
                if fact.ordered:
                    floor = min(fact.values.index(value) for value in literal.values)
                    assert literal.values == frozenset(fact.values[floor:]), (rule.id, literal)
                    assert floor > 0, f"{rule.id} holds for the mildest {fact.id}: it asks nothing"


def test_the_facts_are_the_vocabulary_of_the_clinical_rules_in_their_order(content: Content) -> None:
    for name, values in reference.FACTS.items():
        assert content.table.facts[name].values == values
    for sign in reference.SIGNS:
        assert content.table.facts[sign].values == ("no", "yes")
    unordered = [fact.id for fact in content.table.facts.values() if not fact.ordered]
    assert unordered == ["status"]


def test_all_71_rules_stand_in_their_order(content: Content) -> None:
    numbered = [
        (letter, n) for letter, last in (("E", 25), ("U", 28), ("S", 18)) for n in range(1, last + 1)
    ]
    assert [rule.id for rule in content.table.rules] == [f"{letter}{n:02}" for letter, n in numbered]
    letters = {"E": Urgency.EMERGENCY_NOW, "U": Urgency.URGENT_TODAY, "S": Urgency.SOON_24H}
    assert all(rule.urgency is letters[rule.id[0]] for rule in content.table.rules)
    assert content.table.otherwise == "R01"


@pytest.mark.parametrize("seed", range(6))
def test_the_table_agrees_with_an_independent_reading_of_the_rules(content: Content, seed: int) -> None:
    chance = random.Random(seed)
    for _ in range(10_000):
        person = reference.random_person(chance)
        found = content.table.assess(person)
        expected = reference.fired(person) or {"R01"}
        assert set(found.fired) == expected, person
        assert found.urgency.id == reference.urgency(person)
        assert set(found.overlays) == reference.overlays(person)


@pytest.mark.parametrize("invariant", reference.INVARIANTS, ids=lambda invariant: invariant.id)
def test_the_invariant_holds_for_everybody(content: Content, invariant: reference.Invariant) -> None:
    people = [person for case in invariant.cases for person in smallest(content, case)]
    assert people
    for person in people:
        assert urgency_of(content, person) >= FLOORS[invariant.floor], person


def test_all_49_invariants_are_there() -> None:
    assert [invariant.id for invariant in reference.INVARIANTS] == [f"INV-{n:02}" for n in range(1, 50)]


def test_inv_44_routine_means_no_bleeding_and_no_pain_in_a_possible_pregnancy(content: Content) -> None:
    for status, sign in product(("maybe", "pregnant"), ({"flow": "spots"}, {"pain": "mild"})):
        assert urgency_of(content, {"status": status, **sign}) > Urgency.ROUTINE_WATCH


@pytest.mark.parametrize(
    ("facts", "overlay"),
    [
        ({"mood": "thoughts"}, "crisis"),
        ({"mood": "plan"}, "crisis"),
        ({"assault": "yes"}, "safety"),
        ({"safety": "afraid"}, "safety"),
    ],
)
def test_inv_32_41_47_the_overlay_is_shown_whatever_else_is_known(content: Content, facts, overlay) -> None:
    assert overlay in content.table.assess(facts).overlays


def test_m1_the_result_is_the_highest_rule_that_fires(content: Content) -> None:
    by_id = {rule.id: rule.urgency for rule in content.table.rules}
    chance = random.Random(1)
    for _ in range(2_000):
        found = content.table.assess(reference.random_person(chance))
        urgencies = [by_id[rule] for rule in found.fired if rule in by_id]
        assert found.urgency is max(urgencies, default=Urgency.ROUTINE_WATCH)
        assert set(found.reasons) == {
            r for r in found.fired if by_id.get(r, Urgency.ROUTINE_WATCH) is found.urgency
        }


def test_m2_six_to_twelve_weeks_and_early_but_unsure_are_never_told_apart(content: Content) -> None:
    for rule in content.table.rules:
        for literal in (literal for case in rule.when.cases for literal in case):
            assert ("w6_12" in literal.values) == (
                "unsure_early" in literal.values
            ) or literal.fact != "weeks"


def test_m4_not_sure_never_counts_milder_than_the_mildest_answer(content: Content) -> None:
    """What "not sure" tells is at least as bad as the mildest answer, so the table can only rise."""
    for state in (*content.dialog.states.values(), *content.dialog.aside.values()):
        for unsure in (answer for answer in state.answers.values() if answer.unsure and state.facts):
            told = state.told((unsure.id,), content.table.facts)
            for fact in (content.table.facts[name] for name in told if name != "status"):
                assert fact.values.index(told[fact.id]) >= fact.values.index(
                    state.mild.get(fact.id, fact.mildest)
                )
                assert fact.unknown_as in {None, told[fact.id]}, "what the clinical rules map not sure to"
    assert content.dialog.states["status"].told(("not_sure",), content.table.facts) == {"status": "maybe"}


@pytest.mark.parametrize(("milder", "worse"), [("no_pregnancy", "negative"), ("negative", "maybe")])
def test_m5_a_more_likely_pregnancy_is_never_less_urgent(content: Content, milder: str, worse: str) -> None:
    """Whatever urgency a case gives one status, its smallest person has at least that with the other."""
    for rule in content.table.rules:
        for case in rule.when.cases:
            person = {
                literal.fact: min(literal.values, key=content.table.facts[literal.fact].values.index)
                for literal in case
                if literal.fact != "status"
            }
            allowed = next((literal.values for literal in case if literal.fact == "status"), {milder})
            if milder in allowed:
                assert urgency_of(content, {**person, "status": worse}) >= rule.urgency, (rule.id, case)


def test_m5_maybe_and_pregnant_differ_by_s05_alone(content: Content) -> None:
    differing = {
        rule.id
        for rule in content.table.rules
        for case in rule.when.cases
        for literal in case
        if literal.fact == "status" and ("maybe" in literal.values) != ("pregnant" in literal.values)
    }
    assert differing == {"S05"}
