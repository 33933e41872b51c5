"""What is typed on a page of the library over a question: nobody is held, and no answer is made up."""

from dataclasses import replace

import pytest
from nightlight.conversation import Conversation, Said
from nightlight.engine.session import Session
from nightlight.i18n.reply import Reply

from tests.conversation.fakes import NIGHT, MemoryStore

AT_DANGER = Session(NIGHT)
AT_WEEKS = Session(NIGHT, (("danger", ("no",)), ("status", ("pregnant",))), country="GB")
AT_COUNTRY = Session(NIGHT, (("danger", ("no",)),))
SCARED = {"en": "I'm scared, I have spotting", "ru": "я боюсь, у меня мажет", "zh": "我害怕，有一点出血点"}
OFFERED = ("early_spotting", "feelings")


def offered(session: Session, locale: str = "en") -> Session:
    """Pages lie over the question, of which words may have meant one."""
    return replace(session, locale=locale, aside="library", proposals=OFFERED)


def reading(session: Session, page: str, locale: str = "en") -> Session:
    return replace(session, locale=locale, aside="library", reading=("library", page))


async def typed(talk: Conversation, store: MemoryStore, there: Session, text: str) -> Reply:
    store.sessions["ann"] = there
    return await talk.handle("ann", Said(text=text))


def said(reply: Reply) -> list[str]:
    return [message.id for message in reply.messages]


@pytest.mark.parametrize("locale", ["en", "ru", "zh"])
async def test_pages_that_are_offered_say_the_number(talk: Conversation, store: MemoryStore, locale: str):
    reply = await typed(talk, store, replace(AT_DANGER, locale=locale), SCARED[locale])
    assert store.sessions["ann"].proposals
    assert "112" in reply.messages[-1].plain


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        *(
            ("en", text)
            for text in ("no", "No, nothing like that", "none of these", "no it's not that at all")
        ),
        *(
            ("en", text)
            for text in ("I don't know", "yes", "ok thanks", "nah, none of them", "not any of those")
        ),
        *(
            ("ru", text)
            for text in ("нет, ничего такого", "ничего из этого", "не знаю", "это совсем не то")
        ),
        *(("ru", text) for text in ("да", "спасибо, понятно", "нет, я не об этом")),
        *(
            ("zh", text)
            for text in ("都不是", "不是这些", "这些都不是啊", "不知道", "好的，谢谢", "以上都没有")
        ),
    ],
)
async def test_yes_no_and_dont_know_show_the_question_again_and_answer_nothing(
    talk: Conversation, store: MemoryStore, locale: str, text: str
):
    for there in (offered(AT_DANGER, locale), reading(AT_DANGER, "early_spotting", locale)):
        reply = await typed(talk, store, there, text)
        assert (reply.state, reply.refused, store.sessions["ann"].log) == ("danger", False, ())


@pytest.mark.parametrize(
    ("there", "locale", "text", "answer"),
    [
        (AT_WEEKS, "en", "8 weeks", ("weeks", ("w6_12",))),
        (AT_WEEKS, "en", "eight weeks", ("weeks", ("w6_12",))),
        (AT_WEEKS, "en", "less than 6 weeks", ("weeks", ("under_6",))),
        (AT_WEEKS, "ru", "8 недель", ("weeks", ("w6_12",))),
        (AT_WEEKS, "zh", "八周", ("weeks", ("w6_12",))),
        (replace(AT_WEEKS, log=AT_WEEKS.log[:1]), "en", "I'm pregnant", ("status", ("pregnant",))),
        (replace(AT_WEEKS, log=AT_WEEKS.log[:1]), "ru", "я беременна", ("status", ("pregnant",))),
        (AT_DANGER, "en", "yes, one or more", ("danger", ("yes",))),
    ],
)
async def test_words_that_answer_the_question_below_reach_it(
    talk: Conversation, store: MemoryStore, there: Session, locale: str, text: str, answer: tuple[str, ...]
):
    for over in (offered(there, locale), reading(there, "feelings", locale)):
        reply = await typed(talk, store, over, text)
        assert store.sessions["ann"].log[-1] == answer
        assert reply.heard


async def test_a_country_is_heard_over_a_page(talk: Conversation, store: MemoryStore):
    reply = await typed(talk, store, offered(AT_COUNTRY), "uk")
    assert (reply.state, store.sessions["ann"].country) == ("status", "GB")


@pytest.mark.parametrize("number", ["3", "#3", "30", "8+3", "-3"])
async def test_a_number_belongs_to_the_list_that_is_shown(
    talk: Conversation, store: MemoryStore, number: str
):
    await typed(talk, store, offered(AT_WEEKS), number)
    assert store.sessions["ann"].log == AT_WEEKS.log


async def test_what_means_nothing_leaves_the_pages_that_were_offered(
    talk: Conversation, store: MemoryStore
):
    reply = await typed(talk, store, offered(AT_DANGER), "xyzzy plugh")
    assert (reply.state, "notice-lost" in said(reply)) == ("danger", True)
    reply = await typed(talk, store, reading(AT_DANGER, "early_spotting"), "xyzzy plugh")
    assert reply.state == "page-early_spotting"


async def test_a_number_that_cannot_be_is_asked_again_at_its_question(
    talk: Conversation, store: MemoryStore
):
    reply = await typed(talk, store, offered(AT_WEEKS), "99 weeks")
    assert (reply.state, said(reply)[0]) == ("weeks", "notice-quantity-range")


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("no, blood is pouring", "happening"),
        ("I want to die", "unsafe"),
        ("no, he hits me", "page-safe_to_read"),
    ],
)
async def test_danger_wins_over_what_lies_below(
    talk: Conversation, store: MemoryStore, text: str, state: str
):
    for there in (offered(AT_WEEKS), reading(AT_WEEKS, "early_spotting")):
        assert (await typed(talk, store, there, text)).state == state


@pytest.mark.parametrize("page", ["crisis_help", "safe_to_read", "danger_help"])
@pytest.mark.parametrize("text", ["8 weeks", "not sure", "spotting"])
async def test_help_for_despair_and_violence_is_never_left_by_words_that_it_does_not_know(
    talk: Conversation, store: MemoryStore, page: str, text: str
):
    reply = await typed(talk, store, reading(AT_WEEKS, page), text)
    assert (reply.state, store.sessions["ann"].log) == (f"page-{page}", AT_WEEKS.log)


async def test_after_a_silence_words_on_a_page_reach_the_question_too(
    talk: Conversation, store: MemoryStore
):
    for text, state in (("8 weeks", "flow"), ("no", "weeks")):
        reply = await typed(talk, store, replace(offered(AT_WEEKS), closed="silence"), text)
        assert (reply.state, store.sessions["ann"].closed) == (state, None)


async def test_no_over_pages_that_are_offered_at_a_result_leads_back_to_it(
    talk: Conversation, store: MemoryStore
):
    there = offered(Session(NIGHT, (("danger", ("yes",)),), country="GB"))
    assert (await typed(talk, store, there, "none of these")).ended
