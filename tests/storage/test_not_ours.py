"""What a setting names by mistake stays as it is: its mode and its bytes."""

import sqlite3

import pytest
from nightlight.storage.opening import opened
from nightlight.storage.sqlite import StoreError


@pytest.fixture
def places(tmp_path):
    """Home, keys and key of a store that was never begun."""
    return {"home": tmp_path / "home", "keys": tmp_path / "keys", "key_file": tmp_path / "keys" / "key"}


def stands(path):
    """The mode of a file or folder, and what is in it."""
    content = sorted(path.iterdir()) if path.is_dir() else path.read_bytes()
    return path.stat().st_mode, content


@pytest.mark.parametrize("text", ["", "a diary\n", "x" * 31, "x" * 5000])
def test_a_file_that_is_no_key_is_not_closed(tmp_path, places, text):
    diary = tmp_path / "diary.txt"
    diary.write_text(text)
    diary.chmod(0o644)
    before = stands(diary)
    with pytest.raises(StoreError, match=r"a key of 32 bytes is needed.*NIGHTLIGHT_KEY_FILE"):
        opened(**{**places, "key_file": diary})
    assert stands(diary) == before


@pytest.mark.parametrize(("which", "setting"), [("home", "NIGHTLIGHT_HOME"), ("keys", "NIGHTLIGHT_KEYS")])
@pytest.mark.parametrize("mode", [0o755, 0o775, 0o701])
def test_a_folder_of_other_things_is_not_closed(places, which, setting, mode):
    folder = places[which]
    folder.mkdir()
    (folder / "photos").mkdir()
    folder.chmod(mode)
    before = stands(folder)
    with pytest.raises(StoreError, match=f"^{folder}: others use this folder.*{setting}"):
        opened(**places)
    assert stands(folder) == before


def test_a_folder_such_as_tmp_is_not_closed_though_it_is_empty(places):
    places["home"].mkdir()
    places["home"].chmod(0o1777)
    with pytest.raises(StoreError, match="others use this folder"):
        opened(**places)
    assert places["home"].stat().st_mode & 0o7777 == 0o1777


@pytest.mark.parametrize("inside", [None, "lost+found", "sessions.db"])
def test_an_empty_folder_a_new_disk_and_our_own_are_closed(places, inside):
    places["home"].mkdir()
    if inside == "lost+found":
        (places["home"] / inside).mkdir()
    elif inside:
        (places["home"] / inside).touch()
        (places["home"] / "beside").touch()
    places["home"].chmod(0o755)
    opened(**places).close()
    assert places["home"].stat().st_mode & 0o777 == 0o700


def test_a_private_folder_may_hold_other_things(places):
    places["home"].mkdir(mode=0o700)
    (places["home"] / "photos").mkdir()
    opened(**places).close()


def test_the_folder_around_a_key_of_its_own_place_stays_open(tmp_path, places):
    around = tmp_path / "around"
    around.mkdir()
    (around / "photos").mkdir()
    around.chmod(0o755)
    opened(**{**places, "key_file": around / "key"}).close()
    assert around.stat().st_mode & 0o777 == 0o755
    assert (around / "key").stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("text", ["a door key", "k" * 32])
def test_a_file_called_key_without_sessions_beside_it_is_not_moved(places, text):
    places["home"].mkdir(mode=0o700)
    (places["home"] / "key").write_text(text)
    opened(**places).close()
    assert (places["home"] / "key").read_text() == text


def test_a_file_called_key_that_is_none_is_not_moved(places):
    places["home"].mkdir(mode=0o700)
    (places["home"] / "key").write_text("a door key")
    (places["home"] / "sessions.db").touch()
    opened(**places).close()
    assert (places["home"] / "key").read_text() == "a door key"


def _of_another_program(path):
    other = sqlite3.connect(path)
    other.execute("CREATE TABLE diary (text)")
    other.close()


@pytest.mark.parametrize("make", [lambda path: path.write_text("a list of sessions"), _of_another_program])
def test_sessions_of_another_program_are_not_touched(places, make):
    places["home"].mkdir()
    data = places["home"] / "sessions.db"
    make(data)
    data.chmod(0o644)
    before = stands(data)
    with pytest.raises(StoreError, match="another program made this file"):
        opened(**places)
    assert stands(data) == before
    assert stands(places["home"])[1] == [data]
