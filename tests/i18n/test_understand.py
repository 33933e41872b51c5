"""Typed text into events: what decides, what only raises care, and what asks again."""

import time
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from nightlight.engine import commands
from nightlight.engine.screen import Countries as CountryScreen
from nightlight.engine.screen import Question
from nightlight.engine.session import Choose, Command, Lost, Propose
from nightlight.engine.text import Text
from nightlight.engine.triage import Fact, Quantity
from nightlight.i18n.hear.clean import clean
from nightlight.i18n.hear.countries import Countries
from nightlight.i18n.hear.danger import DangerWords
from nightlight.i18n.hear.measures import Measures
from nightlight.i18n.hear.typed import TypedWords, plain
from nightlight.i18n.hear.understand import heard, understand
from nightlight.i18n.reply import Button, Reply

NOW = datetime(2026, 6, 15, 2, 0, tzinfo=UTC)
COUNTRIES = Countries(frozenset({"NO", "GB", "KZ", "CD", "CG"}), {"UK": "GB"}, {"Congo": ("CD", "CG")})
WORDS = TypedWords(
    answers={
        "none": ("nothing", "no"),
        "not_sure": ("dunno",),
        "light": ("a bit",),
        "colour.light": ("pale pink",),
        "heavy": ("lots", "both"),
        "light2": ("both",),
        "tick.light": ("ticked light",),
    },
    commands={
        "back": ("go back", "назад"),
        "urgent": ("help",),
        "stop": ("erase",),
        "done": ("that is it",),
    },
    danger=DangerWords(
        alarm=("pouring", "haemorrhag*", "血流不止"),
        crisis=("want to die", "умереть", "想死"),
        safety=("hits me",),
    ),
    measures=Measures(
        units={"week": {"1": ("weeks", "week", "недель", "周"), "1/7": ("days",)}}, marks={"plus": ("+",)}
    ),
)
GESTATION = Fact(
    "weeks",
    ("under_6", "w6_12", "w13_23", "w24_plus"),
    quantity=Quantity(
        "gestation",
        "week",
        0,
        45_000,
        ((0, "under_6"), (6_000, "w6_12"), (13_000, "w13_23"), (24_000, "w24_plus")),
        bare=True,
    ),
)


def reply(state="colour", facts=("colour",), *, multiple=False, extra=()):
    buttons = (
        Button("light", "Light, like a liner (pink)", "answer"),
        Button("heavy", "Heavy", "answer"),
        Button("light2", "Ｗｉｄｅ ёлка", "answer"),
        Button("none", "None of these", "answer"),
        Button("not_sure", "Not sure", "unsure"),
        *extra,
        Button("back", "Back", "command"),
    )
    screen = CountryScreen() if state == "country" else Question("line", state, state)
    return Reply(screen, facts, multiple=multiple, messages=(), buttons=buttons, closing=None, locale="en")


ONE = reply()
MANY = reply(multiple=True)
WEEKS = replace(
    reply("weeks", ("weeks",)),
    buttons=(
        *(Button(name, f"¬{name}", "answer") for name in GESTATION.values),
        Button("not_sure", "Not sure", "unsure"),
        Button("back", "Back", "command"),
    ),
    measured=GESTATION,
)
COUNTRY = reply("country", ())


def meant(text, asked=ONE):
    return understand(clean(text), asked, WORDS, COUNTRIES, at=NOW, id="7")


def chosen(text, asked=ONE):
    """The ids chosen by a text, or the event where it is something else."""
    event = meant(text, asked)
    return event.ids if isinstance(event, Choose) else event


def test_an_event_carries_the_moment_the_id_and_the_question():
    event = meant("1")
    assert (event.at, event.id, event.state) == (NOW, "7", "colour")
    for text in ("go back", "???"):
        assert (meant(text).at, meant(text).id) == (NOW, "7")


