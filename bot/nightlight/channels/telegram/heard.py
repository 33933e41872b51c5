"""A raw update into what was heard: from here on nothing of Telegram's shapes is needed."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import Enum, auto
from typing import Any, Final, TypeGuard

from nightlight.engine.session import Why

Raw = Mapping[str, Any]

UPDATES = ("message", "edited_message", "callback_query", "my_chat_member")
QUIET = (  # done to the chat and not said: no answer is waited for
    *("pinned_message", "message_auto_delete_timer_changed", "chat_background_set", "write_access_allowed"),
    *("forum_topic_created", "forum_topic_edited", "forum_topic_closed", "forum_topic_reopened"),
)
OUT = {"kicked", "left"}
LARGEST: Final = 2**53  # beyond it nothing is an id of Telegram's


class Kind(Enum):
    """What sort of thing was said."""

    TEXT = auto()
    COMMAND = auto()
    PRESS = auto()
    OTHER = auto()  # a picture, a voice, a sticker, a place, something edited or sent on …
    BOT = auto()
    ADDED = auto()  # to a group
    BLOCKED = auto()
    IGNORED = auto()  # nothing that waits for an answer


class Malformed(ValueError):  # noqa: N818 - it names a state of the update
    """An update that is no update; the message says what is missing, never what was written."""


@dataclass(frozen=True, slots=True)
class Heard:
    """One update, as far as it matters.

    `odd` says what an OTHER is: media, location or edited. `replies_to` wrote what was replied to. `early`:
    it was here before the last answer to this person was said.
    """

    id: int
    kind: Kind
    chat: int
    person: int
    private: bool = True
    text: str = ""
    payload: str = ""
    odd: Why | None = None
    album: str = ""
    named: str = ""  # the bot that a command is for, where it says so
    press: str = ""
    message: int | None = None
    thread: int | None = None
    language: str | None = None
    replies_to: int | None = None
    early: bool = False
    at: int = 0  # when it was sent, by Telegram's clock: seconds since 1970


def heard(raw: Raw) -> Heard:
    """Read one update. Raises Malformed."""
    number = number_of(raw)
    if number is None:
        raise Malformed("update_id")
    kind = next((kind for kind in UPDATES if isinstance(raw.get(kind), Mapping)), None)
    if kind is None:
        return Heard(number, Kind.IGNORED, 0, 0)
    try:
        return _READERS[kind](number, raw[kind])
    except (KeyError, TypeError, AttributeError, ValueError):
        raise Malformed(kind) from None


def number_of(raw: Any) -> int | None:
    """The number of an update, where it is one that can be confirmed."""
    number = raw.get("update_id") if isinstance(raw, Mapping) else None
    return number if _is_number(number) and 0 < number < LARGEST else None


def _is_number(value: Any) -> TypeGuard[int]:
    """A whole number of Telegram's: no truth value, no fraction, nothing endless."""
    return isinstance(value, int) and not isinstance(value, bool) and -LARGEST < value < LARGEST


def _number(value: Any) -> int:
    if not _is_number(value):
        raise TypeError
    return value


def _word(value: Any) -> str:
    """A text, or none; whatever else stands there is not read."""
    return value if isinstance(value, str) else ""


def _message(number: int, message: Raw) -> Heard:
    text = message.get("text") or message.get("caption") or ""
    if not isinstance(text, str):
        raise TypeError
    sender, chat = _sender(message), message["chat"]
    kind = _kind(message, sender)
    payload = named = ""
    if kind is Kind.TEXT and text.startswith("/"):
        kind, (command, payload, *_) = Kind.COMMAND, (*text.split(maxsplit=1), "")
        text, _, named = command[1:].lower().partition("@")
    return Heard(
        number,
        kind,
        chat=_number(chat["id"]),
        person=_number(sender["id"]),
        private=chat["type"] == "private",
        text=text,
        payload=payload.strip(),
        odd="location" if message.get("location") else "media",
        album=_word(message.get("media_group_id")),
        named=named,
        message=_number(message["message_id"]),
        thread=_thread(message),
        language=_language(sender),
        replies_to=((message.get("reply_to_message") or {}).get("from") or {}).get("id"),
        at=message["date"] if _is_number(message.get("date")) else 0,
    )


def _sender(message: Raw) -> Raw:
    """Who says it. Behind a channel or an anonymous administrator stands a person, not Telegram's bot."""
    behind = message.get("sender_chat")
    return {"id": behind["id"]} if behind else message["from"]


def _kind(message: Raw, sender: Raw) -> Kind:
    if message.get("is_automatic_forward") or any(name in message for name in QUIET):
        return Kind.IGNORED
    if sender.get("is_bot"):
        return Kind.BOT
    typed = isinstance(message.get("text"), str) and not message.get("forward_origin")
    return Kind.TEXT if typed else Kind.OTHER


def _edited(number: int, message: Raw) -> Heard:
    """A change of what was said before; in a group, of a bot or of a moving place it is nothing new."""
    found = _message(number, message)
    silent = not found.private or found.odd == "location" or found.kind in {Kind.BOT, Kind.IGNORED}
    return replace(found, kind=Kind.IGNORED if silent else Kind.OTHER, odd="edited")


def _press(number: int, query: Raw) -> Heard:
    message = query.get("message") or {}
    chat = message.get("chat") or {"id": query["from"]["id"], "type": "private"}
    return Heard(
        number,
        Kind.PRESS,
        chat=_number(chat["id"]),
        person=_number(query["from"]["id"]),
        private=chat["type"] == "private",
        text=_word(query.get("data")),
        press=_word(query["id"]),
        message=found if _is_number(found := message.get("message_id")) else None,
        thread=_thread(message),
        language=_language(query["from"]),
    )


def _member(number: int, change: Raw) -> Heard:
    chat, sender = change["chat"], change["from"]
    was, now = (change[name]["status"] in OUT for name in ("old_chat_member", "new_chat_member"))
    kind, private = Kind.IGNORED, chat["type"] == "private"
    if private and now:
        kind = Kind.BLOCKED
    elif was and not now and chat["type"] in {"group", "supergroup"}:
        kind = Kind.ADDED
    person = _number(sender["id"])
    return Heard(number, kind, _number(chat["id"]), person, private, language=_language(sender))


def _thread(message: Raw) -> int | None:
    found = message.get("message_thread_id") if message.get("is_topic_message") else None
    return found if _is_number(found) else None


def _language(sender: Raw) -> str | None:
    code = sender.get("language_code")
    return code.partition("-")[0].lower() if isinstance(code, str) else None


_READERS = {
    "message": _message,
    "edited_message": _edited,
    "callback_query": _press,
    "my_chat_member": _member,
}
