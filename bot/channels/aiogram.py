"""Telegram through aiogram: a router for somebody's bot, and the transport of our own."""

import logging
from functools import cache
from typing import Any, Final, cast

from aiogram import Bot, Router
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import PRODUCTION, TelegramAPIServer
from aiogram.dispatcher.event.bases import SkipHandler
from aiogram.exceptions import (
    AiogramError,
    ClientDecodeError,
    TelegramBadRequest,
    TelegramConflictError,
    TelegramForbiddenError,
    TelegramNetworkError,
    TelegramNotFound,
    TelegramRetryAfter,
    TelegramServerError,
    TelegramUnauthorizedError,
)
from aiogram.methods.base import TelegramMethod, TelegramType
from aiogram.types import TelegramObject, Update
from aiohttp import ClientConnectorError, ClientError, ClientTimeout

from bot.channels.telegram.heard import UPDATES, Raw
from bot.channels.telegram.inbox import Conflict, Gone, NoSuchBot, Refused, polled
from bot.channels.telegram.sender import Outcome, Params, Result, refused
from bot.channels.telegram.talker import Talker

log = logging.getLogger("nightlight")

OK: Final = 200
SERVER_ERROR: Final = 500
SECONDS: Final = 20.0


class Session(AiohttpSession):
    """aiogram's session with JSON bodies, and no model built for an answer that nobody reads."""

    async def make_request(
        self,
        bot: Bot,
        method: TelegramMethod[TelegramType],
        timeout: int | None = None,  # noqa: ASYNC109 - aiogram's signature
    ) -> TelegramType:
        """Send one request. Raises aiogram's exceptions, server errors for what was never sent."""
        if not getattr(method, "__plain__", False):
            return await super().make_request(bot, method, timeout)
        session = await self.create_session()
        url = self.api.api_url(token=bot.token, method=method.__api_method__)
        try:
            async with session.post(
                url, json=method.model_extra, timeout=ClientTimeout(float(timeout or SECONDS))
            ) as answer:
                status, content = answer.status, await answer.text()
        except ClientConnectorError:
            raise TelegramServerError(method, "no connection") from None
        except (TimeoutError, ClientError) as error:
            raise TelegramNetworkError(method, type(error).__name__) from None
        try:
            if status == OK:
                return cast(TelegramType, self.json_loads(content)["result"])
            return cast(TelegramType, self.check_response(bot, method, status, content).result)
        except (ClientDecodeError, ValueError, TypeError, LookupError):
            failed = TelegramServerError if status >= SERVER_ERROR else TelegramNetworkError
            raise failed(method, "an answer that cannot be read") from None


@cache
def _request(name: str) -> type[TelegramMethod[Any]]:
    """A request that goes out as it stands, and whose result comes back as it came."""

    class Request(TelegramMethod[Any]):
        __returning__ = Any
        __api_method__ = name
        __plain__ = True

    return Request


def bot_of(token: str, api: str | None = None) -> Bot:
    """A bot with our transport; `api` is the address of another Bot API server."""
    server = TelegramAPIServer.from_base(api) if api else PRODUCTION
    return Bot(token, session=Session(api=server))


class Api:
    """The Bot API through an aiogram bot: one call, one outcome, never an exception."""

    def __init__(self, bot: Bot) -> None:
        self.bot = bot

    async def call(self, method: str, params: Params) -> Outcome:
        """Make one call."""
        try:
            await self.bot(_request(method)(**params))
        except TelegramRetryAfter as error:
            return Outcome(Result.LATER, error.retry_after)
        except TelegramForbiddenError:
            return Outcome(Result.BLOCKED)
        except (TelegramBadRequest, TelegramNotFound) as error:
            return refused(error.message)
        except (TelegramServerError, TelegramConflictError):
            return Outcome(Result.FAILED)
        except (AiogramError, OSError) as error:  # the host's own session names no kind, only a cause
            never = isinstance(error.__cause__, ClientConnectorError)
            return Outcome(Result.FAILED if never else Result.UNKNOWN)
        return Outcome(Result.SENT)

    async def ask(self, method: str, params: Params) -> Any:
        """A call whose result is needed. Raises Conflict, Gone and its kinds, which name no token."""
        try:
            seconds = int(SECONDS + params.get("timeout", 0))
            return await self.bot(_request(method)(**params), request_timeout=seconds)
        except TelegramConflictError:
            raise Conflict from None
        except (TelegramUnauthorizedError, TelegramNotFound):
            raise NoSuchBot from None
        except (TelegramBadRequest, TelegramForbiddenError) as error:
            raise Refused(f"{method}: {error.message}") from None
        except (AiogramError, OSError) as error:
            raise Gone(type(error).__name__) from None

    async def updates(self, offset: int | None, seconds: int) -> list[Raw]:
        """Updates from offset on."""
        return cast("list[Raw]", await self.ask("getUpdates", polled(offset, seconds)))

    async def close(self) -> None:
        """Close the connections."""
        await self.bot.session.close()


def build_router(talker: Talker, *, whole: bool = False) -> Router:
    """A fresh router that talks for Nightlight in somebody's bot.

    It takes what is Nightlight's: its buttons, the command /nightlight, and what somebody types who is in
    the middle of it. Everything else goes on to the host's routers. With `whole` it takes every update.
    """
    router = Router(name="nightlight")

    async def answer(event: TelegramObject, event_update: Update) -> None:
        raw = event_update.model_dump(mode="json", by_alias=True, exclude_none=True)
        if not (whole or await talker.is_ours(raw)):
            raise SkipHandler
        try:
            await talker.answer(raw)
        except Exception as error:  # noqa: BLE001 - ours never reaches the host's error handlers
            log.error("an update was not answered: %s", type(error).__name__)  # noqa: TRY400

    for kind in UPDATES:
        router.observers[kind].register(answer)
    return router
