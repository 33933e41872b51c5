"""YAML without surprises: text stays text, and every value knows its place."""

import json
import os

import pytest
from hypothesis import given
from hypothesis import strategies as st
from nightlight.bounded import LARGEST
from nightlight.content.problem import ContentError, Problem, shown
from nightlight.content.strict_yaml import DEEPEST, LONGEST, MOST_VALUES, Document, read


@pytest.fixture
def document(tmp_path):
    """Reads a text as a file below a root."""

    def read_(text, encoding="utf-8"):
        path = tmp_path / "dialogs" / "some.yaml"
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode(encoding))
        return read(path, tmp_path)

    return read_


def complaints(document, text):
    """Line, column and code of each complaint about a text."""
    with pytest.raises(ContentError) as caught:
        document(text)
    assert {problem.file for problem in caught.value.problems} == {"dialogs/some.yaml"}
    return [(problem.line, problem.column, problem.code) for problem in caught.value.problems]


@pytest.mark.parametrize(
    "text",
    ["NO", "no", "yes", "off", "0112", "112", "1.50", "1e3", "0x1F", "0o17", "1_000", "12:30:45",
     "2026-01-01",
     "null", "~", "Null", ".inf", ".nan", "true", "=", "<<", "é中", "+1"],
)  # fmt: skip
def test_every_scalar_stays_the_text_it_was_written_as(document, text):
    assert document(f"key: {text}\n{text}: value\nlist: [{text}]").data == {
        "key": text,
        text: "value",
        "list": [text],
    }


def test_tags_turn_nothing_into_anything_else(document):
    assert document("a: !!int 5\nb: !!python/object:os.system x\nc: !own y").data == {
        "a": "5",
        "b": "x",
        "c": "y",
    }


def test_nothing_written_is_an_empty_text(document):
    assert document("a:\nb: ''\nc: []\nd: {}").data == {"a": "", "b": "", "c": [], "d": {}}


def test_quotes_folds_and_comments_are_read_as_yaml_says(document):
    text = "# comment\na: 'it''s'\nb: \"tab\\t\"\nc: |\n  two\n  lines\nd: >\n  one\n  line\n"
    assert document(text).data == {"a": "it's", "b": "tab\t", "c": "two\nlines\n", "d": "one line\n"}


names = st.text("abc", min_size=1)
words = st.text(st.characters(categories=["L", "N"]), min_size=1, max_size=8)
nested = st.recursive(
    words, lambda part: st.lists(part, max_size=3) | st.dictionaries(names, part, max_size=3)
)


@given(nested)
def test_json_of_texts_is_read_as_it_stands(tmp_path_factory, data):
    path = tmp_path_factory.mktemp("json") / "a.yaml"
    path.write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")
    assert read(path, path.parent).data == data


def test_a_repeated_key_is_refused_at_the_second_place(document):
    assert complaints(document, "a: 1\nb: 2\n a: 3".replace("\n a", "\na")) == [(3, 1, "Y102")]
    assert complaints(document, "x:\n  - {a: 1, a: 2}\n  - {b: 1, 'b': 2}") == [
        (2, 12, "Y102"),
        (3, 12, "Y102"),
    ]


def test_the_same_key_in_two_mappings_is_no_repetition(document):
    assert document("a: {x: 1}\nb: {x: 2}").data == {"a": {"x": "1"}, "b": {"x": "2"}}


def test_an_alias_is_refused_where_it_stands_and_an_anchor_alone_is_nothing(document):
    assert complaints(document, "a: &one [1]\nb: *one\nc: *one") == [(2, 4, "Y103"), (3, 4, "Y103")]
    assert complaints(document, "a: &one {x: 1}\nb:\n  <<: *one") == [(3, 7, "Y103")]
    assert complaints(document, "a: &a [*a]") == [(1, 8, "Y103")]
    assert complaints(document, "a: *unknown") == [(1, 4, "Y103")]
    assert document("a: &one 1").data == {"a": "1"}
    assert document("a: 'b*c'").data == {"a": "b*c"}


def test_many_complaints_of_one_file_come_together_in_their_order(document):
    text = "a: 1\na: 2\nb: &b x\nc: *b\nc: 3"
    assert complaints(document, text) == [(2, 1, "Y102"), (4, 4, "Y103"), (5, 1, "Y102")]


@pytest.mark.parametrize("text", ["", "\n\n", "# only a comment\n", "\ufeff"])
def test_an_empty_file_is_refused(document, text):
    assert complaints(document, text) in ([(1, 1, "Y101")], [(2, 1, "Y101")])


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("a: 1\nb: [1, 2\nc: 3", 2, 4),
        ("a: 1\n b: 2", 2, 3),
        ("a: 1\n\tb: 2", 2, 1),
        ("a: 'open", 1, 4),
        ("a: 1\nb: {x", 2, 4),
        ("a: }", 1, 4),
        ("a: 1\n--- \nb: 2", 2, 1),
        ("a: @x", 1, 4),
        ("- a\nb: 1", 2, 1),
    ],
)
def test_broken_syntax_is_refused_at_its_place(document, text, line, column):
    assert complaints(document, text) == [(line, column, "Y101")]


@pytest.mark.parametrize(
    ("text", "line", "column", "says"),
    [
        ("a: 1\nb:2\nc: 3", 2, 1, "a colon and a space"),
        ("a: 1\nb\nc: 3", 2, 1, "a colon and a space"),
        ("a: 1\nb:\u00a02\nc: 3", 2, 3, "only looks like a space"),
        ("a:\n  b: 1\n\u00a0\u00a0c: 2", 3, 1, "only looks like a space"),
        ("a: 1\nb\uff1a2\nc: 3", 2, 2, "wide colon"),
    ],
)
def test_a_sign_that_only_looks_right_is_named_where_it_stands(document, text, line, column, says):
    with pytest.raises(ContentError) as caught:
        document(text)
    [problem] = caught.value.problems
    assert (problem.line, problem.column, problem.code) == (line, column, "Y101")
    assert says in problem.message
    assert "YAML" not in problem.message


