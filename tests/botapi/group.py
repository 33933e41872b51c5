"""A group with the bot in it."""

from typing import Any

from tests.botapi.driver import Press, User, _Writer, text_content
from tests.botapi.screen import Screen, look
from tests.botapi.state import Chat, Json, Message, World
from tests.botapi.text import cut
from tests.botapi.updates import Updates


class Group(_Writer):
    """A group or supergroup; with privacy the bot hears only what is meant for it."""

    def __init__(self, world: World, updates: Updates, info: Json, *, privacy: bool):
        assert info["id"] < 0, "ids of groups are negative"
        self.world, self.updates, self.privacy = world, updates, privacy
        self.chat = world.chats.setdefault(info["id"], Chat(info, started=True))

    @property
    def id(self) -> int:
        return self.chat.id

    def screen(self) -> Screen:
        """What the group shows now."""
        return look(self.chat, [])

    async def send(
        self, user: User, text: str, *, reply_to: int | None = None, thread: int | None = None
    ) -> Message:
        """Write as this person."""
        message = self._message(user.person, text_content(text), thread=thread, reply_to=reply_to)
        if not self.privacy or self._meant_for_bot(message):
            self._push("message", message.body)
        return message

    def _meant_for_bot(self, message: Message) -> bool:
        """A command (for it or for nobody), a mention, or a reply to it."""
        name = "@" + self.world.bot["username"].lower()
        if message.body.get("reply_to_message", {}).get("from", {}).get("id") == self.world.bot["id"]:
            return True
        for entity in message.body.get("entities", []):
            piece = cut(message.body["text"], entity).lower()
            if entity["type"] == "bot_command" and ("@" not in piece or piece.endswith(name)):
                return True
            if entity["type"] == "mention" and piece == name:
                return True
        return False

    async def press(self, user: User, which: str | int, *, message: int | None = None) -> Press:
        """Press a button as this person."""
        found = self._button(which, message)
        assert found, f"no button {which!r} on\n{self.screen()}"
        return self._press(user.person, *found)

    async def add_bot(self, user: User) -> None:
        """This person adds the bot."""
        self.chat.blocked = False
        self._member(user.person, "left", "member")
        await self._service(user, {"new_chat_members": [self.world.bot]})

    async def remove_bot(self, user: User) -> None:
        """This person throws the bot out."""
        self.chat.blocked = True
        self._member(user.person, "member", "kicked")

    async def upgrade(self, user: User, new_id: int) -> Chat:
        """The group becomes a supergroup with a new id; the old one refuses, naming the new."""
        self.chat.migrated_to = new_id
        await self._service(user, {"migrate_to_chat_id": new_id})
        new: Json = {"id": new_id, "type": "supergroup", "title": self.chat.info["title"]}
        self.chat = self.world.chats[new_id] = Chat(new, started=True)
        return self.chat

    async def _service(self, user: User, content: dict[str, Any]) -> None:
        message = self._message(user.person, content, thread=None, reply_to=None)
        self._push("message", message.body)
