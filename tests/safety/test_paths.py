"""Every path of the dialog.

`play.explore` follows one of all sessions that behave alike; its docstring says why nothing is lost.
`test_what_is_followed_covers_random_people` tries that claim on people it did not choose.
"""

import random

import pytest
import reference
from nightlight.engine.content import Content
from nightlight.engine.dialog import END
from nightlight.engine.session import Came, Choose, Command
from nightlight.engine.step import Ended, Going, step
from nightlight.engine.triage import Urgency
from nightlight.engine.walk import walk
from nightlight.tools.play.explore import Explorer
from nightlight.tools.play.person import NIGHT, answer, begin, mildest, play

COUNTRIES = [None, "GB"]


@pytest.fixture(params=COUNTRIES, ids=["country unknown", "GB"])
def explorer(request: pytest.FixtureRequest, explorers: dict[str | None, Explorer]) -> Explorer:
    found: Explorer = explorers[request.param]
    assert found.situations
    return found


def ask_everything(content: Content, person: dict[str, str]) -> dict[str, str]:
    """The facts of a person who is asked every question whose guard holds, with nothing passed over."""
    facts: dict[str, str] = {}
    name = content.first.start
    while name != END:
        state = content.first.states[name]
        open_facts = [fact for fact in state.facts if fact not in facts]
        if open_facts and (state.when is None or state.when.holds(facts)):
            facts |= state.told(answer(content, name, person), content.table.facts)
        name = state.next
    return facts


@pytest.mark.parametrize("seed", range(4))
def test_what_is_passed_over_could_not_have_raised_the_urgency(content: Content, seed: int) -> None:
    """The shortened conversation comes out as the one that asks everything."""
    chance = random.Random(seed)
    for _ in range(1_500):
        person = mildened(reference.random_person(chance), chance)
        for name in ("mood", "safety", "tablets", "gut_feeling", "who_profile"):
            person.pop(name, None)
        told = ask_everything(content, person)
        shown, _ = play(content, person, "GB")
        assert shown.closing.urgency is content.table.assess(told).urgency, person


def mildened(person: dict[str, str], chance: random.Random) -> dict[str, str]:
    """Most facts dropped, so that not everybody is an emergency at the first question."""
    share = chance.choice([0.1, 0.2, 0.35, 0.6])
    kept = {name: value for name, value in person.items() if chance.random() < share}
    return {"status": person.get("status", "pregnant"), **kept}


def test_what_is_followed_covers_random_people(explorer: Explorer, content: Content) -> None:
    """Screens and urgency of people nobody chose, among those that the explorer found."""
    chance = random.Random(7)
    found = {(s.step.state if isinstance(s.step, Going) else None, s.position.urgency)
             for s in explorer.situations.values()}  # fmt: skip
    for _ in range(400):
        person = mildened(reference.random_person(chance), chance)
        shown = begin(content, {}, explorer.country)
        while isinstance(shown, Going):
            urgency = walk(content, shown.session).urgency
            assert (shown.state, urgency) in found
            ids = answer(content, shown.state, person)
            shown = step(content, shown.session, Choose(ids=ids, at=NIGHT))
        assert (None, walk(content, shown.session).urgency) in found


OVERLAYS: dict[str, set[str]] = {
    "thoughts": {"crisis"},
    "plan": {"crisis"},
    "tablets": set(),
    "afraid": {"safety"},
    "danger_now": {"safety"},
    "not_sure": {"crisis", "safety"},
}


@pytest.mark.parametrize("choice", OVERLAYS)
def test_despair_and_danger_are_heard_in_every_situation(
    explorer: Explorer, content: Content, choice
) -> None:
    for situation in explorer.situations.values():
        opened = step(content, situation.session, Command(name="unsafe", at=NIGHT))
        assert isinstance(opened, Going)
        assert opened.state == "unsafe"
        after = step(content, opened.session, Choose(ids=(choice,), at=NIGHT))
        told = walk(content, after.session)
        assert told.urgency >= situation.position.urgency
        if choice in {"plan", "tablets", "danger_now"}:
            assert isinstance(after, Ended)
            assert told.urgency is Urgency.EMERGENCY_NOW
        assert set(content.table.assess(told.facts).overlays) >= OVERLAYS[choice]


def test_what_asks_anew_and_is_left_half_way_takes_nothing_back(content: Content) -> None:
    """However mild the answers were: by a button, and by a silence."""
    chance = random.Random(11)
    people = (mildened(reference.random_person(chance), chance) for _ in range(400))
    told = [play(content, person, "GB")[0] for person in people]
    today = [shown for shown in told if shown.closing.urgency is Urgency.URGENT_TODAY]
    assert len(today) > 30
    for result in today:
        here = step(content, result.session, Command(name="got_worse", at=NIGHT))
        while isinstance(here, Going) and here.position.below is not None:
            left = step(content, here.session, Command(name="return", at=NIGHT))
            silent = step(content, here.session, Came(at=NIGHT + here.silence))
            assert left.position.urgency >= Urgency.URGENT_TODAY
            assert silent.closing.urgency is Urgency.URGENT_TODAY
            mild = mildest(content, here.position.state)
            here = step(content, here.session, Choose(ids=(mild,), at=NIGHT), here)
