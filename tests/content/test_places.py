"""Place files into places: whom somebody calls who is threatened, and who cannot speak."""

from pathlib import Path
from typing import Any

import pytest
from nightlight.content.places import place, read_places
from nightlight.content.problem import ContentError
from nightlight.content.shapes.places import PlaceFile

GOOD = Path(__file__).parent.parent / "broken" / "good"
HERE = {"place": "KE", "status": "draft", "ambulance": ["1"], "general": ["9"], "confidence": "high"}


def made(**changes: Any):
    return place(PlaceFile.model_validate({**HERE, **changes}), ())


def police(confidence: str, **changes: Any) -> tuple[str, ...]:
    return made(police={"numbers": ["2"], "confidence": confidence}, **changes).police


@pytest.mark.parametrize("confidence", ["high", "medium"])
def test_the_own_number_of_the_police_stands_first_and_the_general_one_second(confidence):
    assert police(confidence) == ("2", "9")
    assert police(confidence, general=[]) == ("2",)


def test_a_weak_number_of_the_police_gives_way_to_the_general_one_and_stands_where_there_is_none():
    assert police("low") == ("9",)
    assert police("low", general=[]) == ("2",)


def test_a_number_of_the_police_that_nobody_verified_is_not_shown():
    assert police("unverified") == police("unverified", general=[]) == ()


def test_a_general_number_that_reaches_one_service_alone_is_none_of_theirs():
    assert police("high", general=["112"], mobile_112="reaches another service") == ("2",)


def test_two_numbers_are_the_most():
    assert made(police={"numbers": ["2", "3", "4"], "confidence": "high"}).police == ("2", "3")


def test_a_place_without_police_has_none():
    assert made().police == ()
    assert not made().police_apart


def test_a_service_for_who_cannot_speak_keeps_how_it_is_reached_and_a_word_to_send_has_its_own_form():
    lines = [
        {"name": "A", "number": "9", "by": by, "word": word, "confidence": "high", "sources": ["a page"]}
        for by, word in (("text_registered", ""), ("text", "HELP"), ("call", ""), ("", ""))
    ]
    assert [line.by for line in made(lines={"text": lines}).lines["text"]] == [
        "text_registered",
        "",
        "",
        "",
    ]


def test_a_service_that_nobody_verified_is_not_shown():
    line = {"name": "A", "number": "9", "by": "text", "confidence": "unverified"}
    assert made(lines={"text": [line]}).lines["text"] == ()


def test_the_languages_of_a_place_need_a_source():
    assert made(languages={"tags": ["sw", "en"], "sources": ["a page"]}).languages == ("sw", "en")
    with pytest.raises(ValueError, match="sources"):
        made(languages={"tags": ["sw"]})


def test_a_reason_for_an_unlisted_number_needs_two_sources():
    with pytest.raises(ValueError, match="at least 2"):
        made(unlisted={"why": "It is right.", "sources": ["a page"]})


def test_a_place_of_an_earlier_release_is_read_where_versions_are_compared(tmp_path: Path) -> None:
    folder = tmp_path / "places"
    folder.mkdir()
    text = (GOOD / "dialogs" / "places" / "KE.yaml").read_text(encoding="utf-8")
    (folder / "KE.yaml").write_text(f'{text}\nother: "police 999; fire 999"\n', encoding="utf-8")
    with pytest.raises(ContentError, match="other"):
        read_places(folder, tmp_path)
    assert read_places(folder, tmp_path, earlier=True).keys() == {"KE"}
