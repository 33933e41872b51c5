"""A dialog as an SVG picture: a line of questions, beside each the rules that read it, and the endings.

The layout is our own. A dialog is one line of states (decision 0006), so nothing has to be searched for,
and a layout program would be a binary to install.
"""

import textwrap
from xml.etree import ElementTree as Tree

from nightlight.engine.dialog import COUNTRY
from nightlight.engine.triage import Urgency
from nightlight.tools.graph.drawing import Card, Graph, Mark

WIDTH, EDGE = 1000, 14
RAIL, CARD, CARD_WIDTH = 22, 42, 396
COLUMNS = {Urgency.EMERGENCY_NOW: 452, Urgency.URGENT_TODAY: 646, Urgency.SOON_24H: 840}
MARK_WIDTH, MARK_HEIGHT, MARK_STEP, MARK_DOWN = 33, 16, 37, 19
IN_ROW, IN_LAST_ROW = 5, 4
LINE, SMALL, GAP = 16, 13, 11
ACROSS, ACROSS_SMALL, ACROSS_PAGE, ACROSS_ENDING = 58, 66, 165, 37  # letters that fit, and some room
STYLE = """
text { font: 13px "Helvetica Neue", Arial, "Liberation Sans", sans-serif; fill: #1a1a1a }
.h1 { font-size: 20px; font-weight: bold } .h2 { font-size: 14px; font-weight: bold }
.id { font-family: Consolas, Menlo, "Liberation Mono", monospace; font-size: 12px; fill: #444 }
.fine { font-size: 11.5px; fill: #333 } .when { font-style: italic } .note { text-anchor: end }
.mark { font-size: 11px; text-anchor: middle }
.card { fill: #fff; stroke: #444; stroke-width: 1.2 } .asked { stroke-dasharray: 5 3 }
.way { stroke: #444; stroke-width: 1.4; fill: none } .row { stroke: #ddd }
.rail { stroke: #a80d1f; stroke-width: 2.2; fill: none }
.emergency_now { fill: #a80d1f; stroke: #a80d1f } .urgent_today { fill: #9a4f00; stroke: #9a4f00 }
.soon_24h { fill: #17568f; stroke: #17568f } .routine_watch { fill: #33602b; stroke: #33602b }
text.emergency_now, text.urgent_today, text.soon_24h, text.routine_watch { stroke: none }
.open { fill: #fff } text.last { fill: #fff } rect.ending { fill: #fff; stroke-width: 2.2 }
"""


def svg(graph: Graph) -> str:
    """The whole picture, as text."""
    picture = _Picture(graph)
    picture.head()
    for card in graph.questions:
        picture.card(card, flows=True)
    if graph.endings:
        picture.endings()
        picture.others()
    else:
        picture.returns()
    return picture.text()