@pytest.mark.parametrize(
    "text",
    ["2", "２", " 2 ", "2.", "(2)", "2)", "«2»", "02", "#2", "# 2", "№2", "№ 2", "2️⃣", "②", "2 !", "*2*"],
)
def test_a_number_stands_for_the_answer_of_that_place(text):
    assert chosen(text) == ("heavy",)


@pytest.mark.parametrize("text", ["0", "6", "99", "1000", "1.5", "2e0", "1 2", "2 heavy"])
def test_a_number_without_an_answer_decides_nothing(text):
    assert isinstance(meant(text), Lost)


@pytest.mark.parametrize("number", ["2", "02", "２"])
@pytest.mark.parametrize(
    "sign", ["-", "−", "–", "—", "－", "- ", "+", "±", "~", ".", ",", ":", "<", "1-", "1 - "]
)
def test_a_number_with_a_sign_before_it_is_no_choice(number, sign):
    for asked in (ONE, MANY):
        assert isinstance(meant(sign + number, asked), Lost) or sign == ","  # a comma parts a list


@pytest.mark.parametrize(
    "text", ["1, -2", "1 -2", "1 и -2", "1-2", "1 - 2", "2-", "1.5 2", "#1#2", "1/2", "2%"]
)
def test_what_is_not_plainly_a_number_of_the_list_ticks_nothing(text):
    assert isinstance(meant(text, MANY), Lost)


def test_a_bare_number_never_presses_an_always_on_button():
    buttons = (Button("urgent", "Emergency", "command"), Button("stop", "Delete", "command"))
    closing = replace(ONE, screen=None, buttons=buttons)
    for number in ("1", "2"):
        assert isinstance(meant(number, closing), Lost)
    assert isinstance(meant(str(len(ONE.buttons))), Lost)
    assert chosen("Delete", closing) == ("stop",)


def test_the_numbered_buttons_are_the_answers_and_not_sure():
    assert [button.kind for button in ONE.numbered] == ["answer"] * 4 + ["unsure"]
    assert replace(ONE, buttons=(Button("back", "Back", "command"),)).numbered == ()


@pytest.mark.parametrize("text", ["1 2", "1,2", "1, 2", "1;2", "１、２", "1，2", "1\n2", " 1  2 "])
def test_several_numbers_tick_several_of_a_list(text):
    assert chosen(text, MANY) == ("light", "heavy")


@pytest.mark.parametrize("text", ["1 9", "1 two", "0 1", "1 2 3 4 5 6"])
def test_one_wrong_number_among_several_decides_nothing(text):
    assert isinstance(meant(text, MANY), Lost)


@pytest.mark.parametrize(
    "text", ["Heavy", "heavy", "  HEAVY!! ", "“heavy”", "Ｈｅａｖｙ", "\u2068Heavy\u2069"]
)
def test_a_label_decides_whatever_its_case_and_edges(text):
    assert chosen(text) == ("heavy",)


def test_the_id_the_whole_label_and_its_first_phrase_mean_the_same():
    for text in ("light", "Light, like a liner (pink)", "light, like a liner (pink)"):
        assert chosen(text) == ("light",)
    assert chosen("wide елка") == chosen("Wide ЁЛКА") == ("light2",)


def test_a_listed_word_decides_and_its_own_question_comes_first():
    assert chosen("a bit") == ("light",)
    assert chosen("pale pink") == ("light",)
    assert isinstance(meant("pale pink", reply("other")), Lost)
    assert isinstance(meant("ticked light"), Lost)


def test_a_word_that_two_answers_share_decides_nothing():
    assert isinstance(meant("both"), Lost)


def test_a_word_inside_a_sentence_decides_nothing():
    for text in ("it is heavy", "not heavy", "heavy or light", "heavyish", "no no"):
        assert isinstance(meant(text), Lost)


