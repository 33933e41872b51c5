"""Conditions as written, into alternatives of literals; and every complaint about one."""

from itertools import product

import pytest
from nightlight.content.conditions import ConditionReader
from nightlight.content.strict_yaml import Document, read
from nightlight.engine.triage import Fact, Literal

FACTS = {
    fact.id: fact
    for fact in (
        Fact("flow", ("none", "spots", "light", "heavy")),
        Fact("pain", ("none", "mild", "severe")),
        Fact("status", ("no", "maybe", "pregnant"), ordered=False),
        Fact("fever", ("no", "yes")),
        Fact("dizzy", ("no", "yes")),
        Fact("who_profile", ("no", "yes")),
    )
}


@pytest.fixture
def reader():
    """A reader of conditions in no file."""
    return lambda **more: ConditionReader(Document("f", {}, {}), FACTS, **more)


def condition(reader, form, **more):
    used = reader(**more)
    found = used.read(form, ())
    assert used.problems == []
    return found


def true_for(condition):
    """Every person for whom a condition holds."""
    people = (
        dict(zip(FACTS, values, strict=True)) for values in product(*(f.values for f in FACTS.values()))
    )
    return [person for person in people if condition.holds(person)]


def people(**wanted):
    """Every person with one of these values of each fact."""
    everybody = (
        dict(zip(FACTS, values, strict=True)) for values in product(*(f.values for f in FACTS.values()))
    )
    return [p for p in everybody if all(p[fact] in values for fact, values in wanted.items())]


def test_at_least_is_the_value_and_everything_above_it(reader):
    found = condition(reader, {"flow": {"at_least": "light"}})
    assert found.cases == ((Literal("flow", frozenset({"light", "heavy"})),),)
    assert true_for(found) == people(flow={"light", "heavy"})


def test_among_is_any_of_the_values_of_a_fact_without_order(reader):
    found = condition(reader, {"status": {"among": ["maybe", "pregnant"]}})
    assert true_for(found) == people(status={"maybe", "pregnant"})


def test_a_guard_may_name_the_values_of_an_ordered_fact(reader):
    found = condition(reader, {"flow": {"among": ["none", "heavy"]}}, guards=True)
    assert true_for(found) == people(flow={"none", "heavy"})


@pytest.mark.parametrize("key", ["signs", "context"])
def test_signs_must_all_be_there(reader, key):
    found = condition(reader, {key: ["fever", "dizzy"]})
    assert true_for(found) == people(fever={"yes"}, dizzy={"yes"})


def test_all_keys_of_a_mapping_must_hold(reader):
    found = condition(reader, {"flow": {"at_least": "heavy"}, "signs": ["fever"]})
    assert true_for(found) == people(flow={"heavy"}, fever={"yes"})


def test_one_of_any_must_hold(reader):
    found = condition(reader, {"any": [{"flow": {"at_least": "heavy"}}, {"signs": ["fever"]}]})
    assert len(found.cases) == 2
    assert len(true_for(found)) == len(people()) - len(
        people(flow={"none", "spots", "light"}, fever={"no"})
    )


def test_all_joins_alternatives_crosswise(reader):
    one = {"any": [{"signs": ["fever"]}, {"signs": ["dizzy"]}]}
    two = {"any": [{"pain": {"at_least": "mild"}}, {"flow": {"at_least": "light"}}]}
    found = condition(reader, {"all": [one, two]})
    both = [p for p in true_for(condition(reader, one)) if p in true_for(condition(reader, two))]
    assert len(found.cases) == 4
    assert true_for(found) == both


def test_named_conditions_must_all_hold(reader):
    named = {
        "possible": condition(reader, {"status": {"among": ["maybe", "pregnant"]}}),
        "ill": condition(reader, {"any": [{"signs": ["fever"]}, {"signs": ["dizzy"]}]}),
    }
    found = condition(reader, {"is": ["possible", "ill"]}, named=named)
    assert true_for(found) == [p for p in true_for(named["possible"]) if p in true_for(named["ill"])]


def test_two_floors_of_one_fact_are_the_higher_one(reader):
    found = condition(reader, {"all": [{"flow": {"at_least": "spots"}}, {"flow": {"at_least": "heavy"}}]})
    assert found.cases == ((Literal("flow", frozenset({"heavy"})),),)


def test_what_contradicts_itself_holds_for_nobody(reader):
    both = {"all": [{"status": {"among": ["no"]}}, {"status": {"among": ["maybe"]}}]}
    assert condition(reader, both).cases == ()
    assert true_for(condition(reader, {"any": [both, {"signs": ["fever"]}]})) == people(fever={"yes"})


def test_a_case_that_was_written_twice_is_kept_once(reader):
    assert len(condition(reader, {"any": [{"signs": ["fever"]}, {"signs": ["fever"]}]}).cases) == 1


