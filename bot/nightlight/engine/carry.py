"""A chat that is going on while the dialogs are edited: it goes on, is carried over, or is closed safely.

Nothing is asked of an edit that changes words, rules, guards or the order of questions, or adds some: the
place in the dialogs is found anew from the answers. A dialog, question or answer that has another name now
keeps its place by what `renamed` says. One that is gone was somebody's answer: what it said of her is lost,
so the chat is closed with its safety message, and may go on from what still holds.
"""

from collections.abc import Iterator
from dataclasses import replace

from nightlight.engine.content import Content
from nightlight.engine.dialog import Dialog
from nightlight.engine.flow import closed_by_itself
from nightlight.engine.library import LIBRARY
from nightlight.engine.log import RETURNED, Chosen, Entry, Log, dialog_of, is_answer, opening
from nightlight.engine.session import Session


def carried(content: Content, session: Session) -> Session:
    """The session as this content understands it; the same object if there is nothing to carry over."""
    session = _with_help(content, _with_pages(content, session))
    renamed = tuple(_named(content, session.log))
    known = tuple(entry for entry, holds in renamed if holds)
    ticked = tuple(map(content.renamed.tick, session.ticked))
    if len(known) < len(renamed) or not _ticks_known(content, ticked):
        return replace(session, log=_whole(known), aside=None, ticked=(), proposals=(),
                       closed=session.closed or "changed").saying("notice-changed")  # fmt: skip
    lasting = tuple((content.renamed.tick(sign), at) for sign, at in session.lasting)
    if (known, ticked, lasting) != (session.log, session.ticked, session.lasting):
        session = replace(session, log=known, ticked=ticked, lasting=lasting)
    return closed_by_itself(content, session)


def _named(content: Content, log: Log) -> Iterator[tuple[Entry, bool]]:
    """Each entry by its name of today, and whether there is still what it names."""
    stack: list[Dialog | None] = [content.first]
    for entry in log:
        name, chosen = entry
        if dialog_of(entry) is not None:
            dialog = content.dialogs.get(content.renamed.dialog(dialog_of(entry) or ""))
            stack.append(dialog)
            ticks = tuple(map(content.renamed.tick, chosen))
            yield (entry if dialog is None else opening(dialog.id, ticks)), dialog is not None
        elif is_answer(entry):
            yield from _answer(content, stack[-1], name, chosen)
        else:
            dialog = stack.pop() if len(stack) > 1 else content.first
            yield entry, dialog is not None


def _answer(
    content: Content, dialog: Dialog | None, name: str, chosen: Chosen
) -> Iterator[tuple[Entry, bool]]:
    """An answer by its names of today; what is asked in a dialog of its own since then, in a run."""
    if dialog is None:
        yield (name, chosen), False
        return
    state = content.renamed.state(dialog.id, name)
    answer = state, tuple(content.renamed.answer(dialog.id, state, one) for one in chosen)
    apart = content.dialogs.get(name) if dialog is content.first and state not in dialog.states else None
    if apart is not None and apart is not content.first:
        yield opening(apart.id), True
        yield (apart.start, chosen), apart.first.accepts(chosen)
        yield RETURNED, True
    else:
        yield answer, state in dialog.states and dialog.states[state].accepts(answer[1])


def _whole(log: Log) -> Log:
    """A log from which entries were taken, without returns that return from nothing."""
    kept: list[Entry] = []
    depth = 0
    for entry in log:
        opens, returns = dialog_of(entry) is not None, entry[0] == RETURNED[0]
        if not returns or depth:
            kept.append(entry)
            depth += opens - returns
    return tuple(kept)


def _ticks_known(content: Content, ticked: Chosen) -> bool:
    """Whether each of these signs is still in some tick list."""
    lists = [state for _, state in content.states if state.multiple]
    return all(any(sign in state.answers for state in lists) for sign in ticked)


def _with_pages(content: Content, session: Session) -> Session:
    """The session without pages that are gone; nothing that was answered is lost with them."""
    reading = _known(content, session.reading)
    if session.aside != LIBRARY:
        return session if reading == session.reading else replace(session, reading=reading)
    proposed = _known(content, session.proposals)
    aside = LIBRARY if reading or proposed else None
    if (aside, reading, proposed) == (session.aside, session.reading, session.proposals):
        return session
    return replace(session, aside=aside, reading=reading, proposals=proposed)


def _with_help(content: Content, session: Session) -> Session:
    """The session without help that no closing has any more."""
    named = tuple(name for name in session.named if name in content.table.overlays)
    return session if named == session.named else replace(session, named=named)


def _known(content: Content, pages: Chosen) -> Chosen:
    return tuple(page for page in pages if page in content.library)
