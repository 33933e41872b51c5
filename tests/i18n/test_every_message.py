"""Every message of every language that can be chosen can be said to everybody everywhere."""

from dataclasses import replace
from itertools import product

import pytest
from nightlight.app import utc_now
from nightlight.engine.buttons import ALWAYS, LAST
from nightlight.engine.closing import UNKNOWN_PLACE
from nightlight.engine.log import opening
from nightlight.engine.session import SELF, SUPPORTER, Session
from nightlight.engine.step import view
from nightlight.engine.text import Text
from nightlight.i18n.hear.typed import plain
from nightlight.i18n.hear.understand import DONE
from nightlight.i18n.reply import Message
from nightlight.i18n.say.render import render
from nightlight.i18n.say.voice import Speaker
from nightlight.i18n.words.needed import needed, optional
from nightlight.tools.check.typed import COMMANDS, OF_LIBRARY

VALUES = {
    "weeks": 8, "date": "2026-01-01", "name": "Line", "number": "112", "hours": "9-17", "days": "mon_fri",
    "word": "HI", "option": "2", "web": "a.example", "first": "112", "second": "911", "locale": "en",
    "list": "NHS", "reviewed": "A. Example, 2026-01-01", "count": 3, "languages": "English",
    "told": "• Word",
}  # fmt: skip
OF_PLACE = {"asker", "country", "number", "police", "apart"}


def alone(app, locale):
    """The words of one language, without English to help out."""
    return app.words.alone[locale]


def pytest_generate_tests(metafunc):
    if "locale" in metafunc.fixturenames:
        metafunc.parametrize("locale", ["en", "ru", "zh"])


def test_the_language_can_be_chosen(app, locale):
    assert locale in app.words.locales


def places(content):
    few = next(place for place in content.places.values() if len(place.numbers) == 1)
    return (UNKNOWN_PLACE, content.places["KZ"], content.places["GB"], content.places["CN"], few)


@pytest.mark.parametrize("asker", [SELF, SUPPORTER])
def test_every_message_is_said_in_its_own_words(app, content, locale, asker):
    words = alone(app, locale)
    may = {name: variables for name, variables in optional(content).items() if words.has(locale, name)}
    for place, (name, variables) in product(places(content), (needed(content) | may).items()):
        args = {key: VALUES[key] for key in variables - OF_PLACE}
        number = {"number": "112"} if "name" in variables else {}
        text = Speaker(words, locale, asker, place).say(name, args | number)
        assert text.strip(), name
        assert "{" not in text, name
        assert Message(name, text).plain.strip(), name


def test_every_place_can_be_named_with_its_numbers(app, content, locale):
    words = alone(app, locale)
    for place in (*content.places.values(), UNKNOWN_PLACE):
        said = Speaker(words, locale, SELF, place).say("notice-country")
        for number in place.numbers[: 2 if not place.numbers_are_guesses else None]:
            assert f"\u2068{number}\u2069" in said, place.code


def test_every_line_of_every_place_can_be_said(app, content, locale):
    for place, asker in product(content.places.values(), (SELF, SUPPORTER)):
        voice = Speaker(alone(app, locale), locale, asker, place)
        for kind, lines in place.lines.items():
            assert len(voice.lines(kind, most=99)) == len(lines)


def test_every_question_has_a_label_for_each_of_its_answers(app, content, locale):
    asked = [dialog for dialog in content.dialogs.values() if not dialog.press]  # else the press answers
    for asker, dialog in product((SELF, SUPPORTER), asked):
        voice = Speaker(app.words, locale, asker, UNKNOWN_PLACE)
        start = Session(utc_now(), locale=locale, asker=asker)
        opened = () if dialog is content.first else (opening(dialog.id),)
        reply = render(view(content, replace(start, log=opened)), voice, content.notes)
        labels = [button.label for button in reply.buttons]
        assert (reply.dialog, len(labels)) == (dialog.id, len(set(labels))), labels
        for state, answer in ((one, answer) for one in dialog.line for answer in one.answers):
            assert voice.label(Text(f"{state.says}.{answer}")).strip()


def test_each_button_that_is_always_there_has_a_label_of_its_own(app, locale):
    words = alone(app, locale)
    for asker in (SELF, SUPPORTER):
        labels = [
            Speaker(words, locale, asker, UNKNOWN_PLACE).say(f"button-{name}") for name in (*ALWAYS, *LAST)
        ]
        assert len(set(labels)) == len(labels)


def test_every_word_that_presses_a_button_presses_one_that_exists(app, content, locale):
    known = {*COMMANDS, *OF_LIBRARY, *content.buttons, *app.words.locales}
    typed = app.conversation.interpreter.typed[locale].commands
    assert set(typed) <= known
    assert plain(app.words.say(locale, "button-done")) in map(plain, typed[DONE])
