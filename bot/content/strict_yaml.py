"""YAML without surprises: every scalar is text, and every value knows its line and column.

Plain YAML reads `NO` as false, `0112` as a number and the last of two equal keys. Here a repeated key or an
alias is refused, and nothing is converted.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from bot.content.problem import ContentError, Problem, shown

Where = tuple[str | int, ...]
Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True)
class Document:
    """A file's data (str, list and dict) and the place of each value and key."""

    file: str
    data: Any
    marks: dict[Where, tuple[int, int]]

    def problem(self, where: Where, code: str, message: str) -> Problem:
        """A complaint at the nearest place known on the way to `where`."""
        for length in range(len(where), -1, -1):
            if where[:length] in self.marks:
                return Problem(self.file, *self.marks[where[:length]], code, message)
        return Problem(self.file, 1, 1, code, message)


def read(path: Path, root: Path) -> Document:
    """Read one file. Raises ContentError with the first thing that cannot be read."""
    file = shown(path, root)
    try:
        node = yaml.compose(path.read_text(encoding="utf-8"), Loader=Loader)
    except (yaml.YAMLError, OSError, UnicodeDecodeError) as error:
        raise ContentError([_unreadable(file, error)]) from error
    if node is None:
        raise ContentError([Problem(file, 1, 1, "Y101", "the file is empty, it should hold a mapping")])
    builder = _Builder(file)
    data = builder.build(node, ())
    if builder.problems:
        raise ContentError(builder.problems)
    return Document(file, data, builder.marks)


def _unreadable(file: str, error: Exception) -> Problem:
    mark = getattr(error, "problem_mark", None)
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    what = getattr(error, "problem", None) or type(error).__name__
    return Problem(file, line, column, "Y101", f"not readable as YAML ({what}); mend the syntax here")


class _Builder:
    def __init__(self, file: str) -> None:
        self.file = file
        self.marks: dict[Where, tuple[int, int]] = {}
        self.problems: list[Problem] = []
        self._seen: set[int] = set()

    def build(self, node: yaml.Node, where: Where) -> Any:
        """The plain data below a node; its place is kept under `where`."""
        self.marks.setdefault(where, (node.start_mark.line + 1, node.start_mark.column + 1))
        if id(node) in self._seen:
            self._complain(node, "Y103", "an alias stands here; write the value out")
            return ""
        self._seen.add(id(node))
        if isinstance(node, yaml.MappingNode):
            return dict(self._pairs(node, where))
        if isinstance(node, yaml.SequenceNode):
            return [self.build(child, (*where, i)) for i, child in enumerate(node.value)]
        return node.value

    def _pairs(self, node: yaml.MappingNode, where: Where) -> Iterator[tuple[str, Any]]:
        keys: set[str] = set()
        for key, value in node.value:
            name = str(key.value)
            if name in keys:
                self._complain(key, "Y102", f"the key {name!r} stands here a second time; keep one")
            keys.add(name)
            self.marks[(*where, name)] = (key.start_mark.line + 1, key.start_mark.column + 1)
            yield name, self.build(value, (*where, name))

    def _complain(self, node: yaml.Node, code: str, message: str) -> None:
        mark = node.start_mark
        self.problems.append(Problem(self.file, mark.line + 1, mark.column + 1, code, message))
