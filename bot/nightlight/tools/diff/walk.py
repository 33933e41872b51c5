"""Everybody walks through the dialog at once.

The walk of the engine follows one person; here each step is taken for sets of people: who has told what by
now, who has reached which urgency, who is asked the next question. The steps are those of the engine, one
by one; `tests/diff` holds the two against each other.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from nightlight.content.release import Decisions
from nightlight.engine.dialog import COUNTRY, NOT_SURE, Answer, State
from nightlight.engine.triage import Case, Condition, Literal, Urgency
from nightlight.tools.diff.people import People
from nightlight.tools.diff.sets import EVERYBODY, NOBODY, Sets
from nightlight.tools.diff.traits import NOT_SAID, WHERE, told_by
from nightlight.tools.play.person import asked_apart, mildest, on_results, says

Told = dict[str, dict[str, int]]  # of each fact and value, who has told it


@dataclass(frozen=True)
class Outcome:
    """What becomes of everybody in one version. `told` is who has told each trait in an answer."""

    urgency: Mapping[Urgency, int]
    asked: Mapping[str, int]
    reasons: Mapping[str, int]
    overlays: Mapping[str, int]
    told: Mapping[str, int]


def outcome(people: People, version: Decisions) -> Outcome:
    """Lead everybody through a version to the end."""
    crowd = _Crowd(people, version)
    crowd.told_aside()
    content, asked = version.content, {}
    state: State | None = content.first.first
    while state is not None:
        asked[state.id] = crowd.asked(state)
        crowd.tell(crowd.answers(state, asked[state.id]))
        state = content.first.after(state)
    crowd.told_later()
    return crowd.outcome(asked)


@dataclass
class _Crowd:
    people: People
    version: Decisions
    told: Told = field(default_factory=dict)
    traits: dict[str, int] = field(default_factory=dict)
    at_least: dict[Urgency, int] = field(default_factory=lambda: dict.fromkeys(Urgency, NOBODY))

    def __post_init__(self) -> None:
        self.sets = self.people.sets
        self.table = self.version.content.table
        self.dialog = self.version.content.first
        self.at_least[Urgency.ROUTINE_WATCH] = EVERYBODY

    # ---- what is known

    def known(self, fact: str) -> int:
        """Who has told this fact."""
        return self.sets.any(self.told.get(fact, {}).values())

    def holds(self, condition: Condition) -> int:
        """For whom one of the cases holds."""
        return self.sets.any(self.sets.all(map(self._holds, case)) for case in condition.cases)

    def _holds(self, literal: Literal) -> int:
        told = self.told.get(literal.fact, {})
        return self.sets.any(told.get(value, NOBODY) for value in literal.values)

    def tell(self, told: Told) -> None:
        """Add what was told; of two values of one fact the worse stays. Then who is worse off rises."""
        for fact, values in told.items():
            self._learn(fact, values)
        for fact in told:
            for reached, case in self.table.reading.get(fact, ()):
                who = self.sets.all(map(self._holds, case))
                for urgency in Urgency:
                    if urgency <= reached:
                        self.at_least[urgency] = self.sets.either(self.at_least[urgency], who)

    def _learn(self, fact: str, values: Mapping[str, int]) -> None:
        sets, before = self.sets, self.told.get(fact, {})
        known, new = self.known(fact), sets.any(values.values())
        after: dict[str, int] = {}
        for value, who in before.items():
            _add(sets, after, value, sets.without(who, new))
        for value, who in values.items():
            _add(sets, after, value, sets.without(who, known))
            for earlier, those in before.items():
                worse = earlier if earlier == value else self.table.facts[fact].worse(earlier, value)
                _add(sets, after, worse, sets.both(who, those))
        self.told[fact] = after

    # ---- what is said

    def told_aside(self) -> None:
        """What the place and the always-on buttons tell, before the first question."""
        countries = {**self.people.traits.countries, NOT_SAID: None}
        content = self.version.content
        for value, code in countries.items():
            self.tell({f: {v: self.people.are(WHERE, value)} for f, v in content.place(code).facts.items()})
        self.traits[WHERE] = EVERYBODY
        for _, state in asked_apart(content):
            self._told_in_a_run(state, lambda: EVERYBODY)

    def told_later(self) -> None:
        """What is told on a result, in the dialogs that it alone opens; an emergency offers none."""
        for _, state in on_results(self.version.content):
            self._told_in_a_run(state, self._calm)

    def _told_in_a_run(self, state: State, able: Callable[[], int]) -> None:
        """What is told at a question of another dialog, by those who are able to open it then."""
        for fact in told_by(state):
            _add(self.sets, self.traits, fact, able())
        for spoken in state.answers.values():
            if says(spoken) and not self._is_mild(spoken):
                who = self.sets.both(able(), self._fits(spoken))
                self.tell({fact: {value: who} for fact, value in spoken.sets.items()})

    def _calm(self) -> int:
        """Who has reached no emergency yet."""
        return self.sets.without(EVERYBODY, self.at_least[Urgency.EMERGENCY_NOW])

    def answers(self, state: State, asked: int) -> Told:
        """What those who are asked a question tell."""
        if state.id == COUNTRY:
            return {}
        told: Told = {}
        unsure = self.sets.both(asked, self.people.unsure(state, self.version))
        if unsure != NOBODY:
            self._note(told, {**state.mild, **state.answers[NOT_SURE].sets}, unsure)
        sure = self.sets.without(asked, unsure)
        if state.multiple:
            _add(self.sets, self.traits, self.people.traits.unsure(state, self.version), asked)
            self._ticked(state, sure, told)
        else:
            self._chosen(state, sure, told)
        for fact in state.facts:
            _add(self.sets, self.traits, fact, sure if state.multiple else asked)
        return told

    def _chosen(self, state: State, who: int, told: Told) -> None:
        """One answer: the last that fits, or the mildest."""
        spoken = [answer for answer in state.answers.values() if says(answer)]
        for answer in reversed(spoken):
            those = self.sets.both(who, self._fits(answer))
            self._note(told, answer.sets, those)
            for fact in answer.sets:
                _add(self.sets, self.traits, fact, those)
            who = self.sets.without(who, those)
        if who:
            self._note(told, state.answers[mildest(self.version.content, state)].sets, who)

    def _ticked(self, state: State, who: int, told: Told) -> None:
        """Any number of answers: what is not ticked is mild."""
        ticked: dict[str, int] = {}
        for answer in filter(says, state.answers.values()):
            those = self.sets.both(who, self._fits(answer))
            self._note(told, answer.sets, those)
            for fact in answer.sets:
                _add(self.sets, ticked, fact, those)
        for fact, value in state.mild.items():
            self._note(told, {fact: value}, self.sets.without(who, ticked.get(fact, NOBODY)))

    def _note(self, told: Told, said: Mapping[str, str], who: int) -> None:
        for fact, value in said.items():
            _add(self.sets, told.setdefault(fact, {}), value, who)

    def _fits(self, answer: Answer) -> int:
        return self.sets.all(self.people.saying(f, v, self.version) for f, v in answer.sets.items())

    def _is_mild(self, answer: Answer) -> bool:
        return all(self.table.facts[fact].mildest == value for fact, value in answer.sets.items())

    # ---- what is asked

    def asked(self, state: State) -> int:
        """Who is asked this question, by `_is_asked` of the engine."""
        sets = self.sets
        going = sets.without(EVERYBODY, self.at_least[Urgency.EMERGENCY_NOW])
        if state.id == COUNTRY:
            return sets.both(going, self.people.are(WHERE, NOT_SAID))
        going = going if state.when is None else sets.both(going, self.holds(state.when))
        going = sets.without(going, sets.all(map(self.known, state.facts)))
        urgent = sets.both(going, self.at_least[Urgency.URGENT_TODAY])
        calm = sets.without(going, urgent)
        return sets.either(calm, sets.both(urgent, self._can_raise(state))) if urgent else calm

    def _can_raise(self, state: State) -> int:
        """Of those who have reached "today": for whom an answer here may lead above it, by `can_raise`."""
        decided, still_open = self._decided(state), self._still_open(state)
        above = self.table.above[Urgency.URGENT_TODAY]
        return self.sets.any(
            self.sets.both(who, self._possible(case, still_open))
            for fact, who in decided.items()
            for _, case in above.get(fact, ())
        )

    def _decided(self, state: State) -> dict[str, int]:
        """Who waits for each fact of this question, and of every later one whose guard waits for it."""
        decided = {fact: self._unknown(fact) for fact in state.sets}
        for later in self.dialog.later(state):
            if later.when is not None:
                waits = self.sets.any(decided.get(fact, NOBODY) for fact in later.when.facts)
                waits = self.sets.without(waits, self.holds(later.when))
                for fact in later.sets:
                    _add(self.sets, decided, fact, self.sets.both(waits, self._unknown(fact)))
        return decided

    def _still_open(self, state: State) -> dict[str, int]:
        """Who may yet be asked for each fact, here or later."""
        still_open: dict[str, int] = {}
        for ahead in (state, *self.dialog.later(state)):
            cases = [()] if ahead.when is None else ahead.when.cases
            may = self.sets.any([self._possible(case, still_open) for case in cases])
            for fact in ahead.sets:
                _add(self.sets, still_open, fact, self.sets.both(may, self._unknown(fact)))
        return still_open

    def _possible(self, case: Case, still_open: Mapping[str, int]) -> int:
        """For whom each literal holds, or waits for a fact that is still open."""
        return self.sets.all(
            self.sets.either(self._holds(literal), still_open.get(literal.fact, NOBODY)) for literal in case
        )

    def _unknown(self, fact: str) -> int:
        return self.sets.without(EVERYBODY, self.known(fact))

    # ---- what comes of it

    def outcome(self, asked: Mapping[str, int]) -> Outcome:
        """The urgency of everybody, and why."""
        table, sets = self.table, self.sets
        fired = {rule.id: self.holds(rule.when) for rule in table.rules}
        above = NOBODY
        urgency: dict[Urgency, int] = {}
        reasons: dict[str, int] = {}
        for level in reversed(Urgency):
            rules = {rule.id: fired[rule.id] for rule in table.rules if rule.urgency is level}
            rules |= {table.otherwise: EVERYBODY} if level is Urgency.ROUTINE_WATCH else {}
            urgency[level] = sets.without(sets.any(rules.values()), above)
            reasons |= {rule: sets.without(who, above) for rule, who in rules.items()}
            above = sets.either(above, urgency[level])
        overlays = {name: self.holds(condition) for name, condition in table.overlays.items()}
        return Outcome(urgency, asked, reasons, overlays, self.traits)


def _add(sets: Sets, found: dict[str, int], key: str, who: int) -> None:
    found[key] = sets.either(found.get(key, NOBODY), who)
