"""`nightlight claims`: what became of every claim of the source articles."""

from collections import Counter
from collections.abc import Iterator

from nightlight.content.library import LibraryFiles
from nightlight.tools.check.library import carried_by

SAYS = {
    "accept": "carried",
    "correct": "corrected",
    "reject": "contradicted",
    "out_of_scope": "out of scope",
}


def claims(files: LibraryFiles) -> Iterator[str]:
    """The table, a claim a line, and a summary."""
    carried, counts = carried_by(files), Counter[tuple[str, str]]()
    for claim, entry in files.claims[0].claims.items():
        messages = carried.get(claim, [])
        fate = SAYS[entry.verdict] if messages else "left out"
        counts[entry.verdict, fate] += 1
        where = ", ".join(messages) or entry.left_out or "nothing says why"
        yield f"{claim}  {entry.verdict:<12}  {fate:<12}  {entry.says}  [{where}]"
    yield ""
    for (verdict, fate), count in sorted(counts.items()):
        yield f"{verdict:<12}  {fate:<12}  {count}"
    yield f"{sum(counts.values())} claims"
