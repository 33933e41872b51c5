"""Damaged files are set aside, begun anew, and those who are remembered go on; a wrong key is refused."""

import logging
import os
import shutil
import sqlite3
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from nightlight.storage import scrub
from nightlight.storage.damage import DAMAGED, TIME
from nightlight.storage.opening import opened
from nightlight.storage.sqlite import StoreError

GARBAGE = [b"not a database at all " * 500, b"SQLite format 3\0" + b"\xff" * 9000]


def aside(file):
    return sorted(path.name for path in file.parent.glob(f"{file.name}{DAMAGED}*"))


def rot(file):
    """Overwrite everything behind the first page."""
    with file.open("r+b") as damaged:
        damaged.seek(4096)
        damaged.write(b"\xee" * (file.stat().st_size - 4096))


@pytest.mark.parametrize("which", ["data", "keys"])
@pytest.mark.parametrize("content", GARBAGE)
async def test_a_damaged_file_is_set_aside_at_the_start_and_told_loudly(
    open_store, db, keys, keep, kept, told, content, which, caplog
):
    file = db if which == "data" else keys
    store = open_store()
    store.close()
    file.write_bytes(content)
    store = open_store()
    assert await kept(store, "mira") is None
    await keep(store, "mira", told)
    assert await kept(store, "mira") == told
    found = [file.with_name(name).read_bytes() for name in aside(file)]
    assert found == ([content] if which == "data" else []), "of damaged keys nothing is kept"
    (line,) = [record for record in caplog.records if record.levelno == logging.ERROR]
    assert str(file) in line.getMessage()


async def test_a_rotten_page_is_found_at_the_start(open_store, db, keep, kept, told):
    store = open_store()
    for person in range(40):
        await keep(store, f"person {person}", told)
    store.close()
    rot(db)
    store = open_store()
    assert await kept(store, "person 3") is None
    assert len(aside(db)) == 1


def _garbage(file):
    file.write_bytes(b"not a database at all " * 500)


def _cut(file):
    os.truncate(file, 0)


def _delete(file):
    file.unlink()


def _replace(file):
    other = file.with_name("other")
    other.write_bytes(b"")
    other.replace(file)


def _take_the_folder(file):
    shutil.rmtree(file.parent)


HARMS = [_garbage, _cut, _delete, _replace, _take_the_folder]


@pytest.mark.parametrize("which", ["data", "keys"])
@pytest.mark.parametrize("harm", HARMS)
async def test_whoever_is_remembered_goes_on_when_a_file_is_lost_while_running(
    store, open_store, db, keys, keep, kept, told, now, harm, which
):
    await keep(store, "mira", told, due=now)
    await keep(store, "tala", replace(told, locale="ru"))
    await store._written(lambda db: True, erases=True)  # the log is folded into the file
    await store._written(lambda db: True)
    harm(db if which == "data" else keys)
    await keep(store, "aya", told)
    assert await kept(store, "mira") == told
    assert await kept(store, "tala") == replace(told, locale="ru")
    await store.expire(now)
    assert [due.person for due in await store.claim_due(now)] == ["mira"]
    assert store.trouble is None
    store.close()
    again = open_store()
    assert await kept(again, "mira") == told
    assert await kept(again, "aya") == told


@pytest.mark.parametrize("which", ["data", "keys"])
@pytest.mark.parametrize("harm", HARMS)
async def test_who_speaks_first_after_a_file_was_lost_goes_on_too(store, db, keys, keep, told, harm, which):
    await keep(store, "mira", told)
    harm(db if which == "data" else keys)
    found = []

    def decide(turn):
        found.append(turn.session)
        turn.keep(replace(turn.session or told, locale="ru"), None)

    await store.turn("mira", told.touched, decide)
    assert set(found) == {told}


async def test_files_that_are_made_smaller_are_not_taken_for_cut_short(
    store, db, keep, kept, told, now, monkeypatch
):
    for number in range(200):
        await keep(store, f"person {number}", told)
    await keep(store, "mira", replace(told, touched=now + timedelta(hours=1)))
    await store._written(lambda db: True, erases=True)  # the log is folded into the file
    read, real = [], scrub.scrub

    def scrubbed(files):
        done = real(files)
        read.append(store._reader.ask(lambda _: db.stat().st_size))  # as the loop does meanwhile
        return done

    monkeypatch.setattr("nightlight.storage.writer.scrub", scrubbed)
    monkeypatch.setattr("nightlight.storage.writer.TIDYING", {"main": 0, "data": 0})
    await store.expire(now + timedelta(hours=24))
    assert min(read) < max(read)
    assert await kept(store, "mira") == replace(told, touched=now + timedelta(hours=1))


