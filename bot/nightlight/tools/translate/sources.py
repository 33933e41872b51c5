"""Which English a translation was made from: the Fluent source of messages, and `sources.lock` beside them.

A line of the lock is the id of a message or answer and the fingerprint of its English. Ids survive when a
file is edited, sorted or moved by any editor, so nothing in the .ftl files is touched.
"""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from fluent.syntax import ast
from fluent.syntax.serializer import serialize_pattern

from nightlight.bounded import OutOfBounds, text_of
from nightlight.i18n.words.bounds import fluent_text
from nightlight.i18n.words.catalog import parsed
from nightlight.i18n.words.localizer import FALLBACK

LOCK: Final = "sources.lock"
HEAD: Final = (
    "# The English that each message was translated from, as fingerprints.\n"
    "# Written by `nightlight translate accept`, which says: I read both, they agree.\n"
)
LENGTH: Final = 6


@dataclass(frozen=True, slots=True)
class Source:
    """A message or answer (`id.attribute`) as Fluent: its file and line, its words, the remark above."""

    id: str
    file: str
    line: int
    pattern: ast.Pattern
    note: str

    @property
    def fingerprint(self) -> str:
        """Twelve signs that change when the words do, and not when lines are indented otherwise."""
        said = serialize_pattern(self.pattern).encode()
        return hashlib.blake2s(said, digest_size=LENGTH).hexdigest()


def read_sources(root: Path, locale: str) -> dict[str, Source]:
    """All messages and answers of a language, in the order of its files."""
    paths = sorted((root / "locales" / locale).glob("*.ftl"))
    found = (source for path in paths for source in sources_of(fluent_text(path), path.name))
    return {source.id: source for source in found}


def sources_of(text: str, file: str) -> Iterator[Source]:
    """The messages, answers and terms of one file; a term has its minus before its name."""
    for entry in parsed(text).body:
        if isinstance(entry, ast.Message | ast.Term):
            name = ("-" if isinstance(entry, ast.Term) else "") + entry.id.name
            note = (entry.comment.content or "") if entry.comment else ""
            if entry.value is not None:
                yield Source(name, file, _line(entry.id, text), entry.value, note)
            for attribute in entry.attributes:
                line = _line(attribute, text)
                yield Source(f"{name}.{attribute.id.name}", file, line, attribute.value, note)


def _line(node: ast.SyntaxNode, text: str) -> int:
    return text.count("\n", 0, node.span.start if node.span else 0) + 1


def read_lock(root: Path, locale: str) -> dict[str, str]:
    """The fingerprints of a language by id; lines that are none, such as marks of a merge, do not count.

    A file that is too large, or no text, holds none.
    """
    path = root / "locales" / locale / LOCK
    try:
        lines = text_of(path).splitlines()
    except (OutOfBounds, OSError, UnicodeDecodeError):
        lines = []
    pairs = (line.split() for line in lines if not line.startswith("#"))
    return {pair[0]: pair[1] for pair in pairs if len(pair) == 2}


def lock_text(fingerprints: Mapping[str, str]) -> str:
    """The text of a lock file."""
    return HEAD + "".join(f"{name} {mark}\n" for name, mark in sorted(fingerprints.items()))


def stale(root: Path, locale: str) -> dict[str, bool]:
    """The ids whose English is not the recorded one: True where it changed, False where none is."""
    if locale == FALLBACK:
        return {}
    english, ours, lock = read_sources(root, FALLBACK), read_sources(root, locale), read_lock(root, locale)
    both = [name for name in ours if name in english]
    return {name: name in lock for name in both if lock.get(name) != english[name].fingerprint}
