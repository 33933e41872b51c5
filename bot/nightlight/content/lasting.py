"""`lasting` in facts.yaml: signs that no time makes calmer, and that a list can offer again."""

from collections.abc import Iterator

from nightlight.content.problem import Problem
from nightlight.content.shapes.facts import FactsFile
from nightlight.content.strict_yaml import Document
from nightlight.engine.dialog import Dialog
from nightlight.engine.triage import Table, Urgency


def lasting_problems(file: FactsFile, document: Document, table: Table, first: Dialog) -> Iterator[Problem]:
    """What is declared lasting and cannot be offered, or must be asked anew."""
    signs = {sign for group in file.signs.values() for sign in group}
    ticked = {name for state in first.line if state.multiple for name in state.answers}
    for place, name in enumerate(file.lasting):
        wrong = _wrong(name, signs, ticked, table)
        if name in file.lasting[:place]:
            wrong = f"{name} stands here a second time; keep one"
        if wrong:
            yield document.problem(("lasting", place), "D232", wrong)


def _wrong(name: str, signs: set[str], ticked: set[str], table: Table) -> str:
    """Why a name cannot be lasting; empty if it can."""
    if name not in signs:
        return f"{name} is no sign of this file; what has steps or comes from the country can get calmer"
    if name not in ticked:
        return f"no list of the first dialog asks for {name}, so nobody could confirm it; take it out"
    alone = table.highest({name: table.facts[name].values[-1]})
    if alone >= Urgency.URGENT_TODAY:
        return f"{name} alone is {alone.id}: what happens now is asked anew; take it out"
    return ""
