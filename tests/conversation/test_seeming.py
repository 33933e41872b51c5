"""What only seems to be an answer is asked about, from the first word to the answer that counts."""

import pytest
from nightlight.conversation import Conversation
from nightlight.engine.session import Session
from nightlight.i18n.said import Said

from tests.conversation.fakes import NIGHT, MemoryStore

AT_FLOW = (("danger", ("no",)), ("status", ("pregnant",)), ("weeks", ("w6_12",)))
AT_PAIN = (*AT_FLOW, ("flow", ("spots",)), ("worst", ("light",)), ("clots", ()))


async def typed(talk: Conversation, store: MemoryStore, log, *texts: str, locale: str = "en", **more):
    store.sessions["ann"] = Session(NIGHT, log, country="GB", locale=locale, **more)
    for number, text in enumerate(texts):
        reply = await talk.handle("ann", Said(text=text, id=str(number)))
    return reply


@pytest.mark.parametrize(
    ("log", "locale", "text", "answer"),
    [
        (AT_FLOW, "en", "not just spotting, its streaming", "spots"),
        (AT_FLOW, "en", "no blood", "none"),
        (AT_FLOW, "ru", "крови нет", "none"),
        (AT_FLOW, "zh", "没有", "none"),
        (AT_FLOW, "ru", "три в час", "heavy"),
        (AT_PAIN, "zh", "不怎么痛", "mild"),
        (AT_PAIN, "en", "no pain?", "none"),
    ],
)
async def test_it_is_asked_about_and_nothing_is_answered_yet(talk, store, log, locale, text, answer):
    reply = await typed(talk, store, log, text, locale=locale)
    assert reply.state == "understood"
    assert store.sessions["ann"].log == log
    assert store.sessions["ann"].proposals[1:] == (answer,)


@pytest.mark.parametrize("yes", ["yes", "correct", "ok", "1"])
async def test_yes_makes_it_the_answer(talk, store, yes):
    await typed(talk, store, AT_FLOW, "its spots i think", yes)
    assert store.sessions["ann"].log[-1] == ("flow", ("spots",))


@pytest.mark.parametrize("no", ["no", "wrong", "not right", "2"])
async def test_no_shows_the_question_again(talk, store, no):
    reply = await typed(talk, store, AT_FLOW, "its spots i think", no)
    assert (reply.state, store.sessions["ann"].log) == ("flow", AT_FLOW)


async def test_danger_there_comes_first(talk, store):
    assert (await typed(talk, store, AT_FLOW, "its spots i think", "i fainted")).state == "happening"


@pytest.mark.parametrize("text", ["no", "yes", "1", "нет"])
async def test_after_a_silence_a_word_or_a_number_answers_nothing_that_is_out_of_sight(talk, store, text):
    reply = await typed(talk, store, AT_PAIN, text, closed="silence")
    assert (reply.state, store.sessions["ann"].log) == ("pain", AT_PAIN)


async def test_a_word_that_names_a_page_is_looked_for_in_the_library_and_answers_nothing(talk, store):
    at_scan = (*AT_PAIN, ("pain", ("none",)), ("signs", ()))
    reply = await typed(talk, store, at_scan, "library", "miscarriage")
    assert store.sessions["ann"].log == at_scan
    assert reply.state.startswith("page-")


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        *(("en", text) for text in ("painless way to die", "what pills to take to die")),
        *(("ru", text) for text in ("как умереть", "таблетки чтобы умереть")),
        *(("zh", text) for text in ("吃什么药能死", "多少安眠药会死")),
    ],
)
async def test_who_asks_how_to_die_is_offered_help(talk, store, locale, text):
    assert (await typed(talk, store, AT_FLOW, text, locale=locale)).state == "unsafe"


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("en", "same as now"),
        ("en", "it was never heavier"),
        ("ru", "так же как сейчас"),
        ("zh", "跟现在一样"),
    ],
)
@pytest.mark.parametrize(
    ("now", "worst"), [("spots", "light"), ("light", "light"), ("moderate", "moderate")]
)
async def test_as_bad_as_now_is_asked_about_as_what_was_answered(
    talk: Conversation, store: MemoryStore, locale: str, text: str, now: str, worst: str
):
    reply = await typed(talk, store, (*AT_FLOW, ("flow", (now,))), text, locale=locale)
    assert (reply.state, store.sessions["ann"].proposals) == ("understood", ("worst", worst))


@pytest.mark.parametrize("text", ["i get light cramps at night", "i get light cramps"])
async def test_an_answer_that_is_cut_out_leaves_no_alarm_that_the_whole_is_not(talk, store, text):
    assert (await typed(talk, store, AT_FLOW, text)).state != "happening"
