"""What decides, of a folder or of the last release, and who approved that somebody became less urgent.

The last release is kept in dialogs/released/: its facts, table, dialogs and notes as they were, and in
release.yaml the countries where a way into care was known. So it is there in a shallow clone and in a
tarball too.
"""

import shutil
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from nightlight.content.load import read_decisions, read_renamed
from nightlight.content.places import nowhere, place, read_places
from nightlight.content.shapes.facts import FactsFile
from nightlight.content.shapes.file import parse
from nightlight.content.shapes.release import ApprovalEntry, ApprovalsFile, ReleaseFile
from nightlight.content.strict_yaml import Document, read
from nightlight.engine.closing import UNKNOWN_NUMBERS, Place
from nightlight.engine.content import Content
from nightlight.engine.dialog import Dialog
from nightlight.engine.triage import Table

RELEASED = Path("dialogs", "released")
APPROVALS = Path("dialogs", "approvals.yaml")
RELEASE = "release.yaml"
NOTES = "notes.yaml"


@dataclass(frozen=True)
class Decisions:
    """A version of what decides what people are asked and told. `words` groups the signs by topic."""

    name: str
    words: FactsFile
    content: Content


def decisions_of(root: Path, name: str) -> Decisions:
    """What decides in the folder that holds dialogs/. Raises ContentError."""
    folder = root / "dialogs"
    words, table, dialogs = read_decisions(folder, root)
    files = read_places(folder / "places", root, earlier=True)
    places = {code: place(file, words.context) for code, file in files.items()}
    content = _content(table, dialogs, places, words)
    return Decisions(
        name, words, replace(content, renamed=read_renamed(folder / "renamed.yaml", root, dialogs))
    )


def last_release(root: Path) -> Decisions | None:
    """What decided in the last release; None before the first. Raises ContentError."""
    folder = root / RELEASED
    if not folder.is_dir():
        return None
    file = parse(ReleaseFile, read(folder / RELEASE, root))
    words, table, dialogs = read_decisions(folder, root)
    near = {code: Place(code, UNKNOWN_NUMBERS, "unknown", facts={}) for code in file.care_known}
    return Decisions(file.release, words, _content(table, dialogs, near, words))


def keep_release(root: Path, release: str, today: date) -> None:
    """Make what decides now the last release. Raises ContentError where it cannot be read, and OSError.

    The one before lies there until all of this is written: a full disk takes nothing away.
    """
    now = decisions_of(root, release)
    near = sorted(code for code, found in now.content.places.items() if not found.facts)
    folder = (root / RELEASED).with_suffix(".new")
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    for pattern in ("facts.yaml", "urgency.table.yaml", NOTES, "*.dialog.yaml"):
        for path in (root / "dialogs").glob(pattern):
            shutil.copyfile(path, folder / path.name)
    codes = ", ".join(f'"{code}"' for code in near)
    text = f'release: "{release}"\ndate: {today}\ncare-known: [{codes}]\n'
    (folder / RELEASE).write_text(text, encoding="utf-8")
    shutil.rmtree(root / RELEASED, ignore_errors=True)
    folder.rename(root / RELEASED)


def read_approvals(root: Path) -> tuple[tuple[ApprovalEntry, ...], Document | None]:
    """The approvals in their order, and the file for complaints. Raises ContentError."""
    path = root / APPROVALS
    if not path.exists():
        return (), None
    document = read(path, root)
    return tuple(parse(ApprovalsFile, document).approvals), document


def _content(
    table: Table, dialogs: Mapping[str, Dialog], places: Mapping[str, Place], words: FactsFile
) -> Content:
    return Content(
        dialogs, table, places, locales=("en",), country_buttons={"en": ()}, nowhere=nowhere(words.context)
    )
