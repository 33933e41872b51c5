"""Buttons: old, foreign and double presses, what they carry, and what stays readable."""

import re
from dataclasses import replace

import pytest
from nightlight.content.root import data_root
from nightlight.conversation import Conversation
from nightlight.engine.log import answers
from nightlight.engine.step import view

from tests.telegram.chats import COUNT, bare, button, flat, keys, shown, worded

WALK = (
    "No, none of these",
    "United Kingdom",
    "Pregnant",
    "6 to 12 weeks",
    "Spots or a stain",
    "Spots, or a pad",
    "No clots",
    "No pain",
)


async def begun(bot, number: int = 7, *labels: str):
    """Somebody who began and pressed these."""
    she = bot.api.user(number, language_code="en")
    await bot.say(she, "/start")
    await bot.press(she, *labels)
    return she


async def raw_press(bot, user, line, data: str):
    """A press of a button that may be gone from the screen."""
    press = user._press(user.person, line, {"callback_data": data})
    await press.answered()
    await bot.api.quiet()
    return press


async def test_a_press_of_an_earlier_question_is_explained_and_changes_nothing(bot) -> None:
    she = await begun(bot)
    old = she.screen().last
    await bot.press(she, "No, none of these")
    kept, now = await bot.session(7), she.screen().buttons
    press = await raw_press(bot, she, old, keys(old)[1]["callback_data"])
    assert press.answer["text"]
    assert (await bot.session(7)).log == kept.log
    assert she.screen().buttons == now
    assert len(she.screen().said) == 2  # the question stands at the end of the chat again


async def test_an_answer_that_is_an_emergency_counts_on_an_older_screen_too(bot) -> None:
    she = await begun(bot)
    old = she.screen().last
    await bot.press(she, "No, none of these")
    bot.clock.move(60)
    yes = next(key for key in keys(old) if key["text"].startswith("Yes"))
    press = await raw_press(bot, she, old, yes["callback_data"])
    assert (press.answer["show_alert"], "112" in press.answer["text"]) == (True, True)
    assert "Is it happening now?" in she.screen().text
    assert (await bot.session(7)).log == (("danger", ("no",)), ("+happening", ()))


async def test_help_that_is_asked_for_comes_at_the_bottom_and_leaves_no_buttons_above(bot) -> None:
    she = await begun(bot, 7, "No, none of these", "United Kingdom")
    above = she.screen().last
    press = await she.press(button(she, "Emergency"))
    await press.answered()
    await bot.settled()
    assert (press.answer["show_alert"], "999" in press.answer["text"]) == (True, True)
    assert she.screen().last.id != above.id
    assert not keys(she.screen().line(above.id))
    assert keys(she.screen().last)


async def test_a_double_tap_on_an_emergency_answer_asks_nothing_more(bot) -> None:
    she = await begun(bot)
    old = she.screen().last
    await bot.press(she, "Yes")
    said = len(she.screen().said)
    yes = next(key for key in keys(old) if key["text"].startswith("Yes"))
    await raw_press(bot, she, old, yes["callback_data"])
    assert "Is it happening now?" not in she.screen().text
    assert list(answers((await bot.session(7)).log)) == [(None, "danger", ("yes",))]
    assert len(she.screen().said) >= said


async def test_despair_pops_up_nowhere(bot) -> None:
    she = await begun(bot, 7, "No, none of these", "United Kingdom")
    press = await she.press(button(she, "I am not safe"))
    await press.answered()
    assert not press.answer.get("text")


async def test_a_double_press_is_answered_and_shows_nothing_new(bot) -> None:
    she = await begun(bot)
    old = she.screen().last
    await (await she.press(button(she, "No, none of these"))).answered()
    await bot.api.quiet()
    kept, before = await bot.session(7), shown(she)
    await raw_press(
        bot, she, old, next(k for k in keys(old) if worded(k["text"]).startswith("No,"))["callback_data"]
    )
    assert (await bot.session(7)).log == kept.log
    assert shown(she) == before


async def test_the_same_press_delivered_twice_counts_once(bot) -> None:
    she = await begun(bot)
    bot.api.updates.duplicate(1)
    await bot.press(she, "No, none of these")
    assert len((await bot.session(7)).log) == 1
    assert len(she.screen().said) == 1


