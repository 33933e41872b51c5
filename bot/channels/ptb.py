"""Telegram through python-telegram-bot: handlers for somebody's bot, and the transport of our own."""

import json
import logging
from datetime import timedelta
from typing import Any, Final
from urllib.parse import urlencode

from aiohttp import ClientConnectorError, ClientError, ClientSession, ClientTimeout, FormData
from httpx import ConnectError
from telegram import Bot, Update
from telegram.error import (
    BadRequest,
    ChatMigrated,
    EndPointNotFound,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)
from telegram.error import Conflict as PollConflict
from telegram.ext import ApplicationHandlerStop, BaseHandler, ContextTypes, TypeHandler
from telegram.request import BaseRequest, RequestData

from bot.channels.telegram.heard import Raw
from bot.channels.telegram.inbox import Conflict, Gone, NoSuchBot, Refused, polled
from bot.channels.telegram.sender import Outcome, Params, Result, refused
from bot.channels.telegram.talker import Talker

log = logging.getLogger("nightlight")

SECONDS: Final = 20.0
SERVER_ERROR: Final = 500
NAMES: Final = {
    "sendMessage": "send_message",
    "editMessageText": "edit_message_text",
    "editMessageReplyMarkup": "edit_message_reply_markup",
    "answerCallbackQuery": "answer_callback_query",
}
GARBLED: Final = (TypeError, ValueError, LookupError, AttributeError)  # answers the library trips over
OWN: Final = ("chat_id", "text", "message_id", "callback_query_id")


class NotSent(NetworkError):  # noqa: N818 - it names what did not happen
    """The request never reached the server, or the server said that it failed."""


class Request(BaseRequest):
    """python-telegram-bot's transport by way of aiohttp, with JSON bodies and no address in any log."""

    def __init__(self) -> None:
        self._session: ClientSession | None = None

    @property
    def read_timeout(self) -> float | None:
        """Seconds to wait for an answer."""
        return SECONDS

    async def initialize(self) -> None:
        """Open the connections."""
        self._session = self._session or ClientSession()

    async def shutdown(self) -> None:
        """Close the connections."""
        if self._session is not None:
            await self._session.close()
            self._session = None

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Any = BaseRequest.DEFAULT_NONE,
        write_timeout: Any = BaseRequest.DEFAULT_NONE,
        connect_timeout: Any = BaseRequest.DEFAULT_NONE,
        pool_timeout: Any = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        """Send one request. Raises the library's exceptions, without the address, which holds the token."""
        await self.initialize()
        if self._session is None:  # for the type checker
            raise NotSent("closed")
        seconds = read_timeout if isinstance(read_timeout, int | float) else SECONDS
        body: dict[str, Any] = {"json": request_data.parameters if request_data else None}
        if request_data and request_data.contains_files:
            body = {"data": _form(request_data)}
        try:
            async with self._session.request(method, url, timeout=ClientTimeout(seconds), **body) as answer:
                status, content = answer.status, await answer.read()
        except ClientConnectorError:
            raise NotSent("no connection") from None
        except TimeoutError:
            raise TimedOut from None
        except ClientError as error:
            raise NetworkError(type(error).__name__) from None
        if status >= SERVER_ERROR:
            raise NotSent(f"server error {status}")
        return status, content


def _form(data: RequestData) -> FormData:
    form = FormData(data.json_parameters)
    for name, (filename, content, kind) in (data.multipart_data or {}).items():
        form.add_field(name, content, filename=filename, content_type=kind)
    return form


def bot_of(token: str, api: str | None = None) -> Bot:
    """A bot with our transport; `api` is the address of another Bot API server."""
    api = api or "https://api.telegram.org"
    return Bot(
        token,
        base_url=f"{api}/bot",
        base_file_url=f"{api}/file/bot",
        request=Request(),
        get_updates_request=Request(),
    )


class Api:
    """The Bot API through a python-telegram-bot bot: one call, one outcome, never an exception."""

    def __init__(self, bot: Bot) -> None:
        self.bot = bot

    async def call(self, method: str, params: Params) -> Outcome:
        """Make one call."""
        own = {name: params[name] for name in OWN if name in params}
        rest = {name: value for name, value in params.items() if name not in own}
        try:
            await getattr(self.bot, NAMES[method])(**own, api_kwargs=rest)
        except RetryAfter as error:
            wait = error.retry_after
            return Outcome(Result.LATER, wait.total_seconds() if isinstance(wait, timedelta) else wait)
        except Forbidden:
            return Outcome(Result.BLOCKED)
        except (BadRequest, ChatMigrated, EndPointNotFound, InvalidToken) as error:
            return refused(str(error))
        except (NotSent, PollConflict):
            return Outcome(Result.FAILED)
        except (TelegramError, OSError, *GARBLED) as error:  # the host's own transport: only a cause
            never = isinstance(error.__cause__, ConnectError)
            return Outcome(Result.FAILED if never else Result.UNKNOWN)
        return Outcome(Result.SENT)

    async def ask(self, method: str, params: Params) -> Any:
        """A call whose result is needed. Raises Conflict, Gone and its kinds, which name no token."""
        asked = {k: v if isinstance(v, str) else json.dumps(v) for k, v in params.items()}
        url = f"{self.bot.base_url}/{method}?{urlencode(asked)}"
        try:
            return await self.bot.request.post(url, read_timeout=SECONDS + params.get("timeout", 0))
        except PollConflict:
            raise Conflict from None
        except InvalidToken:
            raise NoSuchBot from None
        except (BadRequest, Forbidden) as error:
            raise Refused(f"{method}: {error.message}") from None
        except (TelegramError, OSError, *GARBLED) as error:
            raise Gone(type(error).__name__) from None

    async def updates(self, offset: int | None, seconds: int) -> list[Raw]:
        """Updates from offset on."""
        found: list[Raw] = await self.ask("getUpdates", polled(offset, seconds))
        return found

    async def close(self) -> None:
        """Close the connections."""
        await self.bot.request.shutdown()


def build_handlers(talker: Talker, *, whole: bool = False) -> list[BaseHandler[Any, Any, Any]]:
    """Handlers that talk for Nightlight in somebody's application: add them to a group before the host's.

    They take what is Nightlight's: its buttons, the command /nightlight, and what somebody types who is in
    the middle of it. Everything else goes on to the host's handlers. With `whole` they take every update.
    """

    async def answer(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        raw = update.to_dict()
        if not (whole or await talker.is_ours(raw)):
            return
        try:
            await talker.answer(raw)
        except Exception as error:  # noqa: BLE001 - ours never reaches the host's error handlers
            log.error("an update was not answered: %s", type(error).__name__)  # noqa: TRY400
        raise ApplicationHandlerStop

    return [TypeHandler(Update, answer)]
