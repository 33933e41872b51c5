"""The receiving end of a webhook, for tests."""

import asyncio
from typing import Any

from aiohttp import web

from tests.botapi.clock import Pulse


class Hook:
    """Takes updates; says what it was told to say, else 200."""

    def __init__(self, pulse: Pulse):
        self.pulse = pulse
        self.got: list[dict[str, Any]] = []
        self.secrets: list[str | None] = []
        self.answers: list[web.Response] = []
        self.gate = asyncio.Event()  # closed: answers wait
        self.gate.set()
        self.url = ""

    async def __aenter__(self) -> "Hook":
        app = web.Application()
        app.router.add_post("/hook", self._take)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1, handler_cancellation=True)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        self.url = f"http://127.0.0.1:{self._runner.addresses[0][1]}/hook"
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._runner.cleanup()

    async def _take(self, request: web.Request) -> web.Response:
        self.got.append(await request.json())
        self.secrets.append(request.headers.get("X-Telegram-Bot-Api-Secret-Token"))
        self.pulse.beat()
        await self.gate.wait()
        return self.answers.pop(0) if self.answers else web.Response()

    async def count(self, number: int) -> list[dict[str, Any]]:
        """Wait until so many came."""
        await self.pulse.until(lambda: len(self.got) >= number, 5, lambda: f"came: {self.got}")
        return self.got
