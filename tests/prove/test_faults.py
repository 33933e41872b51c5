"""Each property can fail: mistakes in content and engine, each noticed by the property meant for it."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import field, make_dataclass, replace
from pathlib import Path

import pytest
from faulty import SMALL, Fault, broken_by, faults, faulty, first, shown, sound
from nightlight.engine import buttons, chosen, commands, ending, flow, step, timers, view, walk
from nightlight.engine.content import Content
from nightlight.engine.dialog import State
from nightlight.engine.session import SUPPORTER, Session
from nightlight.engine.text import Text
from nightlight.engine.triage import Condition, Literal, Table, Urgency
from nightlight.i18n.say import ended, render, voice
from nightlight.storage.sealed import SESSION, Seal
from nightlight.tools.play.person import NIGHT
from nightlight.tools.prove import of_events
from nightlight.tools.prove.report import load_world
from nightlight.tools.prove.world import World

Patch = pytest.MonkeyPatch
FAULTS = faults()


@pytest.mark.parametrize("fault", FAULTS, ids=str)
def test_a_mistake_in_the_content_is_noticed_by_the_property_meant_for_it(fault: Fault) -> None:
    assert broken_by(fault), f"{fault.property} holds although {fault.what}"


def test_sixty_mistakes_and_more_are_described_and_each_is_another() -> None:
    assert len(FAULTS) >= 60
    assert len({fault.edits for fault in FAULTS}) == len(FAULTS)


# ---- mistakes in the engine, over the smallest content

ASSESS, CHOOSE, ON, MESSAGE = Table.assess, step._choose, walk._on, ended.message


def lowest_wins(patch: Patch) -> None:
    patch.setattr(
        Table, "assess", lambda self, facts: replace(ASSESS(self, facts), urgency=Urgency.ROUTINE_WATCH)
    )


def answers_lower(patch: Patch) -> None:
    patch.setattr(Table, "raised_by", lambda self, fresh, facts, urgency: Urgency(2 - (len(facts) > 1)))
    patch.setattr(Table, "highest", lambda self, facts: Urgency(2 - (len(facts) > 1)))


def all_reasons(patch: Patch) -> None:
    ids = lambda table: tuple(rule.id for rule in table.rules)  # noqa: E731
    patch.setattr(Table, "assess", lambda self, facts: replace(ASSESS(self, facts), reasons=ids(self)))


def told_is_forgotten(patch: Patch) -> None:
    patch.setattr(Session, "told", lambda self, _: self)


def back_forgets(patch: Patch) -> None:
    patch.setitem(commands._COMMANDS, "back", lambda _, session: replace(session, log=(), told_to_go=()))


def result_says_it_and_the_closing_does_not(patch: Patch) -> None:
    patch.setattr(ended, "_short", lambda closing, voice: [ended._first(closing, voice)])


def the_short_end_ends_without_the_number(patch: Patch) -> None:
    short = ended._short
    patch.setattr(
        ended, "_short", lambda closing, voice: [*short(closing, voice), voice.say("closing-kind")]
    )


def asker_matters(patch: Patch) -> None:
    told_more(patch, "gut_feeling", lambda session: session.asker == SUPPORTER)


def country_matters(patch: Patch) -> None:
    told_more(patch, "fever", lambda session: session.country is not None)


def told_more(patch: Patch, sign: str, whom: Callable[[Session], bool]) -> None:
    """A sign is known of some people that they never told."""

    def on(content: Content, session: Session, position: walk.Position, *rest: object) -> walk.Position:
        facts = dict(position.facts) | ({sign: "yes"} if whom(session) else {})
        urgency = walk._weighed(content, facts)
        return ON(content, session, replace(position, facts=facts, urgency=urgency), *rest)

    patch.setattr(walk, "_on", on)


def no_back(patch: Patch) -> None:
    patch.setattr(buttons, "ALWAYS", tuple(name for name in buttons.ALWAYS if name != "back"))


def seeming_counts(patch: Patch) -> None:
    patch.setattr(
        step,
        "seem",
        lambda content, session, here, event: flow.answered(content, session, here.state, event.ids),
    )


def no_help(patch: Patch) -> None:
    patch.delitem(commands._COMMANDS, "help")


def stop_says_nothing(patch: Patch) -> None:
    patch.setitem(commands._COMMANDS, "stop", lambda _, session: replace(session, closed="stop"))


def clear_text(patch: Patch) -> None:
    patch.setattr(Seal, "close", lambda self, person, session: SESSION.dump_json(session))
    patch.setattr(Seal, "open", lambda self, person, kept: SESSION.validate_json(kept))


def deaf_to_silence(patch: Patch) -> None:
    patch.setattr(step, "_silence", lambda content, here: here)


def silence_talks_on(patch: Patch) -> None:
    again = (Text("notice-silence"),)
    patch.setattr(step, "is_due", lambda content, here, timer, at: True)
    patch.setattr(step, "_silence", lambda c, here: view.view(c, replace(here.session, notices=again)))


def stale_presses_count(patch: Patch) -> None:
    patch.setattr(
        step,
        "_choose",
        lambda c, session, here, event: CHOOSE(c, session, here, replace(event, state=None)),
    )


def deaf_to_answers(patch: Patch) -> None:
    patch.setattr(State, "accepts", lambda self, chosen: False)


def language_forgets(patch: Patch) -> None:
    forgets = lambda c, session, ids: replace(session, locale=ids[0], aside=None, log=())  # noqa: E731
    for module in (chosen, commands):
        patch.setattr(module, "choose_language", forgets)


def names_are_kept(patch: Patch) -> None:
    fields = [("name", str, field(default=""))]
    patch.setattr(of_events, "Session", make_dataclass("Named", fields, bases=(Session,), frozen=True))


def unsure_is_forgotten(patch: Patch) -> None:
    patch.setattr(ending, "_unsure", lambda position: frozenset())


def lines_are_forgotten(patch: Patch) -> None:
    for room in (render, ended):
        patch.setattr(
            room, "message", lambda text, voice, notes: MESSAGE(text, voice, replace(notes, beside={}))
        )


def despair_is_of_the_body(patch: Patch) -> None:
    patch.setattr(ending, "_reads_alone", lambda content, reasons, facts: False)


def passes_over_everything(patch: Patch) -> None:
    patch.setattr(walk, "can_raise", lambda *_: False)


def passes_over_nothing(patch: Patch) -> None:
    patch.setattr(walk, "can_raise", lambda *_: True)


ENGINE: list[tuple[str, Callable[[Patch], None]]] = [
    ("M1", lowest_wins),
    ("M3", answers_lower),
    ("M6", told_is_forgotten),
    ("M7", country_matters),
    ("FLX05", no_back),
    ("FLX08", all_reasons),
    ("FLX09", asker_matters),
    ("FLX10", stop_says_nothing),
    ("FLX10", clear_text),
    ("FLX11", deaf_to_silence),
    ("FLX14", stale_presses_count),
    ("P1", deaf_to_answers),
    ("P2", deaf_to_answers),
    ("P10", no_help),
    ("TXT1", seeming_counts),
    ("P11", language_forgets),
    ("P12", back_forgets),
    ("P15", result_says_it_and_the_closing_does_not),
    ("FLX01", the_short_end_ends_without_the_number),
    ("P17", stale_presses_count),
    ("P18", silence_talks_on),
    ("P19", names_are_kept),
    ("NOTE1", unsure_is_forgotten),
    ("NOTE2", lines_are_forgotten),
    ("NOTE3", despair_is_of_the_body),
    ("ASK1", passes_over_everything),
    ("ASK2", passes_over_nothing),
]


@pytest.fixture
def small() -> Iterator[World]:
    """The smallest content, nothing of it explored yet."""
    voice._memory.cache_clear()
    yield load_world(SMALL, shown)
    voice._memory.cache_clear()


@pytest.mark.parametrize(("name", "mistake"), ENGINE, ids=lambda part: getattr(part, "__name__", part))
def test_a_mistake_in_the_engine_is_noticed_by_the_property_meant_for_it(
    small: World, monkeypatch: Patch, name: str, mistake: Callable[[Patch], None]
) -> None:
    assert first(small, name) is None
    mistake(monkeypatch)
    assert first(load_world(SMALL, shown, small.words), name), f"{name} holds although {mistake.__name__}"


# ---- mistakes with dialogs that lie on others, over the smallest content with two more of these

AGAIN = """\
dialog: again
status: draft
opens: [{button: again, rank: "20"}]
needs: [danger]
anew: yes
silence: PT15M
start: danger
states:
  danger: {ask: danger, next: flow}
  flow: {ask: flow, next: hot}
  hot: {tick: [fever], next: wish}
  wish: {choices: {yes: {gut_feeling: yes}, no: {gut_feeling: no}}, next: mood}
  mood: {ask: mood, next: end}
