"""`nightlight telegram`: the same conversation on Telegram, on either framework, plugged together."""

import asyncio
import gc
import logging
import re
import signal
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from typing import Any, Final, Protocol, cast
from urllib.parse import urlsplit

from bot.app import App, build, file_store, memory_store, utc_now
from bot.channels.telegram.heard import UPDATES
from bot.channels.telegram.inbox import Gone, Inbox, NoSuchBot
from bot.channels.telegram.loop import DRAIN, People, Poller
from bot.channels.telegram.profile import differences, wanted
from bot.channels.telegram.sender import Outcome, Pace, Params, Sender
from bot.channels.telegram.talker import Talker
from bot.channels.telegram.webhook import health, serve, webhook
from bot.settings import Settings, SettingsError, from_environment

log = logging.getLogger("nightlight")

FRAMEWORKS: Final = ("aiogram", "ptb")
SILENCE_EVERY: Final = 5.0
PATIENCE: Final = 2.0
NO_SUCH_BOT: Final = "Telegram knows no bot with this token: ask BotFather for it again (/token)"
PATH: Final = "/telegram"


class Api(Inbox, Protocol):
    """The Bot API through one of the frameworks."""

    async def call(self, method: str, params: Params) -> Outcome:
        """Make one call; one outcome, never an exception."""

    async def ask(self, method: str, params: Params) -> Any:
        """A call whose result is needed. Raises Conflict and Gone."""

    async def close(self) -> None:
        """Close the connections."""


def api_of(framework: str, settings: Settings) -> Api:
    """The Bot API through a framework; each is imported when it is used."""
    token = settings.token or ""
    try:
        if framework == "aiogram":
            from bot.channels import aiogram

            return cast("Api", aiogram.Api(aiogram.bot_of(token, settings.api)))
        from bot.channels import ptb

        return cast("Api", ptb.Api(ptb.bot_of(token, settings.api)))
    except ModuleNotFoundError as error:
        wanted = f"pip install 'nightlight[{framework}]'"
        raise SettingsError(f"The library is not installed ({error.name}): {wanted}") from None


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

    async def answer_silences(self) -> None:
        """Say what time brings, until told to stop."""
        while not self.stop.is_set():
            try:
                await self._answer_due()
            except Exception as error:  # noqa: BLE001 - the next round tries again
                log.error("silences not answered: %s", type(error).__name__)  # noqa: TRY400
            try:
                await asyncio.wait_for(self.stop.wait(), SILENCE_EVERY)
            except TimeoutError:
                continue

    async def _answer_due(self) -> None:
        now = utc_now()
        for due in await self.app.store.claim_due(now):
            reply = await self.app.conversation.silence(due.person)
            if reply is None or await self.talker.closing(due.person, reply):
                await self.app.store.said(due)
        await self.app.store.expire(now)
        self.app.store.said_before.expire(now)


def with_token() -> Settings:
    """The settings. Raises SettingsError if they hold nothing that looks like a token."""
    settings = from_environment()
    if not settings.token:
        raise SettingsError(
            "No token: set NIGHTLIGHT_TOKEN, or NIGHTLIGHT_TOKEN_FILE to a file that holds it."
        )
    if not re.fullmatch(r"\d+:[\w-]+", settings.token, re.ASCII):
        raise SettingsError("This is no token: BotFather's look like 123456:AAbb-cc")
    return settings


async def run(framework: str) -> int:
    """Run the bot until SIGTERM or SIGINT; the exit status."""
    settings = with_token()
    quiet()
    gc.disable()  # nothing of what the start makes is garbage; `talk` turns it on again
    stop = asyncio.Event()
    for name in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(name, stop.set)
    await talk(framework, settings, stop)
    return 0


async def talk(framework: str, settings: Settings, stop: asyncio.Event) -> None:
    """Talk on Telegram until told to stop."""
    app = build(file_store(settings), trailing=True)
    api = api_of(framework, settings)
    _settle()
    try:
        me = await _asked(api, stop, "getMe", {})
        if me is not None:
            talker = talker_of(app, api, me, in_body=settings.webhook_url is not None)
            await _work(Running(app, api, talker, People(talker.answer), stop), settings)
    finally:
        await api.close()
        app.store.close()


