"""How high a message is on a phone of 390 x 844 with Telegram, in pixels, without a browser.

An estimate of what clients draw, the same for every version that is compared: letters of 16 px in lines of
21, a bubble of 330 px, a row of buttons of 42 px and 4 between, a quote that shows three lines until it is
opened. One screen is what is seen of a chat between its head and the field to write in.
"""

import html
import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Any, Final

SCREEN: Final = 669
LINE: Final = 21
SIZE: Final = 16
BUBBLE: Final = (308, 13)  # room for a line; above and below the text
QUOTE: Final = (289, 14)  # the same of a quote, with its margins
CLOSED: Final = 3  # lines
ROW: Final = 46
QUOTED: Final = re.compile(r"<blockquote expandable>(.*?)</blockquote>", re.DOTALL)
TAGS: Final = re.compile(r"<(/?)([a-z]+)>")
WIDE: Final = re.compile(r"[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]")  # signs between which a line may end
PART: Final = re.compile(rf"{WIDE.pattern}|[^\s\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]+|\s+")
NEVER_FIRST: Final = "，。、；：！？）”’》"


def height(text: str, rows: int) -> int:
    """The height of a message: HTML as Telegram takes it, and so many rows of buttons."""
    lines, quotes = 0, 0
    for n, part in enumerate(QUOTED.split(text)):
        if n % 2:
            shown = min(sum(_lines(line, QUOTE[0]) for line in part.split("\n")), CLOSED)
            quotes += shown * LINE + QUOTE[1]
        elif part.removesuffix("\n"):
            lines += sum(_lines(line, BUBBLE[0]) for line in part.removesuffix("\n").split("\n"))
    return lines * LINE + quotes + BUBBLE[1] + rows * ROW


def rows_of(keyboard: dict[str, Any] | None) -> int:
    """The rows of buttons of a keyboard."""
    return len((keyboard or {}).get("inline_keyboard", ()))


def _lines(line: str, room: int) -> int:
    """The lines that one line of text takes: words go over whole."""
    count, at = 1, 0.0
    for part, width in _parts(line):
        if part.isspace():
            at += width
        elif at + width > room and at and part not in NEVER_FIRST:
            count, at = count + 1, width
        else:
            at += width
    return count


def _parts(line: str) -> Iterator[tuple[str, float]]:
    """The words of a line with their widths; Chinese signs each alone."""
    bold, at = False, 0
    pieces: list[tuple[str, float]] = []
    for tag in (*TAGS.finditer(line), None):
        text = html.unescape(line[at : tag.start() if tag else len(line)])
        for found in PART.finditer(text):
            word = found[0]
            width = sum(_width(sign, bold=bold) for sign in word)
            parted = word[0].isspace() or WIDE.match(word) or not pieces or pieces[-1][0][-1].isspace()
            if found.start() == 0 and not parted:  # a tag parts no word
                before, so_far = pieces.pop()
                word, width = before + word, so_far + width
            pieces.append((word, width))
        if tag:
            bold, at = (not tag[1] if tag[2] == "b" else bold), tag.end()
    yield from pieces


def _width(sign: str, *, bold: bool) -> float:
    return _widths().get(sign, (1000, 1000))[bold] * SIZE / 1000


@cache
def _widths() -> dict[str, tuple[int, int]]:
    written = files("nightlight.tools.phone").joinpath("widths.txt").read_text(encoding="utf-8")
    found: dict[str, tuple[int, int]] = {}
    for line in written.split("\n"):
        if line and not line.startswith("#"):
            regular, bold, signs = line.split("\t", 2)
            found |= dict.fromkeys(signs, (int(regular), int(bold)))
    return found | dict.fromkeys("\u2066\u2067\u2068\u2069\u200e\u200f\u200b", (0, 0))
