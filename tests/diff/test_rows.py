"""What `nightlight diff` and `prove --from` say of files: other dialogs, words, and versions of before."""

import shutil
from pathlib import Path

import pytest
from nightlight.cli import main

GOOD = Path(__file__).parent.parent / "broken" / "good"


@pytest.fixture
def after(tmp_path: Path) -> Path:
    return Path(shutil.copytree(GOOD, tmp_path / "after"))


def told(before: Path, after: Path, capsys: pytest.CaptureFixture[str]) -> str:
    assert main(["diff", str(before), str(after)]) == 0
    return capsys.readouterr().out


def change(file: Path, old: str, new: str) -> None:
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), "utf-8")


def test_another_dialog_and_its_changes_are_told_row_by_row(after: Path, capsys):
    change(after / "dialogs" / "mood.dialog.yaml", 'rank: "10"', 'rank: "20"')
    text = told(GOOD, after, capsys)
    assert "OTHER DIALOGS, - before, + now\n  - mood: opens: {button: feelings, rank: 10" in text
    assert "\n  + mood: opens: {button: feelings, rank: 20" in text
    assert "WORDS" not in text


def test_a_dialog_that_is_new_is_told_whole(after: Path, tmp_path: Path, capsys):
    before = Path(shutil.copytree(GOOD, tmp_path / "before"))
    (before / "dialogs" / "mood.dialog.yaml").unlink()
    assert "\n  + mood: mood: {ask: mood, next: end}" in told(before, after, capsys)


def test_what_a_new_check_remembers_is_told(after: Path, tmp_path: Path, capsys):
    for root, more in ((after, "lasting: [fever]\n"), (Path(shutil.copytree(GOOD, tmp_path / "was")), "")):
        asked = "ask: flow\n    next: fever\n\n  fever:\n    tick: [fever]\n    next: end"
        change(root / "dialogs" / "small.dialog.yaml", "ask: flow\n    next: end", asked)
        change(root / "dialogs" / "facts.yaml", "urgency:", f"{more}urgency:")
    text = told(tmp_path / "was", after, capsys)
    assert "TICKED AGAIN IN THE NEXT CHECK, - before, + now\n  + fever\n" in text + "\n"


def test_words_are_told_message_by_message_in_the_language_asked_for(after: Path, capsys):
    change(after / "locales" / "en" / "common.ftl", "result-unfinished = Word", "result-unfinished = Call")
    text = told(GOOD, after, capsys)
    assert text.endswith(
        "WORDS, - before, + now\n  result-unfinished:\n"
        "  - result-unfinished = Word { $number }\n  + result-unfinished = Call { $number }\n"
    )
    assert main(["diff", str(GOOD), str(after), "--locale", "fr"]) == 0
    assert "WORDS" not in capsys.readouterr().out


def test_a_version_of_before_is_compared_though_its_words_or_notes_cannot_be_read(
    after: Path, tmp_path: Path, capsys
):
    before = Path(shutil.copytree(GOOD, tmp_path / "before"))
    (before / "dialogs" / "notes.yaml").unlink()
    (before / "dialogs" / "support.yaml").unlink()
    for name in ("words.yaml", "danger.yaml"):
        (before / "locales" / "en" / name).unlink()
    assert f"the words of {before} cannot be read" in told(before, after, capsys)
    assert main(["prove", str(after), "--from", str(before)]) == 0
    assert capsys.readouterr().out.startswith("Chats that stand at")
