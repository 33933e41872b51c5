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
from dataclasses import dataclass
from pathlib import Path

from tests.fuzz import mutate
from tests.fuzz.report import Report

ROOT = Path(__file__).parents[2]
AT_ONCE = 50  # cases in one process, until it dies of one
SECONDS = 60  # of CPU
MEMORY = 2 * 2**30  # of address space beyond which nothing is given
LARGE = 500  # MB that no content is worth
DEPTHS = {"file": 90, "content": 9, "check": 1}  # how far into the program, and how often of 100


@dataclass(frozen=True)
class Case:
    """A file of the project, as changed, and how far into the program it goes."""

    path: Path  # below the content's root
    changed: bytes
    depth: str

    def __str__(self) -> str:
        return f"{self.path}, {len(self.changed)} bytes, {self.depth}"


class Content:
    """One campaign over files of one kind: "yaml" or "ftl"."""

    def __init__(self, seed: int, kind: str) -> None:
        self.report, self.chance, self.kind = Report(kind, seed), random.Random(f"{seed} {kind}"), kind
        found = [path for top in ("dialogs", "locales") for path in sorted((ROOT / top).rglob(f"*.{kind}"))]
        places = [path for path in found if path.parent.name == "places"]
        kept = [path for path in found if path not in places[3:]]  # 250 alike would hide the others
        self.files = {path.relative_to(ROOT): path.read_bytes() for path in kept}

    def run(self, seconds: float) -> Report:
        """Case after case, for so long."""
        from bot.app import read_content
        from bot.tools.check import check  # noqa: F401 - imported before the first fork

        read_content(ROOT)  # what is remembered of the whole is made once
        with tempfile.TemporaryDirectory() as folder:
            root = Path(folder)
            for top in ("dialogs", "locales"):
                shutil.copytree(ROOT / top, root / top)
            end = time.monotonic() + seconds
            while time.monotonic() < end:
                cases = [self._case() for _ in range(AT_ONCE)]
                while cases:
                    cases = self._through(root, cases)
        return self.report

    def _case(self) -> Case:
        path = self.chance.choice(list(self.files))
        changed = mutate.file(self.chance, self.files[path], list(self.files.values()))
        return Case(path, changed, self.chance.choices(list(DEPTHS), list(DEPTHS.values()))[0])

    def _through(self, root: Path, cases: list[Case]) -> list[Case]:
        """Cases in one process; those that are left when it dies of one."""
        outcomes = self._tried(root, cases)
        for case, complaint in zip(cases, outcomes, strict=False):
            if complaint and complaint not in self.report.findings:
                self.report.found(complaint, f"{case}: {_shown(self._least(root, case, complaint))}")
        return cases[len(outcomes) :]

    def _least(self, root: Path, case: Case, complaint: str) -> list[bytes]:
        def fails(lines: list[bytes]) -> bool:
            less = Case(case.path, b"\n".join(lines), case.depth)
            return self._tried(root, [less]) == [complaint]

        return mutate.smaller(case.changed.split(b"\n"), fails, most=60)

    def _tried(self, root: Path, cases: list[Case]) -> list[str]:
        """What went wrong with each, up to the one that the process died of."""
        here, there = os.pipe()
        child = os.fork()
        if not child:
            os.close(here)
            _read(root, cases, self.files, there)
        os.close(there)
        with os.fdopen(here, encoding="utf-8", errors="replace") as pipe:
            lines = [line.rstrip("\n").split("\t") for line in pipe]
        _, status, used = os.wait4(child, 0)
        self.report.memory = max(self.report.memory, used.ru_maxrss // 1024)
        for case, (milliseconds, _) in zip(cases, lines, strict=False):
            self.report.timed(float(milliseconds), str(case))
        died = [f"killed by {signal.Signals(os.WTERMSIG(status)).name}"] if os.WIFSIGNALED(status) else []
        for case in cases[len(lines) : len(lines) + 1]:
            self.report.timed(0.0, str(case))
            (root / case.path).write_bytes(self.files[case.path])
        return [said for _, said in lines] + died


def _read(root: Path, cases: list[Case], files: dict[Path, bytes], pipe: int) -> None:
    """In the child: read each, say what was raised that must not be, and how long it took; then end."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    for case in cases:
        (root / case.path).write_bytes(case.changed)
        began = time.process_time()
        signal.setitimer(signal.ITIMER_PROF, SECONDS)
        said = _complaint(root, case)
        milliseconds = (time.process_time() - began) * 1000
        (root / case.path).write_bytes(files[case.path])
        os.write(pipe, f"{milliseconds:.1f}\t{said}\n".encode())
    os._exit(0)


def _complaint(root: Path, case: Case) -> str:
    from bot.content.problem import ContentError

    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    try:
        _through(root / case.path, root, case.depth)
    except ContentError as error:
        return "" if error.problems else "a ContentError without a problem"
    except BaseException as error:  # noqa: BLE001 - that is what is looked for
        return f"{type(error).__name__} from {_where(error)}"
    grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) // 1024
    return "" if grown < LARGE else f"over {LARGE} MB"


def _through(path: Path, root: Path, depth: str) -> None:
    """The reader of this kind of file alone, of the whole content, or what `nightlight check` does."""
    from bot.app import read_content
    from bot.content.strict_yaml import read
    from bot.i18n.catalog import read_catalog
    from bot.tools.check import check

    if depth == "check":
        check(root)
    elif depth == "content":
        read_content(root)
    elif path.suffix == ".yaml":
        read(path, root)
    else:
        read_catalog(path.parent)


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
