"""Country names by code in every language of CLDR."""

from functools import cache

from babel import Locale, UnknownLocaleError

ENGLISH = "en"


@cache
def territories(locale: str) -> dict[str, str]:
    """Country names by code; those of English in a language that CLDR does not know."""
    try:
        found = Locale.parse(locale, sep="-" if "-" in locale else "_")
    except (UnknownLocaleError, ValueError):
        found = Locale.parse(ENGLISH)
    return {code: name for code, name in found.territories.items() if len(code) == 2 and code.isalpha()}
