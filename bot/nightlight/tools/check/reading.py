"""How hard a text is to read: its sentences, and the reading ease of a language that has a formula for it.

The aim is that of the rules (8.1): US grade 6 at most, which is a Flesch reading ease of 80 or more, and at
most 20 words in a sentence. Sources: Flesch 1948 (en), Amstad 1978 (de), Kandel and Moles 1958 (fr),
Fernández Huerta 1959 (es), Franchina and Vacca 1972 (it), Douma 1960 (nl), Oborneva 2005 (ru). Syllables
are counted as groups of vowels, an estimate. Languages without a formula, such as Chinese, have no figure.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from typing import Final

from nightlight.tools.check.phrases import TAG

EASY: Final = 80
MOST_WORDS: Final = 20
SIGNS_A_WORD: Final = (
    1.5  # where nothing parts the words: Chinese signs to English words, measured in locales/
)
FORMULAS: Final[dict[str, tuple[float, float, float]]] = {
    "en": (206.835, 1.015, 84.6),
    "de": (180, 1, 58.5),
    "fr": (207, 1.015, 73.6),
    "es": (206.84, 1.02, 60),
    "it": (217, 1.3, 60),
    "nl": (206.84, 0.93, 77),
    "ru": (206.835, 1.3, 60.1),
}
END: Final = re.compile(r"(?<=[.!?:])[”»\"]?\s+|(?<=[。！？：])|\n")
WORD: Final = re.compile(r"[^\W_]+(?:[.,'’-][^\W_]+)*|…")
SPACELESS: Final = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")
VOWELS: Final = re.compile(r"[aeiouyаеёиоуыэюя]+")
SILENT: Final = re.compile(r"(?<=[^aeiouyl])es?$|(?<=[^aeioudty])ed$")
SILENT_IN: Final = ("en", "fr")


def sentences(text: str) -> list[str]:
    """The sentences of a text: they end at a full stop, question mark, colon or line end."""
    return [part.strip() for part in END.split(TAG.sub("", text)) if part and WORD.search(part)]


def words_in(sentence: str) -> int:
    """How many words a sentence has; where no spaces part them, so many as its signs stand for."""
    signs = len(SPACELESS.findall(sentence))
    return round(signs / SIGNS_A_WORD) + len(WORD.findall(SPACELESS.sub(" ", sentence)))


def average(lengths: Sequence[int]) -> float:
    """The mean; 0 of nothing."""
    return sum(lengths) / len(lengths) if lengths else 0.0


def ease(texts: Iterable[str], locale: str) -> float | None:
    """The reading ease, from about 0 (hard) to 100 and more (easy); None without a formula or words."""
    language = locale.partition("-")[0]
    said = [WORD.findall(sentence) for text in texts for sentence in sentences(text)]
    words = [word for sentence in said for word in sentence if word[0].isalpha()]
    if language not in FORMULAS or not words:
        return None
    base, by_words, by_syllables = FORMULAS[language]
    spoken = sum(syllables(word, language) for word in words)
    return base - by_words * len(words) / len(said) - by_syllables * spoken / len(words)


def syllables(word: str, language: str) -> int:
    """An estimate: groups of vowels, without the silent ending of English and French."""
    bare = "".join(c for c in unicodedata.normalize("NFD", word.casefold()) if not unicodedata.combining(c))
    if language in SILENT_IN and len(VOWELS.findall(bare)) > 1:
        bare = SILENT.sub("", bare)
    if language == "ru":
        return max(1, sum(c in "аеиоуыэюя" for c in bare))
    return max(1, len(VOWELS.findall(bare)))
