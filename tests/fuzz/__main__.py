"""`python -m tests.fuzz --minutes 10 --what updates`: what nobody thought of, by a seeded chance."""

import argparse
import asyncio
import signal
import sys
from collections.abc import Iterator

from tests.fuzz.report import Report

WHAT = ("updates", "handed", "text", "yaml", "ftl")
HANDED = ("dicts", "aiogram", "ptb")
FRAMEWORKS, WAYS = ("aiogram", "ptb"), ("polling", "webhook")


def main() -> int:
    """Fuzz; 0 if nothing was found."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("--minutes", type=float, default=10, help="for each of --what")
    parser.add_argument("--what", choices=WHAT, action="append", help="(default: each in turn)")
    parser.add_argument("--framework", choices=FRAMEWORKS, help="of updates: only this one (default: both)")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # the bot that was started ends with us
    found = 0
    for what in options.what or WHAT:
        for report in reports(what, options.seed, options.minutes * 60, options.framework):
            print(report, flush=True)
            found += len(report.findings)
    print(f"kinds of findings: {found}")
    return 1 if found else 0


def reports(what: str, seed: int, seconds: float, only: str | None) -> Iterator[Report]:
    """The campaigns of one kind, which share the time."""
    if what == "updates":
        from tests.fuzz.updates import Updates

        pairs = [(framework, way) for framework in FRAMEWORKS for way in WAYS if only in (None, framework)]
        for framework, way in pairs:
            yield asyncio.run(Updates(seed, framework, way).run(seconds / len(pairs)))
    elif what == "handed":
        from tests.fuzz.handed import Handed

        for way in HANDED:
            yield Handed(seed, way).run(seconds / len(HANDED))
    elif what == "text":
        from tests.fuzz.texts import Texts

        yield asyncio.run(Texts(seed).run(seconds))
    else:
        from tests.fuzz.files import Content

        yield Content(seed, what).run(seconds)


if __name__ == "__main__":
    sys.exit(main())
