"""Language, country, and how somebody is: screens and dialogs beside the first one, each leading back."""

from dataclasses import replace

import pytest
from nightlight.engine.content import Content
from nightlight.engine.dialog import NONE, NOT_SURE
from nightlight.engine.step import Ended
from nightlight.engine.text import Text
from nightlight.engine.triage import Urgency

from tests.engine.small import (
    CALM,
    CALM_ANSWER,
    MILD,
    choose,
    notices,
    opened,
    press,
    propose,
    said,
    session,
)

# ---- language and country


def test_another_language_keeps_the_place():
    shown = choose(press(session(CALM), "language"), "ru")
    assert (shown.session.locale, shown.state) == ("ru", "status")
    assert notices(shown) == ("notice-locale",)
    assert shown.session.log == (CALM_ANSWER,)


@pytest.mark.parametrize("ids", [("xx",), ("en", "ru"), ()])
def test_a_language_that_is_not_offered_is_not_taken(ids):
    shown = choose(press(session(CALM), "language"), *ids)
    assert (shown.session.locale, shown.state, notices(shown)) == (None, "language", ("notice-lost",))


def test_another_language_inside_a_dialog_stays_there():
    for name, state in (("unsafe", "unsafe"), ("feelings", "mood")):
        shown = press(press(session(CALM), name), "ru")
        assert (shown.session.locale, shown.state, notices(shown)) == ("ru", state, ("notice-locale",))
        assert shown.session.log == (CALM_ANSWER, *opened(state))


def test_a_language_can_be_a_command_at_any_time():
    assert press(session(CALM), "ru").session.locale == "ru"
    assert choose(session(), "ru").session.locale == "ru"


def test_another_country_keeps_the_place():
    shown = choose(press(session(CALM), "country"), "BB", state="country")
    assert (shown.session.country, shown.state) == ("BB", "status")
    assert notices(shown) == ("notice-country",)


def test_the_country_asked_on_the_way_is_taken():
    shown = choose(session(CALM, country=None), "AA")
    assert (shown.session.country, shown.session.log, shown.state) == ("AA", (CALM_ANSWER,), "status")


@pytest.mark.parametrize("ids", [("ZZ",), ("AA", "BB"), (NOT_SURE, "AA"), ()])
def test_a_country_nobody_knows_is_asked_again(ids):
    shown = choose(session(CALM, country=None), *ids)
    assert (shown.session.country, shown.state) == (None, "country")
    assert notices(shown) == ("notice-country-lost",)


def test_a_skipped_country_is_an_answer_and_can_be_taken_back():
    shown = choose(session(CALM, country=None), NOT_SURE)
    assert (shown.session.log[-1], shown.state) == (("country", (NOT_SURE,)), "status")
    assert press(shown, "back").state == "country"


def test_skipping_the_country_beside_the_dialog_only_leads_back():
    shown = choose(press(session(CALM), "country"), NOT_SURE)
    assert (shown.session.log, shown.session.country) == ((CALM_ANSWER,), "AA")
    assert shown.state == "status"


def test_a_country_typed_unclearly_is_proposed():
    shown = propose(session(CALM, country=None), "AA", "BB")
    assert (shown.session.proposals, notices(shown)) == (("AA", "BB"), ())
    taken = choose(shown, "BB")
    assert (taken.session.country, taken.session.proposals, taken.session.aside) == ("BB", (), None)


def test_none_of_the_proposed_countries_leads_back_to_the_question():
    shown = choose(propose(session(CALM, country=None), "AA", "BB"), NOT_SURE)
    assert (shown.state, shown.session.proposals, shown.session.log) == ("country", (), (CALM_ANSWER,))


def test_a_country_nobody_knows_can_still_be_skipped():
    lost = propose(session(CALM, country=None))
    assert notices(lost) == ("notice-country-lost",)
    assert choose(lost, NOT_SURE).state == "status"


def test_a_country_typed_after_silence_takes_the_conversation_up_again():
    assert propose(session(CALM, country=None, closed="silence"), "AA").state == "country"


# ---- screens, and other dialogs


@pytest.mark.parametrize(
    ("name", "screen"),
    [("unsafe", "unsafe"), ("feelings", "mood"), ("language", "language"), ("country", "country")],
)
def test_a_screen_or_a_dialog_opens_and_leads_back(name, screen):
    for closed in (None, "silence"):
        shown = press(session(CALM, closed=closed, proposals=("AA",)), name)
        assert (shown.state, shown.session.proposals) == (screen, ())
        back = press(shown, "return")
        assert (back.state, back.session.log) == ("status", (CALM_ANSWER,))


