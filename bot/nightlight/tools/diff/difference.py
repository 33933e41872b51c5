"""Who is told or asked something else by another version: every person, exactly.

docs/reference/diff.md says why nobody is missed.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations

from nightlight.content.release import Decisions
from nightlight.engine.triage import Urgency
from nightlight.tools.diff.people import People, Person
from nightlight.tools.diff.sets import EVERYBODY, NOBODY, Sets
from nightlight.tools.diff.walk import Outcome, outcome

LESS, MORE, REASON = "less_urgent", "more_urgent", "another_reason"
HELP_LOST, HELP_ADDED = "less_help", "more_help"
MORE_ASKED, FEWER_ASKED, OTHER_ASKED = "more_questions", "fewer_questions", "other_questions"
OTHER_ORDER = "another_order"
KINDS = (LESS, HELP_LOST, MORE, HELP_ADDED, REASON, MORE_ASKED, FEWER_ASKED, OTHER_ASKED, OTHER_ORDER)
SHOWN, NOT_SHOWN = "shown", "not_shown"
ASKED, NOT_ASKED = "asked", "not_asked"
TO_APPROVE = (LESS, HELP_LOST)


@dataclass(frozen=True)
class Group:
    """People who change in the same way by one rule, overlay or question."""

    kind: str
    what: str
    before: str
    after: str
    who: int


@dataclass(frozen=True)
class Difference:
    """All that differs between two versions."""

    old: Decisions
    new: Decisions

    @cached_property
    def people(self) -> People:
        """Everybody."""
        return People(self.old, self.new)

    @cached_property
    def sets(self) -> Sets:
        """The sets of people."""
        return self.people.sets

    @cached_property
    def before(self) -> Outcome:
        """What became of everybody in the old version."""
        return outcome(self.people, self.old)

    @cached_property
    def after(self) -> Outcome:
        """What becomes of everybody in the new version."""
        return outcome(self.people, self.new)

    @cached_property
    def groups(self) -> tuple[Group, ...]:
        """Every group that has somebody in it. Who changes by two rules is in two groups."""
        found = (*self._urgency(), *self._reasons(), *self._overlays(), *self._questions())
        return tuple(group for group in found if group.who != NOBODY)

    def everyone(self, kind: str) -> int:
        """All who are in a group of this kind."""
        return self.sets.any(group.who for group in self.groups if group.kind == kind)

    # ---- counts and examples

    def conversations(self, who: int = EVERYBODY) -> int:
        """In how many ways these people answer: who gives the same answers counts once."""
        return self.sets.count(self.sets.both(who, self._one_of_each))

    def example(self, who: int) -> Person:
        """The most ordinary person of a set."""
        return self.sets.cheapest(who, [trait.costs for trait in self.people.traits.all])

    @cached_property
    def _one_of_each(self) -> int:
        """Of all who give the same answers one: what they tell in neither version is ordinary."""
        found = EVERYBODY
        for level, trait in enumerate(self.people.traits.all):
            ordinary = self.sets.where(level, [trait.ordinary])
            told = self.sets.any(
                version.told.get(trait.id, NOBODY) for version in (self.before, self.after)
            )
            found = self.sets.both(found, self.sets.either(ordinary, told))
        return found

    # ---- groups

    def _urgency(self) -> Iterator[Group]:
        """Who rises by a rule that is a reason now, and who falls by one that was."""
        for was in Urgency:
            for now in Urgency:
                moved = self.sets.both(self.before.urgency[was], self.after.urgency[now])
                reasons = self.before.reasons if was > now else self.after.reasons
                for rule, who in reasons.items() if was is not now else ():
                    kind = LESS if was > now else MORE
                    yield Group(kind, rule, was.id, now.id, self.sets.both(moved, who))

    @cached_property
    def _same(self) -> int:
        both = (self.sets.both(self.before.urgency[level], self.after.urgency[level]) for level in Urgency)
        return self.sets.any(both)

    def _reasons(self) -> Iterator[Group]:
        for group in self._changed(
            REASON, self.before.reasons, self.after.reasons, ("no_reason", "a_reason")
        ):
            yield Group(
                REASON, group.what, group.before, group.after, self.sets.both(group.who, self._same)
            )

    def _overlays(self) -> Iterator[Group]:
        names = (NOT_SHOWN, SHOWN)
        for group in self._changed(HELP_ADDED, self.before.overlays, self.after.overlays, names):
            kind = HELP_LOST if group.after == NOT_SHOWN else HELP_ADDED
            yield Group(kind, group.what, group.before, group.after, group.who)

    def _changed(
        self, kind: str, old: Mapping[str, int], new: Mapping[str, int], names: tuple[str, str]
    ) -> Iterator[Group]:
        """For each name, who is added to its set and who is dropped from it."""
        out, in_ = names
        for what in dict.fromkeys((*new, *old)):
            before, after = old.get(what, NOBODY), new.get(what, NOBODY)
            yield Group(kind, what, out, in_, self.sets.without(after, before))
            yield Group(kind, what, in_, out, self.sets.without(before, after))

    def _questions(self) -> Iterator[Group]:
        changed = list(self._changed("", self.before.asked, self.after.asked, (NOT_ASKED, ASKED)))
        for kind, those in self._by_number(changed).items():
            for group in changed:
                yield Group(kind, group.what, group.before, group.after, self.sets.both(group.who, those))
        yield from self._order(self.sets.any(group.who for group in changed))

    def _by_number(self, changed: list[Group]) -> dict[str, int]:
        """Who is asked more questions than before, who fewer, and who others in the same number."""
        balance = {0: EVERYBODY}
        for group in changed:
            step = 1 if group.after == ASKED else -1
            after: dict[int, int] = {}
            for number, who in balance.items():
                for more, those in (
                    (number, self.sets.without(who, group.who)),
                    (number + step, self.sets.both(who, group.who)),
                ):
                    after[more] = self.sets.either(after.get(more, NOBODY), those)
            balance = {number: who for number, who in after.items() if who != NOBODY}
        return {
            MORE_ASKED: self.sets.any(who for number, who in balance.items() if number > 0),
            FEWER_ASKED: self.sets.any(who for number, who in balance.items() if number < 0),
            OTHER_ASKED: balance.get(0, NOBODY),
        }

    def _order(self, others: int) -> Iterator[Group]:
        """Who is asked the same questions, two of them in turned order; one group a question that moved."""
        old, new = list(self.before.asked), list(self.after.asked)
        for first, second in combinations([state for state in new if state in old], 2):
            if old.index(first) > old.index(second):
                both = self.sets.both(self.after.asked[first], self.after.asked[second])
                before, after = f"after_{second}", f"before_{second}"
                yield Group(OTHER_ORDER, first, before, after, self.sets.without(both, others))
