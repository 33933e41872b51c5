"""Replay: the place in the dialog is a consequence of the answers."""

from dataclasses import replace
from itertools import combinations, product

import pytest
from hypothesis import given
from hypothesis import strategies as st
from nightlight.engine.content import Content
from nightlight.engine.dialog import COUNTRY, NONE, NOT_SURE, State
from nightlight.engine.session import Session
from nightlight.engine.triage import Urgency
from nightlight.engine.walk import can_raise, walk

from tests.engine.small import (
    CALM,
    MARKS,
    SMALL,
    Told,
    at_least,
    choose,
    rule,
    said,
    session,
    when,
    with_states,
)


def stands(*answers: Told, content: Content = SMALL, **more: object) -> str | None:
    state = walk(content, session(*answers, **more)).state
    return state and state.id


URGENT = ("danger", "not_sure")


def test_without_answers_the_first_question_is_open():
    found = walk(SMALL, session())
    assert found.state is SMALL.first.states["danger"]
    assert (found.asked, found.unsure, found.urgency) == ((), frozenset(), Urgency.ROUTINE_WATCH)
    assert found.facts == {}


def test_the_answers_alone_lead_to_the_open_question():
    assert stands(CALM) == "status"
    assert stands(CALM, ("status", "maybe")) == "flow"
    assert stands(CALM, ("status", "maybe"), ("flow", "none")) == "marks"


def test_the_order_in_which_answers_were_given_is_of_no_account():
    answers = (CALM, ("status", "maybe"), ("flow", "spots"))
    assert walk(SMALL, session(*answers)) == walk(SMALL, session(*reversed(answers)))


def test_the_walk_tells_what_was_asked_and_what_is_known():
    found = walk(
        SMALL, session(CALM, ("status", NOT_SURE), ("flow", "spots"), ("marks", "small", "tissue"))
    )
    assert found.state is None
    assert found.asked == ("danger", "status", "flow", "marks")
    assert found.facts == {
        "danger": "no",
        "status": "maybe",
        "flow": "spots",
        "clots": "small",
        "tissue": "yes",
    }
    assert found.urgency is Urgency.SOON_24H


def test_the_walk_remembers_where_somebody_was_not_sure():
    answers = (URGENT, ("status", NOT_SURE), ("flow", "spots"), ("marks", NOT_SURE, "tissue"))
    assert walk(SMALL, session(*answers)).unsure == {"danger", "status", "marks"}
    assert walk(SMALL, session(CALM, (COUNTRY, NOT_SURE), country=None)).unsure == {COUNTRY}


def test_not_sure_counts_as_its_value():
    found = walk(SMALL, session(CALM, ("status", "pregnant"), ("flow", NOT_SURE)))
    assert found.facts["flow"] == "light"
    assert found.urgency is Urgency.URGENT_TODAY


def test_the_latest_answer_to_a_question_counts():
    assert walk(SMALL, session(CALM, ("status", "maybe"), ("status", "ended"))).facts["status"] == "ended"


def test_an_answer_that_is_none_leaves_its_question_open():
    assert stands(("danger", "purple")) == "danger"
    assert stands(("danger", "no", "yes")) == "danger"


def test_a_question_whose_guard_does_not_hold_is_passed_over():
    assert stands(CALM, ("status", "unlikely")) == "marks"
    assert stands(CALM, ("status", "maybe"), ("flow", "none"), ("marks", "small")) is None
    assert stands(CALM, ("status", "maybe"), ("flow", "none"), ("marks", "medium")) == "trend"


def test_a_question_whose_every_fact_is_known_is_passed_over():
    known = replace(SMALL.first.states["status"], answers={**SMALL.first.states["status"].answers})
    both = replace(known.answers["maybe"], sets={"status": "maybe", "flow": "spots"})
    content = with_states(SMALL, replace(known, answers={**known.answers, "both": both}))
    assert stands(CALM, ("status", "both"), content=content) == "marks"


def test_a_question_of_which_one_fact_is_open_is_asked():
    status = SMALL.first.states["status"]
    both = replace(status.answers["maybe"], sets={"status": "maybe", "tissue": "yes"})
    content = with_states(SMALL, replace(status, answers={"both": both}))
    assert stands(CALM, ("status", "both"), ("flow", "none"), content=content) == "marks"


def test_a_sign_once_told_is_not_taken_back_by_a_later_list_that_does_not_tick_it():
    later = replace(MARKS, id="later", facts=(*MARKS.facts, "since"), next="trend")
    content = with_states(SMALL, replace(MARKS, next="later"), later)
    answers = (
        CALM,
        ("status", "maybe"),
        ("flow", "none"),
        ("marks", "tissue", "small"),
        ("later", "medium"),
    )
    facts = walk(content, session(*answers)).facts
    assert (facts["tissue"], facts["clots"]) == ("yes", "medium")


