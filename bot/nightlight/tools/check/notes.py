"""Checks of the notes: each row has words, and each text with lines below it is said."""

from collections.abc import Iterator, Mapping

from nightlight.content.load import Files
from nightlight.content.problem import Problem
from nightlight.i18n.words.catalog import Catalog
from nightlight.i18n.words.needed import needed, noted, of_note, optional
from nightlight.tools.check.words import unwritten_notes


def note_problems(files: Files, catalogs: Mapping[str, Catalog]) -> Iterator[Problem]:
    """Names in dialogs/notes.yaml that no word or text belongs to."""
    yield from _wordless(files, catalogs)
    yield from _beside_nothing(files)


def _wordless(files: Files, catalogs: Mapping[str, Catalog]) -> Iterator[Problem]:
    """Rows whose message no language has; one that lacks it in some is complained of there."""
    unwritten = unwritten_notes(catalogs, files.content)
    for part, rows in files.content.notes.parts.items():
        for i, note in enumerate(rows.rows):
            for name in unwritten.intersection(of_note(note, files.content)):
                message = f"no language has the message {name}; fix its name, or write its words in locales"
                yield files.notes.problem((part, "rows", i), "N902", message)


def _beside_nothing(files: Files) -> Iterator[Problem]:
    """Texts that lines should stand below, and that nobody says."""
    content = files.content
    said = (needed(content).keys() | optional(content).keys()) - set(noted(content))
    for text in content.notes.beside:
        if text not in said:
            message = f"no text is called {text}, so its lines stand nowhere; fix its name, or remove it"
            yield files.notes.problem(("beside", text), "N902", message)
