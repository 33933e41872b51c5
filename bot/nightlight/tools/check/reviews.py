"""Checks of the signatures: what is signed names who reviewed it, and no review is older than a year."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from pydantic import BaseModel

from nightlight.content.problem import ContentError, Problem
from nightlight.content.shapes.file import Reviewed, parse
from nightlight.content.strict_yaml import Document, Where, read
from nightlight.tools.check.places import STALE
from nightlight.tools.schema import SHAPES

WANTED = "reviewed: {by: name and profession, on: 2026-12-31}"


def review_problems(root: Path, today: date) -> Iterator[Problem]:
    """Signatures without a name and date, and reviews that are old, in every file that has a shape."""
    for pattern, shape in SHAPES.values():
        for path in sorted(root.glob(pattern)):
            try:
                document = read(path, root)
                file = parse(shape, document)
            except ContentError:
                continue  # complained of where it is used
            yield from _of_file(file, document, today)


def _of_file(file: BaseModel, document: Document, today: date) -> Iterator[Problem]:
    signed = getattr(file, "status", None) == "signed"
    for where, part in _reviewable(file, ()):
        review = getattr(part, "reviewed", None)
        if isinstance(review, Reviewed):
            yield from _date(review, document, (*where, "reviewed", "on"), today)
        elif signed:
            name = getattr(part, "id", None) or next(reversed(where), None)
            what = f"{name} stands in a signed file" if name else "the file is signed"
            message = f"{what}, and nobody says who reviewed it and when; write {WANTED}, or status: draft"
            yield document.problem(where or ("status",), "Y106", message)


def _reviewable(part: object, where: Where) -> Iterator[tuple[Where, BaseModel]]:
    """What somebody may review, with its place: the file itself, each rule, each question."""
    if isinstance(part, BaseModel) and "reviewed" in type(part).model_fields:
        yield where, part
    for step, below in _below(part):
        yield from _reviewable(below, (*where, step))


def _below(part: object) -> Iterator[tuple[str | int, object]]:
    if isinstance(part, BaseModel):
        for name, field in type(part).model_fields.items():
            yield field.alias or name, getattr(part, name)
    elif isinstance(part, dict):
        yield from part.items()
    elif isinstance(part, list):
        yield from enumerate(part)


def _date(review: Reviewed, document: Document, where: Where, today: date) -> Iterator[Problem]:
    if review.on > today:
        message = f"{review.on} lies in the future; write the day of the review"
        yield document.problem(where, "Y107", message)
    elif today - review.on > STALE:
        message = f"reviewed {review.on}, more than a year ago; compare it with its sources again"
        yield document.problem(where, "Y107", f"{message} and write today's date")
