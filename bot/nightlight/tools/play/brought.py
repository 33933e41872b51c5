"""What the dialogs that lie on the first can bring to it.

A conversation in which something was said there is one that began with it. Of all that can be said the
different sets of facts that a rule or a guard reads are followed, so the proof grows with what is told and
not with the number of dialogs.
"""

from collections.abc import Iterable, Iterator

from nightlight.engine.content import Content
from nightlight.engine.dialog import State
from nightlight.engine.log import Chosen, Log, whole
from nightlight.engine.told import learn
from nightlight.tools.play.person import asked_apart, on_results

Pair = tuple[str, str]
Told = frozenset[Pair]


def brought(content: Content) -> tuple[Log, ...]:
    """A log for each different set of facts that these dialogs can tell together, the empty one first."""
    read = _read(content)
    found: dict[Told, Log] = {frozenset(): ()}
    lines: dict[str, list[State]] = {}
    for dialog, state in (*asked_apart(content), *on_results(content)):
        lines.setdefault(dialog.id, []).append(state)
    for dialog_id, states in lines.items():
        runs = dict(_runs(content, dialog_id, states, read))
        wider = {
            _joined(content, before, told): (*log, *run)
            for before, log in found.items()
            for told, run in runs.items()
        }
        found = wider | found
    return tuple(sorted(found.values(), key=lambda log: (len(log), log)))


def _read(content: Content) -> frozenset[Pair]:
    """The values that make a rule, an overlay or a guard of the first dialog hold."""
    guards = (state.when for state in content.first.line if state.when is not None)
    conditions = (*guards, *(rule.when for rule in content.table.rules), *content.table.overlays.values())
    literals = (lit for condition in conditions for case in condition.cases for lit in case)
    return frozenset((literal.fact, value) for literal in literals for value in literal.values)


def _runs(
    content: Content, dialog: str, states: Iterable[State], read: frozenset[Pair]
) -> Iterator[tuple[Told, Log]]:
    """A run for each different set of facts that these questions of one dialog can tell."""
    found: dict[Told, Log] = {frozenset(): ()}
    for state in states:
        for before, said in tuple(found.items()):
            for told, chosen in _answers(content, state, read).items():
                found.setdefault(_joined(content, before, told), (*said, (state.id, chosen)))
    yield from ((told, whole(dialog, *said)) for told, said in found.items() if told)


def _answers(content: Content, state: State, read: frozenset[Pair]) -> dict[Told, Chosen]:
    """An answer for each different set of facts; of a tick list any signs together."""
    found: dict[Told, Chosen] = {frozenset(): ()}
    for answer in state.answers.values():
        told = frozenset(state.told((answer.id,), content.table.facts).items()) & read
        wider = {_joined(content, before, told): (*said, answer.id) for before, said in found.items()}
        found = (wider if state.multiple else {told: (answer.id,)}) | found
    return {told: chosen for told, chosen in found.items() if told}


def _joined(content: Content, one: Told, other: Told) -> Told:
    facts = dict(one)
    learn(content, facts, dict(other))
    return frozenset(facts.items())
