"""What was answered is remembered for a day, even if the process is killed; trouble never silences."""

import os
import sqlite3
import stat
from datetime import UTC, datetime, timedelta

import pytest
from nightlight.storage.said import MOST_IN_MEMORY, SaidBefore

NOW = datetime(2026, 1, 1, 2, 0, tzinfo=UTC)


def answered(said: SaidBefore, event: str) -> None:
    said.begin(event, NOW)
    said.add(event)


def known(said: SaidBefore, *events: str) -> list[bool]:
    return [said.begin(event, NOW) is None for event in events]


def test_what_was_said_is_known_to_the_next_process_though_this_one_never_closed(tmp_path) -> None:
    first = SaidBefore(tmp_path / "said.db")
    answered(first, "tg:1:7")
    second = SaidBefore(tmp_path / "said.db")
    assert known(second, "tg:1:7", "tg:1:8", "tg:2:7") == [True, False, False]
    second.close()
    first.close()


def test_each_try_that_was_begun_is_known_to_the_next_process(tmp_path) -> None:
    begun = []
    for _ in range(4):
        said = SaidBefore(tmp_path / "said.db")
        begun.append(said.begin("tg:1:7", NOW))
        said._db.close()  # as if killed
    assert begun == [0, 1, 2, 3]


def test_a_try_that_was_outlived_does_not_count(tmp_path) -> None:
    said = SaidBefore(tmp_path / "said.db")
    begun = []
    for _ in range(3):
        begun.append(said.begin("tg:1:7", NOW))
        said.settle("tg:1:7", 0)
    assert begun == [0, 0, 0]
    said.close()


def test_a_part_of_a_try_counts_as_such_over_a_restart(tmp_path) -> None:
    begun = []
    for _ in range(3):
        said = SaidBefore(tmp_path / "said.db")
        begun.append(said.begin("tg:1:7", NOW))
        said.settle("tg:1:7", begun[-1] + 0.5)
        said._db.close()  # as if killed
    assert begun == [0, 0.5, 1]


async def test_in_a_loop_what_was_answered_is_written_soon_and_at_once_before_the_next_try(
    tmp_path,
) -> None:
    said, other = SaidBefore(tmp_path / "said.db"), SaidBefore(tmp_path / "said.db")
    answered(said, "tg:1:7")
    said.begin("tg:1:8", NOW)
    assert known(other, "tg:1:7") == [True]
    said.add("tg:1:8")
    said.close()
    assert known(other, "tg:1:8") == [True]
    other.close()


def test_what_is_forgotten_is_left_in_no_file(tmp_path) -> None:
    said = SaidBefore(tmp_path / "said.db")
    for number in range(300):
        answered(said, f"tg:1:{1000 + number}")
    said._write()
    said.expire(NOW)
    said.expire(NOW + timedelta(hours=25))
    left = b"".join(file.read_bytes() for file in tmp_path.iterdir())
    assert [number for number in range(300) if f"tg:1:{1000 + number}".encode() in left] == []
    said.close()


def test_it_is_forgotten_after_a_day(tmp_path) -> None:
    said = SaidBefore(tmp_path / "said.db")
    answered(said, "tg:1:7")
    said.expire(NOW + timedelta(hours=23))
    assert known(said, "tg:1:7") == [True]
    said.expire(NOW + timedelta(hours=24))
    assert known(said, "tg:1:7") == [False]
    said.close()


def test_a_file_that_is_no_store_is_begun_anew(tmp_path, caplog) -> None:
    file = tmp_path / "said.db"
    file.write_bytes(b"not a database at all" * 100)
    said = SaidBefore(file)
    answered(said, "tg:1:7")
    said.close()
    again = SaidBefore(file)
    assert known(again, "tg:1:7") == [True]
    again.close()
    assert "begun anew" in caplog.text


def test_a_file_of_an_older_version_is_read(tmp_path) -> None:
    old = sqlite3.connect(tmp_path / "said.db", isolation_level=None)
    old.execute("CREATE TABLE said (event TEXT PRIMARY KEY, at REAL NOT NULL) WITHOUT ROWID")
    old.execute("INSERT INTO said VALUES ('tg:1:7', ?)", (NOW.timestamp(),))
    old.close()
    said = SaidBefore(tmp_path / "said.db")
    assert known(said, "tg:1:7", "tg:1:8") == [True, False]
    said.close()


def test_while_somebody_holds_on_to_the_file_tries_are_counted_in_memory(tmp_path) -> None:
    said = SaidBefore(tmp_path / "said.db")
    other = sqlite3.connect(tmp_path / "said.db", isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    assert [said.begin("tg:1:7", NOW) for _ in range(3)] == [0, 1, 2]
    said.add("tg:1:7")
    assert known(said, "tg:1:7") == [True]
    said.expire(NOW)
    other.execute("ROLLBACK")
    other.close()
    said.close()


def test_memory_has_a_bound(tmp_path) -> None:
    said = SaidBefore(tmp_path / "said.db")
    said._db.close()
    for number in range(MOST_IN_MEMORY + 100):
        said.begin(f"tg:1:{number}", NOW)
    assert len(said._memory) <= MOST_IN_MEMORY


@pytest.mark.skipif(os.name != "posix", reason="files have no POSIX rights on this system, such as Windows")
def test_its_files_are_for_their_owner_alone(tmp_path) -> None:
    (tmp_path / "said.db").touch(mode=0o644)
    said = SaidBefore(tmp_path / "said.db")
    answered(said, "tg:1:7")
    files = list(tmp_path.glob("said.db*"))
    assert {file.name for file in files} == {"said.db", "said.db-wal", "said.db-shm"}
    assert {stat.S_IMODE(file.stat().st_mode) for file in files} == {0o600}
    said.close()
