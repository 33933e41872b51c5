"""The shapes of the files, as a maintainer writes them. The descriptions are what editors show."""

import re
from datetime import date, timedelta
from typing import Annotated, Any, Literal, TypeVar

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
    ValidationError,
    WithJsonSchema,
)

from nightlight.content.condition_form import Form
from nightlight.content.problem import ContentError
from nightlight.content.strict_yaml import Document
from nightlight.engine.triage import Urgency

ID = r"^[A-Za-z][A-Za-z0-9_]*$"
COUNTRY_CODE = r"^[A-Z]{2}$"
_PATTERNS = {
    ID: "a name is made of letters, digits and _, a letter first",
    COUNTRY_CODE: "a country is two capital letters, such as KE",
}

Id = Annotated[str, StringConstraints(pattern=ID)]
Said = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Shape = TypeVar("Shape", bound=BaseModel)


def _duration(text: object) -> object:
    """An ISO 8601 duration of hours and minutes, such as PT15M."""
    found = re.fullmatch(r"PT(?:([0-9]{1,4})H)?(?:([0-9]{1,4})M)?", str(text))
    if not found or not any(found.groups()):
        raise ValueError("a duration such as PT15M or PT1H is needed")
    return timedelta(hours=int(found[1] or 0), minutes=int(found[2] or 0))


Duration = Annotated[
    timedelta,
    BeforeValidator(_duration),
    WithJsonSchema({"type": "string", "pattern": r"^PT(\d+H)?(\d+M)?$", "examples": ["PT15M", "PT1H"]}),
]
Status = Annotated[
    Literal["draft", "signed"],
    Field(description="signed once a clinician has signed the file; else draft."),
]
UrgencyId = Annotated[Id, Field(json_schema_extra={"enum": [urgency.id for urgency in Urgency]})]


class File(BaseModel):
    """What all shapes share: no key that nobody knows, and no change after reading."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Reviewed(File):
    """Who compared it with its sources, and when. It counts for a year (rules.md 8.3)."""

    by: Said = Field(description="The clinician, with the profession.", examples=["A. Example, midwife"])
    on: date = Field(description="The day of the review.", examples=["2026-11-20"])

    def __str__(self) -> str:
        return f"{self.by}, {self.on}"


Review = Annotated[
    Reviewed | None,
    Field(description="Who compared it with its sources, and when; needed where status is signed."),
]


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
    context: list[Id] = Field(description="Said by the place, never asked.", examples=[["who_profile"]])
    urgency: list[Id] = Field(description="The four urgencies, low to high. The program knows these four.")
    overlays: list[Id] = Field(
        description="Help that is shown on top of any urgency.", examples=[["crisis"]]
    )


Sets = dict[Id, Id]


class StateEntry(File):
    """One question: exactly one of ask, tick, choose, choices."""

    ask: Id | None = Field(
        default=None, description="A fact of facts.yaml: one answer, each value is one.", examples=["flow"]
    )
    tick: list[Id] | None = Field(
        default=None,
        description="Signs of which several may hold, and at most one fact.",
        examples=[["fluid", "contractions"]],
    )
    choose: Literal["country"] | None = Field(default=None, description="Asks where the person is.")
    choices: dict[Id, Sets] | None = Field(
        default=None,
        description="Answers by name, each with the facts that it sets.",
        examples=[{"afraid": {"safety": "afraid"}}],
    )
    when: Form | None = Field(
        default=None,
        description="Asked when this holds, else passed over. Without it everybody is asked.",
        examples=[{"is": ["possible"]}],
    )
    next: Id | None = Field(
        default=None, description="The question that follows, or end.", examples=["pain"]
    )
    also: dict[Id, Sets] = Field(
        default_factory=dict, description="More answers to ask, each with the facts that it sets."
    )
    unsure: Sets | None = Field(
        default=None, description='What "not sure" sets, where it is not the unknown-as of the fact.'
    )
    order: list[Id] | None = Field(
        default=None,
        description="The answers in the order in which they are shown, each once.",
        examples=[["yes", "not_sure", "no"]],
    )
    silence: Duration | None = Field(
        default=None, description="How long to wait here before the closing is said.", examples=["PT30M"]
    )
    reviewed: Review = None


class DialogFile(File):
    """dialogs/*.dialog.yaml: the questions in their order."""

    dialog: Id = Field(description="The name of the dialog.", examples=["bleeding"])
    status: Status
    reviewed: Review = None
    silence: Duration = Field(description="How long to wait for an answer before the closing is said.")
    start: Id = Field(description="The first question.", examples=["danger"])
    states: dict[Id, StateEntry] = Field(
        description="The questions by name. The words of one are the message of that name in each language."
    )
    aside: dict[Id, StateEntry] = Field(
        default_factory=dict, description="Screens that a button opens at any moment."
    )


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


def parse(shape: type[Shape], document: Document) -> Shape:
    """Hold a document against its shape. Raises ContentError with every difference."""
    try:
        return shape.model_validate(document.data)
    except ValidationError as error:
        raise ContentError(
            [document.problem(tuple(e["loc"]), "Y104", _difference(dict(e))) for e in error.errors()]
        ) from error


def _difference(error: dict[str, Any]) -> str:
    name = ".".join(str(part) for part in error["loc"] if part != "[key]") or "the file"
    if error["type"] == "extra_forbidden":
        return f"{name} is not a key of this file; remove it or mend its spelling"
    if error["type"] == "missing":
        return f"{name} is missing; add it"
    if error["type"] in {"model_type", "dict_type"}:
        return f"{name} is not right; it should hold keys and their values, such as status: draft"
    if error["type"] == "list_type":
        return f"{name} is not right; it should be a list, such as [one, other]"
    if error["type"] == "string_type":
        return f"{name} is not right; one word or text belongs here, and no key or list"
    right = _PATTERNS.get(error.get("ctx", {}).get("pattern", "")) or error["msg"].removeprefix(
        "Value error, "
    )
    return f"{name} is not right; {right.replace('Input should', 'it should')}"
