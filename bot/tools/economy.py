"""`nightlight economy`: how many questions until the advice, by urgency."""

from statistics import median

from bot.content.load import Files
from bot.engine.triage import Urgency
from bot.tools.check_vignettes import country_of, person_of
from bot.tools.explore import Explorer
from bot.tools.play import play

HEAD = f"{'urgency':<16}{'fewest':>8}{'vignettes, median':>20}{'most':>8}"


def report(files: Files) -> str:
    """A table: the fewest and most questions over every path, the median over the vignettes.

    Counted is each screen that asks something, the country among them, until the advice.
    """
    explorer = Explorer(files.content)
    endings = list(explorer.endings())
    told = _of_vignettes(files)
    rows = [HEAD]
    for urgency in reversed(Urgency):
        fewest = min((few for found, few, _ in endings if found is urgency), default=0)
        most = max((many for found, _, many in endings if found is urgency), default=0)
        middle = f"{median(told[urgency]):g} of {len(told[urgency])}" if told[urgency] else "-"
        rows.append(f"{urgency.id:<16}{fewest:>8}{middle:>20}{most:>8}")
    situations = len(explorer.situations)
    return "\n".join((*rows, f"{situations} situations that differ cover every path; country not known"))


def _of_vignettes(files: Files) -> dict[Urgency, list[int]]:
    """The number of questions of each vignette's person, whose country is asked too."""
    told: dict[Urgency, list[int]] = {urgency: [] for urgency in Urgency}
    for file, _ in files.vignettes:
        for vignette in file.vignettes:
            shown, screens = play(files.content, person_of(vignette), country_of(vignette))
            if shown.closing.urgency is not None:
                told[shown.closing.urgency].append(len(screens) + ("status" in screens))
    return told
