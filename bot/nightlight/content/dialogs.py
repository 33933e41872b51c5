"""All dialog files into the engine's dialogs: each read alone, then put together.

A state that says `do` gives its place to the states of another dialog. Their names get that of the state in
front, their guards its guard, and so the proof of a dialog walks one line.
"""

from collections.abc import Container, Iterator, Mapping
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Final

from nightlight.content.between import line_problems, roles_of, source_problems
from nightlight.content.conditions import joined
from nightlight.content.earlier import split
from nightlight.content.graph import graph_problems
from nightlight.content.problem import ContentError, Problem, shown
from nightlight.content.shapes.dialog import DialogFile, OpeningEntry, UnclearEntry
from nightlight.content.shapes.file import parse
from nightlight.content.states import DialogSource, StateReader
from nightlight.content.strict_yaml import Document, read
from nightlight.engine.dialog import END, NEEDED_ROLES, Dialog, Ending, Opening, State, Timer, Unclear
from nightlight.engine.triage import Condition, Fact

SUFFIX: Final = ".dialog.yaml"
BESIDE_DO: Final = ("also", "unsure", "order", "silence")


def read_dialogs(
    folder: Path,
    root: Path,
    facts: Mapping[str, Fact],
    named: Mapping[str, Condition],
    overlays: Container[str],
    *,
    earlier: bool = False,
) -> tuple[dict[str, Dialog], dict[str, Document]]:
    """Every dialog by its name, the first one first, and its file. Raises ContentError with all complaints.

    With `earlier` files of earlier releases are read too.
    """
    problems: list[Problem] = []
    sources: dict[str, DialogSource] = {}
    for path in sorted(folder.glob(f"*{SUFFIX}")):
        try:
            document = read(path, root)
            found = [_source(one, facts, named) for one in (split(document) if earlier else [document])]
        except ContentError as error:
            problems += error.problems
            continue
        sources |= {source.file.dialog: source for source in found}
        if len(found) == 1:
            problems += _of_name(found[0], path)
    if problems:
        raise ContentError(problems)
    if not sources:
        message = "no file is called *.dialog.yaml; add one with opens: [{role: start}]"
        raise ContentError([Problem(shown(folder, root), 1, 1, "Y101", message)])
    problems = [*source_problems(sources, facts, ("start",) if earlier else NEEDED_ROLES)]
    if problems:
        raise ContentError(problems)
    first = next(name for name, source in sources.items() if "start" in roles_of(source))
    names = (first, *(name for name in sources if name != first))
    dialogs = {name: _dialog(name, sources) for name in names}
    problems = [*line_problems(dialogs, sources, facts, overlays)]
    if problems:
        raise ContentError(problems)
    return dialogs, {name: sources[name].document for name in names}


def _source(document: Document, facts: Mapping[str, Fact], named: Mapping[str, Condition]) -> DialogSource:
    file = parse(DialogFile, document)
    reader = StateReader(file, document, facts, named)
    states = reader.states()
    guards = {
        name: reader.condition(entry.when, ("states", name, "when")) for name, entry in file.states.items()
    }
    ends = tuple(
        Ending(entry.says, reader.condition(entry.when, ("ends", i, "when")))
        for i, entry in enumerate(file.ends)
    )
    problems = [
        *_of_answers(file, document, states),
        *reader.problems,
        *_of_file(file, document, facts),
        *graph_problems(file, document),
    ]
    if problems:
        raise ContentError(list(dict.fromkeys(problems)))
    return DialogSource(file, document, states, guards, ends)


# ---- one file alone


def _of_name(source: DialogSource, path: Path) -> Iterator[Problem]:
    if source.file.dialog != path.name.removesuffix(SUFFIX):
        message = f"this file is called {path.name} and its dialog {source.file.dialog}; give both one name"
        yield source.document.problem(("dialog",), "D220", message)


def _of_file(file: DialogFile, document: Document, facts: Mapping[str, Fact]) -> Iterator[Problem]:
    told = {"needs": file.needs, "reads": file.reads}
    for where, fact in (((key, i), fact) for key in told for i, fact in enumerate(told[key])):
        if fact not in facts:
            message = f"no fact is called {fact!r}; facts.yaml lists them all"
            yield document.problem(where, "D201", message)
    for i, opening in enumerate(file.opens):
        if (opening.role is None) == (opening.button is None):
            message = "exactly one of role and button opens a dialog; write one of them"
            yield document.problem(("opens", i), "Y104", message)
    yield from _of_endings(file, document)
    yield from _of_unclear(file, document)
    for name, state in file.states.items():
        beside = [key for key in BESIDE_DO if state.do is not None and getattr(state, key)]
        if beside:
            message = (
                f"{name} stands for the dialog {state.do}, which says all itself; take out {beside[0]}"
            )
            yield document.problem(("states", name, beside[0]), "Y104", message)


