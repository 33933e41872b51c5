"""`make telegram-benchmark`: what a turn of ours costs, beside a bare bot of the same framework.

Each bot is a process of its own, pinned to the last core; the people and the Bot API are on the first. The
rounds of ours and of the bare bot alternate, so that both meet the same moods of the machine.
"""

import argparse
import asyncio
import contextlib
import itertools
import os
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from http import HTTPStatus
from pathlib import Path

from aiohttp import ClientError, ClientSession

from bot.app import build, memory_store
from bot.engine.content import Content
from bot.engine.session import Choose, Session
from bot.engine.step import Ended, step, view
from bot.tools.play import NIGHT
from tests.telegram.benchmark.peer import SECRET, TOKEN, Peer

TICKS = os.sysconf("SC_CLK_TCK")
CORES = sorted(os.sched_getaffinity(0))
SIDE_BY_SIDE = 24
SLICES = 5
WARM = 30
LONG = " ".join(["What was asked and answered before stands above the question."] * 8)
MILD = (
    *(("danger", "no"), ("status", "maybe"), ("weeks", "unsure"), ("flow", "none"), ("clots", "none")),
    *(("pain", "none"), ("signs", "none"), ("later", "none"), ("scan", "not_sure"), ("history", "none")),
)
TODAY = (
    *(("danger", "not_sure"), ("danger_signs", "none"), ("status", "pregnant"), ("weeks", "w13_23")),
    *(("flow", "spots"), ("pain", "not_sure"), ("signs", "none"), ("later", "none")),
    *(("scan", "heartbeat"), ("history", "none")),
)
QUESTIONS = len(MILD)
assert len(TODAY) == QUESTIONS


def our_presses() -> list[list[int]]:
    """The buttons of two ways through ten questions: nothing urgent, and "today" from the first answer on.

    The second is dear: every question is weighed before it is asked.
    """
    content = build(memory_store()).files.content
    return [_presses(content, way) for way in (MILD, TODAY)]


def _presses(content: Content, way: tuple[tuple[str, str], ...]) -> list[int]:
    shown = view(content, Session(NIGHT, locale="en", country="GB"))
    found = []
    for state, answer in way:
        assert shown.state == state
        found.append([option.id for option in shown.options].index(answer))
        shown = step(content, shown.session, Choose(ids=(answer,), at=NIGHT, state=state))
    assert isinstance(shown, Ended)
    return found


