"""The examples of the documentation run as they stand."""

import asyncio
import os
import signal
import sys
from pathlib import Path

import pytest

EXAMPLES = Path(__file__).resolve().parents[2] / "docs" / "examples"


@pytest.mark.parametrize("name", ["mount_aiogram", "mount_ptb"])
async def test_an_example_of_mounting_runs_beside_the_hosts_own_command(brisk, tmp_path, name) -> None:
    own = {"NIGHTLIGHT_TOKEN": brisk.token, "NIGHTLIGHT_API": brisk.url, "NIGHTLIGHT_HOME": str(tmp_path)}
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, str(EXAMPLES / f"{name}.py")),
        env={**os.environ, "PYTHONPATH": str(EXAMPLES.parents[1] / "bot"), **own},
        stderr=asyncio.subprocess.STDOUT,
        stdout=asyncio.subprocess.PIPE,
    )
    try:
        await brisk.pulse.until(lambda: brisk.calls.of("getUpdates"), 40)
        she = brisk.user(7, language_code="en")
        await she.send("/weather")
        await she.wait_text("Sunny.")
        await she.send("/nightlight")
        await she.wait(lambda screen: screen.buttons)
        await (await she.press(0)).answered()
        await she.wait(lambda screen: len(screen.said) > 3)
        assert not brisk.calls.refused()
        process.send_signal(signal.SIGTERM)
        await asyncio.wait_for(process.communicate(), 30)
    finally:
        if process.returncode is None:
            process.kill()
            await process.communicate()
    assert process.returncode == 0


@pytest.mark.parametrize("name", ["mount_aiogram", "mount_ptb"])
def test_an_example_is_short(name) -> None:
    assert len((EXAMPLES / f"{name}.py").read_text("utf-8").splitlines()) <= 40
