"""On sets that were written before the lists were seen nothing milder is taken, and most is heard.

The first sets have helped to write the lists since. From the later ones nothing was listed or learned: what
they show is what people may expect.
"""

from collections import Counter

import pytest

from tests.typed.measure import LATER, UNSEEN, Came, measured

LANGUAGES = ("en", "ru", "zh")
# A second amount that lasts longer is read alone; found on the sets, not mended yet.
KNOWN = {"прокладка за час, может за полтора"}


@pytest.fixture(scope="module")
def came(app) -> list[Came]:
    return [*measured(app), *measured(app, LATER)]


@pytest.fixture(scope="module")
def unseen(app) -> list[Came]:
    return list(measured(app, UNSEEN))


def share(came: list[Came], locale: str, kind: str, *verdicts: str) -> float:
    counts = Counter(one.verdict for one in came if (one.locale, one.kind) == (locale, kind))
    return sum(counts[verdict] for verdict in verdicts) / counts.total()


@pytest.mark.parametrize("locale", LANGUAGES)
def test_no_text_is_taken_for_something_milder_than_the_gravest_it_can_mean(came, unseen, locale):
    milder = {
        str(one.entry["text"])
        for one in (*came, *unseen)
        if one.locale == locale and one.verdict == "MILDER"
    }
    assert milder <= KNOWN


@pytest.mark.parametrize("locale", LANGUAGES)
def test_the_sets_are_large(came, locale):
    kinds = Counter(one.kind for one in came if one.locale == locale)
    assert kinds["tricky"] >= 300
    assert kinds["ordinary"] >= 150
    assert min(kinds.values()) >= 30


@pytest.mark.parametrize("locale", LANGUAGES)
def test_small_talk_never_alarms(came, locale):
    assert share(came, locale, "small", "calm") == 1


@pytest.mark.parametrize(
    ("kind", "verdicts", "least"),
    [
        ("library", ("first", "among"), 0.93),
        ("library", ("first",), 0.8),
        ("myths", ("first", "among"), 0.94),
        ("grave", ("heard", "other-alarm", "helped"), 0.98),
        ("ordinary", ("taken", "proposed"), 0.9),
        ("calm", ("calm",), 0.93),
    ],
)
@pytest.mark.parametrize("locale", LANGUAGES)
def test_what_is_reached_today_is_not_lost_again(came, locale, kind, verdicts, least):
    assert share(came, locale, kind, *verdicts) >= least


@pytest.mark.parametrize(
    ("kind", "verdicts", "least"),
    [
        ("ordinary", ("taken", "proposed"), 0.75),
        ("grave", ("heard", "other-alarm", "helped"), 0.96),
        ("calm", ("calm",), 0.8),
        ("small", ("calm",), 1),
        ("library", ("first", "among"), 0.9),
    ],
)
@pytest.mark.parametrize("locale", LANGUAGES)
def test_what_people_may_expect_is_not_less_than_it_was(unseen, locale, kind, verdicts, least):
    assert share(unseen, locale, kind, *verdicts) >= least
