"""One file of sessions: what is kept, what can be read of it, and how long."""

import sqlite3
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.storage.sqlite import LEASE, Due

HOUR = timedelta(hours=1)
DAY = timedelta(hours=24)
MOMENT = timedelta(microseconds=1)


def rows(db):
    """All rows, read by somebody else."""
    with sqlite3.connect(db) as other:
        found = other.execute("SELECT * FROM session").fetchall()
    other.close()
    return found


def files(db):
    """The bytes of the store's files, one after another."""
    return {path.name: path.read_bytes() for path in db.parent.iterdir()}


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

    async def fail():
        async with store.turn("mira", now) as turn:
            turn.keep(replace(told, locale="ru"), None)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await fail()
    assert await kept(store, "mira") == told


async def test_nothing_said_and_nobody_can_be_read_on_the_disk(store, db, now, keep, told):
    secrets = [b"+77015550123", b"flood", b"flow", b'"KZ"', b'"zh"', b"update-77"]
    await keep(store, "+77015550123", told, due=now)
    await store.claim_due(now)
    on_disk = files(db)
    assert set(on_disk) >= {"sessions.db", "sessions.db-wal"}
    store.close()
    for content in (*on_disk.values(), *files(db).values()):
        assert [secret for secret in secrets if secret in content] == []


async def test_another_key_finds_nobody_and_leaves_what_is_there(open_store, db, keep, kept, told):
    await keep(open_store(), "mira", told)
    assert await kept(open_store(with_key=b"k" * 32), "mira") is None
    assert await kept(open_store(), "mira") == told


async def test_a_row_moved_to_another_person_gives_a_fresh_session_and_is_erased(
    store, db, keep, kept, told
):
    await keep(store, "mira", told)
    await keep(store, "tala", told)
    with sqlite3.connect(db) as other:
        names = [row[0] for row in other.execute("SELECT name FROM session ORDER BY name")]
        sealed = [row[0] for row in other.execute("SELECT sealed FROM session ORDER BY name")]
        other.executemany(
            "UPDATE session SET sealed = ? WHERE name = ?", zip(sealed[::-1], names, strict=True)
        )
    other.close()
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


@pytest.mark.parametrize("how", ["forget", "turn", "expire"])
async def test_what_is_erased_leaves_no_trace_in_the_file(store, db, now, keep, told, how):
    await keep(store, "mira", told)
    await keep(store, "tala", replace(told, touched=now + HOUR))
    gone = {row[1] for row in rows(db)}
    if how == "forget":
        await store.forget("mira")
    elif how == "expire":
        await store.expire(now + DAY)
    else:
        async with store.turn("mira", now) as turn:
            turn.forget()
    (left,) = rows(db)
    store.close()
    assert left[1] in files(db)["sessions.db"]
    assert [sealed for sealed in gone - {left[1]} if sealed in files(db)["sessions.db"]] == []


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
    assert {file.stat().st_mode & 0o777 for file in db.parent.glob(f"{db.name}*")} == {0o600}


async def test_the_file_is_in_wal_mode_is_safe_against_power_loss_and_wipes_what_it_deletes(store, db):
    with sqlite3.connect(db) as other:
        assert other.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    other.close()
    asked = {
        name: store._db.execute(f"PRAGMA {name}").fetchone()[0] for name in ("synchronous", "secure_delete")
    }
    assert asked == {"synchronous": 2, "secure_delete": 1}


async def test_a_turn_is_one_transaction(store, now, keep, told):
    said = []
    store._db.set_trace_callback(said.append)
    await keep(store, "mira", told)
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
        other.execute("UPDATE session SET address = x'00'")
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
