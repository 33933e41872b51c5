"""Whatever is typed, reading it takes work and memory that grow with the text and no faster."""

import os
import subprocess
import sys
import tracemalloc
from datetime import UTC, datetime

import pytest
from nightlight.engine.commands import ALARM
from nightlight.engine.session import Session
from nightlight.engine.step import view
from nightlight.i18n.hear.clean import LONGEST, clean
from nightlight.i18n.hear.danger import bodily, meaning
from nightlight.i18n.hear.phrases import folded
from nightlight.i18n.said import Said

from tests.i18n.worst import REPEATED, filled, worst

NOW = datetime(2026, 6, 15, 2, 0, tzinfo=UTC)
PARTS = sorted(REPEATED)
FIRST_ANSWERS = (("danger", ("no",)),)
LATER = (
    *(("danger", ("no",)), ("status", ("pregnant",)), ("weeks", ("w6_12",)), ("flow", ("spots",))),
    *(("clots", ("none",)), ("pain", ("none",))),
)
COUNTRY = "GB"
SCREENS = {
    "danger": Session(NOW, locale="en"),
    "country": Session(NOW, locale="en", log=FIRST_ANSWERS),
    "weeks": Session(NOW, locale="en", country=COUNTRY, log=LATER[:2]),
    "signs": Session(NOW, locale="en", country=COUNTRY, log=LATER),
}


@pytest.fixture(scope="module")
def interpreter(app):
    app.conversation.interpreter.prepare()
    return app.conversation.interpreter


@pytest.fixture(scope="module")
def words(interpreter):
    return interpreter.typed["en"].danger


def heard(interpreter, text, session):
    shown = view(interpreter.content, session)
    return interpreter.event(shown, Said(text=text), NOW, first=False)[0]


def calls(work) -> int:
    """How many calls are made, of Python and of C: the same on every machine."""
    count = 0

    def counted(*_):
        nonlocal count
        count += 1

    before = sys.getprofile()
    sys.setprofile(counted)
    try:
        work()
    finally:
        sys.setprofile(before)
    return count


@pytest.mark.parametrize("screen", ["country", "signs"])
@pytest.mark.parametrize("part", PARTS)
def test_work_grows_with_a_text_and_no_faster(interpreter, part, screen):
    session = SCREENS[screen]
    short, long = (filled(REPEATED[part], length) for length in (LONGEST // 4, LONGEST))
    heard(interpreter, long, session)  # what is kept from now on
    few, many = (calls(lambda text=text: heard(interpreter, text, session)) for text in (short, long))
    assert many <= 5 * few + 500


def test_mixed_words_of_all_lists_are_read_in_work_that_grows_with_the_text(words):
    long = dict(worst(words))
    for name, text in worst(words, LONGEST // 4):
        few, many = (calls(lambda text=text: meaning(text, words)) for text in (text, long[name]))
        assert many <= 5.5 * few + 500, name


def test_no_text_takes_more_than_five_megabytes(interpreter, words):
    session = SCREENS["signs"]
    for name, text in worst(words):
        heard(interpreter, text, session)
        tracemalloc.start()
        try:
            heard(interpreter, text, session)
            assert tracemalloc.get_traced_memory()[1] < 5_000_000, name
        finally:
            tracemalloc.stop()


def test_a_process_that_reads_the_worst_texts_does_not_grow():
    read = subprocess.run(
        [sys.executable, "-c", GROWING], capture_output=True, text=True, check=True, env=os.environ
    )
    assert int(read.stdout) < 25_000  # kilobytes, for forty texts; one text took 1,154,000


GROWING = """
import resource
from nightlight.app import build, memory_store
from tests.i18n.worst import worst
interpreter = build(memory_store()).conversation.interpreter
interpreter.prepare()
words = interpreter.typed["en"].danger
texts = [text for _, text in worst(words)]
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
for text in texts:
    interpreter.raised(text, "en")
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before)
"""


@pytest.mark.parametrize(
    "filling", ["\u3316", "ﷺ", "㍿", "\u0390", "x", "8", "\0", "\ud800", "血", "\u0337", "…"]
)
@pytest.mark.parametrize("grave", ["i cant stop the bleeding", "кровь хлещет", "大出血"])
def test_danger_is_heard_at_both_ends_of_the_longest_text(interpreter, grave, filling):
    room = LONGEST - len(grave) - 2
    for text in (
        f"{grave}. {filling * room}",
        f"{filling * room}. {grave}",
        f"{grave}. {filling * 9 * LONGEST}",
    ):
        assert interpreter.raised(text, "en") == ALARM
    assert interpreter.raised(f"{filling * 3 * LONGEST}. {grave}", "en") == ALARM


@pytest.mark.parametrize("text", ["h{}lp me now", "i cant stop the bl{}ding"])
def test_a_letter_held_down_for_a_whole_text_hides_nothing(interpreter, text):
    for count in (3, LONGEST - len(text)):
        assert interpreter.raised(text.format("e" * count), "en") == ALARM


@pytest.mark.parametrize(
    "text",
    [
        "i cant stop the b\u0337l\u0335e\u0336e\u0334ding",
        "i cant stop the ble\u200ded\u00ad\u2060ing",
        "i cant stop the \u2066bleeding\u2069\ufe0f",
        "i cant stop the ｂｌｅｅｄｉｎｇ",
        "i cant stop\u00a0the\u2003bleed\ud800ing",
        "I CANT STOP THE BLEEDİNG",
        "大\u200d出\ufe0f血",
    ],
)
def test_signs_that_cannot_be_seen_hide_nothing(interpreter, text):
    assert interpreter.raised(text, "en") == ALARM


def test_a_clean_text_is_never_longer_than_the_longest_and_clean_already(words):
    for _, text in worst(words):
        made = clean(text * 3)
        assert len(folded(made)) <= LONGEST
        assert clean(made) == made


def test_of_a_text_that_is_too_long_both_ends_are_kept():
    made = clean("a" * LONGEST + "b" * LONGEST)
    assert (made[:5], made[-5:], len(made)) == ("aaaaa", "bbbbb", LONGEST)


def test_what_is_denied_a_thousand_times_is_denied_and_what_is_not_is_heard(words):
    assert meaning("no blood " * 455, words) is None
    assert meaning("no blood " * 450 + "blood is pouring out", words) == "danger"
    assert meaning("他打我" * 1300, words) == "safety"
    assert not bodily("he hit me " * 400, words)
    assert bodily("he hit me " * 400 + "and i cant stop the bleeding", words)
