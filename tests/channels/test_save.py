"""`nightlight chat --save`: it comes out the same when played again, and nothing stops the closing."""

import json
import resource
import shutil
import signal
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from nightlight.app.save import NotSaved, Save
from nightlight.content.shapes.file import parse
from nightlight.content.shapes.vignettes import MOST_STEPS, VignettesFile
from nightlight.content.strict_yaml import read
from nightlight.engine.session import SUPPORTER, Session
from nightlight.tools.check.everything import check
from nightlight.tools.check.steps import outcomes
from nightlight.tools.check.vignettes import vignette_problems

ROOT = Path(__file__).resolve().parents[2]
NIGHT = datetime(2026, 1, 1, 2, 0, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
EMERGENCY = ("3", "Kenya", "1", "8 weeks", "I fill a pad in one hour")


def saved(path, app):
    """The one vignette of a file, and what the check says of it."""
    document = read(path, path.parent)
    file = parse(VignettesFile, document)
    files = replace(app.files, vignettes=((file, document),))
    played = outcomes(files, app.conversation.interpreter)
    [entry] = file.vignettes
    return entry, [str(problem) for problem in vignette_problems(files, app.words, played)]


@pytest.fixture
def kept(console, json_chat, app, tmp_path):
    """A chat that is saved: the vignette, what the check says, and the sentence for who saved it."""

    async def keep(*said, start=None, json=False):
        save = Save(tmp_path / f"{len(list(tmp_path.iterdir()))}.yaml", start or Session(NIGHT))
        await (json_chat if json else console)(*said, start=start, note=save.note)
        told = save.write(app.conversation.interpreter)
        return *saved(save.path, app), told

    return keep


async def test_a_chat_in_the_console_passes_the_check_as_it_was_saved(kept):
    entry, problems, told = await kept(*EMERGENCY)
    assert problems == []
    assert (entry.urgency, entry.rules) == ("emergency_now", ["E03"])
    assert [step.form for step in entry.steps] == [
        {"choose": ["no"]},
        {"text": "Kenya"},
        {"choose": ["pregnant"]},
        {"text": "8 weeks"},
        {"text": "I fill a pad in one hour"},
    ]
    assert "Played again" not in told


async def test_a_chat_of_a_program_passes_the_check_as_it_was_saved(kept):
    steps = [{"choose": ["not_sure"]}, {"wait": "PT20M"}, {"command": "continue"}, {"choose": ["sepsis"]}]
    entry, problems, _ = await kept(*steps, json=True, start=Session(NIGHT, country="KZ", asker=SUPPORTER))
    assert problems == []
    assert [step.form for step in entry.steps] == steps
    assert (entry.country, entry.asker, entry.urgency, entry.rules) == (
        "KZ",
        "supporter",
        "emergency_now",
        ["E08"],
    )


async def test_what_was_refused_is_not_among_the_steps(kept):
    entry, problems, _ = await kept(
        {"choose": ["no"]}, "no json", {"choose": ["lots"]}, {"command": "dance"}, {"text": "hm"}, json=True
    )
    assert problems == []
    assert [step.form for step in entry.steps] == [{"choose": ["no"]}, {"text": "hm"}]
    assert (entry.urgency, entry.rules) == ("none", [])


async def test_a_silence_and_a_day_in_the_console_are_waited_for_when_it_is_played(kept):
    entry, problems, told = await kept("3", 16 * MINUTE, MINUTE, 25 * 60 * MINUTE, "hello", "1")
    assert problems == []
    assert [step.form for step in entry.steps][1:3] == [{"wait": "PT17M"}, {"wait": "PT1501M"}]
    assert (entry.urgency, entry.rules) == ("emergency_now", ["E24"])
    assert "Played again" not in told


async def test_a_typed_date_is_read_from_the_day_of_the_chat(kept):
    at = Session(datetime(2026, 1, 1, 2, 0, tzinfo=UTC), country="GB")
    entry, problems, _ = await kept("3", "1", "05.11.2025", "6", start=at)
    assert entry.on == date(2026, 1, 1)
    assert problems == []
    assert entry.rules == ["E03"]


async def test_two_numbers_of_a_list_are_saved_as_what_they_stand_for(kept):
    entry, problems, _ = await kept("2", "1 3", "done")
    assert problems == []
    assert entry.steps[1].form == {"choose": ["collapse", "fit_chest_breath"]}


@pytest.mark.parametrize(
    "typed", ['"', "\\", "a: b # c", "\ud800 {x}", "\x00\x85\u2028", "不想活了 😀", "- ? : [", "'", ""]
)
async def test_whatever_was_typed_can_be_read_again(kept, typed):
    entry, problems, _ = await kept("3", typed)
    assert problems == []
    assert entry.steps[1].text is not None


WORDS = st.sampled_from(
    [
        "no",
        "1",
        "2",
        "1 3",
        "3",
        "back",
        "Kenya",
        "8 weeks",
        "spots",
        "skip",
        "is it blood",
        "мажет",
        "stop",
    ]
) | st.sampled_from(
    ["so much blood", "I want to die", "start", "it got worse", "continue", "language", "ru", "none", "?"]
)
CHOSEN = st.sampled_from(["no", "not_sure", "pregnant", "ended", "spots", "light", "KE", "plan"]).map(
    lambda one: {"choose": [one]}
)
COMMANDS = ["back", "start", "wrong", "unsafe", "country", "zh", "stop", "help"]
WAITS = ("PT5M", "PT20M", "P1DT1H")
NAMED = st.one_of(
    CHOSEN,
    st.sampled_from(COMMANDS).map(lambda one: {"command": one}),
    st.sampled_from(WAITS).map(lambda one: {"wait": one}),
    st.just({"choose": []}),
)
SPANS = st.integers(1, 200).map(lambda minutes: minutes * MINUTE)
few = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@few
@given(st.lists(st.one_of(WORDS, WORDS, SPANS), min_size=1, max_size=14))
async def test_any_chat_in_the_console_comes_out_the_same_when_it_is_played_again(kept, store, clock, said):
    await store.forget("console")
    clock.now = NIGHT
    _, problems, told = await kept("3", *said)
    assert problems == []
    assert "Played again" not in told


@few
@given(st.lists(st.one_of(NAMED, NAMED, WORDS.map(lambda typed: {"text": typed})), min_size=1, max_size=14))
async def test_any_chat_of_a_program_comes_out_the_same_when_it_is_played_again(kept, store, said):
    await store.forget("json")
    _, problems, told = await kept({"choose": ["not_sure"]}, *said, json=True)
    assert problems == []
    assert "Played again" not in told


async def test_a_chat_that_is_too_long_or_says_nothing_is_not_saved(kept):
    with pytest.raises(NotSaved, match="nothing was said"):
        await kept()
    with pytest.raises(NotSaved, match=f"at most {MOST_STEPS} steps"):
        await kept(*["about"] * (MOST_STEPS + 1))


# ---- as a process


def test_a_saved_chat_in_the_folder_of_the_vignettes_is_content_that_is_kept(chat, tmp_path):
    root = tmp_path / "content"
    for name in ("dialogs", "locales"):
        shutil.copytree(ROOT / name, root / name)
    path = root / "dialogs" / "vignettes" / "mine.yaml"
    status, printed, complaints = chat(
        "--locale", "ru", "--save", str(path), typed="нет\nКазахстан\nбеременна\nльет\n8 недель\nльет\n"
    )
    assert status == 0
    assert str(path) in complaints
    assert "103" in printed
    assert check(root) == []


def test_a_program_reads_nothing_but_its_turns_while_the_chat_is_saved(chat, tmp_path):
    status, printed, complaints = chat(
        "--json", "--save", str(tmp_path / "a.yaml"), typed='{"choose": ["yes"]}\n'
    )
    assert status == 0
    assert [json.loads(line)["ended"] for line in printed.splitlines()] == [False, True]
    assert complaints.startswith("Saved: ")


@pytest.mark.parametrize(
    ("file", "more"),
    [
        ("there.yaml", ()),
        ("notes.txt", ()),
        ("nowhere/a.yaml", ()),
        ("a.yaml", ("--session", "tonight")),
        ("a.yaml", ("--locale", "pseudo")),
    ],
)
def test_a_place_where_it_cannot_be_saved_is_told_before_anything_starts(chat, tmp_path, file, more):
    (tmp_path / "there.yaml").write_text("mine", "utf-8")
    status, printed, complaints = chat("--save", str(tmp_path / file), *more, typed="1\n")
    assert (status, printed) == (2, "")
    assert complaints.startswith(f"--save {tmp_path / file}: ")
    assert (tmp_path / "there.yaml").read_text("utf-8") == "mine"
    assert not (tmp_path / "a.yaml").exists()


def test_a_full_disk_is_told_after_the_closing_and_leaves_no_half_a_file(start_chat, tmp_path):
    path = tmp_path / "a.yaml"
    process = start_chat("--save", str(path))
    assert process.stdout.readline() == "\n"  # it talks: what it compiled on the way is written
    resource.prlimit(process.pid, resource.RLIMIT_FSIZE, (16, 16))
    printed, complaints = process.communicate("3\n", timeout=60)
    assert process.returncode == 1
    assert "112" in printed
    assert complaints == f"--save: {path} cannot be written: File too large. Nothing is saved.\n"
    assert not path.exists()


def test_a_file_that_appears_meanwhile_is_not_written_over(start_chat, tmp_path):
    path = tmp_path / "a.yaml"
    process = start_chat("--save", str(path))
    assert process.stdout.readline() == "\n"
    path.write_text("mine", "utf-8")
    printed, complaints = process.communicate("1\n", timeout=60)
    assert process.returncode == 1
    assert "112" in printed
    assert "cannot be written" in complaints
    assert path.read_text("utf-8") == "mine"


def test_ctrl_c_says_the_closing_and_saves_what_was_said(start_chat, tmp_path, app):
    path = tmp_path / "a.yaml"
    process = start_chat("--save", str(path))
    process.stdin.write("3\n")
    process.stdin.flush()
    printed = ""
    while "→" not in printed:
        printed += process.stdout.readline()
    process.send_signal(signal.SIGINT)
    rest = process.stdout.read()
    status, complaints = process.wait(30), process.stderr.read()  # while its input is still open
    assert status == 130
    assert "112" in rest
    assert complaints.startswith("Saved: ")
    entry, problems = saved(path, app)
    assert problems == []
    assert [step.form for step in entry.steps] == [{"choose": ["no"]}]
