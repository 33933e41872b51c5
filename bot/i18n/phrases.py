"""Phrases of the word lists, looked for anywhere in typed text.

In a phrase `*` stands for letters, `|` for "or" between words, `…` for up to four words, in Chinese for
up to eight signs.
"""

import re
import unicodedata
from functools import cache

CJK = re.compile(r"[\u3400-\u9fff]")
APOSTROPHES = re.compile(r"['’`´ʼ]")
STRETCHED = re.compile(r"([^\W\d_])\1{2,}")
GAP = "…"
CUT = "¤"


def bare(text: str) -> str:
    """Text without case and without any punctuation."""
    folded = unicodedata.normalize("NFKC", text).casefold().replace("ё", "е")
    return " ".join(re.sub(r"[^\w\s]", " ", APOSTROPHES.sub("", folded)).split())


def mentions(said: str, phrases: tuple[str, ...], exceptions: tuple[str, ...] = ()) -> bool:
    """Whether a phrase stands anywhere in the text, as whole words where the script has words.

    What an exception covers is cut out first. A letter typed over and over ("helppp") counts as one or two.
    """
    typed = bare(said)
    readings = dict.fromkeys((typed, STRETCHED.sub(r"\1", typed), STRETCHED.sub(r"\1\1", typed)))
    return any(_finds(_cut(reading, exceptions), phrases) for reading in readings)


def _finds(typed: str, phrases: tuple[str, ...]) -> bool:
    spaced, unspaced = _searches(phrases)
    return bool(spaced.search(typed) or unspaced.search(typed.replace(" ", "")))


def _cut(typed: str, exceptions: tuple[str, ...]) -> str:
    spaced, unspaced = _searches(exceptions)
    left = spaced.sub(CUT, typed)
    joined = left.replace(" ", "")
    return unspaced.sub(CUT, joined) if unspaced.search(joined) else left


@cache
def _searches(phrases: tuple[str, ...]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The phrases as two searches: of writing with spaces between words, and of writing without."""
    spaced = [_search(phrase, " ", r"(?: [^ ]+){0,4}") for phrase in phrases if not CJK.search(phrase)]
    unspaced = [_search(phrase, "", r".{0,8}") for phrase in phrases if CJK.search(phrase)]
    return re.compile(rf"(?<!\S)(?:{_any(spaced)})(?!\S)"), re.compile(_any(unspaced))


def _any(searches: list[str]) -> str:
    return "|".join(filter(None, searches)) or r"(?!)"


def _search(phrase: str, space: str, gap: str) -> str:
    parts = [_words(part, space) for part in phrase.split(GAP)]
    return f"{gap}{space}".join(part for part in parts if part)


def _words(part: str, space: str) -> str:
    return space.join(_either(word, space) for word in part.split() if bare(word))


def _either(word: str, space: str) -> str:
    choices = [choice for choice in word.split("|") if bare(choice)]
    searches = [re.escape(bare(c)).replace("\\ ", space) + r"\w*" * c.endswith("*") for c in choices]
    return f"(?:{'|'.join(searches)})"