ends: [{says: ending-again}]
timers: [{id: later, after: PT1H, since: result, opens: again, most: "2", consent: gut_feeling}]
"""
MORE = """\
dialog: more
status: draft
opens: [{button: more, rank: "30"}]
silence: PT15M
start: flow
states:
  flow: {ask: flow, next: hot}
  hot: {tick: [fever], when: {flow: {at_least: none}}, next: end}
"""
CLOSING = view.closing_of


def an_emergency_is_never_new(patch: Patch) -> None:
    patch.setattr(walk._Way, "is_over", False)


def told_before_is_not_said(patch: Patch) -> None:
    patch.setattr(
        view, "closing_of", lambda *args, **more: replace(CLOSING(*args, **more), seen_before=False)
    )


def an_ending_is_always_said(patch: Patch) -> None:
    said = (Text("ending-again"),)
    patch.setattr(
        flow, "_said_at_the_end", lambda content, position, session: replace(session, notices=said)
    )


def rings_are_not_counted(patch: Patch) -> None:
    patch.setattr(timers, "_often", lambda session, timer: 0)


def rings_for_everybody(patch: Patch) -> None:
    patch.setattr(timers, "_of_result", lambda content, here: iter([("later", NIGHT)]))


RUNS: list[tuple[str, Callable[[Patch], None]]] = [
    ("RUN1", deaf_to_answers),
    ("RUN3", answers_lower),
    ("RUN4", an_emergency_is_never_new),
    ("RUN5", told_before_is_not_said),
    ("RUN6", an_ending_is_always_said),
    ("RUN7", rings_are_not_counted),
    ("RUN7", rings_for_everybody),
    ("RUN8", rings_for_everybody),
]


@pytest.fixture(scope="module")
def several(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The smallest content with a dialog that asks anew and one that asks more."""
    root = Path(shutil.copytree(SMALL, tmp_path_factory.mktemp("several"), dirs_exist_ok=True))
    for name, text in (("again", AGAIN), ("more", MORE)):
        (root / "dialogs" / f"{name}.dialog.yaml").write_text(text, encoding="utf-8")
    return root


