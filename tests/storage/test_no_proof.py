"""A disk that is full or does not answer damages nothing: what cannot be read is not called damaged."""

import asyncio
import errno
import os
import sqlite3

import pytest
from nightlight.storage import causes, damage
from nightlight.storage.sqlite import StoreError

UNREADABLE = ["SQLITE_IOERR_READ", "SQLITE_IOERR_SHMSIZE", "SQLITE_CANTOPEN", "SQLITE_FULL", "SQLITE_PERM"]
PAGE = "Tree 2 page 3: unable to get the page. error code=266"  # what quick_check says of an I/O error


@pytest.fixture
def bytes_of(db, keys):
    """Everything that lies in both folders."""

    def read():
        return {
            path: path.read_bytes()
            for folder in (db.parent, keys.parent)
            for path in folder.iterdir()
            if path.suffix == ".db" or damage.DAMAGED in path.name
        }

    return read


@pytest.fixture
async def healthy(open_store, keep, told, bytes_of):
    """A store that is closed, with somebody in it; its bytes."""
    store = open_store()
    await keep(store, "mira", told)
    store.close()
    return bytes_of()


@pytest.fixture
def saying(monkeypatch):
    """What SQLite says, one thing after another, when a file is looked through; then the truth."""

    def say(*answers):
        left, real = list(answers), damage._checked

        def checked(file, name, *, known):
            if not left:
                return real(file, name, known=known)
            answer = left.pop(0)
            if isinstance(answer, Exception):
                raise answer
            return answer

        monkeypatch.setattr(damage, "_checked", checked)

    return say


def said(code, text="disk I/O error"):
    error = sqlite3.OperationalError(text)
    error.sqlite_errorcode = getattr(sqlite3, code)
    return error


async def test_where_no_file_may_grow_nothing_is_destroyed(
    healthy, worker, together, bytes_of, open_store, kept, told, keys
):
    (complaint,) = await asyncio.to_thread(together, worker("no_room"))
    assert complaint.startswith(f"StoreError {keys}: no file may grow so large here")
    assert bytes_of() == healthy
    assert await kept(open_store(), "mira") == told


@pytest.mark.parametrize("code", UNREADABLE)
async def test_what_cannot_be_read_is_refused_and_left_as_it_is(
    healthy, saying, bytes_of, open_store, kept, told, keys, code, caplog
):
    saying(said(code))
    with pytest.raises(StoreError) as caught:
        open_store()
    assert str(caught.value).startswith(f"{keys}: ")
    assert bytes_of() == healthy
    assert "damaged" not in caplog.text
    assert await kept(open_store(), "mira") == told


class OnePageFails:
    """A connection that reads all but one page, which SQLite tells as a row and not as an error."""

    def execute(self, statement):
        rows = [(PAGE,)] if "quick_check" in statement else [(1,)]
        return type("Rows", (), {"fetchall": lambda _: rows})()

    def close(self):
        pass


def test_a_page_that_could_not_be_read_is_no_damage(db, monkeypatch):
    monkeypatch.setattr(damage.sqlite3, "connect", lambda *_, **__: OnePageFails())
    with pytest.raises(StoreError, match="cannot be read"):
        damage.fault(db, "data", known=False)


async def test_damage_that_is_not_seen_again_is_none(healthy, saying, bytes_of, open_store, kept, told):
    saying("Tree 2 page 3: never used")
    assert await kept(open_store(), "mira") == told


async def test_damage_is_not_believed_where_the_file_cannot_be_read_to_its_end(
    healthy, saying, bytes_of, open_store, monkeypatch
):
    def fails(file):
        raise OSError(errno.EIO, os.strerror(errno.EIO), str(file))

    monkeypatch.setattr(damage, "_read_to_the_end", fails)
    saying(said("SQLITE_CORRUPT"))
    with pytest.raises(StoreError, match="I/O error"):
        open_store()
    assert bytes_of() == healthy


async def test_a_disk_error_while_running_destroys_nothing(store, keep, kept, told, db, caplog):
    await keep(store, "mira", told)

    def fails(_):
        raise said("SQLITE_IOERR_READ")

    with pytest.raises(StoreError):
        await store._written(fails)
    assert await kept(store, "mira") == told
    assert "begun anew" not in caplog.text
    assert not list(db.parent.glob(f"*{damage.DAMAGED}*"))


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOSPC, "the disk is full"),
        (errno.EROFS, "the disk is read-only"),
        (errno.EACCES, "Permission denied"),
    ],
)
def test_the_system_is_asked_what_sqlite_calls_a_disk_error(db, keys, monkeypatch, number, words):
    def refuses(dir):  # noqa: A002 - as tempfile has it
        if dir == keys.parent:
            raise OSError(number, os.strerror(number))
        return real(dir=dir)

    real = causes.tempfile.TemporaryFile
    db.parent.mkdir()
    monkeypatch.setattr(causes.tempfile, "TemporaryFile", refuses)
    assert causes.cause(said("SQLITE_IOERR_WRITE"), db, keys) == f"{keys}: {words}"
    assert causes.cause(said("SQLITE_IOERR_WRITE"), db) == f"{db}: disk I/O error"
    assert causes.cause(said("SQLITE_ERROR", "no such column"), db, keys) == f"{db}: no such column"
