"""Telegram knocks: a webhook that answers 200 only after the reply was said.

Anyone who does not know the secret is refused before anything of a body is read, and nothing is unpacked.
"""

import asyncio
import hmac
import json
from collections.abc import Mapping
from typing import Any, Final

from aiohttp import web

from nightlight.channels.telegram.door import Door
from nightlight.channels.telegram.health import Health
from nightlight.channels.telegram.people import People

SECRET_HEADER: Final = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105
CONTINUE: Final = b"HTTP/1.1 100 Continue\r\n\r\n"
LARGEST: Final = 1024 * 1024
SLOWEST: Final = 10.0  # seconds for a body
RETRY_AFTER: Final = "1"
SHUTDOWN: Final = 2.0  # for what is open after the drain; aiohttp's own is a minute
BUSY: Final = web.AppKey("busy", set[asyncio.BaseTransport])


def webhook(people: People, health: Health, path: str, secret: str) -> web.Application:
    """The web application: updates at `path`, /healthz and /readyz for anyone who watches."""
    app = watched(health)
    busy = app[BUSY]

    async def waits(request: web.Request) -> web.StreamResponse | None:
        """The answer to a sender who asks whether to send the body at all."""
        refusal = _refusal(request, secret)
        if refusal is None:
            await request.writer.write(CONTINUE)
            request.writer.output_size = 0  # of the answer, which begins only now
        return refusal

    async def update(request: web.Request) -> web.Response:
        refusal = _refusal(request, secret)
        if refusal is not None:
            return refusal
        transport = request.transport
        if transport is not None:
            busy.add(transport)
        try:
            return await _answer(people, request)
        finally:
            busy.discard(transport)

    app.router.add_post(path, update, expect_handler=waits)
    return app


def _refusal(request: web.Request, secret: str) -> web.Response | None:
    """Why not even the body is read, if so: not Telegram's, or packed, as Telegram's never is."""
    given = request.headers.get(SECRET_HEADER, "")
    if not hmac.compare_digest(given.encode(errors="surrogateescape"), secret.encode()):
        refusal = web.Response(status=401)
    elif request.headers.get("Content-Encoding", "identity").lower() != "identity":
        refusal = web.Response(status=415)
    else:
        return None
    refusal.force_close()
    return refusal


async def _answer(people: People, request: web.Request) -> web.Response:
    try:
        async with asyncio.timeout(SLOWEST):
            body = await request.read()
    except TimeoutError:
        return web.Response(status=408)
    raw = _read(body)
    if raw is None:
        people.counts.malformed += 1
        return web.Response()  # it would come again for ever
    answered = await asyncio.shield(people.take(raw))
    if not answered.said:
        return web.Response(status=503, headers={"Retry-After": RETRY_AFTER})
    return web.json_response(answered.body) if answered.body else web.Response()


def _read(body: bytes) -> Mapping[str, Any] | None:
    try:
        raw = json.loads(body)
    except (ValueError, RecursionError):
        return None
    return raw if isinstance(raw, Mapping) else None


def watched(health: Health) -> web.Application:
    """For anyone who watches: /healthz while the loop moves, /readyz while everything works."""
    app = web.Application(client_max_size=LARGEST)
    app[BUSY] = set()

    async def healthy(_: web.Request) -> web.Response:
        return _told(*health.alive())

    async def readiness(_: web.Request) -> web.Response:
        return _told(*health.readiness())

    app.router.add_get("/healthz", healthy)
    app.router.add_get("/readyz", readiness)
    return app


def _told(well: bool, what: Mapping[str, Any]) -> web.Response:  # noqa: FBT001
    return web.json_response(what, status=200 if well else 503)


class Listening:
    """An application that listens behind its door until it is closed."""

    def __init__(self, app: web.Application) -> None:
        self._runner = web.AppRunner(
            app,
            access_log=None,
            handle_signals=False,
            shutdown_timeout=SHUTDOWN,
            auto_decompress=False,
            lingering_time=0,  # what was not read is not waited for
        )
        self._busy = app[BUSY]
        self._door: Door | None = None

    async def open(self, host: str, port: int) -> None:
        """Listen. Raises OSError when nobody can listen there."""
        await self._runner.setup()
        server = self._runner.server
        if server is None:  # for the type checker
            raise OSError
        self._door = Door(server, self._busy)
        try:
            await self._door.open(host, port)
        except BaseException:
            await self.close()
            raise

    async def close(self) -> None:
        """Let nobody in any more, and end what is open."""
        if self._door is not None:
            await self._door.close()
        await self._runner.cleanup()
