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
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from tests.fuzz import mutate
from tests.fuzz.report import Report

ROOT = Path(__file__).parents[2]
AT_ONCE = 50  # cases in one process, until it dies of one
SHRINKING = 60  # seconds for one found case
SECONDS = 60  # of CPU
MEMORY = 2 * 2**30  # of address space beyond which nothing is given
LARGE = 500  # MB that no content is worth
PIECES, PIECE = 0.9, 40  # so often only so many lines of a file, which are read much faster
ALONE = "alone"
ASKERS = ("supporter", "self")
DEPTHS = {"file": 970, "content": 27, "check": 3}  # how far into the program, and how often of 1000


@dataclass(frozen=True)
class Case:
    """A file of the project, as changed, and how far into the program it goes."""

    path: Path  # below the content's root
    changed: bytes
    depth: str

    @property
    def alone(self) -> bool:
        """Whether nothing else is read: its folder holds no other file."""
        return self.depth == "file"

    @property
    def where(self) -> Path:
        """Where it is put, below the content's root."""
        return Path(ALONE, self.path.name) if self.alone else self.path

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
        end = time.monotonic() + seconds
        from nightlight.i18n.words import localizer  # noqa: F401 - imported before the first fork
        from nightlight.reading import read_content
        from nightlight.tools.check.everything import check  # noqa: F401

        read_content(ROOT)  # what is remembered of the whole is made once
        with tempfile.TemporaryDirectory() as folder:
            root = Path(folder)
            for top in ("dialogs", "locales"):
                shutil.copytree(ROOT / top, root / top)
            (root / ALONE).mkdir()
            while not self.report.executions or time.monotonic() < end:
                cases = [self._case() for _ in range(AT_ONCE)]
                while cases and (not self.report.executions or time.monotonic() < end):
                    cases = self._through(root, cases, end)
        return self.report

    def _case(self) -> Case:
        path = self.chance.choice(list(self.files))
        old, depth = self.files[path], self.chance.choices(list(DEPTHS), list(DEPTHS.values()))[0]
        if depth == "file" and self.chance.random() < PIECES:
            lines = old.split(b"\n")
            begin = self.chance.randrange(len(lines))
            old = b"\n".join(lines[begin : begin + PIECE])
        return Case(path, mutate.file(self.chance, old, list(self.files.values())), depth)

    def _through(self, root: Path, cases: list[Case], end: float) -> list[Case]:
        """Cases in one process; those that are left when it dies of one, or the time is over."""
        outcomes = self._tried(root, cases, end)
        for case, complaint in zip(cases, outcomes, strict=False):
            if complaint and complaint not in self.report.findings:
                self.report.found(complaint, f"{case}: {_shown(self._least(root, case, complaint, end))}")
        return cases[len(outcomes) :]

    def _least(self, root: Path, case: Case, complaint: str, end: float) -> list[bytes]:
        until = min(end, time.monotonic() + SHRINKING)

        def fails(lines: list[bytes]) -> bool:
            less = Case(case.path, b"\n".join(lines), case.depth)
            return self._tried(root, [less], until) == [complaint]

        return mutate.smaller(case.changed.split(b"\n"), fails, most=60)

    def _tried(self, root: Path, cases: list[Case], end: float) -> list[str]:
        """What went wrong with each, up to the one that the process died of, or to the end of the time."""
        here, there = os.pipe()
        child = os.fork()
        if not child:
            try:
                os.close(here)
                _read(root, cases, self.files, there, end)
            finally:  # whatever happens, it never goes on as if it were the campaign
                os._exit(1)
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
            for left in (root / ALONE).iterdir():
                left.unlink()
        return [said for _, said in lines] + died


def _read(root: Path, cases: list[Case], files: dict[Path, bytes], pipe: int, end: float) -> None:
    """In the child: read each, say what was raised that must not be, and how long it took; then end."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    for case in cases:
        if time.monotonic() > end and case is not cases[0]:
            break
        path = root / case.where
        path.write_bytes(case.changed)
        began = time.process_time()
        signal.setitimer(signal.ITIMER_PROF, SECONDS)
        said = _complaint(root, case)
        milliseconds = (time.process_time() - began) * 1000
        path.unlink() if case.alone else path.write_bytes(files[case.path])
        os.write(pipe, f"{milliseconds:.1f}\t{said}\n".encode())
    os._exit(0)


def _complaint(root: Path, case: Case) -> str:
    from nightlight.content.problem import ContentError

    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    try:
        _through(root / case.where, root, case.depth)
    except ContentError as error:
        return "" if error.problems else "a ContentError without a problem"
    except BaseException as error:  # noqa: BLE001 - that is what is looked for
        return f"{type(error).__name__} from {where(error)}"
    grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) // 1024
    return "" if grown < LARGE else f"over {LARGE} MB"


def _through(path: Path, root: Path, depth: str) -> None:
    """The readers of this kind of file alone, of the whole content, or what `nightlight check` does."""
    from nightlight.content.strict_yaml import read
    from nightlight.reading import read_content
    from nightlight.tools.check.everything import check

    if depth == "check":
        check(root)
    elif depth == "content":
        read_content(root)
    elif path.suffix == ".yaml":
        read(path, root)
    else:
        _said(path)


def _said(path: Path) -> None:
    """As those who check it read a file of Fluent, and then each of its messages, as people hear it."""
    from nightlight.bounded import OutOfBounds
    from nightlight.i18n.words.bounds import fluent_text
    from nightlight.i18n.words.catalog import parsed, read_catalog
    from nightlight.i18n.words.localizer import Localizer, NotSaid
    from nightlight.i18n.words.messages import Messages, defined, sources

    read_catalog(path.parent)
    try:
        text = fluent_text(path)
    except (OutOfBounds, UnicodeDecodeError):
        return
    words = Localizer({"en": Messages("en", sources(parsed(text), text))})
    for name in defined(parsed(text)):
        for asker in ASKERS:
            with suppress(NotSaid):
                words.say("en", name, {"asker": asker, "number": 3})


def where(error: BaseException) -> str:
    """The innermost function of the project that it came through."""
    place, at = "?", error.__traceback__
    while at:
        file = at.tb_frame.f_code.co_filename
        if "/nightlight/" in file:
            place = f"{file.rpartition('/nightlight/')[2]}:{at.tb_frame.f_code.co_name}"
        at = at.tb_next
    return place


def _shown(lines: list[bytes]) -> str:
    """The end of a long line is like its beginning."""
    short = (line if len(line) < 200 else line[:60] + b"...%d more" % len(line) for line in lines)
    return repr(b"\n".join(short))
