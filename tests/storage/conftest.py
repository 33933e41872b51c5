"""What the tests of the store share: a key, stores that are closed again, sessions, and other processes."""

import sqlite3
import subprocess
import sys
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest
from nightlight.engine.session import Session
from nightlight.storage.sealed import Seal
from nightlight.storage.sqlite import SqliteStore

WORKER = Path(__file__).with_name("worker.py")
ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(autouse=True)
def patience(monkeypatch):
    """How long a turn may wait: long, because the machine may have much to do; a test may shorten it."""

    def wait(seconds):
        monkeypatch.setattr("nightlight.storage.sqlite.PATIENCE", seconds)
        monkeypatch.setattr("nightlight.storage.sqlite.BRIEFLY", seconds)

    wait(60.0)
    return wait


@pytest.fixture
def key():
    return bytes(range(32))


@pytest.fixture
def now():
    return datetime(2026, 1, 1, 2, 0, tzinfo=UTC)


def keys_of(path):
    """Where the keys of a store lie in these tests."""
    return path.parent.parent / "keys" / "keys.db"


@pytest.fixture
def keys(db):
    return keys_of(db)


@pytest.fixture
def db(tmp_path):
    return tmp_path / "home" / "sessions.db"


@pytest.fixture
def open_store(db, key):
    """Opens a store on the test's file; all are closed at the end."""
    opened = []

    def open_(path=db, with_key=key, **more):
        opened.append(SqliteStore(path, Seal(with_key), keys_of(path), **more))
        return opened[-1]

    yield open_
    for store in opened:
        store.close()


@pytest.fixture
def store(open_store):
    return open_store()


@pytest.fixture
def told(now):
    """A session with something in it that must not be read by anybody."""
    return Session(now, log=(("flow", ("flood",)),), locale="zh", country="KZ", seen=("update-77",))


@pytest.fixture
def keep(now):
    """Keeps a session for a person."""

    async def keep_(store, person, session, due=None):
        await store.turn(person, now, lambda turn: turn.keep(session, due))

    return keep_


@pytest.fixture
def kept(now):
    """The session that a store has for a person; looking changes nothing of it."""

    async def kept_(store, person, at=now):
        return await store.turn(person, at, lambda turn: turn.session)

    return kept_


@pytest.fixture
def worker(db, key):
    """Starts another process on the same file. It says `ready` and goes on when a line comes in."""
    started = []

    def start(command, *arguments, path=db):
        process = subprocess.Popen(
            [
                sys.executable,
                WORKER,
                command,
                str(path),
                str(keys_of(path)),
                key.hex(),
                *map(str, arguments),
            ],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env={"PYTHONPATH": f"{ROOT}:{ROOT / 'bot'}", "PYTHONIOENCODING": "utf-8"},
        )
        started.append(process)
        return process

    yield start
    for process in started:
        process.kill()
        process.communicate()


@pytest.fixture
def together():
    """Lets waiting processes go at the same moment; their output."""

    def go(*processes):
        for process in processes:
            assert process.stdout.readline() == "ready\n"
        for process in processes:
            process.stdin.write("go\n")
            process.stdin.flush()
        return [process.communicate(timeout=120)[0] for process in processes]

    return go


@pytest.fixture
def foreign_lock(db):
    """Somebody else holds the file of sessions: nothing can be written."""

    @contextmanager
    def hold():
        other = sqlite3.connect(db, isolation_level=None)
        other.execute("BEGIN EXCLUSIVE")
        try:
            yield
        finally:
            other.execute("ROLLBACK")
            other.close()

    return hold
