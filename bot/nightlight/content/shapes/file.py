"""What all shapes share: names, durations, who reviewed a file, and how a document is held against one."""

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

from nightlight.content.problem import ContentError
from nightlight.content.strict_yaml import Document
from nightlight.engine.triage import Urgency

ID = r"^[A-Za-z][A-Za-z0-9_]*$"
PAGE = r"^[A-Za-z][A-Za-z0-9_-]*$"
COUNTRY_CODE = r"^[A-Z]{2}$"
NUMBER = r"^[0-9]{1,6}(\.[0-9]{1,3})?$"
_PATTERNS = {
    ID: "a name is made of letters, digits and _, a letter first",
    PAGE: "a page is called by letters, digits, _ and -, a letter first",
    NUMBER: "a number such as 20 or 37.5 is needed",
    COUNTRY_CODE: "a country is two capital letters, such as KE",
}

Id = Annotated[str, StringConstraints(pattern=ID)]
PageId = Annotated[str, StringConstraints(pattern=PAGE)]
MessageId = Annotated[str, StringConstraints(pattern=r"^[A-Za-z][A-Za-z0-9_.-]*$")]
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


def _number(text: object) -> object:
    """A whole number; in these files every scalar is text."""
    if not isinstance(text, str) or not text.isascii() or not text.isdigit():
        raise ValueError("a whole number such as 3 is needed")
    return int(text)


Number = Annotated[  # other programs read it as a number
    int,
    BeforeValidator(_number),
    WithJsonSchema({"type": ["integer", "string"], "pattern": r"^\d+$"}),
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
    """Who compared it with its sources, and when. It counts for a year."""

    by: Said = Field(description="The clinician, with the profession.", examples=["A. Example, midwife"])
    on: date = Field(description="The day of the review.", examples=["2026-11-20"])

    def __str__(self) -> str:
        return f"{self.by}, {self.on}"


Review = Annotated[
    Reviewed | None,
    Field(description="Who compared it with its sources, and when; needed where status is signed."),
]


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
        return f"{name} is not a key of this file; remove it or fix its spelling"
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