@pytest.mark.parametrize(("name", "mistake"), RUNS, ids=lambda part: getattr(part, "__name__", part))
def test_a_mistake_with_dialogs_that_lie_on_others_is_noticed_by_the_property_meant_for_it(
    several: Path, monkeypatch: Patch, name: str, mistake: Callable[[Patch], None]
) -> None:
    words = sound(small=True).words
    assert first(load_world(several, shown, words), name) is None
    mistake(monkeypatch)
    assert first(load_world(several, shown, words), name), f"{name} holds although {mistake.__name__}"


def test_run5_notices_a_button_that_asks_anew_on_an_emergency(several: Path, tmp_path: Path) -> None:
    root = Path(shutil.copytree(several, tmp_path / "edited"))
    anew = AGAIN.replace('rank: "20"', 'rank: "20", at-emergency: yes')
    (root / "dialogs" / "again.dialog.yaml").write_text(anew, encoding="utf-8")
    found = first(load_world(root, shown, sound(small=True).words), "RUN5")
    assert found
    assert "the button again" in found.why


# ---- mistakes with what is remembered of a check before


def memory_is_lost(patch: Patch) -> None:
    patch.setattr(commands, "remembered", lambda content, session: ())


def memory_is_not_ticked(patch: Patch) -> None:
    patch.setattr(step, "ticked_again", lambda content, session, position: session)


