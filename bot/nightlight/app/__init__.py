"""The only place that plugs parts together."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from nightlight.app import compiled
from nightlight.content.root import data_root
from nightlight.conversation import Conversation
from nightlight.i18n.interpreter import Interpreter
from nightlight.i18n.words.localizer import Localizer
from nightlight.settings import Settings, SettingsError
from nightlight.storage.opening import opened
from nightlight.storage.sealed import Seal, new_key
from nightlight.storage.sqlite import SqliteStore, StoreError

if TYPE_CHECKING:
    from nightlight.content.load import Files

Clock = Callable[[], datetime]


def utc_now() -> datetime:
    """The time, in UTC."""
    return datetime.now(UTC)


@dataclass
class App:
    """All parts, plugged together, over the content below root."""

    root: Path
    conversation: Conversation
    store: SqliteStore
    _files: "Files | None" = field(default=None, repr=False)

    @property
    def words(self) -> Localizer:
        """What every language says."""
        return self.conversation.words

    @property
    def files(self) -> "Files":
        """What the content was made of, for those who check and draw it; read when it is asked for."""
        if self._files is None:
            from nightlight.content.load import load

            self._files = load(self.root, self.words.locales)
        return self._files

    def use(self, interpreter: Interpreter, files: "Files | None" = None) -> None:
        """Speak with other content from the next turn on."""
        self.conversation.interpreter, self._files = interpreter, files


def build(
    store: SqliteStore,
    clock: Clock = utc_now,
    root: Path | None = None,
    *,
    trailing: bool = False,
    pseudo: bool = False,
) -> App:
    """A conversation over the content below root. Raises ContentError if that is broken.

    The shipped content is read once and kept compiled; any other is read from its files each time.
    With `pseudo` the two made-up languages can be chosen too: in a simulator, never where people are.
    """
    if root is None and not pseudo:
        interpreter, files = compiled.interpreter(data_root(), trailing=trailing), None
    else:
        from nightlight.reading import read_content

        read = read_content(root or data_root(), trailing=trailing, pseudo=pseudo)
        interpreter, files = read.interpreter, read.files
    return App(root or data_root(), Conversation(interpreter, store, clock), store, files)


def memory_store() -> SqliteStore:
    """A store that is gone with the process."""
    return SqliteStore(None, Seal(new_key()))


def file_store(settings: Settings) -> SqliteStore:
    """The store of the settings: data in one folder, keys in another. Raises SettingsError."""
    try:
        return opened(settings.home, settings.keys or settings.key_file.parent, settings.key_file)
    except StoreError as error:
        raise SettingsError(str(error)) from error
