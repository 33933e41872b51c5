"""Ticks of a list that is not sent yet, and what was said that is no answer."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from nightlight.engine.content import Content
from nightlight.engine.session import Choose, Command, Lost, Session, Tick
from nightlight.engine.step import Ended, Step, step, view

from tests.engine.small import (
    CALM,
    MINUTE,
    NIGHT,
    SMALL,
    WRONG,
    choose,
    dialog,
    notices,
    opened,
    press,
    session,
    silent,
    with_dialogs,
)

AT_MARKS = (CALM, ("status", "maybe"), ("flow", "none"))


def tick(shown: Step | Session, answer: str, *, on: bool | None = None, state: str = "marks") -> Step:
    """The step after a sign was tapped."""
    start = shown if isinstance(shown, Session) else shown.session
    return step(SMALL, start, Tick(answer=answer, state=state, on=on, at=NIGHT))


def lost(shown: Session, why: str) -> Step:
    return step(SMALL, shown, Lost(at=NIGHT, why=why))


def test_a_tap_turns_a_sign_over_and_says_nothing():
    shown = tick(session(*AT_MARKS), "tissue")
    assert (shown.state, shown.session.ticked, notices(shown)) == ("marks", ("tissue",), ())
    shown = tick(shown, "medium")
    assert shown.session.ticked == ("tissue", "medium")
    assert tick(shown, "tissue").session.ticked == ("medium",)


@pytest.mark.parametrize("on", [True, False])
def test_a_tap_that_says_what_it_becomes_can_come_twice(on):
    shown = tick(session(*AT_MARKS), "medium")
    for _ in range(2):
        shown = tick(shown, "tissue", on=on)
        assert ("tissue" in shown.session.ticked) is on
    assert "medium" in shown.session.ticked


def test_a_tap_on_another_screen_or_after_the_end_changes_nothing():
    for before in (
        tick(session(*AT_MARKS), "tissue").session,
        session(CALM, ("status", "maybe")),
        choose(session(), "yes").session,
    ):
        shown = tick(before, "medium", state="flow")
        assert (shown.session.ticked, shown.session.log) == (before.ticked, before.log)
        assert notices(shown) == ("notice-old",)


def test_a_tick_is_no_answer():
    shown = tick(session(*AT_MARKS), "large")
    assert shown.session.log == session(*AT_MARKS).log


@pytest.mark.parametrize("name", ["help", "privacy", "urgent", "about", "language", "country"])
def test_ticks_stay_while_their_list_is_open(name):
    shown = tick(session(*AT_MARKS), "tissue")
    assert press(shown, name).session.ticked == ("tissue",)
    assert step(SMALL, shown.session, Lost(at=NIGHT)).session.ticked == ("tissue",)


@pytest.mark.parametrize(
    "leave",
    [lambda s: press(s, "return"), lambda s: press(s, "back"), lambda s: choose(s, "afraid")],
    ids=["return", "back", "answer"],
)
def test_ticks_wait_below_a_dialog_and_stand_there_again_after_it(leave):
    over = press(tick(session(*AT_MARKS), "tissue"), "unsafe")
    assert over.session.ticked == ()
    shown = leave(over)
    assert (shown.state, shown.session.ticked) == ("marks", ("tissue",))
    assert choose(shown, "tissue", "small").position.facts["clots"] == "small"


@pytest.mark.parametrize("name", ["help", "language"])
def test_ticks_wait_below_a_dialog_whatever_else_is_pressed_there(name):
    over = press(press(tick(session(*AT_MARKS), "tissue"), "unsafe"), name)
    assert press(press(over, "return"), "return").session.ticked == ("tissue",)


def test_the_press_that_is_an_answer_leaves_the_ticks_of_the_open_list():
    assert press(tick(session(*AT_MARKS), "tissue"), "wrong").session.ticked == ("tissue",)


def test_two_lists_one_over_the_other_keep_each_its_own_ticks():
    content = with_dialogs(SMALL, dialog("list", replace(WRONG, multiple=True)))
    below = tick(session(*AT_MARKS), "tissue").session
    over = replace(below, log=(*below.log, *opened("list", ticks=below.ticked)), ticked=())
    shown = step(content, over, Tick(answer="gut_feeling", state="wrong", at=NIGHT))
    assert shown.session.ticked == ("gut_feeling",)
    assert press(shown, "return", content=content).session.ticked == ("tissue",)
    closed = view(content, replace(shown.session, closed="silence")).closing.facts
    assert closed.items() >= {"gut_feeling": "yes", "tissue": "yes"}.items()
    again = choose(shown, "gut_feeling", content=content)
    assert (again.state, again.session.ticked) == ("marks", ("tissue",))


@pytest.mark.parametrize("closed", ["silence", "left", "changed"])
def test_ticks_of_a_list_that_waits_below_dialogs_count_in_the_closing(closed):
    at_list = session(CALM, ("status", "ended"), ("flow", "spots"))
    for over in (
        opened("unsafe", ticks=("medium",)),
        (*opened("mood", ticks=("medium",)), *opened("unsafe")),
    ):
        shown = view(SMALL, replace(at_list, log=(*at_list.log, *over), closed=closed))
        assert shown.closing.facts["clots"] == "medium"


def test_ticks_go_with_their_list():
    shown = tick(session(*AT_MARKS), "tissue")
    assert choose(shown, "tissue").session.ticked == ()
    assert press(shown, "back").session.ticked == ()
    assert press(shown, "start").session.ticked == ()


@pytest.mark.parametrize("why", ["edited", "media"])
@pytest.mark.parametrize("before", [session(), session(("danger", "yes"))], ids=["asked", "ended"])
def test_what_is_no_text_is_told_what_to_do_instead_and_changes_nothing(before, why):
    shown = lost(before, why)
    assert f"notice-{why}" in notices(shown)
    assert shown.session.log == before.log


EVENTS = st.one_of(
    st.tuples(st.just("choose"), st.integers(0, 6)),
    st.tuples(st.just("tick"), st.integers(0, 6)),
    st.tuples(
        st.sampled_from(
            (
                *("back", "start", "unsafe", "wrong", "country", "return", "got_worse", "urgent"),
                *("checkin", "feedback", "feelings", "alarm"),
            )
        ),
        st.just(0),
    ),
)


@given(st.lists(EVENTS, max_size=14), st.sampled_from(("GB", "SS", None)))
def test_going_on_from_where_somebody_stood_leads_where_walking_from_the_start_does(
    content: Content, events, country
):
    shown = view(content, Session(NIGHT, locale="en", country=country))
    for name, number in events:
        option = shown.options[number % len(shown.options)].id
        if name == "choose":
            event = Choose(ids=(option,), at=NIGHT)
        elif name == "tick" and not isinstance(shown, Ended):
            event = Tick(answer=option, state=shown.state, at=NIGHT)
        else:
            event = Command(name=name, at=NIGHT)
        shown = step(content, shown.session, event, shown)
        afresh = view(content, shown.session)
        assert (shown, shown.position) == (afresh, afresh.position)


@pytest.mark.parametrize("closed", ["silence", "left", "stop"])
def test_a_sign_that_was_ticked_and_not_sent_counts_in_the_closing(closed):
    at_list = session(CALM, ("status", "ended"), ("flow", "spots"))
    shown = view(SMALL, replace(at_list, ticked=("medium",), closed=closed))
    assert shown.closing.facts["clots"] == "medium"
    unsent = view(SMALL, replace(at_list, closed=closed))
    assert "clots" not in unsent.closing.facts


def test_ticks_that_were_not_sent_can_still_be_changed_after_a_silence():
    shown = tick(session(*AT_MARKS), "large")
    closed = silent(shown.session, 15 * MINUTE)
    assert closed.closing.facts["clots"] == "large"
    again = press(closed, "continue")
    assert (again.state, again.session.ticked) == ("marks", ("large",))
    assert again.session.log == session(*AT_MARKS).log
