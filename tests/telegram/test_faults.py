"""Telegram's moods do no harm: people get their closing, nothing counts twice, nobody is lost."""

import asyncio
import os

import pytest

pytest.importorskip("aiogram", reason="the Bot API server judges requests by aiogram's models")
pytest.importorskip("telegram")

from nightlight.channels.telegram.screen import keyboard
from nightlight.channels.telegram.screen import pressed as button
from nightlight.engine.session import Choose, Command, Lost, Session, Tick
from nightlight.engine.step import step, view
from nightlight.i18n.hear.press import pressed
from nightlight.i18n.say.render import render
from nightlight.i18n.say.voice import speaker
from nightlight.tools.play.person import NIGHT, answer

from tests.telegram.conftest import FRAMEWORKS, running, settings_of
from tests.telegram.crash import HARM, Plan, crash
from tests.telegram.faults import play
from tests.telegram.people import Crowd, stories

CONVERSATIONS = int(os.environ.get("NIGHTLIGHT_FAULTS", "20"))  # on each framework


@pytest.mark.parametrize("framework", FRAMEWORKS)
async def test_everybody_ends_right_while_telegram_is_in_a_mood(tmp_path, unpaced, framework) -> None:
    found = await play(framework, CONVERSATIONS, tmp_path, patience=2.0)
    assert (found.right, found.lost, found.twice, found.asked_again) == (CONVERSATIONS, 0, 0, 0), found
    assert all(found.struck.values()), found
    assert found.taps, found


async def test_a_bot_that_is_killed_again_and_again_loses_nobody(tmp_path) -> None:
    found = await crash(Plan("ptb", kills=6, people=6, life=1.0), tmp_path)
    assert {what: found[what] for what in HARM if found[what]} == {}, list(found.items())
    assert found["closings said"] == found["conversations"]


@pytest.mark.parametrize("how", ["drop", "refuse", "502"])
async def test_people_go_on_when_the_api_comes_back(brisk, app, tmp_path, monkeypatch, how) -> None:
    monkeypatch.setattr("nightlight.channels.telegram.loop.LONGEST_PAUSE", 0.5)
    crowd = Crowd(brisk, double=0.3)
    people = [crowd.person(story) for story in stories(app)[:6]]
    async with running("ptb", settings_of(brisk, tmp_path, "polling")), crowd.watching():
        talks = [asyncio.create_task(person.talk()) for person in people]
        await brisk.wait_call("editMessageText", count=5)
        await brisk.go_away(how)
        await asyncio.sleep(0.5)  # the API is gone for so long
        assert not all(talk.done() for talk in talks)
        await brisk.come_back()
        await asyncio.gather(*talks)
        await brisk.quiet()
    assert all(person.closings for person in people)


async def test_a_closing_whose_fate_is_unknown_is_said_again_and_a_question_is_not(
    brisk, app, tmp_path, monkeypatch
) -> None:
    monkeypatch.setattr("nightlight.channels.telegram.sender.FIRST_PAUSE", 3600.0)  # she is quicker
    brisk.faults.add("sendMessage", drop="after", count=3)  # the question, and twice what begins the end
    crowd = Crowd(brisk, double=0, typed=0, patience=60.0)
    person = crowd.person(min(stories(app), key=lambda story: len(story.turns)))
    pause = "nightlight.channels.telegram.sender.FIRST_PAUSE"
    person.answering = lambda: monkeypatch.setattr(pause, 0.1)
    async with running("ptb", settings_of(brisk, tmp_path, "polling")), crowd.watching():
        await person.talk()
        await brisk.quiet()
    question, *end = person.sent
    assert (end.count(question), end.count(end[0]), person.nudges) == (0, 3, 0)


def test_a_sign_that_is_tapped_twice_stays_on(app) -> None:
    content = app.files.content
    shown = view(content, Session(NIGHT, locale="en", country="GB"))
    while not shown.multiple:
        shown = step(content, shown.session, Choose(ids=answer(content, shown.state, {}), at=NIGHT))
    reply = render(shown, speaker(app.words, shown.session, content.place("GB"), "en"), content.notes)
    data = keyboard(reply, "", "")["inline_keyboard"][0][0]["callback_data"]
    for tap in ("1", "2"):
        event = pressed(button(data), reply, at=NIGHT, id=tap)
        shown = step(content, shown.session, event)
    assert shown.session.ticked == (reply.buttons[0].id,)


@pytest.mark.parametrize(
    "meanwhile",
    [
        Lost(at=NIGHT, id="m"),
        Command(name="help", at=NIGHT, id="m"),
        Choose(ids=(), state="an older screen", at=NIGHT, id="m"),
    ],
    ids=lambda event: type(event).__name__,
)
def test_ticks_that_a_screen_shows_are_still_there_after_something_else_was_said(app, meanwhile) -> None:
    content = app.files.content
    shown = view(content, Session(NIGHT, locale="en", country="GB"))
    while not shown.multiple:
        shown = step(content, shown.session, Choose(ids=answer(content, shown.state, {}), at=NIGHT))
    sign = shown.options[0].id
    shown = step(content, shown.session, Tick(answer=sign, state=shown.state, on=True, at=NIGHT))
    assert step(content, shown.session, meanwhile).session.ticked == (sign,)
    assert step(content, shown.session, Command(name="start", at=NIGHT)).session.ticked == ()
    assert step(content, shown.session, Choose(ids=(sign,), at=NIGHT)).session.ticked == ()
