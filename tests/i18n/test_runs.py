"""Runs of words or signs are found where they stand, each as often as it does."""

import random

import pytest
from nightlight.i18n.hear.passage import ones
from nightlight.i18n.hear.runs import Runs


@pytest.mark.parametrize("between", ["", " "])
@pytest.mark.parametrize("text", ["", "b", "bba", "abca", "cbc", ["b", "b", "a"]])
def test_names_are_found_once_where_they_stand(text, between) -> None:
    names = {"b": "one", "ba": "two", "bc": "three", "bca": "four", "bbcc": "five", "bcx": "six"}
    runs = Runs.of({tuple(name): said for name, said in names.items()}, between)
    spelt = "".join(text)
    stands = [
        said
        for place in range(len(spelt))
        for name, said in sorted(names.items(), key=lambda one: len(one[0]))
        if spelt.startswith(name, place)
    ]
    assert list(runs.inside(text, names.values())) == stands


def test_the_bits_that_are_set_are_found() -> None:
    chance = random.Random(1)
    for number in [0, 1, *(chance.getrandbits(300) for _ in range(100))]:
        assert list(ones(number)) == [bit for bit in range(number.bit_length()) if number >> bit & 1]
