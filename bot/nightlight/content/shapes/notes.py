"""The shape of dialogs/notes.yaml. The descriptions are what editors show."""

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from nightlight.content.shapes.condition import Form
from nightlight.content.shapes.file import File, Id, Review, Status, UrgencyId

PartName = Literal["waiting", "place", "hospital", "signs", "today", "who"]
Text = Annotated[str, StringConstraints(pattern=r"^[A-Za-z][A-Za-z0-9_.-]*(\$urgency|\$place)?$")]

Kinds = Id | list[Id]


def kinds_beside(beside: Mapping[str, Kinds]) -> dict[str, tuple[str, ...]]:
    """The kinds of lines below each text."""
    return {text: (kinds,) if isinstance(kinds, str) else tuple(kinds) for text, kinds in beside.items()}


class NoteEntry(File):
    """One row: what is said, and to whom. Without a guard everybody is told. Write say or lines."""

    say: Text | None = Field(
        default=None,
        description="A message. $urgency at its end is the urgency, $place a country with own words.",
        examples=["waiting-thinner", "waiting-$urgency"],
    )
    lines: Id | None = Field(
        default=None,
        description="The lines of the place of this kind, under their heading.",
        examples=["loss"],
    )
    when: Form | None = Field(
        default=None,
        description="Said to anyone who fits. What is not known does not fit.",
        examples=[{"signs": ["blood_thinner"]}],
    )
    unless: Form | None = Field(
        default=None,
        description="Not said to anyone who fits. What is not known does not fit.",
        examples=[{"status": {"among": ["ended"]}}],
    )
    unsure: list[Id] = Field(
        default_factory=list,
        description='Facts and signs: said to anyone who answered one of their questions with "not sure".',
        examples=[["rh_negative"]],
    )
    at_least: UrgencyId | None = Field(
        default=None, description="Not said to anyone who is known to be less urgent."
    )
    at_most: UrgencyId | None = Field(
        default=None, description="Not said to anyone who is known to be more urgent."
    )


class PartEntry(File):
    """One part of what is said: its rows in their order."""

    one: Literal["yes", "no"] = Field(
        default="no",
        description="yes: the first row that holds is said, and no other; the last row has no guard.",
        examples=["yes"],
    )
    rows: list[NoteEntry] = Field(min_length=1, description="The rows, each said to anyone who fits.")


class NotesFile(File):
    """dialogs/notes.yaml: what is said beside an advice, and to whom."""

    status: Status
    reviewed: Review = None
    lines: list[Id] = Field(
        description="The kinds of lines that a place may have; the heading is the message line-kind-<id>.",
        examples=[["medical", "crisis"]],
    )
    of_mind: list[Id] = Field(
        alias="of-mind",
        description="Facts of despair and of danger from others: where the reasons read nothing else, the "
        "result has words of its own and says nothing of bleeding.",
        examples=[["mood"]],
    )
    of_threat: list[Id] = Field(
        default_factory=list,
        alias="of-threat",
        description="Those of them that are danger from another person: where the reasons read nothing "
        "else, the result names the police first.",
        examples=[["safety"]],
    )
    waiting: PartEntry = Field(description="What to do meanwhile.")
    place: PartEntry = Field(description="What the place makes different, below the result.")
    hospital: PartEntry = Field(description="What usually happens at the hospital.")
    signs: PartEntry = Field(description="The danger signs of a closing: call at once.")
    today: PartEntry = Field(
        default_factory=lambda: PartEntry.model_construct(
            one="no", rows=[]
        ),  # a release before 2026-12 has none
        description="The signs of a closing for which to be seen today.",
    )
    who: PartEntry = Field(description="Who else can help, in a closing.")
    beside: dict[Text, Kinds] = Field(
        description="The kind of lines that stands below a text, wherever it is said; or several in order.",
        examples=[{"overlay-crisis": "crisis", "notice-crisis": ["crisis", "text"]}],
    )
