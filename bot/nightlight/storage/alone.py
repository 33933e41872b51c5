"""Whether another process has the same store open: what one remembers then, the others cannot know."""

import os
import time
from pathlib import Path

from nightlight.storage.private import private_file

try:
    import fcntl
except ImportError:
    LOCKS = False  # such as on Windows: nobody can tell, so nobody is alone
else:
    LOCKS = True


def flock(file: int, *flags: str) -> None:
    """Lock a file or folder, where the system can."""
    if LOCKS:
        fcntl.flock(file, sum(getattr(fcntl, flag) for flag in flags))


class Company:
    """The processes of one store. Each holds a shared lock as long as it has the store open."""

    def __init__(self, path: Path | None) -> None:
        self._lock: int | None = None
        self._visited = 0
        if path is not None:
            private_file(path)
            self._lock = os.open(path, os.O_RDWR)
            try:
                os.utime(self._lock, ns=(time.time_ns(),) * 2)
            except PermissionError:  # somebody else's file: the time is only as fine as the kernel's tick
                os.utime(self._lock)
            self._visited = os.fstat(self._lock).st_mtime_ns
            flock(self._lock, "LOCK_SH")

    def alone(self) -> bool:
        """Whether nobody else has the store open, nor had it since this was asked last."""
        if self._lock is None:
            return True
        if not LOCKS or self.visited():
            return False
        try:
            flock(self._lock, "LOCK_EX", "LOCK_NB")
        except OSError:
            return False
        finally:
            flock(self._lock, "LOCK_SH")
        return True

    def visited(self) -> bool:
        """Whether somebody else opened the store since this was asked last."""
        if self._lock is None:
            return False
        last, self._visited = self._visited, os.fstat(self._lock).st_mtime_ns
        return last != self._visited

    def close(self) -> None:
        """Have it open no more."""
        if self._lock is not None:
            os.close(self._lock)
            self._lock = None
