"""The guides are followed on a copy of the project, word by word: what they promise comes true."""

import io
import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from contextlib import redirect_stdout
from pathlib import Path

import pytest
from nightlight.cli import main
from nightlight.content.load import load
from nightlight.i18n.words.localizer import load_localizer
from nightlight.looked_up import page_finders
from nightlight.tools.play.person import play

ROOT = Path(__file__).resolve().parents[2]
GUIDES = ROOT / "docs" / "guides"
OURS = ("write-a-dialog", "write-a-rule", "write-a-note", "add-a-country", "write-a-topic")
LINES_OF_TWO_PAGES = 2 * 60

BLOCK = r"```(?:yaml|ftl)\n(.*?)```\n"
FIND = re.compile(
    rf"[Ii]n `([^`]+)`, find\n\n{BLOCK}\nand (write below it|write above it|change it to)\n\n{BLOCK}", re.S
)
BELOW = re.compile(rf"[Ii]n `([^`]+)`, write below `([^`]+)`\n\n{BLOCK}", re.S)
END = re.compile(rf"At the end of `([^`]+)`, write\n\n{BLOCK}", re.S)
EACH_END = re.compile(rf"At the end of each file, write its part\n\n{BLOCK}", re.S)
EACH_FIND = re.compile(rf"In each file, find\n\n{BLOCK}\nand change it to its part\n\n{BLOCK}", re.S)
PART = re.compile(r"^# (\S+/\S+)\n", re.M)
MAKE = re.compile(rf"Make the file `([^`]+)` and write\n\n{BLOCK}", re.S)
RUN = re.compile(r"```sh\n(.*?)\n```\n\nIt prints(, among other lines,)?\n\n```text\n(.*?)```\n", re.S)


