"""`nightlight chat`: the console and JSON lines, plugged together."""

import asyncio
import signal
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import TextIO

from nightlight.app import App, build, file_store, memory_store, utc_now
from nightlight.app.reload import Watch, reload
from nightlight.channels.console import Console, typed_lines
from nightlight.channels.jsonlines import JsonLines, MovingClock
from nightlight.engine.session import SELF, SUPPORTER, Session
from nightlight.i18n.words.pseudo import PSEUDO
from nightlight.settings import SettingsError, from_environment
from nightlight.storage.sqlite import NotErased, StoreError


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
    except (StoreError, SettingsError) as error:
        print(f"{error}. This chat is kept in memory and ends with this window.", file=sys.stderr)
        store = memory_store()
    app = build(store, clock, pseudo=options.locale in PSEUDO)
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
        news = _edits(app)
        await Console(app.conversation, store, start, person=person, output=output, news=news).run(lines)
    store.close()
    return 0


def _edits(app: App) -> Callable[[], str]:
    """Reads the content again when a file of it was touched, and says so."""
    watch = Watch(app.root)
    return lambda: reload(app) if watch.touched() else ""


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
        try:
            erased = await store.forget(f"console:{options.session}")
        finally:
            store.close()
    except NotErased as error:
        print(f"{error}. Not erased yet; it is tried again at each start of Nightlight.", file=sys.stderr)
        print("Nothing of it is used any more, and it is tried again until it is gone.", file=sys.stderr)
        return 1
    except (StoreError, SettingsError) as error:
        print(f"{error}. Nothing was erased.", file=sys.stderr)
        return 1
    if not erased:
        print(f"No chat {options.session} is here under this key. Nothing was erased.", file=sys.stderr)
        return 1
    print(f"The chat {options.session} is erased.")
    return 0


def _wrong_option(options: ChatOptions, app: App) -> str | None:
    if options.locale and options.locale not in app.words.locales:
        return f"--locale {options.locale}: there is {', '.join(app.words.locales)}"
    if options.country and options.country.upper() not in app.conversation.content.places:
        return f"--country {options.country}: no such country; use two letters such as KZ"
    return None
