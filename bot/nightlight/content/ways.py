"""Ways between pages: what leads nowhere, what nothing leads to, and private pages that open unasked."""

from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from nightlight.content.library import LibraryFiles, section_page
from nightlight.content.problem import Problem
from nightlight.content.shapes.support import LeadEntry, PageOpeningEntry
from nightlight.content.strict_yaml import Document, Where
from nightlight.engine.commands import COMMANDS
from nightlight.engine.content import After
from nightlight.engine.dialog import Dialog

NOWHERE: Final = "L701"
UNASKED: Final = "L705"
ASK_FIRST: Final = "name the page with the role shield, which asks whether it is safe to read"

Rows = tuple[tuple[After, ...], Document]


@dataclass(frozen=True)
class Line:
    """A line of support.yaml or library.yaml that leads on from a page."""

    page: str
    entry: LeadEntry
    document: Document
    where: Where

    def problem(self, code: str, message: str, *key: str) -> Problem:
        """A complaint of it."""
        return self.document.problem((*self.where, *key), code, message)


def way_problems(
    files: LibraryFiles, dialogs: Mapping[str, Dialog], overlays: Container[str], after: Rows | None
) -> Iterator[Problem]:
    """All that is wrong with the ways between pages, but for what topics and myths name."""
    lines = tuple(_lines(files))
    yield from _of_names(files)
    for line in lines:
        yield from _of_line(line, files, dialogs)
    yield from _of_repeats(lines)
    yield from _of_openings(files, dialogs, overlays)
    yield from _unled(files, lines, after)
    yield from _unasked(files, lines, after)


def _lines(files: LibraryFiles) -> Iterator[Line]:
    support, at = files.support
    for name, page in support.pages.items():
        for i, entry in enumerate(page.leads):
            yield Line(name, entry, at, ("pages", name, "leads", i))
    menu, at = files.menu
    for section, entries in menu.leads.items():
        for i, entry in enumerate(entries):
            yield Line(section_page(section), entry, at, ("leads", section, i))


# ---- names


def _of_names(files: LibraryFiles) -> Iterator[Problem]:
    support, document = files.support
    taken = {*files.names_beside_support, *COMMANDS}
    for name in support.pages:
        if name in taken:
            message = f"another page or a platform button is called {name}; give it a name of its own"
            yield document.problem(("pages", name), NOWHERE, message)
    menu, document = files.menu
    for section in menu.leads:
        if section not in menu.sections:
            message = f"no section is called {section}; fix its name or add it"
            yield document.problem(("leads", section), NOWHERE, message)


def _of_line(line: Line, files: LibraryFiles, dialogs: Mapping[str, Dialog]) -> Iterator[Problem]:
    targets = line.entry.targets
    if len(targets) != 1:
        message = "a line leads to exactly one of page, dialog, command and word; write one of them"
        yield line.problem("Y104", message)
        return
    [(to, name)] = targets
    if to == "page" and name not in files.names:
        yield line.problem(NOWHERE, f"no page is called {name}; fix its name or add it", to)
    elif to == "dialog" and name not in dialogs:
        known = ", ".join(dialogs)
        yield line.problem(NOWHERE, f"no dialog is called {name}; there are: {known}", to)
    if to in {"dialog", "word"} and line.entry.label is None:
        yield line.problem("Y104", f"a {to} has no title; write a label, the message on its button")


def _of_repeats(lines: Iterable[Line]) -> Iterator[Problem]:
    """Of two lines of a page with one name nobody could press the second."""
    seen: set[tuple[str, str]] = set()
    for line in lines:
        for _, name in line.entry.targets:
            if (line.page, name) in seen:
                message = f"a line of {line.page} is called {name} already; nobody comes to this one"
                yield line.problem(NOWHERE, f"{message}, remove it")
            seen.add((line.page, name))


def _of_openings(
    files: LibraryFiles, dialogs: Mapping[str, Dialog], overlays: Container[str]
) -> Iterator[Problem]:
    file, document = files.support
    taken = {("button", command): "the platform" for command in COMMANDS}
    for dialog in dialogs.values():
        taken |= {("button", one.button): dialog.id for one in dialog.opens if one.button}
    for i, one in enumerate(file.opens):
        where: Where = ("opens", i)
        if (one.role is None) == (one.button is None):
            message = "exactly one of role and button opens a page; write one of them"
            yield document.problem(where, "Y104", message)
            continue
        opens = ("role", one.role) if one.role else ("button", one.button or "")
        kind, name = opens
        if opens in taken:
            message = f"the {kind} {name} opens {taken[opens]} already, so it never opens {one.page}"
            yield document.problem((*where, kind), NOWHERE, f"{message}; give it to one of them")
        taken.setdefault(opens, one.page)
        yield from _of_opening(one, where, files, overlays)


def _of_opening(
    one: PageOpeningEntry, where: Where, files: LibraryFiles, overlays: Container[str]
) -> Iterator[Problem]:
    document = files.support[1]
    if one.page not in files.names:
        message = f"no page is called {one.page}; fix its name or add it"
        yield document.problem((*where, "page"), NOWHERE, message)
    if one.overlay is not None and one.role is not None:
        message = "a button stands on results and a role does not; remove overlay"
        yield document.problem((*where, "overlay"), "Y104", message)
    elif one.overlay is not None and one.overlay not in overlays:
        message = f"no help of overlays is called {one.overlay}; facts.yaml lists them all"
        yield document.problem((*where, "overlay"), NOWHERE, message)


# ---- pages that nothing leads to, and private ones that open unasked


def _unled(files: LibraryFiles, lines: Iterable[Line], after: Rows | None) -> Iterator[Problem]:
    """Pages of support to which no way leads from the menu, from an answer, a role or a button.

    Of those that lead to each other the first is told.
    """
    support, document = files.support
    opened = {row.page for row in (after[0] if after is not None else ())}
    led = {*files.names_beside_support, *opened, *(one.page for one in support.opens)}
    while more := {line.entry.page for line in lines if line.page in led} - led:
        led |= more
    lost = [name for name in support.pages if name not in led]
    named = {line.entry.page for line in lines}
    for name in [name for name in lost if name not in named] or lost[:1]:
        message = f"nothing leads to the page {name}; name it under leads or opens, or remove it"
        yield document.problem(("pages", name), NOWHERE, message)


def _unasked(files: LibraryFiles, lines: Iterable[Line], after: Rows | None) -> Iterator[Problem]:
    """Private pages that open where nobody was asked whether it is safe to read."""
    support, document = files.support
    private = [name for name, page in support.pages.items() if page.private == "yes"]
    shields = [one.page for one in support.opens if one.role == "shield"]
    if private and not shields:
        message = f"{private[0]} is private and no page asks first; give the role shield to one under opens"
        yield document.problem(("pages", private[0], "private"), UNASKED, message)
        return
    for line in lines:
        if line.entry.page in private and line.page not in (*private, *shields):
            message = f"{line.page} leads to {line.entry.page}, which is private, unasked"
            yield line.problem(UNASKED, f"{message}; {ASK_FIRST}", "page")
    rows, at = after if after is not None else ((), document)
    opens = [(one.page, document.problem, ("opens", i, "page")) for i, one in enumerate(support.opens)]
    opens += [(row.page or "", at.problem, ("rows", i, "page")) for i, row in enumerate(rows)]
    for page, problem, where in opens:
        if page in private:
            yield problem(where, UNASKED, f"this opens {page}, which is private, unasked; {ASK_FIRST}")
