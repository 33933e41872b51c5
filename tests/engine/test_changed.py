"""A changed copy is what `dataclasses.replace` makes."""

from dataclasses import dataclass, replace

import pytest
from nightlight.engine.changed import changed


@dataclass(frozen=True)
class Pair:
    one: int
    two: tuple[int, ...] = ()


def test_a_changed_copy_is_what_replace_makes_and_leaves_the_first_as_it_was() -> None:
    first = Pair(1, (2,))
    assert changed(first, two=(3,)) == replace(first, two=(3,)) == Pair(1, (3,))
    assert first == Pair(1, (2,))
    with pytest.raises(AttributeError):
        changed(first).one = 2


def test_what_is_no_field_is_refused() -> None:
    with pytest.raises(TypeError, match="three"):
        changed(Pair(1), three=3)
