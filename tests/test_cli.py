"""The commands as processes: what they load, what they refuse, and how they end."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from nightlight.cli import main
from nightlight.settings import SettingsError
from nightlight.written import write_file

ROOT = Path(__file__).resolve().parents[1]
SMALL = str(ROOT / "tests" / "broken" / "good")
OPTIONAL = ["aiogram", "telegram", "redis"]
HEAVY = ["yaml", "pydantic", "babel", "fluent", "cryptography"]


@pytest.fixture
def run(tmp_path):
    """Runs Python with these arguments and a home of its own; status, what it said, its complaints."""

    def run_(*arguments, package=ROOT, typed=""):
        home = {"HOME": str(tmp_path), "NIGHTLIGHT_HOME": str(tmp_path / "home"), "LANG": "C"}
        done = subprocess.run(
            [sys.executable, *map(str, arguments)],
            input=typed,
            capture_output=True,
            cwd=tmp_path,
            env={"PYTHONPATH": str(package / "bot"), "PATH": os.environ["PATH"], **home},
            encoding="utf-8",
            timeout=120,
        )
        return done.returncode, done.stdout, done.stderr

    return run_


@pytest.fixture
def broken(tmp_path):
    """A copy of the program whose content can be broken: the folder, and a way to add a line to a file."""
    copy = tmp_path / "copy"
    for name in ("bot", "dialogs", "locales"):
        shutil.copytree(ROOT / name, copy / name, ignore=shutil.ignore_patterns("__pycache__"))

    def break_(name, text):
        path = copy / name
        path.write_text(path.read_text(encoding="utf-8") + text, encoding="utf-8")
        return copy

    return break_


def test_the_commands_load_no_channel_and_nothing_heavy_before_they_run(run):
    program = (
        "import json, sys, nightlight.cli; print(json.dumps([name.split('.')[0] for name in sys.modules]))"
    )
    status, said, _ = run("-c", program)
    assert status == 0
    loaded = set(json.loads(said))
    assert "nightlight" in loaded
    assert loaded & {*OPTIONAL, *HEAVY} == set()


@pytest.mark.parametrize("arguments", [["chat"], ["chat", "--json"], ["check", SMALL]])
def test_no_command_loads_a_messenger(run, arguments):
    program = (
        "import sys, nightlight.cli\n"
        f"nightlight.cli.main({arguments!r})\n"
        f"print([name for name in {OPTIONAL!r} if name in sys.modules], file=sys.stderr)"
    )
    _, _, complaints = run("-c", program)
    assert complaints == "[]\n"


@pytest.mark.parametrize(
    "arguments",
    [
        ["dance"],
        ["--unknown"],
        ["chat", "--unknown"],
        ["chat", "--locale"],
        ["chat", "--locale", "xx"],
        ["chat", "--locale", "xx_GB"],
        ["chat", "--country", "XX"],
        ["chat", "--country", "KAZ"],
        ["chat", "--json", "--locale", "xx"],
        ["chat", "--json", "--country", "??"],
        ["chat", "--forget"],
        ["chat", "--session", ""],
        ["chat", "--session", " "],
        ["chat", "--session", "", "--forget"],
        ["preview", "--port", "99999"],
        ["preview", "--port", "-1"],
        ["preview", "--port", "abc"],
        ["preview", "--port", "9" * 5000],
        ["check", "one", "two"],
    ],
)
def test_a_wrong_option_is_told_and_nothing_starts(run, arguments):
    status, said, complaints = run("-m", "nightlight", *arguments)
    assert (status, said) == (2, "")
    assert complaints.strip()
    assert "Traceback" not in complaints


def test_alone_it_prints_its_help(run):
    status, said, complaints = run("-m", "nightlight")
    assert (status, complaints) == (0, "")
    assert said.startswith("usage: nightlight")


@pytest.mark.parametrize("named", ["GB", "gb", "uk", "United Kingdom", "Великобритания", "英国"])
def test_a_country_is_understood_by_its_name(run, named):
    assert "999 or 112" in run("-m", "nightlight", "chat", "--country", named, "--locale", "EN")[1]


@pytest.mark.parametrize(("option", "value"), [("--locale", "xx"), ("--country", "QQ")])
def test_a_wrong_value_is_named_with_its_option(run, option, value):
    _, _, complaints = run("-m", "nightlight", "chat", option, value)
    assert complaints.startswith(f"{option} {value}: ")
    assert len(complaints.splitlines()) == 1


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (["graph", "a file"], "cannot be a folder: there is a file of this name"),
        (["graph", "a file/x"], "cannot be a folder: Not a directory"),
        (["schema", "a file"], "cannot be a folder: there is a file of this name"),
        (["schema", "a file/x"], "cannot be a folder: Not a directory"),
        (["schema", "a folder"], "facts.schema.json cannot be written: Is a directory"),
        (["translate", "export", "ru", "a folder"], "cannot be written: Is a directory"),
        (["translate", "export", "ru", "/dev/full"], "cannot be written: No space left on device"),
    ],
)
def test_a_place_that_cannot_be_written_is_one_line_and_status_2(run, tmp_path, arguments, why):
    (tmp_path / "a file").write_text("mine")
    (tmp_path / "a folder" / "facts.schema.json").mkdir(parents=True)
    status, said, complaints = run("-m", "nightlight", *arguments)
    assert (status, said) == (2, "")
    assert why in complaints
    assert len(complaints.splitlines()) == 1
    assert (tmp_path / "a file").read_text() == "mine"


def test_what_is_there_stays_where_the_new_cannot_be_written(tmp_path, monkeypatch):
    page = tmp_path / "page.html"
    page.write_text("old")
    page.chmod(0o640)

    def full(*_, **__):
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as no_room:
        no_room.setattr(Path, "write_text", full)
        with pytest.raises(SettingsError, match="No space left"):
            write_file(page, "new")
    assert page.read_text() == "old"
    write_file(page, "new")
    assert (page.read_text(), page.stat().st_mode & 0o777) == ("new", 0o640)
    assert list(tmp_path.iterdir()) == [page]


@pytest.mark.parametrize("arguments", [["--help"], ["chat", "--help"], ["check", "--help"]])
def test_help_names_the_program(run, arguments):
    status, said, complaints = run("-m", "nightlight", *arguments)
    assert (status, complaints) == (0, "")
    assert said.startswith("usage: nightlight")


def test_the_shipped_content_has_no_problem(capsys):
    assert main(["check"]) == 0, capsys.readouterr().out
    assert capsys.readouterr() == ("content: ok\n", "")


@pytest.mark.parametrize(
    ("file", "text", "code"),
    [
        ("dialogs/facts.yaml", "\nunknown: key\n", "Y104"),
        ("dialogs/urgency.table.yaml", "\nstatus: draft\n", "Y102"),
        ("dialogs/places/KZ.yaml", "\n  broken: [\n", "Y101"),
        ("dialogs/bleeding.dialog.yaml", "\nextra: &a [*a]\n", "Y103"),
        ("locales/en/words.yaml", "\nunknown: key\n", "Y104"),
    ],
)
def test_broken_content_ends_a_chat_with_the_place_of_each_complaint(run, broken, file, text, code):
    copy = broken(file, text)
    lines = len((ROOT / file).read_text(encoding="utf-8").splitlines())
    status, said, complaints = run("-m", "nightlight", "chat", package=copy, typed="3\n")
    assert (status, said) == (2, "")
    place, found, _ = complaints.splitlines()[0].split(" ", 2)
    assert (place.split(":")[0], found) == (file, f"{code}:")
    assert int(place.split(":")[1]) > lines
    assert int(place.split(":")[2]) >= 1
    assert "Traceback" not in complaints


def test_check_tells_all_problems_of_another_folder_and_fails(run, broken, tmp_path):
    copy = broken("dialogs/places/KZ.yaml", "\nunknown: key\n")
    broken("dialogs/places/RU.yaml", "\nunknown: key\n")
    status, said, complaints = run("-m", "nightlight", "check", copy)
    assert (status, complaints) == (1, "")
    files = [line.split(":")[0] for line in said.splitlines() if " Y104: " in line]
    assert files == ["dialogs/places/KZ.yaml", "dialogs/places/RU.yaml"]


def test_check_of_a_folder_without_content_is_a_problem_and_no_crash(run, tmp_path):
    status, said, complaints = run("-m", "nightlight", "check", tmp_path)
    assert (status, complaints) == (1, "")
    assert re.search(r"^\S+:1:1 [TY]\d{3}: ", said)


@pytest.mark.parametrize("folder", ["missing", "file"])
def test_check_of_what_is_no_folder_says_so_in_a_line_and_checks_nothing(run, tmp_path, folder):
    (tmp_path / "file").write_text("x")
    status, said, complaints = run("-m", "nightlight", "check", tmp_path / folder)
    assert (status, said) == (2, "")
    assert complaints.count("\n") == 1
    assert complaints.startswith(str(tmp_path / folder))


def test_a_chat_without_english_words_is_refused_and_no_crash(run, broken):
    copy = broken("locales/en/safety.ftl", "")
    (copy / "locales" / "en" / "safety.ftl").unlink()
    status, said, complaints = run("-m", "nightlight", "chat", package=copy)
    assert (status, said) == (2, "")
    assert "safety.ftl" in complaints
    assert "Traceback" not in complaints


def test_a_chat_with_words_that_are_not_utf_8_is_refused_and_no_crash(run, broken):
    copy = broken("locales/en/safety.ftl", "")
    path = copy / "locales" / "en" / "common.ftl"
    path.write_bytes(path.read_bytes() + "слово = слово\n".encode("cp1251"))
    status, said, complaints = run("-m", "nightlight", "chat", package=copy)
    assert (status, said) == (2, "")
    assert "locales/en/common.ftl" in complaints
    assert "Traceback" not in complaints


def test_a_reader_that_goes_away_gets_no_traceback_back(tmp_path):
    process = subprocess.Popen(
        [sys.executable, "-m", "nightlight", "chat"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=ROOT,
        env={"PATH": os.environ["PATH"], "HOME": str(tmp_path)},
        encoding="utf-8",
    )
    assert process.stdout.read(10)
    process.stdout.close()
    _, complaints = process.communicate("3\n1\n", timeout=60)
    assert "Traceback" not in complaints
    assert process.returncode == 141


@pytest.mark.parametrize("command", ["chat", "telegram"])
def test_a_crash_leaves_no_memory_behind_in_a_core_file(run, command):
    resource = pytest.importorskip("resource")
    (_, hard) = resource.getrlimit(resource.RLIMIT_CORE)
    if hard == 0:
        pytest.skip("core files are forbidden here, so it cannot be seen that none is written")
    program = (
        "import resource as r; from nightlight.cli import main;"
        f"r.setrlimit(r.RLIMIT_CORE, ({hard}, {hard}));"
        f"main(['{command}']); print(r.getrlimit(r.RLIMIT_CORE))"
    )
    _, said, _ = run("-c", program)
    assert said.splitlines()[-1] == "(0, 0)"
