"""How long a piece of work holds the event loop at a stretch."""

from collections.abc import Coroutine, Generator
from time import thread_time
from typing import Any, Generic, TypeVar

T = TypeVar("T")


class Timed(Generic[T]):
    """Runs a coroutine; `longest` is the most CPU (seconds) it used between two of its waits."""

    def __init__(self, work: Coroutine[Any, Any, T]) -> None:
        self._work = work
        self.longest = 0.0

    def __await__(self) -> Generator[Any, Any, T]:
        """Drive the coroutine as `await` would."""
        step, given = self._work.send, None
        while True:
            began = thread_time()
            try:
                waits_for = step(given)
            except StopIteration as end:
                found: T = end.value
                return found
            finally:
                self.longest = max(self.longest, thread_time() - began)
            try:
                step, given = self._work.send, (yield waits_for)
            except BaseException as error:  # noqa: BLE001 - the work decides what to do with it
                step, given = self._work.throw, error
