"""`nightlight chat`: the console and JSON lines, plugged together."""

import asyncio
import re
import signal
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from nightlight.app import App, build, file_store, memory_store, utc_now
from nightlight.app.reload import Watch, reload
from nightlight.channels.console import Console, typed_lines
from nightlight.channels.jsonlines import JsonLines
from nightlight.engine.session import SELF, SUPPORTER, Session
from nightlight.i18n.words.pseudo import PSEUDO
from nightlight.settings import SettingsError, from_environment
from nightlight.simulator import MovingClock, Simulator
from nightlight.storage.sqlite import NotErased, StoreError

if TYPE_CHECKING:
    from nightlight.app.save import Save


@dataclass(frozen=True, slots=True)
class ChatOptions:
    """What `nightlight chat` was asked for."""

    locale: str | None = None
    country: str | None = None
    supporter: bool = False
    session: str | None = None
    json: bool = False
    save: Path | None = None


async def chat(options: ChatOptions, source: TextIO, output: TextIO) -> int:
    """Chat until the input ends; the exit status. A wrong option is said and nothing starts."""
    if wrong := _wrong_session(options.session):
        print(wrong, file=sys.stderr)
        return 2
    settings = from_environment()
    clock = MovingClock(utc_now)
    try:
        store = file_store(settings) if options.session else memory_store()
        await store.expire(clock())
    except (StoreError, SettingsError) as error:
        print(f"{error}. This chat is kept in memory and ends with this window.", file=sys.stderr)
        store = memory_store()
    app = build(store, clock, pseudo=options.locale in PSEUDO)
    options = _meant(options, app)
    wrong = _wrong_option(options, app)
    if wrong:
        print(wrong, file=sys.stderr)
        return 2
    hint = None if options.json else settings.locale
    start = Session(
        clock(),
        locale=options.locale or (hint if hint in app.words.locales else None),
        country=options.country,
        asker=SUPPORTER if options.supporter else SELF,
    )
    _leave_kindly()
    save, status = _save(options, start), 0
    try:
        await _talk(options, app, start, clock, typed_lines(source), output, save)
    finally:
        try:
            status = _saved(save, app)
        finally:
            store.close()
    return status


async def _talk(
    options: ChatOptions,
    app: App,
    start: Session,
    clock: MovingClock,
    lines: AsyncIterator[str | None],
    output: TextIO,
    save: "Save | None",
) -> None:
    """The chat itself, to its end."""
    person = f"console:{options.session}" if options.session else "console"
    note = save.note if save else None
    if options.json:
        simulator = Simulator(app.conversation, app.store, start, clock, person)
        await JsonLines(simulator, output, note=note).run(lines)
    else:
        console = Console(
            app.conversation, app.store, start, person=person, output=output, news=_edits(app), note=note
        )
        await console.run(lines)


def _save(options: ChatOptions, start: Session) -> "Save | None":
    """What notes the chat, if it is to be saved; it imports what only that needs."""
    if options.save is None:
        return None
    from nightlight.app.save import Save

    return Save(options.save, start)


def _saved(save: "Save | None", app: App) -> int:
    """Write what was noted; the exit status. The closing was said before, whatever comes of it."""
    if save is None:
        return 0
    from nightlight.app.save import NotSaved

    try:
        print(save.write(app.conversation.interpreter), file=sys.stderr)
    except NotSaved as error:
        print(f"--save: {error}", file=sys.stderr)
        return 1
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
    wrong = _wrong_session(options.session)
    if wrong or not options.session:
        print(wrong or "--forget needs --session NAME", file=sys.stderr)
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


def _wrong_session(name: str | None) -> str | None:
    """Why a chat cannot be kept under this name; a name of nothing would silently keep nothing."""
    if name is None or (name.strip() and name.isprintable()):
        return None
    return "--session: this is no name; use letters or digits, such as --session tonight"


def _wrong_option(options: ChatOptions, app: App) -> str | None:
    if options.save and (wrong := _wrong_save(options.save, options)):
        return f"--save {options.save}: {wrong}"
    if options.locale and options.locale not in app.words.locales:
        return f"--locale {options.locale}: there is {', '.join(app.words.locales)}"
    if options.country and options.country not in app.conversation.content.places:
        return f"--country {options.country}: {_no_country(options.country, app)}"
    return None


def _no_country(named: str, app: App) -> str:
    found = app.conversation.interpreter.countries.find(named, app.words.locales)
    if found:
        return f"that may be {' or '.join(found)}; use the two letters"
    return "no such country; use its name, or two letters such as KZ"


def _meant(options: ChatOptions, app: App) -> ChatOptions:
    """The options with a language and a country as they are called here: EN, ru_RU, uk and Germany too."""
    content, locales = app.conversation.content, app.words.locales
    asked = (options.locale or "").lower()
    language = re.split("[-_.]", asked)[0]  # ru_RU, zh-CN
    wanted = (one for one in (asked, language) if one in locales)
    locale = next(wanted, options.locale)
    named = options.country or ""
    code = (named.upper(),) if named.upper() in content.places else ()
    found = code or app.conversation.interpreter.countries.find(named, locales)
    return replace(options, locale=locale, country=found[0] if len(found) == 1 else options.country)


def _wrong_save(path: Path, options: ChatOptions) -> str | None:
    from nightlight.app.save import unwritable

    if options.session:
        return "it cannot go with --session; what was said before would be missing"
    if options.locale in PSEUDO:
        return f"{options.locale} is no language of the content; choose another --locale"
    return unwritable(path)
