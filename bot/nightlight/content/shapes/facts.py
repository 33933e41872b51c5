"""The shape of the facts."""

from collections.abc import Mapping
from typing import Annotated, Final, Literal

from pydantic import Field, StringConstraints, WithJsonSchema, model_validator

from nightlight.content.shapes.file import NUMBER, File, Id, Review, Status

Kind = Literal["gestation", "duration", "date", "temperature", "of_ten", "length", "count", "time_of_day"]
UNITS: Final[Mapping[Kind, str]] = {  # what each kind is counted in; a count says itself of what
    "gestation": "week",
    "duration": "minute",
    "date": "day",
    "temperature": "celsius",
    "of_ten": "ten",
    "length": "cm",
    "time_of_day": "minute_of_day",
}
Number = Annotated[
    str,
    StringConstraints(pattern=NUMBER),
    WithJsonSchema(
        {"type": ["string", "number"], "pattern": NUMBER, "minimum": 0, "examples": ["20", "37.5"]}
    ),
]


class QuantityEntry(File):
    """How a number answers a question, beside its list of answers."""

    kind: Kind = Field(
        description="gestation (weeks), duration (minutes), date (days until today), temperature, of_ten "
        "(0 to 10), length (cm), count, time_of_day (minutes of the day: 0 is midnight, 1440 its end)."
    )
    unit: Id = Field(
        description="What the numbers below count. Its words stand in words.yaml, under units, "
        "those of minute_of_day under clock.",
        examples=["minute", "week"],
    )
    range: list[Number] = Field(
        min_length=2,
        max_length=2,
        description="From the lowest number up to where no number is possible any more.",
        examples=[["0", "45"]],
    )
    bands: dict[Id, Number] = Field(
        min_length=1,
        description="The lower end of each band, by its value; a band goes up to the next one.",
        examples=[{"mild": "1", "moderate": "4", "severe": "7"}],
    )
    bare: bool = Field(
        default=False,
        description="true: a number without a unit counts, where it is higher than the list has lines.",
    )

    @model_validator(mode="after")
    def _fits(self) -> "QuantityEntry":
        """The unit is that of the kind, and the range goes up. Raises ValueError."""
        unit = UNITS.get(self.kind, self.unit)
        if self.unit != unit:
            raise ValueError(f"{self.kind} is counted in {unit}, not in {self.unit}")
        if float(self.range[0]) >= float(self.range[1]):
            raise ValueError("the range should go from a lower number to a higher one")
        return self


class FactEntry(File):
    """One fact: what one question with one answer makes known."""

    question: str = Field(description="The question of the clinical text it is from.", examples=["Q4"])
    values: list[Id] = Field(
        min_length=1,
        description="Its values in rising order of concern, the mildest first.",
        examples=[["none", "spots", "light", "heavy"]],
    )
    ordered: bool = Field(
        default=True, description="false: the values have no order, and a rule names them with among."
    )
    unknown_as: Id | None = Field(
        default=None,
        alias="unknown-as",
        description='The value that "not sure" counts as, never a milder one than the person may have.',
        examples=["moderate"],
    )
    ordinary: Id | None = Field(default=None, description="What most people have, if not the mildest.")
    quantity: QuantityEntry | None = Field(
        default=None,
        description="How a number that is typed answers it; a clinician confirms every bound.",
        examples=[
            {
                "kind": "duration",
                "unit": "minute",
                "range": ["1", "1441"],
                "bands": {"heavy": "1", "light": "61"},
            }
        ],
    )


class FactsFile(File):
    """dialogs/facts.yaml: every fact that a rule may read."""

    status: Status
    reviewed: Review = None
    facts: dict[Id, FactEntry] = Field(
        description="The facts by name. A name that is in use never changes."
    )
    signs: dict[str, list[Id]] = Field(
        description="Signs that are ticked or not, by the question that lists them.",
        examples=[{"Q7": ["dizzy", "fever"]}],
    )
    recorded: list[Id] = Field(
        description="Kept for the clinician and read by no rule.", examples=[["colour"]]
    )
    context: list[Id] = Field(
        description="Signs that the place says, never asked: each holds where no way into care is sure.",
        examples=[["who_profile"]],
    )
    lasting: list[Id] = Field(
        default_factory=list,
        description="Signs that no time makes calmer. Told in one check they are ticked in the next, "
        "to be confirmed; everything else is asked anew.",
        examples=[["rh_negative", "ectopic_history"]],
    )
    urgency: list[Id] = Field(description="The four urgencies, low to high. The program knows these four.")
    overlays: list[Id] = Field(
        description="Help that is shown on top of any urgency.", examples=[["crisis"]]
    )
