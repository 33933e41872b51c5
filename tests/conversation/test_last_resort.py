"""Whatever fails, there is an answer; nothing of the person is in a log, and nothing is half kept."""

import logging
from collections.abc import Callable
from dataclasses import replace

import pytest
from nightlight.conversation import Conversation, Said
from nightlight.engine.closing import UNKNOWN_NUMBERS
from nightlight.engine.session import Session
from nightlight.i18n.interpreter import LAST_RESORT, LAST_RESORT_WORDS
from nightlight.i18n.reply import Button
from nightlight.i18n.words.localizer import Localizer
from nightlight.i18n.words.messages import Messages

from tests.conversation.fakes import ANSWER, NIGHT, FewWords, MemoryStore, speaking

ASKED = Session(NIGHT, (("danger", ("no",)),), country="KZ", locale="ru")

ACTS = {
    "choose": lambda talk: talk.handle("ann", Said(choose=("pregnant",), id=ANSWER)),
    "text": lambda talk: talk.handle("ann", Said(text=ANSWER)),
    "command": lambda talk: talk.handle("ann", Said(command="back")),
    "show": lambda talk: talk.show("ann"),
    "silence": lambda talk: talk.came("ann"),
    "leave": lambda talk: talk.leave("ann"),
}


def broken_clock() -> None:
    raise OSError(ANSWER)


def store_down(at: str) -> Callable[[Conversation], Conversation]:
    return lambda talk: replace(talk, store=MemoryStore({"ann": ASKED}, down_at=at))


# what fails, the class of it, and the country that is known all the same
FAILURES: dict[str, tuple[Callable[[Conversation], Conversation], str, str | None]] = {
    "store down when read": (store_down("enter"), "StoreDownError", None),
    "no message but the last resort": (
        lambda talk: speaking(talk, words=FewWords(talk.words, LAST_RESORT)),
        "NotSaid",
        "KZ",
    ),
    "no words at all": (lambda talk: speaking(talk, words=Localizer({})), "NotSaid", "KZ"),
    "no clock": (lambda talk: replace(talk, clock=broken_clock), "OSError", None),
    "no places": (
        lambda talk: speaking(talk, content=replace(talk.content, places=None)),
        "AttributeError",
        None,
    ),
    "no dialogs": (
        lambda talk: speaking(talk, content=replace(talk.content, dialogs=None)),
        "AttributeError",
        "KZ",
    ),
}


@pytest.fixture(params=FAILURES)
def failure(request: pytest.FixtureRequest, talk: Conversation, store: MemoryStore, clock):
    """A conversation in which something fails, the class of what fails, and the country known."""
    store.sessions["ann"] = ASKED
    clock.move(20)
    breaks, name, country = FAILURES[request.param]
    return breaks(talk), name, country


@pytest.mark.parametrize("act", ACTS)
async def test_whatever_fails_there_is_the_last_resort(failure, act):
    talk, _, country = failure
    reply = await ACTS[act](talk)
    assert [message.id for message in reply.messages] == [LAST_RESORT]
    assert reply.messages[0].plain.strip()
    assert (reply.state, reply.ended, reply.multiple, reply.facts) == ("closing", True, False, ())
    assert reply.closing.numbers == (talk.content.place(country).numbers if country else UNKNOWN_NUMBERS)
    assert (reply.closing.urgency, reply.closing.country) == (None, country)
    assert (reply.closing.rules, reply.closing.overlays) == ((), ())


@pytest.mark.parametrize("act", ACTS)
async def test_a_failure_logs_its_class_and_nothing_else(failure, act, caplog: pytest.LogCaptureFixture):
    talk, name, _ = failure
    with caplog.at_level(logging.DEBUG):
        await ACTS[act](talk)
    assert [(r.name, r.levelname, r.getMessage()) for r in caplog.records] == [
        ("nightlight", "ERROR", f"turn failed: {name}")
    ]
    assert caplog.records[0].exc_info is None
    assert ANSWER not in caplog.text
    assert "pregnant" not in caplog.text


@pytest.mark.parametrize("act", ACTS)
async def test_a_failure_leaves_the_session_as_it_was(failure, act):
    talk, _, _ = failure
    await ACTS[act](talk)
    assert talk.store.sessions == {"ann": ASKED}
    assert talk.store.writes == 0


async def test_after_a_failure_the_same_answer_can_be_given_again(talk: Conversation, store: MemoryStore):
    store.sessions["ann"] = ASKED
    said = Said(choose=("pregnant",), state="status", id="7")
    store.down_at = "enter"
    assert (await talk.handle("ann", said)).messages[0].id == LAST_RESORT
    store.down_at = ""
    assert (await talk.handle("ann", said)).state == "weeks"


async def test_a_reply_that_cannot_be_said_is_not_kept(talk: Conversation, store: MemoryStore):
    """The words of the open question are there, those of the next are not."""
    store.sessions["ann"] = ASKED
    talk = speaking(talk, words=WithoutOne(talk.words, "weeks"))
    assert not (await talk.show("ann")).ended
    reply = await talk.handle("ann", Said(choose=("pregnant",)))
    assert reply.messages[0].id == LAST_RESORT
    assert store.sessions["ann"].log == ASKED.log


