"""Import contracts of our own, for import-linter: who may import what others wrote."""

import sys
from collections.abc import Iterable

from grimp import ImportGraph
from importlinter import Contract, ContractCheck, fields, output


class Door(Contract):
    """What others wrote is imported by its door alone: `package: room room`. None may stand in no line."""

    doors = fields.ListField(subfield=fields.StringField())

    def check(self, graph: ImportGraph, verbose: bool) -> ContractCheck:
        """Every direct import of a package that does not stand in its door, and of one that has none."""
        doors = dict(line.split(": ", 1) for line in self.doors)
        found = [
            f"{importer} imports {package}"
            for package in sorted(_from_outside(graph))
            for importer in sorted(graph.find_modules_that_directly_import(package))
            if not _within(importer, doors.get(package, "").split())
        ]
        return ContractCheck(kept=not found, metadata={"found": found})

    def render_broken_contract(self, check: ContractCheck) -> None:
        """One line for each import."""
        _print(check)


class Only(Contract):
    """A room imports itself and what is allowed, and nothing else, neither ours nor of Python."""

    room = fields.StringField()
    allowed = fields.ListField(subfield=fields.StringField())

    def check(self, graph: ImportGraph, verbose: bool) -> ContractCheck:
        """Every direct import of the room that is not allowed."""
        room = {self.room, *graph.find_descendants(self.room)}
        found = [
            f"{module} imports {imported}"
            for module in sorted(room)
            for imported in sorted(graph.find_modules_directly_imported_by(module))
            if imported not in room and imported not in self.allowed
        ]
        return ContractCheck(kept=not found, metadata={"found": found})

    def render_broken_contract(self, check: ContractCheck) -> None:
        """One line for each import."""
        _print(check)


def _from_outside(graph: ImportGraph) -> set[str]:
    """Packages that are neither ours nor Python's."""
    others = {name for name in graph.modules if graph.is_module_squashed(name)}
    ours = sys.stdlib_module_names - {"sqlite3"}
    return {name for name in others if name not in ours}


def _within(module: str, rooms: Iterable[str]) -> bool:
    return any(module == room or module.startswith(f"{room}.") for room in rooms)


def _print(check: ContractCheck) -> None:
    for line in check.metadata["found"]:
        output.print_error(line)