class _Picture:
    """Draws from the top to the bottom; `y` is where the next thing goes."""

    def __init__(self, graph: Graph) -> None:
        self.graph = graph
        self.y = EDGE
        self.rail_from = 0
        self.root = Tree.Element("svg", xmlns="http://www.w3.org/2000/svg", role="img")
        Tree.SubElement(self.root, "title").text = f"The dialog {graph.dialog}"
        Tree.SubElement(self.root, "style").text = STYLE
        self._rect(0, 0, WIDTH, 0, "page")

    def text(self) -> str:
        """The picture, its height fitted to what was drawn."""
        height = str(self.y + EDGE)
        self.root[2].attrib.update(height=height, fill="#fff")
        self.root.attrib.update(viewBox=f"0 0 {WIDTH} {height}", width=str(WIDTH), height=height)
        Tree.indent(self.root)
        return Tree.tostring(self.root, encoding="unicode") + "\n"

    # ---- head

    def head(self) -> None:
        """The title, how to read the picture, and the heads of the columns."""
        self._text(EDGE, self.y + 16, f"The dialog “{self.graph.dialog}” ({self.graph.status})", "h1")
        self.y += 28
        self._legend()
        self._text(CARD, self.y, "the questions, from the first to the last", "h2")
        for urgency, x in COLUMNS.items():
            self._text(x, self.y, f"rules {urgency.id}", f"h2 {urgency.id}")
        self.y += 10

    def _legend(self) -> None:
        red = Urgency.EMERGENCY_NOW
        y = self.y
        self._mark(EDGE, y, Mark("X1", last=True), red)
        self._text(
            EDGE + 44, y + 13, "this rule can fire from here on: all it reads has been asked", "fine"
        )
        self._mark(EDGE + 436, y, Mark("X1", last=False), red)
        self._text(EDGE + 480, y + 13, "it reads this answer too, and waits for later questions", "fine")
        self._rect(EDGE, y + 22, MARK_WIDTH, MARK_HEIGHT, "card asked")
        self._text(EDGE + 44, y + 35, "asked when its line in italics holds, else passed over", "fine")
        self._line(EDGE + 436, y + 31, EDGE + 470, y + 31, "rail")
        self._text(EDGE + 480, y + 35, "an emergency answer ends the questions at once", "fine")
        note = (
            "Once the result is “today”, a question that can no longer lead to an emergency is passed over."
            if self.graph.endings
            else "A new emergency ends this dialog and every other that is open."
        )
        self._text(EDGE, y + 56, note, "fine")
        self.y += 84

    # ---- questions

    def card(self, card: Card, *, flows: bool) -> None:
        """A question and the rules beside it; with an arrow to the next where it flows on."""
        title = textwrap.wrap(card.title, ACROSS)
        when = textwrap.wrap(f"when {card.when}", ACROSS_SMALL) if card.when else []
        height = max(24 + LINE * len(title) + SMALL * len(when), self._marks_height(card) + 5)
        self._rect(CARD, self.y, CARD_WIDTH, height, "card asked" if card.when else "card")
        self._text(CARD + 8, self.y + 14, card.id, "id")
        self._lines(CARD + CARD_WIDTH - 8, self.y + 14, _notes(card), "fine note", SMALL)
        y = self._lines(CARD + 8, self.y + 30, title, "", LINE)
        self._lines(CARD + 8, y - 1, when, "fine when", SMALL)
        for urgency, x in COLUMNS.items():
            self._marks(x, self.y + 4, card.rules.get(urgency, ()), urgency)
        line = self.y - GAP // 2
        self._line(COLUMNS[Urgency.EMERGENCY_NOW], line, WIDTH - EDGE, line, "row")
        if flows:
            self._leads_on(card, height)
        self.y += height + GAP

    def _leads_on(self, card: Card, height: int) -> None:
        middle = CARD + CARD_WIDTH // 2
        self._arrow(middle, self.y + height, self.y + height + GAP)
        if any(mark.last for mark in card.rules.get(Urgency.EMERGENCY_NOW, ())):
            y = self.y + height // 2
            self.rail_from = self.rail_from or y
            self._line(CARD, y, RAIL, y, "rail")

    def _marks_height(self, card: Card) -> int:
        rows = (-(-len(marks) // _in_row(urgency)) for urgency, marks in card.rules.items())
        return max(rows, default=0) * MARK_DOWN

    def _marks(self, x: int, y: int, marks: tuple[Mark, ...], urgency: Urgency) -> None:
        wide = _in_row(urgency)
        for i, mark in enumerate(sorted(marks, key=lambda mark: not mark.last)):
            self._mark(x + i % wide * MARK_STEP, y + i // wide * MARK_DOWN, mark, urgency)

    def _mark(self, x: int, y: int, mark: Mark, urgency: Urgency) -> None:
        self._rect(x, y, MARK_WIDTH, MARK_HEIGHT, f"{urgency.id} {'' if mark.last else 'open'}".strip())
        kind = "mark last" if mark.last else f"mark {urgency.id}"
        self._text(x + MARK_WIDTH // 2, y + 12, mark.rule, kind)

    # ---- endings, and other dialogs

    def endings(self) -> None:
        """The four results, with the rail of the emergencies leading to the first."""
        self._text(CARD, self.y + 12, "Result: the highest urgency of all rules that fired", "h2")
        top, space = self.y + 36, 12
        width = (WIDTH - 2 * EDGE - 3 * space) // 4
        words = {u: textwrap.wrap(self._ending(u), ACROSS_ENDING) for u in reversed(Urgency)}
        height = 26 + SMALL * max(map(len, words.values()))
        self._arrow(CARD + CARD_WIDTH // 2, self.y + 18, top)
        self._line(RAIL, self.rail_from or top, RAIL, top, "rail")
        for i, (urgency, lines) in enumerate(words.items()):
            x = EDGE + i * (width + space)
            self._rect(x, top, width, height, f"ending {urgency.id}")
            self._text(x + 10, top + 17, urgency.id, f"h2 {urgency.id}")
            self._lines(x + 10, top + 33, lines, "fine", SMALL)
        self.y = top + height + 18
        self._closing()

    def _ending(self, urgency: Urgency) -> str:
        none = urgency is Urgency.ROUTINE_WATCH
        return f"{self.graph.otherwise}, no rule fired. {self.graph.endings[urgency]}" if none else (
            self.graph.endings[urgency]
        )  # fmt: skip

    def _closing(self) -> None:
        note = (
            "Every result ends with the closing: the emergency number of the place, and when to call it. "
            f"It is also said when somebody stops, is silent for {self.graph.minutes} minutes, or when "
            "something fails."
        )
        self.y = self._lines(EDGE, self.y, textwrap.wrap(note, ACROSS_PAGE), "fine", SMALL) + 16

    def others(self) -> None:
        """The dialogs that lie on this one, and what opens each."""
        self._text(CARD, self.y, "Dialogs that lie on it, and then return to the open question", "h2")
        self.y += 20
        for other in self.graph.others:
            self._text(CARD, self.y, other.dialog, "id")
            self._text(CARD + 130, self.y, ", ".join(other.opened_by) or "stands in others", "fine")
            self.y += LINE

    def returns(self) -> None:
        """How a dialog ends that lies on others: an emergency at once, else back to what lies below."""
        self.y += LINE
        for line in self.graph.returns:
            self.y = self._lines(CARD, self.y, textwrap.wrap(line, ACROSS_PAGE), "fine", SMALL)

    # ---- shapes

    def _rect(self, x: int, y: int, width: int, height: int, kind: str) -> None:
        size = {"x": str(x), "y": str(y), "width": str(width), "height": str(height), "rx": "4"}
        Tree.SubElement(self.root, "rect", size | {"class": kind})

    def _line(self, x1: int, y1: int, x2: int, y2: int, kind: str) -> None:
        ends = {"x1": str(x1), "y1": str(y1), "x2": str(x2), "y2": str(y2)}
        Tree.SubElement(self.root, "line", ends | {"class": kind})

    def _arrow(self, x: int, top: int, bottom: int) -> None:
        d = f"M{x} {top}V{bottom - 1}M{x - 4} {bottom - 6}L{x} {bottom - 1}L{x + 4} {bottom - 6}"
        Tree.SubElement(self.root, "path", {"d": d, "class": "way"})

    def _text(self, x: int, y: int, text: str, kind: str) -> None:
        Tree.SubElement(self.root, "text", {"x": str(x), "y": str(y), "class": kind}).text = text

    def _lines(self, x: int, y: int, lines: list[str], kind: str, step: int) -> int:
        for line in lines:
            self._text(x, y, line, kind)
            y += step
        return y


def _notes(card: Card) -> list[str]:
    notes = ["several answers"] if card.several else []
    notes += [f"adds help: {', '.join(card.overlays)}"] if card.overlays else []
    notes += ["read by no rule"] if not card.rules and card.id != COUNTRY else []
    return [" · ".join(notes)] if notes else []


def _in_row(urgency: Urgency) -> int:
    return IN_LAST_ROW if urgency is Urgency.SOON_24H else IN_ROW
