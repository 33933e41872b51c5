"""The pictures of the dialog: all there, nothing invented, and those of the docs are the present ones."""

import re
from copy import deepcopy
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from xml.etree import ElementTree as Tree

import pytest
import small_content
from nightlight.cli import main
from nightlight.content.load import load
from nightlight.engine.triage import Urgency
from nightlight.i18n.words.localizer import load_localizer
from nightlight.tools.graph.condition_words import in_words
from nightlight.tools.graph.drawing import graphs
from nightlight.tools.graph.mermaid import mermaid
from nightlight.tools.graph.page import pages
from nightlight.tools.graph.svg import ACROSS_PAGE, svg
from nightlight.tools.play.questions import in_line, rules_completed, rules_reading

ROOT = Path(__file__).resolve().parents[2]
SELF = {"asker": "self"}
SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def words():
    return load_localizer(ROOT)


@pytest.fixture(scope="module")
def every(app, words):
    """Every dialog, the first one first."""
    return graphs(app.files, words)


@pytest.fixture(scope="module")
def shown(every):
    return every[0]


@pytest.fixture(scope="module")
def pictures(every):
    return [parsed(one) for one in every]


@pytest.fixture(scope="module")
def small(tmp_path_factory):
    return load(small_content.write(tmp_path_factory.mktemp("small")), ("en",)).content


def parsed(graph):
    return Tree.fromstring(svg(graph))  # noqa: S314 - it is our own


def marks(card):
    return {mark.rule: mark.last for marks in card.rules.values() for mark in marks}


def test_the_pictures_of_the_docs_are_those_of_the_dialogs(app, words):
    drawn, docs = pages(app.files, words), ROOT / "docs" / "dialogs"
    for name, text in drawn.items():
        assert (docs / name).read_text("utf-8") == text, f"docs/dialogs/{name} is old; run make graph"
    assert {path.name for path in docs.iterdir()} == drawn.keys(), "a dialog is gone; delete its pages"


def test_the_command_writes_a_page_and_a_picture_of_each_dialog_and_says_where(content, tmp_path, capsys):
    assert main(["graph", str(tmp_path / "new")]) == 0
    written = capsys.readouterr().out.split()
    names = [f"{dialog}.{kind}" for dialog in content.dialogs for kind in ("svg", "md")]
    assert written == [str(tmp_path / "new" / name) for name in names]
    assert all(Path(path).read_text("utf-8") for path in written)


def test_the_command_draws_the_dialog_of_another_folder(tmp_path):
    assert main(["graph", str(tmp_path), str(small_content.GOOD)]) == 0
    assert {"small.svg", "small.md"} <= {path.name for path in tmp_path.iterdir()}


def test_every_picture_is_linked_from_its_page_each_page_from_the_first_and_that_from_the_reference(
    content,
):
    docs = ROOT / "docs" / "dialogs"
    first = (docs / "bleeding.md").read_text("utf-8")
    for name in content.dialogs:
        assert f"]({name}.svg)" in (docs / f"{name}.md").read_text("utf-8")
        assert f"]({name}.md)" in first or name == content.first.id
    assert "dialogs/bleeding.md" in (ROOT / "docs" / "reference" / "dialog-files.md").read_text("utf-8")


def test_every_question_every_other_dialog_and_every_ending_is_in_all_three_forms(
    content, app, words, shown
):
    names = [*content.first.states, *(urgency.id for urgency in Urgency)]
    drawn = [text.text for text in parsed(shown).iter(f"{SVG}text")]
    page = pages(app.files, words)["bleeding.md"].partition("```mermaid")[0]
    for name in names:
        assert drawn.count(name) == 1
        assert f"| `{name}` |" in page
        assert len(re.findall(rf'[qe]_{name}\["<b>{name}</b>', mermaid(shown))) == 1
    for other in content.others:
        assert drawn.count(other.id) == 1
        assert f"| [{other.id}]({other.id}.md) |" in page
        assert len(re.findall(rf'd_{other.id}\["<b>{other.id}</b>', mermaid(shown))) == 1


def test_every_question_of_another_dialog_is_in_its_picture_and_on_its_page(content, app, words, every):
    """What stands in it from another dialog again is one card."""
    written = pages(app.files, words)
    for shown, dialog in zip(every[1:], content.others, strict=True):
        names = list(dict.fromkeys(state.id.partition(".")[0] for state in dialog.line))
        drawn = [text.text for text in parsed(shown).iter(f"{SVG}text")]
        assert [card.id for card in shown.questions] == names
        assert all(name in drawn and f"| `{name}` |" in written[f"{dialog.id}.md"] for name in names)


def test_a_dialog_says_what_opens_it_and_how_it_returns(content, words, every):
    for shown, dialog in zip(every[1:], content.others, strict=True):
        for opening in (opening for opening in dialog.opens if opening.button):
            assert f"“{words.say('en', f'button-{opening.button}', SELF)}”" in shown.opened_by
        endings = [words.say("en", ending.says, SELF) for ending in dialog.ends]
        assert all(any(said in line for line in shown.returns) for said in endings)
        assert shown.opened_by
        assert shown.returns