def test_leaving_the_country_screen_forgets_what_was_proposed():
    assert press(propose(session(CALM), "AA"), "return").session == session(CALM)


def test_a_plan_to_die_ends_the_conversation_at_once():
    shown = choose(press(session(CALM), "unsafe"), "plan")
    assert isinstance(shown, Ended)
    assert (shown.closing.urgency, shown.closing.overlays) == (Urgency.EMERGENCY_NOW, ("crisis",))
    assert notices(shown) == ("notice-crisis",)


def test_thoughts_of_dying_are_answered_and_the_questions_go_on():
    shown = choose(press(session(CALM), "unsafe"), "thoughts")
    assert (shown.state, notices(shown)) == ("status", ("notice-crisis",))
    end = choose(choose(shown, "unlikely"), NONE)
    assert end.closing.overlays == ("crisis",)
    assert end.closing.urgency is Urgency.URGENT_TODAY


def test_fear_of_somebody_is_answered_and_the_questions_go_on():
    shown = choose(press(session(CALM), "unsafe"), "afraid")
    assert (shown.state, notices(shown)) == ("status", ("notice-safety",))


@pytest.mark.parametrize("mood", ["none", "low"])
def test_a_low_mood_needs_no_first_words(mood):
    assert notices(choose(press(session(CALM), "feelings"), mood)) == ()


@pytest.mark.parametrize(
    ("answer", "first"),
    [
        ("thoughts", ("notice-crisis",)),
        ("plan", ("notice-crisis",)),
        ("afraid", ("notice-safety",)),
        ("danger_now", ("notice-safety",)),
        (NOT_SURE, ("notice-crisis", "notice-safety")),
    ],
)
def test_every_shipped_way_of_being_unsafe_has_first_words(content: Content, answer, first):
    shown = choose(press(session(), "unsafe", content=content), answer, content=content)
    page = {"notice-crisis": "page-crisis_help", "notice-safety": "page-safe_to_read"}[first[0]]
    assert getattr(shown, "state", None) == page or notices(shown) in {first, ("hello", *first)}


def test_a_note_comes_before_the_first_words():
    shown = choose(press(session(CALM), "unsafe"), "afraid", note=Text("a-note"))
    assert notices(shown) == ("a-note", "notice-safety")


def test_a_feeling_after_the_result_raises_it():
    calm = press(session(*MILD), "wrong")
    assert (calm.closing.urgency, notices(calm)) == (Urgency.ROUTINE_WATCH, ("notice-wrong",))
    spotting = press(session(CALM, ("status", "maybe"), ("flow", "spots"), ("marks",)), "wrong")
    assert spotting.closing.urgency is Urgency.URGENT_TODAY


def test_a_feeling_said_on_a_screen_or_in_a_dialog_without_an_answer_leaves_it():
    for name in ("unsafe", "language"):
        shown = press(press(session(CALM), name), "wrong")
        assert (shown.session.aside, shown.state) == (None, "status")
        assert shown.session.log == (CALM_ANSWER, *said("wrong", "gut_feeling"))


# ---- the same thing said twice


def test_the_same_run_of_a_dialog_is_kept_as_the_first_and_the_latest():
    afraid = said("unsafe", "afraid")
    shown = choose(press(session(CALM), "unsafe"), "afraid")
    shown = choose(press(choose(shown, "unlikely"), "unsafe"), "afraid")
    shown = choose(press(shown, "unsafe"), "afraid")
    assert shown.session.log == (CALM_ANSWER, *afraid, ("status", ("unlikely",)), *afraid)


def test_something_is_wrong_said_again_and_back_is_still_said():
    shown = press(choose(press(session(CALM), "wrong"), "maybe"), "wrong")
    wrong = said("wrong", "gut_feeling")
    assert shown.session.log == (CALM_ANSWER, *wrong, ("status", ("maybe",)), *wrong)
    assert press(shown, "wrong").session.log == shown.session.log
    assert press(shown, "back").session.log == (CALM_ANSWER, *wrong, ("status", ("maybe",)))


def test_something_is_wrong_after_a_silence_goes_on_with_the_question():
    shown = press(replace(session(CALM), closed="silence"), "wrong")
    assert (shown.session.closed, shown.state) == (None, "status")


def test_different_answers_of_one_dialog_are_all_kept():
    shown = choose(press(choose(press(session(CALM), "unsafe"), "afraid"), "unsafe"), "thoughts")
    assert shown.session.log[1:] == (*said("unsafe", "afraid"), *said("unsafe", "thoughts"))
