"""A request as it came → parameters a method can trust. Unknown fields are refused, however deep.

The shapes are aiogram's method models (a complete copy of the official reference), so what another
library sends is checked by somebody who did not write it.
"""

import json
from collections.abc import Iterator
from functools import cache
from typing import Any

import aiogram.methods
from aiohttp import web
from pydantic import BaseModel, ValidationError

from tests.botapi.errors import ApiError, bad

Params = dict[str, Any]
Files = dict[str, tuple[str, bytes]]

EMPTY = {"chat_id": "chat_id is empty", "text": "message text is empty"}


@cache
def models() -> dict[str, type[BaseModel]]:
    """Every method of the Bot API by its lower-case name."""
    named = (getattr(aiogram.methods, name) for name in aiogram.methods.__all__)
    return {
        m.__api_method__.lower(): m for m in named if isinstance(getattr(m, "__api_method__", None), str)
    }


async def read_request(request: web.Request) -> tuple[Params, Files]:
    """Query, form, multipart or JSON: what was sent, still unchecked."""
    params: Params = dict(request.query)
    files: Files = {}
    if request.content_type == "application/json":
        try:
            body = await request.json()
        except ValueError:
            raise bad("can't parse JSON object") from None
        if not isinstance(body, dict):
            raise bad("object expected")
        return params | {k: v for k, v in body.items() if v is not None}, files
    for name, value in (await request.post()).items():
        if name in params or name in files:
            raise bad(f"parameter {name} given twice")
        if isinstance(value, web.FileField):
            files[name] = (value.filename, value.file.read())
        else:
            params[name] = value
    return params, files


def validate(method: str, raw: Params, files: Files) -> Params:
    """The parameters with their types, or 400 naming the field."""
    model = models().get(method.lower())
    if model is None:
        raise ApiError(404, "Not Found: method not found")
    params = {name: _unpack(model, name, value) for name, value in raw.items()}
    params |= {name: f"attach://{name}" for name in files if name in model.model_fields}
    try:
        checked = model.model_validate(params)
    except ValidationError as error:
        raise bad(_explain(error)) from None
    for path in _unknown(checked, ""):
        raise bad(f"unknown field {path}")
    _check_attachments(params, files)
    return checked.model_dump(exclude_unset=True, warnings=False)


def _unpack(model: type[BaseModel], name: str, value: Any) -> Any:
    """A form carries objects and lists as JSON text."""
    field = model.model_fields.get(name)
    if field is None or not isinstance(value, str):
        return value
    annotation = str(field.annotation)
    if name.endswith("chat_id") and value.lstrip("-").isdigit():
        return int(value)
    if (
        "aiogram.types" not in annotation.replace("aiogram.types.input_file", "")
        and "list[" not in annotation
    ):
        return value
    try:
        return json.loads(value)
    except ValueError:
        if "input_file" in annotation or field.annotation is str:
            return value
        raise bad(f"can't parse {name.replace('_', ' ')} JSON object") from None


def _explain(error: ValidationError) -> str:
    first = error.errors(include_url=False, include_context=False)[0]
    place = ".".join(str(part) for part in first["loc"])
    if first["type"] == "missing":
        return EMPTY.get(place, f"field {place} is required")
    return f"wrong field {place}: {first['msg']}"


def _unknown(value: Any, path: str) -> Iterator[str]:
    """Fields nobody knows, and fields Telegram has given up."""
    if isinstance(value, list | tuple):
        for number, item in enumerate(value):
            yield from _unknown(item, f"{path}[{number}]")
    if not isinstance(value, BaseModel):
        return
    start = f"{path}." if path else ""
    yield from (start + name for name in value.model_extra or {})
    for name in value.model_fields_set & set(type(value).model_fields):
        if (type(value).model_fields[name].json_schema_extra or {}) == {"deprecated": True}:
            yield f"{start}{name} (deprecated)"
        yield from _unknown(getattr(value, name), start + name)


def _check_attachments(params: Params, files: Files) -> None:
    wanted = {str(v).removeprefix("attach://") for v in params.values() if str(v).startswith("attach://")}
    if missing := wanted - set(files):
        raise bad(f"file {sorted(missing)[0]} is attached by name but not sent")
    if unused := set(files) - wanted:
        raise bad(f"file {sorted(unused)[0]} is sent but not used")
