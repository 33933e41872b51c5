"""The chat for programs: the shape of a turn, what a line may say, and time that is told to pass."""

import json
from contextlib import suppress
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from nightlight.channels.jsonlines import _read
from nightlight.conversation import Said
from nightlight.engine.session import SUPPORTER, Session
from nightlight.simulator import BadStep, MovingClock, read_step

NIGHT = datetime(2026, 1, 1, 2, 0, tzinfo=UTC)

KEYS = {"state", "dialog", "depth", "due", "facts", "multiple", "quantity", "messages", "options"} | {
    "ended",
    "closing",
}
CLOSING = {"urgency", "rules", "overlays", "country", "numbers", "locale"}
TO_STATUS = ({"choose": ["no"]}, {"choose": ["not_sure"]})
EMERGENCY = {"choose": ["yes"]}
BAD = [
    "no json",
    "[]",
    '"text"',
    "17",
    "null",
    "{}",
    '{"choose": "no"}',
    '{"choose": [1]}',
    '{"choose": null}',
    '{"choose": ["no"], "text": "no"}',
    '{"text": 3}',
    '{"command": ["back"]}',
    '{"unknown": "x"}',
    '{"wait": 12}',
    '{"wait": "12H"}',
    '{"wait": "P"}',
    '{"wait": "PT"}',
    '{"wait": "-PT1H"}',
    '{"text": "unfinished',
    "[" * 100_000,
    '{"wait": ' + "9" * 5000 + "}",
]


def ids(turn, kind):
    return [option["id"] for option in turn["options"] if option["kind"] == kind]


def _check_shape(turn):
    assert set(turn) - {"error"} == KEYS
    assert isinstance(turn["state"], str)
    assert turn["state"]
    assert turn["dialog"] is None or turn["dialog"]
    assert isinstance(turn["depth"], int)
    for due in turn["due"]:
        assert set(due) == {"timer", "at"}
        assert datetime.fromisoformat(due["at"]).tzinfo is not None
    assert all(isinstance(fact, str) for fact in turn["facts"])
    assert isinstance(turn["multiple"], bool)
    assert turn["messages"]
    for message in turn["messages"]:
        assert set(message) == {"id", "text"}
        assert message["id"]
        assert message["text"].strip()
    assert turn["options"]
    for option in turn["options"]:
        assert set(option) == {"id", "label", "kind", "folded"}
        assert option["kind"] in {"answer", "unsure", "command"}
        assert option["label"].strip()
    assert turn["ended"] is (turn["closing"] is not None)


async def test_every_turn_has_the_documented_shape(json_chat):
    turns = await json_chat(
        *TO_STATUS, {"text": "1"}, {"command": "language"}, {"command": "stop"}, EMERGENCY
    )
    for turn in turns:
        _check_shape(turn)
    (last,) = [turn["closing"] for turn in turns if turn["ended"]][-1:]
    assert set(last) == CLOSING
    assert last["numbers"]
    assert last["locale"] == "en"
    assert all(isinstance(last[key], list) for key in ("rules", "overlays", "numbers"))


async def test_the_first_line_comes_unasked(json_chat):
    turns = await json_chat()
    assert turns[0]["state"] == "danger"
    assert turns[0]["facts"] == ["danger"]
    assert turns[0]["multiple"] is False
    assert turns[0]["closing"] is None
    assert ids(turns[0], "answer") == ["yes", "no"]
    assert ids(turns[0], "unsure") == ["not_sure"]


async def test_a_turn_says_which_dialog_asks_how_many_lie_below_it_and_what_is_due(json_chat, content):
    asked, aside, ended, *_ = await json_chat({"command": "unsafe"}, {"choose": ["danger_now"]})
    late = [{"timer": "silence", "at": (NIGHT + timedelta(minutes=15)).isoformat()}]
    assert (asked["dialog"], asked["depth"], asked["due"]) == (content.first.id, 0, late)
    assert (aside["dialog"], aside["depth"], aside["due"]) == (content.role("despair").id, 1, late)
    assert (ended["dialog"], ended["depth"], ended["due"]) == (None, 0, [])


async def test_each_line_gets_one_turn_and_an_empty_one_none(json_chat):
    turns = await json_chat("", "  ", EMERGENCY, "\t", {"command": "about"})
    assert len(turns) == 3


async def test_an_answer_leads_on_by_its_id_or_by_text(json_chat, store):
    chosen = await json_chat({"choose": ["no"]})
    await store.forget("json")
    typed = await json_chat({"text": "no, none of these"})
    assert chosen[1]["state"] == typed[1]["state"] == "country"


