"""What was answered is remembered for a day, even if the process is killed; trouble never silences."""

import sqlite3
from datetime import UTC, datetime, timedelta

from bot.storage.said import SaidBefore

NOW = datetime(2026, 1, 1, 2, 0, tzinfo=UTC)


def test_what_was_said_is_known_to_the_next_process_though_this_one_never_closed(tmp_path) -> None:
    first = SaidBefore(tmp_path / "said.db")
    first.add("tg:1:7", NOW)
    second = SaidBefore(tmp_path / "said.db")
    assert ("tg:1:7" in second, "tg:1:8" in second, "tg:2:7" in second) == (True, False, False)
    second.close()
    first.close()


def test_it_is_forgotten_after_a_day(tmp_path) -> None:
    said = SaidBefore(tmp_path / "said.db")
    said.add("tg:1:7", NOW)
    said.expire(NOW + timedelta(hours=23))
    assert "tg:1:7" in said
    said.expire(NOW + timedelta(hours=24))
    assert "tg:1:7" not in said
    said.close()


def test_a_file_that_is_no_store_is_left_alone_and_nothing_is_known(tmp_path) -> None:
    file = tmp_path / "said.db"
    file.write_bytes(b"not a database at all" * 100)
    said = SaidBefore(file)
    assert "tg:1:7" not in said
    said.add("tg:1:7", NOW)
    assert "tg:1:7" in said  # in memory, for as long as the bot runs
    said.close()
    assert file.read_bytes().startswith(b"not a database")


def test_a_file_that_somebody_holds_on_to_holds_up_nobody(tmp_path) -> None:
    said = SaidBefore(tmp_path / "said.db")
    other = sqlite3.connect(tmp_path / "said.db", isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    said.add("tg:1:7", NOW)
    said.expire(NOW)
    assert "tg:1:7" not in said
    other.close()
    said.close()
