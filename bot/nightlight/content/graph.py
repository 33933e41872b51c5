"""The shape of a dialog: every state can be reached, and from every state the end."""

from collections.abc import Iterator

from nightlight.content.problem import Problem
from nightlight.content.shapes.dialog import DialogFile
from nightlight.content.strict_yaml import Document
from nightlight.engine.dialog import END


def graph_problems(file: DialogFile, document: Document) -> list[Problem]:
    """Missing targets, dead ends, circles and states nobody comes to."""
    missing = [*_missing(file, document)]
    return missing or [*_circles(file, document), *_unreachable(file, document)]


def _missing(file: DialogFile, document: Document) -> Iterator[Problem]:
    if file.start not in file.states:
        yield document.problem(("start",), "D203", f"no state is called {file.start!r}; name one of states")
    for name, state in file.states.items():
        where = ("states", name)
        if state.next is None:
            yield document.problem(where, "D205", f"{name} leads nowhere; add next: a state, or {END}")
        elif state.next != END and state.next not in file.states:
            message = f"no state is called {state.next!r}; name one of states, or {END}"
            yield document.problem((*where, "next"), "D203", message)
        if state.tick == [] or state.choices == {}:
            yield document.problem(
                where, "D205", f"{name} has no answers, so nobody gets past it; add some"
            )


def _way(file: DialogFile, name: str) -> list[str]:
    """The states from one on, until the end or until one comes again."""
    way: list[str] = []
    while name != END and name not in way:
        way.append(name)
        name = file.states[name].next or END
    return [*way, name]


def _circles(file: DialogFile, document: Document) -> Iterator[Problem]:
    """Each circle once, where it closes."""
    known: set[str] = set()
    for name in file.states:
        way = _way(file, name)
        if way[-1] == name and name not in known:
            known.update(way)
            circle = " → ".join(way)
            where = ("states", way[-2], "next")
            yield document.problem(where, "D204", f"a circle: {circle}; let one of them lead on to {END}")


def _unreachable(file: DialogFile, document: Document) -> Iterator[Problem]:
    """The states that nobody comes to; not those that a circle keeps people from, which is told itself."""
    reached = _way(file, file.start)
    for name in file.states if reached[-1] == END else ():
        if name not in reached and _way(file, name)[-1] == END:
            where = ("states", name)
            yield document.problem(
                where, "D206", f"nobody comes to {name}; let a state's next name it, or remove it"
            )
