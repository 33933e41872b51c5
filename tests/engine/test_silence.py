"""What time does: silence, what is remembered for a day, and when a session ends."""

from dataclasses import replace

import pytest
from nightlight.engine.dialog import NONE
from nightlight.engine.session import SELF, Session
from nightlight.engine.step import Ended, Step, view
from nightlight.engine.text import Text
from nightlight.engine.triage import Urgency

from tests.engine.small import (
    CALM,
    CALM_ANSWER,
    HOUR,
    MILD,
    MINUTE,
    NIGHT,
    PATIENCE,
    SMALL,
    choose,
    notices,
    opened,
    press,
    said,
    session,
    silent,
)

TODAY, NOW = Urgency.URGENT_TODAY, Urgency.EMERGENCY_NOW

# ---- silence


def test_silence_closes_the_conversation():
    shown = silent(session(CALM))
    assert shown.session == replace(session(CALM), closed="silence", notices=(Text("notice-silence"),))
    assert not shown.closing.finished


def test_silence_closes_over_a_screen_or_a_dialog_and_keeps_it_open():
    for name, aside, log in (
        ("language", "language", (CALM_ANSWER,)),
        ("unsafe", None, (CALM_ANSWER, *opened("unsafe"))),
    ):
        shown = silent(press(session(CALM), name).session, 15 * MINUTE)
        kept = (shown.session.closed, shown.session.aside, shown.session.log)
        assert kept == ("silence", aside, log)
        assert isinstance(shown, Ended)


def test_silence_in_the_dialog_for_despair_adds_its_lines_and_nowhere_else():
    for screen, overlays in (("unsafe", ("crisis",)), ("feelings", ()), ("language", ())):
        shown = silent(press(session(CALM), screen).session, 15 * MINUTE)
        assert shown.closing.overlays == overlays


def test_an_answer_in_a_dialog_after_silence_is_still_taken():
    shown = choose(silent(press(session(CALM), "unsafe").session, 15 * MINUTE), "afraid", state="unsafe")
    assert shown.session.log == (CALM_ANSWER, *said("unsafe", "afraid"))
    assert (shown.session.closed, shown.session.aside, shown.state) == (None, None, "status")


@pytest.mark.parametrize("after", [PATIENCE - MINUTE, -HOUR])
def test_silence_before_its_time_changes_nothing(after):
    assert silent(session(CALM), after) == view(SMALL, session(CALM))


def test_silence_closes_once():
    shown = silent(session(CALM))
    assert silent(shown.session, HOUR) == shown


@pytest.mark.parametrize("before", [session(("danger", "yes")), session(CALM, closed="stop")])
def test_silence_after_the_closing_changes_nothing(before):
    assert silent(before, HOUR) == view(SMALL, before)


def test_an_answer_after_silence_is_taken_and_resumes():
    shown = choose(silent(session(CALM)), "maybe", state="status")
    assert (shown.session.closed, shown.state) == (None, "flow")


def test_a_stale_button_after_silence_resumes_and_changes_no_answer():
    shown = choose(silent(session(CALM)), "no", state="danger")
    assert (shown.state, notices(shown)) == ("status", ("notice-old",))
    assert shown.session.log == (CALM_ANSWER,)


@pytest.mark.parametrize("closes", [lambda s: silent(s, 15 * MINUTE), lambda s: press(s, "stop")])
def test_a_closing_over_a_calm_result_never_reassures(closes):
    shown = closes(press(session(*MILD), "unsafe").session)
    assert (shown.closing.finished, shown.closing.urgency) == (False, None)


@pytest.mark.parametrize("closes", [lambda s: silent(s, 15 * MINUTE), lambda s: press(s, "stop")])
def test_a_closing_over_an_urgent_result_still_says_so(closes):
    found = view(SMALL, session(("danger", "yes"))).closing
    shown = closes(press(session(("danger", "yes")), "unsafe").session)
    assert (shown.closing.urgency, shown.closing.reasons) == (found.urgency, found.reasons)


def test_a_closing_over_a_result_is_no_second_check():
    result = press(choose(session(), "yes"), "unsafe")
    assert silent(result.session, 15 * MINUTE).session.checks == (NIGHT,)


def test_continue_after_silence_resumes():
    for shown in (
        press(silent(session(CALM)), "continue"),
        choose(silent(session(CALM)), "continue", state="closing"),
    ):
        assert (shown.session.closed, shown.state, notices(shown)) == (None, "status", ("notice-resumed",))


