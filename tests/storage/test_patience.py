"""Nobody waits longer than the one deadline; what is said from memory is written as soon as it can be."""

import asyncio
import sqlite3
import time
from dataclasses import replace
from datetime import timedelta

import pytest
from nightlight.storage import records
from nightlight.storage.reader import Reader
from nightlight.storage.sqlite import StoreError
from nightlight.storage.writer import Writer

HOUR = timedelta(hours=1)


@pytest.mark.parametrize("reads", [False, True])
async def test_five_people_are_answered_within_one_deadline_while_somebody_holds_the_file(
    store, keep, kept, told, foreign_lock, patience, reads
):
    people = [f"person {i}" for i in range(5)]
    await asyncio.gather(*(keep(store, person, told) for person in people))
    patience(1.0)
    after = replace(told, locale="ru")
    with foreign_lock():
        if reads:
            _deafen(store)
        began = time.monotonic()
        took = await asyncio.gather(*(_timed(keep(store, person, after), began) for person in people))
        assert max(took) - min(took) < 0.5, "they waited side by side and not one after another"
        assert [await kept(store, person) for person in people] == [after] * 5
        assert all(store._memory.held(person) for person in people)
    patience(60.0)
    store._reader = Reader(store._files, store._writer)
    await keep(store, "somebody else", told)
    assert [await kept(store, person) for person in people] == [after] * 5
    store.close()


async def _timed(work, began):
    await work
    return time.monotonic() - began


def _deafen(store):
    """As a lock against readers does."""

    class Locked(Reader):
        def ask(self, question):
            error = sqlite3.OperationalError("database is locked")
            error.sqlite_errorcode = sqlite3.SQLITE_BUSY
            raise StoreError("locked") from error

    store._reader = Locked(store._files, store._writer)


async def test_it_is_written_when_the_lock_is_gone_though_nobody_says_anything_more(
    store, open_store, keep, kept, told, foreign_lock, patience
):
    await keep(store, "mira", told)
    patience(0.1)
    with foreign_lock():
        await keep(store, "mira", replace(told, locale="ru"))
    store.close()
    assert (await kept(open_store(), "mira")).locale == "ru"


async def test_where_another_process_shares_the_files_nothing_is_said_from_memory(
    open_store, keep, kept, told, foreign_lock, patience
):
    one, two = open_store(), open_store()
    await keep(one, "mira", told)
    patience(0.1)
    with foreign_lock(), pytest.raises(StoreError):
        await keep(one, "mira", replace(told, locale="ru"))
    patience(60.0)
    assert await kept(two, "mira") == told
    assert await kept(one, "mira") == told


async def test_who_was_changed_by_a_process_that_is_gone_is_not_answered_from_an_old_memory(
    open_store, keep, kept, told, patience
):
    one = open_store()
    await keep(one, "mira", told)
    two = open_store()
    await two.forget("mira")
    two.close()
    _deafen(one)
    patience(0.1)
    with pytest.raises(StoreError):
        await kept(one, "mira")


async def test_trouble_names_file_and_cause_and_is_over_with_the_next_commit(
    store, db, now, keep, told, foreign_lock, patience, monkeypatch
):
    monkeypatch.setattr("nightlight.storage.writer.LOCKED_LONG", 0.0)
    patience(0.3)
    assert store.trouble is None
    with foreign_lock():
        await keep(store, "+77015550123", told)
        assert str(db) in store.trouble
        assert "locked" in store.trouble
        assert "77015550123" not in store.trouble
    patience(60.0)
    await store.expire(now)
    assert store.trouble is None


# ---- both clocks


class Up:
    """The clock of the machine."""

    def __init__(self):
        self.now = 1000.0

    def __call__(self):
        return self.now


async def test_with_the_clock_set_back_a_session_is_gone_a_day_later_all_the_same(
    open_store, db, now, keep, kept, told
):
    up = Up()
    store = open_store(up=up)
    await keep(store, "mira", told)
    await keep(store, "tala", told)
    up.now += 24 * 3600 - 1
    back = now - timedelta(days=3)
    assert await kept(store, "mira", back) == told
    up.now += 1
    assert await kept(store, "mira", back) is None
    assert await store.expire(back) == 1
    assert store.next_due() is None


