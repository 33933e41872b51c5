"""What counts where somebody stops in the middle: all that was told and ticked, wherever it was asked."""

from collections.abc import Iterator
from dataclasses import replace

from nightlight.engine.content import Content
from nightlight.engine.dialog import Dialog, State
from nightlight.engine.log import CUT, Chosen, Log, Run, runs
from nightlight.engine.raising import may_hold
from nightlight.engine.session import Session
from nightlight.engine.walk import Position, beyond, walk


def at_rest(content: Content, session: Session, position: Position) -> Position:
    """Where a closing finds somebody in the middle: with the signs that were ticked and not sent.

    Runs that are open count as far as they were told, and replace nothing. A question about danger that
    nobody answered counts as a yes.
    """
    log, ticks, here = session.log, session.ticked, position
    open_runs = runs(log)
    while True:
        run = open_runs.pop()
        log = (*log, *_unanswered(here.dialog, run))
        log = (*log, *((state.id, signs) for state, signs in lists_of(content, session, here, run, ticks)))
        if here.below is None:
            break
        log, ticks, here = (*log, CUT), run.ticks, here.below
    told = replace(session, log=log)
    return beyond(content, told, position if log == session.log else walk(content, told))


def _unanswered(dialog: Dialog, run: Run) -> Log:
    """What silence means where what is not understood counts too: a word of danger was typed before it."""
    if dialog.unclear is None or not dialog.unclear.counts_as or not run.is_untold:
        return ()
    return ((dialog.start, (dialog.unclear.counts_as,)),)


def lists_of(
    content: Content, session: Session, position: Position, run: Run, ticks: Chosen
) -> Iterator[tuple[State, Chosen]]:
    """The tick lists that these signs are of: the open one, and those behind a question that was added."""
    if not ticks or position.state is None:
        return
    facts = position.facts if position.below else beyond(content, session, position).facts
    for state in (position.state, *position.dialog.later(position.state)):
        is_asked = state.when is None or may_hold(state.when, facts)
        signs = tuple(tick for tick in ticks if tick in state.answers)
        if signs and state.multiple and is_asked and state.id not in run.answers:
            yield state, signs
            ticks = tuple(tick for tick in ticks if tick not in signs)
