"""`nightlight check`: everything a maintainer can break, with its place and what would be right."""

from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TypeVar

from nightlight.content.load import (
    Files,
    load,
    load_danger,
    load_examples,
    load_library_words,
    load_words,
)
from nightlight.content.problem import ContentError, Problem
from nightlight.content.safety import load_safety, read_carried
from nightlight.content.said import load_said, load_said_words
from nightlight.content.shapes.danger import DangerFile
from nightlight.content.shapes.examples import ExamplesFile
from nightlight.content.shapes.library import LibraryWordsFile
from nightlight.content.shapes.said import SaidWordsFile
from nightlight.content.shapes.words import WordsFile
from nightlight.content.strict_yaml import Document
from nightlight.i18n.words.catalog import Catalog, read_catalog, read_catalogs
from nightlight.i18n.words.localizer import FALLBACK, SAFETY, Localizer, load_localizer
from nightlight.reading import interpreter_of
from nightlight.tools.check.claims import claim_problems, danger_problems
from nightlight.tools.check.deciding import deciding_problems, needed_problems
from nightlight.tools.check.faithful import faithful_problems
from nightlight.tools.check.files import file_problems
from nightlight.tools.check.library import library_problems
from nightlight.tools.check.listed import listed_problems
from nightlight.tools.check.notes import note_problems
from nightlight.tools.check.places import place_problems
from nightlight.tools.check.plain import wide_problems
from nightlight.tools.check.release import release_problems
from nightlight.tools.check.reviews import review_problems
from nightlight.tools.check.rules import rule_problems
from nightlight.tools.check.said import said_problems
from nightlight.tools.check.steps import outcomes
from nightlight.tools.check.typed import typed_problems
from nightlight.tools.check.vignettes import vignette_problems
from nightlight.tools.check.words import forbidden_problems, text_problems, word_problems

Read = TypeVar("Read")
Load = Callable[[Path, Path], Read]


def check(root: Path, today: date | None = None) -> list[Problem]:
    """All problems of the content below root, in the order of the files."""
    today = today or datetime.now(UTC).date()
    problems, files = _of_words(root, read_catalogs(root))
    if files is not None:
        words = None if problems else load_localizer(root)  # spoken only when nothing is known to be wrong
        problems += _deep(files, words, today)
        return sorted(set(problems)) or _since_release(files)
    return sorted(set(problems))


def check_words_of(root: Path, locales: Iterable[str]) -> list[Problem]:
    """The problems of some languages and of English, and those of dialogs/ that hide more of them."""
    wanted = {FALLBACK, *locales}
    catalogs = {code: read_catalog(root / "locales" / code) for code in sorted(wanted)}
    problems, _ = _of_words(root, {code: catalog for code, catalog in catalogs.items() if catalog.is_there})
    return sorted(set(problems))


def _of_words(root: Path, catalogs: dict[str, Catalog]) -> tuple[list[Problem], Files | None]:
    """What is wrong with the words, and the content they belong to, if it can be read."""
    if FALLBACK not in catalogs:
        message = f"the language {FALLBACK} is missing; every other falls back to it, add its files"
        return [Problem(f"locales/{FALLBACK}/{SAFETY}", 1, 1, "T410", message)], None
    problems = list(file_problems(root))
    typed: dict[str, tuple[WordsFile, Document]] = {}
    danger: dict[str, tuple[DangerFile, Document]] = {}
    examples: dict[str, tuple[ExamplesFile, Document]] = {}
    for locale in catalogs:
        problems += _read(typed, locale, load_words, root / "locales" / locale / "words.yaml", root)
        problems += _read(danger, locale, load_danger, root / "locales" / locale / "danger.yaml", root)
        path = root / "locales" / locale / "examples.yaml"
        problems += _read(examples, locale, load_examples, path, root) if path.is_file() else []
    problems += danger_problems(danger)
    problems += claim_problems(catalogs, typed, read_carried(root), root)
    problems += text_problems(catalogs, root)
    listed = _listed(root, catalogs, problems)
    try:
        files = load(root, tuple(catalogs))
    except ContentError as error:
        return [*problems, *error.problems], None
    problems += list(note_problems(files, catalogs)) or _of_safety(files)
    problems += word_problems(catalogs, files.content, root)
    lists = {locale: file for locale, (file, _) in typed.items()}
    named = {locale: frozenset(file.may_say) for locale, (file, _) in listed.items()}
    problems += forbidden_problems(catalogs, lists, named, files.content, root)
    problems += wide_problems(catalogs, files.content, root)
    problems += typed_problems(typed, danger, examples, files.content)
    problems += faithful_problems(catalogs, files.content, root)
    if files.library is not None:
        problems += library_problems(files.library, listed, catalogs, root)
    return problems + _of_said(files, catalogs), files


def _listed(
    root: Path, locales: Iterable[str], problems: list[Problem]
) -> dict[str, tuple[LibraryWordsFile, Document]]:
    """What people type for the library, by language; what is wrong with it goes to the problems."""
    listed: dict[str, tuple[LibraryWordsFile, Document]] = {}
    for locale in locales if (root / "dialogs" / "library.yaml").is_file() else ():
        path = root / "locales" / locale / "library.yaml"
        problems += _read(listed, locale, load_library_words, path, root)
    return listed


def _read(files: dict[str, Read], locale: str, load: Load[Read], path: Path, root: Path) -> list[Problem]:
    """Read a file of a language into `files`, or say why not."""
    try:
        files[locale] = load(path, root)
    except ContentError as error:
        return error.problems
    return []


def _of_said(files: Files, catalogs: Mapping[str, Catalog]) -> list[Problem]:
    """What texts say about how soon to act, and the words of each language for it."""
    try:
        said = load_said(files)
    except ContentError as error:
        return error.problems
    problems: list[Problem] = []
    lists: dict[str, tuple[SaidWordsFile, Document]] = {}
    for locale in catalogs if said else ():
        path = files.root / "locales" / locale / "said.yaml"
        problems += _read(lists, locale, load_said_words, path, files.root)
    return problems + (list(said_problems(said, lists, catalogs, files.root)) if said else [])


def _of_safety(files: Files) -> list[Problem]:
    try:
        load_safety(files)
    except ContentError as error:
        return error.problems
    return []


def _deep(files: Files, words: Localizer | None, today: date) -> list[Problem]:
    return [
        *rule_problems(files),
        *deciding_problems(files),
        *_of_vignettes(files, words),
        *place_problems(files, today),
        *listed_problems(files),
        *review_problems(files.root, today),
    ]


def _of_vignettes(files: Files, words: Localizer | None) -> list[Problem]:
    """What is wrong with them; which rules need one is asked when none comes out otherwise."""
    played = outcomes(files, interpreter_of(files, words)) if words else {}
    problems = list(vignette_problems(files, words, played))
    return problems or list(needed_problems(files, played) if words else ())


def _since_release(files: Files) -> list[Problem]:
    """Compared only when nothing else is wrong: else nobody could say whom a change concerns."""
    try:
        return sorted(set(release_problems(files)))
    except ContentError as error:
        return error.problems
