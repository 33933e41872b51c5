"""Somebody who stops answering, comes back, or leaves."""

from dataclasses import replace
from datetime import timedelta

import pytest
from nightlight.conversation import Conversation, Said
from nightlight.engine.log import opening, whole
from nightlight.engine.session import Session
from nightlight.i18n.interpreter import LAST_RESORT
from nightlight.i18n.reply import Reply

from tests.conversation.fakes import NIGHT, Clock, MemoryStore

ASKED = Session(NIGHT, (("danger", ("no",)),), country="KZ")
DESPAIR = replace(ASKED, log=(*ASKED.log, opening("unsafe")))
FOUND_URGENT = Session(NIGHT, (("danger", ("not_sure",)),), country="KZ")


def said_ids(reply: Reply) -> list[str]:
    return [message.id for message in reply.messages]


def label(reply: Reply, name: str) -> str:
    return next(button.label for button in reply.buttons if button.id == name)


@pytest.fixture
async def silent(talk: Conversation, store: MemoryStore, clock: Clock) -> Reply:
    """Ann answered one question and no more."""
    store.sessions["ann"], store.due["ann"] = ASKED, NIGHT + timedelta(minutes=15)
    clock.move(15)
    reply = await talk.came("ann")
    assert reply is not None
    return reply


async def test_silence_says_the_closing_and_keeps_that_it_did(silent: Reply, store: MemoryStore):
    assert (silent.ended, silent.closing.urgency) == (True, None)
    assert store.sessions["ann"].closed == "silence"
    assert store.sessions["ann"].log == ASKED.log


async def test_what_is_due_stays_due_until_it_was_said(silent: Reply, store: MemoryStore):
    assert store.due["ann"] == NIGHT + timedelta(minutes=15)


async def test_a_silence_that_was_not_said_is_said_again(silent: Reply, talk: Conversation):
    assert await talk.came("ann") == silent


async def test_silence_is_dropped_when_an_answer_came_meanwhile(
    talk: Conversation, store: MemoryStore, clock: Clock
):
    store.sessions["ann"], store.due["ann"] = ASKED, NIGHT + timedelta(minutes=15)
    clock.move(14)
    assert await talk.came("ann") is None
    assert (store.sessions["ann"], store.writes) == (ASKED, 0)


async def test_silence_after_the_result_says_nothing(talk: Conversation, store: MemoryStore, clock: Clock):
    store.sessions["ann"] = Session(NIGHT, (("danger", ("yes",)),))
    clock.move(60)
    assert await talk.came("ann") is None


async def test_silence_of_somebody_urgent_still_warns(talk: Conversation, store: MemoryStore, clock: Clock):
    store.sessions["ann"] = FOUND_URGENT
    clock.move(15)
    reply = await talk.came("ann")
    assert reply.closing.urgency == "urgent_today"


async def test_silence_of_a_session_that_is_gone_is_the_last_resort(talk: Conversation, store: MemoryStore):
    reply = await talk.came("ann")
    assert reply == talk.interpreter.last_resort(None)
    assert said_ids(reply) == [LAST_RESORT]
    assert store.sessions == {}


# ---- coming back


async def test_a_typed_answer_after_silence_answers_the_open_question(
    silent: Reply, talk: Conversation, store: MemoryStore
):
    open_question = await screen_of(talk, ASKED)
    reply = await talk.handle("ann", Said(text=label(open_question, "maybe")))
    assert store.sessions["ann"].log == (*ASKED.log, ("status", ("maybe",)))
    assert (store.sessions["ann"].closed, reply.ended) == (None, False)


async def test_an_answer_after_silence_is_repeated_as_heard(
    silent: Reply, talk: Conversation, store: MemoryStore
):
    words = label(await screen_of(talk, ASKED), "maybe")
    rested = store.sessions["ann"]
    for said in (Said(text=words), Said(choose=("maybe",), state="status"), Said(choose=("maybe",))):
        store.sessions["ann"] = rested
        assert (await talk.handle("ann", said)).heard == (words,)


async def test_a_stale_answer_after_silence_is_not_repeated_as_heard(silent: Reply, talk: Conversation):
    assert (await talk.handle("ann", Said(choose=("maybe",), state="danger"))).heard == ()


async def test_an_answer_typed_before_the_open_question_is_refused_after_silence_too(
    silent: Reply, talk: Conversation, store: MemoryStore
):
    words, rested = label(await screen_of(talk, ASKED), "maybe"), store.sessions["ann"]
    reply = await talk.handle("ann", Said(text=words, state="danger"))
    assert (said_ids(reply)[0], store.sessions["ann"].log) == ("notice-old", ASKED.log)
    for state in ("closing", "status", None):
        store.sessions["ann"] = rested
        await talk.handle("ann", Said(text=words, state=state))
        assert store.sessions["ann"].log == (*ASKED.log, ("status", ("maybe",)))


