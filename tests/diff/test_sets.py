"""Sets of people, against plain sets of all rows."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st
from nightlight.tools.diff.sets import EVERYBODY, NOBODY, Sets

SIZES = (2, 3, 2, 4)
ALL = frozenset(product(*map(range, SIZES)))
COSTS = ((0, 3), (3, 0, 3), (0, 5), (6, 3, 0, 8))

box = st.tuples(*(st.sets(st.integers(0, size - 1), min_size=1) for size in SIZES))
boxes = st.lists(box, max_size=4)


def built(sets: Sets, some) -> int:
    return sets.any(sets.all(sets.where(i, values) for i, values in enumerate(one)) for one in some)


def plain(some) -> frozenset:
    return frozenset(
        row for row in ALL if any(all(v in b for v, b in zip(row, one, strict=True)) for one in some)
    )


def members(sets: Sets, people: int) -> frozenset:
    return frozenset(row for row in ALL if sets.has(people, row))


@given(boxes, boxes)
def test_operations_on_sets_are_those_on_their_people(some, others):
    sets = Sets(SIZES)
    one, other = built(sets, some), built(sets, others)
    assert members(sets, one) == plain(some)
    assert members(sets, sets.both(one, other)) == plain(some) & plain(others)
    assert members(sets, sets.either(one, other)) == plain(some) | plain(others)
    assert members(sets, sets.without(one, other)) == plain(some) - plain(others)


@given(boxes, boxes)
def test_two_sets_are_one_number_exactly_when_they_are_the_same_people(some, others):
    sets = Sets(SIZES)
    assert (built(sets, some) == built(sets, others)) == (plain(some) == plain(others))


@given(boxes)
def test_people_are_counted_and_their_values_named(some):
    sets = Sets(SIZES)
    people = built(sets, some)
    assert sets.count(people) == len(plain(some))
    assert sets.values(people) == [{row[i] for row in plain(some)} for i in range(len(SIZES))]


@given(boxes.filter(bool))
def test_the_cheapest_person_is_in_the_set_and_nobody_there_is_cheaper(some):
    sets = Sets(SIZES)
    cheapest = sets.cheapest(built(sets, some), COSTS)
    price = {row: sum(costs[v] for costs, v in zip(COSTS, row, strict=True)) for row in plain(some)}
    assert price[cheapest] == min(price.values())


def test_everybody_and_nobody_are_whole():
    sets = Sets(SIZES)
    assert sets.count(EVERYBODY) == len(ALL)
    assert sets.count(NOBODY) == 0
    with pytest.raises(ValueError, match="nobody"):
        sets.cheapest(NOBODY, COSTS)