def test_continue_leaves_a_screen_and_a_dialog_without_an_answer():
    for over in (session(CALM, aside="language"), session(CALM, opened("mood"))):
        shown = press(over, "continue")
        assert (shown.session.aside, shown.session.log, shown.state) == (None, (CALM_ANSWER,), "status")


# ---- what is remembered for a day


def test_whoever_is_told_to_go_is_remembered():
    shown = choose(session(), "yes", at=NIGHT + HOUR)
    assert shown.session.told_to_go == ((Urgency.EMERGENCY_NOW, NIGHT + HOUR),)


def test_whoever_is_told_to_go_by_silence_is_remembered():
    shown = silent(session(("danger", "not_sure")))
    assert shown.session.told_to_go == ((Urgency.URGENT_TODAY, NIGHT),)
    assert silent(session(CALM)).session.told_to_go == ()


def test_a_milder_result_is_not_remembered_as_told_to_go():
    assert choose(session(CALM, ("status", "unlikely")), NONE).session.told_to_go == ()
    soon = session(CALM, ("status", "maybe"), ("flow", "spots"))
    assert choose(soon, NONE).closing.urgency is Urgency.SOON_24H
    assert choose(soon, NONE).session.told_to_go == ()


def test_what_was_told_is_seen_before_for_a_day_and_then_fades():
    told = press(choose(session(), "yes"), "start")
    calm = choose(choose(choose(told, "no"), "unlikely"), NONE)
    assert calm.closing.seen_before
    late = press(calm, "about", at=NIGHT + 24 * HOUR)
    assert not late.closing.seen_before


@pytest.mark.parametrize(("answer", "named"), [("not_sure", TODAY), ("yes", NOW)])
def test_of_each_urgency_it_is_kept_when_it_was_named_last(answer, named):
    before = ((NOW, NIGHT - 2 * HOUR), (TODAY, NIGHT - HOUR))
    fresh = press(session(("danger", answer), told_to_go=before), "start").session
    others = tuple(told for told in before if told[0] is not named)
    assert fresh.told_to_go == (*others, (named, NIGHT))


def test_a_lower_urgency_named_later_outlives_the_higher_one():
    emergency = press(choose(session(), "yes"), "start")
    today = choose(emergency, "not_sure", at=NIGHT + 20 * HOUR)
    calm = session(*MILD, told_to_go=silent(today.session).session.told_to_go)
    assert press(calm, "about", at=NIGHT + 23 * HOUR).closing.seen_before
    assert press(calm, "about", at=NIGHT + 43 * HOUR).closing.seen_before
    assert not press(calm, "about", at=NIGHT + 44 * HOUR).closing.seen_before


def test_an_unfinished_closing_knows_that_somebody_had_to_go():
    told = press(choose(session(), "yes"), "start")
    rested = silent(choose(told, "no").session)
    assert (rested.closing.urgency, rested.closing.seen_before) == (None, True)
    assert not silent(session(CALM)).closing.seen_before


def test_the_third_check_in_six_hours_is_often():
    shown: Step = view(SMALL, session())
    for hour, often in ((0, False), (2, False), (4, True), (9, False)):
        shown = choose(press(shown, "start", at=NIGHT + hour * HOUR), "yes", at=NIGHT + hour * HOUR)
        assert shown.closing.often is often


def test_a_check_counts_once_however_long_its_result_is_looked_at():
    shown = choose(session(), "yes")
    for name in ("about", "language", "return", "feelings", "return", "urgent"):
        shown = press(shown, name)
    assert shown.session.checks == (NIGHT,)


def test_an_unfinished_conversation_is_no_check():
    assert silent(session(("danger", "not_sure"))).session.checks == ()
    assert press(session(CALM), "stop").session.checks == ()


def test_of_the_checks_the_last_five_are_remembered():
    checks = tuple(NIGHT - hour * HOUR for hour in (5, 4, 3, 2, 1))
    assert choose(session(checks=checks), "yes").session.checks == (*checks[1:], NIGHT)


# ---- the session


def test_a_session_expires_a_day_after_the_last_event():
    assert not session().expired(NIGHT + 24 * HOUR - MINUTE)
    assert session().expired(NIGHT + 24 * HOUR)


def test_a_new_session_asks_for_the_person_themselves_and_knows_nothing():
    fresh = Session(NIGHT)
    assert fresh == Session(NIGHT, log=(), locale=None, country=None, asker=SELF, aside=None, closed=None)
    kept = (fresh.proposals, fresh.ticked, fresh.notices, fresh.told_to_go, fresh.checks, fresh.seen)
    assert kept == ((),) * 6
