"""What a person sees in the chat: after edits and deletions, with the buttons."""

from dataclasses import dataclass
from typing import Any

from tests.botapi.state import Chat, Json, Message, Query
from tests.botapi.text import cut

MEDIA = ("photo", "document", "voice", "sticker", "location", "contact", "video", "audio", "video_note")


@dataclass(frozen=True)
class Line:
    """One message on the screen."""

    id: int
    by_bot: bool
    text: str  # or the caption, or "[photo]"
    body: Json

    @property
    def rows(self) -> list[list[Json]]:
        """The inline buttons as they were sent."""
        return self.body.get("reply_markup", {}).get("inline_keyboard", [])

    @property
    def buttons(self) -> list[str]:
        """Labels of the inline buttons, in reading order."""
        return [button["text"] for row in self.rows for button in row]

    @property
    def edited(self) -> bool:
        """Was it changed after it was sent?"""
        return "edit_date" in self.body

    def parts(self, kind: str) -> list[str]:
        """The pieces of the text under this kind of entity ("bold", "code", "url" …)."""
        return [cut(self.text, e) for e in self.body.get("entities", []) if e["type"] == kind]

    def __str__(self):
        rows = "".join("\n      " + " ".join(f"[{b['text']}]" for b in row) for row in self.rows)
        return f"{'bot' if self.by_bot else ' me'} {self.id}: {self.text}{rows}"


@dataclass(frozen=True)
class Screen:
    """The whole chat now."""

    lines: tuple[Line, ...]
    keyboard: tuple[str, ...]  # labels of the reply keyboard
    toasts: tuple[str, ...]  # texts of answered presses, oldest first
    actions: tuple[str, ...]  # "typing" …

    @property
    def said(self) -> list[Line]:
        """Only what the bot said."""
        return [line for line in self.lines if line.by_bot]

    @property
    def last(self) -> Line | None:
        """The bot's newest message."""
        return self.said[-1] if self.said else None

    @property
    def text(self) -> str:
        """Its text."""
        return self.last.text if self.last else ""

    @property
    def buttons(self) -> list[str]:
        """Labels of the newest message that has buttons."""
        return next((line.buttons for line in reversed(self.said) if line.buttons), [])

    def line(self, number: int) -> Line | None:
        """The message with this id, if it is still there."""
        return next((line for line in self.lines if line.id == number), None)

    def __contains__(self, text: str) -> bool:
        return any(text in line.text for line in self.said)

    def __str__(self):
        keyboard = (
            f"\nkeyboard: {' '.join(f'[{label}]' for label in self.keyboard)}" if self.keyboard else ""
        )
        return "\n".join(map(str, self.lines)) + keyboard

    def to_json(self) -> dict[str, Any]:
        """For other processes."""
        lines = [
            {
                "id": x.id,
                "by_bot": x.by_bot,
                "text": x.text,
                "buttons": x.buttons,
                "edited": x.edited,
                "body": x.body,
            }
            for x in self.lines
        ]
        rest = {"keyboard": self.keyboard, "toasts": self.toasts, "actions": self.actions}
        return {"lines": lines, "text": self.text, "buttons": self.buttons} | rest


def look(chat: Chat, queries: list[Query]) -> Screen:
    """The screen of a chat."""
    lines = [_line(message) for message in chat.messages.values() if not message.deleted]
    keyboard = (chat.reply_keyboard or {}).get("keyboard", [])
    labels = [button["text"] for row in keyboard for button in row]
    toasts = [query.answer["text"] for query in queries if query.answer and query.answer.get("text")]
    return Screen(tuple(lines), tuple(labels), tuple(toasts), tuple(chat.actions))


def _line(message: Message) -> Line:
    body = message.body
    kind = next((name for name in MEDIA if name in body), "")
    text = body.get("text") or body.get("caption") or f"[{kind or 'service message'}]"
    return Line(message.id, message.by_bot, text, dict(body))
