"""Files as release 0.1 had them: one dialog with the screens that buttons opened inside it, and gone keys.

They are read where versions are compared, and nowhere else.
"""

from dataclasses import replace
from typing import Any, Final

from nightlight.content.strict_yaml import Document

OPENED_BY: Final[dict[str, dict[str, Any]]] = {
    "unsafe": {"opens": [{"role": "despair"}], "held": "yes", "discreet": "yes", "left": "crisis"},
    "happening": {"opens": [{"role": "alarm"}], "held": "yes"},
    "wrong": {"opens": [{"role": "wrong"}], "press": "yes"},
    "mood": {
        "opens": [{"button": "feelings", "once": "yes", "at-emergency": "yes"}],
        "held": "yes",
    },
}
"""What opened a screen, which the program knew then."""


def split(document: Document) -> list[Document]:
    """The dialogs of a file of then, each as a file of today; a file of today as it is."""
    data = document.data
    if not isinstance(data, dict) or "aside" not in data:
        return [document]
    line = {key: value for key, value in data.items() if key != "aside"}
    line |= {"opens": [{"role": "start"}], "shortens": "yes"}
    shared = {key: data[key] for key in ("status", "silence") if key in data}
    asides = (
        {"dialog": name, "start": name, "states": {name: {**state, "next": "end"}}}
        | shared
        | OPENED_BY.get(name, {"opens": [{"button": name}]})
        for name, state in data["aside"].items()
    )
    return [replace(document, data=made) for made in (line, *asides)]


GONE: Final = ("other",)  # the police and the fire brigade as free text, before `police` was typed
"""Keys of a place that are no more."""


def without_gone(document: Document) -> Document:
    """A place of then as one of today."""
    data = document.data
    return replace(
        document, data={k: v for k, v in data.items() if k not in GONE} if isinstance(data, dict) else data
    )
