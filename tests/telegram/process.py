"""The bot as a process of its own, that can be killed and started again in a moment."""

import asyncio
import os
import signal
import sys
import time
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from tests.botapi.server import BotApi
from tests.telegram.chats import listening
from tests.telegram.conftest import free_port

READY = 60.0
SECRET = "s3cret"  # noqa: S105
# Imports what takes long and then waits for a byte: the next bot gets this far while the last one lives.
SPARE = """
import os, runpy, sys
import bot.app.telegram, bot.channels.{0}
if os.read(0, 1):
    sys.argv[1:] = ["telegram", "--framework", "{0}"]
    runpy.run_module("bot", run_name="__main__")
"""


@dataclass
class Process:
    """`python -m bot telegram` over a folder; never two at once that talk."""

    api: BotApi
    home: Path
    framework: str
    mode: str = "polling"
    process: asyncio.subprocess.Process | None = None
    spare: asyncio.subprocess.Process | None = None
    port: int = field(default_factory=free_port)
    starts: list[float] = field(default_factory=list)
    _began: float = 0.0
    _calls: int = 0

    async def start(self) -> None:
        """Let the spare go, and begin the next; it may not be ready yet."""
        self.process = self.spare or await self._spare()
        self._began, self._calls = time.monotonic(), len(self.api.calls)
        with suppress(ConnectionError):
            self.process.stdin.write(b"!")
        self.spare = await self._spare()

    async def _spare(self) -> asyncio.subprocess.Process:
        env = {key: value for key, value in os.environ.items() if not key.startswith("NIGHTLIGHT_")}
        env |= {"NIGHTLIGHT_HOME": str(self.home), "NIGHTLIGHT_TOKEN": self.api.token}
        env |= {"NIGHTLIGHT_API": self.api.url, "NIGHTLIGHT_PORT": str(self.port)}
        if self.mode == "webhook":
            url = f"http://127.0.0.1:{self.port}/knock"
            env |= {"NIGHTLIGHT_WEBHOOK_URL": url, "NIGHTLIGHT_WEBHOOK_SECRET": SECRET}
        command = [sys.executable, "-c", SPARE.format(self.framework)]
        with (self.home / "log").open("ab") as log:
            return await asyncio.create_subprocess_exec(
                *command, env=env, stdin=asyncio.subprocess.PIPE, stdout=log, stderr=log
            )

    async def ready(self) -> None:
        """Wait until it asks for updates, or takes them."""
        method = "setWebhook" if self.mode == "webhook" else "getUpdates"
        await self.api.pulse.until(
            lambda: [c for c in self.api.calls[self._calls :] if c.method == method], READY, self.log
        )
        if self.mode == "webhook":
            await listening(self.port)
        self.starts.append(time.monotonic() - self._began)

    async def kill(self) -> None:
        """Kill -9."""
        self.process.kill()
        await self.process.wait()

    async def end(self) -> int:
        """SIGTERM; the exit status."""
        self.process.send_signal(signal.SIGTERM)
        return await asyncio.wait_for(self.process.wait(), 30)

    async def clear(self) -> None:
        """Leave nothing running."""
        for process in (self.process, self.spare):
            if process is not None and process.returncode is None:
                process.kill()
                await process.wait()

    def log(self) -> str:
        """The end of what it logged."""
        return (self.home / "log").read_text("utf-8")[-2000:]
