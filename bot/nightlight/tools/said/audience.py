"""Everybody to whom something may be said, and who of them is the mildest."""

from collections.abc import Iterator
from dataclasses import dataclass

from nightlight.content.said import Said
from nightlight.engine.triage import Case, Table
from nightlight.tools.play.people import People, Person


@dataclass(frozen=True)
class Audience:
    """What is said, and everybody who can answer the questions."""

    said: Said
    people: People

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
