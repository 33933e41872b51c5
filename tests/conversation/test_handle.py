"""One event in, one reply out: what is kept, what is said, and when a silence is due."""

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest
from nightlight.app import memory_store
from nightlight.conversation import Conversation, Said, due
from nightlight.engine.content import Renamed
from nightlight.engine.log import opening
from nightlight.engine.session import SUPPORTER, Session
from nightlight.engine.step import view
from nightlight.i18n.hear.press import Press
from nightlight.i18n.reply import Reply

from tests.conversation.fakes import ANSWER, NIGHT, Clock, MemoryStore

ASKED = Session(NIGHT, (("danger", ("no",)),), country="KZ")


def label(reply: Reply, name: str) -> str:
    return next(button.label for button in reply.buttons if button.id == name)


def literal(*phrases: str) -> list[str]:
    """Those that can be typed as they are listed, without a pattern."""
    return [phrase for phrase in phrases if phrase.replace(" ", "").isalpha()]


async def test_the_first_visit_is_kept_and_shown(talk: Conversation, store: MemoryStore):
    reply = await talk.show("ann")
    assert (reply.state, reply.ended) == ("danger", False)
    assert store.sessions == {"ann": Session(NIGHT)}
    assert store.due["ann"] == NIGHT + timedelta(minutes=15)


async def test_showing_again_changes_nothing(talk: Conversation, store: MemoryStore, clock: Clock):
    store.sessions["ann"] = ASKED
    clock.move(5)
    first = await talk.show("ann", Session(NIGHT, locale="ru"))
    assert first == await talk.show("ann")
    assert first.state == "status"
    assert (store.sessions, store.writes) == ({"ann": ASKED}, 0)


async def test_a_first_visit_begins_now_whatever_the_start_says(
    talk: Conversation, store: MemoryStore, clock: Clock
):
    clock.move(5)
    await talk.show("ann", Session(NIGHT, locale="ru"))
    assert store.sessions["ann"] == Session(clock.now, locale="ru")


async def test_for_somebody_who_comes_back_silence_is_counted_from_now(
    talk: Conversation, store: MemoryStore, clock: Clock
):
    store.sessions["ann"] = ASKED
    clock.move(10)
    reply = await talk.show("ann", back=True)
    assert reply == await talk.show("ann")
    assert store.sessions["ann"] == ASKED
    assert store.due["ann"] == clock.now + timedelta(minutes=15)


async def test_coming_back_to_a_result_waits_for_nothing(talk: Conversation, store: MemoryStore):
    store.sessions["ann"] = Session(NIGHT, (("danger", ("yes",)),))
    assert (await talk.show("ann", back=True)).ended
    assert store.due["ann"] is None


async def test_a_start_gives_a_new_person_language_country_and_role(talk: Conversation, store: MemoryStore):
    start = Session(NIGHT, locale="ru", country="KZ", asker=SUPPORTER)
    shown = await talk.show("ann", start)
    assert (shown.locale, store.sessions["ann"]) == ("ru", start)
    await talk.handle("bob", Said(command="about"), start)
    assert (store.sessions["bob"].locale, store.sessions["bob"].country) == ("ru", "KZ")


async def test_a_start_changes_nothing_for_somebody_who_is_there(talk: Conversation, store: MemoryStore):
    store.sessions["ann"] = ASKED
    reply = await talk.handle("ann", Said(command="about"), Session(NIGHT, locale="ru", country="BY"))
    assert (store.sessions["ann"].country, store.sessions["ann"].locale, reply.locale) == ("KZ", None, "en")


async def test_whoever_says_something_first_is_answered(talk: Conversation, store: MemoryStore):
    reply = await talk.handle("ann", Said(command="about"))
    assert reply.state == "danger"
    assert store.sessions["ann"].touched == NIGHT


# ---- the first words of all


@pytest.mark.parametrize("name", ["yes", "not_sure", "no"])
async def test_typed_first_words_answer_nothing_and_show_the_first_screen(
    talk: Conversation, store: MemoryStore, name
):
    first = await talk.show("somebody else")
    number = str([button.id for button in first.numbered].index(name) + 1)
    for person, text in (("ann", label(first, name)), ("bob", number)):
        reply = await talk.handle(person, Said(text=text, id="7"))
        assert (reply.messages, reply.buttons, reply.heard) == (first.messages, first.buttons, ())
        assert (store.sessions[person].log, store.sessions[person].seen) == ((), ("7",))


