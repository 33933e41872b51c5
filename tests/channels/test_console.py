"""The chat in the terminal, line by line."""

import asyncio
import io
import os
import re
import unicodedata
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from nightlight.channels.console import Console, typed_lines, wrapped
from nightlight.engine.session import SUPPORTER, Session
from nightlight.storage.sqlite import SqliteStore, StoreError

NIGHT = datetime(2026, 1, 1, 2, 0, tzinfo=UTC)

MINUTE = timedelta(minutes=1)
END = "closing-kind"
WAY = ("3", "skip", "1", "2", "3", "2", "1 3", "back", "none", "", "about", "stop")


async def test_every_answer_stands_on_a_line_of_its_own_with_its_number(console, app):
    printed = await console("2")
    lines = printed.splitlines()
    for number, answer in enumerate(app.files.content.first.states["danger_signs"].answers, 1):
        (line,) = [line for line in lines if re.match(rf"{number}\. .", line)][-1:]
        assert line.startswith(f"{number}. "), answer


@pytest.mark.parametrize("locale", ["en", "ru", "zh"])
async def test_nothing_but_plain_lines_is_printed(console, locale):
    printed = await console(*WAY, start=Session(NIGHT, locale=locale))
    strange = {c for c in printed if unicodedata.category(c) == "Cc" and c != "\n"}
    assert strange == set()
    assert "<b>" not in printed
    assert "&amp;" not in printed


async def test_a_number_a_label_an_id_and_words_mean_the_same(console, session, app, store):
    given = set()
    for typed in (
        "3",
        "３",
        "No, none of these",
        "no, none of these.",
        "  NO ",
        "danger.no".removeprefix("danger."),
    ):
        await console(typed)
        given.add((await session()).log)
        await store.forget("console")
    assert given == {(("danger", ("no",)),)}


@pytest.mark.parametrize("typed", ["1 3", "1, 3", "1,3", "3 1", "１　３", " 1  3 "])
async def test_several_numbers_tick_several_of_a_list(console, session, typed):
    await console("2", typed, "Done")
    state, chosen = (await session()).log[-1]
    assert state == "danger_signs"
    assert set(chosen) == {"collapse", "fit_chest_breath"}


@pytest.mark.parametrize("ends", ["8", "done", " Done "])
async def test_a_number_ticks_a_sign_on_and_off_and_the_last_number_or_its_word_ends_the_list(
    console, session, ends
):
    printed = await console("2", "1", "3", "1", ends)
    assert (await session()).log[-1] == ("danger_signs", ("fit_chest_breath",))
    assert "3. [x]" in printed
    assert "8. Done" in printed


async def test_a_tick_alone_answers_nothing_and_none_of_them_ends_the_list(console, session):
    await console("2", "1")
    assert (await session()).log == (("danger", ("not_sure",)),)
    assert (await session()).ticked == ("collapse",)
    await console("1", "6")
    assert (await session()).log[-1] == ("danger_signs", ())


async def test_several_numbers_are_no_answer_to_a_single_question(console, session, say):
    printed = await console("1 3")
    assert (await session()).log == ()
    assert say("notice-lost") in printed


async def test_a_number_on_a_result_presses_nothing(console, session, say):
    printed = await console("1", *map(str, range(1, 13)))
    assert (await session()).log == (("danger", ("yes",)),)
    assert printed.count(say("notice-after-now")) == 12


class FailingFirst(SqliteStore):
    """A store whose first turn fails."""

    failed = False

    async def turn(self, person, now, decide):
        if self.failed:
            return await super().turn(person, now, decide)
        self.failed = True
        raise StoreError("no")


async def test_what_is_typed_after_a_screen_that_could_not_be_said_is_not_taken(console, app, say):
    """The first words failed; what is typed then cannot be an answer to a question nobody saw."""
    store = FailingFirst(None, app.store._seal)
    printed = await console("3", store=store)
    store.close()
    assert say("last-resort") in printed
    assert printed.count(say("notice-old")) == 1
    assert printed.index(say("notice-old")) < printed.index(say("danger"))


async def test_what_was_understood_is_repeated(console, say):
    printed = await console("3")
    assert f"\n→ {say('danger.no')}\n" in printed


async def test_the_end_of_input_prints_the_closing(console, say):
    assert (await console()).count(say(END)) == 1
    assert (await console("3")).count(say(END)) == 1


async def test_a_closing_that_was_said_is_not_said_again_at_the_end_of_input(console, say):
    printed = await console("1")
    assert printed.count(say(END)) == 1


async def test_a_chat_that_is_cancelled_prints_the_closing(app, store, clock, say):
    printed = io.StringIO()
    conversation = replace(app.conversation, store=store, clock=clock)
    asked = asyncio.Event()

    async def lines():
        asked.set()
        await asyncio.Event().wait()
        yield ""

    task = asyncio.create_task(Console(conversation, store, Session(NIGHT), output=printed).run(lines()))
    await asked.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert say(END) in printed.getvalue()