def answers_are_kept(patch: Patch) -> None:
    patch.setitem(commands._COMMANDS, "start", lambda content, session: replace(session, closed=None))


def memory_is_believed(patch: Patch) -> None:
    told_more(patch, "fever", lambda session: bool(session.lasting))


def memory_calms(patch: Patch) -> None:
    patch.setattr(
        ending, "at_rest", lambda c, session, at: replace(at, facts={}) if session.lasting else at
    )


LASTING = [memory_is_lost, memory_is_not_ticked, answers_are_kept, memory_is_believed, memory_calms]


@pytest.fixture(scope="module")
def lasting(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The smallest content with a list of one sign, which lasts."""
    root = Path(shutil.copytree(SMALL, tmp_path_factory.mktemp("lasting"), dirs_exist_ok=True))
    facts, asked = root / "dialogs" / "facts.yaml", root / "dialogs" / "small.dialog.yaml"
    more = "next: fever\n\n  fever:\n    tick: [fever]\n    next: end"
    for path, old, new in (
        (facts, "urgency:", "lasting: [fever]\nurgency:"),
        (asked, "ask: flow\n    next: end", f"ask: flow\n    {more}"),
    ):
        path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    return root


@pytest.mark.parametrize("mistake", LASTING, ids=lambda part: part.__name__)
def test_run9_notices_a_mistake_with_what_is_remembered(
    lasting: Path, monkeypatch: Patch, mistake: Callable[[Patch], None]
) -> None:
    words = sound(small=True).words
    assert first(load_world(lasting, shown, words), "RUN9") is None
    mistake(monkeypatch)
    assert first(load_world(lasting, shown, words), "RUN9"), f"RUN9 holds although {mistake.__name__}"


def test_p14_and_p16_see_what_the_channel_sends(small: World) -> None:
    key = {"inline_keyboard": [[{"text": "", "callback_data": "n" * 65}]]}
    wide = replace(small, screen=lambda reply: [("x" * 4097, key)])
    assert first(small, "P16") is None
    assert "65 bytes" in first(wide, "P16").why
    twice = replace(small, screen=lambda reply: [("", {"inline_keyboard": [[{"callback_data": "n"}] * 2]})])
    assert "the same" in first(twice, "P16").why


def test_ask4_notices_that_ticks_are_forgotten(tmp_path: Path, monkeypatch: Patch) -> None:
    listed = faulty(next(fault for fault in FAULTS if fault.property == "ASK3"), tmp_path)
    assert first(replace(listed, safety=sound(small=False).safety), "ASK4") is None
    monkeypatch.setattr(ending, "at_rest", lambda content, session, position: position)
    fever = replace(listed, safety=sound(small=False).safety, files=_urgent_fever(listed))
    assert first(fever, "ASK4")


def _urgent_fever(world: World):
    """The same files, with a fever that is for today: a tick that counts."""
    rule = replace(world.content.table.rules[1], when=Condition(((Literal("fever", frozenset({"yes"})),),)))
    table = replace(world.content.table, rules=(world.content.table.rules[0], rule))
    return replace(world.files, content=replace(world.content, table=table))


def test_every_property_has_a_mistake_that_it_notices() -> None:
    own = {"P16", "ASK4", "RUN9"} | {
        "NOTE4"
    }  # the last in tests/safety/test_notes.py: the small content has no threat
    noticed = {fault.property for fault in FAULTS} | {name for name, _ in (*ENGINE, *RUNS)} | own
    promised = {entry.entry.id for entry in sound(small=False).safety.properties}
    assert promised == noticed
