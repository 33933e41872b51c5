"""Who approved that somebody is less urgent than in the last release, and for whom nobody did."""

from collections.abc import Iterator, Sequence

from nightlight.content.shapes.release import ApprovalEntry
from nightlight.tools.diff.difference import TO_APPROVE, Difference, Group
from nightlight.tools.diff.sets import NOBODY

Unapproved = tuple[Group, int]


def unapproved(difference: Difference, entries: Sequence[ApprovalEntry]) -> Iterator[Unapproved]:
    """Of each group that needs an approval, those people whom no entry describes.

    What nobody approved is a proposal: it counts as long as everything is a draft.
    """
    draft = difference.new.words.status == "draft"
    entries = [entry for entry in entries if draft or entry.approved_by]
    for group in difference.groups:
        if group.kind in TO_APPROVE:
            approved = (described(difference, e) for e in entries if is_for(difference, e, group))
            who = difference.sets.without(group.who, difference.sets.any(approved))
            if who != NOBODY:
                yield group, who


def is_for(difference: Difference, entry: ApprovalEntry, group: Group) -> bool:
    """Whether an entry names this change since this release."""
    named = (entry.release, entry.rule, entry.from_, entry.to)
    return named == (difference.old.name, group.what, group.before, group.after)


def described(difference: Difference, entry: ApprovalEntry) -> int:
    """Everybody whom the `who` of an entry describes; nobody where it names an unknown fact."""
    people = difference.people
    if not all(map(people.knows, entry.who)):
        return NOBODY
    return difference.sets.all(people.who_say(fact, values) for fact, values in entry.who.items())


def fits(difference: Difference, entry: ApprovalEntry) -> bool:
    """Whether an entry approves anybody."""
    who = described(difference, entry)
    groups = (g for g in difference.groups if g.kind in TO_APPROVE and is_for(difference, entry, g))
    return any(difference.sets.both(group.who, who) != NOBODY for group in groups)


def to_sign(difference: Difference, group: Group, who: int) -> str:
    """The entry that would approve these people; who approves it, when and why is still to be written."""
    common = difference.people.common(who)
    said = ", ".join(f"{fact}: [{', '.join(values)}]" for fact, values in common.items())
    return "\n".join(
        (
            f'  - release: "{difference.old.name}"',
            f"    rule: {group.what}",
            f"    from: {group.before}",
            f"    to: {group.after}",
            f"    who: {{{said}}}",
            "    approved-by:",
            "    date:",
            "    why:",
        )
    )
