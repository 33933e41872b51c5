"""What comes after an answer: rows read in their order, and every complaint of one."""

import shutil
from pathlib import Path

import pytest
from nightlight.content.load import load
from nightlight.content.problem import ContentError
from nightlight.engine.content import Content
from nightlight.tools.check.everything import check

GOOD = Path(__file__).resolve().parents[1] / "broken" / "good"
ROWS = """status: draft
rows:
  - {when: {mood: {among: [thoughts]}}, page: feelings, asker: self, unless-read: crisis_help}
  - {when: {mood: {at_least: thoughts}}, says: [notice-crisis, notice-safety]}
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A copy of the smallest good content, to be added to."""
    return Path(shutil.copytree(GOOD, tmp_path / "content"))


def put(root: Path, text: str) -> None:
    (root / "dialogs" / "after.yaml").write_text(text, "utf-8")


def complaints(root: Path) -> list[str]:
    with pytest.raises(ContentError) as caught:
        load(root, ("en",))
    return [str(problem) for problem in caught.value.problems]


def test_without_the_file_nothing_comes_after_an_answer(root: Path):
    assert load(root, ("en",)).content.after == ()


def test_rows_are_read_in_their_order(root: Path):
    put(root, ROWS)
    page, words = load(root, ("en",)).content.after
    assert (page.page, page.asker, page.unless_read, page.says) == ("feelings", "self", "crisis_help", ())
    assert (words.page, words.asker, words.says) == (None, None, ("notice-crisis", "notice-safety"))
    assert page.when.holds({"mood": "thoughts"})
    assert not page.when.holds({"mood": "none"})
    assert check(root) == check(GOOD)


@pytest.mark.parametrize(
    ("right", "wrong", "code"),
    [
        ("page: feelings", "page: feeling", "L701"),
        ("unless-read: crisis_help", "unless-read: crisis", "L701"),
        ("asker: self", "asker: friend", "Y104"),
        ("mood: {among", "moood: {among", "D201"),
        ("among: [thoughts]", "among: [thought]", "D202"),
    ],
)
def test_a_row_that_names_what_is_not_there_is_complained_of_in_its_line(root: Path, right, wrong, code):
    assert right in ROWS
    put(root, ROWS.replace(right, wrong))
    [complaint] = complaints(root)
    assert complaint.startswith("dialogs/after.yaml:3:")
    assert code in complaint


def test_a_page_that_is_not_there_is_no_complaint_without_a_library(root: Path):
    (root / "dialogs" / "library.yaml").unlink()
    put(root, ROWS)
    assert len(load(root, ("en",)).content.after) == 2


def test_what_a_row_says_must_have_words_in_every_language(root: Path):
    put(root, ROWS.replace("notice-safety", "notice-comfort"))
    found = [
        f"{problem.file} {problem.code}" for problem in check(root) if "notice-comfort" in problem.message
    ]
    assert found == ["locales/en/common.ftl T401", "locales/fr/common.ftl T401"]


def test_the_shipped_rows_are_of_facts_that_some_answer_tells(content: Content):
    told = frozenset[str]().union(*(dialog.sets for dialog in content.dialogs.values()))
    assert content.after
    assert all(row.when.facts <= told for row in content.after)
