"""Every dialog opened on a result and answered in every way, up to what goes on alike."""

from collections.abc import Iterable, Iterator

from nightlight.engine.content import Content
from nightlight.engine.dialog import Dialog
from nightlight.engine.flow import open_dialog
from nightlight.engine.session import Choose, Command, Session
from nightlight.engine.step import Going, Step, step, view
from nightlight.tools.play.ahead import Ahead, Waiting
from nightlight.tools.play.person import NIGHT, apart

Played = tuple[Dialog, Step, Choose, Step]
"""A dialog, what was shown, an answer, and what is shown then."""


def played(content: Content, sessions: Iterable[Session]) -> Iterator[Played]:
    """Every dialog opened on a result, answered in every way: what was before and after each answer."""
    for session in sessions:
        begun = view(content, session)
        told = view(content, session.told(begun.position.urgency if begun.position else None))
        for button, (_, dialog) in content.buttons.items():
            opened = step(content, told.session, Command(name=button, at=NIGHT), told)
            yield from ((dialog, *one) for one in _answers(content, opened, dialog))
        named = {dialog.id for _, dialog in content.buttons.values()}
        for dialog in (dialog for dialog in apart(content) if dialog.id not in named):
            opened = view(content, open_dialog(content, told.session, dialog))
            yield from ((dialog, *one) for one in _answers(content, opened, dialog))


def _answers(content: Content, opened: Step, dialog: Dialog) -> Iterator[tuple[Step, Choose, Step]]:
    """Each answer at each place of a dialog; of places that go on and end alike one.

    Where it asks anew it also matters what all rules, and the guards of the first dialog, make of what was
    told: that takes the place of what lies below.
    """
    ahead, seen, waiting = Ahead(content, dialog), set[object](), [opened]
    every = Waiting(tuple((rule.urgency, case) for rule in content.table.rules for case in rule.when.cases))
    told_apart = {fact for ending in dialog.ends if ending.when for fact in ending.when.facts}
    told_apart |= {fact for state in content.first.line if state.when for fact in state.when.facts}
    for here in waiting:
        position = here.position
        if not isinstance(here, Going) or position is None or position.dialog is not dialog:
            continue
        anew = every.mask(position.own) if dialog.anew else None
        key = (ahead.key(position), anew, frozenset((f, position.facts.get(f)) for f in told_apart))
        if position.state is None or key in seen:
            continue
        seen.add(key)
        for answer in position.state.answers:
            event = Choose(ids=(answer,), at=NIGHT)
            there = step(content, here.session, event, here)
            yield here, event, there
            waiting.append(there)
