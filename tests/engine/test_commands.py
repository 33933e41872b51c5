"""The always-on buttons."""

from dataclasses import replace

import pytest
from nightlight.engine.session import SELF, SUPPORTER
from nightlight.engine.triage import Urgency

from tests.engine.small import (
    CALM,
    CALM_ANSWER,
    NIGHT,
    choose,
    notices,
    opened,
    press,
    propose,
    said,
    session,
)

# ---- back


def test_back_takes_the_last_answer_away_and_nothing_else():
    before = session(CALM, ("status", "maybe"), locale="ru", asker=SUPPORTER)
    shown = press(choose(before, "heavy"), "back")
    kept = replace(shown.session, told_to_go=(), checks=())
    assert kept == before
    assert shown.state == "flow"


def test_back_at_the_first_question_says_so():
    shown = press(session(), "back")
    assert (shown.state, notices(shown)) == ("danger", ("hello", "notice-back-start"))


def test_back_from_a_screen_or_a_dialog_without_an_answer_only_leaves_it():
    for name in ("unsafe", "feelings", "language", "country"):
        shown = press(press(session(CALM), name), "back")
        assert (shown.session.log, shown.session.aside, shown.state) == ((CALM_ANSWER,), None, "status")
    proposed = press(propose(session(CALM), "BB"), "back")
    assert (proposed.session.proposals, proposed.state) == ((), "status")


def test_back_after_silence_only_resumes():
    closed = session(CALM, closed="silence")
    assert press(closed, "back").session == replace(closed, closed=None)


def test_an_answer_taken_back_can_be_given_otherwise():
    shown = choose(press(choose(session(), "yes"), "back"), "no")
    assert shown.state == "status"


# ---- a new run


@pytest.mark.parametrize("name", ["start", "got_worse"])
def test_a_new_run_forgets_the_answers_and_keeps_who_and_where(name):
    told = (CALM, said("unsafe", "afraid"))
    for open_ in ({"aside": "country"}, {"aside": None}):
        over = (*told, opened("mood")) if open_["aside"] is None else told
        old = session(*over, locale="ru", country="BB", asker=SUPPORTER, proposals=("AA",), **open_)
        assert press(old, name).session == session(locale="ru", country="BB", asker=SUPPORTER)


@pytest.mark.parametrize("closed", ["silence", "stop"])
def test_a_new_run_opens_what_was_closed(closed):
    assert press(session(CALM, closed=closed), "start").state == "danger"


def test_a_new_run_remembers_that_somebody_had_to_go():
    fresh = press(session(("danger", "not_sure")), "start").session
    assert fresh.told_to_go == ((Urgency.URGENT_TODAY, NIGHT),)
    calm = session(CALM, ("status", "maybe"), ("flow", "spots"))
    assert press(calm, "start").session.told_to_go == ()


# ---- other buttons


@pytest.mark.parametrize(("name", "said"), [("urgent", "notice-urgent"), ("about", "about")])
def test_a_button_that_only_tells_leaves_everything_else_as_it_is(name, said):
    for before in (session(CALM), session(("danger", "yes")), session(CALM, closed="silence")):
        shown = press(before, name)
        assert notices(shown)[0] == said
        assert (shown.session.log, shown.session.closed) == (before.log, before.closed)


@pytest.mark.parametrize("asker", [SELF, SUPPORTER])
def test_who_asks_can_change_at_any_time(asker):
    shown = press(session(CALM, asker={SELF: SUPPORTER, SUPPORTER: SELF}[asker]), asker)
    assert (shown.session.asker, shown.state, notices(shown)) == (asker, "status", (f"notice-{asker}",))


def test_a_command_nobody_knows_is_said_and_changes_nothing():
    shown = press(session(CALM), "dance")
    assert (shown.state, notices(shown)) == ("status", ("notice-lost",))


def test_stop_closes_and_says_that_everything_is_deleted():
    for over in (press(session(CALM), "unsafe"), press(session(CALM), "language")):
        shown = press(over, "stop")
        assert (shown.session.closed, shown.session.aside, notices(shown)) == (
            "stop",
            None,
            ("notice-deleted",),
        )
        assert (shown.session.log, shown.closing.urgency) == ((CALM_ANSWER,), None)


@pytest.mark.parametrize("name", ["stop", "continue"])
def test_stopping_and_going_on_forget_the_countries_that_were_proposed(name):
    assert press(propose(session(CALM), "AA", "BB"), name).session.proposals == ()
