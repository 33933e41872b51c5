"""Checks of the rules: each can fire in a real conversation, and every vignette comes out as written."""

from collections.abc import Iterator, Mapping
from itertools import product

from bot.content.files import VignetteEntry
from bot.content.load import Files
from bot.content.problem import Problem
from bot.content.strict_yaml import Document, Where
from bot.engine.content import Content
from bot.engine.triage import Case, Rule
from bot.tools.play import play


def rule_problems(files: Files) -> Iterator[Problem]:
    """Rules that no conversation can make fire."""
    for row, rule in enumerate(files.content.table.rules):
        if not can_fire(files.content, rule):
            message = (
                f"{rule.id} can never fire: no conversation asks all it reads; mend the rule or the dialog"
            )
            yield files.table.problem(("rules", row, "when"), "R301", message)


def can_fire(content: Content, rule: Rule) -> bool:
    """Whether somebody can answer so that the rule fires: tried on the smallest people that fit a case."""
    near = next((code for code, place in content.places.items() if not place.who_profile), None)
    return any(
        rule.id in play(content, person, None if "who_profile" in person else near)[0].closing.fired
        for case in rule.when.cases
        for person in _people(content, case)
    )


def _guards(content: Content, case: Case) -> tuple[str, ...]:
    """The facts that decide whether the questions of a case are asked."""
    read = {literal.fact for literal in case}
    states = [
        state for state in content.dialog.states.values() if read & state.sets and state.when is not None
    ]
    decisive = frozenset().union(*(state.when.facts for state in states if state.when is not None))
    return tuple(fact for fact in content.table.facts if fact in decisive)


def _people(content: Content, case: Case) -> Iterator[Mapping[str, str]]:
    """The smallest people that fit a case, with every value of what else decides the way."""
    facts = content.table.facts
    fixed = {
        literal.fact: next(value for value in facts[literal.fact].values if value in literal.values)
        for literal in case
        if facts[literal.fact].ordered
    }
    wide = {literal.fact: sorted(literal.values) for literal in case if literal.fact not in fixed}
    free = [fact for fact in _guards(content, case) if fact not in fixed and fact not in wide]
    names = [*wide, *free]
    for values in product(*wide.values(), *(facts[fact].values for fact in free)):
        yield fixed | dict(zip(names, values, strict=True))


def vignette_problems(files: Files) -> Iterator[Problem]:
    """Vignettes whose person is unknown to the facts, or that come out otherwise."""
    for file, document in files.vignettes:
        for i, vignette in enumerate(file.vignettes):
            where: Where = ("vignettes", i)
            unknown = list(_unknown(files.content, vignette, document, where))
            yield from unknown or _outcome(files.content, vignette, document, where)


def person_of(vignette: VignetteEntry) -> dict[str, str]:
    """The facts of a vignette, its signs among them."""
    facts = {name: value for name, value in vignette.person.items() if name != "signs"}
    return facts | dict.fromkeys(vignette.person.get("signs", []), "yes")


def _unknown(
    content: Content, vignette: VignetteEntry, document: Document, where: Where
) -> Iterator[Problem]:
    signs = vignette.person.get("signs", [])
    if not isinstance(signs, list) or not all(isinstance(sign, str) for sign in signs):
        yield document.problem(
            (*where, "person", "signs"), "Y104", "signs is not right; write a list, such as [fever]"
        )
        return
    if vignette.country not in content.places:
        message = f"there is no places/{vignette.country}.yaml; mend the code or add the place"
        yield document.problem((*where, "country"), "P505", message)
    for name, value in person_of(vignette).items():
        fact = content.table.facts.get(name)
        place: Where = ("signs", signs.index(name)) if name in signs else (name,)
        if fact is None:
            message = f"no fact is called {name!r}; facts.yaml lists them all"
            yield document.problem((*where, "person", *place), "D201", message)
        elif value not in (*fact.values, "not_sure"):
            known = ", ".join(fact.values)
            message = f"{name} has no value {value!r}; its values are: {known}"
            yield document.problem((*where, "person", *place), "D202", message)


def _outcome(
    content: Content, vignette: VignetteEntry, document: Document, where: Where
) -> Iterator[Problem]:
    person = person_of(vignette)
    closing = play(content, person, vignette.country)[0].closing
    found = closing.urgency.id if closing.urgency is not None else "none"
    if found != vignette.urgency:
        why = ", ".join(closing.reasons)
        message = f"{vignette.id} comes out {found} ({why}); it should be {vignette.urgency}"
        yield document.problem((*where, "urgency"), "V601", message)
    who = {"who_profile": "yes"} if content.place(vignette.country).who_profile else {}
    reasons = content.table.assess(person | who).reasons
    if not set(vignette.rules) <= set(reasons):
        silent = ", ".join(rule for rule in vignette.rules if rule not in reasons)
        yield document.problem(
            (*where, "rules"),
            "V601",
            f"{vignette.id} is not decided by {silent}; mend the rule, or the vignette's rules",
        )
