"""What hangs on a question: the rules that read its answers, and the questions that they open."""

import re
from collections.abc import Iterator

from bot.engine.content import Content
from bot.engine.dialog import State
from bot.engine.triage import Case, Rule
from bot.i18n.localizer import FALLBACK, Localizer

SENTENCE = re.compile(r"[^.?!\n]*\?")
TAG = re.compile(r"<[^>]+>")


def title(words: Localizer, state: State) -> str:
    """The question that a screen asks, in English, without what explains it."""
    text = TAG.sub("", words.say(FALLBACK, state.id, {"asker": "self", "number": "112", "country": ""}))
    found = SENTENCE.search(text)
    return (found[0] if found else text.splitlines()[0]).strip()


def in_line(content: Content) -> tuple[State, ...]:
    """The questions of the dialog in the order in which people meet them."""
    start = content.dialog.states[content.dialog.start]
    return (start, *content.dialog.later(start))


def rules_reading(content: Content, state: State) -> tuple[Rule, ...]:
    """The rules that read a fact of this question, in the order of the table."""
    return tuple(rule for rule in content.table.rules if rule.when.facts & state.sets)


def rules_completed(content: Content, state: State) -> frozenset[str]:
    """The rules that an answer here can make fire: what else they need was asked before, or can be."""
    line = in_line(content)
    before = line[: line.index(state)] if state in line else line
    aside = content.dialog.aside.values()
    known = state.sets.union({"who_profile"}, *(s.sets for s in before), *(s.sets for s in aside))
    return frozenset(rule.id for rule in rules_reading(content, state) if _completed(rule, state, known))


def _completed(rule: Rule, state: State, known: frozenset[str]) -> bool:
    return any(_reads(case) & state.sets and _reads(case) <= known for case in rule.when.cases)


def _reads(case: Case) -> frozenset[str]:
    return frozenset(literal.fact for literal in case)


def opens(content: Content, state: State) -> Iterator[str]:
    """The later questions that are asked or passed over by what is answered here."""
    for later in content.dialog.later(state):
        if later.when is not None and later.when.facts & state.sets:
            yield later.id
