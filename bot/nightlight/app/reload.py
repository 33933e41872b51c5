"""Content that is edited while people talk: read again whole, or not at all."""

import asyncio
import logging
from pathlib import Path
from typing import TYPE_CHECKING, Final

from nightlight.app import App
from nightlight.content.fingerprint import fingerprint
from nightlight.content.problem import ContentError, Problem
from nightlight.i18n.words.localizer import SAFETY
from nightlight.i18n.words.pseudo import LONG

if TYPE_CHECKING:
    from nightlight.reading import ReadContent

log = logging.getLogger("nightlight")

MOST_LINES: Final = 20
LONGEST_LINE: Final = 300  # signs

Stamp = tuple[tuple[str, int, int], ...]


class NotUsed(Exception):  # noqa: N818 - it names what did not happen, as a sentence would
    """The edit is refused and the old content goes on; it says why, with the place."""


def reload(app: App) -> str:
    """Speak with the content as it is now; the sentence for anyone who edits it.

    What cannot be read, or would take a language away, changes nothing and is named with its place.
    """
    try:
        return _use(app, _read(app, checked=False), keep=True)
    except Exception as error:  # noqa: BLE001 - whatever stands in a file, the chat goes on
        return str(_not_used(error))


async def reload_checked(app: App) -> str:
    """The same for a bot that people talk to: whatever `nightlight check` complains of is refused.

    It reads beside the event loop and exchanges within it, so that no turn meets half of each. Raises
    NotUsed.
    """
    try:
        return _use(app, await asyncio.to_thread(_read, app, checked=True), keep=False)
    except Exception as error:
        raise _not_used(error) from error


async def reload_whenever(asked: asyncio.Event, app: App) -> None:
    """Reload each time it is asked for, and log what came of it; people are answered meanwhile."""
    while await asked.wait():
        asked.clear()
        try:
            log.info("%s", await reload_checked(app))
        except NotUsed as refused:
            log.warning("%s", refused)


def _read(app: App, *, checked: bool) -> "ReadContent":
    """The content as its files have it now, compiled or not. Imports what only a reader of files needs."""
    from nightlight.reading import read_content
    from nightlight.tools.check.everything import check

    old = app.conversation.interpreter
    read = read_content(app.root, trailing=old.trailing, pseudo=LONG in old.words.locales)
    problems = [_lost(code) for code in old.words.locales if code not in read.interpreter.words.locales]
    problems += check(app.root) if checked else []
    if problems:
        raise ContentError(problems)
    if checked:  # people talk to it: nobody waits for what is made ready here
        read.interpreter.prepare()
    return read


def _use(app: App, read: "ReadContent", *, keep: bool) -> str:
    """Speak with it; `keep` the files too, for a page that draws them."""
    same = fingerprint(app.conversation.content) == fingerprint(read.interpreter.content)
    app.use(read.interpreter, read.files if keep else None)
    return f"content read again: {'the same' if same else 'other'} questions and rules"


def _not_used(error: Exception) -> NotUsed:
    """What is wrong, line by line and not endlessly; of what nobody foresaw the kind alone."""
    foreseen = isinstance(error, ContentError | OSError)
    lines = str(error).splitlines() if foreseen else [f"{type(error).__name__}: run nightlight check"]
    told = [line[:LONGEST_LINE] for line in lines[:MOST_LINES]]
    if len(lines) > MOST_LINES:
        told.append(f"and {len(lines) - MOST_LINES} more: run nightlight check")
    return NotUsed("\n".join(("the edit is not used, the old content goes on:", *told)))


def _lost(locale: str) -> Problem:
    message = f"{locale} would be gone: complete its safety words, words.yaml and danger.yaml"
    return Problem(f"locales/{locale}/{SAFETY}", 1, 1, "T410", message)


class Watch:
    """Whether a file of the content was touched since it was asked last."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._seen = self._stamp()

    def touched(self) -> bool:
        """True once for each change."""
        before, self._seen = self._seen, self._stamp()
        return before != self._seen

    def _stamp(self) -> Stamp:
        files = (path for top in ("dialogs", "locales") for path in (self._root / top).rglob("*.*"))
        return tuple(sorted(found for path in files if (found := _state(path))))


def _state(path: Path) -> tuple[str, int, int] | None:
    try:
        found = path.stat()
    except OSError:  # gone meanwhile
        return None
    return str(path), found.st_mtime_ns, found.st_size
