"""The chat as a process: how it ends, what it keeps, and which characters it speaks."""

import re
import signal

import pytest

END = "closing-kind"


def test_the_end_of_input_is_a_good_end_with_the_closing(chat, say):
    status, printed, complaints = chat(typed="3\n")
    assert (status, complaints) == (0, "")
    assert printed.count(say(END)) == 1


def _until_asked(process, question):
    """Read until the question stands there and something can be typed."""
    read = ""
    while question not in read or not read.endswith("> "):
        read += process.stdout.read(1)
    return read


@pytest.mark.parametrize("typed", ["", "3\n"])
def test_ctrl_c_prints_the_closing_and_no_complaint(start_chat, say, typed):
    process = start_chat()
    _until_asked(process, say("danger")[:40])
    if typed:
        process.stdin.write(typed)
        process.stdin.flush()
        _until_asked(process, say("country")[:10])
    process.send_signal(signal.SIGINT)
    left = process.stdout.read()
    status = process.wait(30)  # while its input is still open
    assert (status, process.stderr.read()) == (130, "")
    assert left.count(say(END)) == 1


def test_ctrl_c_after_the_closing_does_not_say_it_again(start_chat, say):
    process = start_chat()
    process.stdin.write("1\n")
    process.stdin.flush()
    _until_asked(process, say(END))
    process.send_signal(signal.SIGINT)
    assert process.stdout.read() == ""
    assert process.wait(30) == 130


def test_a_named_chat_survives_a_restart_until_it_is_erased(chat, say):
    chat("--session", "mira", typed="3\n")
    _, printed, _ = chat("--session", "mira")
    assert say("danger") not in printed
    assert say("country") in printed
    status, printed, complaints = chat("--session", "mira", "--forget")
    assert (status, complaints) == (0, "")
    assert "mira" in printed
    _, printed, _ = chat("--session", "mira")
    assert say("danger") in printed


def test_erasing_what_is_not_there_says_so_and_fails(chat):
    chat("--session", "mira", typed="3\n")
    status, printed, complaints = chat("--session", "mria", "--forget")
    assert (status, printed) == (1, "")
    assert "mria" in complaints
    assert chat("--session", "mira", "--forget")[0] == 0
    assert chat("--session", "mira", "--forget")[0] == 1


def test_a_named_chat_survives_a_kill(start_chat, chat, say):
    process = start_chat("--session", "mira")
    process.stdin.write("3\n")
    process.stdin.flush()
    _until_asked(process, say("country")[:10])
    process.kill()
    process.wait()
    _, printed, _ = chat("--session", "mira")
    assert say("danger") not in printed


@pytest.mark.parametrize("form", [[], ["--json"]])
def test_two_names_are_two_chats_and_no_name_is_none_of_them(chat, tmp_path, form):
    line = '{"choose": ["no"]}\n' if form else "3\n"
    chat("--session", "mira", *form, typed=line)
    fresh = _but_for_the_time(chat(*form)[1])
    assert _but_for_the_time(chat("--session", "tala", *form)[1]) == fresh
    assert _but_for_the_time(chat("--session", "mira", *form)[1]) != fresh


def _but_for_the_time(printed):
    """What was printed, but for the moment when a silence is due."""
    return re.sub(r'"at": "[^"]*"', "", printed)


def test_a_chat_without_a_name_leaves_nothing_on_the_disk(chat, tmp_path):
    chat(typed="1\n1\n")
    assert list(tmp_path.iterdir()) == []


def test_a_named_chat_leaves_nothing_readable(chat, tmp_path):
    chat("--session", "mira-name", "--country", "KZ", typed="3\n1\n")
    files = {file.name: file for file in tmp_path.rglob("*") if file.is_file()}
    assert {"key", "keys.db", "sessions.db"} <= set(files)
    assert files["key"].parent != files["sessions.db"].parent
    assert files["key"].stat().st_mode & 0o077 == 0
    for file in files.values():
        words = (b"mira-name", b"console:", b"danger", b"status")
        assert not any(word in file.read_bytes() for word in words)


def test_a_home_that_cannot_be_used_is_said_and_the_chat_goes_on(chat, tmp_path, say):
    (tmp_path / "home").write_text("in the way")
    status, printed, complaints = chat("--session", "mira", typed="3\n")
    assert status == 0
    assert str(tmp_path / "home") in complaints
    assert "Traceback" not in complaints
    assert say("country") in printed
    status, _, complaints = chat("--session", "mira", "--forget")
    assert status == 1
    assert str(tmp_path / "home") in complaints
    assert "Traceback" not in complaints


@pytest.mark.parametrize("locale", ["ru", "zh"])
def test_other_letters_come_through_whatever_the_terminal_claims(chat, app, say, locale):
    assert locale in app.words.locales
    label = say("danger.no", locale)
    options = ("--locale", locale)
    for claimed in (
        {},
        {"PYTHONIOENCODING": "ascii"},
        {"LC_ALL": "C"},
        {"PYTHONUTF8": "0", "LC_ALL": "POSIX"},
    ):
        status, printed, complaints = chat(*options, typed=f"{label}\n", **claimed)
        assert (status, complaints) == (0, "")
        assert f"→ {label}" in printed
        assert "\ufffd" not in printed


def test_the_language_of_the_terminal_is_the_first_ones_hint(chat, app, say):
    assert say("danger", "ru") in chat(LANG="ru_RU.UTF-8")[1]
    assert say("danger") in chat(LANG="xx_XX.UTF-8")[1]


def test_a_supporter_and_a_country_can_be_told_at_the_start(chat, say):
    _, printed, _ = chat("--supporter", "--country", "kz", typed="3\n")
    assert say("danger", asker="supporter") in printed
    assert say("status", asker="supporter") in printed
    assert say("country", asker="supporter") not in printed
