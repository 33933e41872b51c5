"""A chat that is going on while the dialog is edited."""

from dataclasses import replace

import pytest
from nightlight.engine.carry import carried
from nightlight.engine.content import Content, Renamed
from nightlight.engine.dialog import Answer, State
from nightlight.engine.session import Session
from nightlight.engine.step import Ended, view
from nightlight.engine.text import Text

from tests.engine.small import (
    CALM,
    CALM_ANSWER,
    MARKS,
    SMALL,
    ask,
    choose,
    dialog,
    notices,
    opened,
    press,
    run,
    said,
    session,
    with_dialogs,
    with_first,
    with_states,
)

ASKED = session(CALM, ("status", "maybe"), ("flow", "light"))


def without(content: Content, *names: str) -> Content:
    """The content without these questions; what led to one leads past it."""
    states = dict(content.first.states)
    for name in names:
        gone = states.pop(name)
        states = {
            key: replace(s, next=gone.next if s.next == name else s.next) for key, s in states.items()
        }
    return with_first(content, states=states)


def renaming(content: Content, **changed: dict) -> Content:
    return replace(content, renamed=Renamed(**changed))


def test_where_nothing_is_renamed_or_gone_the_session_is_the_same_object():
    over = session(CALM, said("unsafe", "afraid"), opened("unsafe", ticks=("tissue",)))
    for kept in (ASKED, session(), over, replace(ASKED, ticked=("tissue",))):
        assert carried(SMALL, kept) is kept


def test_a_new_question_is_asked_and_nothing_is_lost():
    older = without(SMALL, "status")
    there = view(older, session(CALM, ("flow", "light"), ("marks",)))
    now = view(SMALL, carried(SMALL, there.session))
    assert (now.state, now.session.log) == ("status", there.session.log)


LARGER = session(CALM, ("flow", "light"), ("marks", "large"))


def test_a_new_question_is_not_asked_of_somebody_who_was_told_to_call():
    status = replace(SMALL.first.states["status"], next="gut_feeling")
    newer = with_states(SMALL, status, ask("gut_feeling", "flow"))
    bleeds = session(CALM, ("status", "maybe"), ("flow", "heavy"))
    told, now = view(SMALL, bleeds), view(newer, carried(newer, bleeds))
    assert isinstance(told, Ended)
    assert isinstance(now, Ended)
    assert now.closing == told.closing
    assert now.closing.finished
    assert view(newer, replace(bleeds, log=bleeds.log[:-1])).state == "gut_feeling"


@pytest.mark.parametrize("closed", ["silence", "left"])
def test_what_was_told_behind_a_new_question_counts_at_a_closing(closed: str):
    assert view(SMALL, LARGER).state == "status"
    told = view(SMALL, replace(LARGER, closed=closed)).closing
    assert told.facts.items() >= {"flow": "light", "clots": "large"}.items()
    assert "status" not in told.facts
    assert not told.finished


def test_signs_ticked_behind_a_new_question_count_and_are_there_again():
    there = carried(SMALL, session(CALM, ("flow", "light"), ticked=("tissue", "large")))
    closing = view(SMALL, replace(there, closed="silence")).closing
    assert closing.facts.items() >= {"tissue": "yes", "clots": "large"}.items()
    asked = choose(there, "maybe")
    assert (asked.state, asked.session.ticked) == ("marks", ("tissue", "large"))
    assert choose(asked, *asked.session.ticked).session.ticked == ()


def test_signs_of_two_lists_ticked_while_one_was_added_count_each_in_its_own():
    signs = {"gut": Answer("gut", {"gut_feeling": "yes"}), "none": Answer("none", {})}
    flags = State("flags", ("gut_feeling",), signs, "marks", multiple=True, mild={"gut_feeling": "no"})
    content = with_states(SMALL, replace(SMALL.first.states["flow"], next="flags"), flags)
    there = carried(content, session(CALM, ("status", "maybe"), ("flow", "none"), ticked=("tissue", "gut")))
    assert there.closed is None
    closing = view(content, replace(there, closed="silence")).closing
    assert closing.facts.items() >= {"tissue": "yes", "gut_feeling": "yes"}.items()
    asked = choose(there, "gut", content=content)
    assert (asked.state, asked.session.ticked) == ("marks", ("tissue",))


def test_a_renamed_question_and_answer_keep_their_place():
    content = renaming(
        SMALL, states={"small": {"blood": "flow"}}, answers={"small": {"flow": {"drops": ("light",)}}}
    )
    old = session(CALM, ("status", "maybe"), ("blood", "drops"))
    assert carried(content, old) == ASKED


