"""What an answer says about the person, and which ids are an answer."""

from dataclasses import replace
from datetime import timedelta

import pytest
from nightlight.engine.content import Content
from nightlight.engine.dialog import END, NONE, NOT_SURE, State

from tests.engine.small import FACTS, MARKS, SMALL, ask

FLOW = ask("flow", "marks")


def test_a_question_with_one_answer_takes_exactly_one():
    assert FLOW.accepts(("light",))
    assert not FLOW.accepts(())
    assert not FLOW.accepts(("light", "heavy"))
    assert not FLOW.accepts(("purple",))


def test_a_tick_list_takes_any_number_of_its_own_answers():
    assert MARKS.accepts(())
    assert MARKS.accepts(("small", "tissue"))
    assert not MARKS.accepts(("small", "purple"))


def test_of_two_sizes_ticked_the_worse_counts_in_any_order():
    for ids in (("small", "large"), ("large", "small")):
        assert MARKS.told(ids, FACTS) == {"clots": "large", "tissue": "no"}


def test_what_was_not_ticked_counts_as_mild():
    assert MARKS.told(("tissue",), FACTS) == {"clots": "none", "tissue": "yes"}
    assert MARKS.told((), FACTS) == {"clots": "none", "tissue": "no"}


def test_none_of_these_is_as_mild_as_nothing_ticked():
    assert MARKS.told((NONE,), FACTS) == MARKS.told((), FACTS)


def test_not_sure_counts_as_the_value_declared_for_it():
    assert FLOW.told((NOT_SURE,), FACTS) == {"flow": "light"}
    assert MARKS.told((NOT_SURE,), FACTS) == {"clots": "medium", "tissue": "no"}


def test_not_sure_never_hides_a_sign_ticked_beside_it():
    assert MARKS.told((NOT_SURE, "large", "tissue"), FACTS) == {"clots": "large", "tissue": "yes"}
    assert MARKS.told(("small", NOT_SURE), FACTS)["clots"] == "medium"


def test_a_fact_outside_the_vocabulary_is_taken_as_the_last_answer_says():
    assert MARKS.told(("small", "large"), {}) == {"clots": "large", "tissue": "no"}
    assert MARKS.told(("large", "small"), {}) == {"clots": "small", "tissue": "no"}


def test_telling_changes_neither_the_question_nor_its_mild_values():
    before = dict(MARKS.mild)
    MARKS.told(("large", "tissue"), FACTS)
    assert MARKS.mild == before


def test_a_question_sets_its_own_facts_and_those_of_its_answers():
    assert FLOW.sets == {"flow"}
    assert replace(MARKS, facts=()).sets == {"clots", "tissue"}
    assert replace(MARKS, answers={}).sets == {"clots", "tissue"}


def test_a_question_waits_a_quarter_of_an_hour_and_is_always_asked_unless_it_says_otherwise():
    plain = State("colour", ("colour",), {}, END)
    assert (plain.silence, plain.when, plain.multiple) == (timedelta(minutes=15), None, False)
    assert dict(plain.mild) == {}


def test_the_last_question_has_none_after_it():
    dialog = SMALL.first
    assert dialog.after(dialog.states["danger"]) is dialog.states["country"]
    assert dialog.after(dialog.states["since"]) is None


def test_every_shipped_not_sure_counts_as_declared_in_the_vocabulary(content: Content):
    """On a question about one fact; `unsure` in a dialog file may raise a whole list."""
    facts = content.table.facts
    for state in content.first.states.values():
        if state.id in facts and facts[state.id].unknown_as and not state.multiple:
            told = state.told((NOT_SURE,), facts) if NOT_SURE in state.answers else {}
            assert told in ({}, {state.id: facts[state.id].unknown_as}), state.id


@pytest.mark.parametrize("ticked", [("small", "large"), ("medium", "small", "large")])
def test_of_the_shipped_clot_sizes_the_worst_counts(content: Content, ticked):
    state = content.first.states["clots"]
    assert state.accepts(ticked)
    assert state.told(ticked, content.table.facts)["clots"] == "large"
