"""How high a screen is on a phone, worked out without a browser, and what happens where one grows."""

import re

import pytest
from nightlight.app import phone
from nightlight.app.phone import BARS, KNOWN, report, shown
from nightlight.cli import main
from nightlight.tools.phone.layout import BUBBLE, LINE, QUOTE, ROW, height

ONE = LINE + BUBBLE[1]


@pytest.fixture(scope="module")
def screens(app):
    return list(shown(app.files, app.words, each=False))


@pytest.mark.parametrize(
    ("text", "high"),
    [
        ("a", ONE),
        ("a\nb", ONE + LINE),
        ("m" * 23, ONE),  # 23 x 13.3 pixels are less than 308
        ("m m " * 12, ONE + LINE),
        ("血" * 19, ONE),
        ("血" * 20, ONE + LINE),
        ("<b>bold</b> and <code>999</code>", ONE),
        ("one <b>two</b>three", ONE),
        ("<blockquote expandable>a\nb\nc\nd\ne</blockquote>", 3 * LINE + QUOTE[1] + BUBBLE[1]),
        ("q\n<blockquote expandable>a</blockquote>", 2 * LINE + QUOTE[1] + BUBBLE[1]),
    ],
)
def test_lines_and_quotes_are_counted(text, high):
    assert height(text, 0) == high
    assert height(text, 3) == high + 3 * ROW


def test_a_tag_parts_no_word():
    assert height("m" * 12 + "<b>" + "m" * 12 + "</b>", 0) == height("m" * 24, 0)


def test_every_kind_is_measured_for_both_in_every_language(screens, app):
    assert {(one.kind, one.locale, one.asker) for one in screens} == {
        (kind, locale, asker)
        for kind in BARS
        for locale in app.words.locales
        for asker in ("self", "supporter")
    }


def test_the_number_is_in_the_first_line_of_a_question_and_in_the_last_of_a_closing(screens):
    for one in screens:
        lines = re.sub(r"<[^>]+>", "", one.messages[-1].shown).splitlines()
        if one.kind != "result":
            assert re.search(r"\d{3}", "\n".join(lines[:3]) if one.kind == "first" else lines[0]), one.name
        if one.kind == "closing":
            assert re.search(r"\d{3}", lines[-1]), one.name


def test_what_is_known_is_as_high_as_it_is_said_to_be():
    assert all(KNOWN[name] > BARS[name.partition(" ")[0]] for name in KNOWN)


def test_a_screen_that_grows_is_named_and_ends_with_1(screens, app, monkeypatch, capsys):
    assert not [one.name for one in screens if one.is_over]
    monkeypatch.setattr(phone, "KNOWN", {})
    over = [line for line in report(screens) if line.startswith("over its bar: ")]
    assert any(line.startswith("over its bar: list signs_after_birth en self, 1.") for line in over)
    monkeypatch.setattr(phone, "shown", lambda *_, **__: screens)
    assert main(["phone"]) == 1
    assert "over its bar: closing" in capsys.readouterr().out
