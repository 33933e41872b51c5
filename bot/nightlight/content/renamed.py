"""renamed.yaml: every new name is there, and no old name is used again."""

from collections.abc import Iterable, Iterator, Mapping

from nightlight.content.problem import Problem
from nightlight.content.shapes.renamed import RenamedFile, RenamedIn
from nightlight.content.strict_yaml import Document, Where
from nightlight.engine.content import Renamed
from nightlight.engine.dialog import Dialog


def renamed(file: RenamedFile, first: str) -> Renamed:
    """The old names by the dialog that they are of."""
    of = {first: RenamedIn(questions=file.questions, answers=file.answers), **file.in_}
    states = {dialog: names.questions for dialog, names in of.items()}
    answers = {
        dialog: {
            state: {old: tuple(new) for old, new in names.items()} for state, names in entry.answers.items()
        }
        for dialog, entry in of.items()
    }
    return Renamed(file.dialogs, states, answers)


def renamed_problems(
    file: RenamedFile, document: Document, dialogs: Mapping[str, Dialog]
) -> Iterator[Problem]:
    """What would carry a chat over to nowhere, or to something else of the same name."""
    yield from _named(file.dialogs, dialogs, ("dialogs",), document)
    first, *_ = dialogs.values()
    yield from _of_dialog(RenamedIn(questions=file.questions, answers=file.answers), first, (), document)
    for name, names in file.in_.items():
        if name not in dialogs:
            message = f"no dialog is called {name}; it should be the name that it has today"
            yield document.problem(("in", name), "D207", message)
        else:
            yield from _of_dialog(names, dialogs[name], ("in", name), document)


def _of_dialog(names: RenamedIn, dialog: Dialog, where: Where, document: Document) -> Iterator[Problem]:
    yield from _named(names.questions, dialog.states, (*where, "questions"), document)
    for state, answers in names.answers.items():
        if state not in dialog.states:
            message = f"no question is called {state}; it should be the name that it has today"
            yield document.problem((*where, "answers", state), "D207", message)
        else:
            yield from _named(answers, dialog.states[state].answers, (*where, "answers", state), document)


def _named(
    names: Mapping[str, str] | Mapping[str, list[str]],
    known: Iterable[str],
    where: Where,
    document: Document,
) -> Iterator[Problem]:
    for old, new in names.items():
        for name in [new] if isinstance(new, str) else new:
            if name not in known:
                message = f"{old} leads to {name}, which is not there; give the name that it has today"
                yield document.problem((*where, old), "D207", message)
        if old in known:
            message = (
                f"{old} is in use; a name that people have answered by is never used for something else"
            )
            yield document.problem((*where, old), "D207", message)
