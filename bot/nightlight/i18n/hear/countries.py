"""What a person types, into a country: names in every language CLDR knows, codes and flags."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property
from pathlib import Path
from typing import Final

from nightlight.i18n.hear.alike import Alike
from nightlight.i18n.hear.runs import Runs
from nightlight.i18n.territories import territories

NAMES: Final = Path(__file__).with_name(
    "country.names.txt"
)  # made by bot/nightlight/tools/country_names.py
MOST_PROPOSED = 3
EDGES = " \t\r\n.!?…,;:\"'«»“”。！？，；："
LONGEST_SENTENCE = 12
LONGEST_NAME = 5
SHORTEST_NEAR = 5
NEAR, NEAR_WORD = 75, 82  # of a hundred


@dataclass(frozen=True)
class Countries:
    """Country names in every language CLDR knows, and the ones people type instead."""

    codes: frozenset[str]
    aliases: Mapping[str, str] = field(default_factory=dict)
    ask: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def find(self, typed: str, locales: Iterable[str] = ("en",)) -> tuple[str, ...]:
        """The country typed: one code if it is exact, several to ask which, none if unknown.

        An exact name, code or flag decides; a name that is nearly right is proposed by `near`.
        """
        text = typed.strip(EDGES)
        code = _flag(text) or (text if text in self.codes else "")
        if code in self.codes:
            return (code,)
        name = _plain(text)
        if name in self._asked:
            return self._asked[name]
        alias = self._aliased.get(name)
        return (alias,) if alias else tuple(sorted(self._names(name, locales)))[:MOST_PROPOSED]

    def inside(self, typed: str, locales: Iterable[str] = ("en",)) -> tuple[str, ...]:
        """The countries named in a short sentence, the longest names first. Codes do not count there."""
        names, signs = self._known(tuple(locales))
        words = _plain(re.sub(r"[^\w\s'’.-]", " ", typed)).split()
        left = f" {' '.join(words)} "
        if len(words) > LONGEST_SENTENCE:
            return ()
        parts = _parts(words) if len(words) > 1 else set()
        found: dict[str, None] = {}
        for name in sorted(
            {*(parts & names.keys()), *signs.inside(left, names)}, key=lambda n: (-len(n), n)
        ):
            whole = name if _cjk(name) else f" {name} "
            if whole in left:
                found |= dict.fromkeys(names[name])
                left = left.replace(whole, "|" if _cjk(name) else " | ")
            if len(found) >= MOST_PROPOSED:
                break
        return tuple(found)[:MOST_PROPOSED]

    def near(self, typed: str, locales: Iterable[str] = ("en",)) -> tuple[str, ...]:
        """Countries whose name is nearly the one typed, best first: to propose, never to decide."""
        names, _ = self._known(tuple(locales))
        listed, text = self._alike(tuple(locales)), _plain(typed)
        close = [name for name, _ in listed.near(text, NEAR, MOST_PROPOSED * 2)]
        words = [word for word in text.split() if len(word) >= SHORTEST_NEAR]
        if not close and len(words) <= LONGEST_SENTENCE:
            close = [name for word in words for name, _ in listed.near(word, NEAR_WORD, 1)]
        return tuple(dict.fromkeys(code for name in close for code in names[name]))[:MOST_PROPOSED]

    def _alike(self, locales: tuple[str, ...]) -> Alike:
        """The names that decide nothing where they are typed nearly right."""
        if locales not in self._listed:
            names, _ = self._known(locales)
            self._listed[locales] = Alike(name for name in names if name not in self._asked)
        return self._listed[locales]

    def _known(self, locales: tuple[str, ...]) -> tuple[dict[str, tuple[str, ...]], Runs]:
        """Names in some languages, with the aliases and the names that several share; those in Chinese."""
        if locales not in self._read:
            names: dict[str, tuple[str, ...]] = {}
            for locale in locales:
                names |= {name: (c,) for c, name in _named(locale).items() if c in self.codes}
            names |= {name: (code,) for name, code in self._aliased.items()} | self._asked
            self._read[locales] = names, Runs.of({tuple(name): name for name in names if _cjk(name)}, "")
        return self._read[locales]

    def _names(self, name: str, locales: Iterable[str]) -> frozenset[str]:
        """Codes of a name: in the languages of the bot first, then in all others."""
        own = {code for locale in locales for code in _codes(locale).get(name, ())}
        return (frozenset(own) or every_name(name)) & self.codes

    @cached_property
    def _read(self) -> dict[tuple[str, ...], tuple[dict[str, tuple[str, ...]], Runs]]:
        return {}

    @cached_property
    def _listed(self) -> dict[tuple[str, ...], Alike]:
        return {}

    @cached_property
    def _aliased(self) -> dict[str, str]:
        return {_plain(name): code for name, code in self.aliases.items()}

    @cached_property
    def _asked(self) -> dict[str, tuple[str, ...]]:
        return {_plain(name): codes for name, codes in self.ask.items()}


@cache
def _named(locale: str) -> dict[str, str]:
    """Plain names by code."""
    return {code: _plain(name) for code, name in territories(locale).items()}


@cache
def _codes(locale: str) -> dict[str, tuple[str, ...]]:
    """Codes by plain name."""
    found: dict[str, tuple[str, ...]] = {}
    for code, name in _named(locale).items():
        found[name] = (*found.get(name, ()), code)
    return found


def named(locale: str) -> Iterator[tuple[str, str]]:
    """Each plain name of a language of CLDR, and its code."""
    return ((name, code) for code, name in _named(locale).items())


def every_name(name: str) -> frozenset[str]:
    """The codes of a plain name in any language of CLDR. One search through 700 KB takes 0.1 ms."""
    table = _table()
    line = f"\n{name}\t".encode(errors="replace")  # half of a surrogate pair is in no name
    at = table.find(line) + len(line)
    return frozenset() if at < len(line) else frozenset(table[at : table.index(b"\n", at)].decode().split())


@cache
def _table() -> bytes:
    return NAMES.read_bytes()


DROPPED = {"\u0640", "\u200b", "\u200c", "\u200d", "\u2066", "\u2067", "\u2068", "\u2069"}


def _plain(name: str) -> str:
    """A name without case, accents of Latin and Arabic writing, dots and curled apostrophes."""
    spread = unicodedata.normalize("NFKD", name.casefold().replace("’", "'"))
    kept = [c for c in spread if not ("\u0300" <= c <= "\u036f" or "\u064b" <= c <= "\u0655")]
    words = "".join(c for c in kept if c not in DROPPED).replace(".", "").replace("-", " ")
    return unicodedata.normalize("NFC", " ".join(words.split()))


def _parts(words: list[str]) -> set[str]:
    """All runs of a few words."""
    return {" ".join(words[i : i + n]) for n in range(1, LONGEST_NAME + 1) for i in range(len(words))}


def _cjk(text: str) -> bool:
    return len(text) > 1 and all("\u3400" <= sign <= "\u9fff" for sign in text)


def _flag(text: str) -> str:
    """The code behind a flag emoji; the flags of England, Scotland and Wales are Great Britain."""
    if text.startswith("\U0001f3f4\U000e0067\U000e0062"):
        return "GB"
    letters = [chr(ord(c) - 0x1F1E6 + ord("A")) for c in text if 0x1F1E6 <= ord(c) <= 0x1F1FF]
    return "".join(letters) if len(letters) == 2 and len(letters) == len(text.rstrip("\ufe0f")) else ""
