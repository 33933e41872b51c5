"""What each rule is there for: somebody whom it alone decides, or a reason that changes nothing."""

import random
from dataclasses import replace

import pytest
import reference
from nightlight.app import App
from nightlight.content.load import Files, load
from nightlight.content.root import data_root
from nightlight.engine.content import Content
from nightlight.engine.triage import Condition, Literal, Rule, Urgency
from nightlight.tools.check.deciding import deciding_problems, needed_problems
from nightlight.tools.check.rules import can_fire
from nightlight.tools.check.steps import outcomes
from nightlight.tools.check.vignettes import country_of, people, person_of
from nightlight.tools.play.person import play

FILES = load(data_root(), ("en",))
TABLE = FILES.content.table
RULES = {rule.id: rule for rule in TABLE.rules}


def with_rules(rules: list[Rule], informing: frozenset[str] = FILES.informing) -> Files:
    """The shipped files with these rules instead."""
    content = replace(FILES.content, table=replace(TABLE, rules=tuple(rules)))
    return replace(FILES, content=content, informing=informing)


def said(files: Files) -> list[str]:
    """The codes of what is complained of, each with the rule that it names first."""
    return [f"{p.code} {p.message.split()[0]}" for p in deciding_problems(files)]


def when(*cases: dict[str, tuple[str, ...]]) -> Condition:
    """A condition out of its cases."""
    return Condition(tuple(tuple(Literal(f, frozenset(v)) for f, v in case.items()) for case in cases))


def test_every_shipped_rule_decides_or_says_that_it_informs() -> None:
    assert said(FILES) == []
    assert FILES.informing == {"S04"}


@pytest.mark.parametrize("rule", [rule for rule in RULES if rule not in FILES.informing])
def test_without_a_rule_some_vignette_would_come_out_milder(rule: str) -> None:
    rules = tuple(r for name, r in RULES.items() if name != rule)
    without = replace(FILES.content, table=replace(TABLE, rules=rules))
    named = [entry for entry in people(FILES) if rule in entry.rules]
    found = {entry.id: _urgency(without, entry) for entry in named}
    assert [entry.id for entry in named if found[entry.id] < _urgency(FILES.content, entry)]


def _urgency(content: Content, entry) -> Urgency:
    found = play(content, person_of(entry), country_of(entry))[0].closing.urgency
    assert found is not None
    return found


def test_what_informs_changes_nobodys_urgency(content: Content) -> None:
    without = replace(TABLE, rules=tuple(r for name, r in RULES.items() if name not in FILES.informing))
    chance = random.Random(4)
    for _ in range(5_000):
        fits = {"status": chance.choice(["maybe", "pregnant"]), "flow": chance.choice(["spots", "light"])}
        person = reference.random_person(chance) | fits | {"earlier_miscarriage": "yes"}
        found = content.table.assess(person)
        assert "S04" in found.fired
        assert without.assess(person).urgency is found.urgency, person


@pytest.mark.parametrize("urgency", [Urgency.URGENT_TODAY, Urgency.SOON_24H, Urgency.EMERGENCY_NOW])
@pytest.mark.parametrize("first", [True, False])
def test_a_copy_of_a_rule_is_named_whatever_its_place_and_the_rule_is_not(
    urgency: Urgency, first: bool
) -> None:
    copy = replace(RULES["E04"], id="X01", urgency=urgency)
    rules = [copy, *RULES.values()] if first else [*RULES.values(), copy]
    named = "E04" if first and urgency is Urgency.EMERGENCY_NOW else "X01"  # of two alike the later
    assert said(with_rules(rules)) == [f"R308 {named}"]


def test_a_narrower_rule_is_named_with_the_one_that_covers_it() -> None:
    narrow = replace(
        RULES["U06"], id="X01", when=when({"status": ("pregnant",), "flow": ("heavy", "flood")})
    )
    [problem] = deciding_problems(with_rules([*RULES.values(), narrow]))
    assert "E03 fires for everybody" in problem.message


def test_a_rule_that_two_others_cover_together_is_named_with_both() -> None:
    whole, one, other = (
        replace(RULES["S12"], id=id_, when=when({"status": status, "smelly": ("yes",)}))
        for id_, status in (("X01", ("negative", "ended")), ("X02", ("negative",)), ("X03", ("ended",)))
    )
    problems = [str(problem.message) for problem in deciding_problems(with_rules([one, other, whole]))]
    assert len(problems) == 1
    assert problems[0].startswith("X01 decides for nobody: one of X03, X02 fires") or problems[
        0
    ].startswith("X01 decides for nobody: one of X02, X03 fires")


def test_what_only_informs_covers_no_other_rule() -> None:
    copy = replace(RULES["U01"], id="X01")
    marked = FILES.informing | {"X01"}
    assert said(with_rules([copy, *RULES.values()], marked)) == []


def test_a_mark_on_a_rule_that_decides_is_named_with_somebody() -> None:
    [problem] = deciding_problems(with_rules(list(RULES.values()), FILES.informing | {"U02"}))
    assert problem.code == "R309"
    assert "signs: [shoulder]" in problem.message
    assert "told routine_watch without it" in problem.message


def test_a_rule_that_no_vignette_needs_is_named_with_a_person(app: App) -> None:
    fewer = [
        (replace_vignettes(file, lambda entry: entry.id != "only_E11"), document)
        for file, document in FILES.vignettes
    ]
    files = replace(FILES, vignettes=tuple(fewer))
    [problem] = needed_problems(files, outcomes(files, app.conversation.interpreter))
    assert (problem.code, problem.message.split()[5]) == ("R310", "E11")
    assert "{danger: not_sure, signs: [birth_now]}" in problem.message


def replace_vignettes(file, kept):
    """A file of vignettes with some of them."""
    return file.model_copy(update={"vignettes": [entry for entry in file.vignettes if kept(entry)]})


def test_a_rule_about_who_is_asked_behind_a_later_value_alone_can_fire() -> None:
    late = when({"status": ("pregnant",), "weeks": ("w24_plus", "unsure"), "scan": ("not_found",)})
    rule = replace(RULES["S10"], id="X01", urgency=Urgency.EMERGENCY_NOW, when=late)
    files = with_rules([rule, *RULES.values()])
    assert can_fire(files.content, rule), "from 24 weeks nobody is asked about a scan, but who is unsure is"
    assert said(files) == []
