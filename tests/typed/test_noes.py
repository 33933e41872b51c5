"""A plain no to "Is it happening now?" is understood: three that are not understood are an emergency."""

import pytest
from nightlight.engine.session import Choose, Seem

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
    event = screens.hear("happening", locale, text)
    assert isinstance(event, Choose | Seem)
    assert event.ids == ("no",)


@pytest.mark.parametrize(
    "text",
    ["no blood everywhere", "no i am bleeding", "no it hurts so much", "no help me", "nothing stops it"],
)
def test_a_no_with_danger_behind_it_is_none(screens, text):
    event = screens.hear("happening", "en", text)
    assert getattr(event, "ids", ()) != ("no",)


def test_what_is_denied_is_not_guessed_at(screens):
    assert not isinstance(screens.hear("signs", "en", "no fever"), Choose | Seem)
