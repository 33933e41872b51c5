"""A store that cannot be used says so, with its file, and loses nothing it had."""

import asyncio
import shutil
import sqlite3
import tempfile
from pathlib import Path

import pytest

from bot.storage.sqlite import SCHEMA, StoreError


async def test_a_newer_schema_is_refused_and_left_as_it_is(open_store, db, keep, told):
    store = open_store()
    await keep(store, "mira", told)
    store.close()
    with sqlite3.connect(db) as other:
        other.execute(f"PRAGMA user_version = {SCHEMA + 1}")
        before = other.execute("SELECT * FROM session").fetchall()
    with pytest.raises(StoreError, match=f"schema {SCHEMA + 1}") as caught:
        open_store()
    assert str(db) in str(caught.value)
    assert other.execute("SELECT * FROM session").fetchall() == before
    assert other.execute("PRAGMA user_version").fetchone() == (SCHEMA + 1,)
    other.close()


@pytest.mark.parametrize(
    "content", [b"not a database at all " * 500, b"SQLite format 3\0" + b"\xff" * 9000]
)
def test_a_file_that_is_no_database_is_refused_with_its_path_and_left_as_it_is(open_store, db, content):
    db.parent.mkdir()
    db.write_bytes(content)
    with pytest.raises(StoreError) as caught:
        open_store()
    assert str(db) in str(caught.value)
    assert db.read_bytes() == content


async def test_a_damaged_page_is_a_store_error_and_not_a_wrong_session(open_store, db, keep, kept, told):
    store = open_store()
    for person in range(40):
        await keep(store, f"person {person}", told)
    store.close()
    with sqlite3.connect(db) as other:
        (page,) = other.execute("SELECT rootpage FROM sqlite_master WHERE name = 'session'").fetchone()
        (size,) = other.execute("PRAGMA page_size").fetchone()
    other.close()
    with db.open("r+b") as file:
        file.seek((page - 1) * size)
        file.write(b"\xee" * size)
    with pytest.raises(StoreError) as caught:
        await kept(open_store(), "person 3")
    assert str(db) in str(caught.value)


@pytest.mark.parametrize("below", ["a file", "a file/deeper"])
def test_a_home_that_cannot_be_a_folder_is_refused_with_the_path(open_store, tmp_path, below):
    (tmp_path / "a file").write_text("in the way")
    path = tmp_path / below / "sessions.db"
    with pytest.raises(StoreError) as caught:
        open_store(path)
    assert str(path) in str(caught.value)


def test_a_folder_in_the_place_of_the_file_is_refused_with_the_path(open_store, db):
    db.mkdir(parents=True)
    with pytest.raises(StoreError) as caught:
        open_store()
    assert str(db) in str(caught.value)


@pytest.fixture
def open_folder():
    """A folder that also somebody without privileges can reach."""
    path = Path(tempfile.mkdtemp())
    path.chmod(0o777)
    yield path
    path.chmod(0o777)
    shutil.rmtree(path)


async def _reachable(store, folder, keep, told):
    """Keep a session in a file that everybody may write, as the first proof of the tests below."""
    await keep(store, "shared", told)
    store.close()
    for path in folder.iterdir():
        path.chmod(0o666)


async def test_somebody_without_privileges_can_use_a_folder_of_their_own(
    worker, together, open_folder, open_store, keep, told
):
    await _reachable(open_store(open_folder / "s.db"), open_folder, keep, told)
    assert together(worker("denied", path=open_folder / "s.db")) == ["written\n"]


@pytest.mark.parametrize(("folder", "file"), [(0o555, 0o444), (0o777, 0o444), (0o000, 0o666)])
async def test_a_file_or_folder_that_may_not_be_written_is_refused_and_loses_nothing(
    worker, together, open_folder, open_store, keep, kept, told, folder, file
):
    path = open_folder / "s.db"
    await _reachable(open_store(path), open_folder, keep, told)
    path.chmod(file)
    open_folder.chmod(folder)
    (said,) = await asyncio.to_thread(together, worker("denied", path=path))
    open_folder.chmod(0o777)
    path.chmod(0o666)
    assert said.startswith("StoreError")
    assert str(path) in said
    assert await kept(open_store(path), "shared") == told


async def test_a_new_store_in_a_folder_that_may_not_be_written_is_refused(worker, together, open_folder):
    open_folder.chmod(0o555)
    path = open_folder / "home" / "s.db"
    (said,) = await asyncio.to_thread(together, worker("denied", path=path))
    assert said.startswith("StoreError")
    assert str(path) in said


async def test_a_full_disk_is_a_store_error_and_the_last_session_kept_is_there_after_it(
    worker, together, open_store, keep, kept, told, db
):
    await keep(open_store(), "shared", told)
    (said,) = await asyncio.to_thread(together, worker("full"))
    *kept_ones, complaint = said.splitlines()
    assert kept_ones, "something fitted before the disk was full"
    assert complaint.startswith("StoreError")
    assert str(db) in complaint
    assert (await kept(open_store(), "shared")).country == kept_ones[-1]


async def test_a_store_without_room_keeps_the_old_session_and_works_again_with_room(
    store, db, keep, kept, told, now
):
    await keep(store, "mira", told)
    (pages,) = store._db.execute("PRAGMA page_count").fetchone()
    store._db.execute(f"PRAGMA max_page_count = {pages}")
    large = type(told)(now, country="x" * 100_000)
    with pytest.raises(StoreError, match="full") as caught:
        await keep(store, "mira", large)
    assert str(db) in str(caught.value)
    assert "xxx" not in str(caught.value)
    assert await kept(store, "mira") == told
    store._db.execute(f"PRAGMA max_page_count = {pages + 1000}")
    await keep(store, "mira", large)
    assert await kept(store, "mira") == large
