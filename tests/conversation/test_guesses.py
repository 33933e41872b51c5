"""What a guess never does: calm somebody who named a sign, or take a bare yes for an answer."""

import pytest
from nightlight.engine.session import Choose, Lost, Seem

from tests.typed.measure import Screens


@pytest.fixture(scope="module")
def screens(app) -> Screens:
    return Screens(app)


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        *(("en", text) for text in ("blood", "i have blood", "blood at any time", "yes blood")),
        *(("ru", text) for text in ("кровь", "у меня кровь", "кровотечение")),
        *(("zh", text) for text in ("有出血", "有血", "出血", "血")),
    ],
)
@pytest.mark.parametrize("state", ["flow", "worst", "clots"])
def test_who_names_blood_is_not_asked_whether_there_is_none(screens, app, state, locale, text):
    event = screens.hear(state, locale, text)
    mild = {answer for answers in app.files.content.mild.values() for answer in answers}
    assert not (isinstance(event, Choose | Seem) and mild.intersection(event.ids))


@pytest.mark.parametrize(("locale", "text"), [("en", "yes"), ("ru", "да"), ("zh", "是的")])
@pytest.mark.parametrize("state", ["flow", "worst", "scan", "duration", "pain"])
def test_a_bare_yes_answers_no_question_of_how_much(screens, state, locale, text):
    assert isinstance(screens.hear(state, locale, text), Lost)


@pytest.mark.parametrize(("locale", "text"), [("en", "no"), ("en", "nope"), ("ru", "нет"), ("zh", "没有")])
def test_no_to_how_much_she_bleeds_is_asked_about(screens, locale, text):
    assert isinstance(screens.hear("flow", locale, text), Seem)


@pytest.mark.parametrize("text", ["there is blood when i wipe", "i keep bleeding a bit"])
def test_who_tells_of_herself_first_is_shown_no_page(screens, text):
    assert isinstance(screens.hear("danger", "en", text), Lost)
