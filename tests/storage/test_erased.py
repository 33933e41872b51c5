"""What is erased is gone from the bytes of every file, and an old copy of the data opens nothing."""

import asyncio
import os
import shutil
import sqlite3
import struct
import subprocess
from contextlib import closing, contextmanager, suppress
from dataclasses import replace
from datetime import timedelta
from functools import partial

import pytest
from nightlight.storage import records
from nightlight.storage.files import Files
from nightlight.storage.sealed import Seal, Unreadable
from nightlight.storage.sqlite import NotErased, SqliteStore

HOUR = timedelta(hours=1)
DAY = timedelta(hours=24)


def raw(db, keys):
    """All bytes of both folders, and the names of the files."""
    files = [file for folder in (db.parent, keys.parent) for file in folder.rglob("*") if file.is_file()]
    return b"".join(file.name.encode() + file.read_bytes() for file in files)


def traces(store, person):
    """What must not be read of a person any more: name, id, key, session, address and times."""

    def ask(db):
        name = store._seal.name(person)
        found = records.find(db, name)
        sealed, address = db.execute(
            "SELECT sealed, address FROM data.record WHERE id = ?", (found.id,)
        ).fetchall()[0]
        times = (found.expires, found.ends, *([found.due] if found.due else []))
        return [name, found.id, found.key, sealed, address, *(struct.pack(">d", time) for time in times)]

    return store._reader.ask(ask)


def left(traces, db, keys):
    """Which of the traces can be read; a long one already by a piece of it."""
    content = raw(db, keys)
    return [trace for trace in traces if trace[:24] in content or trace[-24:] in content]


@contextmanager
def reading(db, keys):
    """Another process that has both files open, and reads now and then."""
    code = (
        "import sqlite3, sys, time\n"
        "both = [sqlite3.connect(path) for path in sys.argv[1:]]\n"
        "for db in both: db.execute('SELECT count(*) FROM sqlite_master').fetchall()\n"
        "print('reads', flush=True)\n"
        "sys.stdin.readline()\n"
    )
    command = ["python3", "-c", code, db, keys]
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert process.stdout.readline() == b"reads\n"
    try:
        yield
    finally:
        process.communicate(b"\n")


@pytest.fixture(params=["alone", "with another process"])
def others(request, store, db, keys):
    """With and without another process that has the files open."""
    if request.param == "alone":
        yield
        return
    with reading(db, keys):
        yield


async def _forget(store, now):
    await store.forget("mira")


async def _stop(store, now):
    await store.turn("mira", now, lambda turn: turn.forget())


async def _expire(store, now):
    await store.expire(now + DAY)


@pytest.mark.parametrize("erase", [_forget, _stop, _expire])
async def test_what_is_erased_cannot_be_read_in_any_file(store, db, keys, now, keep, told, others, erase):
    for number in range(60):
        await keep(store, f"before {number}", replace(told, touched=now + HOUR))
    await keep(store, "mira", told, due=now + timedelta(minutes=7))
    known = traces(store, "mira")
    await keep(store, "mira", replace(told, locale="ru"), due=now + timedelta(minutes=11))
    known += traces(store, "mira")
    for number in range(60):
        await keep(store, f"after {number}", replace(told, touched=now + HOUR))
    assert len(left(known, db, keys)) >= len(set(known)) - 3, "it was there before"
    await erase(store, now)
    assert left(known, db, keys) == []
    assert left(traces(store, "before 7"), db, keys) != []


async def test_files_that_were_damaged_keep_no_key_of_who_is_forgotten_later(
    open_store, db, keys, now, keep, told
):
    store = open_store()
    await keep(store, "mira", told)
    before = traces(store, "mira")
    store.close()
    for file in (db, keys):
        with file.open("r+b") as damaged:
            damaged.write(b"\xee" * 16)
    store = open_store()
    await keep(store, "mira", told)
    after = traces(store, "mira")
    await store.forget("mira")
    name, _, key, *_ = before
    assert left([name, key, *after], db, keys) == []
    assert len(list(db.parent.glob("*.damaged-*"))) == 1, "the data, which nothing opens any more"
    assert list(keys.parent.glob("*.damaged-*")) == []


async def test_of_thousands_nothing_is_left_though_sqlite_moved_their_rows(
    store, db, keys, now, keep, told
):
    people = [f"person {number}" for number in range(1500)]
    await asyncio.gather(*(keep(store, person, told) for person in people))
    longer = [replace(told, seen=("x" * (number % 200),)) for number in range(1500)]
    await asyncio.gather(*(keep(store, person, one) for person, one in zip(people, longer, strict=True)))
    known = [trace for person in people[::3] for trace in traces(store, person)[:5]]
    for person in people[::3]:
        await keep(store, person, told)
    known += [trace for person in people[::3] for trace in traces(store, person)[:5]]
    await keep(store, "last", replace(told, touched=now + HOUR))
    await store.expire(now + DAY)
    store.close()
    assert left(known, db, keys) == []


