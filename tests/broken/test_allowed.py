"""What `nightlight check` lets pass, beside the broken files: the same good content, changed harmlessly."""

import shutil
from datetime import date
from pathlib import Path

import pytest
from nightlight.tools.check.everything import check

GOOD = Path(__file__).parent / "good"
TODAY = date(2026, 11, 21)
WEEKS = "locales/fr/common.ftl"
ONE = "dialogs/vignettes/one.yaml"


def problems(root: Path, file: str, old: str, new: str) -> list[str]:
    """What check says of the good content after one text in one file was replaced."""
    copy = shutil.copytree(GOOD, root / "copy")
    text = (copy / file).read_text(encoding="utf-8")
    assert old in text
    (copy / file).write_text(text.replace(old, new, 1), encoding="utf-8")
    return [f"{problem.code}: {problem.message}" for problem in check(copy, TODAY)]


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("locales/fr/places.ftl", "le 112", "le ١١٢"),
        ("locales/fr/places.ftl", "le 112", 'le { "112" }'),
        ("locales/fr/places.ftl", "Appelez le 112.", "{ last-resort }"),
        ("locales/fr/places.ftl", "place-low", "\ufeffplace-low"),
        (ONE, "country: KE", "country: unknown"),
        (ONE, "{flow: light}", "{flow: not_sure}"),
        (ONE, "{flow: light}", "{flow: light, mood: none, gut_feeling: no}"),
    ],
)
def test_content_said_in_another_way_is_kept(tmp_path: Path, file: str, old: str, new: str):
    assert problems(tmp_path, file, old, new) == []


@pytest.mark.parametrize(
    ("forms", "codes"),
    [
        ("[one] { $count } semaine\n   *[other] { $count } semaines", []),
        ("[1] { $count } semaine\n   *[other] { $count } semaines", []),
        ("[few] { $count } semaine\n   *[other] { $count } semaines", ["T413"]),
        ("[other] { $count } semaine\n   *[one] { $count } semaines", ["T413"]),
        ("[one] semaine\n   *[other] { $count } semaines", ["T405"]),
        ("[one] 2 { $count } semaine\n   *[other] { $count } semaines", ["T412"]),
    ],
)
def test_the_forms_of_a_plural_are_those_of_the_language(tmp_path: Path, forms: str, codes: list[str]):
    old = next(line for line in (GOOD / WEEKS).read_text("utf-8").splitlines() if "notice-weeks" in line)
    new = f"notice-weeks =\n    {{ $count ->\n    {forms}\n    }}"
    assert [problem[:4] for problem in problems(tmp_path, WEEKS, old, new)] == codes


def test_a_language_kin_to_english_may_say_what_english_says(tmp_path: Path):
    copy = shutil.copytree(GOOD, tmp_path / "copy")
    shutil.copytree(copy / "locales" / "en", copy / "locales" / "en-GB")
    assert check(copy, TODAY) == []


def test_notes_and_hidden_files_may_lie_beside_the_content(tmp_path: Path):
    copy = shutil.copytree(GOOD, tmp_path / "copy")
    (copy / "dialogs" / "README.md").write_text("# Notes\n")
    (copy / "locales" / "fr" / ".common.ftl.swp").write_text("")
    assert check(copy, TODAY) == []


# ---- words of times of the day


MINUTES = 'quantity: {kind: duration, unit: minute, range: ["1", "1441"], bands: {heavy: "1", light: "61"}}'
TIMES = 'quantity: {kind: time_of_day, unit: minute_of_day, range: ["0", "1440"], bands: {heavy: "0"}}'
CLOCK = "quantities: {clock: {morning: [matin], evening: [soir], noon: [midi], midnight: [minuit]}}"


@pytest.mark.parametrize(
    ("left_out", "missing"),
    [("", ""), ("evening: [soir], ", "evening"), (CLOCK, "morning, evening, noon, midnight")],
)
def test_a_question_for_a_time_of_day_needs_words_for_it(tmp_path: Path, left_out: str, missing: str):
    copy = shutil.copytree(GOOD, tmp_path / "copy")
    facts = copy / "dialogs" / "facts.yaml"
    assert MINUTES in facts.read_text(encoding="utf-8")
    facts.write_text(facts.read_text(encoding="utf-8").replace(MINUTES, TIMES), encoding="utf-8")
    for locale, words in (("en", CLOCK), ("fr", CLOCK.replace(left_out, "") if left_out else CLOCK)):
        file = copy / "locales" / locale / "words.yaml"
        file.write_text(file.read_text(encoding="utf-8") + words + "\n", encoding="utf-8")
    found = [problem for problem in check(copy, TODAY) if problem.code == "T420"]
    assert [problem.file for problem in found] == (["locales/fr/words.yaml"] if missing else [])
    assert all(f"no words for {missing} and flow is a time of day" in p.message for p in found)
