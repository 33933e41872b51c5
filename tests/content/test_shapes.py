"""The shapes of files: what differs is complained of at its place."""

from datetime import timedelta

import pytest
from nightlight.content.places import place, read_places
from nightlight.content.problem import ContentError
from nightlight.content.shapes.dialog import DialogFile
from nightlight.content.shapes.facts import FactsFile
from nightlight.content.shapes.file import parse
from nightlight.content.shapes.places import NamesFile, PlaceFile
from nightlight.content.shapes.table import TableFile
from nightlight.content.shapes.vignettes import VignettesFile
from nightlight.content.shapes.words import WordsFile
from nightlight.content.strict_yaml import read
from nightlight.engine.closing import UNKNOWN_NUMBERS

PLACE = {"place": "KZ", "status": "draft", "ambulance": "[103]", "confidence": "high"}
DIALOG = {
    "dialog": "d",
    "status": "draft",
    "silence": "PT15M",
    "start": "a",
    "states": "{a: {ask: flow, next: end}}",
}


def written(entries, **changes):
    """Lines of YAML; None takes a key away."""
    return "".join(f"{key}: {value}\n" for key, value in (entries | changes).items() if value is not None)


@pytest.fixture
def parsed(tmp_path):
    def parsed_(shape, text):
        (tmp_path / "f.yaml").write_text(text, encoding="utf-8")
        return parse(shape, read(tmp_path / "f.yaml", tmp_path))

    return parsed_


def complaints(parsed, shape, text):
    with pytest.raises(ContentError) as caught:
        parsed(shape, text)
    assert {(problem.file, problem.code) for problem in caught.value.problems} == {("f.yaml", "Y104")}
    assert all(problem.message for problem in caught.value.problems)
    return [(problem.line, problem.column) for problem in caught.value.problems]


def test_a_file_of_its_shape_is_read(parsed):
    assert parsed(PlaceFile, written(PLACE)).ambulance == ["103"]
    assert parsed(DialogFile, written(DIALOG)).silence == timedelta(minutes=15)


def test_an_unknown_key_is_complained_of_at_the_key(parsed):
    assert complaints(parsed, PlaceFile, written(PLACE) + "ambulanse: [1]\n") == [(5, 1)]
    nested = "lines:\n  crisis:\n    - {name: A, confidence: high, nummer: 1}\n"
    assert complaints(parsed, PlaceFile, written(PLACE) + nested) == [(7, 35)]


def test_an_entry_below_the_wrong_heading_is_told_what_belongs_there(parsed):
    table = "status: draft\nconditions: {}\nrules: []\notherwise: R01\nchanging:\n  - flow\n  - id: S19\n"
    with pytest.raises(ContentError) as caught:
        parsed(TableFile, table)
    right = "one word or text belongs here, and no key or list"
    found = {(p.line, p.message) for p in caught.value.problems if p.message.startswith("changing")}
    assert found == {(7, f"changing.1 is not right; {right}")}


def test_a_missing_key_is_complained_of_at_its_mapping(parsed):
    assert complaints(parsed, PlaceFile, written(PLACE, ambulance=None)) == [(1, 1)]
    nested = "lines:\n  crisis:\n    - {name: A}\n"
    assert complaints(parsed, PlaceFile, written(PLACE) + nested) == [(7, 7)]


@pytest.mark.parametrize(
    "change",
    [
        {"place": "kz"}, {"place": "KAZ"}, {"place": "[KZ]"}, {"status": "done"}, {"ambulance": "103"},
        {"ambulance": "{a: b}"}, {"confidence": "sure"}, {"date_checked": "31.12.2026"},
        {"lines": "{tax-i: []}"},
        {"maternity_access": "yes"}, {"note": "[a]"},
    ],
)  # fmt: skip
def test_a_wrong_value_of_a_place_is_complained_of_at_its_line(parsed, change):
    text = written(PLACE, **change)
    (key,) = change
    line = [row.partition(":")[0] for row in text.splitlines()].index(key) + 1
    assert [found for found, _ in complaints(parsed, PlaceFile, text)] == [line]


def test_every_difference_of_a_file_is_told_at_once(parsed):
    text = written(PLACE, status="x", confidence="y") + "wrong: z\n"
    assert sorted(complaints(parsed, PlaceFile, text)) == [(2, 1), (4, 1), (5, 1)]


@pytest.mark.parametrize("text", ["PT15M", "PT1H", "PT2H30M", "PT0M"])
def test_a_duration_is_hours_and_minutes(parsed, text):
    expected = {"PT15M": 15, "PT1H": 60, "PT2H30M": 150, "PT0M": 0}[text]
    assert parsed(DialogFile, written(DIALOG, silence=text)).silence == timedelta(minutes=expected)


@pytest.mark.parametrize(
    "text", ["15", "PT", "PT15", "P1D", "PT15S", "15M", "pt15m", "PT-5M", "PT1M1H", "''", "[PT1H]"]
)
def test_what_is_no_duration_is_complained_of(parsed, text):
    assert complaints(parsed, DialogFile, written(DIALOG, silence=text)) == [(3, 1)]


