"""The same over HTTP, for other processes and for hands: everything under /control/."""

import dataclasses
import inspect
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any

from aiohttp import web

from tests.botapi.driver import Press
from tests.botapi.state import Call, Message

if TYPE_CHECKING:
    from tests.botapi.server import BotApi

USER_ACTIONS = (
    "send", "command", "edit", "photo", "voice", "sticker", "location", "contact", "forward", "put",
    "press", "block", "unblock", "vanish",
)  # fmt: skip
GROUP_ACTIONS = ("send", "press", "add_bot", "remove_bot", "upgrade")

Action = Callable[[dict[str, Any], web.Request], Any]


def routes(api: "BotApi") -> list[web.RouteDef]:
    """All control endpoints of this server."""
    here = _Control(api)
    posts = (
        ("users", here.make_user),
        ("users/{id}/wait", here.wait),
        ("users/{id}/{action}", here.user_action),
        ("groups", here.make_group),
        ("groups/{id}/{action}", here.group_action),
        ("faults", here.add_fault),
        ("pacing", here.pacing),
        ("clock", here.clock),
        ("inject", here.inject),
        ("gone", here.gone),
        ("back", here.back),
        ("quiet", here.quiet),
        ("updates", here.updates),
    )
    gets = (("state", here.state), ("calls", here.calls), ("users/{id}/screen", here.screen))
    return [
        *(web.post(f"/control/{path}", _endpoint(action)) for path, action in posts),
        *(web.get(f"/control/{path}", _endpoint(action)) for path, action in gets),
        web.delete("/control/faults", _endpoint(here.clear_faults)),
    ]


def _endpoint(action: Action) -> Callable[[web.Request], Awaitable[web.Response]]:
    async def handle(request: web.Request) -> web.Response:
        try:
            body = await request.json() if request.can_read_body else {}
            result = action(body, request)
            result = await result if inspect.isawaitable(result) else result
        except (AssertionError, LookupError, TypeError, ValueError) as error:
            return web.json_response({"error": f"{type(error).__name__}: {error}"}, status=400)
        return web.json_response({} if result is None else _plain(result))

    return handle


def _plain(value: Any) -> Any:
    if isinstance(value, Message):
        return value.body
    if isinstance(value, Press):
        return {"query": value.query.id, "data": value.query.data}
    if isinstance(value, Call):
        return dataclasses.asdict(value)
    if isinstance(value, list):
        return [_plain(item) for item in value]
    return value


class _Control:
    def __init__(self, api: "BotApi"):
        self.api = api

    def make_user(self, body: dict[str, Any], request: web.Request) -> Any:
        return self.api.user(**body).person

    def screen(self, body: dict[str, Any], request: web.Request) -> Any:
        return self.api.users[int(request.match_info["id"])].screen().to_json()

    async def user_action(self, body: dict[str, Any], request: web.Request) -> Any:
        action = request.match_info["action"]
        if action not in USER_ACTIONS:
            raise LookupError(f"people can {', '.join(USER_ACTIONS)}")
        arguments = body.pop("arguments", [])
        return await getattr(self.api.user(int(request.match_info["id"])), action)(*arguments, **body)

    async def wait(self, body: dict[str, Any], request: web.Request) -> Any:
        """{"text": part of the newest message} or {"button": label} or {"lines": how many the bot said}."""
        user = self.api.user(int(request.match_info["id"]))
        screen = await user.wait(
            lambda s: (
                body.get("text", "") in s.text
                and (body.get("button") is None or body["button"] in s.buttons)
                and len(s.said) >= body.get("lines", 0)
            ),
            body.get("timeout", 5.0),
        )
        return screen.to_json()

    def make_group(self, body: dict[str, Any], request: web.Request) -> Any:
        return self.api.group(**body).chat.info

    async def group_action(self, body: dict[str, Any], request: web.Request) -> Any:
        action = request.match_info["action"]
        if action not in GROUP_ACTIONS:
            raise LookupError(f"in groups one can {', '.join(GROUP_ACTIONS)}")
        user = self.api.user(body.pop("user"))
        result = await getattr(self.api.groups[int(request.match_info["id"])], action)(user, **body)
        return result if isinstance(result, Message | Press) else None

    def add_fault(self, body: dict[str, Any], request: web.Request) -> None:
        self.api.faults.add(**body)

    def clear_faults(self, body: dict[str, Any], request: web.Request) -> None:
        self.api.faults.clear()

    def pacing(self, body: dict[str, Any], request: web.Request) -> None:
        for name in ("enabled", "overall", "per_second", "burst", "per_minute_in_group"):
            setattr(self.api.pacing, name, body.get(name, getattr(self.api.pacing, name)))

    def clock(self, body: dict[str, Any], request: web.Request) -> Any:
        """{"advance": seconds} or {"freeze": true} or {"freeze": false}."""
        if "freeze" in body:
            (self.api.clock.freeze if body["freeze"] else self.api.clock.thaw)()
        self.api.clock.advance(body.get("advance", 0))
        return {"now": self.api.clock.now()}

    def inject(self, body: dict[str, Any], request: web.Request) -> Any:
        return {"update_id": self.api.inject(body)}

    def updates(self, body: dict[str, Any], request: web.Request) -> None:
        """{"duplicate": 2} or {"hold": true} or {"release": "in order" | "backwards"}."""
        self.api.updates.duplicate(body.get("duplicate", 0))
        if body.get("hold"):
            self.api.updates.hold()
        if "release" in body:
            self.api.updates.release(backwards=body["release"] == "backwards")

    async def gone(self, body: dict[str, Any], request: web.Request) -> None:
        await self.api.go_away(body.get("how", "drop"))

    async def back(self, body: dict[str, Any], request: web.Request) -> None:
        await self.api.come_back()

    async def quiet(self, body: dict[str, Any], request: web.Request) -> None:
        await self.api.quiet(body.get("timeout", 5.0))

    def calls(self, body: dict[str, Any], request: web.Request) -> Any:
        """?after=12&method=sendMessage&chat=5."""
        query = request.query
        return [
            call
            for call in self.api.calls[int(query.get("after", -1)) + 1 :]
            if query.get("method") in (None, call.method) and query.get("chat") in (None, str(call.chat))
        ]

    def state(self, body: dict[str, Any], request: web.Request) -> Any:
        webhook, faults = self.api.webhook, self.api.faults
        rules = [{k: v for k, v in dataclasses.asdict(f).items() if not k.startswith("_")} for f in faults]
        pending = [update.body for update in self.api.updates.pending]
        about = {
            "webhook": webhook.info(),
            "deliveries": webhook.deliveries,
            "pending": pending,
            "faults": rules,
        }
        return about | {"away": self.api.away, "now": self.api.clock.now(), "users": sorted(self.api.users)}
