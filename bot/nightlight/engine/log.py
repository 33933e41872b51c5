"""What a session remembers: dialogs that were opened, what was answered, and what returned, in order.

An entry is a pair of a name and a tuple, so that it is stored as it stands. A dialog that was opened is its
name behind a +, with the ticks of the list that it interrupted. A return is a -, and it is written down and
never inferred: a question that is added to a dialog must not open what has returned.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

Chosen = tuple[str, ...]
Entry = tuple[str, Chosen]
Log = tuple[Entry, ...]

OPENED: Final = "+"
RETURNED: Final = ("-", ())
CUT: Final = ("-", ("cut",))
"""A return before the end: what was told joins what lies below, and replaces nothing."""


@dataclass(slots=True)
class Run:
    """One passing through a dialog: its answers by state, with their places in the log, and what returned.

    The lowest run is that of the first dialog, which nothing has opened.
    """

    dialog: str | None = None
    ticks: Chosen = ()
    answers: dict[str, tuple[int, Chosen]] = field(default_factory=dict)
    returned: list[tuple[int, "Run"]] = field(default_factory=list)
    cut: bool = False

    @property
    def is_untold(self) -> bool:
        """Whether nothing was answered in it, nor in what returned to it."""
        return not self.answers and not self.returned


def opening(dialog: str, ticks: Chosen = ()) -> Entry:
    """The entry of a dialog that is opened."""
    return f"{OPENED}{dialog}", ticks


def whole(dialog: str, *said: Entry) -> Log:
    """A run from its opening to its return."""
    return (opening(dialog), *said, RETURNED)


def dialog_of(entry: Entry) -> str | None:
    """The dialog that an entry opens, if it opens one."""
    return entry[0][1:] if entry[0].startswith(OPENED) else None


def is_answer(entry: Entry) -> bool:
    """Whether an entry is something that was answered."""
    return entry[0][:1] not in {OPENED, RETURNED[0]}


def runs(log: Log) -> list[Run]:
    """The runs that are open, the lowest first."""
    stack = [Run()]
    for place, entry in enumerate(log):
        dialog = dialog_of(entry)
        if dialog is not None:
            stack.append(Run(dialog, entry[1]))
        elif is_answer(entry):
            stack[-1].answers[entry[0]] = (place, entry[1])
        elif len(stack) > 1:
            run = stack.pop()
            run.cut = entry == CUT
            stack[-1].returned.append((place, run))
    return stack


def answers(log: Log) -> Iterator[tuple[str | None, str, Chosen]]:
    """Everything that was answered: the dialog (None: the first), the state, and what was chosen."""
    stack: list[str | None] = [None]
    for entry in log:
        dialog = dialog_of(entry)
        if dialog is not None:
            stack.append(dialog)
        elif is_answer(entry):
            yield stack[-1], *entry
        elif len(stack) > 1:
            stack.pop()


def without_untold(log: Log) -> tuple[Log, Chosen | None]:
    """The log without open runs in which nothing was told, and the ticks that the lowest interrupted."""
    ticks: Chosen | None = None
    while log and dialog_of(log[-1]) is not None:
        ticks, log = log[-1][1], log[:-1]
    return log, ticks


def taken_back(log: Log) -> Log:
    """The log without the last answer.

    A run that had returned is open again where it was answered before; one that is open stays so, at its
    first question if nothing is left.
    """
    if log and is_answer(log[-1]):
        return log[:-1]
    while log and not is_answer(log[-1]):
        log = log[:-1]
    return without_untold(log[:-1])[0]


def returned(log: Log, entry: Entry = RETURNED, *, in_order: bool = False) -> Log:
    """The log with the open run closed. Of equal runs the first and the latest are kept.

    Where it matters what came last (`in_order`) this is so only of those that follow one another.
    """
    start = _opened_at(log)
    run, before = (*log[start:], entry), log[:start]
    first = len(before) - 2 * len(run) if in_order else 0
    found = [at for at in range(max(0, first), len(before)) if before[at : at + len(run)] == run]
    for place in reversed(found[1:]):
        before = before[:place] + before[place + len(run) :]
    return before + run


def _opened_at(log: Log) -> int:
    """The place of the entry that opened the open run; those within it have returned."""
    within = 0
    for place in range(len(log) - 1, -1, -1):
        if log[place][0] == RETURNED[0]:
            within += 1
        elif dialog_of(log[place]) is not None:
            if not within:
                return place
            within -= 1
    raise ValueError("no run is open")
