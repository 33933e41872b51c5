"""The decision table, into the engine's values."""

from collections.abc import Mapping

from nightlight.content.conditions import ConditionReader
from nightlight.content.problem import ContentError, Problem
from nightlight.content.shapes.table import TableFile
from nightlight.content.strict_yaml import Document, Where
from nightlight.engine.triage import Condition, Fact, Rule, Table, Urgency


def table(
    file: TableFile, document: Document, facts: Mapping[str, Fact]
) -> tuple[Table, dict[str, Condition]]:
    """The decision table, and its named conditions for the dialogs. Raises ContentError."""
    reader = ConditionReader(document, facts)
    named: dict[str, Condition] = {}
    reader.named = named
    for name, form in file.conditions.items():
        named[name] = reader.read(form, ("conditions", name))
    rules = [
        Rule(
            id=entry.id,
            urgency=_urgency(entry.urgency, reader, ("rules", i, "urgency")),
            when=reader.read(entry.when, ("rules", i, "when")),
            evidence=entry.evidence,
            sources=tuple(entry.sources),
        )
        for i, entry in enumerate(file.rules)
    ]
    overlays = {name: reader.read(form, ("overlays", name)) for name, form in file.overlays.items()}
    problems = reader.problems + _twice(file, document) + _unknown_facts(file, document, facts)
    problems += [
        document.problem(
            ("rules", i, "when"), "R303", f"{rule.id} holds for everybody; name what it asks for"
        )
        for i, rule in enumerate(file.rules)
        if not rule.when
    ]
    if problems:
        raise ContentError(problems)
    return Table(facts, tuple(rules), file.otherwise, overlays, frozenset(file.changing)), named


def _urgency(name: str, reader: ConditionReader, where: Where) -> Urgency:
    found = {urgency.id: urgency for urgency in Urgency}
    if name not in found:
        known = ", ".join(found)
        reader.problems.append(
            reader.document.problem(where, "D202", f"no urgency is called {name!r}; there are: {known}")
        )
    return found.get(name, Urgency.EMERGENCY_NOW)


def _twice(file: TableFile, document: Document) -> list[Problem]:
    ids = [entry.id for entry in file.rules]
    return [
        document.problem(
            ("rules", i, "id"), "R302", f"rule {name} stands here a second time; give each rule its own id"
        )
        for i, name in enumerate(ids)
        if name in ids[:i]
    ]


def _unknown_facts(file: TableFile, document: Document, facts: Mapping[str, Fact]) -> list[Problem]:
    return [
        document.problem(("changing", i), "D201", f"no fact is called {name!r}; facts.yaml lists them all")
        for i, name in enumerate(file.changing)
        if name not in facts
    ]
