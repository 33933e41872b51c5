"""Everybody to whom something may be said, and who of them is the mildest."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from nightlight.content.said import Said
from nightlight.engine.triage import Case, Facts, Literal, Table
from nightlight.tools.play.people import People, Person


@dataclass(frozen=True)
class Audience:
    """What is said, and everybody who can answer the questions."""

    said: Said
    people: People
    _found: dict[frozenset[Literal], tuple[Facts, ...]] = field(
        default_factory=dict, compare=False, repr=False
    )

    @property
    def table(self) -> Table:
        """The table of urgency."""
        return self.people.content.table

    def fitting(self, case: Case) -> Iterator[Person]:
        """The mildest people who fit a case, as they are asked; nobody who is not asked for it."""
        asked = {literal.fact for literal in case} - self.people.aside
        for group in self.people.groups:
            if asked <= group.asked:
                for person in self.people.smallest(case, group):
                    yield self.people.told(person, group, case)

    def least(self, case: Case) -> tuple[Facts, ...]:
        """Those who fit a case and have no sign that it does not ask for, as far as that can be."""
        key = frozenset(case)
        if key not in self._found:
            found = [(person, self._signs(person)) for person in self.fitting(case)]
            signs = [ranks for _, ranks in found]
            least = (person for person, own in found if not any(_milder(other, own) for other in signs))
            self._found[key] = tuple(least)
        return self._found[key]

    def _signs(self, person: Person) -> Mapping[str, int]:
        """How bad each sign of somebody is; circumstances are none."""
        facts, around = self.table.facts, self.said.file.circumstances
        return {f: facts[f].values.index(value) for f, value in person.items() if f not in around}


def _milder(one: Mapping[str, int], other: Mapping[str, int]) -> bool:
    """Whether somebody has fewer or lesser signs."""
    lesser = all(rank <= other.get(name, 0) for name, rank in one.items())
    return lesser and any(rank > one.get(name, 0) for name, rank in other.items())
