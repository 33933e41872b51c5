"""Place files into places: what may be shown of a country."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from nightlight.content.earlier import without_gone
from nightlight.content.folder import read_folder
from nightlight.content.shapes.places import LineEntry, PlaceFile
from nightlight.content.vocabulary import SIGN
from nightlight.engine.closing import UNKNOWN_NUMBERS, UNKNOWN_PLACE, Line, Place

SHOWN = ("high", "medium", "low")
CONFIRMED = ("high", "medium")
MOST_NUMBERS = 2


def read_places(folder: Path, root: Path, *, earlier: bool = False) -> dict[str, PlaceFile]:
    """Every place file, by country code; `earlier` are those of any release.

    Raises ContentError with all complaints.
    """
    found = read_folder(folder, root, PlaceFile, "place", "P504", without_gone if earlier else None)
    return {code: file for code, (file, _) in found.items()}


def place(file: PlaceFile, context: Iterable[str]) -> Place:
    """What may be shown of a place: confirmed entries, the direct ambulance number first.

    `context` are the facts that a place says; each is "yes" unless a way into care is confirmed.
    """
    general = _general(file)
    numbers = tuple(dict.fromkeys((*file.ambulance, *general)))
    maternity = file.maternity_access
    return Place(
        code=file.place,
        numbers=numbers[:MOST_NUMBERS] if file.ambulance else UNKNOWN_NUMBERS,
        confidence=file.confidence,
        facts={} if maternity is not None and maternity.confidence in CONFIRMED else _far(context),
        date_checked=str(file.date_checked or ""),
        has_words=maternity is not None and maternity.confidence in SHOWN,
        police=_police(file),
        languages=tuple(file.languages.tags) if file.languages is not None else (),
        lines={kind: tuple(map(_line, _shown(lines))) for kind, lines in file.lines.items()},
    )


def _general(file: PlaceFile) -> list[str]:
    """The general numbers; 112 is none of them where it reaches one service."""
    return [n for n in file.general if not (n == "112" and file.mobile_112.startswith("reaches"))]


def _police(file: PlaceFile) -> tuple[str, ...]:
    """The numbers for whom another person puts in danger: the police's own first, then the general one."""
    police = file.police
    if police is None or police.confidence not in SHOWN:
        return ()
    general = _general(file)
    if police.confidence not in CONFIRMED and general:  # a weak source is no better than the general number
        return tuple(general[:MOST_NUMBERS])
    return tuple(dict.fromkeys((*police.numbers, *general)))[:MOST_NUMBERS]


def nowhere(context: Iterable[str]) -> Place:
    """The place of anyone who does not say where they are: nothing is known to be near."""
    return replace(UNKNOWN_PLACE, facts=_far(context))


def _far(context: Iterable[str]) -> dict[str, str]:
    """What is known of anyone who is where no way into care is confirmed."""
    return dict.fromkeys(context, SIGN[-1])


def _shown(lines: Iterable[LineEntry]) -> list[LineEntry]:
    """The lines that may be shown; a weak source's only where there is no better one."""
    usable = [line for line in lines if line.confidence in SHOWN and (line.number or line.web)]
    return [line for line in usable if line.confidence in CONFIRMED] or usable


def _line(entry: LineEntry) -> Line:
    by = "" if entry.by == "call" or entry.word else entry.by  # a word to send has its own form
    return Line(
        entry.name, entry.number, entry.web, entry.hours, entry.days, entry.word, entry.option,
        by, tuple(sorted(entry.names.items())),
    )  # fmt: skip
