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

READY = 180.0
SECRET = "s3cret"  # noqa: S105
# Imports once what takes long; forks a bot off for each byte it reads, tells its number, and how it ended.
NURSERY = """
import os, runpy, sys
import nightlight.app.telegram, nightlight.channels.telegram.{0}
while os.read(0, 1):
    child = os.fork()
    if not child:
        os.dup2(2, 1)
        sys.argv[1:] = ["telegram", "--framework", "{0}"]
        runpy.run_module("nightlight", run_name="__main__")
    os.write(1, b"%d\\n" % child)
    os.write(1, b"%d\\n" % os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
"""


@dataclass
class Process:
    """`python -m nightlight telegram` over a folder; never two at once."""

    api: BotApi
    home: Path
    framework: str
    mode: str = "polling"
    port: int = field(default_factory=free_port)
    starts: list[float] = field(default_factory=list)
    _nursery: asyncio.subprocess.Process | None = None
    _pid: int = 0  # of the bot that runs; 0: none
    _began: float = 0.0
    _calls: int = 0

    async def start(self) -> None:
        """Start it; it may not be ready yet."""
        self._nursery = self._nursery or await self._opened()
        self._began, self._calls = time.monotonic(), len(self.api.calls)
        self._nursery.stdin.write(b"!")
        self._pid = int(await self._nursery.stdout.readline())

    async def _opened(self) -> asyncio.subprocess.Process:
        env = {key: value for key, value in os.environ.items() if not key.startswith("NIGHTLIGHT_")}
        env |= {"NIGHTLIGHT_HOME": str(self.home), "NIGHTLIGHT_TOKEN": self.api.token}
        env |= {"NIGHTLIGHT_KEYS": str(self.home / "keys")}
        env |= {"NIGHTLIGHT_API": self.api.url, "NIGHTLIGHT_PORT": str(self.port)}
        if self.mode == "webhook":
            url = f"http://127.0.0.1:{self.port}/knock"
            env |= {"NIGHTLIGHT_WEBHOOK_URL": url, "NIGHTLIGHT_WEBHOOK_SECRET": SECRET}
        command, pipe = (sys.executable, "-c", NURSERY.format(self.framework)), asyncio.subprocess.PIPE
        with (self.home / "log").open("ab") as log:
            return await asyncio.create_subprocess_exec(
                *command, env=env, stdin=pipe, stdout=pipe, stderr=log
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
        assert await self._ended(signal.SIGKILL) == -signal.SIGKILL, f"it was gone before\n{self.log()}"

    async def end(self) -> int:
        """SIGTERM; the exit status."""
        return await self._ended(signal.SIGTERM)

    async def _ended(self, number: signal.Signals) -> int:
        with suppress(ProcessLookupError):
            os.kill(self._pid, number)
        self._pid = 0
        return int(await asyncio.wait_for(self._nursery.stdout.readline(), 30))

    async def clear(self) -> None:
        """Leave nothing running."""
        if self._pid:
            with suppress(ProcessLookupError):
                os.kill(self._pid, signal.SIGKILL)
        if self._nursery:
            self._nursery.stdin.close()
            await self._nursery.communicate()

    def peak(self) -> int:
        """The most memory that it has held since its start, in MB; 0 where that cannot be known."""
        try:
            status = Path(f"/proc/{self._pid}/status").read_text("ascii")
        except OSError:
            return 0
        return int(status.partition("VmHWM:")[2].split()[0]) // 1024

    def log(self) -> str:
        """The end of what it logged."""
        return (self.home / "log").read_text("utf-8")[-2000:]
