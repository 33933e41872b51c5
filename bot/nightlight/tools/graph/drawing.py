"""What a picture of a dialog shows: its questions in their order, the rules that read them, the endings."""

import re
from dataclasses import dataclass
from functools import partial

from nightlight.content.load import Files
from nightlight.content.shapes.dialog import DialogFile
from nightlight.content.shapes.file import parse
from nightlight.content.shapes.table import RuleEntry, TableFile
from nightlight.engine.content import Content
from nightlight.engine.dialog import Dialog, State
from nightlight.engine.triage import Rule, Urgency
from nightlight.i18n.words.localizer import FALLBACK, Localizer
from nightlight.tools.graph.condition_words import in_words
from nightlight.tools.play.questions import in_line, rules_completed, rules_reading

SENTENCE = re.compile(r"[^.?!\n]*\?")
UNSEEN = re.compile(r"<[^>]+>|[\u2066-\u2069]")  # tags, and the signs around what was filled in
BUTTONS = {"despair": "unsafe", "wrong": "wrong", "worse": "got_worse"}  # of the roles that have one
ARGUMENTS = {"asker": "self", "number": "the emergency number", "country": "the country"}


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


@dataclass(frozen=True)
class Graph:
    """The first dialog whole, and `beside` it the questions of the others."""

    dialog: str
    status: str
    minutes: int
    questions: tuple[Card, ...]
    beside: tuple[Card, ...]
    endings: dict[Urgency, str]
    rows: tuple[Row, ...]
    conditions: dict[str, str]
    otherwise: str


def graph(files: Files, words: Localizer) -> Graph:
    """Everything the pictures and the page show of the dialog of these files."""
    content = files.content
    dialog = parse(DialogFile, files.dialogs[content.first.id])
    table = parse(TableFile, files.table)
    whens = {name: in_words(form.when) if form.when else "" for name, form in dialog.states.items()}
    return Graph(
        dialog=dialog.dialog,
        status=dialog.status,
        minutes=int(dialog.silence.total_seconds() // 60),
        questions=tuple(
            _card(content, s, _said(words, s.says), whens.get(s.id, "")) for s in in_line(content)
        ),
        beside=tuple(
            _card(content, state, _opened_by(words, dialog, state), "")
            for dialog in content.others
            for state in dialog.line
        ),
        endings={urgency: _said(words, f"result-{urgency.id}") for urgency in Urgency},
        rows=tuple(map(partial(_row, words), table.rules, content.table.rules)),
        conditions={name: in_words(form) for name, form in table.conditions.items()},
        otherwise=table.otherwise,
    )


def _card(content: Content, state: State, title: str, when: str) -> Card:
    completed = rules_completed(content, state)
    rules: dict[Urgency, tuple[Mark, ...]] = {}
    for rule in rules_reading(content, state):
        rules[rule.urgency] = (*rules.get(rule.urgency, ()), Mark(rule.id, rule.id in completed))
    overlays = tuple(o for o, c in content.table.overlays.items() if c.facts & state.sets)
    return Card(state.id, title, state.multiple, when, rules, overlays)


def _row(words: Localizer, entry: RuleEntry, rule: Rule) -> Row:
    reason, reviewed = _plain(words, f"reason-{rule.id}"), str(entry.reviewed or "never")
    return Row(rule.id, rule.urgency, in_words(entry.when), reason, rule.evidence, reviewed)


def _opened_by(words: Localizer, dialog: Dialog, state: State) -> str:
    """What opens a dialog beside the line, at its first question; else what the question asks."""
    buttons = [opening.button or BUTTONS.get(opening.role or "", "") for opening in dialog.opens]
    named = [_plain(words, f"button-{button}") for button in buttons if button]
    return named[0] if named and state is dialog.first else _said(words, state.says)


def _said(words: Localizer, message: str) -> str:
    """What a message asks or says first, without what explains it."""
    text = _plain(words, message)
    found = SENTENCE.search(text)
    return (found[0] if found else text.splitlines()[0]).strip()


def _plain(words: Localizer, message: str) -> str:
    return UNSEEN.sub("", words.say(FALLBACK, message, ARGUMENTS))
