"""Buttons: old, foreign and double presses, what they carry, and what stays readable."""

import re
from dataclasses import replace
from itertools import takewhile

import pytest

from bot.content.load import data_root
from tests.telegram.chats import button, keys, shown

WALK = ("No, none of these", "United Kingdom", "Pregnant", "6 to 12 weeks", "Spots", "No clots", "No pain")


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
    press = await raw_press(bot, she, old, keys(old)[0]["callback_data"])
    assert press.answer["text"]
    assert (await bot.session(7)).answers == kept.answers
    assert she.screen().buttons == now
    assert len(she.screen().said) == 2  # the question stands at the end of the chat again


async def test_a_double_press_is_answered_and_shows_nothing_new(bot) -> None:
    she = await begun(bot)
    old = she.screen().last
    await (await she.press(button(she, "No, none of these"))).answered()
    await bot.api.quiet()
    kept, before = await bot.session(7), shown(she)
    await raw_press(
        bot, she, old, next(k for k in keys(old) if k["text"].startswith("No,"))["callback_data"]
    )
    assert (await bot.session(7)).answers == kept.answers
    assert shown(she) == before


async def test_the_same_press_delivered_twice_counts_once(bot) -> None:
    she = await begun(bot)
    bot.api.updates.duplicate(1)
    await bot.press(she, "No, none of these")
    assert len((await bot.session(7)).answers) == 1
    assert len(she.screen().said) == 1


@pytest.mark.parametrize(
    "data", ["x", "host:buy:1", "n", "n=", "n0000000000999", "n00000000000", "¹²", "n" * 64]
)
async def test_a_foreign_press_is_answered_and_changes_nothing(bot, data) -> None:
    she = await begun(bot, 7, "No, none of these")
    kept, buttons = await bot.session(7), she.screen().buttons
    press = await raw_press(bot, she, she.screen().last, data)
    assert press.answer["text"]
    assert (await bot.session(7)).answers == kept.answers
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


async def test_callback_data_is_short_and_says_nothing(bot) -> None:
    she = await begun(bot, 7, *WALK, "Emergency", "None of these")
    await bot.press(she, "Language", "中文")
    sent = [
        c.params.get("reply_markup") or {} for c in bot.api.calls if c.method.startswith(("send", "edit"))
    ]
    data = {
        k["callback_data"]
        for m in sent
        for row in m["inline_keyboard"]
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
        asked.append(she.screen().text.strip().rpartition("\n\n")[2])
        whole = button(she, label)
        answered.append(whole.rstrip("…"))
        await bot.press(she, label)
    last = she.screen()
    assert len(last.said) == 1
    del asked[1], answered[1]  # the country is a setting and no answer
    for question, answer in zip(asked, answered, strict=True):
        (line,) = [line for line in last.text.splitlines() if f"→ {answer}" in line]
        assert question.startswith(line.removeprefix("• ").partition(" → ")[0])
    assert not bot.api.calls.refused()


async def test_a_result_leaves_the_questions_above_without_buttons(bot) -> None:
    she = await begun(
        bot, 7, "No, none of these", "United Kingdom", "Pregnant", "6 to 12 weeks", "Blood pours"
    )
    first, *rest = she.screen().said
    assert "Pregnant" in first.text
    assert not keys(first)
    assert [bool(keys(line)) for line in rest] == [False] * (len(rest) - 1) + [True]


async def test_a_tick_changes_the_keyboard_alone(bot) -> None:
    she = await begun(bot, 7, *WALK)
    text = she.screen().text
    await bot.press(she, "Dizzy", "Pain on one side", "Dizzy")
    assert she.screen().text == text
    assert [b for b in she.screen().buttons if b.startswith("☑")] == ["☑ Pain on one side"]
    assert (await bot.session(7)).ticked == ("one_sided",)
    await bot.press(she, "Done")
    assert (await bot.session(7)).answers[-1] == ("signs", ("one_sided",))


@pytest.mark.parametrize("place", [(), WALK[:2], WALK[:5]])
async def test_every_button_can_be_typed_as_its_words(bot, place) -> None:
    she = await begun(bot, 7, *place)
    for label in [b for b in she.screen().buttons if b != "Done"]:
        pressing, typing = await both(bot, *place)
        await bot.press(pressing, label.lstrip("☐ "), *(["Done"] if label.startswith("☐") else []))
        await bot.say(typing, label.lstrip("☐ "))
        pressed, typed = await bot.session(7), await bot.session(8)
        assert decided(pressed) == decided(typed), label


@pytest.mark.parametrize("place", [(), WALK[:2], WALK[:4]])
async def test_every_answer_can_be_typed_as_its_number(bot, place) -> None:
    she = await begun(bot, 7, *place)
    for index, row in enumerate(takewhile(lambda row: len(row) == 1, she.screen().last.rows)):
        pressing, typing = await both(bot, *place)
        await bot.press(pressing, row[0]["text"])
        await bot.say(typing, str(index + 1))
        assert decided(await bot.session(7)) == decided(await bot.session(8)), index


async def both(bot, *labels: str):
    """Two new people at the same question."""
    for number in (7, 8):
        await bot.say(bot.api.user(number, language_code="en"), "/stop")
    return await begun(bot, 7, *labels), await begun(bot, 8, *labels)


def decided(session) -> object:
    """What of a session does not depend on when it was."""
    return session and replace(session, touched=None, seen=(), told_to_go=(), checks=())


@pytest.mark.parametrize(
    ("typed", "sent"), [("done", ("fever", "chills")), ("dizzy", ("fever", "chills", "dizzy"))]
)
async def test_ticked_signs_count_when_the_rest_is_typed(bot, typed, sent) -> None:
    she = await begun(bot, 7, *WALK)
    await bot.press(she, "Fever of 38", "Shivering")
    await bot.say(she, typed)
    assert ("signs", sent) in (await bot.session(7)).answers
