"""`make telegram-benchmark`: what a turn of ours costs, beside a bare bot of the same framework.

Each bot is a process of its own, pinned to the last core; the people and the Bot API are on the first. The
rounds of ours and of the bare bot alternate, so that both meet the same moods of the machine. One line a
figure; the status is 1 where a round was not valid, because a press was refused, an error was logged, or a
bot did not hold the rate.
"""

import argparse
import asyncio
import os
import statistics
import sys
from collections.abc import Awaitable, Callable

from tests.telegram.benchmark.people import Invalid, People, Steady, our_presses, part
from tests.telegram.benchmark.process import CORES, Failed, bare, counted, ours, started

SLICES = 5
WARM = 30
FULL_RATE, CALM_RATE = 100, 25
FLOOD = 10_000

Options = argparse.Namespace
Presses = list[list[int]]


def line(framework: str, what: str, ours: str, bare: str = "", ratio: str = "", bar: str = "") -> None:
    """One figure."""
    print(f"| {framework} | {what} | {ours} | {bare} | {ratio} | {bar} |", flush=True)


def spread(values: list[float], digits: int = 2) -> str:
    """The median, and the least and the most."""
    return f"{statistics.median(values):.{digits}f} ({min(values):.{digits}f}-{max(values):.{digits}f})"


def ratio(ours: list[float], bare: list[float]) -> str:
    """Ours by bare, pair by pair."""
    return spread([mine / other for mine, other in zip(ours, bare, strict=True)])


async def rounds(framework: str, presses: Presses, options: Options) -> None:
    """Everybody at once, ours and bare by turns; then the steady rate."""
    async with ours(framework) as our, bare(framework, options.buttons) as plain:
        both = (People(our, presses), People(plain, []))
        for people in both:
            await people.saturated(WARM)
        found = {"ours": [], "bare": []}
        for number in range(options.rounds):
            for people in both if number % 2 else both[::-1]:
                found[people.name].append(await people.saturated(options.conversations))
        cost, rate, idle = (
            {name: [getattr(one, what) for one in each] for name, each in found.items()}
            for what in ("cpu", "rate", "idle")
        )
        bar = {"aiogram": "0.7", "ptb": "0.6"}[framework]
        mine, other = cost["ours"], cost["bare"]
        line(framework, "saturated, CPU ms a turn", spread(mine), spread(other), ratio(mine, other), bar)
        mine, other = rate["ours"], rate["bare"]
        line(
            framework, "saturated, turns a second on one core", spread(mine, 0), spread(other, 0), "", "500"
        )
        line(framework, "saturated, core idle", spread(idle["ours"]), spread(idle["bare"]))
        await steady(framework, both, options.seconds)


async def steady(framework: str, both: tuple[People, People], seconds: float) -> None:
    """What a turn costs and takes at a steady rate, in slices by turns."""
    found: dict[str, list[Steady]] = {"ours": [], "bare": []}
    for _ in range(SLICES):
        for people in both:
            found[people.name].append(await people.steady(seconds / SLICES, FULL_RATE))
    mine, other = ([one.cpu for one in found[name]] for name in ("ours", "bare"))
    bar = {"aiogram": "1.0", "ptb": "0.8"}[framework]
    where = f"{FULL_RATE} turns/s"
    line(framework, f"{where}, CPU ms a turn", spread(mine), spread(other), ratio(mine, other), bar)
    for share in (0.5, 0.99):
        mine, other = (
            1000 * part([took for one in found[name] for took in one.took], share)
            for name in ("ours", "bare")
        )
        bar = "1.25" if share > 0.5 else ""
        what = f"{where}, p{100 * share:.0f} ms"
        line(framework, what, f"{mine:.1f}", f"{other:.1f}", f"{mine / other:.2f}", bar)
    line(framework, "memory after it, MB", *(f"{people.process.memory():.0f}" for people in both))


async def commits(framework: str, presses: Presses, options: Options) -> None:
    """How often a saturated bot waits for the disk."""
    async with counted(framework) as (bot, counts):
        people = People(bot, presses)
        await people.saturated(options.conversations)
    turns = options.conversations * 11
    each = ", ".join(f"{name} {count}" for name, count in sorted(counts.items())) or "none"
    line(framework, f"commits that wait for the disk, in {turns} turns", each)
    if not counts:
        raise Invalid("no commit of ours waits for the disk")


