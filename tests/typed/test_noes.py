"""A plain no to "Is it happening now?" is understood: three that are not understood are an emergency."""

import pytest
from nightlight.engine.session import Choose, Seem
from nightlight.engine.step import step

from tests.typed.measure import Screens

NOES = {
    "en": [
        "no nothing like that",
        "none of that",
        "no none of these",
        "no just scared",
        "i dont have that",
        "no no",
    ],
    "ru": [
        "нет ничего такого",
        "ничего из этого",
        "нет, этого нет",
        "нет слава богу",
        "нет просто боюсь",
        "такого нет",
    ],
    "zh": ["没有这些", "没有这种情况", "没有 我只是害怕", "我没事", "目前没有", "都没有"],
}


@pytest.fixture(scope="module")
def screens(app) -> Screens:
    return Screens(app)


@pytest.mark.parametrize(
    ("locale", "text"), [(locale, text) for locale, texts in NOES.items() for text in texts]
)
def test_a_plain_no_to_whether_it_is_happening_is_taken_or_asked_about(screens, locale, text):
    event, here = screens.hear("happening", locale, text), screens.at("happening", locale)
    assert isinstance(event, Choose | Seem)
    assert event.ids == ("no",)
    after = step(screens.content, here.session, event, here)
    asks = after.session.proposals == ("happening", "no")
    assert asks or after.session.log[len(here.session.log) :][:1] == (("happening", ("no",)),)
    assert after.session.unclear == 0


@pytest.mark.parametrize("text", ["not really", "i dont think so", "it was earlier", "not yet"])
def test_a_no_that_is_not_sure_is_asked_about(screens, text):
    event = screens.hear("happening", "en", text)
    assert isinstance(event, Seem)
    assert event.ids == ("no",)


def test_not_me_is_no_no(screens):
    assert getattr(screens.hear("happening", "zh", "不是我"), "ids", ()) != ("no",)


@pytest.mark.parametrize("text", ["fuck you", "you are stupid"])
def test_an_insult_is_no_none_of_these(screens, text):
    assert getattr(screens.hear("danger", "en", text), "ids", ()) != ("no",)


@pytest.mark.parametrize(
    "text",
    ["no blood everywhere", "no i am bleeding", "no it hurts so much", "no help me", "nothing stops it"],
)
def test_a_no_with_danger_behind_it_is_none(screens, text):
    event = screens.hear("happening", "en", text)
    assert getattr(event, "ids", ()) != ("no",)


def test_what_is_denied_is_not_guessed_at(screens):
    assert not isinstance(screens.hear("signs", "en", "no fever"), Choose | Seem)
