"""Everything that may lie below a dialog, by way of the few that differ for it.

What lies below matters to a dialog in two ways: its guards read it, and a rule reads it beside what the
dialog tells. Fact by fact, with each value and without any, what is the same in both is followed once. So
the dialogs are proved each alone, over any facts: a sum and no product. It is wider than life: nobody need
ever have told all of these together.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from nightlight.engine.content import Content
from nightlight.engine.dialog import Dialog
from nightlight.engine.session import Session
from nightlight.engine.triage import Facts, Literal, Urgency
from nightlight.engine.walk import Position, on_top, with_answer
from nightlight.tools.play.ahead import Ahead, Key
from nightlight.tools.play.person import NIGHT

Waiting = tuple[Urgency, frozenset[Literal], frozenset[Literal]]
"""A case: where it leads, what the dialog may tell of it, and what must lie below."""
SESSION = Session(NIGHT)


@dataclass(frozen=True)
class Below:
    """One of those that are alike: what is known, and what of it the dialog can notice."""

    facts: Facts
    read: tuple[tuple[str, str], ...]
    cases: frozenset[Waiting]


def belows(content: Content, dialog: Dialog) -> tuple[Below, ...]:
    """All that may lie below a dialog, up to what behaves alike."""
    guards = frozenset[str]().union(*(state.when.facts for state in dialog.line if state.when is not None))
    cases = frozenset(_cases(content, dialog))
    beside = {literal.fact for _, _, rest in cases for literal in rest}
    found: dict[Key, Below] = {(): Below({}, (), cases)}
    for name in (name for name in content.table.facts if name in (guards | beside) - dialog.sets):
        values: tuple[str | None, ...] = content.table.facts[name].values
        values = values if name in dialog.needs else (None, *values)
        wider: dict[Key, Below] = {}
        for before in found.values():
            for value in values:
                after = _with(before, name, value, is_read=name in guards)
                wider.setdefault((after.read, after.cases), after)
        found = wider
    return tuple(found.values())


def _cases(content: Content, dialog: Dialog) -> Iterator[Waiting]:
    for rule in content.table.rules:
        for case in rule.when.cases:
            own = frozenset(literal for literal in case if literal.fact in dialog.sets)
            if own:
                yield rule.urgency, own, frozenset(case) - own


def _with(before: Below, name: str, value: str | None, *, is_read: bool) -> Below:
    cases = _uncovered(frozenset(_left(before.cases, name, value)))
    facts = before.facts if value is None else {**before.facts, name: value}
    read = (*before.read, (name, value)) if is_read and value is not None else before.read
    return Below(facts, read, cases)


def _left(cases: frozenset[Waiting], name: str, value: str | None) -> Iterator[Waiting]:
    """The cases that may still come true with this value."""
    for urgency, own, rest in cases:
        here = [literal for literal in rest if literal.fact == name]
        if all(value in literal.values for literal in here):
            yield urgency, own, rest.difference(here)


@lru_cache(maxsize=100_000)
def _uncovered(cases: frozenset[Waiting]) -> frozenset[Waiting]:
    """Those that matter: no other leads as far on less."""
    return frozenset(case for case in cases if not _is_covered(case, cases))


def _is_covered(case: Waiting, cases: frozenset[Waiting]) -> bool:
    """Whether another case leads as far or further wherever this one does."""
    urgency, own, rest = case
    return any(
        other != case and other[0] >= urgency and other[1] <= own and other[2] <= rest for other in cases
    )


# ---- the dialog over them


@dataclass(frozen=True)
class Stand:
    """Where somebody stands in a dialog, and where each answer leads."""

    position: Position
    ways: tuple[tuple[tuple[str, ...], Position], ...]


def stands(content: Content, dialog: Dialog) -> Iterator[Stand]:
    """Every place in it, over all that may lie below it at each urgency; one of those alike."""
    ahead, seen = Ahead(content, dialog), set[Key]()
    for below in belows(content, dialog):
        for urgency in Urgency:
            lies = Position(content.first, None, (), below.facts, below.facts, urgency, frozenset())
            yield from _onwards(content, on_top(content, SESSION, dialog, lies), ahead, seen)


def _onwards(content: Content, begin: Position, ahead: "Ahead", seen: set[Key]) -> Iterator[Stand]:
    waiting = [begin]
    for position in waiting:
        key = ahead.key(position)
        if key in seen:
            continue
        seen.add(key)
        chosen = _choices(position)
        ways = tuple((ids, with_answer(content, SESSION, position, ids)) for ids in chosen)
        waiting += [there for _, there in ways]
        yield Stand(position, ways)


def _choices(position: Position) -> Iterator[tuple[str, ...]]:
    """The answers of the open question; of a tick list none, each alone, and all at once."""
    state = position.state
    if state is None:
        return
    if state.multiple:
        yield ()
        yield tuple(state.answers)
    yield from ((answer,) for answer in state.answers)
