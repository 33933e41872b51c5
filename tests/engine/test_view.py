"""What a session looks like: a function of the session alone."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from nightlight.engine.buttons import ALWAYS, AWAY, EXPLAINS, LAST
from nightlight.engine.content import Content
from nightlight.engine.screen import Countries, Languages, Option, Question
from nightlight.engine.session import SELF, SUPPORTER, Command
from nightlight.engine.step import Ended, Going, step, view
from nightlight.engine.text import Text
from nightlight.engine.triage import Urgency
from nightlight.engine.view import said_so_far

from tests.engine.small import (
    CALM,
    HOUR,
    MILD,
    MINUTE,
    NEAR,
    NIGHT,
    PATIENCE,
    SMALL,
    Told,
    ask,
    at_least,
    dialog,
    notices,
    opened,
    rule,
    said,
    session,
    when,
    with_dialogs,
    with_first,
)

ON_QUESTION = (
    *("urgent", "unsafe", "got_worse", "back", "menu"),
    *("wrong", "start", "language", "country", "about", "stop"),
)
AT_ONCE = ("urgent", "unsafe", "got_worse", "start", "menu", "stop")  # below a closing
BEHIND_RESULT = ("back", "wrong", "language", "country", "about")


def looks(*answers: Told, content: Content = SMALL, **more: object) -> Going | Ended:
    return view(content, session(*answers, **more))


def ids(shown: Going | Ended, *kinds: str) -> tuple[str, ...]:
    return tuple(option.id for option in shown.options if option.kind in (kinds or (option.kind,)))


def test_looking_twice_shows_the_same():
    for answers in ((), (CALM,), (("danger", "yes"),)):
        assert looks(*answers) == looks(*answers)


def test_a_question_carries_its_session_its_facts_and_its_patience():
    shown = looks(CALM, ("status", "maybe"), ("flow", "none"))
    assert shown.session == session(CALM, ("status", "maybe"), ("flow", "none"))
    assert (shown.state, shown.facts, shown.multiple) == ("marks", ("clots", "tissue"), True)
    assert (shown.screen, shown.question) == (Question("small", "marks", "marks"), Text("marks"))
    assert (looks().silence, looks().multiple) == (PATIENCE, False)


def test_a_question_offers_its_answers_first_and_marks_not_sure():
    shown = looks()
    assert [(o.id, o.kind) for o in shown.options][:3] == [
        ("no", "answer"),
        ("not_sure", "unsure"),
        ("yes", "answer"),
    ]
    assert shown.options[0].label == Text("danger.no")


def test_help_a_way_back_and_a_way_out_are_among_the_always_on_buttons():
    assert ALWAYS == ("urgent", "unsafe", "got_worse", "back", "wrong", "start", "language", "country")
    assert LAST == ("about", "stop")


def test_every_question_offers_the_always_on_buttons_last():
    shown = looks(CALM, ("status", "maybe"))
    assert ids(shown, "command") == ON_QUESTION
    assert shown.options[-1] == Option("stop", "command", Text("button-stop"), folded=True)


def folds(shown: Going | Ended) -> set[str]:
    return {option.id for option in shown.options if option.folded}


def test_help_and_the_way_back_stand_before_the_menu_and_what_is_wanted_less_often_behind_it():
    question, result = looks(CALM), looks(("danger", "yes"))
    assert folds(question) == {"supporter", "wrong", "start", "language", "country", "about", "stop"}
    assert folds(result) == {*EXPLAINS, "feelings", *BEHIND_RESULT}
    for shown in (question, result, looks(CALM, aside="country")):
        assert not folds(shown) & {"urgent", "unsafe", "got_worse", "menu"}


def test_on_the_first_screen_the_languages_and_asking_for_somebody_else_stand_before_the_menu():
    behind = {"got_worse", "back", "wrong", "start", "country", "about", "stop", "en", "ru"}
    assert folds(looks()) == behind
    assert ids(looks(), "command")[:5] == ("urgent", "unsafe", "language", "supporter", "menu")


def test_a_screen_of_few_buttons_has_no_menu():
    for shown in (looks(CALM, opened("unsafe")), looks(CALM, aside="language"), looks(CALM, closed="stop")):
        assert "menu" not in ids(shown)
        assert not folds(shown)


def test_nothing_is_offered_twice():
    for answers in ((), (CALM,), (CALM, ("status", "maybe")), (("danger", "yes"),)):
        shown = looks(*answers)
        assert len(set(ids(shown))) == len(ids(shown))


# ---- the first screen


def test_the_first_screen_says_hello():
    assert notices(looks()) == ("hello",)
    assert notices(looks(CALM)) == ()


def test_hello_is_said_before_a_notice():
    assert notices(looks(notices=(Text("notice-lost"),))) == ("hello", "notice-lost")


def test_the_languages_are_on_the_first_screen_only_under_their_own_names():
    shown = looks()
    assert Option("ru", "command", Text("language-name", (("locale", "ru"),)), folded=True) in shown.options
    assert {"en", "ru"} <= set(ids(shown, "command"))
    assert not {"en", "ru"} & set(ids(looks(CALM)))


@pytest.mark.parametrize(("asker", "other"), [(SELF, SUPPORTER), (SUPPORTER, SELF)])
def test_who_asks_can_be_changed_where_it_matters(asker, other):
    for answers in ((), (CALM,)):
        found = ids(looks(*answers, asker=asker))
        assert other in found
        assert asker not in found
    assert not {SELF, SUPPORTER} & set(ids(looks(CALM, ("status", "maybe"), asker=asker)))


def test_the_country_screen_says_its_notices_and_no_hello():
    content = with_first(SMALL, start="country")
    assert notices(looks(content=content, country=None)) == ()
    assert notices(looks(content=content, country=None, notices=(Text("about"),))) == ("about",)


def test_when_the_first_question_is_passed_over_hello_is_said_at_the_next():
    content = with_first(SMALL, start="country")
    shown = looks(content=content, country="AA")
    assert (shown.state, notices(shown)) == ("status", ("hello",))


# ---- the country


def test_the_countries_offered_follow_the_language():
    assert ids(looks(CALM, country=None), "answer") == ("AA", "BB")
    shown = looks(CALM, country=None, locale="ru")
    assert shown.options[0] == Option("BB", "answer", Text("country-name", (("code", "BB"),)))
    assert ids(shown, "answer") == ("BB",)


def test_the_country_can_be_skipped():
    shown = looks(CALM, country=None)
    assert (shown.screen, shown.question, shown.multiple) == (Countries(), Text("country"), False)
    assert [o for o in shown.options if o.kind == "unsure"] == [
        Option("not_sure", "unsure", Text("country.not_sure"))
    ]
    assert ids(shown, "command") == ON_QUESTION
    assert (shown.facts, shown.silence) == ((), timedelta(minutes=15))


def test_the_country_beside_the_dialog_can_be_left_again():
    shown = looks(CALM, aside="country", notices=(Text("notice-lost"),))
    assert ids(shown, "command") == ("return", *ON_QUESTION)
    assert notices(shown) == ("notice-lost",)


def test_proposed_countries_are_asked_about_by_name():
    shown = looks(CALM, aside="country", proposals=("BB",))
    assert (shown.screen, shown.question) == (Countries(which=True), Text("country-which"))
    assert ids(shown, "answer", "unsure") == ("BB", "not_sure")
    assert shown.options[1].label == Text("country-which.not_sure")


# ---- other dialogs and screens


@pytest.mark.parametrize("name", ["unsafe", "mood"])
def test_a_dialog_asks_its_question_over_what_is_open_and_can_be_left(name):
    shown = looks(CALM, opened(name), notices=(Text("notice-crisis"),))
    state = SMALL.dialogs[name].first
    assert (shown.screen, shown.state) == (Question(name, name, name, depth=1), name)
    assert (shown.question, shown.facts, shown.held) == (Text(name), state.facts, True)
    assert ids(shown, "answer") == tuple(state.answers)
    assert ids(shown, "command") == AWAY == ("urgent", "unsafe", "return", "start", *LAST)
    assert (shown.silence, shown.multiple) == (state.silence, False)
    assert notices(shown) == ("notice-crisis",)


def test_a_dialog_that_is_not_held_has_all_buttons_and_a_way_back():
    content = with_dialogs(SMALL, dialog("visit", ask("since", "end")))
    shown = looks(opened("visit"), content=content)
    assert (shown.state, shown.held) == ("since", False)
    assert ids(shown, "command") == ("return", *ON_QUESTION)
    assert notices(shown) == ()


def test_a_dialog_over_another_is_shown_with_its_depth():
    shown = looks(CALM, opened("mood"), opened("unsafe"))
    assert shown.screen == Question("unsafe", "unsafe", "unsafe", depth=2)


def test_a_question_that_goes_by_other_words_shows_those():
    named = replace(ask("since", "end"), id="mind.since", says="since")
    shown = looks(opened("visit"), content=with_dialogs(SMALL, dialog("visit", named)))
    assert (shown.state, shown.screen.says, shown.question) == ("mind.since", "since", Text("since"))
    assert shown.options[0].label == Text("since.short")


def test_what_was_answered_is_told_in_its_words_and_what_is_discreet_is_not():
    told = session(
        CALM, said("unsafe", "afraid"), said("mood", "low"), ("status", "maybe"), ("gone", "yes")
    )
    found = [("danger", ("no",)), ("mood", ("low",)), ("status", ("maybe",))]
    assert list(said_so_far(SMALL, told)) == found


def test_the_languages_have_a_screen_of_their_own():
    shown = looks(CALM, aside="language", notices=(Text("notice-lost"),))
    assert (shown.screen, shown.state) == (Languages(), "language")
    assert (shown.question, shown.facts) == (Text("language"), ())
    assert ids(shown, "answer") == ("en", "ru")
    assert ids(shown, "command") == AWAY
    assert (shown.silence, shown.multiple) == (timedelta(minutes=15), False)
    assert notices(shown) == ("notice-lost",)


def test_a_dialog_and_a_screen_stand_before_the_result():
    assert isinstance(looks(("danger", "yes"), opened("mood")), Going)
    assert isinstance(looks(("danger", "yes"), aside="language"), Going)


# ---- the closing


def test_the_result_has_its_urgency_its_rules_and_its_place():
    shown = looks(("danger", "not_sure"), ("status", "maybe"), ("flow", "heavy"))
    closing = shown.closing
    assert (closing.finished, closing.urgency) == (True, Urgency.EMERGENCY_NOW)
    assert closing.fired == ("E-flow", "U-danger", "U-flow", "S-flow")
    assert closing.reasons == ("E-flow",)
    assert closing.place is NEAR
    assert closing.unsure == {"danger"}
    assert closing.facts["flow"] == "heavy"


def test_a_finished_check_of_any_urgency_names_it():
    shown = looks(CALM, ("status", "unlikely"), ("marks",))
    assert (shown.closing.urgency, shown.closing.reasons) == (Urgency.ROUTINE_WATCH, ("R",))
    assert shown.closing.nearest == SMALL.table.nearest(shown.closing.facts, Urgency.ROUTINE_WATCH) != ()


def test_the_result_offers_the_always_on_buttons_and_to_say_how_one_feels():
    assert ids(looks(("danger", "yes"))) == (*AT_ONCE, *EXPLAINS, "feelings", *BEHIND_RESULT)
    assert ids(looks(("danger", "yes"), said("mood", "low"))) == (
        *AT_ONCE,
        *EXPLAINS,
        *BEHIND_RESULT,
    )


@pytest.mark.parametrize("closed", ["silence", "left"])
def test_whoever_is_gone_from_the_dialog_for_despair_is_given_its_lines_once(closed):
    despair = opened("unsafe")
    assert looks(CALM, despair, closed=closed).closing.overlays == ("crisis",)
    assert looks(CALM, despair, opened("mood"), closed=closed).closing.overlays == ("crisis",)
    told = looks(said("unsafe", "thoughts"), said("unsafe", "afraid"), CALM, despair, closed=closed)
    assert told.closing.overlays == ("crisis", "safety")
    afraid = looks(said("unsafe", "afraid"), CALM, despair, closed=closed)
    assert afraid.closing.overlays == ("crisis", "safety")
    assert looks(CALM, opened("mood"), closed=closed).closing.overlays == ()
    assert looks(CALM, closed=closed).closing.overlays == ()


def test_whoever_left_finds_the_buttons_and_nothing_to_take_up():
    assert ids(looks(CALM, closed="left")) == (*AT_ONCE, *BEHIND_RESULT)


@pytest.mark.parametrize("closed", ["silence", "left", "stop"])
def test_an_unfinished_conversation_never_reassures(closed):
    for answers in ((CALM,), (CALM, ("status", "maybe"), ("flow", "spots"))):
        closing = looks(*answers, closed=closed).closing
        assert (closing.urgency, closing.finished) == (None, False)
        assert (closing.fired, closing.reasons, closing.nearest) == ((), (), ())


def test_an_unfinished_conversation_still_warns():
    closing = looks(("danger", "not_sure"), closed="silence").closing
    assert (closing.urgency, closing.finished) == (Urgency.URGENT_TODAY, False)
    assert closing.reasons == closing.fired == ("U-danger",)
    assert closing.nearest == SMALL.table.nearest(closing.facts, Urgency.URGENT_TODAY)


def test_silence_can_be_taken_up_again_and_has_the_buttons():
    shown = looks(CALM, closed="silence", notices=(Text("notice-silence"),))
    assert ids(shown) == ("continue", *AT_ONCE, *BEHIND_RESULT)
    assert notices(shown) == ("notice-silence",)


@pytest.mark.parametrize("closed", ["silence", "stop"])
def test_what_is_closed_over_a_calm_result_names_no_urgency(closed):
    assert looks(*MILD).closing.finished
    assert looks(*MILD, closed=closed).closing.urgency is None


def test_silence_over_a_result_can_be_taken_up_again():
    assert ids(looks(*MILD, closed="silence")) == ("continue", *AT_ONCE, *BEHIND_RESULT)


def test_whoever_left_can_begin_again_and_call():
    assert ids(looks(CALM, closed="stop")) == ("start", "urgent")
    assert ids(looks(("danger", "yes"), closed="stop")) == ("start", "urgent")


def test_closed_wins_over_a_dialog_and_a_screen():
    assert isinstance(looks(CALM, opened("unsafe"), closed="silence"), Ended)
    assert isinstance(looks(CALM, closed="silence", aside="language"), Ended)


def test_overlays_are_said_whether_finished_or_not():
    assert looks(said("unsafe", "thoughts"), CALM, closed="silence").closing.overlays == ("crisis",)
    assert looks(said("unsafe", "afraid"), ("danger", "yes")).closing.overlays == ("safety",)


@pytest.mark.parametrize(
    ("answers", "mind"),
    [
        ([said("unsafe", "plan")], True),
        ([said("unsafe", "thoughts"), ("danger", "yes")], False),
        ([("danger", "yes")], False),
        ([CALM, ("status", "unlikely"), ("marks",)], False),
        ([CALM, said("unsafe", "afraid"), ("status", "unlikely"), ("marks",)], True),
        ([said("unsafe", "thoughts"), ("danger", "not_sure"), ("status", "unlikely"), ("marks",)], False),
    ],
)
def test_a_result_is_of_the_mind_when_all_its_reasons_are(answers, mind):
    shown = looks(*answers)
    assert shown.closing.finished
    assert shown.closing.mind is mind


def test_a_reason_that_reads_the_body_too_is_not_of_the_mind_alone():
    mixed = rule(
        "E-mixed", *when([*SMALL.table.rules[0].when.cases[0], *SMALL.table.rules[4].when.cases[0]]).cases
    )
    content = replace(SMALL, table=replace(SMALL.table, rules=(mixed,)))
    assert looks(said("unsafe", "plan"), ("danger", "yes"), content=content).closing.mind is False


def test_a_reason_that_reads_mood_and_safety_is_of_the_mind():
    both = rule("E-both", *when([at_least("mood", "thoughts"), at_least("safety", "afraid")]).cases)
    content = replace(SMALL, table=replace(SMALL.table, rules=(both,)))
    told = said("unsafe", "thoughts"), said("unsafe", "afraid")
    assert looks(*told, content=content).closing.mind is True


# ---- what was said before


def told(ago: timedelta, urgency: Urgency = Urgency.EMERGENCY_NOW) -> dict[str, object]:
    return {"told_to_go": ((urgency, NIGHT - ago),)}


def test_whoever_was_told_to_go_in_the_last_day_is_reminded():
    milder = (CALM, ("status", "unlikely"), ("marks",))
    assert looks(*milder, **told(23 * HOUR)).closing.seen_before
    assert not looks(*milder, **told(24 * HOUR)).closing.seen_before
    assert not looks(*milder).closing.seen_before


def test_only_a_higher_urgency_is_worth_a_reminder():
    assert not looks(("danger", "yes"), **told(HOUR)).closing.seen_before
    assert not looks(("danger", "yes"), **told(HOUR, Urgency.URGENT_TODAY)).closing.seen_before


def test_the_highest_of_what_was_told_in_a_day_is_remembered_and_then_forgotten():
    now, today = Urgency.EMERGENCY_NOW, Urgency.URGENT_TODAY
    assert session(**told(HOUR, today)).peak() is today
    assert session(told_to_go=((now, NIGHT - 2 * HOUR), (today, NIGHT - HOUR))).peak() is now
    assert session(told_to_go=((now, NIGHT - 24 * HOUR), (today, NIGHT - HOUR))).peak() is today
    assert session(**told(24 * HOUR - MINUTE)).peak() is Urgency.EMERGENCY_NOW
    assert session(**told(24 * HOUR)).peak() is Urgency.ROUTINE_WATCH
    assert session().peak() is Urgency.ROUTINE_WATCH


@pytest.mark.parametrize(
    ("hours", "often"), [((0, 1, 2), True), ((0, 1), False), ((0, 1, 6), False), ((0, 1, 5), True)]
)
def test_three_checks_in_six_hours_are_often(hours, often):
    checks = tuple(NIGHT - hour * HOUR for hour in hours)
    assert looks(("danger", "yes"), checks=checks).closing.often is often


# ---- the shipped content


@given(st.lists(st.sampled_from(["unsafe", "feelings", "language", "country", "return", "back", "stop"])))
def test_the_shipped_screens_are_a_question_with_choices_or_a_closing(content: Content, names):
    shown = view(content, session(country=None))
    for name in names:
        shown = step(content, shown.session, Command(name=name, at=NIGHT))
        assert view(content, shown.session) == shown
        if isinstance(shown, Going):
            assert any(option.kind != "command" for option in shown.options)
        else:
            assert shown.closing.place.numbers


def test_no_shipped_answer_has_the_id_of_another_or_of_a_button_it_would_hide(content: Content):
    buttons = {*ALWAYS, *LAST, "menu", "return", "continue", *content.buttons}
    for dialog_, state in content.states:
        assert not buttons & state.answers.keys(), (dialog_.id, state.id)


def test_what_is_closed_after_its_advice_says_that_it_still_counts_and_never_once_something_is_open():
    """A wish or an appointment on top changes nothing; "it got worse" and danger do."""
    for closed in ("stop", "silence", "left"):
        assert looks(*MILD, closed=closed).closing.advised
        assert not looks(CALM, closed=closed).closing.advised
        assert not looks(*MILD, opened("unsafe"), closed=closed).closing.advised
        assert not looks(*MILD, opened("wrong"), closed=closed).closing.advised
    assert not looks(*MILD, closed="changed").closing.advised
    assert not looks(*MILD).closing.advised