def _of_endings(file: DialogFile, document: Document) -> Iterator[Problem]:
    """Only the last ending is said to everybody else."""
    if file.ends and file.ends[-1].when is not None:
        message = "the last ending has a guard, so somebody may return without a word; add one without when"
        yield document.problem(("ends", len(file.ends) - 1), "D229", message)
    for i in range(1, len(file.ends)):
        if file.ends[i - 1].when is None:
            message = "the ending before this one has no guard, so this is never said; put it above that"
            yield document.problem(("ends", i), "D229", message)


def _of_unclear(file: DialogFile, document: Document) -> Iterator[Problem]:
    unclear = file.unclear
    if unclear is None:
        return
    if bool(unclear.most) != bool(unclear.counts_as):
        message = "most and counts-as belong together; write both or none"
        yield document.problem(("unclear",), "Y104", message)
    if unclear.most and len(file.states) > 1:
        message = "what counts as an answer is said of one question; write a dialog of one question"
        yield document.problem(("unclear", "most"), "Y104", message)


def _of_answers(file: DialogFile, document: Document, states: Mapping[str, State]) -> Iterator[Problem]:
    """Answers that are named where somebody is unclear, and are none."""
    if file.unclear is None or file.start not in states:
        return
    answers, unclear = states[file.start].answers, file.unclear
    named = [(("counts-as",), unclear.counts_as)] if unclear.counts_as is not None else []
    for where, name in (*named, *((("asks-again", i), one) for i, one in enumerate(unclear.asks_again))):
        if name not in answers:
            message = f"{file.start} has no answer {name!r}; its answers are: {', '.join(answers)}"
            yield document.problem(("unclear", *where), "D202", message)


# ---- put together


def _dialog(name: str, sources: Mapping[str, DialogSource]) -> Dialog:
    source = sources[name]
    file, states = source.file, _line(name, sources)
    return Dialog(
        id=name,
        start=next(iter(states)),
        states=states,
        opens=tuple(map(_opening, file.opens)),
        needs=tuple(file.needs),
        counted=file.counted == "yes",
        anew=file.anew == "yes",
        shortens=file.shortens == "yes",
        held=file.held == "yes",
        discreet=file.discreet == "yes",
        press=file.press == "yes",
        says=file.says or "",
        left=file.left or "",
        unclear=_unclear(file.unclear),
        ends=source.ends,
        timers=tuple(
            Timer(one.id, one.after, one.opens, one.most, one.consent or "") for one in file.timers
        ),
    )


def _opening(entry: OpeningEntry) -> Opening:
    return Opening(
        entry.role,
        entry.button or "",
        entry.rank,
        entry.once == "yes",
        entry.at_emergency == "yes",
        entry.on == "menu",
    )


def _unclear(entry: UnclearEntry | None) -> Unclear | None:
    if entry is None:
        return None
    return Unclear(
        entry.says,
        entry.most,
        entry.counts_as or "",
        tuple(entry.asks_again),
        entry.counted or "",
        entry.again or "",
    )


def _line(name: str, sources: Mapping[str, DialogSource]) -> dict[str, State]:
    """The states of a dialog in one line, with those of others in their places."""
    source, found = sources[name], list[State]()
    state = source.file.start
    while state != END:
        entry, guard = source.file.states[state], source.guards[state]
        if entry.do is None:
            found.append(source.states[state])
        else:
            within = _line(entry.do, sources).values()
            found += (replace(one, id=f"{state}.{one.id}", when=both(guard, one.when)) for one in within)
        state = entry.next or END
    chained = [replace(one, next=then.id) for one, then in pairwise(found)]
    return {state.id: state for state in (*chained, *(replace(last, next=END) for last in found[-1:]))}


def both(one: Condition | None, other: Condition | None) -> Condition | None:
    """The condition that holds where both hold."""
    if one is None or other is None:
        return one or other
    cases = (joined((first, second)) for first in one.cases for second in other.cases)
    return Condition(tuple(case for case in cases if case is not None))
