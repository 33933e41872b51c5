"""Edited versions of the content: small changes, put into a copy."""

import shutil
from dataclasses import dataclass
from pathlib import Path

import yaml

HERE = Path(__file__).parent
PROJECT = HERE.parent.parent
GOOD = PROJECT / "tests" / "broken" / "good"


@dataclass(frozen=True)
class Edit:
    """One edited version. `tried` are the traits that brute force takes every value of."""

    name: str
    edits: tuple[dict[str, str], ...]
    tried: tuple[str, ...]
    kinds: frozenset[str]

    def applied(self, folder: Path, content: Path = PROJECT) -> Path:
        """A copy of the content with the edits; each must find its place."""
        shutil.copytree(content / "dialogs", folder / "dialogs")
        for edit in self.edits:
            file = folder / edit["file"]
            text = file.read_text(encoding="utf-8")
            assert edit["find"] in text, f"{self.name}: {edit['find']!r} does not stand in {edit['file']}"
            file.write_text(text.replace(edit["find"], edit["write"]), encoding="utf-8")
        return folder


def edit(path: Path) -> Edit:
    said = yaml.safe_load(path.read_text(encoding="utf-8"))
    return Edit(path.stem, tuple(said["edits"]), tuple(said["tried"]), frozenset(said["kinds"]))


EDITS = [edit(path) for path in sorted((HERE / "edits").glob("*.yaml"))]

_small = yaml.safe_load((HERE / "small.yaml").read_text(encoding="utf-8"))
SMALL = [Edit(name, tuple(said), (), frozenset()) for name, said in _small.items()]
