"""A bot in a process of its own, from its start to its end, and what it uses."""

import asyncio
import contextlib
import json
import os
import socket
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from http import HTTPStatus
from pathlib import Path

from aiohttp import ClientError, ClientSession

from tests.telegram.benchmark.peer import SECRET, TOKEN, Peer

TICKS = os.sysconf("SC_CLK_TCK")
CORES = sorted(os.sched_getaffinity(0))
LONG = " ".join(["What was asked and answered before stands above the question."] * 8)
OURS = 17  # buttons of the message that Telegram sends back with a press of ours


class Failed(Exception):  # noqa: N818 - it names what a bot did
    """A bot that ended, or complained in its log."""


@dataclass
class Process:
    """A bot that is ready. Seconds of CPU and of the clock until then, megabytes then."""

    name: str
    peer: Peer
    running: subprocess.Popen
    hook: str
    cpu_at_start: float = 0.0
    ready: float = 0.0
    memory_at_start: float = 0.0

    def cpu(self) -> float:
        """Seconds of CPU it has used, of all its threads."""
        fields = Path(f"/proc/{self.running.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / TICKS

    def memory(self) -> float:
        """Megabytes in memory."""
        status = Path(f"/proc/{self.running.pid}/status").read_text()
        line = next(line for line in status.splitlines() if line.startswith("VmRSS"))
        return int(line.split()[1]) / 1024


@contextlib.asynccontextmanager
async def started(name: str, command: list[str], buttons: int, text: str, **env: str):
    """A bot until it is no longer needed. Raises Failed if it ends by itself or has logged an error."""
    with tempfile.TemporaryDirectory() as home:
        log = Path(home, "log")
        async with Peer(buttons, text) as peer:
            port = _free_port()
            bot = Process(name, peer, _begun(command, home, peer.url, port, env), _hook(port))
            begun = time.perf_counter()
            try:
                await _ready(bot.running, port, log)
                bot.ready = time.perf_counter() - begun
                bot.cpu_at_start, bot.memory_at_start = bot.cpu(), bot.memory()
                yield bot
            finally:
                bot.running.terminate()
                await asyncio.to_thread(bot.running.wait, 30)
        complaints = [line for line in log.read_text().splitlines() if " ERROR " in line]
        if complaints:
            raise Failed("\n".join(complaints[:5]))


def _hook(port: int) -> str:
    return f"http://127.0.0.1:{port}/knock"


def _begun(command: list[str], home: str, api: str, port: int, env: dict[str, str]) -> subprocess.Popen:
    """The process, on the last core from its first instruction on."""
    environment = os.environ | env | {
        "NIGHTLIGHT_HOME": home, "NIGHTLIGHT_KEYS": f"{home}/keys",
        "NIGHTLIGHT_TOKEN": TOKEN, "NIGHTLIGHT_API": api,
        "NIGHTLIGHT_WEBHOOK_URL": _hook(port), "NIGHTLIGHT_WEBHOOK_SECRET": SECRET,
        "NIGHTLIGHT_PORT": str(port),
    }  # fmt: skip
    mine = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {CORES[-1]})
    try:
        with Path(home, "log").open("w") as log:
            return subprocess.Popen([sys.executable, *command], env=environment, stdout=log, stderr=log)
    finally:
        os.sched_setaffinity(0, mine)


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return found.getsockname()[1]


async def _ready(process: subprocess.Popen, port: int, log: Path) -> None:
    """Wait until /readyz no longer says 503; a bare bot does not know it, and is ready when it listens."""
    async with ClientSession() as session:
        while process.poll() is None:
            with contextlib.suppress(ClientError):
                async with session.get(f"http://127.0.0.1:{port}/readyz") as answer:
                    if answer.status != HTTPStatus.SERVICE_UNAVAILABLE:
                        return
            await asyncio.sleep(0.01)
    raise Failed(f"the bot ended before it was ready:\n{log.read_text()}")


def ours(framework: str, **env: str):
    """Our bot, as `nightlight telegram` starts it."""
    return started("ours", ["-m", "tests.telegram.benchmark.ours", framework], OURS, LONG, **env)


def bare(framework: str, buttons: int = 3):
    """The bare bot of a framework."""
    command = ["-m", "tests.telegram.benchmark.bare", framework]
    return started("bare", command, buttons, "Question?", BENCHMARK_BUTTONS=str(buttons))


@contextlib.asynccontextmanager
async def counted(framework: str):
    """Our bot with its commits counted: the bot, and how often each database was committed once it ended.

    Commits that wait for the disk only (`synchronous = FULL` or more), by the folder's files.
    """
    counts: dict[str, int] = {}
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "commits.json")
        async with ours(framework, BENCHMARK_COMMITS=str(file)) as bot:
            yield bot, counts
        counts |= json.loads(file.read_text())
