"""The difference of two versions: exactly those people, by the engine's own word."""

import random
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import pytest
from nightlight.content.release import decisions_of
from nightlight.tools.diff.difference import KINDS, Difference, Group
from nightlight.tools.diff.people import Person
from nightlight.tools.diff.sets import EVERYBODY

from tests.diff.brute import Fate, Name, everybody, fate, groups, restricted
from tests.diff.edits import EDITS, GOOD, PROJECT, SMALL, Edit

RANDOM = 100


@dataclass(frozen=True)
class Tried:
    """An edited version, and what the engine does with everybody whom brute force tries."""

    edit: Edit
    difference: Difference
    fates: Mapping[Person, tuple[Fate, Fate]]

    @cached_property
    def groups(self) -> dict[Person, set[Name]]:
        return {person: groups(*two) for person, two in self.fates.items()}

    @cached_property
    def people(self) -> int:
        return restricted(self.difference, self.edit.tried)


@pytest.fixture(scope="module", params=EDITS, ids=lambda edit: edit.name)
def tried(request: pytest.FixtureRequest, tmp_path_factory) -> Tried:
    edit: Edit = request.param
    root = edit.applied(tmp_path_factory.mktemp(edit.name))
    difference = Difference(decisions_of(PROJECT, "old"), decisions_of(root, "new"))
    people = everybody(difference, edit.tried)
    return Tried(edit, difference, {person: fates(difference, person) for person in people})


def fates(difference: Difference, person: Person) -> tuple[Fate, Fate]:
    return fate(difference, person, difference.old), fate(difference, person, difference.new)


def named(difference: Difference) -> dict[Name, int]:
    return {name_of(group): group.who for group in difference.groups}


def name_of(group: Group) -> Name:
    return group.kind, group.what, group.before, group.after


def found(difference: Difference, person) -> set[Name]:
    return {name for name, who in named(difference).items() if difference.sets.has(who, person)}


def test_there_are_at_least_ten_edited_versions_and_each_kind_of_change_occurs():
    assert len(EDITS) >= 10
    assert set().union(*(edit.kinds for edit in EDITS)) == set(KINDS)


def test_the_kinds_of_change_are_those_that_the_edit_promises(tried: Tried):
    assert {group.kind for group in tried.difference.groups} == tried.edit.kinds


def test_the_people_concerned_are_exactly_those_that_brute_force_finds(tried: Tried):
    assert {person: found(tried.difference, person) for person in tried.fates} == tried.groups
    assert any(tried.groups.values()) == bool(tried.edit.kinds), "somebody tried must be concerned"


def test_people_and_conversations_are_counted_as_brute_force_counts_them(tried: Tried):
    sets = tried.difference.sets
    for name, who in named(tried.difference).items():
        concerned = [person for person in tried.fates if name in tried.groups[person]]
        those = sets.both(who, tried.people)
        assert sets.count(those) == len(concerned), name
        talks = {(person[0], *(one.answers for one in tried.fates[person])) for person in concerned}
        assert tried.difference.conversations(those) == len(talks), name


def test_people_whom_nobody_chose_are_in_the_right_groups(tried: Tried):
    chance = random.Random(3)
    for _ in range(RANDOM):
        person = somebody(tried.difference, chance)
        assert found(tried.difference, person) == groups(*fates(tried.difference, person)), person


def somebody(difference: Difference, chance: random.Random) -> Person:
    share = chance.choice((0.5, 0.8, 0.95))
    return tuple(
        trait.ordinary if chance.random() < share else chance.randrange(len(trait.values))
        for trait in difference.people.traits.all
    )


def test_the_example_is_one_of_the_group_and_nobody_in_it_is_more_ordinary(tried: Tried):
    for group in tried.difference.groups:
        costs = {
            p: cost(tried.difference, p) for p, names in tried.groups.items() if name_of(group) in names
        }
        if costs:
            example = tried.difference.example(tried.difference.sets.both(group.who, tried.people))
            assert costs[example] == min(costs.values())


def cost(difference: Difference, person: Person) -> int:
    return sum(trait.costs[i] for trait, i in zip(difference.people.traits.all, person, strict=True))


# ---- the whole of a small content


@pytest.mark.parametrize("edit", SMALL, ids=lambda edit: edit.name)
def test_of_a_small_content_everybody_is_tried_and_nobody_comes_out_otherwise(edit: Edit, tmp_path: Path):
    root = edit.applied(tmp_path, GOOD)
    difference = Difference(decisions_of(GOOD, "old"), decisions_of(root, "new"))
    people = everybody(difference, tuple(trait.id for trait in difference.people.traits.all))
    told = {person: groups(*fates(difference, person)) for person in people}
    assert {person: found(difference, person) for person in people} == told
    assert any(told.values())
    assert len(people) == difference.sets.count(EVERYBODY)
    for name, who in named(difference).items():
        assert difference.sets.count(who) == sum(name in those for those in told.values())
