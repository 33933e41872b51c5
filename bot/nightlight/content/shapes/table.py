"""The shape of the decision table."""

from typing import Literal

from pydantic import Field

from nightlight.content.shapes.condition import Form
from nightlight.content.shapes.file import File, Id, Review, Said, Status, UrgencyId


class RuleEntry(File):
    """One rule. Its reason in words is the message reason-<id> in each language."""

    id: Id = Field(description="A letter for the urgency and a number. It never changes.", examples=["S19"])
    urgency: UrgencyId = Field(description="How soon to act if the rule fires.")
    when: Form = Field(
        description="The rule fires if this holds. A worse answer must hold as well: there is no not.",
        examples=[{"is": ["possible"], "flow": {"at_least": "light"}}],
    )
    evidence: Literal["V", "V2", "K", "P"] = Field(
        description="The best mark of the sources: V source read, V2 copy or summary read, K known and not "
        "opened, P decided by the project."
    )
    sources: list[str] = Field(
        min_length=1,
        description="Where it says so, each with its mark.",
        examples=[["NICE NG126 1.3.1 [V2]"]],
    )
    informs: Said | None = Field(
        default=None,
        description="Why this rule is wanted although it never decides: it adds a reason to those of other "
        "rules. A rule that decides for somebody has none; the check proves which it is.",
        examples=["S01 fires for the same people; an earlier loss opens another talk with the clinician"],
    )
    reviewed: Review = None


class TableFile(File):
    """dialogs/urgency.table.yaml: the rules. The result is the highest urgency of all that fire."""

    status: Status
    reviewed: Review = None
    conditions: dict[Id, Form] = Field(
        default_factory=dict,
        description="Conditions with a name, for is. One may use those above it.",
        examples=[{"bleed": {"flow": {"at_least": "spots"}}}],
    )
    rules: list[RuleEntry] = Field(description="The rules, the most urgent first.")
    otherwise: Id = Field(description="What the result is called when no rule fires.", examples=["R01"])
    overlays: dict[Id, Form] = Field(
        default_factory=dict, description="When help is shown on top of the urgency."
    )
    changing: list[Id] = Field(
        default_factory=list,
        description='Facts and signs that can grow with time, for "what would change this advice".',
    )
