"""Inside somebody else's bot: what is ours is ours, everything else is theirs, and so are their errors."""

from contextlib import asynccontextmanager
from dataclasses import replace

import pytest
from aiogram import Bot, Dispatcher, Router
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from nightlight.app.telegram import mounted
from nightlight.channels.telegram import aiogram, ptb
from telegram import Update
from telegram.ext import Application, TypeHandler

from tests.telegram.chats import button, keys
from tests.telegram.conftest import FRAMEWORKS, settings_of


class BoomError(Exception):
    """The host's own mistake."""


class Host:
    """Somebody's bot, as far as both frameworks are alike: what it was given, what its errors were."""

    def __init__(self, bots) -> None:
        self.bots, self.api = bots, bots.api
        self.got: list[str] = []
        self.errors: list[BaseException] = []
        self.talker = None
        self.fails = False

    def take(self, raw: dict) -> None:
        self.got.append(next(kind for kind in raw if kind != "update_id"))
        if self.fails:
            raise BoomError

    async def deliver(self) -> None:
        """Hand over what waits, one after another."""
        for update in list(self.api.updates.pending):
            await self.feed(update.body)
            self.api.updates.done(update)
        self.bots.clock.move(10)

    async def say(self, user, *texts: str) -> None:
        for text in texts:
            await user.send(text)
            await self.deliver()

    async def press(self, user, label: str) -> None:
        await user.press(button(user, label))
        await self.deliver()


class AiogramHost(Host):
    """With aiogram and its own stock session."""

    @asynccontextmanager
    async def open(self, *, whole: bool = False):
        server = TelegramAPIServer.from_base(self.api.url)
        self.bot = Bot(self.api.token, session=AiohttpSession(api=server))
        async with (
            self.bot,
            mounted(aiogram.Api(self.bot), settings_of(self.api, self.bots.home, "")) as self.talker,
        ):
            self.plug(self.talker, whole=whole)
            yield self

    def plug(self, talker, *, whole: bool = False) -> None:
        self.dispatcher, host = Dispatcher(), Router()
        for kind in ("message", "edited_message", "callback_query", "my_chat_member", "poll"):
            host.observers[kind].register(self.handle)
        self.dispatcher.errors.register(self.failed)
        self.dispatcher.include_routers(aiogram.build_router(talker, whole=whole), host)

    async def handle(self, _, event_update) -> None:
        self.take(event_update.model_dump(mode="json", exclude_unset=True))

    async def failed(self, event) -> bool:
        self.errors.append(event.exception)
        return True

    async def feed(self, body: dict) -> None:
        await self.dispatcher.feed_raw_update(self.bot, body)


class PtbHost(Host):
    """With python-telegram-bot and its own stock transport."""

    @asynccontextmanager
    async def open(self, *, whole: bool = False):
        self.application = self.build()
        async with self.application:
            api = ptb.Api(self.application.bot)
            async with mounted(api, settings_of(self.api, self.bots.home, "")) as self.talker:
                self.plug(self.talker, whole=whole)
                yield self

    def build(self) -> Application:
        return Application.builder().token(self.api.token).base_url(f"{self.api.url}/bot").build()

    def plug(self, talker, *, whole: bool = False) -> None:
        for group in list(self.application.handlers):
            for handler in list(self.application.handlers[group]):
                self.application.remove_handler(handler, group)
        self.application.add_handlers(ptb.build_handlers(talker, whole=whole), group=-1)
        self.application.add_handler(TypeHandler(Update, self.handle))
        self.application.add_error_handler(self.failed)

    async def handle(self, update, _) -> None:
        self.take(update.to_dict())

    async def failed(self, _, context) -> None:
        self.errors.append(context.error)

    async def feed(self, body: dict) -> None:
        await self.application.process_update(Update.de_json(body, self.application.bot))


HOSTS = {"aiogram": AiogramHost, "ptb": PtbHost}


@pytest.fixture(params=FRAMEWORKS)
async def host(bots, request):
    async with HOSTS[request.param](bots).open() as opened:
        yield opened


