"""The only place that plugs parts together."""

import asyncio
import signal
import sys
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TextIO

from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from bot.channels.console import Console, typed_lines
from bot.channels.jsonlines import JsonLines, MovingClock
from bot.content.files import WordsFile
from bot.content.load import Files, data_root, load, load_words
from bot.content.problem import ContentError, Problem, shown
from bot.conversation import LAST_RESORT, Conversation
from bot.engine.session import SELF, SUPPORTER, Session
from bot.i18n.countries import Countries
from bot.i18n.localizer import Localizer, NoWords, load_localizer
from bot.i18n.understand import TypedWords
from bot.settings import Settings, from_environment
from bot.storage.sealed import Seal, key_from
from bot.storage.sqlite import SqliteStore, StoreError

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


def build(store: SqliteStore, clock: Clock = utc_now, root: Path | None = None) -> App:
    """A conversation over the content below root. Raises ContentError if that is broken."""
    root = root or data_root()
    try:
        words = load_localizer(root)
    except NoWords as error:
        raise ContentError([Problem(shown(error.file, root), 1, 1, "Y101", str(error))]) from error
    files = load(root, words.locales)
    conversation = Conversation(
        content=files.content,
        words=words,
        typed=_typed(root, words.locales),
        countries=country_finder(files),
        store=store,
        clock=clock,
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


# ---- the console


@dataclass(frozen=True, slots=True)
class ChatOptions:
    """What `nightlight chat` was asked for."""

    locale: str | None = None
    country: str | None = None
    supporter: bool = False
    session: str | None = None
    json: bool = False


async def chat(options: ChatOptions, source: TextIO, output: TextIO) -> int:
    """Chat until the input ends; the exit status. A wrong option is said and nothing starts."""
    settings = from_environment()
    clock = MovingClock(utc_now)
    try:
        store = file_store(settings) if options.session else memory_store()
        await store.expire(clock())
    except (StoreError, ValueError, OSError) as error:
        print(f"{error}. This chat is kept in memory and ends with this window.", file=sys.stderr)
        store = memory_store()
    app = build(store, clock)
    wrong = _wrong_option(options, app)
    if wrong:
        print(wrong, file=sys.stderr)
        return 2
    hint = None if options.json else settings.locale
    start = Session(
        clock(),
        locale=options.locale or (hint if hint in app.words.locales else None),
        country=(options.country or "").upper() or None,
        asker=SUPPORTER if options.supporter else SELF,
    )
    _leave_kindly()
    lines = typed_lines(source)
    person = f"console:{options.session}" if options.session else "console"
    if options.json:
        await JsonLines(app.conversation, store, start, clock, output, person=person).run(lines)
    else:
        await Console(app.conversation, store, start, person=person, output=output).run(lines)
    store.close()
    return 0


def _leave_kindly() -> None:
    """A window that is closed, or a SIGTERM, ends the chat like Ctrl-C: with its closing."""
    task = asyncio.current_task()
    for name in ("SIGTERM", "SIGHUP"):
        if task is not None and hasattr(signal, name):
            with suppress(NotImplementedError, RuntimeError):  # no signals here, such as on Windows
                asyncio.get_running_loop().add_signal_handler(getattr(signal, name), task.cancel)


async def forget(options: ChatOptions) -> int:
    """Erase a named chat; the exit status."""
    if not options.session:
        print("--forget needs --session NAME", file=sys.stderr)
        return 2
    try:
        store = file_store(from_environment())
        erased = await store.forget(f"console:{options.session}")
    except (StoreError, ValueError, OSError) as error:
        print(f"{error}. Nothing was erased.", file=sys.stderr)
        return 1
    store.close()
    if not erased:
        print(f"No chat {options.session} is here under this key. Nothing was erased.", file=sys.stderr)
        return 1
    print(f"The chat {options.session} is erased.")
    return 0


def _wrong_option(options: ChatOptions, app: App) -> str | None:
    if options.locale and options.locale not in app.words.locales:
        return f"--locale {options.locale}: there is {', '.join(app.words.locales)}"
    if options.country and options.country.upper() not in app.files.places:
        return f"--country {options.country}: no such country; use two letters such as KZ"
    return None
