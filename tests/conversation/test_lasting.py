"""What a check before was told of is said and ticked in the next, in each language."""

import pytest
from nightlight.conversation import Conversation, Said
from nightlight.engine.session import Session
from nightlight.i18n.hear.press import Press
from nightlight.i18n.reply import Reply

from tests.conversation.fakes import NIGHT, MemoryStore

TOLD = (
    ("danger", ("no",)),
    ("status", ("pregnant",)),
    ("weeks", ("w6_12",)),
    ("flow", ("spots",)),
    ("worst", ("light",)),
    ("clots", ()),
    ("pain", ("none",)),
    ("signs", ()),
    ("scan", ("none",)),
)
HISTORY = ("history", ("rh_negative", "coil", "earlier_miscarriage"))
LASTS = {"rh_negative", "earlier_miscarriage"}
WORDS = {"en": ("still so", "no"), "ru": ("всё ещё так", "нет"), "zh": ("还是这样", "没有")}


async def at_history(talk: Conversation, store: MemoryStore, locale: str) -> Reply:
    """The list of the history in a second check."""
    store.sessions["ann"] = Session(NIGHT, (*TOLD, HISTORY), country="GB", locale=locale)
    await talk.handle("ann", Said(command="start"))
    for state, chosen in TOLD:
        reply = await talk.handle("ann", Said(choose=chosen or ("none",), state=state))
    assert reply.state == "history"
    return reply


@pytest.mark.parametrize("locale", WORDS)
async def test_it_is_said_and_ticked_and_a_word_confirms_it(talk, store, app, locale):
    reply = await at_history(talk, store, locale)
    assert set(reply.ticked) == set(reply.remembered) == LASTS
    assert [message.id for message in reply.messages] == ["notice-lasting", "history"]
    said = reply.messages[0].plain
    labels = {button.id: button.label for button in reply.buttons}
    assert all(f"• {labels[sign]}\n" in said for sign in LASTS)
    assert labels["coil"] not in said
    assert labels["none"] in said
    assert app.words.say(locale, "button-done") in said
    after = await talk.handle("ann", Said(text=WORDS[locale][0], state="history"))
    assert after.state == "trend"
    assert set(store.sessions["ann"].log[-1][1]) == LASTS


@pytest.mark.parametrize("locale", WORDS)
async def test_a_no_takes_it_back(talk, store, locale):
    await at_history(talk, store, locale)
    after = await talk.handle("ann", Said(text=WORDS[locale][1], state="history"))
    assert after.state != "history"
    assert store.sessions["ann"].log[-1] == ("history", ())
    await talk.handle("ann", Said(command="start"))
    assert store.sessions["ann"].lasting == ()


async def test_by_buttons_done_is_enough_and_a_tap_takes_one_off(talk, store):
    reply = await at_history(talk, store, "en")
    place = [button.id for button in reply.buttons].index("rh_negative")
    off = await talk.handle("ann", Said(press=Press(reply.token, place, on=False)))
    assert off.ticking
    assert off.ticked == ("earlier_miscarriage",)
    await talk.handle("ann", Said(press=Press(off.token, None)))
    assert store.sessions["ann"].log[-1] == ("history", ("earlier_miscarriage",))


async def test_stop_deletes_it(talk, store):
    await at_history(talk, store, "en")
    await talk.handle("ann", Said(command="stop"))
    assert "ann" not in store.sessions
