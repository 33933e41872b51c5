"""Typed text that names an option of the open question: by number, label, listed word, or in a sentence."""

import re
import unicodedata
from itertools import product

from bot.engine.dialog import NONE
from bot.i18n.danger import CUT, without
from bot.i18n.passage import Passage
from bot.i18n.phrases import CJK, bare
from bot.i18n.reply import Reply
from bot.i18n.typed import EDGES, TypedWords, plain

SHORTEST_CUT = 12
LONGEST_ANSWER = 100
GAPS = r"[\s,;，、；&]+"
LISTS = r"[,;\n，、；+&]"
ASKS = re.compile(r"[?？]")
LISTED = re.compile(r"\s*[☐☑]?\s*(\d{1,2})[.)、]\s*(.+)", re.DOTALL)
FIRST_PHRASE = re.compile(r"[,;:(，；：（]")


def named(said: str, reply: Reply, words: TypedWords) -> tuple[str, ...]:
    """The options that a text names and nothing else."""
    return _numbers(said, reply, words) or _line(said, reply) or _labels(said, reply, words)


def spoken_of(said: str, reply: Reply, words: TypedWords) -> tuple[tuple[str, ...], str]:
    """The one option that a short text speaks of, and the text without it; none where two may be meant."""
    if len(said) > LONGEST_ANSWER or ASKS.search(said):
        return (), said
    found = {}
    for button in (b for b in reply.buttons if b.kind in {"answer", "unsure"}):
        name = f"{reply.state}.{button.id}"
        left = without(said, name, words.lists) if name in words.inside else None
        if left is not None:
            found[button.id] = left
    if len(found) != 1:
        return (), said
    [(option, left)] = found.items()
    head = Passage(left.partition(CUT)[0], words.lists)
    unsure = head.phrases("keep").starts  # "not sure if it gets better"
    return ((), said) if unsure else ((option,), left)


def parted(said: str, marks: str, joins: tuple[str, ...]) -> list[str]:
    """A text parted at marks and at words such as "and"."""
    spaced = "|".join(re.escape(join) for join in joins if not CJK.search(join)) or r"(?!)"
    unspaced = "|".join(re.escape(join) for join in joins if CJK.search(join)) or r"(?!)"
    return re.split(rf"\s(?:{spaced})\s|{unspaced}|{marks}", said, flags=re.IGNORECASE)


def _numbers(said: str, reply: Reply, words: TypedWords) -> tuple[str, ...]:
    """The options that typed numbers stand for; several for a tick list."""
    split = parted(unicodedata.normalize("NFKC", said), GAPS, words.joins)
    parts = [part.strip(EDGES) for part in split if part.strip(EDGES)]
    if not parts or not all(part.isascii() and part.isdigit() and len(part) < 4 for part in parts):
        return ()
    numbers = [int(part) for part in parts]
    fits = all(1 <= number <= len(reply.numbered) for number in numbers)
    if not fits or (len(numbers) > 1 and not reply.multiple):
        return ()
    return tuple(reply.numbered[number - 1].id for number in numbers)


def _line(said: str, reply: Reply) -> tuple[str, ...]:
    """The option of which a line was copied: its number, and its words or the first of them behind it."""
    found = LISTED.fullmatch(unicodedata.normalize("NFKC", said))
    number, typed = (int(found[1]), plain(found[2])) if found else (0, "")
    worded = any(sign.isalpha() for sign in typed)  # 2.5 is no second answer
    numbered = enumerate(reply.numbered, 1) if worded else ()
    return tuple(b.id for n, b in numbered if n == number and plain(b.label).startswith(typed))


def _labels(said: str, reply: Reply, words: TypedWords) -> tuple[str, ...]:
    """The one option that the words name exactly; of a tick list several, parted by commas."""
    whole = _label(said, reply, words)
    if whole or not reply.multiple:
        return whole
    parts = [_label(part, reply, words) for part in parted(said, LISTS, words.joins) if part.strip()]
    found = tuple(option for part in parts for option in part)
    return found if parts and all(parts) and NONE not in found else ()


def _label(said: str, reply: Reply, words: TypedWords) -> tuple[str, ...]:
    typed = plain(said)
    readings = (
        lambda button: {plain(button.label), button.id},
        lambda button: {plain(w) for w in words.answers.get(f"{reply.state}.{button.id}", ())},
        lambda button: {plain(FIRST_PHRASE.split(button.label)[0])},
        lambda button: {plain(w) for w in words.answers.get(button.id, ())},
        lambda button: {typed} if _quotes(typed, plain(button.label)) else set(),
        lambda button: {typed} if _begins(said, plain(button.label)) else set(),
    )
    for reading, kinds in product(readings, (("answer", "unsure"), ("command",))):
        found = [b.id for b in reply.buttons if b.kind in kinds and typed and typed in reading(b)]
        if len(found) == 1:
            return (found[0],)
    return ()


def _quotes(typed: str, label: str) -> bool:
    """Whether a few words of the label were typed as they stand in it: two words, or three signs."""
    if CJK.search(typed):
        return len(typed) > 2 and typed in label
    return " " in typed and f" {typed} " in f" {bare(label)} "


def _begins(said: str, label: str) -> bool:
    """Whether a label was typed as a narrow button shows it: cut short with an ellipsis."""
    return (
        len(said) > min(len(label) // 2, SHORTEST_CUT)
        and said.rstrip().endswith("…")
        and label.startswith(plain(said))
    )
