"""Pages that explain and support, and the screen after a typed word of danger."""

from dataclasses import replace

import pytest
from nightlight.engine.buttons import EXPLAINS
from nightlight.engine.carry import carried
from nightlight.engine.dialog import NOT_SURE
from nightlight.engine.library import DEEPEST, LIBRARY, Lead, LeadTo, Page, PageOpening, shielded
from nightlight.engine.screen import Page as PageScreen
from nightlight.engine.session import SUPPORTER, Came, Find, Lost, Outcome, Propose
from nightlight.engine.step import Ended, step, view
from nightlight.engine.text import Text
from nightlight.engine.triage import Urgency

from tests.engine.flows import ALARM
from tests.engine.small import (
    CALM,
    CALM_ANSWER,
    MILD,
    MINUTE,
    NIGHT,
    SMALL,
    choose,
    notices,
    opened,
    press,
    said,
    session,
    with_dialogs,
)

CRISIS, DANGER, SAFE, WORD = "crisis_help", "danger_help", "safe_to_read", "word"


def page(name: str, *leads: str | Lead, **more) -> Page:
    """A page; a line that is no more than a name leads to the page of that name."""
    title = Text(name)
    return Page(
        name, title, (title,), tuple(one if isinstance(one, Lead) else to(one) for one in leads), **more
    )


def to(name: str, kind: LeadTo = "page") -> Lead:
    return Lead(name, Text(name), kind)


PAGES = (
    page(LIBRARY, "clots", "scan"),
    page("clots", "scan", LIBRARY, commands=("check",)),
    page("scan", "clots", to("mood", "dialog")),
    page(WORD, to("pregnancy", "word"), to("baby", "word"), to("back", "command")),
    page(CRISIS, "clots", to("unsafe", "command")),
    page(DANGER, "clots", to("unsafe", "command"), commands=("hide",), private=True),
    page(SAFE, DANGER, to("hide", "command"), without=("unsafe", "library")),
)
OPENINGS = (
    PageOpening(SAFE, role="violence", asker="self"),
    PageOpening(SAFE, role="shield"),
    PageOpening(CRISIS, button=CRISIS, overlay="crisis"),
    PageOpening(SAFE, button=SAFE, overlay="safety", asker="self"),
)
CONTENT = replace(
    with_dialogs(SMALL, ALARM), library={one.id: one for one in PAGES}, page_openings=OPENINGS
)
ASKING = session(CALM)
QUARTER = 15 * MINUTE


def pressed(shown, name):
    return press(shown, name, content=CONTENT)


def chosen(shown, *ids, **more):
    return choose(shown, *ids, content=CONTENT, **more)


def found(*pages, start=ASKING, sure=True):
    return step(CONTENT, start, Find(pages=pages, sure=sure, at=NIGHT))


def lost(shown, why="lost"):
    return step(CONTENT, shown.session, Lost(at=NIGHT, why=why), shown)


# ---- reading


def test_reading_leaves_every_answer_and_leads_back_to_the_open_question():
    shown = chosen(chosen(pressed(ASKING, "library"), "clots"), "scan")
    assert (shown.screen, shown.state) == (PageScreen("scan"), "page-scan")
    assert shown.session.log == (CALM_ANSWER,)
    back = pressed(shown, "return")
    assert (back.state, back.session.reading) == ("status", ())


def test_back_goes_page_by_page_and_then_to_the_question():
    shown = chosen(chosen(pressed(ASKING, "library"), "clots"), "scan")
    shown = pressed(shown, "back")
    assert shown.state == "page-clots"
    shown = pressed(pressed(shown, "back"), "back")
    assert (shown.state, shown.session.log) == ("status", (CALM_ANSWER,))


def test_a_page_met_before_is_gone_back_to_and_the_way_stays_short():
    shown = pressed(ASKING, "library")
    for name in ("clots", "scan") * DEEPEST:
        shown = chosen(shown, name)
    assert shown.session.reading == (LIBRARY, "clots", "scan")


