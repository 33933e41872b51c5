"""The shape of what comes after an answer."""

from typing import Literal

from pydantic import Field

from nightlight.content.shapes.condition import Form
from nightlight.content.shapes.file import File, Id, MessageId, Review, Status


class AfterEntry(File):
    """One row. It counts for an answer that tells what `when` asks for."""

    when: Form = Field(description="What the answer tells.", examples=[{"mood": {"at_least": "thoughts"}}])
    says: list[MessageId] = Field(
        default_factory=list, description="Messages that are said first.", examples=[["notice-crisis"]]
    )
    page: Id | None = Field(
        default=None, description="The page of the library that opens.", examples=["crisis_help"]
    )
    asker: Literal["self", "supporter"] | None = Field(
        default=None, description="For whom alone.", examples=["self"]
    )
    unless_read: Id | None = Field(
        default=None,
        alias="unless-read",
        description="Not for who has read this page.",
        examples=["danger_help"],
    )


class AfterFile(File):
    """dialogs/after.yaml: what is said and opened after an answer; the first row that fits."""

    status: Status
    reviewed: Review = None
    rows: list[AfterEntry] = Field(description="The rows; the first that fits counts.")
