"""Checks of plain language: buttons that are cut, long sentences and bubbles, and files hard to read."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from nightlight.content.problem import Problem, shown
from nightlight.engine.content import Content
from nightlight.i18n.width import TICK, WIDEST, columns
from nightlight.i18n.words.catalog import ASKERS, Catalog, Entry
from nightlight.tools.check.phrases import TAG
from nightlight.tools.check.reading import EASY, MOST_WORDS, SPACELESS, ease, sentences, words_in
from nightlight.tools.check.words import is_label

LONGEST_BUBBLE: Final = 60  # words (rules 8.1)
LONGEST_BUBBLE_SIGNS: Final = 110  # the same where no spaces part the words
QUOTED: Final = 40
ENOUGH_IN_FILE: Final = (
    100  # words that a file needs before its reading ease says anything (Flesch's sample)
)
ENOUGH: Final = 10  # the same of a message, to compare it with its neighbours
HARDEST: Final = 3


def plain_problems(catalog: Catalog, root: Path) -> Iterator[Problem]:
    """What a reader would stumble over in one language."""
    for entry in catalog.entries.values():
        yield from () if is_label(entry.id) else _sentences(entry, root)
        yield from long_problems(entry, root)
    for file, entries in running(catalog).items():
        yield from _hard(file, entries, catalog.locale, root)


def wide_problems(catalogs: Mapping[str, Catalog], content: Content, root: Path) -> Iterator[Problem]:
    """Answers of which a small phone does not show the end."""
    for _, state in content.states:
        room = WIDEST - TICK if state.multiple else WIDEST
        for catalog in catalogs.values():
            answers = (catalog.entries.get(f"{state.says}.{answer}") for answer in state.answers)
            for entry in filter(None, answers):
                yield from _wide(entry, room, root)


def long_problems(entry: Entry, root: Path) -> Iterator[Problem]:
    """A button that is cut, or a bubble that nobody reads to its end."""
    yield from _wide(entry, WIDEST, root) if is_label(entry.id) else _bubble(entry, root)


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


def _wide(entry: Entry, most: int, root: Path) -> Iterator[Problem]:
    widest = max(texts_of(entry), key=columns)
    if columns(widest) > most:
        wide = f"{entry.id} is {columns(widest)} columns wide (“{_cut(widest)}”)"
        message = f"{wide}; a button shows {most}, shorten it"
        yield _at(entry, root, "T417", message)


def _bubble(entry: Entry, root: Path) -> Iterator[Problem]:
    length, most, unit = max(map(_length, texts_of(entry)), key=lambda found: found[0] / found[1])
    if length > most:
        message = (
            f"{entry.id} has {length} {unit}, and a bubble {most} at most; shorten it, or make two of it"
        )
        yield _at(entry, root, "T424", message)


def _length(text: str) -> tuple[int, int, str]:
    """How long a bubble is and may be. What is filled in, such as a number, counts as one word."""
    signs = len(SPACELESS.findall(text))
    words = sum(map(words_in, sentences(text)))
    return (signs, LONGEST_BUBBLE_SIGNS, "signs") if signs > words / 2 else (words, LONGEST_BUBBLE, "words")


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
