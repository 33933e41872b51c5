"""Telegram knocks: a webhook that answers 200 only after the reply was said."""

import asyncio
import hmac
import json
from collections.abc import Mapping
from typing import Final

from aiohttp import web

from bot.channels.telegram.loop import People

SECRET_HEADER: Final = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105
LARGEST: Final = 1024 * 1024
RETRY_AFTER: Final = "1"
SHUTDOWN: Final = 2.0  # for what is open after the drain; aiohttp's own is a minute


def webhook(people: People, path: str, secret: str) -> web.Application:
    """The web application: updates at `path`, /healthz and /readyz for whoever watches."""
    app = health(people)

    async def update(request: web.Request) -> web.Response:
        given = request.headers.get(SECRET_HEADER, "")
        if not hmac.compare_digest(given.encode(errors="surrogateescape"), secret.encode()):
            return web.Response(status=401)
        try:
            raw = json.loads(await request.read())
        except (ValueError, RecursionError):
            raw = None
        if not isinstance(raw, Mapping):
            people.counts.malformed += 1
            return web.Response()  # it would come again for ever
        answered = await asyncio.shield(people.take(raw))
        if not answered.said:
            return web.Response(status=503, headers={"Retry-After": RETRY_AFTER})
        return web.json_response(answered.body) if answered.body else web.Response()

    app.router.add_post(path, update)
    return app


def health(people: People) -> web.Application:
    """For whoever watches: /healthz while the process works, /readyz while it takes updates."""
    app = web.Application(client_max_size=LARGEST)

    async def healthy(_: web.Request) -> web.Response:
        return web.Response(text="ok")

    async def readiness(_: web.Request) -> web.Response:
        return web.Response(text="ready") if people.ready else web.Response(status=503, text="not ready")

    app.router.add_get("/healthz", healthy)
    app.router.add_get("/readyz", readiness)
    return app


async def listen(app: web.Application, host: str, port: int) -> web.AppRunner:
    """Serve until the runner is cleaned up. Raises OSError when nobody can listen there."""
    runner = web.AppRunner(app, access_log=None, handle_signals=False, shutdown_timeout=SHUTDOWN)
    await runner.setup()
    try:
        await web.TCPSite(runner, host, port).start()
    except BaseException:
        await runner.cleanup()
        raise
    return runner
