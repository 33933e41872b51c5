"""The emergency numbers of the places against those of libphonenumber: a difference needs its reason."""

from collections.abc import Iterator

from phonenumbers import is_emergency_number
from phonenumbers.shortnumberinfo import SUPPORTED_SHORT_REGIONS

from nightlight.content.load import Files
from nightlight.content.problem import Problem
from nightlight.content.shapes.places import PlaceFile
from nightlight.content.strict_yaml import read
from nightlight.tools.check.places import SHORT

SURE = ("high", "medium")


def listed_problems(files: Files) -> Iterator[Problem]:
    """Places whose first number libphonenumber does not list, without a reason; and reasons that are over.

    It does not say which service answers, and may be behind: a number of ours that it lacks may be right.
    Whoever says so names two sources, or is less sure.
    """
    for code, file in files.places.items():
        document = read(files.root / "dialogs" / "places" / f"{code}.yaml", files.root)
        first = next(iter(file.ambulance), None)
        differs = first is not None and _lacks(code, first)
        if differs and file.confidence in SURE and file.unlisted is None:
            message = (
                f"libphonenumber does not list {first} as an emergency number of {code}; "
                "write unlisted with two sources that say so, or confidence: low"
            )
            yield document.problem(("ambulance", 0), "P507", message)
        if file.unlisted is not None and not differs:
            yield document.problem(("unlisted",), "P507", _over(file, first))


def _lacks(code: str, number: str) -> bool:
    """Whether a number that is one, see P501 and P506, is not listed."""
    if not number.isdigit() or len(number) not in SHORT:
        return False
    return code in SUPPORTED_SHORT_REGIONS and not is_emergency_number(number, code)


def _over(file: PlaceFile, first: str | None) -> str:
    if first is None:
        return "there is no number here that could be unlisted; remove this"
    return f"libphonenumber lists {first} for {file.place}, or knows nothing of it; remove this reason"
