"""The project's own YAML and Fluent files, changed, through the reader of content, where it may die.

Asked of each: content, or a ContentError that says where; never another exception, a signal, more than so
many seconds or more than so much memory. A process that has imported everything forks one for each case.
"""

import os
import random
import resource
import shutil
import signal
import tempfile
import time
from pathlib import Path

from tests.fuzz import mutate
from tests.fuzz.report import Report

ROOT = Path(__file__).parents[2]
SECONDS = 60
MEMORY = 2 * 2**30  # of address space beyond which nothing is given
LARGE = 500  # MB that no content is worth
CHECKED = 0.1  # of the cases go through all that `nightlight check` says


class Content:
    """One campaign over files of one kind: "yaml" or "ftl"."""

    def __init__(self, seed: int, kind: str) -> None:
        self.report, self.chance, self.kind = Report(kind, seed), random.Random(f"{seed} {kind}"), kind
        found = [path for top in ("dialogs", "locales") for path in sorted((ROOT / top).rglob(f"*.{kind}"))]
        places = [path for path in found if path.parent.name == "places"]
        self.files = [path for path in found if path not in places[3:]]  # 250 alike would hide the others
        self.contents = [path.read_bytes() for path in self.files]

    def run(self, seconds: float) -> Report:
        """Case after case, for so long."""
        from bot.app import read_content  # noqa: F401 - imported before the first fork
        from bot.tools.check import check  # noqa: F401

        with tempfile.TemporaryDirectory() as folder:
            root = Path(folder)
            for top in ("dialogs", "locales"):
                shutil.copytree(ROOT / top, root / top)
            end = time.monotonic() + seconds
            while time.monotonic() < end:
                number = self.chance.randrange(len(self.files))
                changed = mutate.file(self.chance, self.contents[number], self.contents)
                self._case(root, number, changed, checked=self.chance.random() < CHECKED)
        return self.report

    def _case(self, root: Path, number: int, changed: bytes, *, checked: bool) -> None:
        name = self.files[number].relative_to(ROOT)
        began = time.monotonic()
        complaint, memory = self._tried(root / name, root, changed, checked=checked)
        self.report.memory = max(self.report.memory, memory)
        self.report.timed((time.monotonic() - began) * 1000, f"{name}, {len(changed)} bytes")
        if complaint and complaint not in self.report.findings:

            def fails(lines: list[bytes]) -> bool:
                return self._tried(root / name, root, b"\n".join(lines), checked=checked)[0] == complaint

            least = mutate.smaller(changed.split(b"\n"), fails, most=60)
            self.report.found(complaint, f"{name}: {_shown(least)}")
        (root / name).write_bytes(self.contents[number])

    def _tried(self, path: Path, root: Path, changed: bytes, *, checked: bool) -> tuple[str, int]:
        """What went wrong with this file in the place of its own, and the MB it took."""
        path.write_bytes(changed)
        here, there = os.pipe()
        child = os.fork()
        if not child:
            os.close(here)
            _read(root, there, checked=checked)
        os.close(there)
        with os.fdopen(here, "rb") as pipe:
            said = pipe.read().decode("utf-8", "replace")
        _, status, used = os.wait4(child, 0)
        memory = used.ru_maxrss // 1024
        if os.WIFSIGNALED(status):
            return f"killed by {signal.Signals(os.WTERMSIG(status)).name}", memory
        return said or ("" if memory < LARGE else f"over {LARGE} MB"), memory


def _read(root: Path, pipe: int, *, checked: bool) -> None:
    """In the child: read all the content, say what was raised that must not be, and end."""
    from bot.app import read_content
    from bot.content.problem import ContentError
    from bot.tools.check import check

    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    signal.alarm(SECONDS)
    said = ""
    try:
        read_content(root)
        if checked:
            check(root)
    except ContentError as error:
        said = "" if error.problems else "a ContentError without a problem"
    except BaseException as error:  # noqa: BLE001 - that is what is looked for
        said = f"{type(error).__name__} from {_where(error)}"
    os.write(pipe, said.encode())
    os._exit(0)


def _where(error: BaseException) -> str:
    """The innermost function of the project that it came through."""
    place, at = "?", error.__traceback__
    while at:
        file = at.tb_frame.f_code.co_filename
        if "/bot/" in file:
            place = f"{file.rpartition('/bot/')[2]}:{at.tb_frame.f_code.co_name}"
        at = at.tb_next
    return place


def _shown(lines: list[bytes]) -> str:
    """The end of a long line is like its beginning."""
    short = (line if len(line) < 200 else line[:60] + b"...%d more" % len(line) for line in lines)
    return repr(b"\n".join(short))
