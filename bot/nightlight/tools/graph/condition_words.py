"""Conditions as plain words, as they are written in the files: `flow at least light and tissue`."""

from collections.abc import Callable, Mapping
from typing import Any

OR = ", or "


def in_words(form: Mapping[str, Any]) -> str:
    """A condition of a dialog or of the table, in words; the names of facts and values stay."""
    if len(form) == 1 and "any" in form:
        return OR.join(map(_joined, form["any"]))
    return _joined(form)


def _joined(form: Mapping[str, Any]) -> str:
    return " and ".join(_part(key, value) for key, value in form.items())


def _part(key: str, value: Any) -> str:
    special: dict[str, Callable[[Any], str]] = {
        "any": lambda forms: _within(OR.join(map(_joined, forms)), len(forms)),
        "all": lambda forms: " and ".join(map(_joined, forms)),
        "is": " and ".join,
        "signs": " and ".join,
        "context": " and ".join,
    }
    return special[key](value) if key in special else f"{key} {_compared(value)}"


def _within(text: str, parts: int) -> str:
    return f"({text})" if parts > 1 else text


def _compared(value: Mapping[str, Any]) -> str:
    return f"at least {value['at_least']}" if "at_least" in value else listed(value["among"])


def listed(names: list[str]) -> str:
    """The names with commas, and "or" before the last."""
    return f"{', '.join(names[:-1])} or {names[-1]}" if len(names) > 1 else "".join(names)
