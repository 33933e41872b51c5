"""What the invariants ask of the text itself: a message by its id, a figure, an order; never a sentence."""

from itertools import product

import pytest

from bot.app import App
from bot.engine.session import Session
from bot.i18n.render import render, speaker
from bot.i18n.reply import Reply
from bot.tools.play import NIGHT, play

LOCALES = ("en", "ru", "zh")


def result(app: App, person: dict[str, str], locale: str) -> Reply:
    shown, _ = play(app.files.content, person, "GB")
    voice = speaker(app.words, shown.session, shown.closing.place, locale)
    return render(shown, voice)


def said(app: App, locale: str, message: str) -> str:
    voice = speaker(app.words, Session(NIGHT, locale=locale), app.files.content.place("GB"), locale)
    return voice.say(message)


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("pain", ["none", "mild"])
def test_inv_28_rh_negative_blood_and_bleeding_name_72_hours(app: App, locale: str, pain: str) -> None:
    person = {
        "status": "pregnant",
        "weeks": "w6_12",
        "flow": "spots",
        "scan": "heartbeat",
        "rh_negative": "yes",
    }
    reply = result(app, person | {"pain": pain}, locale)
    assert reply.closing is not None
    assert {"S03", "U26"} & set(reply.closing.rules)
    assert "72" in "\n".join(message.plain for message in reply.messages)


@pytest.mark.parametrize(("locale", "flow"), list(product(LOCALES, ("stopped", "spots", "light"))))
def test_inv_37_who_may_be_pregnant_and_bled_is_asked_to_test_today(
    app: App, locale: str, flow: str
) -> None:
    reply = result(app, {"status": "maybe", "weeks": "under_6", "flow": flow, "scan": "heartbeat"}, locale)
    assert said(app, locale, "waiting-test") in "\n".join(message.html for message in reply.messages)


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("mood", ["thoughts", "plan"])
def test_inv_41_47_the_crisis_text_and_its_lines_come_before_everything_else(
    app: App, locale, mood
) -> None:
    reply = result(app, {"status": "pregnant", "mood": mood}, locale)
    first = reply.messages[0]
    assert first.id == "overlay-crisis"
    assert "999" in first.plain.splitlines()[0]
    assert "116 123" in first.plain
