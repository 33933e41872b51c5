"""What the invariants ask of the text itself: a message by its id, a figure, an order; never a sentence."""

import pytest
from nightlight.app import App
from nightlight.i18n.reply import Reply
from nightlight.i18n.say.render import render
from nightlight.i18n.say.voice import speaker
from nightlight.tools.play.person import play

LOCALES = ("en", "ru", "zh")


def result(app: App, person: dict[str, str], locale: str) -> Reply:
    shown, _ = play(app.files.content, person, "GB")
    voice = speaker(app.words, shown.session, shown.closing.place, locale)
    return render(shown, voice, app.files.content.notes)


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


@pytest.mark.parametrize("locale", LOCALES)
def test_inv_64_tablets_bring_the_advice_for_poison_and_no_word_of_bleeding(app: App, locale) -> None:
    reply = result(app, {"status": "pregnant", "tablets": "yes"}, locale)
    ids = [message.id for message in reply.messages]
    said = [message.plain for message in reply.messages]
    advice = app.words.say(locale, "result-tablets", {"asker": "self"})
    assert "999" in said[0].splitlines()[0]
    assert said[0] == said[ids.index("result")]
    assert advice in said[ids.index("place")]
    assert not {"waiting", "hospital", "tell"} & set(ids)  # pads, scans, and to go on with a medicine


@pytest.mark.parametrize("locale", LOCALES)
def test_inv_64_with_danger_for_the_body_both_are_said(app: App, locale) -> None:
    reply = result(app, {"status": "pregnant", "danger": "yes", "tablets": "yes"}, locale)
    said = {message.id: message.plain for message in reply.messages}
    assert app.words.say(locale, "result-tablets", {"asker": "self"}) in said["place"]
    assert said["tell"]
