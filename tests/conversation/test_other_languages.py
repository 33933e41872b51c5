"""Who writes in another language than the chosen one: a wish for it, answers in it, cries for help."""

from dataclasses import replace

import pytest
from nightlight.conversation import Conversation, Said
from nightlight.engine.log import opening
from nightlight.engine.session import Session
from nightlight.i18n.reply import Reply

from tests.conversation.fakes import NIGHT, MemoryStore

AT_DANGER = Session(NIGHT)
AT_COUNTRY = Session(NIGHT, (("danger", ("no",)),))
AT_STATUS = replace(AT_COUNTRY, country="GB")
AT_FLOW = replace(AT_STATUS, log=(*AT_STATUS.log, ("status", ("pregnant",)), ("weeks", ("w6_12",))))
RESULT = Session(NIGHT, (("danger", ("yes",)),), country="GB")
HAPPENING = replace(AT_STATUS, log=(*AT_STATUS.log, opening("happening", ())))
DESPAIR = replace(AT_STATUS, log=(*AT_STATUS.log, opening("unsafe", ())))
EVERYWHERE = {
    "danger": AT_DANGER,
    "country": AT_COUNTRY,
    "flow": AT_FLOW,
    "happening": HAPPENING,
    "unsafe": DESPAIR,
    "closing": RESULT,
    "language": replace(AT_FLOW, aside="language"),
    "page-crisis_help": replace(AT_FLOW, aside="library", reading=("crisis_help",)),
}
TYPED = {
    ("ru", "en"): ("English", "english please", "change language to english", "in English", "по-английски",
                   "можно на английском?", "Do you speak English?", "英文"),
    ("zh", "en"): ("English", "can we use english please", "说英语", "请用英文", "換成英語"),
    ("en", "ru"): ("русский", "по-русски", "говорите по-русски", "можно по-русски, пожалуйста"),
    ("zh", "ru"): ("на русском языке", "Russian", "换成俄语"),
    ("en", "zh"): ("中文", "说中文", "可以说中文吗？", "Chinese please", "китайский"),
    ("ru", "zh"): ("中文", "请说普通话", "по-китайски"),
}  # fmt: skip
WISHES = [(chosen, text, wanted) for (chosen, wanted), texts in TYPED.items() for text in texts]


async def typed(talk: Conversation, store: MemoryStore, there: Session, text: str) -> Reply:
    store.sessions["ann"] = there
    return await talk.handle("ann", Said(text=text))


@pytest.mark.parametrize(("chosen", "text", "wanted"), WISHES)
async def test_the_wish_for_a_language_is_heard_on_every_screen(
    talk: Conversation, store: MemoryStore, chosen: str, text: str, wanted: str
):
    for state, there in EVERYWHERE.items():
        reply = await typed(talk, store, replace(there, locale=chosen), text)
        kept = store.sessions["ann"]
        assert (reply.locale, kept.log) == (wanted, there.log)
        assert reply.state == ("flow" if state == "language" else state)


@pytest.mark.parametrize(
    "text",
    [
        "I do not speak English",
        "my wife is Russian and bleeds a bit",
        "no english",
        "русский врач сказал ждать",
    ],
)
async def test_what_says_more_than_the_name_of_a_language_is_no_wish(
    talk: Conversation, store: MemoryStore, text: str
):
    for chosen in ("en", "ru", "zh"):
        assert (await typed(talk, store, replace(AT_FLOW, locale=chosen), text)).locale == chosen


@pytest.mark.parametrize(
    ("there", "chosen", "text", "answer"),
    [
        (AT_DANGER, "en", "нет", ("danger", ("no",))),
        (AT_DANGER, "en", "да", ("danger", ("yes",))),
        (AT_DANGER, "ru", "yes", ("danger", ("yes",))),
        (AT_DANGER, "en", "没有", ("danger", ("no",))),
        (AT_STATUS, "en", "беременна", ("status", ("pregnant",))),
        (AT_STATUS, "zh", "I'm pregnant", ("status", ("pregnant",))),
        (AT_STATUS, "ru", "怀孕了", ("status", ("pregnant",))),
        (AT_FLOW, "ru", "spotting", ("flow", ("spots",))),
    ],
)
async def test_an_answer_in_another_script_is_taken_in_its_language(
    talk: Conversation, store: MemoryStore, there: Session, chosen: str, text: str, answer: tuple[str, ...]
):
    reply = await typed(talk, store, replace(there, locale=chosen), text)
    assert store.sessions["ann"].log[-1] == answer
    assert reply.locale == chosen


