"""What makes two contents the same for a chat that is going on: the structure, and none of the words."""

import hashlib
import json
from typing import Any

from nightlight.engine.content import Content
from nightlight.engine.dialog import State
from nightlight.engine.triage import Condition


def fingerprint(content: Content) -> str:
    """A short name for questions, answers, guards and rules; layout, notes, evidence, words are no part."""
    dialog, table = content.dialog, content.table
    structure = {
        "start": dialog.start,
        "states": [_state(state) for state in dialog.states.values()],
        "aside": [_state(state) for state in dialog.aside.values()],
        "facts": [[fact.id, fact.values, fact.ordered, fact.unknown_as] for fact in table.facts.values()],
        "rules": [[rule.id, int(rule.urgency), _condition(rule.when)] for rule in table.rules],
        "overlays": {name: _condition(when) for name, when in table.overlays.items()},
        "changing": sorted(table.changing),
    }
    text = json.dumps(structure, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()[:12]


def _state(state: State) -> list[Any]:
    answers = [[answer.id, dict(answer.sets), answer.unsure] for answer in state.answers.values()]
    guard = None if state.when is None else _condition(state.when)
    return [state.id, state.facts, answers, state.next, state.multiple, guard, dict(state.mild)]


def _condition(condition: Condition) -> list[Any]:
    return sorted([sorted([lit.fact, sorted(lit.values)] for lit in case) for case in condition.cases])
