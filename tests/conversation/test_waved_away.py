"""Despair, violence and danger that were told of and waved away, or left unanswered, are not forgotten."""

from dataclasses import replace

import pytest
from nightlight.conversation import Conversation, Said
from nightlight.engine.commands import COMMANDS
from nightlight.engine.session import Session
from nightlight.i18n.reply import Reply

from tests.conversation.fakes import NIGHT, Clock, MemoryStore

BEGAN = Session(NIGHT, country="GB")
ERASES = {"stop", "hide"}
DESPAIR = {"en": "i wish i was dead", "ru": "не хочу жить", "zh": "我不想活了"}
HIT = {"en": "my partner hit me", "ru": "муж ударил меня", "zh": "老公打我"}
WATCHED = {"en": ["he is here", "not safe", "my husband is back", "someone can see"],
           "ru": ["он здесь", "небезопасно", "муж вернулся", "он может увидеть"],
           "zh": ["他在旁边", "不安全", "老公回来了", "有人在看"]}  # fmt: skip
ALONE = {"en": ["im alone", "he is asleep", "its safe", "he left"],
         "ru": ["я одна", "он спит", "безопасно", "муж на работе"],
         "zh": ["我一个人", "他出去了", "现在安全", "老公不在"]}  # fmt: skip
ON_HELP = {"en": {"called": "ive called them", "cannot": "i cant call", "with_me": "my sister is with me"},
           "ru": {"called": "я позвонила", "cannot": "не могу говорить", "with_me": "со мной мама"},
           "zh": {"called": "我打了电话", "cannot": "打不通", "with_me": "我妈在我身边"}}  # fmt: skip


def of_languages(texts: dict[str, list[str]]) -> list[tuple[str, str]]:
    return [(locale, text) for locale, own in texts.items() for text in own]


async def closing_after(talk: Conversation, typed: str, command: str) -> Reply:
    await talk.handle("ann", Said(text=typed))
    await talk.handle("ann", Said(command=command))
    return await talk.leave("ann")


@pytest.mark.parametrize("command", sorted(COMMANDS - ERASES))
@pytest.mark.parametrize(("typed", "overlay"), [(DESPAIR, "crisis"), (HIT, "safety")])
async def test_whatever_is_pressed_next_the_help_stands_in_the_closing(
    talk: Conversation, store: MemoryStore, typed: dict[str, str], overlay: str, command: str
):
    store.sessions["ann"] = BEGAN
    assert overlay in (await closing_after(talk, typed["en"], command)).closing.overlays


@pytest.mark.parametrize("locale", DESPAIR)
async def test_despair_that_is_waved_away_stands_beside_a_calm_result(
    talk: Conversation, store: MemoryStore, locale: str
):
    store.sessions["ann"] = replace(BEGAN, locale=locale)
    await talk.handle("ann", Said(text=DESPAIR[locale]))
    reply = await talk.handle("ann", Said(command="return"))
    while not reply.ended:
        offered = [button.id for button in reply.numbered]
        mild = next((one for one in ("none", "no") if one in offered), offered[0])
        reply = await talk.handle("ann", Said(choose=() if reply.multiple else (mild,)))
    assert reply.closing.urgency in {"routine_watch", "soon_24h"}
    assert "crisis" in reply.closing.overlays
    assert "overlay-crisis" in [message.id for message in reply.messages]


async def test_what_is_answered_says_itself_which_help_is_named(talk: Conversation, store: MemoryStore):
    store.sessions["ann"] = BEGAN
    await talk.handle("ann", Said(command="unsafe"))
    await talk.handle("ann", Said(choose=("afraid",)))
    assert (await talk.leave("ann")).closing.overlays == ("safety",)


@pytest.mark.parametrize(("locale", "text"), of_languages(WATCHED))
async def test_whoever_says_that_somebody_looks_on_sees_it_hidden(
    talk: Conversation, store: MemoryStore, locale: str, text: str
):
    store.sessions["ann"] = replace(BEGAN, locale=locale)
    assert (await talk.handle("ann", Said(text=HIT[locale]))).state == "page-safe_to_read"
    assert [message.id for message in (await talk.handle("ann", Said(text=text))).messages] == ["hidden"]


@pytest.mark.parametrize(("locale", "text"), of_languages(ALONE))
async def test_whoever_says_that_nobody_looks_on_reads_on(
    talk: Conversation, store: MemoryStore, locale: str, text: str
):
    store.sessions["ann"] = replace(BEGAN, locale=locale)
    await talk.handle("ann", Said(text=HIT[locale]))
    assert (await talk.handle("ann", Said(text=text))).state == "page-danger_help"


@pytest.mark.parametrize("page", ["danger_help", "crisis_help"])
@pytest.mark.parametrize(("locale", "way"), [(one, way) for one, ways in ON_HELP.items() for way in ways])
async def test_the_ways_on_from_a_page_of_help_are_understood_in_own_words(
    talk: Conversation, store: MemoryStore, locale: str, way: str, page: str
):
    store.sessions["ann"] = replace(BEGAN, locale=locale, aside="library", reading=(page,))
    assert (await talk.handle("ann", Said(text=ON_HELP[locale][way]))).state == f"page-{page}-{way}"


@pytest.mark.parametrize("leaves", [True, False])
async def test_silence_after_a_word_of_danger_counts_as_yes(
    talk: Conversation, store: MemoryStore, clock: Clock, leaves: bool
):
    store.sessions["ann"] = replace(BEGAN, log=(("danger", ("no",)),))
    await talk.handle("ann", Said(text="blood is pouring out of me"))
    clock.move(15)
    reply = await (talk.leave("ann") if leaves else talk.came("ann"))
    assert reply.closing.urgency == "emergency_now"
    assert store.sessions["ann"].log[-1][0] == "+happening"  # she can still say no


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("en", "leave me alone"),
        ("en", "stop it"),
        ("ru", "хватит"),
        ("ru", "оставь меня"),
        ("zh", "让我静静"),
    ],
)
async def test_words_that_may_be_for_somebody_else_delete_nothing(
    talk: Conversation, store: MemoryStore, locale: str, text: str
):
    store.sessions["ann"] = replace(BEGAN, locale=locale, log=(("danger", ("no",)),))
    reply = await talk.handle("ann", Said(text=text))
    assert store.sessions["ann"].log == (("danger", ("no",)),)
    assert reply.unfolded  # all buttons, that which deletes among them


@pytest.mark.parametrize(
    ("locale", "text"), [("en", "her husband hit her"), ("ru", "муж её ударил"), ("zh", "她老公打她")]
)
async def test_a_helper_who_tells_of_violence_is_not_answered_about_despair(
    talk: Conversation, store: MemoryStore, locale: str, text: str
):
    store.sessions["ann"] = replace(BEGAN, locale=locale, asker="supporter")
    assert (await talk.handle("ann", Said(text=text))).state == "page-safe_to_read"
    reply = await talk.handle("ann", Said(choose=("danger_help",)))
    assert (reply.state, (await talk.leave("ann")).closing.overlays) == ("page-danger_help", ("safety",))
