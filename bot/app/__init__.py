"""The only place that plugs parts together."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from bot.content.files import WordsFile
from bot.content.load import Files, data_root, load, load_words
from bot.content.problem import ContentError, Problem, shown
from bot.conversation import LAST_RESORT, Conversation
from bot.i18n.countries import Countries
from bot.i18n.localizer import FALLBACK, Localizer, NoWords, load_localizer
from bot.i18n.pseudo import PSEUDO, with_pseudo
from bot.i18n.understand import TypedWords
from bot.settings import Settings
from bot.storage.sealed import Seal, key_from
from bot.storage.sqlite import SqliteStore

Clock = Callable[[], datetime]

HEARD_EVERYWHERE = ("unsafe", "urgent")


def utc_now() -> datetime:
    """The time, in UTC."""
    return datetime.now(UTC)


@dataclass(frozen=True)
class App:
    """All parts, plugged together."""

    files: Files
    words: Localizer
    conversation: Conversation
    store: SqliteStore


def build(
    store: SqliteStore,
    clock: Clock = utc_now,
    root: Path | None = None,
    *,
    trailing: bool = False,
    pseudo: bool = False,
) -> App:
    """A conversation over the content below root. Raises ContentError if that is broken.

    With `pseudo` the two made-up languages can be chosen too: in a simulator, never where people are.
    """
    root = root or data_root()
    try:
        words = load_localizer(root)
    except NoWords as error:
        raise ContentError([Problem(shown(error.file, root), 1, 1, "Y101", str(error))]) from error
    typed = _typed(root, words.locales)
    if pseudo:
        words = with_pseudo(words, root)
        typed |= dict.fromkeys(PSEUDO, typed[FALLBACK])
    files = load(root, words.locales)
    conversation = Conversation(
        content=files.content,
        words=words,
        typed=typed,
        countries=country_finder(files),
        store=store,
        clock=clock,
        trailing=trailing,
    )
    for code in words.locales:
        words.say(code, LAST_RESORT)  # a language without its last resort does not start
    return App(files, words, conversation, store)


def memory_store() -> SqliteStore:
    """A store that is gone with the process."""
    return SqliteStore(None, Seal(ChaCha20Poly1305.generate_key()))


def file_store(settings: Settings) -> SqliteStore:
    """The store below the settings' home, sealed with the key of the key file."""
    return SqliteStore(settings.home / "sessions.db", Seal(key_from(settings.key_file)))


def country_finder(files: Files) -> Countries:
    """What turns a typed name into a country."""
    ask = {name: tuple(codes) for name, codes in files.names.ask.items()}
    return Countries(frozenset(files.places), files.names.aliases, ask)


def _typed(root: Path, locales: tuple[str, ...]) -> dict[str, TypedWords]:
    """The words of each language; alarm, despair and violence are heard in every language in each."""
    files = {code: load_words(root / "locales" / code / "words.yaml", root)[0] for code in locales}
    everywhere = TypedWords(
        answers={},
        commands={
            name: _union(f.commands.get(name, []) for f in files.values()) for name in HEARD_EVERYWHERE
        },
        alarm=_union(file.alarm for file in files.values()),
        crisis=_union(file.crisis for file in files.values()),
        safety=_union(file.safety for file in files.values()),
        exceptions=_union(file.exceptions for file in files.values()),
        supporter=_union(file.supporter for file in files.values()),
        weeks=(),
    )
    return {code: _with_own(file, everywhere) for code, file in files.items()}


def _with_own(file: WordsFile, everywhere: TypedWords) -> TypedWords:
    """A language's own answers, commands and weeks, beside what is heard everywhere."""
    own = {name: tuple(words) for name, words in file.commands.items()}
    shared = {name: (*own.get(name, ()), *words) for name, words in everywhere.commands.items()}
    return replace(
        everywhere,
        answers={key: tuple(words) for key, words in file.answers.items()},
        commands={**own, **shared},
        weeks=tuple(file.weeks),
        days=tuple(file.days),
        not_weeks=tuple(file.not_weeks),
    )


def _union(lists: Iterable[Iterable[str]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(word for words in lists for word in words))