# ---- the country


def test_the_country_is_asked_when_it_is_not_known():
    assert stands(CALM, country=None) == COUNTRY


def test_the_country_is_not_asked_when_it_is_known():
    assert stands(CALM, country="AA") == "status"


def test_a_skipped_country_is_not_asked_again():
    assert stands(CALM, (COUNTRY, NOT_SURE), country=None) == "status"


def test_the_country_is_asked_also_of_somebody_who_must_go_today():
    assert stands(URGENT, country=None) == COUNTRY


@pytest.mark.parametrize(("country", "far"), [("AA", None), ("BB", "yes"), (None, "yes"), ("ZZ", "yes")])
def test_where_help_is_far_or_unknown_the_rules_know_it(country, far):
    assert walk(SMALL, session(country=country)).facts.get("who_profile") == far


# ---- when it stops


def test_the_walk_stops_at_the_first_emergency():
    found = walk(SMALL, session(("danger", "yes"), ("status", "maybe")))
    assert found.state is None
    assert found.asked == ("danger",)
    assert found.urgency is Urgency.EMERGENCY_NOW
    assert "status" not in found.facts


def test_an_emergency_is_not_kept_waiting_for_the_country():
    assert walk(SMALL, session(("danger", "yes"), country=None)).state is None


def test_an_emergency_said_in_another_dialog_stops_the_walk_before_any_question():
    found = walk(SMALL, session(said("unsafe", "plan")))
    assert (found.state, found.asked) == (None, ())


def test_of_what_was_said_in_other_dialogs_the_worst_counts_whatever_was_said_later():
    found = walk(SMALL, session(said("unsafe", "thoughts"), said("mood", "low")))
    assert found.facts["mood"] == "thoughts"
    assert found.urgency is Urgency.URGENT_TODAY


def test_an_answer_that_is_none_says_nothing_in_another_dialog_either():
    assert walk(SMALL, session(said("unsafe", "purple"))).facts == {}


def test_feeling_something_wrong_counts_together_with_what_is_said_later():
    wrong = said("wrong", "gut_feeling")
    calm = walk(SMALL, session(CALM, wrong))
    assert calm.urgency is Urgency.ROUTINE_WATCH
    found = walk(SMALL, session(wrong, CALM, ("status", "unlikely"), ("flow", "spots")))
    assert "flow" not in found.facts
    status = walk(SMALL, session(wrong, CALM, ("status", "maybe"), ("flow", "spots")))
    assert status.urgency is Urgency.URGENT_TODAY


# ---- after "today"


def test_below_today_every_question_is_asked_that_applies():
    assert stands(CALM, ("status", "ended"), ("flow", "none"), ("marks", NONE)) == "since"


def test_after_today_what_can_raise_is_still_asked():
    assert stands(URGENT) == "status"
    assert stands(URGENT, ("status", "maybe")) == "flow"


def test_after_today_what_can_raise_only_with_a_later_answer_is_asked():
    assert stands(URGENT, ("status", "maybe"), ("flow", "spots")) == "marks"
    assert stands(URGENT, ("status", "maybe"), ("flow", "spots"), ("marks", "large")) == "trend"


def test_after_today_what_decides_whether_a_raising_question_comes_is_asked():
    rules = (
        rule("U-danger", [at_least("danger", "not_sure")]),
        rule("E-trend", [at_least("trend", "worse")]),
    )
    content = replace(SMALL, table=replace(SMALL.table, rules=rules))
    assert stands(URGENT, content=content) == "marks"
    assert stands(URGENT, ("marks", "medium"), content=content) == "trend"
    assert stands(URGENT, ("marks", "small"), content=content) is None


def test_after_today_a_question_is_passed_over_when_what_it_would_decide_is_decided():
    guards = when([at_least("clots", "medium")], [at_least("danger", "not_sure")])
    trend = replace(SMALL.first.states["trend"], when=guards)
    rules = (
        rule("U-danger", [at_least("danger", "not_sure")]),
        rule("E-trend", [at_least("trend", "worse")]),
    )
    content = with_states(replace(SMALL, table=replace(SMALL.table, rules=rules)), trend)
    assert stands(URGENT, content=content) == "trend"


def test_after_today_a_chain_of_questions_is_asked_from_its_first():
    """status decides flow, flow decides trend, and only trend raises."""
    trend = replace(SMALL.first.states["trend"], when=when([at_least("flow", "light")]))
    rules = (
        rule("U-danger", [at_least("danger", "not_sure")]),
        rule("E-trend", [at_least("trend", "worse")]),
    )
    content = with_states(replace(SMALL, table=replace(SMALL.table, rules=rules)), trend)
    assert stands(URGENT, content=content) == "status"
    assert stands(URGENT, ("status", "ended"), content=content) == "flow"
    assert stands(URGENT, ("status", "ended"), ("flow", "light"), content=content) == "trend"
    assert stands(URGENT, ("status", "unlikely"), content=content) is None