def test_the_menu_does_not_lead_to_itself():
    assert "library" not in [option.id for option in pressed(ASKING, "library").options]
    assert "library" in [option.id for option in chosen(pressed(ASKING, "library"), "scan").options]


def test_what_a_page_does_not_lead_to_is_not_opened():
    shown = pressed(ASKING, "library")
    for ids in ((SAFE,), ("clots", "scan"), ()):
        after = chosen(shown, *ids)
        assert (after.session.reading, notices(after)) == ((LIBRARY,), ("notice-lost",))


def test_a_page_leads_to_a_dialog_too():
    shown = chosen(chosen(pressed(ASKING, "library"), "scan"), "mood")
    assert (shown.state, shown.session.log) == ("mood", (CALM_ANSWER, *opened("mood")))


def test_a_page_waits_no_longer_than_a_question_and_then_comes_the_closing():
    shown = pressed(ASKING, "library")
    assert shown.silence == QUARTER
    assert isinstance(step(CONTENT, shown.session, Came(at=NIGHT + QUARTER)), Ended)


def test_without_a_library_nothing_offers_one_and_typing_for_it_is_not_understood():
    shown = view(SMALL, ASKING)
    assert "library" not in {option.id for option in shown.options}
    assert notices(press(ASKING, "library")) == ("notice-lost",)


def test_a_word_chosen_is_kept_and_leads_back():
    start = pressed(replace(ASKING, aside=LIBRARY, reading=("clots", WORD)), "urgent")
    shown = chosen(start, "baby")
    assert (shown.session.word, shown.state) == ("baby", "page-clots")
    assert chosen(start, "back").session.word == "pregnancy"


def test_a_page_says_something_and_leads_somewhere():
    with pytest.raises(ValueError, match="leads somewhere"):
        page("nowhere")


def test_pages_that_are_gone_take_no_answer_with_them():
    was = replace(ASKING, aside=LIBRARY, reading=("gone",), proposals=("gone",))
    now = carried(CONTENT, was)
    assert (now.aside, now.reading, now.proposals, now.closed) == (None, (), (), None)
    assert now.log == was.log
    assert carried(SMALL, replace(was, reading=(), proposals=())).aside is None
    still = replace(ASKING, aside=LIBRARY, reading=("clots",))
    assert carried(CONTENT, still) is still


# ---- typed


def test_words_that_name_one_page_open_it():
    assert found("clots").state == "page-clots"


def test_a_page_that_words_may_mean_is_offered_and_not_opened():
    shown = found("clots", sure=False)
    assert [option.id for option in shown.options if option.kind == "answer"] == ["clots", LIBRARY]


def test_words_that_may_name_several_pages_offer_them_and_the_menu():
    shown = found("clots", "scan", "gone")
    assert [option.id for option in shown.options if option.kind == "answer"] == ["clots", "scan", LIBRARY]
    assert shown.question == Text("library-which")
    assert chosen(shown, "scan").state == "page-scan"
    assert pressed(shown, "back").state == "status"


def test_back_from_an_offer_made_on_a_page_leads_to_that_page():
    shown = found("clots", "scan", start=pressed(ASKING, "library").session)
    assert pressed(shown, "back").state == f"page-{LIBRARY}"


def test_pages_that_were_proposed_are_never_offered_as_countries():
    offered = found("clots", "scan")
    for shown in (
        pressed(offered, "country"),
        step(CONTENT, offered.session, Propose(countries=(), at=NIGHT)),
    ):
        assert [option.id for option in shown.options if option.kind == "answer"] == ["AA", "BB"]
    unknown = found("clots", "scan", start=session(CALM, country=None))
    shown = pressed(unknown, "return")
    assert [option.id for option in shown.options if option.kind == "answer"] == ["AA", "BB"]


