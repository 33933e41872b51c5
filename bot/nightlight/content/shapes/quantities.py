"""The shape of the words of numbers, units, days and times. The descriptions are what editors show."""

from typing import Annotated

from pydantic import Field, StringConstraints

from nightlight.content.shapes.file import File, Id
from nightlight.content.shapes.phrases import Phrase

Figure = Annotated[str, StringConstraints(pattern=r"^[0-9]{1,3}(\.5)?$")]
Month = Annotated[str, StringConstraints(pattern=r"^(1[0-2]|[1-9])$")]
Worth = Annotated[str, StringConstraints(pattern=r"^[0-9]+(\.[0-9]+)?(/[1-9][0-9]*)?$")]
Measured = dict[Id, dict[Worth, list[Phrase]]]


class ClockForm(File):
    """Words of times of the day; without them no question that asks for one is answered by typing."""

    am: list[Phrase] = Field(
        default_factory=list, description="Before noon; 12 is midnight.", examples=[["am"]]
    )
    pm: list[Phrase] = Field(
        default_factory=list, description="Behind noon; 12 is noon.", examples=[["pm"]]
    )
    morning: list[Phrase] = Field(
        default_factory=list, description="From 1 to 11 before noon.", examples=[["in the morning"]]
    )
    day: list[Phrase] = Field(
        default_factory=list, description="From 10 before noon to 6 behind it.", examples=[["дня"]]
    )
    evening: list[Phrase] = Field(
        default_factory=list,
        description="From 4 to 11 behind noon; 12 is midnight.",
        examples=[["in the evening"]],
    )
    night: list[Phrase] = Field(
        default_factory=list, description="From 7 in the evening to 4 before dawn.", examples=[["at night"]]
    )
    noon: list[Phrase] = Field(
        default_factory=list, description="12:00; beside a number, the day.", examples=[["noon", "midday"]]
    )
    midnight: list[Phrase] = Field(
        default_factory=list, description="0:00; beside a number, the night.", examples=[["midnight"]]
    )
    hour: list[Phrase] = Field(
        default_factory=list, description="Behind the hour.", examples=[["o'clock", "h"]]
    )
    one: list[Phrase] = Field(
        default_factory=list, description="One o'clock without its number.", examples=[["час"]]
    )
    minute: list[Phrase] = Field(
        default_factory=list, description="Behind the minutes.", examples=[["min"]]
    )
    half_past: list[Phrase] = Field(
        default_factory=list, description="Before an hour, half an hour more.", examples=[["half past"]]
    )
    half_of: list[Phrase] = Field(
        default_factory=list, description="Before an hour of `running`, half of it.", examples=[["пол"]]
    )
    quarter: list[Phrase] = Field(
        default_factory=list,
        description="15 minutes; a number before it counts them.",
        examples=[["quarter"]],
    )
    past: list[Phrase] = Field(
        default_factory=list, description="Minutes past an hour.", examples=[["past", "after"]]
    )
    before: list[Phrase] = Field(
        default_factory=list, description="Minutes before an hour.", examples=[["to", "till"]]
    )
    at: list[Phrase] = Field(
        default_factory=list, description="Says that a number is a time.", examples=[["at"]]
    )
    open: list[Phrase] = Field(
        default_factory=list,
        description="From a time on, or up to one: it is asked again.",
        examples=[["from", "until"]],
    )
    running: dict[Month, list[Phrase]] = Field(
        default_factory=dict,
        description="By hour, what says that it is running: a quarter of the eighth is 7:15.",
        examples=[{"8": ["восьмого"]}],
    )


class QuantitiesForm(File):
    """Words between and beside numbers and their units; any other word says something more."""

    amounts: Measured = Field(
        default_factory=dict,
        description="A number and its unit in one: half an hour. A word that is a unit too counts as one.",
        examples=[{"minute": {"30": ["half an hour"], "60": ["an hour"]}}],
    )
    half: list[Phrase] = Field(
        default_factory=list, description="Half a unit more.", examples=[["and a half"]]
    )
    point: list[Phrase] = Field(
        default_factory=list, description="Between a number and its decimals.", examples=[["point"]]
    )
    to: list[Phrase] = Field(
        default_factory=list,
        description="Between two numbers from one to the other.",
        examples=[["to", "or"]],
    )
    under: list[Phrase] = Field(
        default_factory=list, description="Less than the number.", examples=[["less than"]]
    )
    most: list[Phrase] = Field(
        default_factory=list, description="The number or less.", examples=[["up to"]]
    )
    over: list[Phrase] = Field(
        default_factory=list, description="More than the number.", examples=[["more than"]]
    )
    least: list[Phrase] = Field(
        default_factory=list, description="The number or more.", examples=[["at least"]]
    )
    beside: dict[Id, list[Phrase]] = Field(
        default_factory=dict,
        description="What may stand beside and changes nothing, by fact or kind; `any` holds for all.",
        examples=[{"any": ["about"], "gestation": ["pregnant"]}],
    )
    things: dict[Id, list[Phrase]] = Field(
        default_factory=dict,
        description="By fact, what is counted against a time: 3 pads an hour are 20 minutes for one.",
        examples=[{"flow": ["pad", "pads"]}],
    )
    months: dict[Month, list[Phrase]] = Field(
        default_factory=dict, description="The months of the year.", examples=[{"1": ["january", "jan"]}]
    )
    period: list[Phrase] = Field(
        default_factory=list, description="Says that a day is that of the last period.", examples=[["lmp"]]
    )
    due: list[Phrase] = Field(
        default_factory=list, description="Says that a day is the due date.", examples=[["due"]]
    )
    ago: list[Phrase] = Field(
        default_factory=list, description="Counts back from today.", examples=[["ago"]]
    )
    ahead: list[Phrase] = Field(
        default_factory=list, description="Counts on from today.", examples=[["in"]]
    )
    clock: ClockForm = Field(default_factory=ClockForm, description="Words of times of the day.")
