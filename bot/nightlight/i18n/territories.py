"""Names of countries and of languages in every language of CLDR."""

from functools import cache

from babel import Locale, UnknownLocaleError

ENGLISH = "en"


@cache
def territories(locale: str) -> dict[str, str]:
    """Country names by code; those of English in a language that CLDR does not know."""
    names = _locale(locale).territories
    return {code: name for code, name in names.items() if len(code) == 2 and code.isalpha()}


@cache
def languages(locale: str) -> dict[str, str]:
    """Names of languages by tag, as `territories` names countries."""
    return dict(_locale(locale).languages)


def _locale(locale: str) -> Locale:
    try:
        return Locale.parse(locale, sep="-" if "-" in locale else "_")
    except (UnknownLocaleError, ValueError):
        return Locale.parse(ENGLISH)
