"""`nightlight graph`: a page and a picture of a dialog, for those who review it."""

from collections.abc import Iterator
from pathlib import Path

from nightlight.content.load import Files
from nightlight.engine.triage import Urgency
from nightlight.i18n.words.localizer import Localizer
from nightlight.tools.graph.drawing import Card, Graph, graphs
from nightlight.tools.graph.mermaid import mermaid
from nightlight.tools.graph.svg import svg
from nightlight.written import write_files

HOW_TO_READ = """\
The questions stand in the order in which anybody meets them; one with "when" is passed over where that does
not hold. Beside each stand the rules that read its answers: filled (in the text below: plain) where all
that the rule reads has been asked by then, so that it can fire; outlined (in brackets) where it waits for
later questions.

The questions end at the first emergency. Once the result is "today", a question that can no longer lead to
an emergency is passed over. The result is the highest urgency of all rules that fired.

Printed, the picture fits one sheet of A3 ("fit to page"), or goes over two of A4.
"""
HEADS = "emergency_now | urgent_today | soon_24h |\n|---|---|---|---|---|---|"


def pages(files: Files, words: Localizer) -> dict[str, str]:
    """The files by name: of each dialog the picture, and a page with the same as text."""
    found: dict[str, str] = {}
    for shown in graphs(files, words):
        found[f"{shown.dialog}.svg"] = svg(shown)
        found[f"{shown.dialog}.md"] = "\n".join(_page(shown) if shown.endings else _other(shown))
    return found


def write(files: Files, words: Localizer, folder: Path) -> list[Path]:
    """Write the page and the picture into a folder; the paths written. Raises SettingsError."""
    return write_files(folder, pages(files, words))


def _page(shown: Graph) -> Iterator[str]:
    yield f"# The dialog {shown.dialog}\n"
    yield f"Status: **{shown.status}**. `make graph` makes this page and its picture from `dialogs/`.\n"
    yield f"![The questions, their rules and the endings; below as text]({shown.dialog}.svg)\n"
    yield "## How to read it\n"
    yield HOW_TO_READ
    yield "## The questions\n"
    yield f"| question | asks | asked when | {HEADS}"
    yield from map(_question, shown.questions)
    yield from _numbers(shown)
    if shown.lasting:
        signs = ", ".join(f"`{sign}`" for sign in shown.lasting)
        yield f"\nTold in one check, these are ticked already in the next, to be confirmed: {signs}."
    yield "\n## The dialogs that lie on it\n"
    yield "| dialog | opened by | questions |\n|---|---|---|"
    for other in shown.others:
        opened_by = _cell(", ".join(other.opened_by)) or "other dialogs"
        yield f"| [{other.dialog}]({other.dialog}.md) | {opened_by} | {other.questions} |"
    yield "\n## The endings\n"
    yield from _endings(shown)
    yield "## The rules\n"
    yield from _rules(shown)
    yield "## The notes\n"
    yield from _notes(shown)
    yield "## The same as Mermaid\n"
    yield f"```mermaid\n{mermaid(shown)}```\n"


def _other(shown: Graph) -> Iterator[str]:
    yield f"# The dialog {shown.dialog}\n"
    yield f"Status: **{shown.status}**. It lies on what is open, and returns to it.\n"
    yield f"Opened by {_cell(', '.join(shown.opened_by)) or 'other dialogs'}.\n"
    yield f"![The questions and their rules; below as text]({shown.dialog}.svg)\n"
    yield f"| question | asks | asked when | {HEADS}"
    yield from map(_question, shown.questions)
    yield from _numbers(shown)
    yield ""
    yield from (f"{line}\n" for line in map(_cell, shown.returns))


def _numbers(shown: Graph) -> Iterator[str]:
    """What a number says that is typed for an answer."""
    if shown.numbers:
        yield "\nA number that is typed is one of the answers:\n"
        yield "| fact | number | answer |\n|---|---|---|"
        yield from (f"| {band.fact} | {band.numbers} | {band.value} |" for band in shown.numbers)


def _question(card: Card) -> str:
    told = [_ids(card, u) for u in (Urgency.EMERGENCY_NOW, Urgency.URGENT_TODAY, Urgency.SOON_24H)]
    return f"| {' | '.join((f'`{card.id}`', _cell(card.title), _cell(card.when), *told))} |"


def _ids(card: Card, urgency: Urgency) -> str:
    marks = sorted(card.rules.get(urgency, ()), key=lambda mark: not mark.last)
    return " ".join(mark.rule if mark.last else f"({mark.rule})" for mark in marks)


def _endings(shown: Graph) -> Iterator[str]:
    yield "| result | what is said first |\n|---|---|"
    yield from (f"| `{u.id}` | {_cell(shown.endings[u])} |" for u in reversed(Urgency))
    yield (
        "\nEvery result ends with the closing: the emergency number of the place, and when to call it.\n"
        f"It is also said when somebody stops, is silent for {shown.minutes} minutes, or something fails.\n"
    )


def _rules(shown: Graph) -> Iterator[str]:
    yield f"Where no rule fires, the result is `{Urgency.ROUTINE_WATCH.id}` ({shown.otherwise}).\n"
    yield "| rule | urgency | fires when | the reason that is said | evidence | reviewed |"
    yield "|---|---|---|---|---|---|"
    for row in shown.rows:
        told = (row.id, f"`{row.urgency.id}`", row.when, row.reason, row.evidence, row.reviewed)
        yield f"| {' | '.join(map(_cell, told))} |"
    yield from (
        f"\n{r.id} gives its reason and never decides: {_cell(r.informs)}." for r in shown.rows if r.informs
    )
    yield "\nThe names in them:\n"
    yield "| name | means |\n|---|---|"
    yield from (f"| {name} | {_cell(words)} |" for name, words in shown.conditions.items())
    yield ""


def _notes(shown: Graph) -> Iterator[str]:
    yield "What is said beside the advice, and to whom. What is not known fits no condition.\n"
    yield "| part | says | to whom |\n|---|---|---|"
    for note in shown.notes:
        yield f"| {' | '.join(map(_cell, (note.part, f'`{note.says}`', note.whom)))} |"
    yield "\nLines of the place that stand below a text, wherever it is said:\n"
    yield "| lines | below |\n|---|---|"
    yield from (f"| {kind} | {_cell(texts)} |" for kind, texts in shown.beside.items())
    yield ""


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", r"\|")
