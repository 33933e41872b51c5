"""Quantities of facts.yaml into the engine's values, and what is wrong with their bands."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from nightlight.content.problem import Problem
from nightlight.content.shapes.facts import FactEntry, FactsFile, QuantityEntry
from nightlight.content.strict_yaml import Document, Where
from nightlight.engine.triage import Quantity


def quantity(entry: QuantityEntry | None) -> Quantity | None:
    """What a number says of a fact, if facts.yaml lets it say anything."""
    if entry is None:
        return None
    low, high = map(_parts, entry.range)
    bands = tuple((begin, value) for value, begin in _rising(entry))
    return Quantity(entry.kind, entry.unit, low, high, bands, entry.bare)


def quantity_problems(file: FactsFile, document: Document) -> Iterator[Problem]:
    """Bands that leave a number without an answer, give it two, or turn its meaning round."""
    for name, entry in file.facts.items():
        where = ("facts", name, "quantity")
        if entry.quantity is None:
            continue
        if not entry.ordered:
            message = f"{name} has no order, so a number says nothing of it; take its quantity out"
            yield document.problem(where, "Q801", message)
            continue
        yield from _ends(name, entry.quantity, document, where)
        twice = list(_twice(entry.quantity, document, where))
        yield from twice or _turning(name, entry, entry.quantity, document, where)


def _ends(name: str, entry: QuantityEntry, document: Document, where: Where) -> Iterator[Problem]:
    """A first band that begins elsewhere than the range, and bands beyond its end."""
    rising, (low, high) = _rising(entry), entry.range
    first, begin = rising[0]
    if begin != _parts(low):
        at = entry.bands[first]
        message = (
            f"the first band of {name} begins at {at} and the range at {low}; begin both at one number"
        )
        yield document.problem((*where, "bands", first), "Q802", message)
    for value, begin in rising[1:]:
        if begin >= _parts(high):
            message = (
                f"{value} begins at {entry.bands[value]}, where the range has ended; lengthen the range"
            )
            yield document.problem((*where, "bands", value), "Q802", message)


def _twice(entry: QuantityEntry, document: Document, where: Where) -> Iterator[Problem]:
    for (one, begin), (other, same) in pairwise(_rising(entry)):
        if begin == same:
            at = entry.bands[other]
            message = f"{one} and {other} both begin at {at}; give each band a number of its own"
            yield document.problem((*where, "bands", other), "Q803", message)


def _turning(
    name: str, fact: FactEntry, entry: QuantityEntry, document: Document, where: Where
) -> Iterator[Problem]:
    named = [value for value, _ in _rising(entry)]
    worry = [fact.values.index(value) for value in named]
    if worry not in (sorted(worry), sorted(worry, reverse=True)):
        bands = ", ".join(named)
        message = (
            f"the bands of {name} rise and fall: {bands}; "
            "a bigger number must always be worse, or always milder"
        )
        yield document.problem((*where, "bands"), "Q804", message)


def _rising(entry: QuantityEntry) -> list[tuple[str, int]]:
    """The bands with their lower ends, the lowest first."""
    return sorted(
        ((value, _parts(begin)) for value, begin in entry.bands.items()), key=lambda band: band[1]
    )


def _parts(number: str) -> int:
    return int(Decimal(number) * Quantity.PARTS)
