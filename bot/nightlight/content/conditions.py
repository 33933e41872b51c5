"""Conditions as written, into conditions as the engine reads them: alternatives of literals.

A form is a mapping whose keys must all hold:
`fact: {at_least: value}`, `fact: {among: [values]}`, `signs: [ids]`, `context: [ids]`, `is: [names]`,
`any: [forms]` (one must hold), `all: [forms]`.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import product
from math import prod
from typing import Any, Final

from nightlight.content.problem import Problem
from nightlight.content.strict_yaml import Document, Where
from nightlight.engine.triage import Case, Condition, Fact, Literal

Cases = list[Case]
MOST_CASES: Final = 500  # of one condition; ours have up to 12


@dataclass
class ConditionReader:
    """Reads the conditions of one document; keeps every complaint in `problems`.

    In a rule, membership is for unordered facts: a rule over an ordered fact is a floor, so that a worse
    answer never lowers the urgency. A question's guard may name the values of an ordered fact.
    """

    document: Document
    facts: Mapping[str, Fact]
    named: Mapping[str, Condition] = field(default_factory=dict)
    guards: bool = False
    problems: list[Problem] = field(default_factory=list)

    def read(self, form: Any, where: Where) -> Condition:
        """The condition of a form."""
        return Condition(tuple(dict.fromkeys(self._all(form, where))))

    def _all(self, form: Any, where: Where) -> Cases:
        if not isinstance(form, dict):
            self._complain(
                where, "R303", "no condition stands here; write a mapping such as {flow: {at_least: light}}"
            )
            return []
        parts = [self._part(key, value, (*where, key)) for key, value in form.items()]
        return self._together(parts, where)

    def _part(self, key: str, value: Any, where: Where) -> Cases:
        special: dict[str, Callable[[Any, Where], Cases]] = {
            "any": self._any,
            "all": self._every,
            "is": self._named,
            "signs": self._signs,
            "context": self._signs,
        }
        return special[key](value, where) if key in special else self._fact(key, value, where)

    def _any(self, forms: Any, where: Where) -> Cases:
        return [case for i, form in self._items(forms, where) for case in self._all(form, (*where, i))]

    def _every(self, forms: Any, where: Where) -> Cases:
        parts = [self._all(form, (*where, i)) for i, form in self._items(forms, where)]
        return self._together(parts, where)

    def _named(self, names: Any, where: Where) -> Cases:
        parts = []
        for i, name in self._items(names, where):
            if not isinstance(name, str) or name not in self.named:
                known = ", ".join(self.named) or "none above it"
                self._complain((*where, i), "R304", f"no condition is named {name!r}; there are: {known}")
                continue
            parts.append(list(self.named[name].cases))
        return self._together(parts, where)

    def _together(self, parts: list[Cases], where: Where) -> Cases:
        """All of several parts at once: one case for each choice of theirs that is no contradiction."""
        if prod(map(len, parts)) > MOST_CASES:
            message = f"this holds in more than {MOST_CASES} ways; make a condition or a rule of each part"
            self._complain(where, "Y108", message)
            return []
        return [case for chosen in product(*parts) if (case := joined(chosen)) is not None]

    def _signs(self, ids: Any, where: Where) -> Cases:
        case: list[Literal] = []
        for i, sign in self._items(ids, where):
            fact = self._known(sign, (*where, i))
            if fact and fact.values == ("no", "yes"):
                case.append(Literal(sign, frozenset({"yes"})))
            elif fact:
                self._complain((*where, i), "R303", f"{sign} is no sign; write {sign}: {{at_least: …}}")
        return [tuple(case)]

    def _fact(self, key: str, value: Any, where: Where) -> Cases:
        if key == "not":
            message = "there is no not, so that a worse answer never makes it milder; write what must hold"
            self._complain(where, "R303", message)
            return []
        fact = self._known(key, where)
        if fact is None:
            return []
        if not isinstance(value, dict) or set(value) not in ({"at_least"}, {"among"}):
            self._complain(where, "R303", _not_compared(fact, value))
            return []
        reader = self._at_least if "at_least" in value else self._among
        chosen = reader(fact, next(iter(value.values())), (*where, next(iter(value))))
        return [(Literal(fact.id, chosen),)] if chosen else []

    def _at_least(self, fact: Fact, floor: Any, where: Where) -> frozenset[str]:
        if not fact.ordered:
            self._complain(where, "R303", f"{fact.id} has no order; write {{among: [values]}}")
        elif self._is_value(fact, floor, where):
            return frozenset(fact.values[fact.values.index(floor) :])
        return frozenset()

    def _among(self, fact: Fact, values: Any, where: Where) -> frozenset[str]:
        if fact.ordered and not self.guards:
            self._complain(where, "R303", f"{fact.id} has an order; a rule writes {{at_least: value}}")
            return frozenset()
        items = list(self._items(values, where))
        return frozenset(v for i, v in items if self._is_value(fact, v, (*where, i)))

    def _is_value(self, fact: Fact, value: Any, where: Where) -> bool:
        if value in fact.values:
            return True
        known = ", ".join(fact.values)
        self._complain(where, "D202", f"{fact.id} has no value {value!r}; its values are: {known}")
        return False

    def _known(self, name: Any, where: Where) -> Fact | None:
        fact = self.facts.get(name) if isinstance(name, str) else None
        if fact is None:
            self._complain(where, "D201", f"no fact is called {name!r}; facts.yaml lists them all")
        return fact

    def _items(self, values: Any, where: Where) -> Iterator[tuple[int, Any]]:
        if not isinstance(values, list):
            self._complain(where, "R303", "no list stands here; write one, such as [a, b]")
            return iter(())
        return iter(enumerate(values))

    def _complain(self, where: Where, code: str, message: str) -> None:
        self.problems.append(self.document.problem(where, code, message))


def _not_compared(fact: Fact, value: Any) -> str:
    if fact.values == ("no", "yes"):
        return f"{fact.id} is a sign and has no value; write signs: [{fact.id}]"
    if fact.ordered and isinstance(value, dict) and "at_most" in value:
        return (
            f"{fact.id}: there is no at_most, so that a worse answer never makes it milder; write at_least"
        )
    meant = value if value in fact.values else fact.values[-1]
    form = f"{{at_least: {meant}}}" if fact.ordered else f"{{among: [{meant}]}}"
    return f"{fact.id} is not compared; write {fact.id}: {form}"


def joined(cases: tuple[Case, ...]) -> Case | None:
    """All literals of several cases, one a fact; None where they contradict each other."""
    values: dict[str, frozenset[str]] = {}
    for literal in (literal for case in cases for literal in case):
        values[literal.fact] = values.get(literal.fact, literal.values) & literal.values
    if not all(values.values()):
        return None
    return tuple(Literal(fact, allowed) for fact, allowed in values.items())
