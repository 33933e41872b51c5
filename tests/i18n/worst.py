"""The worst texts that can be typed: 4,096 signs of each script, what unfolds, what repeats, what hides.

`worst(words)` gives them by name; `filled` gives one of a length of choice, to see how work grows.
"""

import random
import re
from collections.abc import Iterator, Mapping

from nightlight.i18n.hear.danger import SEARCHED, DangerWords

LONGEST = 4096
CJK = re.compile(r"[\u3400-\u9fff]")
CYRILLIC = re.compile(r"[а-я]")

REPEATED: Mapping[str, str] = {
    "squared": "\u3316",  # six letters each
    "ligature": "ﷺ",  # eighteen letters each
    "company": "㍿",
    "greek": "\u0390",  # three letters each without its case
    "no blood": "no blood ",
    "not dizzy": "not dizzy, ",
    "без крови": "без крови ",
    "没有血": "没有血…",
    "没有头晕": "没有头晕，",
    "血": "血",
    "大量出血": "大量出血肚子痛",
    "denied at length": "no any really any ",
    "stopped": "bleeding really stopped ",
    "in general": "what causes bleeding\n",
    "short words": "i a ",
    "held down": "iii a bleediing nnot ",
    "held down, Chinese": "血血血痛不不不",
    "russian in latin": "krov ne idet silno bolit shch ",
    "violence": "he hit me ",
    "letters held down": "e",
    "marks": "b\u0337\u0335\u0300l\u0301",
    "commas": ",",
    "line ends": "\n",
    "lines": "no\n",
    "spaces": " ",
    "figures": "8",
    "numbers": "8 ",
    "numbers with commas": "1,",
    "arabic figures": "٣",
    "labels": "yes,",
    "nothing": "\0",
    "surrogates": "\ud800",
    "bidi": "\u202e\u2066a",
    "selectors": "血\ufe0f",
    "flags": "🇬🇧",
    "pictures": "🩸🆘",
    "thai": "เลือดออก",
    "countries": "chad mali ",
    "中国": "中国",
}


def filled(part: str, length: int = LONGEST) -> str:
    """A part said over and over, up to a length."""
    return (part * (length // len(part) + 1))[:length]


def worst(words: DangerWords, length: int = LONGEST) -> Iterator[tuple[str, str]]:
    """Texts by name; the listed words in random order are the worst that a list can meet."""
    yield from ((name, filled(part, length)) for name, part in REPEATED.items())
    yield "danger at both ends", _between("i cant stop the bleeding ", "\u3316", " i want to die", length)
    yield "help, long held", _between("h", "e", "lp", length)
    for script, listed in listed_words(words).items():
        yield f"words of the lists, {script}", _mixed(listed, length, script)
        short = [word for word in listed if len(word) <= (1 if script == "zh" else 2)]
        yield f"short words of the lists, {script}", _mixed(short, length, script)
        yield f"the same, letters held down, {script}", _mixed([_held(w) for w in listed], length, script)


def listed_words(words: DangerWords) -> dict[str, list[str]]:
    """The words of all lists by script."""
    found: dict[str, dict[str, None]] = {"en": {}, "ru": {}, "zh": {}}
    nots = vars(words.negations).values()
    for phrases in (*(getattr(words, name) for name in SEARCHED), *nots):
        for word in (word for phrase in phrases for word in re.split(r"[ |…*_]+", phrase) if word):
            found["zh" if CJK.search(word) else "ru" if CYRILLIC.search(word) else "en"][word] = None
    return {script: list(listed) for script, listed in found.items()}


def _between(first: str, filling: str, last: str, length: int) -> str:
    return first + filled(filling, length - len(first) - len(last)) + last


def _mixed(listed: list[str], length: int, script: str) -> str:
    chance, join = random.Random(script), "" if script == "zh" else " "
    return join.join(chance.choice(listed) for _ in range(length))[:length]


def _held(word: str) -> str:
    return word[:1] + word[1:2] * 2 + word[1:]
