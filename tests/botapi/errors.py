"""What the Bot API says when it refuses, in Telegram's words where they are known."""

from dataclasses import dataclass, field
from typing import Any


@dataclass
class ApiError(Exception):
    """A refused call: the HTTP status, the description and, sometimes, parameters."""

    code: int
    description: str
    parameters: dict[str, Any] = field(default_factory=dict)

    def body(self) -> dict[str, Any]:
        """The JSON a client gets."""
        answer = {"ok": False, "error_code": self.code, "description": self.description}
        return answer | ({"parameters": self.parameters} if self.parameters else {})


def bad(text: str) -> ApiError:
    """400: the request itself is wrong."""
    return ApiError(400, f"Bad Request: {text}")


def conflict(text: str) -> ApiError:
    """409: somebody else receives the updates."""
    return ApiError(409, f"Conflict: {text}")


def forbidden(text: str) -> ApiError:
    """403: the person or the group does not want this bot."""
    return ApiError(403, f"Forbidden: {text}")


def too_many(seconds: int) -> ApiError:
    """429: slower, please."""
    return ApiError(429, f"Too Many Requests: retry after {seconds}", {"retry_after": seconds})
