"""Memory across runs: what lasts is offered again, and everything else is asked anew."""

from dataclasses import replace
from datetime import timedelta

import pytest
from nightlight.engine.carry import carried
from nightlight.engine.content import Renamed
from nightlight.engine.session import SELF, SUPPORTER, Choose, Session, Tick
from nightlight.engine.step import Ended, Step, step, view
from nightlight.engine.triage import Urgency

from tests.engine import small
from tests.engine.small import (
    CALM,
    HOUR,
    NIGHT,
    SMALL,
    choose,
    dialog,
    notices,
    opened,
    press,
    session,
    with_dialogs,
)

LASTING = replace(SMALL, lasting=("tissue",))
DAY = timedelta(hours=24)
TOLD = (CALM, ("status", "maybe"), ("flow", "none"), ("marks", "tissue", "medium"), ("trend", "same"))
KEPT = (("tissue", NIGHT),)
AT_MARKS = (CALM, ("status", "maybe"), ("flow", "none"))


def again(name: str = "start", *told: small.Told, **more: object) -> Step:
    """The first question of a new run."""
    return press(session(*(told or TOLD), **more), name, content=LASTING)


def through(shown: Step, *answers: tuple[str, ...]) -> Step:
    """The step after these answers, one after another."""
    for ids in answers:
        shown = choose(shown, *ids, content=LASTING)
    return shown


def at_marks(shown: Step) -> Step:
    return through(shown, ("no",), ("maybe",), ("none",))


def tick(shown: Step, *, on: bool) -> Step:
    return step(LASTING, shown.session, Tick(answer="tissue", state="marks", on=on, at=NIGHT))


def silenced(there: Session) -> Ended:
    shown = view(LASTING, replace(there, closed="silence"))
    assert isinstance(shown, Ended)
    return shown


# ---- everything is asked anew


@pytest.mark.parametrize("name", ["start", "got_worse", "check"])
def test_every_other_fact_is_asked_anew(name):
    shown = again(name)
    assert (shown.state, shown.session.log, shown.session.ticked) == ("danger", (), ("tissue",))
    asked = [shown.state]
    for ids in (("no",), ("maybe",), ("none",)):
        shown = through(shown, ids)
        asked.append(shown.state)
    assert asked == ["danger", "status", "flow", "marks"]
    assert shown.position.facts.keys().isdisjoint({"clots", "trend", "tissue"})
    assert shown.session.ticked == ("tissue",)  # and not the size that was told


def test_content_that_declares_nothing_remembers_nothing():
    shown = press(session(*TOLD), "start")
    assert (shown.session.lasting, shown.session.ticked) == ((), ())


def test_what_was_not_told_is_not_remembered():
    shown = again("start", *AT_MARKS, ("marks", "medium"), ("trend", "same"))
    assert (shown.session.lasting, shown.session.ticked) == ((), ())


# ---- what lasts is offered, and counts when it is sent


def test_the_list_says_what_was_told_before_and_shows_it_ticked():
    shown = at_marks(again())
    assert notices(shown) == ("notice-lasting",)
    assert dict(shown.before[0].args) == {"told": "marks.tissue"}
    assert shown.session.ticked == ("tissue",)
    assert notices(tick(shown, on=False)) == ()


def test_what_is_confirmed_counts_and_is_remembered_from_then():
    later = replace(at_marks(again()).session, touched=NIGHT + HOUR)
    shown = through(view(LASTING, later), ("tissue",))
    assert shown.position.facts["tissue"] == "yes"
    assert press(shown, "start", content=LASTING).session.lasting == (("tissue", NIGHT + HOUR),)


@pytest.mark.parametrize("ids", [("none",), (), ("medium",)])
def test_what_is_not_confirmed_does_not_count_and_is_forgotten(ids):
    shown = at_marks(again())
    event = Choose(ids=ids, state="marks", at=NIGHT)
    sent = step(LASTING, shown.session, event)
    assert sent.position.facts["tissue"] == "no"
    begun = press(sent, "start", content=LASTING)
    assert (begun.session.lasting, begun.session.ticked) == ((), ())


def test_a_tick_that_is_taken_off_is_taken_back():
    shown = tick(at_marks(again()), on=False)
    assert (shown.session.lasting, shown.session.ticked) == ((), ())
    on = tick(shown, on=True)
    assert on.session.ticked == ("tissue",)
    assert press(on, "start", content=LASTING).session.ticked == ("tissue",)


def test_unconfirmed_it_counts_where_a_chat_is_closed_in_the_middle_as_a_tick_does():
    for shown in (again(), through(again(), ("no",)), at_marks(again())):
        assert silenced(shown.session).closing.facts.get("tissue") == "yes"
    left = through(again(), ("no",), ("ended",), ("none",)).session
    assert silenced(left).closing.facts["tissue"] == "yes"


