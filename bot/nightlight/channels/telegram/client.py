"""A small HTTP client for calls to the Bot API: connections that stay open, one call at a time on each.

What it is careful about is what became of a call. `NotSent` is raised only where no byte of it went out;
everything else (a connection that broke off, a time-out, an answer that is garbled or too large) may have
happened. Nothing is sent twice by itself, neither on a connection that the server had closed meanwhile.
Through a proxy (HTTPS_PROXY and its like) calls go by way of aiohttp, which knows how.
"""

import asyncio
import ssl
from collections import defaultdict, deque
from functools import lru_cache
from typing import Final

from aiohttp import (
    ClientConnectorError,
    ClientError,
    ClientHttpProxyError,
    ClientSession,
    ClientTimeout,
    StreamReader,
)
from httptools import HttpParserError, HttpParserUpgrade, HttpResponseParser

from nightlight.channels.telegram.address import JSON, Address, address_of
from nightlight.channels.telegram.answers import NOT_SENT, UNREAD, Answer, answer_of, encoded
from nightlight.channels.telegram.sender import Params

SECONDS: Final = 20.0  # for one call, a connection included
IDLE: Final = 30.0  # seconds; what was idle for longer the server may be closing just now
MOST: Final = 100  # connections at once
NOT_CONNECTED: Final = ClientConnectorError  # what a library raises that calls by way of aiohttp
LARGEST: Final = 8 * 2**20  # bytes of an answer: a hundred updates of the longest messages are fewer
FINAL: Final = 200  # answers of a lower status are on the way to one
NEXT_FAMILY: Final = 0.25  # seconds after which IPv4 is tried beside an IPv6 that does not answer


class NotSent(Exception):  # noqa: N818 - it names what did not happen
    """The call never went out: no connection."""

    def __init__(self) -> None:
        super().__init__("no connection")


class Broken(ConnectionError):  # noqa: N818 - it names what happened
    """The answer is lost or cannot be read: the call may have happened."""


@lru_cache(maxsize=1)
def _tls() -> ssl.SSLContext:
    return ssl.create_default_context()


class _Connection(asyncio.Protocol):
    """One connection; between two calls it is either usable again or closed."""

    usable = False
    since = 0.0  # idle

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)  # noqa: S101 - for the type checker
        self._transport = transport
        self._answer: asyncio.Future[tuple[int, bytes]] | None = None
        self._status = 0

    async def ask(self, request: bytes) -> tuple[int, bytes]:
        """Send a request; the status and body of its answer. Raises Broken."""
        self.usable = False
        self._status, self._size = 0, 0
        self._parts: list[bytes] = []
        self._parser = HttpResponseParser(self)
        self._answer = asyncio.get_running_loop().create_future()
        self._transport.write(request)
        return await self._answer

    def close(self) -> None:
        self.usable = False
        self._transport.abort()

    def data_received(self, data: bytes) -> None:
        if self._answer is None or self._answer.done():
            self.close()  # nobody asked: the next answer would not be of the next call
            return
        try:
            self._parser.feed_data(data)
        except (HttpParserError, HttpParserUpgrade):
            self._fail("no HTTP")

    def on_message_begin(self) -> None:
        self.usable = False  # also where one answer follows the other

    def on_headers_complete(self) -> None:
        self._status = self._parser.get_status_code()

    def on_body(self, part: bytes) -> None:
        self._size += len(part)
        if self._size > LARGEST:
            self._fail("too large")
        else:
            self._parts.append(part)

    def on_message_complete(self) -> None:
        if self._status >= FINAL and self._answer is not None and not self._answer.done():
            self.usable = self._parser.should_keep_alive()
            self._finish()

    def connection_lost(self, _: Exception | None) -> None:
        """A server that does not say how long its answer is closes behind it; half an answer is no JSON."""
        self.usable = False
        if self._status >= FINAL:
            self._finish()
        else:
            self._fail("it broke off")

    def _finish(self) -> None:
        if self._answer is not None and not self._answer.done():
            self._answer.set_result((self._status, b"".join(self._parts)))

    def _fail(self, why: str) -> None:
        if self._answer is not None and not self._answer.done():
            self._answer.set_exception(Broken(why))
        self.close()


