"""The shape of the vignettes. The descriptions are what editors show."""

from datetime import date
from typing import Annotated, Any, Final, Literal, Self

from pydantic import ConfigDict, Field, model_validator

from nightlight.content.shapes.file import File, Id, Review, Status
from nightlight.engine.triage import Urgency

NO_ADVICE: Final = "none"  # the chat ends before there is an urgency
MOST_STEPS: Final = 500

Expected = Annotated[Id, Field(json_schema_extra={"enum": [*(u.id for u in Urgency), NO_ADVICE]})]


class StepEntry(File):
    """One thing that the person does: exactly one of these keys, as in docs/reference/json-lines.md."""

    model_config = ConfigDict(json_schema_extra={"minProperties": 1, "maxProperties": 1})

    choose: list[str] | None = Field(
        default=None,
        description="Ids of answers of the open question; several for a tick list, [] for none of these.",
        examples=[["spots"], []],
    )
    text: str | None = Field(default=None, description="Typed words.", examples=["8 weeks"])
    command: str | None = Field(
        default=None,
        description="A button or command by its id: back, start, got_worse, wrong, unsafe, stop, language, "
        "country, a language such as ru, and others.",
        examples=["back"],
    )
    wait: str | None = Field(
        default=None,
        description="How long nothing is said, as an ISO 8601 duration. What falls due on the way happens.",
        examples=["PT15M", "P1DT2H"],
    )

    @property
    def form(self) -> dict[str, Any]:
        """The step as it is written."""
        return self.model_dump(exclude_none=True)

    @model_validator(mode="after")
    def _one(self) -> Self:
        if len(self.form) != 1:
            raise ValueError("a step holds exactly one of choose, text, command, wait")
        return self


class VignetteEntry(File):
    """A person, and the urgency that a clinician expects: by her facts, or by what she does in a chat."""

    model_config = ConfigDict(
        json_schema_extra={"oneOf": [{"required": ["person"]}, {"required": ["steps"]}]}
    )

    id: Id = Field(description="Its own name.", examples=["V31"])
    story: str = Field(description="The person in one sentence.", examples=["16 weeks, spots, feels well"])
    country: str = Field(
        description="Two capital letters, or unknown; with steps as it is at the first screen.",
        examples=["GB"],
    )
    person: dict[str, Any] | None = Field(
        default=None,
        description="What the person says: facts with a value or not_sure, and signs as a list. What is "
        "not said is answered with the mildest value.",
        json_schema_extra={"additionalProperties": {"type": ["string", "array"]}},
        examples=[{"status": "pregnant", "weeks": "w13_23", "flow": "spots", "signs": ["dizzy"]}],
    )
    steps: list[StepEntry] | None = Field(
        default=None,
        min_length=1,
        max_length=MOST_STEPS,
        description="Instead of person: what she does, one step after another, in a chat like any other.",
        examples=[[{"choose": ["no"]}, {"text": "8 weeks"}, {"command": "back"}, {"wait": "PT15M"}]],
    )
    locale: str | None = Field(
        default=None, description="With steps: the language of the first screen.", examples=["ru"]
    )
    asker: Literal["self", "supporter"] = Field(
        default="self",
        description="With steps: supporter if somebody asks for her from the first screen.",
    )
    on: date | None = Field(
        default=None,
        description="With steps: the day of the chat; typed dates are read from it.",
        examples=["2026-11-30"],
    )
    urgency: Expected = Field(
        description="The urgency that should come out; none, with steps, where the chat ends before that."
    )
    rules: list[Id] = Field(
        description="At least one rule that decides, or that of otherwise for none.", examples=[["U07"]]
    )

    @model_validator(mode="after")
    def _one(self) -> Self:
        if (self.person is None) == (self.steps is None):
            raise ValueError("write person or steps, exactly one of them")
        if self.steps is None and (self.locale or self.on or self.asker != "self"):
            raise ValueError("locale, asker and on belong to steps; take them out")
        return self


class VignettesFile(File):
    """dialogs/vignettes/*.yaml: stories of people, played by the check."""

    status: Status = "draft"
    reviewed: Review = None
    vignettes: list[VignetteEntry]
