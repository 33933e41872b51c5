"""A table and words that remember what they said: a proof asks them the same many times over.

In a chat there is no such memory: what somebody told is kept nowhere but in their session.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from functools import cached_property

from nightlight.engine.triage import Assessment, Facts, Table, Urgency
from nightlight.i18n.words.localizer import Args, Localizer
from nightlight.i18n.words.messages import Messages

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


Said = tuple[str, str, tuple[str | int | None, ...]]


@dataclass(frozen=True, eq=False)
class RememberingWords(Localizer):
    """The same words: what a message says follows from the arguments that it reads, mostly one or none."""

    said: dict[Said, str | None] = field(default_factory=dict, repr=False)
    read: dict[tuple[str, str], tuple[str, ...]] = field(default_factory=dict, repr=False)

    @cached_property
    def alone(self) -> Mapping[str, Localizer]:
        """Each language without the help of the fallback, with the same memory."""
        return {
            c: RememberingWords({c: bundle}, self.said, self.read) for c, bundle in self.bundles.items()
        }

    def _format(self, locale: str, id: str, args: Args) -> str | None:  # noqa: A002
        bundle = self.bundles.get(locale)
        if not isinstance(bundle, Messages):
            return super()._format(locale, id, args)
        if (locale, id) not in self.read:
            name = id.partition(".")[0]
            self.read[locale, id] = tuple(bundle.reads(name)) if bundle.has_message(name) else ()
        key = (locale, id, tuple([args.get(name) for name in self.read[locale, id]]))
        if key not in self.said:
            self.said[key] = super()._format(locale, id, args)
        return self.said[key]
