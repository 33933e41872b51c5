"""`make net` writes the weights of the second net (i18n/hear/net.py): a logistic regression.

It learns from the word lists, the labelled messages, the first typed sets and texts written for it, in an
order that their check sums give: the same texts make the same file, and one more changes little. The head
of the file tells which they were, by which program, and which weights came of it. With a text behind it the
command tells what decides: `python -m tests.typed.net "my own words"`.
"""

import hashlib
import math
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Final, NamedTuple

import yaml
from nightlight.content.root import data_root
from nightlight.i18n.hear.clean import __file__ as clean_file
from nightlight.i18n.hear.clean import clean
from nightlight.i18n.hear.letters import __file__ as letters_file
from nightlight.i18n.hear.net import BIAS, FILE, UNIT, net, runs_of
from nightlight.i18n.hear.net import __file__ as net_file
from nightlight.i18n.interpreter import Interpreter
from nightlight.reading import read_content

from tests.i18n.messages import FILE as MESSAGES
from tests.typed.measure import LATER, SETS

LEARN: Final = SETS.with_name("learn")  # written to be learned from, and measured by nobody
GRAVE: Final = {"danger", "crisis", "violence", "tablets", "grave"}
CALM: Final = {
    *("negated", "myth", "topic", "answer", "small_talk", "dose", "course"),
    *("calm", "small", "library", "myths", "asked"),
}
TYPED: Final = 4.0  # what somebody typed counts more than a phrase of a list
WAYS: Final = 12  # of a phrase of which the words can be chosen
ROUNDS: Final = 6
RATE, RATE_OF_BIAS, DECAY, FIRST = 0.5, 0.05, 1e-5, 1e-2
STEEPEST: Final = 30.0
SEEN: Final = 4  # texts in which a run must stand
LEAST: Final = 5  # hundredths: what weighs less is left out
PROGRAM: Final = tuple(map(Path, (__file__, net_file, letters_file, clean_file)))  # what makes the weights
HEAD: Final = (
    "# Made by make net: a run of letters, a tab, its weight in hundredths; above 0 it speaks for danger."
)


class Example(NamedTuple):
    """A text, whether it is grave, and how much it counts."""

    text: str
    grave: bool
    counts: float


def examples(interpreter: Interpreter) -> list[Example]:
    """Everything that is learned from, in a fixed order."""
    found = {*_listed(interpreter), *_labelled()}
    return sorted(Example(clean(text), grave, counts) for text, grave, counts in found)


def _listed(interpreter: Interpreter) -> Iterator[Example]:
    for typed in interpreter.typed.values():
        danger = typed.danger
        for phrases, grave in (
            ((*danger.alarm, *danger.crisis, *danger.safety), True),
            ((*danger.harmless, *danger.general, *danger.exceptions, *danger.distant), False),
            (_milder(typed.inside), False),
            (_milder(typed.answers), False),
            (_milder(typed.commands), False),
        ):
            yield from (Example(way, grave, 1.0) for phrase in phrases for way in _ways(phrase))
    for finder in interpreter.finders.values():
        yield from (Example(name, grave=False, counts=1.0) for name, _ in finder.names)


def _milder(lists: Any) -> Iterator[str]:
    """The phrases of what is no word of danger: those of the questions about danger, and what greets, are
    left out.
    """
    for name, phrases in lists.items():
        if not name.startswith(("danger", "happening", "unsafe", "urgent", "wrong", "help")):
            yield from phrases


def _ways(phrase: str) -> Iterator[str]:
    """A phrase as it may be typed, some of many ways."""
    places = [word.replace("_", " ").strip("*").split("|") for word in phrase.replace("…", " ").split()]
    for way in range(min(max(map(len, places), default=0), WAYS)):
        yield " ".join(words[way % len(words)] for words in places)


def _labelled() -> Iterator[Example]:
    files = [file for folder in (SETS, LATER, LEARN) for file in sorted(folder.glob("??.yaml"))]
    sets = [yaml.safe_load(file.read_text(encoding="utf-8")) for file in files]
    for kinds in (yaml.safe_load(MESSAGES.read_text(encoding="utf-8")), *sets):
        for kind, entries in kinds.items():
            if kind in GRAVE | CALM:
                for entry in _flat(entries):
                    yield Example(str(entry), kind in GRAVE, TYPED)


def _flat(entries: Any) -> Iterator[str]:
    for entry in entries if isinstance(entries, list) else (one for own in entries.values() for one in own):
        yield entry["text"] if isinstance(entry, dict) else entry


def learned(found: Iterable[Example]) -> dict[str, float]:
    """The weight of each run of letters, by a logistic regression with a rate that falls (AdaGrad).

    In each round a text stands among the others where its own check sum puts it: one more moves no other.
    """
    weights, steep = defaultdict[str, float](float), defaultdict[str, float](lambda: FIRST)
    read = [(runs_of(text), text, grave, counts) for text, grave, counts in found]
    seen = Counter(run for runs, *_ in read for run in runs)
    known = [
        (
            text,
            tuple(run for run in runs if seen[run] >= SEEN),
            1 / math.sqrt(len(runs) or 1),
            grave,
            counts,
        )
        for runs, text, grave, counts in read
    ]
    for turn in range(ROUNDS):
        order = sorted(known, key=lambda one: hashlib.blake2s(f"{turn} {one[0]}".encode()).digest())
        for _, runs, part, grave, counts in order:
            odds = weights[BIAS] + part * sum(weights[run] for run in runs)
            is_grave = 1 / (1 + math.exp(-max(-STEEPEST, min(STEEPEST, odds))))
            slope = (is_grave - grave) * counts
            weights[BIAS] -= RATE_OF_BIAS * slope
            for run in runs:
                steep[run] += (slope * part) ** 2
                weights[run] = weights[run] * (1 - DECAY) - RATE * slope * part / math.sqrt(steep[run])
    return weights


def written(found: list[Example]) -> str:
    """The file."""
    weights = "".join(f"{run}\t{weight}\n" for run, weight in sorted(_kept(learned(found)).items()))
    return f"{head(found, weights)}{weights}"


def head(found: list[Example], weights: str) -> str:
    """The first lines of the file: of which texts, by which program, which weights."""
    texts = "\n".join(f"{grave:d} {counts} {text}" for text, grave, counts in found)
    program = "".join(path.read_text(encoding="utf-8") for path in PROGRAM)
    return f"""{HEAD}
# of {len(found)} texts, sha256 {digest(texts)}
# by a program, sha256 {digest(program)}
# the weights, sha256 {digest(weights)}
"""


def split(file: str) -> tuple[str, str]:
    """The head of a file, and its weights."""
    lines = file.splitlines(keepends=True)
    first = sum(line.startswith("#") for line in lines)
    return "".join(lines[:first]), "".join(lines[first:])


def digest(text: str) -> str:
    """What names exactly this text."""
    return hashlib.sha256(text.encode()).hexdigest()


def _kept(weights: dict[str, float]) -> dict[str, int]:
    hundredths = {run: round(weight * UNIT) for run, weight in weights.items()}
    return {run: weight for run, weight in hundredths.items() if abs(weight) >= LEAST or run == BIAS}


if __name__ == "__main__":
    if sys.argv[1:]:
        text = clean(" ".join(sys.argv[1:]))
        print(f"{net().score(text):+.2f} {'fires' if net().fires(text) else 'does not fire'}")
        print("\n".join(f"{part:+.2f} {run!r}" for run, part in net().strongest(text)[:20]))
    else:
        FILE.write_text(written(examples(read_content(data_root()).interpreter)), encoding="utf-8")
