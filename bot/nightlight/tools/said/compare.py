"""Each claim beside the least urgency of those of whom it is true.

Everything that a claim does not name is free: the pregnancy may be of any week, a scan may have shown it or
not. The table is monotone (property M2), so of those who fit the mildest people of each group have the
least urgency (tools/play/people.py).
"""

from dataclasses import dataclass, field

from nightlight.content.said import Claim
from nightlight.engine.triage import Facts, Urgency
from nightlight.tools.said.audience import Audience

AGREES, STRICTER, MILDER, UNASKED = "agrees", "stricter", "milder", "unasked"


@dataclass(frozen=True)
class Compared:
    """A claim, the least urgency of those whom it fits, who that is, and the rules that decide it."""

    claim: Claim
    least: Urgency
    person: Facts = field(default_factory=dict)
    rules: tuple[str, ...] = ()
    verdict: str = AGREES

    @property
    def differs(self) -> bool:
        """Whether text and table say two things."""
        return self.verdict in {STRICTER, MILDER}


def compared(audience: Audience, claim: Claim, *, exactly: bool = True) -> Compared:
    """A claim beside the table. Unless `exactly`, it may lead to more than it says."""
    table = audience.table
    fitting = (told for case in claim.whom.cases if claim.asked for told in audience.fitting(case))
    found = [(table.highest(told), told) for told in fitting]
    if not found:
        return Compared(claim, Urgency.ROUTINE_WATCH, verdict=UNASKED)
    low, person = min(found, key=lambda one: (one[0], _signs(one[1])))
    least = max(low, claim.told)
    verdict = AGREES
    if least < claim.urgency:
        verdict = STRICTER
    elif exactly and least > claim.urgency:
        verdict = MILDER
    return Compared(claim, least, person, table.assess(person).reasons, verdict)


def _signs(person: Facts) -> tuple[int, int]:
    """Of people alike, whoever has the fewest signs is the example."""
    return sum(value not in {"no", "none"} for value in person.values()), len(person)
