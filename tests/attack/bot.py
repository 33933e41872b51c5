"""The bot as anybody starts it: a process of its own, known by its health, its log and its memory."""

import asyncio
import json
import os
import resource
import signal
import socket
import sys
import time
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from nightlight.app import compiled
from nightlight.content.root import data_root

from tests.attack.http import ask
from tests.attack.telegram import Telegram

READY = 300.0
SECRET = "an-outsiders-s3cret"  # noqa: S105
LARGEST = 256 * 2**20  # bytes of a file, such as a log that never ends
ROOT = Path(__file__).parents[2]


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


@dataclass
class Bot:
    """`python -m nightlight telegram` over two folders, one for the data and one for the keys."""

    telegram: Telegram
    folder: Path
    framework: str
    way: str = "polling"
    more: Mapping[str, str] = field(default_factory=dict)
    files: int = 0  # how many files it may have open; 0: as many as we
    port: int = field(default_factory=free_port)
    process: asyncio.subprocess.Process | None = None

    @property
    def home(self) -> Path:
        """Where its data is."""
        return self.folder / "home"

    @property
    def keys(self) -> Path:
        """Where its keys are."""
        return self.folder / "keys"

    @property
    def temporary(self) -> Path:
        """Where its temporary files would be."""
        return self.folder / "tmp"

    async def start(self) -> "Bot":
        """Start it, until it says that it is ready."""
        for folder in (self.home, self.keys, self.temporary):
            folder.mkdir(exist_ok=True, mode=0o700)
        compiled.interpreter(data_root())  # as in a release: the first start of a checkout reads every file
        env = {name: value for name, value in os.environ.items() if not name.startswith("NIGHTLIGHT_")}
        env |= {"NIGHTLIGHT_HOME": str(self.home), "NIGHTLIGHT_TOKEN": self.telegram.token}
        env |= {"NIGHTLIGHT_KEY_FILE": str(self.keys / "key"), "NIGHTLIGHT_KEYS": str(self.keys)}
        env |= {"TMPDIR": str(self.temporary)}
        env |= {"NIGHTLIGHT_API": self.telegram.url, "NIGHTLIGHT_PORT": str(self.port)}
        if self.way == "webhook":
            env |= {"NIGHTLIGHT_WEBHOOK_URL": f"http://127.0.0.1:{self.port}/knock"}
            env |= {"NIGHTLIGHT_WEBHOOK_SECRET": SECRET}
        command = (sys.executable, "-m", "nightlight", "telegram", "--framework", self.framework)
        with self.log_file.open("ab") as log:
            self.process = await asyncio.create_subprocess_exec(
                *command,
                env=env | dict(self.more),
                cwd=ROOT,
                stdout=log,
                stderr=log,
                preexec_fn=self._bound,
            )
        assert await self.health_is("/readyz", 200, READY), self.log()[-2000:]
        return self

    def _bound(self) -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (LARGEST, LARGEST))
        if self.files:
            resource.setrlimit(resource.RLIMIT_NOFILE, (self.files, self.files))

    async def health(self, path: str) -> tuple[int, Any]:
        """What it says of itself: the status and the JSON, or the text."""
        status, body = await ask(self.port, "GET", path)
        with suppress(ValueError):
            return status, json.loads(body)
        return status, body.decode("utf-8", "replace")

    async def health_is(self, path: str, status: int, seconds: float) -> bool:
        """Whether it says so within so many seconds."""
        end = time.monotonic() + seconds
        while (await self.health(path))[0] != status:
            if time.monotonic() > end or not self.lives:
                return False
            await asyncio.sleep(0.1)
        return True

    @property
    def lives(self) -> bool:
        """Whether this same process still runs."""
        return self.process is not None and self.process.returncode is None

    def memory(self) -> int:
        """The most that it has held, in MB; 0 where that cannot be known."""
        with suppress(OSError):
            status = Path(f"/proc/{self.process.pid}/status").read_text("ascii")
            return int(status.partition("VmHWM:")[2].split()[0]) // 1024
        return 0

    async def end(self, number: signal.Signals = signal.SIGTERM) -> int:
        """Tell it to end; its exit status."""
        with suppress(ProcessLookupError):
            self.process.send_signal(number)
        try:
            return await asyncio.wait_for(self.process.wait(), 40)
        except TimeoutError:
            self.process.kill()
            return await self.process.wait()

    @property
    def log_file(self) -> Path:
        """Its log, outside of its folders."""
        return self.folder / "log"

    def log(self) -> str:
        """All that it logged."""
        return self.log_file.read_text("utf-8", "replace")
