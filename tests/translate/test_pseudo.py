"""The made-up languages: English with other letters, in a simulator and nowhere else."""

import re
import unicodedata
from pathlib import Path

import pytest
from nightlight.app import build, memory_store
from nightlight.app.console import ChatOptions, _wrong_option
from nightlight.channels.telegram.profile import wanted
from nightlight.i18n.reply import Message
from nightlight.i18n.words.catalog import read_catalog
from nightlight.i18n.words.pseudo import LONG, PSEUDO, RTL, pseudo_source, pseudo_text

ROOT = Path(__file__).resolve().parents[2]
ENGLISH = ROOT / "locales" / "en"


@pytest.fixture(scope="module")
def simulator():
    return build(memory_store(), pseudo=True)


@pytest.fixture(scope="module", params=PSEUDO)
def catalogs(request, tmp_path_factory):
    """English, and the same files in a made-up language."""
    folder = tmp_path_factory.mktemp(request.param)
    for path in ENGLISH.glob("*.ftl"):
        text = pseudo_source(path.read_text("utf-8"), request.param)
        (folder / path.name).write_text(text, encoding="utf-8")
    return read_catalog(ENGLISH), read_catalog(folder)


def test_every_message_keeps_its_variables_figures_tags_and_commands(catalogs):
    english, made = catalogs
    assert made.junk == []
    assert made.entries.keys() == english.entries.keys()
    for name, entry in english.entries.items():
        other = made.entries[name]
        assert (other.variables, other.references, other.choices) == (
            entry.variables,
            entry.references,
            entry.choices,
        )
        for text, changed in zip(entry.texts, other.texts, strict=True):
            kept = r"</?\w+>|\d+|(?<!\w)/[a-z]+|…"
            assert re.findall(kept, changed) == re.findall(kept, text), name


def test_no_english_word_of_three_letters_is_left(catalogs):
    _, made = catalogs
    for entry in made.entries.values():
        for text in entry.texts:
            left = re.findall(r"(?<![/<\w])[a-zA-Z]{3,}", re.sub(r"</?\w+>", "", text))
            assert left == [], (entry.id, left)


def test_the_long_language_is_a_quarter_to_a_half_longer():
    texts = [text for entry in read_catalog(ENGLISH).entries.values() for text in entry.texts]
    longer = sum(len(pseudo_text(text, LONG)) for text in texts) / sum(map(len, texts))
    assert 1.25 < longer < 1.5


def test_every_line_of_the_other_begins_from_the_right():
    for entry in read_catalog(ENGLISH).entries.values():
        for whole in "\n".join(entry.texts).splitlines():
            line = re.sub(r"</?\w+>", "", whole)
            said = pseudo_text(re.sub(r"^[•\s\d/…]+", "", line), RTL)
            strong = [c for c in said if unicodedata.bidirectional(c) in "LRAL" and not c.isdigit()]
            if any(c.isalpha() for c in line) and not line.startswith("/"):
                assert unicodedata.bidirectional(strong[0]) == "R", line


def test_marks_that_keep_a_number_apart_stay_where_a_text_runs_from_the_right(simulator):
    args = {"asker": "self", "number": "112"}
    assert "\u2068112\u2069" in Message("", simulator.words.say(RTL, "closing-emergency_now", args)).plain
    assert "\u2068" not in Message("", simulator.words.say(LONG, "closing-emergency_now", args)).plain


def test_the_simulator_offers_them_when_they_are_asked_for(simulator):
    assert set(PSEUDO) <= set(simulator.files.content.locales)
    assert _wrong_option(ChatOptions(locale=RTL), simulator) is None


def test_nobody_else_is_ever_offered_them(app):
    assert not set(PSEUDO) & {*app.words.locales, *app.files.content.locales}
    assert not any(change.params.get("language_code") in PSEUDO for change in wanted(app.words))
    assert not any((ROOT / "locales" / locale).exists() for locale in PSEUDO)
