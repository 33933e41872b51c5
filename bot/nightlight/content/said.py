"""dialogs/said.yaml into claims: a text, whom it speaks to, the signs it names and how soon it says to act.

A claim is called message/signs. The name stays when the words change, and translations inherit it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from nightlight.content.conditions import ConditionReader, joined
from nightlight.content.load import Files
from nightlight.content.problem import ContentError, Problem
from nightlight.content.shapes.file import parse
from nightlight.content.shapes.said import RowEntry, SaidFile, SaidWordsFile
from nightlight.content.shapes.table import TableFile
from nightlight.content.strict_yaml import Document, Where, read
from nightlight.content.table import table
from nightlight.engine.triage import Case, Condition, Table, Urgency

REASON = "reason-"
OF_RULE = "rule"
TIMES = (Urgency.EMERGENCY_NOW, Urgency.URGENT_TODAY, Urgency.SOON_24H)
EVERYBODY = Condition(((),))


@dataclass(frozen=True)
class Claim:
    """What a text says to a reader of signs named together. `whom` are the people of whom it is true.

    `told`: the result that it stands beside; its reader has at least that urgency already. `asked` is false
    where no question asks for a sign: such a claim cannot be compared. `under`: the text that says the time
    for this one. `implied`: signs that are true of every reader, such as "in pregnancy".
    """

    text: str
    signs: tuple[str, ...]
    urgency: Urgency
    reader: str
    whom: Condition
    place: Problem
    told: Urgency = Urgency.ROUTINE_WATCH
    asked: bool = True
    under: str = ""
    implied: frozenset[str] = frozenset()

    @property
    def id(self) -> str:
        """What the claim is called."""
        return f"{self.text}/{'+'.join(self.signs)}"


@dataclass(frozen=True)
class Said:
    """All claims, and the texts that claim nothing, each with its place and its reason."""

    file: SaidFile
    document: Document
    claims: tuple[Claim, ...]
    changes: tuple[Claim, ...]
    exempt: Mapping[str, Problem]

    @cached_property
    def by_text(self) -> Mapping[str, tuple[Claim, ...]]:
        """The claims of each text."""
        found: dict[str, list[Claim]] = {}
        for claim in self.claims:
            found.setdefault(claim.text, []).append(claim)
        return {text: tuple(claims) for text, claims in found.items()}


def load_said(files: Files) -> Said | None:
    """Read dialogs/said.yaml of these files; None where there is none. Raises ContentError."""
    path = files.root / "dialogs" / "said.yaml"
    if not path.is_file():
        return None
    facts = files.content.table.facts
    _, named = table(parse(TableFile, files.table), files.table, facts)
    document = read(path, files.root)
    return _Reader(parse(SaidFile, document), document, files.content.table, named).said()


def load_said_words(path: Path, root: Path) -> tuple[SaidWordsFile, Document]:
    """How one language names signs and times: locales/<lang>/said.yaml. Raises ContentError."""
    document = read(path, root)
    return parse(SaidWordsFile, document), document


class _Reader:
    """Reads one file, and keeps every complaint."""

    def __init__(
        self, file: SaidFile, document: Document, table: Table, named: Mapping[str, Condition]
    ) -> None:
        self.file = file
        self.document = document
        self.table = table
        self._known: dict[Condition, frozenset[str]] = {}
        conditions = ConditionReader(document, table.facts, named, guards=True)
        self.problems = conditions.problems
        self.readers = {
            name: conditions.read(form, ("readers", name)) for name, form in file.readers.items()
        }
        self.signs = {name: conditions.read(form, ("signs", name)) for name, form in file.signs.items()}

    def said(self) -> Said:
        claims = [
            claim
            for text, rows in self.file.texts.items()
            for i, row in enumerate(rows)
            for claim in self._row(text, row, ("texts", text, i))
        ]
        changes = [
            claim
            for text, listed in self.file.changes.items()
            for i, signs in enumerate(listed)
            for claim in self._change(text, signs, ("changes", text, i))
        ]
        exempt = {
            text: self.document.problem(("exempt", i, "texts", j), text, entry.why)
            for i, entry in enumerate(self.file.exempt)
            for j, text in enumerate(entry.texts)
        }
        self._names()
        if self.problems:
            raise ContentError(self.problems)
        return Said(self.file, self.document, tuple(claims), tuple(changes), exempt)

    def _names(self) -> None:
        for i, fact in enumerate(self.file.circumstances):
            if fact not in self.table.facts:
                message = f"no fact is called {fact!r}; facts.yaml lists them all"
                self._complain(("circumstances", i), "D201", message)
        for name in self.file.unasked.keys() & self.file.signs.keys():
            self._complain(("unasked", name), "S101", f"{name} is a sign already; keep one of the two")

    def _row(self, text: str, row: RowEntry, where: Where) -> Iterator[Claim]:
        reader = self._reader(text, row, (*where, "reader"))
        told = next((u for u in Urgency if u.id == row.told), Urgency.ROUTINE_WATCH)
        for urgency in TIMES:
            for i, signs in enumerate(getattr(row, urgency.id)):
                claim = self._claim(text, signs, urgency, row.reader, reader, (*where, urgency.id, i))
                yield replace(claim, told=told, under=row.under or "")

    def _reader(self, text: str, row: RowEntry, where: Where) -> Condition:
        if row.reader == OF_RULE:
            rule = next((r for r in self.table.rules if text == f"{REASON}{r.id}"), None)
            if rule is None:
                self._complain(where, "S101", f"{text} is the reason of no rule; name a reader of the list")
            return rule.when if rule else EVERYBODY
        if row.reader not in self.readers:
            known = ", ".join((*self.readers, OF_RULE))
            self._complain(where, "S101", f"no reader is called {row.reader!r}; there are: {known}")
        return self.readers.get(row.reader, EVERYBODY)

    def _change(self, text: str, signs: str, where: Where) -> Iterator[Claim]:
        """A claim to anyone for whom the rule may still come: what of it cannot change is true already."""
        name = text.removeprefix(REASON).removesuffix(".change")
        rule = next((rule for rule in self.table.rules if text == f"{REASON}{rule.id}.change"), None)
        if rule is None:
            self._complain(where, "S101", f"{text} is the change of no rule; fix its name or remove it")
            return
        fixed = (
            tuple(lit for lit in case if lit.fact not in self.table.changing) for case in rule.when.cases
        )
        whom = Condition(tuple(dict.fromkeys(fixed)))
        yield self._claim(text, signs, rule.urgency, name, whom, where)

    def _claim(
        self, text: str, signs: str, urgency: Urgency, reader: str, whom: Condition, where: Where
    ) -> Claim:
        names = tuple(signs.split("+"))
        for name in names:
            if name not in self.signs and name not in self.file.unasked:
                message = f"no sign is called {name!r}; add it to signs, or fix its name"
                self._complain(where, "S101", message)
        met = together(whom, *(self.signs.get(name, EVERYBODY) for name in names))
        asked = not any(name in self.file.unasked for name in names)
        place = self.document.problem(where, f"{text}/{signs}", "")
        if asked and not met.cases:
            self._complain(
                where, "S101", f"{signs} can be true of nobody that {text} speaks to; fix one of them"
            )
        return Claim(text, names, urgency, reader, met, place, asked=asked, implied=self._implied(whom))

    def _implied(self, whom: Condition) -> frozenset[str]:
        """The signs that everybody has who fits; many claims speak to the same readers."""
        if whom not in self._known:
            self._known[whom] = frozenset(name for name, sign in self.signs.items() if implies(whom, sign))
        return self._known[whom]

    def _complain(self, where: Where, code: str, message: str) -> None:
        self.problems.append(self.document.problem(where, code, message))


def implies(one: Condition, other: Condition) -> bool:
    """Whether everybody who fits one condition fits the other."""
    return all(any(_narrower(case, wider) for wider in other.cases) for case in one.cases)


def _narrower(case: Case, wider: Case) -> bool:
    values = {literal.fact: literal.values for literal in case}
    return all(lit.fact in values and values[lit.fact] <= lit.values for lit in wider)


def together(*conditions: Condition) -> Condition:
    """All of these at once."""
    cases = list(EVERYBODY.cases)
    for condition in conditions:
        both = (joined((case, other)) for case in cases for other in condition.cases)
        cases = list(dict.fromkeys(case for case in both if case is not None))
    return Condition(tuple(cases))
