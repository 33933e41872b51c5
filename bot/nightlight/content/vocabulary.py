"""facts.yaml into the engine's values: every name that a rule or a question may use."""

from collections.abc import Sequence

from nightlight.content.problem import ContentError, Problem
from nightlight.content.quantities import quantity, quantity_problems
from nightlight.content.shapes.facts import FactsFile
from nightlight.content.strict_yaml import Document, Where
from nightlight.engine.triage import Fact

SIGN = ("no", "yes")


def vocabulary(file: FactsFile, document: Document) -> dict[str, Fact]:
    """Every fact, sign, recorded fact and context of facts.yaml, in its order. Raises ContentError."""
    problems = _named_values(file, document) + _named_twice(file, document)
    problems = problems or list(quantity_problems(file, document))
    if problems:
        raise ContentError(problems)
    facts = {
        name: Fact(
            name, tuple(entry.values), entry.ordered, entry.unknown_as, quantity=quantity(entry.quantity)
        )
        for name, entry in file.facts.items()
    }
    signs = [sign for group in file.signs.values() for sign in group]
    facts |= {sign: Fact(sign, SIGN) for sign in (*signs, *file.recorded)}
    return facts | {name: Fact(name, SIGN, of_place=True) for name in file.context}


def _named_values(file: FactsFile, document: Document) -> list[Problem]:
    named: list[tuple[Where, str]] = []
    for name, entry in file.facts.items():
        keys = (("unknown-as", entry.unknown_as), ("ordinary", entry.ordinary))
        named += [(("facts", name, key), value) for key, value in keys if value is not None]
        bands = entry.quantity.bands if entry.quantity else {}
        named += [(("facts", name, "quantity", "bands", value), value) for value in bands]
    return [
        document.problem(
            where,
            "D202",
            f"{where[1]} has no value {value!r}; its values are: {', '.join(values)}",
        )
        for where, value in named
        if value not in (values := file.facts[str(where[1])].values)
    ]


def _named_twice(file: FactsFile, document: Document) -> list[Problem]:
    """Values that a fact has twice, and facts and signs of one name: the later would win silently."""
    lists: dict[Where, list[str]] = {("signs", question): signs for question, signs in file.signs.items()}
    lists |= {("recorded",): file.recorded, ("context",): file.context}
    named = [((*where, i), name) for where, names in lists.items() for i, name in enumerate(names)]
    found = _repeated([*((("facts", name), name) for name in file.facts), *named], document)
    for name, entry in file.facts.items():
        values = [(("facts", name, "values", i), value) for i, value in enumerate(entry.values)]
        found += _repeated(values, document)
    return found


def _repeated(named: Sequence[tuple[Where, str]], document: Document) -> list[Problem]:
    names = [name for _, name in named]
    return [
        document.problem(
            where, "D208", f"{name} stands here a second time; keep one, or give it its own name"
        )
        for i, (where, name) in enumerate(named)
        if name in names[:i]
    ]
