"""What typed words are looked up in: countries, pages of the library, and what is known of each answer."""

from collections.abc import Container, Iterable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Final

from nightlight.content.load import Files, load_examples, load_library_words
from nightlight.content.shapes.library import LibraryWordsFile
from nightlight.engine.content import Content
from nightlight.engine.dialog import NONE, NOT_SURE
from nightlight.engine.screen import NO, YES
from nightlight.engine.session import ASKERS
from nightlight.i18n.hear.countries import Countries
from nightlight.i18n.hear.finder import Finder, finder
from nightlight.i18n.hear.likely import NOTHING, Guesses, phrases_of
from nightlight.i18n.hear.typed import TypedWords
from nightlight.i18n.held import Names
from nightlight.i18n.reply import Message
from nightlight.i18n.words.localizer import FALLBACK, Localizer, NotSaid
from nightlight.i18n.words.pseudo import PSEUDO

SHARED: Final = frozenset({NOTHING, YES, NO, NONE, NOT_SURE})  # answers that fit many questions
APART: Final = 8  # of so many texts about something else one is known
# What a page is said with to be looked through: no place, and the first of each choice of words.
NOBODY: Final = {
    "asker": "self",
    "number": "",
    "police": "",
    "apart": "no",
    "country": "",
    "word": "pregnancy",
}


def guesses_of(files: Files, words: Localizer, typed: TypedWords, code: str) -> Guesses:
    """What is known of each answer in a language: its labels, the listed words, and what people typed."""
    path = files.root / "locales" / (FALLBACK if code in PSEUDO else code) / "examples.yaml"
    told = load_examples(path, files.root)[0].by_question() if path.is_file() else {}
    known: dict[str, dict[str, Names]] = {}
    for _, state in files.content.states:
        own, texts = known.setdefault(state.says, {}), told.get(state.says, {})
        for answer in state.answers:
            name = f"{state.says}.{answer}"
            listed = (*typed.answers.get(name, ()), *typed.answers.get(answer, ()))
            phrases = phrases_of(listed, typed.inside.get(name, ()))
            own[answer] = Names.union((_labels(words, code, name), phrases, texts.get(answer, ())))
        own[NOTHING] = Names.union((texts.get(NOTHING, ()), _of_others(told, state.says, state.answers)))
    return Guesses(known)


def _of_others(
    told: Mapping[str, Mapping[str, list[str]]], says: str, answers: Container[str]
) -> Iterator[str]:
    """Some texts about other things: they answer nothing where this is asked."""
    for question, texts in told.items():
        if question != says and not any(answer in answers for answer in texts if answer not in SHARED):
            apart = (texts[answer] for answer in texts if answer not in SHARED)
            yield from (text for listed in apart for text in listed[::APART])


def _labels(words: Localizer, code: str, name: str) -> Iterator[str]:
    for asker in ASKERS:
        with suppress(NotSaid):  # `nightlight check` complains of it, and "none" is not the question's own
            yield Message("", words.say(code, name, NOBODY | {"asker": asker})).plain


def country_finder(files: Files) -> Countries:
    """What turns a typed name into a country."""
    ask = {name: tuple(codes) for name, codes in files.names.ask.items()}
    return Countries(frozenset(files.places), files.names.aliases, ask)


def page_finders(root: Path, content: Content, words: Localizer) -> dict[str, Finder]:
    """What turns typed words into a page, in each language; the other languages' words count as well."""
    listed = {code: _listed(root, code) for code in words.locales}
    return {
        code: finder(
            (_titles(content, words, code), *_lists(listed[code]), *_others(listed, code)),
            _page_lines(content, words, code),
        )
        for code in words.locales
    }


def _listed(root: Path, code: str) -> LibraryWordsFile | None:
    path = root / "locales" / (FALLBACK if code in PSEUDO else code) / "library.yaml"
    return load_library_words(path, root)[0] if path.is_file() else None


def _lists(file: LibraryWordsFile | None) -> tuple[Mapping[str, list[str]], ...]:
    return (file.topics, file.myths) if file else ()


def _others(
    listed: Mapping[str, LibraryWordsFile | None], code: str
) -> Iterable[Mapping[str, Iterable[str]]]:
    return (names for other, file in listed.items() if other != code for names in _lists(file))


def _titles(content: Content, words: Localizer, code: str) -> dict[str, tuple[str, ...]]:
    """The title of each topic and myth that has one, as a phrase that names it."""
    found: dict[str, tuple[str, ...]] = {}
    for page in content.library.values():
        if len(page.says) > 1:
            with suppress(NotSaid):  # `nightlight check` complains of it; people find it by other words
                found[page.id] = (words.say(code, page.title.id, {"asker": "self"}),)
    return found


def _page_lines(content: Content, words: Localizer, code: str) -> Iterator[tuple[str, str]]:
    """Each line that a page says, behind the page."""
    for page in content.library.values():
        for text in page.says if len(page.says) > 1 else ():
            with suppress(NotSaid):
                said = Message("", words.say(code, text.id, NOBODY)).plain
                yield from ((page.id, line) for line in said.splitlines())
