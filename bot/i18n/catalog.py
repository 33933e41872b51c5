"""The .ftl files of a language as data: what is defined where, for those who check it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from fluent.syntax import ast, parse
from fluent.syntax.visitor import Visitor


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


@dataclass(frozen=True, slots=True)
class Junk:
    """Something that is no Fluent."""

    file: Path
    line: int
    column: int
    message: str


@dataclass
class Catalog:
    """Everything one language defines; `repeated` are definitions that another one hides."""

    locale: str
    entries: dict[str, Entry] = field(default_factory=dict)
    junk: list[Junk] = field(default_factory=list)
    repeated: list[Entry] = field(default_factory=list)

    def of(self, name: str) -> frozenset[str]:
        """The ids that one file defines, by its name such as safety.ftl."""
        return frozenset(entry.id for entry in self.entries.values() if entry.file.name == name)


def read_catalogs(root: Path) -> dict[str, Catalog]:
    """The catalogs of every folder below locales/ that holds .ftl files."""
    folders = sorted({path.parent for path in (root / "locales").glob("*/*.ftl")})
    return {folder.name: read_catalog(folder) for folder in folders}


def read_catalog(folder: Path) -> Catalog:
    """The catalog of one language's folder."""
    catalog = Catalog(folder.name)
    for path in sorted(folder.glob("*.ftl")):
        try:
            text = path.read_text(encoding="utf-8")
        except UnicodeDecodeError as error:
            line = error.object.count(b"\n", 0, error.start) + 1
            catalog.junk.append(Junk(path, line, 1, "a letter here is not UTF-8"))
            continue
        for part in parse(text).body:
            if isinstance(part, ast.Junk):
                catalog.junk.append(_junk(part, path, text))
            for entry in _entries(part, path, text):
                hidden = entry.id in catalog.entries
                catalog.repeated.append(entry) if hidden else catalog.entries.update({entry.id: entry})
    return catalog


def _entries(part: ast.EntryType, path: Path, text: str) -> Iterator[Entry]:
    if isinstance(part, ast.Message):
        if part.value is not None:
            yield _entry(part.id.name, part.id, part.value, path, text)
        for attribute in part.attributes:
            name = f"{part.id.name}.{attribute.id.name}"
            yield _entry(name, attribute, attribute.value, path, text)


def _entry(name: str, node: ast.BaseNode, pattern: ast.Pattern, path: Path, text: str) -> Entry:
    found = _Found()
    found.visit(pattern)
    line, column = _place(node, text)
    return Entry(
        name,
        path,
        line,
        column,
        frozenset(found.variables),
        frozenset(found.references),
        tuple(_spoken(pattern)),
    )


def _junk(part: ast.Junk, path: Path, text: str) -> Junk:
    note = part.annotations[0] if part.annotations else None
    line, column = _place(note or part, text)
    return Junk(path, line, column, note.message if note and note.message else "not readable")


def _place(node: ast.BaseNode, text: str) -> tuple[int, int]:
    """Line and column of a node, both counted from 1."""
    span = getattr(node, "span", None)
    before = text[: span.start if span else 0]
    return before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1


class _Found(Visitor):
    def __init__(self) -> None:
        self.variables: set[str] = set()
        self.references: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802
        """Remember a `{ $variable }`."""
        self.variables.add(node.id.name)

    def visit_MessageReference(self, node: ast.MessageReference) -> None:  # noqa: N802
        """Remember a `{ message }`."""
        attribute = f".{node.attribute.name}" if node.attribute else ""
        self.references.add(node.id.name + attribute)


def _spoken(pattern: ast.Pattern) -> list[str]:
    """The pattern said in full, once for each way its selectors can go; a placeable stands as …"""
    said = [""]
    for element in pattern.elements:
        parts = [element.value] if isinstance(element, ast.TextElement) else _placed(element.expression)
        said = [before + part for before in said for part in parts]
    return said


def _placed(expression: ast.BaseNode) -> list[str]:
    if isinstance(expression, ast.SelectExpression):
        return [text for variant in expression.variants for text in _spoken(variant.value)]
    return [expression.value] if isinstance(expression, ast.StringLiteral) else ["…"]
