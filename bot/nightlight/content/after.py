"""after.yaml into the engine's values."""

from collections.abc import Container, Iterator, Mapping
from pathlib import Path

from nightlight.content.conditions import ConditionReader
from nightlight.content.problem import ContentError, Problem
from nightlight.content.shapes.after import AfterFile
from nightlight.content.shapes.file import parse
from nightlight.content.strict_yaml import Document, read
from nightlight.engine.content import After
from nightlight.engine.triage import Condition, Fact


def read_after(
    path: Path, root: Path, facts: Mapping[str, Fact], named: Mapping[str, Condition]
) -> tuple[tuple[After, ...], Document] | None:
    """The rows, and the file for complaints; nothing where it is not there. Raises ContentError."""
    if not path.is_file():
        return None
    document = read(path, root)
    file = parse(AfterFile, document)
    reader = ConditionReader(document, facts, named, guards=True)
    rows = tuple(
        After(
            reader.read(row.when, ("rows", i, "when")),
            tuple(row.says),
            row.page,
            row.asker,
            row.unless_read,
        )
        for i, row in enumerate(file.rows)
    )
    if reader.problems:
        raise ContentError(reader.problems)
    return rows, document


def page_problems(rows: tuple[After, ...], pages: Container[str], document: Document) -> Iterator[Problem]:
    """Pages that are not there, though there is a library."""
    for i, row in enumerate(rows):
        for key, page in (("page", row.page), ("unless-read", row.unless_read)):
            if page is not None and page not in pages:
                message = f"no page is called {page}; fix its name or add it"
                yield document.problem(("rows", i, key), "L701", message)
