"""Long results, markup that is refused, numbers to copy, and who may not be written to any more."""

import pytest
from nightlight.channels.telegram import screen as screens
from nightlight.channels.telegram.screen import LONGEST, screen, units
from nightlight.i18n.reply import Button, ClosingFacts, Message, Reply

from tests.telegram.chats import bare, flat, keys, worded
from tests.telegram.test_presses import begun

FLOOD = ("No, none of these", "United Kingdom", "Pregnant", "6 to 12 weeks", "Blood pours")
MARKUP = "Bad Request: can't parse entities: Unsupported start tag"


AMPERSANDS = "&amp;" * 2000


def reply_of(*texts: str, ended: bool = True) -> Reply:
    messages = [Message(f"m{i}", text) for i, text in enumerate(texts)]
    messages += [Message("closing", "the <b>closing</b>", safety=True)] if ended else []
    facts = ClosingFacts(None, (), (), None, ("999",), "en") if ended else None
    return Reply(
        None,
        (),
        multiple=False,
        messages=tuple(messages),
        closing=facts,
        locale="en",
        buttons=(Button("start", "again", "command"),),
    )


@pytest.mark.parametrize(
    "texts",
    [
        ("a" * 9000,),
        ("🙂" * 5000,),
        ("line\n" * 2000,),
        ("<b>x</b> " * 900,),
        (AMPERSANDS,),
        ("before", AMPERSANDS),
        ("a" * 3499, "b" * 3499),
        ("血" * 3501, "\n" * 4000, ""),
        ("short",),
        (),
    ],
)
def test_a_long_reply_is_split_below_the_limit_and_the_closing_comes_last(texts) -> None:
    out = screen(reply_of(*texts), "Done", "Copy")
    assert all(units(one.plain) <= LONGEST for one in out)
    assert all(one.plain.strip() for one in out)
    assert out[-1].html == "the <b>closing</b>"
    assert [one.keyboard is not None for one in out] == [False] * (len(out) - 1) + [True]
    said, whole = "".join(one.plain for one in out), "".join(m.plain for m in reply_of(*texts).messages)
    assert "".join(said.split()) == "".join(whole.split())


def after_the_answer(shown) -> str:
    return flat(" ".join(line.text for line in shown.said).rpartition("→ Blood pours")[2])


async def test_a_long_result_arrives_in_order_with_the_closing_last(bot, monkeypatch) -> None:
    she = await begun(bot, 7, *FLOOD)
    whole = she.screen()
    monkeypatch.setattr(screens, "LONGEST", 300)
    other = await begun(bot, 8, *FLOOD)
    split = other.screen()
    assert len(split.said) > len(whole.said) + 3
    assert all(units(line.text) <= 300 for line in split.said)
    assert after_the_answer(split) == after_the_answer(whole)
    assert [bool(keys(line)) for line in split.said] == [False] * (len(split.said) - 1) + [True]


async def test_the_number_can_be_copied_as_it_is_dialled(bot) -> None:
    she = await begun(bot, 7, *FLOOD)
    for number in ("999", "112"):
        await she.press(next(b for b in she.screen().buttons if b.endswith(number)))
        assert she.clipboard == number


@pytest.mark.parametrize("labels", [(), FLOOD[:1], FLOOD])
@pytest.mark.parametrize("method", ["sendMessage", "editMessageText"])
async def test_markup_that_is_refused_is_said_as_plain_text(bot, labels, method) -> None:
    good = await begun(bot, 7, *labels)
    wanted = good.screen().text
    bot.api.faults.add(method, chat=8, error=400, description=MARKUP, count=1)
    she = await begun(bot, 8, *labels)
    assert flat(bare(she.screen().text)).endswith(flat(bare(wanted).rpartition("\n\n")[2]))
    assert she.screen().buttons == good.screen().buttons
    assert "<b>" not in she.screen().text


async def test_a_message_that_can_no_longer_be_edited_is_sent_anew(bot) -> None:
    she = await begun(bot)
    bot.api.faults.add("editMessageText", error=400, description="Bad Request: message can't be edited")
    await bot.press(she, "No, none of these")
    assert len(she.screen().said) == 2
    assert any(worded(b).startswith("United Kingdom") for b in she.screen().buttons)


async def test_a_message_that_stands_there_already_is_not_sent_twice(bot) -> None:
    she = await begun(bot)
    same = "Bad Request: message is not modified: specified new message content is the same"
    bot.api.faults.add("editMessageText", error=400, description=same, count=1)
    await bot.press(she, "No, none of these")
    assert len(she.screen().said) == 1
