"""Several processes on one file: nothing is lost, nothing is doubled, nothing is torn."""

import asyncio
import signal
import sqlite3
import threading

import pytest

from bot.storage.sealed import Seal
from bot.storage.sqlite import SqliteStore, StoreError


async def test_two_processes_on_the_same_and_on_different_people_lose_and_double_nothing(
    worker, together, open_store, kept
):
    await asyncio.to_thread(together, worker("turns", "a", 200), worker("turns", "b", 200))
    store = open_store()
    shared = await kept(store, "shared")
    order = "".join(tag for tag, _ in shared.answers)
    assert (order.count("a"), order.count("b")) == (200, 200)
    assert order.count("ab") > 5, "the two have worked at the same time"
    assert shared.country == str(len(shared.answers)) == "400"
    for tag in "ab":
        assert [answer for answer, _ in (await kept(store, f"own {tag}")).answers] == [tag] * 200


async def test_many_processes_may_open_a_new_file_at_the_same_moment(worker, together, open_store, kept):
    await asyncio.to_thread(together, *(worker("open") for _ in range(5)))
    assert len((await kept(open_store(), "shared")).answers) == 5


async def test_a_file_that_another_process_is_just_making_can_be_opened(db, open_store, keep, kept, told):
    db.parent.mkdir()
    other = sqlite3.connect(db, isolation_level=None, check_same_thread=False)
    other.execute("BEGIN IMMEDIATE")
    release = threading.Timer(0.2, lambda: other.execute("ROLLBACK"))
    release.start()
    store = open_store()
    release.join()
    other.close()
    await keep(store, "mira", told)
    assert await kept(store, "mira") == told


async def test_two_processes_share_out_what_is_due(worker, together, open_store, keep, told, now):
    people = [f"person {i}" for i in range(20)]
    store = open_store()
    for person in people:
        await keep(store, person, told, due=now)
    said = await asyncio.to_thread(together, worker("claim"), worker("claim"), worker("claim"))
    assert sorted("".join(said).splitlines()) == sorted(people)


@pytest.mark.parametrize("turns", [1, 2, 7, 30])
async def test_a_kill_between_and_in_turns_loses_no_turn_that_was_kept(worker, open_store, kept, turns):
    process = worker("endless")
    process.stdout.readline()
    process.stdin.write("go\n")
    process.stdin.flush()
    for _ in range(turns):
        assert process.stdout.readline() == "kept\n"
    process.send_signal(signal.SIGKILL)
    told = turns + process.communicate()[0].count("kept\n")
    session = await kept(open_store(), "shared")
    assert told <= len(session.answers) <= told + 1
    assert session.country == str(len(session.answers))


async def test_a_kill_in_the_middle_of_a_turn_leaves_the_session_as_before(
    worker, open_store, keep, kept, told
):
    await keep(open_store(), "shared", told)
    process = worker("hang")
    process.stdout.readline()
    process.stdin.write("go\n")
    process.stdin.flush()
    assert process.stdout.readline() == "inside\n"
    process.send_signal(signal.SIGKILL)
    process.communicate()
    assert await kept(open_store(), "shared") == told


async def test_who_waits_for_another_holds_up_nobody_and_gives_up_with_a_clear_error(
    open_store, keep, kept, told, now, db, monkeypatch
):
    one, two = open_store(), open_store()
    await keep(one, "mira", told)
    monkeypatch.setattr("bot.storage.sqlite.PATIENCE", 0.2)
    async with one.turn("mira", now):
        waiting = asyncio.create_task(kept(two, "tala"))
        laps = 0
        while not waiting.done():
            await asyncio.sleep(0.001)
            laps += 1
    assert laps > 5
    with pytest.raises(StoreError, match="cannot be written") as caught:
        waiting.result()
    assert str(db) in str(caught.value)
    assert await kept(two, "mira") == told


async def test_many_turns_of_one_process_come_one_after_another(open_store, keep, kept, now, told):
    store = open_store()
    await keep(store, "mira", told)

    async def one_turn(number):
        async with store.turn("mira", now) as turn:
            before = turn.session
            await asyncio.sleep(0)
            turn.keep(type(before)(now, answers=(*before.answers, (str(number), ()))), None)

    await asyncio.gather(*(one_turn(i) for i in range(30)))
    assert len((await kept(store, "mira")).answers) == 31


async def test_a_cancelled_turn_leaves_the_store_usable_and_the_session_as_before(
    open_store, keep, kept, told, now
):
    store = open_store()
    await keep(store, "mira", told)
    inside = asyncio.Event()

    async def stuck():
        async with store.turn("mira", now) as turn:
            turn.forget()
            inside.set()
            await asyncio.Event().wait()

    task = asyncio.create_task(stuck())
    await inside.wait()
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    assert await kept(store, "mira") == told


async def test_memory_is_a_store_too(keep, kept, told, key):
    store = SqliteStore(None, Seal(key))
    await keep(store, "mira", told)
    assert await kept(store, "mira") == told
    store.close()
