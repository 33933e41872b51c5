"""Dialogs that lie on others: how a run opens, what its return does below, what ends it, and back."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from nightlight.engine.content import Content
from nightlight.engine.dialog import END, Answer, Ending, Opening, State
from nightlight.engine.log import CUT, answers, runs
from nightlight.engine.session import Came, Choose, Command, Lost, Session, Tick
from nightlight.engine.step import Ended, Going, Step, step, view
from nightlight.engine.triage import Condition, Fact, Literal, Urgency
from nightlight.engine.walk import walk, walk_on

from tests.engine.flows import CHECKIN, DIARY, FLOWS, result
from tests.engine.small import (
    CALM,
    HOUR,
    MILD,
    NIGHT,
    SMALL,
    TABLE,
    Told,
    ask,
    at_least,
    choose,
    dialog,
    entries,
    notices,
    opened,
    press,
    rule,
    run,
    said,
    session,
    with_dialogs,
)

ENDED = session(CALM, ("status", "ended"), ("flow", "none"), ("marks",), ("since", "short"))
SOON, TODAY, NOW = Urgency.SOON_24H, Urgency.URGENT_TODAY, Urgency.EMERGENCY_NOW


def pressed(shown: Step | Session, name: str, content: Content = FLOWS) -> Step:
    return press(shown, name, content=content)


def chosen(shown: Step | Session, *ids: str, content: Content = FLOWS) -> Step:
    return choose(shown, *ids, content=content)


def stands(told: Session, content: Content = FLOWS):
    """The open question, the facts and the urgency."""
    found = walk(content, told)
    return found.state and found.state.id, found.facts, found.urgency


# ---- opening


def test_the_buttons_of_a_result_open_dialogs_in_the_order_of_their_ranks():
    offered = [option.id for option in view(FLOWS, result("none")).options]
    assert [name for name in offered if name in FLOWS.buttons] == ["talk", "feelings", "checkin", "diary"]
    assert pressed(result("none"), "diary").state == "flow"


def test_an_emergency_offers_what_is_for_it_alone_and_opens_nothing_else():
    shown = view(FLOWS, session(("danger", "yes")))
    offered = [option.id for option in shown.options]
    assert [name for name in offered if name in FLOWS.buttons] == ["talk", "feelings"]
    refused = pressed(shown, "diary")
    assert (refused.session.log, notices(refused)) == (shown.session.log, ("notice-lost",))
    assert pressed(shown, "talk").state == "mood"


def test_a_dialog_that_is_offered_once_is_offered_until_something_is_answered_there():
    for log, offered in (((), True), (opened("mood"), True), (said("mood", "low"), False)):
        shown = pressed(session(*MILD, *((log,) if log else ())), "return")
        assert ("feelings" in [option.id for option in shown.options]) is offered


def test_a_dialog_that_needs_a_fact_that_is_not_known_does_not_open():
    content = with_dialogs(FLOWS, replace(CHECKIN, needs=("since",)))
    for told, opens in ((result("none"), False), (ENDED, True)):
        for name in ("checkin", "got_worse"):
            shown = pressed(told, name, content=content)
            assert (("+checkin", ()) in shown.session.log) is opens


def test_got_worse_never_shows_the_same_result_as_if_nothing_was_said():
    content = with_dialogs(FLOWS, replace(CHECKIN, needs=("since",)))
    assert isinstance(pressed(result("none"), "got_worse", content=content), Going)


def test_before_there_is_advice_only_what_is_for_any_moment_can_be_opened():
    for told in (
        session(CALM),
        result("none", closed="silence"),
        result("none", opened("diary", ("flow", "none"))),
    ):
        shown = pressed(told, "checkin")
        assert (shown.session.log, notices(shown)[-1]) == (told.log, "notice-lost")
    assert pressed(session(CALM), "talk").state == "mood"


def test_a_button_of_the_menu_stands_on_questions_too_and_on_no_emergency():
    menu = replace(DIARY, opens=(Opening(button="diary", menu=True),), needs=("danger",))
    content = with_dialogs(FLOWS, menu)
    for told, stands in ((session(), False), (session(CALM), True), (result("none"), True)):
        shown = view(content, told)
        assert [option.id for option in shown.options].count("diary") == stands
        assert (pressed(shown, "diary", content).session.log != told.log) is stands
    opened_now = pressed(session(CALM), "diary", content)
    assert "diary" not in [option.id for option in opened_now.options]
    assert chosen(chosen(opened_now, "none", content=content), content=content).state == "status"
    now = view(content, session(("danger", "yes")))
    assert "diary" not in [option.id for option in now.options]
    assert notices(pressed(now, "diary", content)) == ("notice-lost",)


def test_the_first_dialog_is_never_opened_over_itself():
    content = with_dialogs(FLOWS, replace(FLOWS.first, opens=(Opening("start"), Opening(button="anew"))))
    shown = pressed(result("none"), "anew", content=content)
    assert shown.session.log == result("none").log


def test_opening_another_dialog_leaves_one_without_an_answer_and_lies_on_one_with_an_answer():
    bare = pressed(pressed(result("none"), "unsafe"), "diary")
    assert bare.session.log == result("none", opened("diary")).log
    told = pressed(chosen(pressed(result("none"), "diary"), "none"), "unsafe")
    assert told.session.log == result("none", opened("diary", ("flow", "none")), opened("unsafe")).log


def test_a_dialog_asks_again_what_was_told_below_and_each_time_it_is_opened():
    diary = pressed(result("spots", run("diary", ("flow", "none"), ("marks",))), "diary")
    assert diary.state == "flow"
    assert pressed(session(*MILD, said("unsafe", "afraid")), "unsafe").state == "unsafe"


def test_a_dialog_does_not_ask_what_another_has_told_while_it_was_open():
    shown = pressed(chosen(pressed(result("none"), "talk"), "low"), "talk")
    assert shown.state == "mood"
    below = chosen(chosen(shown, "low"), "long")
    assert (below.position.depth, below.position.lowest.state) == (0, None)


def test_what_is_asked_after_today_in_a_dialog_that_does_not_shorten_is_all_of_it():
    assert chosen(pressed(result("light"), "talk"), "none").state == "since"


# ---- joining


@pytest.mark.parametrize("below", ["none", "spots"])
def test_of_what_a_run_told_that_returned_the_worse_value_counts_below(below):
    told = result(below, run("diary", ("flow", "light"), ("marks", "medium")))
    found = walk(FLOWS, told)
    assert (found.facts["flow"], found.facts["clots"], found.urgency) == ("light", "medium", TODAY)


def test_a_run_that_returned_with_a_milder_value_takes_back_nothing():
    told = result("light", run("diary", ("flow", "none"), ("marks",)))
    assert stands(told)[1:] == (walk(FLOWS, result("light")).facts, TODAY)


def test_an_answer_given_after_a_run_that_returned_with_a_milder_value_counts_too():
    clots = with_dialogs(SMALL, dialog("sizes", replace(ask("clots", END), id="sizes")))
    told = session(
        CALM, ("status", "unlikely"), run("sizes", ("sizes", "small")), ("marks", "large", "tissue")
    )
    assert walk(clots, told).facts.items() >= {"clots": "large", "tissue": "yes"}.items()


def test_what_returned_to_a_run_that_returned_counts_below_both():
    within = run("diary", ("flow", "none"), said("unsafe", "thoughts"), ("marks",))
    found = walk(FLOWS, session(*MILD, within))
    assert (found.facts["mood"], found.urgency) == ("thoughts", TODAY)


def test_an_open_run_counts_in_a_closing_as_far_as_it_was_told():
    for milder, flow in (("none", "light"), ("spots", "light")):
        told = result(flow, opened("checkin", ("flow", milder)), closed="silence")
        assert view(FLOWS, told).closing.urgency is TODAY
    worse = result("none", opened("diary", ("flow", "light")), closed="left")
    assert view(FLOWS, worse).closing.urgency is TODAY


def test_leaving_a_dialog_in_the_middle_keeps_what_was_told_in_it():
    shown = pressed(chosen(pressed(result("none"), "diary"), "light"), "return")
    assert shown.session.log == (*result("none", opened("diary", ("flow", "light"))).log, CUT)
    assert (shown.closing.urgency, notices(shown)) == (TODAY, ())


# ---- anew


def test_what_is_asked_anew_takes_the_place_of_what_was_told_before():
    told = result("light", run("checkin", ("flow", "spots"), ("trend", "better")))
    state, facts, urgency = stands(told)
    assert (state, facts["flow"], facts["trend"], urgency) == (None, "spots", "better", SOON)
    assert facts.items() >= {"danger": "no", "status": "maybe", "clots": "none"}.items()


def test_while_it_is_asked_anew_the_new_value_is_what_guards_and_rules_see():
    here = chosen(pressed(result("light"), "checkin"), "none").position
    assert (here.facts["flow"], here.urgency) == ("none", Urgency.ROUTINE_WATCH)
    assert (here.below.facts["flow"], here.below.urgency) == ("light", TODAY)


def test_the_latest_of_what_was_asked_anew_counts():
    first = run("checkin", ("flow", "spots"), ("trend", "same"))
    again = run("checkin", ("flow", "none"), ("trend", "better"))
    for one, other in ((first, again), (again, first)):
        told = result("light", one, other)
        assert walk(FLOWS, told).facts["flow"] == dict(entries(other))["flow"][0]


def test_what_was_told_anew_joins_with_what_is_told_after_it():
    anew = run("checkin", ("flow", "none"), ("trend", "better"))
    assert walk(FLOWS, result("none", anew, run("diary", ("flow", "light"), ("marks",)))).urgency is TODAY


def test_what_was_passed_over_because_it_was_urgent_is_asked_after_it_is_milder_anew():
    urgent = session(CALM, ("status", "ended"), ("flow", "light"), ("marks",))
    assert isinstance(view(FLOWS, urgent), Ended)
    shown = chosen(chosen(pressed(urgent, "checkin"), "none"), "better")
    assert (shown.state, shown.position.depth) == ("since", 0)


def test_a_run_that_is_cut_takes_the_place_of_nothing():
    shown = pressed(chosen(pressed(result("light"), "checkin"), "none"), "return")
    assert shown.session.log[-1] == CUT
    assert (shown.closing.facts["flow"], shown.closing.urgency) == ("light", TODAY)
    worse = pressed(chosen(pressed(result("none"), "checkin"), "light"), "return")
    assert (worse.closing.facts["flow"], worse.closing.urgency) == ("light", TODAY)


def test_an_emergency_that_is_told_anew_stays_one_when_all_has_returned():
    shown = chosen(pressed(result("light"), "checkin"), "heavy")
    assert (shown.closing.urgency, shown.closing.facts["flow"]) == (NOW, "heavy")


def test_inside_a_run_what_is_told_after_it_was_asked_anew_counts_also_when_that_run_returns():
    anew = dialog("sizes", replace(ask("clots", END), id="sizes"), anew=True)
    content = with_dialogs(FLOWS, anew)
    inside = opened("diary", ("flow", "none"), run("sizes", ("sizes", "none")))
    shown = chosen(session(*MILD, inside), "large", content=content)
    assert (shown.position.depth, shown.position.facts["clots"]) == (0, "large")


def test_got_worse_at_a_result_asks_anew_and_before_there_is_advice_begins_from_the_start():
    shown = pressed(result("none"), "got_worse")
    assert (shown.session.log[-1], shown.state) == (("+checkin", ()), "flow")
    for early in (session(CALM, ("status", "maybe")), result("none", closed="silence")):
        assert pressed(early, "got_worse").session.log == ()
    assert pressed(session(("danger", "yes")), "got_worse").session.log == ()


# ---- an emergency


def over_all(*told: Told, content: Content = FLOWS, **more: object) -> Step:
    """What is shown with the diary begun, and something over it."""
    return view(content, result("none", opened("diary", ("flow", "none"), *told), **more))


def test_an_emergency_newly_told_ends_every_run():
    shown = chosen(over_all(opened("talk", ("mood", "low")), opened("unsafe")), "plan")
    assert isinstance(shown, Ended)
    assert (shown.closing.urgency, shown.position.depth) == (NOW, 0)
    assert shown.session.log[-3:] == (CUT, CUT, CUT)


def test_an_emergency_ends_every_run_however_it_comes():
    asked = pressed(over_all(), "alarm")
    assert asked.state == "happening"
    for _ in range(3):
        asked = step(FLOWS, asked.session, Lost(at=NIGHT), asked)
    gut = rule("E-gut", [at_least("gut_feeling", "yes")])
    content = replace(FLOWS, table=replace(TABLE, rules=(gut,)))
    by_press = pressed(over_all(content=content), "wrong", content=content)
    far = rule("E-far", [at_least("flow", "spots"), at_least("who_profile", "yes")])
    content = replace(FLOWS, table=replace(TABLE, rules=(far,)))
    spots = session(*MILD, opened("diary", ("flow", "spots")), aside="country")
    by_country = chosen(spots, "BB", content=content)
    for shown in (asked, by_press, by_country):
        assert isinstance(shown, Ended)
        assert (shown.closing.urgency, shown.position.depth) == (NOW, 0)


def test_an_emergency_that_lay_below_already_ends_no_run():
    shown = chosen(pressed(session(("danger", "yes")), "talk"), "low")
    assert (shown.state, shown.position.urgency) == ("since", NOW)
    worse = chosen(pressed(session(("danger", "yes")), "talk"), "plan")
    assert worse.state == "since"
    ended = chosen(worse, "short")
    assert (ended.position.depth, ended.closing.overlays) == (0, ("crisis",))


def test_after_a_new_emergency_no_page_and_no_ending_comes_before_the_advice():
    content = replace(
        with_dialogs(FLOWS, replace(DIARY, ends=DIARY.ends)),
        after=(replace(SMALL.after[-1], when=SMALL.after[-2].when),),
    )
    shown = chosen(pressed(result("none"), "unsafe", content=content), "plan", content=content)
    assert (shown.session.aside, shown.closing.urgency) == (None, NOW)


# ---- endings


def test_a_dialog_that_returns_below_today_says_its_first_ending_that_holds():
    better = chosen(chosen(pressed(result("none"), "checkin"), "none"), "better")
    assert notices(better) == ("ending-better",)
    same = chosen(chosen(pressed(result("none"), "checkin"), "spots"), "same")
    assert (notices(same), same.closing.urgency) == (("ending-checkin",), SOON)
    assert notices(chosen(chosen(pressed(result("none"), "diary"), "none"))) == ("ending-diary",)


def test_from_today_up_no_ending_is_said():
    for below, told in (("light", "none"), ("none", "light")):
        shown = chosen(chosen(pressed(result(below), "diary"), told))
        assert notices(shown) == ()


def test_who_was_told_to_go_in_the_last_day_hears_no_ending():
    for hours, ending in ((23, ()), (25, ("ending-better",))):
        told = result("none", told_to_go=((TODAY, NIGHT - hours * HOUR),))
        assert notices(chosen(chosen(pressed(told, "checkin"), "none"), "better")) == ending


def test_a_dialog_that_is_cut_says_no_ending():
    assert notices(pressed(chosen(pressed(result("none"), "diary"), "none"), "return")) == ()


# ---- back


def test_back_opens_a_run_again_that_had_returned():
    ended = chosen(chosen(pressed(result("none"), "diary"), "spots"), "small")
    shown = pressed(ended, "back")
    assert (shown.state, shown.position.dialog.id) == ("marks", "diary")
    assert shown.session.log == result("none", opened("diary", ("flow", "spots"))).log
    again = chosen(shown, "tissue")
    assert again.closing.facts.items() >= {"clots": "none", "tissue": "yes"}.items()


def test_back_after_an_emergency_that_ended_all_runs_stands_in_the_one_of_the_answer():
    before = over_all(opened("talk", ("mood", "low")))
    shown = pressed(chosen(pressed(before, "unsafe"), "plan"), "back")
    assert shown.session.log == before.session.log
    assert (shown.state, shown.position.depth) == ("since", 2)


def test_back_takes_back_what_was_told_anew_and_what_was_before_counts_again():
    checked = chosen(chosen(pressed(result("light"), "checkin"), "none"), "better")
    shown = pressed(pressed(checked, "back"), "back")
    assert shown.state == "flow"
    shown = pressed(shown, "back")
    assert (shown.session.log, shown.closing.urgency) == (result("light").log, TODAY)


def test_back_takes_back_the_last_of_equal_runs_and_nothing_more():
    told = view(FLOWS, result("none"))
    for flow in ("light", "none", "light"):
        told = chosen(chosen(pressed(told, "checkin"), flow), "same")
    before = stands(told.session)
    again = chosen(chosen(pressed(told, "checkin"), "light"), "same")
    assert pressed(pressed(again, "back"), "back").state == "flow"
    assert stands(pressed(pressed(pressed(again, "back"), "back"), "back").session) == before


VISIT = State(
    "visit",
    ("visit",),
    {"other": Answer("other", {"visit": "other"}), "today": Answer("today", {"visit": "today"})},
    END,
)
VISITS = with_dialogs(
    replace(
        FLOWS,
        table=replace(FLOWS.table, facts={**FLOWS.table.facts, "visit": Fact("visit", ("other", "today"))}),
    ),
    dialog(
        "visits",
        VISIT,
        opens=(Opening(button="visits"),),
        ends=(
            Ending("ending-today", Condition(((Literal("visit", frozenset({"today"})),),))),
            Ending("ending-later"),
        ),
    ),
)


def test_what_no_rule_reads_is_as_it_was_said_last_and_the_ending_speaks_of_that():
    told = view(VISITS, result("none"))
    for answer, says in (("today", "ending-today"), ("other", "ending-later"), ("today", "ending-today")):
        told = chosen(pressed(told, "visits", VISITS), answer, content=VISITS)
        assert (notices(told), told.closing.facts["visit"]) == ((says,), answer)


def test_an_ending_speaks_of_what_was_said_now_though_it_was_worse_before():
    ending = Ending("ending-low", Condition(((Literal("mood", frozenset({"low"})),),)))
    content = with_dialogs(FLOWS, replace(FLOWS.dialogs["talk"], ends=(ending, Ending("ending-other"))))
    told = view(content, result("none"))
    for answer in ("low", "none"):
        told = pressed(told, "talk", content)
        told = chosen(told, answer, content=content)
        told = chosen(told, *list(told.position.state.answers)[:1], content=content)
        assert notices(told) == (("ending-low",) if answer == "low" else ("ending-other",))


# ---- everybody

NAMES = (
    *("back", "unsafe", "wrong", "feelings", "talk", "diary", "checkin", "got_worse", "alarm", "return"),
    *("country", "language", "continue", "urgent"),
)
PRESSES = st.one_of(
    st.tuples(st.just("choose"), st.integers(0, 6)),
    st.tuples(st.just("tick"), st.integers(0, 6)),
    st.tuples(st.just("silence"), st.just(0)),
    st.tuples(st.sampled_from(NAMES), st.just(0)),
)
WAYS = st.lists(PRESSES, max_size=25)


def after(shown: Step, name: str, number: int, content: Content = FLOWS) -> Step:
    """What a press leads to; a number stands for one of the options."""
    at = shown.session.touched
    option = shown.options[number % len(shown.options)].id
    if name == "choose":
        return step(content, shown.session, Choose(ids=(option,), at=at), shown)
    if name == "tick" and not isinstance(shown, Ended):
        return step(content, shown.session, Tick(answer=option, state=shown.state, at=at), shown)
    if name == "silence":
        return step(content, shown.session, Came(at=at + HOUR), shown)
    return step(content, shown.session, Command(name=name, at=at), shown)


@given(WAYS, st.sampled_from(("AA", "BB", None)))
def test_back_leads_from_everywhere_to_the_start(ways, country):
    shown = view(FLOWS, session(country=country))
    for name, number in ways:
        shown = after(shown, name, number)
    for _ in range(2 * len(shown.session.log) + 2):
        shown = after(shown, "back", 0)
        if isinstance(shown, Going) and shown.state == "happening":  # it is left by its answer alone
            no = Choose(ids=("no",), state=shown.state, at=shown.session.touched)
            shown = step(FLOWS, shown.session, no, shown)
    assert (shown.session.log, shown.state) == ((), "danger")


@given(WAYS, st.sampled_from(("AA", "BB", None)))
def test_going_on_gives_what_walking_from_the_start_gives(ways, country):
    shown = view(FLOWS, session(country=country))
    for name, number in ways:
        before, shown = shown, after(shown, name, number)
        afresh = view(FLOWS, shown.session)
        assert (shown, shown.position) == (afresh, afresh.position)
        on = walk_on(FLOWS, shown.session, before.session, before.position)
        assert on == walk(FLOWS, shown.session)


ENTRIES = st.sampled_from(
    tuple(
        entries(
            CALM, ("danger", "not_sure"), ("status", "maybe"), ("status", "ended"), ("flow", "none"),
            ("flow", "light"), ("flow", "purple"), ("marks",), ("marks", "large"), ("trend", "worse"),
            ("trend", "better"), ("since", "long"), ("mood", "low"), ("unsafe", "plan"), ("gone", "yes"),
            *(opened(name) for name in ("checkin", "diary", "talk", "unsafe", "gone")),
            opened("checkin", ticks=("large",)), (("-", ()),), (CUT,),
        )
    )
)  # fmt: skip


@given(
    st.lists(ENTRIES, max_size=16).map(tuple),
    st.integers(0, 2),
    st.sampled_from(("AA", "BB", None)),
    st.sampled_from(("AA", "BB", None)),
)
def test_going_on_from_any_log_gives_what_walking_from_the_start_gives(log, new, was_in, is_in):
    before = Session(NIGHT, log[: len(log) - new], country=was_in)
    now = Session(NIGHT, log, country=is_in)
    assert walk_on(FLOWS, now, before, walk(FLOWS, before)) == walk(FLOWS, now)


@given(WAYS, st.sampled_from(("AA", "BB", None)))
def test_an_emergency_that_comes_leaves_no_run_open_and_a_run_that_is_open_asks(ways, country):
    shown = view(FLOWS, session(country=country))
    for name, number in ways:
        before, shown = shown, after(shown, name, number)
        stack = runs(shown.session.log)
        assert len(stack) == 1 or shown.position.state is not None
        newly = before.position.urgency < NOW <= shown.position.urgency
        opened = len(stack) == 2 and stack[-1].is_untold  # despair, by which an unanswered danger counts
        assert not newly or len(stack) == 1 or opened


@given(
    st.lists(PRESSES.filter(lambda one: one[0] not in {"back", "got_worse", "checkin"}), max_size=25),
    st.sampled_from(("none", "spots", "light")),
)
def test_without_asking_anew_nothing_that_is_told_makes_it_milder(ways, flow):
    shown = pressed(result(flow), "diary")
    for name, number in ways:
        if name == "choose" and shown.options[number % len(shown.options)].kind == "command":
            continue
        before, shown = shown, after(shown, name, number)
        assert shown.position.urgency >= before.position.urgency


@given(WAYS)
def test_an_answer_takes_no_other_answer_away(ways):
    shown = view(FLOWS, session())
    for name, number in ways:
        before, shown = shown, after(shown, name, number)
        option = before.options[number % len(before.options)]
        if name == "choose" and option.kind != "command":
            assert set(answers(before.session.log)) <= set(answers(shown.session.log))
