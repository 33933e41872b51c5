"""What `nightlight prove` prints: where, why, the chat in the language asked for, the rows."""

import re
import shutil
import sys
from pathlib import Path

import pytest
from faulty import SMALL, shown, sound
from nightlight.cli import main
from nightlight.content.load import load
from nightlight.content.problem import ContentError
from nightlight.content.safety import load_safety
from nightlight.content.shapes.safety import KINDS
from nightlight.tools.prove.report import ENOUGH, load_world


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    return Path(shutil.copytree(SMALL, tmp_path / "copy"))


def change(root: Path, file: str, old: str, new: str) -> None:
    text = (root / file).read_text(encoding="utf-8")
    assert old in text
    (root / file).write_text(text.replace(old, new, 1), encoding="utf-8")


def test_content_that_keeps_everything_says_how_much_was_covered(copy: Path, capsys) -> None:
    assert main(["prove", str(copy)]) == 0
    printed = capsys.readouterr().out
    assert re.search(
        r"\d+ situations, \d+ paths through them, \d+ groups of people, 2 languages, 3 places", printed
    )
    assert re.search(r"properties: \d+ ok", printed)


def test_a_broken_property_shows_its_place_the_chat_in_the_language_and_the_rows(
    copy: Path, capsys
) -> None:
    change(copy, "dialogs/urgency.table.yaml", "emergency_now", "soon_24h")
    assert main(["prove", str(copy), "--only", "INV34,FLX07", "--locale", "fr"]) == 1
    head, *chat = capsys.readouterr().out.splitlines()
    assert re.match(r"dialogs/safety\.yaml:\d+:\d+ INV34: Any danger sign is an emergency\. Broken: ", head)
    assert chat[:2] == ["  Vraiment ?", "  > Oui"]
    assert "  = soon_24h (E01)" in chat
    assert any(re.match(r"  dialogs/urgency\.table\.yaml:\d+:\d+ E01", line) for line in chat)
    assert chat[-1] == "1 of 2 properties are broken"


def test_of_all_chats_that_show_it_the_shortest_is_shown(copy: Path, capsys) -> None:
    change(copy, "dialogs/small.dialog.yaml", "silence: PT15M", "silence: PT20M")
    assert main(["prove", str(copy), "--only", "P3"]) == 1
    assert ">" not in capsys.readouterr().out, "the first screen waits too long already"
    assert len(list(load_world(SMALL, shown).situations())) < ENOUGH


def test_a_terminal_shows_how_far_it_is_and_a_log_does_not(copy: Path, capsys, monkeypatch) -> None:
    assert main(["prove", str(copy), "--only", "P7,M1"]) == 0
    assert not capsys.readouterr().err
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    assert main(["prove", str(copy), "--only", "P7,M1"]) == 0
    assert re.findall(r"\d of \d: \w+", capsys.readouterr().err) == ["1 of 2: M1", "2 of 2: P7"]


def test_a_property_may_be_named_in_small_letters(copy: Path, capsys) -> None:
    assert main(["prove", str(copy), "--only", "p7,M1"]) == 0
    assert "properties: 2 ok" in capsys.readouterr().out


@pytest.mark.parametrize(
    "command", [["check"], ["prove"], ["economy"], ["graph", "somewhere"], ["preview"]]
)
def test_a_folder_that_is_none_is_named_on_one_line(command, capsys) -> None:
    assert main([*command, "no/such/folder"]) == 2
    said = "no/such/folder is not a folder; name the one that holds dialogs/ and locales/.\n"
    assert capsys.readouterr().err == said


@pytest.mark.parametrize(("option", "value"), [("--only", "INV99"), ("--locale", "xx")])
def test_an_unknown_property_or_language_is_named_with_those_there_are(
    copy: Path, capsys, option, value
) -> None:
    assert main(["prove", str(copy), option, value]) == 2
    assert re.search(rf"{value}; there are: \w+, ", capsys.readouterr().err)


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        ("kind: ladders", "no kind of property is called 'ladders'"),
        ("kind: ladder", "a property ladder needs orders; add it"),
        ("kind: checked, codes: [T408], most: 3", "a property checked knows no most; its keys are: codes"),
        ("kind: not-sure-counts-as, counts: {flow: some}", "flow has no value 'some'"),
        ("kind: not-sure-counts-as, counts: {flaw: none}", "no fact is called 'flaw'"),
        ("whoever: {flow: {at_least: light}}, at_least: soon", "no urgency is called 'soon'"),
        ("whoever: {flow: {at_least: some}}, at_least: soon_24h", "flow has no value 'some'"),
        ("whoever: {signs: [fever]}, at_least: soon_24h, overlay: help", "no overlay is called 'help'"),
        ("whoever: {signs: [fever]}, at_least: soon_24h, color: red", "color is not a key of this file"),
    ],
)
def test_a_mistake_in_the_safety_file_is_complained_of_where_it_stands(copy: Path, keys, said) -> None:
    path = copy / "dialogs" / "safety.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(f"{text}  - {{id: X1, text: 'A promise.', {keys}}}\n", encoding="utf-8")
    with pytest.raises(ContentError) as caught:
        load_safety(load(copy, ("en", "fr")))
    [problem] = caught.value.problems
    assert problem.line == len(text.splitlines()) + 1
    assert said in problem.message


def test_one_id_stands_for_one_property(copy: Path) -> None:
    change(copy, "dialogs/safety.yaml", "id: FLX07", "id: FLX06")
    with pytest.raises(ContentError, match="a second time"):
        load_safety(load(copy, ("en", "fr")))


def test_the_page_about_proofs_says_of_each_kind_why_it_is_complete() -> None:
    page = Path(__file__).parents[2].joinpath("docs/reference/prove.md").read_text(encoding="utf-8")
    first = re.findall(r"^\| ((?:`[a-z-]+`(?:, )?)+) \|", page, re.M)
    assert {name for names in first for name in re.findall(r"[a-z-]+", names)} == KINDS.keys()


def test_each_property_of_the_shipped_file_has_a_sentence(copy: Path) -> None:
    for entry in sound(small=False).safety.properties:
        assert entry.entry.text.endswith("."), entry.entry.id
