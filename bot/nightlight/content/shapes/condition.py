"""What a condition looks like, for editors; `nightlight.content.conditions` is what reads it."""

from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid")


class AtLeast(_Part):
    """The fact has this value or a worse one; for facts with an order."""

    at_least: str = Field(description="A value of the fact, from facts.yaml.", examples=["light"])


class Among(_Part):
    """The fact has one of these values; for facts without an order, and for when a question is asked."""

    among: list[str] = Field(
        description="Values of the fact, from facts.yaml.", examples=[["ended", "birth"]]
    )


class ConditionForm(BaseModel):
    """A condition: all of its keys must hold. A fact is a key too: `flow: {at_least: light}`."""

    model_config = ConfigDict(extra="allow")
    __pydantic_extra__: dict[str, AtLeast | Among]

    any: list["ConditionForm"] | None = Field(
        default=None,
        description="One of these conditions must hold.",
        examples=[[{"signs": ["fever"]}, {"signs": ["chills"]}]],
    )
    all: list["ConditionForm"] | None = Field(
        default=None, description="All of these conditions must hold."
    )
    is_: list[str] | None = Field(
        default=None,
        alias="is",
        description="Names of conditions, from the top of urgency.table.yaml; all must hold.",
        examples=[["possible", "bleed"]],
    )
    signs: list[str] | None = Field(
        default=None,
        description="Signs of facts.yaml that must all be ticked.",
        examples=[["dizzy"]],
    )
    context: list[str] | None = Field(
        default=None,
        description="What the place says, from context in facts.yaml.",
        examples=[["who_profile"]],
    )


class _LikeACondition:
    """Gives a field the JSON Schema of a condition; it changes nothing about how the field is read."""

    def __get_pydantic_json_schema__(self, _: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return handler(ConditionForm.__pydantic_core_schema__)


Form = Annotated[dict[str, Any], _LikeACondition()]
