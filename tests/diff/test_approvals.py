"""Nobody becomes less urgent than in the last release unless a clinician approved exactly that."""

import shutil
from datetime import date
from pathlib import Path

import pytest
import yaml
from nightlight.content.load import load
from nightlight.content.problem import ContentError
from nightlight.content.release import APPROVALS, keep_release, last_release, read_approvals
from nightlight.tools.check.everything import check
from nightlight.tools.check.release import release_problems
from nightlight.tools.diff.command import diff, keep
from nightlight.tools.diff.versions import NotCompared

from tests.diff.edits import EDITS, GOOD, PROJECT

TODAY = date(2026, 11, 21)
SIGNED = {"approved-by": "Dr A. Example", "date": "2026-11-21", "why": "tried here"}
[FLOOR] = [edit for edit in EDITS if edit.name == "01-floor-raised"]
[HARM] = [edit for edit in EDITS if edit.name == "06-question-removed"]
[SOURCES] = [edit for edit in EDITS if edit.name == "13-sources-only"]


def small(folder: Path, table: str = "") -> Path:
    """The small content with another table, and its stories so, beside the release of the good one."""
    shutil.copytree(GOOD, folder)
    for name in ("urgency.table.yaml", "vignettes/rules.yaml"):
        file = folder / "dialogs" / name
        text = file.read_text(encoding="utf-8")
        file.write_text(
            text.replace("urgency: urgent_today", f"urgency: {table or 'urgent_today'}"), encoding="utf-8"
        )
    return folder


def approve(root: Path, **changed: object) -> None:
    entry = {
        "release": "0.1.0",
        "rule": "U01",
        "from": "urgent_today",
        "to": "soon_24h",
        "who": {},
        **SIGNED,
    }
    text = yaml.safe_dump({"approvals": [{**entry, **changed}]}, sort_keys=False)
    (root / APPROVALS).write_text(text, encoding="utf-8")


def codes(root: Path) -> list[str]:
    return [problem.code for problem in check(root, TODAY)]


def test_less_urgent_people_are_complained_of_until_they_are_approved(tmp_path: Path):
    root = small(tmp_path / "small", "soon_24h")
    assert codes(root) == ["R306"]
    approve(root)
    assert codes(root) == []


def test_an_approval_is_only_for_the_people_whom_it_describes(tmp_path: Path):
    root = small(tmp_path / "small", "soon_24h")
    approve(root, who={"mood": ["thoughts"]})
    assert codes(root) == ["R306"]  # who pressed "something is very wrong" is not described
    approve(root, who={"mood": ["none", "thoughts"], "gut_feeling": ["no", "yes"]})
    assert codes(root) == []


@pytest.mark.parametrize(
    "other",
    [{"rule": "S01"}, {"from": "emergency_now"}, {"to": "routine_watch"}],
    ids=["rule", "from", "to"],
)
def test_an_approval_of_another_change_approves_nothing(tmp_path: Path, other):
    root = small(tmp_path / "small", "soon_24h")
    approve(root, **other)
    assert sorted(codes(root)) == ["R306", "R307"]


def test_an_approval_of_an_earlier_release_stays_as_a_record_and_approves_nothing_now(tmp_path: Path):
    root = small(tmp_path / "small", "soon_24h")
    approve(root, release="0.0.9")
    assert codes(root) == ["R306"]


def test_more_urgent_people_need_no_approval(tmp_path: Path):
    assert codes(small(tmp_path / "small", "emergency_now")) == []


def test_an_entry_without_a_name_is_a_proposal_and_counts_while_all_is_a_draft(tmp_path: Path):
    root = small(tmp_path / "small", "soon_24h")
    approve(root)
    entry = yaml.safe_load((root / APPROVALS).read_text(encoding="utf-8"))["approvals"][0]
    del entry["approved-by"]
    (root / APPROVALS).write_text(yaml.safe_dump({"approvals": [entry]}), encoding="utf-8")
    assert codes(root) == []
    facts = root / "dialogs" / "facts.yaml"
    signed = "status: signed\nreviewed: {by: A. Example, on: 2026-11-20}"
    text = facts.read_text(encoding="utf-8").replace("status: draft", signed, 1)
    facts.write_text(text, encoding="utf-8")
    assert codes(root) == ["R306"]


