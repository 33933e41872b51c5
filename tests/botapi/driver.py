"""People with phones: they write, press, look, wait, block; alone or in a group."""

from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from tests.botapi.screen import Line, Screen, look
from tests.botapi.state import Chat, Json, Message, Query, World
from tests.botapi.text import find_entities, utf16
from tests.botapi.updates import Updates


@dataclass
class Press:
    """A button that was pressed."""

    world: World
    query: Query

    @property
    def answer(self) -> Json | None:
        """What answerCallbackQuery said, None while the button still spins."""
        return self.query.answer

    async def answered(self, timeout: float = 5.0) -> Json:
        """Wait for the answer."""
        found = await self.world.pulse.until(
            lambda: self.query.answer is not None and [self.query.answer],
            timeout,
            lambda: f"press {self.query.data!r} was never answered",
        )
        return found[0]


class _Writer(ABC):
    """What a private chat and a group share."""

    world: World
    updates: Updates
    chat: Chat

    def _message(self, sender: Json, content: Json, *, thread: int | None, reply_to: int | None) -> Message:
        extra: Json = {}
        if thread is not None:
            self.chat.threads.add(thread)
            extra |= {"message_thread_id": thread, "is_topic_message": True}
        if reply_to is not None:
            body = self.chat.messages[reply_to].body
            extra["reply_to_message"] = {k: v for k, v in body.items() if k != "reply_to_message"}
        return self.world.add_message(self.chat, sender, content | extra)

    def _push(self, kind: str, body: Any) -> None:
        self.updates.push(kind, dict(body), f"chat {self.chat.id}")

    def _press(self, person: Json, line: Line, button: Json) -> Press:
        number = str(next(self.world.query_ids))
        query = Query(number, person, self.world.clock.now(), button["callback_data"])
        self.world.queries[number] = query
        shown: Json = line.body
        if self.chat.messages[line.id].deleted:
            shown = {"chat": self.chat.info, "message_id": line.id, "date": 0}
        body = {"id": number, "from": person, "message": shown, "data": query.data}
        body["chat_instance"] = str(7_000_000_000 + abs(self.chat.id))
        self.updates.push("callback_query", body, f"user {person['id']}")
        return Press(self.world, query)

    def _member(self, person: Json, old: str, new: str) -> None:
        def member(status: str) -> Json:
            more = {"until_date": 0} if status == "kicked" else {}
            return {"status": status, "user": self.world.bot} | more

        change = {"chat": self.chat.info, "from": person, "date": int(self.world.clock.now())}
        change |= {"old_chat_member": member(old), "new_chat_member": member(new)}
        self.updates.push("my_chat_member", change, f"member {self.chat.id}")

    def _button(self, which: str | int, message: int | None) -> tuple[Line, Json] | None:
        lines = [_line_of(self.chat, message)] if message is not None else reversed(self.screen().said)
        for line in lines:
            buttons = [button for row in line.rows for button in row]
            if isinstance(which, int) and buttons:
                return line, buttons[which]
            for button in buttons:
                if which in (button["text"], button.get("callback_data")):
                    return line, button
        return None

    @abstractmethod
    def screen(self) -> Screen:
        """What is seen in this chat."""


def _line_of(chat: Chat, number: int) -> Line:
    message = chat.messages[number]
    return Line(number, message.by_bot, message.body.get("text", ""), dict(message.body))


def text_content(text: str) -> Json:
    """A text with what Telegram finds in it (commands, links …)."""
    entities = find_entities(text)
    return {"text": text} | ({"entities": entities} if entities else {})