def test_after_today_what_cannot_raise_is_passed_over():
    assert stands(URGENT, ("status", "maybe"), ("flow", "spots"), ("marks", "medium")) is None
    assert stands(CALM, ("status", "maybe"), ("flow", "spots"), ("marks", "medium")) == "trend"


def test_after_today_a_question_is_passed_over_when_its_partner_will_not_be_asked():
    trendless = replace(SMALL.first.states["trend"], when=when([at_least("since", "long")]))
    content = with_states(SMALL, trendless)
    assert stands(URGENT, ("status", "maybe"), ("flow", "spots"), content=content) is None
    assert stands(URGENT, ("status", "ended"), ("flow", "spots"), content=content) == "marks"


def test_a_partner_that_holds_already_counts_as_much_as_one_to_come():
    assert stands(URGENT, ("status", "ended"), ("flow", "spots"), ("marks", "tissue")) == "since"
    assert stands(URGENT, ("status", "ended"), ("flow", "spots"), ("marks", "small")) is None


def test_a_question_no_rule_reads_cannot_raise():
    record = State("colour", ("colour",), {}, "end")
    assert not can_raise(SMALL, SMALL.first, record, {}, Urgency.ROUTINE_WATCH)


def test_a_rule_of_the_same_urgency_raises_nothing():
    flow = SMALL.first.states["flow"]
    content = replace(
        SMALL, table=replace(SMALL.table, rules=(rule("U-flow", [at_least("flow", "light")]),))
    )
    assert can_raise(content, content.first, flow, {"status": "maybe"}, Urgency.SOON_24H)
    assert not can_raise(content, content.first, flow, {"status": "maybe"}, Urgency.URGENT_TODAY)


def test_a_fact_known_already_raises_nothing_more():
    assert can_raise(
        SMALL, SMALL.first, SMALL.first.states["flow"], {"status": "maybe"}, Urgency.URGENT_TODAY
    )
    known = {"status": "maybe", "flow": "spots", "tissue": "no", "clots": "large", "trend": "worse"}
    assert not can_raise(SMALL, SMALL.first, SMALL.first.states["trend"], known, Urgency.URGENT_TODAY)


# ---- everybody


def everybody() -> list[dict[str, tuple[str, ...]]]:
    """Every way of answering every question of the small dialog, with up to three ticks."""
    ticks = [t for size in range(4) for t in combinations(MARKS.answers, size)]
    answers = {
        state.id: ticks if state.multiple else [(a,) for a in state.answers]
        for state in SMALL.first.states.values()
        if state.id != COUNTRY
    }
    return [dict(zip(answers, chosen, strict=True)) for chosen in product(*answers.values())]


def full_urgency(person: dict[str, tuple[str, ...]]) -> Urgency:
    """The urgency when nothing is passed over but what does not apply."""
    facts: dict[str, str] = {}
    for state in SMALL.first.states.values():
        if state.id in person and (state.when is None or state.when.holds(facts)):
            facts |= state.told(person[state.id], SMALL.table.facts)
    return SMALL.table.assess(facts).urgency


def test_what_is_passed_over_never_changes_the_urgency():
    people = everybody()
    assert len(people) > 10_000
    for person in people:
        answers = tuple(person.items())
        found = walk(SMALL, Session(session().touched, answers, country="AA"))
        assert found.state is None
        assert found.urgency is full_urgency(person), person


@given(st.data())
def test_answering_what_is_asked_always_comes_to_an_end(content: Content, data):
    """On the shipped dialog: no question comes twice, and the urgency never falls."""
    here = walk(content, session(country="GB"))
    answers: tuple[tuple[str, tuple[str, ...]], ...] = ()
    while here.state is not None:
        assert here.state.id not in here.asked
        choice = data.draw(st.sampled_from(sorted(here.state.answers)))
        answers = (*answers, (here.state.id, (choice,)))
        before, here = here, walk(content, Session(session().touched, answers, country="GB"))
        assert here.urgency >= before.urgency
        assert here.asked[: len(before.asked)] == before.asked
    assert here.urgency is content.table.assess(here.facts).urgency


def test_the_same_place_is_reached_by_pressing_and_by_replay():
    shown = choose(session(country=None), "no")
    for answer in (NOT_SURE, "maybe", "spots"):
        shown = choose(shown, answer)
    replayed = walk(
        SMALL, session(CALM, (COUNTRY, NOT_SURE), ("status", "maybe"), ("flow", "spots"), country=None)
    )
    assert replayed.state is not None
    assert shown.state == replayed.state.id == "marks"
