"""The stories of dialogs/vignettes, played as conversations."""

import pytest
from nightlight.app import App
from nightlight.content.load import load
from nightlight.content.root import data_root
from nightlight.engine.step import Ended
from nightlight.tools.check.vignettes import country_of, person_of, vignette_problems
from nightlight.tools.play.person import play

FILES = load(data_root(), ("en",))
STORIES = [vignette for file, _ in FILES.vignettes for vignette in file.vignettes]


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.id)
def test_the_story_comes_out_as_its_clinician_expects(app: App, story) -> None:
    shown, _ = play(app.files.content, person_of(story), country_of(story))
    assert isinstance(shown, Ended)
    assert shown.closing.urgency is not None
    assert shown.closing.urgency.id == story.urgency
    assert set(shown.closing.reasons) & set(story.rules)


def test_the_thirty_golden_stories_are_there_and_none_fails(app: App) -> None:
    assert {f"V{n:02}" for n in range(1, 31)} <= {story.id for story in STORIES}
    assert list(vignette_problems(app.files)) == []
