"""The messages of one language as text, each parsed when it is said for the first time.

Of 2,000 messages a conversation says a hundred; parsing all of them takes a second and 10 MB. A message of
nothing but text is said as it stands: what CLDR knows of a language, 1 to 3 MB, is read for others alone.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final

from fluent.runtime import FluentBundle
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

PARSER: Final = FluentParser(with_spans=False)


@dataclass(frozen=True, slots=True)
class Plain:
    """A message of nothing but text, as a bundle has it."""

    value: str | None
    attributes: Mapping[str, str]


@dataclass(frozen=True, eq=False)
class Messages:
    """A FluentBundle that grows. `sources` are Fluent text by id; the id of a term begins with -."""

    locale: str
    sources: Mapping[str, str]

    def has_message(self, name: str) -> bool:
        """Whether the language defines this message."""
        return name in self.sources and not name.startswith("-")

    def get_message(self, name: str) -> Any:
        """The message, its value and attributes. Raises LookupError."""
        if name not in self._plain:
            self._parse(name)
        return self._plain.get(name) or self._bundle.get_message(name)

    def format_pattern(self, pattern: Any, args: Mapping[str, Any]) -> tuple[Any, list[Exception]]:
        """The text, and what is wrong with it."""
        if isinstance(pattern, str):
            return pattern, []
        text, errors = self._bundle.format_pattern(pattern, dict(args))
        return text, errors

    def reads(self, name: str) -> frozenset[str]:
        """The arguments that a message reads, and all that it refers to. Raises LookupError."""
        self._parse(name)
        seen, waiting, read = set[str](), [name], set[str]()
        while waiting:
            wanted = waiting.pop()
            if wanted in self._parsed and wanted not in seen:
                seen.add(wanted)
                waiting += self._read[wanted].names
                read |= self._read[wanted].arguments
        return frozenset(read)

    def _parse(self, name: str) -> None:
        """Parse a message, and what it refers to; of what is referred to a bundle needs all."""
        waiting = [name]
        while waiting:
            wanted = waiting.pop()
            if wanted in self.sources and wanted not in self._parsed:
                resource = PARSER.parse(self.sources[wanted])
                plain = _plain(resource) if wanted == name else None
                if plain is not None:
                    self._plain[name] = plain
                    return
                self._parsed.add(wanted)
                self._bundle.add_resource(resource)
                self._read[wanted] = _References.of(resource)
                waiting += self._read[wanted].names

    @cached_property
    def _plain(self) -> dict[str, Plain]:
        return {}

    @cached_property
    def _bundle(self) -> FluentBundle:
        return FluentBundle([self.locale])

    @cached_property
    def _parsed(self) -> set[str]:
        return set()

    @cached_property
    def _read(self) -> "dict[str, _References]":
        return {}


def _plain(resource: ast.Resource) -> Plain | None:
    """The one message of a text, if nothing in it is worked out."""
    entries = [entry for entry in resource.body if isinstance(entry, ast.Message)]
    patterns = [p for m in entries for p in (m.value, *(part.value for part in m.attributes)) if p]
    texts = [_text(pattern) for pattern in patterns]
    if len(resource.body) != 1 or not entries or None in texts:
        return None
    [message] = entries
    attributes = {part.id.name: _text(part.value) or "" for part in message.attributes}
    return Plain(_text(message.value) if message.value else None, attributes)


def _text(pattern: ast.Pattern) -> str | None:
    """A pattern that is text alone."""
    found = [part.value for part in pattern.elements if isinstance(part, ast.TextElement)]
    return found[0] if len(found) == len(pattern.elements) == 1 else None


def sources(resource: ast.Resource, text: str) -> dict[str, str]:
    """Each message and term of a parsed text as it stands there; of two with one id the first counts."""
    found: dict[str, str] = {}
    for entry in resource.body:
        if isinstance(entry, ast.Message | ast.Term):
            sign = "-" if isinstance(entry, ast.Term) else ""
            name, whole = entry.id.span, entry.span
            if name and whole:
                found.setdefault(sign + entry.id.name, text[name.start - len(sign) : whole.end])
    return found


def defined(resource: ast.Resource) -> frozenset[str]:
    """The ids that a parsed file gives words to: messages, and attributes as `id.attribute`."""
    messages = [entry for entry in resource.body if isinstance(entry, ast.Message)]
    own = {message.id.name for message in messages if message.value is not None}
    return frozenset(own | {f"{m.id.name}.{part.id.name}" for m in messages for part in m.attributes})


class _References(Visitor):
    """What a message refers to, and the arguments that it reads."""

    def __init__(self) -> None:
        self.names: list[str] = []
        self.arguments: set[str] = set()

    @classmethod
    def of(cls, resource: ast.Resource) -> "_References":
        """Those of a parsed message."""
        found = cls()
        found.visit(resource)
        return found

    def visit_MessageReference(self, node: ast.MessageReference) -> None:  # noqa: N802
        """Remember a `{ message }`."""
        self.names.append(node.id.name)

    def visit_TermReference(self, node: ast.TermReference) -> None:  # noqa: N802
        """Remember a `{ -term }`, and what it is given."""
        self.names.append(f"-{node.id.name}")
        self.generic_visit(node)

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802
        """Remember a `{ $argument }`."""
        self.arguments.add(node.id.name)
