"""Answers inside a sentence, several joined by words, and weeks that are none."""

import pytest
from nightlight.app import utc_now
from nightlight.content.load import load_danger
from nightlight.content.problem import ContentError
from nightlight.engine.session import Choose, Command, Lost
from nightlight.i18n.hear.understand import understand

from tests.i18n.messages import asked


def meant(app, locale, state, text):
    speech = app.conversation.interpreter
    reply = asked(app, locale, state)
    return understand(text, reply, speech.typed[locale], speech.countries, at=utc_now(), id="7")


@pytest.mark.parametrize(
    ("locale", "text"),
    [("en", "5 and 6"), ("en", "5 & 6"), ("ru", "5 и 6"), ("zh", "5和6"), ("zh", "5、6")],
)
def test_two_numbers_joined_by_a_word_tick_both(app, locale, text):
    event = meant(app, locale, "signs", text)
    assert event.ids == tuple(b.id for b in asked(app, locale, "signs").numbered[4:6])


@pytest.mark.parametrize("text", ["-8 weeks", "-8", "−8 weeks", "–8 weeks"])
def test_a_number_below_nothing_is_no_number_of_weeks(app, text):
    assert isinstance(meant(app, "en", "weeks", text), Lost)


@pytest.mark.parametrize(
    ("locale", "state", "text"),
    [
        ("en", "flow", "spots or like a normal period"),
        ("en", "flow", "is it like a normal period?"),
        ("en", "status", "yes"),
        ("en", "trend", "maybe better maybe worse, getting better or getting worse"),
        ("ru", "flow", "то мажет то как месячные"),
        ("zh", "trend", "有时好一点有时更严重"),
    ],
)
def test_of_two_answers_none_is_guessed_and_a_question_is_no_answer(app, locale, state, text):
    assert not isinstance(meant(app, locale, state, text), Choose)


@pytest.mark.parametrize(
    ("locale", "state", "text"),
    [
        ("en", "flow", "a few spots but i just fainted"),
        ("en", "danger", "none of these but im bleeding heavily"),
        ("ru", "flow", "немного мажет но я теряю сознание"),
        ("zh", "flow", "一点点血丝但是我晕倒了"),
    ],
)
def test_danger_beside_an_answer_is_not_lost(app, locale, state, text):
    assert isinstance(meant(app, locale, state, text), Command)


@pytest.mark.parametrize("text", ["not heavy", "not getting better", "not sure if its getting better"])
def test_a_denied_answer_is_not_taken(app, text):
    for state in ("flow", "trend"):
        assert not isinstance(meant(app, "en", state, text), Choose)


def test_a_phrase_that_names_no_set_is_complained_of_with_its_place(tmp_path):
    path = tmp_path / "danger.yaml"
    path.write_text("status: draft\nsets: {blood: [blood]}\nalarm:\n  - <blod>\ncrisis: []\nsafety: []\n")
    with pytest.raises(ContentError, match=r"danger\.yaml:4:5 Y104: no set is called blod"):
        load_danger(path, tmp_path)
