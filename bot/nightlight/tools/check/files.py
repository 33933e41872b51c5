"""Checks of the folders: every file in them is read by somebody."""

from collections.abc import Iterator
from pathlib import Path

from nightlight.content.problem import Problem, shown

READ = (
    "dialogs/facts.yaml",
    "dialogs/urgency.table.yaml",
    "dialogs/notes.yaml",
    "dialogs/safety.yaml",
    "dialogs/said.yaml",
    "dialogs/country.names.yaml",
    "dialogs/renamed.yaml",
    "dialogs/*.dialog.yaml",
    "dialogs/after.yaml",
    "dialogs/places/*.yaml",
    "dialogs/vignettes/*.yaml",
    "dialogs/library.yaml",
    "dialogs/support.yaml",
    "dialogs/topics/*.yaml",
    "dialogs/myths.yaml",
    "dialogs/contradictions.yaml",
    "dialogs/claims.yaml",
    "dialogs/sources.yaml",
    "dialogs/approvals.yaml",
    "dialogs/released/release.yaml",
    "dialogs/released/facts.yaml",
    "dialogs/released/urgency.table.yaml",
    "dialogs/released/notes.yaml",
    "dialogs/released/*.dialog.yaml",
    "locales/*/*.ftl",
    "locales/*/words.yaml",
    "locales/*/library.yaml",
    "locales/*/danger.yaml",
    "locales/*/examples.yaml",
    "locales/*/said.yaml",
    "locales/*/sources.lock",
)
NOTES = ".md"


def file_problems(root: Path) -> Iterator[Problem]:
    """Files below dialogs/ and locales/ that nobody reads; notes and hidden files may lie there."""
    read = {path for pattern in READ for path in root.glob(pattern)}
    for path in sorted(path for top in ("dialogs", "locales") for path in (root / top).rglob("*")):
        hidden = any(part.startswith(".") for part in path.relative_to(root).parts)
        if path.is_file() and path not in read and path.suffix != NOTES and not hidden:
            message = "nobody reads this file; fix its name or folder, or remove it"
            yield Problem(shown(path, root), 1, 1, "Y105", message)
