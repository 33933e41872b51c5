"""The decision table beside an independent reading of the clinical text."""

import random

import pytest
import reference
from nightlight.engine.content import Content
from nightlight.engine.triage import Urgency


def test_the_facts_are_the_vocabulary_of_the_clinical_rules_in_their_order(content: Content) -> None:
    for name, values in reference.FACTS.items():
        assert content.table.facts[name].values == values
    for sign in reference.SIGNS:
        assert content.table.facts[sign].values == ("no", "yes")
    unordered = [fact.id for fact in content.table.facts.values() if not fact.ordered]
    assert unordered == ["status"]


def test_all_80_rules_stand_in_their_order(content: Content) -> None:
    numbered = [
        (letter, n) for letter, last in (("E", 29), ("U", 30), ("S", 21)) for n in range(1, last + 1)
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
