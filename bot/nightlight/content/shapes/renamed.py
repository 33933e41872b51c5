"""The shape of the file of old names."""

from typing import Annotated

from pydantic import BeforeValidator, Field

from nightlight.content.shapes.file import File, Id, Review, Status


def _listed(names: object) -> object:
    return [names] if isinstance(names, str) else names


Names = Annotated[
    list[Id], Field(min_length=1), BeforeValidator(_listed, json_schema_input_type=Id | list[Id])
]


class RenamedIn(File):
    """What had another name in one dialog."""

    questions: dict[Id, Id] = Field(
        default_factory=dict, description="Questions that have another name now."
    )
    answers: dict[Id, dict[Id, Names]] = Field(
        default_factory=dict, description="Answers, below the name that their question has today."
    )


class RenamedFile(File):
    """dialogs/renamed.yaml: what had another name, so that chats which are going on are carried over."""

    status: Status
    reviewed: Review = None
    questions: dict[Id, Id] = Field(
        default_factory=dict,
        description="Questions of the first dialog that have another name now.",
        examples=[{"old_name": "new_name"}],
    )
    answers: dict[Id, dict[Id, Names]] = Field(
        default_factory=dict,
        description="Answers that have another name now, below the name that their question has today. One "
        "that was split names all its parts, the gravest last: a chat that is going on takes that one.",
        examples=[{"flow": {"old_name": "new_name"}}, {"weeks": {"w13_23": ["w13_19", "w20_23"]}}],
    )
    dialogs: dict[Id, Id] = Field(
        default_factory=dict,
        description="Dialogs that have another name now.",
        examples=[{"check": "checkin"}],
    )
    in_: dict[Id, RenamedIn] = Field(
        default_factory=dict,
        alias="in",
        description="The same of other dialogs, by the name that each has today.",
        examples=[{"checkin": {"questions": {"old_name": "new_name"}}}],
    )
