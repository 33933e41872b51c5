"""`nightlight check`: everything a maintainer can break, with its place and what would be right."""

from datetime import UTC, date, datetime
from pathlib import Path

from bot.content.files import WordsFile
from bot.content.load import Files, load, load_words
from bot.content.problem import ContentError, Problem
from bot.content.strict_yaml import Document
from bot.i18n.catalog import read_catalogs
from bot.i18n.localizer import FALLBACK, SAFETY, Localizer, load_localizer
from bot.tools.check_claims import claim_problems
from bot.tools.check_faithful import faithful_problems
from bot.tools.check_files import file_problems
from bot.tools.check_places import place_problems
from bot.tools.check_rules import rule_problems
from bot.tools.check_typed import typed_problems
from bot.tools.check_vignettes import vignette_problems
from bot.tools.check_words import text_problems, word_problems


def check(root: Path, today: date | None = None) -> list[Problem]:
    """All problems of the content below root, in the order of the files."""
    today = today or datetime.now(UTC).date()
    catalogs = read_catalogs(root)
    if FALLBACK not in catalogs:
        message = f"the language {FALLBACK} is missing; every other falls back to it, add its files"
        return [Problem(f"locales/{FALLBACK}/{SAFETY}", 1, 1, "T410", message)]
    problems = list(file_problems(root))
    typed: dict[str, tuple[WordsFile, Document]] = {}
    for locale in catalogs:
        try:
            typed[locale] = load_words(root / "locales" / locale / "words.yaml", root)
        except ContentError as error:
            problems += error.problems
    problems += claim_problems(catalogs, typed, root)
    problems += text_problems(catalogs, {locale: file for locale, (file, _) in typed.items()}, root)
    try:
        files = load(root, tuple(catalogs))
    except ContentError as error:
        return sorted(set(problems) | set(error.problems))
    problems += word_problems(catalogs, files.content, root)
    problems += typed_problems(typed, files.content)
    problems += faithful_problems(catalogs, files.content, root)
    words = None if problems else load_localizer(root)  # spoken only when nothing is known to be wrong
    problems += _deep(files, words, today)
    return sorted(set(problems))


def _deep(files: Files, words: Localizer | None, today: date) -> list[Problem]:
    return [*rule_problems(files), *vignette_problems(files, words), *place_problems(files, today)]
