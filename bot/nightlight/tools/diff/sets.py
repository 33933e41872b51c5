"""Sets of people, exactly, however many there are.

A person is a row of values, one of each trait, in a fixed order. A set of people is kept as an ordered,
reduced decision diagram: a node asks for one trait and has one branch a value; equal nodes are one, and a
node whose branches are all equal is left out. So two sets are the same people exactly when they are the
same number, and nothing is sampled or rounded.

R. E. Bryant, Graph-Based Algorithms for Boolean Function Manipulation, IEEE Transactions on Computers C-35,
1986, here with many-valued branches.
"""

from collections.abc import Callable, Iterable, Sequence
from math import inf, prod

NOBODY = 0
EVERYBODY = 1

Node = tuple[int, tuple[int, ...]]  # the trait it asks for, and the set behind each value


class Sets:
    """All sets of people whose traits have so many values each. A set is a number."""

    def __init__(self, sizes: Sequence[int]) -> None:
        self.sizes = tuple(sizes)
        end = len(self.sizes)
        self._nodes: list[Node] = [(end, ()), (end, ())]
        self._numbers: dict[Node, int] = {}
        self._both: dict[tuple[int, int], int] = {}
        self._either: dict[tuple[int, int], int] = {}
        self._without: dict[tuple[int, int], int] = {}

    def where(self, level: int, values: Iterable[int]) -> int:
        """Everybody who has one of these values of a trait."""
        wanted = set(values)
        return self._node(level, tuple(int(value in wanted) for value in range(self.sizes[level])))

    def both(self, one: int, other: int) -> int:
        """Who is in both sets."""
        if one == other or other == EVERYBODY:
            return one
        if one == EVERYBODY:
            return other
        if not one or not other:
            return NOBODY
        key = (one, other) if one < other else (other, one)
        found = self._both.get(key)
        if found is None:
            found = self._both[key] = self._by_value(self.both, one, other)
        return found

    def either(self, one: int, other: int) -> int:
        """Who is in one of the sets, or in both."""
        if one == other or not other:
            return one
        if not one:
            return other
        if EVERYBODY in (one, other):
            return EVERYBODY
        key = (one, other) if one < other else (other, one)
        found = self._either.get(key)
        if found is None:
            found = self._either[key] = self._by_value(self.either, one, other)
        return found

    def without(self, one: int, other: int) -> int:
        """Who is in the first set and not in the second."""
        if one == other or not one or other == EVERYBODY:
            return NOBODY
        if not other:
            return one
        found = self._without.get((one, other))
        if found is None:
            found = self._without[one, other] = self._by_value(self.without, one, other)
        return found

    def any(self, sets: Iterable[int]) -> int:
        """Who is in one of several sets."""
        found = NOBODY
        for one in sets:
            found = self.either(found, one)
        return found

    def all(self, sets: Iterable[int]) -> int:
        """Who is in each of several sets."""
        found = EVERYBODY
        for one in sets:
            found = self.both(found, one)
        return found

    def has(self, people: int, person: Sequence[int]) -> bool:
        """Whether this person, given by the place of each value, is in the set."""
        while people > EVERYBODY:
            level, branches = self._nodes[people]
            people = branches[person[level]]
        return people == EVERYBODY

    def count(self, people: int) -> int:
        """How many people there are in the set, exactly."""
        level, number = self._counted(people, {})
        return number * self._between(0, level)

    def values(self, people: int) -> list[set[int]]:
        """For each trait the values that somebody in the set has."""
        found: list[set[int]] = [set() for _ in self.sizes]
        seen: set[int] = set()
        self._gather(people, -1, found, seen)
        return found

    def cheapest(self, people: int, costs: Sequence[Sequence[int]]) -> tuple[int, ...]:
        """The person whose values cost least, the earlier on a tie. Raises ValueError of an empty set."""
        if people == NOBODY:
            raise ValueError("nobody is in this set")
        least: dict[int, float] = {}
        person = [row.index(min(row)) for row in costs]
        while people > EVERYBODY:
            level, branches = self._nodes[people]
            steps = [self._cost(people, value, costs, least) for value in range(len(branches))]
            person[level] = steps.index(min(steps))
            people = branches[person[level]]
        return tuple(person)

    def _node(self, level: int, branches: tuple[int, ...]) -> int:
        first = branches[0]
        if branches.count(first) == len(branches):
            return first
        node = (level, branches)
        found = self._numbers.get(node)
        if found is None:
            found = self._numbers[node] = len(self._nodes)
            self._nodes.append(node)
        return found

    def _by_value(self, operation: Callable[[int, int], int], one: int, other: int) -> int:
        """The operation on what is behind each value of the first trait that either set asks for."""
        level, ones = self._nodes[one]
        below, others = self._nodes[other]
        if level < below:
            return self._node(level, tuple([operation(branch, other) for branch in ones]))
        if below < level:
            return self._node(below, tuple([operation(one, branch) for branch in others]))
        return self._node(level, tuple(map(operation, ones, others)))

    def _between(self, start: int, stop: int) -> int:
        """In how many ways the traits from start up to stop can be chosen freely."""
        return prod(self.sizes[start:stop])

    def _counted(self, people: int, memo: dict[int, int]) -> tuple[int, int]:
        """The trait asked for, and the number of ways to choose it and all that follow."""
        level, branches = self._nodes[people]
        if people <= EVERYBODY:
            return level, people
        if people not in memo:
            memo[people] = sum(
                number * self._between(level + 1, below)
                for below, number in (self._counted(branch, memo) for branch in branches)
            )
        return level, memo[people]

    def _gather(self, people: int, above: int, found: list[set[int]], seen: set[int]) -> None:
        if people == NOBODY:
            return
        level, branches = self._nodes[people]
        for free in range(above + 1, level):
            found[free].update(range(self.sizes[free]))
        if people in seen:
            return
        seen.add(people)
        for value, branch in enumerate(branches):
            if branch != NOBODY:
                found[level].add(value)
                self._gather(branch, level, found, seen)

    def _least(self, people: int, costs: Sequence[Sequence[int]], least: dict[int, float]) -> float:
        """What the cheapest person of a set costs more than the cheapest of all."""
        if people <= EVERYBODY:
            return 0 if people else inf
        if people not in least:
            branches = self._nodes[people][1]
            least[people] = min(self._cost(people, value, costs, least) for value in range(len(branches)))
        return least[people]

    def _cost(
        self, people: int, value: int, costs: Sequence[Sequence[int]], least: dict[int, float]
    ) -> float:
        """The same of those who have this value of the trait that the set asks for."""
        level, branches = self._nodes[people]
        return costs[level][value] - min(costs[level]) + self._least(branches[value], costs, least)
