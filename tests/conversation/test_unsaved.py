"""A turn that was decided and could not be saved: it is said, remembered in memory, and saved later."""

import logging
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.conversation import Conversation, Said
from bot.engine.session import Session
from bot.i18n.interpreter import LAST_RESORT
from bot.i18n.reply import Reply
from tests.conversation.fakes import ANSWER, NIGHT, Clock, MemoryStore

ASKED = Session(NIGHT, (("danger", ("no",)),), country="KZ", locale="ru")
PREGNANT = Said(choose=("pregnant",), state="status", id=ANSWER)
AFTER = (*ASKED.answers, ("status", ("pregnant",)))
DAY = 24 * 60


def said_ids(reply: Reply) -> list[str]:
    return [message.id for message in reply.messages]


@pytest.fixture
async def unsaved(talk: Conversation, store: MemoryStore) -> Reply:
    """The reply to an answer of Ann that could not be written; the disk is still full."""
    store.sessions["ann"], store.due["ann"] = ASKED, NIGHT + timedelta(minutes=15)
    store.down_at = "commit"
    return await talk.handle("ann", PREGNANT)


async def test_a_turn_that_cannot_be_saved_is_answered_as_if_it_were(
    unsaved: Reply, talk: Conversation, store: MemoryStore
):
    assert (store.sessions, store.writes) == ({"ann": ASKED}, 0)
    saved = replace(talk, store=MemoryStore({"bob": ASKED}))
    assert unsaved == await saved.handle("bob", PREGNANT)
    assert unsaved.state == "weeks"


async def test_the_first_words_of_all_are_answered_though_nothing_can_be_saved(talk: Conversation):
    full = replace(talk, store=MemoryStore(down_at="commit"))
    reply = await full.handle("ann", Said(choose=("no",)), Session(NIGHT, country="KZ"))
    assert (reply.state, reply.ended) == ("status", False)
    assert (await full.handle("ann", Said(choose=("pregnant",)))).state == "weeks"


async def test_the_next_turn_goes_on_from_what_was_not_saved(unsaved: Reply, talk: Conversation):
    reply = await talk.handle("ann", Said(choose=("w6_12",), state="weeks"))
    assert reply.state == "flow"
    assert said_ids(reply) == ["flow"]


async def test_when_the_disk_is_back_the_next_turn_saves_everything(
    unsaved: Reply, talk: Conversation, store: MemoryStore
):
    store.down_at = ""
    await talk.handle("ann", Said(choose=("w6_12",), state="weeks", id="8"))
    kept = store.sessions["ann"]
    assert (kept.answers, kept.seen) == ((*AFTER, ("weeks", ("w6_12",))), (ANSWER, "8"))
    assert talk.unsaved == {}


async def test_a_repeat_of_what_was_not_saved_counts_once(
    unsaved: Reply, talk: Conversation, store: MemoryStore
):
    store.down_at = ""
    again = await talk.handle("ann", PREGNANT)
    assert (again.state, store.sessions["ann"].answers) == ("weeks", AFTER)


async def test_what_was_not_saved_is_of_one_person(unsaved: Reply, talk: Conversation, store: MemoryStore):
    store.down_at = ""
    assert (await talk.show("bob")).state == "danger"


async def test_a_turn_that_was_not_saved_is_logged_by_the_class_of_the_error(
    talk: Conversation, store: MemoryStore, caplog: pytest.LogCaptureFixture
):
    store.sessions["ann"], store.down_at = ASKED, "commit"
    with caplog.at_level(logging.DEBUG):
        await talk.handle("ann", PREGNANT)
    assert [(r.name, r.levelname, r.getMessage()) for r in caplog.records] == [
        ("nightlight", "ERROR", "turn not saved: StoreDownError")
    ]
    assert caplog.records[0].exc_info is None
    assert ANSWER not in caplog.text
    assert "pregnant" not in caplog.text


async def test_a_delete_that_could_not_be_written_is_not_claimed(
    unsaved: Reply, talk: Conversation, store: MemoryStore
):
    reply = await talk.handle("ann", Said(command="stop"))
    assert (said_ids(reply), reply.closing.country) == ([LAST_RESORT], "KZ")
    store.down_at = ""
    assert said_ids(await talk.handle("ann", Said(command="stop")))[0] == "notice-deleted"
    assert (store.sessions, talk.unsaved) == ({}, {})