async def test_continue_typed_at_an_old_screen_after_silence_resumes(silent: Reply, talk: Conversation):
    reply = await talk.handle("ann", Said(text=label(silent, "continue"), state="danger"))
    assert said_ids(reply)[0] == "notice-resumed"


async def test_an_event_that_says_nothing_after_silence_is_no_answer(
    silent: Reply, talk: Conversation, store: MemoryStore
):
    reply = await talk.handle("ann", Said())
    assert (said_ids(reply)[0], reply.heard) == ("notice-lost", ())
    assert store.sessions["ann"].log == ASKED.log


async def screen_of(talk: Conversation, session: Session) -> Reply:
    """The screen of a session, as somebody else would see it."""
    return await talk.show("somebody else", session)


async def test_a_pressed_answer_after_silence_is_taken(
    silent: Reply, talk: Conversation, store: MemoryStore
):
    await talk.handle("ann", Said(choose=("maybe",), state="status"))
    assert store.sessions["ann"].log[-1] == ("status", ("maybe",))
    assert store.due["ann"] is not None


async def test_the_typed_words_of_continue_resume(silent: Reply, talk: Conversation, store: MemoryStore):
    reply = await talk.handle("ann", Said(text=label(silent, "continue")))
    assert (reply.state, said_ids(reply)[0]) == ("status", "notice-resumed")
    assert store.sessions["ann"].log == ASKED.log


async def test_text_that_is_no_answer_says_the_closing_again(
    silent: Reply, talk: Conversation, store: MemoryStore
):
    reply = await talk.handle("ann", Said(text="qwertz qwertz"))
    assert (reply.ended, said_ids(reply)[0]) == (True, "notice-lost")
    assert store.sessions["ann"].log == ASKED.log


async def test_text_after_the_result_is_no_answer_and_only_the_closing_is_said_again(
    talk: Conversation, store: MemoryStore
):
    done = Session(NIGHT, (("danger", ("yes",)),))
    store.sessions["ann"] = done
    reply = await talk.handle("ann", Said(text="qwertz"))
    assert (reply.ended, said_ids(reply)) == (True, ["notice-after-now", "closing"])
    assert store.sessions["ann"].log == done.log


# ---- leaving


async def test_whoever_leaves_hears_the_closing_and_finds_everything_as_it_was(
    talk: Conversation, store: MemoryStore
):
    store.sessions["ann"] = ASKED
    reply = await talk.leave("ann")
    assert (reply.ended, reply.closing.urgency, reply.closing.country) == (True, None, "KZ")
    assert (store.sessions["ann"], store.writes) == (ASKED, 0)


async def test_whoever_leaves_is_not_told_again_what_was_just_said(talk: Conversation, store: MemoryStore):
    await talk.handle("ann", Said(command="urgent"))
    assert said_ids(await talk.leave("ann")) == ["closing"]


async def test_whoever_leaves_urgently_is_warned(talk: Conversation, store: MemoryStore):
    store.sessions["ann"] = FOUND_URGENT
    assert (await talk.leave("ann")).closing.urgency == "urgent_today"


async def test_whoever_leaves_with_the_screen_for_despair_open_hears_whom_to_call(
    talk: Conversation, store: MemoryStore
):
    store.sessions["ann"] = DESPAIR
    reply = await talk.leave("ann")
    assert (said_ids(reply), reply.closing.overlays) == (["overlay-crisis", "closing"], ("crisis",))
    assert (store.sessions["ann"], store.writes) == (DESPAIR, 0)


async def test_silence_at_the_screen_for_despair_stays_discreet_and_the_screen_stays_open(
    talk: Conversation, store: MemoryStore, clock: Clock
):
    store.sessions["ann"] = DESPAIR
    clock.move(15)
    reply = await talk.came("ann")
    assert (said_ids(reply), reply.closing.overlays) == (["notice-silence", "closing"], ("crisis",))
    await talk.handle("ann", Said(choose=("thoughts",), state="unsafe"))
    assert store.sessions["ann"].log == (*ASKED.log, *whole("unsafe", ("unsafe", ("thoughts",))))


async def test_whoever_leaves_a_result_hears_only_its_closing(talk: Conversation, store: MemoryStore):
    store.sessions["ann"] = Session(NIGHT, (("danger", ("yes",)),), country="KZ")
    reply = await talk.leave("ann")
    assert (said_ids(reply), reply.closing.urgency) == (["closing"], "emergency_now")


async def test_whoever_was_never_there_leaves_with_the_closing_and_is_not_kept(
    talk: Conversation, store: MemoryStore
):
    reply = await talk.leave("ann")
    assert reply.closing.numbers
    assert store.sessions == {}