def test_several_labels_tick_several_of_a_list_and_none_never_goes_with_another():
    assert chosen("heavy, a bit", MANY) == ("heavy", "light")
    assert chosen("heavy + light；", MANY) == ("heavy", "light")
    assert isinstance(meant("heavy, nothing", MANY), Lost)
    assert isinstance(meant("heavy, rubbish", MANY), Lost)
    assert isinstance(meant("heavy, light"), Lost)
    assert chosen("nothing", MANY) == ("none",)


@pytest.mark.parametrize(
    ("text", "sent"),
    [
        ("heavy", ("light", "heavy")),
        ("2", ("light", "heavy")),
        ("light", ("light",)),
        ("dunno", ("light", "not_sure")),
        ("nothing", ("light",)),
        ("That is it.", ("light",)),
    ],
)
def test_no_sign_that_is_ticked_is_lost_by_what_is_typed(text, sent):
    assert chosen(text, replace(MANY, ticked=("light",))) == sent


def test_none_takes_off_what_was_told_before_and_nothing_that_was_ticked_since():
    before = replace(MANY, ticked=("light",), remembered=("light",))
    assert chosen("none", before) == ("none",)
    assert chosen("done", before) == ("light",)
    both = replace(MANY, ticked=("light", "heavy"), remembered=("light",))
    assert chosen("none", both) == ("light", "heavy")


def test_a_command_is_no_sign_and_done_sends_off_nothing_where_nothing_is_ticked():
    ticked = replace(MANY, ticked=("light",))
    assert meant("go back", ticked) == meant("go back", MANY)
    assert chosen("Back", ticked) == ("back",)
    for asked in (MANY, ONE, WEEKS, COUNTRY, replace(ONE, ticked=("light",))):
        assert not isinstance(meant("that is it", asked), Choose | Command)


def test_a_number_typed_over_and_over_is_still_that_answer():
    assert set(chosen("1 " * 5000, MANY)) == {"light"}


def test_not_sure_is_an_answer_like_any_other():
    assert chosen("dunno") == chosen("Not sure") == chosen("5") == ("not_sure",)


@pytest.mark.parametrize("text", ["go back", "Назад!", "/back"])
def test_a_listed_word_or_a_slash_presses_a_button(text):
    assert meant(text) == Command(name="back", at=NOW, id="7")


def test_an_answer_wins_over_a_button_of_the_same_words():
    asked = reply(extra=(Button("stopped", "Erase", "answer"),))
    assert chosen("erase", asked) == ("stopped",)
    assert meant("erase") == Command(name="stop", at=NOW, id="7")


def test_an_answer_wins_over_a_button_of_the_same_label():
    asked = reply(extra=(Button("own", "Back", "answer"),))
    assert chosen("back", reply()) == ("back",)
    assert chosen("Back!", replace(asked, buttons=asked.buttons[::-1])) == ("own",)


CRISIS = [
    "I want to die",
    "i want to die!",
    "Умереть",
    "хочу умереть.",
    "我想死了",
    "我 想 死",
]
VIOLENCE = ["He hits me", "(hits me)"]


@pytest.mark.parametrize("asked", [ONE, MANY, WEEKS, COUNTRY])
@pytest.mark.parametrize(
    "text", [*CRISIS, "blood is pouring and i want to die", "want-to-die", "WANT TO DIE"]
)
def test_words_of_despair_open_the_screen_for_them_wherever_they_stand(text, asked):
    assert meant(text, asked) == Command(name="unsafe", at=NOW, id="7")


@pytest.mark.parametrize("asked", [ONE, MANY, WEEKS, COUNTRY])
@pytest.mark.parametrize("text", VIOLENCE)
def test_words_of_violence_ask_whether_it_is_safe_to_read_wherever_they_stand(text, asked):
    assert meant(text, asked) == Command(name=commands.VIOLENCE, at=NOW, id="7")


@pytest.mark.parametrize("asked", [ONE, MANY, WEEKS, COUNTRY])
def test_words_of_violence_do_not_hide_a_body_in_danger(asked):
    assert meant("blood is pouring, he hits me", asked) == Command(
        name=commands.VIOLENCE_AND_ALARM, at=NOW, id="7"
    )