def test_words_that_name_no_page_are_not_understood():
    assert notices(found("gone")) == ("notice-lost",)


# ---- after "call" or "go"


def test_a_page_read_after_an_emergency_says_first_to_do_what_was_told():
    told = view(CONTENT, session(*MILD).told(Urgency.EMERGENCY_NOW)).session
    assert chosen(pressed(told, "library"), "clots").before[0] == Text("notice-told")
    assert Text("notice-told") not in chosen(pressed(session(*MILD), "library"), "clots").before


def test_pages_of_despair_and_danger_keep_their_own_first_line_after_an_emergency():
    told = view(CONTENT, session(*MILD).told(Urgency.EMERGENCY_NOW)).session
    for name in (CRISIS, DANGER):
        assert Text("notice-told") not in found(name, start=told).before


# ---- check now


def test_check_now_goes_on_with_the_open_question_and_the_result_leads_back_to_the_page():
    shown = pressed(chosen(pressed(ASKING, "library"), "clots"), "check")
    assert (shown.state, shown.session.log) == ("status", (CALM_ANSWER,))
    ended = chosen(chosen(shown, "unlikely"))
    assert isinstance(ended, Ended)
    assert pressed(ended, "reading").state == "page-clots"


def test_check_now_after_a_result_begins_anew():
    read = chosen(pressed(session(*MILD), "library"), "clots")
    shown = pressed(read, "check")
    assert (shown.state, shown.session.log, shown.session.reading) == (
        "danger",
        (),
        (LIBRARY, "clots"),
    )


def test_reading_is_offered_at_a_result_only_to_who_read():
    assert "reading" not in {option.id for option in view(CONTENT, session(*MILD)).options}
    assert pressed(session(*MILD), "reading").state == f"page-{LIBRARY}"


# ---- a typed word of danger


def test_a_word_of_danger_asks_whether_it_is_happening_with_the_number_first():
    for start in (ASKING, session(*MILD), replace(ASKING, closed="silence")):
        shown = pressed(start, "alarm")
        assert (shown.state, notices(shown)) == ("happening", ("notice-urgent",))
        assert shown.session.log == (*start.log, *opened("happening"))


def test_yes_decides_and_no_changes_nothing():
    asked = pressed(ASKING, "alarm")
    assert chosen(asked, "yes").closing.urgency is Urgency.EMERGENCY_NOW
    no = chosen(asked, "no")
    assert (no.state, no.position.facts) == ("status", {"danger": "no"})


def test_no_does_not_answer_the_first_question():
    assert chosen(pressed(session(), "alarm"), "no").state == "danger"


@pytest.mark.parametrize(
    ("unclear", "says"),
    [
        (lambda shown: lost(shown), "happening-unclear"),
        (lambda shown: lost(shown, "media"), "happening-unclear"),
        (lambda shown: chosen(shown, NOT_SURE), "notice-urgent"),
        (lambda shown: pressed(shown, "alarm"), "notice-urgent"),
    ],
    ids=["words", "a picture", "not sure", "danger again"],
)
def test_three_unclear_answers_after_a_word_of_danger_are_a_yes(unclear, says):
    shown = pressed(ASKING, "alarm")
    for _ in range(2):
        shown = unclear(shown)
        assert (shown.state, notices(shown)) == ("happening", (says,))
    ended = unclear(shown)
    assert ended.closing.urgency is Urgency.EMERGENCY_NOW
    assert (ended.session.unclear, notices(ended)) == (0, ("happening-counted",))


def test_unclear_answers_are_counted_anew_after_each_word_of_danger():
    shown = chosen(lost(lost(pressed(ASKING, "alarm"))), "no")
    assert lost(pressed(shown, "alarm")).state == "happening"


@pytest.mark.parametrize("name", ["library", "reading", "check"])
def test_no_page_opens_while_a_word_of_danger_waits_for_its_answer(name):
    shown = pressed(pressed(ASKING, "alarm"), name)
    assert (shown.state, notices(shown)) == ("happening", ("notice-urgent",))


