"""What the dialogs that lie on the first can bring to it.

A conversation in which something was said there is one that began with it. Of all that can be said the
different sets of facts that a rule or a guard reads are followed, so the proof grows with what is told and
not with the number of dialogs.
"""

from collections.abc import Iterator, Mapping

from nightlight.engine.content import Content
from nightlight.engine.dialog import NONE, Dialog, State
from nightlight.engine.log import Log, whole
from nightlight.engine.triage import Facts
from nightlight.engine.walk import learn
from nightlight.tools.play.person import apart

Told = frozenset[tuple[str, str]]


def brought(content: Content) -> tuple[Log, ...]:
    """A log for each different set of facts that these dialogs can tell together, the empty one first."""
    read = _read(content)
    found: dict[Told, Log] = {frozenset(): ()}
    for dialog in apart(content):
        runs = dict(_runs(content, dialog, read))
        wider = {
            _joined(content, dict(before), dict(told)): (*log, *run)
            for before, log in found.items()
            for told, run in runs.items()
        }
        found = wider | found
    return tuple(sorted(found.values(), key=lambda log: (len(log), log)))


def _read(content: Content) -> frozenset[str]:
    """The facts that a rule, an overlay or a guard of the first dialog reads."""
    guards = (state.when.facts for state in content.first.line if state.when is not None)
    rules = (rule.when.facts for rule in content.table.rules)
    return frozenset[str]().union(
        *guards, *rules, *(when.facts for when in content.table.overlays.values())
    )


def _runs(content: Content, dialog: Dialog, read: frozenset[str]) -> Iterator[tuple[Told, Log]]:
    """A run for each different set of facts that one dialog can tell, an answer a state."""
    found: dict[Told, Log] = {frozenset(): ()}
    for state in dialog.line:
        for before, said in tuple(found.items()):
            for told, chosen in _answers(content, state, read):
                both = _joined(content, dict(before), told)
                found.setdefault(both, (*said, (state.id, chosen)))
    yield from ((told, whole(dialog.id, *said)) for told, said in found.items() if told)


def _answers(
    content: Content, state: State, read: frozenset[str]
) -> Iterator[tuple[Mapping[str, str], tuple[str, ...]]]:
    for answer in state.answers.values():
        if answer.id != NONE:
            told = state.told((answer.id,), content.table.facts)
            yield {fact: value for fact, value in told.items() if fact in read}, (answer.id,)


def _joined(content: Content, one: dict[str, str], other: Facts) -> Told:
    learn(content, one, other)
    return frozenset(one.items())
