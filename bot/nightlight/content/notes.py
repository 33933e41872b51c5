"""dialogs/notes.yaml into the engine's notes, and every row that would say nothing or is never reached."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from nightlight.content.conditions import ConditionReader
from nightlight.content.problem import ContentError, Problem
from nightlight.content.shapes.notes import NoteEntry, NotesFile, PartEntry, kinds_beside
from nightlight.content.strict_yaml import Document, Where
from nightlight.engine.notes import EVERYBODY, NOBODY, PARTS, Note, Notes, Part
from nightlight.engine.triage import Condition, Fact, Urgency

URGENCIES = {urgency.id: urgency for urgency in Urgency}


def read_notes(
    file: NotesFile, document: Document, facts: Mapping[str, Fact], named: Mapping[str, Condition]
) -> Notes:
    """The notes. Raises ContentError with everything that is wrong."""
    reader = NoteReader(ConditionReader(document, facts, named, guards=True))
    parts = {name: reader.part(getattr(file, name), (name,)) for name in PARTS}
    mind = reader.facts(file.of_mind, ("of-mind",))
    threat = reader.facts(file.of_threat, ("of-threat",))
    problems = list(reader.conditions.problems)
    for name, part in parts.items():
        problems += [*_in_vain(name, part, document), *_twice(name, part, document)]
    problems += [*_kinds(file, document), *_threats(file, document)]
    if problems:
        raise ContentError(problems)
    return Notes(parts, kinds_beside(file.beside), mind, threat)


@dataclass(frozen=True)
class NoteReader:
    """Reads rows as they are written; keeps every complaint in the problems of `conditions`."""

    conditions: ConditionReader

    def part(self, entry: PartEntry, where: Where) -> Part:
        """A part with its rows."""
        rows = tuple(self.note(row, (*where, "rows", i)) for i, row in enumerate(entry.rows))
        return Part(tuple(filter(None, rows)), entry.one == "yes")

    def note(self, entry: NoteEntry, where: Where) -> Note | None:
        """One row; None where it says nothing, or two things."""
        if (entry.say is None) == (entry.lines is None):
            self._complain(where, "Y104", "a row says one thing; write either say or lines")
            return None
        return Note(
            says=entry.say or "",
            lines=entry.lines or "",
            when=EVERYBODY if entry.when is None else self.conditions.read(entry.when, (*where, "when")),
            unless=NOBODY
            if entry.unless is None
            else self.conditions.read(entry.unless, (*where, "unless")),
            unsure=self.facts(entry.unsure, (*where, "unsure")),
            at_least=self._urgency(entry.at_least, (*where, "at_least"), Urgency.ROUTINE_WATCH),
            at_most=self._urgency(entry.at_most, (*where, "at_most"), Urgency.EMERGENCY_NOW),
        )

    def facts(self, names: list[str], where: Where) -> frozenset[str]:
        """Facts by their names."""
        for i, name in enumerate(names):
            if name not in self.conditions.facts:
                message = f"no fact is called {name!r}; facts.yaml lists them all"
                self._complain((*where, i), "D201", message)
        return frozenset(names)

    def _urgency(self, name: str | None, where: Where, otherwise: Urgency) -> Urgency:
        if name is not None and name not in URGENCIES:
            message = f"no urgency is called {name!r}; there are: {', '.join(URGENCIES)}"
            self._complain(where, "D202", message)
        return URGENCIES.get(name or "", otherwise)

    def _complain(self, where: Where, code: str, message: str) -> None:
        self.conditions.problems.append(self.conditions.document.problem(where, code, message))


def _in_vain(name: str, part: Part, document: Document) -> Iterator[Problem]:
    """Of a part of which one row is said: some fit no row, or a row stands below one that fits all."""
    free = [i for i, note in enumerate(part.rows) if not note.is_guarded]
    last = len(part.rows) - 1
    if not part.one or not part.rows or free == [last]:
        return
    message = f"anyone who fits no row of {name} is told nothing; end it with a row without a guard"
    if free:
        message = (
            f"{part.rows[last].name} is never said, as a row above it fits everybody; move that one last"
        )
    yield document.problem((name, "rows", last), "N901", message)


def _twice(name: str, part: Part, document: Document) -> Iterator[Problem]:
    names = [note.name for note in part.rows]
    for i, said in enumerate(names):
        if said in names[:i]:
            message = f"{said} stands here a second time; put both guards into one row, with any"
            yield document.problem((name, "rows", i), "N901", message)


def _threats(file: NotesFile, document: Document) -> Iterator[Problem]:
    """Facts of danger from others that are no facts of the mind: their results would speak of bleeding."""
    for i, fact in enumerate(file.of_threat):
        if fact not in file.of_mind:
            message = f"{fact} is not in of-mind; write it there too, or remove it here"
            yield document.problem(("of-threat", i), "N902", message)


def _kinds(file: NotesFile, document: Document) -> Iterator[Problem]:
    """Kinds of lines that are not there, and such as nobody is ever given."""
    named: list[tuple[str, Where]] = [
        (kind, ("beside", text)) for text, kinds in kinds_beside(file.beside).items() for kind in kinds
    ]
    for part in PARTS:
        rows = getattr(file, part).rows
        named += [(row.lines, (part, "rows", i, "lines")) for i, row in enumerate(rows) if row.lines]
    for kind, where in named:
        if kind not in file.lines:
            message = f"no kind of lines is called {kind!r}; there are: {', '.join(file.lines)}"
            yield document.problem(where, "N902", message)
    given = {kind for kind, _ in named}
    for i, kind in enumerate(file.lines):
        if kind not in given:
            message = (
                f"nobody is given the lines of the kind {kind}; name it in who or beside, or remove it"
            )
            yield document.problem(("lines", i), "N902", message)
