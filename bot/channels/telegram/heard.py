"""A raw update into what was heard: from here on nothing of Telegram's shapes is needed."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any

Raw = Mapping[str, Any]

UPDATES = ("message", "edited_message", "callback_query", "my_chat_member")


class Kind(Enum):
    """What sort of thing was said."""

    TEXT = auto()
    COMMAND = auto()
    PRESS = auto()
    EDITED = auto()
    OTHER = auto()  # a picture, a voice, a sticker, a place …
    BLOCKED = auto()
    IGNORED = auto()  # nothing that waits for an answer


class Malformed(ValueError):  # noqa: N818 - it names a state of the update
    """An update that is no update; the message says what is missing, never what was written."""


@dataclass(frozen=True, slots=True)
class Heard:
    """One update, as far as it matters."""

    id: int
    kind: Kind
    chat: int
    person: int
    private: bool = True
    text: str = ""
    payload: str = ""
    named: str = ""  # the bot that a command is for, where it says so
    press: str = ""
    message: int | None = None
    shown: str = ""
    thread: int | None = None
    language: str | None = None


def heard(raw: Raw) -> Heard:
    """Read one update. Raises Malformed."""
    number = raw.get("update_id")
    if not isinstance(number, int):
        raise Malformed("update_id")
    kind = next((kind for kind in UPDATES if isinstance(raw.get(kind), Mapping)), None)
    if kind is None:
        return Heard(number, Kind.IGNORED, 0, 0)
    try:
        return _READERS[kind](number, raw[kind])
    except (KeyError, TypeError, AttributeError, ValueError):
        raise Malformed(kind) from None


def _message(number: int, message: Raw) -> Heard:
    text = message.get("text") or message.get("caption") or ""
    sender, chat = message["from"], message["chat"]
    typed = isinstance(message.get("text"), str) and not message.get("forward_origin")
    kind = Kind.IGNORED if sender.get("is_bot") else Kind.TEXT if typed else Kind.OTHER
    command, _, payload = text.partition(" ")
    named = ""
    if kind is Kind.TEXT and command.startswith("/"):
        kind, (text, _, named) = Kind.COMMAND, command[1:].lower().partition("@")
    return Heard(
        number,
        kind,
        chat=int(chat["id"]),
        person=int(sender["id"]),
        private=chat["type"] == "private",
        text=text,
        payload=payload.strip(),
        named=named,
        message=message["message_id"],
        thread=message.get("message_thread_id") if message.get("is_topic_message") else None,
        language=_language(sender),
    )


def _edited(number: int, message: Raw) -> Heard:
    sender, chat = message["from"], message["chat"]
    kind = Kind.IGNORED if sender.get("is_bot") else Kind.EDITED
    private = chat["type"] == "private"
    return Heard(number, kind, int(chat["id"]), int(sender["id"]), private, language=_language(sender))


def _press(number: int, query: Raw) -> Heard:
    message = query.get("message") or {}
    chat = message.get("chat") or {"id": query["from"]["id"], "type": "private"}
    return Heard(
        number,
        Kind.PRESS,
        chat=int(chat["id"]),
        person=int(query["from"]["id"]),
        private=chat["type"] == "private",
        text=str(query.get("data") or ""),
        press=str(query["id"]),
        message=message.get("message_id"),
        shown=str(message.get("text") or ""),
        thread=message.get("message_thread_id") if message.get("is_topic_message") else None,
        language=_language(query["from"]),
    )


def _member(number: int, change: Raw) -> Heard:
    gone = change["new_chat_member"]["status"] in {"kicked", "left"}
    private = change["chat"]["type"] == "private"
    kind = Kind.BLOCKED if gone and private else Kind.IGNORED
    return Heard(number, kind, int(change["chat"]["id"]), int(change["from"]["id"]), private)


def _language(sender: Raw) -> str | None:
    code = sender.get("language_code")
    return code.partition("-")[0].lower() if isinstance(code, str) else None


_READERS = {
    "message": _message,
    "edited_message": _edited,
    "callback_query": _press,
    "my_chat_member": _member,
}
