"""Frozen values with other contents. `dataclasses.replace` takes 20 µs for a value of twenty fields."""

from typing import TypeVar

T = TypeVar("T")


def changed(value: T, /, **contents: object) -> T:
    """A copy of a dataclass without slots, and without checks of its own, that differs in these fields.

    Raises TypeError for what is no field.
    """
    kind = type(value)
    if not contents.keys() <= kind.__dataclass_fields__.keys():  # type: ignore[attr-defined]
        raise TypeError(f"{kind.__name__} has no such field: {', '.join(contents)}")
    made = object.__new__(kind)
    made.__dict__.update(value.__dict__)
    made.__dict__.update(contents)
    return made