@pytest.mark.parametrize(
    "data", ["x", "host:buy:1", "n", "n=", "n0000000000999", "n00000000000", "¹²", "n" * 64]
)
async def test_a_foreign_press_is_answered_and_changes_nothing(bot, data) -> None:
    she = await begun(bot, 7, "No, none of these")
    kept, buttons = await bot.session(7), she.screen().buttons
    press = await raw_press(bot, she, she.screen().last, data)
    assert press.answer["text"]
    assert (await bot.session(7)).log == kept.log
    assert she.screen().buttons == buttons


async def test_a_press_of_somebody_new_meets_the_first_question(bot) -> None:
    first = await begun(bot)
    other = bot.api.user(8, language_code="en")
    await other.send("hello")
    await bot.settled()
    old = first.screen().last
    press = other._press(
        other.person, other.screen().last, {"callback_data": keys(old)[0]["callback_data"]}
    )
    await press.answered()
    await bot.settled()
    assert await bot.session(8) is not None


FLOOD = ("No, none of these", "United Kingdom", "Pregnant", "6 to 12 weeks", "Blood pours")


async def test_the_menu_opens_on_the_buttons_alone_and_closes_with_the_next_answer(bot) -> None:
    she = await begun(bot, 7, *WALK[:2])
    before = she.screen().last
    assert not [one for one in she.screen().buttons if one == "Stop and delete"]
    press = await she.press("☰ Menu")
    await press.answered()
    await bot.settled()
    after = she.screen().last
    assert (after.id, after.text, len(she.screen().said)) == (
        before.id,
        before.text,
        len(she.screen().said),
    )
    assert {"Stop and delete", "Start again", "Country"} <= set(she.screen().buttons)
    assert [k["text"] for k in keys(after)][:3] == [k["text"] for k in keys(before)][:3]
    await bot.press(she, WALK[2])
    assert "Stop and delete" not in she.screen().buttons
    assert list(answers((await bot.session(7)).log))[-1]


async def test_the_menu_of_an_older_screen_shows_the_open_one(bot) -> None:
    she = await begun(bot, 7, "No, none of these")
    old = she.screen().last
    data = next(k["callback_data"] for k in keys(old) if k["text"].startswith("☰"))
    await bot.press(she, "United Kingdom")
    bot.clock.move(60)
    await raw_press(bot, she, old, data)
    assert "Which fits you" in she.screen().text


@pytest.mark.parametrize("label", ["Start again", "Emergency", "Back", "How are you"])
async def test_a_closing_stays_in_the_chat_whatever_is_pressed_below_it(bot, label) -> None:
    she = await begun(bot, 7, *FLOOD)
    closing, before = she.screen().last, len(she.screen().said)
    await bot.press(she, label)
    assert she.screen().line(closing.id).text == closing.text
    assert len(she.screen().said) > before
    numbers = {
        key["copy_text"]["text"] for key in keys(she.screen().line(closing.id)) if "copy_text" in key
    }
    assert numbers == {"999", "112"}


@pytest.mark.parametrize(
    ("label", "said"), [("Emergency", "Say where you are"), ("I am not safe", "In danger now?")]
)
async def test_who_asks_for_help_on_an_older_screen_is_helped_at_once(bot, label, said) -> None:
    she = await begun(bot, 7, "No, none of these")
    old = she.screen().last
    data = next(k["callback_data"] for k in keys(old) if k["text"].startswith(label))
    await bot.press(she, "United Kingdom")
    kept, before = await bot.session(7), len(she.screen().said)
    bot.clock.move(-10)  # at once after an answer: a tap that crossed the next question
    press = await raw_press(bot, she, old, data)
    assert "999" in press.answer["text"]
    assert len(she.screen().said) == before + 1  # at the end of the chat, not far above
    assert said in she.screen().text
    assert list(answers((await bot.session(7)).log)) == list(answers(kept.log))


@pytest.mark.parametrize(("label", "said"), [("Start again", "Is any of this"), ("Emergency", "Say where")])
async def test_both_buttons_below_the_closing_of_who_deleted_everything_work(bot, label, said) -> None:
    she = await begun(bot, 7, "No, none of these", "United Kingdom")
    await bot.say(she, "/stop")
    closing = she.screen().last
    assert closing.buttons[2:] == ["Start again", "Emergency: 999"]
    await bot.press(she, label)
    assert said in she.screen().text
    assert "does not belong to the question" not in she.screen().text
    assert she.screen().line(closing.id).text == closing.text


async def test_an_answer_of_a_day_ago_is_explained_below_not_swallowed(bot) -> None:
    she = await begun(bot, 7, "No, none of these")
    bot.clock.move(25 * 3600)
    await bot.press(she, "United Kingdom")
    assert "does not belong to the question" in she.screen().text
    assert "Is any of this" in she.screen().text


