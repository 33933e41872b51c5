"""A dialog as Mermaid, which many pages and editors draw by themselves."""

import textwrap
from collections.abc import Iterator
from itertools import pairwise

from nightlight.engine.triage import Urgency
from nightlight.tools.graph.drawing import Card, Graph, Mark

CLASSES = {
    Urgency.EMERGENCY_NOW: "#a80d1f",
    Urgency.URGENT_TODAY: "#9a4f00",
    Urgency.SOON_24H: "#17568f",
    Urgency.ROUTINE_WATCH: "#33602b",
}
ACROSS, ACROSS_ENDING = 60, 30
WIDE = '%%{init: {"flowchart": {"wrappingWidth": 520}}}%%'


def mermaid(graph: Graph) -> str:
    """The whole flowchart, as text. A rule in brackets waits for later questions."""
    return "\n".join([WIDE, "flowchart TD", *(f"  {line}" for line in _lines(graph))]) + "\n"


def _lines(graph: Graph) -> Iterator[str]:
    for card in graph.questions:
        yield _screen("q", card)
    line = [*(f"q_{card.id}" for card in graph.questions), 'result{"the highest urgency<br/>of all rules"}']
    yield from (f"{one} --> {other}" for one, other in pairwise(line))
    for urgency in reversed(Urgency):
        words = _wrapped(graph.endings[urgency], ACROSS_ENDING)
        yield f'e_{urgency.id}["<b>{urgency.id}</b><br/>{words}"]:::{urgency.id}'
        yield f"result --> e_{urgency.id}"
    yield f'early(["an emergency answer,<br/>at any question"]) --> e_{Urgency.EMERGENCY_NOW.id}'
    yield f"e_{Urgency.URGENT_TODAY.id} ~~~ others"
    yield 'subgraph others["dialogs that lie on it, and return to the open question"]'
    for other in graph.others:
        opened_by = _wrapped(", ".join(other.opened_by))
        yield f'd_{other.dialog}["<b>{other.dialog}</b><br/>{opened_by}"]'
    yield "end"
    yield from (
        f"classDef {u.id} fill:#fff,stroke:{colour},stroke-width:3px" for u, colour in CLASSES.items()
    )
    yield "classDef asked stroke-dasharray:5 3"


def _screen(kind: str, card: Card) -> str:
    """The screen with its rules, one urgency a line."""
    parts = [f"<b>{card.id}</b>", _wrapped(card.title)]
    parts += [f"<i>{_wrapped(f'when {card.when}')}</i>"] if card.when else []
    parts += [
        _marks(urgency, card.rules[urgency]) for urgency in reversed(Urgency) if urgency in card.rules
    ]
    return f'{kind}_{card.id}["{"<br/>".join(parts)}"]{":::asked" if card.when else ""}'


def _marks(urgency: Urgency, marks: tuple[Mark, ...]) -> str:
    ordered = sorted(marks, key=lambda mark: not mark.last)
    return _wrapped(f"{urgency.id}: {' '.join(m.rule if m.last else f'({m.rule})' for m in ordered)}")


def _wrapped(text: str, across: int = ACROSS) -> str:
    safe = text.replace('"', "#quot;").replace("<", "#lt;").replace(">", "#gt;")
    return "<br/>".join(textwrap.wrap(safe, across))
