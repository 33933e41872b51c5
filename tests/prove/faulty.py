"""Contents with one mistake each, as faults.yaml describes it, and how its property notices it."""

import shutil
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import yaml
from nightlight.channels.telegram.screen import screen
from nightlight.content.root import data_root
from nightlight.i18n.reply import Reply
from nightlight.tools.prove.report import CHECKS, load_world
from nightlight.tools.prove.world import Broken, World

HERE = Path(__file__).parent
SMALL = HERE.parent / "broken" / "good"
RULES = "dialogs/urgency.table.yaml"


@dataclass(frozen=True)
class Fault:
    """One mistake: the property that must notice it, what it is, and the edits that make it."""

    property: str
    what: str
    small: bool
    edits: tuple[tuple[str, str, str, str], ...]
    note: str = ""

    def __str__(self) -> str:
        return f"{self.property}: {self.what}"


def faults() -> list[Fault]:
    """All of faults.yaml."""
    entries = yaml.safe_load((HERE / "faults.yaml").read_text(encoding="utf-8"))
    return [_fault(entry) for entry in entries]


def _fault(entry: dict[str, Any]) -> Fault:
    small = entry.get("content") == "small"
    file = entry.get("file", RULES)
    edits = tuple((file, e.get("after", ""), e["from"], e["to"]) for e in entry.get("edits", [entry]))
    return Fault(entry["property"], entry["what"], small, edits, entry.get("note", ""))


def shown(reply: Reply) -> list[tuple[str, dict[str, Any] | None]]:
    """A reply as Telegram gets it."""
    return [(message.html, message.keyboard) for message in screen(reply, "=", "")]


@cache
def sound(*, small: bool) -> World:
    """The content without a mistake."""
    return load_world(SMALL if small else data_root(), shown)


def broken_by(fault: Fault) -> Broken | None:
    """How the property meant for a mistake notices it."""
    with TemporaryDirectory() as folder:
        return first(faulty(fault, Path(folder)), fault.property, fault.note)


def faulty(fault: Fault, root: Path) -> World:
    """The content with a mistake, made in an empty folder."""
    source = SMALL if fault.small else data_root()
    for top in ("dialogs", "locales"):
        _copy(source / top, root / top, {source / file for file, *_ in fault.edits})
    for edit in fault.edits:
        _edit(root, *edit)
    worded = any(file.startswith("locales") for file, *_ in fault.edits)
    words = None if worded else sound(small=fault.small).words
    return load_world(root, shown, words)


def first(world: World, name: str, note: str = "") -> Broken | None:
    """The first way in which a property, or its promise of one note, is broken; None if it holds."""
    entry = next(entry for entry in world.safety.properties if entry.entry.id == name)
    if note:
        named = {part: tuple(n for n in notes if n.name == note) for part, notes in entry.notes.items()}
        entry = replace(entry, notes={part: notes for part, notes in named.items() if notes})
        assert entry.notes, f"{name} promises no {note}"
    return next(CHECKS[entry.entry.kind](world, entry), None)


def _copy(source: Path, there: Path, changed: set[Path]) -> None:
    """A file or folder, with links to all that stays as it is."""
    if source in changed:
        shutil.copy(source, there)
    elif not any(source in path.parents for path in changed) and source.name not in {"dialogs", "locales"}:
        there.symlink_to(source)
    else:
        there.mkdir()
        for path in source.iterdir():
            _copy(path, there / path.name, changed)


def _edit(root: Path, file: str, after: str, old: str, new: str) -> None:
    text = (root / file).read_text(encoding="utf-8")
    start = text.find(after)
    place = text.find(old, start)
    if start < 0 or place < 0:
        raise ValueError(f"{file}: {old!r} does not stand behind {after!r}")
    (root / file).write_text(text[:place] + new + text[place + len(old) :], encoding="utf-8")
