"""`nightlight schema`: JSON Schemas of the files in dialogs/ and locales/, from which editors help.

An editor complains of the shape while somebody types; `nightlight check` alone knows whether the content is
right.
"""

import json
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from nightlight.content.shapes.after import AfterFile
from nightlight.content.shapes.danger import DangerFile
from nightlight.content.shapes.dialog import DialogFile
from nightlight.content.shapes.examples import ExamplesFile
from nightlight.content.shapes.facts import FactsFile
from nightlight.content.shapes.library import (
    ClaimsFile,
    ContradictionsFile,
    LibraryFile,
    LibraryWordsFile,
    MythsFile,
    SourcesFile,
    TopicFile,
)
from nightlight.content.shapes.notes import NotesFile
from nightlight.content.shapes.places import NamesFile, PlaceFile
from nightlight.content.shapes.release import ApprovalsFile, ReleaseFile
from nightlight.content.shapes.renamed import RenamedFile
from nightlight.content.shapes.safety import SafetyFile
from nightlight.content.shapes.said import SaidFile, SaidWordsFile
from nightlight.content.shapes.support import SupportFile
from nightlight.content.shapes.table import TableFile
from nightlight.content.shapes.vignettes import VignettesFile
from nightlight.content.shapes.words import WordsFile
from nightlight.written import write_files

SHAPES: dict[str, tuple[str, type[BaseModel]]] = {
    "facts": ("dialogs/facts.yaml", FactsFile),
    "dialog": ("dialogs/*.dialog.yaml", DialogFile),
    "after": ("dialogs/after.yaml", AfterFile),
    "table": ("dialogs/urgency.table.yaml", TableFile),
    "notes": ("dialogs/notes.yaml", NotesFile),
    "safety": ("dialogs/safety.yaml", SafetyFile),
    "place": ("dialogs/places/*.yaml", PlaceFile),
    "country-names": ("dialogs/country.names.yaml", NamesFile),
    "renamed": ("dialogs/renamed.yaml", RenamedFile),
    "vignettes": ("dialogs/vignettes/*.yaml", VignettesFile),
    "approvals": ("dialogs/approvals.yaml", ApprovalsFile),
    "release": ("dialogs/released/release.yaml", ReleaseFile),
    "said": ("dialogs/said.yaml", SaidFile),
    "said-words": ("locales/*/said.yaml", SaidWordsFile),
    "words": ("locales/*/words.yaml", WordsFile),
    "danger": ("locales/*/danger.yaml", DangerFile),
    "examples": ("locales/*/examples.yaml", ExamplesFile),
    "library": ("dialogs/library.yaml", LibraryFile),
    "support": ("dialogs/support.yaml", SupportFile),
    "topic": ("dialogs/topics/*.yaml", TopicFile),
    "myths": ("dialogs/myths.yaml", MythsFile),
    "contradictions": ("dialogs/contradictions.yaml", ContradictionsFile),
    "claims": ("dialogs/claims.yaml", ClaimsFile),
    "sources": ("dialogs/sources.yaml", SourcesFile),
    "library-words": ("locales/*/library.yaml", LibraryWordsFile),
}
DRAFT = "http://json-schema.org/draft-07/schema#"  # the newest that every YAML editor knows


def schemas() -> dict[str, str]:
    """The schema files by name, as text."""
    return {file_name(name): _text(*SHAPES[name]) for name in SHAPES}


def file_name(shape: str) -> str:
    """The name of the schema file of a shape."""
    return f"{shape}.schema.json"


def write(folder: Path) -> list[Path]:
    """Write all schemas into a folder; the paths written. Raises SettingsError."""
    return write_files(folder, schemas())


def _text(files: str, shape: type[BaseModel]) -> str:
    schema = {"$schema": DRAFT, "title": files, **_plain(shape.model_json_schema())}
    return json.dumps(schema, indent=1, ensure_ascii=False) + "\n"


def _plain(schema: Any) -> Any:
    """The schema without titles, which repeat the names, and without "or null": such a key is left out."""
    if isinstance(schema, list):
        return [_plain(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    kept = {key: _plain(part) for key, part in schema.items() if not _needless(key, part)}
    if "patternProperties" in kept:  # names of our own: one of another pattern is a mistake
        kept["additionalProperties"] = False
    others = [part for part in kept.pop("anyOf", []) if part != {"type": "null"}]
    return others[0] | kept if len(others) == 1 else kept | ({"anyOf": others} if others else {})


def _needless(key: str, part: Any) -> bool:
    return (key == "title" and isinstance(part, str)) or (key == "default" and part in (None, ""))
