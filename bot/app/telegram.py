"""`nightlight telegram`: the same conversation on Telegram, on either framework, plugged together."""

import asyncio
import gc
import logging
import os
import re
import signal
from collections.abc import AsyncIterator, Awaitable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any, Final
from urllib.parse import urlsplit

from aiohttp import web

from bot.app import App, build, file_store, utc_now
from bot.app.api import Api, api_of, quiet, telling, with_token
from bot.app.hidden import hidden_in_ours
from bot.app.reload import reload_whenever
from bot.channels.telegram.heard import UPDATES
from bot.channels.telegram.inbox import Conflict, Gone, NoSuchBot, Refused
from bot.channels.telegram.loop import LONGEST_PAUSE, PAUSE, People, Poller, rest, until
from bot.channels.telegram.sender import Pace, Params, Sender
from bot.channels.telegram.talker import Talker
from bot.channels.telegram.webhook import health, listen, webhook
from bot.settings import Settings, SettingsError, from_environment
from bot.storage.sqlite import Due

log = logging.getLogger("nightlight")

SILENCE_EVERY: Final = 5.0
HOOK: Final = re.compile(r"https?://[^/?#\s]+(/[\w./~-]*)?", re.ASCII)
NO_HOOK: Final = "NIGHTLIGHT_WEBHOOK_URL: this is no address such as https://bot.example.org/telegram"
SECRET: Final = re.compile(r"[A-Za-z0-9_-]{1,256}")
UNGUARDED: Final = (
    "NIGHTLIGHT_WEBHOOK_SECRET, or NIGHTLIGHT_WEBHOOK_SECRET_FILE, is needed for a webhook: "
    "1-256 of A-Z a-z 0-9 _ -, such as openssl rand -hex 32 makes"
)


def talker_of(app: App, api: Api, me: Mapping[str, Any], *, in_body: bool = False) -> Talker:
    """Who answers updates for a bot."""
    sender = Sender(api.call, Pace())
    return Talker(app.conversation, app.store, sender, int(me["id"]), str(me["username"]), utc_now, in_body)


@dataclass
class Running:
    """A bot that runs: told to stop it finishes what is in hand."""

    app: App
    api: Api
    talker: Talker
    people: People
    stop: asyncio.Event
    renew: asyncio.Event = field(default_factory=asyncio.Event)  # asks to read the content again
    _closing: dict[str, Due] = field(default_factory=dict)

    async def answer_silences(self) -> None:
        """Say what time brings, until told to stop."""
        while not self.stop.is_set():
            await _tried(self._answer_due())
            await rest(self.stop, SILENCE_EVERY)

    async def _answer_due(self) -> None:
        """Begin a closing for everybody who fell silent; nobody's waits for somebody else's."""
        now = utc_now()
        for due in await self.app.store.claim_due(now):
            if due.person not in self._closing:
                self.people.begin(_tried(self._close(due.person)))
            self._closing[due.person] = due  # the newest claim, where the closing takes longer than one
        await self.app.store.expire(now)
        self.app.store.said_before.expire(now)

    async def _close(self, person: str) -> None:
        try:
            reply = await self.app.conversation.silence(person)
            if reply is None or await self.talker.closing(person, reply):
                await self.app.store.said(self._closing[person])
        finally:
            del self._closing[person]


async def _tried(work: Awaitable[None]) -> None:
    try:
        await work
    except Exception as error:  # noqa: BLE001 - what is due stays due: the next round tries again
        log.error("silences not answered: %s", type(error).__name__)  # noqa: TRY400


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
    """Talk on Telegram until told to stop. Raises SettingsError for what waiting would not mend."""
    people, renew = people or People(), renew or asyncio.Event()
    door = _door(settings, people)
    app = build(file_store(settings), trailing=True)
    api = api_of(framework, settings)
    _settle(app)
    try:
        async with _listening(door, settings):
            with telling(settings):
                me = await _asked(api, stop, "getMe", {})
                if me is not None:
                    talker = talker_of(app, api, me, in_body=settings.webhook_url is not None)
                    await _work(Running(app, api, talker, people, stop, renew), settings)
    finally:
        await api.close()
        app.store.close()


def _settle(app: App) -> None:
    """Read what the first who types would wait for; where we own the process, what the start made stays.

    Garbage is not looked for in it again. What reading and compiling leave goes first.
    """
    ours = not gc.isenabled()
    if ours:
        gc.freeze()
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
            talker = talker_of(app, api, await api.ask("getMe", {}))
            people.begin(Running(app, api, talker, people, stop).answer_silences())
            try:
                yield talker
            finally:
                stop.set()
                await people.drain()
    finally:
        app.store.close()


async def _asked(api: Api, stop: asyncio.Event, method: str, params: Params) -> Any:
    """What Telegram answers; waits for it as long as it takes. None when told to stop meanwhile.

    Raises NoSuchBot and Refused, which waiting does not mend.
    """
    pause = PAUSE
    while not stop.is_set():
        try:
            return await until(stop, api.ask(method, params))
        except (NoSuchBot, Refused):
            raise
        except (Conflict, Gone) as error:
            log.warning("Telegram does not answer %s (%s); waiting", method, error)
            await rest(stop, pause)
            pause = min(pause * 2, LONGEST_PAUSE)
    return None


def _door(settings: Settings, people: People) -> web.Application:
    """What listens: for whoever watches, and for Telegram if there is a webhook."""
    if settings.webhook_url is None:
        return health(people)
    if not HOOK.fullmatch(settings.webhook_url):
        raise SettingsError(NO_HOOK)
    if not SECRET.fullmatch(settings.webhook_secret or ""):
        raise SettingsError(UNGUARDED)
    return webhook(people, urlsplit(settings.webhook_url).path or "/", settings.webhook_secret or "")


@asynccontextmanager
async def _listening(door: web.Application, settings: Settings) -> AsyncIterator[None]:
    try:
        runner = await listen(door, settings.host, settings.port)
    except OSError as error:
        number = error.errno or 0  # below 0: the name is not known
        why = os.strerror(number) if number > 0 else error.strerror
        where = f"NIGHTLIGHT_HOST, NIGHTLIGHT_PORT: nobody can listen at {settings.host}:{settings.port}"
        raise SettingsError(f"{where}: {why}; set another port or host") from None
    try:
        yield
    finally:
        await runner.cleanup()


async def _work(bot: Running, settings: Settings) -> None:
    """Answer updates and silences until told to stop, then finish what is in hand."""
    bot.people.answer = bot.talker.answer
    bot.people.begin(bot.answer_silences())
    renewing = asyncio.create_task(reload_whenever(bot.renew, bot.app))
    url, secret = settings.webhook_url, settings.webhook_secret
    hook = {"url": url, "secret_token": secret, "allowed_updates": list(UPDATES)}
    method, params = ("setWebhook", hook) if url else ("deleteWebhook", {})
    try:
        if await _asked(bot.api, bot.stop, method, params) is not None:
            bot.people.ready = True
            log.info("ready: %s", "webhook" if url else "polling")
            await (bot.stop.wait() if url else Poller(bot.api, bot.people).run(bot.stop))
    finally:
        bot.stop.set()
        renewing.cancel()
        await bot.people.drain()
        counts = bot.people.counts
        log.info(
            "stopped: %d answered, %d malformed, %d unsaid",
            counts.answered,
            counts.malformed,
            counts.unsaid,
        )
