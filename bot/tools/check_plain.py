"""Checks of plain language: buttons that are cut, long sentences, and files that are hard to read."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from bot.content.problem import Problem, shown
from bot.i18n.catalog import ASKERS, Catalog, Entry
from bot.tools.check_words import TAG, is_label
from bot.tools.reading import EASY, MOST_WORDS, ease, sentences, words_in

LONGEST_ANSWER: Final = 60  # what is longer fills two lines of a small phone where it is listed whole
LONGEST_BUTTON: Final = 30  # the buttons below it stand two a row
QUOTED: Final = 40
ENOUGH_IN_FILE: Final = (
    100  # words that a file needs before its reading ease says anything (Flesch's sample)
)
ENOUGH: Final = 10  # the same of a message, to compare it with its neighbours
HARDEST: Final = 3


def plain_problems(catalog: Catalog, root: Path) -> Iterator[Problem]:
    """What a reader would stumble over in one language."""
    for entry in catalog.entries.values():
        yield from _button(entry, root) if is_label(entry.id) else _sentences(entry, root)
    for file, entries in running(catalog).items():
        yield from _hard(file, entries, catalog.locale, root)


def running(catalog: Catalog) -> dict[Path, list[Entry]]:
    """The messages that are read as text, by file."""
    files: dict[Path, list[Entry]] = {}
    for entry in catalog.entries.values():
        if not is_label(entry.id):
            files.setdefault(entry.file, []).append(entry)
    return files


def texts_of(entry: Entry) -> list[str]:
    """Every way an entry is said, each once."""
    said = (wording.text for asker in ASKERS for wording in entry.wordings[asker])
    return list(dict.fromkeys(TAG.sub("", text) for text in said))


def _button(entry: Entry, root: Path) -> Iterator[Problem]:
    most = LONGEST_BUTTON if entry.id.startswith("button-") else LONGEST_ANSWER
    longest = max(texts_of(entry), key=len)
    if len(longest) > most:
        message = (
            f"{entry.id} has {len(longest)} letters (“{_cut(longest)}”); a button shows {most}, shorten it"
        )
        yield _at(entry, root, "T417", message)


def _sentences(entry: Entry, root: Path) -> Iterator[Problem]:
    said = [sentence for text in texts_of(entry) for sentence in sentences(text)]
    longest = max(said, key=words_in, default="")
    if words_in(longest) > MOST_WORDS:
        count = f"{entry.id} has a sentence of {words_in(longest)} words (“{_cut(longest)}”)"
        yield _at(entry, root, "T421", f"{count}; make two of it, {MOST_WORDS} words are the most")


def _hard(file: Path, entries: list[Entry], locale: str, root: Path) -> Iterator[Problem]:
    texts = [text for entry in entries for text in texts_of(entry)]
    found = ease(texts, locale) if sum(map(words_in, texts)) >= ENOUGH_IN_FILE else None
    if found is not None and found < EASY:
        names = ", ".join(_hardest(entries, locale))
        message = (
            f"the reading ease is {found:.0f}, and {EASY} is easy; say it in shorter words, first {names}"
        )
        yield Problem(shown(file, root), 1, 1, "T422", message)


def _hardest(entries: list[Entry], locale: str) -> list[str]:
    figures: Mapping[str, float] = {
        entry.id: ease(texts_of(entry), locale) or 0.0
        for entry in entries
        if sum(map(words_in, texts_of(entry))) >= ENOUGH
    }
    return sorted(figures, key=lambda name: figures[name])[:HARDEST] or [entries[0].id]


def _cut(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= QUOTED else flat[: QUOTED - 1] + "…"


def _at(entry: Entry, root: Path, code: str, message: str) -> Problem:
    return Problem(shown(entry.file, root), entry.line, entry.column, code, message)