class Client:
    """Makes calls; each is a POST of JSON. One for all addresses."""

    def __init__(self) -> None:
        self._idle: dict[tuple[str, int, bool], deque[_Connection]] = defaultdict(deque)
        self._room = asyncio.Semaphore(MOST)
        self._by_proxy: ClientSession | None = None

    async def ask(self, address: str, params: Params, seconds: float = SECONDS) -> Answer:
        """One call; what was answered, and no exception but being cancelled."""
        try:
            return answer_of(*await self.post(address, encoded(params), seconds))
        except NotSent:
            return NOT_SENT
        except Exception:  # noqa: BLE001 - whatever it was, the call may have happened
            return UNREAD

    async def post(self, address: str, body: bytes, seconds: float = SECONDS) -> tuple[int, bytes]:
        """The status and body of the answer. Raises NotSent and Broken."""
        try:
            to = address_of(address)
        except ValueError:
            raise NotSent from None
        if to.proxied:
            return await self._through_proxy(address, body, seconds)
        idle, connection = self._idle[to.host, to.port, to.tls], None
        try:
            async with asyncio.timeout(seconds), self._room:
                connection = _kept(idle) or await _opened(to)
                return await connection.ask(b"%b%d\r\n\r\n%b" % (to.head, len(body), body))
        except TimeoutError:
            raise (Broken("it took too long") if connection else NotSent) from None
        finally:
            if connection:
                _put_back(idle, connection)

    async def _through_proxy(self, address: str, body: bytes, seconds: float) -> tuple[int, bytes]:
        if self._by_proxy is None:
            self._by_proxy = ClientSession(
                trust_env=True,
                auto_decompress=False,
                headers={"Content-Type": JSON},
                skip_auto_headers=["Accept-Encoding"],
            )
        limit = ClientTimeout(seconds)
        try:
            async with self._by_proxy.post(
                address, data=body, timeout=limit, allow_redirects=False
            ) as answer:
                return answer.status, await _bounded(answer.content)
        except (ClientConnectorError, ClientHttpProxyError):
            raise NotSent from None
        except (ClientError, TimeoutError) as error:
            raise Broken(type(error).__name__) from None

    async def close(self) -> None:
        """Close the connections that are idle."""
        for idle in self._idle.values():
            while idle:
                idle.pop().close()
        if self._by_proxy is not None:
            await self._by_proxy.close()
            self._by_proxy = None


async def _bounded(content: StreamReader) -> bytes:
    found = bytearray()
    async for part in content.iter_any():
        found += part
        if len(found) > LARGEST:
            raise Broken("too large")
    return bytes(found)


def _kept(idle: deque[_Connection]) -> _Connection | None:
    """The connection that was used last, if it may be used again; what is older than that goes."""
    now = asyncio.get_running_loop().time()
    while idle:
        found = idle.pop()
        if found.usable and now - found.since < IDLE:
            return found
        found.close()
    return None


async def _opened(to: Address) -> _Connection:
    loop, tls = asyncio.get_running_loop(), _tls() if to.tls else None
    try:
        _, connection = await loop.create_connection(
            _Connection, to.host, to.port, ssl=tls, happy_eyeballs_delay=NEXT_FAMILY
        )
    except (OSError, ValueError):
        raise NotSent from None
    return connection


def _put_back(idle: deque[_Connection], connection: _Connection) -> None:
    """Keep a connection for the next call; close it where that would not be safe, and those long idle."""
    if not connection.usable:
        connection.close()
        return
    connection.since = asyncio.get_running_loop().time()
    idle.append(connection)
    while connection.since - idle[0].since >= IDLE:
        idle.popleft().close()
