"""The questions of a dialog file, into the engine's values."""

from collections.abc import Mapping
from dataclasses import dataclass

from nightlight.content.conditions import ConditionReader
from nightlight.content.shapes.condition import Form
from nightlight.content.shapes.dialog import DialogFile, StateEntry
from nightlight.content.strict_yaml import Document, Where
from nightlight.content.vocabulary import SIGN
from nightlight.engine.dialog import NONE, NOT_SURE, Answer, Ending, State
from nightlight.engine.triage import Condition, Fact, Facts


@dataclass(frozen=True)
class DialogSource:
    """A dialog file as it was read: its states before others are put in, its guards and endings."""

    file: DialogFile
    document: Document
    states: Mapping[str, State]
    guards: Mapping[str, Condition | None]
    ends: tuple[Ending, ...]


FORMS = ("ask", "tick", "choose", "choices", "do")


class StateReader:
    """Reads the states of one dialog file."""

    def __init__(
        self,
        file: DialogFile,
        document: Document,
        facts: Mapping[str, Fact],
        named: Mapping[str, Condition],
    ) -> None:
        self.file = file
        self.document = document
        self.facts = facts
        self.conditions = ConditionReader(document, facts, named, guards=True)
        self.problems = self.conditions.problems

    def states(self) -> dict[str, State]:
        """The states by name; those that stand for another dialog have none of their own."""
        found = {
            name: self._state(name, entry, ("states", name)) for name, entry in self.file.states.items()
        }
        return {name: state for name, state in found.items() if self.file.states[name].do is None}

    def condition(self, form: Form | None, where: Where) -> Condition | None:
        """A guard of this file."""
        return self.conditions.read(form, where) if form else None

    def _state(self, name: str, entry: StateEntry, where: Where) -> State:
        forms = [form for form in FORMS if getattr(entry, form) is not None]
        if len(forms) != 1:
            message = (
                f"{name} asks in {len(forms)} ways; write exactly one of ask, tick, choose, choices, do"
            )
            self._complain(where, "Y104", message)
            return State(name, (), {}, entry.next or "")
        for fact in self._named(entry, where):
            self._known(fact[0], fact[1])
        answers, mild = self._answers(entry, where)
        return State(
            id=name,
            facts=tuple(fact for fact, _ in self._named(entry, where)),
            answers=self._ordered(answers, entry, where),
            next=entry.next or "",
            multiple=entry.tick is not None,
            when=self.condition(entry.when, (*where, "when")),
            mild=mild,
            silence=entry.silence or self.file.silence,
            asker=entry.asker == "yes",
        )

    def _ordered(self, answers: list[Answer], entry: StateEntry, where: Where) -> dict[str, Answer]:
        """The answers as they are shown: by `order` where it is given, which must name each once."""
        found = {answer.id: answer for answer in answers}
        if not found:  # the fact asked is unknown, which is complained of already
            return found
        order = entry.order or list(found)
        if sorted(order) != sorted(found):
            message = f"order does not name each answer once; the answers are: {', '.join(found)}"
            self._complain((*where, "order"), "D202", message)
            return found
        return {name: found[name] for name in order}

    def _named(self, entry: StateEntry, where: Where) -> list[tuple[str, Where]]:
        if entry.ask:
            return [(entry.ask, (*where, "ask"))]
        if entry.tick is not None:
            return [(fact, (*where, "tick", i)) for i, fact in enumerate(entry.tick)]
        sets = [(f, (*where, "choices", c, f)) for c, s in (entry.choices or {}).items() for f in s]
        return list({fact: (fact, place) for fact, place in reversed(sets)}.values())[::-1]

    def _answers(self, entry: StateEntry, where: Where) -> tuple[list[Answer], Facts]:
        if entry.ask in self.facts:
            return self._of_ask(self.facts[entry.ask or ""], entry, where), {}
        if entry.tick is not None:
            return self._of_tick([self.facts[f] for f in entry.tick if f in self.facts], entry, where)
        if entry.choose:  # the countries are the answers; what is an answer of the dialog is to skip it
            return [Answer(NOT_SURE, {}, unsure=True)], {}
        answers = [
            Answer(choice, self._sets(sets, (*where, "choices", choice)))
            for choice, sets in (entry.choices or {}).items()
        ]
        return [*answers, *self._unsure(entry.unsure, where)], {}

    def _of_ask(self, fact: Fact, entry: StateEntry, where: Where) -> list[Answer]:
        own = [Answer(v, {fact.id: v}, unsure=v in {NOT_SURE, "unsure"}) for v in fact.values]
        also = [Answer(a, self._sets(s, (*where, "also", a))) for a, s in entry.also.items()]
        if any(answer.unsure for answer in own):
            return [*own, *also]
        if not (fact.unknown_as or entry.unsure or fact.values == SIGN):
            message = (
                f"nobody says what “not sure” about {fact.id} counts as; write unknown-as in facts.yaml"
            )
            self._complain((*where, "ask"), "D202", message)
        unknown = {fact.id: fact.unknown_as or fact.mildest}
        return [*own, *also, *self._unsure(entry.unsure or unknown, where)]

    def _of_tick(self, facts: list[Fact], entry: StateEntry, where: Where) -> tuple[list[Answer], Facts]:
        mild = {fact.id: fact.mildest for fact in facts}
        unknown = {fact.id: fact.unknown_as for fact in facts if fact.unknown_as}
        answers = [
            Answer(fact.id if fact.values == SIGN else value, {fact.id: value})
            for fact in facts
            for value in fact.values[1:]
        ]
        unsure = self._sets(entry.unsure, (*where, "unsure")) if entry.unsure else unknown
        return [*answers, Answer(NONE, {}), Answer(NOT_SURE, unsure, unsure=True)], mild

    def _unsure(self, sets: Mapping[str, str] | None, where: Where) -> list[Answer]:
        return [Answer(NOT_SURE, self._sets(sets, (*where, "unsure")), unsure=True)] if sets else []

    def _sets(self, sets: Mapping[str, str], where: Where) -> Facts:
        for name, value in sets.items():
            fact = self._known(name, (*where, name))
            if fact and value not in fact.values:
                known = ", ".join(fact.values)
                self._complain(
                    (*where, name), "D202", f"{name} has no value {value!r}; its values are: {known}"
                )
        return dict(sets)

    def _known(self, name: str, where: Where) -> Fact | None:
        if name not in self.facts:
            self._complain(where, "D201", f"no fact is called {name!r}; facts.yaml lists them all")
        return self.facts.get(name)

    def _complain(self, where: Where, code: str, message: str) -> None:
        problem = self.document.problem(where, code, message)
        if problem not in self.problems:
            self.problems.append(problem)
