"""The shape of a dialog."""

from typing import Literal

from pydantic import Field

from nightlight.content.shapes.condition import Form
from nightlight.content.shapes.file import Duration, File, Id, Review, Status

Sets = dict[Id, Id]


class StateEntry(File):
    """One question: exactly one of ask, tick, choose, choices."""

    ask: Id | None = Field(
        default=None, description="A fact of facts.yaml: one answer, each value is one.", examples=["flow"]
    )
    tick: list[Id] | None = Field(
        default=None,
        description="Signs of which several may hold, and at most one fact.",
        examples=[["fluid", "contractions"]],
    )
    choose: Literal["country"] | None = Field(default=None, description="Asks where the person is.")
    choices: dict[Id, Sets] | None = Field(
        default=None,
        description="Answers by name, each with the facts that it sets.",
        examples=[{"afraid": {"safety": "afraid"}}],
    )
    when: Form | None = Field(
        default=None,
        description="Asked when this holds, else passed over. Without it everybody is asked.",
        examples=[{"is": ["possible"]}],
    )
    next: Id | None = Field(
        default=None, description="The question that follows, or end.", examples=["pain"]
    )
    also: dict[Id, Sets] = Field(
        default_factory=dict, description="More answers to ask, each with the facts that it sets."
    )
    unsure: Sets | None = Field(
        default=None, description='What "not sure" sets, where it is not the unknown-as of the fact.'
    )
    order: list[Id] | None = Field(
        default=None,
        description="The answers in the order in which they are shown, each once.",
        examples=[["yes", "not_sure", "no"]],
    )
    silence: Duration | None = Field(
        default=None, description="How long to wait here before the closing is said.", examples=["PT30M"]
    )
    reviewed: Review = None


class DialogFile(File):
    """dialogs/*.dialog.yaml: the questions in their order."""

    dialog: Id = Field(description="The name of the dialog.", examples=["bleeding"])
    status: Status
    reviewed: Review = None
    silence: Duration = Field(description="How long to wait for an answer before the closing is said.")
    start: Id = Field(description="The first question.", examples=["danger"])
    states: dict[Id, StateEntry] = Field(
        description="The questions by name. The words of one are the message of that name in each language."
    )
    aside: dict[Id, StateEntry] = Field(
        default_factory=dict, description="Screens that a button opens at any moment."
    )
