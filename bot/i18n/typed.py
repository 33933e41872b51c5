"""What people type, as the word lists have it."""

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.i18n.danger import DangerWords

EDGES = " .!?…\"'«»“”‘’。！？,;:()（）*-–—\u200e\u200f\u2066\u2067\u2068\u2069\u200b"


@dataclass(frozen=True)
class TypedWords:
    """What people type (locales/<lang>/words.yaml and danger.yaml).

    Answers, commands and weeks are of one language; danger and supporter of all.
    """

    answers: Mapping[str, tuple[str, ...]]
    commands: Mapping[str, tuple[str, ...]]
    danger: DangerWords
    weeks: tuple[str, ...]
    inside: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    joins: tuple[str, ...] = ()
    days: tuple[str, ...] = ()
    not_weeks: tuple[str, ...] = ()
    numerals: Mapping[str, int] = field(default_factory=dict)
    supporter: tuple[str, ...] = ()


def plain(text: str) -> str:
    """Text without case, surrounding punctuation, wide digits and doubled spaces."""
    folded = unicodedata.normalize("NFKC", text).casefold().replace("ё", "е").replace("’", "'")
    return " ".join(folded.split()).strip(EDGES)