async def test_a_conversation_goes_from_its_command_to_its_closing(host) -> None:
    she = host.api.user(7, language_code="en")
    await host.say(she, "/nightlight", "3")
    for label in ("United Kingdom", "Pregnant", "6 to 12 weeks", "Blood pours"):
        await host.press(she, label)
    assert "999" in she.screen().text
    assert host.got == []
    assert host.errors == []
    assert not host.api.calls.refused()


async def test_the_hosts_other_updates_reach_the_host(host) -> None:
    she, group = host.api.user(7), host.api.group(-7, privacy=False)
    await host.say(she, "hello", "/start", "/weather", "/language", "3")
    await she.photo()
    await she.block()
    await group.send(she, "hello")
    await group.send(she, "/start")
    host.api.inject(
        {
            "poll": {
                "id": "1",
                "question": "?",
                "options": [],
                "total_voter_count": 0,
                "is_closed": True,
                "is_anonymous": True,
                "type": "regular",
                "allows_multiple_answers": False,
                "allows_revoting": False,
                "members_only": False,
            }
        }
    )
    await host.deliver()
    assert host.got == ["message"] * 6 + ["my_chat_member", "message", "message", "poll"]
    assert not she.screen().said
    assert not group.screen().said


async def test_in_the_middle_the_hosts_own_commands_and_buttons_stay_the_hosts(host) -> None:
    she = host.api.user(7, language_code="en")
    await host.say(she, "/nightlight", "/start", "/help", "/stop", "/weather")
    she._press(she.person, she.screen().last, {"callback_data": "buy:1"})
    await host.deliver()
    assert host.got == ["message"] * 4 + ["callback_query"]
    assert len(she.screen().said) == 1


async def test_after_the_closing_text_is_the_hosts_again(host) -> None:
    she = host.api.user(7, language_code="en")
    await host.say(she, "/nightlight", "1")
    assert she.screen().last.buttons
    await host.say(she, "hello")
    assert host.got == ["message"]


async def test_an_error_of_ours_never_reaches_the_host(host, monkeypatch) -> None:
    she = host.api.user(7, language_code="en")

    async def broken(*_: object, **__: object) -> None:
        raise BoomError

    host.plug(replace(host.talker, sender=replace(host.talker.sender, call=broken)))
    await host.say(she, "/nightlight")
    assert host.errors == []
    assert host.got == []


async def test_an_error_of_the_host_is_the_hosts(host, caplog) -> None:
    she = host.api.user(7, language_code="en")
    host.fails = True
    await host.say(she, "/weather")
    assert [type(error) for error in host.errors] == [BoomError]
    await host.say(she, "/nightlight")
    assert she.screen().last.buttons
    assert not [record for record in caplog.records if record.name == "nightlight"]


async def test_a_silence_is_answered_in_a_host_too(host) -> None:
    she = host.api.user(7, language_code="en")
    await host.say(she, "/nightlight")
    before = len(she.screen().said)
    host.bots.clock.move(16 * 60)
    await she.wait(lambda screen: len(screen.said) > before and screen.last.buttons)
    assert keys(she.screen().last)


@pytest.mark.parametrize("framework", FRAMEWORKS)
async def test_the_whole_bot_can_be_handed_over(bots, framework) -> None:
    async with HOSTS[framework](bots).open(whole=True) as host:
        she = host.api.user(7, language_code="en")
        await host.say(she, "hello", "/start", "/weather")
        assert host.got == []
        assert len(she.screen().said) == 3


async def test_two_routers_serve_two_dispatchers(bots) -> None:
    async with AiogramHost(bots).open() as host:
        first, second = host.dispatcher, Dispatcher()
        second.include_router(aiogram.build_router(host.talker))
        she = host.api.user(7, language_code="en")
        await host.say(she, "/nightlight")
        host.dispatcher = second
        await host.say(she, "3")
        host.dispatcher = first
        await host.say(she, "/back")
        assert len(she.screen().said) == 3
        assert host.got == []


async def test_two_sets_of_handlers_serve_two_applications(bots) -> None:
    async with PtbHost(bots).open() as host:
        she = host.api.user(7, language_code="en")
        await host.say(she, "/nightlight")
        host.application = host.build()
        async with host.application:
            host.plug(host.talker)
            await host.say(she, "3")
        assert len(she.screen().said) == 2