def test_unconfirmed_it_counts_in_no_result():
    shown = through(at_marks(again()), ("none",))
    assert isinstance(shown, Ended)
    assert shown.closing.facts["tissue"] == "no"


def test_what_a_run_did_not_come_to_is_offered_in_the_next():
    emergency = choose(again(), "yes", content=LASTING)
    assert isinstance(emergency, Ended)
    assert emergency.session.ticked == ()
    begun = press(replace(emergency.session, touched=NIGHT + HOUR), "start", content=LASTING)
    assert (begun.session.lasting, begun.session.ticked) == (KEPT, ("tissue",))


def test_what_nobody_confirms_is_gone_a_day_after_it_was_told():
    shown = again()
    for hours in (8, 16, 23):
        kept = replace(shown.session, touched=NIGHT + hours * HOUR)
        shown = press(kept, "start", content=LASTING)
        assert (shown.session.lasting, shown.session.ticked) == (KEPT, ("tissue",))
    shown = press(replace(shown.session, touched=NIGHT + DAY), "start", content=LASTING)
    assert (shown.session.lasting, shown.session.ticked) == ((), ())


def test_back_over_a_list_offers_it_again():
    shown = press(at_marks(again()), "back", content=LASTING)
    assert (shown.state, shown.session.ticked) == ("flow", ("tissue",))
    sent = through(shown, ("none",), ("none",))
    assert press(sent, "back", content=LASTING).session.ticked == ("tissue",)


def test_it_waits_below_a_dialog_that_lies_on_the_list():
    over = press(at_marks(again()), "unsafe", content=LASTING)
    assert over.session.ticked == ()
    assert press(over, "return", content=LASTING).session.ticked == ("tissue",)


def test_begun_anew_in_the_middle_of_the_list_it_is_offered_again():
    shown = press(at_marks(again()), "start", content=LASTING)
    assert (shown.session.lasting, shown.session.ticked) == (KEPT, ("tissue",))


def test_a_sign_that_another_dialog_asks_is_ticked_in_the_first_alone():
    other = replace(small.MARKS, id="marks", next=small.END)
    content = replace(with_dialogs(LASTING, dialog("mood", other)), lasting=("tissue",))
    there = session(CALM, opened("mood"), lasting=KEPT)
    shown = step(content, there, Choose(ids=("nothing",), at=NIGHT))
    assert shown.session.ticked == ()


# ---- it lowers nothing


def test_the_peak_of_the_last_day_stays_what_it_is():
    shown = through(again("start", ("danger", "not_sure"), country="AA"), ("no",), ("unlikely",), ("none",))
    assert isinstance(shown, Ended)
    assert shown.session.peak() is Urgency.URGENT_TODAY
    assert shown.closing.seen_before


def test_a_calmer_run_after_an_emergency_asks_the_whole_line():
    shown = press(choose(session(), "yes"), "start", content=LASTING)
    asked = []
    for ids in (("no",), ("maybe",), ("none",), ("none",)):
        asked.append(shown.state)
        shown = through(shown, ids)
    assert asked == ["danger", "status", "flow", "marks"]
    assert shown.closing.seen_before


# ---- whose it is, and when it goes


def test_it_is_offered_of_no_other_person():
    shown = press(again(), SUPPORTER, content=LASTING)
    assert (shown.session.lasting, shown.session.ticked) == ((), ())
    other = step(LASTING, at_marks(again()).session, Choose(ids=("x",), at=NIGHT, for_other=True))
    assert (other.session.lasting, other.session.ticked) == ((), ())
    over = press(press(at_marks(again()), "unsafe", content=LASTING), SUPPORTER, content=LASTING)
    assert press(over, "return", content=LASTING).session.ticked == ()


def test_who_asks_stays_and_so_does_what_was_told():
    assert press(again(), SELF, content=LASTING).session.lasting == KEPT


@pytest.mark.parametrize("closed", ["stop", "hide"])
def test_after_stop_and_hide_nothing_is_remembered(closed):
    for there in (session(*TOLD, closed=closed), replace(again().session, closed=closed)):
        begun = press(there, "start", content=LASTING).session
        assert (begun.lasting, begun.ticked) == ((), ())


def test_a_sign_with_another_name_is_carried_over():
    renamed = Renamed(answers={"small": {"marks": {"grey": ("tissue",)}}})
    kept = replace(again().session, lasting=(("grey", NIGHT),), ticked=("grey",))
    there = carried(replace(LASTING, renamed=renamed), kept)
    assert (there.lasting, there.ticked) == (KEPT, ("tissue",))


def test_what_is_declared_no_more_is_offered_no_more():
    shown = press(session(*TOLD, lasting=KEPT), "start")
    assert (shown.session.lasting, shown.session.ticked) == ((), ())
    there = step(SMALL, session(CALM, lasting=KEPT), Choose(ids=("maybe",), at=NIGHT))
    assert there.session.ticked == ()
