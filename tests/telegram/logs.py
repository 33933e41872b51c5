"""What a bot wrote down, read from outside: errors by kind, exceptions, and what must never stand there."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

ERROR = re.compile(r"^\S+ \S+ (?:ERROR|CRITICAL) (.*)$")
RAISED = re.compile(r"Traceback \(most recent|exception was never retrieved")
NAMED = re.compile(r"\b[A-Z]\w*(?:Error|Exception)\b")

MOST = 4 * 2**20  # bytes that are read; more is harm enough


@dataclass
class Log:
    """Counts of a log."""

    lines: int = 0
    bytes: int = 0
    errors: Counter[str] = field(default_factory=Counter)  # lines at ERROR, numbers left out
    exceptions: Counter[str] = field(default_factory=Counter)  # tracebacks, and errors that name one
    leaked: Counter[str] = field(default_factory=Counter)  # what kind of secret, how often


def read_log(path: Path, secrets: dict[str, Iterable[str]]) -> Log:
    """Read it, of a very long one the beginning; `secrets` are strings by kind, such as token or chat."""
    if not path.is_file():
        return Log()
    size = path.stat().st_size
    with path.open("rb") as file:
        content = file.read(MOST).decode("utf-8", "replace")
    lines = content.count("\n")
    found = Log(lines if size <= MOST else lines * size // MOST, size)
    for line in content.splitlines():
        if error := ERROR.match(line):
            found.errors[_plain(error[1])] += 1
        if RAISED.search(line) or (error and NAMED.search(line)):
            found.exceptions[_plain(line)] += 1
    for kind, strings in secrets.items():
        times = sum(content.count(one) for one in strings)
        if times:
            found.leaked[kind] = times
    return found


def _plain(line: str) -> str:
    """The line without times and numbers, so that lines of a kind are one."""
    return re.sub(r"\d+", "#", re.sub(r"^\d{4}-\S+ \S+ ", "", line))[:120]
