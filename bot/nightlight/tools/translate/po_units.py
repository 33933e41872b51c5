"""Messages as a translator's tool shows them, and back: one text each, or one for each asker.

A message that says one thing to the person and another to a supporter is two units, `hello@self` and
`hello@supporter`. One that chooses in another way, such as by the number of weeks, is one unit that shows
its Fluent source, because a language may need other forms than English. Everything else is plain text with
`{ $variables }` in it. Answers (`danger.yes`) and terms (`-name`) are units like any other.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from fluent.syntax import ast, parse
from fluent.syntax.serializer import serialize_element

from nightlight.i18n.words.catalog import ASKERS
from nightlight.tools.translate.sources import Source

ASKER: Final = "asker"
CHOOSES: Final = (
    "Fluent source: translate the words, keep what stands in braces; your language may need other forms."
)


@dataclass(frozen=True, slots=True)
class Unit:
    """A piece to translate: its key such as `hello@self`, the English, and the translation or ""."""

    key: str
    english: str
    translation: str
    source: Source

    @property
    def note(self) -> str:
        """What a translator should know."""
        said = [self.source.note] if self.source.note else []
        return "\n".join((*said, *([CHOOSES] if "->" in self.english else [])))


class NoFluent(Exception):  # noqa: N818 - it names what is wrong, as a sentence would
    """A text that cannot stand in a message; says why."""


def units(english: Mapping[str, Source], ours: Mapping[str, Source]) -> Iterator[Unit]:
    """The units of a language, in the order of the English files."""
    for name, source in english.items():
        theirs, own = source.pattern, ours[name].pattern if name in ours else None
        if by_asker(theirs) is None and (own is None or by_asker(own) is None):
            yield Unit(name, text_of(theirs), text_of(own) if own else "", source)
            continue
        for asker in ASKERS:
            said = text_of(heard(own, asker)) if own else ""
            yield Unit(f"{name}@{asker}", text_of(heard(theirs, asker)), said, source)


def by_asker(pattern: ast.Pattern) -> dict[str, ast.Pattern] | None:
    """What each asker hears, if the whole pattern chooses between them; else None."""
    element = pattern.elements[0] if len(pattern.elements) == 1 else None
    chooses = element.expression if isinstance(element, ast.Placeable) else None
    if not isinstance(chooses, ast.SelectExpression) or not isinstance(
        chooses.selector, ast.VariableReference
    ):
        return None
    heard = {v.key.name: v.value for v in chooses.variants if isinstance(v.key, ast.Identifier)}
    return heard if chooses.selector.id.name == ASKER and set(heard) == set(ASKERS) else None


def heard(pattern: ast.Pattern, asker: str) -> ast.Pattern:
    """The pattern of one asker; all of it where both hear the same."""
    return (by_asker(pattern) or {}).get(asker, pattern)


def joined(texts: Mapping[str, str]) -> ast.Pattern:
    """The pattern of texts by asker, or of one text under "". Raises NoFluent."""
    if len(set(texts.values())) == 1:
        return pattern_of(next(iter(texts.values())))
    variants = [
        ast.Variant(ast.Identifier(a), pattern_of(texts[a]), default=a == ASKERS[-1]) for a in ASKERS
    ]
    chooses = ast.SelectExpression(ast.VariableReference(ast.Identifier(ASKER)), variants)
    return ast.Pattern([ast.Placeable(chooses)])


def text_of(pattern: ast.Pattern) -> str:
    """A pattern as one text, its lines not indented."""
    return "".join(serialize_element(element) for element in pattern.elements)


def pattern_of(text: str) -> ast.Pattern:
    """The pattern of a text. Raises NoFluent if the text would end the message, or is not readable."""
    lines = text.replace("\r\n", "\n").strip().split("\n")
    entries = parse("x =\n" + "".join(f"    {line}\n" for line in lines)).body
    entry = entries[0] if entries else None
    if isinstance(entry, ast.Junk):
        note = entry.annotations[0].message if entry.annotations else None
        raise NoFluent((note or "not readable").rstrip("."))
    if not isinstance(entry, ast.Message) or len(entries) != 1 or entry.value is None or entry.attributes:
        raise NoFluent("a line begins with . [ * or }")
    return entry.value