async def test_after_a_restart_of_the_machine_with_the_clock_set_back_nothing_lives_longer_than_a_day(
    open_store, now, keep, kept, told, monkeypatch
):
    store = open_store()
    await keep(store, "mira", told)
    store.close()
    monkeypatch.setattr("nightlight.storage.sqlite.boot", lambda: 77)
    store, back = open_store(up=Up()), now - timedelta(days=3)
    await store.expire(back)
    assert await kept(store, "mira", back + timedelta(hours=23)) == told
    assert await store.expire(back + timedelta(hours=24)) == 1
    assert await kept(store, "mira", back) is None


# ---- many rows


async def test_thousands_are_erased_in_batches(store, now, keep, told, monkeypatch):
    monkeypatch.setattr("nightlight.storage.sqlite.BATCH", 10)
    await asyncio.gather(*(keep(store, f"person {i}", told) for i in range(55)))
    assert await store.expire(now + timedelta(hours=24)) == 55
    assert await store.expire(now + timedelta(hours=24)) == 0


@pytest.mark.parametrize(
    "asked",
    [
        (records.FOUND, ("x",)),
        (records.NEXT, ()),
        (records.NEXT_OF_ONE, ("x",)),
        (records.DUE, {"now": 0, "most": 1}),
        (records.DUE_OF_ONE, {"now": 0, "most": 1, "name": "x"}),
        *((sql, {"now": 0, "boot": 1, "up": 0, "most": 1, "life": 1}) for sql in records.OVERDUE),
    ],
)
async def test_nothing_that_is_asked_at_every_turn_or_tick_reads_a_whole_table(store, keep, told, asked):
    await keep(store, "mira", told)
    plan = store._reader.ask(lambda db: db.execute(f"EXPLAIN QUERY PLAN {asked[0]}", asked[1]).fetchall())
    steps = [row[3] for row in plan]
    by_index = [step for step in steps if "USING" in step and "INDEX" in step]
    assert [step for step in steps if step.startswith("SCAN") and step not in by_index] == []
    assert [step for step in steps if "TEMP B-TREE" in step] == []


async def _from_memory(store, keep, told, patience):
    """Say something in Russian from memory, while somebody else holds the file."""
    patience(0.1)
    await keep(store, "mira", replace(told, locale="ru"))
    patience(60.0)


async def test_a_turn_after_one_that_was_said_from_memory_is_not_forgotten(
    store, open_store, keep, kept, told, foreign_lock, patience
):
    await keep(store, "mira", told)
    with foreign_lock():
        await _from_memory(store, keep, told, patience)
    await keep(store, "mira", replace(told, locale="zh"))
    assert (await kept(store, "mira")).locale == "zh"
    assert store._memory.held("mira") is None
    store.close()
    assert (await kept(open_store(), "mira")).locale == "zh"


async def test_a_turn_that_is_given_up_loses_nothing_that_was_said_from_memory_before(
    store, open_store, keep, kept, told, foreign_lock, patience
):
    await keep(store, "mira", told)
    with foreign_lock():
        await _from_memory(store, keep, told, patience)
        turn = asyncio.create_task(keep(store, "mira", replace(told, locale="zh")))
        await asyncio.sleep(0.1)
        turn.cancel()
        await asyncio.gather(turn, return_exceptions=True)
        await asyncio.sleep(0.5)  # the writer lets go of it
    store.close()
    assert (await kept(open_store(), "mira")).locale == "ru"


async def test_the_one_who_writes_outlives_whatever_fails(
    store, open_store, keep, kept, told, monkeypatch, patience
):
    patience(0.3)
    real, failed = Writer._gather, []

    def gather(writer):
        if not failed:
            failed.append("once")
            raise OSError
        real(writer)

    monkeypatch.setattr(Writer, "_gather", gather)
    await keep(store, "mira", told)
    assert failed
    patience(60.0)
    await keep(store, "tala", told)
    store.close()
    assert [await kept(open_store(), person) for person in ("mira", "tala")] == [told, told]
