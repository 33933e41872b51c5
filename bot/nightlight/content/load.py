"""All files of dialogs/ into one value."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from nightlight.content.after import page_problems, read_after
from nightlight.content.dialogs import read_dialogs
from nightlight.content.lasting import lasting_problems
from nightlight.content.library import LibraryFiles, openings, pages, read_library
from nightlight.content.notes import read_notes
from nightlight.content.places import nowhere, place, read_places
from nightlight.content.problem import ContentError, Problem
from nightlight.content.renamed import renamed, renamed_problems
from nightlight.content.shapes.danger import DangerFile
from nightlight.content.shapes.examples import ExamplesFile
from nightlight.content.shapes.facts import FactsFile
from nightlight.content.shapes.file import parse
from nightlight.content.shapes.library import LibraryWordsFile
from nightlight.content.shapes.notes import NotesFile
from nightlight.content.shapes.places import NamesFile, PlaceFile
from nightlight.content.shapes.renamed import RenamedFile
from nightlight.content.shapes.table import TableFile
from nightlight.content.shapes.vignettes import VignettesFile
from nightlight.content.shapes.words import WordsFile
from nightlight.content.strict_yaml import Document, read
from nightlight.content.table import table
from nightlight.content.vocabulary import vocabulary
from nightlight.content.ways import Rows, way_problems
from nightlight.engine.content import Content, Renamed
from nightlight.engine.dialog import Dialog
from nightlight.engine.notes import Notes
from nightlight.engine.triage import Condition, Fact, Table

Part = TypeVar("Part")


@dataclass(frozen=True)
class Files:
    """The content, and the files it was made of, for those who check them."""

    root: Path
    content: Content
    names: NamesFile
    dialogs: Mapping[str, Document]
    table: Document
    notes: Document
    places: Mapping[str, PlaceFile]
    informing: frozenset[str]  # the rules that give a reason and never decide
    vignettes: tuple[tuple[VignettesFile, Document], ...]
    library: LibraryFiles | None = None


def load(root: Path, locales: tuple[str, ...]) -> Files:
    """Read dialogs/ below root. Raises ContentError with every complaint that can be found."""
    folder = root / "dialogs"
    words = read(folder / "facts.yaml", root)
    file = parse(FactsFile, words)
    facts = vocabulary(file, words)
    problems: list[Problem] = []
    deciding = _gather(problems, lambda: _deciding(folder, root, facts))
    beside = _gather(problems, lambda: _beside(folder, root))
    if deciding is None or beside is None:
        raise ContentError(problems)
    rules, pages_of = deciding.rules, beside.library
    _lasting(file, words, deciding)
    _hold_together(pages_of, deciding.dialogs, rules.table, deciding.rows)
    buttons = next(iter(beside.names.buttons.values()), [])
    content = Content(
        dialogs=deciding.dialogs,
        table=rules.table,
        places={code: place(entry, file.context) for code, entry in beside.places.items()},
        nowhere=nowhere(file.context),
        notes=deciding.notes.notes,
        locales=locales,
        renamed=deciding.renamed,
        library=pages(pages_of),
        page_openings=openings(pages_of),
        after=() if deciding.rows is None else deciding.rows[0],
        lasting=tuple(file.lasting),
        country_buttons={locale: tuple(beside.names.buttons.get(locale, buttons)) for locale in locales},
    )
    return Files(
        root, content, beside.names, deciding.documents, rules.document, deciding.notes.document,
        beside.places, rules.informing, beside.vignettes, pages_of,
    )  # fmt: skip


def _deciding(folder: Path, root: Path, facts: Mapping[str, Fact]) -> "_Deciding":
    """What is read with the conditions of the table. Raises ContentError with all complaints."""
    problems: list[Problem] = []
    rules = _rules(folder, root, facts)
    named, overlays = rules.named, rules.table.overlays
    dialogs = _gather(problems, lambda: read_dialogs(folder, root, facts, named, overlays))
    notes = _gather(problems, lambda: _notes(folder / "notes.yaml", root, facts, named))
    rows = _gather(problems, lambda: (read_after(folder / "after.yaml", root, facts, named),))
    old = (
        _gather(problems, lambda: read_renamed(folder / "renamed.yaml", root, dialogs[0]))
        if dialogs
        else None
    )
    if dialogs is None or notes is None or rows is None or old is None:
        raise ContentError(problems)
    return _Deciding(rules, *dialogs, notes, rows[0], old)


def _beside(folder: Path, root: Path) -> "_Beside":
    """What is read without the table. Raises ContentError with all complaints."""
    problems: list[Problem] = []
    places = _gather(problems, lambda: read_places(folder / "places", root))
    names = _gather(problems, lambda: parse(NamesFile, read(folder / "country.names.yaml", root)))
    vignettes = _gather(problems, lambda: _vignettes(folder / "vignettes", root))
    library = _gather(problems, lambda: (read_library(folder, root),))
    if places is None or names is None or vignettes is None or library is None:
        raise ContentError(problems)
    return _Beside(places, names, tuple(vignettes), library[0])


def _lasting(file: FactsFile, words: Document, deciding: "_Deciding") -> None:
    """Raises ContentError where what is declared lasting cannot be."""
    dialogs, table = deciding.dialogs, deciding.rules.table
    first = next((dialog for dialog in dialogs.values() if "start" in dialog.roles), None)
    problems = [] if first is None else list(lasting_problems(file, words, table, first))
    if problems:
        raise ContentError(problems)


def _hold_together(
    files: LibraryFiles | None, dialogs: Mapping[str, Dialog], table: Table, rows: Rows | None
) -> None:
    """Pages and dialogs lead to each other. Raises ContentError where a way leads nowhere."""
    if files is None:
        return
    problems = list(way_problems(files, dialogs, table.overlays, rows))
    problems += page_problems(rows[0], files.names, rows[1]) if rows is not None else ()
    if problems:
        raise ContentError(problems)


def read_decisions(folder: Path, root: Path) -> tuple[FactsFile, Table, dict[str, Dialog]]:
    """What decides what people are asked and told, without words and places. Raises ContentError."""
    words = read(folder / "facts.yaml", root)
    file = parse(FactsFile, words)
    facts = vocabulary(file, words)
    rules = _rules(folder, root, facts)
    return (
        file,
        rules.table,
        read_dialogs(folder, root, facts, rules.named, rules.table.overlays, earlier=True)[0],
    )


@dataclass(frozen=True)
class _Rules:
    table: Table
    named: Mapping[str, Condition]
    document: Document
    informing: frozenset[str]


@dataclass(frozen=True)
class _Notes:
    notes: Notes
    document: Document


@dataclass(frozen=True)
class _Deciding:
    rules: _Rules
    dialogs: Mapping[str, Dialog]
    documents: Mapping[str, Document]
    notes: _Notes
    rows: Rows | None
    renamed: Renamed


@dataclass(frozen=True)
class _Beside:
    places: Mapping[str, PlaceFile]
    names: NamesFile
    vignettes: tuple[tuple[VignettesFile, Document], ...]
    library: LibraryFiles | None


def _gather(problems: list[Problem], part: Callable[[], Part]) -> Part | None:
    """One part of the content, or None and its complaints."""
    try:
        return part()
    except ContentError as error:
        problems += error.problems
        return None


def _rules(folder: Path, root: Path, facts: Mapping[str, Fact]) -> _Rules:
    document = read(folder / "urgency.table.yaml", root)
    file = parse(TableFile, document)
    informing = frozenset(entry.id for entry in file.rules if entry.informs)
    return _Rules(*table(file, document, facts), document, informing)


def _notes(path: Path, root: Path, facts: Mapping[str, Fact], named: Mapping[str, Condition]) -> _Notes:
    document = read(path, root)
    return _Notes(read_notes(parse(NotesFile, document), document, facts, named), document)


def read_renamed(path: Path, root: Path, dialogs: Mapping[str, Dialog]) -> Renamed:
    """What had another name; nothing where the file is not there. Raises ContentError."""
    if not path.is_file():
        return Renamed()
    document = read(path, root)
    file = parse(RenamedFile, document)
    problems = list(renamed_problems(file, document, dialogs))
    if problems:
        raise ContentError(problems)
    return renamed(file, next(iter(dialogs)))


def _vignettes(folder: Path, root: Path) -> list[tuple[VignettesFile, Document]]:
    documents = [read(path, root) for path in sorted(folder.glob("*.yaml"))]
    return [(parse(VignettesFile, document), document) for document in documents]


def load_library_words(path: Path, root: Path) -> tuple[LibraryWordsFile, Document]:
    """What people type for topics and myths in one language: locales/<lang>/library.yaml."""
    document = read(path, root)
    return parse(LibraryWordsFile, document), document


def load_words(path: Path, root: Path) -> tuple[WordsFile, Document]:
    """The word lists of one language: locales/<lang>/words.yaml."""
    document = read(path, root)
    return parse(WordsFile, document), document


def load_examples(path: Path, root: Path) -> tuple[ExamplesFile, Document]:
    """What people type for each answer in one language: locales/<lang>/examples.yaml."""
    document = read(path, root)
    return parse(ExamplesFile, document), document


def load_danger(path: Path, root: Path) -> tuple[DangerFile, Document]:
    """The words of danger of one language: locales/<lang>/danger.yaml."""
    document = read(path, root)
    file = parse(DangerFile, document)
    message = "no set is called {}; fix the name between < and >, or add it to sets"
    problems = [document.problem(place, "Y104", message.format(name)) for place, name in file.unknown()]
    if not problems:
        grown = "the set {} holds itself, or too many other sets; take some out"
        problems = [document.problem(("sets", name), "Y108", grown.format(name)) for name in file.endless()]
    if problems:
        raise ContentError(problems)
    return file, document