async def test_a_first_greeting_is_greeted_back_and_not_called_unclear(talk: Conversation):
    first = await talk.show("somebody else")
    reply = await talk.handle("ann", Said(text="good evening"))
    assert (reply.messages, reply.buttons) == (first.messages, first.buttons)


async def test_what_a_program_chooses_first_is_an_answer(talk: Conversation, store: MemoryStore):
    await talk.handle("ann", Said(choose=("no",)))
    assert store.sessions["ann"].log == (("danger", ("no",)),)


@pytest.mark.parametrize(
    ("name", "came"),
    [
        ("unsafe", ("unsafe", None)),
        ("urgent", ("danger", "notice-urgent")),
        ("wrong", ("danger", "notice-wrong")),
        ("language", ("language", None)),
        ("stop", ("closing", "notice-deleted")),
    ],
)
async def test_a_button_that_is_typed_first_counts_by_its_label_and_by_its_name(
    talk: Conversation, name, came
):
    for locale in talk.words.locales:
        first = await talk.show(f"shown {locale}", Session(NIGHT, locale=locale))
        for text in (label(first, name), name):
            reply = await talk.handle(f"{text} {locale}", Said(text=text), Session(NIGHT, locale=locale))
            assert reply.state == came[0], text
            assert came[1] in {None, *(message.id for message in reply.messages)}


async def test_a_language_typed_first_is_taken(talk: Conversation, store: MemoryStore):
    first = await talk.show("somebody else")
    assert (await talk.handle("ann", Said(text=label(first, "ru")))).locale == "ru"
    assert store.sessions["ann"].locale == "ru"


async def test_words_of_despair_of_violence_and_of_alarm_count_as_first_words(talk: Conversation):
    for locale, typed in talk.interpreter.typed.items():
        for number, phrase in enumerate(literal(*typed.danger.crisis, *typed.danger.safety)):
            said, start = Said(text=phrase), Session(NIGHT, locale=locale)
            reply = await talk.handle(f"{locale} {number}", said, start)
            assert reply.state in {"unsafe", "page-safe_to_read"}, phrase
        for number, phrase in enumerate(literal(*typed.danger.alarm)):
            said, start = Said(text=phrase), Session(NIGHT, locale=locale)
            reply = await talk.handle(f"{locale} alarm {number}", said, start)
            said_ids = [message.id for message in reply.messages]
            assert reply.state in {"unsafe", "page-safe_to_read"} or "notice-urgent" in said_ids, phrase


async def test_a_choice_is_kept_before_it_is_answered(talk: Conversation, store: MemoryStore, clock: Clock):
    await talk.show("ann", Session(NIGHT, country="KZ"))
    clock.move(1)
    reply = await talk.handle("ann", Said(choose=("no",), state="danger", id="7"))
    kept = store.sessions["ann"]
    assert (kept.log, kept.touched, kept.seen) == ((("danger", ("no",)),), clock.now, ("7",))
    assert reply.state == "status"
    assert store.due["ann"] == clock.now + timedelta(minutes=15)


async def test_what_was_chosen_is_repeated_beside_the_answer(talk: Conversation):
    shown = await talk.show("ann")
    reply = await talk.handle("ann", Said(choose=("not_sure",)))
    assert reply.heard == (label(shown, "not_sure"),)
    assert (await talk.handle("ann", Said(command="about"))).heard == ()


@pytest.mark.parametrize(
    "said",
    [
        Said(choose=("maybe",), state="danger"),
        Said(choose=("maybe", "pregnant"), state="status"),
        Said(choose=("purple",)),
        Said(text="qwertz qwertz"),
    ],
)
async def test_what_was_refused_is_not_repeated_as_heard(talk: Conversation, store: MemoryStore, said):
    store.sessions["ann"] = ASKED
    reply = await talk.handle("ann", said)
    assert reply.messages[0].id in {"notice-lost", "notice-old"}
    assert reply.heard == ()
    assert store.sessions["ann"].log == ASKED.log


async def test_a_country_that_was_refused_is_not_repeated_as_heard(talk: Conversation, store: MemoryStore):
    store.sessions["ann"] = Session(NIGHT, ASKED.log)
    codes = tuple(b.id for b in (await talk.show("ann")).buttons if b.kind == "answer")[:2]
    reply = await talk.handle("ann", Said(choose=codes))
    assert (reply.messages[0].id, reply.heard) == ("notice-country-lost", ())


async def test_a_stale_button_changes_no_answer(talk: Conversation, store: MemoryStore):
    store.sessions["ann"] = ASKED
    await talk.handle("ann", Said(choose=("yes",), state="danger"))
    assert store.sessions["ann"].log == ASKED.log


