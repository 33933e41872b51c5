"""What is installed: the wheel holds the content and chats from anywhere."""

import json
import os
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
WITHOUT_READING = """
import sys
from nightlight.cli import main
status = main(["chat"])
assert "yaml" not in sys.modules
assert "nightlight.reading" not in sys.modules
sys.exit(status)
"""


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    """The wheel, built from the project without any index."""
    folder = tmp_path_factory.mktemp("wheel")
    options = ["--no-deps", "--no-build-isolation", "--no-index", "--quiet", "--disable-pip-version-check"]
    done = subprocess.run(
        [sys.executable, "-m", "pip", "wheel", *options, "-w", folder, ROOT],
        capture_output=True,
        text=True,
        cwd=folder,
    )
    assert done.returncode == 0, done.stderr
    (found,) = folder.glob("nightlight-*.whl")
    return found


def below(folder):
    """The files of a folder of the project, by their path from the project."""
    return {
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / folder).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }


def test_the_wheel_holds_the_program_and_all_of_its_content(wheel):
    names = set(zipfile.ZipFile(wheel).namelist())
    assert {name.removeprefix("bot/") for name in below("bot")} <= names
    content = {name for name in below("dialogs") | below("locales") if name.endswith((".yaml", ".ftl"))}
    assert {f"nightlight/data/{name}" for name in content} <= names
    assert "nightlight/data/content.compiled" in names
    assert len([name for name in content if "/places/" in name]) == 250


def test_the_wheel_holds_nothing_else(wheel):
    with zipfile.ZipFile(wheel) as packed:
        names = packed.namelist()
    assert {name.split("/")[0].split("-")[0] for name in names} == {"nightlight"}
    assert not [name for name in names if name.endswith((".pyc", ".db"))]
    code = [
        name.lower() for name in names if not name.startswith("nightlight/data/")
    ]  # a topic is called tests
    assert not [name for name in code if "test" in name]


def test_an_installed_program_chats_from_anywhere(wheel, tmp_path):
    with zipfile.ZipFile(wheel) as packed:
        packed.extractall(tmp_path / "installed")
    (tmp_path / "elsewhere").mkdir()
    done = subprocess.run(
        [sys.executable, "-m", "nightlight", "chat", "--json", "--country", "KZ"],
        input='{"choose": ["yes"]}\n',
        capture_output=True,
        encoding="utf-8",
        cwd=tmp_path / "elsewhere",
        env={"PYTHONPATH": str(tmp_path / "installed"), "PATH": os.environ["PATH"], "HOME": str(tmp_path)},
        timeout=120,
    )
    assert (done.returncode, done.stderr) == (0, "")
    first, closing = map(json.loads, done.stdout.splitlines())
    assert first["state"] == "danger"
    assert closing["closing"]["country"] == "KZ"
    assert closing["closing"]["urgency"] == "emergency_now"
    assert list((tmp_path / "elsewhere").iterdir()) == []


def test_an_installed_program_starts_with_the_content_that_its_build_compiled(wheel, tmp_path):
    with zipfile.ZipFile(wheel) as packed:
        packed.extractall(tmp_path / "installed")
    done = subprocess.run(
        [sys.executable, "-c", WITHOUT_READING],
        input="\n",
        capture_output=True,
        encoding="utf-8",
        cwd=tmp_path,
        env={"PYTHONPATH": str(tmp_path / "installed"), "HOME": str(tmp_path)},
        timeout=120,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert "112" in done.stdout
    assert not list((tmp_path / "installed").rglob("*.content"))


def test_a_build_needs_what_the_program_needs_since_it_compiles_the_content():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    needed, build = project["project"]["dependencies"], project["build-system"]["requires"]
    assert sorted(need for need in build if not need.startswith("hatchling")) == sorted(needed)
    assert sorted(project["dependency-groups"]["build"]) == sorted(build)


def test_an_installed_program_checks_its_own_content(wheel, tmp_path):
    with zipfile.ZipFile(wheel) as packed:
        packed.extractall(tmp_path / "installed")
    program = "import nightlight.content.root as content; print(content.data_root())"
    done = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        encoding="utf-8",
        cwd=tmp_path,
        env={"PYTHONPATH": str(tmp_path / "installed")},
    )
    assert done.stdout.strip() == str(tmp_path / "installed" / "nightlight" / "data")


def test_the_wheel_names_its_command_its_licence_and_what_it_needs(wheel):
    with zipfile.ZipFile(wheel) as packed:
        texts = {
            name.rpartition("/")[2]: packed.read(name).decode()
            for name in packed.namelist()
            if "dist-info" in name
        }
    assert "nightlight = nightlight.cli:main" in texts["entry_points.txt"]
    assert "LICENSE" in texts
    assert "Requires-Dist: cryptography" in texts["METADATA"]
    assert not [
        line
        for line in texts["METADATA"].splitlines()
        if line.startswith(("Requires-Dist: aiogram", "Requires-Dist: python-telegram-bot"))
        and "extra ==" not in line
    ]
