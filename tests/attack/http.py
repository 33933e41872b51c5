"""HTTP/1.1 on bare sockets: requests are read as they come, answers go out byte by byte as wanted."""

import asyncio
import json
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass
from email import message_from_bytes
from typing import Any
from urllib.parse import parse_qsl, urlsplit

REASONS = {200: "OK", 400: "Bad Request", 401: "Unauthorized", 403: "Forbidden", 404: "Not Found",
           409: "Conflict", 429: "Too Many Requests", 500: "Internal Server Error", 502: "Bad Gateway",
           504: "Gateway Time-out"}  # fmt: skip


@dataclass(frozen=True)
class Request:
    """What came."""

    path: str
    headers: Mapping[str, str]
    body: bytes

    def params(self) -> dict[str, Any]:
        """The parameters of a Bot API call: of a query, JSON, a form or a multipart form."""
        found: dict[str, Any] = dict(parse_qsl(urlsplit(self.path).query))
        kind = self.headers.get("content-type", "")
        if kind.startswith("application/json"):
            return found | json.loads(self.body or b"{}")
        if kind.startswith("multipart/form-data"):
            whole = message_from_bytes(b"Content-Type: " + kind.encode() + b"\r\n\r\n" + self.body)
            for part in whole.get_payload():
                name = part.get_param("name", header="content-disposition")
                found[str(name)] = part.get_payload(decode=True).decode("utf-8")
            return found
        return found | dict(parse_qsl(self.body.decode("utf-8")))


async def read(reader: asyncio.StreamReader) -> Request | None:
    """The next request of a connection; None at its end."""
    try:
        head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
        headers = {name.lower(): value.strip() for name, _, value in (h.partition(":") for h in head[1:])}
        if "chunked" in headers.get("transfer-encoding", ""):
            body = await _chunks(reader)
        else:
            body = await reader.readexactly(int(headers.get("content-length", "0")))
    except (asyncio.IncompleteReadError, ConnectionError):
        return None
    return Request(head[0].split(" ")[1], headers, body)


async def _chunks(reader: asyncio.StreamReader) -> bytes:
    body = b""
    while size := int((await reader.readline()).split(b";")[0], 16):
        body += (await reader.readexactly(size + 2))[:-2]
    await reader.readline()
    return body


def answer(status: int, body: bytes, kind: str = "application/json", **headers: str) -> bytes:
    """The bytes of an answer."""
    lines = [f"HTTP/1.1 {status} {REASONS.get(status, 'Odd')}", f"Content-Type: {kind}"]
    lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
    if "Content_Length" not in headers:
        lines.append(f"Content-Length: {len(body)}")
    return "\r\n".join((*lines, "", "")).encode("latin-1") + body


def told(result: Any) -> bytes:
    """The answer of a call that went well."""
    return answer(200, json.dumps({"ok": True, "result": result}).encode())


def error(code: int, description: str, **parameters: Any) -> bytes:
    """The answer of a call that was refused."""
    body: dict[str, Any] = {"ok": False, "error_code": code, "description": description}
    if parameters:
        body["parameters"] = parameters
    return answer(code, json.dumps(body).encode())


async def ask(
    port: int, method: str, path: str, body: bytes = b"", headers: Mapping[str, str] | None = None
) -> tuple[int, bytes]:
    """Ask a server of this machine, within 10 seconds; status 0 where nobody answered."""
    lines = [f"{method} {path} HTTP/1.1", "Host: localhost", "Connection: close"]
    lines += [f"{name}: {value}" for name, value in (headers or {}).items()]
    lines += [f"Content-Length: {len(body)}"] if body else []
    try:
        async with asyncio.timeout(10):
            reader, writer = await asyncio.open_connection("127.0.0.1", port)
            with closing(writer):
                writer.write("\r\n".join((*lines, "", "")).encode("latin-1") + body)
                came = await reader.read()
    except (OSError, TimeoutError):
        return 0, b""
    head, _, content = came.partition(b"\r\n\r\n")
    return int(head.split(b" ")[1]) if head else 0, content
