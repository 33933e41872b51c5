"""A reply as Telegram shows it: texts short enough, a keyboard, and opaque callback data."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from html import escape
from typing import Any

from nightlight.engine.commands import ALARM
from nightlight.i18n.hear.press import Press, ticks
from nightlight.i18n.reply import END, FOLD, ISOLATION, RIGHT_TO_LEFT, Button, Message, Reply
from nightlight.i18n.width import TICK, WIDEST, columns

LONGEST = 3500  # UTF-16 units; Telegram takes 4096, marks and entities need room
WIDEST_OF = {1: WIDEST, 2: 16, 3: 12}  # columns, by how many share a row
COPIED = re.compile(r"<code>.*?</code>")
TICKED, UNTICKED = "☑ ", "☐ "
DONE = "="
ON, OFF = "+", "-"  # behind a tick: what it becomes
COMMANDS = {"urgent": "!", "unsafe": "?", "start": "*"}  # what means the same on every screen
GRAVE = "~"  # behind an answer that is an emergency: from an older screen it is a word of danger
PREFIX, STAYS = "n", "N"
NO_TOKEN = "0" * 10  # of the last resort, which is no screen of a session
DATA = re.compile(r"[nN]([0-9a-f]{10})(=|[0-9]{1,3})([-+!?*~]?)")


@dataclass(frozen=True, slots=True)
class Outgoing:
    """One message to send. `safety` is said first, and again when it is unknown whether it arrived.

    One that `stays` keeps its buttons when something newer is said: the whole closing.
    """

    html: str
    keyboard: dict[str, Any] | None = None
    safety: bool = False
    stays: bool = False

    @property
    def shown(self) -> str:
        """The words as Telegram takes them: quotes that can be closed, and numbers that can be copied."""
        text = self.html if RIGHT_TO_LEFT.search(self.html) else ISOLATION.sub("", self.html)
        text = COPIED.sub(lambda found: ISOLATION.sub("", found[0]), text)
        return text.replace(FOLD, "<blockquote expandable>").replace(END, "</blockquote>")

    @property
    def plain(self) -> str:
        """The words without markup, for when Telegram refuses it."""
        return Message("", self.html).plain


def units(text: str) -> int:
    """Length as Telegram counts it."""
    return len(text.encode("utf-16-le")) // 2


def fits(text: str) -> bool:
    """Whether one message can hold this; a short text is not counted: a sign has two units at most."""
    return 2 * len(text) <= LONGEST or units(text) <= LONGEST


def screen(reply: Reply, done: str, copy: str) -> list[Outgoing]:
    """The messages of a reply: joined where they fit, the closing last and alone, keyboard on the last."""
    before = [message.html for message in reply.messages if not message.safety]
    closing = [message.html for message in reply.messages if message.safety]
    texts = [*whole(joined([*before, *listed(reply)])), *whole(joined(closing))]
    keys = keyboard(reply, done, copy)
    stays = reply.ended and not reply.brief
    return [Outgoing(t, keys if t is texts[-1] else None, safety=reply.ended, stays=stays) for t in texts]


def whole(texts: Iterable[str]) -> Iterator[str]:
    """Texts in which whatever is folded is closed, also where it was parted."""
    is_open = False
    for text in texts:
        folded = FOLD + text if is_open else text
        is_open = folded.count(FOLD) > folded.count(END)
        yield folded + END if is_open else folded


def listed(reply: Reply) -> Iterator[str]:
    """All answers whole, where a button would cut one; numbered as on the buttons and as they are typed."""
    if _is_cut(reply):
        yield "\n".join(escape(choice, quote=False) for choice in reply.choices)


def _is_cut(reply: Reply) -> bool:
    """Whether a button is too narrow for an answer."""
    room = WIDEST - TICK if reply.multiple else WIDEST
    return any(width(button.label) > room for button in reply.numbered)


width = lru_cache(maxsize=1024)(columns)  # of labels, which are few


def _on_buttons(reply: Reply) -> tuple[str, ...]:
    """What stands on the buttons of the answers: a number where the whole answer is listed above."""
    return reply.choices if _is_cut(reply) else tuple(button.label for button in reply.numbered)


@lru_cache(maxsize=1024)
def cut(label: str) -> str:
    """What fits on a button of a label: whole words, where there are words."""
    if columns(label) <= WIDEST:
        return label
    fits = next(label[:n] for n in range(len(label), 0, -1) if columns(label[:n]) < WIDEST)
    words = fits.rpartition(" ")[0]
    return (words if columns(words) > WIDEST // 2 else fits).rstrip(" (,（，") + "…"


def trailed(reply: Reply, html: str = "") -> str:
    """What comes next, below the number and above what was answered; where it is long the oldest go."""
    lines = [_told(*told) for told in reversed(reply.trail)]  # the last one is seen before it is opened
    while lines and not fits("\n".join(lines) + reply.top + html):
        lines.pop()
    told = "\n".join((f"<b>{reply.told}</b>", *lines)) if lines else ""
    if told and html.endswith(END):  # one fold for what explains the question and for the answers
        html, told = f"{html.removesuffix(END)}\n\n{told}{END}", ""
    return "\n".join(filter(None, (reply.top, html, told and f"{FOLD}{told}{END}")))


def afresh(reply: Reply, outgoing: list[Outgoing]) -> list[Outgoing]:
    """The same as new messages: the number to call on top, where no closing says it."""
    if reply.ended or reply.fresh or not reply.top:
        return outgoing
    return [replace(outgoing[0], html=f"{reply.top}\n{outgoing[0].html}"), *outgoing[1:]]


def _told(question: str, answer: str) -> str:
    return f"• {escape(question, quote=False)} → {escape(answer, quote=False)}"


def joined(parts: Iterable[str]) -> Iterator[str]:
    """Parts put together while they fit; a part that is too long alone is split at its lines."""
    together = ""
    for part in (piece for text in parts for piece in pieces(text)):
        gap = "\n" if part.startswith(("<b>", FOLD)) else "\n\n"  # bold words stand out by themselves
        both = f"{together}{gap}{part}" if together else part
        if together and not fits(both):
            yield together
            both = part
        together = both
    if together:
        yield together


def pieces(text: str) -> Iterator[str]:
    """A text in pieces that fit, split between lines; tags never run over a line."""
    if fits(text):
        yield text
        return
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
    if fits(line):
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
    """The buttons: an answer a row, the always-on ones below, the number to copy above all of a closing."""
    keys = [(button, {"callback_data": _data(button, i, reply)}) for i, button in enumerate(reply.buttons)]
    answers = [(button, key) for button, key in keys if button.kind != "command"]
    rows: list[list[dict[str, Any]]] = [
        [{"text": cut(_mark(button, reply) + choice), **key}]
        for choice, (button, key) in zip(_on_buttons(reply), answers, strict=True)
    ]
    if reply.multiple:
        ticked = [_ticks(button, reply) for button, _ in answers]  # the others are "none" and "not sure"
        ends = _in_rows(key for row, ticks in zip(rows, ticked, strict=True) if not ticks for key in row)
        rows = [*(row for row, ticks in zip(rows, ticked, strict=True) if ticks), *ends]
        rows.append([{"text": done, "callback_data": f"{PREFIX}{reply.token}{DONE}", "style": "primary"}])
    beside = reply.beside
    rows += _in_rows({"text": cut(b.label), **key, **_style(b)} for b, key in keys if b in beside)
    if reply.closing is not None:
        known = dict.fromkeys((*reply.closing.police, *reply.closing.numbers))
        numbers: list[dict[str, Any]] = [{"text": f"{copy} {n}", "copy_text": {"text": n}} for n in known]
        rows = [numbers, *rows]
    return {"inline_keyboard": rows}


def _style(button: Button) -> dict[str, str]:
    """The colour of a button; an older Telegram knows none."""
    return {"style": "danger"} if button.id == "urgent" else {}


def _in_rows(keys: Iterable[dict[str, Any]]) -> list[list[dict[str, Any]]]:
    """Buttons up to three a row, where all can be read whole."""
    rows: list[list[dict[str, Any]]] = []
    for key in keys:
        row = [*rows[-1], key] if rows else [key]
        if len(row) > 1 and all(width(one["text"]) <= WIDEST_OF.get(len(row), 0) for one in row):
            rows[-1] = row
        else:
            rows.append([key])
    return rows


def _ticks(button: Button, reply: Reply) -> bool:
    """Whether a press puts a sign on or off and sends nothing yet."""
    return reply.multiple and ticks(button)


def _mark(button: Button, reply: Reply) -> str:
    if not _ticks(button, reply):
        return ""
    return TICKED if button.id in reply.ticked else UNTICKED


def _data(button: Button, index: int, reply: Reply) -> str:
    means = COMMANDS.get(button.id, "") if button.kind == "command" else GRAVE if button.grave else ""
    if _ticks(button, reply):
        means = OFF if button.id in reply.ticked else ON
    return f"{STAYS if reply.ended else PREFIX}{reply.token or NO_TOKEN}{index}{means}"


def stays(data: str) -> bool:
    """Whether the message of this button is a closing: nothing may take its place."""
    return data.startswith(STAYS)


def pressed(data: str) -> Press | None:
    """The press behind callback data; None for data that is not ours."""
    found = DATA.fullmatch(data)
    if found is None:
        return None
    token, what, means = found.groups()
    command = ALARM if means == GRAVE else None
    command = next((name for name, sign in COMMANDS.items() if sign == means), command)
    return Press(token, None if what == DONE else int(what), {ON: True, OFF: False}.get(means), command)
