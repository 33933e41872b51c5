"""The Bot API through one of the frameworks, and the token that it needs."""

import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final, Protocol, cast

from nightlight.app.hidden import hide_in_logs, hiding
from nightlight.channels.telegram.inbox import Inbox, NoSuchBot, Refused
from nightlight.channels.telegram.sender import Outcome, Params
from nightlight.settings import Settings, SettingsError, from_environment, not_installed

FRAMEWORKS: Final = ("aiogram", "ptb")
NO_SUCH_BOT: Final = "Telegram knows no bot with this token: ask BotFather for it again (/token)"


class Api(Inbox, Protocol):
    """The Bot API through one of the frameworks."""

    @property
    def token(self) -> str:
        """The bot's token."""

    async def call(self, method: str, params: Params) -> Outcome:
        """Make one call; one outcome, never an exception."""

    async def ask(self, method: str, params: Params) -> Any:
        """A call whose result is needed. Raises Conflict, Gone and its kinds."""

    async def close(self) -> None:
        """Close the connections."""


def api_of(framework: str, settings: Settings) -> Api:
    """The Bot API through a framework; each is imported when it is used."""
    token = settings.token or ""
    try:
        if framework == "aiogram":
            from nightlight.channels.telegram import aiogram

            return cast("Api", aiogram.Api(aiogram.bot_of(token, settings.api)))
        from nightlight.channels.telegram import ptb

        return cast("Api", ptb.Api(ptb.bot_of(token, settings.api)))
    except ModuleNotFoundError as error:
        raise not_installed(error, framework) from None


def with_token() -> Settings:
    """The settings. Raises SettingsError if they hold nothing that looks like a token."""
    settings = from_environment()
    if not settings.token:
        raise SettingsError(
            "No token: set NIGHTLIGHT_TOKEN, or NIGHTLIGHT_TOKEN_FILE to a file that holds it."
        )
    if not re.fullmatch(r"\d+:[\w-]+", settings.token, re.ASCII):
        raise SettingsError("This is no token: BotFather's look like 123456:AAbb-cc")
    if settings.api and not re.match(r"https?://[^/]", settings.api):
        raise SettingsError("NIGHTLIGHT_API is no address: it begins with http:// or https://")
    return settings


@contextmanager
def telling(settings: Settings) -> Iterator[None]:
    """What Telegram will never do becomes a SettingsError that says why, and no secret."""
    try:
        yield
    except NoSuchBot:
        raise SettingsError(NO_SUCH_BOT) from None
    except Refused as error:
        text = hiding((settings.token, settings.webhook_secret))(str(error))
        raise SettingsError(f"Telegram refuses {text}") from None


def quiet(settings: Settings) -> None:
    """Keep the libraries' own logs down, which print updates, and the secrets out of all that logs."""
    hide_in_logs(settings.token, settings.webhook_secret)
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s %(message)s")
    for name in ("httpx", "httpcore", "aiogram", "telegram", "aiohttp"):
        logging.getLogger(name).setLevel(logging.CRITICAL)
