"""One event in, one step out: answers, repeats, time, and any event in any state."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from nightlight.engine.buttons import ALWAYS, LAST
from nightlight.engine.dialog import NONE, NOT_SURE, Answer
from nightlight.engine.session import Came, Choose, Command, Lost, Outcome, Propose
from nightlight.engine.step import Ended, Going, Step, step, view
from nightlight.engine.text import Text
from nightlight.engine.triage import Urgency

from tests.engine.small import (
    CALM,
    CALM_ANSWER,
    HOUR,
    MINUTE,
    NIGHT,
    SMALL,
    choose,
    notices,
    opened,
    press,
    session,
    with_states,
)

# ---- answers


def test_an_answer_is_added_and_the_next_question_is_asked():
    shown = choose(session(CALM), "maybe")
    assert shown.session.log == (CALM_ANSWER, ("status", ("maybe",)))
    assert shown.state == "flow"
    assert notices(shown) == ()


def test_an_answer_is_taken_from_the_button_of_its_question():
    assert choose(session(), "no", state="danger").state == "status"


def test_a_note_of_the_answer_is_said_before_the_next_question():
    assert choose(session(), "no", note=Text("notice-weeks")).before == (Text("notice-weeks"),)


@pytest.mark.parametrize(("late", "outcome"), [(0, "DOUBLE"), (2.999, "DOUBLE"), (3, "OLD"), (20, "OLD")])
def test_a_press_of_the_screen_before_is_the_second_of_a_double_tap_for_three_seconds(late, outcome):
    first = choose(session(country=None), "no", state="danger", id="1")
    again = choose(first, "no", state="danger", id="2", at=NIGHT + timedelta(seconds=late))
    assert again.session.outcome is Outcome[outcome]
    assert again.session.log == first.session.log


def test_a_tick_list_takes_several_and_forgets_doubles_and_none():
    asked = session(CALM, ("status", "maybe"), ("flow", "none"))
    shown = choose(asked, "small", NONE, "tissue", "small")
    assert shown.session.log[-1] == ("marks", ("small", "tissue"))


def test_none_of_these_is_an_answer_with_nothing_ticked():
    asked = session(CALM, ("status", "maybe"), ("flow", "none"))
    assert choose(asked, NONE).session.log[-1] == ("marks", ())


def test_none_is_kept_where_it_is_a_value_of_its_own():
    assert choose(session(CALM, ("status", "maybe")), NONE).session.log[-1] == ("flow", (NONE,))


@pytest.mark.parametrize("ids", [(), ("purple",), ("no", "yes"), ("no", "purple")])
def test_what_is_no_answer_changes_nothing_and_is_said(ids):
    shown = choose(session(), *ids)
    assert shown.session.log == ()
    assert (shown.state, notices(shown)) == ("danger", ("hello", "notice-lost"))


def test_a_stale_button_changes_nothing_and_is_said():
    shown = choose(session(CALM), NOT_SURE, state="danger")
    assert shown.session.log == (CALM_ANSWER,)
    assert (shown.state, notices(shown)) == ("status", ("notice-old",))


def test_after_the_result_an_answer_changes_nothing():
    result = session(("danger", "yes"))
    shown = choose(result, "no", state="danger")
    assert shown.session.log == result.log
    assert notices(shown) == ("notice-lost",)


def test_an_answer_id_that_equals_a_command_id_means_the_answer():
    state = SMALL.first.states["status"]
    back = {**state.answers, "back": Answer("back", {"status": "ended"})}
    content = with_states(SMALL, replace(state, answers=back))
    assert choose(session(CALM), "back", content=content).session.log[-1] == ("status", ("back",))


def test_a_command_can_be_chosen_like_an_answer_whatever_question_it_stood_by():
    assert choose(session(CALM), "back", state="danger").session.log == ()


def test_a_command_among_several_answers_is_no_answer():
    assert notices(choose(session(CALM), "maybe", "back")) == ("notice-lost",)


def test_a_button_that_is_not_on_the_screen_is_no_command():
    assert notices(choose(session(CALM), "continue")) == ("notice-lost",)
    assert notices(choose(session(CALM), "feelings")) == ("notice-lost",)


# ---- repeats and time


def test_a_repeated_event_changes_nothing_and_gives_an_equal_step():
    first = choose(session(), "no", id="7")
    assert choose(first, "no", id="7", at=NIGHT + HOUR) == first
    assert press(first, "back", id="7") == first


def test_a_repeat_is_known_also_after_other_events():
    shown = press(press(choose(session(), "no", id="7"), "about", id="8"), "about", id="9")
    assert choose(shown, "maybe", id="7") == shown


def test_events_without_an_id_are_never_repeats():
    assert choose(choose(session(), "no"), "maybe").state == "flow"


def test_of_the_events_seen_the_last_32_are_remembered():
    shown: Step = view(SMALL, session())
    for number in range(40):
        shown = press(shown, "about", id=str(number))
    assert shown.session.seen == tuple(str(number) for number in range(8, 40))


def test_an_event_without_an_id_is_not_remembered():
    assert press(session(seen=("1",)), "about").session.seen == ("1",)


def test_every_event_moves_the_time_of_the_session_on():
    assert press(session(), "about", at=NIGHT + HOUR).session.touched == NIGHT + HOUR


def test_a_clock_that_runs_backwards_never_takes_time_back():
    shown = choose(session(), "no", at=NIGHT - HOUR)
    assert (shown.session.touched, shown.state) == (NIGHT, "status")


def test_a_notice_is_said_once():
    shown = press(session(CALM), "about")
    assert notices(shown) == ("about",)
    assert notices(choose(shown, "maybe")) == ()


@pytest.mark.parametrize("name", ["back", "start", "got_worse", "unsafe", "feelings", "language", "return"])
def test_a_notice_is_not_repeated_where_nothing_new_is_said(name):
    shown = press(press(session(CALM, ("status", "maybe")), "urgent"), name)
    assert "notice-urgent" not in notices(shown)


def test_what_is_not_understood_is_said_and_changes_nothing():
    shown = step(SMALL, session(CALM), Lost(at=NIGHT))
    told = replace(session(CALM), notices=(Text("notice-lost"),), outcome=Outcome.REFUSED)
    assert shown.session == told


@pytest.mark.parametrize(
    ("before", "said", "outcome"),
    [
        (session(("danger", "yes")), "notice-after-now", Outcome.AFTER),
        (session(("danger", "yes"), closed="silence"), "notice-lost", Outcome.REFUSED),
        (session(CALM, closed="silence"), "notice-lost", Outcome.REFUSED),
        (session(CALM, opened("unsafe")), "notice-crisis", Outcome.ANSWERED),
        (session(("danger", "yes"), opened("unsafe")), "notice-crisis", Outcome.ANSWERED),
        (session(CALM, opened("mood")), "notice-lost", Outcome.REFUSED),
        (session(CALM, aside="country"), "notice-lost", Outcome.REFUSED),
    ],
)
def test_what_is_not_understood_is_answered_by_where_it_was_said(before, said, outcome):
    shown = step(SMALL, before, Lost(at=NIGHT))
    kept = {name: getattr(shown.session, name) for name in ("told_to_go", "unclear")}
    assert shown.session == replace(before, notices=(Text(said),), outcome=outcome, **kept)


# ---- any event in any state

IDS = sorted({answer for _, state in SMALL.states for answer in state.answers} | {"AA", "ru", "ZZ"})
NAMES = sorted({*ALWAYS, *LAST, "return", "continue", "feelings", "self", "supporter", "ru", "dance"})
TIMES = st.integers(-120, 120).map(lambda minutes: NIGHT + minutes * MINUTE)
EVENTS = st.one_of(
    st.builds(Choose, ids=st.lists(st.sampled_from(IDS), max_size=2).map(tuple), at=TIMES),
    st.builds(Command, name=st.sampled_from(NAMES), at=TIMES),
    st.builds(Propose, countries=st.sampled_from([(), ("AA",), ("AA", "BB")]), at=TIMES),
    st.builds(Lost, at=TIMES),
    st.builds(Came, at=TIMES),
)


@given(st.lists(EVENTS, max_size=25), st.sampled_from([None, "AA", "BB"]))
def test_any_event_in_any_state_gives_a_question_or_a_closing(events, country):
    shown: Step = view(SMALL, session(country=country))
    for event in events:
        before, shown = shown, step(SMALL, shown.session, event)
        assert isinstance(shown, Going | Ended)
        assert shown == view(SMALL, shown.session)
        assert shown.session.touched >= before.session.touched
        if isinstance(shown, Ended):
            named = shown.closing.urgency
            assert shown.closing.finished or named is None or named >= Urgency.URGENT_TODAY


@given(st.lists(EVENTS, max_size=12), EVENTS)
def test_any_event_delivered_twice_is_as_if_it_came_once(events, last):
    shown: Step = view(SMALL, session())
    for event in events:
        shown = step(SMALL, shown.session, event)
    once = step(SMALL, shown.session, replace(last, id="7"))
    assert step(SMALL, once.session, replace(last, id="7")) == once
