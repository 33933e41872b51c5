"""The notes as rows to read: what is said beside an advice, and to whom."""

from collections.abc import Iterator
from dataclasses import dataclass

from nightlight.content.shapes.notes import NoteEntry, NotesFile, kinds_beside
from nightlight.engine.notes import PARTS
from nightlight.tools.graph.condition_words import in_words, listed

EVERYBODY = "everybody"


@dataclass(frozen=True)
class NoteRow:
    """One row: the part it is of, what it says, and of whom."""

    part: str
    says: str
    whom: str


def note_rows(file: NotesFile) -> tuple[NoteRow, ...]:
    """Every row, part by part."""
    return tuple(row for part in PARTS for row in _of_part(part, file))


def beside(file: NotesFile) -> dict[str, str]:
    """For each kind of lines the texts below which they stand."""
    texts: dict[str, list[str]] = {}
    for text, kinds in kinds_beside(file.beside).items():
        for kind in kinds:
            texts.setdefault(kind, []).append(text)
    return {kind: ", ".join(names) for kind, names in texts.items()}


def _of_part(part: str, file: NotesFile) -> Iterator[NoteRow]:
    entry = getattr(file, part)
    name = f"{part}, the first that fits" if entry.one == "yes" else part
    for row in entry.rows:
        yield NoteRow(name, row.say or f"lines: {row.lines}", ", ".join(_guards(row)) or EVERYBODY)


def _guards(row: NoteEntry) -> Iterator[str]:
    if row.when:
        yield in_words(row.when)
    if row.unless:
        yield f"not: {in_words(row.unless)}"
    if row.unsure:
        yield f"not sure of {listed(row.unsure)}"
    if row.at_least:
        yield f"unless less urgent than {row.at_least}"
    if row.at_most:
        yield f"unless more urgent than {row.at_most}"
