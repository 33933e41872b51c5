"""`make start-benchmark`: what a start costs, of the console and of Telegram beside bare bots.

CPU is of the process alone, user and system; memory is its peak. The console is told nothing: it asks its
first question, says the closing and ends, all of which counts. A bot counts until it is ready.
"""

import argparse
import asyncio
import os
import statistics
import subprocess
import sys
from pathlib import Path

from tests.telegram.benchmark.process import started

Cost = tuple[float, float]


def chat() -> Cost:
    """Seconds of CPU and MB of `nightlight chat` that nobody answers."""
    quiet = {"stdin": subprocess.DEVNULL, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    process = subprocess.Popen([sys.executable, "-m", "nightlight", "chat"], **quiet)
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    assert process.returncode == 0
    return used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


async def bot(name: str, command: list[str]) -> Cost:
    """The same of a bot until it is ready."""
    async with started(name, command, 3, "Question?") as running:
        return running.cpu_at_start, _peak(running.running.pid)


def _peak(process: int) -> float:
    status = Path(f"/proc/{process}/status").read_text()
    line = next(line for line in status.splitlines() if line.startswith("VmHWM"))
    return int(line.split()[1]) / 1024


async def main(times: int) -> None:
    chat()  # compiles what it keeps
    told("console", [chat() for _ in range(times)])
    for framework in ("ptb", "aiogram"):
        bare = ["-m", "tests.telegram.benchmark.bare", framework]
        ours = ["-m", "nightlight", "telegram", "--framework", framework]
        found: dict[str, list[Cost]] = {"bare": [], "ours": []}
        for _ in range(times):
            found["bare"].append(await bot("bare", bare))
            found["ours"].append(await bot("ours", ours))
        for name, costs in found.items():
            told(f"{framework} {name}", costs)
        more = [(ours[0] - bare[0], ours[1] - bare[1]) for bare, ours in zip(*found.values(), strict=True)]
        told(f"{framework} ours above bare", more)


def told(what: str, costs: list[Cost]) -> None:
    cpu, memory = ([cost[part] for cost in costs] for part in (0, 1))
    spread = f"(of {min(cpu):.2f} to {max(cpu):.2f})"
    cpu_of, memory_of = statistics.median(cpu), statistics.median(memory)
    print(f"{what}: CPU {cpu_of:.2f} s {spread}, memory at most {memory_of:.0f} MB", flush=True)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m tests.benchmark.start", description=__doc__)
    parser.add_argument("--times", type=int, default=5, help="starts of each")
    asyncio.run(main(parser.parse_args().times))