async def test_an_emergency_answer_ends_the_chat_with_numbers_and_the_rule(json_chat):
    turn = (await json_chat(EMERGENCY, start=Session(NIGHT, country="KZ")))[1]
    assert turn["state"] == "closing"
    assert turn["ended"] is True
    assert turn["closing"]["urgency"] == "emergency_now"
    assert turn["closing"]["rules"]
    assert turn["closing"]["country"] == "KZ"


async def test_a_question_that_a_number_answers_says_its_unit_and_its_range(json_chat):
    turns = await json_chat(
        {"choose": ["no"]}, {"choose": ["not_sure"]}, {"choose": ["pregnant"]}, {"text": "8 weeks"}
    )
    asked = {turn["state"]: turn["quantity"] for turn in turns}
    assert asked["danger"] is None
    assert asked["weeks"] == {"unit": "week", "range": [0, 45]}
    assert asked["flow"] == {"unit": "minute", "range": [0, 1441]}


async def test_several_answers_of_a_list_and_none_of_them_are_answers(json_chat, session, store):
    for chosen in (["collapse", "sepsis"], [], ["none"]):
        turns = await json_chat({"choose": ["not_sure"]}, {"choose": chosen})
        assert turns[1]["multiple"] is True
        assert turns[2]["state"] != "danger_signs"
        kept = dict((await session("json")).log)["danger_signs"]
        assert set(kept) == set(chosen) - {"none"}
        await store.forget("json")


@pytest.mark.parametrize("chosen", [[], ["no", "yes"], ["unknown"], ["no", "unknown"], ["\ud800"], [""]])
async def test_what_is_no_answer_here_asks_again(json_chat, chosen):
    first, again, *_ = await json_chat({"choose": chosen})
    assert again["state"] == first["state"]
    assert again["options"] == first["options"]
    assert "error" not in again


async def test_an_answer_twice_in_a_list_counts_once(json_chat, session):
    await json_chat({"choose": ["not_sure"]}, {"choose": ["sepsis", "sepsis"]})
    assert dict((await session("json")).log)["danger_signs"] == ("sepsis",)


async def test_a_command_is_pressed_by_its_id(json_chat):
    turns = await json_chat(
        {"choose": ["no"]}, {"command": "back"}, {"command": "zh"}, {"command": "nonsense"}
    )
    assert [turn["state"] for turn in turns[:5]] == ["danger", "country", "danger", "danger", "danger"]
    assert turns[3]["options"] == turns[4]["options"] != turns[2]["options"]


@pytest.mark.parametrize("line", BAD)
async def test_a_bad_line_says_an_error_and_changes_nothing(json_chat, store, session, line):
    straight = await json_chat(*TO_STATUS, {"text": "1"})
    before = await session("json")
    await store.forget("json")
    turns = await json_chat(line, TO_STATUS[0], line, TO_STATUS[1], line, line, {"text": "1"}, line)
    bad = [turn for turn in turns if "error" in turn]
    assert len(bad) == 5
    for turn in bad:
        _check_shape(turn)
        assert turn["error"].strip()
        assert "Traceback" not in turn["error"]
    assert [turn for turn in turns if "error" not in turn] == straight
    assert await session("json") == before


async def test_an_unfinished_chat_is_closed_once_after_a_long_wait_and_a_finished_one_never(json_chat):
    turns = await json_chat(*TO_STATUS, {"wait": "PT12H"}, {"wait": "PT1H"})
    closed = turns[3]
    assert closed["ended"] is True
    assert "notice-silence" in [message["id"] for message in closed["messages"]]
    assert closed["closing"]["urgency"] is None
    assert closed["closing"]["numbers"]
    assert len(turns) == 5, "the closing is not said again at the end"
    done = await json_chat({"command": "start"}, EMERGENCY, {"wait": "PT12H"})
    assert "notice-silence" not in [message["id"] for message in done[-1]["messages"]]
    assert done[-1]["closing"]["urgency"] == "emergency_now"


async def test_a_silence_that_was_said_is_due_no_more(json_chat, store):
    await json_chat(*TO_STATUS, {"wait": "PT12H"})
    assert store.next_due() is None


async def test_a_short_wait_closes_nothing(json_chat):
    turns = await json_chat(*TO_STATUS, {"wait": "PT14M"})
    assert turns[3]["state"] == "status"
    assert turns[3]["ended"] is False


async def test_several_short_waits_are_one_long_one(json_chat):
    turns = await json_chat(*TO_STATUS, {"wait": "PT8M"}, {"wait": "PT7M"})
    assert [turn["ended"] for turn in turns[3:5]] == [False, True]


@pytest.mark.parametrize(
    ("line", "state"), [({"command": "continue"}, "status"), ({"choose": ["pregnant"]}, "weeks")]
)
async def test_a_chat_closed_by_silence_goes_on_where_it_was(json_chat, line, state):
    turns = await json_chat(*TO_STATUS, {"wait": "PT12H"}, line)
    assert turns[3]["ended"] is True
    assert turns[4]["state"] == state
    assert turns[4]["ended"] is False


