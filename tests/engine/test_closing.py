"""What cannot be built: the types refuse a conversation without its parts."""

from dataclasses import fields, replace

import pytest
from nightlight.engine.closing import UNKNOWN_PLACE, Closing, Line, Place
from nightlight.engine.content import Content
from nightlight.engine.triage import Urgency
from nightlight.engine.view import Ended, Going

from tests.engine.small import FAR, NEAR, SMALL, choose, session

CLOSING = Closing(NEAR, Urgency.SOON_24H, True, ("S",), ("S",), (), (), {}, frozenset())


@pytest.mark.parametrize("numbers", [(), ("",), ("112", "")])
def test_a_place_cannot_be_built_without_a_number(numbers):
    with pytest.raises(ValueError, match="AA"):
        Place("AA", numbers, "high", facts={})


def test_a_finished_closing_cannot_be_built_without_an_urgency():
    with pytest.raises(ValueError, match=r"^a finished conversation"):
        replace(CLOSING, urgency=None)


def test_an_unfinished_closing_may_know_no_urgency():
    assert replace(CLOSING, urgency=None, finished=False).urgency is None


@pytest.mark.parametrize("urgency", Urgency)
def test_a_finished_closing_takes_every_urgency(urgency):
    assert replace(CLOSING, urgency=urgency).urgency is urgency


@pytest.mark.parametrize("kind", [Going, Ended, Closing, Place])
def test_nothing_is_built_without_all_its_parts(kind):
    shown = {
        Going: choose(session(), "no"),
        Ended: choose(session(), "yes"),
        Closing: CLOSING,
        Place: NEAR,
    }[kind]
    parts = {field.name: getattr(shown, field.name) for field in fields(shown)}
    assert kind(**parts) == shown
    needed = {"session", "closing", "options", "question", "screen", "place", "numbers", "urgency"}
    for name in needed & parts.keys():
        with pytest.raises(TypeError):
            kind(**{key: value for key, value in parts.items() if key != name})


def test_a_question_cannot_be_built_without_choices():
    going = choose(session(), "no")
    with pytest.raises(ValueError, match="status"):
        replace(going, options=())


def test_a_question_cannot_be_built_from_commands_alone():
    going = choose(session(), "no")
    commands = tuple(option for option in going.options if option.kind == "command")
    with pytest.raises(ValueError, match="choices"):
        replace(going, options=commands)
    unsure = tuple(option for option in going.options if option.kind == "unsure")
    assert replace(going, options=(*commands, *unsure)).options


@pytest.mark.parametrize(
    ("confidence", "guessed"),
    [("high", False), ("medium", False), ("low", False), ("none", True), ("unknown", True)],
)
def test_numbers_are_guesses_only_where_none_is_known(confidence, guessed):
    assert Place("AA", ("1",), confidence, facts={}).numbers_are_guesses is guessed


def test_a_place_has_no_lines_of_its_own_accord():
    bare = Place("AA", ("1",), "high", facts={})
    assert (dict(bare.lines), bare.date_checked, bare.has_words) == ({}, "", False)


@pytest.mark.parametrize(
    ("police", "apart"),
    [((), False), (("1",), False), (("1", "2"), False), (("2",), True), (("2", "1"), True)],
)
def test_the_police_are_apart_where_another_number_reaches_them_first(police, apart):
    assert Place("AA", ("1", "2"), "high", facts={}, police=police).police_apart is apart


def test_a_line_has_a_name_and_nothing_else_of_its_own_accord():
    assert Line("A line") == Line("A line", "", "", "", "", "", "")


def test_a_closing_is_about_the_body_and_new_unless_told_otherwise():
    assert (CLOSING.mind, CLOSING.threat, CLOSING.seen_before, CLOSING.often) == (False,) * 4


def test_a_place_that_is_not_known_has_the_numbers_that_work_most_widely():
    for code in (None, "", "ZZ"):
        assert SMALL.place(code) is SMALL.nowhere
    assert UNKNOWN_PLACE.numbers == ("112", "911")
    assert UNKNOWN_PLACE.code is None
    assert UNKNOWN_PLACE.numbers_are_guesses


def test_without_content_nothing_is_said_of_the_unknown_place():
    assert UNKNOWN_PLACE.facts == {}


def test_a_known_place_is_found_by_its_code():
    assert SMALL.place("AA") is NEAR
    assert SMALL.place("BB") is FAR


def test_a_language_not_offered_is_the_first_of_the_list():
    assert SMALL.locale("ru") == "ru"
    assert SMALL.locale("xx") == SMALL.locale(None) == "en"


def test_every_shipped_place_has_a_number(content: Content):
    assert len(content.places) > 200
    assert all(place.numbers and all(place.numbers) for place in content.places.values())
