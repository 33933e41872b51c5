"""A reply as Telegram shows it: texts short enough, a keyboard, and opaque callback data."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape
from typing import Any

from bot.i18n.press import Press
from bot.i18n.reply import Button, Message, Reply

LONGEST = 3500  # UTF-16 units; Telegram takes 4096, marks and entities need room
LONGEST_LABEL = 60
TICKED, UNTICKED = "☑ ", "☐ "
DONE = "="
ON, OFF = "+", "-"  # behind a tick: what it becomes
PREFIX = "n"
TOKEN_END = 11
COMMANDS_A_ROW = 2


@dataclass(frozen=True, slots=True)
class Outgoing:
    """One message to send. `safety` is said first, and again when it is unknown whether it arrived."""

    html: str
    keyboard: dict[str, Any] | None = None
    safety: bool = False

    @property
    def plain(self) -> str:
        """The words without markup, for when Telegram refuses it."""
        return Message("", self.html).plain


def units(text: str) -> int:
    """Length as Telegram counts it."""
    return len(text.encode("utf-16-le")) // 2


def screen(reply: Reply, done: str, copy: str) -> list[Outgoing]:
    """The messages of a reply: joined where they fit, the closing last and alone, keyboard on the last."""
    before = [message.html for message in reply.messages if message.id not in {"closing", "last-resort"}]
    closing = [message.html for message in reply.messages if message.id in {"closing", "last-resort"}]
    texts = [*joined(before), *joined(closing)]
    keys = keyboard(reply, done, copy)
    return [Outgoing(t, keys if t is texts[-1] else None, safety=reply.ended) for t in texts]


def trailed(reply: Reply, html: str = "") -> str:
    """What was asked and answered so far, above what comes next; the oldest go where it is long."""
    lines = [
        f"• {escape(question, quote=False)} → {escape(answer, quote=False)}"
        for question, answer in reply.trail
    ]
    while lines and units("\n".join(lines)) + units(html) > LONGEST:
        lines.pop(0)
    return "\n\n".join(part for part in ("\n".join(lines), html) if part)


def joined(parts: Iterable[str]) -> Iterator[str]:
    """Parts put together while they fit; a part that is too long alone is split at its lines."""
    together = ""
    for part in (piece for text in parts for piece in pieces(text)):
        both = f"{together}\n\n{part}" if together else part
        if together and units(both) > LONGEST:
            yield together
            both = part
        together = both
    if together:
        yield together


def pieces(text: str) -> Iterator[str]:
    """A text in pieces that fit, split between lines; tags never run over a line."""
    piece = ""
    for line in text.split("\n"):
        for part in _short(line):
            if piece and units(piece) + units(part) + 1 > LONGEST:
                yield piece
                piece = part
            else:
                piece = f"{piece}\n{part}" if piece else part
    yield piece


def _short(line: str) -> Iterator[str]:
    """A line in parts that fit; a line this long has lost its markup to be cut safely."""
    if units(line) <= LONGEST:
        yield line
        return
    plain = Message("", line).plain
    for start in range(0, len(plain), LONGEST // 2):
        yield (
            plain[start : start + LONGEST // 2]
            .replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace(">", "&gt;")
        )


def keyboard(reply: Reply, done: str, copy: str) -> dict[str, Any]:
    """The buttons: an answer a row, the always-on ones two a row, the number to copy below a closing."""
    rows: list[list[dict[str, Any]]] = [
        [_key(button, i, reply)] for i, button in enumerate(reply.buttons) if button.kind != "command"
    ]
    if reply.multiple:
        rows.insert(
            max(len(rows) - 2, 0), [{"text": done, "callback_data": f"{PREFIX}{reply.token}{DONE}"}]
        )
    commands = [_key(b, i, reply) for i, b in enumerate(reply.buttons) if b.kind == "command"]
    rows += [commands[i : i + COMMANDS_A_ROW] for i in range(0, len(commands), COMMANDS_A_ROW)]
    if reply.closing is not None:
        numbers: list[dict[str, Any]] = [
            {"text": f"{copy} {n}", "copy_text": {"text": n}} for n in reply.closing.numbers
        ]
        rows = [numbers, *rows]
    return {"inline_keyboard": rows}


def _key(button: Button, index: int, reply: Reply) -> dict[str, Any]:
    mark, becomes = "", ""
    if reply.multiple and button.kind == "answer" and button.id != "none":
        mark, becomes = (TICKED, OFF) if button.id in reply.ticked else (UNTICKED, ON)
    label = button.label if len(button.label) <= LONGEST_LABEL else button.label[: LONGEST_LABEL - 1] + "…"
    return {"text": mark + label, "callback_data": f"{PREFIX}{reply.token}{index}{becomes}"}


def pressed(data: str) -> Press | None:
    """The press behind callback data; None for data that is not ours."""
    token, what = data[1:TOKEN_END], data[TOKEN_END:]
    on = {ON: True, OFF: False}.get(what[-1:])
    what = what.rstrip(ON + OFF) if on is not None else what
    if not data.startswith(PREFIX) or not (
        what == DONE or (what.isascii() and what.isdigit() and len(what) < 4)
    ):
        return None
    return Press(token, None if what == DONE else int(what), on)