async def test_after_a_day_what_was_not_saved_is_not_used(
    unsaved: Reply, talk: Conversation, store: MemoryStore, clock: Clock
):
    store.sessions, store.down_at = {}, ""
    clock.move(DAY - 1)
    assert (await talk.show("ann")).state == "weeks"
    clock.move(1)
    assert (await talk.handle("ann", Said(command="about"))).state == "danger"
    assert store.sessions["ann"].answers == ()


async def test_after_a_day_nothing_unsaved_is_left_in_memory_though_nobody_comes_back(
    unsaved: Reply, talk: Conversation, store: MemoryStore, clock: Clock
):
    store.down_at = ""
    clock.move(DAY)
    await talk.handle("bob", Said(command="about"))
    assert talk.unsaved == {}


async def test_what_was_saved_later_elsewhere_is_newer(
    unsaved: Reply, talk: Conversation, store: MemoryStore, clock: Clock
):
    clock.move(1)
    store.sessions["ann"], store.down_at = replace(ASKED, touched=clock.now, answers=()), ""
    assert (await talk.show("ann")).state == "danger"
    await talk.handle("ann", Said(command="about"))
    assert (store.sessions["ann"].answers, talk.unsaved) == ((), {})


@pytest.mark.parametrize("back", [False, True])
async def test_who_looks_again_sees_what_was_not_saved(
    unsaved: Reply, talk: Conversation, store: MemoryStore, back
):
    store.down_at = ""
    assert (await talk.show("ann", back=back)).messages == unsaved.messages
    assert store.sessions["ann"].answers == (AFTER if back else ASKED.answers)


async def test_an_emergency_that_was_not_saved_is_what_they_leave_with(
    talk: Conversation, store: MemoryStore
):
    store.sessions["ann"], store.down_at = replace(ASKED, answers=()), "commit"
    await talk.handle("ann", Said(choose=("yes",), state="danger"))
    store.down_at = ""
    assert (await talk.leave("ann")).closing.urgency == "emergency_now"
    assert store.sessions["ann"].answers == ()


async def test_a_silence_after_a_turn_that_was_not_saved_is_said_and_saves_it(
    unsaved: Reply, talk: Conversation, store: MemoryStore, clock: Clock
):
    store.down_at = ""
    clock.move(15)
    reply = await talk.silence("ann")
    assert said_ids(reply) == ["notice-silence", "closing"]
    assert (store.sessions["ann"].answers, store.sessions["ann"].closed) == (AFTER, "silence")
    assert talk.unsaved == {}


async def test_a_silence_is_dropped_after_a_result_that_was_not_saved_and_the_result_is_saved(
    talk: Conversation, store: MemoryStore, clock: Clock
):
    store.sessions["ann"], store.due["ann"] = replace(ASKED, answers=()), NIGHT + timedelta(minutes=15)
    store.down_at = "commit"
    await talk.handle("ann", Said(choose=("yes",), state="danger"))
    store.down_at = ""
    clock.move(15)
    assert await talk.silence("ann") is None
    assert (store.sessions["ann"].answers, store.due["ann"]) == ((("danger", ("yes",)),), None)
    assert talk.unsaved == {}


@pytest.mark.parametrize("act", ["silence", "show", "leave"])
async def test_where_nothing_was_decided_a_store_that_fails_is_the_last_resort(
    unsaved: Reply, talk: Conversation, store: MemoryStore, clock: Clock, act
):
    clock.move(15)
    reply = await getattr(talk, act)("ann")
    assert (said_ids(reply), reply.closing.country, reply.locale) == ([LAST_RESORT], "KZ", "ru")


async def test_when_nothing_can_be_read_the_country_of_what_was_not_saved_is_named(
    unsaved: Reply, talk: Conversation, store: MemoryStore
):
    store.down_at = "enter"
    for act in (talk.show, talk.leave, talk.silence):
        assert (await act("ann")).closing.country == "KZ"
    assert (await talk.handle("ann", Said(command="about"))).closing.country == "KZ"
    assert talk.unsaved["ann"].answers == AFTER
