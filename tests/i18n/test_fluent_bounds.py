"""Files of Fluent that are too much of it: refused before the parser, which calls itself for each level."""

import re

import pytest
from fluent.syntax import parse
from fluent.syntax.parser import FluentParser
from hypothesis import given
from hypothesis import strategies as st
from nightlight.bounded import LARGEST, OutOfBounds
from nightlight.i18n.words.bounds import DEEPEST, LONGEST, MOST_WAYS, fluent_text
from nightlight.i18n.words.catalog import read_catalog
from nightlight.i18n.words.localizer import NoWords, load_localizer

BOTH = "{ $x ->\n  [a] b\n *[c] d\n }"


@pytest.fixture
def file(tmp_path):
    """Writes a text as a file of Fluent; its path."""

    def write(text):
        path = tmp_path / "locales" / "en" / "some.ftl"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    return write


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("a = " + "{" * 10_000, 1, 5 + DEEPEST),
        ("a = b\n    .c = " + "{" * 10_000, 2, 10 + DEEPEST),
        ("a = {" + "A(" * 10_000, 1, 5 + 2 * DEEPEST),
        ("a = {\n" + "A(\n" * 10_000, 1 + DEEPEST, 2),
        ("a = " + "{ $x ->\n [a] " * 9_000, 1 + DEEPEST, 6),
        ("a = " + '{ $x ->\n [a] " ' * 9_000, 1 + DEEPEST, 8),
        ("a = {" + "-a(" * 10_000, 1, 5 + 3 * DEEPEST),
        ("# c\na = b\nb = " + "c " * LONGEST, 3, 1),
        ("a = b\n" * LARGEST, 1, 1),
    ],
    ids=["braces", "attribute", "calls", "lines", "choices", "quotes", "terms", "long", "large"],
)
def test_what_is_too_large_or_too_deep_is_refused_where_that_begins(file, text, line, column):
    with pytest.raises(OutOfBounds) as caught:
        fluent_text(file(text))
    assert (caught.value.line, caught.value.column) == (line, column)
    [junk] = read_catalog(caught.value.file.parent).junk
    assert (junk.line, junk.column, junk.code) == (line, column, "Y108")


@pytest.mark.parametrize(
    "text",
    [
        "a = " + "{" * DEEPEST + "1" + "}" * DEEPEST,
        'a = {"' + "{" * 100 + '"}\n',
        "# " + "{" * 100 + "\na = b\n",
        "a = { $x ->\n *[a] " + ":( " * 100 + "\n }\n",
        "a = {\n" * 100,
        "a = { $x }\n" * 100,
    ],
    ids=["deepest", "text in quotes", "remark", "smileys", "never closed", "many"],
)
def test_what_only_looks_deep_is_read(file, text):
    assert fluent_text(file(text)) == text


pieces = [
    "{",
    "}",
    "(",
    ")",
    '"',
    "A(",
    "a",
    "$x",
    "->",
    "\n",
    "\n ",
    "[a]",
    "*[b]",
    "#",
    "a = ",
    "\na = ",
    " ",
]
pieces += [
    "-t(",
    "\\",
    '"x"',
    "1",
    ",",
    ":",
    "\n .b = ",
    "{ $x ->\n *[a] ",
    "//",
    "\n[[",
    "{A(",
    '"{',
    "\n}",
]


@given(st.lists(st.sampled_from(pieces), max_size=300))
def test_the_parser_never_goes_deeper_than_was_measured(tmp_path_factory, parts):
    path = tmp_path_factory.mktemp("ftl") / "a.ftl"
    path.write_text("a = " + "".join(parts), encoding="utf-8")
    try:
        text = fluent_text(path)
    except OutOfBounds:
        return
    assert depth_of(text) <= DEEPEST


def depth_of(text):
    """How deep the parser goes into itself."""
    now = deepest = 0

    def counted(parse_part):
        def count(self, stream):
            nonlocal now, deepest
            now += 1
            deepest = max(deepest, now)
            try:
                return parse_part(self, stream)
            finally:
                now -= 1

        return count

    class Measured(FluentParser):
        get_placeable = counted(FluentParser.get_placeable)
        get_call_arguments = counted(FluentParser.get_call_arguments)

    Measured().parse(text)
    return deepest


def test_the_measure_of_depth_sees_it():
    assert depth_of("a = { A({ $x ->\n *[a] { $b }\n }) }") == 4
    assert parse("a = {").body


def test_a_message_of_too_many_ways_is_refused_and_not_written_out(file):
    folder = file("many = " + BOTH * 40 + "\n").parent
    [junk] = read_catalog(folder).junk
    assert (junk.line, junk.column, junk.code) == (1, 1, "Y108")
    assert f"more than {MOST_WAYS} ways" in junk.message


def test_a_language_does_not_speak_from_a_file_beyond_its_bounds(file):
    folder = file("deep = " + "{" * 1000).parent
    for name in ("safety.ftl", "words.yaml", "danger.yaml"):
        (folder / name).write_text("last-resort = Call\n", encoding="utf-8")
    with pytest.raises(NoWords, match=re.escape("braces")) as caught:
        load_localizer(folder.parent.parent)
    assert (caught.value.file, caught.value.code, caught.value.line) == (folder / "some.ftl", "Y108", 1)
