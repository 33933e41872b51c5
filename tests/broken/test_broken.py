"""Codes, smallest broken files and docs pages: what `nightlight check` can complain of, held together.

`good/` is the smallest content without a complaint. Each folder beside it is named after a code and holds
one file that is put over the good content, and `expected.txt` with the place of the complaint that must
follow. A code with several quite different complaints has more folders: R303, R303-b. What only `nightlight
translate` says is asked of its `check`, and of its `import` where the broken file is a PO file.
"""

import re
import shutil
from datetime import date
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from nightlight.content.problem import Problem
from nightlight.tools.check.everything import check
from nightlight.tools.translate.read_po import take
from nightlight.tools.translate.status import find

HERE = Path(__file__).parent
PROJECT = HERE.parent.parent
GOOD = HERE / "good"
PAGES = PROJECT / "docs" / "codes"
TODAY = date(2026, 11, 21)
ONLY_TRANSLATE = {"T415", "T416", "T421", "T422"}
TRANSLATE_HERE = {"T417", "T424"}  # folders: of the library `check` says the same
ONLY_IMPORT = {"T423"}

FOLDERS = sorted(path.parent for path in HERE.glob("*/expected.txt"))
every_folder = pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name, scope="module")


def code_of(folder: Path) -> str:
    return folder.name.partition("-")[0]


def codes_in_source() -> set[str]:
    texts = (path.read_text(encoding="utf-8") for path in (PROJECT / "bot").rglob("*.py"))
    return {code for text in texts for code in re.findall(r'"([DLNPQRSTVY]\d{3})"', text)}


def codes_with_folder() -> set[str]:
    return {code_of(folder) for folder in FOLDERS if "-" not in folder.name}


def codes_with_page() -> set[str]:
    return {path.stem for path in PAGES.glob("*.md") if path.stem != "README"}


def files_of(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file() and path.name != "expected.txt"]


@cache
def good_problems() -> frozenset[Problem]:
    return frozenset(check(GOOD, TODAY))


@cache
def good_translation() -> frozenset[Problem]:
    """What a translator of the good content is told: that nobody has signed it."""
    return frozenset(translation_problems(GOOD))


def translation_problems(root: Path) -> list[Problem]:
    [found] = find(root, ["fr"])
    return [*found.fix, *found.look]


@cache
def problems_of(folder: Path) -> list[Problem]:
    """What a broken file adds; if the good content itself is not good, one test says so and not all."""
    with TemporaryDirectory() as beside:
        return added(folder, Path(beside))


def added(folder: Path, tmp_path: Path) -> list[Problem]:
    """What is complained of once a broken file is put over the good content in another folder."""
    shutil.copytree(GOOD, tmp_path, dirs_exist_ok=True)
    shutil.copytree(folder, tmp_path, dirs_exist_ok=True)
    if code_of(folder) in ONLY_IMPORT:
        return list(take(tmp_path, "fr", tmp_path / "fr.po").problems)
    if code_of(folder) in ONLY_TRANSLATE or folder.name in TRANSLATE_HERE:
        return [p for p in translation_problems(tmp_path) if p not in good_translation()]
    return [problem for problem in check(tmp_path, TODAY) if problem not in good_problems()]


# ---- code, folder and page


def test_every_code_in_the_source_has_a_smallest_broken_file():
    missing = codes_in_source() - codes_with_folder()
    assert not missing, f"add tests/broken/<CODE>/ for {sorted(missing)}"


def test_every_folder_is_of_a_code_that_the_source_still_has():
    gone = {code_of(folder) for folder in FOLDERS} - codes_in_source()
    assert not gone, f"nothing in bot/ says {sorted(gone)} any more; remove tests/broken/<CODE>/"


def test_every_code_in_the_source_has_a_page():
    missing = codes_in_source() - codes_with_page()
    assert not missing, f"write docs/codes/<CODE>.md for {sorted(missing)}"


def test_every_page_is_of_a_code_that_the_source_still_has():
    gone = codes_with_page() - codes_in_source()
    assert not gone, f"nothing in bot/ says {sorted(gone)} any more; remove docs/codes/<CODE>.md"


def test_no_folder_is_without_its_expected_place():
    lonely = {path.name for path in HERE.iterdir() if path.is_dir()} - {f.name for f in FOLDERS}
    assert lonely - {"good", "__pycache__"} == set(), f"write expected.txt in {sorted(lonely)}"


def test_the_list_of_codes_names_each_once_with_the_title_of_its_page():
    listed = re.findall(
        r"^\| \[(\w+)\]\((\w+)\.md\) \| (.+?) \|", (PAGES / "README.md").read_text("utf-8"), re.M
    )
    titles = {path.read_text("utf-8").splitlines()[0] for path in PAGES.glob("????.md")}
    assert len(listed) == len(codes_with_page())
    assert {f"# {code}: {title}" for code, _, title in listed} == titles
    assert all(code == link for code, link, _ in listed)


# ---- what check says


def test_the_good_content_has_no_problem():
    hint = "a new message needs one line in each language of tests/broken/good"
    assert not good_problems(), "\n".join((*map(str, sorted(good_problems())), hint))


def test_the_good_content_has_nothing_to_mend_for_its_translator():
    [found] = find(GOOD, ["fr"])
    assert found.fix == ()
    assert {problem.code for problem in found.look} == {"T416"}


@every_folder
def test_a_broken_file_gives_exactly_its_problem_at_its_place(folder: Path):
    place = (folder / "expected.txt").read_text(encoding="utf-8").strip()
    found = [f"{p.file}:{p.line}:{p.column} {p.code}" for p in problems_of(folder)]
    assert found == [f"{place} {code_of(folder)}"]


@every_folder
def test_a_broken_folder_is_one_file_that_says_what_is_broken(folder: Path):
    [file] = files_of(folder)
    assert re.match(r"# Broken: .{10,}", file.read_text(encoding="utf-8"))


@every_folder
def test_a_problem_is_printed_with_its_place_what_is_wrong_and_what_would_be_right(folder: Path):
    [problem] = problems_of(folder)
    printed = re.fullmatch(r"[\w./-]+:[1-9]\d*:[1-9]\d* [A-Z]\d{3}: (.+?); (.+)", str(problem))
    assert printed, f"not `file:line:column CODE: what is wrong; what would be right`: {problem}"
    assert all(len(part.split()) > 1 for part in printed.groups())


@every_folder
def test_the_page_of_a_code_shows_the_line_that_check_prints(folder: Path):
    [problem] = problems_of(folder)
    page = (PAGES / f"{code_of(folder)}.md").read_text(encoding="utf-8")
    assert str(problem) in page.splitlines()
