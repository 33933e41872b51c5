"""The bot where only its volume can be written and no right is left: stricter than its container."""

import asyncio
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.telegram.conftest import brisk, free_port, unpaced  # noqa: F401

ROOT = Path(__file__).resolve().parents[2]
TOOLS = ("unshare", "setpriv", "mount")
APART = ["unshare", "--map-root-user", "--mount"]
BARE = "setpriv --bounding-set=-all --inh-caps=-all --no-new-privs"
INSIDE = f"""
mount --bind "$NIGHTLIGHT_HOME" "$NIGHTLIGHT_HOME"
for place in $(awk '{{print $5}}' /proc/self/mountinfo); do
  case $place in "$NIGHTLIGHT_HOME") ;; *) mount -o remount,bind,ro "$place" 2>/dev/null ;; esac
done
touch "$ROOT/bot/written" 2>/dev/null && exit 77
cd "$ROOT" && exec {BARE} "$@"
"""
HEALTH = "import urllib.request as r; r.urlopen('http://127.0.0.1:%s/healthz', timeout=4)"


@pytest.fixture(scope="module")
def apart():
    """The commands that take rights and places away, where they are permitted."""
    missing = [tool for tool in TOOLS if not shutil.which(tool)]
    if missing:
        pytest.skip(f"a read-only disk is made with {missing[0]}, which is not installed")
    tried = subprocess.run([*APART, "mount", "--bind", "/usr", "/usr"], capture_output=True, check=False)
    if tried.returncode:
        pytest.skip(
            "a read-only disk is made by a mount of one's own (unshare), which is not permitted here"
        )
    return [*APART, "sh", "-c", INSIDE, "sh"]


async def test_the_bot_works_where_only_its_volume_can_be_written(brisk, apart, tmp_path) -> None:  # noqa: F811
    home, port = tmp_path / "volume", free_port()
    home.mkdir(mode=0o700)
    own = {"NIGHTLIGHT_TOKEN": brisk.token, "NIGHTLIGHT_API": brisk.url, "NIGHTLIGHT_PORT": str(port)}
    own |= {
        "NIGHTLIGHT_HOME": str(home),
        "NIGHTLIGHT_KEYS": str(home / "keys"),
        "ROOT": str(ROOT),
        "HOME": str(home),
        "PYTHONDONTWRITEBYTECODE": "1",
    }
    bot = await asyncio.create_subprocess_exec(
        *(*apart, sys.executable, "-m", "nightlight", "telegram", "--framework", "ptb"),
        env={**os.environ, **own},
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )
    try:
        await brisk.wait_call("deleteWebhook", timeout=40)
        she = brisk.user(7, language_code="en")
        await she.send("/start")
        await she.wait(lambda screen: screen.buttons, timeout=10)
        await brisk.quiet()
        well = await asyncio.create_subprocess_exec(sys.executable, "-c", HEALTH % port)
        assert await well.wait() == 0
        status = Path(f"/proc/{bot.pid}/status").read_text("utf-8")
        assert "CapEff:\t0000000000000000" in status
        assert "NoNewPrivs:\t1" in status
        bot.send_signal(signal.SIGTERM)
        output, _ = await asyncio.wait_for(bot.communicate(), 40)
        assert bot.returncode == 0
        assert b"1 answered, 0 malformed, 0 unsaid" in output
        assert {"key", "keys.db", "sessions.db"} <= {file.name for file in home.rglob("*")}
    finally:
        if bot.returncode is None:
            bot.kill()
            await bot.communicate()
