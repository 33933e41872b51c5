"""Which question of how many: the number is true, and the most that is told is never passed."""

from nightlight.app import App
from nightlight.engine.count import MOST_TOLD
from nightlight.engine.screen import Question
from nightlight.engine.step import Going
from nightlight.tools.play.explore import Explorer


def test_nobody_is_asked_more_than_was_told(app: App) -> None:
    situations = Explorer(app.files.content, "GB").situations
    told = 0
    for situation in situations.values():
        here = situation.step
        if not isinstance(here, Going) or not isinstance(here.screen, Question) or here.count is None:
            continue
        number, most = here.count
        assert number == len(situation.position.asked) + 1
        assert number <= most <= MOST_TOLD
        for key in situation.ways.values():
            there = situations[
                key
            ].step  # it may have been come to by another way: what is ahead is the same
            if isinstance(there, Going) and there.count is not None:
                assert there.count[1] - there.count[0] < most - number
        told += 1
    assert told > 100
