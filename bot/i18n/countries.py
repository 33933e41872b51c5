"""What a person types, into a country: names in every language CLDR knows, codes and flags."""

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import cache, cached_property

from babel import Locale
from babel.localedata import locale_identifiers

MOST_PROPOSED = 3


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
        text = typed.strip()
        code = _flag(text) or (text if text in self.codes else "")
        if code in self.codes:
            return (code,)
        name = _plain(text)
        if name in self._asked:
            return self._asked[name]
        alias = self._aliased.get(name)
        return (alias,) if alias else tuple(sorted(self._names(name, locales)))[:MOST_PROPOSED]

    def near(self, typed: str, locales: Iterable[str] = ("en",)) -> tuple[str, ...]:
        """Countries whose name is nearly the one typed, best first: to propose, never to decide."""
        names: dict[str, str] = {}
        for locale in locales:
            names |= {_plain(n): c for c, n in territories(locale).items() if c in self.codes}
        names |= self._aliased
        close = get_close_matches(_plain(typed), names, n=MOST_PROPOSED * 2, cutoff=0.75)
        return tuple(dict.fromkeys(names[name] for name in close))[:MOST_PROPOSED]

    def _names(self, name: str, locales: Iterable[str]) -> frozenset[str]:
        """Codes of a name: in the languages of the bot first, then in all others."""
        own = {c for lo in locales for c, n in territories(lo).items() if _plain(n) == name}
        return (frozenset(own) or every_name().get(name, frozenset())) & self.codes

    @cached_property
    def _aliased(self) -> dict[str, str]:
        return {_plain(name): code for name, code in self.aliases.items()}

    @cached_property
    def _asked(self) -> dict[str, tuple[str, ...]]:
        return {_plain(name): codes for name, codes in self.ask.items()}


@cache
def territories(locale: str) -> dict[str, str]:
    """Country names by code in one language (CLDR)."""
    names = Locale.parse(locale, sep="-" if "-" in locale else "_").territories
    return {code: name for code, name in names.items() if len(code) == 2 and code.isalpha()}


@cache
def every_name() -> dict[str, frozenset[str]]:
    """All names of all CLDR languages; takes about half a second, once, at the first unusual name."""
    found: dict[str, set[str]] = {}
    for locale in locale_identifiers():
        if "_" not in locale or len(locale.split("_")[1]) == 4:
            for code, name in territories(locale).items():
                found.setdefault(_plain(name), set()).add(code)
    return {name: frozenset(codes) for name, codes in found.items()}


DROPPED = {"\u0640", "\u200b", "\u200c", "\u200d", "\u2066", "\u2067", "\u2068", "\u2069"}


def _plain(name: str) -> str:
    """A name without case, accents of Latin and Arabic writing, dots and curled apostrophes."""
    spread = unicodedata.normalize("NFKD", name.casefold().replace("’", "'"))
    kept = [c for c in spread if not ("\u0300" <= c <= "\u036f" or "\u064b" <= c <= "\u0655")]
    words = "".join(c for c in kept if c not in DROPPED).replace(".", "").replace("-", " ")
    return unicodedata.normalize("NFC", " ".join(words.split()))


def _flag(text: str) -> str:
    """The code behind a flag emoji; the flags of England, Scotland and Wales are Great Britain."""
    if text.startswith("\U0001f3f4\U000e0067\U000e0062"):
        return "GB"
    letters = [chr(ord(c) - 0x1F1E6 + ord("A")) for c in text if 0x1F1E6 <= ord(c) <= 0x1F1FF]
    return "".join(letters) if len(letters) == 2 and len(letters) == len(text.rstrip("\ufe0f")) else ""
