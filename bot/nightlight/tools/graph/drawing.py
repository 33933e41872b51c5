"""What a picture of a dialog shows: its questions in their order, the rules that read them, the endings."""

import re
from dataclasses import dataclass
from functools import partial

from nightlight.content.load import Files
from nightlight.content.shapes.dialog import DialogFile
from nightlight.content.shapes.file import parse
from nightlight.content.shapes.table import RuleEntry, TableFile
from nightlight.engine.content import Content
from nightlight.engine.dialog import State
from nightlight.engine.triage import Rule, Urgency
from nightlight.engine.view import HAPPENING
from nightlight.i18n.words.localizer import FALLBACK, Localizer
from nightlight.tools.graph.condition_words import in_words
from nightlight.tools.play.questions import in_line, rules_completed, rules_reading

SENTENCE = re.compile(r"[^.?!\n]*\?")
UNSEEN = re.compile(r"<[^>]+>|[\u2066-\u2069]")  # tags, and the signs around what was filled in
BUTTONS = {"mood": "feelings"}  # the other side screens have buttons of their own name
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
    """A whole dialog."""

    dialog: str
    status: str
    minutes: int
    questions: tuple[Card, ...]
    aside: tuple[Card, ...]
    endings: dict[Urgency, str]
    rows: tuple[Row, ...]
    conditions: dict[str, str]
    otherwise: str


def graph(files: Files, words: Localizer) -> Graph:
    """Everything the pictures and the page show of the dialog of these files."""
    content, dialog = files.content, parse(DialogFile, files.dialog)
    table = parse(TableFile, files.table)
    forms = {**dialog.states, **dialog.aside}
    whens = {name: in_words(form.when) if form.when else "" for name, form in forms.items()}
    return Graph(
        dialog=dialog.dialog,
        status=dialog.status,
        minutes=int(dialog.silence.total_seconds() // 60),
        questions=tuple(_card(content, s, _said(words, s.id), whens[s.id]) for s in in_line(content)),
        aside=tuple(_card(content, s, _button(words, s.id), "") for s in content.dialog.aside.values()),
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


def _button(words: Localizer, aside: str) -> str:
    """What opens a side screen: its button, or a word of danger that was typed."""
    if aside == HAPPENING:
        return _said(words, aside)
    return _plain(words, f"button-{BUTTONS.get(aside, aside)}")


def _said(words: Localizer, message: str) -> str:
    """What a message asks or says first, without what explains it."""
    text = _plain(words, message)
    found = SENTENCE.search(text)
    return (found[0] if found else text.splitlines()[0]).strip()


def _plain(words: Localizer, message: str) -> str:
    return UNSEEN.sub("", words.say(FALLBACK, message, ARGUMENTS))
