"""Steps into replies: what is said when, by the ids of messages; no wording stands here."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from fluent.runtime import FluentBundle, FluentResource
from nightlight.engine.closing import UNKNOWN_PLACE, Closing, Line, Place
from nightlight.engine.notes import Note, Notes, Part
from nightlight.engine.screen import Option, Question
from nightlight.engine.session import SELF, SUPPORTER, Outcome, Session
from nightlight.engine.step import Ended, Going
from nightlight.engine.text import Text
from nightlight.engine.triage import Condition, Literal, Urgency
from nightlight.i18n.reply import Message
from nightlight.i18n.say.render import render
from nightlight.i18n.say.voice import Speaker
from nightlight.i18n.words.localizer import Localizer

NIGHT = datetime(2026, 1, 1, 2, 0, tzinfo=UTC)
LINES = {
    "medical": (Line("Nurse", "1 800"), Line("Pharmacy", web="ph.example"), Line("Third", "3")),
    "crisis": (Line("Crisis", "13 11 14", hours="day_and_night"),),
    "loss": (Line("Loss", "77", hours="9-17", days="mon_fri"),),
    "violence": (Line("Safe", "88", word="HELP"),),
    "text": (Line("Text 124", "124", by="text"),),
}
HERE = Place(
    "BA",
    ("124", "112"),
    "high",
    facts={},
    date_checked="2026-01-01",
    has_words=True,
    lines=LINES,
)

PREGNANT = Condition(((Literal("status", frozenset({"pregnant"})),),))
FAR = Condition(((Literal("far", frozenset({"yes"})),),))
NOTES = Notes(
    parts={
        "waiting": Part((Note("waiting-$urgency"), Note("waiting-calls", unsure=frozenset({"fever"})))),
        "place": Part((Note("place-far", when=FAR, at_least=Urgency.URGENT_TODAY),)),
        "hospital": Part((Note("hospital-scan", when=PREGNANT), Note("hospital-any")), one=True),
        "signs": Part((Note("signs-blood"), Note("signs-moves", when=PREGNANT))),
        "today": Part((Note("today-fever"), Note("today-clot", when=PREGNANT))),
        "who": Part(
            (
                Note("place-$place", at_least=Urgency.SOON_24H),
                Note(lines="medical"),
                Note(lines="loss", unless=PREGNANT),
                Note(lines="crisis"),
            )
        ),
    },
    beside={
        "unsafe": ("crisis", "text"),
        "notice-crisis": ("crisis",),
        "notice-safety": ("violence",),
        "overlay-crisis": ("crisis",),
        "overlay-safety": ("violence",),
    },
)


class Echo:
    """Words that are the id of their message; of the arguments only those that are asked for."""

    def __init__(self, *shown, unknown=()):
        self.shown = shown
        self.unknown = unknown

    def say(self, locale, message, args=None):
        return " ".join(
            [message, *(str((args or {})[name]) for name in self.shown if name in (args or {}))]
        )

    def has(self, locale, message):
        return message not in self.unknown


def speaker(words=None, asker=SELF, place=HERE, locale="en"):
    return Speaker(words or Echo(), locale, asker, place)


def ended(*, session=None, before=(), **more):
    closing = {
        "place": HERE, "urgency": Urgency.URGENT_TODAY, "finished": True,
        "fired": ("U1",), "reasons": ("U1",),
        "nearest": (), "overlays": (), "facts": {"status": "pregnant"}, "unsure": frozenset(),
    } | more  # fmt: skip
    option = Option("start", "command", Text("button-start"))
    return Ended(session or Session(NIGHT), Closing(**closing), (option,), before)


def said(step, **more):
    return {message.id: message.plain for message in render(step, speaker(**more), NOTES).messages}


def points(step, **more):
    """The points of the safety message: its lines, without those of lists."""
    lines = said(step, **more)["closing"].split("\n")
    return [line for line in lines if line.startswith(("closing-", "result-", "question-"))]


def test_the_safety_message_has_its_points_in_their_order_and_the_number_last():
    order = [
        "closing-urgent_today", "closing-limits", "closing-signs", "closing-doubt", "closing-hour",
        "closing-again", "closing-kind", "closing-today", "closing-who", "closing-checked", "question-top",
    ]  # fmt: skip
    assert points(ended()) == order
    now = points(ended(urgency=Urgency.EMERGENCY_NOW))
    assert now[0] == now[-1] == "closing-emergency_now"


def test_what_to_call_for_at_once_is_never_folded_but_for_those_who_call_now_anyway():
    def folded(urgency):
        html = {m.id: m.html for m in render(ended(urgency=urgency), speaker(), NOTES).messages}["closing"]
        return [part.split("</fold>")[0].split("\n")[0] for part in html.split("<fold>")[1:]]

    for urgency in (Urgency.ROUTINE_WATCH, Urgency.SOON_24H, Urgency.URGENT_TODAY):
        assert folded(urgency) == ["closing-today", "<b>closing-who</b>"]
    assert folded(Urgency.EMERGENCY_NOW) == ["closing-signs", "closing-today", "<b>closing-who</b>"]


@pytest.mark.parametrize("urgency", list(Urgency))
def test_the_closing_and_the_result_are_of_the_urgency(urgency):
    words = said(ended(urgency=urgency))
    assert words["result"] == f"result-{urgency.id}"
    assert words["closing"].startswith(f"closing-{urgency.id}\n")
    assert words["waiting"].split("\n") == ["waiting", f"waiting-{urgency.id}"]


def test_an_unfinished_chat_has_the_whole_closing_and_no_result():
    words = said(ended(urgency=None, finished=False, fired=(), reasons=()))
    assert set(words) == {"closing"}
    assert points(ended(urgency=None, finished=False))[0] == "result-unfinished"
    assert points(ended(urgency=None, finished=False, advised=True))[0] == "result-over"
    assert points(ended(urgency=None, finished=False))[1:] == points(ended())[1:]


@pytest.mark.parametrize("urgency", list(Urgency))
def test_a_closing_over_a_result_says_only_the_closing_with_notices_and_overlays(urgency):
    stopped = Session(NIGHT, closed="stop")
    step = ended(session=stopped, urgency=urgency, before=(Text("notice-deleted"),), overlays=("safety",))
    assert list(said(step)) == ["notice-deleted", "overlay-safety", "closing"]
    assert points(step)[0] == f"closing-{urgency.id}"
    silent = ended(session=Session(NIGHT, closed="silence"), urgency=urgency, overlays=("safety",))
    assert list(said(silent)) == ["closing"]


def test_the_parts_of_a_result_come_in_their_order():
    step = ended(nearest=("U2",), overlays=("crisis",))
    assert list(said(step)) == [
        "overlay-crisis", "result", "why", "waiting", "hospital", "tell", "change", "closing",
    ]  # fmt: skip


@pytest.mark.parametrize("outcome", [Outcome.OLD, Outcome.DOUBLE])
def test_a_press_of_another_screen_shows_the_result_again_and_the_short_end(outcome):
    words = said(ended(session=Session(NIGHT, outcome=outcome), before=(Text("told"),)))
    assert list(words) == ["told", "result", "closing"]
    assert words["closing"] == f"closing-{Urgency.URGENT_TODAY.id}"


@pytest.mark.parametrize("outcome", [Outcome.BESIDE, Outcome.REFUSED, Outcome.AFTER, Outcome.MENU])
def test_what_is_said_beside_a_result_ends_short_with_what_to_do(outcome):
    step = ended(session=Session(NIGHT, outcome=outcome), before=(Text("told"),), overlays=("crisis",))
    words = said(step)
    assert list(words) == ["told", "closing"]
    assert words["closing"] == f"closing-{Urgency.URGENT_TODAY.id}"


def test_the_short_end_says_again_that_she_was_told_to_go_and_the_number_last():
    words = said(ended(session=Session(NIGHT, outcome=Outcome.AFTER), seen_before=True))
    first = f"closing-{Urgency.URGENT_TODAY.id}"
    assert words["closing"].split("\n") == [first, "result-again", "question-top"]


def test_who_is_in_despair_reads_whom_to_call_beside_a_result_too():
    session = Session(NIGHT, outcome=Outcome.AFTER)
    assert list(said(ended(session=session, mind=True, overlays=("crisis",)))) == [
        "overlay-crisis",
        "closing",
    ]
    assert list(said(ended(session=session, overlays=("crisis",)))) == ["closing"]


def test_a_chat_that_was_closed_never_ends_short():
    step = ended(session=Session(NIGHT, closed="silence", outcome=Outcome.REFUSED), finished=False)
    assert len(points(step)) > 3


@pytest.mark.parametrize(
    ("outcome", "part"),
    [
        (Outcome.WHY, "why"),
        (Outcome.CHANGE, "change"),
        (Outcome.NEXT, "hospital"),
        (Outcome.ASK, "ask"),
    ],
)
def test_one_part_of_the_advice_is_said_alone_where_it_is_asked_for(outcome, part):
    step = ended(session=Session(NIGHT, outcome=outcome), nearest=("U2",))
    assert list(said(step)) == [part, "closing"]
    assert said(step)["closing"] == f"closing-{Urgency.URGENT_TODAY.id}"


@pytest.mark.parametrize(
    "name", ["notice-locale", "notice-country", "notice-wrong", "notice-supporter", "notice-self"]
)
def test_what_changes_the_words_or_the_result_says_everything_again(name):
    everything = list(said(ended(nearest=("U2",))))
    assert list(said(ended(nearest=("U2",), before=(Text(name),)))) == [name, *everything]


def test_each_reason_stands_once_and_what_would_change_it_only_where_words_are():
    step = ended(reasons=("U1", "U2", "U1"), nearest=("U3", "U4"))
    words = said(step, words=Echo(unknown={"reason-U4.change"}))
    assert words["why"].split("\n") == ["why", "• reason-U1", "• reason-U2"]
    assert words["change"].split("\n") == ["change", "• reason-U3.change"]
    assert "change" not in said(ended())


def test_no_more_than_four_changes_are_named():
    words = said(ended(nearest=tuple(f"U{n}" for n in range(9))))
    assert words["change"].count("•") == 4


def test_despair_and_violence_speak_of_no_hospital():
    words = said(ended(mind=True, overlays=("crisis", "safety")))
    assert words["result"] == "result-urgent_today-mind"
    assert not {"waiting", "hospital", "tell"} & set(words)


@pytest.mark.parametrize("urgency", list(Urgency)[1:])
def test_the_result_and_the_closing_of_despair_and_violence_are_their_own(urgency):
    words = said(ended(urgency=urgency, mind=True))
    assert words["result"] == f"result-{urgency.id}-mind"
    assert words["closing"].split("\n")[0] == f"closing-{urgency.id}-mind"


def test_danger_from_another_person_alone_has_a_result_and_a_closing_of_its_own():
    words = said(ended(urgency=Urgency.EMERGENCY_NOW, mind=True, threat=True))
    assert words["result"] == "result-emergency_now-threat"
    assert words["closing"].split("\n")[0] == "closing-emergency_now-threat"


def test_an_unfinished_chat_without_reasons_is_not_closed_as_one_of_despair():
    step = ended(urgency=None, finished=False, fired=(), reasons=(), mind=True)
    assert points(step)[0] == "result-unfinished"


def test_an_unfinished_closing_repeats_that_somebody_had_to_go_and_a_result_says_it_itself():
    unfinished = {"urgency": None, "finished": False, "fired": (), "reasons": ()}
    assert points(ended(seen_before=True, **unfinished))[:2] == ["result-unfinished", "result-again"]
    warned = ended(session=Session(NIGHT, closed="silence"), finished=False, seen_before=True)
    assert points(warned)[:2] == ["closing-urgent_today", "result-again"]
    assert "result-again" not in points(ended(**unfinished)) + points(ended(seen_before=True))


def test_whoever_leaves_is_told_the_overlays():
    step = ended(session=Session(NIGHT, closed="left"), overlays=("crisis",), finished=False)
    assert list(said(step)) == ["overlay-crisis", "closing"]


def test_first_words_are_not_said_twice_beside_the_overlay_that_brings_their_lines():
    before = (Text("notice-crisis"), Text("notice-safety"))
    assert not {"notice-crisis", "notice-safety"} & set(
        said(ended(overlays=("crisis", "safety"), before=before))
    )
    words = said(ended(overlays=("crisis",), before=before))
    assert "notice-crisis" not in words
    assert words["notice-safety"].split("\n")[1:] == ["• line-text"]


@pytest.mark.parametrize("closed", ["silence", "hide"])
def test_no_first_words_of_help_come_unasked_or_stay_after_hiding(closed):
    words = said(ended(session=Session(NIGHT, closed=closed), before=(Text("notice-crisis"),)))
    assert "notice-crisis" not in words


def test_what_comes_unasked_stays_discreet():
    step = ended(
        session=Session(NIGHT, closed="silence"),
        urgency=None,
        finished=False,
        overlays=("crisis", "safety"),
    )
    assert set(said(step)) == {"closing"}


@pytest.mark.parametrize(
    ("status", "signs", "hospital"),
    [("pregnant", ["signs-blood", "signs-moves"], "scan"), ("ended", ["signs-blood"], "any")],
)
def test_the_signs_and_the_hospital_are_those_of_the_notes_that_hold(status, signs, hospital):
    words = said(ended(facts={"status": status}))
    listed = words["closing"].partition("closing-signs\n")[2].partition("\nclosing-doubt")[0]
    assert listed.split("\n") == [f"• {sign}" for sign in signs]
    today = [sign.replace("blood", "fever").replace("moves", "clot") for sign in signs]
    listed = words["closing"].partition("closing-today\n")[2].partition("\nclosing-who")[0]
    assert listed.split("\n") == [f"• {sign.replace('signs', 'today')}" for sign in today]
    assert words["hospital"].split("\n") == ["hospital", f"hospital-{hospital}"]


def test_a_list_of_signs_with_no_row_for_her_has_no_heading():
    notes = replace(NOTES, parts={**NOTES.parts, "today": Part((Note("today-clot", when=PREGNANT),))})
    reply = render(ended(facts={"status": "ended"}), speaker(), notes)
    assert "closing-today" not in "".join(message.plain for message in reply.messages)


def test_what_to_do_meanwhile_is_every_note_that_holds_under_its_heading():
    words = said(ended(unsure=frozenset({"fever"})))
    assert words["waiting"].split("\n") == ["waiting", "waiting-urgent_today", "waiting-calls"]


def test_a_supporter_is_told_what_to_tell():
    assert "tell-supporter" in said(ended(), asker=SUPPORTER)["tell"]
    assert "tell-supporter" not in said(ended())["tell"]


@pytest.mark.parametrize(
    ("place", "more", "lines"),
    [
        (HERE, {}, []),
        (UNKNOWN_PLACE, {"facts": {"far": "yes"}}, ["place-unknown", "place-far"]),
        (UNKNOWN_PLACE, {"facts": {"far": "yes"}, "urgency": Urgency.SOON_24H}, ["place-unknown"]),
        (replace(HERE, confidence="low"), {}, ["place-low"]),
        (replace(HERE, confidence="none"), {"facts": {"far": "yes"}}, ["place-none", "place-far"]),
        (HERE, {"facts": {"far": "yes"}}, ["place-far"]),
        (HERE, {"seen_before": True, "often": True}, ["result-again", "result-often"]),
    ],
)
def test_doubt_about_the_place_and_earlier_checks_are_said(place, more, lines):
    words = said(ended(place=place, **more), place=place)
    assert words.get("place", "").split() == lines


def who(closing, **more):
    said_of = said(closing, **more)["closing"].partition("\nclosing-who\n")[2]
    return said_of.removesuffix("\nquestion-top").split("\n")


def test_who_helps_is_named_from_the_place():
    assert who(ended(), words=Echo("name")) == [
        "place-BA", "line-kind-medical", "• line-number Nurse", "• line-web Pharmacy",
        "line-kind-crisis", "• line-hours-day-night Crisis", "closing-checked",
    ]  # fmt: skip


def test_after_a_loss_its_line_is_named_too():
    assert "• line-days-mon_fri Loss" in who(ended(facts={"status": "ended"}), words=Echo("name"))


def test_where_nobody_is_known_that_is_said():
    assert who(ended(place=UNKNOWN_PLACE), place=UNKNOWN_PLACE) == ["closing-who-none"]


def test_the_way_into_maternity_care_is_not_named_when_nothing_is_urgent():
    assert "place-BA" not in who(ended(urgency=Urgency.ROUTINE_WATCH))


@pytest.mark.parametrize(
    ("line", "form"),
    [
        (Line("A", "1"), "line-number"),
        (Line("A", "1", hours="9-17"), "line-hours"),
        (Line("A", "1", hours="day_and_night"), "line-hours-day-night"),
        (Line("A", "1", hours="9-17", days="mon_sat"), "line-days-mon_sat"),
        (Line("A", "1", word="HI"), "line-text"),
        (Line("A", "1", option="2"), "line-option"),
        (Line("A", web="a.example"), "line-web"),
    ],
)
def test_a_line_is_said_in_the_form_of_what_is_known_of_it(line, form):
    place = replace(HERE, lines={"crisis": (line,)})
    assert speaker(place=place).lines("crisis") == [f"• {form}"]
    assert speaker(place=place).lines("loss") == []


def test_the_side_screens_of_despair_and_violence_bring_their_lines():
    step = Going(
        Session(NIGHT), Question("unsafe", "unsafe", "unsafe"), question=Text("unsafe"),
        options=(Option("plan", "answer", Text("unsafe.plan")),), before=(Text("notice-safety"),),
    )  # fmt: skip
    words = said(step)
    assert words["unsafe"].split("\n") == ["unsafe", "• line-hours-day-night", "• line-by-text"]
    assert words["notice-safety"].split("\n") == ["notice-safety", "• line-text"]


# ---- letters


def bundled(locale, text):
    bundle = FluentBundle([locale])
    bundle.add_resource(FluentResource(text))
    return Localizer({locale: bundle})


SAMPLE = """
police-one = { $first } (police)
police-two = { $first } / { $second } (police)
whom = { $police }, { $apart }
line-number = { $name }
number-one = { $first }
number-two = { $first } / { $second }
number-unknown = { $first } ? { $second }
sample = <b>{ $name }</b> { $country } { $weeks } { $number }
answer = More &lt; less
"""


PLAIN = Place("BA", ("124", "112"), "high", facts={})


def whom(**changes):
    place = replace(PLAIN, **changes)
    said = Speaker(bundled("en", SAMPLE), "en", SELF, place).say("whom")
    return said.replace("\u2068", "").replace("\u2069", "")


def test_the_police_are_named_with_their_own_number_where_they_have_one():
    assert whom(police=("122",)) == "122 (police), yes"
    assert whom(police=("122", "112")) == "122 / 112 (police), yes"
    assert whom(police=("112",)) == "112 (police), yes"


def test_where_the_police_have_no_number_of_their_own_the_emergency_number_stands():
    assert whom() == whom(police=("124",)) == whom(police=("124", "112")) == "124 / 112, no"
    assert whom(numbers=("112", "911"), confidence="none") == "112 ? 911, no"


@pytest.mark.parametrize(
    ("locale", "called"), [("en", "Haus (House)"), ("ru", "Haus"), ("zh", "Haus"), ("de", "Haus")]
)
def test_a_line_is_called_as_it_is_there_and_beside_it_in_the_language_of_the_reader(locale, called):
    line = Line("Haus", "1", names=(("de", "Haus"), ("en", "House")))
    voice = Speaker(bundled(locale, SAMPLE), locale, SELF, replace(PLAIN, lines={"x": (line,)}))
    assert [said.replace("\u2068", "").replace("\u2069", "") for said in voice.lines("x")] == [
        f"• {called}"
    ]


@pytest.mark.parametrize(("locale", "said"), [("en", "Czech, English"), ("ru", "чешский, английский")])
def test_the_languages_of_an_emergency_number_are_named_in_the_language_of_the_reader(locale, said):
    place = replace(PLAIN, languages=("cs", "en"))
    assert Speaker(bundled(locale, SAMPLE), locale, SELF, place).languages() == said
    assert Speaker(bundled(locale, SAMPLE), locale, SELF, PLAIN).languages() == ""


def test_the_closing_names_the_languages_of_the_number_where_they_are_known():
    known = replace(HERE, languages=("en",))
    assert "closing-languages" in said(ended(place=known), place=known)["closing"]
    assert "closing-languages" not in said(ended())["closing"]


def test_what_is_put_into_a_message_is_escaped_and_plain_text_shows_it_as_it_was():
    voice = speaker(bundled("en", SAMPLE))
    html = voice.say("sample", {"name": "<b>Ann & Co</b>", "weeks": 8})
    assert "<b>Ann" not in html.replace("\u2068", "")
    assert "&lt;b&gt;Ann &amp; Co&lt;/b&gt;" in html
    assert "Bosnia &amp; Herzegovina" in html
    plain = Message("sample", html).plain
    assert "<b>Ann & Co</b>" in plain
    assert "Bosnia & Herzegovina" in plain


def test_plain_text_loses_its_tags_and_nothing_else():
    html = "<b>a</b> <i>b</i> <u>c</u> <code>d</code> 1 &lt; 2 &gt; 0 &amp;amp; é 中"
    assert Message("x", html).plain == "a b c d 1 < 2 > 0 &amp; é 中"


def test_plain_text_has_no_isolation_marks_where_nothing_runs_from_right_to_left():
    marks = "\u2066a\u2069 \u20671\u2069 \u2068中\u2069"
    assert Message("x", marks).plain == "a 1 中"
    assert Message("x", marks).html == marks


@pytest.mark.parametrize("letter", ["א", "ع", "ﷲ", "ﻼ", "ܐ"])
def test_plain_text_keeps_isolation_marks_beside_letters_that_run_from_right_to_left(letter):
    text = f"{letter} \u2068112\u2069"
    assert Message("x", text).plain == text


def test_labels_of_buttons_are_no_markup():
    voice = speaker(bundled("en", SAMPLE))
    assert voice.label(Text("answer")) == "More < less"
    assert voice.label(Text("country-name", (("code", "BA"),))) == "Bosnia & Herzegovina"


def test_none_and_not_sure_are_shared_unless_a_question_has_its_own():
    words = bundled("en", SAMPLE + "\nnone = None\nnot_sure = Not sure\nq = Q\n    .not_sure = Own")
    assert speaker(words).label(Text("q.not_sure")) == "Own"
    assert speaker(words).label(Text("q.none")) == "None"
    assert speaker(words).label(Text("other.not_sure")) == "Not sure"


@pytest.mark.parametrize("locale", ["en", "ru", "zh", "ar", "fa", "hi", "bn", "my"])
def test_a_number_keeps_its_digits_in_every_language(locale):
    place = replace(HERE, numbers=("0112", "+7 (800) 1234567"))
    said = speaker(bundled(locale, SAMPLE), place=place, locale=locale).say(
        "sample", {"name": "x", "weeks": 1}
    )
    assert "\u20680112\u2069" in said
    assert "\u2068+7 (800) 1234567\u2069" in said


def test_a_reply_carries_the_numbers_without_any_mark():
    reply = render(ended(), speaker(), NOTES)
    assert reply.closing.numbers == ("124", "112")
    assert reply.closing.country == "BA"
    assert reply.ended


def test_who_is_threatened_finds_the_police_in_the_last_line_and_to_copy():
    place = replace(HERE, police=("102",))
    threat = ended(urgency=Urgency.SOON_24H, mind=True, threat=True, place=place)
    assert points(threat, place=place)[-1] == points(threat, place=place)[0] == "closing-soon_24h-threat"
    closing = render(threat, speaker(place=place), NOTES).closing
    assert (closing.police, closing.numbers) == (("102",), HERE.numbers)
    assert render(ended(), speaker(), NOTES).closing.police == ()


def test_where_she_is_told_to_talk_to_somebody_whom_is_not_folded():
    html = render(ended(mind=True), speaker(), NOTES).messages[-1].html
    assert "<fold><b>closing-who</b>" not in html
    assert "<b>closing-who</b>" in html
