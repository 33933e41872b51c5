"""How wide a text is on a small phone, in columns: a letter takes one, a Chinese sign two."""

from typing import Final
from unicodedata import east_asian_width

WIDEST: Final = 32  # columns a small phone shows of a button as wide as the chat
TICK: Final = 2  # columns of the box before a sign that can be ticked


def columns(text: str) -> int:
    """How wide a text is."""
    return len(text) if text.isascii() else sum(1 + (east_asian_width(sign) in "WF") for sign in text)
