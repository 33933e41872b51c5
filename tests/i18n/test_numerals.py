"""Weeks said in words are the weeks meant: half of "twenty eight" is never taken for eight."""

import pytest
from nightlight.i18n.hear.numerals import in_figures

from tests.i18n.measured import came

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


def band(weeks: int) -> str:
    bands = ((6, "under_6"), (13, "w6_12"), (20, "w13_19"), (24, "w20_23"), (45, "w24_plus"))
    return next(name for end, name in bands if weeks < end)


@pytest.mark.parametrize("locale", list(SAID))
@pytest.mark.parametrize("number", range(1, 43))
def test_weeks_in_words_are_taken_whole(app, number, locale):
    for form in SAID[locale]:
        text = form.format(in_words(number, locale))
        assert came(app, locale, "weeks", text) == band(number), text


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("twenty-eight weeks", "28 weeks"),
        ("one hundred and one", "101"),
        ("a hundred and five", "a 105"),
        ("two hundred", "200"),
        ("two-three hours", "2-3 hours"),
        ("twenty thirty", "20 30"),
        ("one and eight", "1 and 8"),
        ("twenty, five", "20, 5"),
        ("сто двадцать пять", "125"),
        ("девяносто минут", "90 минут"),
        ("полтора часа", "1.5 часа"),
        ("2\u20442", "2\u20442"),
        ("21\u20442 hours", "2.5 hours"),
        ("1\u20442 hour", "0.5 hour"),
        ("二十八周", "28周"),
        ("一百二十分钟", "120分钟"),
        ("一百二", "120"),
        ("一百零二", "102"),
        ("二三十分钟", "20-30分钟"),
        ("三十七八度", "37-38度"),
        ("两三个小时", "2-3个小时"),
        ("三五天", "3-5天"),
        ("二零二六年", "2026年"),
        ("七十八十", "七十八十"),
        ("二二", "二二"),
    ],
)
def test_numbers_in_words_become_the_figures_they_are(app, text, figures):
    measures = app.conversation.interpreter.typed["zh"].measures
    assert in_figures(text, measures.numerals, ("and",)) == figures
