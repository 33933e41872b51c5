"""Fluent messages of every language. A formatting error counts as "not formatted".

fluent.runtime never raises on a missing argument or reference: it returns the text with a hole and a list
of complaints. Here any complaint means that the whole message is said in the fallback language instead.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, Protocol

from nightlight.bounded import OutOfBounds, unopened
from nightlight.i18n.held import Table
from nightlight.i18n.words.bounds import fluent_text
from nightlight.i18n.words.catalog import parsed
from nightlight.i18n.words.messages import Messages, defined, sources

SAFETY = "safety.ftl"
TYPED = ("words.yaml", "danger.yaml")
FALLBACK = "en"

Args = Mapping[str, str | int]


class NotSaid(Exception):  # noqa: N818 - it names what did not happen, as a sentence would
    """A message exists in no usable form in the language nor in the fallback."""


class NoWords(Exception):  # noqa: N818 - as above
    """A file of words cannot be used, and no language can do without it."""

    def __init__(
        self, file: Path, message: str, code: str = "Y101", line: int = 1, column: int = 1
    ) -> None:
        super().__init__(message)
        self.file, self.code, self.line, self.column = file, code, line, column


class Bundle(Protocol):
    """The messages of one language; a FluentBundle is one."""

    def has_message(self, name: str, /) -> bool:
        """Whether the language defines this message."""

    def get_message(self, name: str, /) -> Any:
        """The message, its value and attributes."""

    def format_pattern(self, pattern: Any, args: Any, /) -> tuple[Any, list[Exception]]:
        """The text, and what is wrong with it."""


@dataclass(frozen=True, eq=False)
class Localizer:
    """Formats messages by id; an attribute is written `id.attribute`."""

    bundles: Mapping[str, Bundle]

    @property
    def locales(self) -> tuple[str, ...]:
        """The languages that can be chosen, the fallback first."""
        return tuple(self.bundles)

    @cached_property
    def alone(self) -> "Mapping[str, Localizer]":
        """Each language without the help of the fallback, for checks."""
        return {code: Localizer({code: bundle}) for code, bundle in self.bundles.items()}

    def say(self, locale: str, id: str, args: Args | None = None) -> str:  # noqa: A002
        """The message in this language, or all of it in the fallback. Raises NotSaid."""
        for code in dict.fromkeys((locale, FALLBACK)):
            text = self._format(code, id, args or {})
            if text is not None:
                return text
        raise NotSaid(id)

    def has(self, locale: str, id: str) -> bool:  # noqa: A002
        """Whether this language or the fallback has the message or attribute."""
        return any(self._pattern(code, id) is not None for code in (locale, FALLBACK))

    def _format(self, locale: str, id: str, args: Args) -> str | None:  # noqa: A002
        pattern = self._pattern(locale, id)
        if pattern is None:
            return None
        try:
            text, errors = self.bundles[locale].format_pattern(pattern, dict(args))
        except RecursionError:  # a message that refers to itself
            return None
        return None if errors or not str(text).strip() else str(text)

    @cached_property
    def _patterns(self) -> dict[tuple[str, str], Any]:
        return {}

    def _pattern(self, locale: str, id: str) -> Any:  # noqa: A002
        if (locale, id) not in self._patterns:
            self._patterns[locale, id] = self._found(locale, id)
        return self._patterns[locale, id]

    def _found(self, locale: str, id: str) -> Any:  # noqa: A002
        bundle = self.bundles.get(locale)
        name, _, attribute = id.partition(".")
        if bundle is None or not bundle.has_message(name):
            return None
        message = bundle.get_message(name)
        return message.attributes.get(attribute) if attribute else message.value


def load_localizer(root: Path) -> Localizer:
    """All languages with complete safety words, measured by the fallback's, and a list of typed words.

    Raises NoWords when the fallback is not among them, or a file is no text.
    """
    for name in (SAFETY, *TYPED):
        needed = root / "locales" / FALLBACK / name
        if not needed.exists():
            raise NoWords(needed, "this file is missing; every language falls back to it, add it")
    folders = {path.parent.name: path.parent for path in sorted((root / "locales").glob(f"*/{SAFETY}"))}
    spoken = {code: _safety_words(folder) for code, folder in folders.items()}
    complete = [
        code
        for code, folder in folders.items()
        if spoken[FALLBACK] <= spoken[code] and all((folder / name).exists() for name in TYPED)
    ]
    ordered = sorted(complete, key=lambda code: (code != FALLBACK, code))
    return Localizer({code: Messages(code, Table.of(_sources(folders[code]))) for code in ordered})


def _safety_words(folder: Path) -> frozenset[str]:
    try:
        return defined(parsed(_text(folder / SAFETY)))
    except NoWords:  # complained of where the language is needed
        return frozenset()


def _sources(folder: Path) -> dict[str, str]:
    """Every message of a language by its id; of two with one id the first counts, as in a bundle."""
    found: dict[str, str] = {}
    for path in sorted(folder.glob("*.ftl")):
        text = _text(path)
        found = sources(parsed(text), text) | found
    return found


def _text(path: Path) -> str:
    try:
        return fluent_text(path)
    except OutOfBounds as error:
        raise NoWords(path, str(error), "Y108", error.line, error.column) from error
    except OSError as error:
        raise NoWords(path, unopened(error)) from error
    except UnicodeDecodeError as error:
        raise NoWords(path, "not readable as UTF-8; save the file as UTF-8") from error
