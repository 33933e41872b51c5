"""Answers that are none: garbage, the true one cut off, or the end of the connection."""

import json
from dataclasses import dataclass
from typing import Any

from aiohttp import web

from tests.botapi.faults import Fault

ABORT = "abort the connection"


@dataclass(frozen=True)
class Broken:
    """An answer that cannot be read as one: garbage, or the true one cut off."""

    fault: Fault
    result: Any


async def broken(request: web.Request, answer: Broken) -> web.StreamResponse:
    """Garbage, or so much of the true answer and then the end of the connection."""
    fault = answer.fault
    if fault.body is not None:
        body = fault.body.encode() if isinstance(fault.body, str) else fault.body
        return web.Response(status=fault.status, body=body, content_type=fault.content_type)
    body = json.dumps({"ok": True, "result": answer.result}).encode()
    length = {"Content-Length": str(len(body)), "Content-Type": "application/json"}
    response = web.StreamResponse(headers=length)
    await response.prepare(request)
    await response.write(body[: min(int(len(body) * fault.cut), len(body) - 1)])
    if request.transport:
        request.transport.close()
    return response


def break_off(request: web.Request) -> web.Response:
    """Close the connection in the client's face."""
    if request.transport:
        request.transport.abort()
    return web.Response()
