"""Sessions to sealed bytes and back, and the key they are sealed with."""

import json
import os
import re
from dataclasses import replace
from datetime import UTC
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st
from nightlight.engine.log import opening
from nightlight.engine.session import Aside, Asker, Closed, Outcome, Session
from nightlight.engine.text import Text
from nightlight.engine.triage import Urgency
from nightlight.storage.private import key_from
from nightlight.storage.sealed import SESSION, Seal, Unreadable

SEAL = Seal(bytes(range(32)))
moments = st.datetimes(timezones=st.just(UTC))
texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
several = st.lists(texts, max_size=4).map(tuple)
arguments = st.lists(st.tuples(texts, texts | st.integers()), max_size=3).map(tuple)
sessions = st.builds(
    Session,
    touched=moments,
    log=st.lists(st.tuples(texts, several), max_size=6).map(tuple),
    locale=st.none() | texts,
    country=st.none() | texts,
    asker=st.sampled_from(get_args(Asker)),
    aside=st.none() | st.sampled_from(get_args(Aside)),
    proposals=several,
    ticked=several,
    closed=st.none() | st.sampled_from(get_args(Closed)),
    outcome=st.sampled_from(Outcome),
    notices=st.lists(st.builds(Text, texts, arguments), max_size=3).map(tuple),
    told_to_go=st.lists(st.tuples(st.sampled_from(Urgency), moments), max_size=2).map(tuple),
    checks=st.lists(moments, max_size=5).map(tuple),
    seen=several,
    reading=several,
    word=texts,
    unclear=st.integers(0, 9),
    unheard=st.booleans(),
    timed=st.lists(st.tuples(texts, st.integers(0, 9), moments), max_size=2).map(tuple),
)


@given(sessions, texts)
def test_any_session_comes_back_as_it_was(session, person):
    assert SEAL.open(person, SEAL.close(person, session)) == session


@given(sessions, texts, texts)
def test_another_persons_name_opens_nothing(session, person, other):
    if person != other:
        with pytest.raises(Unreadable):
            SEAL.open(other, SEAL.close(person, session))


def test_another_key_opens_nothing(told):
    with pytest.raises(Unreadable):
        Seal(b"k" * 32).open("person", SEAL.close("person", told))


@given(st.data())
def test_a_changed_or_missing_byte_is_noticed(data):
    whole = SEAL.close_text("the address of a person")
    at = data.draw(st.integers(0, len(whole) - 1))
    changed = whole[:at] + bytes([whole[at] ^ data.draw(st.integers(1, 255))]) + whole[at + 1 :]
    for wrong in (changed, whole[:at]):
        with pytest.raises(Unreadable):
            SEAL.open_text(wrong)


@given(st.binary(max_size=200))
def test_bytes_that_nobody_sealed_are_unreadable(sealed):
    with pytest.raises(Unreadable):
        SEAL.open("person", sealed)
    with pytest.raises(Unreadable):
        SEAL.open_text(sealed)


def test_a_session_of_another_shape_is_unreadable_and_the_complaint_says_nothing_of_it(monkeypatch, told):
    monkeypatch.setattr(
        "nightlight.storage.sealed.SESSION.dump_json", lambda _: b'{"weeks": "w13_23"}', raising=False
    )
    sealed = SEAL.close("person", told)
    with pytest.raises(Unreadable) as caught:
        SEAL.open("person", sealed)
    assert str(caught.value) == ""
    assert caught.value.__cause__ is None
    assert caught.value.__suppress_context__


def before(session, **more):
    """A session as it was kept when a screen lay aside of one dialog."""
    kept = json.loads(SESSION.dump_json(session))
    return json.dumps(kept | {"answers": kept.pop("log")} | more, separators=(",", ":")).encode()


@given(sessions)
def test_a_session_of_before_there_were_several_dialogs_is_read_with_all_its_answers(session):
    """But for what was said last, by names of before: the next event says something else."""
    assert SESSION.validate_json(before(session)) == replace(session, notices=())


def test_a_side_screen_that_was_open_before_is_open_still_and_the_ticks_below_it_are_kept(told):
    session = SESSION.validate_json(before(told, aside="unsafe", ticked=["fever"]))
    assert session.log == (*told.log, opening("unsafe", ("fever",)))
    assert (session.aside, session.ticked) == (None, ())


@pytest.mark.parametrize("wrong", [{"closed": "hurt"}, {"aside": "nowhere"}, {"asker": 1}, {"answers": 1}])
def test_a_session_that_says_what_there_is_not_is_refused(told, wrong):
    kept = json.loads(SESSION.dump_json(told))
    with pytest.raises(ValueError, match="this is no session"):
        SESSION.validate_json(json.dumps(kept | wrong, separators=(",", ":")).encode())


def test_the_same_session_never_looks_the_same_twice(told):
    assert len({SEAL.close("person", told) for _ in range(50)}) == 50


def test_a_name_in_the_store_depends_on_the_key_and_not_only_on_the_person():
    assert SEAL.name("1234") == SEAL.name("1234")
    assert len({SEAL.name("1234"), SEAL.name("1235"), Seal(b"k" * 32).name("1234")}) == 3


@given(texts)
def test_a_sealed_address_comes_back(text):
    assert SEAL.open_text(SEAL.close_text(text)) == text


def test_the_key_file_is_for_its_owner_and_stays_the_same(tmp_path):
    path = tmp_path / "new" / "folder" / "key"
    before = os.umask(0)
    try:
        key = key_from(path)
    finally:
        os.umask(before)
    assert len(key) == 32
    assert path.stat().st_mode & 0o777 == 0o600
    assert path.parent.stat().st_mode & 0o777 == 0o700
    assert key_from(path) == key


def test_two_new_keys_are_different(tmp_path):
    assert key_from(tmp_path / "one") != key_from(tmp_path / "two")


def test_processes_that_start_at_the_same_moment_make_one_key(tmp_path, worker, together):
    path = tmp_path / "home" / "key"
    said = together(*(worker("key", path=path) for _ in range(4)))
    assert set(said) == {f"{path.read_bytes().hex()}\n"}
    assert [file.name for file in path.parent.iterdir()] == ["key"]


def test_a_key_left_half_made_by_a_crash_does_not_stop_the_next_start(tmp_path):
    path = tmp_path / "key"
    path.with_name(f"key.{os.getpid()}").write_bytes(b"half")  # in a container every start has the same pid
    assert len(key_from(path)) == 32


@pytest.mark.parametrize("length", [0, 31, 33, 64])
def test_a_key_of_the_wrong_length_is_a_clear_error_and_stays_as_it_is(tmp_path, length):
    path = tmp_path / "key"
    path.write_bytes(b"x" * length)
    with pytest.raises(ValueError, match=re.escape(str(path))) as caught:
        key_from(path)
    assert str(length) in str(caught.value)
    assert "32" in str(caught.value)
    assert path.read_bytes() == b"x" * length
