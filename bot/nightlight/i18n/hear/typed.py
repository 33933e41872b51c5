"""What people type, as the word lists have it."""

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar

from nightlight.i18n.hear.danger import DangerWords
from nightlight.i18n.hear.measures import Measures
from nightlight.i18n.hear.phrase_lists import PhraseLists

if TYPE_CHECKING:
    from nightlight.i18n.hear.likely import Likely

NAME_OF = "language "
EDGES = " ☰.!?…\"'«»“”‘’。！？,;:()（）*-–—\u200e\u200f\u2066\u2067\u2068\u2069\u200b"


@dataclass(frozen=True)
class TypedWords:
    """What people type (locales/<lang>/words.yaml and danger.yaml).

    Answers and commands are of one language; danger and all else of all; measures too, its own first.
    """

    answers: Mapping[str, tuple[str, ...]]
    commands: Mapping[str, tuple[str, ...]]
    danger: DangerWords
    inside: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    seems: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    joins: tuple[str, ...] = ()
    supporter: tuple[str, ...] = ()
    not_me: tuple[str, ...] = ()
    oneself: tuple[str, ...] = ()
    vague: tuple[str, ...] = ()
    as_before: tuple[str, ...] = ()
    shared: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    languages: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    wish: tuple[str, ...] = ()
    foreign: tuple[str, ...] = ()
    measures: Measures = field(default_factory=Measures)
    MADE: ClassVar = ("plain_answers", "plain_seems", "plain_commands", "lists", "spoken")

    @cached_property
    def plain_answers(self) -> Mapping[str, frozenset[str]]:
        """The answers as `plain` has them."""
        return {name: frozenset(map(plain, phrases)) for name, phrases in self.answers.items()}

    @cached_property
    def plain_seems(self) -> Mapping[str, frozenset[str]]:
        """What only seems to be an answer, as `plain` has it."""
        return {name: frozenset(map(plain, phrases)) for name, phrases in self.seems.items()}

    @cached_property
    def plain_commands(self) -> Mapping[str, frozenset[str]]:
        """The commands as `plain` has them, each with its own name."""
        return {name: frozenset({name, *map(plain, phrases)}) for name, phrases in self.commands.items()}

    @cached_property
    def likely(self) -> "dict[tuple[str, ...], Likely]":
        """What is known of the answers of each question that was guessed at so far."""
        return {}

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


def plain(text: str) -> str:
    """Text without case, surrounding punctuation, wide digits and doubled spaces."""
    folded = unicodedata.normalize("NFKC", text).casefold().replace("ё", "е").replace("’", "'")
    found = " ".join(folded.split()).strip(EDGES)
    return text if found == text else found  # one string in memory where lists hold it twice
