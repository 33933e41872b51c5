"""After a word of danger what is not understood is called so, and what counts as yes is not called hers."""

from dataclasses import replace

import pytest
from nightlight.conversation import Conversation, Said
from nightlight.engine.session import Session

from tests.conversation.fakes import NIGHT, MemoryStore

BEGAN = Session(NIGHT, (("danger", ("no",)),), country="GB")
NOT_UNDERSTOOD = {"en": "did not understand", "ru": "не удалось понять", "zh": "没看懂"}
TAKEN = {"en": "I take it as yes", "ru": "считаю, что да", "zh": "当作“是”"}
SAID_BY_HER = {"en": "You said", "ru": "По вашим ответам", "zh": "您说"}


@pytest.mark.parametrize("asker", ["self", "supporter"])
@pytest.mark.parametrize("locale", ["en", "ru", "zh"])
async def test_an_answer_that_nobody_gave_is_said_to_be_taken(
    talk: Conversation, store: MemoryStore, locale: str, asker: str
):
    store.sessions["ann"] = replace(BEGAN, locale=locale, asker=asker)
    await talk.handle("ann", Said(command="alarm"))
    for text in ("zzz", "qqq"):
        first = (await talk.handle("ann", Said(text=text))).messages[0].plain
        assert "999" in first.splitlines()[0]
        assert NOT_UNDERSTOOD[locale] in first.casefold() or NOT_UNDERSTOOD[locale] in first
    result = await talk.handle("ann", Said(text="xxx"))
    said = "\n".join(message.plain for message in result.messages)
    assert result.closing is not None
    assert result.closing.urgency == "emergency_now"
    assert "999" in said.splitlines()[0]
    assert TAKEN[locale] in said
    assert SAID_BY_HER[locale] not in said


@pytest.mark.parametrize("locale", ["en", "ru", "zh"])
async def test_not_sure_is_understood_and_told_what_to_do(
    talk: Conversation, store: MemoryStore, locale: str
):
    store.sessions["ann"] = replace(BEGAN, locale=locale)
    await talk.handle("ann", Said(command="alarm"))
    reply = await talk.handle("ann", Said(choose=("not_sure",)))
    assert reply.messages[0].id == "happening-again"
    assert "999" in reply.messages[0].plain.splitlines()[0]


@pytest.mark.parametrize("typed", ["i want to die", "я хочу умереть", "我不想活了"])
async def test_despair_is_not_forgotten_when_blood_is_told_of_next(talk: Conversation, store, typed: str):
    store.sessions["ann"] = replace(BEGAN, log=())
    assert (await talk.handle("ann", Said(text=typed))).state == "unsafe"
    assert (await talk.handle("ann", Said(text="blood is pouring out of me"))).state == "happening"
    await talk.handle("ann", Said(text="no"))
    left = (await talk.leave("ann")).closing
    assert left is not None
    assert "crisis" in left.overlays
