"""What makes two contents the same for a chat that is going on: the structure, and none of the words."""

import hashlib
import json
from typing import Any

from nightlight.engine.content import Content
from nightlight.engine.dialog import Dialog, State
from nightlight.engine.triage import Condition


def fingerprint(content: Content) -> str:
    """A short name for questions, answers, guards and rules; layout, notes, evidence, words are no part."""
    table = content.table
    structure = {
        "dialogs": {name: _dialog(dialog) for name, dialog in content.dialogs.items()},
        "facts": [[fact.id, fact.values, fact.ordered, fact.unknown_as] for fact in table.facts.values()],
        "rules": [[rule.id, int(rule.urgency), _condition(rule.when)] for rule in table.rules],
        "overlays": {name: _condition(when) for name, when in table.overlays.items()},
        "changing": sorted(table.changing),
        "lasting": sorted(content.lasting),
    }
    text = json.dumps(structure, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()[:12]


def _dialog(dialog: Dialog) -> list[Any]:
    flags = (dialog.anew, dialog.shortens, dialog.held, dialog.discreet, dialog.press, dialog.left)
    opens = [[one.role, one.button, one.once, one.at_emergency, one.menu] for one in dialog.opens]
    return [dialog.start, [_state(state) for state in dialog.line], opens, dialog.needs, flags]


def _state(state: State) -> list[Any]:
    answers = [[answer.id, dict(answer.sets), answer.unsure] for answer in state.answers.values()]
    guard = None if state.when is None else _condition(state.when)
    return [state.id, state.facts, answers, state.next, state.multiple, guard, dict(state.mild)]


def _condition(condition: Condition) -> list[Any]:
    return sorted([sorted([lit.fact, sorted(lit.values)] for lit in case) for case in condition.cases])
