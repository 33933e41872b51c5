"""Numbers that people type: each text of quantities.yaml, and what holds for every text."""

from dataclasses import replace
from datetime import timedelta
from fractions import Fraction
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from nightlight.conversation import Said
from nightlight.engine.session import Choose, Command, Lost, Seem
from nightlight.engine.triage import Quantity
from nightlight.i18n.hear.amounts import Value
from nightlight.i18n.hear.clean import LONGEST
from nightlight.i18n.hear.options import named
from nightlight.i18n.hear.quantity import NotOne, OutOfRange, Which, gravest, read, values
from nightlight.i18n.hear.understand import understand
from nightlight.i18n.words.localizer import FALLBACK

from tests.i18n.measured import NOW, OTHERS, asked, came, event, fact
from tests.i18n.test_worst import calls

LANGUAGES = ("en", "ru", "zh")
IN_DIALOG = ("weeks", "flow", "clots", "pain")
STATES = (*IN_DIALOG, *OTHERS)
TEXTS = yaml.safe_load((Path(__file__).parent / "quantities.yaml").read_text(encoding="utf-8"))
CASES = [
    pytest.param(locale, state, text, str(wanted), id=f"{locale} {state} {text}")
    for locale, states in TEXTS.items()
    for state, texts in states.items()
    for text, wanted in texts.items()
]


@pytest.mark.parametrize(("locale", "state", "text", "wanted"), CASES)
def test_a_number_that_is_typed_is_the_answer_it_means(app, locale, state, text, wanted):
    assert came(app, locale, state, text) == wanted


def test_every_language_has_sixty_texts_and_more():
    for locale in LANGUAGES:
        assert sum(len(texts) for texts in TEXTS[locale].values()) >= 60


def readings(app, locale, state, text):
    """What a text may mean as a quantity."""
    reply, measures = asked(app, locale, state), app.conversation.interpreter.typed[locale].measures
    return read(text, fact(app, state), measures, NOW.date(), len(reply.numbered))


def test_every_bound_of_the_facts_stands_in_the_list_for_clinicians(app):
    page = (Path(__file__).parents[2] / "docs" / "reference" / "quantities.md").read_text("utf-8")
    rows = [
        [cell.strip() for cell in line.split("|")[1:6]] for line in page.splitlines() if line[:3] == "| `"
    ]
    told = {tuple(row) for row in rows}
    for one in app.conversation.content.table.facts.values():
        if one.quantity:
            quantity, number = one.quantity, lambda parts: f"{parts / Quantity.PARTS:g}"
            bands = ", ".join(f"{value} {number(begin)}" for begin, value in quantity.bands)
            ends = f"{number(quantity.low)} to below {number(quantity.high)}"
            assert (f"`{one.id}`", quantity.kind, quantity.unit, ends, bands) in told


# ---- what is said besides


@pytest.mark.parametrize(
    ("locale", "state", "text", "screen"),
    [
        ("en", "flow", "a pad lasts 20 minutes and i feel faint", "alarm"),
        ("en", "flow", "every 2 hours, i want to die", "unsafe"),
        ("en", "flow", "every 3 hours, he hits me", "violence"),
        ("en", "flow", "20 minutes 🩸🩸🩸 i cant stop the bleeding", "alarm"),
        ("en", "weeks", "8 weeks and blood is pouring out", "alarm"),
        ("en", "pain", "3 out of 10 but i fainted", "alarm"),
        ("ru", "flow", "прокладки хватает на 2 часа и я теряю сознание", "alarm"),
        ("ru", "weeks", "8 недель, хочу умереть", "unsafe"),
        ("zh", "flow", "两小时一片，我晕倒了", "alarm"),
        ("zh", "weeks", "8周 他打我", "violence"),
        ("en", "visit_time", "7 pm and i cant stop the bleeding", "alarm"),
        ("en", "visit_time", "7 pm, i want to die", "unsafe"),
        ("en", "visit_time", "at 7, he hits me", "violence"),
        ("ru", "visit_time", "в 7 вечера, кровь хлещет", "alarm"),
        ("zh", "visit_time", "早上7点我想死", "unsafe"),
    ],
)
def test_what_stands_beside_a_number_is_read_for_danger_first(app, locale, state, text, screen):
    found = event(app, locale, state, text)
    if isinstance(found, Seem):  # a grave answer is asked about, with the same dialog below it
        assert (found.danger, screen) == (True, "alarm")
    else:
        assert isinstance(found, Command)
        assert found.name == screen


