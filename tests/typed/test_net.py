"""The second net was made of the texts as they are, raises only, and only what nothing else understood."""

import pytest
from nightlight.content.root import data_root
from nightlight.engine.session import Choose, Command, Find, Lost
from nightlight.i18n.hear.net import FILE, Net, net, runs_of

from tests.typed.measure import Screens
from tests.typed.net import examples, written

SMALL = {"": -100, "0he": 200, "hel": 200, "elp": 50}  # in hundredths


@pytest.fixture(scope="module")
def screens(app) -> Screens:
    return Screens(app)


def test_it_was_made_of_the_lists_and_texts_as_they_are():
    assert FILE.read_text(encoding="utf-8") == written(examples(data_root())), "make net"


def test_its_runs_are_what_the_score_is_made_of():
    small = Net(SMALL)
    assert small.score("help") == pytest.approx(-1.0 + 4.5 / len(runs_of("help")) ** 0.5)
    assert [run for run, _ in small.strongest("help")] == ["0he", "hel", "elp"]
    assert not small.fires("")


@pytest.mark.parametrize("text", ["hello who are you", "привет ты кто", "你好 你是谁"])
def test_small_talk_does_not_fire(text):
    assert not net().fires(text)


def test_what_nothing_understood_and_sounds_like_danger_is_asked_about(screens, monkeypatch):
    monkeypatch.setattr(Net, "fires", lambda *_: False)
    assert isinstance(screens.hear("flow", "en", "qwxz vrrk"), Lost)
    monkeypatch.setattr(Net, "fires", lambda *_: True)
    event = screens.hear("flow", "en", "qwxz vrrk")
    assert isinstance(event, Command)
    assert event.name == "alarm"


@pytest.mark.parametrize(
    ("state", "text", "kind"),
    [("flow", "spots", Choose), ("library", "what is a polyp?", Find), ("unsafe", "qwxz vrrk", Lost)],
)
def test_what_is_understood_or_asks_or_is_private_is_not(screens, monkeypatch, state, text, kind):
    monkeypatch.setattr(Net, "fires", lambda *_: True)
    assert isinstance(screens.hear(state, "en", text), kind)