async def test_a_supporter_is_asked_about_somebody_else(console, say):
    printed = await console(start=Session(NIGHT, asker=SUPPORTER))
    assert say("danger", asker=SUPPORTER) in printed
    assert say("danger") not in printed
    assert say(END, asker=SUPPORTER) in printed


async def test_silence_is_answered_after_fifteen_minutes_once(console, say):
    assert (await console(14.9 * MINUTE)).count(say("notice-silence")) == 0
    printed = await console("back", 15 * MINUTE, MINUTE, 60 * MINUTE)
    assert printed.count(say("notice-silence")) == 1
    assert printed.count(say(END)) == 1


async def test_an_answer_after_the_silence_takes_the_chat_up_again(console, session, say):
    printed = await console(15 * MINUTE, say("danger.no"))
    assert (await session()).log == (("danger", ("no",)),)
    assert printed.index(say("notice-silence")) < printed.index(say("country"))


async def test_an_answer_starts_the_fifteen_minutes_anew(console, say):
    printed = await console(14 * MINUTE, "3", 14 * MINUTE)
    assert say("notice-silence") not in printed


async def test_who_comes_back_later_has_fifteen_minutes_again(console, clock, say):
    await console("3")
    clock.now += 40 * MINUTE
    printed = await console(0 * MINUTE, 14 * MINUTE)
    assert say("notice-silence") not in printed
    printed = await console(15 * MINUTE)
    assert say("notice-silence") in printed


async def test_somebody_elses_silence_is_left_to_them(console, session, say):
    await console(person="console:other")
    printed = await console("3", 15 * MINUTE)
    assert printed.count(say("notice-silence")) == 1
    assert (await session("console:other")).closed is None
    assert say("notice-silence") in await console(15 * MINUTE, person="console:other")


async def test_the_day_after_a_chat_begins_anew(console, session, clock, say):
    await console("3")
    clock.now += timedelta(hours=24)
    assert say("danger") in await console()
    assert (await session()).log == ()


class Failing(SqliteStore):
    """A store that cannot tell what is due."""

    async def claim_due(self, now, most=50, person=None):
        raise StoreError("no")


async def test_a_store_that_fails_while_nothing_is_typed_does_not_end_the_chat(console, app, say):
    store = Failing(None, app.store._seal)
    printed = await console(MINUTE, "3", store=store)
    store.close()
    assert say("country") in printed
    assert printed.count(say(END)) == 1


class Broken(Failing):
    """A store that cannot be used any more."""

    async def turn(self, person, now, decide):
        raise StoreError("no")


async def test_a_store_that_is_gone_leaves_nobody_without_the_last_words(console, app, say):
    store = Broken(None, app.store._seal)
    printed = await console("3", store=store)
    store.close()
    assert say("last-resort") in printed
    assert "StoreError" not in printed


async def test_lines_are_read_until_the_end_of_input():
    assert [line async for line in typed_lines(io.StringIO("one\n\nзвон 三\nlast"))] == [
        "one",
        "",
        "звон 三",
        "last",
    ]


class Gone(io.StringIO):
    """A terminal that goes away."""

    def __next__(self):
        raise OSError("gone")


async def test_a_terminal_that_goes_away_is_an_end_of_input():
    assert [line async for line in typed_lines(Gone())] == []


async def test_nothing_typed_is_told_as_nothing(monkeypatch):
    monkeypatch.setattr("nightlight.channels.console.TICK", 0.01)
    out, into = os.pipe()
    with os.fdopen(out, encoding="utf-8") as source:
        lines = typed_lines(source)
        assert await anext(lines) is None
        os.write(into, b"3\n")
        assert [line async for line in _until(lines, "3", into)] == ["3"]


async def _until(lines, last, into):
    """What is typed; the input ends after `last`."""
    async for line in lines:
        if line is not None:
            yield line
        if line == last:
            os.close(into)


async def test_an_edit_is_told_between_two_turns_and_the_chat_goes_on(app, store, clock):
    news = iter(["content read again", "", ""])
    printed = io.StringIO()
    talk = Console(
        replace(app.conversation, store=store, clock=clock),
        store,
        Session(NIGHT, locale="en", country="GB"),
        output=printed,
        news=lambda: next(news),
    )

    async def lines():
        yield None
        yield "3"

    await talk.run(lines())
    before, _, after = printed.getvalue().partition("(content read again)")
    assert before.count("1. ") == 1
    assert after.count("1. ") == 2


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("short", "short"),
        ("• " + "word " * 20, "• " + "word " * 10 + "word\n  " + "word " * 8 + "word"),
        ("血" * 40, "血" * 30 + "\n" + "血" * 10),
    ],
)
def test_a_line_is_shown_whole_in_a_narrow_window(line: str, shown: str):
    assert wrapped(line) == shown
