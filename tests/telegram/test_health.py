"""Health that does not lie: each reason is named, and none names a person."""

import asyncio
from typing import Any

import pytest
from aiohttp import ClientSession
from nightlight.app import telegram as wired
from nightlight.channels.telegram.answered import SAID, Answered
from nightlight.channels.telegram.health import CONFLICT, LATELY, OLDEST, Health, Watched
from nightlight.channels.telegram.inbox import Conflict, Gone, NoSuchBot
from nightlight.channels.telegram.people import People
from nightlight.channels.telegram.sender import Outcome, Result
from nightlight.settings import SettingsError

from tests.telegram.jumping import jump
from tests.telegram.test_people import text


class Api:
    """Answers what the test says."""

    token = "1:A"  # noqa: S105

    def __init__(self) -> None:
        self.answer: Any = []

    async def ask(self, method: str, params: Any) -> Any:
        if isinstance(self.answer, Exception):
            raise self.answer
        return self.answer

    async def updates(self, offset: int | None, seconds: int) -> Any:
        return await self.ask("getUpdates", {})

    async def call(self, method: str, params: Any) -> Outcome:
        return self.answer

    async def close(self) -> None:
        pass


def well() -> tuple[Health, Api, Watched]:
    people = People()
    people.ready = True
    health, api = Health(people, content=True), Api()
    return health, api, Watched(api, health)


def test_it_is_ready_while_telegram_answers_and_not_when_it_was_silent_for_long() -> None:
    async def run() -> None:
        health, api, watched = well()
        assert health.readiness()[0] is False
        await watched.updates(None, 0)
        assert health.readiness() == (True, {"status": "ready"} | dict.fromkeys(PARTS, "ok"))
        await asyncio.sleep(LATELY + 1)
        ready, told = health.readiness()
        assert (ready, told["telegram"]) == (False, f"has not answered for {LATELY + 1:.0f} seconds")
        api.answer = Outcome(Result.SENT)
        await watched.call("sendMessage", {})
        assert health.readiness()[0] is True

    jump(run())


PARTS = ("telegram", "store", "content", "queue")


@pytest.mark.parametrize("result", [Result.FAILED, Result.UNKNOWN])
def test_a_call_that_failed_is_no_answer(result) -> None:
    async def run() -> None:
        health, api, watched = well()
        api.answer = Outcome(result)
        await watched.call("sendMessage", {})
        assert health.readiness()[0] is False

    jump(run())


@pytest.mark.parametrize(
    ("error", "told"), [(NoSuchBot(), "knows no bot with this token"), (Conflict(), "somebody else")]
)
def test_a_revoked_token_and_a_second_poller_are_told_at_once_and_for_a_while(error, told) -> None:
    async def run() -> None:
        health, api, watched = well()
        await watched.updates(None, 0)
        api.answer = error
        with pytest.raises((Gone, Conflict)):
            await watched.updates(None, 0)
        assert told in health.readiness()[1]["telegram"]
        await asyncio.sleep(CONFLICT + 1)
        api.answer = []
        await watched.updates(None, 0)
        assert health.readiness()[0] is True

    jump(run())


def test_a_store_that_cannot_be_written_is_told() -> None:
    async def run() -> None:
        health, _, watched = well()
        await watched.updates(None, 0)
        health.trouble = lambda: "sessions.db: database or disk is full"
        assert health.readiness()[0] is False
        assert health.readiness()[1]["store"] == "sessions.db: database or disk is full"

    jump(run())


def test_a_queue_that_stands_still_is_told_and_one_slow_chat_is_not() -> None:
    async def run() -> None:
        health, _, watched = well()
        stuck = asyncio.Event()

        async def answer(update: Any) -> Answered:
            if update.person == 1:
                await stuck.wait()
            return SAID

        health.people.answer = answer
        health.people.take(text(1, 1, "hers"))
        for number in range(2, 20):
            await asyncio.sleep(OLDEST / 10)
            health.people.take(text(number, number))
            await watched.updates(None, 0)
        assert health.readiness()[0] is True
        await asyncio.sleep(OLDEST + 1)
        await watched.updates(None, 0)
        ready, told = health.readiness()
        assert not ready
        assert "nothing was finished" in told["queue"]
        assert "hers" not in str(told)
        stuck.set()

    jump(run())


def test_it_is_alive_while_the_loop_moves() -> None:
    async def run() -> None:
        health, _, _ = well()
        beating = asyncio.create_task(health.beat())
        await asyncio.sleep(30)
        alive, told = health.alive()
        assert (alive, told["late_by_seconds"]) == (True, 0)
        beating.cancel()
        await asyncio.sleep(60)
        assert health.alive()[0] is False, "nothing looks at the clock any more"

    jump(run())


@pytest.mark.parametrize("mode", ["polling", "webhook"])
async def test_a_token_that_is_revoked_while_it_runs_ends_it_and_says_so(bots, monkeypatch, mode) -> None:
    monkeypatch.setattr(wired, "PROBE", 0.05)
    monkeypatch.setattr("nightlight.channels.telegram.loop.PAUSE", 0.01)

    async def run() -> None:
        async with bots.run("ptb", mode) as bot:
            bot.api.token = bot.api.token.replace("AA", "AB")
            bot.api._cut()
            await asyncio.wait_for(asyncio.shield(bot.task), 30)

    with pytest.raises(SettingsError, match="Telegram knows no bot with this token"):
        await run()


async def test_a_webhook_that_was_set_elsewhere_is_told(bots, monkeypatch) -> None:
    monkeypatch.setattr(wired, "PROBE", 0.05)
    async with bots.run("ptb", "webhook") as bot, ClientSession() as session:
        url = f"http://127.0.0.1:{bot.settings.port}/readyz"

        async def ready() -> tuple[int, dict[str, str]]:
            async with session.get(url) as answer:
                return answer.status, await answer.json()

        assert (await ready())[0] == 200
        bot.api.webhook.url = "http://127.0.0.1:9/elsewhere"
        await bot.api.wait_call("getWebhookInfo", count=len(bot.api.calls.of("getWebhookInfo")) + 2)
        status, told = await ready()
        assert (status, told["telegram"]) == (503, "brings its updates to another address")
        bot.api.webhook.url = bot.settings.webhook_url
