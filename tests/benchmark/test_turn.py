"""What one turn costs, beside the JSON round trip of the same session: `make benchmark`."""

import json

import pytest
from nightlight.app import App
from nightlight.engine.session import Choose, Session
from nightlight.engine.step import step
from nightlight.i18n.say.render import render
from nightlight.i18n.say.voice import speaker
from nightlight.storage.sealed import SESSION
from nightlight.tools.play.person import NIGHT

ANSWERS = (
    *(("danger", "no"), ("status", "pregnant"), ("weeks", "w6_12"), ("flow", "spots"), ("worst", "light")),
    *(("clots", "none"), ("pain", "none"), ("signs", "none"), ("scan", "heartbeat"), ("history", "none")),
    *(("trend", "same"), ("duration", "under_14_days")),
)


def session_after(count: int) -> Session:
    answers = tuple((state, (chosen,)) for state, chosen in ANSWERS[:count])
    return Session(NIGHT, log=answers, country="GB", locale="en")


@pytest.mark.parametrize("answered", [0, 6, 11])
def test_one_turn_is_decided_and_said(benchmark, app: App, answered: int) -> None:
    content, session = app.files.content, session_after(answered)
    state, chosen = ANSWERS[answered]
    event = Choose(ids=(chosen,), at=NIGHT, state=state)
    assert step(content, session, event).session.log[-1] == (state, (chosen,)), "another question is open"

    def turn():
        shown = step(content, session, event)
        return render(shown, speaker(app.words, shown.session, content.place("GB"), "en"), content.notes)

    assert benchmark(turn).messages


def test_beside_it_the_session_goes_to_json_and_back(benchmark) -> None:
    session = session_after(11)
    assert benchmark(lambda: json.loads(SESSION.dump_json(session)))["log"]
