"""Webhooks as Telegram sends them: one update in flight per queue, back-off, calls in the reply."""

import asyncio
import json
import re
from collections.abc import Awaitable, Callable
from typing import Any
from urllib.parse import urlsplit

import aiohttp

from tests.botapi.clock import Clock, Pulse
from tests.botapi.errors import bad
from tests.botapi.updates import Update, Updates
from tests.botapi.validate import Files, Params

LOCAL = ("127.0.0.1", "localhost", "::1")
PORTS = (443, 80, 88, 8443)
SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")
LONGEST_DELAY = 60
LONGEST_RETRY_AFTER = 3600
GONE_AFTER = 23 * 3600
NOT_IN_A_REPLY = ("deletewebhook", "setwebhook", "close", "logout")

Caller = Callable[[str, Params, Files], Awaitable[Any]]


class Webhook:
    """The one webhook of the bot, if set."""

    def __init__(self, updates: Updates, clock: Clock, pulse: Pulse, call: Caller):
        self.updates, self.clock, self.pulse, self.call = updates, clock, pulse, call
        self.url, self.secret, self.max_connections = "", "", 40
        self.timeout = 60.0
        self.deliveries: list[tuple[int, int]] = []  # (update id, status; 0: no answer)
        self._busy: dict[str, asyncio.Task[None]] = {}
        self._error: tuple[int, str] | None = None
        self._gone_since: float | None = None
        self._runner: asyncio.Task[None] | None = None

    def set(self, params: Params) -> bool:
        """setWebhook."""
        url, secret = params.get("url") or "", params.get("secret_token") or ""
        _check_url(url)
        if secret and not SECRET.fullmatch(secret):
            raise bad("secret token contains unallowed characters")
        if not 1 <= params.get("max_connections", 40) <= 100:
            raise bad("max_connections must be 1-100")
        self.updates.allow(params)
        if params.get("drop_pending_updates"):
            self.updates.clear()
        self.url, self.secret, self.max_connections = url, secret, params.get("max_connections", 40)
        self._error = self._gone_since = None
        self.updates.wake()
        return True

    def delete(self, params: Params) -> bool:
        """deleteWebhook."""
        return self.set({"url": "", **params})

    def info(self) -> dict[str, Any]:
        """getWebhookInfo."""
        self.updates.drop_expired()
        count = len(self.updates.pending)
        info = {"url": self.url, "has_custom_certificate": False, "pending_update_count": count}
        if self.url:
            info |= {"max_connections": self.max_connections, "ip_address": "127.0.0.1"}
        if self._error:
            info |= {"last_error_date": self._error[0], "last_error_message": self._error[1]}
        return info | ({"allowed_updates": self.updates.allowed} if self.updates.allowed else {})

    @property
    def busy(self) -> bool:
        """Is an update on its way?"""
        return bool(self._busy)

    def start(self) -> None:
        """Deliver from now on."""
        self._runner = asyncio.create_task(self._run())

    async def stop(self) -> None:
        """End everything that is on its way."""
        tasks = [task for task in (self._runner, *self._busy.values()) if task]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def _run(self) -> None:
        async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=self.timeout)) as session:
            while True:
                await self.pulse.wait(self._send_ready(session))

    def _send_ready(self, session: aiohttp.ClientSession) -> float:
        """Start what may go now; seconds until something else may."""
        wait, seen = 3600.0, set(self._busy)
        if not self.url or self.updates.held:
            return wait
        self.updates.drop_expired()
        for update in self.updates.pending:
            if update.queue in seen or len(self._busy) >= self.max_connections:
                continue
            seen.add(update.queue)
            left = update.wake_at - self.clock.now()
            if left > 0:
                wait = min(wait, left)
                continue
            self._busy[update.queue] = asyncio.create_task(self._deliver(session, update))
        return wait

    async def _deliver(self, session: aiohttp.ClientSession, update: Update) -> None:
        headers = {"X-Telegram-Bot-Api-Secret-Token": self.secret} if self.secret else {}
        timeout, status, retry_after, reply = aiohttp.ClientTimeout(total=self.timeout), 0, 0, None
        try:
            async with session.post(
                self.url, json=update.body, headers=headers, timeout=timeout
            ) as response:
                status = response.status
                wait = response.headers.get("Retry-After", "")
                retry_after = min(int(wait), LONGEST_RETRY_AFTER) if wait.isdigit() else 0
                reply = await _read_reply(response) if response.ok else None
        except (aiohttp.ClientError, TimeoutError, OSError):
            status = 0
        self.deliveries.append((update.id, status))
        if 200 <= status < 300:
            self.updates.done(update)
            self._gone_since = None
        else:
            self._failed(update, status, retry_after)
        del self._busy[update.queue]
        self.pulse.beat()
        if reply:
            await self._answer(*reply)

    def _failed(self, update: Update, status: int, retry_after: int) -> None:
        """At once, then after 2, 4, 8 … seconds; what would come after its end is dropped."""
        now = self.clock.now()
        text = f"Wrong response from the webhook: {status}" if status else "Connection failed or timed out"
        self._error = (int(now), text)
        wait = float(retry_after)
        if not retry_after and update.failures:
            update.delay = wait = min(update.delay * 2, LONGEST_DELAY)
        update.failures += 1
        update.wake_at = now + wait
        if update.wake_at > update.expires:
            self.updates.pending = [u for u in self.updates.pending if u is not update]
        self._gone_since = (self._gone_since or now) if status == 410 else None
        if self._gone_since is not None and now > self._gone_since + GONE_AFTER:
            self.url = ""

    async def _answer(self, params: Params, files: Files) -> None:
        """The reply's body may carry one call; the bot never learns what came of it."""
        method = str(params.pop("method", ""))
        if method and method.lower() not in NOT_IN_A_REPLY and not method.lower().startswith("get"):
            await self.call(method, params, files)


def _check_url(url: str) -> None:
    parts = urlsplit(url)
    if not url or (
        parts.scheme == "http" and parts.hostname in LOCAL
    ):  # the one thing softer than Telegram
        return
    if parts.scheme != "https":
        raise bad("bad webhook: An HTTPS URL must be provided for webhook")
    if (parts.port or 443) not in PORTS and parts.hostname not in LOCAL:
        raise bad("bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443")


async def _read_reply(response: aiohttp.ClientResponse) -> tuple[Params, Files] | None:
    """A call in the body, as JSON or as a form; anything else is nothing."""
    if response.content_type.startswith("multipart/"):
        params: Params = {}
        files: Files = {}
        reader = aiohttp.MultipartReader.from_response(response)
        while (part := await reader.next()) is not None:
            if part.filename:
                files[part.name] = (part.filename, bytes(await part.read()))
            else:
                params[part.name] = await part.text()
        return params, files
    body = await response.text()
    try:
        parsed = json.loads(body) if body else None
    except ValueError:
        return None
    return ({k: v for k, v in parsed.items() if v is not None}, {}) if isinstance(parsed, dict) else None
