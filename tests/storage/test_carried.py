"""A store of the first schema is carried over: nothing is lost, and the key lies apart from the data."""

import sqlite3
from dataclasses import replace
from datetime import timedelta

import pytest
from nightlight.storage.opening import opened
from nightlight.storage.sealed import Seal
from nightlight.storage.sqlite import StoreError

OLD = """
CREATE TABLE session (
    name BLOB PRIMARY KEY, sealed BLOB NOT NULL, address BLOB NOT NULL, due REAL, expires REAL NOT NULL
) WITHOUT ROWID;
CREATE INDEX session_due ON session (due) WHERE due IS NOT NULL;
CREATE INDEX session_expires ON session (expires);
PRAGMA user_version = 1;
"""


@pytest.fixture
def old(tmp_path, key, now, told):
    """The home of an old version, with two people in it, and a row that nobody can read."""
    home = tmp_path / "home"
    home.mkdir()
    (home / "key").write_bytes(key)
    db, seal = sqlite3.connect(home / "sessions.db"), Seal(key)
    db.execute("PRAGMA journal_mode = WAL")
    db.executescript(OLD)
    expires = (now + timedelta(hours=24)).timestamp()
    for person, locale, due in (("mira", "zh", now.timestamp()), ("tala", "ru", None)):
        sealed = seal.close(person, replace(told, locale=locale)), seal.close_text(person)
        db.execute("INSERT INTO session VALUES (?, ?, ?, ?, ?)", (seal.name(person), *sealed, due, expires))
    db.execute("INSERT INTO session VALUES (x'00', x'00', x'00', NULL, ?)", (expires,))
    db.commit()
    db.close()
    return home


async def test_everybody_goes_on_and_the_key_moves_out_of_the_data(old, tmp_path, now, kept, told, caplog):
    keys = tmp_path / "keys"
    before = sqlite3.connect(old / "sessions.db")
    sealed = [row[0] for row in before.execute("SELECT sealed FROM session WHERE length(sealed) > 1")]
    before.close()
    store = opened(old, keys, keys / "key")
    assert await kept(store, "mira") == told
    assert (await kept(store, "tala")).locale == "ru"
    assert [due.person for due in await store.claim_due(now)] == ["mira"]
    store.close()
    assert (keys / "key").read_bytes() == bytes(range(32))
    assert not (old / "key").exists()
    assert f"moved from {old / 'key'}" in caplog.text
    assert [row for row in sealed if row[:24] in (old / "sessions.db").read_bytes()] == []
    store = opened(old, keys, keys / "key")
    assert await kept(store, "mira") == told
    store.close()


async def test_a_key_of_its_own_place_stays_there(old, tmp_path, kept, told):
    place = tmp_path / "secret" / "key"
    place.parent.mkdir(mode=0o700)
    (old / "key").rename(place)
    store = opened(old, tmp_path / "keys", place)
    assert await kept(store, "mira") == told
    store.close()
    assert place.exists()


def test_with_a_wrong_key_an_old_store_is_refused_and_left_as_it_is(old, tmp_path):
    (old / "key").write_bytes(b"k" * 32)
    with pytest.raises(StoreError, match="another key"):
        opened(old, tmp_path / "keys", tmp_path / "keys" / "key")
    db = sqlite3.connect(old / "sessions.db")
    assert db.execute("SELECT count(*) FROM session").fetchone() == (3,)
    db.close()
