"""Phrases of the word lists, looked for anywhere in typed text.

In a phrase `*` stands for letters, `|` for "or" between words, `_` for a space inside such a choice, and
`…` for up to four words, in Chinese for up to eight signs; it does not reach over a word that denies. Here
texts and phrases are given the same form; sentences are parted by line ends.
"""

import re
import unicodedata
from operator import itemgetter

CJK = re.compile(r"[\u3400-\u9fff]")
WITHIN_CJK = re.compile(r"(?<=[\u3400-\u9fff]) +(?=[\u3400-\u9fff])")
BESIDE_CJK = re.compile(
    r"(?<=[\u3400-\u9fff])(?=[^\W\u3400-\u9fff])|(?<=[^\W\u3400-\u9fff])(?=[\u3400-\u9fff])"
)
APOSTROPHES = re.compile(r"['’`´ʼ]")
PICTURES = re.compile(r"([🩸🆘🚑、])")
STRETCHED = re.compile(r"([^\W\d_])\1{2,}")
PUNCTUATION = re.compile(r"[^\w\s🩸🆘🚑、]|_")
HELD = (itemgetter(0), itemgetter(1), lambda found: found[1] * 2)  # what a held letter may stand for
SENTENCE = re.compile(r"[.,:](?!\d)|[;!?…。，；：！？()（）\n]")


def folded(text: str) -> str:
    """Text without case, in the signs that are most common for it."""
    return unicodedata.normalize("NFKC", text).casefold().replace("ё", "е")


def bare(text: str) -> str:
    """Text without case and without any punctuation."""
    return " ".join(re.sub(r"[^\w\s]", " ", APOSTROPHES.sub("", folded(text))).split())


def sentences(text: str) -> str:
    """Text without case and punctuation, a line for each part of a sentence; pictures of blood stay."""
    spread = PICTURES.sub(r" \1 ", APOSTROPHES.sub("", folded(text)))
    lines = map(str.split, PUNCTUATION.sub(" ", SENTENCE.sub("\n", spread)).split("\n"))
    return BESIDE_CJK.sub(" ", WITHIN_CJK.sub("", "\n".join(" ".join(line) for line in lines if line)))


def stretched(text: str) -> tuple[str, ...]:
    """The text as it is, and with a letter typed over and over ("helppp") as one, and as two."""
    if not STRETCHED.search(text):
        return (text,)
    return tuple(dict.fromkeys(STRETCHED.sub(letters, text) for letters in HELD))
