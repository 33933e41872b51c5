"""A dialog: which question comes next, what each answer says about the person, and what opens it."""

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from functools import cached_property
from typing import Final, Literal, get_args

from nightlight.engine.triage import Condition, Fact, Facts

END: Final = "end"
COUNTRY: Final = "country"
NOT_SURE: Final = "not_sure"
NONE: Final = "none"

Role = Literal["start", "despair", "alarm", "wrong", "worse"]
ROLES: Final[tuple[Role, ...]] = get_args(Role)
NEEDED_ROLES: Final[tuple[Role, ...]] = ("start", "despair", "alarm", "wrong")
SILENCE: Final = timedelta(minutes=15)


@dataclass(frozen=True, slots=True)
class Answer:
    """One choice of a question: its id and the facts it sets."""

    id: str
    sets: Facts
    unsure: bool = False


@dataclass(frozen=True)
class State:
    """A question. Its words are the message `says`, each answer an attribute of it.

    `id` is its place in the line of its dialog. With `asker` it offers to ask for somebody else.
    """

    id: str
    facts: tuple[str, ...]
    answers: Mapping[str, Answer]
    next: str
    multiple: bool = False
    when: Condition | None = None
    mild: Facts = field(default_factory=dict)
    silence: timedelta = SILENCE
    says: str = ""
    asker: bool = False

    def __post_init__(self) -> None:
        object.__setattr__(self, "says", self.says or self.id)

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


@dataclass(frozen=True, slots=True)
class Opening:
    """What opens a dialog: a role of the platform, or a button on results, the lowest rank first.

    `once`: not offered again to somebody who answered in it. `at_emergency`: offered on an emergency too.
    `menu`: the button stands on questions too.
    """

    role: Role | None = None
    button: str = ""
    rank: int = 0
    once: bool = False
    at_emergency: bool = False
    menu: bool = False


@dataclass(frozen=True, slots=True)
class Ending:
    """What is said when a dialog returns below "today"; the first whose guard holds."""

    says: str
    when: Condition | None = None


@dataclass(frozen=True, slots=True)
class Unclear:
    """What is said to what is not understood; `most` times in a row count as the answer `counts_as`.

    Then `counted` is said. An answer of `asks_again` counts too: `again` is said, or what the dialog says.
    """

    says: str
    most: int = 0
    counts_as: str = ""
    asks_again: tuple[str, ...] = ()
    counted: str = ""
    again: str = ""


@dataclass(frozen=True, slots=True)
class Timer:
    """A dialog that time opens, so long after a result and `most` times, for who said yes to `consent`."""

    id: str
    after: timedelta
    opens: str
    most: int
    consent: str


@dataclass(frozen=True)
class Dialog:
    """One line of states. What it means to be opened, to be left and to return stands beside it.

    `needs`: facts below that its guards read; where one is unknown, the first dialog goes on instead.
    `anew`: what it told takes the place of what was told below. `shortens`: after "today" it passes over
    what cannot raise. `held`: what is not understood there leads to no page. `discreet`: its answers are
    repeated nowhere. `counted`: its answers are counted without the person. `press`: opening it is its
    answer. `says`: said when it opens. `left`: the overlay for
    somebody who leaves it without a word.
    """

    id: str
    start: str
    states: Mapping[str, State]
    opens: tuple[Opening, ...] = ()
    needs: tuple[str, ...] = ()
    anew: bool = False
    shortens: bool = False
    held: bool = False
    discreet: bool = False
    press: bool = False
    counted: bool = False
    says: str = ""
    left: str = ""
    unclear: Unclear | None = None
    ends: tuple[Ending, ...] = ()
    timers: tuple[Timer, ...] = ()

    @property
    def first(self) -> State:
        """The state that it begins with."""
        return self.states[self.start]

    def after(self, state: State) -> State | None:
        """The next state, or None at the end."""
        return self.states.get(state.next)

    def later(self, state: State) -> tuple[State, ...]:
        """All states that come after this one, in their order."""
        return self._from.get(state.next, ())

    @property
    def line(self) -> tuple[State, ...]:
        """All states in the order in which people meet them."""
        return self._from[self.start]

    @property
    def roles(self) -> frozenset[Role]:
        """The roles that it has."""
        return frozenset(opening.role for opening in self.opens if opening.role is not None)

    @cached_property
    def sets(self) -> frozenset[str]:
        """Every fact that some answer in it sets."""
        return frozenset[str]().union(*(state.sets for state in self.states.values()))

    def is_ready(self, known: Container[str]) -> bool:
        """Whether every fact that it needs is known."""
        return all(fact in known for fact in self.needs)

    @cached_property
    def renews(self) -> frozenset[str]:
        """The facts that it asks anew; those of a dialog that stands inside it only join."""
        own = (state for state in self.states.values() if "." not in state.id)
        return frozenset[str]().union(*(state.sets for state in own))

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
