"""What typed words seem to mean is asked about, and counts when it is said to be right."""

from dataclasses import replace

import pytest
from nightlight.engine.content import Content
from nightlight.engine.screen import Question, Understood
from nightlight.engine.session import Choose, Command, Seem, Session
from nightlight.engine.step import Ended, Going, step, view
from nightlight.engine.text import Text
from nightlight.engine.understood import meant

from tests.engine.small import CALM, NIGHT, SMALL, opened, session


def seems(*ids: str, at: Session, state: str | None = None, content: Content = SMALL) -> Going | Ended:
    return step(content, at, Seem(ids=ids, state=state, at=NIGHT))


def understood(shown: Going | Ended) -> object:
    """The labels of what it asks about."""
    assert shown.screen == Understood()
    return dict(shown.question.args)["told"]


def said(name: str, at: Session) -> Going | Ended:
    return step(SMALL, at, Choose(ids=(name,), state="understood", at=NIGHT))


FLOW = session(CALM, ("status", "maybe"))


def test_what_seems_to_be_an_answer_is_asked_about_and_is_none_yet():
    shown = seems("spots", at=FLOW)
    assert understood(shown) == "flow.spots"
    assert (shown.state, shown.question.id, shown.facts) == ("understood", "understood", ())
    assert [option.id for option in shown.options if option.kind == "answer"] == ["yes", "no"]
    assert shown.session.log == FLOW.log


def test_said_to_be_right_it_is_the_answer():
    shown = said("yes", seems("spots", at=FLOW).session)
    chosen = step(SMALL, FLOW, Choose(ids=("spots",), at=NIGHT))
    assert shown == chosen
    assert (shown.session.aside, shown.session.proposals) == (None, ())


def test_said_to_be_wrong_the_question_stands_again():
    shown = said("no", seems("spots", at=FLOW).session)
    assert shown.screen == view(SMALL, FLOW).screen
    assert shown.session.log == FLOW.log


def test_of_several_answers_the_gravest_is_asked_about():
    assert understood(seems("spots", "heavy", "none", at=FLOW)) == "flow.heavy"


def test_of_a_list_of_signs_all_are_asked_about_and_ticks_stay():
    at = session(CALM, ("status", "maybe"), ("flow", "none"), ticked=("tissue",))
    shown = seems("small", at=at)
    assert understood(shown) == "marks.small"
    confirmed = said("yes", shown.session)
    assert (confirmed.state, confirmed.session.ticked) == ("marks", ("tissue", "small"))
    assert confirmed.before == (Text("notice-ticked"),)
    sent = step(SMALL, confirmed.session, Choose(ids=confirmed.session.ticked, state="marks", at=NIGHT))
    assert sent.session.log[-1] == ("marks", ("tissue", "small"))


@pytest.mark.parametrize("ids", [(), ("nothing of this",)])
def test_what_is_no_answer_of_the_question_is_not_asked_about(ids):
    shown = seems(*ids, at=FLOW)
    assert isinstance(shown.screen, Question)
    assert shown.before == (Text("notice-lost"),)


def test_what_was_said_to_another_question_is_not_asked_about():
    assert seems("spots", at=FLOW, state="status").before == (Text("notice-old"),)


def test_after_a_result_nothing_is_asked_about():
    assert isinstance(seems("spots", at=session(("danger", "yes"))), Ended)


def test_over_a_dialog_that_is_held_nothing_is_asked_about_and_the_gravest_is_taken_at_its_word():
    over = session(CALM, opened("mood"))
    state = SMALL.dialogs["mood"].first
    gravest = meant(SMALL, state, tuple(state.answers))[0]
    calm = next(answer for answer in state.answers if answer != gravest)
    assert seems(calm, at=over).screen == view(SMALL, over).screen
    assert (state.id, (gravest,)) in seems(gravest, at=over).session.log


def test_a_silence_is_over_when_something_is_understood():
    silent = replace(FLOW, closed="silence")
    assert understood(seems("spots", at=silent)) == "flow.spots"


def test_another_understanding_takes_the_place_of_the_first():
    shown = seems("spots", at=FLOW)
    second = step(SMALL, shown.session, Seem(ids=("heavy",), at=NIGHT, beneath=True), shown)
    assert understood(second) == "flow.heavy"


def test_back_and_the_other_buttons_lead_away_from_it():
    shown = seems("spots", at=FLOW)
    back = step(SMALL, shown.session, Command(name="back", at=NIGHT), shown)
    assert back.screen == view(SMALL, FLOW).screen
    again = step(SMALL, shown.session, Command(name="start", at=NIGHT), shown)
    assert again.session.aside is None


def test_where_the_question_has_changed_meanwhile_it_is_asked_itself():
    shown = view(SMALL, replace(FLOW, aside="understood", proposals=("status", "maybe")))
    assert shown.screen == view(SMALL, FLOW).screen
    answered = step(SMALL, shown.session, Choose(ids=("spots",), state="flow", at=NIGHT))
    assert answered.session.log[-1] == ("flow", ("spots",))
    assert answered.session.aside is None
