"""The log: what was opened, answered and returned is read off it alone, without any content."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from nightlight.engine.log import (
    CUT,
    RETURNED,
    answers,
    dialog_of,
    is_answer,
    opening,
    returned,
    runs,
    taken_back,
    whole,
    without_untold,
)

from tests.engine.small import CALM, CALM_ANSWER, entries, opened, run, said

AFRAID = ("unsafe", "afraid")
AFRAID_ANSWER = ("unsafe", ("afraid",))


def balanced(found):
    """The entries without returns from nothing, as the engine writes them."""
    kept = ()
    for entry in found:
        if is_answer(entry) or dialog_of(entry) is not None or len(runs(kept)) > 1:
            kept = (*kept, entry)
    return kept


def log(*told):
    return tuple(entries(*told))


ENTRIES = st.sampled_from(
    (
        CALM_ANSWER,
        AFRAID_ANSWER,
        ("flow", ("light",)),
        ("marks", ()),
        opening("unsafe"),
        opening("mood"),
        RETURNED,
        CUT,
    )
)
LOGS = st.lists(ENTRIES, max_size=14).map(balanced)


def test_the_lowest_run_is_that_of_the_first_dialog_and_always_open():
    [lowest] = runs(())
    assert (lowest.dialog, lowest.is_untold) == (None, True)
    [lowest] = runs(log(CALM))
    assert (lowest.answers, lowest.returned, lowest.is_untold) == ({"danger": (0, ("no",))}, [], False)


def test_a_dialog_that_is_opened_lies_on_what_is_open_and_keeps_its_ticks():
    lowest, mood, unsafe = runs(log(CALM, opened("mood", ticks=("tissue",)), opened("unsafe")))
    assert [one.dialog for one in (lowest, mood, unsafe)] == [None, "mood", "unsafe"]
    assert [one.ticks for one in (lowest, mood, unsafe)] == [(), ("tissue",), ()]
    assert [one.is_untold for one in (lowest, mood, unsafe)] == [False, True, True]


def test_what_returned_is_in_the_run_below_with_its_place_and_how_it_returned():
    [lowest] = runs(log(CALM, run("mood", ("mood", "low"), opened("unsafe"), (AFRAID_ANSWER, CUT))))
    [(place, mood)] = lowest.returned
    assert (place, mood.dialog, mood.cut, mood.answers) == (6, "mood", False, {"mood": (2, ("low",))})
    [(place, unsafe)] = mood.returned
    assert (place, unsafe.dialog, unsafe.cut, unsafe.answers) == (
        5,
        "unsafe",
        True,
        {"unsafe": (4, ("afraid",))},
    )


def test_of_two_answers_to_one_question_of_a_run_the_later_counts():
    [lowest] = runs(log(CALM, ("danger", "yes")))
    assert lowest.answers == {"danger": (1, ("yes",))}


def test_a_question_of_the_same_name_in_another_dialog_is_another_question():
    lowest, over = runs(log(("flow", "light"), opened("checkin", ("flow", "none"))))
    assert (lowest.answers["flow"][1], over.answers["flow"][1]) == (("light",), ("none",))


def test_every_answer_is_told_with_its_dialog_in_order():
    told = log(
        CALM, run("mood", ("mood", "low"), said("unsafe", "afraid")), ("status", "maybe"), opened("wrong")
    )
    assert list(answers((*told, ("wrong", ("gut_feeling",))))) == [
        (None, *CALM_ANSWER),
        ("mood", "mood", ("low",)),
        ("unsafe", *AFRAID_ANSWER),
        (None, "status", ("maybe",)),
        ("wrong", "wrong", ("gut_feeling",)),
    ]


def test_a_return_from_nothing_is_passed_over():
    assert [one.dialog for one in runs((RETURNED, CALM_ANSWER))] == [None]
    assert list(answers((RETURNED, CALM_ANSWER))) == [(None, *CALM_ANSWER)]


# ---- back


def test_the_last_answer_is_taken_back_and_what_had_returned_is_open_again():
    two = opened("talk", ("mood", "low"), ("since", "long"))
    assert taken_back((*log(CALM), *two, RETURNED)) == log(CALM, opened("talk", ("mood", "low")))


def test_a_run_whose_only_answer_is_taken_back_is_gone():
    assert taken_back(log(CALM, said("unsafe", "afraid"))) == log(CALM)
    assert taken_back(log(CALM, opened("mood"), said("unsafe", "afraid"))) == log(CALM)


def test_in_a_run_that_is_open_its_first_question_is_asked_again():
    asked = log(CALM, opened("mood"), opened("unsafe"))
    assert taken_back(log(CALM, opened("mood"), opened("unsafe", AFRAID))) == asked


def test_what_was_told_before_a_run_that_is_gone_stays():
    told = log(CALM, opened("talk", ("mood", "low"), said("wrong", "gut_feeling")))
    assert taken_back(told) == log(CALM, opened("talk", ("mood", "low")))


def test_where_nothing_was_answered_there_is_nothing_to_take_back():
    for empty in ((), log(opened("mood")), log(opened("mood"), opened("unsafe"))):
        assert taken_back(empty) == ()


@given(LOGS)
def test_each_time_something_is_taken_back_one_answer_is_gone_until_there_is_none(told):
    while told:
        before, told = told, taken_back(told)
        told_then, told_now = list(answers(before)), list(answers(told))
        assert told_now == told_then[:-1]
        told = told if told_now else without_untold(told)[0]  # then Back closes what is open


# ---- what is not told


def test_open_runs_in_which_nothing_was_told_fall_away_with_the_ticks_of_the_lowest():
    over = opened("mood", ticks=("tissue",)), opened("unsafe", ticks=("large",))
    assert without_untold(log(CALM, *over)) == (log(CALM), ("tissue",))
    assert without_untold(log(CALM, opened("mood", ("mood", "low")))) == (
        log(CALM, opened("mood", ("mood", "low"))),
        None,
    )
    assert without_untold(log(CALM, said("mood", "low"))) == (log(CALM, said("mood", "low")), None)


# ---- returning


def test_of_equal_runs_that_returned_the_first_and_the_latest_are_kept():
    afraid, low = said("unsafe", "afraid"), said("mood", "low")
    told = log(CALM, afraid, ("status", "maybe"), afraid, low, opened("unsafe", AFRAID))
    assert returned(told) == log(CALM, afraid, ("status", "maybe"), low, afraid)
    assert returned(log(afraid, opened("unsafe", AFRAID))) == log(afraid, afraid)


@pytest.mark.parametrize(
    "other",
    [
        said("unsafe", "thoughts"),
        (*opened("unsafe", AFRAID), CUT),
        (*opened("unsafe", AFRAID, ticks=("tissue",)), RETURNED),
        run("unsafe", AFRAID, ("mood", "low")),
    ],
    ids=["another answer", "cut", "other ticks", "longer"],
)
def test_runs_that_differ_in_anything_are_all_kept(other):
    told = log(other, other, opened("unsafe", AFRAID))
    assert returned(told) == log(other, other, said("unsafe", "afraid"))


def test_the_run_on_top_returns_and_not_one_below_or_within_it():
    told = log(opened("talk", ("mood", "low")), said("wrong", "gut_feeling"))
    assert returned(told) == log(run("talk", ("mood", "low"), said("wrong", "gut_feeling")))
    assert returned((*told, opening("unsafe")), CUT) == (*told, opening("unsafe"), CUT)


@given(LOGS)
def test_a_return_leaves_one_open_run_less_and_tells_no_other_answer(told):
    stack = runs(told)
    if len(stack) == 1:
        with pytest.raises(ValueError, match="no run is open"):
            returned(told)
        return
    after = returned(told)
    assert [one.dialog for one in runs(after)] == [one.dialog for one in stack[:-1]]
    assert set(answers(after)) == set(answers(told))


def test_an_entry_is_an_answer_or_opens_or_returns():
    assert (dialog_of(opening("mood")), dialog_of(RETURNED), dialog_of(CALM_ANSWER)) == ("mood", None, None)
    assert [is_answer(one) for one in (CALM_ANSWER, opening("mood"), RETURNED, CUT)] == [
        True,
        False,
        False,
        False,
    ]
    assert whole("mood", ("mood", ("low",))) == (opening("mood"), ("mood", ("low",)), RETURNED)
