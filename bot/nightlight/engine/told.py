"""What a run told: of two values of one fact the worse, or what was told last where it takes its place."""

from collections.abc import Mapping

from nightlight.engine.content import Content
from nightlight.engine.log import Run
from nightlight.engine.triage import Facts


def replaced_in(content: Content, run: Run) -> Mapping[str, int]:
    """The facts that something else has taken the place of, and where in the log."""
    return {fact: place for place, within in run.returned for fact in renewed_by(content, within)}


def join(content: Content, facts: dict[str, str], run: Run) -> None:
    """Add what a run told that returned: in the place of what was told before, or the worse of both."""
    facts |= renewed_by(content, run)
    learn(content, facts, told_by(content, run))


def renewed_by(content: Content, run: Run) -> Facts:
    """What a run told that takes the place of what was told before.

    What no rule reads, such as a wish, is as it was said last. Of what a rule reads the worse stays, but
    where a dialog asks anew and was not cut off.
    """
    dialog = content.dialog_named(run.dialog)
    if dialog is None:
        return {}
    renews = dialog.sets - content.table.weighed
    if dialog.anew and not run.cut:
        renews |= dialog.renews
    return {f: value for f, value in told_by(content, run).items() if f in renews} if renews else {}


def told_by(content: Content, run: Run) -> dict[str, str]:
    """What a run told that has returned, and what returned to it."""
    facts: dict[str, str] = {}
    dialog, replaced = content.dialog_named(run.dialog), replaced_in(content, run)
    for _, within in run.returned:
        join(content, facts, within)
    for state, (place, chosen) in run.answers.items() if dialog else ():
        asked = dialog.states.get(state) if dialog else None
        if asked is not None and asked.accepts(chosen):
            learn(content, facts, still_told(asked.told(chosen, content.table.facts), replaced, place))
    return facts


def still_told(told: Facts, replaced: Mapping[str, int], place: int) -> Facts:
    """What was told at a place and nothing later has taken the place of."""
    return {f: v for f, v in told.items() if replaced.get(f, -1) < place} if replaced else told


def learn(content: Content, facts: dict[str, str], told: Facts) -> None:
    """Add what was told; of two values of one fact the worse stays."""
    for fact, value in told.items():
        known = facts.get(fact, value)
        facts[fact] = value if known == value else content.table.facts[fact].worse(known, value)
