"""Two made-up languages for those who look at screens: `pseudo`, long and accented, and `pseudo-rtl`.

They are made from English when a program asks for them and are never files: they cannot be out of date, and
nobody is offered them on Telegram. What stays plain English on a screen did not come from a message; a text
without its last bracket was cut off.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax import FluentParser, FluentSerializer, ast
from fluent.syntax.visitor import Transformer

from nightlight.i18n.words.bounds import fluent_text
from nightlight.i18n.words.localizer import FALLBACK, Localizer

LONG: Final = "pseudo"
RTL: Final = "pseudo-rtl"
PSEUDO: Final = (LONG, RTL)

OPEN, CLOSE = "⟦", "⟧"
KEPT = re.compile(r"(</?\w+>|&\w+;|/\w+)")  # tags, entities and Telegram's commands stay as they are
WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
VOWELS = "aeiouAEIOU"
PLAIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
ACCENTED = "áƀçďéƒǧħíĵķľɱñóƥɋřšťúṽŵẋýžÁɃÇĎÉƑǦĦÍĴĶĽṀÑÓƤɊŘŠŤÚṼŴẊÝŽ"
ACCENTS = str.maketrans(PLAIN, ACCENTED)
RLM, RLO, PDF = "\u200f", "\u202e", "\u202c"


def with_pseudo(words: Localizer, root: Path) -> Localizer:
    """The same languages and the two made-up ones. For simulators and previews, never for people."""
    made = {code: _bundle(code, root) for code in PSEUDO}
    return Localizer({**words.bundles, **made})


def pseudo_source(source: str, locale: str) -> str:
    """An English .ftl file in a made-up language: the words changed, variables, tags and figures kept."""
    resource = _Spelling(locale).visit(FluentParser().parse(source))
    return FluentSerializer().serialize(resource)


def pseudo_text(text: str, locale: str) -> str:
    """A text in a made-up language, without brackets: about a third longer than the English one."""
    return "".join(
        part if KEPT.fullmatch(part) else WORD.sub(lambda word: _spelt(word[0], locale), part)
        for part in KEPT.split(text)
    )


def _spelt(word: str, locale: str) -> str:
    long = "".join(c * 2 if c in VOWELS else c for c in word).translate(ACCENTS)
    return f"{RLM}{RLO}{long}{PDF}" if locale == RTL else long


class _Spelling(Transformer):
    """Changes the words of every message, attribute and term."""

    def __init__(self, locale: str) -> None:
        self.locale = locale

    def visit_TextElement(self, node: ast.TextElement) -> ast.TextElement:  # noqa: N802
        """Spell one run of text anew."""
        node.value = pseudo_text(node.value, self.locale)
        return node

    def visit_Pattern(self, node: ast.Pattern) -> ast.Pattern:  # noqa: N802
        """Put what is said at one go between brackets; what only quotes something else gets none."""
        said = any(isinstance(e, ast.TextElement) and WORD.search(e.value) for e in node.elements)
        self.generic_visit(node)
        if said:
            node.elements = [ast.TextElement(OPEN), *node.elements, ast.TextElement(CLOSE)]
        return node


def _bundle(locale: str, root: Path) -> FluentBundle:
    bundle = FluentBundle([FALLBACK])  # plurals are those of English
    for source in _english(root):
        bundle.add_resource(FluentResource(pseudo_source(source, locale)))
    return bundle


def _english(root: Path) -> Iterator[str]:
    for path in sorted((root / "locales" / FALLBACK).glob("*.ftl")):
        yield fluent_text(path)
