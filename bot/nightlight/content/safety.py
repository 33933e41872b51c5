"""dialogs/safety.yaml into properties: what must hold over every path, as a clinician wrote it.

Its named conditions are its own and not those of the table: a mistake in a name of the table must not
change what is promised as well.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from nightlight.content.conditions import ConditionReader
from nightlight.content.load import Files
from nightlight.content.notes import NoteReader
from nightlight.content.problem import ContentError, Problem
from nightlight.content.promised import promise_problems
from nightlight.content.shapes.file import parse
from nightlight.content.shapes.notes import NoteEntry
from nightlight.content.shapes.safety import KINDS, LaterEntry, PropertyEntry, SafetyFile
from nightlight.content.strict_yaml import Document, Where, read
from nightlight.engine.notes import Note
from nightlight.engine.triage import Condition, Urgency


@dataclass(frozen=True)
class Property:
    """A promise, where it stands, and its conditions as the engine reads them."""

    entry: PropertyEntry
    place: Problem
    whoever: Condition
    unless: Condition
    notes: Mapping[str, tuple[Note, ...]]

    @property
    def floor(self) -> Urgency:
        """The urgency that anyone who fits gets at least."""
        return next(u for u in Urgency if u.id == self.entry.at_least)


@dataclass(frozen=True)
class Nobody:
    """Answers that no person gives together."""

    why: str
    when: Condition


@dataclass(frozen=True)
class Safety:
    """All properties, in the order of the file."""

    properties: tuple[Property, ...]
    nobody: tuple[Nobody, ...]
    later: tuple[LaterEntry, ...]


def read_carried(root: Path) -> Mapping[str, list[str]]:
    """What messages must say, by the words of each language; nothing where that cannot be read."""
    try:
        return parse(SafetyFile, read(root / "dialogs" / "safety.yaml", root)).carried
    except ContentError:  # complained of where the properties are read
        return {}


def load_safety(files: Files) -> Safety:
    """Read dialogs/safety.yaml below the root of these files. Raises ContentError with every complaint."""
    document = read(files.root / "dialogs" / "safety.yaml", files.root)
    file = parse(SafetyFile, document)
    named: dict[str, Condition] = {}
    reader = ConditionReader(document, files.content.table.facts, named, guards=True)
    for name, form in file.conditions.items():
        named[name] = reader.read(form, ("conditions", name))
    nobody = tuple(
        Nobody(entry.why, reader.read(entry.when, ("nobody", i, "when")))
        for i, entry in enumerate(file.nobody)
    )
    properties = tuple(_property(entry, i, reader) for i, entry in enumerate(file.properties))
    problems = [*reader.problems, *_wrong(file, document, files), *promise_problems(file, document, files)]
    if problems:
        raise ContentError(problems)
    return Safety(properties, nobody, tuple(file.later))


def _property(entry: PropertyEntry, i: int, reader: ConditionReader) -> Property:
    where: Where = ("properties", i)
    none = Condition(())
    return Property(
        entry,
        reader.document.problem((*where, "id"), entry.id, entry.text),
        reader.read(entry.whoever, (*where, "whoever")) if entry.whoever else none,
        reader.read(entry.unless, (*where, "unless")) if entry.unless else none,
        {part: tuple(_notes(rows, reader, (*where, "notes", part))) for part, rows in entry.notes.items()},
    )


def _notes(rows: list[NoteEntry], reader: ConditionReader, where: Where) -> Iterator[Note]:
    read = (NoteReader(reader).note(row, (*where, i)) for i, row in enumerate(rows))
    return filter(None, read)


def _wrong(file: SafetyFile, document: Document, files: Files) -> Iterator[Problem]:
    ids = [entry.id for entry in file.properties]
    for i, entry in enumerate(file.properties):
        where: Where = ("properties", i)
        if entry.id in ids[:i]:
            message = f"property {entry.id} stands here a second time; give each its own id"
            yield document.problem((*where, "id"), "R302", message)
        yield from _keys_of(entry, document, where)
        yield from _names(entry, document, where, files)


def _keys_of(entry: PropertyEntry, document: Document, where: Where) -> Iterator[Problem]:
    """Keys that the kind of a property lacks or does not know."""
    if entry.kind not in KINDS:
        message = f"no kind of property is called {entry.kind!r}; there are: {', '.join(KINDS)}"
        yield document.problem((*where, "kind"), "Y104", message)
        return
    needed, allowed = KINDS[entry.kind]
    given = entry.model_fields_set - {"id", "text", "kind"}
    for key in sorted(needed - given):
        yield document.problem(where, "Y104", f"a property {entry.kind} needs {key}; add it")
    for key in sorted(given - needed - allowed):
        known = ", ".join(sorted(needed | allowed)) or "none but id, text and kind"
        message = f"a property {entry.kind} knows no {key}; its keys are: {known}"
        yield document.problem((*where, key), "Y104", message)


def _names(entry: PropertyEntry, document: Document, where: Where, files: Files) -> Iterator[Problem]:
    """Names of facts, values, urgencies and overlays that do not exist."""
    facts, table = files.content.table.facts, files.content.table
    values = [*((f, v) for f, v in entry.counts.items())]
    for key in ("orders", "alike"):
        values += [(f, v) for f, vs in getattr(entry, key).items() for v in vs]
    for fact, value in values:
        key = next(k for k in ("counts", "orders", "alike") if fact in getattr(entry, k))
        if fact not in facts:
            message = f"no fact is called {fact!r}; facts.yaml lists them all"
            yield document.problem((*where, key, fact), "D201", message)
        elif value not in facts[fact].values:
            message = f"{fact} has no value {value!r}; its values are: {', '.join(facts[fact].values)}"
            yield document.problem((*where, key, fact), "D202", message)
    if entry.at_least is not None and entry.at_least not in {u.id for u in Urgency}:
        known = ", ".join(u.id for u in Urgency)
        message = f"no urgency is called {entry.at_least!r}; there are: {known}"
        yield document.problem((*where, "at_least"), "D202", message)
    if entry.overlay is not None and entry.overlay not in table.overlays:
        message = f"no overlay is called {entry.overlay!r}; there are: {', '.join(table.overlays)}"
        yield document.problem((*where, "overlay"), "D202", message)
