"""One file of sessions: what is kept, what can be read of it, and how long."""

import sqlite3
from dataclasses import replace
from datetime import timedelta

import pytest
from nightlight.storage.said import SaidBefore
from nightlight.storage.sqlite import LEASE, Due, StoreError

HOUR = timedelta(hours=1)
DAY = timedelta(hours=24)
MOMENT = timedelta(microseconds=1)


def rows(db):
    """All rows, read by somebody else."""
    with sqlite3.connect(db) as other:
        found = other.execute("SELECT * FROM record").fetchall()
    other.close()
    return found


def files(db):
    """The bytes of the store's files, one after another."""
    folders = (db.parent, db.parent.parent / "keys")
    return {path.name: path.read_bytes() for folder in folders for path in folder.iterdir()}


async def test_a_session_is_there_again_at_the_next_turn_and_after_a_restart(open_store, keep, kept, told):
    first = open_store()
    await keep(first, "mira", told)
    assert await kept(first, "mira") == told
    first.close()
    assert await kept(open_store(), "mira") == told


async def test_people_have_their_own_sessions(store, keep, kept, told):
    await keep(store, "mira", told)
    await keep(store, "tala", replace(told, locale="ru"))
    assert (await kept(store, "mira")).locale == "zh"
    assert (await kept(store, "tala")).locale == "ru"
    assert await kept(store, "somebody else") is None


async def test_a_turn_that_keeps_nothing_leaves_everything_as_it_was(store, db, now, keep, kept, told):
    await keep(store, "mira", told, due=now + HOUR)
    before = rows(db)
    assert await kept(store, "mira") == told
    assert rows(db) == before


async def test_a_turn_that_fails_changes_nothing(store, now, keep, kept, told):
    await keep(store, "mira", told)

    def fail(turn):
        turn.keep(replace(told, locale="ru"), None)
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await store.turn("mira", now, fail)
    assert await kept(store, "mira") == told


async def test_nothing_said_and_nobody_can_be_read_on_the_disk(store, db, now, keep, told):
    secrets = [b"+77015550123", b"flood", b"flow", b'"KZ"', b'"zh"', b"update-77"]
    await keep(store, "+77015550123", told, due=now)
    await store.claim_due(now)
    on_disk = files(db)
    assert set(on_disk) >= {"sessions.db", "sessions.db-wal", "keys.db", "keys.db-wal"}
    store.close()
    for content in (*on_disk.values(), *files(db).values()):
        assert [secret for secret in secrets if secret in content] == []


async def test_another_key_is_refused_and_leaves_what_is_there(open_store, keys, keep, kept, told):
    await keep(open_store(), "mira", told)
    with pytest.raises(StoreError, match="another key") as caught:
        open_store(with_key=b"k" * 32)
    assert str(keys) in str(caught.value)
    assert await kept(open_store(), "mira") == told


async def test_a_row_moved_to_another_person_gives_a_fresh_session_and_is_erased(
    open_store, db, keep, kept, told
):
    store = open_store()
    await keep(store, "mira", told)
    await keep(store, "tala", told)
    store.close()
    with sqlite3.connect(db) as other:
        ids = [row[0] for row in other.execute("SELECT id FROM record ORDER BY id")]
        sealed = [row[0] for row in other.execute("SELECT sealed FROM record ORDER BY id")]
        other.executemany("UPDATE record SET sealed = ? WHERE id = ?", zip(sealed[::-1], ids, strict=True))
    other.close()
    store = open_store()
    assert await kept(store, "mira") is None
    assert await kept(store, "tala") is None
    assert rows(db) == []


async def test_a_session_is_gone_a_day_after_it_was_touched_and_not_before(
    store, db, now, keep, kept, told
):
    await keep(store, "mira", told)
    assert await kept(store, "mira", now + DAY - MOMENT) == told
    assert await kept(store, "mira", now + DAY) is None
    assert rows(db) == []


async def test_what_is_a_day_old_is_erased_though_nobody_comes_back(store, db, now, keep, kept, told):
    await keep(store, "mira", told)
    await keep(store, "tala", replace(told, touched=now + HOUR))
    assert await store.expire(now + DAY - MOMENT) == 0
    assert await store.expire(now + DAY) == 1
    assert len(rows(db)) == 1
    assert (await kept(store, "tala")).touched == now + HOUR


async def test_forgetting_tells_whether_anything_was_erased(store, db, keep, told):
    assert await store.forget("mira") is False
    await keep(store, "mira", told)
    assert await store.forget("tala") is False
    assert await store.forget("mira") is True
    assert await store.forget("mira") is False
    assert rows(db) == []


async def test_nobody_else_can_read_the_file_whatever_it_was_before(store, db, keep, told, open_store):
    db.chmod(0o644)
    open_store()
    await keep(store, "mira", told)
    made = [*db.parent.iterdir(), *(db.parent.parent / "keys").iterdir()]
    assert {file.stat().st_mode & 0o777 for file in made} == {0o600}


async def test_the_files_are_in_wal_mode_are_safe_against_power_loss_and_wipe_what_they_delete(store):
    for name in ("main", "data"):
        asked = {
            pragma: store._writer.db.execute(f"PRAGMA {name}.{pragma}").fetchone()[0]
            for pragma in ("journal_mode", "synchronous", "secure_delete")
        }
        assert asked == {"journal_mode": "wal", "synchronous": 2, "secure_delete": 1}


