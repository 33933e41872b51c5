"""Who plainly writes about somebody else is spoken to as a helper from then on, and nobody else is."""

from dataclasses import replace

import pytest
from nightlight.conversation import Conversation, Said
from nightlight.engine.log import opening
from nightlight.engine.session import SUPPORTER, Session
from nightlight.i18n.reply import Reply

from tests.conversation.fakes import NIGHT, MemoryStore

BEGAN = Session(NIGHT, (("danger", ("no",)),), country="GB")
HAPPENING = replace(BEGAN, log=(*BEGAN.log, opening("happening", ())))


async def typed(talk: Conversation, store: MemoryStore, there: Session, text: str) -> Reply:
    store.sessions["ann"] = there
    return await talk.handle("ann", Said(text=text))


@pytest.mark.parametrize(
    ("locale", "text", "state"),
    [
        ("en", "my wife is bleeding a lot", "happening"),
        ("en", "help me my girlfriend fainted", "happening"),
        ("en", "I think my sister is bleeding so much", "happening"),
        ("en", "she wants to die", "unsafe"),
        ("en", "my daughter wants to kill herself", "unsafe"),
        ("ru", "у моей жены льётся кровь", "happening"),
        ("ru", "моя сестра потеряла сознание", "happening"),
        ("ru", "она хочет умереть", "unsafe"),
        ("ru", "кровь не у меня, а у сестры", "happening"),
        ("zh", "我老婆大出血", "happening"),
        ("zh", "我妹妹晕倒了", "happening"),
        ("zh", "她想死", "unsafe"),
    ],
)
async def test_danger_of_somebody_else_is_said_to_the_helper(
    talk: Conversation, store: MemoryStore, locale: str, text: str, state: str
):
    for there in (Session(NIGHT), BEGAN):
        reply = await typed(talk, store, replace(there, locale=locale), text)
        assert (reply.state, store.sessions["ann"].asker) == (state, SUPPORTER)
        assert "notice-supporter" in [message.id for message in reply.messages]
        said = "\n".join(message.plain for message in reply.messages)
        assert "Do not drive yourself" not in said


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("en", "it is my wife, not me"),
        ("en", "it's not happening to me, it's my daughter"),
        ("en", "no it isn't me"),
        ("ru", "это не я, это моя жена"),
        ("zh", "不是我，是我妹妹"),
        ("zh", "是我姐姐"),
    ],
)
async def test_not_me_is_heard_on_the_danger_question_and_elsewhere(
    talk: Conversation, store: MemoryStore, locale: str, text: str
):
    for there in (HAPPENING, Session(NIGHT), BEGAN):
        reply = await typed(talk, store, replace(there, locale=locale), text)
        kept = store.sessions["ann"]
        assert (kept.asker, kept.log) == (SUPPORTER, there.log)
        assert "notice-supporter" in [message.id for message in reply.messages]
    reply = await typed(talk, store, replace(HAPPENING, locale=locale), text)
    assert "999" in reply.messages[0].plain.splitlines()[0]


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("en", "i am bleeding so much and my sister is pregnant"),
        ("en", "I feel faint, my friend is pregnant too"),
        ("en", "my wife hits me and I bleed a lot"),
        ("en", "blood is pouring out of me, not my period"),
        ("ru", "у меня льётся кровь, а сестра беременна"),
        ("ru", "у меня хлещет кровь, у моей сестры тоже так было"),
        ("zh", "我大出血了，我妹妹也怀孕"),
        ("en", "he said he will kill me"),
        ("en", "my sister had this before"),
    ],
)
async def test_who_writes_of_herself_stays_herself(
    talk: Conversation, store: MemoryStore, locale: str, text: str
):
    await typed(talk, store, replace(BEGAN, locale=locale), text)
    assert store.sessions["ann"].asker == "self"