def _settle() -> None:
    """What the start has made stays: where we own the process, garbage is not looked for in it again."""
    if not gc.isenabled():
        gc.freeze()
        gc.enable()


@asynccontextmanager
async def mounted(api: Api, settings: Settings | None = None) -> AsyncIterator[Talker]:
    """Who talks for Nightlight in somebody else's bot; silences are answered as long as this lasts."""
    app = build(file_store(settings or from_environment()), trailing=True)
    stop = asyncio.Event()
    try:
        talker = talker_of(app, api, await api.ask("getMe", {}))
        silences = asyncio.create_task(
            Running(app, api, talker, People(talker.answer), stop).answer_silences()
        )
        try:
            yield talker
        finally:
            stop.set()
            await silences
    finally:
        app.store.close()


def quiet() -> None:
    """Keep the libraries' own logs down: they print addresses, which hold the token, and updates."""
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s %(message)s")
    for name in ("httpx", "httpcore", "aiogram", "telegram", "aiohttp"):
        logging.getLogger(name).setLevel(logging.CRITICAL)


async def _asked(api: Api, stop: asyncio.Event, method: str, params: Params) -> Any:
    """What Telegram answers; waits for it as long as it takes. None when told to stop meanwhile."""
    while not stop.is_set():
        try:
            return await api.ask(method, params)
        except NoSuchBot:
            raise SettingsError(NO_SUCH_BOT) from None
        except Gone as error:
            log.warning("Telegram does not answer %s (%s); waiting", method, error)
            with suppress(TimeoutError):
                await asyncio.wait_for(stop.wait(), PATIENCE)
    return None


async def _work(bot: Running, settings: Settings) -> None:
    silences = asyncio.create_task(bot.answer_silences())
    try:
        if settings.webhook_url:
            await _knocked(bot, settings)
        else:
            await _polled(bot, settings)
    finally:
        bot.stop.set()
        await asyncio.wait({silences}, timeout=DRAIN)
        silences.cancel()
        counts = bot.people.counts
        log.info(
            "stopped: %d answered, %d malformed, %d unsaid",
            counts.answered,
            counts.malformed,
            counts.unsaid,
        )


async def _polled(bot: Running, settings: Settings) -> None:
    await _asked(bot.api, bot.stop, "deleteWebhook", {})
    watch = asyncio.create_task(serve(health(), settings.host, settings.port, bot.stop, bot.people))
    log.info("ready: polling")
    await Poller(bot.api, bot.people).run(bot.stop)
    await watch


async def _knocked(bot: Running, settings: Settings) -> None:
    secret = settings.webhook_secret
    if not secret:
        raise SystemExit("A webhook needs NIGHTLIGHT_WEBHOOK_SECRET (or _FILE), 1-256 of A-Z a-z 0-9 _ -")
    url = settings.webhook_url or ""
    hook = {"url": url, "secret_token": secret, "allowed_updates": list(UPDATES)}
    await _asked(bot.api, bot.stop, "setWebhook", hook)
    log.info("ready: webhook")
    app = webhook(bot.people, urlsplit(url).path or PATH, secret)
    await serve(app, settings.host, settings.port, bot.stop, bot.people)


async def profile(framework: str, *, apply: bool) -> int:
    """Show where Telegram shows other words of the bot than ours, and set them; 1 if anything differs."""
    settings = with_token()
    quiet()
    app = build(memory_store())
    api = api_of(framework, settings)
    try:
        found = [change async for change in differences(api.ask, wanted(app.words))]
        for change in found:
            print(change)
            if apply:
                await api.ask(change.method, change.params)
    except NoSuchBot:
        raise SettingsError(NO_SUCH_BOT) from None
    except Gone as error:
        raise SettingsError(f"Telegram does not answer ({error}); try again later") from None
    finally:
        await api.close()
        app.store.close()
    print("the profile is as it should be" if not found else "set" if apply else "run with --set to set it")
    return 0 if apply or not found else 1
