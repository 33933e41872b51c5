"""What two versions say and ask beside what decides: notes, other dialogs, words, what is remembered.

The people of a version are compared by what decides; here files are, row by row as they are written.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import unified_diff
from pathlib import Path
from typing import Any

from nightlight.content.problem import ContentError
from nightlight.content.shapes.file import parse
from nightlight.content.shapes.notes import NotesFile
from nightlight.content.strict_yaml import read
from nightlight.engine.notes import PARTS
from nightlight.i18n.words.messages import Messages
from nightlight.tools.diff.versions import Version
from nightlight.tools.diff.words import speaks, words_of

APART = ("beside", "of-mind", "of-threat")
DIALOGS = "*.dialog.yaml"


@dataclass(frozen=True)
class Rows:
    """Rows that changed: - what is gone, + what is new; a row that moved is both."""

    notes: Sequence[str] = ()
    dialogs: Sequence[str] = ()
    words: Sequence[str] = ()
    lasting: Sequence[str] = ()


def changed(before: Version, after: Version, locale: str) -> Rows:
    """What changed in files, the words in one language. Raises ContentError of the notes."""
    return Rows(
        _only_of_one(_of_notes(before.notes), _of_notes(after.notes))
        if before.notes.is_file() and after.notes.is_file()
        else (),
        _only_of_one(_of_dialogs(before), _of_dialogs(after)),
        list(_of_words(before, after, locale)),
        _only_of_one(*(sorted(one.decisions.words.lasting) for one in (before, after))),
    )


def _only_of_one(before: Iterable[str], after: Iterable[str]) -> list[str]:
    """A line for each row that only one side has."""
    lines = unified_diff(list(before), list(after), n=0, lineterm="")
    return [f"{line[0]} {line[1:]}" for line in lines if not line.startswith(("---", "+++", "@@"))]


def _flow(value: Any) -> str:
    """A value on one line, as a file writes it."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {_flow(part)}" for key, part in value.items()) + "}"
    return "[" + ", ".join(map(_flow, value)) + "]" if isinstance(value, list) else str(value)


# ---- the notes


def _of_notes(path: Path) -> Iterator[str]:
    document = read(path, path.parent)
    parse(NotesFile, document)
    notes = document.data
    for part in filter(notes.__contains__, PARTS):
        if "one" in notes[part]:
            yield f"{part}: one: {notes[part]['one']}"
        yield from (f"{part}: {_flow(row)}" for row in notes[part]["rows"])
    for name in APART:
        entries = notes.get(name, [])
        said = (
            [f"{text}: {_flow(kinds)}" for text, kinds in entries.items()] if name == "beside" else entries
        )
        yield from (f"{name}: {entry}" for entry in said)


# ---- the dialogs that lie on the first


def _of_dialogs(version: Version) -> Iterator[str]:
    """What opens them, what they ask, how they end."""
    first = version.decisions.content.first.id
    for path in sorted(version.notes.parent.glob(DIALOGS)):
        try:
            data = read(path, path.parent).data
        except ContentError:  # a version of before; what decides in it was read all the same
            continue
        name = path.name.removesuffix(DIALOGS[1:])
        if isinstance(data, dict) and name != first:
            yield from _of_dialog(name, data)


def _of_dialog(name: str, data: dict[str, Any]) -> Iterator[str]:
    for key, value in data.items():
        if isinstance(value, dict) and key == "states":
            yield from (f"{name}: {state}: {_flow(entry)}" for state, entry in value.items())
        elif isinstance(value, list):
            yield from (f"{name}: {key}: {_flow(entry)}" for entry in value)
        else:
            yield f"{name}: {key}: {_flow(value)}"


# ---- the words


def _of_words(before: Version, after: Version, locale: str) -> Iterator[str]:
    """The messages that differ, before and now; a message is the words of one screen."""
    if before.root == after.root or not (speaks(before.root) and speaks(after.root)):
        return  # of a release no words are kept, and a folder of rules alone has none
    told = [_sources(version.root, locale) for version in (before, after)]
    for version, found in zip((before, after), told, strict=True):
        if found is None:
            yield f"the words of {version.decisions.name} cannot be read"
            return
    old, new = (found or {} for found in told)
    for name in sorted(old.keys() | new.keys()):
        if old.get(name) != new.get(name):
            yield f"{name}:"
            yield from _only_of_one(old.get(name, "").splitlines(), new.get(name, "").splitlines())


def _sources(root: Path, locale: str) -> dict[str, str] | None:
    """Each message of a language as it is written; None where the words of a version cannot be read."""
    words = words_of(root)
    if words is None:
        return None
    bundle = words.bundles.get(locale)
    return dict(bundle.sources) if isinstance(bundle, Messages) else {}
