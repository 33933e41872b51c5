"""The conversations of docs/examples, played in the console line by line: `make examples` writes them."""

import asyncio
import io
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

from nightlight.app import build, memory_store
from nightlight.channels.console import Console
from nightlight.engine.session import Session

FOLDER = Path(__file__).resolve().parents[2] / "docs" / "examples"
LANGUAGES = ("en", "ru", "zh")
NIGHT = datetime(2026, 12, 1, 2, 0, tzinfo=UTC)


def page(code: str) -> str:
    """The page of a language, with what is typed behind each prompt."""
    said = asyncio.run(_played(code)).removesuffix("> \n")  # nothing is typed behind the last prompt
    return f"# A conversation ({code})\n\n```text{said}```\n"


async def _played(code: str) -> str:
    store, output = memory_store(), io.StringIO()
    app = build(store, lambda: NIGHT)
    typed = (FOLDER / f"{code}.in").read_text(encoding="utf-8").splitlines()

    async def lines() -> AsyncIterator[str | None]:
        for line in typed:
            print(line, file=output)
            yield line
        print(file=output)

    console = Console(app.conversation, store, Session(NIGHT, locale=code), output=output)
    try:
        await console.run(lines())
    finally:
        store.close()
    return output.getvalue()


if __name__ == "__main__":
    for one in LANGUAGES:
        (FOLDER / f"{one}.md").write_text(page(one), encoding="utf-8")
