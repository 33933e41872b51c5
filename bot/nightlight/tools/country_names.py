"""Country names in every language that CLDR knows, as one table: `make names` writes it, a wheel holds it.

Reading them at run time through babel would take a second of CPU and the data of 467 languages.
"""

from collections.abc import Iterator
from typing import Final

from babel import localedata

from nightlight.i18n.hear import countries

NOTICE: Final = (
    "# Country names of the Unicode CLDR, (c) 1991 Unicode, Inc., Unicode License v3, unicode.org/license",
    "# Made by make names: a name without case and accents, a tab, the codes it may stand for.",
)
SCRIPT: Final = 4  # letters of a script in a locale's name, such as Latn


def table() -> str:
    """The whole table, a name a line, in the order of the signs."""
    found: dict[str, set[str]] = {}
    for locale in _locales():
        for name, code in countries.named(locale):
            found.setdefault(name, set()).add(code)
        localedata._cache.clear()  # else the data of every language stays
    lines = (f"{name}\t{' '.join(sorted(codes))}" for name, codes in sorted(found.items()))
    return "\n".join((*NOTICE, *lines, ""))


def _locales() -> Iterator[str]:
    """Every language, and each of its scripts; not the countries it is spoken in."""
    for locale in sorted(localedata.locale_identifiers()):
        if "_" not in locale or len(locale.split("_")[1]) == SCRIPT:
            yield locale


if __name__ == "__main__":
    countries.NAMES.write_text(table(), encoding="utf-8")
