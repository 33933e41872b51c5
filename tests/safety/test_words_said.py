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