async def test_an_old_copy_of_the_data_opens_nothing_with_all_keys_of_today(
    open_store, db, keys, key, now, keep, told, tmp_path
):
    store = open_store()
    await keep(store, "mira", told)
    await keep(store, "tala", told)
    with closing(sqlite3.connect(db)) as other, closing(sqlite3.connect(tmp_path / "copy.db")) as copy:
        other.backup(copy)
        hers = other.execute("SELECT id, sealed, address FROM record").fetchall()
    mira = store._reader.ask(partial(records.find, name=store._seal.name("mira"))).id
    (sealed, address) = next(row[1:] for row in hers if row[0] == mira)
    await store.forget("mira")
    store.close()
    shutil.copy(tmp_path / "copy.db", db)
    store = open_store()
    assert await store.turn("mira", now, lambda turn: turn.session) is None
    assert await store.turn("tala", now, lambda turn: turn.session) == told
    with closing(sqlite3.connect(keys)) as other:
        own = [Seal(key).open_key(*row) for row in other.execute("SELECT name, sealed FROM key")]
    for seal in (Seal(key), *own):
        for person in ("mira", "tala"):
            with pytest.raises(Unreadable):
                seal.open(person, sealed)
        with pytest.raises(Unreadable):
            seal.open_text(address)


async def test_while_another_process_reads_on_it_is_told_as_not_erased_and_is_erased_after_that(
    store, db, keys, now, keep, told, patience
):
    patience(0.5)
    await keep(store, "mira", told)
    known = traces(store, "mira")
    with closing(sqlite3.connect(db, isolation_level=None)) as other:
        other.execute("BEGIN")
        other.execute("SELECT count(*) FROM record").fetchall()
        with pytest.raises(NotErased):
            await store.forget("mira")
        assert await store.turn("mira", now, lambda turn: turn.session) is None
    store.close()
    assert left(known, db, keys) == []
    assert [file.name for file in db.parent.iterdir() if file.name.startswith("forget-")] == []


@pytest.fixture
def disk(tmp_path):
    """A disk of its own that can be filled, where the system lets us make one."""
    folder = tmp_path / "disk"
    folder.mkdir()
    made = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=400k", "tmpfs", folder], capture_output=True, check=False
    )
    if made.returncode:
        pytest.skip("no disk of one's own can be mounted here (mount -t tmpfs)")
    yield folder
    subprocess.run(["umount", "-l", folder], check=True)


def fill(folder):
    """Take the last byte of a disk; the file that does."""
    full = folder / "full"
    file = os.open(full, os.O_CREAT | os.O_WRONLY)
    for size in (65536, 4096, 1):
        with suppress(OSError):
            while os.write(file, b"x" * size) == size:
                pass
    os.close(file)
    return full


async def test_on_a_full_disk_forgetting_is_remembered_over_a_restart_and_done_when_there_is_room(
    open_store, disk, now, keep, kept, told
):
    db, keys = disk / "home" / "sessions.db", disk / "keys" / "keys.db"
    store = open_store(db)
    await keep(store, "mira", told)
    known = traces(store, "mira")
    full = fill(disk)
    with pytest.raises(NotErased, match="full"):
        await store.forget("mira")
    assert store.trouble is not None
    assert await kept(store, "mira") is None
    store._writer.close()  # as after a kill: what was wanted is known by its mark alone
    full.unlink()
    store = open_store(db)
    await store.expire(now)
    assert await kept(store, "mira") is None
    store.close()
    assert left(known, db, keys) == []


async def test_what_she_says_after_a_forgetting_that_failed_is_kept(
    store, now, keep, kept, told, monkeypatch
):
    await keep(store, "mira", told)
    monkeypatch.setattr("nightlight.storage.records._erase_ids", _no_room)
    with pytest.raises(NotErased):
        await store.forget("mira")
    monkeypatch.undo()
    await keep(store, "mira", replace(told, locale="ru"))
    await store.expire(now)
    store.close()
    again = SqliteStore(store._path, store._seal, store._files.keys)
    assert (await kept(again, "mira")).locale == "ru"
    again.close()


def _no_room(*_):
    raise sqlite3.OperationalError("database or disk is full")


def test_nothing_is_written_outside_of_the_two_folders(store):
    assert store._writer.db.execute("PRAGMA temp_store").fetchall() == [(2,)]
    assert isinstance(store._files, Files)
