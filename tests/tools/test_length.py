"""How long a bubble and a title may be, and which figures say how often."""

from pathlib import Path

import pytest
from nightlight.i18n.words.catalog import read_catalog
from nightlight.tools.check.library import RATIO
from nightlight.tools.check.plain import long_problems, plain_problems

WORD = "word. "


def told(folder: Path, source: str, name: str) -> list[str]:
    """The codes that a message of one language gets."""
    language = folder / "locales" / "en"
    language.mkdir(parents=True)
    (language / "topics-early.ftl").write_text(source, "utf-8")
    return [problem.code for problem in long_problems(read_catalog(language).entries[name], folder)]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        (WORD * 60, []),
        (WORD * 61, ["T424"]),
        ("血" * 110, []),
        ("血" * 111, ["T424"]),
        ("血" * 108 + " 24 小", []),
        (WORD * 59 + "{ $number }", []),
        (WORD * 60 + "{ $number }", ["T424"]),
        ("<b>" + WORD * 60 + "</b>", []),
    ],
)
def test_a_bubble_has_60_words_or_110_signs_at_most(tmp_path: Path, text: str, codes: list[str]):
    assert told(tmp_path, f"topic-clots-what = {text}\n", "topic-clots-what") == codes


def test_a_bubble_is_as_long_as_its_longer_wording(tmp_path: Path):
    source = f"topic-clots-what = {{ $asker ->\n    [supporter] {WORD * 61}\n   *[self] Short.\n    }}\n"
    assert told(tmp_path, source, "topic-clots-what") == ["T424"]


@pytest.mark.parametrize(
    ("name", "text", "codes"),
    [
        ("topic-clots", "a" * 32, []),
        ("topic-clots", "a" * 33, ["T417"]),
        ("myth-M01", "血" * 16, []),
        ("myth-M01", "血" * 17, ["T417"]),
        ("library-early", "a" * 33, ["T417"]),
        ("library-which", "a" * 33, []),
        ("clots.small", "a" * 32, []),
        ("clots.small", "a" * 33, ["T417"]),
    ],
)
def test_a_button_has_32_letters_or_16_signs(tmp_path: Path, name: str, text: str, codes: list[str]):
    message, dot, attribute = name.partition(".")
    source = f"{message} = Title\n    .{attribute} = {text}\n" if dot else f"{message} = {text}\n"
    assert told(tmp_path, source, name) == codes


def test_a_translator_is_told_of_long_bubbles_of_every_file(tmp_path: Path):
    language = tmp_path / "locales" / "en"
    language.mkdir(parents=True)
    (language / "result.ftl").write_text(f"waiting = {WORD * 61}\n", "utf-8")
    assert [p.code for p in plain_problems(read_catalog(language), tmp_path)] == ["T424"]


@pytest.mark.parametrize(
    "said", ["1 in 4", "3 in 4", "3 из 4", "2 out of 10", "25 %", "四分之一", "1 in every 4"]
)
def test_how_often_is_seen(said: str):
    assert RATIO.search(f"About {said} people.")


@pytest.mark.parametrize(
    "said", ["24 hours", "38 °C", "in 20 weeks", "4 cm", "11 in the clinic", "от 2 до 5"]
)
def test_what_is_to_be_done_with_a_figure_is_no_how_often(said: str):
    assert not RATIO.search(f"About {said}.")