class Reader:
    """Somebody who does what a guide says, from the top to the bottom."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        for name in ("bot", "dialogs", "locales"):
            shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))

    def follow(self, text: str) -> int:
        """Do every step; the number of code blocks that were used."""
        steps = {FIND: self._edit, END: self._append, MAKE: self._make, RUN: self._run}
        steps |= {BELOW: self._below, EACH_END: self._append_each, EACH_FIND: self._edit_each}
        found = [(match.start(), do, match) for form, do in steps.items() for match in form.finditer(text)]
        for _, do, match in sorted(found, key=lambda step: step[0]):
            do(*match.groups())
        return sum(match[0].count("```") // 2 for *_, match in found)

    def _edit(self, name, old, how, new):
        path = self.folder / name
        text = path.read_text("utf-8")
        assert text.count(old) == 1, f"{name} does not hold exactly once:\n{old}"
        put = {"write below it": old + new, "write above it": new + old, "change it to": new}[how]
        path.write_text(text.replace(old, put), "utf-8")

    def _below(self, name, line, new):
        self._edit(name, f"\n{line}\n", "write below it", new)

    def _append(self, name, new):
        path = self.folder / name
        path.write_text(path.read_text("utf-8") + new, "utf-8")

    def _append_each(self, parts):
        for name, new in split(parts):
            self._append(name, new)

    def _edit_each(self, old, parts):
        for name, new in split(parts):
            self._edit(name, old, "change it to", new)

    def _make(self, name, new):
        assert not (self.folder / name).exists()
        (self.folder / name).write_text(new, "utf-8")

    def _run(self, command, among, expected):
        program, *arguments = shlex.split(command)
        assert program == ".venv/bin/python"
        assert arguments[:2] == ["-m", "nightlight"]
        said = io.StringIO()
        with redirect_stdout(said):  # in this process, which has read most of the files already
            status = main([*arguments[2:], str(self.folder)])
        printed, wanted = said.getvalue().splitlines(), expected.splitlines()
        if among:
            assert status == 1
            for line in wanted:
                form = re.escape(line).replace("…", r"\d+")
                assert any(re.fullmatch(form, one) for one in printed), f"{line}\nnot in\n{said.getvalue()}"
        else:
            assert (status, printed) == (0, wanted)

    def chat(self, steps):
        """A chat of a person in GB by JSON lines; the lines that came back."""
        done = subprocess.run(
            [sys.executable, "-m", "nightlight", "chat", "--json", "--country", "GB"],
            input="".join(f"{json.dumps(step)}\n" for step in steps),
            cwd=self.folder,
            env={**os.environ, "PYTHONPATH": str(self.folder / "bot")},
            capture_output=True,
            encoding="utf-8",
        )
        assert done.stderr == ""
        return [json.loads(line) for line in done.stdout.splitlines()]


def split(parts):
    """The parts of a block that stand below the names of their files."""
    _, *found = PART.split(parts)
    return list(zip(found[::2], found[1::2], strict=True))


@pytest.fixture
def reader(tmp_path):
    return Reader(tmp_path)


def text_of(guide):
    return (GUIDES / f"{guide}.md").read_text("utf-8")


def followed(reader, guide):
    text = text_of(guide)
    assert reader.follow(text) == text.count("```") // 2, "a code block stands in no step that is known"
    return load(reader.folder, ("en", "ru", "zh")).content


def test_a_question_is_added_by_its_guide_and_asked_of_those_it_is_meant_for(reader):
    content = followed(reader, "write-a-dialog")
    _, screens = play(content, {"status": "pregnant"}, "GB")
    assert "drinking" in screens
    _, screens = play(content, {"status": "no_pregnancy"}, "GB")
    assert "drinking" not in screens


def test_a_rule_is_added_by_its_guide_and_decides_for_its_person(reader):
    content = followed(reader, "write-a-rule")
    ended, _ = play(content, {"status": "negative", "flow": "light", "pain": "mild"}, "GB")
    assert ended.closing.reasons == ("S22",)
    assert ended.closing.urgency.id == "soon_24h"


def test_a_note_is_added_by_its_guide_and_told_to_those_it_is_for(reader):
    content = followed(reader, "write-a-note")
    for sign, told in (("yes", True), ("no", False)):
        ended, _ = play(content, {"status": "pregnant", "coil": sign}, "GB")
        said = [note.says for note in content.notes.of("waiting", ended.closing)]
        assert ("waiting-coil" in said) == told


def test_a_country_is_added_by_its_guide_and_its_number_is_shown(reader):
    (reader.folder / "dialogs" / "places" / "IS.yaml").unlink()
    content = followed(reader, "add-a-country")
    ended, _ = play(content, {}, "IS")
    assert ended.closing.place.numbers == ("112",)
    assert ended.closing.place.lines.get("crisis", ()) == ()


def test_a_topic_is_added_by_its_guide_and_found_by_what_people_type(reader):
    content = followed(reader, "write-a-topic")
    card, myth = content.library["nosebleed"], content.library["M36"]
    assert [lead.id for lead in card.leads] == [
        "M36",
        "heavy_bleeding",
        "clotting_disorder",
        "nosebleed-sources",
    ]
    assert [lead.id for lead in myth.leads] == ["nosebleed"]
    assert "nosebleed" in [lead.id for lead in content.library["library-body"].leads]
    for locale, typed in (("en", "bloody nos"), ("ru", "кровь из носа"), ("zh", "流鼻血了")):
        finder = page_finders(reader.folder, content, load_localizer(reader.folder))[locale]
        assert finder.find(typed).pages == ("nosebleed",)


def test_a_flow_is_added_by_its_guide_from_nothing_to_a_chat(reader):
    content = followed(reader, "add-a-flow")
    assert list(content.buttons) == ["feelings", "checkin", "visit", "feedback"]
    to_a_result = ["no", "pregnant", "w6_12", "spots", "light", "none", "none", "none", "heartbeat", "none"]
    to_a_result += ["same", "under_14_days", "no"]
    visit = [
        {"command": "visit"},
        *({"choose": [one]} for one in ("doctor", "today", "brings_list", "yes")),
    ]
    steps = [*({"choose": [one]} for one in to_a_result), *visit, {"wait": "PT5H"}, {"wait": "PT1H"}]
    *_, result, first, second, third, fourth, ended, before, rung, _ = reader.chat(steps)
    assert result["closing"]["urgency"] == "soon_24h"
    assert "visit" in [option["id"] for option in result["options"]]
    asked = [(line["dialog"], line["state"]) for line in (first, second, third, fourth)]
    assert asked == [("visit", f"visit_{what}") for what in ("with", "when", "bring", "remind")]
    assert ended["messages"][0]["id"] == "ending-visit-soon"
    assert [due["timer"] for due in before["due"]] == ["visit_reminder"]
    assert (rung["dialog"], rung["state"]) == ("visit", "visit_with")


def test_who_never_used_git_is_led_to_a_file_that_holds_the_whole_change(tmp_path):
    text = text_of("before-you-begin")
    assert len(text.splitlines()) <= LINES_OF_TWO_PAGES
    by_name = ["git", "-c", "user.name=a", "-c", "user.email=a@b.invalid"]
    for command in (["git", "init", "-q"], [*by_name, "commit", "-q", "--allow-empty", "-m", "old"]):
        subprocess.run(command, cwd=tmp_path, check=True)
    (tmp_path / "new.ftl").write_text("word = a new one\n", "utf-8")
    steps = re.findall(r"^    (git add .*|git diff .*)$", text, re.M)
    subprocess.run("\n".join(steps), cwd=tmp_path, check=True, shell=True)  # noqa: S602 - the guide's own line
    assert "+word = a new one" in (tmp_path / "my-change.txt").read_text("utf-8")


@pytest.mark.parametrize("guide", [*OURS, "a-new-language", "add-a-flow"])
def test_a_guide_begins_where_a_stranger_can(guide):
    assert "(before-you-begin.md)" in text_of(guide)


@pytest.mark.parametrize("guide", OURS)
def test_a_guide_is_two_pages_long_at_most_and_ends_with_the_check(guide):
    text = text_of(guide)
    assert len(text.splitlines()) <= LINES_OF_TWO_PAGES
    assert RUN.findall(text)[-1] == (".venv/bin/python -m nightlight check", "", "content: ok\n")


@pytest.mark.parametrize("guide", ["write-a-dialog", "write-a-rule", "write-a-note"])
def test_a_guide_that_changes_who_is_told_what_ends_with_the_proof_and_the_difference(guide):
    end = text_of(guide).rpartition("content: ok")[2]
    assert ".venv/bin/python -m nightlight prove" in end
    assert ".venv/bin/python -m nightlight diff HEAD" in end
