"""`nightlight said`: what texts and table say, claim by claim, for those who correct either."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from nightlight.content.load import Files, load
from nightlight.content.safety import load_safety
from nightlight.content.said import load_said
from nightlight.engine.triage import Facts
from nightlight.tools.play.people import People
from nightlight.tools.said.audience import Audience
from nightlight.tools.said.compare import AGREES, UNASKED, Compared
from nightlight.tools.said.comparison import Comparison
from nightlight.tools.said.milder import Milder

NAMED: Final = {UNASKED: "not compared"}


def comparison_of(root: Path) -> Comparison | None:
    """Everything that is said below root, and everybody to whom; None where nothing is marked."""
    return comparison_in(load(root, ("en",)))


def comparison_in(files: Files) -> Comparison | None:
    """The same of files that are read already. Raises ContentError."""
    said = load_said(files)
    return Comparison(Audience(said, People(files.content, load_safety(files)))) if said else None


def report(comparison: Comparison, *, everything: bool = False, text: str = "") -> Iterator[str]:
    """A line for each claim that differs, and for each page that is milder; with `everything` all."""
    for compared in (*comparison.claims, *comparison.changes):
        if compared.claim.text.startswith(text) and (everything or compared.differs):
            yield claim_line(compared)
    for found in comparison.milder:
        if found.page.startswith(text) or any(claim.text.startswith(text) for claim in found.claims):
            yield milder_line(found)
    yield counted(comparison)


def counted(comparison: Comparison) -> str:
    """How many claims there are, and how many of them agree."""
    of_texts = Counter(one.verdict for one in comparison.claims)
    of_changes = Counter(one.verdict for one in comparison.changes)
    said = comparison.audience.said
    texts, exempt = len(said.by_text), len(said.exempt)
    less = len({found.page for found in comparison.milder})
    return (
        f"{len(comparison.claims)} claims in {texts} texts: {_verdicts(of_texts)}; "
        f"{len(comparison.changes)} changes: {_verdicts(of_changes)}; {exempt} texts exempt; "
        f"{less} of {len(comparison.pages)} pages milder for a reader"
    )


def _verdicts(counts: Counter[str]) -> str:
    return ", ".join(f"{counts[name]} {NAMED.get(name, name)}" for name in sorted({AGREES, *counts}))


def verdict(compared: Compared) -> str:
    """What came of a comparison, in words."""
    return NAMED.get(compared.verdict, compared.verdict)


def claim_line(compared: Compared) -> str:
    """One claim: its place and name, to whom, what it says, what the table says of whom and why."""
    claim, place = compared.claim, compared.claim.place
    said = f"{place.file}:{place.line}:{place.column} {claim.id} ({claim.reader}): says {claim.urgency.id}"
    if compared.verdict == UNASKED:
        return f"{said}; not compared, no question asks for it"
    rules = ", ".join(compared.rules)
    return f"{said}, the table {compared.least.id} ({rules}): {compared.verdict}; {who(compared.person)}"


def milder_line(found: Milder) -> str:
    """One page that is milder for a reader."""
    place = found.claims[0].place
    named = " and ".join(dict.fromkeys(claim.id for claim in found.claims))
    return (
        f"{place.file}:{place.line}:{place.column} page {found.page}: says {found.says.id}, "
        f"the table {found.table.id} ({found.rule}): milder; {who(found.person)}; by {named}"
    )


def who(person: Facts) -> str:
    """A person as an example, without what is mildest and goes without saying."""
    told = [f"{fact} {value}" for fact, value in person.items() if value not in {"no", "none"}]
    return ", ".join(told) or "nothing told"
