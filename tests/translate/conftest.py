"""A copy of the content that a translator may change."""

import shutil
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def root(tmp_path):
    """dialogs/, locales/ and the guide, to change at will."""
    for part in ("dialogs", "locales", "docs/guides"):
        shutil.copytree(ROOT / part, tmp_path / part)
    return tmp_path


@pytest.fixture
def change(root):
    """Replaces one text in one file below the root."""

    def change_(file, old, new):
        path = root / file
        text = path.read_text("utf-8")
        assert text.count(old) >= 1, old
        path.write_text(text.replace(old, new, 1), encoding="utf-8")

    return change_
