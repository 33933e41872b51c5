"""Checks of what people type: words that belong to nothing, that two answers share, or that are missing."""

from collections.abc import Container, Iterable, Iterator, Mapping
from typing import get_args

from nightlight.content.problem import Problem
from nightlight.content.shapes.danger import DangerFile
from nightlight.content.shapes.examples import ExamplesFile
from nightlight.content.shapes.facts import Kind
from nightlight.content.shapes.words import WordsFile
from nightlight.content.strict_yaml import Document
from nightlight.engine.buttons import ALWAYS, EXPLAINS, LAST, MENU, READS
from nightlight.engine.content import Content
from nightlight.engine.dialog import COUNTRY, NONE, NOT_SURE
from nightlight.engine.screen import NO, UNDERSTOOD, YES, Page
from nightlight.engine.session import SELF, SUPPORTER
from nightlight.engine.triage import Fact
from nightlight.i18n.hear.measures import ANY, TIMED
from nightlight.i18n.hear.typed import plain
from nightlight.i18n.hear.understand import DONE

OF_LIBRARY = frozenset({*READS, "reading", "check", "hide"})
COMMANDS = frozenset({*ALWAYS, *LAST, *EXPLAINS, MENU, "return", "continue", "help", DONE, SELF, SUPPORTER})
TOLD_APART = ("morning", "evening", "noon", "midnight")  # what no language can tell a time without

Lists = Mapping[str, tuple[WordsFile, Document]]
Danger = Mapping[str, tuple[DangerFile, Document]]
Examples = Mapping[str, tuple[ExamplesFile, Document]]


def typed_problems(lists: Lists, danger: Danger, examples: Examples, content: Content) -> Iterator[Problem]:
    """What is wrong with names of answers, and with the answers and commands of each words.yaml."""
    offered = _offered(content)
    known = {f"{state.says}.{answer}" for _, state in content.states for answer in state.answers}
    for words, place in danger.values():
        yield from _unnamed(words.alarm_of, "alarm_of", known, place)
    known |= {state.says for _, state in content.states}
    for texts, place in examples.values():
        yield from _unnamed(texts.texts, "texts", known, place)
    for file, document in lists.values():
        yield from _unknown(file, document, offered, content)
        yield from _calmed(file, document, content)
        yield from _measured(file, document, content)
        yield from _excepted(file, document)
        heard = file.with_shared(file.answers)
        for state, answers in offered.items():
            for prefix in (f"{state}.", ""):
                of_state = {prefix + answer for answer in answers}
                yield from _shared(file, document, {k: heard[k] for k in heard if k in of_state})


def _unnamed(
    names: Iterable[str], key: str, known: Container[str], document: Document
) -> Iterator[Problem]:
    """Texts for what no question asks."""
    for name in names:
        if name not in known:
            yield document.problem((key, name), "T411", f"no answer is called {name}; fix its name")


def _excepted(file: WordsFile, document: Document) -> Iterator[Problem]:
    """Exceptions from what nobody forbids: one of them would outlive a change of the list."""
    for message, phrases in file.exceptions.items():
        for i, phrase in enumerate(phrases):
            if phrase not in file.forbidden:
                why = f"{phrase!r} is not forbidden, so {message} needs no exception; remove it"
                yield document.problem(("exceptions", message, i), "T411", why)


def _offered(content: Content) -> dict[str, tuple[str, ...]]:
    """The answers that words may stand for, of each question and page; two states may ask one question."""
    offered: dict[str, tuple[str, ...]] = {}
    for _, state in content.states:
        known = offered.get(state.says, ())
        offered[state.says] = tuple(dict.fromkeys((*known, *state.answers, NONE, NOT_SURE)))
    pages = {Page(page.id).says: tuple(lead.id for lead in page.leads) for page in content.library.values()}
    return offered | pages | {COUNTRY: (NOT_SURE,), UNDERSTOOD: (YES, NO)}


def _calming(content: Content) -> Iterator[str]:
    """What only a press or words that say nothing else may answer: nobody is calmed by half a sentence.

    These are the mildest answers of the first question, and of the dialog for words of danger.
    """
    alarm = content.role("alarm")
    for dialog in (content.first, *((alarm,) if alarm is not None else ())):
        state, facts = dialog.first, content.table.facts
        for answer in state.answers.values():
            if (
                all(facts[fact].mildest == value for fact, value in answer.sets.items())
                and not answer.unsure
            ):
                yield f"{state.says}.{answer.id}"


def _unknown(
    file: WordsFile, document: Document, offered: Mapping[str, tuple[str, ...]], content: Content
) -> Iterator[Problem]:
    known = {answer for answers in offered.values() for answer in answers}
    known |= {f"{state}.{answer}" for state, answers in offered.items() for answer in answers}
    for place, name in _answer_names(file):
        if name not in known and not (place[0] == "shared" and name in content.table.facts):
            yield document.problem(place, "T411", f"no answer is called {name}; fix its name")
    for key in file.commands:
        if key not in COMMANDS | OF_LIBRARY | content.buttons.keys():
            yield document.problem(("commands", key), "T411", f"no button is called {key}; fix its name")


def _answer_names(file: WordsFile) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Each name of an answer, and where it stands."""
    for kind in ("answers", "inside", "seems", "shared"):
        yield from (((kind, name), name) for name in getattr(file, kind))
    for name, others in file.shared.items():
        yield from ((("shared", name, i), other) for i, other in enumerate(others))


def _calmed(file: WordsFile, document: Document, content: Content) -> Iterator[Problem]:
    """Parts of a sentence that would calm somebody."""
    heard = file.with_shared(file.inside)
    for key in _calming(content):
        if key in heard:
            message = f"part of a sentence may not say {key}: it would end the signs of danger; take it out"
            yield document.problem(("inside" if key in file.inside else "shared", key), "T411", message)


def _measured(file: WordsFile, document: Document, content: Content) -> Iterator[Problem]:
    """Units that a question counts in and nobody can type, and words beside numbers of no question."""
    facts = content.table.facts
    for fact in facts.values():
        if fact.quantity and fact.quantity.kind == TIMED:
            yield from _clocked(file, document, fact)
        elif fact.quantity and not file.units.get(fact.quantity.unit):
            unit = fact.quantity.unit
            message = f"units: {unit} has no words and {fact.id} is counted in it; write your words for it"
            yield document.problem(("units",), "T420", message)
    form = file.quantities
    for key, known in (("beside", {ANY, *get_args(Kind), *facts}), ("things", set(facts))):
        for name in set(getattr(form, key)) - known:
            message = f"no fact is called {name}; fix its name"
            yield document.problem(("quantities", key, name), "T411", message)


def _clocked(file: WordsFile, document: Document, fact: Fact) -> Iterator[Problem]:
    """Words that say which time is meant, and that nobody wrote."""
    missing = [name for name in TOLD_APART if not getattr(file.quantities.clock, name)]
    if missing:
        names = ", ".join(missing)
        message = f"clock: no words for {names} and {fact.id} is a time of day; write your words for it"
        yield document.problem(("quantities", "clock"), "T420", message)


def _shared(file: WordsFile, document: Document, heard: Mapping[str, list[str]]) -> Iterator[Problem]:
    """Words of two answers to one question."""
    first: dict[str, str] = {}
    for key, words in heard.items():
        for i, word in enumerate(words):
            other = first.setdefault(plain(word), key)
            if other != key:
                message = f"{word} stands for {other} and for {key}, so for neither; keep one of the two"
                is_own = i < len(file.answers.get(key, ()))
                yield document.problem(("answers", key, i) if is_own else ("shared", key), "T411", message)
