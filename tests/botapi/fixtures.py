"""`api`: a fresh server for one test; other rooms import it into their conftest."""

import pytest


@pytest.fixture
async def api():
    """A Bot API server on 127.0.0.1, ended with the test."""
    pytest.importorskip("aiogram", reason="the Bot API server judges requests by aiogram's models")
    from tests.botapi.server import BotApi

    async with BotApi() as server:
        yield server
