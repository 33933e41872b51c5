"""The difference again, person by person, by the engine itself and the meaning of the words alone."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations, product

from nightlight.content.release import Decisions
from nightlight.engine.log import answers
from nightlight.tools.diff.difference import Difference
from nightlight.tools.diff.people import Person


@dataclass(frozen=True)
class Fate:
    """What one version does with a person."""

    urgency: int
    name: str
    reasons: frozenset[str]
    overlays: frozenset[str]
    asked: tuple[str, ...]
    answers: tuple[object, ...]


def fate(difference: Difference, person: Person, version: Decisions) -> Fate:
    session, position = difference.people.talk(person, version)
    found = version.content.table.assess(position.facts)
    said = list(answers(session.log))
    beside = [one for one in said if one[0] is not None]
    line = {state: chosen for dialog, state, chosen in said if dialog is None}
    told = (*beside, *((state, line.get(state)) for state in position.asked))
    return Fate(
        found.urgency, found.urgency.id, frozenset(found.reasons), frozenset(found.overlays),
        position.asked, told,
    )  # fmt: skip


Name = tuple[str, str, str, str]


def groups(old: Fate, new: Fate) -> set[Name]:
    """The groups that a person belongs to."""
    found: set[Name] = set()
    if new.urgency < old.urgency:
        found |= {("less_urgent", rule, old.name, new.name) for rule in old.reasons}
    if new.urgency > old.urgency:
        found |= {("more_urgent", rule, old.name, new.name) for rule in new.reasons}
    if new.urgency == old.urgency:
        found |= {("another_reason", rule, "a_reason", "no_reason") for rule in old.reasons - new.reasons}
        found |= {("another_reason", rule, "no_reason", "a_reason") for rule in new.reasons - old.reasons}
    found |= {("less_help", name, "shown", "not_shown") for name in old.overlays - new.overlays}
    found |= {("more_help", name, "not_shown", "shown") for name in new.overlays - old.overlays}
    return found | set(questions(old.asked, new.asked))


def questions(old: tuple[str, ...], new: tuple[str, ...]) -> Iterator[Name]:
    balance = len(new) - len(old)
    kind = "more_questions" if balance > 0 else "fewer_questions" if balance < 0 else "other_questions"
    yield from ((kind, state, "not_asked", "asked") for state in set(new) - set(old))
    yield from ((kind, state, "asked", "not_asked") for state in set(old) - set(new))
    if set(old) == set(new):
        turned = [(a, b) for a, b in combinations(new, 2) if old.index(a) > old.index(b)]
        yield from (("another_order", a, f"after_{b}", f"before_{b}") for a, b in turned)


def everybody(difference: Difference, tried: tuple[str, ...]) -> list[Person]:
    """Every value of the traits tried, each with each; all else is ordinary."""
    traits = difference.people.traits.all
    assert set(tried) <= {trait.id for trait in traits}, tried
    ordinary = [(trait.ordinary,) for trait in traits]
    free = [tuple(range(len(trait.values))) for trait in traits]
    rows = (free[i] if trait.id in tried else ordinary[i] for i, trait in enumerate(traits))
    return list(product(*rows))


def restricted(difference: Difference, tried: tuple[str, ...]) -> int:
    """The same people as a set."""
    sets, people = difference.sets, everybody(difference, tried)
    traits = range(len(difference.people.traits.all))
    return sets.all(sets.where(i, {person[i] for person in people}) for i in traits)
