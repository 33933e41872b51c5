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

# What is begun and not ended is complained of where it was begun.
BEGUN = (
    "while scanning a simple key",
    "while parsing a flow sequence",
    "while parsing a flow mapping",
    "while scanning a quoted scalar",
)

# What the reader of YAML says, and what is meant, for those who do not know its words.
INDENT = "this line does not begin as far in as its neighbours; give it the same number of spaces"
MEANT = {
    "found a tab character": "a tab stands here; write spaces",
    "found character that cannot start any token": "no line begins with a tab or such a sign; write "
    "spaces, and put a text with special signs in quotes",
    "mapping values are not allowed": "no colon can stand here; put a text that holds one in quotes, and "
    "write a space after the colon of a key",
    "did not find expected '-' indicator": f"{INDENT}, and - before each new entry",
    "did not find expected key": INDENT,
    "did not find expected ',' or ']'": "a list begins here and does not end; close it with ]",
    "did not find expected ',' or '}'": "a brace opens here and does not close; close it with }",
    "found unexpected end of stream": "a quote opens here and does not close; close it",
    "could not find expected ':'": "a key and its value belong here; write the key, a colon and a space",
}
# Signs that look as if they were right, put there by keyboards, web pages and word processors.
ALIKE = {
    "\u00a0": "a space that never breaks stands here, which only looks like a space; write a space",
    "\u3000": "a wide space stands here, which only looks like a space; write a space",
    "\uff1a": "a wide colon stands here; write : and a space",
}


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
    builder = _Builder(file)
    text = ""
    try:
        text = path.read_text(encoding="utf-8")
        node = yaml.compose(text, Loader=Loader)
        data = None if node is None else builder.build(node, ())
    except yaml.YAMLError as error:
        raise ContentError([_alike(file, text, error) or _unreadable(file, error)]) from error
    except (OSError, UnicodeDecodeError, RecursionError) as error:
        raise ContentError([_unreadable(file, error)]) from error
    if node is None:
        raise ContentError(
            [Problem(file, 1, 1, "Y101", "the file is empty; write what belongs here, or remove it")]
        )
    problems = builder.problems + _aliases(file, text)
    if problems:
        raise ContentError(problems)
    return Document(file, data, builder.marks)


def _aliases(file: str, text: str) -> list[Problem]:
    if "*" not in text:
        return []
    events = (e for e in yaml.parse(text, Loader=Loader) if isinstance(e, yaml.AliasEvent))
    marks = [event.start_mark for event in events if event.start_mark is not None]
    message = "an alias stands here; write the value out"
    return [Problem(file, mark.line + 1, mark.column + 1, "Y103", message) for mark in marks]


def _alike(file: str, text: str, error: yaml.YAMLError) -> Problem | None:
    """The sign beside the unreadable place that only looks right; None where there is none."""
    mark = getattr(error, "problem_mark", None)
    lines = text.splitlines()
    for line in range(mark.line, mark.line - 2, -1) if mark else ():
        for column, sign in enumerate(lines[line] if 0 <= line < len(lines) else ""):
            if sign in ALIKE:
                return Problem(file, line + 1, column + 1, "Y101", ALIKE[sign])
    return None


def _unreadable(file: str, error: Exception) -> Problem:
    if isinstance(error, FileNotFoundError):
        return Problem(file, 1, 1, "Y101", "the file is missing; add it")
    if isinstance(error, UnicodeDecodeError):
        line = error.object.count(b"\n", 0, error.start) + 1
        return Problem(file, line, 1, "Y101", "a letter here is not UTF-8; save the file as UTF-8")
    mark = getattr(error, "problem_mark", None)
    if getattr(error, "context", None) in BEGUN:
        mark = getattr(error, "context_mark", mark)
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    what = getattr(error, "problem", None) or getattr(error, "reason", None) or type(error).__name__
    meant = (right for said, right in MEANT.items() if str(what).startswith(said))
    return Problem(file, line, column, "Y101", next(meant, f"not readable as YAML ({what}); mend the line"))


class _Builder:
    def __init__(self, file: str) -> None:
        self.file = file
        self.marks: dict[Where, tuple[int, int]] = {}
        self.problems: list[Problem] = []
        self._seen: set[int] = set()

    def build(self, node: yaml.Node, where: Where) -> Any:
        """The plain data below a node; its place is kept under `where`."""
        self.marks.setdefault(where, (node.start_mark.line + 1, node.start_mark.column + 1))
        if id(node) in self._seen:  # an alias, complained of by `read`
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
            if name[:1] in ALIKE:  # read as a part of the name
                self._complain(key, "Y101", ALIKE[name[0]])
            keys.add(name)
            self.marks[(*where, name)] = (key.start_mark.line + 1, key.start_mark.column + 1)
            yield name, self.build(value, (*where, name))

    def _complain(self, node: yaml.Node, code: str, message: str) -> None:
        mark = node.start_mark
        self.problems.append(Problem(self.file, mark.line + 1, mark.column + 1, code, message))