@pytest.mark.parametrize(
    ("locale", "text"),
    [("en", "a pad lasts 3 hours"), ("ru", "прокладки хватает на 2 часа"), ("zh", "2小时一片")],
)
def test_the_words_of_a_quantity_are_no_danger_where_it_is_asked_for_and_are_elsewhere(app, locale, text):
    assert isinstance(event(app, locale, "flow", text), Choose)
    assert not isinstance(event(app, locale, "pain", text), Choose)


@pytest.mark.parametrize(("state", "text", "name"), [("weeks", "back", "back"), ("pain", "help", "help")])
def test_a_command_stays_a_command_where_a_number_is_asked_for(app, state, text, name):
    found = event(app, "en", state, text)
    assert (found.ids == (name,)) if isinstance(found, Choose) else found.name in {name, "urgent"}


def test_what_the_list_says_itself_is_the_answer_of_the_list(app):
    for text, wanted in {
        "Less than 6 weeks": "under_6",
        "6 to 12 weeks": "w6_12",
        "under 6": "under_6",
        "24 or more": "w24_plus",
    }.items():
        assert came(app, "en", "weeks", text) == wanted
    assert came(app, "en", "weeks", "6 weeks") == "w6_12"
    assert came(app, "en", "flow", "1 to 3 hours") == "moderate"
    assert came(app, "en", "flow", "A pad is full in 1 hour or less") == "heavy"
    assert came(app, "en", "pain", "1") == "none"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("spotting for 3 hours", "-"),
        ("soaking one every 3 hours", "flood"),
        ("its like a period, 5 minutes", "-"),
    ],
)
def test_beside_a_number_no_milder_phrase_is_taken(app, text, wanted):
    found = event(app, "en", "flow", text)
    assert ("+".join(found.ids) if isinstance(found, Choose | Seem) else "-") == wanted


def test_a_size_is_ticked_beside_what_is_ticked_already(app):
    reply = asked(app, "en", "clots")
    speech = app.conversation.interpreter
    found = understand("3 cm", replace(reply, ticked=("tissue",)), speech.typed["en"], speech.countries,
                       at=NOW, id="7")  # fmt: skip
    assert found.ids == ("tissue", "medium")


# ---- asked again, and why


def test_every_reason_to_ask_again_has_words_in_every_language(app):
    words = app.conversation.words
    for why in {wanted for *_, wanted in (case.values for case in CASES) if wanted[0] == "?"}:
        for locale in LANGUAGES:
            assert words.has(locale, f"notice-quantity-{why[1:]}")
            assert words.has(locale, "notice-graver")


async def test_somebody_who_is_asked_again_is_told_why_and_sees_the_question(app):
    talk = app.conversation
    for choose in (("no",), ("pregnant",)):
        await talk.handle("her", Said(choose=choose, country="GB", locale="en"))
    asked_again = await talk.handle("her", Said(text="60 weeks"))
    assert [message.id for message in asked_again.messages] == ["notice-quantity-range", "weeks"]
    told = await talk.handle("her", Said(text="5 months"))
    assert told.messages[0].id == "notice-graver"
    assert told.state == "flow"


# ---- days of the calendar


@given(days=st.integers(-300, 400))
@settings(max_examples=200)
def test_a_day_is_a_period_or_a_due_date_as_it_is_said(app, days):
    day = NOW.date() - timedelta(days=days)
    period, due = (readings(app, "en", "weeks", f"{word} {day}") for word in ("period", "due"))
    assert period == (exactly(Fraction(days, 7)) if 0 <= days < 45 * 7 else OutOfRange())
    weeks = 40 + Fraction(days, 7)
    assert due == (exactly(weeks) if 0 <= weeks < 45 else OutOfRange())


@given(days=st.integers(0, 21), locale=st.sampled_from(LANGUAGES))
def test_a_day_not_long_past_is_never_weeks_before_it_is_said_what_it_is(app, days, locale):
    day = NOW.date() - timedelta(days=days)
    assert isinstance(readings(app, locale, "weeks", day.isoformat()), Which)


