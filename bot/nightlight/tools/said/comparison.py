"""All that is said, beside the table: claims, what would change an advice, and pages."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from nightlight.content.said import Claim
from nightlight.tools.said.audience import Audience
from nightlight.tools.said.compare import Compared, compared
from nightlight.tools.said.milder import Milder, milder, pages


@dataclass(frozen=True)
class Comparison:
    """All that is said, beside the table, for everybody who hears it; worked out when it is asked for."""

    audience: Audience

    @cached_property
    def claims(self) -> tuple[Compared, ...]:
        """Each claim of a text: it says the least of those whom it fits."""
        return tuple(compared(self.audience, claim) for claim in self.audience.said.claims)

    @cached_property
    def changes(self) -> tuple[Compared, ...]:
        """Each "what would make it more urgent": it leads at least to the urgency of its rule."""
        return tuple(compared(self.audience, claim, exactly=False) for claim in self.audience.said.changes)

    @cached_property
    def pages(self) -> Mapping[str, tuple[Claim, ...]]:
        """The claims that are read together."""
        return pages(self.audience)

    @cached_property
    def milder(self) -> tuple[Milder, ...]:
        """The pages that tell a reader less than the table does."""
        return tuple(milder(self.audience, self.pages))

    @property
    def broken(self) -> bool:
        """Whether text and table say two things anywhere."""
        return bool(self.milder) or any(one.differs for one in (*self.claims, *self.changes))
