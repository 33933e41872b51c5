"""The shapes of the files, as a maintainer writes them."""

import re
from datetime import date, timedelta
from typing import Annotated, Any, Literal, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints, ValidationError

from bot.content.problem import ContentError
from bot.content.strict_yaml import Document

ID = r"^[A-Za-z][A-Za-z0-9_]*$"
COUNTRY_CODE = r"^[A-Z]{2}$"
_PATTERNS = {
    ID: "a name is made of letters, digits and _, a letter first",
    COUNTRY_CODE: "a country is two capital letters, such as KE",
}

Id = Annotated[str, StringConstraints(pattern=ID)]
Shape = TypeVar("Shape", bound=BaseModel)
Form = dict[str, Any]  # a condition; bot.content.conditions reads it


def _duration(text: object) -> object:
    """An ISO 8601 duration of hours and minutes, such as PT15M."""
    found = re.fullmatch(r"PT(?:(\d+)H)?(?:(\d+)M)?", str(text))
    if not found or not any(found.groups()):
        raise ValueError("a duration such as PT15M or PT1H is needed")
    return timedelta(hours=int(found[1] or 0), minutes=int(found[2] or 0))


Duration = Annotated[timedelta, BeforeValidator(_duration)]


class _File(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class FactEntry(_File):
    """One fact of facts.yaml."""

    question: str
    values: list[Id] = Field(min_length=1)
    ordered: bool = True
    unknown_as: Id | None = Field(default=None, alias="unknown-as")


class FactsFile(_File):
    """dialogs/facts.yaml."""

    status: Literal["draft", "signed"]
    facts: dict[Id, FactEntry]
    signs: dict[str, list[Id]]
    recorded: list[Id]
    context: list[Id]
    urgency: list[Id]
    overlays: list[Id]


class StateEntry(_File):
    """One state of a dialog file: exactly one of ask, tick, choose, choices."""

    ask: Id | None = None
    tick: list[Id] | None = None
    choose: Literal["country"] | None = None
    choices: dict[Id, dict[Id, Id]] | None = None
    when: Form | None = None
    next: Id | None = None
    also: dict[Id, dict[Id, Id]] = Field(default_factory=dict)
    unsure: dict[Id, Id] | None = None
    order: list[Id] | None = None
    silence: Duration | None = None


class DialogFile(_File):
    """dialogs/*.dialog.yaml."""

    dialog: Id
    status: Literal["draft", "signed"]
    silence: Duration
    start: Id
    states: dict[Id, StateEntry]
    aside: dict[Id, StateEntry] = Field(default_factory=dict)


class RuleEntry(_File):
    """One row of the table."""

    id: Id
    urgency: Id
    when: Form
    evidence: Literal["V", "V2", "K", "P"]
    sources: list[str] = Field(min_length=1)


class TableFile(_File):
    """dialogs/urgency.table.yaml."""

    status: Literal["draft", "signed"]
    conditions: dict[Id, Form] = Field(default_factory=dict)
    rules: list[RuleEntry]
    otherwise: Id
    overlays: dict[Id, Form] = Field(default_factory=dict)
    changing: list[Id] = Field(default_factory=list)


class LineEntry(_File):
    """A phone line or page of a place."""

    name: str
    number: str = ""
    web: str = ""
    hours: str = ""
    days: Literal["", "mon_fri", "mon_sat"] = ""
    by: Literal["", "call", "text"] = ""
    word: str = ""
    option: str = ""
    languages: str = ""
    note: str = ""
    confidence: Literal["high", "medium", "low", "unverified"]
    sources: list[str] = Field(default_factory=list)


class MaternityEntry(_File):
    """That a way into maternity care is known; its words are the message `place-<code>`."""

    confidence: Literal["high", "medium", "low", "unverified"]
    sources: list[str] = Field(default_factory=list)


class PlaceFile(_File):
    """dialogs/places/<ISO2>.yaml."""

    place: Annotated[str, StringConstraints(pattern=COUNTRY_CODE)]
    status: Literal["draft", "signed"]
    ambulance: list[str]
    general: list[str] = Field(default_factory=list)
    other: str = ""
    mobile_112: str = ""
    confidence: Literal["high", "medium", "low", "none"]
    sources: list[str] = Field(default_factory=list)
    date_checked: date | None = None
    note: str = ""
    maternity_access: MaternityEntry | None = None
    lines: dict[Literal["medical", "crisis", "loss", "violence"], list[LineEntry]] = Field(
        default_factory=dict
    )


class NamesFile(_File):
    """dialogs/country.names.yaml: buttons by language, and names CLDR lacks or gets wrong."""

    status: Literal["draft", "signed"]
    buttons: dict[str, list[str]]
    aliases: dict[str, str]
    ask: dict[str, list[str]]


class VignetteEntry(_File):
    """A person and the urgency a clinician expects."""

    id: Id
    story: str
    country: str
    person: dict[str, Any]
    urgency: Id
    rules: list[Id]


class VignettesFile(_File):
    """dialogs/vignettes/*.yaml."""

    status: Literal["draft", "signed"] = "draft"
    vignettes: list[VignetteEntry]


class WordsFile(_File):
    """locales/<lang>/words.yaml: what people type, and what must never be said."""

    status: Literal["draft", "signed"]
    answers: dict[str, list[str]]
    commands: dict[str, list[str]]
    alarm: list[str]
    crisis: list[str]
    safety: list[str]
    forbidden: list[str]
    weeks: list[str]
    days: list[str] = Field(default_factory=list)
    not_weeks: list[str] = Field(default_factory=list)
    exceptions: list[str] = Field(default_factory=list)
    supporter: list[str] = Field(default_factory=list)
    claims: dict[str, list[str]] = Field(default_factory=dict)


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
    if error["type"] == "model_type":
        return f"{name} is not right; it should hold keys and their values, such as status: draft"
    right = _PATTERNS.get(error.get("ctx", {}).get("pattern", "")) or error["msg"].removeprefix(
        "Value error, "
    )
    return f"{name} is not right; {right.replace('Input should', 'it should')}"
