"""How long this machine runs: a clock that nobody sets back, beside the one on the wall."""

import os
import time
from pathlib import Path

BOOT_ID = Path("/proc/sys/kernel/random/boot_id")


def boot() -> int:
    """A number of this start of the machine, or of this process where the machine has none; never 0."""
    try:
        return (
            int(BOOT_ID.read_bytes().replace(b"-", b""), 16) >> 65 or 1
        )  # what an INTEGER of SQLite holds
    except (OSError, ValueError):
        return int.from_bytes(os.urandom(7)) | 1


def uptime() -> float:
    """Seconds since the machine started, its sleep counted where the system can tell."""
    return time.clock_gettime(time.CLOCK_BOOTTIME) if hasattr(time, "CLOCK_BOOTTIME") else time.monotonic()
