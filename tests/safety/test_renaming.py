"""Whatever the content is called, it behaves alike: ids mean nothing to the program."""

import random
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from nightlight.engine.session import Choose, Command, Session, Tick
from nightlight.engine.step import Ended, step, view
from nightlight.i18n.interpreter import Interpreter
from nightlight.i18n.said import Said
from nightlight.reading import read_content
from nightlight.tools.check.everything import check
from nightlight.tools.play.person import NIGHT

from tests.safety.renaming import Names, renamed_copy

ROOT = Path(__file__).resolve().parents[2]
PEOPLE, TURNS = 150, 16
TYPED = (
    "no",
    "8 weeks",
    "no blood",
    "нет",
    "9 недель",
    "没有",
    "8周",
    "I want to die",
    "clots",
    "кровь льётся",
    "back",
)


@pytest.fixture(scope="module")
def ours() -> Interpreter:
    return read_content(ROOT).interpreter


@pytest.fixture(scope="module")
def names(ours) -> Names:
    return Names(ours.content)


@pytest.fixture(scope="module")
def copy(names, tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("renamed")
    renamed_copy(ROOT, folder, names)
    return folder


@pytest.fixture(scope="module")
def theirs(copy) -> Interpreter:
    return read_content(copy).interpreter


def test_nothing_of_the_content_keeps_its_name(ours, theirs):
    for read in (
        lambda c: c.dialogs,
        lambda c: c.table.facts,
        lambda c: {rule.id for rule in c.table.rules},
    ):
        kept = set(read(ours.content)) & set(read(theirs.content))
        assert kept <= {"asker"}, kept


def test_the_copy_is_checked_and_nothing_is_wrong_with_it(copy):
    assert [str(problem) for problem in check(copy)] == []


@pytest.mark.parametrize("seed", range(PEOPLE))
def test_the_same_is_asked_said_and_advised(ours, theirs, names, seed):
    chance = random.Random(seed)
    start = Session(
        NIGHT, country=chance.choice([None, "GB", "KZ"]), locale=chance.choice(["en", "ru", "zh"])
    )
    here, there = view(ours.content, start), view(theirs.content, start)
    for turn in range(TURNS):
        assert said(ours, here, names) == said(theirs, there, names)
        event = anything(here, chance)
        at = NIGHT + timedelta(minutes=turn)
        if isinstance(event, str):
            typed = Said(text=event, id=str(turn))
            first, second = (
                one.event(shown, typed, at, first=False)[0]
                for one, shown in ((ours, here), (theirs, there))
            )
        else:
            first = replace(event, at=at, id=str(turn))
            second = renamed(first, names)
        here, there = (
            step(ours.content, here.session, first, here),
            step(theirs.content, there.session, second, there),
        )


def anything(shown, chance):
    """Mostly an answer, at times a button, a tick, or typed words."""
    answers = [option.id for option in shown.options if option.kind != "command"]
    kind = chance.random()
    if answers and kind < 0.7:
        if shown.multiple and kind < 0.2:
            return Tick(answer=chance.choice(answers), state=shown.state, at=NIGHT)
        return Choose(
            ids=(answers[-1] if kind < 0.3 else chance.choice(answers),), state=shown.state, at=NIGHT
        )
    if kind < 0.85:
        return Command(name=chance.choice([option.id for option in shown.options]), at=NIGHT)
    return chance.choice(TYPED)


def renamed(event, names):
    if isinstance(event, Choose):
        named = names.button if (event.state or "").startswith("page-") else names.new
        return replace(
            event, ids=tuple(map(named, event.ids)), state=event.state and names.new(event.state)
        )
    if isinstance(event, Tick):
        return replace(event, answer=names.new(event.answer), state=names.new(event.state))
    return replace(event, name=names.button(event.name))


def said(interpreter, shown, names):
    """The words, the buttons and what was decided, by the names before."""
    reply = interpreter.reply(shown)
    closing = shown.closing if isinstance(shown, Ended) else None
    return (
        [message.html for message in reply.messages],
        [(names.old(button.id), button.label, button.kind) for button in reply.buttons],
        None
        if closing is None
        else (closing.urgency, [names.old(rule) for rule in closing.fired], closing.mind),
        names.old(reply.state),
        [timer for timer, _ in reply.dues],
    )
