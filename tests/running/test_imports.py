"""What each command imports: nothing that it does not use, since every library costs time and memory."""

import asyncio
import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.telegram.conftest import FRAMEWORKS, brisk, free_port, unpaced  # noqa: F401

ROOT = Path(__file__).resolve().parents[2]
LIBRARIES = frozenset(
    {"aiogram", "aiohttp", "babel", "cryptography", "fluent", "httpx", "msgspec", "polib", "pydantic"}
    | {"rapidfuzz", "telegram", "yaml"}
)
READING = frozenset(
    {
        "yaml",
        "nightlight.tools",
        "nightlight.reading",
        "nightlight.content.load",
        "nightlight.content.shapes.file",
    }
)
RUN = """
import json, sys
from nightlight.cli import main
try:
    main(sys.argv[1:])
finally:
    print(json.dumps(sorted(sys.modules)), file=sys.stderr)
"""


def ends_with(told: str) -> set[str]:
    """The modules that a command had imported when it ended."""
    return set(json.loads(told.strip().splitlines()[-1]))


def after(*arguments: str) -> set[str]:
    """The same of a command that reads nothing and ends."""
    command = [sys.executable, "-c", RUN, *arguments]
    done = subprocess.run(command, input="", capture_output=True, encoding="utf-8", cwd=ROOT)
    return ends_with(done.stderr)


@pytest.fixture(scope="module", autouse=True)
def _compiled(app):
    """The content is compiled, as from the second start on."""
    assert app


TALKING = {"babel", "cryptography", "fluent", "msgspec", "rapidfuzz"}


@pytest.mark.parametrize(
    ("arguments", "used"),
    [
        (["--help"], set()),
        (["--version"], {"importlib.metadata"}),
        (["chat"], TALKING),
        (["chat", "--json"], TALKING),
    ],
    ids=lambda part: " ".join(part) if isinstance(part, list) else "",
)
def test_a_command_imports_only_what_it_uses(arguments, used):
    assert after(*arguments) & (LIBRARIES | READING | {"importlib.metadata"}) <= used


@pytest.mark.parametrize("framework", FRAMEWORKS)
async def test_telegram_imports_its_own_framework_and_reads_no_file(framework, brisk, tmp_path):  # noqa: F811
    env = os.environ | {"NIGHTLIGHT_HOME": str(tmp_path), "NIGHTLIGHT_TOKEN": brisk.token}
    env |= {"NIGHTLIGHT_API": brisk.url, "NIGHTLIGHT_PORT": str(free_port())}
    command = [sys.executable, "-c", RUN, "telegram", "--framework", framework]
    bot = await asyncio.create_subprocess_exec(*command, env=env, cwd=ROOT, stderr=asyncio.subprocess.PIPE)
    await brisk.wait_call("deleteWebhook", timeout=60)
    bot.send_signal(signal.SIGTERM)
    _, told = await asyncio.wait_for(bot.communicate(), 60)
    found = ends_with(told.decode())
    assert {"aiogram": {"telegram", "httpx"}, "ptb": {"aiogram", "pydantic"}}[framework].isdisjoint(found)
    assert found.isdisjoint(READING)
