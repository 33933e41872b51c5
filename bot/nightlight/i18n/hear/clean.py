"""What people typed, as it is read: every text goes through here once, wherever it came from."""

import re
import unicodedata
from typing import Final

from nightlight.i18n.hear.phrases import folded

LONGEST: Final = 4096  # signs, as many as Telegram carries; what unfolds to more is kept to it
BOTH_ENDS: Final = re.compile(rf"(?s)\A(.{{{LONGEST // 2 - 1}}}).*(.{{{LONGEST // 2}}})\Z")
PART: Final = 256
LINE_ENDS: Final = frozenset("\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029")
FLAGS: Final = re.compile("\U0001f3f4[\U000e0061-\U000e007a]+\U000e007f?")  # England, Scotland, Wales
GREAT_BRITAIN: Final = "\U0001f1ec\U0001f1e7"
SPACE, LETTER_SPACE, UNKNOWN = " ", "\u200b", "\ufffd"
PLAIN: Final = {  # before anything is unfolded
    ord("№"): "#",  # else it would be the word "no"
    **dict.fromkeys(map(ord, "‘’‛′´`ʹʻʼʽˈ՚ꞌ＇"), "'"),
    **dict.fromkeys(map(ord, "‐‑‒﹣－"), "-"),
}
WITHIN_WORD: Final = re.compile(r"(?<=[^\W\d_\u0e00-\uffff])\u200b+(?=[^\W\d_\u0e00-\uffff])")
OVERRIDES: Final = "\u202d\u202e"  # show other figures than were typed
MARKS: Final = (  # above, below and through letters of Latin, Cyrillic and Greek, and around figures
    range(0x0300, 0x0370), range(0x1AB0, 0x1B00), range(0x1DC0, 0x1E00), range(0x20D0, 0x2100),
    range(0xFE00, 0xFE10), range(0xFE20, 0xFE30), range(0xE0100, 0xE01F0),
)  # fmt: skip


def clean(text: str) -> str:
    """A text of at most LONGEST signs, each of them one that can be seen; case and punctuation stay.

    Of what is longer the beginning and the end are kept, and signs that stand for several become spaces.
    """
    if len(text) > LONGEST:
        text = BOTH_ENDS.sub(r"\1\n\2", text)
    text = WITHIN_WORD.sub("", FLAGS.sub(GREAT_BRITAIN, text).translate(PLAIN))
    if _unfolds(text):
        text = text.translate({ord(sign): SPACE for sign in set(text) if len(folded(sign)) > 1})
    text = unicodedata.normalize("NFKC", text)
    return text.translate({ord(sign): seen for sign in set(text) if (seen := _seen(sign)) != sign})


def _unfolds(text: str) -> bool:
    """Whether a text becomes longer than LONGEST; it is unfolded in parts, and no further than that."""
    signs = 0
    for start in range(0, len(text), PART):
        signs += len(folded(text[start : start + PART]))
        if signs > LONGEST:
            return True
    return False


def _seen(sign: str) -> str:
    """A sign as it is read: nothing for what cannot be seen; what nobody types decides nothing."""
    kind = unicodedata.category(sign)
    if kind[0] in "LPS":
        return "I" if sign == "İ" else sign
    if kind == "Nd":
        return str(unicodedata.decimal(sign))
    if sign in LINE_ENDS:
        return "\n"
    if sign == "\t" or kind == "Zs" or sign == LETTER_SPACE:
        return SPACE
    if kind == "Cc" or sign in OVERRIDES:
        return UNKNOWN
    if kind in {"Cf", "Cs"} or any(ord(sign) in marks for marks in MARKS):
        return ""
    return sign