@pytest.mark.parametrize("name", ["1a", "a-b", "a b", "''", "ä", "a.b"])
def test_an_id_is_letters_digits_and_underscores(parsed, name):
    states = f"{{{name}: {{ask: flow, next: end}}}}"
    assert len(complaints(parsed, DialogFile, written(DIALOG, states=states))) == 1


@pytest.mark.parametrize(
    "shape", [FactsFile, DialogFile, TableFile, PlaceFile, NamesFile, VignettesFile, WordsFile]
)
@pytest.mark.parametrize("text", ["just text", "[a, list]", "{}", "unknown: key"])
def test_what_is_no_such_file_is_a_complaint_and_never_a_crash(parsed, shape, text):
    assert complaints(parsed, shape, text)


# ---- places

LINES = """lines:
  crisis:
    - {name: Unproven, number: 1, confidence: unverified}
    - {name: Weak, number: 2, confidence: low}
    - {name: Empty, confidence: high}
  medical:
    - {name: Weak, number: 3, confidence: low}
    - {name: Good, number: 4, confidence: medium}
    - {name: Best, web: b.example, confidence: high}
  loss:
    - {name: Unproven, number: 5, confidence: unverified}
"""


@pytest.fixture
def shown(parsed):
    """What may be shown of a place file."""
    return lambda text="", **changes: place(
        parsed(PlaceFile, written(PLACE, **changes) + text), ["far", "alone"]
    )


def test_unproven_lines_are_hidden_and_weak_ones_shown_only_without_a_better_one(shown):
    lines = {kind: [line.name for line in found] for kind, found in shown(LINES).lines.items()}
    assert lines == {"crisis": ["Weak"], "medical": ["Good", "Best"], "loss": []}


def test_a_line_keeps_everything_that_is_said_of_it(shown):
    line = "{name: A, number: 0800, hours: 9-17, days: mon_fri, word: HI, option: 2, confidence: high}"
    text = f"lines: {{crisis: [{line}]}}"
    (line,) = shown(text).lines["crisis"]
    assert (line.name, line.number, line.hours, line.days, line.word, line.option) == (
        "A", "0800", "9-17", "mon_fri", "HI", "2",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("ambulance", "general", "mobile", "numbers"),
    [
        ("[103]", "[112]", "'yes'", ("103", "112")),
        ("[103]", "[]", "", ("103",)),
        ("[112]", "[112]", "'yes'", ("112",)),
        ("[0112, '061']", "[112]", "'yes'", ("0112", "061")),
        ("[119]", "[112, 911]", "'yes'", ("119", "112")),
        ("[15]", "[112]", "reaches police", ("15",)),
        ("[15]", "[112]", "reaches another service", ("15",)),
        ("[15]", "[112, 18]", "reaches police", ("15", "18")),
        ("[112]", "[]", "reaches police", ("112",)),
        ("[15]", "[112]", "unknown", ("15", "112")),
    ],
)
def test_the_ambulance_comes_first_and_112_only_where_it_reaches_one(
    shown, ambulance, general, mobile, numbers
):
    assert shown(ambulance=ambulance, general=general, mobile_112=mobile).numbers == numbers


def test_a_place_without_any_number_has_the_ones_that_work_most_widely(shown):
    found = shown(ambulance="[]", confidence="none")
    assert found.numbers == UNKNOWN_NUMBERS
    assert found.numbers_are_guesses


@pytest.mark.parametrize(
    ("confidence", "far", "words"),
    [("high", False, True), ("medium", False, True), ("low", True, True), ("unverified", True, False)],
)
def test_a_way_into_maternity_care_counts_when_it_is_confirmed(shown, confidence, far, words):
    found = shown(maternity_access=f"{{confidence: {confidence}}}")
    assert (bool(found.facts), found.has_words) == (far, words)


def test_where_no_way_into_maternity_care_is_known_the_careful_rules_hold(shown):
    assert shown().facts == {"far": "yes", "alone": "yes"}
    assert shown().has_words is False


def test_the_day_of_the_check_is_kept(shown):
    assert shown(date_checked="2026-11-20").date_checked == "2026-11-20"
    assert shown().date_checked == ""


def test_places_are_read_by_their_code_and_their_file_is_called_like_it(tmp_path):
    (tmp_path / "KZ.yaml").write_text(written(PLACE))
    (tmp_path / "notes.txt").write_text("not a place")
    assert set(read_places(tmp_path, tmp_path)) == {"KZ"}
    (tmp_path / "RU.yaml").write_text("# a copy\n" + written(PLACE))
    with pytest.raises(ContentError) as caught:
        read_places(tmp_path, tmp_path)
    assert [str(p).split(": ")[0] for p in caught.value.problems] == ["RU.yaml:2:1 P504"]


def test_the_complaints_of_several_places_come_together(tmp_path):
    for code, text in {
        "AA": written(PLACE, place="AA"),
        "BB": "",
        "CC": "place: [",
        "DD": "place: DD",
    }.items():
        (tmp_path / f"{code}.yaml").write_text(text)
    with pytest.raises(ContentError) as caught:
        read_places(tmp_path, tmp_path)
    assert {problem.file for problem in caught.value.problems} == {"BB.yaml", "CC.yaml", "DD.yaml"}
