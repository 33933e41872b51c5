"""Checks of the places: a number, a source and a fresh date for each."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from nightlight.content.load import Files
from nightlight.content.problem import Problem
from nightlight.content.shapes.file import parse
from nightlight.content.shapes.notes import NotesFile
from nightlight.content.shapes.places import PlaceFile
from nightlight.content.strict_yaml import Document, Where, read

STALE = timedelta(days=365)
SHORT = range(2, 7)  # digits of an emergency number
DIALABLE = re.compile(r"[0-9 +()*#-]+")
DIGITS = range(2, 17)  # of any other number, with the prefix that some have


def place_problems(files: Files, today: date) -> Iterator[Problem]:
    """What is missing or old in the place files, and buttons that lead to no place."""
    kinds = parse(NotesFile, files.notes).lines
    for code, file in files.places.items():
        document = read(files.root / "dialogs" / "places" / f"{code}.yaml", files.root)
        yield from _number(file, document)
        yield from _lines(file, document)
        yield from _kinds(file, document, kinds)
        yield from _source(file, document)
        yield from _date(file, document, today)
    yield from _buttons(files)


def _number(file: PlaceFile, document: Document) -> Iterator[Problem]:
    if file.ambulance and file.confidence == "none":
        message = "a number stands here, and confidence says none; say how sure it is, or remove the number"
        yield document.problem(("ambulance",), "P501", message)
    if not file.ambulance and file.confidence != "none":
        message = (
            "an ambulance number is missing; add it, or say confidence: none and leave ambulance empty"
        )
        yield document.problem(("ambulance",), "P501", message)
    numbers: list[tuple[Where, str]] = [
        ((key, i), number)
        for key in ("ambulance", "general")
        for i, number in enumerate(getattr(file, key))
    ]
    police = file.police.numbers if file.police is not None else []
    numbers += [(("police", "numbers", i), number) for i, number in enumerate(police)]
    for where, number in numbers:
        if not (number.isascii() and number.isdigit()):
            yield document.problem(where, "P501", f"{number!r} is no number to dial; write plain digits")
        elif len(number) not in SHORT:
            message = f"{number!r} is no emergency number; each has {SHORT[0]} to {SHORT[-1]} digits"
            yield document.problem(where, "P506", message)


def _lines(file: PlaceFile, document: Document) -> Iterator[Problem]:
    for kind, lines in file.lines.items():
        for i, line in enumerate(lines):
            digits = sum(c.isdigit() for c in line.number)
            if line.number and not (DIALABLE.fullmatch(line.number) and digits in DIGITS):
                message = f"{line.number!r} cannot be dialled; write digits, and of signs only + - ( ) * #"
                yield document.problem(("lines", kind, i, "number"), "P506", message)


def _kinds(file: PlaceFile, document: Document, kinds: list[str]) -> Iterator[Problem]:
    for kind in file.lines:
        if kind not in kinds:
            message = f"nobody is given lines of the kind {kind!r}; notes.yaml has: {', '.join(kinds)}"
            yield document.problem(("lines", kind), "N902", message)


def _source(file: PlaceFile, document: Document) -> Iterator[Problem]:
    if not any(source.strip() for source in file.sources):
        yield document.problem(("sources",), "P502", "a source is missing; name where the number was read")
    police = file.police
    if police is not None and police.confidence != "unverified" and not police.sources:
        message = "the police have no source; name one, or say confidence: unverified"
        yield document.problem(("police",), "P502", message)
    for kind, lines in file.lines.items():
        for i, line in enumerate(lines):
            if line.confidence != "unverified" and not line.sources:
                message = f"{line.name} has no source; name one, or say confidence: unverified"
                yield document.problem(("lines", kind, i), "P502", message)


def _date(file: PlaceFile, document: Document, today: date) -> Iterator[Problem]:
    where = ("date_checked",)
    if file.date_checked is None:
        yield document.problem(
            where, "P503", "date_checked is missing; write the day the number was checked"
        )
    elif file.date_checked > today:
        yield document.problem(
            where, "P503", f"{file.date_checked} lies in the future; write the day of the check"
        )
    elif today - file.date_checked > STALE:
        message = (
            f"checked {file.date_checked}, more than a year ago; check the number and write today's date"
        )
        yield document.problem(where, "P503", message)


def _buttons(files: Files) -> Iterator[Problem]:
    document = read(files.root / "dialogs" / "country.names.yaml", files.root)
    names = files.names
    pointed: list[tuple[Where, str]] = [
        (("buttons", k, i), c) for k, codes in names.buttons.items() for i, c in enumerate(codes)
    ]
    pointed += [(("aliases", name), code) for name, code in names.aliases.items()]
    pointed += [(("ask", k, i), c) for k, codes in names.ask.items() for i, c in enumerate(codes)]
    for where, code in pointed:
        if code not in files.places:
            yield document.problem(
                where, "P505", f"there is no places/{code}.yaml; fix the code or add the place"
            )
