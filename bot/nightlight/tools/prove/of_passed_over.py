"""That a question is passed over only when its answers cannot matter, found anew and value by value.

The engine decides it fact by fact (`can_raise`). Here every decision that it takes in any situation is
looked at again, by another and finer way, so a mistake there is noticed.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import chain

from nightlight.content.safety import Property
from nightlight.engine.content import Content
from nightlight.engine.dialog import COUNTRY, State
from nightlight.engine.session import Session
from nightlight.engine.triage import Case, Condition, Facts, Urgency
from nightlight.engine.walk import Position
from nightlight.tools.prove.world import Broken, Found, World


def passed_over_could_not_matter(world: World, _: Property) -> Found:
    """Of every question passed over: with its answers, no more can come true than without them."""
    seen: set[object] = set()
    for session, line, there in _ways(world):
        for state in _passed_over(line, there):
            key = (state.id, there.urgency, frozenset(there.facts.items()))
            if key not in seen:
                seen.add(key)
                rule = _could_raise(world.content, state, there)
                if rule is not None:
                    why = f"{state.id} is passed over, and its answer could have raised it by {rule}"
                    yield Broken(why, session, rows=(world.state(state.id), world.rule(rule)))


def _ways(world: World) -> Iterator[tuple[Session, tuple[State, ...], Position]]:
    """From the start to each first open question, and from each open question to the next."""
    dialog = world.content.first
    firsts = ((s.session, dialog.line, s.position) for s in world.firsts())
    further = (
        (world.after(situation, chosen), dialog.later(situation.position.state), there)
        for situation, chosen, there in world.edges
        if situation.position.state is not None
    )
    return chain(firsts, further)


def _passed_over(line: Iterable[State], there: Position) -> Iterator[State]:
    """The questions before the open one that would be asked if the urgency did not matter."""
    if there.urgency is Urgency.EMERGENCY_NOW:
        return
    for state in line:
        if there.state is not None and state.id == there.state.id:
            return
        open_ = any(fact not in there.facts for fact in state.facts)
        if state.id != COUNTRY and open_ and (state.when is None or state.when.holds(there.facts)):
            yield state


def _could_raise(content: Content, state: State, there: Position) -> str | None:
    """A rule above the urgency that could come true with an answer here and not without."""
    ahead = _Ahead(there.facts)
    ahead.add(content, state, hangs=True)
    for later in content.first.later(state):
        if any(fact not in there.facts for fact in later.facts) and ahead.may_ask(later.when):
            ahead.add(content, later, hangs=ahead.hangs(later.when))
    higher = (rule for rule in content.table.rules if rule.urgency > there.urgency)
    return next((rule.id for rule in higher if any(map(ahead.waits, rule.when.cases))), None)


@dataclass
class _Ahead:
    """What may still be told: `told` all values of it, `its` the facts that hang on one question.

    Those are its own facts, and the facts of later questions whose guard reads one of them.
    """

    facts: Facts
    told: dict[str, set[str]] = field(default_factory=dict)
    its: set[str] = field(default_factory=set)

    def add(self, content: Content, state: State, *, hangs: bool) -> None:
        """A question that may be asked."""
        for fact in state.facts:
            self.told.setdefault(fact, {content.table.facts[fact].mildest})
        for answer in state.answers.values():
            for fact, value in answer.sets.items():
                self.told.setdefault(fact, set()).add(value)
        self.its |= state.sets if hangs else set()

    def may_ask(self, guard: Condition | None) -> bool:
        """Whether a guard holds, or may come to hold."""
        return guard is None or any(map(self._possible, guard.cases))

    def hangs(self, guard: Condition | None) -> bool:
        """Whether a guard waits for what is told here."""
        return guard is not None and not guard.holds(self.facts) and not guard.facts.isdisjoint(self.its)

    def waits(self, case: Case) -> bool:
        """Whether a case may come to hold, and by a fact that hangs on this question."""
        return self._possible(case) and any(
            lit.fact in self.its and not lit.holds(self.facts) for lit in case
        )

    def _possible(self, case: Case) -> bool:
        return all(lit.holds(self.facts) or lit.values & self.told.get(lit.fact, set()) for lit in case)