# ---- typed at another screen


@pytest.mark.parametrize("text", ["label", "1", "Kazakhstan", "Congo"])
async def test_an_answer_typed_at_another_screen_is_refused_as_old(
    talk: Conversation, store: MemoryStore, text
):
    """Also the name of a country, of one or of two, where the country is asked by now."""
    for there in (ASKED, Session(NIGHT, ASKED.log)):
        store.sessions["ann"] = there
        shown = await talk.show("ann")
        typed = label(shown, "not_sure") if text == "label" else text
        if text not in {"label", "1"} and shown.state != "country":
            continue
        reply = await talk.handle("ann", Said(text=typed, state="danger", id="7"))
        assert (reply.state, reply.messages[0].id, reply.heard) == (shown.state, "notice-old", ())
        assert store.sessions["ann"].log == ASKED.log
        assert (store.sessions["ann"].country, store.sessions["ann"].aside) == (there.country, None)


async def test_an_answer_typed_at_its_own_screen_or_at_an_unknown_one_is_taken(
    talk: Conversation, store: MemoryStore
):
    typed = label(await talk.show("bob", ASKED), "maybe")
    for state in ("status", None):
        store.sessions["ann"] = ASKED
        await talk.handle("ann", Said(text=typed, state=state))
        assert store.sessions["ann"].log == (*ASKED.log, ("status", ("maybe",)))


@pytest.mark.parametrize(
    ("name", "state"), [("back", "danger"), ("urgent", "status"), ("unsafe", "unsafe")]
)
async def test_a_button_typed_at_another_screen_still_counts(
    talk: Conversation, store: MemoryStore, name, state
):
    typed = label(await talk.show("bob", ASKED), name)
    for text in (typed, name):
        store.sessions["ann"] = ASKED
        reply = await talk.handle("ann", Said(text=text, state="danger"))
        assert reply.state == state
        assert "notice-old" not in [message.id for message in reply.messages]


async def test_words_of_despair_and_of_alarm_typed_at_another_screen_still_count(
    talk: Conversation, store: MemoryStore
):
    for locale, typed in talk.interpreter.typed.items():
        for name, phrases in (("unsafe", typed.danger.crisis), ("notice-urgent", typed.danger.alarm)):
            phrase = literal(*phrases)[0]
            store.sessions["ann"] = replace(ASKED, locale=locale)
            reply = await talk.handle("ann", Said(text=phrase, state="danger"))
            assert name in {reply.state, reply.messages[0].id}, phrase


async def test_a_typed_label_is_the_answer(talk: Conversation, store: MemoryStore):
    shown = await talk.show("ann", Session(NIGHT, country="KZ"))
    reply = await talk.handle("ann", Said(text=label(shown, "no"), id="7"))
    assert (reply.state, store.sessions["ann"].log) == ("status", (("danger", ("no",)),))
    assert store.sessions["ann"].seen == ("7",)


@pytest.mark.parametrize("text", ["", None, "qwertz qwertz"])
async def test_text_that_is_no_answer_asks_again(talk: Conversation, store: MemoryStore, text):
    store.sessions["ann"] = ASKED
    reply = await talk.handle("ann", Said(text=text))
    assert (reply.state, store.sessions["ann"].log) == ("status", ASKED.log)
    assert reply.messages[0].id == "notice-lost"


async def test_text_is_understood_in_the_language_of_the_session(talk: Conversation, store: MemoryStore):
    for person, locale in (("ann", "en"), ("bob", "ru")):
        shown = await talk.show(person, Session(NIGHT, locale=locale, country="KZ"))
        await talk.handle(person, Said(text=label(shown, "no")))
        assert store.sessions[person].log == (("danger", ("no",)),)


async def test_a_repeated_event_keeps_an_equal_session(
    talk: Conversation, store: MemoryStore, clock: Clock
):
    said = Said(choose=("no",), state="danger", id="7")
    first = await talk.handle("ann", said)
    kept = store.sessions["ann"]
    clock.move(3)
    again = await talk.handle("ann", said)
    assert store.sessions["ann"] == kept
    assert (again.messages, again.buttons) == (first.messages, first.buttons)


async def test_two_people_never_meet(talk: Conversation, store: MemoryStore):
    await talk.handle("ann", Said(choose=("yes",)))
    assert (await talk.show("bob")).state == "danger"
    assert store.sessions["bob"].log == ()


