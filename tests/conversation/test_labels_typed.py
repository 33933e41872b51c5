"""What a screen offers or tells her to say is heard when typed at another question; a leg is no alarm."""

import re

import pytest
from nightlight.conversation import Conversation, Said
from nightlight.engine.dialog import NOT_SURE
from nightlight.engine.session import Lost, Session
from nightlight.i18n.hear.understand import understand

from tests.conversation.fakes import NIGHT, MemoryStore
from tests.i18n.messages import AT, asked

COUNTRY = {"en": "GB", "ru": "KZ", "zh": "CN"}
QUOTED = re.compile("[“«](.+?)[”»]")
OF_VIOLENCE = ("afraid", "danger_now")  # first "is it safe to read this now?"


async def typed(talk: Conversation, store: MemoryStore, locale: str, text: str) -> str | None:
    """The state that a text at the first question leads to."""
    store.sessions["ann"] = Session(NIGHT, (("danger", ("no",)),), country=COUNTRY[locale], locale=locale)
    return (await talk.handle("ann", Said(text=text, id="1"))).state


@pytest.mark.parametrize("locale", COUNTRY)
@pytest.mark.parametrize("asker", ["self", "supporter"])
async def test_each_label_of_the_screen_for_despair_opens_it(talk, store, app, locale, asker):
    [dialog] = [d for d in app.files.content.dialogs.values() if d.id == "unsafe"]
    answers = {*dialog.first.answers} - {NOT_SURE}  # which is said of every question
    assert {*OF_VIOLENCE, "tablets"} <= answers
    for answer in answers:
        label = app.words.say(locale, f"unsafe.{answer}", {"asker": asker})
        wanted = "page-safe_to_read" if answer in OF_VIOLENCE else "unsafe"
        state = await typed(talk, store, locale, label)
        assert (label, state) == (label, wanted)


@pytest.mark.parametrize("locale", COUNTRY)
@pytest.mark.parametrize("asker", ["self", "supporter"])
async def test_what_she_is_told_to_say_of_tablets_opens_it(talk, store, app, locale, asker):
    told = QUOTED.search(app.words.say(locale, "result-tablets", {"asker": asker}))
    assert told is not None
    assert await typed(talk, store, locale, told[1]) == "unsafe"


async def test_a_medicine_taken_is_no_myth_of_fault(talk, store):
    assert await typed(talk, store, "zh", "吃了药") not in {"page-M30", "unsafe"}


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        *(("en", text) for text in ("leg pain", "both legs swollen", "swollen ankles", "cramp in my leg")),
        *(("en", text) for text in ("ankles are a bit swollen like every evening", "clot in leg")),
        *(("ru", text) for text in ("ноги болят", "судорога в ноге", "нога отекла")),
        *(("zh", text) for text in ("脚肿", "腿抽筋", "腿疼")),
    ],
)
async def test_a_leg_is_no_alarm(talk, store, locale, text):
    assert await typed(talk, store, locale, text) in {"page-vein_clot", "status"}


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        *(("en", text) for text in ("my face and legs are swollen", "my belly and legs hurt")),
        *(("en", text) for text in ("pain in my legs and belly", "coughing up blood")),
        *(("ru", text) for text in ("живот и ноги болят", "судороги в ногах и руках", "кровохарканье")),
        *(("zh", text) for text in ("脸和腿肿", "肚子和腿疼", "手脚肿", "咳血")),
    ],
)
async def test_what_is_joined_to_a_leg_is_still_an_alarm(talk, store, locale, text):
    assert await typed(talk, store, locale, text) == "happening"


def test_not_much_is_not_guessed_as_light(app):
    speech = app.conversation.interpreter
    reply = asked(app, "zh", "worst")
    assert isinstance(understand("不多", reply, speech.typed["zh"], speech.countries, at=AT, id="1"), Lost)
