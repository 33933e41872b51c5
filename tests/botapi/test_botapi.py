"""Both libraries, exactly as they come, live with this server: it answers what Telegram would answer."""

import pytest

pytest.importorskip("aiogram", reason="the server judges requests by aiogram's models")
pytest.importorskip("telegram", reason="the second, unrelated client")

from aiogram.exceptions import TelegramBadRequest, TelegramForbiddenError, TelegramRetryAfter
from aiogram.types import BotCommand as AioCommand
from telegram import Bot as PtbBot
from telegram import BotCommand
from telegram.error import BadRequest, Forbidden, RetryAfter
from telegram.request import HTTPXRequest

from tests.botapi.bots import DONE, RUNS, SECRET, aiogram_bot


@pytest.fixture
async def aio(api):
    bot = aiogram_bot(api)
    yield bot
    await bot.session.close()


@pytest.fixture
async def ptb(api):
    async with PtbBot(api.token, base_url=f"{api.url}/bot", request=HTTPXRequest()) as bot:
        yield bot


@pytest.fixture(params=RUNS)
async def bot_left(request, api):
    """A running bot; the list of what it heard about being blocked."""
    api.updates.throttle = False  # the libraries' last poll would wait 3 seconds
    left = []
    async with RUNS[request.param](api, left):
        yield left
    assert not api.calls.refused()


async def test_a_bot_of_either_library_answers_a_command_and_a_press(api, bot_left):
    user = api.user(language_code="ru")
    await user.command("/start")
    screen = await user.wait(lambda s: s.buttons == ["Yes", "Copy"])
    assert (screen.text, screen.last.parts("bold")) == ("Hello & welcome", ["Hello"])
    press = await user.press("Yes")
    assert (await press.answered())["text"] == "noted"
    screen = await user.wait_text(DONE)
    assert (screen.last.edited, screen.buttons, screen.toasts) == (True, [], ("noted",))
    await api.quiet()


async def test_a_file_of_either_library_arrives_whole(api, bot_left):
    user = api.user()
    await user.command("/doc")
    screen = await user.wait_text("A note")
    name, content = api.world.files[screen.last.body["document"]["file_id"]]
    assert (name, content) == ("note.pdf", b"%PDF")


async def test_either_library_hears_that_it_was_blocked_and_let_in_again(api, bot_left):
    user = api.user()
    await user.send("hi")
    await user.block()
    await user.unblock()
    await api.quiet()
    assert [str(status) for status in bot_left] == ["kicked", "member"]


async def test_either_library_takes_every_kind_of_message(api, bot_left):
    user, group = api.user(username="somebody", language_code="pt-br"), api.group(type="supergroup")
    first = await user.send(
        "see https://example.org or /start@nightlight_test_bot, +49 30 123456", thread=7
    )
    await user.edit(first, "see nothing")
    for kind in (user.photo, user.voice, user.sticker, user.location, user.contact):
        await kind(reply_to=first.id)
    await user.forward("a letter")
    await group.add_bot(user)
    await group.send(user, "/help@nightlight_test_bot")
    await group.upgrade(user, -100200)
    await user.send("the end")
    await api.quiet()
    await user.command("/start")
    await user.wait_text("welcome")


async def test_both_libraries_recognise_slow_down_and_blocked(api, aio, ptb, monkeypatch):
    monkeypatch.setenv("PTB_TIMEDELTA", "1")  # without it PTB's own RetryAfter warns when it is made
    user = api.user()
    await user.send("hi")
    api.faults.add("sendMessage", error=429, retry_after=7, count=2)
    with pytest.raises(TelegramRetryAfter) as aio_error:
        await aio.send_message(user.id, "x")
    with pytest.raises(RetryAfter) as ptb_error:
        await ptb.send_message(user.id, "x")
    assert (aio_error.value.retry_after, ptb_error.value.retry_after.total_seconds()) == (7, 7)
    await user.block()
    with pytest.raises(TelegramForbiddenError, match="blocked by the user"):
        await aio.send_message(user.id, "x")
    with pytest.raises(Forbidden, match="blocked by the user"):
        await ptb.send_message(user.id, "x")


async def test_both_libraries_recognise_bad_requests(api, aio, ptb):
    user = api.user()
    await user.send("hi")
    sent = await aio.send_message(user.id, "same")
    with pytest.raises(TelegramBadRequest, match="message is not modified"):
        await aio.edit_message_text(text="same", chat_id=user.id, message_id=sent.message_id)
    with pytest.raises(BadRequest, match="not modified"):
        await ptb.edit_message_text("same", user.id, sent.message_id)
    with pytest.raises(BadRequest, match='Can\'t parse entities: unsupported start tag "big"'):
        await ptb.send_message(user.id, "<big>x</big>", parse_mode="HTML")


async def test_both_libraries_write_and_read_the_same_profile(api, aio, ptb):
    await aio.set_my_commands([AioCommand(command="start", description="начать")], language_code="ru")
    assert await ptb.get_my_commands(language_code="ru") == (BotCommand("start", "начать"),)
    await ptb.set_my_name("Ночник", "ru")
    assert (await aio.get_my_name(language_code="ru")).name == "Ночник"
    assert (await aio.get_my_name()).name == "Nightlight"
    await ptb.set_my_description("At night", "en")
    assert (await aio.get_my_description(language_code="en")).description == "At night"
    await aio.set_my_short_description(short_description="Short", language_code="zh")
    assert (await ptb.get_my_short_description("zh")).short_description == "Short"
    await aio.delete_my_commands(language_code="ru")
    assert await ptb.get_my_commands(language_code="ru") == ()


async def test_both_libraries_read_the_webhook_info_and_download_files(api, aio, ptb):
    await aio.set_webhook("https://example.org/hook", secret_token=SECRET, allowed_updates=["message"])
    assert (await ptb.get_webhook_info()).allowed_updates == ("message",)
    await ptb.delete_webhook()
    assert (await aio.get_webhook_info()).url == ""
    photo = await api.user().photo(data=b"a picture")
    file = await aio.get_file(photo.body["photo"][0]["file_id"])
    assert (await aio.download_file(file.file_path)).read() == b"a picture"
