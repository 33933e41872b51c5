"""Telegram through aiogram: a router for somebody's bot, and the transport of our own."""

import logging
from functools import cache
from typing import Any, Final

from aiogram import Bot, Router
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import PRODUCTION, TelegramAPIServer
from aiogram.dispatcher.event.bases import SkipHandler
from aiogram.exceptions import (
    TelegramAPIError,
    TelegramBadRequest,
    TelegramConflictError,
    TelegramEntityTooLarge,
    TelegramForbiddenError,
    TelegramMigrateToChat,
    TelegramNotFound,
    TelegramRetryAfter,
    TelegramServerError,
    TelegramUnauthorizedError,
)
from aiogram.methods.base import TelegramMethod
from aiogram.types import TelegramObject, Update

from nightlight.channels.telegram.answers import (
    NOT_SENT,
    OK,
    UNREAD,
    Answer,
    outcome,
    result,
    seconds_of,
    updates_in,
)
from nightlight.channels.telegram.client import NOT_CONNECTED, SECONDS, Client
from nightlight.channels.telegram.heard import UPDATES, Raw
from nightlight.channels.telegram.inbox import polled
from nightlight.channels.telegram.sender import Outcome, Params
from nightlight.channels.telegram.talker import Talker

log = logging.getLogger("nightlight")

STATUS: Final[dict[type[TelegramAPIError], int]] = {
    TelegramBadRequest: 400,
    TelegramUnauthorizedError: 401,
    TelegramForbiddenError: 403,
    TelegramNotFound: 404,
    TelegramConflictError: 409,
    TelegramEntityTooLarge: 413,
    TelegramServerError: 500,
}


class Session(AiohttpSession):
    """aiogram's session, and beside it the client by which the calls of Nightlight go."""

    def __init__(self, api: TelegramAPIServer = PRODUCTION) -> None:
        super().__init__(api=api)
        self.client = Client()

    async def close(self) -> None:
        """Close the connections."""
        await self.client.close()
        await super().close()


@cache
def _request(name: str) -> type[TelegramMethod[Any]]:
    """A request that goes out as it stands, and whose result comes back as it came."""

    class Request(TelegramMethod[Any]):
        __returning__ = Any
        __api_method__ = name

    return Request


def bot_of(token: str, api: str | None = None) -> Bot:
    """A bot with our transport; `api` is the address of another Bot API server."""
    return Bot(token, session=Session(TelegramAPIServer.from_base(api) if api else PRODUCTION))


class Api:
    """The Bot API through an aiogram bot: one call, one outcome, never an exception."""

    def __init__(self, bot: Bot) -> None:
        self.bot = bot

    @property
    def token(self) -> str:
        """The bot's token."""
        return self.bot.token

    async def call(self, method: str, params: Params) -> Outcome:
        """Make one call."""
        return outcome(await self._asked(method, params, SECONDS))

    async def ask(self, method: str, params: Params) -> Any:
        """A call whose result is needed. Raises Conflict, Gone and its kinds, which name no token."""
        return result(method, await self._asked(method, params, SECONDS + params.get("timeout", 0)))

    async def _asked(self, method: str, params: Params, seconds: float) -> Answer:
        """The answer to one call, by whichever session the bot has; never an exception.

        Ours is asked itself: a request that aiogram makes and checks takes as long as the call.
        """
        session = self.bot.session
        if isinstance(session, Session):
            url = session.api.api_url(token=self.bot.token, method=method)
            return await session.client.ask(url, params, int(seconds))
        try:
            found = await self.bot(_request(method)(**params), request_timeout=int(seconds))
        except TelegramAPIError as error:
            return answer_of_error(error)
        except Exception:  # noqa: BLE001 - a host's session may raise anything: it may have happened
            return UNREAD
        return found if isinstance(found, Answer) else Answer(OK, found)

    async def updates(self, offset: int | None, seconds: int) -> list[Raw]:
        """Updates from offset on."""
        return updates_in(await self.ask("getUpdates", polled(offset, seconds)))

    async def close(self) -> None:
        """Close the connections."""
        await self.bot.session.close()


def answer_of_error(error: TelegramAPIError) -> Answer:
    """The answer that aiogram has made an exception of."""
    if isinstance(error, TelegramRetryAfter):
        return Answer(429, why="too many requests", seconds=seconds_of(error.retry_after))
    if isinstance(error, TelegramMigrateToChat):
        return Answer(400, why="it moved", chat=error.migrate_to_chat_id)
    if isinstance(error.__cause__, NOT_CONNECTED):
        return NOT_SENT
    status = next((number for kind, number in STATUS.items() if isinstance(error, kind)), None)
    return Answer(status, why=error.message) if status and error.message else UNREAD


def build_router(talker: Talker, *, whole: bool = False) -> Router:
    """A fresh router that talks for Nightlight in somebody's bot.

    It takes what is Nightlight's: its buttons, the command /nightlight, and what somebody types who is in
    the middle of it. Everything else, and what cannot be read, goes on to the host's routers. With `whole`
    it takes every update.
    """
    router = Router(name="nightlight")

    async def answer(event: TelegramObject, event_update: Update) -> None:
        try:
            raw = raw_of(event_update)
            ours = whole or await talker.is_ours(raw)
        except Exception as error:  # noqa: BLE001 - then it is the host's
            log.warning("an update could not be read: %s", type(error).__name__)
            raise SkipHandler from None
        if not ours:
            raise SkipHandler
        try:
            await talker.answer(raw)
        except Exception as error:  # noqa: BLE001 - ours never reaches the host's error handlers
            log.error("an update was not answered: %s", type(error).__name__)  # noqa: TRY400

    for kind in UPDATES:
        router.observers[kind].register(answer)
    return router


def raw_of(update: Update) -> Raw:
    """An update as Telegram sent it: only what is set in it, nothing that aiogram fills in itself."""
    return update.model_dump(mode="json", by_alias=True, exclude_unset=True, fallback=lambda _: None)
