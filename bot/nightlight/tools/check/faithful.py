"""Checks that every language says the same as English: its figures, its forms, the number to call."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import reduce
from operator import add
from pathlib import Path

from babel import Locale, UnknownLocaleError

from nightlight.content.problem import Problem, shown
from nightlight.engine.content import Content
from nightlight.i18n.words.catalog import ASKERS, Catalog, Entry
from nightlight.i18n.words.localizer import FALLBACK, SAFETY
from nightlight.i18n.words.needed import AMBULANCE_FIRST, POLICE_FIRST, numbered
from nightlight.i18n.words.wordings import Choice, Wording

FIGURE = re.compile(r"\d+(?:[.,]\d+)*")
PLURALS = ("zero", "one", "two", "few", "many", "other")

ORDERS = {POLICE_FIRST, AMBULANCE_FIRST}  # messages that others quote: whom to call first

Figures = Counter[str]


def faithful_problems(catalogs: Mapping[str, Catalog], content: Content, root: Path) -> Iterator[Problem]:
    """Figures that differ, forms that nobody hears, calls without the number, and untranslated files."""
    fallback = catalogs[FALLBACK]
    for catalog in catalogs.values():
        for entry in catalog.entries.values():
            yield from _forms(entry, catalog.locale, root)
        if catalog is not fallback:
            yield from _against(catalog, fallback, root)
    for name in sorted(numbered(content) & fallback.entries.keys()):
        entry = fallback.entries[name]
        if not all(_calls(wording) for asker in ASKERS for wording in entry.wordings[asker]):
            message = (
                f"{name} tells to call and does not say $number each time; put it in, "
                f"or $police with {{ {POLICE_FIRST} }}"
            )
            yield _at(entry, root, "T405", message)


def _calls(wording: Wording) -> bool:
    """Whether it names the number to call; beside the police's also when to call an ambulance first."""
    said = wording.variables
    return "number" in said or ("police" in said and POLICE_FIRST in wording.references)


def _against(catalog: Catalog, fallback: Catalog, root: Path) -> Iterator[Problem]:
    for name, entry in catalog.entries.items():
        source = fallback.entries.get(name)
        if source is None:
            continue
        problem = next(_changed(entry, source, catalog, fallback), None)
        if problem:
            yield _at(entry, root, "T412", problem)
        lost = next(_lost(entry, source), None)
        if lost:
            yield _at(entry, root, "T405", lost)
    yield from _untranslated(catalog, fallback, root)


# ---- figures


def _changed(entry: Entry, source: Entry, catalog: Catalog, fallback: Catalog) -> Iterator[str]:
    """What is wrong with the figures of a message, for one asker after the other."""
    alike = entry.references == source.references  # then what is quoted is complained of where it stands
    ours, theirs = (Catalog(""), Catalog("")) if alike else (catalog, fallback)
    for asker in ASKERS:
        right = [_figures(wording, theirs, asker) for wording in source.wordings[asker]]
        for wording in entry.wordings[asker]:
            found = _figures(wording, ours, asker)
            if found not in right:
                extra, missing = _told(found - right[0]), _told(right[0] - found)
                who = f" to the {asker}" if any(c.variable == "asker" for c in entry.choices) else ""
                yield f"{entry.id} says {extra}{who}, and {FALLBACK} says {missing}; write the same figures"


def _told(figures: Figures) -> str:
    return ", ".join(sorted(figures.elements())) or "no such figure"


def _figures(wording: Wording, catalog: Catalog, asker: str) -> Figures:
    """The figures of a wording and of the messages it quotes, written as English writes them."""
    found = Counter(map(_plain, FIGURE.findall(wording.text)))
    for name in wording.references:
        quoted = catalog.entries.get(name)
        found += (
            Counter(map(_plain, FIGURE.findall(quoted.wordings[asker][0].text))) if quoted else Counter()
        )
    return found


def _plain(figure: str) -> str:
    return "".join(str(unicodedata.decimal(c)) if c.isdecimal() else "." for c in figure)


# ---- what is filled in, for each asker


def _lost(entry: Entry, source: Entry) -> Iterator[str]:
    """A variable that one of the askers hears in English and not here, while the other hears it."""
    alike = [(c.variable, c.names) for c in entry.choices] == [
        (c.variable, c.names) for c in source.choices
    ]
    for asker in ASKERS:
        whole = reduce(add, source.wordings[asker], Wording())
        theirs = source.wordings[asker] if alike else [whole] * len(entry.wordings[asker])
        for wording, right in zip(entry.wordings[asker], theirs, strict=True):
            for variable in sorted((right.variables & entry.variables) - wording.variables):
                yield f"{entry.id} lost ${variable} for the {asker}, which {FALLBACK} says; put it in"
            for name in sorted(ORDERS.intersection(right.references).difference(wording.references)):
                yield f"{entry.id} lost {{ {name} }} for the {asker}, which {FALLBACK} says; put it in"


# ---- forms


def _forms(entry: Entry, locale: str, root: Path) -> Iterator[Problem]:
    """Forms that are chosen by a name that never comes, or missing ones."""
    for choice in entry.choices:
        right = _right(choice, locale)
        if right:
            names = ", ".join(f"[{name}]" for name in choice.names)
            message = f"{entry.id} chooses by ${choice.variable} among {names}; {right}"
            yield _at(entry, root, "T413", message)


def _right(choice: Choice, locale: str) -> str:
    """What would be right, or nothing where it is right already."""
    if choice.variable == "asker":
        good = sorted(choice.names) == sorted(ASKERS) and choice.default == "self"
        return "" if good else "write [supporter] and *[self], and no other"
    if choice.variable == "apart":
        good = sorted(choice.names) == ["no", "yes"] and choice.default == "no"
        return "" if good else "write [yes] and *[no], and no other"
    if choice.variable == "count":
        plurals = _plurals(locale)
        words = [name for name in choice.names if not name.isdigit()]
        good = set(words) <= set(plurals) and len(set(words)) == len(words) and choice.default == "other"
        forms = ", ".join(f"[{name}]" for name in plurals if name != "other")
        return "" if good else f"write {forms + ' and ' if forms else ''}*[other], and no other"
    return ""


def _plurals(locale: str) -> tuple[str, ...]:
    """The plural forms of a language (CLDR), in their order; all there are where it is not known."""
    try:
        tags = Locale.parse(locale, sep="-").plural_form.tags
    except (UnknownLocaleError, ValueError):
        return PLURALS
    return tuple(name for name in PLURALS if name in tags or name == "other")


# ---- not translated


def _untranslated(catalog: Catalog, fallback: Catalog, root: Path) -> Iterator[Problem]:
    """A language whose safety messages are mostly the English ones."""
    if catalog.locale.partition("-")[0] == FALLBACK:
        return
    ours = [catalog.entries[name] for name in fallback.of(SAFETY) & catalog.of(SAFETY)]
    worded = [entry for entry in ours if any(c.isalpha() for c in "".join(entry.texts))]
    same = [entry for entry in worded if entry.texts == fallback.entries[entry.id].texts]
    if len(same) * 2 > len(worded):
        message = f"{len(same)} of {len(worded)} safety messages are still English; translate them first"
        file = root / "locales" / catalog.locale / SAFETY
        yield Problem(shown(file, root), 1, 1, "T414", message)


def _at(entry: Entry, root: Path, code: str, message: str) -> Problem:
    return Problem(shown(entry.file, root), entry.line, entry.column, code, message)
