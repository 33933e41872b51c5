"""`make check`: the proof, and beside it everything else; each says what it has to say when it is done."""

import subprocess
import sys
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Lock
from time import perf_counter
from typing import Final

BIN: Final = Path(sys.executable).parent
NIGHTLIGHT: Final = (str(BIN / "python"), "-m", "nightlight")
Command = tuple[str, ...]

# The proof takes about as long as all the others together.
ROWS: Final[tuple[tuple[Command, ...], ...]] = (
    ((*NIGHTLIGHT, "prove"),),
    (
        (str(BIN / "ruff"), "format", "--check", "."),
        (str(BIN / "ruff"), "check", "."),
        (str(BIN / "mypy"),),
        (str(BIN / "lint-imports"),),
        (*NIGHTLIGHT, "check"),
        (*NIGHTLIGHT, "phone"),
        (str(BIN / "hadolint"), "Dockerfile"),
        (
            *(str(BIN / "check-jsonschema"), "--quiet"),
            *("--builtin-schema", "vendor.compose-spec", "docker-compose.yml"),
        ),
    ),
)
AGAIN: Final = "\r\x1b[K"  # over a line that says how far the proof is


def run(rows: Sequence[Iterable[Command]]) -> int:
    """Run the rows side by side, the commands of each one after the other; 1 if any of them failed."""
    printing = Lock()

    def row(commands: Iterable[Command]) -> list[str]:
        return [said for command in commands if (said := _failed(command, printing))]

    with ThreadPoolExecutor(len(rows)) as threads:
        failed = [said for found in threads.map(row, rows) for said in found]
    print("".join(f"failed: {said}\n" for said in failed), end="", flush=True)
    return int(bool(failed))


def _failed(command: Command, printing: Lock) -> str:
    """Run one command and print what it said; the command if it failed.

    Its complaints are not held back: the proof says there how far it is, if somebody looks.
    """
    began = perf_counter()
    done = subprocess.run(command, stdout=subprocess.PIPE, encoding="utf-8", check=False)
    named = " ".join((Path(command[0]).name, *command[1:]))
    with printing:
        before = AGAIN if sys.stdout.isatty() else ""
        print(f"{before}{named} ({perf_counter() - began:.0f} s)\n{done.stdout}", end="", flush=True)
    return named if done.returncode else ""


if __name__ == "__main__":
    sys.exit(run(ROWS))
