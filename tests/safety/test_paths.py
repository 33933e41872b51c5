"""Every path of the dialog.

`bot.tools.explore` follows one of all sessions that behave alike; its docstring says why nothing is lost.
`test_what_is_followed_covers_random_people` tries that claim on people it did not choose.
"""

import random

import pytest
import reference

from bot.engine.content import Content
from bot.engine.dialog import END
from bot.engine.session import Choose, Command, Lost, Propose, Silence
from bot.engine.step import Ended, Going, step, view
from bot.engine.triage import Urgency
from bot.engine.view import ALWAYS
from bot.engine.walk import walk
from bot.tools.explore import Explorer, Situation
from bot.tools.play import NIGHT, answer, begin, play

COUNTRIES = [None, "GB"]


@pytest.fixture(params=COUNTRIES, ids=["country unknown", "GB"])
def explorer(request: pytest.FixtureRequest, explorers: dict[str | None, Explorer]) -> Explorer:
    found: Explorer = explorers[request.param]
    assert found.situations
    return found


def going(explorer: Explorer) -> list[Situation]:
    return [s for s in explorer.situations.values() if isinstance(s.step, Going)]


def test_every_way_ends_in_a_closing_within_13_screens(explorer: Explorer) -> None:
    for key, situation in explorer.situations.items():
        assert situation.ways or isinstance(situation.step, Ended), situation.session.answers
        assert explorer.most[key] - 1 <= 13


def test_m3_another_answer_never_lowers_the_urgency(explorer: Explorer) -> None:
    for situation in explorer.situations.values():
        for after in situation.ways.values():
            assert explorer.situations[after].position.urgency >= situation.position.urgency


def test_flx_03_after_an_emergency_answer_nothing_is_asked(explorer: Explorer) -> None:
    for situation in explorer.situations.values():
        if situation.position.urgency is Urgency.EMERGENCY_NOW:
            assert isinstance(situation.step, Ended)


def test_danger_is_one_answer_away_from_the_first_screen(content: Content) -> None:
    first = begin(content, {}, None)
    assert isinstance(first, Going)
    assert first.facts == ("danger",)
    told = step(content, first.session, Choose(ids=("yes",), at=NIGHT))
    assert isinstance(told, Ended)
    assert told.closing.urgency is Urgency.EMERGENCY_NOW


def test_flx_05_every_screen_has_back_restart_emergency_and_delete(explorer: Explorer) -> None:
    for situation in explorer.situations.values():
        offered = {option.id for option in situation.step.options}
        assert {"back", "start", "urgent", "stop"} <= offered


def test_after_urgent_a_question_is_asked_only_if_it_can_still_become_an_emergency(
    explorer: Explorer,
) -> None:
    for situation in going(explorer):
        state = situation.position.state
        if situation.position.urgency is Urgency.URGENT_TODAY and state is not None and state.facts:
            assert reaches_emergency(explorer, situation), situation.session.answers


def reaches_emergency(explorer: Explorer, situation: Situation) -> bool:
    waiting, seen = list(situation.ways.values()), set()
    while waiting:
        key = waiting.pop()
        if key in seen:
            continue
        seen.add(key)
        if explorer.situations[key].position.urgency is Urgency.EMERGENCY_NOW:
            return True
        waiting += explorer.situations[key].ways.values()
    return False


def ask_everything(content: Content, person: dict[str, str]) -> dict[str, str]:
    """The facts of a person who is asked every question whose guard holds, with nothing passed over."""
    facts: dict[str, str] = {}
    name = content.dialog.start
    while name != END:
        state = content.dialog.states[name]
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
        for name in ("mood", "safety", "gut_feeling", "who_profile"):
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


def test_an_interrupt_anywhere_keeps_the_urgency_and_leads_on(explorer: Explorer, content: Content) -> None:
    """Every always-on button, despair, danger, nonsense and a stale press, in every situation."""
    events = [Command(name=name, at=NIGHT) for name in (*ALWAYS, "supporter", "about", "nonsense", "en")]
    events += [Lost(at=NIGHT), Propose(countries=("CD", "CG"), at=NIGHT), Silence(at=NIGHT)]
    events += [Choose(ids=("none",), state="another", at=NIGHT), Choose(ids=(), at=NIGHT)]
    events += [Choose(ids=("no such option",), at=NIGHT), Choose(ids=("yes", "no"), at=NIGHT)]
    lowering = {"back", "got_worse", "start"}
    for situation in explorer.situations.values():
        for event in events:
            after = step(content, situation.session, event)
            assert isinstance(after, Going | Ended)
            if not (isinstance(event, Command) and event.name in lowering) and after.session.answers:
                reached = walk(content, after.session).urgency
                assert reached >= situation.position.urgency, (event, situation.session.answers)


@pytest.mark.parametrize("choice", ["thoughts", "plan", "afraid", "danger_now", "not_sure"])
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
        if choice in {"plan", "danger_now"}:
            assert isinstance(after, Ended)
            assert told.urgency is Urgency.EMERGENCY_NOW
        assert set(content.table.assess(told.facts).overlays) >= (
            {"crisis"}
            if choice in {"thoughts", "plan"}
            else {"safety"}
            if choice != "not_sure"
            else {"crisis", "safety"}
        )


def test_flx_14_pressing_twice_and_late_never_lowers(explorer: Explorer, content: Content) -> None:
    for situation in going(explorer):
        assert isinstance(situation.step, Going)
        chosen = next(iter(situation.ways))
        press = Choose(ids=chosen, state=situation.step.state, at=NIGHT, id="press")
        once = step(content, situation.session, press)
        again = step(content, once.session, press)
        assert again == view(content, once.session)
        late = step(
            content, once.session, Choose(ids=chosen, state=situation.step.state, at=NIGHT, id="late")
        )
        assert walk(content, late.session).urgency >= walk(content, once.session).urgency