async def test_back_in_another_script_goes_back(talk: Conversation, store: MemoryStore):
    assert (await typed(talk, store, replace(AT_FLOW, locale="en"), "назад")).state == "weeks"


@pytest.mark.parametrize("chosen", ["en", "ru", "zh"])
@pytest.mark.parametrize(
    "text", ["ayuda", "¡Socorro!", "hilfe bitte", "aide", "yardım", "допоможіть", "көмек", "助けて"]
)
async def test_a_cry_for_help_in_another_language_is_told_the_number_and_the_languages(
    talk: Conversation, store: MemoryStore, chosen: str, text: str
):
    for there in (AT_FLOW, AT_COUNTRY, RESULT):
        reply = await typed(talk, store, replace(there, locale=chosen, country="GB"), text)
        first = reply.messages[0]
        assert first.id == "notice-foreign"
        assert "999" in first.plain.splitlines()[0]
        assert all(name in first.plain for name in ("English", "русский", "中文"))
    assert (await typed(talk, store, replace(HAPPENING, locale=chosen), text)).state == "happening"


@pytest.mark.parametrize(
    ("chosen", "text"), [("en", "ыва пролд"), ("zh", "qwrt plmk"), ("ru", "啦啦啦"), ("en", "नमस्ते")]
)
async def test_what_is_not_understood_in_another_script_is_told_the_languages(
    talk: Conversation, store: MemoryStore, chosen: str, text: str
):
    reply = await typed(talk, store, replace(AT_FLOW, locale=chosen), text)
    assert (reply.state, reply.messages[0].id) == ("flow", "notice-foreign")


async def test_who_begins_in_another_script_is_told_the_languages(talk: Conversation):
    reply = await talk.handle("ann", Said(text="привет"), Session(NIGHT, locale="en"))
    assert (reply.state, [m.id for m in reply.messages][:2]) == ("danger", ["hello", "notice-foreign"])


async def test_words_on_the_choice_of_languages_reach_the_question_below(
    talk: Conversation, store: MemoryStore
):
    there = replace(AT_FLOW, aside="language", locale="en")
    await typed(talk, store, there, "spotting")
    assert store.sessions["ann"].log[-1] == ("flow", ("spots",))
    assert (await typed(talk, store, there, "no")).state == "flow"


@pytest.mark.parametrize("text", ["😭", "😢😢 😢", "🙏!", "❤️"])
async def test_little_pictures_alone_are_met_kindly_and_told_the_number(
    talk: Conversation, store: MemoryStore, text: str
):
    for chosen in ("en", "ru", "zh"):
        reply = await typed(talk, store, replace(AT_FLOW, locale=chosen), text)
        assert (reply.state, reply.messages[0].id) == ("flow", "notice-emoji")
        assert "999" in reply.messages[0].plain.splitlines()[0]
    assert (await talk.handle("new", Said(text=text))).state == "danger"


async def test_blood_among_little_pictures_is_heard(talk: Conversation):
    assert (await talk.handle("new", Said(text="😭🩸"))).state == "happening"


async def test_a_number_typed_after_everything_was_deleted_is_told_nothing_of_a_button(
    talk: Conversation, store: MemoryStore
):
    store.sessions["ann"] = AT_STATUS
    await talk.handle("ann", Said(command="stop"))
    reply = await talk.handle("ann", Said(text="1", state="closing"))
    assert (reply.state, store.sessions.get("ann", AT_DANGER).log) == ("danger", ())
    assert not any("That button" in message.plain for message in reply.messages)
