"""Phrases of the word lists, looked for anywhere in typed text.

In a phrase `*` stands for letters, `|` for "or" between words, `_` for a space inside such a choice, and
`…` for up to four words, in Chinese for up to eight signs. In a text NOT follows a word that denies; `…`
does not reach over it. Sentences are parted by line ends.
"""

import re
import unicodedata
from functools import cache

CJK = re.compile(r"[\u3400-\u9fff]")
WITHIN_CJK = re.compile(r"(?<=[\u3400-\u9fff]) +(?=[\u3400-\u9fff])")
BESIDE_CJK = re.compile(
    r"(?<=[\u3400-\u9fff])(?=[^\W\u3400-\u9fff])|(?<=[^\W\u3400-\u9fff])(?=[\u3400-\u9fff])"
)
APOSTROPHES = re.compile(r"['’`´ʼ]")
PICTURES = re.compile(r"([🩸🆘🚑、])")
STRETCHED = re.compile(r"([^\W\d_])\1{2,}")
SENTENCE = re.compile(r"[.,:](?!\d)|[;!?…。，；：！？()（）\n]")
GAP = "…"
NOT = "¬"


def bare(text: str) -> str:
    """Text without case and without any punctuation."""
    folded = unicodedata.normalize("NFKC", text).casefold().replace("ё", "е")
    return " ".join(re.sub(r"[^\w\s]", " ", APOSTROPHES.sub("", folded)).split())


def sentences(text: str) -> str:
    """Text without case and punctuation, a line for each part of a sentence; pictures of blood stay."""
    folded = unicodedata.normalize("NFKC", text).casefold().replace("ё", "е")
    folded = PICTURES.sub(r" \1 ", APOSTROPHES.sub("", folded))
    lines = (re.sub(r"[^\w\s🩸🆘🚑、]|_", " ", line).split() for line in SENTENCE.split(folded))
    return BESIDE_CJK.sub(" ", WITHIN_CJK.sub("", "\n".join(" ".join(line) for line in lines if line)))


def mentions(said: str, phrases: tuple[str, ...]) -> bool:
    """Whether a phrase stands anywhere in the text, as whole words where the script has words."""
    return any(search(phrases).search(text) for text in stretched(sentences(said)))


def stretched(text: str) -> tuple[str, ...]:
    """The text as it is, and with a letter typed over and over ("helppp") as one, and as two."""
    return tuple(dict.fromkeys((text, STRETCHED.sub(r"\1", text), STRETCHED.sub(r"\1\1", text))))


@cache
def search(phrases: tuple[str, ...]) -> re.Pattern[str]:
    """The phrases as one search. What needs more words comes first."""
    ordered = sorted(phrases, key=lambda phrase: -len(re.split(r"[ …]", phrase)))
    spaced = [_phrase(p, r"\s", r"(?:\s[^\s¬]+(?!\S)){0,4}") for p in ordered if not CJK.search(p)]
    unspaced = [_phrase(p, r"\s?", r"[^¬]{0,8}?") for p in ordered if CJK.search(p)]
    return re.compile(rf"(?<!\S)(?:{_any(spaced)})(?!\S)|{_any(unspaced)}")


def _any(found: list[str]) -> str:
    return "|".join(filter(None, found)) or r"(?!)"


def _phrase(phrase: str, space: str, gap: str) -> str:
    parts = [_words(part, space) for part in phrase.split(GAP)]
    return f"{gap}{space}".join(part for part in parts if part)


def _words(part: str, space: str) -> str:
    return space.join(_either(word, space) for word in part.split() if _signs(word))


def _either(word: str, space: str) -> str:
    choices = dict.fromkeys(_choice(choice, space) for choice in word.split("|") if _signs(choice))
    return f"(?:{'|'.join(choices)})" if len(choices) > 1 else next(iter(choices))


def _choice(choice: str, space: str) -> str:
    signs = _signs(choice).replace("_", " ")
    if CJK.search(signs):
        written = BESIDE_CJK.sub(" ", signs.replace(" ", ""))
        return "".join(r"\s?" if sign == " " else re.escape(sign) + f"{NOT}?" for sign in written)
    words = (re.escape(word) + r"[^\s¬]*" * choice.endswith("*") + f"{NOT}?" for word in signs.split())
    return space.join(words)


def _signs(word: str) -> str:
    """A word of a phrase as it stands in a text."""
    folded = unicodedata.normalize("NFKC", APOSTROPHES.sub("", word)).casefold().replace("ё", "е")
    return " ".join(re.sub(r"[^\w\s🩸🆘🚑、]", " ", folded).split())
