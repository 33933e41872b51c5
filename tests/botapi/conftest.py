"""A server and a bare client for the tests of the server itself."""

import pytest

from tests.botapi.fixtures import api  # noqa: F401


class Client:
    """Calls methods with JSON bodies, nothing checked."""

    def __init__(self, session, server):
        self.session, self.api = session, server

    async def __call__(self, method, **params):
        """The result, or "code description" of a refusal."""
        url = f"{self.api.url}/bot{self.api.token}/{method}"
        async with self.session.post(url, json=params) as response:
            body = await response.json()
        return body["result"] if body["ok"] else f"{body['error_code']} {body['description']}"

    async def updates(self, offset=0, **params):
        """getUpdates."""
        return await self("getUpdates", offset=offset, **params)


@pytest.fixture
async def ask(api):  # noqa: F811
    aiohttp = pytest.importorskip("aiohttp")
    async with aiohttp.ClientSession() as session:
        yield Client(session, api)


@pytest.fixture
async def hook(api):  # noqa: F811
    """A webhook of our own: `hook.got` is what came, `hook.answers` what to say next."""
    pytest.importorskip("aiohttp")
    from tests.botapi.hook import Hook

    async with Hook(api.pulse) as server:
        yield server