@pytest.mark.parametrize("asked", [ONE, MANY, WEEKS, COUNTRY])
@pytest.mark.parametrize(
    "text", ["it is pouring", "Pouring!!!", "a haemorrhage", "HAEMORRHAGING", "血流不止啊"]
)
def test_words_of_bodily_danger_ask_whether_it_is_happening(text, asked):
    assert meant(text, asked) == Command(name=commands.ALARM, at=NOW, id="7")


@pytest.mark.parametrize("text", ["outpouring", "pourings", "умеретьь", "i want to diet", "xhaemorrhage"])
def test_a_part_of_another_word_is_no_alarm(text):
    assert isinstance(meant(text), Lost)


@pytest.mark.parametrize("text", ["not pouring", "hardly pouring at all", "no i do not want to die"])
def test_alarm_words_only_ever_raise_care(text):
    assert isinstance(meant(text), Command)


# ---- weeks

NEAR = 21


def band(text):
    event = meant(text, WEEKS)
    return (event.ids, event.note) if isinstance(event, Choose) else event


def told(weeks, band):
    return ((band,), Text("notice-weeks", (("count", weeks),)))


@pytest.mark.parametrize(
    ("weeks", "named"),
    [
        (5, "under_6"),
        (6, "w6_12"),
        (12, "w6_12"),
        (13, "w13_23"),
        (23, "w13_23"),
        (24, "w24_plus"),
        (44, "w24_plus"),
    ],
)
@pytest.mark.parametrize("form", ["{} weeks", "{} недель", "{}周", "{}Weeks.", "{} + 3 weeks"])
def test_a_number_of_weeks_is_its_band(weeks, named, form):
    assert band(form.format(weeks)) == told(weeks, named)


@pytest.mark.parametrize("text", ["8", "10", "30", "７"])
def test_a_bare_number_beyond_the_options_is_weeks(text):
    assert band(text) == told(int(text), "w6_12" if int(text) < 13 else "w24_plus")


@pytest.mark.parametrize(("text", "answer"), [("1", "under_6"), ("3", "w13_23"), ("5", "not_sure")])
def test_a_small_number_stays_the_number_of_an_option(text, answer):
    assert band(text) == ((answer,), None)


@pytest.mark.parametrize("text", ["45 weeks", "99", "100 weeks", "8 months", "weeks", "0x8", "8 weeks¿"])
def test_what_is_no_possible_number_of_weeks_decides_nothing(text):
    assert isinstance(band(text), Lost)


@pytest.mark.parametrize("text", ["45 weeks", "99", "1000 weeks", "2024-01-01"])
def test_a_number_that_cannot_be_is_asked_again_and_it_is_said_why(text):
    assert band(text).why == "quantity-range"


def test_weeks_are_understood_only_where_they_are_asked():
    assert isinstance(meant("8 weeks"), Lost)


def dated(day):
    return [
        day.isoformat(),
        day.strftime("%d.%m.%Y"),
        f"{day.year}年{day.month}月{day.day}日",
        day.strftime("%Y/%m/%d"),
    ]


