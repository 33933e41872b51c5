"""The .ftl files of a language as data: what is defined where, for those who check it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path

from fluent.syntax import ast, parse

from nightlight.bounded import OutOfBounds, unopened
from nightlight.i18n.words.bounds import MOST_WAYS, fluent_text, ways
from nightlight.i18n.words.wordings import Choice, Found, Wording, spoken, worded

ASKERS = ("supporter", "self")
PARSED = 256  # files; those of all languages, and of the version before an edit
NOWHERE = Path()  # of what is read from a text alone


@dataclass(frozen=True, slots=True)
class Entry:
    """A message or an attribute (`id.attribute`): its place, its variables, and every way it is said."""

    id: str
    file: Path
    line: int
    column: int
    variables: frozenset[str]
    references: frozenset[str]
    texts: tuple[str, ...]
    choices: tuple[Choice, ...]
    wordings: Mapping[str, tuple[Wording, ...]]


@dataclass(frozen=True, slots=True)
class Junk:
    """Something that is no Fluent, or too much of it."""

    file: Path
    line: int
    column: int
    message: str
    code: str = "T406"


@dataclass
class Catalog:
    """Everything one language defines; `repeated` are definitions that another one hides."""

    locale: str
    entries: dict[str, Entry] = field(default_factory=dict)
    junk: list[Junk] = field(default_factory=list)
    repeated: list[Entry] = field(default_factory=list)

    @property
    def is_there(self) -> bool:
        """Whether there is a file of this language."""
        return bool(self.entries or self.junk)

    def of(self, name: str) -> frozenset[str]:
        """The ids that one file defines, by its name such as safety.ftl."""
        return frozenset(entry.id for entry in self.entries.values() if entry.file.name == name)


@lru_cache(PARSED)
def parsed(text: str) -> ast.Resource:
    """A file of Fluent. It is shared by all who read the same text, so nobody may change it."""
    return parse(text)


def read_catalogs(root: Path) -> dict[str, Catalog]:
    """The catalogs of every folder below locales/ that holds .ftl files."""
    folders = sorted({path.parent for path in (root / "locales").glob("*/*.ftl")})
    return {folder.name: read_catalog(folder) for folder in folders}


def read_catalog(folder: Path) -> Catalog:
    """The catalog of one language's folder."""
    catalog = Catalog(folder.name)
    for path in sorted(folder.glob("*.ftl")):
        try:
            _gather(catalog, path, fluent_text(path))
        except UnicodeDecodeError as error:
            line = error.object.count(b"\n", 0, error.start) + 1
            catalog.junk.append(Junk(path, line, 1, "a letter here is not UTF-8"))
        except OSError as error:
            catalog.junk.append(Junk(path, 1, 1, unopened(error), "Y101"))
        except OutOfBounds as error:
            catalog.junk.append(Junk(path, error.line, error.column, str(error), "Y108"))
    return catalog


def _gather(catalog: Catalog, path: Path, text: str) -> None:
    for found in _read(text):
        if isinstance(found, OutOfBounds):
            raise OutOfBounds(path, found.line, found.column, str(found))
        part = replace(found, file=path)
        if isinstance(part, Junk):
            catalog.junk.append(part)
        elif part.id in catalog.entries:
            catalog.repeated.append(part)
        else:
            catalog.entries[part.id] = part


@lru_cache(PARSED)
def _read(text: str) -> tuple[Entry | Junk | OutOfBounds, ...]:
    """What stands in a text, wherever its file lies; where something is out of bounds, that is the last."""
    found: list[Entry | Junk | OutOfBounds] = []
    try:
        for part in parsed(text).body:
            if isinstance(part, ast.Junk):
                found.append(_junk(part, text))
            for entry in _entries(part, text):
                found.append(entry)
    except OutOfBounds as error:
        found.append(error.with_traceback(None))
    return tuple(found)


def _entries(part: ast.EntryType, text: str) -> Iterator[Entry]:
    if isinstance(part, ast.Message):
        if part.value is not None:
            yield _entry(part.id.name, part.id, part.value, text)
        for attribute in part.attributes:
            name = f"{part.id.name}.{attribute.id.name}"
            yield _entry(name, attribute, attribute.value, text)


def _entry(name: str, node: ast.BaseNode, pattern: ast.Pattern, text: str) -> Entry:
    found = Found()
    found.visit(pattern)
    line, column = _place(node, text)
    if ways(pattern) > MOST_WAYS:
        message = f"{name} can be said in more than {MOST_WAYS} ways; take some choices out"
        raise OutOfBounds(NOWHERE, line, column, message)
    return Entry(
        name,
        NOWHERE,
        line,
        column,
        frozenset(found.variables),
        frozenset(found.references),
        tuple(spoken(pattern)),
        tuple(found.choices),
        {asker: tuple(worded(pattern, asker)) for asker in ASKERS},
    )


def _junk(part: ast.Junk, text: str) -> Junk:
    note = part.annotations[0] if part.annotations else None
    line, column = _place(note or part, text)
    return Junk(NOWHERE, line, column, note.message if note and note.message else "not readable")


def _place(node: ast.BaseNode, text: str) -> tuple[int, int]:
    """Line and column of a node, both counted from 1."""
    span = getattr(node, "span", None)
    start = span.start if span else 0
    return text.count("\n", 0, start) + 1, start - text.rfind("\n", 0, start)