async def test_after_it_went_on_it_is_closed_again_by_the_next_silence(json_chat):
    turns = await json_chat(*TO_STATUS, {"wait": "PT1H"}, {"command": "continue"}, {"wait": "PT1H"})
    assert [turn["ended"] for turn in turns] == [False, False, False, True, False, True]


async def test_the_day_after_everything_is_forgotten(json_chat, session):
    turns = await json_chat(*TO_STATUS, {"wait": "PT25H"}, {"text": "hello?"}, EMERGENCY)
    assert turns[3]["ended"] is True, "the closing fell due on the way"
    assert turns[4]["state"] == "danger"
    assert turns[5]["closing"]["urgency"] == "emergency_now"
    assert turns[5]["closing"]["country"] is None


async def test_a_chat_that_begins_anew_the_day_after_waits_fifteen_minutes_like_any_other(json_chat):
    turns = await json_chat(EMERGENCY, {"wait": "PT25H"}, {"wait": "PT1M"}, {"wait": "PT14M"})
    assert [turn["state"] for turn in turns[2:]] == ["danger", "danger", "closing"]
    assert "last-resort" not in [message["id"] for message in turns[4]["messages"]]


async def test_the_longest_waits_are_only_waits(json_chat):
    nines = "9" * 5000
    far = [{"wait": f"P{nines}DT{nines}H"}, {"wait": "P999999999D"}, *[{"wait": "P3650D"}] * 800]
    turns = await json_chat(*far, EMERGENCY)
    assert not any("error" in turn for turn in turns)
    assert turns[-1]["closing"]["urgency"] == "emergency_now"


async def test_the_end_of_input_says_the_closing_if_it_was_not_said(json_chat, store):
    turns = await json_chat(*TO_STATUS)
    assert [turn["ended"] for turn in turns] == [False, False, False, True]
    await store.forget("json")
    turns = await json_chat(EMERGENCY)
    assert [turn["ended"] for turn in turns] == [False, True]


async def test_somebody_elses_chat_in_the_same_store_is_never_moved_in_time(
    json_chat, session, store, clock
):
    await json_chat({"choose": ["no"]}, person="other")
    await json_chat(*TO_STATUS, {"wait": "PT12H"}, {"wait": "PT25H"})
    assert (await session("other")).closed is None
    assert store.next_due("other") == clock() + timedelta(minutes=15)


async def test_a_supporter_reads_other_words_and_gets_the_same_options(json_chat, store):
    own = (await json_chat())[0]
    await store.forget("json")
    theirs = (await json_chat(start=Session(NIGHT, asker=SUPPORTER)))[0]
    assert ids(own, "answer") == ids(theirs, "answer")
    assert own["messages"][-1] != theirs["messages"][-1]


async def test_no_markup_reaches_a_program(json_chat):
    turns = await json_chat(EMERGENCY, {"command": "stop"}, start=Session(NIGHT, country="BA"))
    for text in (message["text"] for turn in turns for message in turn["messages"]):
        assert "<b>" not in text
        assert "&amp;" not in text


anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
)
keyed = st.dictionaries(st.sampled_from(["choose", "text", "command", "wait", "x"]), anything, max_size=2)


@given(st.text() | keyed.map(json.dumps) | anything.map(json.dumps))
def test_any_line_is_understood_or_a_bad_line(line):
    with suppress(BadStep):
        assert isinstance(read_step(_read(line)), timedelta | Said)


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("PT15M", timedelta(minutes=15)),
        ("PT12H", timedelta(hours=12)),
        ("P1DT30M", timedelta(days=1, minutes=30)),
        ("PT1H2M3S", timedelta(hours=1, minutes=2, seconds=3)),
        ("P2D", timedelta(days=2)),
        ("PT0S", timedelta()),
    ],
)
def test_a_duration_is_read_as_iso_8601(text, span):
    assert read_step({"wait": text}) == span


@given(st.lists(st.timedeltas(timedelta(days=-9), timedelta(days=9)), max_size=9))
def test_a_moved_clock_never_goes_back(moves):
    clock = MovingClock(lambda: NIGHT)
    for move in moves:
        before = clock()
        clock.move_to(before + move)
        assert clock() == max(before, before + move)


def test_the_first_line_is_there_before_anything_is_sent(start_chat):
    process = start_chat("--json", "--locale", "zh")
    first = json.loads(process.stdout.readline())
    assert first["state"] == "danger"
    process.stdin.write('{"choose": ["no"]}\n')
    process.stdin.flush()
    assert json.loads(process.stdout.readline())["state"] == "country"
    process.stdin.close()
    assert json.loads(process.stdout.readline())["ended"] is True
    assert process.wait(30) == 0
    assert process.stderr.read() == ""
