"""Notes: which rows of a part are said of whom."""

from dataclasses import replace

import pytest
from nightlight.engine.closing import UNKNOWN_PLACE, Closing, Place
from nightlight.engine.notes import Note, Notes, Part
from nightlight.engine.triage import Condition, Literal, Urgency

WITH_WORDS = Place("AA", ("100",), "high", facts={}, has_words=True)
ENDED = Condition(((Literal("status", frozenset({"ended"})),),))
CLOSING = Closing(
    place=UNKNOWN_PLACE, urgency=Urgency.SOON_24H, finished=True, fired=(), reasons=(), nearest=(),
    overlays=(), facts={}, unsure=frozenset(),
)  # fmt: skip


def closing(**more):
    return replace(CLOSING, **more)


def names(part, **more):
    return [note.name for note in part.of(closing(**more))]


def test_a_row_without_a_guard_is_said_to_everybody():
    assert Note("a").holds(closing())
    assert Note("a").holds(closing(urgency=None, finished=False))


@pytest.mark.parametrize(("facts", "when", "unless"), [
    ({"status": "ended"}, True, False), ({"status": "birth"}, False, True), ({}, False, True),
])  # fmt: skip
def test_what_is_not_known_fits_neither_when_nor_unless(facts, when, unless):
    assert Note("a", when=ENDED).holds(closing(facts=facts)) is when
    assert Note("a", unless=ENDED).holds(closing(facts=facts)) is unless


def test_one_fact_that_somebody_was_not_sure_of_is_enough():
    note = Note("a", unsure=frozenset({"fever", "chills"}))
    assert not note.holds(closing())
    assert not note.holds(closing(facts={"fever": "yes"}))
    assert not note.holds(closing(unsure=frozenset({"pain"})))
    assert note.holds(closing(unsure=frozenset({"chills", "pain"})))


@pytest.mark.parametrize(
    ("urgency", "said"),
    [
        (None, True),
        (Urgency.ROUTINE_WATCH, False),
        (Urgency.SOON_24H, False),
        (Urgency.URGENT_TODAY, True),
        (Urgency.EMERGENCY_NOW, True),
    ],
)
def test_who_is_known_to_be_less_urgent_is_left_out_and_nobody_else(urgency, said):
    found = closing(urgency=urgency, finished=urgency is not None)
    assert Note("a", at_least=Urgency.URGENT_TODAY).holds(found) is said


def test_a_name_that_waits_for_the_urgency_or_the_place_is_filled_in_where_that_is_known():
    unfinished = closing(urgency=None, finished=False)
    assert Note("a-$urgency").message(closing()) == "a-soon_24h"
    assert not Note("a-$urgency").holds(unfinished)
    assert Note("a-$place").message(closing(place=WITH_WORDS)) == "a-AA"
    assert not Note("a-$place").holds(closing(place=replace(WITH_WORDS, has_words=False)))
    assert not Note("a-$place").holds(closing())


def test_a_part_says_all_rows_that_hold_in_their_order_or_the_first_alone():
    rows = (Note("a"), Note("b", when=ENDED), Note(lines="c"))
    assert names(Part(rows)) == ["a", "c"]
    assert names(Part(rows), facts={"status": "ended"}) == ["a", "b", "c"]
    assert names(Part(rows[1:], one=True)) == ["c"]
    assert names(Part(rows[1:], one=True), facts={"status": "ended"}) == ["b"]
    assert names(Part(rows[1:2], one=True)) == []


@pytest.mark.parametrize("said", [{}, {"says": "a", "lines": "b"}])
def test_a_note_says_one_thing(said):
    with pytest.raises(ValueError, match="one thing"):
        Note(**said)


def test_a_row_is_guarded_by_whatever_may_leave_somebody_out():
    free = [Note("a"), Note(lines="a"), Note("a", when=Condition(((), *ENDED.cases)))]
    guarded = [
        Note("a", when=ENDED), Note("a", unless=ENDED), Note("a", unsure=frozenset({"b"})),
        Note("a", at_least=Urgency.SOON_24H), Note("a", when=Condition(())), Note("a-$place"),
        Note("a-$urgency"),
    ]  # fmt: skip
    assert not any(note.is_guarded for note in free)
    assert all(note.is_guarded for note in guarded)


def test_a_part_that_is_missing_is_no_silence():
    with pytest.raises(KeyError):
        Notes().of("signs", closing())
