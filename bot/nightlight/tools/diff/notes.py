"""Which rows of the notes two versions have and which not, as they are written."""

from collections.abc import Iterator
from difflib import unified_diff
from pathlib import Path
from typing import Any

from nightlight.content.shapes.file import parse
from nightlight.content.shapes.notes import NotesFile
from nightlight.content.strict_yaml import read
from nightlight.engine.notes import PARTS

APART = ("beside", "of-mind")


def changed_notes(before: Path, after: Path) -> list[str]:
    """A line for each row: - what is gone, + what is new; a row that moved is both. Raises ContentError."""
    if not (before.is_file() and after.is_file()):
        return []
    lines = unified_diff(_rows(before), _rows(after), n=0, lineterm="")
    return [f"{line[0]} {line[1:]}" for line in lines if not line.startswith(("---", "+++", "@@"))]


def _rows(path: Path) -> list[str]:
    document = read(path, path.parent)
    parse(NotesFile, document)
    return list(_written(document.data))


def _written(notes: dict[str, Any]) -> Iterator[str]:
    for part in PARTS:
        if "one" in notes[part]:
            yield f"{part}: one: {notes[part]['one']}"
        yield from (f"{part}: {flow(row)}" for row in notes[part]["rows"])
    for name in APART:
        entries = notes[name].items() if isinstance(notes[name], dict) else notes[name]
        yield from (
            f"{name}: {': '.join(entry) if isinstance(entry, tuple) else entry}" for entry in entries
        )


def flow(value: Any) -> str:
    """A value on one line, as a file writes it."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {flow(part)}" for key, part in value.items()) + "}"
    return "[" + ", ".join(map(flow, value)) + "]" if isinstance(value, list) else str(value)