async def test_typed_numbers_of_a_tick_list_add_to_what_was_ticked(bot) -> None:
    she = await begun(bot, 7, *WALK)
    await bot.press(she, "Dizzy")
    await bot.say(she, "1 3")
    state, chosen = (await bot.session(7)).log[-1]
    assert (state, set(chosen)) == ("signs", {"dizzy", "one_sided", "rectal"})


async def test_none_typed_after_a_tick_takes_no_sign_off(bot) -> None:
    she = await begun(bot, 7, *WALK)
    await bot.press(she, "Dizzy")
    await bot.say(she, "None of these")  # perhaps: none but that one
    assert (await bot.session(7)).log[-1] == ("signs", ("dizzy",))


async def test_answers_too_long_for_a_button_are_listed_whole_behind_their_numbers(bot) -> None:
    she = await begun(bot, 7, *WALK[:1])
    await bot.say(she, "South Gorgia & South Sandwich Islands")
    (line,) = [line for line in flat_lines(she) if "South Georgia" in line]
    number, _, name = line.partition(". ")
    assert name == "South Georgia & South Sandwich Islands"
    assert any(
        label.startswith(f"{number}. South Georgia") and label[-1] == "…" for label in she.screen().buttons
    )
    await bot.say(she, number)
    assert (await bot.session(7)).country == "GS"


async def test_the_history_has_no_numbers(bot) -> None:
    she = await begun(bot, 7, *WALK[:2])
    await bot.say(she, "2")
    await bot.press(she, "6 to 12")
    trail = [line for line in she.screen().text.splitlines() if "→" in line]
    assert trail[0].endswith("→ 6 to 12 weeks")
    assert trail[1].endswith("→ Could be pregnant")


async def test_callback_data_is_short_and_says_nothing(bot) -> None:
    she = await begun(bot, 7, *WALK, "Emergency", "None of these")
    await bot.press(she, "🌐", "中文")
    sent = [
        c.params.get("reply_markup") or {} for c in bot.api.calls if c.method.startswith(("send", "edit"))
    ]
    data = {
        k["callback_data"]
        for m in sent
        for row in m.get("inline_keyboard", ())
        for k in row
        if "callback_data" in k
    }
    words = set(re.findall(r"[a-z_]{3,}", (data_root() / "dialogs" / "facts.yaml").read_text("utf-8")))
    assert len(data) > 50
    assert all(len(one.encode()) <= 64 for one in data)
    assert not [one for one in data if any(word in one.lower() for word in words)]
    assert she.screen().last


async def test_questions_are_edited_in_place_and_stay_readable_with_their_answers(bot) -> None:
    she = bot.api.user(7, language_code="en")
    await bot.say(she, "/start")
    asked, answered = [], []
    for label in WALK:
        asked.append(question(she))
        answered.append(worded(button(she, label)).rstrip("…"))
        await bot.press(she, label)
    last = she.screen()
    assert len(last.said) == 1
    del asked[1], answered[1]  # the country is a setting and no answer
    for asking, answer in zip(asked, answered, strict=True):
        (line,) = [line for line in last.text.splitlines() if f"→ {answer}" in line]
        assert asking.startswith(line.removeprefix("• ").partition(" → ")[0])
    assert not bot.api.calls.refused()


async def test_a_result_leaves_the_questions_above_without_buttons(bot) -> None:
    she = await begun(
        bot, 7, "No, none of these", "United Kingdom", "Pregnant", "6 to 12 weeks", "Blood pours"
    )
    first, *rest = she.screen().said
    assert "Pregnant" in first.text
    assert not keys(first)
    assert [bool(keys(line)) for line in rest] == [False] * (len(rest) - 1) + [True]


async def test_typed_answers_leave_no_buttons_on_older_screens(bot) -> None:
    she = bot.api.user(7, language_code="en")
    await bot.say(she, "/start", *WALK[:3])
    *before, last = she.screen().said
    assert len(before) >= 3
    assert [line for line in before if keys(line)] == []
    assert keys(last)


async def test_buttons_that_cannot_be_taken_away_change_nothing(bot) -> None:
    she = await begun(bot)
    bot.api.faults.add("editMessageReplyMarkup", error=400, description="Bad Request: no", count=9)
    await bot.say(she, *WALK[:3])
    assert len((await bot.session(7)).log) == 2
    assert keys(she.screen().last)


