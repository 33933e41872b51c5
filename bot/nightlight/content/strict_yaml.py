"""YAML without surprises: every scalar is text, and every value knows its line and column.

Plain YAML reads `NO` as false, `0112` as a number and the last of two equal keys. Here a repeated key or an
alias is refused, and nothing is converted.

The file is taken event by event, for which the parser needs no depth. Its own way of building a tree calls
itself in C without a bound: a file of brackets would end the process.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

import yaml

from nightlight.bounded import OutOfBounds, text_of, unopened
from nightlight.content.problem import ContentError, Problem, shown

Where = tuple[str | int, ...]
Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

# About twice what the largest of our files needs.
DEEPEST: Final = 24
MOST_VALUES: Final = 20_000
LONGEST: Final = 10_000  # signs of one text
REMEMBERED: Final = 1024  # files; twice as many as ours with those of the last release

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
    text = ""
    try:
        text = text_of(path)
        return _document(file, text)
    except OutOfBounds as error:
        raise ContentError([Problem(file, error.line, error.column, "Y108", str(error))]) from error
    except yaml.YAMLError as error:
        raise ContentError([_alike(file, text, error) or _unreadable(file, error)]) from error
    except (OSError, UnicodeDecodeError) as error:
        raise ContentError([_unreadable(file, error)]) from error


@lru_cache(REMEMBERED)
def _document(file: str, text: str) -> Document:
    """The document of a text. It is shared by all who read the same text, so nobody may change it.

    A check reads most files three times over, and of an edit it reads all files again.
    """
    builder = _Builder(file, yaml.parse(text, Loader=Loader))
    data = builder.document()
    if builder.problems:
        raise ContentError(builder.problems)
    return Document(file, data, builder.marks)


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
    if isinstance(error, OSError):
        return Problem(file, 1, 1, "Y101", unopened(error))
    mark = getattr(error, "problem_mark", None)
    if getattr(error, "context", None) in BEGUN:
        mark = getattr(error, "context_mark", mark)
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    what = getattr(error, "problem", None) or getattr(error, "reason", None) or type(error).__name__
    meant = (right for said, right in MEANT.items() if str(what).startswith(said))
    return Problem(file, line, column, "Y101", next(meant, f"not readable as YAML ({what}); fix the line"))


class _Builder:
    def __init__(self, file: str, events: Iterator[yaml.Event]) -> None:
        self.file = file
        self.marks: dict[Where, tuple[int, int]] = {}
        self.problems: list[Problem] = []
        self._events = events
        self._values = 0

    def document(self) -> Any:
        """The plain data of the only document; all complaints stand in `problems`."""
        next(self._events)  # the file begins
        if isinstance(next(self._events), yaml.StreamEndEvent):
            message = "the file is empty; write what belongs here, or remove it"
            self.problems.append(Problem(self.file, 1, 1, "Y101", message))
            return None
        data = self._build(next(self._events), ())
        next(self._events)  # the document ends
        more = next(self._events)
        if not isinstance(more, yaml.StreamEndEvent):
            self._complain(more, "Y101", "a second document begins here; give it a file of its own")
        return data

    def _build(self, event: yaml.Event, where: Where) -> Any:
        """The plain data that begins with an event; its place is kept under `where`."""
        self._bound(event, where)
        self.marks.setdefault(where, _place(event))
        if isinstance(event, yaml.MappingStartEvent):
            return dict(self._pairs(where))
        if isinstance(event, yaml.SequenceStartEvent):
            return list(self._entries(where))
        if isinstance(event, yaml.AliasEvent):
            self._complain(event, "Y103", "an alias stands here; write the value out")
            return ""
        return str(event.value) if isinstance(event, yaml.ScalarEvent) else ""

    def _bound(self, event: yaml.Event, where: Where) -> None:
        self._values += 1
        if len(where) > DEEPEST:
            self._refuse(event, f"more than {DEEPEST} levels stand in each other here; take some out")
        if self._values > MOST_VALUES:
            self._refuse(event, f"more than {MOST_VALUES} values stand in this file; split it")
        if isinstance(event, yaml.ScalarEvent) and len(event.value) > LONGEST:
            self._refuse(event, f"this text has more than {LONGEST} signs; shorten it")

    def _entries(self, where: Where) -> Iterator[Any]:
        number = 0
        while not isinstance(event := next(self._events), yaml.SequenceEndEvent):
            yield self._build(event, (*where, number))
            number += 1

    def _pairs(self, where: Where) -> Iterator[tuple[str, Any]]:
        keys: set[str] = set()
        while not isinstance(key := next(self._events), yaml.MappingEndEvent):
            name = self._name(key, where)
            if name in keys:
                self._complain(key, "Y102", f"the key {name!r} stands here a second time; keep one")
            if name[:1] in ALIKE:  # read as a part of the name
                self._complain(key, "Y101", ALIKE[name[0]])
            keys.add(name)
            self.marks[(*where, name)] = _place(key)
            yield name, self._build(next(self._events), (*where, name))

    def _name(self, key: yaml.Event, where: Where) -> str:
        found = self._build(key, (*where, ""))
        if isinstance(found, str):
            return found
        self._complain(key, "Y101", "a list or keys stand where a name belongs; write one word or text")
        return ""

    def _refuse(self, event: yaml.Event, message: str) -> None:
        self._complain(event, "Y108", message)
        raise ContentError(self.problems[-1:])

    def _complain(self, event: yaml.Event, code: str, message: str) -> None:
        self.problems.append(Problem(self.file, *_place(event), code, message))


def _place(event: yaml.Event) -> tuple[int, int]:
    """Line and column of what the parser met, both counted from 1."""
    mark = event.start_mark
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)
