"""Each campaign over few cases: it runs, it counts, and it sees what it looks for."""

import asyncio
import json
import logging

import pytest
from nightlight.bounded import text_of

from tests.fuzz.files import ALONE, Case, Content
from tests.fuzz.handed import Handed
from tests.fuzz.texts import Texts


@pytest.fixture(autouse=True)
def as_before():
    """Campaigns listen to the log: afterwards nobody does."""
    root, ours = logging.getLogger(), logging.getLogger("nightlight")
    handlers, level = list(root.handlers), ours.level
    yield
    root.handlers[:], ours.level = handlers, level
    logging.getLogger("nightlight").setLevel(level)


@pytest.mark.parametrize("kind", ["yaml", "ftl"])
def test_changed_files_are_read_and_nothing_is_found(kind: str):
    report = Content(1, kind).run(0)
    assert report.executions >= 1
    assert report.findings == {}


def test_an_exception_of_a_reader_is_found_with_the_file(monkeypatch):
    campaign = Content(1, "yaml")
    monkeypatch.setattr(
        "nightlight.content.strict_yaml.text_of",
        lambda path: 1 / 0 if path.parent.name == ALONE else text_of(path),
    )
    monkeypatch.setattr(campaign, "_case", lambda: Case(next(iter(campaign.files)), b"a: 1", "file"))
    assert campaign.run(0).findings.keys() == {"ZeroDivisionError from content/strict_yaml.py:read"}


@pytest.mark.parametrize("way", ["dicts", "aiogram", "ptb"])
def test_changed_updates_are_answered_and_nothing_is_found(way: str):
    pytest.importorskip("aiogram" if way == "aiogram" else "telegram")
    report = Handed(1, way).run(0)
    assert report.executions >= 1
    assert report.findings == {}


def test_an_exception_behind_an_update_is_found_with_where_it_came_from(monkeypatch):
    monkeypatch.setattr("nightlight.channels.telegram.talker.pressed", lambda _: 1 / 0)
    campaign = Handed(1, "dicts")
    press = next(seed for seed in campaign.seeds if "callback_query" in seed)
    monkeypatch.setattr(campaign, "_changed", lambda: json.loads(json.dumps(press)))
    [kind] = campaign.run(0).findings
    assert "ZeroDivisionError" in kind


def test_texts_are_answered_and_nothing_is_found():
    report = asyncio.run(Texts(1).run(0))
    assert report.executions >= 1
    assert report.findings == {}
