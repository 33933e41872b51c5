"""`nightlight telegram`: the same conversation on Telegram, on either framework, plugged together."""

import asyncio
import gc
import logging
import os
import re
import signal
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from typing import Any, Final
from urllib.parse import urlsplit

from nightlight.app import App, build, file_store, utc_now
from nightlight.app.api import Api, api_of, quiet, telling, with_token
from nightlight.app.hidden import hidden_in_ours
from nightlight.app.reload import reload_whenever
from nightlight.app.silences import Silences
from nightlight.channels.telegram.health import Health, Watched
from nightlight.channels.telegram.heard import UPDATES
from nightlight.channels.telegram.inbox import Conflict, Gone, NoSuchBot, Refused
from nightlight.channels.telegram.loop import Pauses, Poller, rest, until
from nightlight.channels.telegram.pace import Pace
from nightlight.channels.telegram.people import People
from nightlight.channels.telegram.sender import Params, Sender
from nightlight.channels.telegram.talker import Talker
from nightlight.channels.telegram.webhook import Listening, watched, webhook
from nightlight.settings import Settings, SettingsError, from_environment

log = logging.getLogger("nightlight")

SELDOM: Final = (20_000, 10, 10)  # a turn makes thousands of things that are gone when it ends
PROBE: Final = 15.0  # seconds between two looks at the webhook
ELSEWHERE: Final = "brings its updates to another address"
HOOK: Final = re.compile(r"https?://[^/?#\s]+(/[\w./~-]*)?", re.ASCII)
NO_HOOK: Final = "NIGHTLIGHT_WEBHOOK_URL: this is no address such as https://bot.example.org/telegram"
SECRET: Final = re.compile(r"[A-Za-z0-9_-]{1,256}")
UNGUARDED: Final = (
    "NIGHTLIGHT_WEBHOOK_SECRET, or NIGHTLIGHT_WEBHOOK_SECRET_FILE, is needed for a webhook: "
    "1-256 of A-Z a-z 0-9 _ -, such as openssl rand -hex 32 makes"
)


def talker_of(
    app: App, api: Api, me: Mapping[str, Any], people: People, *, in_body: bool = False
) -> Talker:
    """Who answers updates for a bot, one person's in order and everybody in turn."""
    sender = Sender(api.call, Pace(), counts=people.counts, behind=people.behind)
    who = int(me["id"]), str(me["username"])
    talker = Talker(app.conversation, app.store, sender, *who, utc_now, in_body)
    people.answer, people.flooded, people.newer = talker.turn, talker.flooded, sender.newer
    people.urgent, people.alarms = talker.urgent, talker.alarms
    return talker


@dataclass
class Running:
    """A bot that runs: told to stop it finishes what is in hand."""

    app: App
    api: Api
    talker: Talker
    people: People
    health: Health
    stop: asyncio.Event
    renew: asyncio.Event = field(default_factory=asyncio.Event)  # asks to read the content again


async def run(framework: str) -> int:
    """Run the bot until SIGTERM or SIGINT; the exit status."""
    settings = with_token()
    quiet(settings)
    gc.disable()  # nothing of what the start makes is garbage; `talk` turns it on again
    stop, people = asyncio.Event(), People()

    def told() -> None:
        if stop.is_set():  # again: somebody is in a hurry
            people.hurry()
        stop.set()

    for name in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(name, told)
    renew = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGHUP, renew.set)
    await talk(framework, settings, stop, people, renew)
    return 0


async def talk(
    framework: str,
    settings: Settings,
    stop: asyncio.Event,
    people: People | None = None,
    renew: asyncio.Event | None = None,
) -> None:
    """Talk on Telegram until told to stop. Raises SettingsError for what waiting would not fix."""
    people, renew = people or People(), renew or asyncio.Event()
    health = Health(people)
    door = _door(settings, people, health)
    app = build(file_store(settings), trailing=True)
    health.content, health.trouble = True, lambda: app.store.trouble
    api = Watched(api_of(framework, settings), health)
    beating = asyncio.create_task(health.beat())
    _settle(app)
    try:
        async with _listening(door, settings):
            with telling(settings):
                me = await _asked(api, stop, "getMe", {})
                if me is not None:
                    talker = talker_of(app, api, me, people, in_body=settings.webhook_url is not None)
                    await _work(Running(app, api, talker, people, health, stop, renew), settings)
    finally:
        beating.cancel()
        await api.close()
        app.store.close()


