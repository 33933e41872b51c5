"""renamed.yaml: every new name is there, and no old name is used again."""

from collections.abc import Iterable, Iterator, Mapping

from pydantic import Field

from nightlight.content.files import File, Id, Review, Status
from nightlight.content.problem import Problem
from nightlight.content.strict_yaml import Document, Where
from nightlight.engine.dialog import Dialog, State


class RenamedFile(File):
    """dialogs/renamed.yaml: what had another name, so that chats which are going on are carried over."""

    status: Status
    reviewed: Review = None
    questions: dict[Id, Id] = Field(
        default_factory=dict,
        description="Questions that have another name now.",
        examples=[{"old_name": "new_name"}],
    )
    answers: dict[Id, dict[Id, Id]] = Field(
        default_factory=dict,
        description="Answers that have another name now, below the name that their question has today.",
        examples=[{"flow": {"old_name": "new_name"}}],
    )


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
