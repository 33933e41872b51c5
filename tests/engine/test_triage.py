"""The decision table: facts in, urgency out."""

from dataclasses import replace
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from nightlight.engine.content import Content
from nightlight.engine.triage import Condition, Fact, Literal, Table, Urgency

from tests.engine.small import FACTS, LIGHT, POSSIBLE, RULES, STATUS, TABLE, at_least, rule

EVERYBODY = st.fixed_dictionaries(
    {}, optional={name: st.sampled_from(fact.values) for name, fact in FACTS.items()}
)


def test_urgencies_are_ordered_and_named_as_in_the_files():
    assert [urgency.id for urgency in sorted(Urgency)] == [
        "routine_watch",
        "soon_24h",
        "urgent_today",
        "emergency_now",
    ]


def test_a_literal_on_an_unknown_fact_never_holds():
    assert not LIGHT.holds({})
    assert LIGHT.holds({"flow": "light"})
    assert not LIGHT.holds({"flow": "spots"})


def test_a_condition_holds_when_one_case_holds_in_full():
    condition = Condition(((LIGHT, POSSIBLE), (at_least("clots", "large"),)))
    assert condition.holds({"flow": "heavy", "status": "maybe"})
    assert condition.holds({"clots": "large"})
    assert not condition.holds({"flow": "heavy", "status": "ended", "clots": "medium"})


def test_the_empty_case_always_holds_and_no_case_never():
    assert Condition(((),)).holds({})
    assert not Condition(()).holds({"flow": "heavy"})


def test_a_condition_names_every_fact_it_reads():
    assert Condition(((LIGHT, POSSIBLE), (at_least("clots", "large"),))).facts == {
        "flow",
        "status",
        "clots",
    }


def test_of_an_ordered_fact_the_worse_value_counts_in_any_order():
    clots = FACTS["clots"]
    assert clots.worse("small", "large") == clots.worse("large", "small") == "large"


def test_of_an_unordered_fact_the_later_value_counts():
    assert STATUS.worse("pregnant", "maybe") == "maybe"
    assert STATUS.worse("maybe", "pregnant") == "pregnant"


def test_a_fact_is_ordered_unless_it_says_otherwise():
    assert Fact("flow", ("none", "light")).worse("light", "none") == "light"


def test_the_first_value_is_the_mildest():
    assert FACTS["flow"].mildest == "none"


def test_the_highest_rule_decides_and_every_rule_that_fires_is_named():
    found = TABLE.assess({"status": "maybe", "flow": "heavy", "clots": "medium"})
    assert found.urgency is Urgency.EMERGENCY_NOW
    assert found.fired == ("E-flow", "U-flow", "S-flow", "S-clots")
    assert found.reasons == ("E-flow",)


def test_where_no_rule_fires_the_otherwise_rule_is_the_reason():
    found = TABLE.assess({})
    assert found.urgency is Urgency.ROUTINE_WATCH
    assert found.fired == found.reasons == ("R",)
    assert found.overlays == ()


def test_an_overlay_stands_on_top_of_any_urgency():
    found = TABLE.assess({"safety": "afraid", "flow": "heavy"})
    assert found.overlays == ("safety",)
    assert found.urgency is Urgency.EMERGENCY_NOW
    assert TABLE.assess({"mood": "thoughts", "safety": "afraid"}).overlays == ("crisis", "safety")


def test_a_table_without_overlays_has_none():
    bare = Table(FACTS, RULES, "R")
    assert bare.assess({"mood": "plan"}).overlays == ()
    assert bare.nearest({}, Urgency.ROUTINE_WATCH) == ()


@given(EVERYBODY, st.data())
def test_a_worse_answer_never_lowers_the_urgency(facts, data):
    ordered = sorted(name for name, fact in FACTS.items() if fact.ordered)
    name = data.draw(st.sampled_from(ordered))
    values = FACTS[name].values
    lower, higher = sorted(
        data.draw(st.tuples(st.sampled_from(values), st.sampled_from(values))), key=values.index
    )
    milder, worse = (TABLE.assess({**facts, name: value}) for value in (lower, higher))
    assert milder.urgency <= worse.urgency
    assert set(milder.fired) - {"R"} <= set(worse.fired)


