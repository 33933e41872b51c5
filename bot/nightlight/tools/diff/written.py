"""What two versions say and ask beside what decides: the notes, the other dialogs, and the words.

The people of a version are compared by what decides; here files are, row by row as they are written.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import unified_diff
from pathlib import Path
from typing import Any

from nightlight.content.problem import ContentError
from nightlight.content.strict_yaml import read
from nightlight.i18n.words.localizer import FALLBACK, Localizer, NoWords, load_localizer
from nightlight.tools.diff.notes import flow
from nightlight.tools.diff.versions import Version

DIALOGS = "*.dialog.yaml"


@dataclass(frozen=True)
class Written:
    """Rows that changed: - what is gone, + what is new."""

    notes: Sequence[str] = ()
    dialogs: Sequence[str] = ()
    words: Sequence[str] = ()


def changed_rows(before: Iterable[str], after: Iterable[str]) -> list[str]:
    """A line for each row that only one side has; a row that moved is both."""
    lines = unified_diff(list(before), list(after), n=0, lineterm="")
    return [f"{line[0]} {line[1:]}" for line in lines if not line.startswith(("---", "+++", "@@"))]


def changed_dialogs(before: Version, after: Version) -> list[str]:
    """The rows of the dialogs that lie on the first: what opens them, what they ask, how they end."""
    return changed_rows(_rows_of_dialogs(before), _rows_of_dialogs(after))


def _rows_of_dialogs(version: Version) -> Iterator[str]:
    first = version.decisions.content.first.id
    for path in sorted(version.notes.parent.glob(DIALOGS)):
        try:
            data = read(path, path.parent).data
        except ContentError:  # a version of before; what decides in it was read all the same
            continue
        name = path.name.removesuffix(DIALOGS[1:])
        if isinstance(data, dict) and name != first:
            yield from _rows_of_dialog(name, data)


def _rows_of_dialog(name: str, data: dict[str, Any]) -> Iterator[str]:
    for key, value in data.items():
        if isinstance(value, dict) and key == "states":
            yield from (f"{name}: {state}: {flow(entry)}" for state, entry in value.items())
        elif isinstance(value, list):
            yield from (f"{name}: {key}: {flow(entry)}" for entry in value)
        else:
            yield f"{name}: {key}: {flow(value)}"


def changed_words(before: Version, after: Version, locale: str) -> list[str]:
    """The messages of a language that differ, before and now; a message is the words of one screen."""
    spoken = [(one.root / "locales" / FALLBACK).is_dir() for one in (before, after)]
    if before.root == after.root or not all(spoken):  # a release, and a folder of rules alone, have none
        return []
    old, new = _sources(before.root, locale), _sources(after.root, locale)
    if old is None or new is None:
        return [
            f"the words of {before.decisions.name if old is None else after.decisions.name} cannot be read"
        ]
    rows: list[str] = []
    for name in sorted(old.keys() | new.keys()):
        if old.get(name) != new.get(name):
            rows.append(f"{name}:")
            rows += changed_rows(old.get(name, "").splitlines(), new.get(name, "").splitlines())
    return rows


def _sources(root: Path, locale: str) -> dict[str, str] | None:
    """Each message of a language as it is written; None where the words of a version cannot be read."""
    try:
        words: Localizer = load_localizer(root)
    except NoWords:
        return None
    bundle = words.bundles.get(locale)
    return dict(getattr(bundle, "sources", {})) if bundle is not None or locale == FALLBACK else {}