def exactly(number):
    return Value(number, number)


# ---- times of the day


def part_of_day(minute):
    return ("night", "morning", "afternoon", "evening")[minute // 360]


@given(
    minute=st.integers(0, 1439), mark=st.sampled_from([":", ".", "："]), locale=st.sampled_from(LANGUAGES)
)
def test_a_time_that_may_be_two_is_asked_again_and_no_other(app, minute, mark, locale):
    found = came(app, locale, "visit_time", f"{minute // 60}{mark}{minute % 60:02}")
    is_two = 60 <= minute < 780
    assert found == ("?time" if is_two else part_of_day(minute))


@given(minute=st.integers(0, 1439), said=st.sampled_from(["{}:{:02} {}m", "{}.{:02}{}m", "{}:{:02} {}.m."]))
def test_a_time_with_am_or_pm_is_that_minute_of_the_day(app, minute, said):
    hour, half = (minute // 60 - 1) % 12 + 1, "ap"[minute >= 720]
    assert readings(app, "en", "visit_time", said.format(hour, minute % 60, half)) == exactly(
        Fraction(minute)
    )


PARTS = {
    "ru": {range(1, 5): "ночи", range(5, 12): "утра", range(12, 17): "дня", range(17, 24): "вечера"},
    "zh": {range(6): "凌晨", range(6, 12): "早上", range(13, 18): "下午", range(18, 24): "晚上"},
}


@given(hour=st.integers(0, 23), minute=st.sampled_from([0, 15, 30, 45, 5]))
def test_a_time_with_its_part_of_the_day_is_that_minute_in_russian_and_chinese(app, hour, minute):
    named = (hour - 1) % 12 + 1
    for locale, form in (("ru", "в {0} ч {1} мин {2}"), ("zh", "{2}{0}点{1}分")):
        for word in (word for hours, word in PARTS[locale].items() if hour in hours):
            found = readings(app, locale, "visit_time", form.format(named, minute, word))
            assert found == exactly(Fraction(60 * hour + minute))


@given(hour=st.integers(0, 99), minute=st.integers(0, 99), locale=st.sampled_from(LANGUAGES))
def test_a_time_that_there_is_not_is_said_to_be_none(app, hour, minute, locale):
    found = came(app, locale, "visit_time", f"{hour}:{minute:02}")
    assert (found == "?range") == (hour > 24 or minute > 59 or (hour == 24 and minute > 0))


def assert_nothing_milder(found, meant, of):
    """Where a text chose values of a fact, one of them is as grave as what the number in it means."""
    if isinstance(found, Choose) and set(found.ids) <= set(of.values):
        assert gravest({*found.ids, meant}, of) in found.ids


TIMES_BESIDE = ["about", "at", "i", "am", "in the morning", "evening", "night", "noon", "midnight", "not",
                "or", "to", "-", "7", "30", "quarter", "half past", "from", "visit", "o'clock", "min",
                "night time"]  # fmt: skip


@given(
    minute=st.integers(0, 1439),
    before=st.lists(st.sampled_from(TIMES_BESIDE), max_size=3),
    behind=st.lists(st.sampled_from(TIMES_BESIDE), max_size=3),
)
@settings(max_examples=500)
def test_whatever_stands_beside_a_time_nothing_milder_is_taken(app, minute, before, behind):
    time = f"{(minute // 60 - 1) % 12 + 1}:{minute % 60:02} {'ap'[minute >= 720]}m"
    found = event(app, "en", "visit_time", " ".join((*before, time, *behind)))
    assert_nothing_milder(found, part_of_day(minute), fact(app, "visit_time"))


# ---- whatever is typed


def words_of(app):
    """The words that numbers are read with, in any language."""
    for locale in LANGUAGES:
        measures = app.conversation.interpreter.typed[locale].measures
        yield from (key.replace(" ", "") if locale == "zh" else key for key in measures.table)


NUMBERS = [
    "8",
    "20",
    "1.5",
    "3",
    "39",
    "100",
    "2026-06-01",
    "05/06/2026",
    "12 june",
    "7:30",
    "19:30",
    "7 pm",
]
PIECES = [*NUMBERS, "-", "+", "?", "not", "不", "не"]


@pytest.fixture(scope="module")
def pieces(app):
    return [*dict.fromkeys(words_of(app)), *PIECES * 20]


@given(data=st.data(), locale=st.sampled_from(LANGUAGES), state=st.sampled_from(STATES))
@settings(max_examples=1500)
def test_no_text_leads_to_a_milder_answer_than_any_of_its_readings(app, pieces, data, locale, state):
    text = " ".join(data.draw(st.lists(st.sampled_from(pieces), min_size=1, max_size=6)))
    reply, words = asked(app, locale, state), app.conversation.interpreter.typed[locale]
    found, meant, of = event(app, locale, state, text), readings(app, locale, state, text), fact(app, state)
    if named(text, reply, words) or not isinstance(found, Choose):
        return  # the number of a line, a label or a listed word: nothing else is read
    told = {of.unknown_as if name == "not_sure" else name for name in found.ids} & set(of.values)
    assert not (told and isinstance(meant, Which | OutOfRange))
    for one in meant.readings if isinstance(meant, NotOne) else [meant]:
        for value in values(one, of) if told else ():
            assert gravest({value, *told}, of) in told


BESIDE = ["about", "i", "think", "a pad", "lasts", "it is", "every", "now", "spots", "light",
          "period", "no", "not", "was", "yesterday", "never", "like", "heavy", "liner"]  # fmt: skip


def band(minutes):
    return (
        "flood" if minutes < 16 else "heavy" if minutes < 61 else "moderate" if minutes < 181 else "light"
    )


@given(
    minutes=st.integers(1, 1440),
    before=st.lists(st.sampled_from(BESIDE), max_size=3),
    behind=st.lists(st.sampled_from(BESIDE), max_size=3),
)
@settings(max_examples=500)
def test_whatever_stands_beside_minutes_nothing_milder_is_taken(app, minutes, before, behind):
    found = event(app, "en", "flow", " ".join((*before, f"{minutes} minutes", *behind)))
    worst = band(minutes)
    if isinstance(found, Choose) and not before and not behind:
        assert found.ids == (worst,)
    assert_nothing_milder(found, worst, fact(app, "flow"))


@given(number=st.decimals(0, 60, places=1), locale=st.sampled_from(LANGUAGES))
def test_a_number_with_its_unit_is_the_band_it_lies_in(app, number, locale):
    unit = {"en": "cm", "ru": "см", "zh": "厘米"}[locale]
    found = came(app, locale, "clots", f"{number} {unit}")
    size = "small" if number < 2 else "medium" if number < 4 else "large"
    assert found == (size if number < 21 else "?range")


@given(low=st.integers(1, 2000), more=st.integers(0, 500))
def test_from_one_number_to_another_is_the_graver_end(app, low, more):
    text = f"{low} to {low + more} minutes"
    found = came(app, "en", "flow", text)
    assert found.rstrip("!") in {band(low), "?wide", "?range"}
    assert (found == "?range") == (low >= 1441)


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize(
    "part",
    [
        "8 weeks ",
        "2-3 hours ",
        "一",
        "二三十",
        "1:2/3 ",
        "20 april ",
        "half ",
        "минут 5 ",
        "8",
        "7:30 ",
        "to 7 pm ",
    ],
)
def test_reading_a_number_takes_work_that_grows_with_the_text_and_no_faster(app, state, part):
    def typed(length):
        return (part * length)[:length]

    event(app, "en", state, typed(LONGEST))  # what is kept from now on
    few, many = (calls(lambda n=n: event(app, "en", state, typed(n))) for n in (25, 100))
    assert many <= 6 * few + 2000
    assert (
        calls(lambda: event(app, "en", state, typed(LONGEST)))
        <= 5 * calls(lambda: event(app, "en", state, typed(LONGEST // 4))) + 2000
    )


@given(text=st.text(max_size=100), locale=st.sampled_from(LANGUAGES), state=st.sampled_from(STATES))
@settings(max_examples=300)
def test_any_text_is_an_event(app, text, locale, state):
    found = event(app, locale, state, text)
    assert found.at == NOW
    if isinstance(found, Lost) and found.why != "lost":
        assert app.conversation.words.has(FALLBACK, f"notice-{found.why}")