async def test_a_whole_closing_keeps_its_buttons_and_the_short_ends_after_it_do_not(bot) -> None:
    she = await begun(bot, 7, "Yes, one or more")
    whole = she.screen().last
    await bot.say(she, "why", "qwertz", "what next")
    assert keys(whole)
    said = she.screen().said
    after = said[said.index(whole) + 1 :]
    assert [bool(keys(line)) for line in after] == [False] * (len(after) - 1) + [True]


async def test_an_answer_that_takes_longer_than_a_moment_shows_typing_once(bot, monkeypatch) -> None:
    handle = Conversation.handle

    async def slow(self, *args):
        await bot.api.wait_call("sendChatAction")
        return await handle(self, *args)

    she = await begun(bot)
    assert not [call for call in bot.api.calls if call.method == "sendChatAction"]
    monkeypatch.setattr("nightlight.channels.telegram.waits.MOMENT", 0.0)
    monkeypatch.setattr(Conversation, "handle", slow)
    await bot.say(she, "2")
    shown = [call.params for call in bot.api.calls if call.method == "sendChatAction"]
    assert [(one["chat_id"], one["action"]) for one in shown] == [(7, "typing")]
    assert keys(she.screen().last)


async def test_a_tick_changes_the_keyboard_alone(bot) -> None:
    she = await begun(bot, 7, *WALK)
    text = she.screen().text
    await bot.press(she, "Dizzy", "Pain on one side", "Dizzy")
    assert she.screen().text == text
    assert [b for b in she.screen().buttons if b.startswith("☑")] == ["☑ Pain on one side"]
    assert (await bot.session(7)).ticked == ("one_sided",)
    await bot.press(she, "Done")
    assert (await bot.session(7)).log[-1] == ("signs", ("one_sided",))


@pytest.mark.parametrize("place", [(), WALK[:2], WALK[:5], WALK[:6]])
async def test_every_button_can_be_typed_as_its_words(bot, place) -> None:
    she = await begun(bot, 7, *place)
    for label in [b for b in she.screen().buttons if b != "Done"]:
        await begun_anew(bot, 7, *place)
        await bot.press(she, worded(label), *(["Done"] if label.startswith("☐") else []))
        await bot.say(await begun_anew(bot, 8, *place), label)
        assert decided(await bot.session(7)) == decided(await bot.session(8)), label


@pytest.mark.parametrize("place", [(), WALK[:2], WALK[:4]])
async def test_every_answer_can_be_typed_as_its_number(bot, place) -> None:
    she = await begun(bot, 7, *place)
    offered = view(bot.bots.app.files.content, await bot.session(7)).options
    answers = she.screen().buttons[: sum(option.kind != "command" for option in offered)]
    assert len(answers) > 2
    for number, label in enumerate(answers, 1):
        assert worded(label) == label  # it shows no number, and its place is the number
        await begun_anew(bot, 7, *place)
        await bot.press(she, label)
        await bot.say(await begun_anew(bot, 8, *place), str(number))
        assert decided(await bot.session(7)) == decided(await bot.session(8)), label


async def begun_anew(bot, number: int, *labels: str):
    """Somebody who has said nothing yet, at this question."""
    await bot.say(bot.api.user(number, language_code="en"), "/stop")
    return await begun(bot, number, *labels)


def flat_lines(user) -> list[str]:
    """The lines of what is shown, without marks that nobody sees."""
    return [flat(line) for line in user.screen().text.splitlines()]


def question(user) -> str:
    """The question that stands last, from its bold line on, without the list of its answers."""
    last = user.screen().said[-1]
    text = bare(last.text)
    bold = [at for at in (text.find(COUNT.sub("", piece)) for piece in last.parts("bold")) if at >= 0]
    return text[max(bold, default=0) :].partition("\n\n1. ")[0].strip()


def decided(session) -> object:
    """What of a session does not depend on when it was."""
    return session and replace(session, touched=None, seen=(), told_to_go=(), checks=())


@pytest.mark.parametrize(
    ("typed", "sent"), [("done", ("fever", "chills")), ("dizzy", ("fever", "chills", "dizzy"))]
)
async def test_ticked_signs_count_when_the_rest_is_typed(bot, typed, sent) -> None:
    she = await begun(bot, 7, *WALK)
    await bot.press(she, "Fever, 38", "Shivering")
    await bot.say(she, typed)
    assert ("signs", sent) in (await bot.session(7)).log
