"""Checks that a translation is of today's English and that somebody signed it."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from nightlight.content.load import load_danger, load_examples, load_words
from nightlight.content.problem import ContentError, Problem, shown
from nightlight.i18n.words.bounds import fluent_text
from nightlight.i18n.words.catalog import Catalog
from nightlight.tools.translate.sources import stale

STATUS: Final = re.compile(r"^# status: (.+)$", re.MULTILINE)
SIGNED: Final = re.compile(r"signed - .+, .+, \d{4}-\d{2}-\d{2}")
WANTED: Final = "# status: signed - name, profession, 2026-12-31"


def stale_problems(catalog: Catalog, fallback: Catalog, root: Path) -> Iterator[Problem]:
    """Messages whose English has changed since, or was never recorded."""
    for name, changed in stale(root, catalog.locale).items():
        entry, source = catalog.entries.get(name), fallback.entries.get(name)
        if entry is None or source is None:
            continue
        what = (
            f"the English of {name} has changed since it was translated"
            if changed
            else f"nobody has said which English {name} was translated from"
        )
        place = f"{shown(source.file, root)}:{source.line}"
        command = f'make translate ARGS="accept {catalog.locale} {name}"'
        right = f"compare it with {place}, then run: {command}"
        yield Problem(shown(entry.file, root), entry.line, entry.column, "T415", f"{what}; {right}")


def unsigned_problems(catalog: Catalog, root: Path) -> Iterator[Problem]:
    """Files that carry nobody's name and date."""
    for path in sorted({entry.file for entry in catalog.entries.values()}):
        text = fluent_text(path)
        status = STATUS.search(text)
        if not status or not SIGNED.fullmatch(status[1].strip()):
            line = text.count("\n", 0, status.start()) + 1 if status else 1
            message = f"nobody has signed this file; after a review write there: {WANTED}"
            yield Problem(shown(path, root), line, 1, "T416", message)
    for load, name in (
        (load_words, "words.yaml"),
        (load_danger, "danger.yaml"),
        (load_examples, "examples.yaml"),
    ):
        try:
            words, document = load(root / "locales" / catalog.locale / name, root)
        except ContentError:
            continue  # complained of by `nightlight check`
        if words.status != "signed":
            message = "nobody has signed this file; after a review: status: signed, and reviewed below it"
            yield document.problem(("status",), "T416", message)