def test_every_rule_is_beside_some_question_where_it_can_fire_and_once_in_the_page(app, words, every):
    cards = [card for shown in every for card in shown.questions]
    can_fire = {rule for card in cards for rule, last in marks(card).items() if last}
    page = pages(app.files, words)["bleeding.md"]
    for rule in app.files.content.table.rules:
        assert rule.id in can_fire
        assert page.count(f"\n| {rule.id} | `{rule.urgency.id}` |") == 1


def test_a_question_shows_exactly_the_rules_that_read_it_and_can_hold_for_those_asked(app, shown):
    by_id = {card.id: card for card in shown.questions}
    rules = {rule.id: rule for rule in app.files.content.table.rules}
    for state in in_line(app.files.content):
        for rule in marks(by_id[state.id]):
            assert rules[rule].when.facts & state.sets
    assert "U28" in marks(by_id["harm"])
    assert "E20" not in marks(by_id["harm"])  # reads assault too, and only where a pregnancy is possible


def test_a_rule_can_fire_from_the_question_on_at_which_all_it_reads_was_asked(small):
    states = small.first.states
    assert [rule.id for rule in rules_reading(small, states["weeks"])] == ["E02"]
    assert rules_completed(small, states["weeks"]) == frozenset()
    assert rules_completed(small, states["flow"]) == {"E02", "U01", "U02"}
    assert rules_completed(small, states["colour"]) == frozenset()
    assert rules_completed(small, small.role("wrong").first) == {"U02"}


def test_on_a_result_a_rule_can_fire_from_any_question_that_asks_again_what_it_reads(content):
    """What lies below was asked already, though the same question stands in the middle of it."""
    asked_again = [state for dialog in content.others if dialog.anew for state in dialog.line]
    for state in asked_again:
        assert rules_completed(content, state) == {rule.id for rule in rules_reading(content, state)}


def test_nothing_is_drawn_outside_the_picture_or_over_another_card(pictures):
    for picture in pictures:
        width, height = (float(size) for size in picture.attrib["viewBox"].split()[2:])
        cards = []
        for box in picture.iter(f"{SVG}rect"):
            x, y, wide, high = (float(box.attrib[key]) for key in ("x", "y", "width", "height"))
            assert x + wide <= width
            assert y + high <= height
            if box.attrib["class"].startswith("card"):
                cards.append((y, y + high))
        cards.sort()
        assert all(above[1] < below[0] for above, below in pairwise(cards))


def test_the_words_on_a_card_fit_its_width(pictures):
    """By the width of the widest usual sans-serif, on average 0.52 of its size a letter."""
    for text in (text for picture in pictures for text in picture.iter(f"{SVG}text")):
        size = 11.5 if "small" in text.attrib["class"] else 13
        if text.attrib["class"] in {"", "small when"} and 40 < float(text.attrib["x"]) < 60:
            assert len(text.text) * size * 0.52 < 396
        assert len(text.text) <= ACROSS_PAGE


def test_the_marks_of_a_rule_never_lie_on_each_other(pictures):
    places = [
        (number, box.attrib["x"], box.attrib["y"])
        for number, picture in enumerate(pictures)
        for box in picture.iter(f"{SVG}rect")
        if box.attrib["width"] == "33"
    ]
    assert len(places) == len(set(places)) > 70 * 2


def test_a_title_with_signs_of_the_languages_of_pictures_stays_a_title(shown):
    odd = 'Is it "more" than <1 pad> & why?'
    first = shown.questions[0]
    strange = shown.__class__(
        **{
            **vars(shown),
            "questions": (first.__class__(**{**vars(first), "title": odd}), *shown.questions[1:]),
        }
    )
    assert odd in [text.text for text in parsed(strange).iter(f"{SVG}text")]
    assert "Is it #quot;more#quot; than #lt;1 pad#gt; & why?" in mermaid(strange)


@pytest.mark.parametrize(
    ("form", "said"),
    [
        ({"is": ["obst"], "clots": {"at_least": "large"}}, "obst and clots at least large"),
        ({"status": {"among": ["ended", "birth", "maybe"]}}, "status ended, birth or maybe"),
        ({"status": {"among": ["ended"]}}, "status ended"),
        ({"signs": ["fever", "chills"]}, "fever and chills"),
        ({"any": [{"signs": ["gut"]}, {"is": ["sore"]}]}, "gut, or sore"),
        ({"is": ["mid"], "any": [{"signs": ["gut"]}, {"is": ["sore"]}]}, "mid and (gut, or sore)"),
        ({"all": [{"signs": ["gut"]}, {"context": ["who_profile"]}]}, "gut and who_profile"),
        ({"all": [{"any": [{"signs": ["a"]}, {"signs": ["b"]}]}, {"signs": ["c"]}]}, "(a, or b) and c"),
    ],
)
def test_a_condition_is_said_in_words(form, said):
    assert in_words(form) == said


def test_beside_the_evidence_of_a_rule_stands_who_reviewed_it_and_when(app, words):
    data = deepcopy(app.files.table.data)
    data["rules"][0]["reviewed"] = {"by": "A. Example, midwife", "on": "2026-11-20"}
    files = replace(app.files, table=replace(app.files.table, data=data))
    told = re.findall(r"^\| [A-Z]\d+ .* \| \w+ \| (.*) \|$", pages(files, words)["bleeding.md"], re.M)
    assert told == ["A. Example, midwife, 2026-11-20", *["never"] * (len(data["rules"]) - 1)]
