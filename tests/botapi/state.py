"""What the server knows: the bot, people, chats, messages, pressed buttons, files, calls made."""

import itertools
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from tests.botapi.clock import Clock, Pulse
from tests.botapi.errors import bad, forbidden
from tests.botapi.validate import Params

Json = dict[str, Any]

QUERY_LIFE = 150
MESSAGE_LIFE = 24 * 3600
DELETE_LIFE = 48 * 3600


@dataclass
class Message:
    """One message as the Bot API shows it (`body`), and what happened to it."""

    body: Json
    by_bot: bool
    deleted: bool = False
    versions: list[Json] = field(default_factory=list)  # earlier bodies, oldest first

    @property
    def id(self) -> int:
        return self.body["message_id"]

    def change(self, content: Json, markup: Json | None, now: float) -> None:
        """Replace the content; the keyboard goes away unless one is given."""
        self.versions.append(dict(self.body))
        for name in ("text", "entities", "caption", "caption_entities", "reply_markup"):
            self.body.pop(name, None)
        self.body |= content | {"edit_date": int(now)}
        if markup:
            self.body["reply_markup"] = markup


@dataclass
class Chat:
    """A private chat or a group."""

    info: Json
    messages: dict[int, Message] = field(default_factory=dict)
    newest: int = 0  # the date of the newest message, and of the bot's newest
    newest_of_bot: int = 0
    started: bool = False  # the bot may write only after the person did
    blocked: bool = False
    deactivated: bool = False
    migrated_to: int | None = None
    reply_keyboard: Json | None = None
    actions: list[str] = field(default_factory=list)
    threads: set[int] = field(default_factory=set)

    @property
    def id(self) -> int:
        return self.info["id"]

    @property
    def private(self) -> bool:
        return self.info["type"] == "private"

    def check_writable(self) -> None:
        """403 or 400 when the bot must not write here."""
        if self.deactivated:
            raise forbidden("user is deactivated")
        if self.blocked:
            what = "blocked by the user" if self.private else f"kicked from the {self.info['type']} chat"
            raise forbidden(f"bot was {what}")
        if not self.started:
            raise forbidden("bot can't initiate conversation with a user")
        if self.migrated_to is not None:
            error = bad("group chat was upgraded to a supergroup chat")
            error.parameters["migrate_to_chat_id"] = self.migrated_to
            raise error


@dataclass
class Query:
    """A pressed button."""

    id: str
    user: Json
    born: float
    data: str
    answer: Params | None = None


@dataclass
class Call:
    """One call of the bot: what it asked and what came of it."""

    number: int
    time: float
    method: str
    params: Json
    via: str = "http"  # or "webhook": asked in the body of a webhook's reply
    code: int | None = None  # 200, the error's code; None while it runs or when no answer was given
    result: Any = None
    description: str = ""
    happened: bool = False  # it took effect, even if the client never learned of it
    fault: str = ""  # the injected fault that met it
    done: bool = False

    @property
    def ok(self) -> bool:
        return self.code == 200

    @property
    def chat(self) -> Any:
        return self.params.get("chat_id")


class Calls(list[Call]):
    """The transcript."""

    def of(self, *methods: str) -> list[Call]:
        """Calls of these methods."""
        return [call for call in self if call.method in methods]

    def to(self, chat: int) -> list[Call]:
        """Calls about this chat."""
        return [call for call in self if str(call.chat) == str(chat)]

    def refused(self) -> list[Call]:
        """Calls the server itself found wrong (injected faults and 409 not counted)."""
        return [call for call in self if call.code not in (None, 200, 409) and not call.fault]

    def running(self) -> list[Call]:
        """Calls still at work, long polls not counted."""
        return [call for call in self if not call.done and call.method.lower() != "getupdates"]


@dataclass
class World:
    """Everything above in one place."""

    bot: Json
    clock: Clock
    pulse: Pulse
    chats: dict[int, Chat] = field(default_factory=dict)
    users: dict[int, Json] = field(default_factory=dict)
    queries: dict[str, Query] = field(default_factory=dict)
    files: dict[str, tuple[str, bytes]] = field(default_factory=dict)
    profile: dict[tuple[str, str, str], Any] = field(default_factory=dict)  # (what, scope, language)
    calls: Calls = field(default_factory=Calls)
    message_ids: Iterator[int] = field(default_factory=lambda: itertools.count(101))
    query_ids: Iterator[int] = field(default_factory=lambda: itertools.count(4_000_000_000_000_001))

    def chat(self, chat_id: int | str) -> Chat:
        """The chat, or 400 chat not found."""
        if chat := self.chats.get(chat_id if isinstance(chat_id, int) else 0):
            return chat
        raise bad("chat not found")

    def add_message(self, chat: Chat, sender: Json, content: Json) -> Message:
        """Store a message and give it its number and date."""
        head = {"message_id": next(self.message_ids), "from": sender, "chat": chat.info}
        by_bot = sender is self.bot
        date = self.date(chat, by_bot=by_bot)
        message = Message(head | {"date": date} | content, by_bot=by_bot)
        chat.messages[message.id] = message
        self.pulse.beat()
        return message

    def date(self, chat: Chat, *, by_bot: bool) -> int:
        """Now; later than what the bot said last where a person writes: she has read it a second long."""
        at = max(int(self.clock.now()), chat.newest if by_bot else chat.newest_of_bot + 1)
        chat.newest, chat.newest_of_bot = max(chat.newest, at), at if by_bot else chat.newest_of_bot
        return at

    def add_file(self, name: str, content: bytes) -> Json:
        """Keep a file; the part of its description every kind shares."""
        number = len(self.files) + 1
        self.files[f"file{number}"] = (name, content)
        return {"file_id": f"file{number}", "file_unique_id": f"unique{number}", "file_size": len(content)}