def test_an_answer_that_was_split_is_carried_over_as_its_gravest_part():
    content = renaming(SMALL, answers={"small": {"flow": {"some": ("none", "light")}}})
    old = session(CALM, ("status", "maybe"), ("flow", "some"))
    assert carried(content, old) == ASKED


def test_a_renamed_dialog_stays_open_and_what_was_told_in_it_keeps_its_place():
    content = renaming(
        SMALL,
        dialogs={"feel": "mood", "alone": "unsafe"},
        states={"mood": {"feel": "mood"}, "unsafe": {"how": "unsafe"}},
        answers={"unsafe": {"unsafe": {"scared": ("afraid",)}}},
    )
    old = session(CALM, run("alone", ("how", "scared")), opened("feel", ticks=("tissue",)))
    assert carried(content, old) == session(
        CALM, said("unsafe", "afraid"), opened("mood", ticks=("tissue",))
    )


def test_a_name_of_one_dialog_is_no_name_of_another():
    content = renaming(
        SMALL, states={"mood": {"flow": "mood"}}, answers={"mood": {"flow": {"light": ("low",)}}}
    )
    assert carried(content, ASKED) is ASKED


def test_a_renamed_sign_stays_ticked():
    names = {"flow": {"x": ("light",)}, "marks": {"pieces": ("tissue",)}}
    content = renaming(SMALL, answers={"small": names})
    ticked = carried(content, replace(ASKED, ticked=("pieces", "medium"))).ticked
    assert ticked == ("tissue", "medium")
    paused = carried(content, session(CALM, opened("unsafe", ticks=("pieces", "medium"))))
    assert paused == session(CALM, opened("unsafe", ticks=("tissue", "medium")))


@pytest.mark.parametrize(
    "old",
    [
        session(CALM, ("gone", "yes")),
        session(CALM, ("status", "gone")),
        session(CALM, opened("gone"), country=None),
        session(CALM, run("gone", ("gone", "yes"))),
        session(CALM, run("unsafe", ("unsafe", "gone"))),
        session(CALM, run("unsafe", ("gone", "afraid"))),
        session(CALM, ("status", "maybe"), ticked=("gone",)),
    ],
    ids=["question", "answer", "open dialog", "dialog", "answer in one", "question in one", "tick"],
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
    assert there.log == (CALM_ANSWER, ("status", ("maybe",)))
    on = press(there, "continue")
    assert (on.state, on.session.closed) == ("flow", None)


def test_of_a_dialog_that_is_gone_nothing_is_left_and_what_stands_in_it_still_counts():
    within = (("gone", "yes"), said("unsafe", "afraid"), ("gone", "no"))
    there = carried(
        SMALL, session(CALM, run("gone", *within), ("status", "maybe"), opened("gone", *within))
    )
    afraid = said("unsafe", "afraid")
    assert there.log == session(CALM, afraid, ("status", "maybe"), afraid).log
    assert (view(SMALL, there).closing.overlays, there.closed) == (("safety",), "changed")
    assert press(there, "continue").state == "flow"


def test_what_is_asked_in_a_dialog_of_its_own_since_then_was_told_there():
    old = session(("unsafe", "afraid"), CALM, ("wrong", "gut_feeling"), ("mood", "low"))
    now = carried(SMALL, old)
    told = said("unsafe", "afraid"), CALM, said("wrong", "gut_feeling"), said("mood", "low")
    assert now == session(*told)
    assert carried(SMALL, now) is now
    assert view(SMALL, now).position.facts.items() >= {"safety": "afraid", "mood": "low"}.items()


def test_a_dialog_that_has_nothing_left_to_ask_after_an_edit_returns():
    longer = with_dialogs(SMALL, dialog("mood", ask("mood", "trend"), ask("trend", "end"), held=True))
    shown = choose(session(CALM, opened("mood")), "low", content=longer)
    assert shown.state == "trend"
    there = carried(SMALL, shown.session)
    assert there.log == session(CALM, said("mood", "low")).log
    assert (view(SMALL, there).state, there.closed) == ("status", None)


def test_a_question_that_is_added_to_a_dialog_does_not_open_what_has_returned():
    longer = with_dialogs(SMALL, dialog("mood", ask("mood", "trend"), ask("trend", "end"), held=True))
    there = session(CALM, said("mood", "low"))
    assert carried(longer, there) is there
    assert view(longer, there).state == "status"


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