def test_without_that_screen_a_word_of_danger_says_the_number():
    assert notices(press(ASKING, "alarm")) == ("notice-urgent",)


# ---- not safe, and despair


def test_who_thinks_of_dying_reads_what_helps_and_is_asked_on_from_there():
    shown = chosen(pressed(ASKING, "unsafe"), "thoughts")
    assert shown.state == f"page-{CRISIS}"
    assert pressed(shown, "return").state == "status"


def test_who_is_afraid_is_asked_first_whether_it_is_safe_to_read():
    shown = chosen(pressed(ASKING, "unsafe"), "afraid")
    assert (shown.state, notices(shown)) == (f"page-{SAFE}", ())
    assert chosen(shown, DANGER).state == f"page-{DANGER}"


def test_who_read_it_already_is_not_asked_again():
    read = chosen(pressed(ASKING, "violence"), DANGER)
    shown = chosen(chosen(read, "unsafe"), "afraid")
    assert (shown.state, notices(shown)) == ("status", ("notice-safety",))


def test_words_of_violence_ask_whether_it_is_safe_to_read_and_a_helper_chooses():
    assert pressed(ASKING, "violence").state == f"page-{SAFE}"
    assert pressed(replace(ASKING, asker=SUPPORTER), "violence").state == "unsafe"
    helper = chosen(pressed(replace(ASKING, asker=SUPPORTER), "unsafe"), "afraid")
    assert (helper.state, notices(helper)) == ("status", ("notice-safety",))
    assert press(ASKING, "violence").state == "unsafe"


def test_nothing_names_danger_before_it_is_safe_to_read_and_no_button_stands_twice():
    asked = [option.id for option in pressed(ASKING, "violence").options]
    assert {"unsafe", "library"}.isdisjoint(asked)
    read = [option.id for option in chosen(pressed(ASKING, "violence"), DANGER).options]
    assert read.count("unsafe") == 1


@pytest.mark.parametrize("way", [lambda s: chosen(s, "hide"), lambda s: pressed(chosen(s, DANGER), "hide")])
def test_hiding_closes_with_nothing_but_a_neutral_text(way):
    shown = way(pressed(ASKING, "violence"))
    assert isinstance(shown, Ended)
    assert (shown.session.closed, notices(shown)) == ("hide", ("hidden",))
    assert [option.id for option in shown.options] == ["start", "urgent"]


def test_the_result_offers_the_help_that_it_told_of_and_that_of_violence_to_nobody_else():
    told = session(said("unsafe", "thoughts"), said("unsafe", "afraid"), *MILD)
    for asker, offered in (("self", {CRISIS, SAFE}), (SUPPORTER, {CRISIS})):
        ended = view(CONTENT, replace(told, asker=asker))
        assert {option.id for option in ended.options} & {CRISIS, SAFE} == offered
    assert pressed(view(CONTENT, told), CRISIS).state == f"page-{CRISIS}"


def test_a_helper_is_offered_help_at_the_result():
    opening = PageOpening("clots", button="for_helper", asker="supporter")
    content = replace(CONTENT, page_openings=(*OPENINGS, opening))
    told = replace(session(*MILD), asker=SUPPORTER)
    assert "for_helper" in {option.id for option in view(content, told).options}
    assert press(told, "for_helper", content=content).state == "page-clots"
    for other, words in ((content, session(*MILD)), (CONTENT, told)):
        assert "for_helper" not in {option.id for option in view(other, words).options}


def test_who_is_hurt_and_in_danger_is_asked_of_the_body_first_and_then_in_private():
    asked = pressed(ASKING, "violence_and_alarm")
    assert (asked.state, notices(asked)) == ("happening", ("notice-urgent",))
    assert chosen(asked, "no").state == f"page-{SAFE}"
    ended = chosen(asked, "yes")
    assert ended.closing.urgency is Urgency.EMERGENCY_NOW
    assert pressed(ended, "reading").state == f"page-{SAFE}"
    assert pressed(replace(ASKING, asker=SUPPORTER), "violence_and_alarm").state == "unsafe"


