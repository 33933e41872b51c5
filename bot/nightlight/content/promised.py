"""What dialogs/safety.yaml promises of the notes, held against them, so that none goes unnoticed."""

from collections.abc import Iterator, Mapping

from nightlight.content.load import Files
from nightlight.content.problem import Problem
from nightlight.content.shapes.safety import SafetyFile
from nightlight.content.strict_yaml import Document, Where

Named = Mapping[
    str, Where
]  # a row, a text with its lines or a fact of the mind, in words, and where it stands


def promise_problems(file: SafetyFile, document: Document, files: Files) -> Iterator[Problem]:
    """What is promised and no longer there, and what is there and could go as nobody promises it."""
    promised, there = _promised(file), _there(files)
    for kind, named in there.items():
        for name in promised[kind].keys() - named.keys():
            message = f"promised and gone from notes.yaml: {name}; put it back, or take it out here"
            yield document.problem(promised[kind][name], "N903", message)
        for name in named.keys() - promised[kind].keys():
            message = f"nobody promises {name}, so it could go; add it to a property {kind} of safety.yaml"
            yield files.notes.problem(named[name], "N903", message)


def _promised(file: SafetyFile) -> dict[str, Named]:
    rows: dict[str, Where] = {}
    lines: dict[str, Where] = {}
    mind: dict[str, Where] = {}
    for i, entry in enumerate(file.properties):
        where: Where = ("properties", i)
        for part, notes in entry.notes.items():
            for place, note in enumerate(notes):
                rows[_row(part, note.say or note.lines or "")] = (*where, "notes", part, place)
        lines |= {_lines(text, kind): (*where, "beside", text) for text, kind in entry.beside.items()}
        mind |= {_mind(fact): (*where, "facts", place) for place, fact in enumerate(entry.facts)}
    return {"note-said": rows, "lines-beside": lines, "of-mind": mind}


def _there(files: Files) -> dict[str, Named]:
    notes = files.content.notes
    rows: dict[str, Where] = {
        _row(name, note.name): (name, "rows", i)
        for name, part in notes.parts.items()
        for i, note in enumerate(part.rows)
    }
    lines: dict[str, Where] = {_lines(text, kind): ("beside", text) for text, kind in notes.beside.items()}
    mind: dict[str, Where] = {_mind(fact): ("of-mind",) for fact in notes.of_mind}
    return {"note-said": rows, "lines-beside": lines, "of-mind": mind}


def _row(part: str, name: str) -> str:
    return f"{name} in {part}"


def _lines(text: str, kind: str) -> str:
    return f"lines of the kind {kind} below {text}"


def _mind(fact: str) -> str:
    return f"{fact} in of-mind"
