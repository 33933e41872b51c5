"""Place files into places: what may be shown of a country."""

from collections.abc import Iterable
from pathlib import Path

from nightlight.content.folder import read_folder
from nightlight.content.shapes.places import LineEntry, PlaceFile
from nightlight.engine.closing import UNKNOWN_NUMBERS, Line, Place

SHOWN = ("high", "medium", "low")
CONFIRMED = ("high", "medium")
MOST_NUMBERS = 2


def read_places(folder: Path, root: Path) -> dict[str, PlaceFile]:
    """Every place file, by country code. Raises ContentError with all complaints."""
    return {code: file for code, (file, _) in read_folder(folder, root, PlaceFile, "place", "P504").items()}


def place(file: PlaceFile) -> Place:
    """What may be shown of a place: confirmed entries, the direct ambulance number first."""
    general = [n for n in file.general if not (n == "112" and file.mobile_112.startswith("reaches"))]
    numbers = tuple(dict.fromkeys((*file.ambulance, *general)))
    maternity = file.maternity_access
    return Place(
        code=file.place,
        numbers=numbers[:MOST_NUMBERS] if file.ambulance else UNKNOWN_NUMBERS,
        confidence=file.confidence,
        who_profile=maternity is None or maternity.confidence not in CONFIRMED,
        date_checked=str(file.date_checked or ""),
        maternity_words=maternity is not None and maternity.confidence in SHOWN,
        lines={kind: tuple(map(_line, _shown(lines))) for kind, lines in file.lines.items()},
    )


def _shown(lines: Iterable[LineEntry]) -> list[LineEntry]:
    """The lines that may be shown; a weak source's only where there is no better one."""
    usable = [line for line in lines if line.confidence in SHOWN and (line.number or line.web)]
    return [line for line in usable if line.confidence in CONFIRMED] or usable


def _line(entry: LineEntry) -> Line:
    return Line(
        entry.name, entry.number, entry.web, entry.hours, entry.days, entry.word, entry.option
    )  # fmt: skip