def test_who_comes_back_to_a_page_on_danger_is_asked_again_whether_it_is_safe():
    read = chosen(pressed(ASKING, "violence"), DANGER).session
    assert shielded(read, CONTENT.library, SAFE).reading == (SAFE,)
    assert pressed(replace(read, aside=None), "reading").state == f"page-{SAFE}"
    later = replace(read, reading=("clots", *read.reading, "scan"))
    assert shielded(later, CONTENT.library, SAFE).reading == ("clots", SAFE)
    harmless = pressed(ASKING, "library").session
    assert shielded(harmless, CONTENT.library, SAFE) is harmless


def test_words_of_violence_open_the_dialog_that_asks_what_it_is_where_no_page_is_for_them():
    without = replace(CONTENT, page_openings=OPENINGS[1:])
    for name in ("violence", "violence_and_alarm"):
        assert press(ASKING, name, content=without).state == "unsafe"


def test_the_same_page_may_be_for_both_askers():
    both = replace(CONTENT, page_openings=(PageOpening(SAFE, role="violence"),))
    for asker in ("self", SUPPORTER):
        assert press(replace(ASKING, asker=asker), "violence", content=both).state == f"page-{SAFE}"


def test_a_button_on_results_stands_in_the_order_of_the_file_and_opens_its_page_from_everywhere():
    turned = replace(CONTENT, page_openings=OPENINGS[::-1])
    told = session(said("unsafe", "thoughts"), said("unsafe", "afraid"), *MILD)
    for content, first in ((CONTENT, CRISIS), (turned, SAFE)):
        offered = [option.id for option in view(content, told).options]
        assert next(name for name in offered if name in {CRISIS, SAFE}) == first
    assert pressed(ASKING, CRISIS).state == f"page-{CRISIS}"


def test_a_line_leads_to_what_it_says_whatever_else_has_its_name():
    odd = page("odd", to("mood", "dialog"), to("baby", "word"), "feelings")
    named = {one: page(one, "odd") for one in ("mood", "baby", "feelings")}
    content = replace(CONTENT, library={**CONTENT.library, "odd": odd, **named})
    open_ = replace(ASKING, aside=LIBRARY, reading=("clots", "odd"))
    assert choose(open_, "mood", content=content).screen.name == "mood"
    assert choose(open_, "baby", content=content).session.word == "baby"
    assert choose(open_, "feelings", content=content).state == "page-feelings"


def test_a_new_run_forgets_what_was_read():
    read = chosen(pressed(ASKING, "violence"), DANGER)
    assert pressed(read, "start").session.reading == ()


def test_who_is_very_low_reads_about_feelings_and_goes_on_from_there():
    content = replace(CONTENT, library={**CONTENT.library, "feelings": page("feelings", "clots")})
    shown = choose(press(ASKING, "feelings", content=content), "low", content=content)
    assert shown.state == "page-feelings"
    assert press(shown, "return", content=content).state == "status"


# ---- explaining the advice


@pytest.mark.parametrize("what", EXPLAINS)
def test_a_part_of_the_advice_is_said_again_and_the_result_stays(what):
    ended = pressed(session(*MILD), what)
    assert isinstance(ended, Ended)
    assert (ended.session.outcome, notices(ended)) == (Outcome(what), ())
    assert ended.closing == view(CONTENT, session(*MILD)).closing


@pytest.mark.parametrize("start", [ASKING, replace(session(*MILD), closed="stop")])
def test_before_there_is_advice_nothing_explains_it(start):
    shown = pressed(start, "why")
    assert (notices(shown), shown.session.outcome) == (("notice-lost",), Outcome.REFUSED)