@given(st.data())
def test_the_shipped_table_never_lowers_for_a_worse_answer(content: Content, data):
    table = content.table
    named = st.sampled_from(sorted(table.facts))
    chosen = data.draw(st.lists(named, min_size=1, max_size=12, unique=True))
    facts = {name: data.draw(st.sampled_from(table.facts[name].values)) for name in chosen}
    name = data.draw(st.sampled_from(chosen))
    fact = table.facts[name]
    if fact.ordered:
        for worse in fact.values[fact.values.index(facts[name]) :]:
            assert table.assess({**facts, name: worse}).urgency >= table.assess(facts).urgency


@given(EVERYBODY)
def test_one_more_known_fact_never_lowers_the_urgency(facts):
    for name in facts:
        without = {key: value for key, value in facts.items() if key != name}
        assert TABLE.assess(without).urgency <= TABLE.assess(facts).urgency


@given(EVERYBODY, st.randoms())
def test_told_one_by_one_in_any_order_the_urgency_is_that_of_the_whole(facts, random):
    order = list(facts)
    random.shuffle(order)
    known: dict[str, str] = {}
    urgency = Urgency.ROUTINE_WATCH
    for name in order:
        known[name] = facts[name]
        urgency = TABLE.raised_by([name], known, urgency)
        assert urgency is TABLE.highest(known) is TABLE.assess(known).urgency


def test_several_facts_told_at_once_raise_to_the_highest():
    facts = {"danger": "not_sure", "flow": "heavy", "safety": "afraid"}
    for order in permutations(facts):
        assert TABLE.raised_by(order, facts, Urgency.ROUTINE_WATCH) is Urgency.EMERGENCY_NOW


def test_a_mild_fact_told_first_hides_no_worse_one_told_with_it():
    facts = {"danger": "no", "flow": "heavy"}
    assert TABLE.raised_by(facts, facts, Urgency.ROUTINE_WATCH) is Urgency.EMERGENCY_NOW


def test_a_floor_at_the_first_value_still_raises():
    table = replace(TABLE, rules=(rule("U-any", [at_least("flow", "none")]),))
    told = {"flow": "none"}
    assert table.raised_by(told, told, Urgency.ROUTINE_WATCH) is table.assess(told).urgency
    assert table.highest(told) is table.assess(told).urgency
    assert table.assess(told).urgency is Urgency.URGENT_TODAY


@given(st.data())
def test_no_case_of_the_shipped_table_holds_for_a_value_under_which_it_is_not_found(content: Content, data):
    table = content.table
    fact = data.draw(st.sampled_from(sorted(table.reading)))
    for value in table.facts[fact].values:
        found = table.raising[Urgency.ROUTINE_WATCH][fact].get(value, ())
        others = (
            case
            for reached, case in table.above[Urgency.ROUTINE_WATCH][fact]
            if (reached, case) not in found
        )
        assert all(any(lit.fact == fact and value not in lit.values for lit in case) for case in others)


def test_a_case_that_asks_twice_of_a_fact_is_found_under_the_values_that_both_take():
    both = rule("E-both", [at_least("flow", "spots"), at_least("flow", "light")])
    table = replace(TABLE, rules=(both,))
    values = list(TABLE.facts["flow"].values)
    assert set(table.telling["flow"]) == set(values[values.index("light") :])
    assert set(table.raising[Urgency.SOON_24H]["flow"]) == set(table.telling["flow"])


def test_an_urgency_once_reached_is_never_taken_back():
    assert TABLE.raised_by(["flow"], {"flow": "none"}, Urgency.URGENT_TODAY) is Urgency.URGENT_TODAY


def test_a_fact_no_rule_reads_raises_nothing():
    assert TABLE.raised_by(["colour"], {"colour": "red"}, Urgency.SOON_24H) is Urgency.SOON_24H


def test_a_case_is_found_under_each_fact_it_reads_once():
    twice = rule("E-twice", [at_least("flow", "spots"), at_least("flow", "light"), POSSIBLE])
    table = replace(TABLE, rules=(twice,))
    case = (Urgency.EMERGENCY_NOW, twice.when.cases[0])
    assert table.reading == {"flow": (case,), "status": (case,)}


# ---- what would change the advice

SPOTTING = {"danger": "no", "status": "maybe", "flow": "spots", "clots": "none", "tissue": "no"}


