"""A store that cannot be used says so, with its file, and loses nothing it had."""

import asyncio
import os
import shutil
import sqlite3
import tempfile
from pathlib import Path

import pytest
from nightlight.storage.scrub import SCHEMA
from nightlight.storage.sqlite import StoreError

from tests.storage.conftest import keys_of

NOBODY = 65534
AS_ROOT = pytest.mark.skipif(os.geteuid() != 0, reason="only root can become somebody without rights")


@pytest.mark.parametrize("name", ["main", "data"])
async def test_a_newer_schema_is_refused_and_left_as_it_is(open_store, db, keys, keep, told, name):
    store = open_store()
    await keep(store, "mira", told)
    store.close()
    file = keys if name == "main" else db
    with sqlite3.connect(file) as other:
        other.execute(f"PRAGMA user_version = {SCHEMA[name] + 1}")
    other.close()
    before = file.read_bytes()
    with pytest.raises(StoreError, match=f"schema {SCHEMA[name] + 1}") as caught:
        open_store()
    assert str(file) in str(caught.value)
    assert file.read_bytes() == before


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
    around = Path(tempfile.mkdtemp())
    around.chmod(0o777)
    path = around / "home"
    path.mkdir()
    path.chmod(0o777)
    yield path
    path.chmod(0o777)
    shutil.rmtree(around)


async def _reachable(store, folder, keep, told):
    """Keep a session in a file that everybody may write, with keys that somebody without rights owns."""
    await keep(store, "shared", told)
    store.close()
    folder.chmod(0o777)
    for path in folder.iterdir():
        path.chmod(0o666)
    keys = keys_of(folder / "s.db").parent
    for path in (keys, *keys.iterdir()):
        os.chown(path, NOBODY, NOBODY)


@AS_ROOT
async def test_somebody_without_privileges_can_use_a_folder_of_their_own(
    worker, together, open_folder, open_store, keep, told
):
    await _reachable(open_store(open_folder / "s.db"), open_folder, keep, told)
    assert together(worker("denied", path=open_folder / "s.db")) == ["written\n"]


@AS_ROOT
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


async def test_a_full_disk_loses_nothing_that_was_kept(worker, together, open_store, keep, kept, told, db):
    await keep(open_store(), "shared", told)
    (said,) = await asyncio.to_thread(together, worker("full"))
    *kept_ones, complaint = said.splitlines()
    assert kept_ones, "something fitted before the disk was full"
    assert complaint.startswith(f"StoreError {db}: ")
    assert int((await kept(open_store(), "shared")).country) >= int(kept_ones[-1])


async def test_a_turn_for_which_there_is_no_room_is_answered_from_memory_and_kept_when_there_is(
    store, db, keep, kept, told, now
):
    await keep(store, "mira", told)
    (pages,) = store._writer.db.execute("PRAGMA data.page_count").fetchone()
    store._writer.db.execute(f"PRAGMA data.max_page_count = {pages}")
    large = type(told)(now, country="x" * 100_000)
    await keep(store, "mira", large)
    assert await kept(store, "mira") == large
    assert str(db) in store.trouble
    assert "full" in store.trouble
    assert "xxx" not in store.trouble
    store._writer.db.execute(f"PRAGMA data.max_page_count = {pages + 1000}")
    store.close()
    assert store.trouble is None


async def test_what_never_found_room_is_told_as_lost_at_the_end(
    store, keep, told, now, monkeypatch, caplog
):
    monkeypatch.setattr("nightlight.storage.writer.LAST_WORDS", 0.2)
    await keep(store, "mira", told)
    (pages,) = store._writer.db.execute("PRAGMA data.page_count").fetchone()
    store._writer.db.execute(f"PRAGMA data.max_page_count = {pages}")
    await keep(store, "mira", type(told)(now, country="x" * 100_000))
    store.close()
    assert "not written before the end, and lost: 1 turns" in caplog.text
    assert "xxx" not in caplog.text


async def test_one_who_needs_too_much_room_stops_nobody_else(store, keep, kept, told, now):
    await keep(store, "mira", told)
    (pages,) = store._writer.db.execute("PRAGMA data.page_count").fetchone()
    store._writer.db.execute(f"PRAGMA data.max_page_count = {pages + 1}")
    large = type(told)(now, country="x" * 100_000)
    await asyncio.gather(keep(store, "mira", large), keep(store, "tala", told), keep(store, "aya", told))
    with_others = [person for person in ("mira", "tala", "aya") if store._memory.held(person)]
    assert with_others == ["mira"]
