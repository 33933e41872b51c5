"""Checks against the last release: nobody is less urgent than in it without an approval."""

from collections.abc import Iterator

from nightlight.content.load import Files
from nightlight.content.problem import Problem
from nightlight.content.release import decisions_of, last_release, read_approvals
from nightlight.content.shapes.release import ApprovalEntry
from nightlight.content.strict_yaml import Document, Where
from nightlight.tools.diff.approvals import fits, unapproved
from nightlight.tools.diff.difference import HELP_LOST, Difference, Group

SEE = "see `nightlight diff`, then fix it, or let a clinician approve it in dialogs/approvals.yaml"


def release_problems(files: Files) -> Iterator[Problem]:
    """People who are less urgent by nobody's approval, and approvals for nobody. Raises ContentError."""
    released, (entries, document) = last_release(files.root), read_approvals(files.root)
    if released is None:
        return
    difference = Difference(released, decisions_of(files.root, "now"))
    for group, who in unapproved(difference, entries):
        yield files.table.problem(_place(files, group), "R306", _less(difference, group, who))
    for i, entry in enumerate(entries):
        if document is not None and entry.release == released.name:
            yield from _for_nobody(difference, entry, document, ("approvals", i))


def _less(difference: Difference, group: Group, who: int) -> str:
    number = f"in {difference.conversations(who):,} conversations"
    since = f"since release {difference.old.name}"
    if group.kind == HELP_LOST:
        return f"the help {group.what} is no longer shown {number} {since}, approved by nobody; {SEE}"
    change = f"{group.after} instead of {group.before}"
    return f"without {group.what} the advice is {change} {number} {since}, approved by nobody; {SEE}"


def _place(files: Files, group: Group) -> Where:
    if group.kind == HELP_LOST:
        return ("overlays", group.what)
    rows = [rule.id for rule in files.content.table.rules]
    return ("rules", rows.index(group.what)) if group.what in rows else ("rules",)


def _for_nobody(
    difference: Difference, entry: ApprovalEntry, document: Document, where: Where
) -> Iterator[Problem]:
    unknown = [name for name in entry.who if not difference.people.knows(name)]
    message = f"this approval of {entry.rule} is for nobody; remove it, or fix it by `nightlight diff`"
    if unknown:
        message = f"nobody is asked {unknown[0]}, so this approval is for nobody; fix the name"
    if unknown or not fits(difference, entry):
        yield document.problem((*where, "who", *unknown[:1]), "R307", message)
