"""The dialog: which question comes next, and what each answer says about the person."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from functools import cached_property

from nightlight.engine.triage import Condition, Fact, Facts

END = "end"
COUNTRY = "country"
NOT_SURE = "not_sure"
NONE = "none"


@dataclass(frozen=True, slots=True)
class Answer:
    """One choice of a question: its id and the facts it sets."""

    id: str
    sets: Facts
    unsure: bool = False


@dataclass(frozen=True)
class State:
    """A question. Its words are the message of the same id, each answer an attribute of it."""

    id: str
    facts: tuple[str, ...]
    answers: Mapping[str, Answer]
    next: str
    multiple: bool = False
    when: Condition | None = None
    mild: Facts = field(default_factory=dict)
    silence: timedelta = timedelta(minutes=15)

    @cached_property
    def sets(self) -> frozenset[str]:
        """Every fact that some answer sets."""
        return frozenset(self.facts).union(*(answer.sets for answer in self.answers.values()))

    def accepts(self, chosen: tuple[str, ...]) -> bool:
        """Whether these ids are a whole answer: one, or any number of a tick list."""
        known = all(answer in self.answers for answer in chosen)
        return known and (self.multiple or len(chosen) == 1)

    def told(self, chosen: Iterable[str], vocabulary: Mapping[str, Fact]) -> dict[str, str]:
        """The facts that an answer makes known: of two sizes ticked the worse, the unticked mild."""
        told = dict(self.mild)
        for answer in chosen:
            for fact, value in self.answers[answer].sets.items():
                known = vocabulary.get(fact)
                told[fact] = known.worse(told.get(fact, value), value) if known else value
        return told


@dataclass(frozen=True)
class Dialog:
    """The states by id, the first one, and the side screens of the always-on buttons."""

    id: str
    start: str
    states: Mapping[str, State]
    aside: Mapping[str, State]

    def after(self, state: State) -> State | None:
        """The next state, or None at the end."""
        return self.states.get(state.next)

    def later(self, state: State) -> tuple[State, ...]:
        """All states that come after this one, in their order."""
        return self._from.get(state.next, ())

    @cached_property
    def _from(self) -> Mapping[str, tuple[State, ...]]:
        """For each state itself and all that come after it."""
        found: dict[str, tuple[State, ...]] = {}
        for start in self.states.values():
            ahead: list[State] = []
            state: State | None = start
            while state is not None and state not in ahead:
                ahead.append(state)
                state = self.after(state)
            found[start.id] = tuple(ahead)
        return found