def test_the_nearest_rules_are_those_of_a_higher_urgency_by_steps_to_climb():
    assert TABLE.nearest(SPOTTING, Urgency.SOON_24H) == ("U-flow", "E-flow", "E-clots")


def test_rules_of_the_same_or_a_lower_urgency_are_not_near():
    assert TABLE.nearest(SPOTTING, Urgency.URGENT_TODAY) == ("E-flow", "E-clots")
    assert TABLE.nearest(SPOTTING, Urgency.EMERGENCY_NOW) == ()


def test_a_rule_that_waits_for_what_cannot_change_is_not_near():
    assert "U-flow" not in TABLE.nearest({**SPOTTING, "status": "unlikely"}, Urgency.ROUTINE_WATCH)
    assert "E-danger" not in TABLE.nearest(SPOTTING, Urgency.ROUTINE_WATCH)


def test_a_rule_that_fires_already_is_not_near():
    facts = {**SPOTTING, "flow": "light"}
    assert "U-flow" not in TABLE.nearest(facts, Urgency.ROUTINE_WATCH)


def test_a_fact_not_asked_counts_as_its_mildest_value():
    facts = {"status": "maybe"}
    asked = {"status": "maybe", "flow": "none", "clots": "none", "tissue": "no", "trend": "better"}
    assert TABLE.nearest(facts, Urgency.ROUTINE_WATCH) == TABLE.nearest(asked, Urgency.ROUTINE_WATCH)


def test_only_the_steps_still_to_climb_count():
    rules = (rule("E-clots", [at_least("clots", "medium")]), rule("E-flow", [at_least("flow", "heavy")]))
    table = replace(TABLE, rules=rules)
    assert table.nearest({"flow": "light"}, Urgency.ROUTINE_WATCH) == ("E-flow", "E-clots")
    assert table.nearest({"flow": "none"}, Urgency.ROUTINE_WATCH) == ("E-clots", "E-flow")


def test_the_nearest_case_of_a_rule_counts():
    far, near = [at_least("clots", "large")], [at_least("flow", "spots")]
    table = replace(TABLE, rules=(rule("E-two-steps", [LIGHT]), rule("E-either", far, near)))
    assert table.nearest({}, Urgency.ROUTINE_WATCH) == ("E-either", "E-two-steps")


def test_at_equal_distance_the_rule_that_shares_more_answers_is_nearer():
    rules = (
        rule("E-flow-only", [at_least("flow", "spots")]),
        rule("E-fitting", [POSSIBLE, at_least("clots", "small")]),
    )
    table = replace(TABLE, rules=rules)
    assert table.nearest({"status": "maybe"}, Urgency.ROUTINE_WATCH) == ("E-fitting", "E-flow-only")


def test_at_the_same_distance_the_order_of_the_table_decides():
    rules = (rule("S-z", [at_least("flow", "spots")]), rule("S-a", [at_least("clots", "small")]))
    assert replace(TABLE, rules=rules).nearest({}, Urgency.ROUTINE_WATCH) == ("S-z", "S-a")


def test_every_missing_step_of_a_rule_counts():
    both = rule("E-both", [LIGHT, at_least("tissue", "yes")])
    one = rule("E-one", [at_least("clots", "medium")])
    near = rule("E-near", [at_least("trend", "same")])
    table = replace(TABLE, rules=(both, one, near))
    assert table.nearest({}, Urgency.ROUTINE_WATCH) == ("E-near", "E-one", "E-both")


@pytest.mark.parametrize("limit", [1, 3])
def test_no_more_nearest_rules_than_wanted_are_named(limit):
    assert len(TABLE.nearest(SPOTTING, Urgency.ROUTINE_WATCH, limit)) == limit


def test_at_most_eight_nearest_rules_are_named():
    rules = tuple(rule(f"S-{i}", [at_least("flow", "spots")]) for i in range(12))
    assert replace(TABLE, rules=rules).nearest({}, Urgency.ROUTINE_WATCH) == tuple(
        f"S-{i}" for i in range(8)
    )


def test_a_literal_of_several_values_is_as_near_as_its_nearest():
    flood = Literal("flow", frozenset({"light", "heavy"}))
    table = replace(TABLE, rules=(rule("E-clots", [at_least("clots", "large")]), rule("E-flow", [flood])))
    assert table.nearest({}, Urgency.ROUTINE_WATCH) == ("E-flow", "E-clots")