async def test_each_file_is_told_to_wipe_what_it_deletes_whatever_sqlite_was_built_with(
    open_store, tmp_path, monkeypatch
):
    """The SQLite here wipes by itself, so asking whether it does proves nothing."""
    said, connect = [], sqlite3.connect

    def watched(*args, **kwargs):
        db = connect(*args, **kwargs)
        db.set_trace_callback(said.append)
        return db

    monkeypatch.setattr(sqlite3, "connect", watched)
    open_store()
    assert {"PRAGMA main.secure_delete = ON", "PRAGMA data.secure_delete = ON"} <= set(said)
    said.clear()
    SaidBefore(tmp_path / "said.db").close()
    assert "PRAGMA secure_delete = ON" in said


async def test_a_turn_is_one_transaction(store, keep, told):
    said = []
    store._writer.db.set_trace_callback(said.append)
    await keep(store, "mira", told)
    store._writer.db.set_trace_callback(None)
    assert [s for s in said if s.startswith(("BEGIN", "COMMIT", "ROLLBACK", "SAVE"))] == [
        "BEGIN IMMEDIATE",
        "COMMIT",
    ]
    assert said[0] == "BEGIN IMMEDIATE"
    assert said[-1] == "COMMIT"


async def test_the_folder_of_a_new_store_is_for_its_owner(store, db):
    assert db.parent.stat().st_mode & 0o777 == 0o700


async def test_what_is_due_is_told_to_one_store_only(open_store, now, keep, told):
    one, two = open_store(), open_store()
    await keep(one, "mira", told, due=now)
    assert [due.person for due in await one.claim_due(now)] == ["mira"]
    assert await two.claim_due(now) == []
    assert await one.claim_due(now) == []


async def test_nothing_is_due_before_its_time_nor_without_one(store, now, keep, told):
    await keep(store, "mira", told, due=now + HOUR)
    await keep(store, "tala", told)
    assert await store.claim_due(now + HOUR - MOMENT) == []
    assert [due.person for due in await store.claim_due(now + HOUR)] == ["mira"]


async def test_the_longest_waiting_come_first_and_no_more_than_asked(store, now, keep, told):
    for minutes in (3, 1, 2):
        await keep(store, f"person {minutes}", told, due=now - minutes * timedelta(minutes=1))
    assert [due.person for due in await store.claim_due(now, most=2)] == ["person 3", "person 2"]
    assert [due.person for due in await store.claim_due(now, most=2)] == ["person 1"]


async def test_a_claim_that_was_never_said_comes_back_after_its_lease(open_store, now, keep, told):
    one = open_store()
    await keep(one, "mira", told, due=now)
    await one.claim_due(now)
    one.close()
    two = open_store()
    assert await two.claim_due(now + LEASE - MOMENT) == []
    assert [due.person for due in await two.claim_due(now + LEASE)] == ["mira"]


async def test_what_was_said_is_not_due_again(store, now, keep, kept, told):
    await keep(store, "mira", told, due=now)
    (due,) = await store.claim_due(now)
    await store.said(due)
    assert await store.claim_due(now + DAY) == []
    assert store.next_due() is None
    assert await kept(store, "mira") == told


async def test_a_silence_that_was_said_does_not_clear_a_newer_one(store, now, keep, told):
    await keep(store, "mira", told, due=now)
    (due,) = await store.claim_due(now)
    await keep(store, "mira", told, due=now + HOUR)
    await store.said(due)
    assert store.next_due() == now + HOUR


async def test_a_claim_after_the_lease_is_not_cleared_by_the_first_who_comes_late(store, now, keep, told):
    await keep(store, "mira", told, due=now)
    (late,) = await store.claim_due(now)
    (current,) = await store.claim_due(now + LEASE)
    await store.said(late)
    assert store.next_due() is not None
    await store.said(current)
    assert store.next_due() is None


async def test_saying_for_somebody_unknown_is_nothing(store, now):
    await store.said(Due("nobody", now.timestamp()))
    assert store.next_due() is None


async def test_an_address_that_cannot_be_opened_stops_nobody_else(store, db, now, keep, told):
    await keep(store, "mira", told, due=now - HOUR)
    with sqlite3.connect(db) as other:
        other.execute("UPDATE record SET address = x'00'")
    other.close()
    await keep(store, "tala", told, due=now)
    assert [due.person for due in await store.claim_due(now)] == ["tala"]


async def test_the_next_due_moment_is_the_earliest(store, now, keep, told):
    assert store.next_due() is None
    await keep(store, "mira", told, due=now + HOUR)
    await keep(store, "tala", told, due=now + MOMENT)
    assert store.next_due() == now + MOMENT


async def test_one_persons_due_can_be_asked_for_and_leaves_the_others(store, now, keep, told):
    await keep(store, "mira", told, due=now)
    await keep(store, "tala", told, due=now - HOUR)
    assert store.next_due("mira") == now
    assert store.next_due("nobody") is None
    assert [due.person for due in await store.claim_due(now, person="mira")] == ["mira"]
    assert store.next_due() == now - HOUR


async def test_what_the_store_itself_has_changed_is_not_answered_from_memory(store, now, keep, told):
    async def due():
        return await store.turn("mira", now, lambda turn: turn.due)

    await keep(store, "mira", told, due=now)
    [claimed] = await store.claim_due(now)
    assert (await due()).timestamp() == claimed.until
    await store.said(claimed)
    assert await due() is None
