"""A folder of files of one shape, each called after what it holds."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel

from nightlight.content.problem import ContentError, Problem, shown
from nightlight.content.shapes.file import parse
from nightlight.content.strict_yaml import Document, read

Shape = TypeVar("Shape", bound=BaseModel)


def read_folder(
    folder: Path,
    root: Path,
    shape: type[Shape],
    key: str,
    code: str,
    today: Callable[[Document], Document] | None = None,
) -> dict[str, tuple[Shape, Document]]:
    """Every .yaml file by its name, which `key` in it repeats. Raises ContentError with all complaints.

    `today` makes of a file of an earlier release one of today.
    """
    found: dict[str, tuple[Shape, Document]] = {}
    problems: list[Problem] = []
    paths = sorted(folder.glob("*.yaml"))
    if not paths:  # else everything that names one of them would be complained of
        message = f"no {key} is here; put its .yaml files into this folder"
        raise ContentError([Problem(shown(folder, root), 1, 1, "Y101", message)])
    for path in paths:
        try:
            document = read(path, root)
            document = document if today is None else today(document)
            file = parse(shape, document)
        except ContentError as error:
            problems += error.problems
            continue
        name: str = getattr(file, key)
        if name != path.stem:
            message = f"this is the {key} {name}; its file is called {name}.yaml"
            problems.append(document.problem((key,), code, message))
        found[name] = (file, document)
    if problems:
        raise ContentError(problems)
    return found
