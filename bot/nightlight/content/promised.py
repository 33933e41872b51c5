"""What dialogs/safety.yaml promises of the notes, held against them, so that none goes unnoticed."""

from collections.abc import Iterable, Iterator, Mapping

from nightlight.content.load import Files
from nightlight.content.problem import Problem
from nightlight.content.shapes.notes import kinds_beside
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
    threat: dict[str, Where] = {}
    for i, entry in enumerate(file.properties):
        where: Where = ("properties", i)
        for part, notes in entry.notes.items():
            for place, note in enumerate(notes):
                rows[_row(part, note.say or note.lines or "")] = (*where, "notes", part, place)
        lines |= {name: (*where, *place) for name, place in _beside(kinds_beside(entry.beside)).items()}
        facts = {fact: (*where, "facts", place) for place, fact in enumerate(entry.facts)}
        mind |= {_of(fact, "of-mind"): place for fact, place in facts.items() if entry.kind == "of-mind"}
        threat |= {
            _of(fact, "of-threat"): place for fact, place in facts.items() if entry.kind == "of-threat"
        }
    return {"note-said": rows, "lines-beside": lines, "of-mind": mind, "of-threat": threat}


def _there(files: Files) -> dict[str, Named]:
    notes = files.content.notes
    rows: dict[str, Where] = {
        _row(name, note.name): (name, "rows", i)
        for name, part in notes.parts.items()
        for i, note in enumerate(part.rows)
    }
    lines = _beside(notes.beside)
    mind: dict[str, Where] = {_of(fact, "of-mind"): ("of-mind",) for fact in notes.of_mind}
    threat: dict[str, Where] = {_of(fact, "of-threat"): ("of-threat",) for fact in notes.of_threat}
    return {"note-said": rows, "lines-beside": lines, "of-mind": mind, "of-threat": threat}


def _beside(beside: Mapping[str, Iterable[str]]) -> dict[str, Where]:
    """Each text with each of its kinds of lines, and where that stands."""
    return {
        f"lines of the kind {kind} below {text}": ("beside", text)
        for text, kinds in beside.items()
        for kind in kinds
    }


def _row(part: str, name: str) -> str:
    return f"{name} in {part}"


def _of(fact: str, which: str) -> str:
    return f"{fact} in {which}"
