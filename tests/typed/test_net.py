"""The second net was made of the texts as they are, raises only, and only what nothing else understood."""

import pytest
from nightlight.content.root import data_root
from nightlight.engine.session import Choose, Command, Find, Lost
from nightlight.i18n.hear.net import FILE, Net, Weights, net, runs_of
from nightlight.reading import read_content

from tests.typed.measure import Screens
from tests.typed.net import Example, examples, head, split, written

SMALL = {"": -100, "0he": 200, "hel": 200, "elp": 50}  # in hundredths


@pytest.fixture(scope="module")
def screens(app) -> Screens:
    return Screens(app)


def test_it_was_made_of_the_lists_and_texts_as_they_are():
    """Nothing is learned again: the head names the texts, the program and what came of them."""
    made, weights = split(FILE.read_text(encoding="utf-8"))
    assert made == head(examples(read_content(data_root()).interpreter), weights), "make net"


def test_the_same_texts_make_the_same_weights_and_others_make_others():
    texts = [Example(text, grave, 1.0) for text, grave in (("i am bleeding", True), ("hello there", False))]
    many = [one for one in texts for _ in range(5)]
    file = written(many)
    assert split(file) == (head(many, split(file)[1]), split(file)[1])
    assert file == written(many)
    assert split(written([*many, Example("bleeding hello", grave=True, counts=4.0)])) != split(file)
    assert "\nble\t" in file


def test_a_weight_that_somebody_changed_is_not_what_the_head_names():
    made, weights = split(FILE.read_text(encoding="utf-8"))
    assert made.splitlines()[-1] == head([], weights).splitlines()[-1]
    assert made.splitlines()[-1] != head([], weights.replace("1", "2", 1)).splitlines()[-1]


def test_its_runs_are_what_the_score_is_made_of():
    small = Net.of(SMALL.items())
    assert small.score("help") == pytest.approx(-1.0 + 4.5 / len(runs_of("help")) ** 0.5)
    assert [run for run, _ in small.strongest("help")] == ["0he", "hel", "elp"]
    assert not small.fires("")


@pytest.mark.parametrize("text", ["hello who are you", "привет ты кто", "你好 你是谁"])
def test_small_talk_does_not_fire(text):
    assert not net().fires(text)


def test_what_nothing_understood_and_sounds_like_danger_is_asked_about(screens, monkeypatch):
    monkeypatch.setattr(Net, "score", lambda *_: -9.0)
    assert isinstance(screens.hear("flow", "en", "qwxz vrrk"), Lost)
    monkeypatch.setattr(Net, "score", lambda *_: 9.0)
    event = screens.hear("flow", "en", "qwxz vrrk")
    assert isinstance(event, Command)
    assert event.name == "alarm"


@pytest.mark.parametrize(
    ("state", "text", "kind"),
    [("flow", "spots", Choose), ("library", "what is a polyp?", Find), ("unsafe", "qwxz vrrk", Lost)],
)
def test_what_is_understood_or_asks_or_is_private_is_not(screens, monkeypatch, state, text, kind):
    monkeypatch.setattr(Net, "score", lambda *_: 9.0)
    assert isinstance(screens.hear(state, "en", text), kind)


def test_runs_that_want_one_place_have_one_each(monkeypatch):
    monkeypatch.setattr("nightlight.i18n.hear.net._sum", len)
    crowded = Weights(("x" * n, n) for n in (8, 16, 24, 32))
    assert [crowded.of("x" * n) for n in (8, 16, 24, 32, 40, 1)] == [8, 16, 24, 32, 0, 0]