def _settle(app: App) -> None:
    """Read what the first who types would wait for; where we own the process, what the start made stays.

    Garbage is not looked for in it again. What reading and compiling leave goes first.
    """
    ours = not gc.isenabled()
    if ours:
        gc.freeze()
        gc.set_threshold(*SELDOM)
        gc.enable()
    app.conversation.interpreter.prepare()
    if ours:
        gc.collect()
        gc.freeze()


@asynccontextmanager
async def mounted(api: Api, settings: Settings | None = None) -> AsyncIterator[Talker]:
    """Who talks for Nightlight in somebody else's bot; silences are answered as long as this lasts."""
    app = build(file_store(settings or from_environment()), trailing=True)
    app.conversation.interpreter.prepare()
    stop, people = asyncio.Event(), People()
    try:
        with hidden_in_ours(api.token):
            talker = talker_of(app, api, await api.ask("getMe", {}), people)
            people.begin(Silences(app, talker, people, utc_now).run(stop))
            try:
                yield replace(talker, people=people)
            finally:
                stop.set()
                await people.drain()
    finally:
        app.store.close()


async def _asked(api: Api, stop: asyncio.Event, method: str, params: Params) -> Any:
    """What Telegram answers; waits for it as long as it takes. None when told to stop meanwhile.

    Raises NoSuchBot and Refused, which waiting does not fix.
    """
    pauses = Pauses()
    while not stop.is_set():
        try:
            return await until(stop, api.ask(method, params))
        except (NoSuchBot, Refused):
            raise
        except (Conflict, Gone) as error:
            log.warning("Telegram does not answer %s (%s); waiting", method, error)
            await rest(stop, pauses.after(error))
    return None


def _door(settings: Settings, people: People, health: Health) -> Listening:
    """What listens: for anyone who watches, and for Telegram if there is a webhook."""
    if settings.webhook_url is None:
        return Listening(watched(health))
    if not HOOK.fullmatch(settings.webhook_url):
        raise SettingsError(NO_HOOK)
    if not SECRET.fullmatch(settings.webhook_secret or ""):
        raise SettingsError(UNGUARDED)
    path = urlsplit(settings.webhook_url).path or "/"
    return Listening(webhook(people, health, path, settings.webhook_secret or ""))


@asynccontextmanager
async def _listening(listening: Listening, settings: Settings) -> AsyncIterator[None]:
    try:
        await listening.open(settings.host, settings.port)
    except OSError as error:
        number = error.errno or 0  # below 0: the name is not known
        why = os.strerror(number) if number > 0 else error.strerror
        where = f"NIGHTLIGHT_HOST, NIGHTLIGHT_PORT: nobody can listen at {settings.host}:{settings.port}"
        raise SettingsError(f"{where}: {why}; set another port or host") from None
    try:
        yield
    finally:
        await listening.close()


async def _work(bot: Running, settings: Settings) -> None:
    """Answer updates and silences until told to stop, then finish what is in hand. Raises NoSuchBot."""
    bot.people.begin(Silences(bot.app, bot.talker, bot.people, utc_now).run(bot.stop))
    renewing = asyncio.create_task(reload_whenever(bot.renew, bot.app))
    url, secret = settings.webhook_url, settings.webhook_secret
    hook = {"url": url, "secret_token": secret, "allowed_updates": list(UPDATES)}
    method, params = ("setWebhook", hook) if url else ("deleteWebhook", {})
    try:
        if await _asked(bot.api, bot.stop, method, params) is not None:
            bot.people.ready = True
            log.info("ready: %s", "webhook" if url else "polling")
            await (_look_after(url, bot) if url else Poller(bot.api, bot.people).run(bot.stop))
    finally:
        bot.stop.set()
        renewing.cancel()
        await bot.people.drain()
        log.info("stopped: %s", bot.people.counts)


async def _look_after(url: str, bot: Running) -> None:
    """Ask now and then whether Telegram still brings updates here, until told to stop. Raises NoSuchBot."""
    pauses, pause = Pauses(), PROBE
    while not bot.stop.is_set():
        await rest(bot.stop, pause)
        try:
            info = await until(bot.stop, bot.api.ask("getWebhookInfo", {}))
        except (Conflict, Gone) as error:
            pause = min(pauses.after(error), PROBE)
        else:
            pauses, pause = Pauses(), PROBE
            elsewhere = isinstance(info, Mapping) and info.get("url") != url
            bot.health.hook = ELSEWHERE if elsewhere else ""
