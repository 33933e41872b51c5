"""Nobody is left without the first message: what may be lost is said again, on both frameworks."""

import json

import pytest

from tests.telegram.chats import button
from tests.telegram.conftest import MODES


@pytest.fixture(params=MODES)
async def bot(bots, request, monkeypatch):
    monkeypatch.setattr("nightlight.channels.telegram.sender.FIRST_PAUSE", 0.01)
    async with bots.run("ptb", request.param) as found:
        yield found


@pytest.fixture
async def asked(bot, monkeypatch):
    """Somebody at "Which fits you?", of whom a message counts as unknown after two tries."""
    monkeypatch.setattr("nightlight.channels.telegram.sender.MOST_UNKNOWN", 2)
    she = bot.api.user(7, language_code="en")
    await bot.say(she, "/start en-GB")
    await bot.say(she, "no")
    return bot, she


@pytest.mark.parametrize("fault", [{"drop": "before"}, {"body": "<html>ok</html>", "status": 200}])
async def test_the_first_screen_is_said_until_it_is_known_to_have_arrived(bot, fault) -> None:
    bot.api.faults.add("sendMessage", count=3, **fault)
    she = bot.api.user(7, language_code="en")
    await bot.say(she, "/start")
    assert she.screen().last.buttons
    assert len(bot.api.calls.of("sendMessage")) == 4


async def test_what_never_arrived_heads_the_next_answer(bot, monkeypatch, caplog) -> None:
    monkeypatch.setattr("nightlight.channels.telegram.sender.MOST_UNKNOWN", 2)
    she = bot.api.user(7, language_code="en")
    fault = bot.api.faults.add("sendMessage", drop="before", count=2)
    await bot.say(she, "/start")
    assert not she.screen().said
    assert fault.hits == 2
    await bot.say(she, "hello")
    assert "may not have reached you" in she.screen().text
    assert "112" in she.screen().text
    assert "never known to arrive (1 so far)" in caplog.text
    await bot.press(she, "No, none of these")
    assert "may not have reached you" not in she.screen().last.text


async def test_a_number_that_is_typed_again_answers_no_question_that_never_arrived(asked) -> None:
    bot, she = asked
    assert "Which fits you?" in she.screen().last.text
    said = len(she.screen().said)
    bot.api.faults.add("sendMessage", drop="before", count=2)
    await bot.say(she, "1")  # pregnant
    assert len(she.screen().said) == said
    await bot.say(she, "1")
    assert "may not have reached you" in she.screen().text
    assert "How many weeks" in she.screen().last.text
    await bot.say(she, "1")
    assert "How many weeks" not in she.screen().last.text


async def test_while_nobody_knows_whether_the_next_screen_arrived_this_one_keeps_its_buttons(asked) -> None:
    """Else who sees nothing new has nothing to press either."""
    bot, she = asked
    fault = bot.api.faults.add("sendMessage", drop="before", count=2)
    await bot.say(she, "1")  # pregnant
    assert fault.hits == 2
    assert button(she, "Pregnant")
    bot.api.faults.add("sendMessage", drop="before", count=2)
    await bot.press(she, "Emergency: 999")  # comes at the bottom
    assert button(she, "Emergency: 999")


async def test_a_result_that_may_never_have_arrived_is_said_whole_after_a_press(bot, monkeypatch) -> None:
    monkeypatch.setattr("nightlight.channels.telegram.sender.MOST_UNKNOWN", 2)
    she = bot.api.user(7, language_code="en")
    await bot.say(she, "/start en-GB")
    fault = bot.api.faults.add("sendMessage", drop="before", count=4)
    await bot.press(she, "Yes, one or more")
    assert fault.hits == 4  # the result, and the closing
    await bot.press(she, "Yes, one or more")  # nothing came
    said = [line.text for line in she.screen().said]
    assert any("may not have reached you" in text for text in said)
    assert sum("Call 999 or 112 at once for any of these" in text for text in said) == 1


@pytest.mark.parametrize(
    ("walk", "press"), [((), "Stop and delete"), (("he hits me",), "No: close and delete")]
)
async def test_what_was_hidden_goes_even_if_nobody_knows_whether_the_rest_arrived(
    asked, walk, press
) -> None:
    """And what was said stands in its place, with a button: nobody is left with nothing but an ellipsis."""
    bot, she = asked
    await bot.say(she, *walk)
    bot.api.faults.add("sendMessage", drop="before", count=4)
    before = she.screen().last
    hidden = before.text
    await bot.press(she, press)
    assert hidden not in "".join(line.text for line in she.screen().said)
    assert len(before.text) > 10
    assert button(she, "Start again")


async def test_a_typed_deletion_takes_the_open_screen_and_its_answers_away(asked) -> None:
    bot, she = asked
    await bot.say(she, "1")  # pregnant
    assert "How many weeks" in she.screen().last.text
    await bot.say(she, "stop and delete")
    told = "".join(line.text for line in she.screen().said)
    assert "was deleted" in told
    assert "How many weeks" not in told


async def test_a_pressed_deletion_leaves_no_answer_on_the_screen(asked) -> None:
    bot, she = asked
    await bot.press(she, "Pregnant", "Stop and delete")
    assert "Pregnant" not in "".join(line.text for line in she.screen().said)


async def test_of_two_numbers_that_were_sent_before_the_answer_came_one_counts(bot) -> None:
    she = bot.api.user(7, language_code="en")
    await bot.say(she, "/start en-GB")
    await bot.say(she, "no")
    bot.api.updates.hold()  # she is offline, or the bot is away
    await she.send("1")
    await she.send("1")
    bot.api.updates.release()
    await she.wait_text("Please read on")
    await bot.settled()
    assert "How many weeks" in she.screen().last.text
    await bot.say(she, "1")
    assert "How many weeks" not in she.screen().last.text


@pytest.mark.parametrize("date", [0, 2**40])
async def test_a_date_that_is_none_makes_no_text_early(bot, date) -> None:
    she = bot.api.user(7, language_code="en")
    body = {"message_id": 5, "date": date, "chat": {"id": 7, "type": "private"}}
    answer = json.dumps({"ok": True, "result": body})
    bot.api.faults.add("sendMessage", body=answer, took=True, count=1)
    await bot.say(she, "/start en-GB")
    await bot.say(she, "no")
    assert "Which fits you?" in she.screen().last.text


@pytest.mark.parametrize("text", ["BUTTON_DATA_INVALID", "reply markup is too long", "message is too long"])
async def test_a_message_that_is_refused_because_of_its_buttons_is_said_without(bot, text) -> None:
    bot.api.faults.add("sendMessage", error=400, description=f"Bad Request: {text}", count=2)
    she = bot.api.user(7, language_code="en")
    await bot.say(she, "/start")
    assert "112" in she.screen().text


async def test_a_press_on_what_cannot_be_edited_is_answered_anew(bot) -> None:
    she = bot.api.user(7, language_code="en")
    await bot.say(she, "/start")
    bot.api.faults.add("edit*", error=400, description="Bad Request: message can't be edited")
    before = len(she.screen().said)
    await (await she.press(button(she, "No, none of these"))).answered()
    await bot.settled()
    assert len(she.screen().said) == before + 1
