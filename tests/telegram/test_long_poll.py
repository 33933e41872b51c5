"""A request for updates is given longer than Telegram is asked to hold it."""

import pytest
from nightlight.channels.telegram import aiogram, ptb
from nightlight.channels.telegram.loop import LONG_POLL


class Aiogram:
    """An aiogram bot, of a host with its own session, that only remembers how long it was to wait."""

    session = None

    async def __call__(self, method, request_timeout=None):
        self.waits = request_timeout
        return []


class Ptb:
    """A python-telegram-bot bot and its transport, likewise."""

    base_url = "http://127.0.0.1"

    @property
    def request(self):
        return self

    async def post(self, url, read_timeout=None):
        self.waits = read_timeout
        return []


@pytest.mark.parametrize(("channel", "bot"), [(aiogram, Aiogram()), (ptb, Ptb())])
async def test_a_quiet_long_poll_is_no_outage(channel, bot):
    assert await channel.Api(bot).updates(None, LONG_POLL) == []
    assert bot.waits > LONG_POLL
