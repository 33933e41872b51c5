"""A table that remembers what it said: a proof asks it the same of the same facts many times over.

In a chat there is no such memory: what somebody told is kept nowhere but in their session.
"""

from dataclasses import dataclass, field, fields

from nightlight.engine.triage import Assessment, Facts, Table, Urgency

Known = frozenset[tuple[str, str]]


@dataclass(frozen=True)
class Remembering(Table):
    """The same table, and what it said of each set of facts."""

    assessed: dict[Known, Assessment] = field(default_factory=dict, compare=False, repr=False)
    high: dict[Known, Urgency] = field(default_factory=dict, compare=False, repr=False)
    near: dict[tuple[Known, Urgency, int], tuple[str, ...]] = field(
        default_factory=dict, compare=False, repr=False
    )

    @classmethod
    def of(cls, table: Table) -> "Remembering":
        """The same rules, with a memory."""
        return cls(**{one.name: getattr(table, one.name) for one in fields(Table)})

    def assess(self, facts: Facts) -> Assessment:
        """As the table says."""
        known = frozenset(facts.items())
        if known not in self.assessed:
            self.assessed[known] = super().assess(facts)
        return self.assessed[known]

    def highest(self, facts: Facts) -> Urgency:
        """As the table says."""
        known = frozenset(facts.items())
        if known not in self.high:
            self.high[known] = super().highest(facts)
        return self.high[known]

    def nearest(self, facts: Facts, urgency: Urgency, limit: int = 8) -> tuple[str, ...]:
        """As the table says."""
        key = (frozenset(facts.items()), urgency, limit)
        if key not in self.near:
            self.near[key] = super().nearest(facts, urgency, limit)
        return self.near[key]
