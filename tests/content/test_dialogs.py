"""Dialog files into dialogs: what opens them, what stands in them, and how they get into one line."""

import shutil
from datetime import timedelta
from pathlib import Path

import pytest
from nightlight.content.load import load, read_decisions
from nightlight.content.problem import ContentError
from nightlight.content.root import data_root
from nightlight.engine.content import Content
from nightlight.engine.dialog import END, NEEDED_ROLES, Opening, Unclear
from nightlight.engine.triage import Literal

GOOD = Path(__file__).resolve().parents[1] / "broken" / "good"
HEAD = "status: draft\nsilence: PT20M\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A copy of the smallest good content, to be added to."""
    return Path(shutil.copytree(GOOD, tmp_path / "content"))


def add(root: Path, name: str, text: str) -> None:
    (root / "dialogs" / f"{name}.dialog.yaml").write_text(f"dialog: {name}\n{HEAD}{text}", "utf-8")


def read(root: Path) -> Content:
    return load(root, ("en",)).content


def complaints(root: Path) -> list[str]:
    with pytest.raises(ContentError) as caught:
        read(root)
    return [str(problem) for problem in caught.value.problems]


CHECK = """opens: [{role: worse}, {button: check, rank: "7"}]
needs: [danger]
reads: [flow]
anew: yes
start: blood
states:
  blood: {ask: flow, when: {danger: {at_least: not_sure}}, next: mind}
  mind: {do: mood, when: {flow: {at_least: light}}, next: end}
ends:
  - {says: notice-after, when: {flow: {at_least: heavy}}}
  - {says: notice-lost}
"""


# ---- the first dialog, roles and buttons


def test_the_dialog_with_the_role_start_is_the_first_whatever_its_name_is(root):
    add(root, "aaa", "start: mood\nstates:\n  mood: {ask: mood, next: end}\n")
    content = read(root)
    assert content.first.id == next(iter(content.dialogs)) == "small"
    assert content.first.shortens


def test_each_role_is_found_by_its_name(content: Content):
    small = load(GOOD, ("en",)).content
    for whole in (content, small):
        roles = {role: whole.role(role) for role in NEEDED_ROLES}
        assert all(dialog is not None and role in dialog.roles for role, dialog in roles.items())
    assert small.role("worse") is None


def test_buttons_come_by_rank_and_then_by_name(root):
    for name, rank in (("later", "9"), ("sooner", "9"), ("first", "1")):
        add(root, name, f'opens: [{{button: {name}, rank: "{rank}"}}]\nstart: mood\n'
                        "states:\n  mood: {ask: mood, next: end}\n")  # fmt: skip
    assert list(read(root).buttons) == ["first", "later", "sooner", "feelings"]


def test_all_that_a_dialog_says_of_itself_is_read(root):
    add(root, "check", CHECK)
    content = read(root)
    check, happening, unsafe = (content.dialogs[name] for name in ("check", "happening", "unsafe"))
    assert check.opens == (Opening("worse"), Opening(button="check", rank=7))
    assert (check.needs, check.anew, check.held) == (("danger",), True, False)
    assert [ending.says for ending in check.ends] == ["notice-after", "notice-lost"]
    assert [state.silence for state in check.line] == [timedelta(minutes=20), timedelta(minutes=15)]
    assert happening.unclear == Unclear("notice-urgent", 3, "yes", ("not_sure",))
    assert (happening.says, happening.held) == ("notice-urgent", True)
    assert (unsafe.left, unsafe.discreet) == ("crisis", True)
    assert content.dialogs["wrong"].press


@pytest.mark.parametrize(
    ("opens", "said"),
    [
        ("[{role: worse, button: check}]", "exactly one of role and button"),
        ('[{rank: "3"}]', "exactly one of role and button"),
        ("[{role: worst}]", "opens.0.role is not right"),
        ("[{button: check, rank: high}]", "a whole number such as 3 is needed"),
        ("[{button: check, rank: '-1'}]", "a whole number such as 3 is needed"),
    ],
)
def test_what_opens_a_dialog_is_one_role_or_one_button(root, opens, said):
    add(root, "check", f"opens: {opens}\nstart: mood\nstates:\n  mood: {{ask: mood, next: end}}\n")
    found = complaints(root)
    assert found
    assert all(
        complaint.startswith("dialogs/check.dialog.yaml:4:") and "Y104" in complaint for complaint in found
    )
    assert any(said in complaint for complaint in found)


@pytest.mark.parametrize(
    "unclear",
    [
        '{says: notice-lost, most: "3"}',
        "{says: notice-lost, counts-as: thoughts}",
        '{says: notice-lost, most: "3", counts-as: never}',
        "{says: notice-lost, asks-again: [never]}",
    ],
)
def test_what_counts_as_an_answer_after_unclear_ones_is_an_answer_of_the_first_question(root, unclear):
    add(root, "check", f"unclear: {unclear}\nstart: mood\nstates:\n  mood: {{ask: mood, next: end}}\n")
    [complaint] = complaints(root)
    assert complaint.startswith("dialogs/check.dialog.yaml:4:")


