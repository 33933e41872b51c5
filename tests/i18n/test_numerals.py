"""Weeks said in words are the weeks meant: half of "twenty eight" is never taken for eight."""

from datetime import UTC, datetime

import pytest
from nightlight.engine.screen import Question
from nightlight.engine.session import Choose
from nightlight.i18n.hear.understand import understand
from nightlight.i18n.hear.weeks import BANDS, band
from nightlight.i18n.reply import Button, Reply

NOW = datetime(2026, 6, 1, 2, 0, tzinfo=UTC)
EN = [
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
]
EN += ["seventeen", "eighteen", "nineteen"]
RU = [
    "одна",
    "две",
    "три",
    "четыре",
    "пять",
    "шесть",
    "семь",
    "восемь",
    "девять",
    "десять",
    "одиннадцать",
    "двенадцать",
    "тринадцать",
]
RU += ["четырнадцать", "пятнадцать", "шестнадцать", "семнадцать", "восемнадцать", "девятнадцать"]
TENS = {
    "en": {20: "twenty", 30: "thirty", 40: "forty"},
    "ru": {20: "двадцать", 30: "тридцать", 40: "сорок"},
}
SIGNS = "一二三四五六七八九"
SAID = {
    "en": ("{} weeks", "i am {} weeks pregnant"),
    "ru": ("{} недель", "у меня {} недель"),
    "zh": ("{}周", "怀孕{}周了"),
}


def in_words(number: int, locale: str) -> str:
    tens, ones = divmod(number, 10)
    if locale == "zh":
        return (SIGNS[tens - 1] if tens > 1 else "") + "十" * (tens > 0) + (SIGNS[ones - 1] if ones else "")
    words = EN if locale == "en" else RU
    if number < 20:
        return words[number - 1]
    return " ".join((TENS[locale][tens * 10], *([words[ones - 1]] if ones else [])))


@pytest.mark.parametrize("locale", list(SAID))
@pytest.mark.parametrize("number", range(1, 43))
def test_weeks_in_words_are_taken_whole(app, number, locale):
    speech = app.conversation.interpreter
    buttons = tuple(Button(name, f"¬{name}", "answer") for _, name in BANDS)
    screen = Question("line", "weeks", "weeks")
    asked = Reply(
        screen, ("weeks",), multiple=False, messages=(), buttons=buttons, closing=None, locale=locale
    )
    for form in SAID[locale]:
        text = form.format(in_words(number, locale))
        event = understand(text, asked, speech.typed[locale], speech.countries, at=NOW, id="7")
        assert isinstance(event, Choose), text
        assert event.ids == (band(number),), text
