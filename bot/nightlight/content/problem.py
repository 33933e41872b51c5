"""A complaint about a content file, with its place and what would be right."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """`file:line:column CODE: what is wrong, what would be right`. Each code has a page in docs/codes."""

    file: str
    line: int
    column: int
    code: str
    message: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column} {self.code}: {self.message}"


class ContentError(Exception):
    """The content cannot be used; `problems` say why and where."""

    def __init__(self, problems: list[Problem]) -> None:
        self.problems = sorted(set(problems))
        super().__init__("\n".join(str(problem) for problem in self.problems))


def shown(path: Path, root: Path) -> str:
    """The path as a maintainer would type it: below the content's root where it lies there."""
    return (path.relative_to(root) if path.is_relative_to(root) else path).as_posix()
