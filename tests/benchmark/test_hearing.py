"""What it costs to read what people type, beside the same text parted into words: `make benchmark`.

The worst texts of each script, and sentences as they are typed at night.
"""

import statistics
import time
from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from nightlight.app import App
from nightlight.engine.session import Session
from nightlight.engine.step import view
from nightlight.i18n.interpreter import Interpreter
from nightlight.i18n.said import Said

from tests.i18n.worst import worst

NOW = datetime(2026, 6, 15, 2, 0, tzinfo=UTC)
SENTENCES = (
    "i have been bleeding since yesterday and my tummy hurts a lot",
    "im 8 weeks and its like a period but i dont know what to do",
    "good evening i would like to ask about my next appointment ok",
    "the doctor said that the placenta is low and i should rest now",
    "у меня немного болит живот и выделения со вчерашнего вечера",
    "добрый вечер подскажите пожалуйста когда делать следующее узи",
    "我今天早上起来发现有一点点褐色的分泌物请问这个是正常的吗",
)


@pytest.fixture(scope="module")
def interpreter(app: App) -> Interpreter:
    app.conversation.interpreter.prepare()
    return app.conversation.interpreter


def cpu(work: Callable[[], object], rounds: int) -> float:
    """The least milliseconds of CPU that it took."""
    found = []
    for _ in range(rounds):
        before = time.process_time()
        work()
        found.append(time.process_time() - before)
    return 1000 * min(found)


def test_sentences_are_heard(benchmark, interpreter: Interpreter) -> None:
    shown = view(interpreter.content, Session(NOW, locale="en"))

    def turn() -> float:
        texts = [Said(text=text) for text in SENTENCES]
        return statistics.median(
            cpu(lambda said=said: interpreter.event(shown, said, NOW, first=False), 5) for said in texts
        )

    print(f"\na sentence of 60 letters: {benchmark.pedantic(turn, rounds=3):.2f} ms of CPU, median")


def test_the_worst_texts_are_heard(benchmark, interpreter: Interpreter) -> None:
    shown = view(interpreter.content, Session(NOW, locale="en"))
    texts = dict(worst(interpreter.typed["en"].danger))

    def turn() -> list[tuple[float, float, str]]:
        return [
            (
                cpu(lambda text=text: interpreter.event(shown, Said(text=text), NOW, first=False), 3),
                cpu(lambda text=text: text.casefold().split(), 3),
                name,
            )
            for name, text in texts.items()
        ]

    print()
    for took, beside, name in sorted(benchmark.pedantic(turn, rounds=1), reverse=True):
        print(
            f"{took:7.1f} ms of CPU, {took / max(beside, 0.001):6.0f} times parting it into words  {name}"
        )
