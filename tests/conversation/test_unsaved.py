"""A turn that was decided and cannot be saved: it is said, remembered in memory, and saved later."""

import logging
import sqlite3
from dataclasses import replace
from datetime import timedelta

import pytest
from nightlight.conversation import Conversation, Said
from nightlight.engine.session import Session
from nightlight.i18n.interpreter import LAST_RESORT
from nightlight.i18n.reply import Reply
from nightlight.storage.sealed import Seal
from nightlight.storage.sqlite import SqliteStore

from tests.conversation.fakes import ANSWER, NIGHT, Clock

ASKED = Session(NIGHT, (("danger", ("no",)),), country="KZ", locale="ru")
PREGNANT = Said(choose=("pregnant",), state="status", id=ANSWER)
AFTER = (*ASKED.log, ("status", ("pregnant",)))
DAY = 24 * 60


def said_ids(reply: Reply) -> list[str]:
    return [message.id for message in reply.messages]


class Disk:
    """The files of a store, which may be full ("commit") or gone ("enter")."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db
        self.down_at = ""

    def execute(self, sql: str, *args: object) -> sqlite3.Cursor:
        if self.down_at == "enter" or (self.down_at == "commit" and sql == "COMMIT"):
            raise sqlite3.OperationalError("database or disk is full")
        return self._db.execute(sql, *args)

    def __getattr__(self, name: str) -> object:
        return getattr(self._db, name)


class Store(SqliteStore):
    """A store in memory, whose disk a test can fill."""

    def __init__(self) -> None:
        super().__init__(None, Seal(bytes(32)))
        self.disk = self._writer._db = Disk(self._writer._db)

    async def put(self, person: str, session: Session, due: object = None) -> None:
        """This lies there, and nobody remembers it."""
        await self.turn(person, session.touched, lambda turn: turn.keep(session, due))
        self._memory._known.clear()

    def saved(self, person: str) -> Session | None:
        """What lies there."""
        found = self._reader.ask(lambda db: self._found(db, person, NIGHT))
        return found.session


@pytest.fixture
def store(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("nightlight.storage.writer.RETRY", 0.0)
    opened = Store()
    yield opened
    opened.close()


@pytest.fixture
async def unsaved(talk: Conversation, store: Store) -> Reply:
    """The reply to an answer of Ann that could not be written; the disk is still full."""
    await store.put("ann", ASKED, NIGHT + timedelta(minutes=15))
    store.disk.down_at = "commit"
    return await talk.handle("ann", PREGNANT)


async def test_a_turn_that_cannot_be_saved_is_answered_as_if_it_were(
    unsaved: Reply, talk: Conversation, store: Store
):
    assert store.saved("ann") == ASKED
    store.disk.down_at = ""
    await store.put("bob", ASKED)
    assert unsaved == await talk.handle("bob", PREGNANT)
    assert unsaved.state == "weeks"


async def test_the_first_words_of_all_are_answered_though_nothing_can_be_saved(
    talk: Conversation, store: Store
):
    store.disk.down_at = "commit"
    reply = await talk.handle("ann", Said(choose=("no",)), Session(NIGHT, country="KZ"))
    assert (reply.state, reply.ended) == ("status", False)
    assert (await talk.handle("ann", Said(choose=("pregnant",)))).state == "weeks"


async def test_the_next_turn_goes_on_from_what_was_not_saved(unsaved: Reply, talk: Conversation):
    reply = await talk.handle("ann", Said(choose=("w6_12",), state="weeks"))
    assert (reply.state, said_ids(reply)) == ("flow", ["flow"])


async def test_when_the_disk_is_back_the_next_turn_saves_everything(
    unsaved: Reply, talk: Conversation, store: Store
):
    store.disk.down_at = ""
    await talk.handle("ann", Said(choose=("w6_12",), state="weeks", id="8"))
    kept = store.saved("ann")
    assert (kept.log, kept.seen) == ((*AFTER, ("weeks", ("w6_12",))), (ANSWER, "8"))
    assert store.trouble is None


async def test_when_the_disk_is_back_it_is_saved_though_she_never_writes_again(
    unsaved: Reply, talk: Conversation, store: Store, clock: Clock
):
    store.disk.down_at = ""
    await store.expire(clock.now)
    assert store.saved("ann").log == AFTER


async def test_a_repeat_of_what_was_not_saved_counts_once(unsaved: Reply, talk: Conversation, store: Store):
    store.disk.down_at = ""
    again = await talk.handle("ann", PREGNANT)
    assert (again.state, store.saved("ann").log) == ("weeks", AFTER)


async def test_what_was_not_saved_is_of_one_person(unsaved: Reply, talk: Conversation):
    assert (await talk.show("bob")).state == "danger"


async def test_what_is_logged_of_it_holds_nothing_of_her(
    talk: Conversation, store: Store, caplog: pytest.LogCaptureFixture
):
    await store.put("ann", ASKED)
    store.disk.down_at = "commit"
    with caplog.at_level(logging.DEBUG):
        await talk.handle("ann", PREGNANT)
    assert [record.getMessage() for record in caplog.records if record.name == "nightlight"] == [
        "the store cannot be written: None: database or disk is full",
        "a turn is answered from memory; it is saved as soon as it can be",
    ]
    assert ANSWER not in caplog.text
    assert "pregnant" not in caplog.text


@pytest.mark.parametrize("locale", ["en", "ru", "zh"])
async def test_a_delete_that_cannot_be_written_is_told_as_it_is_and_done_later(
    talk: Conversation, store: Store, clock: Clock, locale
):
    await store.put("ann", replace(ASKED, locale=locale))
    store.disk.down_at = "commit"
    reply = await talk.handle("ann", Said(command="stop"))
    assert said_ids(reply)[0] == "notice-not-deleted"
    assert talk.content.places["KZ"].numbers[0] in reply.messages[0].plain
    assert "notice-deleted" not in said_ids(reply)
    assert (reply.ended, reply.closing.country) == (True, "KZ")
    assert store.saved("ann") is None
    assert (await talk.show("ann")).state == "danger"
    store.disk.down_at = ""
    await store.expire(clock.now)
    assert store.saved("ann") is None or store.saved("ann").log == ()
    assert store._reader.ask(lambda db: db.execute("SELECT count(*) FROM data.record").fetchall()) == [(1,)]


async def test_a_hiding_that_cannot_be_written_stays_discreet(talk: Conversation, store: Store):
    await store.put("ann", ASKED)
    store.disk.down_at = "commit"
    assert said_ids(await talk.handle("ann", Said(command="hide"))) == ["hidden"]


async def test_after_a_day_what_was_not_saved_is_not_used(
    unsaved: Reply, talk: Conversation, store: Store, clock: Clock
):
    clock.move(DAY - 1)
    assert (await talk.show("ann")).state == "weeks"
    clock.move(1)
    store.disk.down_at = ""
    assert (await talk.handle("ann", Said(command="about"))).state == "danger"
    assert store.saved("ann").log == ()


async def test_after_a_day_nothing_unsaved_is_left_in_memory_though_nobody_comes_back(
    unsaved: Reply, store: Store, clock: Clock
):
    store.disk.down_at = ""
    clock.move(DAY)
    await store.expire(clock.now)
    assert (store._memory._known, store._memory._held) == ({}, {})


@pytest.mark.parametrize("back", [False, True])
async def test_who_looks_again_sees_what_was_not_saved(unsaved: Reply, talk: Conversation, back):
    assert (await talk.show("ann", back=back)).messages == unsaved.messages


async def test_an_emergency_that_was_not_saved_is_what_they_leave_with(talk: Conversation, store: Store):
    await store.put("ann", replace(ASKED, log=()))
    store.disk.down_at = "commit"
    await talk.handle("ann", Said(choose=("yes",), state="danger"))
    assert (await talk.leave("ann")).closing.urgency == "emergency_now"


async def test_a_silence_after_a_turn_that_was_not_saved_is_said_and_saves_it(
    unsaved: Reply, talk: Conversation, store: Store, clock: Clock
):
    store.disk.down_at = ""
    clock.move(15)
    reply = await talk.came("ann")
    assert said_ids(reply) == ["notice-silence", "closing"]
    assert (store.saved("ann").log, store.saved("ann").closed) == (AFTER, "silence")


async def test_a_silence_is_dropped_after_a_result_that_was_not_saved(
    talk: Conversation, store: Store, clock: Clock
):
    await store.put("ann", replace(ASKED, log=()), NIGHT + timedelta(minutes=15))
    store.disk.down_at = "commit"
    await talk.handle("ann", Said(choose=("yes",), state="danger"))
    clock.move(15)
    assert await talk.came("ann") is None


async def test_when_nothing_can_be_read_what_is_remembered_goes_on(
    unsaved: Reply, talk: Conversation, store: Store
):
    store.disk.down_at = "enter"
    assert (await talk.show("ann")).messages == unsaved.messages
    reply = await talk.handle("ann", Said(choose=("w6_12",), state="weeks"))
    assert (reply.state, reply.ended) == ("flow", False)


async def test_when_nothing_can_be_read_who_is_not_remembered_hears_the_last_resort(
    talk: Conversation, store: Store
):
    await store.put("ann", ASKED)
    store.disk.down_at = "enter"
    for act in (talk.show, talk.leave, talk.came):
        assert said_ids(await act("ann")) == [LAST_RESORT]


async def test_with_others_at_the_same_files_nothing_is_said_from_memory(
    talk: Conversation, store: Store, monkeypatch: pytest.MonkeyPatch
):
    await store.put("ann", ASKED)
    store.disk.down_at = "commit"
    monkeypatch.setattr(store._company, "alone", lambda: False)
    reply = await talk.handle("ann", PREGNANT)
    assert (said_ids(reply), reply.closing.country, reply.locale) == ([LAST_RESORT], "KZ", "ru")
    store.disk.down_at = ""
    assert store.saved("ann") == ASKED
