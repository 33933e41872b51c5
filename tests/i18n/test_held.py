"""What is held in runs of bytes reads like the mappings and rows that it was made of."""

import random

import pytest
from nightlight.i18n.held import SHARED, Names, Numbers, Table

SIGNS = "ab йё血🩸\ud800"


def a_name(chance: random.Random) -> str:
    return "".join(chance.choice(SIGNS) for _ in range(chance.randint(0, 3)))


@pytest.mark.parametrize("most", [1, 3, 400], ids=["one text", "shared texts", "own texts"])
def test_a_table_is_the_mapping_that_it_was_made_of(most: int) -> None:
    chance, missed = random.Random(most), 0
    for size in (0, 1, 2, 3, 5, 200):
        texts = {a_name(chance): f"{chance.randrange(most)}\n\t血" for _ in range(size)}
        held = Table.of(texts)
        assert dict(held.items()) == texts
        assert len(held) == len(texts)
        assert bool(held.shared) == (SHARED * len(set(texts.values())) < len(texts))
        for name in [*texts, *(a_name(chance) for _ in range(300))]:
            missed += name not in texts
            assert (held.get(name), name in held) == (texts.get(name), name in texts)
    assert missed > 300


def test_no_name_of_a_table_reaches_over_others() -> None:
    held = Table.of({"a": "one", "b": "two"})
    inside = held.held.decode().strip("\0").split("\t")
    for odd in (inside[0] + "\t" + inside[1], "a\tone", "a\0", "\0a", "", "\t"):
        assert held.get(odd) is None
        assert odd not in held
    with pytest.raises(KeyError):
        held["c"]


@pytest.mark.parametrize("texts", [{"a\tb": ""}, {"a\0": ""}, {"a": "\0"}])
def test_a_table_refuses_what_would_part_it(texts) -> None:
    with pytest.raises(ValueError, match="tab"):
        Table.of(texts)


def test_names_are_the_row_that_they_were_made_of() -> None:
    chance = random.Random(2)
    for size in (0, 1, 2, 50):
        row = tuple(a_name(chance) for _ in range(size))
        held = Names.of(row)
        assert (*held,) == row
        assert len(held) == len(row)
        assert held[1:] == row[1:]
        for name in (*row, *(a_name(chance) for _ in range(50)), "a\nb", "\n", 1):
            assert (name in held) == (name in row)
    assert "a\nb" not in Names.of(["a", "b"])


def test_names_refuse_a_line_end() -> None:
    with pytest.raises(ValueError, match="line end"):
        Names.of(["a\nb"])


def test_numbers_are_the_rows_that_they_were_made_of() -> None:
    rows = [[], [1, 2, 70_000], [], [0], [4_000_000_000]]
    held = Numbers.of(rows)
    assert [held[row] for row in range(len(held))] == rows
