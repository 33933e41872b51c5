"""What a clinician reads: people in plain words, and where they come from by name."""

import json
import re
import shutil
import subprocess
from functools import cache
from pathlib import Path

import pytest
from nightlight.cli import main
from nightlight.tools.diff.command import diff
from nightlight.tools.diff.difference import KINDS
from nightlight.tools.diff.versions import NotCompared

from tests.diff.edits import EDITS, PROJECT

BY_NAME = {edit.name: edit for edit in EDITS}


@pytest.fixture(scope="module")
def edited(tmp_path_factory):
    made: dict[str, Path] = {}

    def edited_(name: str) -> str:
        if name not in made:
            made[name] = BY_NAME[name].applied(tmp_path_factory.mktemp(name))
        return str(made[name])

    return edited_


def told(old, new, locale="en") -> str:
    return diff(str(old), new, locale, PROJECT, json=False)


@cache
def told_of(folder: str, locale="en") -> str:
    """What an edited version changes; several tests look at one report."""
    return told(PROJECT, folder, locale)


def test_the_most_ordinary_of_the_less_urgent_is_told_as_a_person(edited):
    said = told_of(edited("01-floor-raised"))
    group = said[said.index("LESS URGENT") : said.index("SHOWN HELP")]
    assert group.splitlines()[1].startswith("  E04, emergency now before, urgent today now: ")
    person = group[group.index("the most ordinary") : group.index("    before:")]
    assert [line.strip() for line in person.splitlines()[1:]] == [
        "Which fits you? Pregnant",
        "How many weeks pregnant are you, or could you be? 6 to 12 weeks",
        "How much do you bleed now? A pad lasts over 3 hours",
        "Are there clots or tissue? Walnut size or bigger (4 cm)",
    ]
    assert "before: emergency now after 6 questions\n      E04: A clot this big" in group
    assert "now: urgent today after 8 questions\n      U08: " in group


def test_people_speak_another_language_where_it_is_asked_for(edited):
    said = told_of(edited("01-floor-raised"), "ru")
    person = said[said.index("the most ordinary") : said.index("    before:")]
    assert len(re.findall("[а-яё]+", person)) > 20
    assert not re.search(r"\b(pregnant|flow|clots)\b", person)


def test_where_nothing_that_decides_changed_nobody_is_concerned(edited):
    said = told_of(edited("13-sources-only"))
    assert said.endswith("Nobody is told or asked anything else by the questions and rules.")


@pytest.mark.parametrize("name", BY_NAME)
def test_every_report_can_be_said_and_names_no_unexplained_value(edited, name):
    said = told_of(edited(name))
    assert not re.search(r"[{}]|frozenset", said)
    assert not [
        line for line in said.splitlines() if line.startswith("      ") and re.search(r"\w_\w", line)
    ]
    for kind in BY_NAME[name].kinds & {"less_urgent", "more_urgent"}:
        assert kind.replace("_", " ").upper() in said


def test_a_question_that_is_gone_is_told_in_the_words_it_had(edited):
    assert (
        "harm (One more question, asked of everyone. Has someone hurt you?), asked before, not asked now"
        in told_of(edited("06-question-removed"))
    )


def test_a_country_that_changed_is_named(edited):
    said = told_of(edited("11-care-found"))
    assert "      Country: KE\n" in said[: said.index("the most ordinary")]


def test_programs_get_the_same_numbers_by_name(edited):
    said = json.loads(diff(str(PROJECT), edited("01-floor-raised"), "en", PROJECT, json=True))
    assert list(said["kinds"]) == list(KINDS)
    [less] = [group for group in said["groups"] if group["kind"] == "less_urgent"]
    assert (less["what"], less["before"], less["after"]) == ("E04", "emergency_now", "urgent_today")
    assert less["conversations"] == said["kinds"]["less_urgent"] > 0
    assert less["common"]["clots"] == ["large"]
    assert less["example"]["before"]["urgency"] == "emergency_now"
    assert less["example"]["after"]["reasons"] == ["U08"]
    assert less["example"]["after"]["answers"]["clots"] == ["large"]


def test_programs_and_people_get_the_same_every_time(edited):
    folder = edited("09-questions-swapped")
    assert told(PROJECT, folder) == told_of(folder)
    one, two = (diff(str(PROJECT), folder, "en", PROJECT, json=True) for _ in "ab")
    assert one == two


# ---- versions by name


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with two commits; the second raises the floor of E04. Settings of git do not count."""
    edit = BY_NAME["01-floor-raised"]
    shutil.copytree(PROJECT / "dialogs", tmp_path / "dialogs")
    shutil.copytree(PROJECT / "locales", tmp_path / "locales")
    for name in ("GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM"):
        monkeypatch.setenv(name, "/dev/null")
    for role in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{role}_NAME", "Somebody")
        monkeypatch.setenv(f"GIT_{role}_EMAIL", "somebody@example.org")
    monkeypatch.chdir(tmp_path)
    git("init", "-q")
    git("add", ".")
    git("commit", "-qm", "before")
    git("tag", "v1")
    [change] = edit.edits
    file = tmp_path / change["file"]
    file.write_text(
        file.read_text(encoding="utf-8").replace(change["find"], change["write"]), encoding="utf-8"
    )
    git("commit", "-qam", "after")
    return tmp_path


def git(*arguments: str) -> None:
    subprocess.run(["git", *arguments], check=True)


def test_versions_are_git_revisions_or_folders_from_anywhere_below(repository: Path, monkeypatch):
    monkeypatch.chdir(repository / "dialogs")
    by_revision = told("v1", "HEAD").splitlines()
    assert by_revision[0] == "From v1 to HEAD:"
    assert by_revision[2:] == told(PROJECT, "..").splitlines()[2:]
    assert "LESS URGENT" in by_revision


@pytest.mark.parametrize("name", ["no-such-tag", "--output=x", "bot"])
def test_what_is_no_version_is_told_on_one_line(repository: Path, name):
    (repository / "bot").mkdir()
    with pytest.raises(NotCompared, match=re.escape(name)) as complaint:
        diff(name, "HEAD", "en", PROJECT, json=False)
    assert "\n" not in str(complaint.value)


def test_where_there_is_no_git_history_it_is_told(tmp_path: Path, monkeypatch):
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    monkeypatch.chdir(tmp_path)
    with pytest.raises(NotCompared, match="neither a folder nor a git revision"):
        diff("HEAD", None, "en", PROJECT, json=False)


def test_before_the_first_release_somebody_must_name_the_versions(repository: Path):
    shutil.rmtree(repository / "dialogs" / "released")
    with pytest.raises(NotCompared, match="no release is kept"):
        diff(None, None, "en", repository, json=False)


def test_a_language_that_nobody_speaks_is_told():
    with pytest.raises(NotCompared, match="there are: en, ru, zh"):
        told(PROJECT, str(PROJECT), "xx")


def test_the_command_prints_the_difference_or_says_on_one_line_why_not(edited, capsys):
    assert main(["diff", str(PROJECT), edited("13-sources-only")]) == 0
    assert capsys.readouterr().out.endswith("by the questions and rules.\n")
    assert main(["diff", "no-such-version"]) == 2
    assert capsys.readouterr().err == "no-such-version is neither a folder nor a git revision known here\n"
