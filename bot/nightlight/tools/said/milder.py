"""Pages that tell a reader a later time than the table does.

A reader has the signs of one claim of the page, or of two together, and no others; of the circumstances
(the week, what a scan showed) each may be true. The page tells them the soonest time of all its claims that
are true of them. Nobody may get more from the table.

Complete, because the table is monotone: if it gives a reader more, one case of one rule holds for them.
Take its literals about circumstances and nothing else of them: the rule still fires, and no further claim
of the page has become true.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations_with_replacement

from nightlight.content.conditions import joined
from nightlight.content.said import OF_RULE, REASON, Claim
from nightlight.engine.content import Content
from nightlight.engine.notes import SIGNS, TODAY
from nightlight.engine.triage import Case, Facts, Rule, Urgency
from nightlight.tools.said.audience import Audience

CLOSING = "closing"
CALM = Urgency.ROUTINE_WATCH


@dataclass(frozen=True)
class Milder:
    """A page that is milder for a reader: what it says, what the table says, who, and by which rule."""

    page: str
    claims: tuple[Claim, ...]
    says: Urgency
    table: Urgency
    person: Facts
    rule: str


def milder(audience: Audience, claimed: Mapping[str, tuple[Claim, ...]]) -> Iterator[Milder]:
    """Every page that tells somebody less, once for each rule."""
    for page, claims in claimed.items():
        yield from {found.rule: found for found in _of_page(audience, page, claims)}.values()


def pages(audience: Audience) -> Mapping[str, tuple[Claim, ...]]:
    """The claims that are read together: those of one page of the library, or of one text.

    A text that stands beside a result or a reason is left out: the result says the time.
    """
    screens = _screens(audience.people.content)
    found: dict[str, list[Claim]] = {}
    for claim in audience.said.claims:
        beside = claim.reader == OF_RULE or claim.told is not CALM or claim.text.startswith(REASON)
        for page in screens.get(claim.text, (claim.text,)) if claim.asked and not beside else ():
            found.setdefault(page, []).append(claim)
    return {page: tuple(claims) for page, claims in found.items()}


def _screens(content: Content) -> Mapping[str, list[str]]:
    """What each text stands on: pages of the library, and the lists of the closing."""
    found: dict[str, list[str]] = {}
    for page in content.library.values():
        for text in page.says:
            found.setdefault(text.id, []).append(page.id)
    for part in (SIGNS, TODAY):
        for note in content.notes.parts[part].rows if part in content.notes.parts else ():
            found.setdefault(note.says, []).append(CLOSING)
    return found


def _of_page(audience: Audience, page: str, claims: tuple[Claim, ...]) -> Iterator[Milder]:
    for pair in combinations_with_replacement(claims, 2):
        said = max(claim.urgency for claim in pair)
        both = [(signs, _lowest(audience, signs)) for signs in _both(pair)]
        for rule in audience.table.rules if both else ():
            if rule.urgency > said:
                yield from _of_rule(audience, page, claims, pair, both, rule)


def _of_rule(
    audience: Audience,
    page: str,
    claims: tuple[Claim, ...],
    pair: tuple[Claim, Claim],
    both: list[tuple[Case, Facts]],
    rule: Rule,
) -> Iterator[Milder]:
    around = audience.said.file.circumstances
    for case in rule.when.cases:
        of_case = tuple(literal for literal in case if literal.fact in around)
        for signs, lowest in both:
            if not _named(lowest, case, around):
                continue
            whole = joined((signs, of_case))
            for person in audience.least(whole) if whole is not None else ():
                says = max((c.urgency for c in claims if c.whom.holds(person)), default=CALM)
                if says < rule.urgency and rule.when.holds(person):
                    yield Milder(page, pair, says, audience.table.highest(person), person, rule.id)


def _both(pair: tuple[Claim, Claim]) -> Iterator[Case]:
    one, other = pair
    for case in one.whom.cases:
        for beside in other.whom.cases:
            both = joined((case, beside))
            if both is not None:
                yield both


def _lowest(audience: Audience, signs: Case) -> Facts:
    """The mildest value of each sign."""
    facts = audience.table.facts
    return {lit.fact: min(lit.values, key=facts[lit.fact].values.index) for lit in signs}


def _named(lowest: Facts, case: Case, around: list[str]) -> bool:
    """Whether a case of a rule asks of signs for no more than the mildest of these."""
    for lit in case:  # noqa: SIM110 - by hand: two million times of a proof
        if lowest.get(lit.fact) not in lit.values and lit.fact not in around:
            return False
    return True
