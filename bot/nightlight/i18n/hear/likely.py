"""Which answer of a question a text is most like, by its runs of letters: for what no list understood.

A simple Bayes: the labels of the answers and their listed words are what is known of each. It decides
nothing: what it finds is asked about.
"""

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from nightlight.engine.dialog import NONE
from nightlight.i18n.hear.denials import marked
from nightlight.i18n.hear.letters import letter_runs
from nightlight.i18n.hear.passage import Passage
from nightlight.i18n.hear.phrases import sentences
from nightlight.i18n.hear.typed import TypedWords
from nightlight.i18n.reply import Button, Reply

SHORT: Final = 3  # letters of a word that says nothing alone
RUNS: Final = (3, 4)  # letters
MINUTES: Final = "minute"
LITTLE: Final = 0.3  # counted for what was never seen
KNOWN: Final = 0.5  # of the runs of a text that some answer must know
CLEAR: Final = 2.0  # how much likelier than the next the best must be, as a logarithm


@dataclass(frozen=True)
class Likely:
    """What is known of the answers of one question: for each run of letters a weight by answer."""

    answers: tuple[str, ...]
    weights: Mapping[str, tuple[float, ...]]

    @classmethod
    def of(cls, phrases: Mapping[str, Iterable[str]]) -> "Likely":
        """Made of the phrases of each answer."""
        counts = {answer: Counter(_runs_of(known)) for answer, known in phrases.items()}
        seen = {run for count in counts.values() for run in count}
        totals = [math.log(count.total() + LITTLE * len(seen)) for count in counts.values()]
        weights = {
            run: tuple(
                math.log(count[run] + LITTLE) - total
                for count, total in zip(counts.values(), totals, strict=True)
            )
            for run in seen
        }
        return cls(tuple(counts), weights)

    def find(self, text: str) -> str | None:
        """The answer that a text is clearly most like; None where it is like none, or like several."""
        found = dict.fromkeys(letter_runs(text, RUNS))
        known = [self.weights[run] for run in found if run in self.weights]
        if not known or len(known) < KNOWN * len(found):
            return None
        scores = sorted(zip(map(sum, zip(*known, strict=True)), self.answers, strict=True), reverse=True)
        if len(scores) > 1 and scores[0][0] - scores[1][0] < CLEAR:
            return None
        return scores[0][1]


def _runs_of(phrases: Iterable[str]) -> Iterator[str]:
    """The runs of letters of phrases, each once a phrase."""
    for phrase in set(phrases):
        yield from set(letter_runs(phrase, RUNS))


def likely(said: str, reply: Reply, words: TypedWords) -> str | None:
    """The answer that a text is most like; None where guessing could lose something.

    A number that was not understood may say more than the words beside it, what is denied is like what it
    denies, and in private nothing is asked twice. That none of several signs is there is never guessed.
    """
    if reply.held or len(reply.numbered) < 2 or _is_measured(said, reply):
        return None
    if marked(Passage(sentences(said), words.lists)).nots:
        return None
    key = (reply.says, *(button.label for button in reply.numbered))
    if key not in words.likely:
        words.likely[key] = Likely.of({b.id: _phrases(reply.says, b, words) for b in reply.numbered})
    found = words.likely[key].find(said)
    return None if reply.multiple and found == NONE else found


def _is_measured(said: str, reply: Reply) -> bool:
    """Whether a text may hold a number: figures, or any word where times count."""
    quantity = reply.measured.quantity if reply.measured is not None else None
    return quantity is not None and (quantity.unit == MINUTES or any(map(str.isnumeric, said)))


def _phrases(says: str, button: Button, words: TypedWords) -> Iterator[str]:
    name = f"{says}.{button.id}"
    yield button.label
    yield from words.answers.get(name, ())
    yield from words.answers.get(button.id, ())
    for phrase in words.inside.get(name, ()):
        choices = [
            word.replace("_", " ").strip("*").split("|") for word in phrase.replace("…", " ").split()
        ]
        yield " ".join(one[0] for one in choices)
        yield from (word for one in choices if len(one) > 1 for word in one if len(word) > SHORT)