class User(_Writer):
    """A person in a private chat with the bot."""

    def __init__(self, world: World, updates: Updates, number: int, **person: Any):
        self.world, self.updates = world, updates
        self.person: Json = {"id": number, "is_bot": False, "first_name": f"Person {number}"}
        self.person |= {k: v for k, v in person.items() if v is not None}
        named = {k: self.person[k] for k in ("first_name", "last_name", "username") if k in self.person}
        self.chat = world.chats.setdefault(number, Chat({"id": number, "type": "private"} | named))
        world.users[number] = self.person
        self.clipboard = ""
        self.opened: list[str] = []

    @property
    def id(self) -> int:
        return self.chat.id

    def screen(self) -> Screen:
        """What the chat shows now."""
        return look(self.chat, [q for q in self.world.queries.values() if q.user is self.person])

    async def wait(self, predicate: Callable[[Screen], Any], timeout: float = 5.0) -> Screen:
        """Wait until the screen is so; fails showing the screen."""
        await self.world.pulse.until(lambda: predicate(self.screen()), timeout, lambda: f"{self.screen()}")
        return self.screen()

    async def wait_text(self, text: str, timeout: float = 5.0) -> Screen:
        """Wait until the bot's newest message contains this."""
        return await self.wait(lambda screen: text in screen.text, timeout)

    # --- writing ---

    async def put(
        self, content: Json, *, thread: int | None = None, reply_to: int | None = None
    ) -> Message:
        """Send any message by its content as the Bot API shows it, e.g. {"dice": …}."""
        assert not self.chat.blocked, "unblock the bot first"
        self.chat.started = True
        message = self._message(self.person, content, thread=thread, reply_to=reply_to)
        self._push("message", message.body)
        return message

    async def send(self, text: str, **where: Any) -> Message:
        """Write."""
        assert 1 <= utf16(text) <= 4096, "the app would not send this"
        return await self.put(text_content(text), **where)

    async def command(self, command: str, *arguments: str, **where: Any) -> Message:
        """Send a command: `command("/start", "payload")`."""
        return await self.send(" ".join(["/" + command.removeprefix("/"), *arguments]), **where)

    async def edit(self, message: Message | int, text: str) -> Message:
        """Change an own message."""
        own = self.chat.messages[message if isinstance(message, int) else message.id]
        own.change(text_content(text), None, self.world.clock.now())
        self.world.pulse.beat()
        self._push("edited_message", own.body)
        return own

    async def photo(self, caption: str = "", data: bytes = b"jpeg", **where: Any) -> Message:
        size = self.world.add_file("photo.jpg", data) | {"width": 90, "height": 90}
        return await self.put({"photo": [size]} | ({"caption": caption} if caption else {}), **where)

    async def voice(self, duration: int = 3, **where: Any) -> Message:
        voice = self.world.add_file("voice.ogg", b"ogg") | {"duration": duration, "mime_type": "audio/ogg"}
        return await self.put({"voice": voice}, **where)

    async def sticker(self, emoji: str = "🙂", **where: Any) -> Message:
        shape = {"type": "regular", "width": 512, "height": 512, "is_animated": False, "is_video": False}
        return await self.put(
            {"sticker": self.world.add_file("s.webp", b"webp") | shape | {"emoji": emoji}}, **where
        )

    async def location(self, latitude: float = 52.5, longitude: float = 13.4, **where: Any) -> Message:
        return await self.put({"location": {"latitude": latitude, "longitude": longitude}}, **where)

    async def contact(self, phone_number: str = "+10000000000", **where: Any) -> Message:
        return await self.put(
            {"contact": {"phone_number": phone_number, "first_name": "Somebody"}}, **where
        )

    async def forward(self, text: str, sender: Json | None = None, **where: Any) -> Message:
        """Forward something another person wrote."""
        origin = {
            "type": "user",
            "sender_user": sender or {"id": 77, "is_bot": False, "first_name": "Other"},
        }
        origin["date"] = int(self.world.clock.now()) - 60
        return await self.put(text_content(text) | {"forward_origin": origin}, **where)

    # --- pressing ---

    async def press(self, which: str | int, *, message: int | None = None) -> Press | Message | None:
        """Press a button by label, callback data or number, of the newest message that has it.

        Or of `message`. The reply keyboard sends the label; copy_text fills `clipboard`, url `opened`.
        """
        assert not self.chat.blocked, "unblock the bot first"
        found = self._button(which, message)
        if found is None and message is None and which in self.screen().keyboard:
            return await self.send(str(which))
        assert found, f"no button {which!r} on\n{self.screen()}"
        line, button = found
        assert not button.get("disabled"), f"the button {which!r} is disabled"
        if "callback_data" in button:
            return self._press(self.person, line, button)
        if "copy_text" in button:
            self.clipboard = button["copy_text"]["text"]
        elif "url" in button:
            self.opened.append(button["url"])
        return None

    # --- leaving ---

    def close_topic(self, thread: int) -> None:
        """Delete a topic of this chat: nobody can write into it any more."""
        self.chat.threads.discard(thread)

    async def block(self) -> None:
        """Stop the bot."""
        self.chat.blocked = True
        self._member(self.person, "member", "kicked")

    async def unblock(self) -> None:
        """Start it again."""
        self.chat.blocked = False
        self._member(self.person, "kicked", "member")

    async def vanish(self) -> None:
        """Delete the account: no update, every later message is refused."""
        self.chat.deactivated = True
