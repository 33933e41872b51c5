"""The shape of the vignettes. The descriptions are what editors show."""

from typing import Any

from pydantic import Field

from nightlight.content.shapes.file import File, Id, Review, Status, UrgencyId


class VignetteEntry(File):
    """A person, and the urgency that a clinician expects."""

    id: Id = Field(description="Its own name.", examples=["V31"])
    story: str = Field(description="The person in one sentence.", examples=["16 weeks, spots, feels well"])
    country: str = Field(description="Two capital letters, or unknown.", examples=["GB"])
    person: dict[str, Any] = Field(
        description="What the person says: facts with a value or not_sure, and signs as a list. What is "
        "not said is answered with the mildest value.",
        json_schema_extra={"additionalProperties": {"type": ["string", "array"]}},
        examples=[{"status": "pregnant", "weeks": "w13_23", "flow": "spots", "signs": ["dizzy"]}],
    )
    urgency: UrgencyId = Field(description="The urgency that should come out.")
    rules: list[Id] = Field(
        description="At least one rule that decides, or that of otherwise for none.", examples=[["U07"]]
    )


class VignettesFile(File):
    """dialogs/vignettes/*.yaml: stories of people, played by the check."""

    status: Status = "draft"
    reviewed: Review = None
    vignettes: list[VignetteEntry]
