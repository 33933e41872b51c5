"""Several processes on one file: nothing is lost, nothing is doubled, nothing is torn."""

import asyncio
import signal
import sqlite3
import threading
import time
from dataclasses import replace
from functools import partial

import pytest
from nightlight.storage import records
from nightlight.storage.job import Job
from nightlight.storage.sealed import Seal
from nightlight.storage.sqlite import SqliteStore


async def test_two_processes_on_the_same_and_on_different_people_lose_and_double_nothing(
    worker, together, open_store, kept
):
    await asyncio.to_thread(together, worker("turns", "a", 200), worker("turns", "b", 200))
    store = open_store()
    shared = await kept(store, "shared")
    order = "".join(tag for tag, _ in shared.log)
    assert (order.count("a"), order.count("b")) == (200, 200)
    assert order.count("ab") > 5, "the two have worked at the same time"
    assert shared.country == str(len(shared.log)) == "400"
    for tag in "ab":
        assert [answer for answer, _ in (await kept(store, f"own {tag}")).log] == [tag] * 200


async def test_many_processes_may_open_a_new_file_at_the_same_moment(worker, together, open_store, kept):
    await asyncio.to_thread(together, *(worker("open") for _ in range(5)))
    assert len((await kept(open_store(), "shared")).log) == 5


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
    assert told <= len(session.log) <= told + 1
    assert session.country == str(len(session.log))


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


async def test_many_turns_of_one_person_come_one_after_another(open_store, keep, kept, now, told):
    store = open_store()
    await keep(store, "mira", told)

    def one_more(number, turn):
        answers = (*turn.session.log, (str(number), ()))
        turn.keep(type(told)(now, log=answers), None)

    await asyncio.gather(*(store.turn("mira", now, partial(one_more, i)) for i in range(30)))
    assert [said for said, _ in (await kept(store, "mira")).log[1:]] == [str(i) for i in range(30)]


async def test_all_who_wait_together_share_one_commit(open_store, keep, kept, told, foreign_lock):
    store = open_store()
    await keep(store, "person 0", told)
    said = []
    store._writer.db.set_trace_callback(said.append)
    with foreign_lock():
        turns = [asyncio.create_task(keep(store, f"person {i}", told)) for i in range(16)]
        await asyncio.sleep(0)  # each has put what it keeps
        while not store._writer._put.empty():
            await asyncio.sleep(0.001)
    await asyncio.gather(*turns)
    store._writer.db.set_trace_callback(None)
    assert said.count("COMMIT") == 1
    assert [await kept(store, f"person {i}") for i in range(16)] == [told] * 16


async def test_nobody_is_answered_before_the_commit_that_holds_her_turn(open_store, db, keep, kept, told):
    one, two = open_store(), open_store()
    for number in range(5):
        people = [f"person {number} {i}" for i in range(10)]
        await asyncio.gather(*(keep(one, person, told) for person in people))
        assert [await kept(two, person) for person in people] == [told] * 10


async def test_what_another_process_wrote_meanwhile_is_decided_anew(open_store, keep, kept, told, now):
    one, two = open_store(), open_store()
    await keep(one, "mira", told)
    seen = []

    def one_more(turn):
        if not seen:  # in between, and only once
            work = partial(records.save_next, record=other)
            two._writer.put(Job(work))
            deadline = time.monotonic() + 10
            while two._reader.ask(partial(records.find, name=other.name)).version < other.version:
                assert time.monotonic() < deadline
        seen.append(turn.session.locale)
        turn.keep(replace(turn.session, country="KG"), None)

    theirs = await two.turn("mira", now, lambda turn: turn)
    theirs.keep(replace(told, locale="ru"), None)
    other = two._next("mira", theirs.kept, theirs).record(two._seal, "mira")
    await one.turn("mira", now, one_more)
    assert seen == ["zh", "ru"]
    assert ((await kept(two, "mira")).locale, (await kept(two, "mira")).country) == ("ru", "KG")


async def test_a_cancelled_turn_leaves_the_store_usable(open_store, keep, kept, told, now, foreign_lock):
    store = open_store()
    await keep(store, "mira", told)
    with foreign_lock():
        task = asyncio.create_task(store.turn("mira", now, lambda turn: turn.forget()))
        await asyncio.sleep(0.01)
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
    await keep(store, "tala", told)
    assert await kept(store, "tala") == told


async def test_memory_is_a_store_too(keep, kept, told, key, now):
    store = SqliteStore(None, Seal(key))
    await keep(store, "mira", told, due=now)
    assert await kept(store, "mira") == told
    assert [due.person for due in await store.claim_due(now)] == ["mira"]
    assert await store.forget("mira") is True
    assert await kept(store, "mira") is None
    assert not [thread for thread in threading.enumerate() if thread.name == "nightlight-store"]
    store.close()