@given(st.integers(0, 44 * 7 + 6))
def test_the_first_day_of_the_last_period_gives_the_weeks(days):
    for text in dated(NOW.date() - timedelta(days=days)):
        if days <= NEAR:  # it may as well be a due date that has just passed
            assert band(text).why == "quantity-date"
        else:
            ids, note = band(text)
            assert note == Text("notice-weeks", (("count", days // 7),))
            assert band(f"{days // 7} weeks") == (ids, note)


@given(st.integers(1, 280))
def test_the_day_the_birth_is_expected_gives_the_weeks(days):
    for text in dated(NOW.date() + timedelta(days=days)):
        assert band(text)[1] == Text("notice-weeks", (("count", (280 - days) // 7),))


@pytest.mark.parametrize(
    "text",
    ["2026-02-30", "31.04.2026", "2026-13-01", "00.00.0000", "0000-01-01", "0001-01-01", "9999-12-31",
     "2025年2月29日",
     "2025-08-01", "2027-03-23", "15.06.26", "2026-06", "99.99.9999"],
)  # fmt: skip
def test_an_impossible_or_far_day_decides_nothing(text):
    assert isinstance(band(text), Lost)


@given(st.dates(date(1000, 1, 1), date(9999, 12, 31)))
def test_any_day_of_the_calendar_is_weeks_or_nothing(day):
    for text in dated(day):
        event = meant(text, WEEKS)
        assert isinstance(event, Choose | Lost)
        if isinstance(event, Choose):
            assert NOW.date() - timedelta(weeks=45) < day <= NOW.date() + timedelta(weeks=40)


# ---- countries


@pytest.mark.parametrize(
    ("text", "code"), [("Norway", "NO"), ("Норвегия", "NO"), ("uk", "GB"), ("KZ", "KZ"), ("🇰🇿", "KZ")]
)
def test_a_country_is_taken_where_it_is_asked_for(text, code):
    assert meant(text, COUNTRY) == Choose(ids=(code,), state="country", at=NOW, id="7")
    assert isinstance(meant(text), Lost)


def test_a_shared_name_asks_which_and_a_near_one_is_only_proposed():
    assert meant("congo", COUNTRY) == Propose(countries=("CD", "CG"), at=NOW, id="7")
    assert meant("Kazahstn", COUNTRY) == Propose(countries=("KZ",), at=NOW, id="7")


def test_an_unknown_name_proposes_nothing():
    assert meant("Atlantis", COUNTRY) == Propose(countries=(), at=NOW, id="7")


# ---- whatever is typed

strange = st.text(max_size=60) | st.text("0123456789 ,.;+-/年月日周wek\u2068\u202e\0", max_size=30)


@given(strange, st.sampled_from([ONE, MANY, WEEKS, COUNTRY]))
@settings(max_examples=400)
def test_whatever_is_typed_is_an_event_that_fits_the_question(text, asked):
    event = meant(text, asked)
    assert event.at == NOW
    if isinstance(event, Choose) and asked is not COUNTRY:
        offered = {button.id for button in asked.buttons}
        bands = {"under_6", "w6_12", "w13_23", "w24_plus"} if asked is WEEKS else set()
        assert set(event.ids) <= offered | bands
        assert asked.multiple or len(event.ids) == 1


@pytest.mark.parametrize(
    "text",
    ["", " ", "\0", "\u202e2\u202c", "\ud800", "🤰🩸", "👩‍👩‍👧", "\u0300" * 50, "ﷺ" * 4096,
     "," * 100_000, "x" * 1_000_000, "9" * 5000, "\u2066\u2069",
     "\r\n\t\v\f", "1\0", "%s{}{0}$", "../../etc"],
)  # fmt: skip
@pytest.mark.parametrize("asked", [ONE, MANY, WEEKS, COUNTRY])
def test_strange_text_never_fails_and_never_decides(text, asked):
    before = time.process_time()
    assert isinstance(meant(text, asked), Lost | Propose)
    assert time.process_time() - before < 5


@given(st.text("abyesЖ1.!?,-«» \t\r\n\u2068\u2069", max_size=20))
def test_plain_text_is_plain_already(text):
    assert plain(plain(text)) == plain(text)
    assert plain(f" {text}.\r\n") == plain(text)


def test_what_was_heard_is_the_labels_of_the_choice_in_the_order_of_the_buttons():
    event = Choose(ids=("heavy", "light"), at=NOW)
    assert heard(event, MANY.buttons) == ("Light, like a liner (pink)", "Heavy")
    assert heard(Lost(at=NOW), MANY.buttons) == ()
