"""The .ftl files of a language as data: what is defined where, for those who check it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from fluent.syntax import ast, parse
from fluent.syntax.visitor import Visitor

from nightlight.bounded import OutOfBounds, unopened
from nightlight.i18n.words.bounds import MOST_WAYS, fluent_text, ways

ASKERS = ("supporter", "self")
PARSED = 256  # files; those of all languages, and of the version before an edit


@dataclass(frozen=True, slots=True)
class Choice:
    """A place where the wording depends on a variable: the names of the wordings, and the default one."""

    variable: str
    names: tuple[str, ...]
    default: str


@dataclass(frozen=True, slots=True)
class Wording:
    """One way a message is said to one asker: the text, … for what is filled in, and what that is."""

    text: str = ""
    variables: frozenset[str] = frozenset()
    references: tuple[str, ...] = ()

    def __add__(self, other: "Wording") -> "Wording":
        """Both, one after the other."""
        return Wording(
            self.text + other.text, self.variables | other.variables, self.references + other.references
        )


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
    for part in parsed(text).body:
        if isinstance(part, ast.Junk):
            catalog.junk.append(_junk(part, path, text))
        for entry in _entries(part, path, text):
            hidden = entry.id in catalog.entries
            catalog.repeated.append(entry) if hidden else catalog.entries.update({entry.id: entry})


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
    if ways(pattern) > MOST_WAYS:
        message = f"{name} can be said in more than {MOST_WAYS} ways; take some choices out"
        raise OutOfBounds(path, line, column, message)
    return Entry(
        name,
        path,
        line,
        column,
        frozenset(found.variables),
        frozenset(found.references),
        tuple(_spoken(pattern)),
        tuple(found.choices),
        {asker: tuple(_worded(pattern, asker)) for asker in ASKERS},
    )


def _junk(part: ast.Junk, path: Path, text: str) -> Junk:
    note = part.annotations[0] if part.annotations else None
    line, column = _place(note or part, text)
    return Junk(path, line, column, note.message if note and note.message else "not readable")


def _place(node: ast.BaseNode, text: str) -> tuple[int, int]:
    """Line and column of a node, both counted from 1."""
    span = getattr(node, "span", None)
    start = span.start if span else 0
    return text.count("\n", 0, start) + 1, start - text.rfind("\n", 0, start)


class _Found(Visitor):
    def __init__(self) -> None:
        self.variables: set[str] = set()
        self.references: set[str] = set()
        self.choices: list[Choice] = []

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802
        """Remember a `{ $variable }`."""
        self.variables.add(node.id.name)

    def visit_MessageReference(self, node: ast.MessageReference) -> None:  # noqa: N802
        """Remember a `{ message }`."""
        self.references.add(_referred(node))

    def visit_SelectExpression(self, node: ast.SelectExpression) -> None:  # noqa: N802
        """Remember what chooses between wordings."""
        names = [(_key(variant), variant.default) for variant in node.variants]
        default = next((name for name, is_default in names if is_default), "")
        self.choices.append(Choice(_chooser(node), tuple(name for name, _ in names), default))
        self.generic_visit(node)


def _referred(node: ast.MessageReference) -> str:
    return node.id.name + (f".{node.attribute.name}" if node.attribute else "")


def _key(variant: ast.Variant) -> str:
    return str(variant.key.name if isinstance(variant.key, ast.Identifier) else variant.key.value)


def _chooser(node: ast.SelectExpression) -> str:
    """The variable that a selector reads, also through a function; "" if it reads none."""
    selector: ast.BaseNode = node.selector
    if isinstance(selector, ast.FunctionReference) and selector.arguments.positional:
        selector = selector.arguments.positional[0]
    return selector.id.name if isinstance(selector, ast.VariableReference) else ""


def _worded(pattern: ast.Pattern, asker: str) -> list[Wording]:
    """The pattern as one asker hears it, once for each way its other selectors can go."""
    said = [Wording()]
    for element in pattern.elements:
        if isinstance(element, ast.TextElement):
            parts = [Wording(element.value)]
        else:
            parts = _filled(element.expression, asker)
        said = [before + part for before in said for part in parts]
    return said


def _filled(expression: ast.BaseNode, asker: str) -> list[Wording]:
    if isinstance(expression, ast.SelectExpression):
        variants = expression.variants
        if _chooser(expression) == "asker":
            own = [variant for variant in variants if _key(variant) == asker]
            variants = own[-1:] or [variant for variant in variants if variant.default]
        return [wording for variant in variants for wording in _worded(variant.value, asker)]
    if isinstance(expression, ast.StringLiteral | ast.NumberLiteral):
        return [Wording(str(expression.value))]
    if isinstance(expression, ast.MessageReference):
        return [Wording("…", references=(_referred(expression),))]
    found = _Found()
    found.visit(expression)
    return [Wording("…", frozenset(found.variables))]


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