async def beside(
    framework: str,
    presses: Presses,
    options: Options,
    what: str,
    bar: str,
    how: Callable[[People], Awaitable[Steady]],
) -> None:
    """What others wait, with and without somebody."""
    async with ours(framework) as bot:
        people = People(bot, presses)
        await people.saturated(WARM)
        alone = await people.steady(options.seconds, CALM_RATE)
        with_them = await how(people)
    lone, crowded = (1000 * part(one.took, 0.99) for one in (alone, with_them))
    name = f"{CALM_RATE} turns/s, p99 ms beside {what}; alone"
    line(framework, name, f"{crowded:.1f}; {lone:.1f}", "", f"{crowded / lone:.2f} (with / alone)", bar)


async def hostile(framework: str, presses: Presses, options: Options) -> None:
    """One chat sends the worst texts without a pause."""

    async def how(people: People) -> Steady:
        return await people.beside_a_typist(options.seconds, CALM_RATE)

    await beside(framework, presses, options, "a hostile typist", "2", how)


async def flood(framework: str, presses: Presses, options: Options) -> None:
    """One chat sends very many texts."""

    async def how(people: People) -> Steady:
        return await people.beside_a_flood(options.seconds, CALM_RATE, FLOOD)

    await beside(framework, presses, options, f"{FLOOD} texts of one chat", "1000 ms", how)


async def crowd(framework: str, presses: Presses, options: Options) -> None:
    """Memory with very many people in the middle of a conversation."""
    async with ours(framework) as bot:
        await People(bot, presses).saturated(options.people, questions=1)
        line(framework, f"{options.people} live sessions in SQLite, memory MB", f"{bot.memory():.0f}")


async def starts(framework: str, presses: Presses, options: Options, times: int = 3) -> None:
    """`nightlight telegram` from its start until it is ready, and the bare bot beside it."""
    commands = {
        "ours": ["-m", "nightlight", "telegram", "--framework", framework],
        "bare": ["-m", "tests.telegram.benchmark.bare", framework],
    }
    found: dict[str, list[tuple[float, float, float]]] = {"ours": [], "bare": []}
    for _ in range(times):
        for name, command in commands.items():
            async with started(name, command, 3, "Question?") as bot:
                found[name].append((bot.cpu_at_start, bot.ready, bot.memory_at_start))
    mine, other = ([statistics.median(each) for each in zip(*found[name], strict=True)] for name in found)
    bars = ("+0.6", "", "+40")
    for what, ours_, bare_, bar in zip(("CPU s", "s", "memory MB"), mine, other, bars, strict=True):
        line(
            framework,
            f"start until ready, {what}",
            f"{ours_:.2f}",
            f"{bare_:.2f}",
            f"+{ours_ - bare_:.2f}",
            bar,
        )


async def profile(framework: str, presses: Presses, options: Options) -> None:
    """A cProfile of ours."""
    async with ours(framework, BENCHMARK_PROFILE=options.profile) as bot:
        await People(bot, presses).saturated(200)
    print(f"{framework}: profile in {options.profile}")


PARTS = {part.__name__: part for part in (rounds, commits, hostile, flood, crowd, starts)}
SHORT = ("rounds", "commits")


async def main(options: Options) -> int:
    """Measure what is asked for; 1 if a part was not valid."""
    os.sched_setaffinity(0, {CORES[0]})
    if len(CORES) == 1:
        print("one core only: bots and people share it")
    presses, invalid = our_presses(), 0
    parts = [profile] if options.profile else [PARTS[name] for name in options.part or PARTS]
    print("| framework | figure | ours | bare | ours/bare | bar |\n|---|---|---|---|---|---|")
    for framework in [options.framework] if options.framework else ["aiogram", "ptb"]:
        for each in parts:
            try:
                await each(framework, presses, options)
            except (Invalid, Failed, RuntimeError, TimeoutError) as error:
                invalid = 1
                print(f"{framework} {each.__name__}: not valid: {error!r}", file=sys.stderr)
    return invalid


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m tests.telegram.benchmark", description=__doc__)
    parser.add_argument("--framework", choices=["aiogram", "ptb"], help="default: both")
    parser.add_argument("--rounds", type=int, default=8, help="of each bot")
    parser.add_argument("--conversations", type=int, default=100, help="a round, of 11 turns each")
    parser.add_argument("--buttons", type=int, default=3, help="of the bare bot's questions")
    parser.add_argument("--people", type=int, default=10_000, help="live sessions for the memory")
    parser.add_argument("--seconds", type=float, default=10, help="at each steady rate")
    parser.add_argument("--part", choices=PARTS, action="append", help="only this; can be given again")
    parser.add_argument(
        "--short", dest="part", action="store_const", const=SHORT, help="the rounds and commits only"
    )
    parser.add_argument("--profile", metavar="FILE", help="write a cProfile of ours instead")
    sys.exit(asyncio.run(main(parser.parse_args())))