@dataclass
class Bot:
    """One bot in its process, and the people who talk with it."""

    name: str
    peer: Peer
    process: subprocess.Popen
    hook: str
    presses: list[list[int]]
    ready: float
    memory_at_start: float
    ids: itertools.count = field(default_factory=lambda: itertools.count(1000))

    def cpu(self) -> float:
        """Seconds of CPU the process has used."""
        fields = Path(f"/proc/{self.process.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / TICKS

    def memory(self) -> float:
        return _memory(self.process.pid)

    def data(self, person: int, index: int) -> str:
        if self.name == "bare":
            return f"q{index}:1"
        return f"n{self.peer.chats[person].token}{self.presses[person % 2][index]}"

    async def conversation(self, person: int, questions: int = QUESTIONS) -> list[float]:
        """Start and answer; the seconds each turn took."""
        took = [await self.peer.turn(self.hook, person, self.peer.start(person))]
        for index in range(questions):
            update = self.peer.press(person, self.data(person, index))
            took.append(await self.peer.turn(self.hook, person, update))
        return took

    async def round(self, conversations: int, questions: int = QUESTIONS) -> float:
        """That many conversations, some side by side; milliseconds of CPU a turn."""
        people = iter([next(self.ids) for _ in range(conversations)])

        async def talk() -> None:
            for person in people:
                await self.conversation(person, questions)

        edited, before = self.peer.calls["editMessageText"], self.cpu()
        await asyncio.gather(*(talk() for _ in range(SIDE_BY_SIDE)))
        edited = self.peer.calls["editMessageText"] - edited
        if edited != conversations * questions:  # a press that was refused is cheap
            raise SystemExit(f"{self.name}: {edited} edits for {conversations * questions} presses")
        return 1000 * (self.cpu() - before) / (conversations * (questions + 1))

    async def quiet(self, seconds: float, rate: float) -> tuple[float, list[float]]:
        """So many turns a second whatever the bot does; milliseconds of CPU a turn, and what each took."""
        took: list[float] = []
        free = [self._turns() for _ in range(int(rate))]
        tasks = []
        before, start = self.cpu(), time.perf_counter()

        async def one(turns, due: float) -> None:
            await anext(turns)
            took.append(time.perf_counter() - due)
            free.append(turns)

        for n in range(int(seconds * rate)):
            due = start + n / rate
            await asyncio.sleep(max(0.0, due - time.perf_counter()))
            tasks.append(asyncio.create_task(one(free.pop(0), due)))
        await asyncio.gather(*tasks)
        return 1000 * (self.cpu() - before) / len(took), took

    async def _turns(self):
        while True:
            person = next(self.ids)
            yield await self.peer.turn(self.hook, person, self.peer.start(person))
            for index in range(QUESTIONS):
                update = self.peer.press(person, self.data(person, index))
                yield await self.peer.turn(self.hook, person, update)


def _memory(process: int) -> float:
    status = Path(f"/proc/{process}/status").read_text()
    line = next(line for line in status.splitlines() if line.startswith("VmRSS"))
    return int(line.split()[1]) / 1024


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return found.getsockname()[1]


@contextlib.asynccontextmanager
async def started(
    name: str, command: list[str], presses: list[list[int]], buttons: int, text: str, **env: str
):
    """A bot from its start to its end; how long it took until it was ready."""
    with tempfile.TemporaryDirectory() as home:
        async with Peer(buttons, text) as peer:
            port = _free_port()
            hook = f"http://127.0.0.1:{port}/knock"
            environment = os.environ | env | {
                "NIGHTLIGHT_HOME": home, "NIGHTLIGHT_TOKEN": TOKEN, "NIGHTLIGHT_API": peer.url,
                "NIGHTLIGHT_WEBHOOK_URL": hook, "NIGHTLIGHT_WEBHOOK_SECRET": SECRET,
                "NIGHTLIGHT_PORT": str(port),
            }  # fmt: skip
            begun = time.perf_counter()
            with Path(home, "log").open("w") as log:
                process = subprocess.Popen(
                    [sys.executable, *command], env=environment, stdout=log, stderr=log
                )
            os.sched_setaffinity(process.pid, {CORES[-1]})
            try:
                await _ready(process, port, Path(home, "log"))
                ready = time.perf_counter() - begun
                yield Bot(name, peer, process, hook, presses, ready, _memory(process.pid))
            finally:
                process.terminate()
                await asyncio.to_thread(process.wait, 30)
            complaints = [line for line in Path(home, "log").read_text().splitlines() if " ERROR " in line]
            if complaints:
                raise SystemExit("\n".join(complaints[:5]))


async def _ready(process: subprocess.Popen, port: int, log: Path) -> None:
    """Wait until /readyz no longer says 503; a bare bot does not know it, and is ready when it listens."""
    async with ClientSession() as session:
        while process.poll() is None:
            with contextlib.suppress(ClientError):
                async with session.get(f"http://127.0.0.1:{port}/readyz") as answer:
                    if answer.status != HTTPStatus.SERVICE_UNAVAILABLE:
                        return
            await asyncio.sleep(0.01)
    raise SystemExit(f"the bot ended before it was ready:\n{log.read_text()}")


def ours(framework: str, presses: list[list[int]], **env: str):
    command = ["-m", "tests.telegram.benchmark.ours", framework]
    return started("ours", command, presses, 17, LONG, **env)


def bare(framework: str, buttons: int):
    command = ["-m", "tests.telegram.benchmark.bare", framework]
    return started("bare", command, [], buttons, "Question?", BENCHMARK_BUTTONS=str(buttons))


def spread(values: list[float]) -> str:
    return f"{statistics.median(values):.2f} (of {min(values):.2f} to {max(values):.2f})"


async def compare(framework: str, presses: list[list[int]], options: argparse.Namespace) -> float:
    """Rounds of both by turns, then the quiet hours of each; the median ratio."""
    async with ours(framework, presses) as our, bare(framework, options.buttons) as plain:
        for bot in (our, plain):
            await bot.round(WARM)
        cost: dict[str, list[float]] = {"ours": [], "bare": []}
        for number in range(options.rounds):
            for bot in (our, plain) if number % 2 else (plain, our):
                cost[bot.name].append(await bot.round(options.conversations))
        ratios = [a / b for a, b in zip(cost["ours"], cost["bare"], strict=True)]
        for bot in (our, plain):
            each = statistics.median(cost[bot.name])
            a_turn = f"CPU ms a turn {spread(cost[bot.name])}"
            print(f"{framework} {bot.name}: {1000 / each:.0f} turns per CPU-second, {a_turn}")
        print(f"{framework} ours/bare pair by pair: {spread(ratios)}", flush=True)
        await unhurried(framework, (our, plain), options.seconds)
    return statistics.median(ratios)


async def unhurried(framework: str, bots: tuple[Bot, ...], seconds: float) -> None:
    """What a turn costs and takes at 100 turns a second, in slices by turns."""
    cost: dict[str, list[float]] = {bot.name: [] for bot in bots}
    took: dict[str, list[float]] = {bot.name: [] for bot in bots}
    for _ in range(SLICES):
        for bot in bots:
            each, waits = await bot.quiet(seconds / SLICES, 100)
            cost[bot.name].append(each)
            took[bot.name] += waits
    for bot in bots:
        waits = sorted(took[bot.name])
        p50, p99 = (1000 * waits[int(len(waits) * part)] for part in (0.5, 0.99))
        print(
            f"{framework} {bot.name} at 100 turns/s: p50 {p50:.1f} ms, p99 {p99:.1f} ms, "
            f"CPU ms a turn {spread(cost[bot.name])}; memory {bot.memory():.0f} MB",
            flush=True,
        )


async def crowd(framework: str, presses: list[list[int]], people: int) -> None:
    """Memory with that many people in the middle of a conversation."""
    async with ours(framework, presses) as bot:
        await bot.round(people, questions=1)
        print(
            f"{framework} ours with {people} live sessions in SQLite: memory {bot.memory():.0f} MB",
            flush=True,
        )


async def starts(framework: str, times: int = 3) -> None:
    """`nightlight telegram` from its start until it is ready, and the bare bot beside it."""
    commands = {
        "ours": ["-m", "bot", "telegram", "--framework", framework],
        "bare": ["-m", "tests.telegram.benchmark.bare", framework],
    }
    for name, command in commands.items():
        found = []
        for _ in range(times):
            async with started(name, command, [], 3, "Question?") as bot:
                found.append((bot.ready, bot.memory_at_start))
        ready, memory = (statistics.median(part) for part in zip(*found, strict=True))
        print(f"{framework} {name} at start: ready after {ready:.2f} s, memory {memory:.0f} MB", flush=True)


async def profile(framework: str, presses: list[list[int]], file: str) -> None:
    async with ours(framework, presses, BENCHMARK_PROFILE=file) as bot:
        await bot.round(200)
    print(f"{framework}: profile in {file}")


async def main(options: argparse.Namespace) -> None:
    os.sched_setaffinity(0, {CORES[0]})
    if len(CORES) == 1:
        print("one core only: bots and people share it")
    presses = our_presses()
    for framework in [options.framework] if options.framework else ["aiogram", "ptb"]:
        if options.profile:
            await profile(framework, presses, options.profile)
            continue
        await compare(framework, presses, options)
        if not options.short:
            await crowd(framework, presses, options.people)
            await starts(framework)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m tests.telegram.benchmark", description=__doc__)
    parser.add_argument("--framework", choices=["aiogram", "ptb"], help="default: both")
    parser.add_argument("--rounds", type=int, default=8, help="of each bot")
    parser.add_argument("--conversations", type=int, default=100, help="a round, of 11 turns each")
    parser.add_argument("--buttons", type=int, default=3, help="of the bare bot's questions")
    parser.add_argument("--people", type=int, default=10_000, help="live sessions for the memory")
    parser.add_argument("--seconds", type=float, default=10, help="at 100 turns a second")
    parser.add_argument("--short", action="store_true", help="the rounds only, no memory and no start")
    parser.add_argument("--profile", metavar="FILE", help="write a cProfile of ours instead")
    asyncio.run(main(parser.parse_args()))
