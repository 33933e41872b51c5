"""What a picture of a dialog shows: its questions in their order, the rules that read them, the endings."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from itertools import groupby

from nightlight.content.load import Files
from nightlight.content.shapes.dialog import DialogFile
from nightlight.content.shapes.file import parse
from nightlight.content.shapes.notes import NotesFile
from nightlight.content.shapes.table import RuleEntry, TableFile
from nightlight.engine.content import Content
from nightlight.engine.dialog import Dialog, State
from nightlight.engine.triage import Quantity, Rule, Urgency
from nightlight.i18n.words.localizer import FALLBACK, Localizer
from nightlight.tools.graph.condition_words import in_words
from nightlight.tools.graph.notes import NoteRow, beside, note_rows
from nightlight.tools.play.questions import rules_completed, rules_reading

SENTENCE = re.compile(r"[^.?!\n]*\?")
UNSEEN = re.compile(r"<[^>]+>|[\u2066-\u2069]")  # tags, and the signs around what was filled in
BUTTONS = {"despair": "unsafe", "wrong": "wrong", "worse": "got_worse"}  # of the roles that have one
PRESS = "nothing is asked: opening it is the answer"
ARGUMENTS = {
    "asker": "self", "number": "the emergency number", "country": "the country",
    "police": "the police", "apart": "yes",
}  # fmt: skip


@dataclass(frozen=True)
class Mark:
    """A rule beside a question; `last` if all it reads is asked by then, so that it can fire."""

    rule: str
    last: bool


@dataclass(frozen=True)
class Card:
    """One screen: its words, when it is asked (empty: always), and the rules that read it, by urgency."""

    id: str
    title: str
    several: bool
    when: str
    rules: dict[Urgency, tuple[Mark, ...]]
    overlays: tuple[str, ...] = ()


@dataclass(frozen=True)
class Row:
    """One rule of the table: its condition and its reason in words."""

    id: str
    urgency: Urgency
    when: str
    reason: str
    evidence: str
    reviewed: str
    informs: str


@dataclass(frozen=True)
class Other:
    """Another dialog, by what opens it, and how many questions it has."""

    dialog: str
    opened_by: tuple[str, ...]
    questions: int


@dataclass(frozen=True)
class Band:
    """The value that a fact has for the numbers from one up to another, in a unit."""

    fact: str
    value: str
    numbers: str


@dataclass(frozen=True)
class Graph:
    """A dialog. The first has the `endings` of the table and the `others`, which say how they return."""

    dialog: str
    status: str
    minutes: int
    questions: tuple[Card, ...]
    opened_by: tuple[str, ...]
    others: tuple[Other, ...]
    endings: dict[Urgency, str]
    returns: tuple[str, ...]
    numbers: tuple[Band, ...]
    rows: tuple[Row, ...]
    conditions: dict[str, str]
    otherwise: str
    notes: tuple[NoteRow, ...]
    beside: dict[str, str]
    lasting: tuple[str, ...] = ()


def graphs(files: Files, words: Localizer) -> tuple[Graph, ...]:
    """Everything the pictures and the pages show: the first dialog, then each other."""
    return tuple(_graph(files, words, dialog) for dialog in files.content.dialogs.values())


def _graph(files: Files, words: Localizer, dialog: Dialog) -> Graph:
    content = files.content
    file = parse(DialogFile, files.dialogs[dialog.id])
    table, notes = parse(TableFile, files.table), parse(NotesFile, files.notes)
    first = dialog is content.first
    return Graph(
        dialog=dialog.id,
        status=file.status,
        minutes=int(file.silence.total_seconds() // 60),
        questions=tuple(_cards(content, words, dialog, file)),
        opened_by=_opened_by(content, words, dialog),
        others=tuple(
            Other(other.id, _opened_by(content, words, other), len(other.line))
            for other in content.others
            if first
        ),
        endings={urgency: _said(words, f"result-{urgency.id}") for urgency in Urgency if first},
        returns=() if first else tuple(_returns(words, dialog, file)),
        numbers=tuple(_bands(content, dialog)),
        rows=tuple(map(partial(_row, words), table.rules, content.table.rules)) if first else (),
        conditions={name: in_words(form) for name, form in table.conditions.items()} if first else {},
        otherwise=table.otherwise,
        notes=note_rows(notes) if first else (),
        beside=beside(notes) if first else {},
        lasting=content.lasting if first else (),
    )


def _cards(content: Content, words: Localizer, dialog: Dialog, file: DialogFile) -> Iterator[Card]:
    """The questions in their order; another dialog that stands among them is folded into one card."""
    for name, states in groupby(dialog.line, key=lambda state: state.id.partition(".")[0]):
        entry, within = file.states[name], list(states)
        when = in_words(entry.when) if entry.when else ""
        titles = [PRESS if dialog.press else _said(words, state.says) for state in within]
        cards = [_card(content, *asked, when) for asked in zip(within, titles, strict=True)]
        yield cards[0] if entry.do is None else _folded(name, entry.do, when, cards)


def _folded(name: str, dialog: str, when: str, cards: list[Card]) -> Card:
    """A dialog inside another as one card, with all rules of its questions."""
    rules: dict[Urgency, tuple[Mark, ...]] = {}
    for urgency, marks in (pair for card in cards for pair in card.rules.items()):
        rules[urgency] = tuple(dict.fromkeys((*rules.get(urgency, ()), *marks)))
    overlays = tuple(dict.fromkeys(overlay for card in cards for overlay in card.overlays))
    return Card(name, f"the dialog {dialog} ({len(cards)})", several=False, when=when, rules=rules,
                overlays=overlays)  # fmt: skip


def _card(content: Content, state: State, title: str, when: str) -> Card:
    completed = rules_completed(content, state)
    rules: dict[Urgency, tuple[Mark, ...]] = {}
    for rule in rules_reading(content, state):
        rules[rule.urgency] = (*rules.get(rule.urgency, ()), Mark(rule.id, rule.id in completed))
    overlays = tuple(o for o, c in content.table.overlays.items() if c.facts & state.sets)
    return Card(state.id, title, state.multiple, when, rules, overlays)


def _row(words: Localizer, entry: RuleEntry, rule: Rule) -> Row:
    reason, reviewed = _plain(words, f"reason-{rule.id}"), str(entry.reviewed or "never")
    informs = entry.informs or ""
    return Row(rule.id, rule.urgency, in_words(entry.when), reason, rule.evidence, reviewed, informs)


def _opened_by(content: Content, words: Localizer, dialog: Dialog) -> tuple[str, ...]:
    """What opens a dialog: buttons by their words, words of danger, and dialogs that hold it."""
    buttons = [opening.button or BUTTONS.get(opening.role or "", "") for opening in dialog.opens]
    named = [f"“{_plain(words, f'button-{button}')}”" for button in buttons if button]
    alarm = ["words of danger"] if "alarm" in dialog.roles else []
    timers = [f"the timer {timer.id}" for timer in content.timers.values() if timer.opens == dialog.id]
    return (*named, *alarm, *timers)


def _returns(words: Localizer, dialog: Dialog, file: DialogFile) -> Iterator[str]:
    """How a dialog that lies on others ends."""
    if dialog.anew:
        yield "What it was told takes the place of what was told before."
    else:
        yield (
            "What it was told joins what was told before: the worse of both; "
            "what no rule reads, as it was said last."
        )
    for ending in file.ends:
        where = f", where {in_words(ending.when)}" if ending.when else ""
        yield f"Below “today” it says{where}: {_plain(words, ending.says)}"


def _bands(content: Content, dialog: Dialog) -> Iterator[Band]:
    """What a number says of each fact that is asked here."""
    asked = {fact for state in dialog.line for fact in state.facts}
    for fact in content.table.facts.values():
        if fact.quantity is not None and fact.id in asked:
            for low, end, value in fact.quantity.ranges:
                numbers = f"{_number(low)} up to {_number(end)} ({fact.quantity.unit})"
                yield Band(fact.id, value, numbers)


def _number(parts: int) -> str:
    return f"{parts / Quantity.PARTS:g}"


def _said(words: Localizer, message: str) -> str:
    """What a message asks or says first, without what explains it."""
    text = _plain(words, message)
    found = SENTENCE.search(text)
    return (found[0] if found else text.splitlines()[0]).strip()


def _plain(words: Localizer, message: str) -> str:
    return UNSEEN.sub("", words.say(FALLBACK, message, ARGUMENTS))
