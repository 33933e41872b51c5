"""What was read of a text is remembered: another text is read anew, also in the same file at once."""

import os
import shutil
from datetime import date
from pathlib import Path

import pytest
from nightlight.content.problem import ContentError
from nightlight.content.strict_yaml import read
from nightlight.tools.check.everything import check

GOOD = Path(__file__).resolve().parents[1] / "broken" / "good"
TODAY = date(2026, 11, 21)


@pytest.mark.parametrize(
    ("file", "old", "new", "code"),
    [
        ("dialogs/urgency.table.yaml", "id: E01", "id: E02", "V601"),
        ("dialogs/places/KE.yaml", "2026-11-20", "2024-11-20", "P503"),
        ("locales/fr/places.ftl", "le 112", "le 113", "T412"),
        ("locales/fr/common.ftl", "notice-weeks =", "notice-weekz =", "T401"),
    ],
)
def test_a_file_that_changed_since_the_last_check_is_seen_and_its_old_text_too(
    tmp_path: Path, file: str, old: str, new: str, code: str
):
    root = Path(shutil.copytree(GOOD, tmp_path / "copy"))
    path = root / file
    before, text, times = check(root, TODAY), path.read_text("utf-8"), path.stat()
    assert before == []
    path.write_text(text.replace(old, new, 1), "utf-8")
    os.utime(path, ns=(times.st_atime_ns, times.st_mtime_ns))  # nothing but its text tells
    assert code in {problem.code for problem in check(root, TODAY)}
    path.write_text(text, "utf-8")
    assert check(root, TODAY) == []


def test_the_same_text_in_two_folders_is_complained_of_in_each(tmp_path: Path):
    found = []
    for name in ("one", "two"):
        root = Path(shutil.copytree(GOOD, tmp_path / name))
        path = root / "locales/fr/common.ftl"
        path.write_text(f"{path.read_text('utf-8')}\n!\n\nnothing-asks = <strong>x</strong>\n", "utf-8")
        found.append([str(problem) for problem in check(root, TODAY)])
    assert found[0] == found[1]
    assert {"T402", "T407", "T406"} <= {problem.split()[1].rstrip(":") for problem in found[0]}


def test_a_file_that_cannot_be_read_is_complained_of_each_time_and_at_its_own_name(tmp_path: Path):
    for name in ("one.yaml", "two.yaml", "one.yaml"):
        (tmp_path / name).write_text("a: 1\na: 2\n", "utf-8")
        with pytest.raises(ContentError) as error:
            read(tmp_path / name, tmp_path)
        assert [problem.file for problem in error.value.problems] == [name]
