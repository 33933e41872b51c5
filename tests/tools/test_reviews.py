"""Signatures: a signed file says who read each row and when, and a review counts for a year."""

import re
import shutil
from datetime import date
from pathlib import Path

import pytest
from nightlight.tools.check.everything import check

GOOD = Path(__file__).resolve().parents[1] / "broken" / "good"
REVIEWED = '{by: "A. Example, midwife", on: 2026-11-20}'
DAY = date(2026, 11, 21)
ROWS = {
    "urgency.table.yaml": (r"^(  - )(id: \w+)", ["E01", "U01", "S01", "S02"]),
    "small.dialog.yaml": (r"^(    )((?:ask|choose):)", ["danger", "country", "flow"]),
    "unsafe.dialog.yaml": (r"^(    )(choices:)", ["unsafe"]),
    "wrong.dialog.yaml": (r"^(    )(tick:)", ["wrong"]),
}


@pytest.fixture
def root(tmp_path):
    return Path(shutil.copytree(GOOD, tmp_path / "good"))


def edit(path, pattern, new):
    text, found = re.subn(pattern, new, path.read_text("utf-8"), flags=re.M)
    path.write_text(text, "utf-8")
    return found


def sign(path):
    assert edit(path, "^status: draft", f"status: signed\nreviewed: {REVIEWED}") == 1


def said(root, day=DAY):
    return [(problem.code, problem.message) for problem in check(root, day)]


@pytest.mark.parametrize("file", ["facts.yaml", "safety.yaml", "country.names.yaml", "places/KE.yaml"])
def test_a_file_is_signed_by_a_name_and_a_day(root, file):
    path = root / "dialogs" / file
    sign(path)
    assert said(root) == []
    edit(path, "^reviewed: .*\n", "")
    assert [code for code, _ in said(root)] == ["Y106"]


@pytest.mark.parametrize("file", ROWS)
def test_in_a_signed_file_each_rule_and_each_question_is_reviewed(root, file):
    path, (row, names) = root / "dialogs" / file, ROWS[file]
    sign(path)
    assert [message.partition(" ")[0] for _, message in said(root)] == names
    assert edit(path, row, rf"\1reviewed: {REVIEWED}\n    \2") == len(names)
    assert said(root) == []


def test_in_a_draft_one_rule_may_be_reviewed_and_another_not(root):
    assert edit(root / "dialogs/urgency.table.yaml", "id: E01", rf"id: E01\n    reviewed: {REVIEWED}") == 1
    assert said(root) == []


def test_a_review_counts_for_a_year_and_not_a_day_longer(root):
    sign(root / "dialogs/facts.yaml")
    for place in ("KE", "NO"):  # the numbers were checked, so that the review alone is old
        edit(root / f"dialogs/places/{place}.yaml", "^date_checked: .*", 'date_checked: "2027-11-20"')
    assert said(root, date(2027, 11, 20)) == []
    assert [code for code, _ in said(root, date(2027, 11, 21))] == ["Y107"]


@pytest.mark.parametrize(
    "review", ['{by: "", on: 2026-11-20}', "{by: A. Example}", "{on: 2026-11-20}", "2026-11-20"]
)
def test_a_review_without_a_name_or_a_day_is_none(root, review):
    edit(root / "dialogs/facts.yaml", "^status: draft", f"status: signed\nreviewed: {review}")
    assert {code for code, _ in said(root)} == {"Y104"}