def test_the_help_for_who_leaves_is_one_of_the_overlays(root):
    add(root, "check", "left: nothing\nstart: mood\nstates:\n  mood: {ask: mood, next: end}\n")
    assert len(complaints(root)) == 1


def test_what_a_dialog_needs_or_reads_is_a_fact(root):
    add(root, "check", CHECK.replace("[danger]", "[dagner]").replace("reads: [flow]", "reads: [flwo]"))
    found = complaints(root)
    assert ["D201" in complaint for complaint in found] == [True, True]


# ---- a dialog in the place of a question


def test_a_dialog_in_the_place_of_a_question_gives_its_questions_their_place_and_keeps_their_words(root):
    add(root, "check", CHECK)
    line = read(root).dialogs["check"].line
    assert [(state.id, state.says, state.next) for state in line] == [
        ("blood", "blood", "mind.mood"),
        ("mind.mood", "mood", END),
    ]
    assert line[1].facts == ("mood",)


def test_its_guard_holds_for_each_of_its_questions_beside_their_own(root):
    fever = "{tick: [fever], when: {mood: {at_least: thoughts}}, next: end}"
    states = f"  mood: {{ask: mood, next: fever}}\n  fever: {fever}\n"
    add(root, "two", f"start: mood\nstates:\n{states}")
    add(root, "check", CHECK.replace("do: mood", "do: two"))
    _, mood, fever = read(root).dialogs["check"].line
    light = Literal("flow", frozenset({"light", "heavy"}))
    assert mood.when.cases == ((light,),)
    assert [set(case) for case in fever.when.cases] == [{light, Literal("mood", frozenset({"thoughts"}))}]


def test_dialogs_stand_in_each_other_to_any_depth_and_several_times(root):
    add(
        root,
        "two",
        "start: here\nstates:\n  here: {do: mood, next: there}\n  there: {do: mood, next: end}\n",
    )
    add(root, "four", "start: one\nstates:\n  one: {do: two, next: other}\n  other: {do: two, next: end}\n")
    line = read(root).dialogs["four"].line
    assert [state.id for state in line] == [
        "one.here.mood", "one.there.mood", "other.here.mood", "other.there.mood",
    ]  # fmt: skip
    assert {state.says for state in line} == {"mood"}


def test_a_dialog_that_stands_in_another_that_stands_in_it_is_told_with_the_circle(root):
    add(root, "one", "start: a\nstates:\n  a: {do: two, next: end}\n")
    add(root, "two", "start: a\nstates:\n  a: {do: one, next: end}\n")
    found = complaints(root)
    assert len(found) == 2
    assert all("D224" in complaint for complaint in found)
    assert any("one → two → one" in complaint for complaint in found)


def test_a_question_that_does_another_dialog_asks_nothing_of_its_own(root):
    add(root, "check", "start: a\nstates:\n  a: {do: mood, ask: flow, next: end}\n")
    [complaint] = complaints(root)
    assert "Y104" in complaint


def test_a_guard_of_two_that_never_hold_together_is_told_at_the_question_in_front(root):
    add(root, "two", "needs: [flow]\nstart: mood\nstates:\n"
                     "  mood: {ask: mood, when: {flow: {among: [none]}}, next: end}\n")  # fmt: skip
    add(root, "check", "needs: [flow]\nstart: mind\nstates:\n"
                       "  mind: {do: two, when: {flow: {at_least: light}}, next: end}\n")  # fmt: skip
    [complaint] = complaints(root)
    assert complaint.startswith("dialogs/check.dialog.yaml:7:")
    assert "D231: mind.mood is asked of nobody" in complaint


# ---- what a dialog knows


def test_what_was_asked_before_in_the_dialog_or_is_of_the_place_may_be_read_by_a_guard(root):
    add(root, "check", CHECK)
    add(
        root,
        "place",
        "start: mood\nstates:\n  mood: {ask: mood, when: {context: [who_profile]}, next: end}\n",
    )
    assert {"check", "place"} <= read(root).dialogs.keys()
    add(root, "check", CHECK.replace("needs: [danger]\n", ""))
    [complaint] = complaints(root)
    assert complaint.startswith("dialogs/check.dialog.yaml:9:")
    assert "D226: the guard of blood reads danger" in complaint


# ---- files of before


def test_the_dialogs_of_a_release_of_before_are_read_where_versions_are_compared_and_nowhere_else(root):
    _, _, before = read_decisions(root / "dialogs" / "released", root)
    assert {*before} == {"small", "unsafe", "mood", "wrong"}
    assert next(iter(before)) == "small"
    assert before["small"].shortens
    assert {name for name, dialog in before.items() if dialog.roles} == {"small", "unsafe", "wrong"}
    shutil.copy(root / "dialogs" / "released" / "small.dialog.yaml", root / "dialogs" / "small.dialog.yaml")
    assert any("aside is not a key of this file" in complaint for complaint in complaints(root))


def test_what_is_shipped_has_every_role_and_one_first_dialog():
    content = load(data_root(), ("en",)).content
    assert [dialog.id for dialog in content.dialogs.values() if "start" in dialog.roles] == [
        content.first.id
    ]
