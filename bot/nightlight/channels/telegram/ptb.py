"""Telegram through python-telegram-bot: handlers for somebody's bot, and the transport of our own."""

import json
import logging
import re
from datetime import timedelta
from typing import Any, Final
from urllib.parse import urlencode

from httpx import ConnectError, ConnectTimeout, PoolTimeout
from telegram import Bot, Update
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    EndPointNotFound,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
)
from telegram.ext import ApplicationHandlerStop, BaseHandler, ContextTypes, TypeHandler
from telegram.request import BaseRequest, RequestData

from nightlight.channels.telegram.answers import (
    NOT_SENT,
    OK,
    UNREAD,
    Answer,
    encoded,
    outcome,
    result,
    seconds_of,
    updates_in,
)
from nightlight.channels.telegram.client import SECONDS, Broken, Client, NotSent
from nightlight.channels.telegram.heard import Raw
from nightlight.channels.telegram.inbox import polled
from nightlight.channels.telegram.sender import Outcome, Params
from nightlight.channels.telegram.talker import Talker

log = logging.getLogger("nightlight")

NAMES: Final = {
    "sendMessage": "send_message",
    "editMessageText": "edit_message_text",
    "editMessageReplyMarkup": "edit_message_reply_markup",
    "answerCallbackQuery": "answer_callback_query",
}
OWN: Final = ("chat_id", "text", "message_id", "callback_query_id")
STATUS: Final[dict[type[TelegramError], int]] = {
    BadRequest: 400,
    InvalidToken: 401,
    Forbidden: 403,
    EndPointNotFound: 404,
    Conflict: 409,
}
NEVER: Final = (ConnectError, ConnectTimeout, PoolTimeout)  # the stock transport got no connection
ITS_FAULT: Final = re.compile(
    r"internal server error|bad gateway|service unavailable|gateway timeout", re.I
)


class Request(BaseRequest):
    """python-telegram-bot's transport by our client: JSON bodies, no files, no address in any log."""

    def __init__(self) -> None:
        self.client = Client()

    @property
    def read_timeout(self) -> float | None:
        """Seconds to wait for an answer."""
        return SECONDS

    async def initialize(self) -> None:
        """Nothing to do: connections are opened when they are needed."""

    async def shutdown(self) -> None:
        """Close the connections."""
        await self.client.close()

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
        if method != "POST" or (request_data and request_data.contains_files):
            raise NetworkError("this transport takes and brings no files")
        seconds = read_timeout if isinstance(read_timeout, int | float) else SECONDS
        body = encoded(request_data.parameters if request_data else {})
        try:
            return await self.client.post(url, body, seconds)
        except NotSent as error:
            raise NetworkError("no connection") from error
        except Broken as error:
            raise NetworkError(str(error)) from None


def bot_of(token: str, api: str | None = None) -> Bot:
    """A bot with our transport; `api` is the address of another Bot API server."""
    api, request = api or "https://api.telegram.org", Request()
    return Bot(
        token,
        base_url=f"{api}/bot",
        base_file_url=f"{api}/file/bot",
        request=request,
        get_updates_request=request,
    )


class Api:
    """The Bot API through a python-telegram-bot bot: one call, one outcome, never an exception."""

    def __init__(self, bot: Bot) -> None:
        self.bot = bot

    @property
    def token(self) -> str:
        """The bot's token."""
        return self.bot.token

    async def call(self, method: str, params: Params) -> Outcome:
        """Make one call."""
        request = self.bot.request
        if isinstance(request, Request):
            return outcome(await request.client.ask(f"{self.bot.base_url}/{method}", params))
        own = {name: params[name] for name in OWN if name in params}
        rest = {name: value for name, value in params.items() if name not in own}
        try:
            found = await getattr(self.bot, NAMES[method])(**own, api_kwargs=rest)
        except Exception as error:  # noqa: BLE001 - a host's transport may raise anything
            return outcome(answer_of_error(error))
        return outcome(Answer(OK, found))

    async def ask(self, method: str, params: Params) -> Any:
        """A call whose result is needed. Raises Conflict, Gone and its kinds, which name no token."""
        request, seconds = self.bot.request, SECONDS + params.get("timeout", 0)
        if isinstance(request, Request):
            return result(
                method, await request.client.ask(f"{self.bot.base_url}/{method}", params, seconds)
            )
        asked = {k: v if isinstance(v, str) else json.dumps(v) for k, v in params.items()}
        url = f"{self.bot.base_url}/{method}?{urlencode(asked)}"
        try:
            return await request.post(url, read_timeout=seconds)
        except Exception as error:  # noqa: BLE001
            answer = answer_of_error(error)
        return result(method, answer)

    async def updates(self, offset: int | None, seconds: int) -> list[Raw]:
        """Updates from offset on."""
        return updates_in(await self.ask("getUpdates", polled(offset, seconds)))

    async def close(self) -> None:
        """Close the connections."""
        await self.bot.request.shutdown()


def answer_of_error(error: Exception) -> Answer:
    """The answer that python-telegram-bot, or a host's transport of it, has made an exception of.

    Of a page that is no answer of the Bot API it makes the same exception as of one, caused by what it
    could not read. Of a status without a kind only the words are left.
    """
    if isinstance(error, RetryAfter):
        wait = error.retry_after
        told = wait.total_seconds() if isinstance(wait, timedelta) else wait
        return Answer(429, why="too many requests", seconds=seconds_of(told))
    if isinstance(error, ChatMigrated):
        return Answer(400, why="it moved", chat=error.new_chat_id)
    if isinstance(error.__cause__, (*NEVER, NotSent)):
        return NOT_SENT
    if not isinstance(error, TelegramError) or error.__cause__ is not None:
        return UNREAD
    if type(error) is NetworkError and ITS_FAULT.match(error.message):
        return Answer(500, why=error.message)
    status = next((number for kind, number in STATUS.items() if isinstance(error, kind)), None)
    return Answer(status, why=error.message) if status else UNREAD


def build_handlers(talker: Talker, *, whole: bool = False) -> list[BaseHandler[Any, Any, Any]]:
    """Handlers that talk for Nightlight in somebody's application: add them to a group before the host's.

    They take what is Nightlight's: its buttons, the command /nightlight, and what somebody types who is in
    the middle of it. Everything else, and what cannot be read, goes on to the host's handlers. With `whole`
    they take every update.
    """

    async def answer(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        try:
            raw = update.to_dict()
            ours = whole or await talker.is_ours(raw)
        except Exception as error:  # noqa: BLE001 - then it is the host's
            log.warning("an update could not be read: %s", type(error).__name__)
            return
        if not ours:
            return
        try:
            await talker.answer(raw)
        except Exception as error:  # noqa: BLE001 - ours never reaches the host's error handlers
            log.error("an update was not answered: %s", type(error).__name__)  # noqa: TRY400
        raise ApplicationHandlerStop

    return [TypeHandler(Update, answer)]
