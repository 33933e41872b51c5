"""What becomes of the chats that are going on when one content takes the place of another.

A chat holds nothing but the answers that were given, so it can go on when each of them still has a meaning.
Which do not is listed in full, answer by answer: that list is complete. Where a chat then stands is shown
by carrying over one chat of each kind that the old content tells apart (`explore`); who becomes more or
less urgent is not told here but by `nightlight diff`.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from nightlight.engine.carry import carried
from nightlight.engine.content import Content
from nightlight.engine.log import whole
from nightlight.engine.session import Session
from nightlight.engine.step import Ended, Going, Step, view
from nightlight.tools.play.explore import Explorer
from nightlight.tools.play.person import NIGHT

GOES_ON, ASKED, ADVISED, CLOSED = "goes on", "asked another", "has its advice", "is closed"
FUTURES = (GOES_ON, ASKED, ADVISED, CLOSED)
WIDTH = 16


@dataclass(frozen=True)
class Futures:
    """The answers that are lost or renamed, and by question what becomes of the chats that stand there."""

    lost: list[str] = field(default_factory=list)
    renamed: list[str] = field(default_factory=list)
    standing: dict[str, Counter[str]] = field(default_factory=dict)


def futures(old: Content, new: Content, country: str | None = None) -> Futures:
    """What becomes of every kind of chat under the old content."""
    found = Futures()
    for name, before in _each_answer(old):
        after = carried(new, before)
        if after is not before:
            (found.lost if after.closed == "changed" else found.renamed).append(name)
    for situation in Explorer(old, country).situations.values():
        if isinstance(situation.step, Going):
            shown = view(new, carried(new, situation.session))
            standing = found.standing.setdefault(situation.step.state, Counter())
            standing[_future(new, situation.step, shown)] += 1
    return found


def _each_answer(content: Content) -> Iterator[tuple[str, Session]]:
    """Every answer there can be, and a chat that holds nothing else."""
    for dialog, state in content.states:
        is_first = dialog is content.first
        name = state.id if is_first else f"{dialog.id}.{state.id}"
        for answer in state.answers:
            said = ((state.id, (answer,)),)
            yield f"{name}: {answer}", Session(NIGHT, said if is_first else whole(dialog.id, *said))


def _future(new: Content, before: Going, after: Step) -> str:
    if isinstance(after, Ended):
        return CLOSED if after.session.closed == "changed" else ADVISED
    return GOES_ON if after.state == new.renamed.state(new.first.id, before.state) else ASKED


def report(old: Content, new: Content) -> str:
    """The same for people."""
    found = futures(old, new)
    lines = [_row("Chats that stand at", *FUTURES)]
    lines += [_row(state, *(counts[what] for what in FUTURES)) for state, counts in found.standing.items()]
    lines += ["", "Each figure counts kinds of chats, which differ in what may still be asked or decided."]
    lines += _listed(
        found.lost, "Those who gave one of these answers are told so, with the safety message:"
    )
    lines += _listed(found.renamed, "These answers are carried over to their new names:")
    return "\n".join(lines)


def _row(name: str, *cells: object) -> str:
    return name.ljust(24) + "".join(str(cell).rjust(WIDTH) for cell in cells)


def _listed(items: list[str], title: str) -> list[str]:
    return ["", title, *(f"  {item}" for item in items)] if items else []
