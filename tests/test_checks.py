"""`make check` runs all of its commands side by side, and fails if one of them does."""

import re
import sys
from pathlib import Path

from tests.checks import ROWS, run

ROOT = Path(__file__).resolve().parents[1]


def program(text):
    return (sys.executable, "-c", text)


def test_all_are_run_and_each_says_all_of_its_own_at_once(capfd):
    slow = program("import time; print('a', flush=True); time.sleep(0.3); print('b')")
    assert run([[slow], [program("print('c')"), program("print('d')")]]) == 0
    said = re.sub(r"^python\S* -c .* \(\d+ s\)$", "ran", capfd.readouterr().out, flags=re.M).splitlines()
    assert sorted("".join(said).replace("ran", "|").strip("|").split("|")) == ["ab", "c", "d"]
    assert "d" not in said[: said.index("c")]


def test_one_that_fails_is_named_and_fails_the_whole_and_the_others_are_run(capfd):
    assert run([[program("exit(3)"), program("print('after')")], [program("print('beside')")]]) == 1
    said = capfd.readouterr().out
    assert {"after", "beside"} <= set(said.splitlines())
    assert [line for line in said.splitlines() if line.startswith("failed: ")] == [
        f"failed: {Path(sys.executable).name} -c exit(3)"
    ]


def test_the_proof_is_made_once_and_every_command_is_installed():
    commands = [command for row in ROWS for command in row]
    assert [command[-1] for command in commands].count("prove") == 1
    assert all(Path(command[0]).exists() for command in commands)
    assert "-m tests.checks" in (ROOT / "Makefile").read_text(encoding="utf-8")