@pytest.mark.parametrize("missing", ["date", "why", "who"])
def test_an_approval_without_a_date_or_a_why_is_none(tmp_path: Path, missing):
    root = small(tmp_path / "small", "soon_24h")
    approve(root)
    entry = yaml.safe_load((root / APPROVALS).read_text(encoding="utf-8"))["approvals"][0]
    (root / APPROVALS).write_text(
        yaml.safe_dump({"approvals": [{k: v for k, v in entry.items() if k != missing}]}), encoding="utf-8"
    )
    assert codes(root) == ["Y104"]
    approve(root, **{missing: ""})
    assert codes(root) == ["Y104"]


def test_before_the_first_release_nobody_is_compared(tmp_path: Path):
    root = small(tmp_path / "small", "soon_24h")
    shutil.rmtree(root / "dialogs" / "released")
    assert last_release(root) is None
    assert codes(root) == []


def test_a_release_that_cannot_be_read_is_no_release_of_anybody(tmp_path: Path):
    root = small(tmp_path / "small")
    (root / "dialogs" / "released" / "urgency.table.yaml").unlink()
    assert [(p.file, p.code) for p in check(root, TODAY)] == [
        ("dialogs/released/urgency.table.yaml", "Y101")
    ]


def test_what_is_kept_as_a_release_is_what_decides_now(tmp_path: Path):
    root = SOURCES.applied(tmp_path / "kept")
    (root / "locales").symlink_to(PROJECT / "locales")
    keep_release(root, "7", TODAY)
    assert "Nobody is told or asked anything else by" in diff(None, None, "en", root, json=False)


@pytest.mark.parametrize("name", ["", "/", "../x", "next", '1"'])
def test_a_release_has_a_number(name: str, tmp_path: Path):
    root = small(tmp_path / "small")
    before = last_release(root)
    with pytest.raises(NotCompared, match="no number of a release"):
        keep(name, root)
    assert last_release(root) == before


def test_a_release_that_cannot_be_written_takes_nothing_from_the_one_before(tmp_path: Path, monkeypatch):
    root = small(tmp_path / "small")
    before = last_release(root)
    monkeypatch.setattr(shutil, "copyfile", lambda *_: (_ for _ in ()).throw(OSError(28, "No space left")))
    with pytest.raises(OSError, match="No space"):
        keep("7", root)
    assert last_release(root) == before
    monkeypatch.undo()
    keep("7", root)
    assert last_release(root).name == "7"
    assert not list(root.glob("dialogs/*.new"))


def test_the_shipped_content_is_compared_with_a_release(tmp_path: Path):
    assert last_release(PROJECT) is not None
    files = load(FLOOR.applied(tmp_path / "edited"), ("en",))
    assert {problem.code for problem in release_problems(files)} == {"R306"}


@pytest.mark.parametrize("edit", [FLOOR, HARM], ids=lambda edit: edit.name)
def test_the_entry_that_diff_prints_approves_the_change_once_it_is_signed(tmp_path: Path, edit):
    root = released(tmp_path, edit)
    told = diff(None, None, "en", root, json=False)
    assert "TO APPROVE" in told
    entries = told[told.index("\napprovals:") + 1 :]
    (root / APPROVALS).write_text(entries, encoding="utf-8")
    with pytest.raises(ContentError, match="approved-by"):
        read_approvals(root)
    for key, value in SIGNED.items():
        entries = entries.replace(f"    {key}:\n", f"    {key}: {value}\n")
    (root / APPROVALS).write_text(f"{entries} {SIGNED['why']}", encoding="utf-8")
    assert diff(None, None, "en", root, json=False).endswith("Nobody is less urgent without an approval.")


def released(folder: Path, edit) -> Path:
    """An edited content whose last release is the shipped one."""
    root = edit.applied(folder / "edited")
    kept = folder / "kept"
    shutil.copytree(PROJECT / "dialogs", kept / "dialogs")
    keep_release(kept, "0.1.0", TODAY)
    shutil.copytree(kept / "dialogs" / "released", root / "dialogs" / "released", dirs_exist_ok=True)
    (root / "locales").symlink_to(PROJECT / "locales")
    return root
