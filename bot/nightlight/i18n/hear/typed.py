"""What people type, as the word lists have it."""

import unicodedata
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import ClassVar

from nightlight.i18n.hear.danger import DangerWords
from nightlight.i18n.hear.measures import Measures
from nightlight.i18n.hear.phrase_lists import PhraseLists
from nightlight.i18n.held import Table

Phrases = Sequence[str]

NAME_OF = "language "
EDGES = " ☰.!?…\"'«»“”‘’。！？,;:()（）*-–—\u200e\u200f\u2066\u2067\u2068\u2069\u200b"


@dataclass(frozen=True)
class TypedWords:
    """What people type (locales/<lang>/words.yaml and danger.yaml).

    Answers and commands are of one language; danger and all else of all; measures too, its own first.
    """

    answers: Mapping[str, Phrases]
    commands: Mapping[str, Phrases]
    danger: DangerWords
    inside: Mapping[str, Phrases] = field(default_factory=dict)
    seems: Mapping[str, Phrases] = field(default_factory=dict)
    joins: Phrases = ()
    supporter: Phrases = ()
    not_me: Phrases = ()
    oneself: Phrases = ()
    vague: Phrases = ()
    as_before: Phrases = ()
    shared: Mapping[str, Phrases] = field(default_factory=dict)
    languages: Mapping[str, Phrases] = field(default_factory=dict)
    wish: Phrases = ()
    foreign: Phrases = ()
    measures: Measures = field(default_factory=Measures)
    MADE: ClassVar = ("plain_answers", "plain_seems", "plain_commands", "lists", "spoken")

    @cached_property
    def plain_answers(self) -> Table:
        """The answers that each phrase is, as `plain` has it."""
        return _by_phrase(self.answers)

    @cached_property
    def plain_seems(self) -> Table:
        """The answers that each phrase only seems to be, as `plain` has it."""
        return _by_phrase(self.seems)

    def answered(self, typed: str) -> Collection[str]:
        """The question.answer pairs, and answers of any question, that a plain text is listed for."""
        return self.plain_answers.get(typed, "").split()

    def seeming(self, typed: str) -> Collection[str]:
        """The question.answer pairs that a plain text is listed for, and may mean another of as well."""
        return self.plain_seems.get(typed, "").split()

    @cached_property
    def plain_commands(self) -> Table:
        """The command that each phrase is, as `plain` has it, and each name; of several the first."""
        named = {name: (name, *phrases) for name, phrases in self.commands.items()}
        return Table.of({p: names.split()[0] for p, names in _by_phrase(named).items()})

    @cached_property
    def lists(self) -> PhraseLists:
        """What stands for an answer inside a sentence, by question.option, and how it is denied."""
        return PhraseLists.of({**self.inside, **vars(self.danger.negations)})

    @cached_property
    def spoken(self) -> PhraseLists:
        """What is no answer: another person, words that fit any question, languages and calls in others."""
        names = {NAME_OF + code: phrases for code, phrases in self.languages.items()}
        wish = (*self.wish, *(phrase for phrases in names.values() for phrase in phrases))
        named = ("supporter", "not_me", "oneself", "vague", "as_before", "foreign")
        lists = {name: getattr(self, name) for name in named}
        return PhraseLists.of({**lists, "wish": wish, **names})


def _by_phrase(lists: Mapping[str, Phrases]) -> Table:
    found: dict[str, dict[str, None]] = {}
    for name, phrases in lists.items():
        for phrase in phrases:
            found.setdefault(plain(phrase), {})[name] = None
    return Table.of({phrase: " ".join(names) for phrase, names in found.items()})


def plain(text: str) -> str:
    """Text without case, surrounding punctuation, wide digits and doubled spaces."""
    folded = unicodedata.normalize("NFKC", text).casefold().replace("ё", "е").replace("’", "'")
    return " ".join(folded.split()).strip(EDGES)