def test_a_letter_that_is_not_utf_8_is_refused_at_its_line(document):
    assert complaints(document, "a: 1\nb: Привет".encode("cp1251")) == [(2, 1, "Y101")]


@pytest.mark.parametrize("text", ["a: \0", "a: \x07", b"\xff\xfea\0"])
def test_strange_bytes_are_refused(document, text):
    assert [code for _, _, code in complaints(document, text)] == ["Y101"]


STEPS = "\n".join(" " * depth + "a:" for depth in range(DEEPEST + 2))


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("a: " + "[" * 100_000, 1, 4 + DEEPEST),
        ("[" * 100_000 + "]" * 100_000, 1, 2 + DEEPEST),
        ("{a: " * 50_000, 1, 2 + 4 * DEEPEST),
        ("- " * 100_000, 1, 3 + 2 * DEEPEST),
        ("? " * 100_000, 1, 3 + 2 * DEEPEST),
        (STEPS, 1 + DEEPEST, 1 + DEEPEST),
        ("\n".join(f"{' ' * depth}?" for depth in range(100)), 2 + DEEPEST, 2 + DEEPEST),
        ("? " + "[" * 1000 + "]" * 1000 + "\n: b", 1, 3 + DEEPEST),
        ("a: [" + "b," * 100_000 + "]", 1, 1 + 2 * MOST_VALUES - 2),
        ("a: b\nc: '" + "d" * (LONGEST + 1) + "'", 2, 4),
        ("x" * (LONGEST + 1) + ": b", 1, 1),
        ("a: b\n" + "# c\n" * LARGEST, 1, 1),
    ],
    ids=lambda value: str(value)[:10],
)
def test_what_is_too_large_or_too_deep_is_refused_where_that_begins(document, text, line, column):
    assert complaints(document, text) == [(line, column, "Y108")]


def test_the_deepest_and_the_longest_that_may_be_are_read(document):
    assert document("[" * (DEEPEST + 1) + "]" * (DEEPEST + 1)).data
    assert document("a: " + "b" * LONGEST).data == {"a": "b" * LONGEST}


@pytest.mark.parametrize("key", ["[a, b]", "{a: b}", "? {a: b}\n"])
def test_a_name_that_is_a_list_or_keys_is_refused_where_it_stands(document, key):
    begins = 3 if key.startswith("?") else 1
    assert complaints(document, f"{key}: c") == [(1, begins, "Y101")]


def test_what_is_no_file_is_refused_and_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe.yaml")
    for name in ("pipe.yaml", ""):
        with pytest.raises(ContentError, match="Y101"):
            read(tmp_path / name, tmp_path)


def test_a_missing_file_is_a_complaint(tmp_path):
    with pytest.raises(ContentError) as caught:
        read(tmp_path / "dialogs" / "none.yaml", tmp_path)
    assert str(caught.value).startswith("dialogs/none.yaml:1:1 Y101: ")


def test_a_complaint_stands_at_the_nearest_place_known(document):
    text = "a:\n  - x\n  - b: 1\n    c: 2\n"
    found = document(text)
    places = {
        (): (1, 1),
        ("a",): (1, 1),
        ("a", 1): (3, 5),
        ("a", 1, "c"): (4, 5),
        ("a", 1, "unknown"): (3, 5),
        ("a", 9, "b"): (1, 1),
        ("unknown",): (1, 1),
    }
    for where, place in places.items():
        problem = found.problem(where, "X999", "words")
        assert (problem.line, problem.column, problem.code, problem.message) == (*place, "X999", "words"), (
            where
        )


def test_a_document_without_any_place_complains_of_its_beginning():
    assert Document("f", {}, {}).problem(("a",), "X1", "m") == Problem("f", 1, 1, "X1", "m")


def test_a_path_is_shown_below_the_root_and_whole_outside(tmp_path):
    assert shown(tmp_path / "a" / "b.yaml", tmp_path) == "a/b.yaml"
    assert shown(tmp_path / "b.yaml", tmp_path / "a") == str(tmp_path / "b.yaml")


def test_problems_are_sorted_and_said_once():
    late, early = Problem("b", 2, 1, "X2", "m"), Problem("b", 1, 9, "X1", "m")
    other = Problem("a", 30, 1, "X3", "m")
    error = ContentError([late, early, late, other])
    assert error.problems == [other, early, late]
    assert str(error).splitlines() == ["a:30:1 X3: m", "b:1:9 X1: m", "b:2:1 X2: m"]


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("a: 1\n\t- b\n", "write spaces"),
        ("story: negative: no blood\n", "put a text that holds one in quotes"),
        ("a:\n  - id: 1\n   story: x\n", "the same number of spaces"),
        ("a: [b, c}\n", "close it with ]"),
        ("a: {b: c\n", "close it with }"),
        ('a: "b\n', "a quote opens here and does not close"),
    ],
)
def test_a_slip_of_somebody_new_to_yaml_is_told_in_plain_words(tmp_path, text, right):
    path = tmp_path / "file.yaml"
    path.write_text(text, "utf-8")
    with pytest.raises(ContentError) as error:
        read(path, tmp_path)
    assert right in str(error.value)
    assert "YAML" not in str(error.value)
