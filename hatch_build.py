"""The wheel holds its content compiled as well, so that a start is fast where nothing can be written."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

COMPILE = (
    "import sys, pathlib as p; from nightlight.app.compiled import write; "
    "write(p.Path(), p.Path(sys.argv[1]))"
)


class CompiledContent(BuildHookInterface):  # type: ignore[type-arg]
    """Adds nightlight/data/content.compiled."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile it in a process of its own, in which sets have the same order each time."""
        if version == "editable":
            return
        self._folder = tempfile.TemporaryDirectory()
        file = Path(self._folder.name, "content.compiled")
        same = os.environ | {"PYTHONHASHSEED": "0", "PYTHONPATH": str(Path(self.root, "bot"))}
        subprocess.run([sys.executable, "-c", COMPILE, file], cwd=self.root, env=same, check=True)  # noqa: S603
        build_data["force_include"][str(file)] = "nightlight/data/content.compiled"

    def finalize(self, *_: Any) -> None:
        """Remove what was made on the way."""
        if hasattr(self, "_folder"):
            self._folder.cleanup()
