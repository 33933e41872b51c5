"""renamed.yaml: every new name is there, and no old name is used again."""

from collections.abc import Iterable, Iterator, Mapping

from nightlight.content.problem import Problem
from nightlight.content.shapes.renamed import RenamedFile
from nightlight.content.strict_yaml import Document, Where
from nightlight.engine.dialog import Dialog, State


def renamed_problems(file: RenamedFile, document: Document, dialog: Dialog) -> Iterator[Problem]:
    """What would carry a chat over to nowhere, or to something else of the same name."""
    states: Mapping[str, State] = {**dialog.states, **dialog.aside}
    yield from _named(file.questions, states, ("questions",), document)
    for state, answers in file.answers.items():
        if state not in states:
            message = f"no question is called {state}; it should be the name that it has today"
            yield document.problem(("answers", state), "D207", message)
        else:
            yield from _named(answers, states[state].answers, ("answers", state), document)


def _named(
    names: Mapping[str, str], known: Iterable[str], where: Where, document: Document
) -> Iterator[Problem]:
    for old, new in names.items():
        if new not in known:
            message = f"{old} leads to {new}, which is not there; give the name that it has today"
            yield document.problem((*where, old), "D207", message)
        if old in known:
            message = (
                f"{old} is in use; a name that people have answered by is never used for something else"
            )
            yield document.problem((*where, old), "D207", message)
