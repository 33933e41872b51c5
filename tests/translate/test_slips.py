"""Slips of a translator who knows no Fluent: each is told in plain words, at its place."""

import pytest
from nightlight.tools.check.everything import check_words_of

FILE = "locales/ru/safety.ftl"
BRACES = "compare it with English"


@pytest.fixture
def said(root, change):
    """What the check says of the file after one change, as line and message."""

    def said_(old, new):
        change(FILE, old, new)
        found = [p for p in check_words_of(root, ["ru"]) if p.file == FILE and p.code == "T406"]
        return [(p.line, p.message) for p in found]

    return said_


@pytest.mark.parametrize(
    ("old", "new", "right"),
    [
        ("closing-checked =", "closing-checked:", "a name and = belong here"),
        ("closing-checked =", "closing checked =", "a name and = belong here"),
        ("*[self] <b>", "[self] <b>", "has a star; write *[self]"),
        ("({ $number })", "({ $номер })", "the name that English has"),
        ("({ $number })", "({ $number)", BRACES),
        ("({ $number })", "($number })", BRACES),
        ("{ $asker ->", "{ $asker →", BRACES),
        ("{ $asker ->", "{ asker ->", "a $ is missing"),
        ("[supporter]", "[сопровождающий]", "write [supporter], [self]"),
        ("    .yes =", "    [.yes] =", "begin a further line of a text with 4 spaces"),
    ],
)
def test_a_slip_in_the_form_is_told_in_words_and_not_in_those_of_a_parser(said, root, old, new, right):
    text = (root / FILE).read_text("utf-8")
    line = text.count("\n", 0, text.index(old)) + 1
    told = said(old, new)
    assert told
    place, message = told[0]
    assert line <= place <= line + 12
    assert right in message
    assert "Expected" not in message


def test_a_copied_list_is_told_and_not_each_message_that_it_makes_look_wrong(root):
    for name in ("words.yaml", "danger.yaml"):
        english = (root / "locales/en" / name).read_text("utf-8")
        (root / "locales/ru" / name).write_text(english, "utf-8")
    found = [p for p in check_words_of(root, ["ru"]) if p.file.startswith("locales/ru/")]
    assert {p.code for p in found if "words.yaml" in p.file} == {"T420"}
    named = {p.message.split()[0] for p in found if p.code == "T420"}
    assert {"alarm", "crisis", "safety", "answers", "commands", "claims", "forbidden"} <= named
    assert not {"T418", "T419"} & {p.code for p in found}
