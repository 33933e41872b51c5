"""What goes to and fro: calls, messages, updates as Telegram's documentation shows them, broken answers."""

import time
from dataclasses import dataclass
from typing import Any

from tests.attack.http import answer

ME = {"id": 770077, "is_bot": True, "first_name": "b", "username": "attacked_bot"}


@dataclass(frozen=True)
class Strike:
    """What happens to one call: whether it takes effect, and which bytes are the answer.

    `raw` None is the true answer; `cut` ends the connection after so many of its bytes; `hang` waits so
    many seconds first.
    """

    effect: bool = True
    raw: bytes | None = None
    cut: int | None = None
    hang: float = 0.0


@dataclass(frozen=True)
class Call:
    """One call of the bot."""

    at: float
    method: str
    params: dict[str, Any]

    @property
    def chat(self) -> int:
        return int(self.params.get("chat_id", 0))


@dataclass
class Message:
    """What stands in a chat."""

    id: int
    chat: int
    text: str
    markup: dict[str, Any]
    at: float
    thread: int | None = None


def person_of(number: int) -> dict[str, Any]:
    """A User."""
    return {"id": number, "is_bot": False, "first_name": "P", "language_code": "en"}


def head(person: int, number: int) -> dict[str, Any]:
    """What all messages of a private chat have."""
    chat = {"id": person, "type": "private", "first_name": "P"}
    return {"message_id": number, "from": person_of(person), "chat": chat, "date": int(time.time())}


def written(person: int, number: int, text: str) -> dict[str, Any]:
    """A text message."""
    command = {"type": "bot_command", "offset": 0, "length": len(text.partition(" ")[0])}
    return head(person, number) | {"text": text} | ({"entities": [command]} if text[:1] == "/" else {})


def pressed(shown: dict[str, Any], number: int, button: dict[str, Any]) -> dict[str, Any]:
    """A callback query of a button of the message."""
    query = {"id": str(number), "from": shown["from"], "message": shown, "chat_instance": "1"}
    return query | {"data": button["callback_data"]}


def blocked(person: int) -> dict[str, Any]:
    """Somebody blocks the bot."""
    change = {key: head(person, 0)[key] for key in ("chat", "from", "date")}
    member: dict[str, Any] = {"user": ME}
    change["old_chat_member"] = member | {"status": "member"}
    change["new_chat_member"] = member | {"status": "kicked", "until_date": 0}
    return change


PAGE = b"<html><body><h1>502 Bad Gateway</h1></body></html>"
PAGES = {f"page {code}": answer(code, PAGE, "text/html") for code in (200, 400, 403, 429, 502, 504)}
