"""A chat that is going on while the dialog is edited."""

from dataclasses import replace

import pytest
from nightlight.engine.carry import carried
from nightlight.engine.content import Content, Renamed
from nightlight.engine.dialog import Answer
from nightlight.engine.session import Session
from nightlight.engine.step import Ended, view
from nightlight.engine.text import Text

from tests.engine.small import CALM, MARKS, SMALL, notices, press, session, with_states

ASKED = session(CALM, ("status", "maybe"), ("flow", "light"))


def without(content: Content, *names: str) -> Content:
    """The content without these questions; what led to one leads past it."""
    states = dict(content.dialog.states)
    for name in names:
        gone = states.pop(name)
        states = {
            key: replace(s, next=gone.next if s.next == name else s.next) for key, s in states.items()
        }
    return replace(content, dialog=replace(content.dialog, states=states))


def renaming(content: Content, **changed: dict) -> Content:
    return replace(content, renamed=Renamed(**changed))


def test_where_nothing_is_renamed_or_gone_the_session_is_the_same_object():
    for kept in (ASKED, session(), replace(ASKED, aside="unsafe"), replace(ASKED, ticked=("tissue",))):
        assert carried(SMALL, kept) is kept


def test_a_new_question_is_asked_and_nothing_is_lost():
    older = without(SMALL, "status")
    there = view(older, session(CALM, ("flow", "light"), ("marks",)))
    now = view(SMALL, carried(SMALL, there.session))
    assert (now.state, now.session.answers) == ("status", there.session.answers)


def test_a_renamed_question_and_answer_keep_their_place():
    content = renaming(SMALL, states={"blood": "flow"}, answers={"flow": {"drops": "light"}})
    old = session(CALM, ("status", "maybe"), ("blood", "drops"))
    assert carried(content, old) == ASKED


def test_a_renamed_side_screen_stays_open():
    content = renaming(SMALL, states={"feel": "mood"})
    assert carried(content, replace(ASKED, aside="feel")) == replace(ASKED, aside="mood")


def test_a_renamed_sign_stays_ticked():
    content = renaming(SMALL, answers={"flow": {"x": "light"}, "marks": {"pieces": "tissue"}})
    ticked = carried(content, replace(ASKED, ticked=("pieces", "medium"))).ticked
    assert ticked == ("tissue", "medium")


@pytest.mark.parametrize(
    "old",
    [
        session(CALM, ("gone", "yes")),
        session(CALM, ("status", "gone")),
        session(CALM, country=None, aside="gone"),
        session(CALM, ("status", "maybe"), ticked=("gone",)),
    ],
    ids=["question", "answer", "side screen", "tick"],
)
def test_what_is_gone_closes_the_chat_kindly_and_safely(old: Session):
    there = carried(SMALL, old)
    shown = view(SMALL, there)
    assert isinstance(shown, Ended)
    assert notices(shown) == ("notice-changed",)
    assert not shown.closing.finished
    assert shown.closing.place.numbers
    assert {"continue", "start"} <= {option.id for option in shown.options}
    assert (there.aside, there.ticked, there.proposals) == (None, (), ())


def test_from_what_still_holds_the_chat_may_go_on():
    there = carried(SMALL, session(CALM, ("gone", "yes"), ("status", "maybe")))
    assert there.answers == (("danger", ("no",)), ("status", ("maybe",)))
    on = press(there, "continue")
    assert (on.state, on.session.closed) == ("flow", None)


def test_what_is_still_known_keeps_its_urgency():
    there = view(SMALL, carried(SMALL, session(("danger", "not_sure"), ("gone", "yes"))))
    assert there.closing.urgency.id == "urgent_today"


def test_a_chat_that_was_closed_stays_closed_in_its_own_way():
    there = carried(SMALL, session(CALM, ("gone", "yes"), closed="silence"))
    assert (there.closed, there.notices) == ("silence", (Text("notice-changed"),))


def test_a_question_that_takes_one_answer_now_does_not_take_two():
    single = replace(MARKS, multiple=False)
    single = replace(single, facts=("clots",), answers={"large": Answer("large", {"clots": "large"})})
    there = carried(with_states(SMALL, single), session(CALM, ("marks", "large", "tissue")))
    assert there.closed == "changed"
