"""The server: one bot on 127.0.0.1, its calls judged, faults struck, everything written down."""

import asyncio
from typing import Any

from aiohttp import web

from tests.botapi.broken import ABORT, Broken, break_off, broken
from tests.botapi.clock import Clock, Pulse
from tests.botapi.control import routes
from tests.botapi.delivery import Webhook
from tests.botapi.driver import User
from tests.botapi.errors import ApiError
from tests.botapi.faults import Fault, Faults, Pacing
from tests.botapi.group import Group
from tests.botapi.methods import METHODS
from tests.botapi.profile import bot_info
from tests.botapi.state import Call, Json, World
from tests.botapi.updates import Updates
from tests.botapi.validate import Files, Params, read_request, validate

TOKEN = "4200042:AAnightlight_tests_only_not_a_secret"  # noqa: S105


class BotApi:
    """A Bot API of our own: `async with BotApi() as api: …`."""

    def __init__(self, *, token: str = TOKEN, port: int = 0, control_port: int = 0, throttle: bool = True):
        self.token, self._ports = token, [port, control_port]
        self.pulse = Pulse()
        self.clock = Clock(self.pulse)
        self.world = World(bot_info(token), self.clock, self.pulse)
        self.calls = self.world.calls
        self.updates = Updates(self.clock, self.pulse, throttle=throttle)
        self.webhook = Webhook(self.updates, self.clock, self.pulse, self._call)
        self.updates.webhook_active = lambda: bool(self.webhook.url)
        self.faults, self.pacing = Faults(), Pacing(self.clock)
        self.away = ""  # how the API is gone: "drop", "refuse" or "502"
        self.logged_out = False
        self.users: dict[int, User] = {}
        self.groups: dict[int, Group] = {}
        self._open: set[asyncio.BaseTransport | None] = set()
        self._runner: web.AppRunner | None = None
        self._site: web.TCPSite | None = None

    async def __aenter__(self) -> "BotApi":
        app = web.Application(client_max_size=60 * 2**20)
        app.add_routes(routes(self))
        app.router.add_route("*", "/bot{token}/{method}", self._handle)
        app.router.add_get("/file/bot{token}/files/{file}", self._download)
        self._runner = web.AppRunner(app, access_log=None, handler_cancellation=True, shutdown_timeout=0.5)
        await self._runner.setup()
        await self._listen()
        control = web.TCPSite(self._runner, "127.0.0.1", self._ports[1])
        await control.start()
        self._ports[1] = _port(control)
        self.webhook.start()
        return self

    async def __aexit__(self, *_: object) -> None:
        self._cut()
        await self.webhook.stop()
        await self._runner.cleanup()

    async def _listen(self) -> None:
        self._site = web.TCPSite(self._runner, "127.0.0.1", self._ports[0], reuse_address=True)
        await self._site.start()
        self._ports[0] = _port(self._site)

    @property
    def url(self) -> str:
        """For `TelegramAPIServer.from_base(api.url)` and, with "/bot" behind it, for `.base_url(…)`."""
        return f"http://127.0.0.1:{self._ports[0]}"

    @property
    def control_url(self) -> str:
        """Control endpoints that stay reachable while the API is gone."""
        return f"http://127.0.0.1:{self._ports[1]}/control"

    # --- people ---

    def user(self, id: int = 1001, **person: Any) -> User:  # noqa: A002
        """A person with a phone, the same again for the same id; with fields of Telegram's User."""
        if id not in self.users:
            self.users[id] = User(self.world, self.updates, id, **person)
        return self.users[id]

    def group(self, id: int = -1001, *, privacy: bool = True, **info: Any) -> Group:  # noqa: A002
        """A group the bot was already added to; with fields of Telegram's Chat (type="supergroup" …)."""
        if id not in self.groups:
            chat = {"id": id, "type": "group", "title": "Group"} | info
            self.groups[id] = Group(self.world, self.updates, chat, privacy=privacy)
        return self.groups[id]

    def inject(self, raw: Json, queue: str = "raw") -> int:
        """A raw update, however broken; its update_id."""
        return self.updates.inject(raw, queue).id

    # --- faults of the whole ---

    async def go_away(self, how: str = "drop") -> None:
        """The API is gone: connections are dropped, refused, or every answer is 502, until `come_back`."""
        if how not in ("drop", "refuse", "502"):
            raise ValueError('how is "drop", "refuse" or "502"')
        self.away = how
        if how == "refuse":
            await self._site.stop()
        if how != "502":
            self._cut()

    def _cut(self) -> None:
        """Drop every call that is at work."""
        for transport in self._open:
            if transport:
                transport.abort()

    async def come_back(self) -> None:
        """The API is there again, at the same address."""
        if self.away == "refuse":
            await self._listen()
        self.away = ""

    async def quiet(self, timeout: float = 5.0) -> None:
        """Wait until the bot confirmed every update and no call is at work."""

        def idle() -> bool:
            return not (self.updates.pending or self.webhook.busy or self.calls.running())

        await self.pulse.until(idle, timeout, lambda: f"waiting: {[u.body for u in self.updates.pending]}")

    async def wait_call(self, method: str, *, count: int = 1, timeout: float = 5.0) -> Call:
        """Wait until this method was called so often (and ended); that call."""

        def nth() -> Call | None:
            done = [call for call in self.calls.of(method) if call.done]
            return done[count - 1] if len(done) >= count else None

        return await self.pulse.until(
            nth, timeout, lambda: f"calls: {[(c.method, c.code) for c in self.calls]}"
        )

    # --- requests ---

    async def _handle(self, request: web.Request) -> web.Response:
        if self.away:
            page = web.Response(status=502, text="<html>Bad Gateway</html>")
            return page if self.away == "502" else break_off(request)
        method = request.match_info["method"]
        if request.match_info["token"] != self.token or self.logged_out:
            return web.json_response(ApiError(401, "Unauthorized").body(), status=401)
        try:
            params, files = await read_request(request)
        except ApiError as error:
            return web.json_response(error.body(), status=error.code)
        transport = request.transport
        self._open.add(transport)
        try:
            answer = await self._call(method, params, files, "http")
        finally:
            self._open.discard(transport)
        if answer is ABORT:
            return break_off(request)
        if isinstance(answer, Broken):
            return await broken(request, answer)
        if isinstance(answer, ApiError):
            return web.json_response(answer.body(), status=answer.code)
        return web.json_response({"ok": True, "result": answer})

    async def _call(self, method: str, params: Params, files: Files, via: str = "webhook") -> Any:
        """Run one call through faults, pace and checks; what to answer."""
        call = Call(len(self.calls), self.clock.now(), method, params, via)
        self.calls.append(call)
        self.pulse.beat()
        fault = self.faults.find(method, params.get("chat_id"))
        call.fault = str(fault) if fault else ""
        try:
            answer = await self._struck(fault, call, files) if fault else await self._run(call, files)
        except ApiError as error:
            call.code, call.description = error.code, error.description
            answer = error
        except Exception:
            call.code, call.description = 500, "the test server itself broke"
            raise
        finally:
            call.done = True
            self.pulse.beat()
        return answer

    async def _struck(self, fault: Fault, call: Call, files: Files) -> Any:
        """One call that meets a fault."""
        await self.clock.sleep(fault.delay)
        if refusal := fault.refusal():
            raise refusal
        result = None
        if fault.drop != "before" and fault.hang != "before" and (fault.body is None or fault.took):
            result = await self._run(call, files)
            if not fault.drop and not fault.hang and fault.body is None and fault.cut is None:
                return result
            call.code = None
        self.pulse.beat()
        if fault.hang:
            await asyncio.Event().wait()  # until the client gives up or the server ends
        return ABORT if fault.body is None and fault.cut is None else Broken(fault, result)

    async def _run(self, call: Call, files: Files) -> Any:
        """Check and carry out."""
        self.pacing.check(call.method, call.chat)
        params = validate(call.method, call.params, files)
        call.params = params
        call.result = await self._dispatch(call.method.lower(), params, files)
        call.code, call.happened = 200, True
        self.pulse.beat()
        return call.result

    async def _dispatch(self, name: str, params: Params, files: Files) -> Any:
        if name == "getupdates":
            return await self.updates.poll(params)
        if name in ("logout", "close"):
            self.logged_out = self.logged_out or name == "logout"
            return True
        if name in ("setwebhook", "deletewebhook"):
            return (self.webhook.set if name == "setwebhook" else self.webhook.delete)(params)
        if name == "getwebhookinfo":
            return self.webhook.info()
        if name in METHODS:
            return METHODS[name](self.world, params, files)
        raise ApiError(
            404, f"Not Found: {name} is a method of the Bot API that this server does not know yet"
        )

    async def _download(self, request: web.Request) -> web.Response:
        found = self.world.files.get(request.match_info["file"])
        if request.match_info["token"] != self.token or found is None:
            return web.Response(status=404)
        return web.Response(body=found[1], content_type="application/octet-stream")


def _port(site: web.TCPSite) -> int:
    return site._server.sockets[0].getsockname()[1]
