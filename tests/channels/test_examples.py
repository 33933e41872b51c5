"""The conversations of docs/examples are those that the bot has today."""

import pytest

from tests.channels.examples import FOLDER, LANGUAGES, page


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_conversation_of_the_docs_is_what_the_bot_says(code):
    assert (FOLDER / f"{code}.md").read_text(encoding="utf-8") == page(code), "make examples writes it anew"


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_conversation_of_the_docs_shows_each_line_that_was_typed(code):
    shown = (FOLDER / f"{code}.md").read_text(encoding="utf-8").splitlines()
    typed = (FOLDER / f"{code}.in").read_text(encoding="utf-8").splitlines()
    assert [line.removeprefix("> ") for line in shown if line.startswith("> ")][: len(typed)] == typed


@pytest.mark.parametrize("code", LANGUAGES)
def test_in_a_conversation_of_the_docs_each_line_is_understood(app, code):
    shown = (FOLDER / f"{code}.md").read_text(encoding="utf-8")
    said = app.words.say(code, "notice-lost", {"number": "", "asker": "self"}).partition("\n")[0]
    assert said not in shown, f"{code}.in is out of step with the questions"
