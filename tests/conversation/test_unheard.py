"""What was never known to arrive heads the next answer; what cannot be answered is closed."""

import json
from dataclasses import replace

import pytest
from nightlight.conversation import Conversation, Said
from nightlight.engine.log import opening
from nightlight.engine.session import Session
from nightlight.i18n.interpreter import LAST_RESORT
from nightlight.i18n.reply import Reply
from nightlight.storage.sealed import SESSION

from tests.conversation.fakes import NIGHT, Clock, MemoryStore

ASKED = Session(NIGHT, (("danger", ("no",)),), country="KZ", locale="ru")
PREGNANT = Said(choose=("pregnant",), state="status", id="1")
FLOOD = Said(odd="flood", id="2")


def ids(reply: Reply) -> list[str]:
    return [message.id for message in reply.messages]


@pytest.fixture
async def unheard(talk: Conversation, store: MemoryStore) -> Conversation:
    store.sessions["ann"] = ASKED
    await talk.unheard("ann")
    return talk


async def test_it_heads_the_next_answer_once(unheard: Conversation, store: MemoryStore):
    first = await unheard.handle("ann", PREGNANT)
    assert ids(first) == ["notice-unheard", "weeks"]
    assert "103" in first.messages[0].plain
    assert ids(await unheard.handle("ann", Said(choose=("w6_12",), state="weeks", id="3"))) == ["flow"]
    assert not store.sessions["ann"].unheard


@pytest.mark.parametrize("typed", ["1", "Я беременна"])
async def test_what_is_typed_answers_nothing_that_she_may_never_have_seen(
    unheard: Conversation, store: MemoryStore, typed
):
    again = await unheard.handle("ann", Said(text=typed, id="2"))
    assert (ids(again), store.sessions["ann"].log) == (["notice-unheard", "status"], ASKED.log)
    assert ids(await unheard.handle("ann", Said(text="1", id="3")))[0] == "weeks"


async def test_what_is_typed_before_she_could_read_the_question_answers_nothing(
    talk: Conversation, store: MemoryStore
):
    store.sessions["ann"] = ASKED
    reply = await talk.handle("ann", Said(text="1", id="2", early=True))
    assert (ids(reply), store.sessions["ann"].log) == (["notice-early", "status"], ASKED.log)
    assert "103" in reply.messages[0].plain


@pytest.mark.parametrize(
    ("text", "what"),
    [("кровь льётся", "happening"), ("я хочу умереть", "unsafe"), ("/urgent", "notice-urgent")],
)
async def test_danger_is_heard_however_early_it_was_typed(
    unheard: Conversation, store: MemoryStore, text, what
):
    assert what in ids(await unheard.handle("ann", Said(text=text, id="2", early=True)))


async def test_an_early_no_is_no_answer_to_danger_and_no_yes_either(talk: Conversation, store: MemoryStore):
    store.sessions["ann"] = asked = replace(ASKED, log=(*ASKED.log, opening("happening")))
    for number in range(4):
        reply = await talk.handle("ann", Said(text="нет", id=f"early {number}", early=True))
        assert (reply.state, ids(reply)[0]) == ("happening", "notice-early")
    assert store.sessions["ann"].log == asked.log


@pytest.mark.parametrize(
    "then",
    [
        Said(text="qwertz", id="2"),
        Said(choose=("yes",), state="danger", id="2"),  # pressed again, because nothing came
        Said(choose=("w6_12",), state="weeks", id="2"),
        Said(command="why", id="2"),
        Said(command="menu", id="2"),
    ],
)
async def test_a_result_that_may_never_have_arrived_is_said_whole_again(
    talk: Conversation, store: MemoryStore, then: Said
):
    store.sessions["ann"] = Session(NIGHT, (("danger", ("yes",)),), country="KZ", locale="en")
    whole = ids(await talk.show("ann"))
    await talk.unheard("ann")
    assert ids(await talk.handle("ann", then)) == ["notice-unheard", *whole]


async def test_a_deletion_counts_however_early_it_was_typed(talk: Conversation, store: MemoryStore):
    store.sessions["ann"] = ASKED
    await talk.handle("ann", Said(text="Остановить и удалить", id="2", early=True))
    assert "ann" not in store.sessions


async def test_an_answer_that_comes_again_says_the_same(unheard: Conversation):
    assert ids(await unheard.handle("ann", PREGNANT)) == ids(await unheard.handle("ann", PREGNANT))


@pytest.mark.parametrize("command", ["urgent", "unsafe", "back", "about", "stop"])
async def test_it_heads_whatever_is_said_next_but_a_deletion(unheard: Conversation, command):
    reply = await unheard.handle("ann", Said(command=command, id="9"))
    assert ("notice-unheard" in ids(reply)[:2]) == (command != "stop")


async def test_what_time_waits_for_stays_due(unheard: Conversation, store: MemoryStore, clock: Clock):
    store.due["ann"] = NIGHT
    await unheard.unheard("ann")
    assert store.due["ann"] == NIGHT


async def test_nothing_is_kept_of_somebody_of_whom_nothing_was(talk: Conversation, store: MemoryStore):
    await talk.unheard("bob")
    assert store.sessions == {}


async def test_a_store_that_is_down_is_no_exception(talk: Conversation):
    await replace(talk, store=MemoryStore({"ann": ASKED}, down_at="enter")).unheard("ann")


def test_a_session_that_was_stored_before_there_was_such_a_mark_is_read():
    old = json.loads(SESSION.dump_json(ASKED))
    old.pop("unheard", None)
    assert SESSION.validate_json(json.dumps(old).encode()) == ASKED
    marked = replace(ASKED, unheard=True)
    assert SESSION.validate_json(SESSION.dump_json(marked)) == marked


async def test_a_flood_is_told_the_number_and_changes_no_answer(talk: Conversation, store: MemoryStore):
    store.sessions["ann"] = ASKED
    reply = await talk.handle("ann", FLOOD)
    assert ids(reply) == ["notice-flood", "status"]
    assert "103" in reply.messages[0].plain
    assert store.sessions["ann"].log == ASKED.log


async def test_what_is_given_up_is_closed_in_her_language_with_her_number(
    talk: Conversation, store: MemoryStore
):
    store.sessions["ann"] = ASKED
    known = await talk.given_up("ann", Session(NIGHT, locale="zh"))
    assert (known.locale, ids(known)) == ("ru", [LAST_RESORT])
    assert "103" in known.messages[0].plain
    unread = await talk.given_up(None, Session(NIGHT, locale="zh"))
    assert (unread.locale, ids(unread)) == ("zh", [LAST_RESORT])
    assert store.sessions["ann"] == ASKED


async def test_what_is_given_up_is_closed_though_the_store_is_down(talk: Conversation):
    down = replace(talk, store=MemoryStore({"ann": ASKED}, down_at="enter"))
    assert ids(await down.given_up("ann", Session(NIGHT, locale="zh"))) == [LAST_RESORT]


@pytest.mark.parametrize(
    ("early", "link", "asked"),
    [(True, "KZ", "status"), (True, None, "status"), (True, "GB", "danger"), (False, "KZ", "danger")],
)
async def test_a_start_that_was_sent_before_the_last_question_undoes_no_answer(
    talk, store, early, link, asked
):
    store.sessions["ann"] = ASKED
    reply = await talk.handle("ann", Said(command="start", country=link, id="2", early=early))
    assert (store.sessions["ann"].log, ids(reply)[-1]) == (ASKED.log * (asked == "status"), asked)
