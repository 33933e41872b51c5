"""`nightlight diff`: two versions by name, compared and told."""

import json as plain
import re
from contextlib import ExitStack
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from nightlight.content.release import keep_release, read_approvals
from nightlight.tools.diff.approvals import to_sign, unapproved
from nightlight.tools.diff.difference import Difference
from nightlight.tools.diff.report import as_json, report
from nightlight.tools.diff.rows import changed
from nightlight.tools.diff.versions import NotCompared, Version, released, version
from nightlight.tools.diff.words import Words, voices

NUMBER: Final = re.compile(r"[0-9]+(\.[0-9]+)*(-[a-z0-9.]+)?")


def diff(old: str | None, new: str | None, locale: str, here: Path, *, json: bool) -> str:
    """The difference, in words or for programs. Raises NotCompared, and ContentError of the files."""
    with ExitStack() as folders:
        before = released(here) if old is None else folders.enter_context(version(old, here))
        after = folders.enter_context(version(new, here))
        difference = Difference(before.decisions, after.decisions)
        rows = changed(before, after, locale)
        if json:
            return plain.dumps(as_json(difference) | asdict(rows), ensure_ascii=False, indent=2)
        told = report(difference, _words(difference, before, after, locale, here), rows)
        return told if old is not None else f"{told}\n{_approvals(difference, after.root)}"


def keep(release: str, here: Path) -> str:
    """Make the present files the last release. Raises NotCompared for what is no number of one."""
    if not NUMBER.fullmatch(release):
        raise NotCompared(f"{release!r} is no number of a release; write one such as 0.2.0 or 0.2.0-draft")
    keep_release(here, release, datetime.now(UTC).date())
    return (
        f"release {release} is kept in dialogs/released/; `nightlight check` compares with it from now on"
    )


def _words(difference: Difference, before: Version, after: Version, locale: str, here: Path) -> Words:
    roots = tuple(dict.fromkeys((after.root, before.root, here)))
    return Words(difference, voices(roots, locale))


def _approvals(difference: Difference, root: Path) -> str:
    """What is still to be approved, ready to be signed."""
    missing = list(unapproved(difference, read_approvals(root)[0]))
    if not missing:
        return "\nNobody is less urgent without an approval."
    entries = (to_sign(difference, group, who) for group, who in missing)
    head = "\nTO APPROVE, in dialogs/approvals.yaml, by a clinician who has read the above:\napprovals:"
    return "\n".join((head, *entries))