def test_a_person_of_whom_nothing_is_known_satisfies_no_literal(reader):
    assert not condition(reader, {"flow": {"at_least": "none"}}).holds({})


COMPLAINTS = [
    ("flow", "R303", ()),
    (["flow"], "R303", ()),
    ({"flow": "heavy"}, "R303", ("flow",)),
    ({"flow": {}}, "R303", ("flow",)),
    ({"flow": {"at_most": "light"}}, "R303", ("flow",)),
    ({"flow": {"not": "light"}}, "R303", ("flow",)),
    ({"flow": {"at_least": "light", "among": ["light"]}}, "R303", ("flow",)),
    ({"flow": {"at_least": "huge"}}, "D202", ("flow", "at_least")),
    ({"flow": {"at_least": ["light"]}}, "D202", ("flow", "at_least")),
    ({"status": {"at_least": "maybe"}}, "R303", ("status", "at_least")),
    ({"flow": {"among": ["light"]}}, "R303", ("flow", "among")),
    ({"status": {"among": "maybe"}}, "R303", ("status", "among")),
    ({"status": {"among": ["maybe", "perhaps"]}}, "D202", ("status", "among", 1)),
    ({"unknown": {"at_least": "x"}}, "D201", ("unknown",)),
    ({"not": [{"signs": ["fever"]}]}, "R303", ("not",)),
    ({"signs": "fever"}, "R303", ("signs",)),
    ({"signs": ["fever", "unknown"]}, "D201", ("signs", 1)),
    ({"signs": [{"fever": "yes"}]}, "D201", ("signs", 0)),
    ({"signs": ["flow"]}, "R303", ("signs", 0)),
    ({"is": ["unknown"]}, "R304", ("is", 0)),
    ({"is": [["unknown"]]}, "R304", ("is", 0)),
    ({"is": "possible"}, "R303", ("is",)),
    ({"any": {"signs": ["fever"]}}, "R303", ("any",)),
    ({"any": ["fever"]}, "R303", ("any", 0)),
    ({"all": ""}, "R303", ("all",)),
    ({"any": [{"signs": ["dizzy"]}, {"all": [{"flow": {"at_least": "x"}}]}]}, "D202",
     ("any", 1, "all", 0, "flow", "at_least")),
]  # fmt: skip


class Places:
    """A document that shows where a complaint was placed."""

    def problem(self, where, code, message):
        return (code, where, bool(message))


@pytest.mark.parametrize(("form", "code", "where"), COMPLAINTS, ids=[str(form) for form, *_ in COMPLAINTS])
def test_a_wrong_form_is_complained_of_at_its_place(form, code, where):
    used = ConditionReader(Places(), FACTS)
    used.read(form, ("rules", 0, "when"))
    assert used.problems == [(code, ("rules", 0, "when", *where), True)]


def test_every_complaint_of_a_condition_is_kept():
    used = ConditionReader(Places(), FACTS)
    used.read({"flow": "x", "unknown": "y", "signs": ["a", "b"]}, ())
    assert [code for code, *_ in used.problems] == ["R303", "D201", "D201", "D201"]


def test_a_complaint_has_the_line_and_column_of_its_value(tmp_path):
    path = tmp_path / "t.yaml"
    path.write_text("when:\n  all:\n    - {flow: {at_least: huge}}\n    - signs: [fever, dizy]\n")
    document = read(path, tmp_path)
    used = ConditionReader(document, FACTS)
    used.read(document.data["when"], ("when",))
    assert [str(p).split(": ")[0] for p in used.problems] == ["t.yaml:3:15 D202", "t.yaml:4:22 D201"]


@pytest.mark.parametrize(
    ("form", "right"),
    [
        ({"fever": "yes"}, "fever is a sign and has no value; write signs: [fever]"),
        ({"flow": "light"}, "flow is not compared; write flow: {at_least: light}"),
        ({"not": {"signs": ["fever"]}}, "write what must hold"),
        (
            {"flow": {"at_most": "light"}},
            "there is no at_most, so that a worse answer never makes it milder",
        ),
    ],
)
def test_a_wrong_form_is_told_with_the_form_that_was_meant(form, right):
    said = []

    class Says:
        def problem(self, where, code, message):
            said.append(message)

    ConditionReader(Says(), FACTS).read(form, ())
    assert len(said) == 1
    assert right in said[0]


def test_what_holds_in_too_many_ways_is_refused_and_not_written_out(reader):
    either = {"any": [{"flow": {"at_least": "spots"}}, {"pain": {"at_least": "mild"}}]}
    for form in ({"all": [either] * 40}, {"is": ["either"] * 40}):
        used = reader(named={"either": condition(reader, either)})
        used.read(form, ())
        assert [problem.code for problem in used.problems] == ["Y108"]