class WithoutOne:
    """All words but those of one message."""

    def __init__(self, words: Localizer, missing: str) -> None:
        self._words = words
        self._few = FewWords(words)
        self._missing = missing

    def say(self, locale: str, id: str, args=None) -> str:  # noqa: A002
        return (self._few if id == self._missing else self._words).say(locale, id, args)

    def has(self, locale: str, id: str) -> bool:  # noqa: A002
        return id != self._missing and self._words.has(locale, id)


# ---- its words


async def test_the_last_resort_is_said_in_the_language_of_the_session(
    talk: Conversation, store: MemoryStore, clock
):
    silent = speaking(talk, words=FewWords(talk.words, LAST_RESORT))
    clock.move(20)
    for code in talk.words.locales:
        store.sessions["ann"] = replace(ASKED, locale=code)
        for act in ACTS.values():
            reply = await act(silent)
            assert reply.messages[0].html.endswith(f"\n\n{talk.words.say(code, LAST_RESORT)}")
            assert (reply.locale, reply.closing.locale) == (code, code)


async def test_when_nothing_can_be_read_the_language_of_the_start_counts(talk: Conversation):
    down = replace(talk, store=MemoryStore(down_at="enter"))
    for code in talk.words.locales:
        for reply in (
            await down.handle("ann", Said(text=""), Session(NIGHT, locale=code)),
            await down.show("ann", Session(NIGHT, locale=code)),
        ):
            assert reply.messages[0].html == talk.words.say(code, LAST_RESORT)


def test_every_language_has_its_own_last_resort(talk: Conversation):
    said = {code: talk.interpreter.last_resort(code).messages[0].html for code in talk.words.locales}
    assert len(set(said.values())) == len(said) == 3


@pytest.mark.parametrize("locale", [None, "xx"])
def test_a_language_that_is_not_there_is_the_first_one(talk: Conversation, locale):
    first = talk.words.locales[0]
    assert talk.interpreter.last_resort(locale).messages[0].html == talk.words.say(first, LAST_RESORT)


@pytest.mark.parametrize("locale", ["en", "ru", None])
def test_where_even_the_words_are_missing_there_is_the_constant(talk: Conversation, locale):
    mute = speaking(talk, words=Localizer({}))
    assert mute.interpreter.last_resort(locale).messages[0].plain == LAST_RESORT_WORDS


@pytest.mark.parametrize("words", ["all", "none"])
def test_the_last_resort_begins_with_the_country_and_its_numbers(talk: Conversation, words):
    talk = talk if words == "all" else speaking(talk, words=Localizer({}))
    for country in ("KZ", "GB"):
        reply, place = talk.interpreter.last_resort("ru", country), talk.content.places[country]
        assert (reply.closing.country, reply.closing.numbers) == (country, place.numbers)
        first = reply.messages[0].plain.splitlines()[0]
        assert all(name in first for name in (country, *place.numbers))
        assert reply.messages[0].html.endswith(talk.interpreter.last_resort("ru").messages[0].html)


def test_numbers_that_are_a_guess_are_not_named_as_those_of_the_country(talk: Conversation):
    guessed = [code for code, place in talk.content.places.items() if place.numbers_are_guesses]
    assert guessed
    for code in guessed:
        assert (
            talk.interpreter.last_resort("en", code).messages == talk.interpreter.last_resort("en").messages
        )


@pytest.mark.parametrize("country", ["", "XX", None])
def test_of_a_country_nobody_knows_the_last_resort_names_the_widest_numbers(talk: Conversation, country):
    assert talk.interpreter.last_resort("en", country) == talk.interpreter.last_resort("en")


def test_the_last_resort_without_words_and_places_still_names_numbers(talk: Conversation):
    content = replace(talk.content, places=None)
    reply = speaking(talk, words=Localizer({}), content=content).interpreter.last_resort("ru", "KZ")
    assert reply.messages[0].plain == LAST_RESORT_WORDS
    assert reply.closing.numbers == UNKNOWN_NUMBERS


def test_the_constant_names_both_numbers():
    assert all(number in LAST_RESORT_WORDS for number in UNKNOWN_NUMBERS)


def test_the_last_resort_offers_to_begin_again(talk: Conversation):
    for code in talk.words.locales:
        again = talk.words.say(code, "button-start")
        assert talk.interpreter.last_resort(code).buttons == (Button("start", again, "command"),)


def test_without_words_the_button_of_the_last_resort_has_some_that_are_no_id(talk: Conversation):
    [button] = speaking(talk, words=Localizer({})).interpreter.last_resort("ru").buttons
    assert (button.id, button.kind) == ("start", "command")
    assert button.label not in {"", "start", "button-start"}


def test_a_button_without_words_takes_no_other_words_away(talk: Conversation):
    few = speaking(talk, words=FewWords(talk.words, LAST_RESORT))
    for code in talk.words.locales:
        assert few.interpreter.last_resort(code).messages[0].html == talk.words.say(code, LAST_RESORT)


async def test_a_bot_that_is_ready_has_its_last_resorts_in_mind(app):
    """Whatever becomes unreadable or impossible later, they were parsed when the bot started."""
    words = Localizer({code: Messages(b.locale, dict(b.sources)) for code, b in app.words.bundles.items()})
    interpreter = replace(app.conversation.interpreter, words=words)
    interpreter.prepare()
    for bundle in words.bundles.values():
        bundle.sources.clear()
    for code in words.locales:
        assert interpreter.last_resort(code) == app.conversation.interpreter.last_resort(code)
