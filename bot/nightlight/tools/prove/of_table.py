"""Properties of the rules, and of everybody by the questions they are asked."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from nightlight.content.safety import Property
from nightlight.engine.dialog import Answer, State
from nightlight.engine.triage import Assessment, Case, Fact, Facts, Literal, Rule, Urgency
from nightlight.engine.walk import walk
from nightlight.tools.play.people import Person, smallest_told
from nightlight.tools.prove.of_closing import unsaid
from nightlight.tools.prove.talk import nearest_rules, talk
from nightlight.tools.prove.world import Broken, Found, World

# ---- the urgency of everybody who fits


def urgency(world: World, entry: Property) -> Found:
    """Everybody who fits gets at least the urgency, the overlay and the words, as they are asked."""
    for case in entry.whoever.cases:
        for group in world.people.groups:
            for person in world.people.smallest(case, group):
                if not entry.unless.holds(person):
                    yield from _of_person(world, entry, person, world.people.told(person, group, case))


def _of_person(world: World, entry: Property, person: Person, told: Facts) -> Found:
    found = world.content.table.assess(told)
    if found.urgency < entry.floor:
        yield _too_low(world, entry, person, told, found)
    elif entry.whoever.holds(told):
        yield from _not_shown(world, entry, person, told, found.overlays)


def _too_low(world: World, entry: Property, person: Person, told: Facts, found: Assessment) -> Broken:
    rows = tuple(map(world.rule, (*found.reasons, *nearest_rules(world, person, entry.floor))))
    why = f"comes out {found.urgency.id}, and should be at least {entry.floor.id}"
    unasked = {lit.fact for case in entry.whoever.cases for lit in case if lit.holds(person)} - told.keys()
    if unasked:
        asking = [state.id for state in world.content.first.line if unasked & state.sets]
        why += f"; {', '.join(sorted(unasked))} is not asked"
        rows = (*map(world.state, asking), *rows)
    return Broken(why, talk(world, person, entry.floor), rows=rows)


def _not_shown(
    world: World, entry: Property, person: Person, told: Facts, overlays: Sequence[str]
) -> Found:
    """What is missing beside the urgency; shown by those who come to say it before the chat ends."""
    wanted = entry.entry.overlay
    missing = unsaid(world, entry, told)
    if wanted is not None and wanted not in overlays:
        missing = f"the overlay {wanted} is not shown", (world.overlay(wanted),)
    if missing:
        session = talk(world, person, entry.floor)
        if entry.whoever.holds(walk(world.content, session).facts):
            yield Broken(missing[0], session, rows=missing[1])


# ---- the rules alone


def highest_rule_wins(world: World, _: Property) -> Found:
    """Nobody who fits a rule, however little more is known, gets less than its urgency."""
    table = world.content.table
    by_id = {rule.id: rule.urgency for rule in table.rules}
    for rule, case in _cases(world):
        for person in smallest_told(table, case):
            found = table.assess(person)
            if found.urgency < rule.urgency or rule.id not in found.fired:
                yield Broken(
                    f"{rule.id} fires and the result is {found.urgency.id}", rows=(world.rule(rule.id),)
                )
            wrong = [r for r in found.reasons if by_id.get(r, Urgency.ROUTINE_WATCH) is not found.urgency]
            if wrong:
                yield Broken(
                    f"{wrong[0]} is given as a reason and has another urgency", rows=(world.rule(wrong[0]),)
                )


def always_one_urgency(world: World, _: Property) -> Found:
    """With nothing known the calmest, with its own reason; and each value alone gives one urgency."""
    table = world.content.table
    if any(rule.id == table.otherwise for rule in table.rules):
        why = f"{table.otherwise} stands for no rule and is a rule itself"
        yield Broken(why, rows=(world.files.table.problem(("otherwise",), table.otherwise, ""),))
    nothing = table.assess({})
    if nothing.urgency is not Urgency.ROUTINE_WATCH:
        yield Broken("with nothing known a rule fires already", rows=tuple(map(world.rule, nothing.fired)))
    for fact in table.facts.values():
        if fact.ordered and table.assess({fact.id: fact.mildest}).urgency is not Urgency.ROUTINE_WATCH:
            fired = table.assess({fact.id: fact.mildest}).fired
            yield Broken(
                f"the mildest answer {fact.mildest} of {fact.id} raises", rows=tuple(map(world.rule, fired))
            )


def worse_raises_the_rules(world: World, entry: Property) -> Found:
    """The answers stand in the promised order, and every rule asks for an answer or a worse one."""
    facts = world.content.table.facts
    for name, order in entry.entry.orders.items():
        if list(facts[name].values) != order:
            why = f"{name} has the order {', '.join(facts[name].values)}; it should be {', '.join(order)}"
            yield Broken(why)
    for name in facts:
        if not facts[name].ordered and name in entry.entry.orders:
            yield Broken(f"{name} has no order in facts.yaml; it should have one")
    for rule, case in _cases(world):
        for literal in case:
            yield from _no_floor(world, rule, literal)
            alike = set(entry.entry.alike.get(literal.fact, ()))
            if alike & literal.values and not alike <= literal.values:
                why = f"{rule.id} tells {' and '.join(sorted(alike))} apart"
                yield Broken(why, rows=(world.rule(rule.id),))


def _no_floor(world: World, rule: Rule, literal: Literal) -> Found:
    fact = world.content.table.facts[literal.fact]
    if not fact.ordered:
        return
    floor = min(fact.values.index(value) for value in literal.values)
    if literal.values != frozenset(fact.values[floor:]) or floor == 0:
        yield Broken(
            f"{rule.id} holds for a milder {fact.id} and not for every worse one",
            rows=(world.rule(rule.id),),
        )


def ladder(world: World, entry: Property) -> Found:
    """Up the ladder nobody gets less; values that are alike differ by the named rules alone."""
    for name, steps in entry.entry.orders.items():
        for milder, worse in pairwise(steps):
            yield from _step_up(world, name, milder, worse)
    for name, alike in entry.entry.alike.items():
        apart = {rule.id for rule, case in _cases(world) if _tells_apart(case, name, set(alike))}
        for rule in sorted(apart - set(entry.entry.differ)):
            yield Broken(f"{rule} tells {' and '.join(alike)} apart", rows=(world.rule(rule),))


def _step_up(world: World, name: str, milder: str, worse: str) -> Found:
    for rule, case in _cases(world):
        allowed = next((lit.values for lit in case if lit.fact == name), frozenset({milder}))
        if milder not in allowed:
            continue
        rest = tuple(literal for literal in case if literal.fact != name)
        for person in smallest_told(world.content.table, rest):
            found = world.content.table.assess({**person, name: worse}).urgency
            if found < rule.urgency:
                why = f"{rule.id} makes {milder} {rule.urgency.id}, and with {worse} it is {found.id}"
                yield Broken(why, talk(world, {**person, name: worse}), rows=(world.rule(rule.id),))


def _tells_apart(case: Case, name: str, alike: set[str]) -> bool:
    return any(lit.fact == name and alike & lit.values and not alike <= lit.values for lit in case)


def _cases(world: World) -> Iterator[tuple[Rule, Case]]:
    return ((rule, case) for rule in world.content.table.rules for case in rule.when.cases)


# ---- the questions


def not_sure_counts_as(world: World, entry: Property) -> Found:
    """Every "not sure" tells at least the promised answer, and never less than the mildest."""
    facts = world.content.table.facts
    for _, state in world.content.states:
        for answer in (answer for answer in state.answers.values() if answer.unsure):
            told = state.told((answer.id,), facts)
            for name, value in told.items():
                promised = entry.entry.counts.get(name)
                if promised is not None and not _as_bad(facts[name], value, promised):
                    why = f"not sure about {name} counts as {value}; it should count as {promised}"
                    yield Broken(why, rows=(world.state(state.id),))
            yield from _untold(world, entry, state, answer, told)


def _untold(world: World, entry: Property, state: State, answer: Answer, told: Facts) -> Found:
    asked = set(state.facts) & entry.entry.counts.keys()
    for name in sorted(asked - told.keys()):
        yield Broken(f"{answer.id} at {state.id} tells nothing of {name}", rows=(world.state(state.id),))


def _as_bad(fact: Fact, value: str, promised: str) -> bool:
    return (
        value == promised if not fact.ordered else fact.values.index(value) >= fact.values.index(promised)
    )


def guards_know(world: World, _: Property) -> Found:
    """No guard depends on a fact that its people were not asked for."""
    for group in world.people.groups:
        for state, fact in group.unset:
            person = {
                name: min(values, key=world.content.table.facts[name].values.index)
                for name, values in group.among.items()
            }
            why = f"the condition of {state} reads {fact}, which these people were not asked for"
            yield Broken(why, talk(world, person), rows=(world.state(state),))


def worse_never_lowers(world: World, entry: Property) -> Found:
    """Anyone who a rule fires for in the chat and who answers one question worse is not told less."""
    for rule, case in _cases(world):
        for group in world.people.groups:
            for person in world.people.smallest(case, group):
                told = world.people.told(person, group, case)
                if all(literal.holds(told) for literal in case):
                    yield from _worse(world, entry, rule, person)


def _worse(world: World, entry: Property, rule: Rule, person: Person) -> Found:
    for name, value in world.people.worse(person):
        worse = {**person, name: value}
        if world.people.is_nobody(worse) or entry.unless.holds(worse):
            continue
        for told in world.people.all_told(worse):
            found = rule.urgency if rule.when.holds(told) else world.content.table.assess(told).urgency
            if found < rule.urgency:
                why = (
                    f"{rule.id}: {person[name]} is {rule.urgency.id}, with {name} {value} it is {found.id}"
                )
                yield Broken(why, talk(world, worse), rows=(world.rule(rule.id),))


def order_does_not_matter(world: World, _: Property) -> Found:
    """Facts come together by their worse value; what has no order is said at one question only."""
    facts = world.content.table.facts
    for name in (fact.id for fact in facts.values() if not fact.ordered):
        asking = [s for d, s in world.content.states if name in s.sets and not d.anew and d.opens]
        if len(asking) > 1:
            places = " and at ".join(state.id for state in asking)
            why = f"{name} has no order and is said at {places}: the last would win"
            yield Broken(why, rows=tuple(world.state(s.id) for s in asking))
    for situation in world.situations():
        found = world.content.table.assess(situation.position.facts).urgency
        if found is not situation.position.urgency:
            why = f"one by one the answers give {situation.position.urgency.id}, together {found.id}"
            yield Broken(why, situation.session)
