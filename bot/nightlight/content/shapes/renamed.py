"""The shape of the file of old names."""

from pydantic import Field

from nightlight.content.shapes.file import File, Id, Review, Status


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