async def test_two_processes_that_find_the_same_file_damaged_set_it_aside_once(
    open_store, db, keep, kept, told
):
    one, two = open_store(), open_store()
    await keep(one, "mira", told)
    _delete(db)
    await keep(one, "aya", told)
    await keep(two, "tala", told)
    assert await kept(one, "tala") == await kept(two, "aya") == told


async def test_what_was_set_aside_is_erased_after_a_day(store, db, keys, now):
    names = []
    for file in (db, keys):
        for hours in (-1, 23, 25):
            at = (datetime.now(UTC) - timedelta(hours=hours)).strftime(TIME)
            names.append(file.with_name(f"{file.name}{DAMAGED}{at}"))
            names[-1].write_bytes(b"noise")
            file.with_name(f"{names[-1].name}-wal").write_bytes(b"noise")
    await store.expire(now)
    assert [name.exists() for name in names] == [False, True, False] * 2
    assert len(aside(db)) == len(aside(keys)) == 2


async def test_keys_of_a_lost_file_are_gone_after_a_day(store, open_store, db, keys, now, keep, told):
    await keep(store, "mira", told)
    store.close()
    db.unlink()
    store = open_store()
    await store.expire(now + timedelta(hours=23))
    with sqlite3.connect(keys) as other:
        assert other.execute("SELECT count(*) FROM key").fetchone() == (1,)
        await store.expire(now + timedelta(hours=24))
        assert other.execute("SELECT count(*) FROM key").fetchone() == (0,)
    other.close()


# ---- the folders of the settings, and the key


def test_a_key_that_is_lost_is_not_made_anew(tmp_path):
    opened(tmp_path / "home", tmp_path / "keys", tmp_path / "keys" / "key").close()
    (tmp_path / "keys" / "key").unlink()
    with pytest.raises(StoreError, match=r"put it back"):
        opened(tmp_path / "home", tmp_path / "keys", tmp_path / "keys" / "key")
    assert not (tmp_path / "keys" / "key").exists()


def test_keys_beside_the_data_are_warned_of_and_apart_they_are_not(tmp_path, caplog):
    opened(tmp_path / "home", tmp_path / "keys", tmp_path / "keys" / "key").close()
    assert caplog.text == ""
    opened(tmp_path / "both", tmp_path / "both", tmp_path / "both" / "key").close()
    assert "NIGHTLIGHT_KEYS" in caplog.text


@pytest.mark.parametrize("what", ["home", "keys", "keys/key", "keys/keys.db", "home/sessions.db"])
def test_what_others_could_read_is_mended_with_a_warning(tmp_path, caplog, what):
    places = tmp_path / "home", tmp_path / "keys", tmp_path / "keys" / "key"
    opened(*places).close()
    path = tmp_path / what
    path.chmod(0o755 if path.is_dir() else 0o644)
    opened(*places).close()
    assert path.stat().st_mode & 0o077 == 0
    assert f"{path} could be read by others" in caplog.text


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can give a file to somebody else")
@pytest.mark.parametrize("what", ["keys", "keys/key"])
def test_a_key_of_somebody_else_that_all_can_read_is_refused(tmp_path, monkeypatch, what):
    places = tmp_path / "home", tmp_path / "keys", tmp_path / "keys" / "key"
    opened(*places).close()
    os.chown(tmp_path / what, 65534, 65534)
    (tmp_path / what).chmod(0o755)
    with pytest.raises(StoreError) as caught:
        opened(*places)
    assert str(caught.value).startswith(f"{tmp_path / what}: it is somebody else's")


@pytest.mark.parametrize("umask", [0o000, 0o077, 0o777])
def test_whatever_the_umask_files_and_folders_are_for_their_owner_alone(tmp_path, umask):
    before = os.umask(umask)
    try:
        store = opened(tmp_path / "home", tmp_path / "a" / "keys", tmp_path / "a" / "keys" / "key")
    finally:
        os.umask(before)
    made = [path for folder in ("home", "a/keys") for path in (tmp_path / folder).rglob("*")]
    assert {path.stat().st_mode & 0o777 for path in made} == {0o600}
    assert {(tmp_path / folder).stat().st_mode & 0o777 for folder in ("home", "a/keys")} == {0o700}
    store.close()
