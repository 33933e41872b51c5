"""The stories of dialogs/vignettes, played as conversations."""

import pytest
from nightlight.app import App
from nightlight.content.load import load
from nightlight.content.root import data_root
from nightlight.engine.step import Ended
from nightlight.tools.check.steps import outcome, outcomes
from nightlight.tools.check.vignettes import country_of, people, person_of, rows, vignette_problems
from nightlight.tools.play.person import play

FILES = load(data_root(), ("en",))
STORIES = people(FILES)
CHATS = [row.entry for row in rows(FILES) if row.entry.steps]


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.id)
def test_the_story_comes_out_as_its_clinician_expects(app: App, story) -> None:
    shown, _ = play(app.files.content, person_of(story), country_of(story))
    assert isinstance(shown, Ended)
    assert shown.closing.urgency is not None
    assert shown.closing.urgency.id == story.urgency
    assert set(shown.closing.reasons) & set(story.rules)


@pytest.mark.parametrize("chat", CHATS, ids=lambda chat: chat.id)
def test_the_chat_comes_out_as_its_clinician_expects(app: App, chat) -> None:
    found = outcome(app.conversation.interpreter, chat)
    assert found.urgency == chat.urgency
    assert set(chat.rules) <= set(found.reasons)


def test_the_thirty_golden_stories_are_there_and_none_fails(app: App) -> None:
    assert {f"V{n:02}" for n in range(1, 31)} <= {story.id for story in STORIES}
    played = outcomes(app.files, app.conversation.interpreter)
    assert list(vignette_problems(app.files, app.words, played)) == []


def test_words_are_typed_in_every_language_in_some_chat(app: App) -> None:
    typed = {chat.locale for chat in CHATS if any(step.text for step in chat.steps)}
    assert set(app.words.locales) <= typed