async def test_an_emergency_is_closed_with_its_numbers_and_waits_for_nothing(
    talk: Conversation, store: MemoryStore
):
    reply = await talk.handle("ann", Said(choose=("yes",)), Session(NIGHT, country="KZ"))
    assert reply.ended
    assert (reply.closing.urgency, reply.closing.country) == ("emergency_now", "KZ")
    assert reply.closing.numbers == talk.content.places["KZ"].numbers
    assert store.due["ann"] is None


async def test_stop_keeps_nothing(talk: Conversation, store: MemoryStore):
    store.sessions["ann"] = ASKED
    reply = await talk.handle("ann", Said(command="stop"))
    assert reply.ended
    assert (store.sessions, store.due) == ({}, {"ann": None})


async def test_a_cancelled_turn_is_not_answered(talk: Conversation, store: MemoryStore):
    def cancelled(*_: object) -> None:
        raise asyncio.CancelledError

    store.turn = cancelled
    with pytest.raises(asyncio.CancelledError):
        await talk.handle("ann", Said(choose=("yes",)))


def test_a_silence_is_due_when_the_patience_of_the_question_ends(talk: Conversation):
    question = view(talk.content, ASKED)
    assert due(talk.content, question) == NIGHT + question.silence


@pytest.mark.parametrize("closed", ["silence", "stop"])
def test_after_the_closing_no_silence_is_due(talk: Conversation, closed):
    assert due(talk.content, view(talk.content, Session(NIGHT, closed=closed))) is None


async def test_a_link_brings_its_language_and_country_and_leaves_the_answers(talk: Conversation):
    await talk.handle("ann", Said(choose=("no",), id="1"), Session(NIGHT, locale="en", country="GB"))
    reply = await talk.handle("ann", Said(command="about", locale="ru"))
    assert reply.locale == "ru"
    session = await talk.store.turn("ann", NIGHT, lambda turn: turn.session)
    assert (session.locale, session.country) == ("ru", "GB")
    assert session.log == (("danger", ("no",)),)


async def test_a_conversation_is_open_from_the_first_question_to_its_closing(talk: Conversation):
    assert not await talk.is_open("ann")
    await talk.handle("ann", Said(choose=("no",), id="1"), Session(NIGHT, locale="en", country="GB"))
    assert await talk.is_open("ann")
    await talk.handle("ann", Said(command="start"))
    await talk.handle("ann", Said(choose=("yes",), id="2"))
    assert not await talk.is_open("ann")


async def test_where_nothing_can_be_read_no_conversation_is_open(talk: Conversation, caplog):
    down = replace(talk, store=MemoryStore({"ann": Session(NIGHT)}, down_at="enter"))
    assert not await down.is_open("ann")
    assert "StoreDownError" in caplog.text
    assert ANSWER not in caplog.text


async def test_a_picture_is_answered_with_the_question_again(talk: Conversation):
    reply = await talk.handle("ann", Said(odd="media"), Session(NIGHT, locale="en", country="GB"))
    assert "notice-media" in {message.id for message in reply.messages}
    assert reply.state == "danger"


async def test_a_button_answers_its_own_screen_and_no_other(talk: Conversation):
    shown = await talk.show("ann", Session(NIGHT, locale="en", country="GB"))
    no = [button.id for button in shown.buttons].index("no")
    there = await talk.handle("ann", Said(press=Press(shown.token, no), id="1"))
    assert (there.state, there.stale) == ("status", False)
    again = await talk.handle("ann", Said(press=Press(shown.token, no), id="2"))
    assert (again.state, again.stale, again.double) == ("status", True, True)


async def test_who_presses_on_and_on_is_answered(talk: Conversation, clock: Clock):
    shown = await talk.show("ann", Session(NIGHT, locale="en", country="GB"))
    no = Press(shown.token, [button.id for button in shown.buttons].index("no"))
    double = []
    for again in range(7):
        clock.now += timedelta(seconds=1)
        double.append((await talk.handle("ann", Said(press=no, id=str(again)))).double)
    assert double == [False, True, True, False, True, True, False]
    clock.move(-60)
    assert not (await talk.handle("ann", Said(press=no, id="an hour back"))).double


async def test_a_press_after_what_may_never_have_arrived_is_no_double_one(talk: Conversation):
    shown = await talk.show("ann", Session(NIGHT, locale="en", country="GB"))
    no = Press(shown.token, [button.id for button in shown.buttons].index("no"))
    await talk.handle("ann", Said(press=no, id="1"))
    await talk.unheard("ann")
    again = await talk.handle("ann", Said(press=no, id="2"))
    assert (again.state, again.stale, again.double) == ("status", True, False)


