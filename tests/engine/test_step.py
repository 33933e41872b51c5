"""One event in, one step out."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.engine.content import Content
from bot.engine.dialog import NONE, NOT_SURE, Answer
from bot.engine.session import SELF, SUPPORTER, Choose, Command, Lost, Propose, Session, Silence
from bot.engine.step import Ended, Going, Step, step, view
from bot.engine.text import Text
from bot.engine.triage import Urgency
from bot.engine.view import ALWAYS, LAST
from tests.engine.small import (
    HOUR,
    MINUTE,
    NIGHT,
    PATIENCE,
    SMALL,
    choose,
    notices,
    press,
    session,
    with_states,
)

CALM = ("danger", "no")
MILD = (CALM, ("status", "unlikely"), ("marks",))


def propose(shown: Step | Session, *countries: str) -> Step:
    start = shown if isinstance(shown, Session) else shown.session
    return step(SMALL, start, Propose(countries=countries, at=NIGHT))


# ---- answers


def test_an_answer_is_added_and_the_next_question_is_asked():
    shown = choose(session(CALM), "maybe")
    assert shown.session.answers == (CALM_ANSWER, ("status", ("maybe",)))
    assert shown.state == "flow"
    assert notices(shown) == ()


CALM_ANSWER = ("danger", ("no",))


def test_an_answer_is_taken_from_the_button_of_its_question():
    assert choose(session(), "no", state="danger").state == "status"


def test_a_note_of_the_answer_is_said_before_the_next_question():
    assert choose(session(), "no", note=Text("notice-weeks")).before == (Text("notice-weeks"),)


def test_a_tick_list_takes_several_and_forgets_doubles_and_none():
    asked = session(CALM, ("status", "maybe"), ("flow", "none"))
    shown = choose(asked, "small", NONE, "tissue", "small")
    assert shown.session.answers[-1] == ("marks", ("small", "tissue"))


def test_none_of_these_is_an_answer_with_nothing_ticked():
    asked = session(CALM, ("status", "maybe"), ("flow", "none"))
    assert choose(asked, NONE).session.answers[-1] == ("marks", ())


def test_none_is_kept_where_it_is_a_value_of_its_own():
    assert choose(session(CALM, ("status", "maybe")), NONE).session.answers[-1] == ("flow", (NONE,))


@pytest.mark.parametrize("ids", [(), ("purple",), ("no", "yes"), ("no", "purple")])
def test_what_is_no_answer_changes_nothing_and_is_said(ids):
    shown = choose(session(), *ids)
    assert shown.session.answers == ()
    assert (shown.state, notices(shown)) == ("danger", ("notice-lost",))


def test_a_stale_button_changes_nothing_and_is_said():
    shown = choose(session(CALM), NOT_SURE, state="danger")
    assert shown.session.answers == (CALM_ANSWER,)
    assert (shown.state, notices(shown)) == ("status", ("notice-old",))


def test_after_the_result_an_answer_changes_nothing():
    result = session(("danger", "yes"))
    shown = choose(result, "no", state="danger")
    assert shown.session.answers == result.answers
    assert notices(shown) == ("notice-lost",)


def test_an_answer_id_that_equals_a_command_id_means_the_answer():
    state = SMALL.dialog.states["status"]
    back = {**state.answers, "back": Answer("back", {"status": "ended"})}
    content = with_states(SMALL, replace(state, answers=back))
    assert choose(session(CALM), "back", content=content).session.answers[-1] == ("status", ("back",))


def test_a_command_can_be_chosen_like_an_answer_whatever_question_it_stood_by():
    assert choose(session(CALM), "back", state="danger").session.answers == ()


def test_a_command_among_several_answers_is_no_answer():
    assert notices(choose(session(CALM), "maybe", "back")) == ("notice-lost",)


def test_a_button_that_is_not_on_the_screen_is_no_command():
    assert notices(choose(session(CALM), "continue")) == ("notice-lost",)
    assert notices(choose(session(CALM), "feelings")) == ("notice-lost",)


# ---- back


def test_back_takes_the_last_answer_away_and_nothing_else():
    before = session(CALM, ("status", "maybe"), locale="ru", asker=SUPPORTER)
    shown = press(choose(before, "heavy"), "back")
    kept = replace(shown.session, peak=None, peak_at=None, checks=())
    assert kept == before
    assert shown.state == "flow"


def test_back_at_the_first_question_says_so():
    shown = press(session(), "back")
    assert (shown.state, notices(shown)) == ("danger", ("notice-back-start",))


def test_back_from_a_side_screen_only_leaves_it():
    shown = press(press(session(CALM), "unsafe"), "back")
    assert (shown.session.answers, shown.session.aside, shown.state) == ((CALM_ANSWER,), None, "status")
    proposed = press(propose(session(CALM), "BB"), "back")
    assert (proposed.session.proposals, proposed.state) == ((), "status")


def test_back_after_silence_only_resumes():
    closed = session(CALM, closed="silence")
    assert press(closed, "back").session == replace(closed, closed=None)


def test_an_answer_taken_back_can_be_given_otherwise():
    shown = choose(press(choose(session(), "yes"), "back"), "no")
    assert shown.state == "status"


# ---- a new run


@pytest.mark.parametrize("name", ["start", "got_worse"])
def test_a_new_run_forgets_the_answers_and_keeps_who_and_where(name):
    old = session(CALM, ("unsafe", "afraid"), locale="ru", country="BB", asker=SUPPORTER, aside="mood")
    fresh = press(replace(old, proposals=("AA",)), name).session
    assert fresh == session(locale="ru", country="BB", asker=SUPPORTER)


@pytest.mark.parametrize("closed", ["silence", "stop"])
def test_a_new_run_opens_what_was_closed(closed):
    assert press(session(CALM, closed=closed), "start").state == "danger"


def test_a_new_run_remembers_that_somebody_had_to_go():
    fresh = press(session(("danger", "not_sure")), "start").session
    assert (fresh.peak, fresh.peak_at) == (Urgency.URGENT_TODAY, NIGHT)
    assert press(session(CALM, ("status", "maybe"), ("flow", "spots")), "start").session.peak is None


# ---- repeats and time


def test_a_repeated_event_changes_nothing_and_gives_an_equal_step():
    first = choose(session(), "no", id="7")
    assert choose(first, "no", id="7", at=NIGHT + HOUR) == first
    assert press(first, "back", id="7") == first


def test_a_repeat_is_known_also_after_other_events():
    shown = press(press(choose(session(), "no", id="7"), "about", id="8"), "about", id="9")
    assert choose(shown, "maybe", id="7") == shown


def test_events_without_an_id_are_never_repeats():
    assert choose(choose(session(), "no"), "maybe").state == "flow"


def test_of_the_events_seen_the_last_32_are_remembered():
    shown: Step = view(SMALL, session())
    for number in range(40):
        shown = press(shown, "about", id=str(number))
    assert shown.session.seen == tuple(str(number) for number in range(8, 40))


def test_an_event_without_an_id_is_not_remembered():
    assert press(session(seen=("1",)), "about").session.seen == ("1",)


def test_every_event_moves_the_time_of_the_session_on():
    assert press(session(), "about", at=NIGHT + HOUR).session.touched == NIGHT + HOUR


def test_a_clock_that_runs_backwards_never_takes_time_back():
    shown = choose(session(), "no", at=NIGHT - HOUR)
    assert (shown.session.touched, shown.state) == (NIGHT, "status")


def test_a_notice_is_said_once():
    shown = press(session(CALM), "about")
    assert notices(shown) == ("about",)
    assert notices(choose(shown, "maybe")) == ()


def test_what_is_not_understood_is_said_and_changes_nothing():
    shown = step(SMALL, session(CALM), Lost(at=NIGHT))
    assert shown.session == replace(session(CALM), notices=(Text("notice-lost"),))


# ---- language and country


def test_another_language_keeps_the_place():
    shown = choose(press(session(CALM), "language"), "ru")
    assert (shown.session.locale, shown.state) == ("ru", "status")
    assert notices(shown) == ("notice-locale",)
    assert shown.session.answers == (CALM_ANSWER,)


@pytest.mark.parametrize("ids", [("xx",), ("en", "ru"), ()])
def test_a_language_that_is_not_offered_is_not_taken(ids):
    shown = choose(press(session(CALM), "language"), *ids)
    assert (shown.session.locale, shown.state, notices(shown)) == (None, "language", ("notice-lost",))


def test_a_language_can_be_a_command_at_any_time():
    assert press(session(CALM), "ru").session.locale == "ru"
    assert choose(session(), "ru").session.locale == "ru"


def test_another_country_keeps_the_place():
    shown = choose(press(session(CALM), "country"), "BB", state="country")
    assert (shown.session.country, shown.state) == ("BB", "status")
    assert notices(shown) == ("notice-country",)


def test_the_country_asked_on_the_way_is_taken():
    shown = choose(session(CALM, country=None), "AA")
    assert (shown.session.country, shown.session.answers, shown.state) == ("AA", (CALM_ANSWER,), "status")


@pytest.mark.parametrize("ids", [("ZZ",), ("AA", "BB"), (NOT_SURE, "AA"), ()])
def test_a_country_nobody_knows_is_asked_again(ids):
    shown = choose(session(CALM, country=None), *ids)
    assert (shown.session.country, shown.state) == (None, "country")
    assert notices(shown) == ("notice-country-lost",)


def test_a_skipped_country_is_an_answer_and_can_be_taken_back():
    shown = choose(session(CALM, country=None), NOT_SURE)
    assert (shown.session.answers[-1], shown.state) == (("country", (NOT_SURE,)), "status")
    assert press(shown, "back").state == "country"


def test_skipping_the_country_beside_the_dialog_only_leads_back():
    shown = choose(press(session(CALM), "country"), NOT_SURE)
    assert (shown.session.answers, shown.session.country) == ((CALM_ANSWER,), "AA")
    assert shown.state == "status"


def test_a_country_typed_unclearly_is_proposed():
    shown = propose(session(CALM, country=None), "AA", "BB")
    assert (shown.session.proposals, notices(shown)) == (("AA", "BB"), ())
    taken = choose(shown, "BB")
    assert (taken.session.country, taken.session.proposals, taken.session.aside) == ("BB", (), None)


def test_none_of_the_proposed_countries_leads_back_to_the_question():
    shown = choose(propose(session(CALM, country=None), "AA", "BB"), NOT_SURE)
    assert (shown.state, shown.session.proposals, shown.session.answers) == ("country", (), (CALM_ANSWER,))


def test_a_country_nobody_knows_can_still_be_skipped():
    lost = propose(session(CALM, country=None))
    assert notices(lost) == ("notice-country-lost",)
    assert choose(lost, NOT_SURE).state == "status"


def test_a_country_typed_after_silence_takes_the_conversation_up_again():
    assert propose(session(CALM, country=None, closed="silence"), "AA").state == "country"


# ---- side screens


@pytest.mark.parametrize(
    ("name", "screen"),
    [("unsafe", "unsafe"), ("feelings", "mood"), ("language", "language"), ("country", "country")],
)
def test_a_side_screen_opens_and_leads_back(name, screen):
    for closed in (None, "silence"):
        shown = press(session(CALM, closed=closed, proposals=("AA",)), name)
        assert (shown.state, shown.session.proposals) == (screen, ())
        assert press(shown, "return").state == "status"


def test_leaving_the_country_screen_forgets_what_was_proposed():
    assert press(propose(session(CALM), "AA"), "return").session == session(CALM)


def test_a_plan_to_die_ends_the_conversation_at_once():
    shown = choose(press(session(CALM), "unsafe"), "plan")
    assert isinstance(shown, Ended)
    assert (shown.closing.urgency, shown.closing.overlays) == (Urgency.EMERGENCY_NOW, ("crisis",))
    assert notices(shown) == ("notice-crisis",)


def test_thoughts_of_dying_are_answered_and_the_questions_go_on():
    shown = choose(press(session(CALM), "unsafe"), "thoughts")
    assert (shown.state, notices(shown)) == ("status", ("notice-crisis",))
    end = choose(choose(shown, "unlikely"), NONE)
    assert end.closing.overlays == ("crisis",)
    assert end.closing.urgency is Urgency.URGENT_TODAY


def test_fear_of_somebody_is_answered_and_the_questions_go_on():
    shown = choose(press(session(CALM), "unsafe"), "afraid")
    assert (shown.state, notices(shown)) == ("status", ("notice-safety",))


@pytest.mark.parametrize("mood", ["none", "low"])
def test_a_low_mood_needs_no_first_words(mood):
    assert notices(choose(press(session(CALM), "feelings"), mood)) == ()


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        ("thoughts", ("notice-crisis",)),
        ("plan", ("notice-crisis",)),
        ("afraid", ("notice-safety",)),
        ("danger_now", ("notice-safety",)),
        (NOT_SURE, ("notice-crisis", "notice-safety")),
    ],
)
def test_every_shipped_way_of_being_unsafe_has_first_words(content: Content, answer, said):
    shown = choose(press(session(), "unsafe", content=content), answer, content=content)
    assert notices(shown)[: len(said)] == said


def test_a_note_comes_before_the_first_words():
    shown = choose(press(session(CALM), "unsafe"), "afraid", note=Text("a-note"))
    assert notices(shown) == ("a-note", "notice-safety")


def test_a_feeling_after_the_result_raises_it():
    calm = press(session(*MILD), "wrong")
    assert (calm.closing.urgency, notices(calm)) == (Urgency.ROUTINE_WATCH, ("notice-wrong",))
    spotting = press(session(CALM, ("status", "maybe"), ("flow", "spots"), ("marks",)), "wrong")
    assert spotting.closing.urgency is Urgency.URGENT_TODAY


def test_a_feeling_said_on_a_side_screen_leaves_it():
    shown = press(press(session(CALM), "unsafe"), "wrong")
    assert (shown.session.aside, shown.state) == (None, "status")
    assert shown.session.answers[-1] == ("wrong", ("gut_feeling",))


# ---- other buttons


@pytest.mark.parametrize(("name", "said"), [("urgent", "notice-urgent"), ("about", "about")])
def test_a_button_that_only_tells_leaves_everything_else_as_it_is(name, said):
    for before in (session(CALM), session(("danger", "yes")), session(CALM, closed="silence")):
        shown = press(before, name)
        assert notices(shown)[0] == said
        assert (shown.session.answers, shown.session.closed) == (before.answers, before.closed)


@pytest.mark.parametrize("asker", [SELF, SUPPORTER])
def test_who_asks_can_change_at_any_time(asker):
    shown = press(session(CALM, asker={SELF: SUPPORTER, SUPPORTER: SELF}[asker]), asker)
    assert (shown.session.asker, shown.state, notices(shown)) == (asker, "status", (f"notice-{asker}",))


def test_a_command_nobody_knows_is_said_and_changes_nothing():
    shown = press(session(CALM), "dance")
    assert (shown.state, notices(shown)) == ("status", ("notice-lost",))


def test_stop_closes_and_says_that_everything_is_deleted():
    shown = press(press(session(CALM), "unsafe"), "stop")
    assert (shown.session.closed, shown.session.aside, notices(shown)) == (
        "stop",
        None,
        ("notice-deleted",),
    )
    assert shown.closing.urgency is None


# ---- silence


def silent(before: Session, after=PATIENCE) -> Step:
    return step(SMALL, before, Silence(at=before.touched + after))


def test_silence_closes_the_conversation():
    shown = silent(session(CALM))
    assert shown.session == replace(session(CALM), closed="silence", notices=(Text("notice-silence"),))
    assert not shown.closing.finished


def test_silence_closes_a_side_screen_too():
    shown = silent(press(session(CALM), "language").session, 15 * MINUTE)
    assert (shown.session.closed, shown.session.aside) == ("silence", None)


@pytest.mark.parametrize("after", [PATIENCE - MINUTE, -HOUR])
def test_silence_before_its_time_changes_nothing(after):
    assert silent(session(CALM), after) == view(SMALL, session(CALM))


def test_silence_closes_once():
    shown = silent(session(CALM))
    assert silent(shown.session, HOUR) == shown


@pytest.mark.parametrize("before", [session(("danger", "yes")), session(CALM, closed="stop")])
def test_silence_after_the_closing_changes_nothing(before):
    assert silent(before, HOUR) == view(SMALL, before)


def test_an_answer_after_silence_is_taken_and_resumes():
    shown = choose(silent(session(CALM)), "maybe", state="status")
    assert (shown.session.closed, shown.state) == (None, "flow")


def test_a_stale_button_after_silence_resumes_and_changes_no_answer():
    shown = choose(silent(session(CALM)), "no", state="danger")
    assert (shown.state, notices(shown)) == ("status", ("notice-old",))
    assert shown.session.answers == (CALM_ANSWER,)


def test_continue_after_silence_resumes():
    for shown in (
        press(silent(session(CALM)), "continue"),
        choose(silent(session(CALM)), "continue", state="closing"),
    ):
        assert (shown.session.closed, shown.state, notices(shown)) == (None, "status", ("notice-resumed",))


def test_continue_leaves_a_side_screen():
    assert press(session(CALM, aside="mood"), "continue").session.aside is None


# ---- what is remembered for a day


def test_whoever_is_told_to_go_is_remembered():
    shown = choose(session(), "yes", at=NIGHT + HOUR)
    assert (shown.session.peak, shown.session.peak_at) == (Urgency.EMERGENCY_NOW, NIGHT + HOUR)


def test_whoever_is_told_to_go_by_silence_is_remembered():
    shown = silent(session(("danger", "not_sure")))
    assert (shown.session.peak, shown.session.peak_at) == (Urgency.URGENT_TODAY, NIGHT)
    assert silent(session(CALM)).session.peak is None


def test_a_milder_result_is_not_remembered_as_told_to_go():
    assert choose(session(CALM, ("status", "unlikely")), NONE).session.peak is None


def test_the_peak_is_seen_before_for_a_day_and_then_fades():
    told = press(choose(session(), "yes"), "start")
    calm = choose(choose(choose(told, "no"), "unlikely"), NONE)
    assert calm.closing.seen_before
    late = press(calm, "about", at=NIGHT + 24 * HOUR)
    assert not late.closing.seen_before


def test_an_equal_or_higher_urgency_renews_the_peak_and_a_lower_does_not():
    told = session(peak=Urgency.URGENT_TODAY, peak_at=NIGHT - HOUR)
    assert press(replace(told, answers=(("danger", ("not_sure",)),)), "start").session.peak_at == NIGHT
    assert (
        press(replace(told, answers=(("danger", ("yes",)),)), "start").session.peak is Urgency.EMERGENCY_NOW
    )
    higher = replace(told, peak=Urgency.EMERGENCY_NOW, answers=(("danger", ("not_sure",)),))
    fresh = press(higher, "start").session
    assert (fresh.peak, fresh.peak_at) == (Urgency.EMERGENCY_NOW, NIGHT - HOUR)


def test_the_third_check_in_six_hours_is_often():
    shown: Step = view(SMALL, session())
    for hour, often in ((0, False), (2, False), (4, True), (9, False)):
        shown = choose(press(shown, "start", at=NIGHT + hour * HOUR), "yes", at=NIGHT + hour * HOUR)
        assert shown.closing.often is often


def test_a_check_counts_once_however_long_its_result_is_looked_at():
    shown = choose(session(), "yes")
    for name in ("about", "language", "return", "feelings", "return", "urgent"):
        shown = press(shown, name)
    assert shown.session.checks == (NIGHT,)


def test_an_unfinished_conversation_is_no_check():
    assert silent(session(("danger", "not_sure"))).session.checks == ()
    assert press(session(CALM), "stop").session.checks == ()


def test_of_the_checks_the_last_five_are_remembered():
    checks = tuple(NIGHT - hour * HOUR for hour in (5, 4, 3, 2, 1))
    assert choose(session(checks=checks), "yes").session.checks == (*checks[1:], NIGHT)


# ---- any event in any state

IDS = sorted(
    {a for s in SMALL.dialog.states.values() for a in s.answers} | {"AA", "ru", "ZZ", "thoughts", "plan"}
)
NAMES = sorted({*ALWAYS, *LAST, "return", "continue", "feelings", "self", "supporter", "ru", "dance"})
TIMES = st.integers(-120, 120).map(lambda minutes: NIGHT + minutes * MINUTE)
EVENTS = st.one_of(
    st.builds(Choose, ids=st.lists(st.sampled_from(IDS), max_size=2).map(tuple), at=TIMES),
    st.builds(Command, name=st.sampled_from(NAMES), at=TIMES),
    st.builds(Propose, countries=st.sampled_from([(), ("AA",), ("AA", "BB")]), at=TIMES),
    st.builds(Lost, at=TIMES),
    st.builds(Silence, at=TIMES),
)


@given(st.lists(EVENTS, max_size=25), st.sampled_from([None, "AA", "BB"]))
def test_any_event_in_any_state_gives_a_question_or_a_closing(events, country):
    shown: Step = view(SMALL, session(country=country))
    for event in events:
        before, shown = shown, step(SMALL, shown.session, event)
        assert isinstance(shown, Going | Ended)
        assert shown == view(SMALL, shown.session)
        assert shown.session.touched >= before.session.touched
        if isinstance(shown, Ended):
            named = shown.closing.urgency
            assert shown.closing.finished or named is None or named >= Urgency.URGENT_TODAY


@given(st.lists(EVENTS, max_size=12), EVENTS)
def test_any_event_delivered_twice_is_as_if_it_came_once(events, last):
    shown: Step = view(SMALL, session())
    for event in events:
        shown = step(SMALL, shown.session, event)
    once = step(SMALL, shown.session, replace(last, id="7"))
    assert step(SMALL, once.session, replace(last, id="7")) == once


# ---- the session


def test_of_several_answers_to_one_question_the_last_is_the_chosen_one():
    assert session(CALM, ("danger", "yes")).chosen("danger") == ("yes",)
    assert session(CALM).chosen("status") is None


def test_a_session_expires_a_day_after_the_last_event():
    assert not session().expired(NIGHT + 24 * HOUR - MINUTE)
    assert session().expired(NIGHT + 24 * HOUR)


def test_a_new_session_asks_for_the_person_themselves_and_knows_nothing():
    fresh = Session(NIGHT)
    assert fresh == Session(NIGHT, (), None, None, SELF, None, (), None, (), None, None, (), ())
