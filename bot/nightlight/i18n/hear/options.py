"""Typed text that names an option of the open question: by number, label, listed word, or in a sentence."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import product

from nightlight.engine.dialog import NONE
from nightlight.i18n.hear.danger import CUT, bare_of, without
from nightlight.i18n.hear.denials import denies
from nightlight.i18n.hear.passage import Passage
from nightlight.i18n.hear.phrases import CJK, bare
from nightlight.i18n.hear.typed import TypedWords, plain
from nightlight.i18n.reply import Reply

SHORTEST_CUT = 12
LONGEST_ANSWER = 100
GAPS = r"[\s,;，、；&]+"
AROUND = " .!?…\"'«»“”‘’。,;:()*"  # a dash is none of these: -3 may be a number below nothing
NUMBER = re.compile(r"[\"'«“‘(*]*#?(\d{1,3})[.!?…\"'»”’。:)*]*", re.ASCII)
SIGN_OF_NUMBER = re.compile(r"#\s+")
LISTS = r"[,;\n，、；+&]"
ASKS = re.compile(r"[?？]")
WHOLE = 6  # ways to read a label as a whole; the last takes a part of it
LISTED = re.compile(r"(?:[☐☑]\s*)?(\d{1,2})[.)、]\s*(.+)", re.DOTALL)
BOX = re.compile(r"\s*[☐☑]\s*")
FIRST_PHRASE = re.compile(r"[,;:(，；：（]")


def named(said: str, reply: Reply, words: TypedWords) -> tuple[str, ...]:
    """The options that a text names and nothing else."""
    return _numbers(said, reply, words) or _line(said, reply) or _labels(said, reply, words, WHOLE)


def doubtful(said: str, reply: Reply, words: TypedWords) -> tuple[str, ...]:
    """The options that a text may mean, where it is listed as one that may mean another too, or asks."""
    typed = plain(said)
    listed = words.seeming(typed)
    seems = tuple(
        b.id
        for b in reply.numbered
        if f"{reply.says}.{b.id}" in listed and typed != _Label.of(b.label).plain
    )
    if seems or not ASKS.search(said):
        return seems
    answers = {button.id for button in reply.numbered}
    asked = named(said, reply, words)
    return asked if answers.issuperset(asked) else ()


def quoted(said: str, reply: Reply, words: TypedWords) -> tuple[str, ...]:
    """The options of which a text names the label or quotes a part of it."""
    return _labels(said, reply, words, None)


def spoken_of(said: str, reply: Reply, words: TypedWords) -> tuple[tuple[str, ...], str]:
    """The options that a short text speaks of, and the text without all that speaks of them.

    Where it speaks of several, "none" beside signs counts for nothing, and the gravest will be asked about.
    """
    if len(said) > LONGEST_ANSWER or ASKS.search(said):
        return (), said
    ids = (button.id for button in reply.buttons if button.kind in {"answer", "unsure"})
    names = {f"{reply.says}.{option}": option for option in ids}
    left_by_name = without(said, [name for name in names if name in words.inside], words.lists)
    found = {names[name]: left for name, left in left_by_name.items()}
    if len(found) != 1:
        several = tuple(option for option in found if option != NONE or not reply.multiple)
        return several, bare_of(said, (f"{reply.says}.{option}" for option in several), words.lists)
    [(option, left)] = found.items()
    head = Passage(left.partition(CUT)[0], words.lists)
    unsure = head.phrases("keep").starts  # "not sure if it gets better"
    return ((), said) if unsure else ((option,), bare_of(said, (f"{reply.says}.{option}",), words.lists))


def parted(said: str, marks: str, joins: Sequence[str]) -> list[str]:
    """A text parted at marks and at words such as "and"."""
    return _parts(marks, (*joins,)).split(said)


@cache
def _parts(marks: str, joins: tuple[str, ...]) -> re.Pattern[str]:
    spaced = "|".join(re.escape(join) for join in joins if not CJK.search(join)) or r"(?!)"
    unspaced = "|".join(re.escape(join) for join in joins if CJK.search(join)) or r"(?!)"
    return re.compile(rf"\s(?:{spaced})\s|{unspaced}|{marks}", re.IGNORECASE)


def _numbers(said: str, reply: Reply, words: TypedWords) -> tuple[str, ...]:
    """The options that typed numbers stand for; several for a tick list. -3 and 3.5 are none of these."""
    split = parted(SIGN_OF_NUMBER.sub("#", said), GAPS, words.joins)
    parts = [NUMBER.fullmatch(part) for part in split if part.strip(AROUND)]
    numbers = [int(part[1]) for part in parts if part]
    if not parts or len(numbers) < len(parts):
        return ()
    fits = all(1 <= number <= len(reply.numbered) for number in numbers)
    if not fits or (len(numbers) > 1 and not reply.multiple):
        return ()
    return tuple(reply.numbered[number - 1].id for number in numbers)


def _line(said: str, reply: Reply) -> tuple[str, ...]:
    """The option of which a line was copied: its number, and its words or the first of them behind it."""
    found = LISTED.fullmatch(said.strip())
    number, typed = (int(found[1]), plain(found[2])) if found else (0, "")
    worded = any(sign.isalpha() for sign in typed)  # 2.5 is no second answer
    numbered = enumerate(reply.numbered, 1) if worded else ()
    return tuple(b.id for n, b in numbered if n == number and _Label.of(b.label).plain.startswith(typed))


def _labels(said: str, reply: Reply, words: TypedWords, tried: int | None) -> tuple[str, ...]:
    """The one option that the words name; of a tick list several, parted by commas."""
    whole = _label(said, reply, words, tried)
    if whole or not reply.multiple:
        return whole
    found: dict[str, None] = {}
    for part in dict.fromkeys(part for part in parted(said, LISTS, words.joins) if part.strip()):
        option = _label(part, reply, words, tried)
        if not option or NONE in option:
            return ()
        found |= dict.fromkeys(option)
    return tuple(found)


def _label(said: str, reply: Reply, words: TypedWords, tried: int | None) -> tuple[str, ...]:
    """The one option that fits the first way of reading that any fits; so many ways are tried."""
    if box := BOX.match(said):  # copied from a button with its box
        said = said[box.end() :]
    typed = plain(said)
    if not typed:
        return ()
    listed = words.answered(typed)
    longest = max((max(len(_Label.of(b.label).plain), len(b.id)) for b in reply.buttons), default=0)
    if not listed and len(typed) > longest:
        return ()  # most sentences
    readings: tuple[Callable[[str, _Label], bool], ...] = (
        lambda option, label: typed == label.plain,
        lambda option, label: f"{reply.says}.{option}" in listed,
        lambda option, label: typed == option,
        lambda option, label: typed == label.begin,
        lambda option, label: option in listed,
        lambda option, label: _begins(said, typed, label),
        lambda option, label: (
            _quotes(typed, label) and denies(typed, words.lists) == denies(label.plain, words.lists)
        ),
    )
    kinds = [
        [(button.id, _Label.of(button.label)) for button in reply.buttons if button.kind in kind]
        for kind in (("answer", "unsure"), ("command",))
    ]
    for reading, buttons in product(readings[:tried], kinds):
        found = [option for option, label in buttons if reading(option, label)]
        if len(found) == 1:
            return (found[0],)
    return ()


@dataclass(frozen=True)
class _Label:
    """The label of a button as it may be typed: all of it, its first words, and without punctuation."""

    plain: str
    begin: str
    bare: str

    @staticmethod
    @lru_cache(maxsize=2048)
    def of(label: str) -> "_Label":
        return _Label(plain(label), plain(FIRST_PHRASE.split(label)[0]), bare(plain(label)))


def _quotes(typed: str, label: _Label) -> bool:
    """Whether a few words of the label were typed as they stand in it: two words, or three signs."""
    if CJK.search(typed):
        return len(typed) > 2 and typed in label.plain
    return " " in typed and f" {typed} " in f" {label.bare} "


def _begins(said: str, typed: str, label: _Label) -> bool:
    """Whether a label was typed as a narrow button shows it: cut short with an ellipsis."""
    return (
        len(said) > min(len(label.plain) // 2, SHORTEST_CUT)
        and said.rstrip().endswith(("…", "..."))
        and label.plain.startswith(typed)
    )


def with_ticks(ids: tuple[str, ...], reply: Reply) -> tuple[str, ...]:
    """What was typed beside what is ticked: no sign that was put on is lost by a word, not even "none".

    Where nothing is ticked but what was told before, "none" answers whether that is still so.
    """
    if ids == (NONE,) and set(ticks_of(reply)) <= set(reply.remembered):
        return ids
    answers = {button.id for button in reply.numbered}
    if not ids or not ticks_of(reply) or not answers.issuperset(ids):
        return ids
    return tuple(dict.fromkeys((*ticks_of(reply), *(i for i in ids if i != NONE))))


def ticks_of(reply: Reply) -> tuple[str, ...]:
    """The signs that are on, where their list is open."""
    return reply.ticked if reply.multiple else ()