# ---- content that is edited meanwhile


def edited(talk: Conversation, **renamed: dict) -> None:
    """Exchange what the conversation speaks with, as a reload does."""
    content = replace(talk.content, renamed=Renamed(**renamed))
    talk.interpreter = replace(talk.interpreter, content=content)


GONE = Session(NIGHT, (("danger", ("no",)), ("long_gone", ("yes",))), country="KZ", locale="en")


@pytest.mark.parametrize("said", [Said(choose=("pregnant",), id="1"), Said(text="yes", id="1")])
async def test_a_chat_whose_answer_is_gone_is_told_so_once_and_closed_safely(app, clock, said):
    talk = replace(app.conversation, store=MemoryStore({"ann": GONE}), clock=clock)
    reply = await talk.handle("ann", said)
    assert reply.messages[0].id == "notice-changed"
    assert "103" in reply.messages[0].plain
    assert (reply.ended, reply.heard) == (True, ())
    assert await talk.handle("ann", said) == reply  # delivered again
    again = await talk.handle("ann", Said(text="yes", id="2"))
    assert "notice-changed" not in {message.id for message in again.messages}
    assert (await talk.handle("ann", Said(command="continue", id="3"))).state == "status"


async def test_despair_is_heard_also_when_a_chat_cannot_go_on(app, clock):
    talk = replace(app.conversation, store=MemoryStore({"ann": GONE}), clock=clock)
    assert (await talk.handle("ann", Said(text="I want to die", id="1"))).state == "unsafe"


async def test_who_comes_back_to_a_chat_that_cannot_go_on_sees_the_closing(app, clock):
    talk = replace(app.conversation, store=MemoryStore({"ann": GONE}), clock=clock)
    reply = await talk.show("ann", back=True)
    assert (reply.ended, reply.messages[0].id) == (True, "notice-changed")


async def test_a_chat_goes_on_under_new_names(talk: Conversation, store: MemoryStore):
    await talk.handle("ann", Said(choose=("no",), id="1"), Session(NIGHT, locale="en", country="GB"))
    old = store.sessions["ann"]
    store.sessions["ann"] = replace(old, log=(("dangers", ("nope",)),))
    first = talk.content.first.id
    edited(talk, states={first: {"dangers": "danger"}}, answers={first: {"danger": {"nope": ("no",)}}})
    reply = await talk.handle("ann", Said(choose=("pregnant",), state="status", id="2"))
    assert "status" in dict(store.sessions["ann"].log)
    assert not reply.ended


async def test_a_typed_answer_is_none_to_a_question_that_a_reload_put_in_its_place(talk: Conversation):
    talk = replace(talk, store=memory_store())
    await talk.show("ann", Session(NIGHT, locale="en", country="GB"))
    assert (await talk.handle("ann", Said(choose=("no",), state="danger", id="1"))).state == "status"
    first = talk.content.first
    states = {**first.states, "danger": replace(first.states["danger"], next="weeks")}
    dialogs = {**talk.content.dialogs, first.id: replace(first, states=states)}
    content = replace(talk.content, dialogs=dialogs)
    talk.interpreter = replace(talk.interpreter, content=content)
    reply = await talk.handle("ann", Said(text="1", id="2"))
    assert (reply.state, reply.messages[0].id) == ("flow", "notice-early")
    assert (await talk.handle("ann", Said(text="1", id="3"))).state not in {"flow", "danger"}


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        *(("en", text) for text in ("STOP ASKING ME", "no more questions", "stop the chat")),
        *(("ru", text) for text in ("хватит спрашивать", "не спрашивай больше")),
        *(("zh", text) for text in ("别问了", "不要再问了！")),
    ],
)
async def test_who_wants_no_more_questions_is_heard_everywhere(
    talk: Conversation, store: MemoryStore, locale: str, text: str
):
    held = (*ASKED.log, opening("unsafe", ()))
    for log in ((), ASKED.log, held):
        store.sessions["ann"] = replace(ASKED, log=log, locale=locale)
        reply = await talk.handle("ann", Said(text=text))
        assert reply.ended
        assert store.sessions == {}


@pytest.mark.parametrize(
    "text", ["it won't stop", "the bleeding will not stop", "кровь не останавливается", "血止不住"]
)
async def test_blood_that_does_not_stop_is_no_wish_to_stop(
    talk: Conversation, store: MemoryStore, text: str
):
    store.sessions["ann"] = ASKED
    reply = await talk.handle("ann", Said(text=text))
    assert not reply.ended
