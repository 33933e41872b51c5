"""The shapes of what texts say about how soon to act. The descriptions are what editors show."""

from typing import Annotated

from pydantic import Field, StringConstraints

from nightlight.content.shapes.condition import Form
from nightlight.content.shapes.file import File, Id, MessageId, Review, Said, Status, UrgencyId
from nightlight.content.shapes.phrases import Phrases

Claim = Annotated[str, StringConstraints(pattern=r"^[A-Za-z][A-Za-z0-9_]*(\+[A-Za-z][A-Za-z0-9_]*)*$")]
Claims = Annotated[
    list[Claim],
    Field(
        default_factory=list,
        description="Signs by their names; signs that are named together are joined by +.",
        examples=[["pad_1h", "from_20+any_blood"]],
    ),
]


class RowEntry(File):
    """Whom a text speaks to, and the signs that it names with the time to act."""

    reader: Id = Field(
        description="A name from readers; `rule`: those for whom the rule of a reason fires."
    )
    told: UrgencyId | None = Field(default=None, description="Said beside a result of this urgency alone.")
    under: MessageId | None = Field(
        default=None, description="The text that says the time for this one, such as the line above a list."
    )
    emergency_now: Claims
    urgent_today: Claims
    soon_24h: Claims


class ExemptEntry(File):
    """Texts that hold such words and claim nothing."""

    why: Said = Field(description="Why they claim nothing.")
    texts: list[MessageId] = Field(description="Their names.")


class SaidFile(File):
    """dialogs/said.yaml: what every text says about how soon to act."""

    status: Status
    reviewed: Review = None
    circumstances: list[Id] = Field(
        description="Facts that a text need not name: each value may be true of anybody who reads it."
    )
    readers: dict[Id, Form] = Field(description="Whom texts speak to, as conditions of the table.")
    signs: dict[Id, Form] = Field(description="What texts name, as conditions of the table.")
    unasked: dict[Id, Said] = Field(
        default_factory=dict, description="Signs that no question asks for, and why texts name them."
    )
    texts: dict[MessageId, list[RowEntry]] = Field(description="What each text says, to whom.")
    changes: dict[MessageId, list[Claim]] = Field(
        default_factory=dict,
        description="What would make an advice more urgent: each must lead to the urgency of the rule.",
    )
    exempt: list[ExemptEntry] = Field(
        default_factory=list, description="Texts that hold such words and claim nothing."
    )


class TimesForm(File):
    """How a language says how soon to act."""

    emergency_now: Phrases = Field(description="Call the number at once.")
    urgent_today: Phrases = Field(description="Be seen today, even at night.")
    soon_24h: Phrases = Field(description="Phone or speak today, within 24 hours.")
    vague: Phrases = Field(description="Speaks of haste and does not say how soon.")


class SaidWordsFile(File):
    """locales/<language>/said.yaml: how a language names each sign and each urgency."""

    status: Status
    reviewed: Review = None
    times: TimesForm = Field(description="The words of each time to act.")
    signs: dict[Id, Phrases] = Field(
        description="The words of each sign of dialogs/said.yaml; * stands for letters."
    )
    aside: Phrases = Field(
        default_factory=list,
        description="Words that hold those of a sign and name none: with or without pain.",
    )
