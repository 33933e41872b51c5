"""Whatever logs or prints, and however: the token and the webhook's secret are not in it."""

import io
import json
import logging
import subprocess
import sys
import warnings
from html import escape
from urllib.parse import quote

import pytest
from nightlight.app.hidden import hidden_in_ours, hide_in_logs, hiding
from telegram.error import TelegramError
from telegram.request import BaseRequest

TOKEN = "4200042:AAh-idden_away0123456789"  # noqa: S105
SECRET = "hush_Hush-1"  # noqa: S105
SECOND = TOKEN.partition(":")[2]
FORMS = {
    "as it is": TOKEN,
    "in an address": f"https://api.telegram.org/bot{TOKEN}/sendMessage",
    "shouted": TOKEN.upper(),
    "as one library changes it": TOKEN.capitalize(),
    "quoted": quote(TOKEN, safe=""),
    "quoted twice": quote(quote(TOKEN, safe=""), safe=""),
    "quoted, every sign": "".join(f"%{ord(sign):02x}" for sign in TOKEN),
    "in JSON that escapes": TOKEN.replace(":", "\\u003A"),
    "in JSON in JSON": json.dumps(json.dumps({"url": TOKEN})),
    "in bytes": repr(TOKEN.encode()),
    "in HTML": escape(TOKEN).replace(":", "&#58;").replace("-", "&#x2D;"),
    "without its number": SECOND,
    "the secret": SECRET,
    "the secret, quoted": quote(SECRET).replace("_", "%5F"),
}


@pytest.mark.parametrize("form", FORMS)
def test_a_secret_is_hidden_however_it_is_written(form) -> None:
    text = hiding((TOKEN, SECRET))(f"before {FORMS[form]} after")
    assert text.startswith("before ")
    assert text.endswith(" after")
    assert "…" in text
    for part in ("idden", "IDDEN", "hush", "%41%41", "6789"):
        assert part not in text


def test_what_is_no_secret_stays() -> None:
    text = "200042 hushed 4200042 updates, 100 % of 4,096"
    assert hiding((TOKEN, SECRET, None, ""))(text) == text
    assert hiding(("1:a", "cat"))("a cat, a category, /bot1:a/x") == "a …, a category, /bot…/x"
    assert hiding(())("x") == "x"


@pytest.fixture
def log():
    """Everything that is logged, through an ordinary formatter; afterwards all is as it was."""
    kept = logging.getLogRecordFactory(), sys.excepthook, sys.unraisablehook
    written, root = io.StringIO(), logging.getLogger()
    handler, level = logging.StreamHandler(written), root.level
    handler.setFormatter(logging.Formatter("%(levelname)s %(name)s %(message)s"))
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    yield written
    root.removeHandler(handler)
    root.setLevel(level)
    logging.captureWarnings(False)
    logging.setLogRecordFactory(kept[0])
    sys.excepthook, sys.unraisablehook = kept[1:]


def fail(why: str) -> None:
    raise ValueError(why)


def test_no_logger_whatever_its_handlers_writes_a_secret(log) -> None:
    hide_in_logs(TOKEN, SECRET)
    library, own = logging.getLogger("a.library.that.talks"), io.StringIO()
    library.addHandler(logging.StreamHandler(own))
    library.propagate = True
    library.debug("GET %s %d", f"/bot{TOKEN}/getMe", 200)
    library.info(f"{{'secret': '{SECRET}'}}")
    library.warning("%(url)s", {"url": TOKEN})
    library.error("too few %s %s %s", TOKEN)
    library.info("stack", stack_info=True)
    try:
        try:
            fail(f"Parsing the server response b'/bot{TOKEN}/' failed")
        except ValueError as error:
            error.add_note(SECRET)
            raise OSError(TOKEN.upper()) from error
    except OSError:
        library.exception('Can not load invalid JSON data: "%s"', f"<a href=/bot{TOKEN}>")
    with warnings.catch_warnings(action="always"):
        warnings.warn(f"old: {TOKEN}", DeprecationWarning, stacklevel=1)
    for text in (log.getvalue(), own.getvalue()):
        assert "GET /bot…/getMe 200" in text
        assert "Parsing the server response" in text
        assert "Stack (most recent call last)" in text
        for hidden in (SECOND, SECOND.upper(), SECRET):
            assert hidden not in text
    assert "old: …" in log.getvalue()


def test_what_ends_a_process_is_printed_without_a_secret() -> None:
    code = f"""
import threading
from nightlight.app.hidden import hide_in_logs
hide_in_logs({TOKEN!r}, None)
def fail(): raise ValueError({TOKEN!r})
thread = threading.Thread(target=fail); thread.start(); thread.join()
class Odd:
    def __del__(self): raise KeyError({TOKEN!r})
Odd()
raise OSError("/bot{TOKEN}/getMe")
"""
    ended = subprocess.run([sys.executable, "-"], input=code, capture_output=True, text=True, check=False)
    assert ended.returncode == 1
    for kind in ("ValueError: …", "KeyError: '…'", "OSError: /bot…/getMe"):
        assert kind in ended.stderr
    assert SECOND not in ended.stderr


def test_a_guest_hides_in_its_own_log_and_leaves_the_hosts_alone(log) -> None:
    made = logging.getLogRecordFactory()
    with hidden_in_ours(TOKEN):
        logging.getLogger("nightlight").error("/bot%s/", TOKEN)
        logging.getLogger("host").error("theirs: %s", TOKEN)
        assert logging.getLogRecordFactory() is made
    assert log.getvalue().splitlines() == ["ERROR nightlight /bot…/", f"ERROR host theirs: {TOKEN}"]
    assert not logging.getLogger("nightlight").filters


def test_what_python_telegram_bot_says_of_a_page_that_repeats_the_address_holds_no_token(log) -> None:
    hide_in_logs(TOKEN)
    with pytest.raises(TelegramError):
        BaseRequest.parse_json_payload(f"<a href='/bot{TOKEN}/sendMessage'>403</a>".encode())
    assert "Can not load invalid JSON data" in log.getvalue()
    assert SECOND not in log.getvalue()
