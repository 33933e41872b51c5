"""What typed words seem to mean is asked about, and counts when it is said to be right."""

from dataclasses import replace

import pytest
from nightlight.engine.content import Content
from nightlight.engine.rest import at_rest
from nightlight.engine.screen import Question, Understood
from nightlight.engine.session import Came, Choose, Command, Lost, Seem, Session
from nightlight.engine.step import Ended, Going, step, view
from nightlight.engine.text import Text
from nightlight.engine.triage import Urgency
from nightlight.engine.understood import meant

from tests.engine.flows import FLOWS
from tests.engine.small import CALM, CALM_ANSWER, NIGHT, SMALL, opened, session


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


# ---- words of danger that are the answer to the open question


def danger(*ids: str, at: Session = FLOW) -> Going | Ended:
    return step(FLOWS, at, Seem(ids=ids, danger=True, at=NIGHT))


def then(shown: Going | Ended, event: object) -> Going | Ended:
    return step(FLOWS, shown.session, event, shown)


def answers(name: str, shown: Going | Ended) -> Going | Ended:
    return then(shown, Choose(ids=(name,), state=shown.state, at=NIGHT))


def test_danger_that_is_an_answer_is_asked_about_below_the_number():
    shown = danger("heavy")
    assert understood(shown) == "flow.heavy"
    assert shown.before == (Text("notice-urgent"),)
    assert shown.silence <= step(FLOWS, FLOW, Command(name="alarm", at=NIGHT)).silence


def test_said_to_be_right_it_is_the_answer_and_nothing_else():
    shown = answers("yes", danger("heavy"))
    assert shown == step(FLOWS, FLOW, Choose(ids=("heavy",), at=NIGHT))


def test_said_to_be_wrong_it_may_be_happening_all_the_same():
    shown = answers("no", danger("heavy"))
    assert (shown.state, shown.before) == ("happening", (Text("notice-urgent"),))
    assert answers("yes", shown).closing.urgency is Urgency.EMERGENCY_NOW
    assert answers("no", shown).screen == view(FLOWS, FLOW).screen


def test_silence_after_it_is_a_yes():
    shown = danger("heavy")
    silent = step(FLOWS, shown.session, Came(at=shown.session.touched + shown.silence), shown)
    assert silent.closing.urgency is Urgency.EMERGENCY_NOW
    assert at_rest(FLOWS, shown.session, shown.position).urgency is Urgency.EMERGENCY_NOW


def test_of_a_tick_list_it_is_sent_at_once_with_what_is_ticked():
    at = session(CALM, ("status", "maybe"), ("flow", "none"), ticked=("tissue",))
    shown = answers("yes", danger("small", at=at))
    assert shown.session.log == (*at.log, ("marks", ("tissue", "small")))


def test_words_that_say_nothing_leave_the_question_whether_it_is_right():
    shown = then(danger("heavy"), Lost(at=NIGHT))
    assert understood(shown) == "flow.heavy"
    assert answers("no", shown).state == "happening"


def test_over_a_dialog_in_which_nothing_is_told_yet_the_danger_alone_is_asked_about():
    shown = danger("heavy", at=session(CALM, opened("diary")))
    assert (shown.state, shown.session.log) == ("happening", (CALM_ANSWER, *opened("happening")))


def test_a_word_for_a_sign_asks_again_with_its_own_notice():
    shown = step(FLOWS, FLOW, Lost(why="sign", at=NIGHT))
    assert (shown.state, shown.before) == ("flow", (Text("notice-sign"),))


@pytest.mark.parametrize("name", ["back", "check", "continue", "why"])
def test_danger_that_waits_for_its_answer_is_asked_again_and_not_dropped(name):
    for shown in (danger("heavy"), step(FLOWS, FLOW, Command(name="alarm", at=NIGHT))):
        after = then(shown, Command(name=name, at=NIGHT))
        assert after.screen == shown.screen
        assert after.before == (Text("notice-urgent"),)
        assert after.session.log == shown.session.log


def test_back_to_the_question_is_back_to_whether_it_is_happening():
    for shown in (danger("heavy"), step(FLOWS, FLOW, Command(name="alarm", at=NIGHT))):
        after = then(shown, Command(name="return", at=NIGHT))
        assert (after.state, after.before) == ("happening", (Text("notice-urgent"),))


def test_a_choice_of_language_or_country_lies_over_a_danger_and_leads_back_to_it():
    shown = step(FLOWS, FLOW, Command(name="alarm", at=NIGHT))
    for name, chosen in (("language", "ru"), ("country", "BB")):
        over = then(shown, Command(name=name, at=NIGHT))
        assert over.state == name
        back = then(over, Choose(ids=(chosen,), state=name, at=NIGHT))
        assert (back.state, back.before[0]) == ("happening", Text("notice-urgent"))


@pytest.mark.parametrize("name", ["stop", "hide", "unsafe"])
def test_what_erases_or_is_as_grave_leaves_a_danger(name):
    shown = step(FLOWS, FLOW, Command(name="alarm", at=NIGHT))
    assert then(shown, Command(name=name, at=NIGHT)).before != (Text("notice-urgent"),)


@pytest.mark.parametrize("name", ["unsafe", "violence"])
def test_a_danger_that_was_not_answered_counts_as_yes_when_despair_or_violence_is_told(name):
    """As after a silence: the despair of somebody who bleeds must not wave the blood away."""
    for shown in (danger("heavy"), step(FLOWS, FLOW, Command(name="alarm", at=NIGHT))):
        over = then(shown, Command(name=name, at=NIGHT))
        assert over.state != "happening"
        assert isinstance(over, Going)
        back = then(over, Command(name="back", at=NIGHT))
        assert back.closing.urgency is Urgency.EMERGENCY_NOW
        assert view(FLOWS, over.session.left()).closing.urgency is Urgency.EMERGENCY_NOW


def test_no_button_beside_the_answers_leads_back_from_a_danger():
    shown = step(FLOWS, FLOW, Command(name="alarm", at=NIGHT))
    assert "return" not in {option.id for option in shown.options}


def test_what_is_not_understood_over_a_danger_says_the_number_and_three_are_a_yes():
    shown = danger("heavy")
    for _ in range(2):
        shown = then(shown, Lost(at=NIGHT))
        assert (understood(shown), shown.before) == ("flow.heavy", (Text("happening-unclear"),))
    assert then(shown, Lost(at=NIGHT)).closing.urgency is Urgency.EMERGENCY_NOW
