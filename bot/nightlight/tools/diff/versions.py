"""A version by its name: a folder, a git revision, or the last release."""

import io
import shutil
import subprocess
import tarfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from nightlight.content.release import NOTES, RELEASED, Decisions, decisions_of, last_release

FOLDERS = ("dialogs", "locales")


class NotCompared(ValueError):  # noqa: N818 - it names what did not happen
    """A version or a language that was asked for is not there."""


@dataclass(frozen=True)
class Version:
    """What decides in a version, the folder with its words, and the file with its notes."""

    decisions: Decisions
    root: Path
    notes: Path


def _version(root: Path, name: str) -> Version:
    return Version(decisions_of(root, name), root, root / "dialogs" / NOTES)


@contextmanager
def version(name: str | None, here: Path) -> Iterator[Version]:
    """A version; None is what lies in `here`. Raises NotCompared, and ContentError of its files."""
    if name is None:
        yield _version(here, "the present files")
    elif Path(name).is_dir():
        if not (Path(name) / "dialogs").is_dir():
            raise NotCompared(f"the folder {name} has no dialogs/ in it; name the one above dialogs/")
        yield _version(Path(name), name)
    else:
        with TemporaryDirectory() as folder:
            _check_out(name, Path(folder))
            yield _version(Path(folder), name)


def released(here: Path) -> Version:
    """The last release. Raises NotCompared before the first."""
    found = last_release(here)
    if found is None:
        raise NotCompared("no release is kept in dialogs/released/ yet; name two versions")
    return Version(found, here, here / RELEASED / NOTES)


def _check_out(revision: str, folder: Path) -> None:
    """Write the files of a git revision into a folder."""
    top = Path(_git(revision, Path.cwd(), "rev-parse", "--show-toplevel").decode().strip())
    commit = _git(
        revision, top, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}"
    )
    name = commit.decode().strip()
    found = _git(revision, top, "ls-tree", "--name-only", name, *FOLDERS).decode().split()
    if "dialogs" not in found:
        raise NotCompared(f"the git revision {revision} has no dialogs/ in it")
    with tarfile.open(fileobj=io.BytesIO(_git(revision, top, "archive", name, *found))) as archive:
        archive.extractall(folder, filter="data")


def _git(revision: str, where: Path, *arguments: str) -> bytes:
    git = shutil.which("git") or "git"
    try:
        return subprocess.run([git, *arguments], cwd=where, capture_output=True, check=True).stdout  # noqa: S603
    except (OSError, subprocess.CalledProcessError) as error:
        raise NotCompared(f"{revision} is neither a folder nor a git revision known here") from error
